### Das Faktenblatt „Netzwerk IQ in Zahlen“.
###
### Zahlen, Daten und Zeiträume sind Variablen und bringen alles mit, was zu ihnen gehört:
### { $subprojects } ist „rund 380“, { $contact-points } „mehr als 170“. Eine solche Zahl
### steht nicht am Satzanfang, und keine Zahl wird getippt, auch nicht als Wort.
### Folgt ein Hauptwort auf eine Zahl, so bestimmt die Zahl seine Form.
### Der Text ist Markdown: **fett**, *kursiv*, Listen mit Bindestrich, eine Leerzeile
### zwischen Absätzen.

fact-sheet-title = { -network-iq } in Zahlen
# Die Beschreibung der Datei in ihren Metadaten.
fact-sheet-subject = Die Arbeit des { -network-iq(case: "genitive") }, des Förderprogramms „{ -programme-name }“, in Zahlen: Beratung, Qualifizierung, interkulturelle Öffnung und Fachkräftenetzwerke, { PERIOD($survey-period) }.
# Die Stichwörter der Datei, durch Kommas getrennt.
fact-sheet-keywords = { -network-iq }, { -programme-name }, Anerkennung ausländischer Abschlüsse, Beratung, Qualifizierung, { -fair-integration }, interkulturelle Öffnung, Arbeitsmarktintegration, Fachkräfte, Zahlen

# Die kleine Zeile über dem Titel; sie sagt, wofür IQ steht.
fact-sheet-kicker = { -programme-name } (IQ)
# Die Zeile unter dem Titel: Erhebungszeitraum und Stichtag der Erhebungen.
# Beide erhebenden Stellen haben denselben Stichtag; weichen sie ab, sind beide zu nennen.
fact-sheet-line = { PERIOD($survey-period, style: "short") } · Stichtag { DATE($reference-date-fbb) }
# Die Ausgabe, nicht der Stichtag: deshalb nicht „Stand“.
fact-sheet-version = Ausgabe { DATE($version) }

## Die Kernzahlen

initial-advice-caption =
    { PERIOD($survey-period, style: "short") } · { CLAIM("advice-on-course-for-target", "auf Kurs") } zu
    { $initial-advice-target }, geplant bis Ende { DATE($second-round-end) }
key-figures-schemes = { $value ->
        [one] Maßnahme zur Qualifizierung
       *[other] Maßnahmen zur Qualifizierung
    }
key-figures-participants = { $value ->
        [one] Person in Schulungen und Veranstaltungen für { -labour-market-stakeholders }
       *[other] Personen in Schulungen und Veranstaltungen für { -labour-market-stakeholders }
    }
key-figures-skilled-workers = { $value ->
        [one] von Fachkräfte{"\u00AD"}netzen erreichte Person
       *[other] von Fachkräfte{"\u00AD"}netzen erreichte Personen
    }

## Die Einleitung

# Der erste Absatz wird als Vorspann größer gesetzt: höchstens 45 Wörter.
network-aim =
    Das { -network-iq-full } arbeitet daran, Menschen mit Migrationshintergrund in qualifizierte
    Arbeit zu integrieren: Erwachsene, die schon in Deutschland leben, und Neuzugewanderte, unabhängig
    vom Aufenthaltsstatus.
network-work =
    Es entwickelt vor allem Beratung und Qualifizierung für Zugewanderte mit ausländischen Abschlüssen
    und setzt sie um. Zugleich sollen Trainings und Beratung für Jobcenter, Arbeitsagenturen, Kommunen
    und kleinere Betriebe eine offene, anerkennende Kultur etablieren.
network-round =
    Nach erfolgreichem Abschluss der ersten Förderrunde
    ({ PERIOD($first-round, style: "short") }) begann am { DATE($second-round-start) } die
    zweite Runde; sie gehört zur Förderphase des { -esf(form: "genitive") } bis
    { DATE($second-round-end) }.
network-subprojects =
    Das Netzwerk betreibt { $subprojects ->
        [one] { $subprojects } Teilprojekt
       *[other] { $subprojects } Teilprojekte
    } und wird vom { -bmas } und vom { -esf(form: "short") } gefördert.
# Ohne die Zahl der Teilprojekte.
network-funding = Das Netzwerk wird vom { -bmas } und vom { -esf(form: "short") } gefördert.

## Beratung

