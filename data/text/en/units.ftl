### The words for what is counted, after a number: "28,409 sessions".

# Advice for a person.
unit-session = { $value ->
        [one] session
       *[other] sessions
    }
# Advice for an organisation: a job centre, a company.
unit-consultation = { $value ->
        [one] consultation
       *[other] consultations
    }
unit-person = { $value ->
        [one] person
       *[other] people
    }
unit-scheme = { $value ->
        [one] scheme
       *[other] schemes
    }
unit-training = { $value ->
        [one] training session
       *[other] training sessions
    }
unit-event = { $value ->
        [one] event
       *[other] events
    }
# Training sessions and events added up.
unit-offering = { $value ->
        [one] training session or event
       *[other] training sessions and events
    }
# Advice centres and competence centres alike.
unit-centre = { $value ->
        [one] centre
       *[other] centres
    }
unit-contact-point = { $value ->
        [one] contact point
       *[other] contact points
    }
unit-network = { $value ->
        [one] network
       *[other] networks
    }
unit-subproject = { $value ->
        [one] subproject
       *[other] subprojects
    }
unit-project = { $value ->
        [one] project
       *[other] projects
    }
unit-federal-state = { $value ->
        [one] federal state
       *[other] federal states
    }
unit-objective = { $value ->
        [one] objective
       *[other] objectives
    }
unit-percent = percent
unit-million-people = { $value ->
        [one] million people
       *[other] million people
    }
# So many times as much.
unit-multiple = { $value ->
        [one] time
       *[other] times
    }
unit-priority-area = { $value ->
        [one] priority area
       *[other] priority areas
    }
