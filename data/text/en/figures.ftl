### The figures' names.
### The message itself: the words that follow the number in a box ($value chooses the plural).
### .name    the figure by itself, for tables and alternative texts
### .short   the label in a chart, at most 26 characters (only where a chart shows the figure)

## The population

figure-people-with-migration-background = { $value ->
        [one] million people with a migration background
       *[other] million people with a migration background
    }
    .name = People with a migration background

figure-share-with-migration-background = of the population have a migration background
    .name = Share of people with a migration background

figure-unemployment-ratio = times the risk of being unemployed
    .name = Risk of being unemployed with a migration background, in comparison

figure-refugees-registered = { $value ->
        [one] newly arrived refugee registered
       *[other] newly arrived refugees registered
    }
    .name = Newly arrived refugees registered

figure-migrant-founded-share = of new businesses are founded by people with a migration background
    .name = Share of new businesses founded by people with a migration background

## Businesses of migrants

figure-migrant-start-up-share = of all start-ups are founded by migrants
    .name = Share of migrants in start-ups

figure-migrant-self-employed-share = of the registered self-employed are migrants
    .name = Share of migrants among the registered self-employed

## The network

# Not the “subprojects” of the fact sheets: counted otherwise, and in another funding round.
figure-practical-projects = { $value ->
        [one] practical project
       *[other] practical projects
    }
    .name = Practical projects
    .short = Practical projects

figure-esf-projects = { $value ->
        [one] { -esf(form: "short") }-funded practical project
       *[other] { -esf(form: "short") }-funded practical projects
    }
    .name = { -esf(form: "short") }-funded practical projects
    .short = { -esf(form: "short") }-funded

figure-refugee-projects = { $value ->
        [one] project with services for refugees
       *[other] projects with services for refugees
    }
    .name = Projects with services for refugees without vocational qualifications

figure-key-objectives = { $value ->
        [one] key objective
       *[other] key objectives
    }
    .name = Key objectives of the funding round

figure-federal-states = { $value ->
        [one] federal state
       *[other] federal states
    }
    .name = Federal states in which { -network-iq } is active

figure-subprojects = { $value ->
        [one] subproject
       *[other] subprojects
    }
    .name = Subprojects

figure-regional-networks = { $value ->
        [one] { -regional-network }
       *[other] { -regional-network(count: "plural") }
    }
    .name = { -regional-network(count: "plural") }

figure-competence-centres = { $value ->
        [one] { -competence-centre }
       *[other] { -competence-centre(count: "plural") }
    }
    .name = { -competence-centre(count: "plural") }

figure-jointly-funded-areas = { $value ->
        [one] jointly funded priority area
       *[other] jointly funded priority areas
    }
    .name = Jointly funded priority areas

## Advice

figure-contact-points = { $value ->
        [one] contact point nationwide
       *[other] contact points nationwide
    }
    .name = Contact points nationwide

figure-permanent-centres = { $value ->
        [one] permanent advice centre
       *[other] permanent advice centres
    }
    .name = Permanent advice centres

figure-mobile-centres = { $value ->
        [one] mobile advice centre
       *[other] mobile advice centres
    }
    .name = Mobile advice centres

figure-initial-advice = { $value ->
        [one] { -initial-advice }
       *[other] { -initial-advice(count: "plural") }
    }
    .name = { -initial-advice(count: "plural", letter: "capital") }
    .short = { -initial-advice(count: "plural", letter: "capital") }

figure-follow-up-advice = { $value ->
        [one] { -follow-up-advice }
       *[other] { -follow-up-advice(count: "plural") }
    }
    .name = { -follow-up-advice(count: "plural", letter: "capital") }
    .short = { -follow-up-advice(count: "plural", letter: "capital") }

# Initial and follow-up sessions together.
figure-advice-sessions = { $value ->
        [one] session on recognition and job training
       *[other] sessions on recognition and job training
    }
    .name = Sessions on recognition and job training
    .short = Sessions

figure-recognition-advice = { $value ->
        [one] { -initial-advice } on recognition
       *[other] { -initial-advice(count: "plural") } on recognition
    }
    .name = { -initial-advice(count: "plural", letter: "capital") } on recognition
    .short = Recognition

figure-combined-advice = { $value ->
        [one] { -initial-advice } on recognition and job training
       *[other] { -initial-advice(count: "plural") } on recognition and job training
    }
    .name = { -initial-advice(count: "plural", letter: "capital") } on recognition and job training
    .short = Recognition and training

# The part of the initial advice that the survey does not name; calculated.
figure-other-advice = { $value ->
        [one] { -initial-advice } not broken down further
       *[other] { -initial-advice(count: "plural") } not broken down further
    }
    .name = { -initial-advice(count: "plural", letter: "capital") } not broken down further
    .short = Not broken down further

# A plan, not a measurement.
figure-initial-advice-target = { $value ->
        [one] { -initial-advice } planned by the end of the funding round
       *[other] { -initial-advice(count: "plural") } planned by the end of the funding round
    }
    .name = { -initial-advice(count: "plural", letter: "capital") } planned by the end of the funding round

