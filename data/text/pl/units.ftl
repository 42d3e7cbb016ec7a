### The words for what is counted, after a number: “28 409 porad”.
### one (1), few (2 to 4, 22), many (5 to 21), other (17,1).

# Advice for a person.
unit-session = { $value ->
        [one] porada
        [few] porady
        [many] porad
       *[other] porady
    }
# Advice for an institution: a job centre, a company.
unit-consultation = { $value ->
        [one] konsultacja
        [few] konsultacje
        [many] konsultacji
       *[other] konsultacji
    }
unit-person = { $value ->
        [one] osoba
        [few] osoby
        [many] osób
       *[other] osoby
    }
unit-scheme = { $value ->
        [one] program kwalifikacyjny
        [few] programy kwalifikacyjne
        [many] programów kwalifikacyjnych
       *[other] programu kwalifikacyjnego
    }
unit-training = { $value ->
        [one] szkolenie
        [few] szkolenia
        [many] szkoleń
       *[other] szkolenia
    }
unit-event = { $value ->
        [one] wydarzenie
        [few] wydarzenia
        [many] wydarzeń
       *[other] wydarzenia
    }
# Trainings and events added up.
unit-offering = { $value ->
        [one] szkolenie lub wydarzenie
        [few] szkolenia i wydarzenia
        [many] szkoleń i wydarzeń
       *[other] szkolenia i wydarzenia
    }
unit-centre = { $value ->
        [one] ośrodek
        [few] ośrodki
        [many] ośrodków
       *[other] ośrodka
    }
unit-contact-point = { $value ->
        [one] punkt kontaktowy
        [few] punkty kontaktowe
        [many] punktów kontaktowych
       *[other] punktu kontaktowego
    }
unit-network = { $value ->
        [one] sieć
        [few] sieci
        [many] sieci
       *[other] sieci
    }
unit-subproject = { $value ->
        [one] podprojekt
        [few] podprojekty
        [many] podprojektów
       *[other] podprojektu
    }
unit-project = { $value ->
        [one] projekt
        [few] projekty
        [many] projektów
       *[other] projektu
    }
unit-federal-state = { $value ->
        [one] kraj związkowy
        [few] kraje związkowe
        [many] krajów związkowych
       *[other] kraju związkowego
    }
unit-objective = { $value ->
        [one] cel
        [few] cele
        [many] celów
       *[other] celu
    }
unit-percent = { $value ->
        [one] procent
        [few] procent
        [many] procent
       *[other] procent
    }
unit-million-people = { $value ->
        [one] milion osób
        [few] miliony osób
        [many] milionów osób
       *[other] miliona osób
    }
# So many times as much.
unit-multiple = { $value ->
        [one] raz
        [few] razy
        [many] razy
       *[other] raza
    }
unit-priority-area = { $value ->
        [one] priorytet
        [few] priorytety
        [many] priorytetów
       *[other] priorytetu
    }
