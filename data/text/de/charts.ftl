# Titel, höchstens 40 Zeichen.
chart-advice-by-kind = { CLAIM("most-advice-on-recognition", "Mehr als die Hälfte") } der { -initial-advice(count: "plural") } betrifft die Anerkennung
chart-schemes-by-form = { CLAIM("nine-in-ten-schemes-individual", "Fast neun von zehn") } { -scheme(count: "plural") } sind individuell zugeschnitten
chart-outreach = { CLAIM("more-consultations-for-business", "Mehr Beratungen für die Wirtschaft") }, { CLAIM("more-people-for-labour-market", "mehr Personen für den Arbeitsmarkt") }
outreach-labour-market = Arbeitsmarkt
outreach-business = Wirtschaft
outreach-offers = Schulungen und Veranstaltungen
outreach-advice = Beratung
outreach-people = Personen
outreach-trainings = Schulungen
outreach-events = Veranstaltungen
outreach-consultations = Beratungen
chart-advice-towards-target = { CLAIM("advice-on-course-for-target", "Auf Kurs zum Ziel") }
chart-projects-by-funding = { CLAIM("half-of-projects-esf", "Rund die Hälfte") } der Praxisprojekte hatte { -esf(form: "short") }-Mittel
chart-round-timeline = In der Runde kamen Beratung und { -fair-integration } in ganz Deutschland an
round-timeline-round = Diese Runde
round-timeline-act = Das Anerkennungsgesetz gilt
round-timeline-advice = Bundesweit entsteht Beratung
round-timeline-pilot = { -fair-integration } wird erprobt
round-timeline-nationwide = { -fair-integration } in allen Bundesländern
round-timeline-next = Die zweite Runde beginnt
chart-sessions-by-kind = Beratungen nach Art
# Ergebnisse und Ziel; wann das Ziel genannt wurde, steht bei den Kernzahlen.
chart-initial-advice-over-time = { -initial-advice(count: "plural") }: { CLAIM("just-under-half-of-advice-target", "knapp die Hälfte") } des Ziels
chart-results-over-time = { TREND($scheme-starters, $scheme-starters--2019-01--2019-06) ->
    [rose] Die Zahl derer, die eine Maßnahme begannen, stieg von { $scheme-starters--2019-01--2019-06 } auf { $scheme-starters }
    [fell] Die Zahl derer, die eine Maßnahme begannen, sank von { $scheme-starters--2019-01--2019-06 } auf { $scheme-starters }
   *[unchanged] Die Zahl derer, die eine Maßnahme begannen, blieb bei { $scheme-starters }
}
results-starters = Personen, die eine Maßnahme begannen
results-trainings = Schulungen für { -labour-market-stakeholders }
chart-scheme-completion = { CLAIM("four-in-ten-completed", "Fast vier von zehn") } haben ihre Maßnahme abgeschlossen
chart-network-timeline = Das Netzwerk, Schritt für Schritt
network-timeline-start = Das Netzwerk beginnt
network-timeline-programme = Programm des Bundes
network-timeline-act = Anerkennungsgesetz
network-timeline-funding = Förderung aus dem { -esf(form: "short") }
network-timeline-round = Die zweite Runde beginnt
network-timeline-end = Die Runde endet
chart-one-in-five = { CLAIM("one-in-five", "Jede fünfte Person") } hat einen Migrationshintergrund
chart-twice-the-risk = Risiko, arbeitslos zu sein: { CLAIM("twice-as-likely", "rund doppelt so hoch") }
risk-of-others = ohne Migrationshintergrund
risk-with-background = mit Migrationshintergrund
# Wer im Programm was tut: seine Teile, und für wen sie da sind. In Alternativtexten folgen auf eine Tätigkeit ein Doppelpunkt und
# die andere Seite.
chart-programme = Auf Bundesebene organisiert, in den Regionen umgesetzt
programme-coordination = { -dissemination-project }
programme-decision-makers = Verantwortliche in Politik, Wirtschaft und Verwaltung
programme-seekers = Menschen mit ausländischen Qualifikationen
programme-stakeholders = { -labour-market-stakeholders }
programme-presents-results = vermittelt Ergebnisse mit
programme-fosters-cooperation = fördert Zusammenarbeit und gute Praxis
programme-advise = beraten, unterstützen
programme-give-expert-advice = beraten fachlich
programme-guide = beraten, qualifizieren
programme-inform = informieren, beraten, schulen
chart-state-networks = { CLAIM("one-network-per-state", "Ein Netzwerk in jedem Bundesland") }
chart-federal-states = { CLAIM("all-federal-states", "Aktiv in allen Bundesländern") }
# Kürzel der Bundesländer (ISO 3166-2:DE).
state-sh = SH
state-hb = HB
state-hh = HH
state-mv = MV
state-ni = NI
state-st = ST
state-be = BE
state-bb = BB
state-nw = NW
state-he = HE
state-th = TH
state-sn = SN
state-sl = SL
state-rp = RP
state-bw = BW
state-by = BY

