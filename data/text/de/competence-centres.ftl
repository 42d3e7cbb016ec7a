### Die IQ Fachstellen: wofür jede da ist, was sie tut, für wen.
###
### Zahlen und Daten sind Variablen; wie sie verwendet werden, steht in fact-sheet.ftl.
###
### Der Steckbrief einer Fachstelle: Die Überschrift ist ihr Name. Der erste Absatz sagt in einem
### Satz oder zweien, wofür sie da ist (größer gesetzt, höchstens 45 Wörter). Danach folgt Text. Jede Zeile
### mit ### beginnt eine Spalte; es sind höchstens drei, am besten etwa gleich lang.

competence-centres-title = Die { -competence-centre(count: "plural") }
competence-centres-subject = Die Fachstellen des { -network-iq(case: "genitive") }, des Förderprogramms „{ -programme-name }“: wofür sie da sind, woran sie arbeiten und mit wem.
competence-centres-keywords = { -network-iq }, { -programme-name }, Fachstellen, Beratung, Qualifizierung, berufsbezogenes Deutsch, interkulturelle Öffnung, Antidiskriminierung, Migrantenökonomie, Einwanderung
competence-centres-line = Wofür sie da sind, woran sie arbeiten, mit wem
# Eine Annahme: Die Quelle nennt weder ein Datum noch eine Förderrunde.
competence-centres-version = Förderrunde { PERIOD($first-round, style: "short") }

## Die Einleitung

# „Fünf“ sagt { $competence-centres }, als Aussage der Beziehung in figures.toml.
centres-body =
    Die { -competence-centre(count: "plural") } beraten und unterstützen die Landesnetzwerke. Sie
    verantworten die Qualität der Angebote und Leistungen in ihrem Fachgebiet und erproben neue
    Wege der Integration.

    Praktische Erfahrung und wissenschaftliche Expertise kommen in ihnen zusammen. Auf
    Bundesebene geben sie Verantwortlichen in Politik, Wirtschaft und öffentlicher Verwaltung
    Empfehlungen. Jede hat ihr eigenes Fachgebiet; hier stellen
    sich die { CLAIM("five-competence-centres", "fünf Fachstellen") } vor.

## Beratung und Qualifizierung

advice-centre-kicker = { -competence-centre }
advice-centre-heading = Beratung und Qualifizierung
# Die beiden Bereiche: Beratung zu Anerkennung und Qualifizierung; Brückenmaßnahmen.
advice-centre-body =
    Die Fachstelle unterstützt und berät die Mitglieder des Netzwerks: bei der Beratung zu
    Anerkennung und Qualifizierung ebenso wie bei Brückenmaßnahmen im Kontext des
    Anerkennungsgesetzes.

    Ergebnisse und Erkenntnisse aus beiden Bereichen gibt sie weiter: an Verantwortliche in
    Politik, Verwaltung und Wirtschaft und an die Fachöffentlichkeit.

    ### Qualität entwickeln

    - Die Professionalität der Beratenden und Lehrenden im Netzwerk fördern: mit Schulungen,
      Informationsmaterial und Treffen, bei denen sie Erfahrungen aus der Praxis austauschen
    - Helfen, die Qualität der Beratung und der { -scheme(count: "plural") } zu entwickeln und zu
      sichern

    ### Instrumente entwickeln

    - Konzepte, Verfahren, Instrumente und Leitfäden für die Praxis bereitstellen und laufend
      weiterentwickeln
    - Virtuelle Brückenmaßnahmen für Akademikerinnen und Akademiker entwickeln

    ### Wissen teilen

    - Den Austausch im Netzwerk fördern, zu einzelnen Themen und über Fachgrenzen hinweg, etwa mit
      Tagungen und Fachgesprächen
    - Beratung und Qualifizierung im Netzwerk durch ein Monitoring begleiten
    - Dessen Ergebnisse aufbereiten und mit denen der Forschung in Politik, Verwaltung, Wirtschaft
      und Fachöffentlichkeit verbreiten

## Berufsbezogenes Deutsch

