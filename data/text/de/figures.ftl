### Die Namen der Zahlen.
### Die Meldung selbst: die Wörter nach der Zahl in einem Kasten ($value bestimmt Ein- oder Mehrzahl).
### .name    die Zahl für sich, für Tabellen und Alternativtexte
### .short   die Beschriftung im Diagramm, höchstens 26 Zeichen (nur wo ein Diagramm sie zeigt)

## Die Bevölkerung

figure-people-with-migration-background = { $value ->
        [one] Million Menschen mit Migrationshintergrund
       *[other] Millionen Menschen mit Migrationshintergrund
    }
    .name = Menschen mit Migrationshintergrund

figure-share-with-migration-background = der Bevölkerung haben einen Migrationshintergrund
    .name = Anteil der Menschen mit Migrationshintergrund

figure-unemployment-ratio = mal so hohes Risiko, arbeitslos zu sein
    .name = Risiko, arbeitslos zu sein, mit Migrationshintergrund im Vergleich

figure-refugees-registered = { $value ->
        [one] registrierte geflüchtete Person
       *[other] neu angekommene Geflüchtete wurden registriert
    }
    .name = Registrierte neu angekommene Geflüchtete

figure-migrant-founded-share = der neuen Unternehmen gründen Menschen mit Migrationshintergrund
    .name = Anteil der neuen Unternehmen, die Menschen mit Migrationshintergrund gründen

## Unternehmen von Zugewanderten

figure-migrant-start-up-share = aller Gründungen gehen auf Zugewanderte zurück
    .name = Anteil von Zugewanderten an den Gründungen

figure-migrant-self-employed-share = der registrierten Selbstständigen sind Zugewanderte
    .name = Anteil von Zugewanderten an den registrierten Selbstständigen

## Das Netzwerk

# Nicht die „Teilprojekte“ der Faktenblätter: anders gezählt und in einer anderen Förderrunde.
figure-practical-projects = { $value ->
        [one] Praxisprojekt
       *[other] Praxisprojekte
    }
    .name = Praxisprojekte
    .short = Praxisprojekte

figure-esf-projects = { $value ->
        [one] Praxisprojekt mit { -esf(form: "short") }-Förderung
       *[other] Praxisprojekte mit { -esf(form: "short") }-Förderung
    }
    .name = Praxisprojekte mit { -esf(form: "short") }-Förderung
    .short = mit { -esf(form: "short") }-Förderung

figure-refugee-projects = { $value ->
        [one] Projekt mit eigenen Angeboten für Geflüchtete
       *[other] Projekte mit eigenen Angeboten für Geflüchtete
    }
    .name = Projekte mit Angeboten für Geflüchtete ohne Berufsabschluss

figure-key-objectives = { $value ->
        [one] zentrales Ziel
       *[other] zentrale Ziele
    }
    .name = Zentrale Ziele der Förderrunde

figure-federal-states = { $value ->
        [one] Bundesland
       *[other] Bundesländer
    }
    .name = Bundesländer, in denen das { -network-iq } arbeitet

figure-subprojects = { $value ->
        [one] Teilprojekt
       *[other] Teilprojekte
    }
    .name = Teilprojekte

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
        [one] gemeinsam geförderter Schwerpunkt
       *[other] gemeinsam geförderte Schwerpunkte
    }
    .name = Gemeinsam geförderte Schwerpunkte

## Beratung

figure-contact-points = { $value ->
        [one] Anlaufstelle bundesweit
       *[other] Anlaufstellen bundesweit
    }
    .name = Anlaufstellen bundesweit

figure-permanent-centres = { $value ->
        [one] feste Beratungsstelle
       *[other] feste Beratungsstellen
    }
    .name = Feste Beratungsstellen

figure-mobile-centres = { $value ->
        [one] mobile Beratungsstelle
       *[other] mobile Beratungsstellen
    }
    .name = Mobile Beratungsstellen

figure-initial-advice = { $value ->
        [one] { -initial-advice }
       *[other] { -initial-advice(count: "plural") }
    }
    .name = { -initial-advice(count: "plural") }
    .short = { -initial-advice(count: "plural") }