# Alternativtexte, aus diesen Mustern zusammengesetzt.
# $title     Titel des Diagramms
# $period    Erhebungszeitraum, „Januar bis Juni 2019“
# $whole     Gesamtzahl mit Einheit, „28.409 Beratungen“
# $value     Wert eines Balkens mit Einheit, „15.840 Beratungen“
# $name      kurze Beschriftung eines Balkens oder einer Gruppe
# $bars      alle Balken (alt-bar), verbunden durch alt-separator
# $groups    alle Gruppen (alt-group), verbunden durch alt-group-separator
alt-bars = Balkendiagramm: { $title }, { $period }. Insgesamt { $whole }: { $bars }.
alt-bars-no-whole = Balkendiagramm: { $title }, { $period }. { $bars }.
alt-stacked = Gestapelter Balken: { $title }, { $period }. Insgesamt { $whole }: { $bars }.
alt-grouped = Gruppiertes Balkendiagramm: { $title }, { $period }. { $groups }.
alt-group = { $name }, insgesamt { $whole }: { $bars }
alt-bar = { $name } ({ $value })
# $from      von wann an gezählt wird (series-counted-from)
# $points    alle Werte (alt-series-point), verbunden durch alt-separator
# $date      bis wann gezählt wird, oder der Tag
alt-series = Säulendiagramm: { $title }, { $from }. Werte: { $points }.
alt-series-point = bis { $date }: { $value }
# Bestände: Werte an Tagen, die nicht ab einem Tag gezählt werden.
alt-series-of-days = Säulendiagramm: { $title }. { $points }.
alt-series-day = { $date }: { $value }
alt-series-target = Ziel bis { $date }: { $value }
alt-separator = {", "}
alt-group-separator = {". "}

# Sätze, die folgen können.
alt-largest = Den größten Wert hat „{ $name }“.
# $name ist der Rest zwischen der Gesamtzahl und den Balken, die die Erhebung nennt.
alt-remainder = „{ $name }“ ist der Rest der Gesamtzahl, den die Erhebung nicht weiter unterteilt.

# Eine Zahl zu mehreren Stichtagen.
# $date ist der Tag, an dem die Zählung beginnt.
series-counted-from = jeweils gezählt ab { $date }
# $date ist Monat und Jahr oder ein Tag.
series-until = bis { $date }
# Über dem Datum, zu dem ein Ziel erreicht sein soll.
series-target = Ziel
# An der Linie, auf der das Ziel bei gleichmäßigem Tempo erreicht wird.
series-pace = gleichmäßiges Tempo

# Mehrere Zahlen zu mehreren Stichtagen.
# $lines     alle Zahlen (alt-over-time), verbunden durch alt-row-separator
# $points    die Werte einer Zahl, wie oben
alt-over-time = { $name }: { $points }
alt-slope = Linien im Zeitverlauf: { $title }, { $from }. { $lines }.
alt-slope-of-days = Linien im Zeitverlauf: { $title }. { $lines }.
slope-scales = Jede Linie hat ihren eigenen Maßstab.