advice-kicker = Beratung
advice-heading = Ausländische Abschlüsse anerkennen lassen
# Feste und mobile Stellen zusammen sind die Anlaufstellen im Kasten neben dem Text.
advice-centres =
    Wer mit einem Abschluss aus dem Ausland Rat sucht, findet in ganz Deutschland Unterstützung
    bei der Anerkennung: in { $permanent-centres } festen und { $mobile-centres ->
        [one] { $mobile-centres } mobilen Beratungsstelle
       *[other] { $mobile-centres } mobilen Beratungsstellen
    }.
# Ohne die Zahlen der Stellen.
advice-everywhere =
    Wer mit einem Abschluss aus dem Ausland Rat sucht, findet in ganz Deutschland Unterstützung
    bei der Anerkennung: in festen und mobilen Beratungsstellen.
advice-training =
    Fehlt dazu oder zu passender Arbeit noch eine Qualifizierung, hilft die Qualifizierungsberatung, den
    Weg dorthin zu finden.
# Wie viele es waren, sagen der Kasten oben und das Diagramm.
advice-plan =
    Bis Ende { DATE($second-round-end) } sind { $initial-advice-target } { -initial-advice(count: "plural") } geplant.
# Unter der Zahl der Anlaufstellen: woraus sie bestehen.
contact-points-caption = { $permanent-centres } feste und { $mobile-centres ->
        [one] { $mobile-centres } mobile Stelle
       *[other] { $mobile-centres } mobile Stellen
    }

## Faire Integration

fair-integration-kicker = { -fair-integration }
fair-integration-heading = Die eigenen Rechte im Job kennen
# Gezählt sind Gruppenveranstaltungen; informiert wurden die Personen, die dabei waren.
fair-integration-aim =
    Seit { DATE($fair-integration-start) } ergänzt „{ -fair-integration }“ die Beratung des
    Netzwerks. Die Stellen unterstützen Geflüchtete und Drittstaatsangehörige in Fragen des Arbeits- und
    Sozialrechts: Lohn, Arbeitszeit, Urlaub, Kündigung und Krankenversicherung.
fair-integration-results =
    Von { PERIOD($survey-period) }
    { $fair-integration-advised ->
        [one] wurde { $fair-integration-advised } Person
       *[other] wurden { $fair-integration-advised } Personen
    } beraten und weitere { $fair-integration-informed } bei { $fair-integration-events ->
        [one] { $fair-integration-events } Gruppenveranstaltung
       *[other] { $fair-integration-events } Gruppenveranstaltungen
    } informiert.

## Qualifizierung

job-training-kicker = Qualifizierung
job-training-heading = Maßgeschneidert in den passenden Beruf
job-training-routes =
    Passgenaue Qualifizierung soll helfen, die Anerkennungsgesetze umzusetzen. In reglementierten Berufen,
    etwa für Ärztinnen und Ärzte, bereitet oft eine **Ausgleichsmaßnahme** auf die Kenntnis- oder
    Eignungsprüfung vor. In anderen Berufen verbessern **Brückenmaßnahmen** nach einem Studium die
    Aussicht auf passende Arbeit; in dualen Ausbildungsberufen finden sie häufig im Betrieb statt.
job-training-results =
    Von { PERIOD($survey-period) } { $schemes ->
        [one] begann { $schemes } { -scheme }
       *[other] begannen { $schemes } { -scheme(count: "plural") }
    }: { $course-based-share } in Kursform, { $individual-share } individuell zugeschnitten.
    Von { $scheme-starters ->
        [one] der { $scheme-starters } Person
       *[other] den { $scheme-starters } Personen
    }, die { DATE($second-round-first-year) } in eine Maßnahme einstiegen, { $scheme-completers ->
        [one] hat { $scheme-completers } sie
       *[other] haben { $scheme-completers } sie
    } bereits erfolgreich abgeschlossen.

## Interkulturelle Öffnung

intercultural-opening-kicker = Interkulturelle Öffnung
intercultural-opening-heading = Für offene Jobcenter und Unternehmen
intercultural-opening-support =
    Das Programm unterstützt **{ -labour-market-stakeholders }** wie Jobcenter sowie **{
    -business-stakeholders }** wie Unternehmen und Verbände.
# Wie viele es waren, zeigt das Diagramm darunter.
# Wie viele es waren, zeigt das Diagramm darunter.
# Wie viele es waren, zeigt das Diagramm darunter.
opening-topics =
    In Schulungen{ $mark-labour-market-trainings } ging es überwiegend um interkulturelle Kompetenz, in
    Veranstaltungen um interkulturelle Öffnung und Fachkräftegewinnung, in Beratungen wiederum vor allem
    um interkulturelle Kompetenz.