figure-follow-up-advice = { $value ->
        [one] { -follow-up-advice }
       *[other] { -follow-up-advice(count: "plural") }
    }
    .name = { -follow-up-advice(count: "plural") }
    .short = { -follow-up-advice(count: "plural") }

# Erst- und Folgeberatungen zusammen.
figure-advice-sessions = { $value ->
        [one] Beratung zu Anerkennung und Qualifizierung
       *[other] Beratungen zu Anerkennung und Qualifizierung
    }
    .name = Beratungen zu Anerkennung und Qualifizierung
    .short = Beratungen

figure-recognition-advice = { $value ->
        [one] { -initial-advice } zur Anerkennung
       *[other] { -initial-advice(count: "plural") } zur Anerkennung
    }
    .name = { -initial-advice(count: "plural") } zur Anerkennung
    .short = Anerkennung

figure-combined-advice = { $value ->
        [one] { -initial-advice } zu Anerkennung und Qualifizierung
       *[other] { -initial-advice(count: "plural") } zu Anerkennung und Qualifizierung
    }
    .name = { -initial-advice(count: "plural") } zu Anerkennung und Qualifizierung
    .short = Kombinierte Beratung

# Der Teil der Erstberatungen, den die Erhebung nicht benennt; berechnet.
figure-other-advice = { $value ->
        [one] nicht weiter aufgeschlüsselte { -initial-advice }
       *[other] nicht weiter aufgeschlüsselte { -initial-advice(count: "plural") }
    }
    .name = Nicht weiter aufgeschlüsselte { -initial-advice(count: "plural") }
    .short = Nicht aufgeschlüsselt

# Ein Plan, kein Messwert.
figure-initial-advice-target = { $value ->
        [one] bis zum Ende der Förderrunde geplante { -initial-advice }
       *[other] bis zum Ende der Förderrunde geplante { -initial-advice(count: "plural") }
    }
    .name = Bis zum Ende der Förderrunde geplante { -initial-advice(count: "plural") }

## Faire Integration

figure-fair-integration-advised = { $value ->
        [one] beratene Person
       *[other] beratene Personen
    }
    .name = { -fair-integration }: beratene Personen

figure-fair-integration-informed = { $value ->
        [one] Person in Gruppen informiert
       *[other] Personen in Gruppen informiert
    }
    .name = { -fair-integration }: bei Gruppenveranstaltungen informierte Personen

figure-fair-integration-events = { $value ->
        [one] Gruppenveranstaltung
       *[other] Gruppenveranstaltungen
    }
    .name = { -fair-integration }: Gruppenveranstaltungen

## Qualifizierung

figure-course-based-schemes = { $value ->
        [one] { -scheme } in Kursform
       *[other] { -scheme(count: "plural") } in Kursform
    }
    .name = { -scheme(count: "plural") } in Kursform
    .short = Kurse

figure-individual-schemes = { $value ->
        [one] individuell zugeschnittene { -scheme }
       *[other] individuell zugeschnittene { -scheme(count: "plural") }
    }
    .name = Individuell zugeschnittene { -scheme(count: "plural") }
    .short = individuell zugeschnitten

figure-schemes = { $value ->
        [one] { -scheme }
       *[other] { -scheme(count: "plural") }
    }
    .name = { -scheme(count: "plural") }
    .short = { -scheme(count: "plural") }

figure-course-based-share = der { -scheme(count: "plural") } in Kursform
    .name = Anteil der { -scheme(count: "plural") } in Kursform

figure-individual-share = der { -scheme(count: "plural") } individuell zugeschnitten
    .name = Anteil der individuell zugeschnittenen { -scheme(count: "plural") }

figure-scheme-starters = { $value ->
        [one] Person begann eine Maßnahme
       *[other] Personen begannen eine Maßnahme
    }
    .name = Personen, die eine { -scheme } begonnen haben
    .short = begannen eine Maßnahme

