### Die Bilanz der Förderrunde: ein A3-Bogen, auf vier Seiten gefalzt.
###
### Zahlen, Daten und Zeiträume sind Variablen; wie sie verwendet werden, steht in
### fact-sheet.ftl. Jedes Thema hat die gleichen drei Teile: die Herausforderung, was getan
### wurde, und was an Ergebnissen angegeben ist. Wo keine angegeben sind, sagt der Text es.

round-summary-title = { -network-iq } im Rückblick
round-summary-subject = Was das Förderprogramm „{ -programme-name }“ in der Förderrunde { PERIOD($first-round) } vorfand, getan und erreicht hat, nach Themen.
round-summary-keywords = { -network-iq }, { -programme-name }, Förderrunde, Bilanz, Anerkennung ausländischer Abschlüsse, Qualifizierung, interkulturelle Öffnung, Geflüchtete, { -fair-integration }, berufsbezogenes Deutsch, Unternehmen
round-summary-line = Herausforderungen, Leistungen und Ergebnisse
round-summary-version = Förderrunde { PERIOD($first-round, style: "short") }

## Die Teile eines Themas

part-challenge = Herausforderung
part-services = Was getan wurde
part-results = Ergebnisse

## Die Förderrunde

# Der erste Absatz wird als Vorspann größer gesetzt: höchstens 45 Wörter. „Zwei“ sagt { $key-objectives }, „fünf“ sagt { $competence-centres }; figures.toml hält beides
# zusammen (two-key-objectives, five-competence-centres).
round-body =
    In der Förderrunde { PERIOD($first-round) } verfolgte das { -network-iq-full } zwei zentrale
    Ziele: zur Anerkennung ausländischer Berufsabschlüsse beizutragen und die interkulturelle
    Kompetenz der { -labour-market-stakeholders } zu stärken.

    Beratung und Qualifizierung halfen, das Anerkennungsgesetz umzusetzen. So trug das Programm dazu
    bei, dass mehr ausländische Abschlüsse anerkannt werden und dass Zugewanderte mit Abschluss eine
    Arbeit finden, die ihrer Bildung entspricht. Schulungen und Beratung sollten zugleich die
    { -labour-market-stakeholders } interkulturell kompetenter machen.

    Das Netzwerk arbeitete in allen { $federal-states ->
        [one] { $federal-states } Bundesländern
       *[other] { $federal-states } Bundesländern
    }. Dazu gehörten { $practical-projects ->
        [one] { $practical-projects } Praxisprojekt
       *[other] { $practical-projects } Praxisprojekte
    }, { $esf-projects } davon gefördert vom { -esf(form: "dative") }, eine bundesweite
    Koordination und fünf Fachstellen mit Fachwissen zu Beratung und Qualifizierung, berufsbezogenem
    Deutsch, interkultureller Öffnung und Antidiskriminierung, Migrantenökonomie und Einwanderung.

    Das Programm fördern das { -bmas } und der { -esf(form: "short") }. Strategische Partner der
    Umsetzung sind das { -bmbf } und die { -employment-agency }.

## Anerkennung: Beratung

theme-advice-kicker = Anerkennung: Beratung
theme-advice-heading = Bundesweit und kostenlos beraten
# „Rund doppelt so häufig“ sagt { $unemployment-ratio }; figures.toml hält beides zusammen (twice-as-likely).
theme-advice-challenge =
    Menschen mit Migrationshintergrund sind auf dem Arbeitsmarkt unterrepräsentiert und rund doppelt
    so häufig arbeitslos wie Menschen ohne. Ihr Können bleibt
    ungenutzt; Beschäftigung und höheres Einkommen entgehen ihnen. Ein wesentlicher Grund: Ein
    Abschluss fehlt oder ist in Deutschland nicht anerkannt.

    Seit { DATE($recognition-act) } gibt das Anerkennungsgesetz das Recht, ausländische
    Abschlüsse prüfen zu lassen. Damit stieg der Bedarf an kompetenter Beratung zu allen Fragen
    der Anerkennung.
theme-advice-services =
    Seit { DATE($advice-structure-start) } hat das { -network-iq } in ganz Deutschland eine
    Struktur für Information und Beratung geschaffen. Dort erfahren Zugewanderte kostenlos,
    persönlich, schriftlich oder am Telefon, wie sie Abschlüsse aus dem Ausland anerkennen lassen
    können. Beraten werden sie auch dazu, welche Brückenmaßnahme oder Nachqualifizierung zur
    vollen Anerkennung führt.
theme-advice-results =
    Die **Beratungsstruktur steht bundesweit**.

## Anerkennung: Qualifizierung

