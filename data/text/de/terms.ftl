### Wiederkehrende Begriffe des Programms. Sie werden eingesetzt statt getippt, damit
### Namen überall gleich lauten. Fälle und Zahl stehen als Parameter bereit.

-network-iq = { $case ->
        [genitive] Netzwerks IQ
       *[nominative] Netzwerk IQ
    }
-programme-name = Integration durch Qualifizierung
-network-iq-full = Netzwerk „{ -programme-name } (IQ)“

# Beratungsstellen für Arbeits- und Sozialrecht; Eigenname, im Text in Anführungszeichen.
-fair-integration = Faire Integration

# Handlungsschwerpunkt des Programms; Eigenname, in Anführungszeichen.
-skilled-worker-networks = „Regionale Fachkräftenetzwerke – Einwanderung“

# Die Netzwerke in den Bundesländern.
-regional-network = { $count ->
        [plural] IQ Landesnetzwerke
        [dative] IQ Landesnetzwerken
       *[singular] IQ Landesnetzwerk
    }

# Fachlich zuständige Stellen, die bundesweit arbeiten.
-competence-centre = { $count ->
        [plural] IQ Fachstellen
       *[singular] IQ Fachstelle
    }

# Koordiniert das Netzwerk; sächlich: das Multiplikatorenprojekt.
-dissemination-project = Multiplikatorenprojekt IQ (MUT{"\u00A0"}IQ)

# Jobcenter, Arbeitsagenturen und andere: Einrichtungen, keine Personen.
-labour-market-stakeholders = { $case ->
        [dative] Arbeitsmarktakteuren
       *[nominative] Arbeitsmarktakteure
    }

# Unternehmen, Verbände und andere: Einrichtungen, keine Personen.
-business-stakeholders = Wirtschaftsakteure

# Die gezählte Beratung, nicht die Tätigkeit: die erste, die eine Person erhält.
-initial-advice = { $count ->
        [plural] Erstberatungen
       *[singular] Erstberatung
    }

# Eine weitere Beratung derselben Person.
-follow-up-advice = { $count ->
        [plural] Folgeberatungen
       *[singular] Folgeberatung
    }

-scheme = { $count ->
        [plural] Qualifizierungsmaßnahmen
       *[singular] Qualifizierungsmaßnahme
    }

# Geldgeber und Partner. Beim ersten Mal steht der Name ausgeschrieben, danach kurz.
-bmas = { $form ->
        [short] BMAS
       *[full] Bundesministerium für Arbeit und Soziales (BMAS)
    }
-esf = { $form ->
        [short] ESF
        [genitive] Europäischen Sozialfonds (ESF)
        [dative] Europäischen Sozialfonds (ESF)
       *[full] Europäischer Sozialfonds (ESF)
    }
-ebb = ebb (Entwicklungsgesellschaft für berufliche Bildung)
-zwh = ZWH (Zentralstelle für die Weiterbildung im Handwerk)
-bmbf = Bundesministerium für Bildung und Forschung (BMBF)
-employment-agency = { $form ->
        [short] BA
       *[full] Bundesagentur für Arbeit (BA)
    }
-recognition-service = { $case ->
        [dative] Zentralen Servicestelle Berufsanerkennung (ZSBA)
       *[nominative] Zentrale Servicestelle Berufsanerkennung (ZSBA)
    }
-quality-of-work = „Initiative Neue Qualität der Arbeit (INQA)“
-in-work = „In Arbeit“
-recognition-portal = „Anerkennung in Deutschland“
-magazine = „IQ konkret“
-diversity-charter = „Charta der Vielfalt“
-support-fair-integration = Support Faire Integration

# Beim ersten Mal steht der Name ausgeschrieben, danach kurz. So heißt das Amt.
-bamf = { $form ->
        [short] BAMF
       *[full] Bundesamt für Migration und Flüchtlinge (BAMF)
    }

# Methode, im Beruf und dessen Sprache zugleich zu lernen.
-ifsl = { $form ->
        [short] IFSL
       *[full] Integrierten Fach- und Sprachlernen (IFSL)
    }

# Schulung im Betrieb; Eigenname, in Anführungszeichen.
-german-at-work = „Deutsch am Arbeitsplatz“

-equal-treatment-act = Allgemeines Gleichbehandlungsgesetz (AGG)

# Träger einer Fachstelle.
-via-bayern = VIA{"\u00A0"}Bayern{"\u00A0"}e.{"\u00A0"}V.

# Website und Veranstaltungsreihe der Fachstelle Migrantenökonomie; Eigennamen, in Anführungszeichen.
-founding-website = „Wir gründen in Deutschland“
-expert-forum = „Fachforum Migrantenökonomie“

# Regelt die berufsbezogene Deutschsprachförderung, weiblich.
-german-regulation = Deutschsprachförderverordnung (DeuFöV)