# Ein Teil in seinem Ganzen, und Quadrate oder Zeichen, die man zählen kann.
# $levels    das Ganze und seine Teile (alt-bar), verbunden durch alt-within
# $square    für wie viele ein Quadrat steht (field-square)
# $filled    wie viele der $signs Zeichen gefüllt sind
alt-nested = Balken im Balken: { $title }, { $period }. Balken: { $levels }.
alt-field = Feld aus Quadraten: { $title }, { $period }. { $levels }.
alt-field-of = Feld aus Quadraten: { $title }, { $period }. { $levels }. { $square }.
alt-within = {", davon "}
field-square = Jedes Quadrat steht für { $number } { $unit }
alt-times = Balkenpaar: { $title }, { $period }. Balken: { $bars }.
alt-pictogram = Zeichen: { $title }, { $period }. Gefüllt: { $filled } von { $signs }. { $bars }.
# Unter dem Titel, wo die Zahlen eines Diagramms nicht alle denselben Zeitraum haben; $name ist die Zahl.
chart-dating = { $name }: { $dating }

# Balken zu beiden Seiten einer Linie, und Daten auf einem Zeitstrahl.
# $panels    alle Felder (alt-butterfly-panel), verbunden durch alt-group-separator
# $rows      alle Zeilen eines Felds (alt-butterfly-row), verbunden durch alt-row-separator
# $start und $end    jede Seite mit ihrem Wert (alt-bar)
# $events    alle Ereignisse (alt-timeline-event), verbunden durch alt-row-separator
alt-butterfly = Balken zu beiden Seiten: { $title }, { $period }. { $panels }.
alt-butterfly-panel = { $name }: { $rows }
alt-butterfly-row = { $name }, { $start }, { $end }
alt-row-separator = {"; "}
butterfly-scales = Jede Gruppe hat ihren eigenen Maßstab.
alt-timeline = Zeitstrahl: { $title }. { $events }.
alt-timeline-event = { $date }: { $text }
# $date ist ein Jahr oder ein Monat mit seinem Jahr.
timeline-start = Anfang { $date }
timeline-middle = Mitte { $date }
timeline-end = Ende { $date }

# Punkte, Linien, Stationen und Kacheln.
# $stations  alle Stationen (alt-bar), verbunden durch alt-then
# $names     die Namen der gefüllten Kacheln, $others die der übrigen, verbunden durch alt-separator
alt-dot = Punkte auf einer Achse: { $title }, { $period }. { $bars }.
alt-line = Liniendiagramm: { $title }, { $from }. { $lines }.
alt-line-of-days = Liniendiagramm: { $title }. { $lines }.
alt-route = Stationen: { $title }, { $period }. { $stations }.
alt-then = {", dann "}
alt-tiles = Kacheln: { $title }, { $period }. { $bars }: { $names }.
alt-tiles-some = Kacheln: { $title }, { $period }. { $bars }: { $names }. Nicht gefüllt: { $others }.
# Ein Teil einer Organisation: was er tut ($ties, verbunden durch alt-row-separator), und für wen.
alt-organisation = Organigramm: { $title }. { $parties }.
alt-organisation-dated = Organigramm: { $title }, { $period }. { $parties }.
alt-organisation-party = { $name }{"\u00A0"}– { $ties }
organisation-tie = { $tie }: { $to }

# Unter einem Diagramm, das für sich steht, außerhalb seiner Veröffentlichung.
# $collectors  alle erhebenden Stellen (chart-source-collector usw.), verbunden durch alt-row-separator
# $date        der Stichtag
chart-source = Quelle: { $collectors }
chart-source-collector = { $collector }, Stichtag { $date }
chart-source-undated = { $collector }, ohne Stichtag
chart-source-not-stated = erhebende Stelle nicht angegeben