theme-job-training-kicker = Anerkennung: Qualifizierung
theme-job-training-heading = Ein neues Feld der Weiterbildung
theme-job-training-challenge =
    Bis ein ausländischer Abschluss voll anerkannt wird, sind oft Lücken zu schließen: mit Kursen,
    Praxis und Prüfungen.

    Seit es ein Recht auf das Anerkennungsverfahren gibt, wächst der Bedarf an Qualifizierung,
    die auf einzelne Menschen zugeschnitten ist, auch sprachlich, und die zur vollen
    Anerkennung ihres Abschlusses führen soll.
theme-job-training-services =
    Um dieses noch junge Feld der beruflichen Weiterbildung voranzubringen, hat das { -network-iq } von
    { PERIOD($first-round) } zahlreiche beispielhafte Kurse und individuelle Fördermaßnahmen entwickelt
    und umgesetzt. Anpassungsqualifizierungen für reglementierte Berufe in Medizin und Pädagogik etwa
    schließen fachliche Lücken oder vermitteln das nötige Deutsch. Andere Angebote richten sich an Menschen
    mit Hochschulabschluss, denen noch Fachwissen, Methoden oder Sprachkenntnisse fehlen.

    IQ Qualifizierungen ebnen so den Weg zur vollen Anerkennung und in passende Arbeit. Oft folgen sie dem im
    { -network-iq } entstandenen Ansatz { -ifsl }.
theme-job-training-results =
    Erfasst wurde, wer **volle Gleichwertigkeit** oder die Voraussetzungen für eine
    qualifikationsgerechte Arbeit erreicht hat.

## Interkulturelle Öffnung der Arbeitsverwaltung

theme-labour-administration-kicker = Interkulturelle Öffnung der Arbeitsverwaltung
theme-labour-administration-heading = Beraten in einer vielfältigen Gesellschaft
theme-labour-administration-challenge =
    So vielfältig wie heute war Deutschlands Bevölkerung noch nie. Wer Hilfe auf dem Weg in Arbeit
    sucht, kann ganz unterschiedlich kulturell geprägt sein. Deshalb muss die interkulturelle
    Kompetenz aller Beschäftigten der Arbeitsverwaltung gefestigt werden, besonders in
    Arbeitsagenturen und Jobcentern.

    { DATE($arrivals-first-year) } und { DATE($arrivals-second-year) } hat Deutschland zudem aus
    humanitären Gründen mehr Menschen aufgenommen als je zuvor. Allen
    { -labour-market-stakeholders(case: "dative") }, voran den Fachkräften der Jobcenter, stellt
    das neue Aufgaben, in der Beratung wie in der Vermittlung.
theme-labour-administration-services =
    Das { -network-iq } hat Jobcenter, Arbeitsagenturen und Kommunen dabei unterstützt, ihre
    interkulturelle Kompetenz zu entwickeln. Beschäftigte und Führungskräfte wurden umfassend geschult und
    beraten: zu interkultureller Kompetenz, sprachsensibler Beratung, beruflicher Anerkennung und dem Abbau
    von Vorurteilen.

    Ein Schwerpunkt war von { PERIOD($asylum-training) } die eintägige Schulung zu interkulturellen
    Grundlagen mit Blick auf Asyl und Flucht, vor allem für Beschäftigte der Jobcenter. Das Netzwerk
    entwickelte auch Lehrpläne und Schulungsmaterial.
theme-labour-administration-results =
    Entstanden sind **Lehrpläne und Schulungsmaterial**.

## Arbeitsmarktintegration von Geflüchteten

theme-refugees-kicker = Arbeitsmarktintegration Geflüchteter
theme-refugees-heading = Mehr Beratung und gezielte Angebote
theme-refugees-challenge =
    { DATE($arrivals-first-year) } und { DATE($arrivals-second-year) } kamen viele Geflüchtete nach
    Deutschland; allein für { DATE($arrivals-first-year) } nennt das { collector-interior }
    { $refugees-registered } Neuangekommene, die registriert wurden. Sie brauchten Orientierung auf
    dem Arbeitsmarkt und in der deutschen Berufsbildung, Unterstützung bei allgemeinen beruflichen
    Kompetenzen samt Sprachkenntnissen und Hilfe bei der beruflichen Integration.

    Sehr viele hatten gar keinen Berufsabschluss. Nötig wurden ganzheitliche Konzepte, die Wege in
    Arbeit aufzeigen.