german-centre-kicker = { -competence-centre }
german-centre-heading = Berufsbezogenes Deutsch
german-centre-body =
    Die Fachstelle arbeitet dort, wo sich Arbeitsmarkt, Weiterbildung und Unterricht in Deutsch
    als Zweitsprache berühren.

    Im Bund wie in den Regionen ist sie Ansprechpartnerin für Bildung, Verwaltung und Forschung und
    koordiniert den fachlichen Austausch der Beteiligten. Um die Qualität zu sichern, konzipiert,
    koordiniert und begleitet sie Fortbildungen rund um das berufsbezogene Deutsch.

    Mit Wissenschaft, Verwaltung und Politik steht sie in ständigem Austausch. Im Gespräch mit der
    Wissenschaft geht es darum, welche Forschung gebraucht wird. Mit der Verwaltung, etwa der
    { -employment-agency } oder dem { -bamf }, geht es um strategische Ziele, etwa bessere
    Bedingungen für Sprachförderung, Qualifizierung und berufsbezogene Deutschkurse.

    ### Qualität sichern

    - Qualitätsstandards für den berufsbezogenen Deutschunterricht entwickeln und verbreiten
    - Konzepte und Instrumente entwickeln und erproben, etwa zum { -ifsl }, zur
      Sprachsensibilität in der beruflichen Bildung und zur betrieblichen Schulung
      { -german-at-work }
    - Sprachlehrkräften, Beratenden und Beschäftigten der Privatwirtschaft mit Seminaren helfen,
      diese Schulung umzusetzen

    ### Im Dialog

    - Das { -ifsl(form: "short") } in den Instrumenten der Arbeitsmarktpolitik verankern
    - Qualitätskriterien in die öffentliche Vergabe von Arbeitsmarktmaßnahmen einbringen
    - Die Umsetzung öffentlicher Angebote der berufsbezogenen Sprachförderung unterstützen
    - Das bundesweite Dialogforum zum berufsbezogenen Deutsch koordinieren, an dem Praxis,
      Verwaltung und Wissenschaft teilnehmen
    
    ### Gute Praxis übertragen

    Auf Bundesebene entwickelt sie mit den anderen Fachstellen und den Landesnetzwerken gute Ansätze
    für die Praxis und überträgt sie in andere Regionen:

    - Fortbildungen für Lehrkräfte in berufsbezogenen Deutschkursen koordinieren
    - Lehrkräfte der beruflichen Bildung und Beratende fortbilden, damit sie sprachsensibler werden
    - Verantwortliche der Bildung informieren und beraten: zur Gestaltung von Kursen und zum
      Transfer der Qualitätskriterien
    - Das Programm des { -esf(form: "genitive") } und des { -bamf(form: "short") } zur
      berufsbezogenen Sprachförderung umsetzen helfen
    - Für Schulungen im Betrieb werben und Unternehmen dafür gewinnen

## Interkulturelle Öffnung und Antidiskriminierung

diversity-centre-kicker = { -competence-centre }
diversity-centre-heading = Interkulturelle Öffnung und Antidiskriminierung
diversity-centre-body =
    Die Fachstelle will Vielfalt in Unternehmen und in der ganzen Gesellschaft fördern. Dafür
    sensibilisiert sie { -labour-market-stakeholders } interkulturell, wendet sich gegen
    Diskriminierung und setzt auf Diversity Management.

    Mit ihrer Expertise unterstützt sie das { -network-iq } im Themenfeld „Vielfalt gestalten“. Sie
    liefert fachliche und praktische Informationen, etwa als Veröffentlichungen,
    Schulungscurricula, Konzepte und Vorträge, und berät auf Anfrage. In ihren Arbeitsgruppen
    tauschen sich die Mitglieder des Netzwerks aus, vernetzen sich und geben Wissen weiter.
    { -via-bayern } setzt die Fachstelle um.

    ### Themen

    - **Interkulturelle Öffnung:** interkulturelle Kompetenz entwickeln, Inklusion,
      Sensibilisierung
    - **Antidiskriminierung:** { -equal-treatment-act }, positive Maßnahmen,
      diskriminierungsfreie und kulturell faire Auswahlverfahren
    - **Diversity Management:** Dimensionen von Vielfalt, Diversity-Check und -Monitoring im Betrieb,
      diversitätsorientierte Stellenprofile und Bewerbungsverfahren

    ### Aktivitäten

    - **Bildung:** Qualität entwickeln, Lehrende vermitteln, Schulungen für einzelne Zielgruppen
      konzipieren, Multiplikatorinnen und Multiplikatoren ausbilden
    - **Information:** Leitfäden, Arbeitspapiere, Dossiers, Wissensbausteine, Sammlungen guter
      Praxis, Workshops, Vorträge, Fachveranstaltungen
    - **Transfer:** Fachdebatten der Wissenschaft laufend verfolgen und Expertise ins Netzwerk tragen;
      Austausch mit Politik, Forschung und Wirtschaft

    ### Zielgruppen

    - { -regional-network(count: "plural") } und IQ Teilprojekte
    - { -employment-agency(form: "short") }, Arbeitsagenturen und Jobcenter
    - Kleine und mittlere Unternehmen
    - Kommunen, Politik, Wissenschaft und Wirtschaft