## Fair Integration

figure-fair-integration-advised = { $value ->
        [one] person advised
       *[other] people advised
    }
    .name = { -fair-integration }: people advised

figure-fair-integration-informed = { $value ->
        [one] person informed at group events
       *[other] people informed at group events
    }
    .name = { -fair-integration }: people informed at group events

figure-fair-integration-events = { $value ->
        [one] group event
       *[other] group events
    }
    .name = { -fair-integration }: group events

## Job training

figure-course-based-schemes = { $value ->
        [one] course-based { -scheme }
       *[other] course-based { -scheme(count: "plural") }
    }
    .name = Course-based { -scheme(count: "plural") }
    .short = courses

figure-individual-schemes = { $value ->
        [one] individually tailored { -scheme }
       *[other] individually tailored { -scheme(count: "plural") }
    }
    .name = Individually tailored { -scheme(count: "plural") }
    .short = individually tailored

figure-schemes = { $value ->
        [one] { -scheme }
       *[other] { -scheme(count: "plural") }
    }
    .name = { -scheme(count: "plural", letter: "capital") }
    .short = { -scheme(count: "plural", letter: "capital") }

figure-course-based-share = of all { -scheme(count: "plural") } are course-based
    .name = Share of course-based { -scheme(count: "plural") }

figure-individual-share = of all { -scheme(count: "plural") } are individually tailored
    .name = Share of individually tailored { -scheme(count: "plural") }

figure-scheme-starters = { $value ->
        [one] person started a{"\u00A0"}scheme
       *[other] people started a{"\u00A0"}scheme
    }
    .name = People who started a { -scheme }
    .short = started a scheme

figure-scheme-completers = { $value ->
        [one] person successfully completed a{"\u00A0"}scheme
       *[other] people successfully completed a{"\u00A0"}scheme
    }
    .name = People who completed a { -scheme } successfully
    .short = completed it successfully

## Intercultural opening

figure-labour-market-trainings = { $value ->
        [one] training session for { -labour-market-stakeholders }
       *[other] training sessions for { -labour-market-stakeholders }
    }
    .name = Training sessions for { -labour-market-stakeholders }
    .short = Training sessions

figure-labour-market-events = { $value ->
        [one] event for { -labour-market-stakeholders }
       *[other] events for { -labour-market-stakeholders }
    }
    .name = Events for { -labour-market-stakeholders }

figure-labour-market-offerings = { $value ->
        [one] training session or event: labour{"\u00A0"}market
       *[other] training sessions and events: labour{"\u00A0"}market
    }
    .name = Training sessions and events for { -labour-market-stakeholders }

figure-labour-market-training-participants = { $value ->
        [one] person at training for { -labour-market-stakeholders }
       *[other] people at training for { -labour-market-stakeholders }
    }
    .name = People at training for { -labour-market-stakeholders }

figure-labour-market-event-participants = { $value ->
        [one] person at events for { -labour-market-stakeholders }
       *[other] people at events for { -labour-market-stakeholders }
    }
    .name = People at events for { -labour-market-stakeholders }

figure-labour-market-participants = { $value ->
        [one] participant: labour{"\u00A0"}market
       *[other] participants: labour{"\u00A0"}market
    }
    .name = People at training and events for { -labour-market-stakeholders }

figure-labour-market-consultations = { $value ->
        [one] consultation: labour market
       *[other] consultations: labour market
    }
    .name = Consultations for { -labour-market-stakeholders }

figure-business-trainings = { $value ->
        [one] training session for { -business-stakeholders }
       *[other] training sessions for { -business-stakeholders }
    }
    .name = Training sessions for { -business-stakeholders }

figure-business-events = { $value ->
        [one] event for { -business-stakeholders }
       *[other] events for { -business-stakeholders }
    }
    .name = Events for { -business-stakeholders }

figure-business-offerings = { $value ->
        [one] training session or event: business
       *[other] training sessions and events: business
    }
    .name = Training sessions and events for { -business-stakeholders }

figure-business-training-participants = { $value ->
        [one] person at training for { -business-stakeholders }
       *[other] people at training for { -business-stakeholders }
    }
    .name = People at training for { -business-stakeholders }

figure-business-event-participants = { $value ->
        [one] person at events for { -business-stakeholders }
       *[other] people at events for { -business-stakeholders }
    }
    .name = People at events for { -business-stakeholders }

figure-business-participants = { $value ->
        [one] participant: business
       *[other] participants: business
    }
    .name = People at training and events for { -business-stakeholders }

figure-business-consultations = { $value ->
        [one] consultation: business
       *[other] consultations: business
    }
    .name = Consultations for { -business-stakeholders }

## Regional skilled worker networks

figure-skilled-workers-reached = { $value ->
        [one] person reached so far
       *[other] people reached so far
    }
    .name = Regional skilled worker networks: people reached so far
