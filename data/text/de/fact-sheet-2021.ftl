### Das Faktenblatt „Netzwerk IQ in Zahlen“, ab Januar 2021.
###
### Zahlen, Daten und Zeiträume sind Variablen; wie sie verwendet werden, steht in
### fact-sheet.ftl. { $initial-advice--2019-01--2019-06 } ist die Zahl einer früheren Erhebung.
### Sie darf nur stehen, wo figures.toml sagt, dass sie vergleichbar ist.

# Die Beschreibung der Datei in ihren Metadaten.
fact-sheet-2021-subject = Die Arbeit des { -network-iq(case: "genitive") }, des Förderprogramms „{ -programme-name }“, in Zahlen: Beratung, Qualifizierung und Schulungen, { PERIOD($survey-period, style: "months") }.
# Die Stichwörter der Datei, durch Kommas getrennt.
fact-sheet-2021-keywords = { -network-iq }, { -programme-name }, Anerkennung ausländischer Abschlüsse, Beratung, Qualifizierung, { -fair-integration }, interkulturelle Kompetenz, Arbeitsmarktintegration, Fachkräfteeinwanderung, Zahlen

# Die Zeile unter dem Titel. Jede erhebende Stelle hat ihren eigenen Stichtag, alle im Monat der
# Ausgabe; die Tage stehen im Quellenhinweis.
fact-sheet-2021-line = { PERIOD($survey-period, style: "months") } · Stichtage im { DATE($version) }
# Das Blatt heißt nach dem Monat seiner Stichtage.
fact-sheet-2021-version = Stand { DATE($version) }

## Die Kernzahlen

initial-advice-2021-caption =
    { PERIOD($survey-period) } · { CLAIM("just-under-half-of-advice-target", "knapp die Hälfte") } der bis Ende
    { DATE($second-round-end) } geplanten { $initial-advice-target }

## Die Einleitung

# Der erste Absatz wird als Vorspann größer gesetzt: höchstens 45 Wörter. „Fünf“ sagt
# { $competence-centres }; figures.toml hält beides zusammen (five-competence-centres).
purpose-aim =
    Das { -network-iq-full } hat das Ziel, Menschen mit Migrationshintergrund in qualifizierte
    Arbeit zu integrieren: Erwachsene, die schon in Deutschland leben, und Neuzugewanderte, gleich
    mit welchem Aufenthaltsstatus.
purpose-history =
    Das Netzwerk gibt es seit { DATE($network-start) }, seit { DATE($federal-programme-start) } als
    Programm des Bundes. Seit { DATE($joint-funding-start) } kommen die Mittel vom { -bmas } und vom
    { -esf(form: "dative") }; das { -bmbf } und die { -employment-agency } sind Partner.
purpose-size =
    Es umfasst { $regional-networks ->
        [one] { $regional-networks } { -regional-network }
       *[other] { $regional-networks } { -regional-network(count: "plural") }
    }, fünf Fachstellen und { $subprojects ->
        [one] { $subprojects } Teilprojekt
       *[other] { $subprojects } Teilprojekte
    }.
purpose-work =
    Im Mittelpunkt stehen Beratung und Qualifizierung für Zugewanderte mit ausländischen Qualifikationen.
    Zugleich will das Programm Strukturen verändern: Trainings und Beratung für Jobcenter, Arbeitsagenturen,
    Kommunen und kleinere Betriebe sollen eine Kultur etablieren, die willkommen heißt und anerkennt. Seit
    { DATE($regional-structures-start) } unterstützt es zudem regionale Strukturen für die Integration in
    den Arbeitsmarkt.

## Der Stand der Runde im Vergleich

progress-kicker = Auftrag und Zwischenstand
progress-heading = Die Förderrunde zur Halbzeit
# Beide Erhebungen zählen vom selben Tag an; die Zeiträume sind nicht gleich lang.
progress-mandate =
    Das Anerkennungsgesetz von { DATE($recognition-act) } soll vereinheitlichen, wie über die
    Anerkennung ausländischer Berufsqualifikationen entschieden wird. Das Netzwerk begleitet es mit Beratung
    und Qualifizierung, seit { DATE($second-round-first-year) } in der zweiten Runde, die bis
    { DATE($second-round-end) } reicht. So verfolgt es die beiden erklärten Ziele der Bundesregierung:
    Potenziale von Menschen mit ausländischen Qualifikationen besser zu nutzen und mehr Fachkräften die
    Zuwanderung zu ermöglichen.
progress-counting =
    Gezählt wird fortlaufend ab dem { DATE($survey-from) }, zuerst bis zum
    { DATE($survey-to--2019-01--2019-06) }, nun bis zum { DATE($survey-to) }: keine gleich langen Zeiträume,
    sondern wie weit die Runde jeweils war.

## Beratung

guidance-kicker = { advice-kicker }
guidance-heading = Rat auf dem Weg zur Anerkennung
guidance-centres =
    Wer mit ausländischen Qualifikationen Rat sucht, findet ihn bundesweit: { $permanent-centres }
    feste und dazu { $mobile-centres ->
        [one] { $mobile-centres } mobile Beratungsstelle unterstützt
       *[other] { $mobile-centres } mobile Beratungsstellen unterstützen
    } bei der Anerkennung.
guidance-training =
    Fehlt dazu oder zu einer passenden Beschäftigung noch eine Qualifizierung, hilft die
    Qualifizierungsberatung.
guidance-sessions =
    Von { PERIOD($survey-period, style: "months") } führte das
    Netzwerk { $advice-sessions ->
        [one] { $advice-sessions } Beratung
       *[other] { $advice-sessions } Beratungen
    } durch: { $initial-advice ->
        [one] { $initial-advice } { -initial-advice }
       *[other] { $initial-advice } { -initial-advice(count: "plural") }
    } und { $follow-up-advice ->
        [one] { $follow-up-advice } { -follow-up-advice }
       *[other] { $follow-up-advice } { -follow-up-advice(count: "plural") }
    }.
