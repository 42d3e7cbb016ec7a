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

## Die Einleitung

# Der erste Absatz wird als Vorspann größer gesetzt: höchstens 45 Wörter. „Fünf“ sagt
# { $competence-centres }; figures.toml hält beides zusammen (five-competence-centres).
purpose-aim =
    Das { -network-iq-full } hat das Ziel, Menschen mit Migrationshintergrund besser in
    qualifizierte Arbeit zu integrieren: Erwachsene, die schon in Deutschland leben, ebenso wie
    Neuzugewanderte, gleich mit welchem Aufenthaltsstatus.
purpose-history =
    Das Netzwerk gibt es seit { DATE($network-start) }. Der Bund fördert es seit
    { DATE($federal-programme-start) } als Programm; seit { DATE($joint-funding-start) } kommen die
    Mittel vom { -bmas } und vom { -esf(form: "dative") }. Das { -bmbf } und die
    { -employment-agency } setzen es als Partner mit um.
purpose-size =
    Es umfasst { $regional-networks ->
        [one] { $regional-networks } { -regional-network }
       *[other] { $regional-networks } { -regional-network(count: "plural") }
    }, fünf Fachstellen und { $subprojects ->
        [one] { $subprojects } Teilprojekt
       *[other] { $subprojects } Teilprojekte
    }.
purpose-work =
    Im Mittelpunkt steht, Beratung und Qualifizierung für Zugewanderte mit ausländischen
    Qualifikationen zu entwickeln und umzusetzen. Zugleich will das Programm Strukturen verändern:
    Interkulturelle Trainings und Beratung für Jobcenter, Arbeitsagenturen, Kommunalverwaltungen
    sowie kleine und mittlere Betriebe sollen in Verwaltung und Wirtschaft eine Kultur etablieren,
    die willkommen heißt und anerkennt. Seit { DATE($regional-structures-start) } unterstützt es
    zudem regionale Strukturen für eine effiziente Integration in den Arbeitsmarkt, mit Blick auf die
    Fachkräftesicherung.

## Der Stand der Runde im Vergleich

progress-kicker = Auftrag und Zwischenstand
progress-heading = Die Förderrunde zur Halbzeit
# Beide Erhebungen zählen vom selben Tag an; die Zeiträume sind nicht gleich lang.
progress-mandate =
    Das Anerkennungsgesetz von { DATE($recognition-act) } soll vereinheitlichen, wie über die
    Anerkennung ausländischer Berufsqualifikationen entschieden wird. Das Netzwerk begleitet es
    erfolgreich mit Beratung und Qualifizierung, seit { DATE($second-round-first-year) } in der
    zweiten Runde, die bis { DATE($second-round-end) } reicht. So verfolgt es nachhaltig die
    beiden erklärten Ziele der Bundesregierung: Potenziale von Menschen, die mit ausländischen
    Berufsqualifikationen hier leben, besser zu nutzen und mehr Fachkräften die Zuwanderung zu
    ermöglichen.
progress-counting =
    Gezählt wird fortlaufend ab dem { DATE($survey-from) }. Die ersten Werte reichen bis zum
    { DATE($survey-to--2019-01--2019-06) }, die neuen bis zum { DATE($survey-to) }. Sie stehen
    also nicht für gleich lange Zeiträume, sondern zeigen, wie weit die Runde jeweils war:
progress-advice =
    - { -initial-advice(count: "plural") }: von { $initial-advice--2019-01--2019-06 } auf
      { $initial-advice }; im { DATE($first-fact-sheet) } waren bis Ende
      { DATE($second-round-end) } { $initial-advice-target } geplant.
progress-schemes =
    - Gestartete { -scheme(count: "plural") }: von { $schemes--2019-01--2019-06 } auf
      { $schemes }.
progress-starters =
    - Personen, die eine Maßnahme begannen: von
      { $scheme-starters--2019-01--2019-06 } auf { $scheme-starters }.