# Unter der Zahl der Registrierten: wann.
refugees-registered-caption = im Jahr { DATE($arrivals-first-year) }
theme-refugees-services =
    Um Geflüchtete auf den Arbeitsmarkt vorzubereiten, baute das { -network-iq } seine Beratung zur
    Anerkennung ausländischer Berufsabschlüsse deutlich aus. Für Geflüchtete ohne formalen
    Berufsabschluss entwickelten Projekte außerdem eigene Angebote, zum Beispiel

    - Potenzialanalysen und die Feststellung von Kompetenzen
    - Coaching, Begleitung und Mentoring
    - berufliche Orientierung
    - Unterstützung auf dem Weg in die Selbstständigkeit
theme-refugees-results =
    Eigene Angebote für Geflüchtete ohne formalen Berufsabschluss entwickelten **{ $refugee-projects ->
        [one] { $refugee-projects } Projekt
       *[other] { $refugee-projects } Projekte
    }**.

## Faire Integration

theme-fair-integration-kicker = { -fair-integration } von Geflüchteten
theme-fair-integration-heading = Wer seine Rechte kennt, kann sich wehren
theme-fair-integration-challenge =
    Die erste Arbeit finden Geflüchtete oft in der Zeitarbeit, in der Reinigung, im Wach- und
    Sicherheitsgewerbe oder in der Gastronomie. Die Aussicht auf einen Einstieg ist dort gut, auch
    weil das Personal vergleichsweise oft wechselt.

    Darin liegt aber auch eine Gefahr: Wo die Fluktuation hoch ist, geraten Geflüchtete leicht in
    prekäre Arbeitsverhältnisse. Dann droht besonders, dass sie ausgebeutet und ihre Rechte im
    Arbeits- und Sozialrecht verletzt werden.
theme-fair-integration-services =
    Gegen Ausbeutung bei der Arbeit kann nur vorgehen, wer die Arbeitsbedingungen in Deutschland
    und die eigenen Rechte und Pflichten im Arbeitsverhältnis kennt. Deshalb nahm das
    { -network-iq } im Lauf des Jahres { DATE($fair-integration-added) } ein neues Programm für
    Geflüchtete auf: „{ -fair-integration }“.

    Ab Ende { DATE($fair-integration-pilot) } wurde es vor Ort Schritt für Schritt erprobt und
    umgesetzt, meist von Organisationen, die den Gewerkschaften nahestehen.
theme-fair-integration-results =
    Seit Mitte { DATE($fair-integration-nationwide) } arbeiten Beratungsstellen
    „{ -fair-integration }“ **in allen Bundesländern**.

## Berufsbezogenes Deutsch

theme-german-kicker = Berufsbezogenes Deutsch
theme-german-heading = Beruf und Sprache zusammen lernen
theme-german-challenge =
    Neben beruflichen Abschlüssen sind gute Kenntnisse in Deutsch als Zweitsprache (DaZ) wichtig, um
    auf dem Arbeitsmarkt Fuß zu fassen. Für die Integration vor Ort, im Betrieb, wird oft
    begleitende Sprachförderung gebraucht. Fachlehrkräfte brauchen weitere Kompetenzen, um Menschen
    mit anderer Muttersprache „sprachsensibel“ zu unterrichten; DaZ-Lehrkräfte brauchen Schulung für
    Unterricht mit Berufsbezug.

    Die { -german-regulation } ordnete die Sprachförderung neu und stellte das { -network-iq } vor
    neue Aufgaben. Unter anderem gilt es, DaZ-Lehrkräfte darauf vorzubereiten.
theme-german-services =
    Ein Schwerpunkt waren Qualifizierungen im Kontext des Anerkennungsgesetzes. Teils war zugleich
    ein bestimmtes Sprachniveau zu erreichen, etwa in der Pflege, teils waren Sprachkenntnisse an
    den Beruf anzupassen. Die Praxis zeigte: Berufliches und sprachliches Lernen gehören zusammen
    und müssen sich nach Anforderungen, Erfahrung, Bedarf und Zielen der Einzelnen richten.

    Passende Weiterbildungen für verschiedene Zielgruppen erarbeiteten deshalb von
    { PERIOD($first-round) } mehrere { -regional-network(count: "plural") } und die
    { -competence-centre } { german-centre-heading }, zusammen mit Hochschulen, Trägern von
    Teilprojekten und Unternehmen.
theme-german-results =
    Die **Weiterbildungen** werden laufend weiterentwickelt und dem aktuellen Bedarf angepasst.

## Integration in Unternehmen

theme-companies-kicker = Integration in Unternehmen
theme-companies-heading = Offene Betriebe, neue Unternehmen
theme-companies-challenge =
    Fachkräfte zu gewinnen und zu halten wird für Unternehmen schwieriger. Sie wünschen sich Hilfe, um
    international Fachkräfte zu gewinnen und Zugewanderte zu integrieren; kleine und mittlere brauchen oft
    interkulturelle Kompetenz.

    Auch die Migrantenökonomie trägt viel zum Wachstum bei. Nach Angaben des Programms gründen Menschen mit
    Migrationshintergrund { $migrant-founded-share } der neuen Unternehmen jedes Jahres.