guidance-fair-integration =
    Seit { DATE($fair-integration-added) } gibt „{ -fair-integration }“ außerdem Geflüchteten und Menschen aus
    Drittstaaten Rat in Fragen des Arbeits- und Sozialrechts.

## Qualifizierung

qualification-kicker = { job-training-kicker }
qualification-heading = Was zur Anerkennung noch fehlt
qualification-routes =
    Das Programm begleitet die Anerkennungsgesetze mit passgenauen Qualifizierungen. In reglementierten
    Berufen sind zur Vorbereitung auf eine Kenntnis- oder Eignungsprüfung häufig **Ausgleichsmaßnahmen**
    nötig. **Brückenmaßnahmen** richten sich an Menschen, die studiert haben und deren Beruf nicht
    reglementiert ist, und verbessern die Aussicht auf eine passende Stelle. Auch **Anpassungsqualifizierungen**
    gehören zum Angebot.
schemes-started =
    Von { PERIOD($survey-period, style: "months") } { $schemes ->
        [one] begann { $schemes } { -scheme }
       *[other] begannen { $schemes } { -scheme(count: "plural") }
    }.
schemes-joined =
    In dieser Zeit { $scheme-starters ->
        [one] stieg { $scheme-starters } Person
       *[other] stiegen { $scheme-starters } Personen
    } in eine Maßnahme ein; { $scheme-completers ->
        [one] { $scheme-completers }{ $mark-scheme-completers } von ihnen hat
       *[other] { $scheme-completers }{ $mark-scheme-completers } von ihnen haben
    } sie bislang erfolgreich abgeschlossen (Stand { DATE($reference-date-zuwes) }).

## Interkulturelle Kompetenz

intercultural-competence-kicker = Interkulturelle Kompetenz
intercultural-competence-heading = Jobcenter und Unternehmen stärken
intercultural-competence-support =
    Mit Beratung, Schulungen und Veranstaltungen unterstützt das Programm **{ -labour-market-stakeholders }**
    wie Jobcenter und **{ -business-stakeholders }** wie Unternehmen und Verbände.
trainings-held =
    Von
    { PERIOD($survey-period, style: "months") } gab es { $labour-market-trainings ->
        [one] { $labour-market-trainings } Schulung
       *[other] { $labour-market-trainings } Schulungen
    } für { -labour-market-stakeholders }; Themen waren vorwiegend interkulturelle
    Kompetenz und Antidiskriminierung.

## Regionale Fachkräftenetzwerke

immigration-networks-kicker = { skilled-workers-kicker }
immigration-networks-heading = Einwanderung vor Ort begleiten
immigration-networks-body =
    Der Handlungsschwerpunkt { -skilled-worker-networks } führt die Beteiligten der Fachkräftesicherung
    zusammen. Er berät Unternehmen, eng abgestimmt mit dem Arbeitgeberservice (AG{"\u2011"}S) der
    Arbeitsagenturen, zur Einwanderung von Fachkräften. Auf Bundesebene wirkt die { -recognition-service }
    daran eng mit.

## Partner

partners-kicker = Partner
partners-heading = Eng abgestimmt mit anderen
partners-body =
    Das Programm arbeitet eng abgestimmt mit anderen zusammen: mit der { -quality-of-work } beim
    Angebot { -in-work }, mit der { -diversity-charter } und mit { -recognition-portal }, dem
    Portal, auf dem die Bundesregierung mehrsprachig über die Anerkennung ausländischer
    Berufsqualifikationen informiert.

## Transfer

transfer-kicker = Transfer
transfer-heading = Gute Praxis weitergeben
transfer-body =
    Das Programm fördert, dass gute Praxis weitergegeben wird. Öffentlich stellt es sich zum
    Beispiel in der Fachzeitschrift { -magazine } dar; ein kostenloses Abonnement gibt es
    unter [abo@ebb-bildung.de](mailto:abo@ebb-bildung.de).

## Quellen

# Das Zeichen steht mitten im Satz: Am Anfang läse Markdown es als Liste.
# Welche Stelle welche Zahl erhoben hat, ist nicht angegeben: nicht aufteilen.
note-2021-surveys =
    f-bb ist die { collector-fbb }, ebb das { collector-ebb }; wer welche ihrer Zahlen erhebt, ist nicht
    angegeben. Ihre Erhebungen umfassen die Zeit vom { DATE($survey-from) } bis zum { DATE($survey-to) }.
note-2021-comparison =
    Die Vergleichszahlen für { PERIOD($survey-period--2019-01--2019-06) } (Stichtag
    { DATE($reference-date-fbb--2019-01--2019-06) }) stammen aus dem Faktenblatt vom
    { DATE($first-fact-sheet) }, ebenso die Kontaktangaben und das Ziel von
    { $initial-advice-target ->
        [one] { $initial-advice-target } { -initial-advice }
       *[other] { $initial-advice-target } { -initial-advice(count: "plural") }
    } bis Ende { DATE($second-round-end) }, ein Planwert. Die spätere Zählung schließt die frühere
    ein.
note-2021-trainings =
    Die { $labour-market-trainings--2019-01--2019-06 } Schulungen nennt die damalige Quelle
    { -labour-market-stakeholders }; zu ihren Summen passen nur Schulungen.

# Zeilen der Tabelle der Quellen.
sources-2021-delivered = Beratung, Qualifizierung, Schulungen
sources-2021-completers = { $mark-scheme-completers } Erfolgreiche Abschlüsse; Zeitraum nicht angegeben
sources-2021-centres = Teilprojekte und Stellen
