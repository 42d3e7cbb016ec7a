### Das Profil des Förderprogramms.
###
### Zahlen, Daten und Zeiträume sind Variablen; wie sie verwendet werden, steht in
### fact-sheet.ftl.

profile-title = { -network-iq } im Profil
profile-subject = Was das Förderprogramm „{ -programme-name }“ will, wie es aufgebaut ist und wer es fördert.
profile-keywords = { -network-iq }, { -programme-name }, Förderprogramm, Anerkennung ausländischer Abschlüsse, Qualifizierung, interkulturelle Kompetenz, Arbeitsmarktintegration
profile-line = Was das Programm will, wie es aufgebaut ist, wer es fördert
# Eine Annahme: Die Quelle nennt kein Datum, und diese Förderrunde nur beim neuen Schwerpunkt.
profile-version = Förderrunde { PERIOD($first-round, style: "short") }

## Wozu das Programm da ist

# Der Vorspann, größer gesetzt: höchstens 45 Wörter.
purpose-body =
    Seit { DATE($network-start) } arbeitet das Förderprogramm „{ -programme-name } (IQ)“ an
    besseren Aussichten von Menschen mit Migrationshintergrund am Arbeitsmarkt.

## Die Lage

# „Rund doppelt so häufig“ sagt { $unemployment-ratio }; figures.toml hält beides zusammen (twice-as-likely).
situation-body =
    In Deutschland leben { $people-with-migration-background } Millionen Menschen mit
    Migrationshintergrund, { $share-with-migration-background } der Bevölkerung. Viele Zugewanderte
    haben berufliche Abschlüsse oder andere Nachweise, die hier oft nicht anerkannt sind.

    Aus vielen Gründen sind Zugewanderte rund doppelt so häufig arbeitslos wie Menschen ohne
    Migrationshintergrund. Die Zahl der Zugewanderten ist in den vergangenen Jahren gestiegen, vor
    allem die von Menschen aus Ländern der Europäischen Union. Zugleich werden Fachkräfte
    hierzulande immer knapper.
# Unter der Zahl der Menschen: was von ihr nicht gesagt ist.
population-caption = Quelle und Datum nicht angegeben

## Der Auftrag

mission-kicker = Auftrag
mission-heading = Potenziale erkennen und nutzen
mission-body =
    Umso wichtiger ist es, alle Potenziale zu erschließen, gerade auch die der Zugewanderten. In der
    Förderrunde { PERIOD($first-round) } kommt ein neuer Schwerpunkt hinzu: „Qualifizierung des
    { -esf(form: "genitive") } im Kontext Anerkennungsgesetz“.

## Die Zielgruppe

target-group-kicker = Zielgruppe
target-group-heading = Für wen das Programm da ist
target-group-body =
    Im Mittelpunkt stehen Menschen mit Berufsqualifikationen aus dem Ausland. Sie sollen häufiger
    als bisher eine Arbeit haben, die ihrem Bildungsstand entspricht, und zwar unabhängig davon,
    welchen Aufenthaltsstatus sie haben.

## Wahrnehmung

perception-kicker = Interkulturelle Kompetenz
perception-heading = Genauer hinsehen, weniger ausgrenzen
perception-body =
    Der Blick auf Zugewanderte hat Schwächen. Wichtig ist, ihre Potenziale klar zu sehen und
    Diskriminierung abzubauen: Das dient einer vielfältigen Gesellschaft und hilft, Menschen mit
    Migrationshintergrund gut in den Arbeitsmarkt zu integrieren. Ein zentrales Ziel bleibt es
    deshalb, die interkulturelle Kompetenz der { -labour-market-stakeholders } aufzubauen und zu
    stärken.

## Der Aufbau

state-networks-kicker = Landesnetzwerke
state-networks-heading = In jedem Bundesland vor Ort
state-networks-body =
    In den Regionen setzen { $regional-networks ->
        [one] { $regional-networks } { -regional-network }
       *[other] { $regional-networks } { -regional-network(count: "plural") }
    } das Programm um. Jedes wird von einer regionalen Koordination geleitet und umfasst weitere
    operative Teilprojekte. Sie beraten Ratsuchende mit ausländischen Qualifikationen zu Anerkennung
    und Qualifizierung, entwickeln Brückenmaßnahmen nach Bedarf und führen sie durch.

    Mit Veranstaltungen, Beratung und Schulung machen sie { -labour-market-stakeholders } etwa auf
    Belange Zugewanderter aufmerksam.

expertise-kicker = Fachstellen
expertise-heading = Fachwissen für das ganze Netzwerk
# „Fünf“ sagt { $competence-centres }; figures.toml hält beides zusammen (five-competence-centres).
expertise-body =
    Neben den Landesnetzwerken, die sie beraten, befassen sich bundesweit fünf Fachstellen mit Themen
    der Migration. Für die berufliche Integration entwickeln sie Qualifizierungen, Instrumente und
    Empfehlungen.

coordination-kicker = Koordination
coordination-heading = Zusammenarbeit und gute Praxis
coordination-body =
    Auf Bundesebene organisiert das { -dissemination-project } das Programm. Es fördert die
    Zusammenarbeit und den Transfer guter Praxis und macht das Programm bekannt. Gemeinsam mit den
    Fachstellen vermittelt es die Ergebnisse an Ministerien, die { -employment-agency } und die
    Fachöffentlichkeit. Eng arbeitet das Programm mit { -recognition-portal } zusammen, dem
    mehrsprachigen Portal des Bundes zur Anerkennung ausländischer Berufsqualifikationen.

funding-kicker = Förderung
funding-heading = Wer das Programm fördert
# „Zwei“ sagt { $jointly-funded-areas }, und „der dritte“ folgt darauf; figures.toml hält beides zusammen
# (third-area-after-two).
funding-body =
    Die Mittel für die ersten zwei Schwerpunkte kommen vom { -bmas } und vom
    { -esf(form: "dative") }. Der dritte Schwerpunkt wird aus Bundesmitteln gefördert. Partner der
    Umsetzung sind das { -bmbf } und die { -employment-agency }.

## Quellen

profile-sources = Woher die Zahlen stammen
profile-sources-body =
    Die Zahlen der Landesnetzwerke, Fachstellen und Schwerpunkte sind Angaben aus dem
    { collector-programme }; ein Datum ist dafür nicht angegeben. Zu den Zahlen über Menschen mit
    Migrationshintergrund nennt das Programm weder eine Quelle noch ein Datum.

    Kontakt und Jahr dieser Ausgabe stehen nicht im Ausgangstext; die Förderrunde nennt er nur beim
    neuen Schwerpunkt, die Geldgeber je Schwerpunkt. Was hier darüber hinausgeht, ist eine Annahme
    des Programms.