progress-trainings =
    - Schulungen für { -labour-market-stakeholders }: von
      { $labour-market-trainings--2019-01--2019-06 } auf { $labour-market-trainings }.

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
    Fehlt zur vollen Anerkennung oder zu einer Beschäftigung auf
    dem eigenen Bildungsniveau noch eine Qualifizierung, hilft die Qualifizierungsberatung, etwas
    Passendes zu finden.
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
    Seit { DATE($fair-integration-added) } gibt es außerdem die Beratung
    „{ -fair-integration }“. Geflüchtete und Menschen aus
    Drittstaaten bekommen dort Rat und Hilfe, wenn es um Arbeits- und Sozialrecht geht.

## Qualifizierung

qualification-kicker = { job-training-kicker }
qualification-heading = Was zur Anerkennung noch fehlt
qualification-routes =
    Das Programm begleitet die Anerkennungsgesetze mit passgenauen Qualifizierungen in ganz
    Deutschland. In reglementierten Berufen sind zur Vorbereitung auf eine Kenntnis- oder
    Eignungsprüfung häufig **Ausgleichsmaßnahmen** nötig, damit etwa Ärztinnen und Ärzte ihren
    Beruf ohne Einschränkung ausüben können. **Brückenmaßnahmen** richten sich an Menschen,
    die studiert haben und deren Beruf nicht reglementiert ist, zum Beispiel in der
    Betriebswirtschaft; sie verbessern die Aussicht auf eine Stelle, die der Qualifikation
    entspricht. Auch **Anpassungsqualifizierungen** gehören zum Angebot.
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
        [one] { $scheme-completers } von ihnen hat
       *[other] { $scheme-completers } von ihnen haben
    } ihre bislang erfolgreich abgeschlossen (Stand { DATE($reference-date-zuwes) }).

## Interkulturelle Kompetenz

intercultural-competence-kicker = Interkulturelle Kompetenz
intercultural-competence-heading = Jobcenter und Unternehmen stärken
intercultural-competence-support =
    Arbeitsagenturen, Jobcenter und andere **{ -labour-market-stakeholders }** unterstützt das
    Programm mit Beratung, Schulungen und Veranstaltungen, ebenso Unternehmen, Verbände und
    andere **{ -business-stakeholders }**.
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
    Der Handlungsschwerpunkt { -skilled-worker-networks } unterstützt die Beteiligten der
    Fachkräftesicherung und führt sie zusammen. Er berät Arbeitgeberinnen und
    Arbeitgeber dazu, wie Fachkräfte einwandern können und wie das abläuft, eng abgestimmt mit dem
    Arbeitgeberservice (AG{"\u2011"}S) der Arbeitsagenturen. Haben Arbeitgeberinnen oder
    Arbeitgeber Fragen zum Integrationsmanagement, erfahren sie, wer weiterhilft. Dass sich die
    beteiligten Institutionen vor Ort vernetzen, soll die Anwerbung und Integration internationaler
    Fachkräfte unterstützen. Auf Bundesebene wirkt die { -recognition-service } daran eng mit.

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
    Was das Programm leistet, ermitteln in eigenen Erhebungen bei allen geförderten Projekten
    die { collector-fbb } (Stichtag { DATE($reference-date-fbb) }) und das
    { collector-ebb } ({ DATE($reference-date-ebb) }); wer welche Zahl erhebt, ist nicht
    angegeben. Die Erhebungen umfassen die Zeit vom { DATE($survey-from) } bis zum
    { DATE($survey-to) }.
note-2021-completers =
    Die mit { $mark-scheme-completers } gekennzeichnete Zahl (Personen mit
    erfolgreich abgeschlossener Maßnahme) stammt aus { collector-zuwes } (Stichtag
    { DATE($reference-date-zuwes) }); ein Zeitraum ist dafür nicht angegeben.
note-2021-undated =
    Für die Zahlen
    der Teilprojekte und Beratungsstellen sowie der Netzwerke und Fachstellen (laut
    { collector-programme.short }) ist kein Datum angegeben.
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
