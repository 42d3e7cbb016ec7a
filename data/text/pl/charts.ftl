# Alternative texts, put together from these patterns.
# $title     the chart's title
# $period    the survey period, “styczeń–czerwiec 2019 roku”
# $whole     the total with its unit, “28 409 porad”
# $value     a bar's value with its unit
# $name      the short label of a bar or group
# $bars      all bars (alt-bar), joined by alt-separator
# $groups    all groups (alt-group), joined by alt-group-separator
chart-one-in-five = { CLAIM("one-in-five", "Co piąta osoba") } ma pochodzenie migracyjne
chart-twice-the-risk = { CLAIM("twice-as-likely", "Około dwukrotnie") } wyższe ryzyko bezrobocia
risk-of-others = bez pochodzenia migracyjnego
risk-with-background = z pochodzeniem migracyjnym
# Who does what in the programme: its parts, and whom they work for. What a tie says is followed by a colon and the other end in
# alternative texts.
chart-programme = Organizacja na szczeblu federalnym, realizacja w regionach
programme-coordination = { -dissemination-project(letter: "capital") }
programme-decision-makers = Osoby decydujące w polityce, gospodarce i administracji
programme-seekers = Osoby z kwalifikacjami zagranicznymi
programme-stakeholders = { -labour-market-stakeholders(letter: "capital") }
programme-presents-results = wspólnie podaje wyniki
programme-fosters-cooperation = wspiera współpracę i dobre praktyki
programme-advise = doradzają, wspierają
programme-give-expert-advice = doradzają fachowo
programme-guide = doradzają, szkolą
programme-inform = informują, doradzają, szkolą
chart-state-networks = { CLAIM("one-network-per-state", "Sieć w każdym kraju związkowym") }
# Codes of the federal states (ISO 3166-2:DE).
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

alt-bars = Wykres słupkowy: { $title }, { $period }. Łącznie { $whole }: { $bars }.
alt-bars-no-whole = Wykres słupkowy: { $title }, { $period }. { $bars }.
alt-stacked = Skumulowany wykres słupkowy: { $title }, { $period }. Łącznie { $whole }: { $bars }.
alt-grouped = Grupowany wykres słupkowy: { $title }, { $period }. { $groups }.
alt-group = { $name }, łącznie { $whole }: { $bars }
alt-bar = { $name } ({ $value })
# $from      since when it counts (series-counted-from)
# $points    all values (alt-series-point), joined by alt-separator
# $date      up to when it counts, or the day
alt-series = Wykres kolumnowy: { $title }, { $from }. Wartości: { $points }.
alt-series-point = koniec okresu: { $date } ({ $value })
# Stocks: values on days, not counted from a day.
alt-series-of-days = Wykres kolumnowy: { $title }. { $points }.
alt-series-day = { $date }: { $value }
alt-series-target = cel, { $date }: { $value }
alt-separator = {", "}
alt-group-separator = {". "}

# Sentences that may follow.
alt-largest = Największa wartość: „{ $name }”.
# $name is what remains between the total and the bars that the survey names.
alt-remainder = „{ $name }” to reszta łącznej liczby, której badanie nie dzieli dalej.

# One figure at several reference dates.
# $date is the day on which counting begins, in the genitive.
series-counted-from = liczone każdorazowo od { $date }
# $date is month and year, in the nominative, or a day.
series-until = koniec okresu: { $date }
# Above the date by which a target is to be reached.
series-target = Cel
# Along the line on which the target is reached at an even pace.
series-pace = równe tempo

# Several figures at several reference dates.
# $lines     all figures (alt-over-time), joined by alt-row-separator
# $points    the values of one, as above
alt-over-time = { $name }: { $points }
alt-slope = Linie w czasie: { $title }, { $from }. { $lines }.
alt-slope-of-days = Linie w czasie: { $title }. { $lines }.
slope-scales = Każda linia ma własną skalę.

# A part within its whole, and squares or signs that can be counted.
# $levels    the whole and its parts (alt-bar), joined by alt-within
# $square    for how many things a square stands (field-square)
# $filled    how many of the $signs are filled
alt-nested = Słupek w słupku: { $title }, { $period }. Słupki: { $levels }.
alt-field = Pole z kwadratów: { $title }, { $period }. { $levels }.
alt-field-of = Pole z kwadratów: { $title }, { $period }. { $levels }. { $square }.
alt-within = {", w tym: "}
field-square = Każdy kwadrat: { $number } { $unit }
alt-times = Para słupków: { $title }, { $period }. Słupki: { $bars }.
alt-pictogram = Piktogram: { $title }, { $period }. Wypełnione znaki: { $filled } z { $signs }. { $bars }.
# Below the title, where the figures of a chart do not all have the same period; $name is the figure's.
chart-dating = { $name }: { $dating }

# Bars on both sides of a line, and dates on a line of time.
# $panels    all panels (alt-butterfly-panel), joined by alt-group-separator
# $rows      all rows of a panel (alt-butterfly-row), joined by alt-row-separator
# $start and $end    each side with its value (alt-bar)
# $events    all events (alt-timeline-event), joined by alt-row-separator
alt-butterfly = Słupki po obu stronach: { $title }, { $period }. { $panels }.
alt-butterfly-panel = { $name }: { $rows }
alt-butterfly-row = { $name }, { $start }, { $end }
alt-row-separator = {"; "}
butterfly-scales = Każda grupa ma własną skalę.
alt-timeline = Oś czasu: { $title }. { $events }.
alt-timeline-event = { $date }: { $text }
# $date is a year, or a month with its year, in the nominative.
timeline-start = { $date } (początek)
timeline-middle = { $date } (środek)
timeline-end = { $date } (koniec)

# Dots, lines, stations and tiles.
# $stations  all stations (alt-bar), joined by alt-then
# $names     the names of the tiles that are filled, $others those of the rest, joined by alt-separator
alt-dot = Punkty na wspólnej osi: { $title }, { $period }. { $bars }.
alt-line = Wykres liniowy: { $title }, { $from }. { $lines }.
alt-line-of-days = Wykres liniowy: { $title }. { $lines }.
alt-route = Etapy: { $title }, { $period }. { $stations }.
alt-then = {", następnie "}
alt-tiles = Kafelki: { $title }, { $period }. { $bars }: { $names }.
alt-tiles-some = Kafelki: { $title }, { $period }. { $bars }: { $names }. Niewypełnione: { $others }.
# A party of an organisation: what it does ($ties, joined by alt-row-separator), and for whom.
alt-organisation = Schemat organizacji: { $title }. { $parties }.
alt-organisation-dated = Schemat organizacji: { $title }, { $period }. { $parties }.
alt-organisation-party = { $name }{"\u00A0"}– { $ties }
organisation-tie = { $tie } → { $to }

# Below each chart.
# $collectors  all collectors (chart-source-collector and the like), joined by alt-row-separator
# $date        the reference date
chart-source = Źródło: { $collectors }
chart-source-collector = { $collector }, stan na dzień: { $date }
chart-source-undated = { $collector }, bez daty
chart-source-not-stated = podmiot zbierający dane nie jest podany
