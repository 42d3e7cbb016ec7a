### Die Wörter für das Gezählte, nach einer Zahl: „28.409 Beratungen“.

# Beratung einer Person.
unit-session = { $value ->
        [one] Beratung
       *[other] Beratungen
    }
# Beratung einer Einrichtung: eines Jobcenters, eines Unternehmens.
unit-consultation = { $value ->
        [one] Beratung
       *[other] Beratungen
    }
unit-person = { $value ->
        [one] Person
       *[other] Personen
    }
unit-scheme = { $value ->
        [one] Maßnahme
       *[other] Maßnahmen
    }
unit-training = { $value ->
        [one] Schulung
       *[other] Schulungen
    }
unit-event = { $value ->
        [one] Veranstaltung
       *[other] Veranstaltungen
    }
# Schulungen und Veranstaltungen zusammengezählt.
unit-offering = { $value ->
        [one] Schulung oder Veranstaltung
       *[other] Schulungen und Veranstaltungen
    }
# Beratungsstellen und Fachstellen.
unit-centre = { $value ->
        [one] Stelle
       *[other] Stellen
    }
unit-contact-point = { $value ->
        [one] Anlaufstelle
       *[other] Anlaufstellen
    }
unit-network = { $value ->
        [one] Netzwerk
       *[other] Netzwerke
    }
unit-subproject = { $value ->
        [one] Teilprojekt
       *[other] Teilprojekte
    }
unit-project = { $value ->
        [one] Projekt
       *[other] Projekte
    }
unit-federal-state = { $value ->
        [one] Bundesland
       *[other] Bundesländer
    }
unit-objective = { $value ->
        [one] Ziel
       *[other] Ziele
    }
unit-percent = Prozent
unit-million-people = { $value ->
        [one] Million Menschen
       *[other] Millionen Menschen
    }
# So vielmal so viel.
unit-multiple = { $value ->
        [one] mal
       *[other] mal
    }
unit-priority-area = { $value ->
        [one] Schwerpunkt
       *[other] Schwerpunkte
    }
