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

## Die Einleitung

# Der erste Absatz wird als Vorspann größer gesetzt: höchstens 45 Wörter.
network-aim =
    Das { -network-iq-full } arbeitet daran, Menschen mit Migrationshintergrund besser und dauerhaft
    in qualifizierte Arbeit zu integrieren: Erwachsene, die schon in Deutschland leben, und
    Neuzugewanderte, unabhängig vom Aufenthaltsstatus.
network-work =
    Im Alltag entwickelt es vor allem Beratung und Qualifizierung für Zugewanderte mit
    ausländischen Abschlüssen und setzt sie um. Zugleich will es Strukturen verändern:
    Interkulturelle Trainings und Beratung für Jobcenter, Arbeitsagenturen, Kommunalverwaltungen
    sowie kleine und mittlere Betriebe sollen in Verwaltung und Wirtschaft eine
    offene, anerkennende Kultur etablieren.
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
    Fehlt zur vollen Anerkennung oder zu einer Arbeit, die der eigenen Bildung
    entspricht, noch eine Qualifizierung, hilft die Qualifizierungsberatung, den passenden Weg
    dorthin zu finden.
advice-by-kind =
    Von { PERIOD($survey-period) } führte das Netzwerk { $initial-advice ->
        [one] { $initial-advice } { -initial-advice }
       *[other] { $initial-advice } { -initial-advice(count: "plural") }
    } durch, darunter { $recognition-advice } zur Anerkennung und { $combined-advice } zu
    Anerkennung und Qualifizierung zugleich.
# Ohne die Aufteilung nach Themen.
advice-alone =
    Von { PERIOD($survey-period) } führte das Netzwerk { $initial-advice ->
        [one] { $initial-advice } { -initial-advice }
       *[other] { $initial-advice } { -initial-advice(count: "plural") }
    } durch.
advice-plan =
    Bis Ende { DATE($second-round-end) } sind
    { $initial-advice-target } geplant.
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
    Netzwerks zu Anerkennung und Qualifizierung. Die Stellen beraten und unterstützen Geflüchtete und
    Drittstaatsangehörige in Fragen des Arbeits- und Sozialrechts. Zentral ist dabei,
    was unmittelbar mit dem Arbeitsverhältnis zu tun hat, etwa Lohn, Arbeitszeit, Urlaub, Kündigung,
    Vertragsende und Krankenversicherung.
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
    Passgenaue Qualifizierung des { -network-iq(case: "genitive") } soll bundesweit helfen, die
    Anerkennungsgesetze umzusetzen. Wer etwa als Ärztin oder Arzt einen reglementierten Beruf
    ohne Einschränkung ausüben will, braucht zur Vorbereitung auf die Kenntnis- oder
    Eignungsprüfung oft eine **Ausgleichsmaßnahme**. In nicht reglementierten Berufen wie in
    der Betriebswirtschaft verbessern **Brückenmaßnahmen** nach einem Studium die Aussicht
    auf eine Arbeit, die der Ausbildung entspricht. Gestärkt werden Fach- und Methodenkompetenz und
    Deutschkenntnisse. In dualen Ausbildungsberufen finden Brückenmaßnahmen häufig im Betrieb
    statt.
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
    Mit Beratung, Schulungen und Veranstaltungen unterstützt das
    Programm **{ -labour-market-stakeholders }** wie Arbeitsagenturen und Jobcenter
    sowie **{ -business-stakeholders }** wie Unternehmen und Verbände.
labour-market-trainings-held =
    Von { PERIOD($survey-period) } { $labour-market-training-participants ->
        [one] nahm { $labour-market-training-participants } Person
       *[other] nahmen { $labour-market-training-participants } Personen
    } an { $labour-market-trainings ->
        [one] { $labour-market-trainings } Schulung
       *[other] { $labour-market-trainings } Schulungen
    }{ $mark-labour-market-trainings } für { -labour-market-stakeholders } teil; Themen waren
    überwiegend interkulturelle Kompetenz und Antidiskriminierung.
labour-market-events-held =
    Hinzu { $labour-market-events ->
        [one] kam { $labour-market-events } Veranstaltung
       *[other] kamen { $labour-market-events } Veranstaltungen
    } mit { $labour-market-event-participants ->
        [one] { $labour-market-event-participants } Person
       *[other] { $labour-market-event-participants } Personen
    }, meist zu interkultureller Öffnung und Fachkräftegewinnung. In
    { $labour-market-consultations ->
        [one] { $labour-market-consultations } Beratung
       *[other] { $labour-market-consultations } Beratungen
    } ging es vor allem um interkulturelle Kompetenz und Organisationsentwicklung.
business-offerings-held =
    Für { -business-stakeholders } gab es { $business-events ->
        [one] { $business-events } Veranstaltung
       *[other] { $business-events } Veranstaltungen
    } mit { $business-event-participants ->
        [one] { $business-event-participants } Person
       *[other] { $business-event-participants } Personen
    }, etwa zu interkultureller Öffnung und Fachkräftegewinnung, sowie
    { $business-trainings ->
        [one] { $business-trainings } Schulung
       *[other] { $business-trainings } Schulungen
    } mit { $business-training-participants ->
        [one] { $business-training-participants } Person
       *[other] { $business-training-participants } Personen
    }, vor allem zu interkultureller Kompetenz und Organisationsentwicklung.