## Einwanderung

immigration-centre-kicker = { -competence-centre }
immigration-centre-heading = Einwanderung
immigration-centre-body =
    Die Fachstelle arbeitet an der Schnittstelle von Migrationsforschung und praktischer
    Integrationsarbeit.

    Tätig ist sie vor allem auf institutioneller Ebene. Ihr Ziel ist, den Dialog zu fördern und
    Menschen in Praxis und Politik an die Hand zu geben, was sie brauchen, um Zugewanderte und
    Geflüchtete besser in Bildung und Arbeitsmarkt zu integrieren.

    ### Was sie bereitstellen will

    - Empfehlungen
    - Instrumente
    - Methoden
    - Konzepte

    ### Für wen

    - Praxis und Politik, vor allem innerhalb des { -network-iq(case: "genitive") }

    ### Mit wem

    - Andere Projekte und Beteiligte zum Thema Neuzuwanderung

## Migrantenökonomie

entrepreneurship-centre-kicker = { -competence-centre }
entrepreneurship-centre-heading = Migrantenökonomie
entrepreneurship-centre-body =
    Unternehmen gründen, übernehmen, sichern: Das sind derzeit die Arbeitsfelder der Fachstelle. Sie
    hat Zugewanderte im Blick, die schon hier leben, und alle, die als Fachkräfte oder Geflüchtete
    nach Deutschland kommen.

    Seit der Jahrtausendwende erleben die Gründungen von Zugewanderten einen Boom, von
    Öffentlichkeit und Wissenschaft weitgehend unbemerkt. Auf Zugewanderte gehen
    { $migrant-start-up-share } aller Gründungen zurück, unter den registrierten Selbstständigen
    stellen sie { $migrant-self-employed-share }. Dass sie überdurchschnittlich oft gründen, und
    wie vielfältig, zeigt sich in verschiedenen Branchen: in Arztpraxen und Steuerbüros,
    Dönerimbissen und Nagelstudios, auch in Sozialunternehmen.

    In Deutschland studieren viele Menschen aus anderen Ländern. Studierende, Absolventinnen und
    Absolventen und Fachkräfte aus Drittstaaten gelten noch kaum als mögliche Gründerinnen und
    Gründer. Deshalb hat die Fachstelle die Website { -founding-website } gestartet. Sie soll alle,
    die gründen möchten, dauerhaft begleiten.

    Unter den Geflüchteten sind nicht nur Fachkräfte, sondern auch viele mit unternehmerischer
    Erfahrung. In vielen Herkunftsländern war der Drang zur Selbstständigkeit deutlich größer als
    in Deutschland, und manche hoffen schon auf einen neuen Gründungsboom. Mit ihrer Erfahrung will
    die Fachstelle neue Wege finden, die dem Bedarf von Geflüchteten gerecht werden.

    ### Hürden

    Auf dem Weg in die Selbstständigkeit sind sie beträchtlich:

    - An Informationen über die Selbstständigkeit kommen
    - Rechtliche Vorgaben zum Aufenthalt erfüllen
    - Fachkräfte und Auszubildende gewinnen
    - Für den Betrieb eine passende Nachfolge finden

    ### Werkzeuge

    Gemeinsam mit anderen entwickelt, etwa:

    - Idealtypischer Gründungsprozess
    - Mehrsprachiges Dossier zu Begriffen der Gründungsförderung
    - Seminar für individuelle und zielgruppengerechte Beratung
    - Im Entstehen: migrationsspezifische Instrumente für Festigung und Nachfolge von Betrieben

    ### Dialog

    - Laufender Austausch mit Praxis, Politik, Verwaltung und Wissenschaft, der die Arbeit der
      Fachstelle und gute Praxis bekannt macht
    - Dafür ins Leben gerufen: das { -expert-forum } zu aktuellen Fragen und Entwicklungen

## Quellen

competence-centres-sources = Woher die Angaben stammen
# Die Anteile sind so genannt, wie die Fachstelle sie angibt; andere Quellen nennen andere.
competence-centres-sources-body =
    Wie viele Fachstellen es gibt, ist eine Angabe aus dem { collector-programme }; ein Datum ist
    dafür nicht angegeben. Zu den Anteilen von Zugewanderten an Gründungen und Selbstständigen
    nennt das Programm weder eine Quelle noch ein Datum; andere Veröffentlichungen nennen andere
    Anteile.

    Kontakt, Geldgeber, Förderrunde und Jahr dieser Ausgabe stehen nicht im Ausgangstext; sie sind
    eine Annahme des Programms.
