### Das Profil des Förderprogramms.
###
### Zahlen, Daten und Zeiträume sind Variablen; wie sie verwendet werden, steht in
### fact-sheet.ftl.

profile-title = { -network-iq } im Profil
profile-subject = Was das Förderprogramm „{ -programme-name }“ will, wie es aufgebaut ist und wer es fördert.
profile-keywords = { -network-iq }, { -programme-name }, Förderprogramm, Anerkennung ausländischer Abschlüsse, Qualifizierung, interkulturelle Kompetenz, Arbeitsmarktintegration
profile-line = Was das Programm will, wie es aufgebaut ist, wer es fördert
# Die Quelle nennt kein Datum; sie beschreibt diese Förderphase.
profile-version = Förderphase { PERIOD($first-round, style: "short") }

## Die Lage

# Der erste Absatz wird als Vorspann größer gesetzt: höchstens 45 Wörter.
situation-body =
    In Deutschland leben { $people-with-migration-background } Millionen Menschen mit
    Migrationshintergrund, { $share-with-migration-background } der Bevölkerung. Viele
    Zugewanderte haben einen Beruf gelernt oder besitzen andere Nachweise; oft werden sie hier nicht anerkannt.

    Das Risiko, arbeitslos zu sein, ist für Zugewanderte aus vielen Gründen
    { $unemployment-ratio }-mal so hoch wie für Menschen ohne Migrationshintergrund. In den
    vergangenen Jahren sind mehr von ihnen nach Deutschland gekommen, vor allem aus Ländern der
    Europäischen Union. Zugleich werden Fachkräfte hierzulande immer knapper.

## Der Auftrag

mission-kicker = Auftrag
mission-heading = Potenziale erkennen und nutzen
mission-body =
    Umso wichtiger ist es, alle Potenziale zu erschließen, gerade die der Zugewanderten.
    Seit { DATE($network-start) } arbeitet das Förderprogramm „{ -programme-name } (IQ)“ daran,
    dass Menschen mit Migrationshintergrund bessere Aussichten am Arbeitsmarkt haben. In der
    Förderphase { PERIOD($first-round) } kommt ein Schwerpunkt des
    { -esf(form: "genitive") } hinzu: „{ -esf(form: "short") }-Qualifizierung im Kontext
    Anerkennungsgesetz“.

## Die Zielgruppe

target-group-kicker = Zielgruppe
target-group-heading = Für wen das Programm da ist
target-group-body =
    Im Mittelpunkt stehen Menschen, die ihren Beruf im Ausland gelernt haben. Sie sollen häufiger
    als bisher eine Arbeit finden, die ihrem Bildungsstand entspricht, und zwar unabhängig davon,
    welchen Aufenthaltsstatus sie haben.

## Wahrnehmung

perception-kicker = Interkulturelle Kompetenz
perception-heading = Genauer hinsehen, weniger ausgrenzen
perception-body =
    Zugewanderte werden oft nur verkürzt wahrgenommen. Wer ihre Potenziale klar sieht und
    Diskriminierung abbaut, dient einer vielfältigen Gesellschaft und hilft, Menschen mit
    Migrationshintergrund gut in den Arbeitsmarkt zu integrieren. Ein zentrales Ziel bleibt es
    deshalb, die interkulturelle Kompetenz der { -labour-market-stakeholders } auf- und auszubauen.

## Der Aufbau

state-networks-kicker = Landesnetzwerke
state-networks-heading = In jedem Bundesland vor Ort
state-networks-body =
    In den Regionen setzen { $regional-networks ->
        [one] { $regional-networks } { -regional-network }
       *[other] { $regional-networks } { -regional-network(count: "plural") }
    } das Programm um. Jedes wird von einer regionalen Koordination geleitet und umfasst weitere
    operative Teilprojekte. Sie beraten in ganz Deutschland Menschen mit ausländischen
    Berufsqualifikationen zu Anerkennung und Qualifizierung, entwickeln Brückenmaßnahmen, die sich
    am Bedarf ausrichten, und führen sie durch.

    Auch für { -labour-market-stakeholders } sind die Netzwerke da: Mit
    Informationsveranstaltungen, Beratung und Schulungen machen sie auf die besonderen Belange
    von Zugewanderten aufmerksam und geben Fachwissen weiter.

expertise-kicker = Fachstellen
expertise-heading = Fachwissen für das ganze Netzwerk
expertise-body =
    Neben den Landesnetzwerken arbeiten bundesweit { $competence-centres ->
        [one] { $competence-centres } { -competence-centre }
       *[other] { $competence-centres } { -competence-centre(count: "plural") }
    } zu migrationsspezifischen Themen. Sie beraten und unterstützen die Landesnetzwerke fachlich
    und entwickeln Qualifizierungen, Instrumente und Handlungsempfehlungen für die berufliche
    Integration von Zugewanderten. Ihre Expertise bringen sie außerdem bei Verantwortlichen in
    Politik, Wirtschaft und Verwaltung ein, etwa mit Qualitätsstandards, mit Schulungen und
    Schulungsmaterial oder indem sie Ergebnisse der Forschung verbreiten.

coordination-kicker = Koordination
coordination-heading = Zusammenarbeit und gute Praxis
coordination-body =
    Auf Bundesebene organisiert das { -dissemination-project } das Programm. Es fördert die
    Zusammenarbeit der Beteiligten und den Transfer guter Praxis, innerhalb wie außerhalb des
    Programms, und macht dessen Arbeit öffentlich bekannt. Gemeinsam mit den Fachstellen vermittelt
    es die Ergebnisse an Ministerien, die { -employment-agency } und die Fachöffentlichkeit. Eng
    ist die Zusammenarbeit mit { -recognition-portal }, dem mehrsprachigen Portal der
    Bundesregierung zur Anerkennung ausländischer Berufsqualifikationen.

funding-kicker = Förderung
funding-heading = Wer das Programm fördert
funding-body =
    Die Mittel für { $jointly-funded-areas ->
        [one] den ersten { $jointly-funded-areas } Schwerpunkt
       *[other] die ersten { $jointly-funded-areas } Schwerpunkte
    } kommen vom { -bmas } und vom { -esf(form: "dative") }. Ein weiterer Schwerpunkt wird allein
    aus Bundesmitteln gefördert. Partner der Umsetzung sind das { -bmbf } und die
    { -employment-agency }.

## Quellen

profile-sources = Woher die Zahlen stammen
profile-sources-body =
    Die Zahlen der Landesnetzwerke, Fachstellen und Schwerpunkte sind Angaben aus dem
    { collector-programme }; ein Datum ist dafür nicht angegeben. Zu den Zahlen über Menschen mit
    Migrationshintergrund nennt das Programm weder eine Quelle noch ein Datum.