business-consultations-held =
    In den meisten
    der { $business-consultations ->
        [one] { $business-consultations } Beratung
       *[other] { $business-consultations } Beratungen
    } ging es um Themen wie Fachkräftegewinnung und interkulturelle Kompetenz.

## Regionale Fachkräftenetzwerke

skilled-workers-kicker = Fachkräftenetzwerke
skilled-workers-heading = Angebote in den Regionen verknüpfen
skilled-workers-aim =
    Der neue Handlungsschwerpunkt { -skilled-worker-networks } unterstützt seit
    { DATE($regional-structures-start) } regionale Strukturen für eine effiziente Integration in
    den Arbeitsmarkt, mit Blick auf die Fachkräftesicherung. Ziel ist, die
    Beteiligten zu vernetzen, diese Netze auszubauen und Information und Beratung für Unternehmen
    und Fachkräfte besser zu verzahnen. Der Schwerpunkt ist noch im Aufbau; erste Projekte
    sind bundesweit gestartet.
skilled-workers-reach =
    Mit Angeboten wie Beratung, Schulungen und Veranstaltungen
    { $skilled-workers-reached ->
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
    } unterschiedlicher Träger das Programm um. Sie vernetzen sich mit Politik, Wirtschaft
    und Verwaltung, arbeiten strategisch mit ihnen zusammen und machen so bundesweit
    abgestimmte Angebote zur Arbeitsmarktintegration und zur Einwanderung von Fachkräften.
structure-centres =
    Fachwissen bringen die **{ -competence-centre(count: "plural") }** mit ihren fünf
    Schwerpunkten ein. Ihre Fachleute unterstützen die Projekte der
    Landesnetzwerke: Sie entwickeln zum Beispiel Methoden für das Sprachenlernen bei der Arbeit,
    konzipieren Schulungen, die Arbeits- und Kommunalverwaltung sowie Unternehmen interkulturell
    sensibilisieren sollen, und sichern die Qualität von Beratung und Qualifizierung. Über
    Fachtagungen und Dialogforen binden die Fachstellen Wissenschaft und Praxis ein.
structure-partners =
    Das **{ -dissemination-project }**, unterstützt von { -ebb } und { -zwh }, hilft den
    Beteiligten im Netzwerk bei der Zusammenarbeit, fördert den Transfer guter Praxis und
    verantwortet die Öffentlichkeitsarbeit. Weitere Partner sind etwa der Verein
    { -diversity-charter } und die bundesweite Bildungseinrichtung des Deutschen
    Gewerkschaftsbundes ({ -support-fair-integration }).

## Quellen, Kontakt, Förderung

# Das Zeichen an der Zahl der erfolgreichen Abschlüsse, im Kasten und im Quellenhinweis.
fact-sheet-mark-completers = *
# Das Zeichen an der Zahl der Schulungen, die ihre Quelle anders nennt.
fact-sheet-mark-trainings = †
fact-sheet-sources = Woher die Zahlen stammen
# Das Zeichen steht mitten im Satz: Am Anfang läse Markdown es als Liste.
# Welche Stelle welche Zahl erhoben hat, ist nicht angegeben: nicht aufteilen.
note-surveys =
    Was das Netzwerk leistet, ermitteln die { collector-fbb } (Stichtag
    { DATE($reference-date-fbb) }) und das { collector-ebb } ({ DATE($reference-date-ebb) })
    in internen Erhebungen bei allen geförderten Projekten; wer welche Zahl erhebt,
    ist nicht angegeben. Die Erhebungen liefen vom { DATE($survey-from) } bis zum
    { DATE($survey-to) }.
note-completers =
    Die mit { $mark-scheme-completers } gekennzeichnete Zahl
    (erfolgreiche Abschlüsse von Personen, die { DATE($second-round-first-year) } begannen) stammt
    aus { collector-zuwes }; Zeitraum und Stichtag sind dafür nicht angegeben.
note-undated =
    Für die Zahlen der
    Teilprojekte, Anlauf- und Beratungsstellen sowie der Netzwerke und Fachstellen
    (laut { collector-programme.short }) ist kein Datum angegeben.
# Ohne Teilprojekte und Stellen.
note-structure-undated =
    Für die Zahlen der Netzwerke und Fachstellen (laut { collector-programme.short }) ist kein
    Datum angegeben.
note-trainings =
    Zu { $mark-labour-market-trainings }: Die Quelle nennt sie { -labour-market-stakeholders }; nur als
    Schulungen ergeben sie mit den { $labour-market-events } Veranstaltungen ihre Summe
    { $labour-market-offerings }.
note-remainder =
    Die Zahl „Nicht aufgeschlüsselt“ ist berechnet.
note-target =
    Das Ziel von
    { $initial-advice-target ->
        [one] { $initial-advice-target } { -initial-advice }
       *[other] { $initial-advice-target } { -initial-advice(count: "plural") }
    } bis Ende { DATE($second-round-end) } ist ein Planwert.

contact-heading = Fragen zu den Zahlen?
# Das Programm macht aus den Adressen Verweise.
contact-body =
    { $contact-person }

    { $contact-email }

    Telefon { $contact-telephone }

    { $contact-web-0 }

    Aktuelle Zahlen: { network-website }

funders-heading = Gefördert durch