# Unter dem Anteil: was von ihm nicht gesagt ist.
migrant-founded-caption = nach Angabe des Programms; Jahr nicht angegeben
theme-companies-services =
    Mit Weiterbildung und Beratung zu interkultureller Kompetenz und einer Kultur der Offenheit
    unterstützte das { -network-iq } Unternehmen, Betriebe und ihre Verbände, etwa dabei, Personal mit
    Blick auf Vielfalt zu gewinnen und einzuarbeiten.

    Menschen mit Migrationshintergrund erhielten zahlreiche { -initial-advice(count: "plural") } und
    { -follow-up-advice(count: "plural") } zur Gründung sowie Hilfe bei Geschäftsplan und Finanzierung.
    Handreichungen, Instrumente und die Website { -founding-website }
    ([www.wir-gruenden-in-deutschland.de](https://www.wir-gruenden-in-deutschland.de)) ergänzen das
    Angebot.
theme-companies-results =
    Für Gründungen stehen **Handreichungen, Instrumente und Website** bereit.

## Was angegeben ist, und was nicht

# „Nicht angegeben“ heißt: nicht in dem Text, der uns vorliegt. Es steht nur hier.
stated-kicker = Ergebnisse
stated-heading = Was angegeben ist, und was nicht
stated-body =
    Was nicht angegeben ist, fehlt in dem Text, der uns vorliegt; das gedruckte Original kann es enthalten.
stated-theme = Thema
stated-yes = Angegeben
stated-no = Nicht angegeben
stated-advice = Beratung
stated-advice-yes = bundesweite Beratungsstruktur
stated-advice-no = wie viele Menschen beraten wurden
stated-job-training = Qualifizierung
stated-job-training-yes = Erfassung der Gleichwertigkeit
stated-job-training-no = wie viele sie erreichten
stated-labour-administration = Arbeitsverwaltung
stated-labour-administration-yes = Lehrpläne und Schulungsmaterial
stated-labour-administration-no = wie viele Schulungen und Teilnehmende
stated-refugees = Geflüchtete
stated-refugees-yes = { $refugee-projects ->
        [one] { $refugee-projects } Projekt mit eigenen Angeboten
       *[other] { $refugee-projects } Projekte mit eigenen Angeboten
    }
stated-refugees-no = wie viele Menschen sie erreichten
stated-fair-integration = { -fair-integration }
stated-fair-integration-yes = Beratungsstellen in allen Bundesländern
stated-fair-integration-no = wie viele Menschen sie beraten haben
stated-german = Berufsbezogenes Deutsch
stated-german-yes = Weiterbildungen
stated-german-no = wie viele es sind und wer teilnahm
stated-companies = Unternehmen
stated-companies-yes = Handreichungen und Website
stated-companies-no = wie viele Schulungen und Gründungen

## Ausblick

next-round-kicker = Ausblick
next-round-heading = { -network-iq } { PERIOD($second-round, style: "short") }
next-round-body =
    Woran das Netzwerk in der { -esf(form: "short") }-Förderrunde { PERIOD($second-round) } vor
    allem arbeitet, steht unter { network-website }. Was es derzeit leistet, zeigt das Faktenblatt
    „{ fact-sheet-title }“.

## Quellen

round-summary-sources = Woher die Zahlen stammen
# Die Erhebungen sind genannt, ihre Ergebnisse nicht: Das muss hier stehen, weil jedes Thema es sagt.
round-summary-sources-body =
    Seine Leistungen lässt das { -network-iq } von der { collector-fbb } und vom
    { collector-ebb } intern in allen geförderten Projekten erheben, soweit nicht anders angegeben
    vom { DATE($survey-from) } bis zum { DATE($survey-to) }. Wer volle Gleichwertigkeit oder die
    Voraussetzungen für eine qualifikationsgerechte Arbeit erreicht hat, erfasst
    { collector-zuwes }.

    Stichtage und Ergebnisse liegen uns nicht vor. Die Zahl
    der Registrierten nennt das { collector-interior }, die der Ziele, Bundesländer und
    Fachstellen das { collector-programme.short }. Zu den Projekten sind weder Stichtag noch
    erhebende Stelle angegeben, zu Arbeitslosigkeit und neuen Unternehmen weder Quelle noch Jahr.
    Kontakt und Ausgabejahr sind angenommen.