## Regionale Fachkräftenetzwerke

skilled-workers-kicker = Fachkräftenetzwerke
skilled-workers-heading = Angebote in den Regionen verknüpfen
skilled-workers-aim =
    Der neue Handlungsschwerpunkt { -skilled-worker-networks } unterstützt seit
    { DATE($regional-structures-start) } regionale Strukturen für die Integration in den Arbeitsmarkt. Er
    ist noch im Aufbau.
skilled-workers-reach =
    Mit seinen Angeboten { $skilled-workers-reached ->
        [one] wurde bisher { $skilled-workers-reached } Person
       *[other] wurden bisher { $skilled-workers-reached } Personen
    } erreicht.

## Berufe

occupations-kicker = Berufe
occupations-heading = Die beliebtesten Berufe
# Ohne Zahlenangaben. Der letzte Eintrag ist auch in der Quelle ein einziger.
occupations-body =
    - Assistenzkräfte im Gesundheitswesen
    - Ärztinnen und Ärzte
    - Ingenieurinnen und Ingenieure
    - Lehrkräfte
    - Fachkräfte der Sozialpädagogik und Sozialarbeit

## Wer was tut

structure-kicker = Struktur
structure-heading = Wer im Programm was tut
# Je ein Absatz für Landesnetzwerke, Fachstellen und Koordination mit Partnern. „Fünf“ sagt
# { $competence-centres }; figures.toml hält beides zusammen (five-competence-centres).
structure-networks =
    In den Bundesländern { $regional-networks ->
        [one] setzt { $regional-networks } **{ -regional-network }**
       *[other] setzen { $regional-networks } **{ -regional-network(count: "plural") }**
    } das Programm um.
structure-centres =
    Die **{ -competence-centre(count: "plural") }** mit ihren
    { CLAIM("five-competence-centres", "fünf") } Schwerpunkten sichern die Qualität von Beratung und
    Qualifizierung.
structure-partners =
    Das **{ -dissemination-project }**, unterstützt von { -ebb } und { -zwh }, verantwortet die
    Öffentlichkeitsarbeit. Weitere Partner sind etwa der Verein { -diversity-charter } und die
    Bildungseinrichtung des Deutschen Gewerkschaftsbundes ({ -support-fair-integration }).

## Quellen, Kontakt, Förderung

# Das Zeichen an der Zahl der erfolgreichen Abschlüsse, im Kasten und im Quellenhinweis.
fact-sheet-mark-completers = *
# Das Zeichen an der Zahl der Schulungen, die ihre Quelle anders nennt.
fact-sheet-mark-trainings = †
fact-sheet-sources = Woher die Zahlen stammen
sources-delivered = Beratung, Qualifizierung, Angebote und erreichte Personen
sources-completers = { $mark-scheme-completers } Erfolgreiche Abschlüsse von Personen, die { DATE($second-round-first-year) } begannen; Zeitraum nicht angegeben
sources-target = Plan für { -initial-advice(count: "plural") } bis Ende { DATE($second-round-end) }
sources-structure = Netzwerke und Fachstellen
sources-centres = Teilprojekte, Anlauf- und Beratungsstellen
# Das Zeichen steht mitten im Satz: Am Anfang läse Markdown es als Liste.
# Welche Stelle welche Zahl erhoben hat, ist nicht angegeben: nicht aufteilen.
note-surveys =
    f-bb ist die { collector-fbb }, ebb das { collector-ebb }; wer welche ihrer Zahlen erhebt, ist nicht
    angegeben. Ihre Erhebungen liefen vom { DATE($survey-from) } bis zum { DATE($survey-to) }.
note-trainings =
    Zu { $mark-labour-market-trainings }: Die Quelle nennt sie { -labour-market-stakeholders }; nur als
    Schulungen ergeben sie mit den { $labour-market-events } Veranstaltungen ihre Summe
    { $labour-market-offerings }.
note-remainder =
    Die Zahl „Nicht aufgeschlüsselt“ ist berechnet.

contact-heading = Fragen zu den Zahlen?
# Das Programm macht aus den Adressen Verweise.
contact-body =
    { $contact-person }

    { $contact-email }

    Telefon { $contact-telephone }

    { $contact-web-0 }

    Aktuelle Zahlen: { network-website }

funders-heading = Gefördert durch
