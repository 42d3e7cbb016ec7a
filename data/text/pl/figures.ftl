### The names of the figures that the publications in Polish show.
### The message itself: the words after the number in a box ($value decides their form).
### .name    the figure by itself, for tables and alternative texts

figure-people-with-migration-background = { $value ->
        [one] milion osób o pochodzeniu migracyjnym
        [few] miliony osób o pochodzeniu migracyjnym
        [many] milionów osób o pochodzeniu migracyjnym
       *[other] miliona osób o pochodzeniu migracyjnym
    }
    .name = Osoby o pochodzeniu migracyjnym

figure-share-with-migration-background = ludności ma pochodzenie migracyjne
    .name = Odsetek osób o pochodzeniu migracyjnym

figure-unemployment-ratio = { $value ->
        [one] raz wyższe ryzyko bezrobocia
        [few] razy wyższe ryzyko bezrobocia
        [many] razy wyższe ryzyko bezrobocia
       *[other] raza wyższe ryzyko bezrobocia
    }
    .name = Ryzyko bezrobocia osób o pochodzeniu migracyjnym w porównaniu z pozostałymi

figure-regional-networks = { $value ->
        [one] { -regional-network }
        [few] { -regional-network(count: "plural") }
        [many] { -regional-network(case: "genitive", count: "plural") }
       *[other] { -regional-network(case: "genitive") }
    }
    .name = { -regional-network(count: "plural", letter: "capital") }

figure-competence-centres = { $value ->
        [one] { -competence-centre }
        [few] { -competence-centre(count: "plural") }
        [many] { -competence-centre(case: "genitive", count: "plural") }
       *[other] { -competence-centre }
    }
    .name = { -competence-centre(count: "plural", letter: "capital") }

figure-jointly-funded-areas = { $value ->
        [one] wspólnie finansowany priorytet
        [few] wspólnie finansowane priorytety
        [many] wspólnie finansowanych priorytetów
       *[other] wspólnie finansowanego priorytetu
    }
    .name = Wspólnie finansowane priorytety