figure-scheme-completers = { $value ->
        [one] Person schloss eine Maßnahme erfolgreich ab
       *[other] Personen schlossen eine Maßnahme erfolgreich ab
    }
    .name = Personen, die eine { -scheme } erfolgreich abgeschlossen haben
    .short = schlossen sie erfolgreich ab

## Interkulturelle Öffnung

figure-labour-market-trainings = { $value ->
        [one] Schulung für { -labour-market-stakeholders }
       *[other] Schulungen für { -labour-market-stakeholders }
    }
    .name = Schulungen für { -labour-market-stakeholders }
    .short = Schulungen

figure-labour-market-events = { $value ->
        [one] Veranstaltung für { -labour-market-stakeholders }
       *[other] Veranstaltungen für { -labour-market-stakeholders }
    }
    .name = Veranstaltungen für { -labour-market-stakeholders }

figure-labour-market-offerings = { $value ->
        [one] Schulung oder Veranstaltung: Arbeitsmarkt
       *[other] Schulungen und Veranstaltungen: Arbeitsmarkt
    }
    .name = Schulungen und Veranstaltungen für { -labour-market-stakeholders }

figure-labour-market-training-participants = { $value ->
        [one] Person in Schulungen für { -labour-market-stakeholders }
       *[other] Personen in Schulungen für { -labour-market-stakeholders }
    }
    .name = Personen in Schulungen für { -labour-market-stakeholders }

figure-labour-market-event-participants = { $value ->
        [one] Person bei Veranstaltungen für { -labour-market-stakeholders }
       *[other] Personen bei Veranstaltungen für { -labour-market-stakeholders }
    }
    .name = Personen bei Veranstaltungen für { -labour-market-stakeholders }

figure-labour-market-participants = { $value ->
        [one] teilnehmende Person: Arbeitsmarkt
       *[other] Teilnehmende: Arbeitsmarkt
    }
    .name = Personen in Schulungen und Veranstaltungen für { -labour-market-stakeholders }

figure-labour-market-consultations = { $value ->
        [one] Beratung: Arbeitsmarkt
       *[other] Beratungen: Arbeitsmarkt
    }
    .name = Beratungen für { -labour-market-stakeholders }

figure-business-trainings = { $value ->
        [one] Schulung für { -business-stakeholders }
       *[other] Schulungen für { -business-stakeholders }
    }
    .name = Schulungen für { -business-stakeholders }

figure-business-events = { $value ->
        [one] Veranstaltung für { -business-stakeholders }
       *[other] Veranstaltungen für { -business-stakeholders }
    }
    .name = Veranstaltungen für { -business-stakeholders }

figure-business-offerings = { $value ->
        [one] Schulung oder Veranstaltung: Wirtschaft
       *[other] Schulungen und Veranstaltungen: Wirtschaft
    }
    .name = Schulungen und Veranstaltungen für { -business-stakeholders }

figure-business-training-participants = { $value ->
        [one] Person in Schulungen für { -business-stakeholders }
       *[other] Personen in Schulungen für { -business-stakeholders }
    }
    .name = Personen in Schulungen für { -business-stakeholders }

figure-business-event-participants = { $value ->
        [one] Person bei Veranstaltungen für { -business-stakeholders }
       *[other] Personen bei Veranstaltungen für { -business-stakeholders }
    }
    .name = Personen bei Veranstaltungen für { -business-stakeholders }

figure-business-participants = { $value ->
        [one] teilnehmende Person: Wirtschaft
       *[other] Teilnehmende: Wirtschaft
    }
    .name = Personen in Schulungen und Veranstaltungen für { -business-stakeholders }

figure-business-consultations = { $value ->
        [one] Beratung: Wirtschaft
       *[other] Beratungen: Wirtschaft
    }
    .name = Beratungen für { -business-stakeholders }

## Regionale Fachkräftenetzwerke

figure-skilled-workers-reached = { $value ->
        [one] bisher erreichte Person
       *[other] bisher erreichte Personen
    }
    .name = Regionale Fachkräftenetzwerke: bisher erreichte Personen
