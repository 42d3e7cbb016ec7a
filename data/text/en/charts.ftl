# Titles: what a chart shows, as a claim that follows the data. In a rail they have 40 characters, below a text 60.
chart-advice-by-kind = { CLAIM("most-advice-on-recognition", "More than half") } of the { -initial-advice(count: "plural") } are on recognition
chart-schemes-by-form = { CLAIM("nine-in-ten-schemes-individual", "Almost nine in ten") } { -scheme(count: "plural") } are tailored to individuals
chart-outreach = { CLAIM("more-consultations-for-business", "More consultations for business") }, { CLAIM("more-people-for-labour-market", "more people for the labour market") }
outreach-labour-market = Labour market
outreach-business = Business
outreach-offers = Training and events
outreach-advice = Advice
outreach-people = People
outreach-trainings = Training sessions
outreach-events = Events
outreach-consultations = Consultations
chart-advice-towards-target = { CLAIM("advice-on-course-for-target", "On course for the target") }
chart-projects-by-funding = { CLAIM("half-of-projects-esf", "About half") } the practical projects had { -esf(form: "short") } funding
chart-round-timeline = During the round, advice and { -fair-integration } spread throughout Germany
round-timeline-round = This round
round-timeline-act = The Recognition Act is in force
round-timeline-advice = Advice is built up throughout Germany
round-timeline-pilot = { -fair-integration } is tried out
round-timeline-nationwide = { -fair-integration } in all federal states
round-timeline-next = The second round begins
chart-sessions-by-kind = Sessions by kind
# Results and target; the key figures say when the target was stated.
chart-initial-advice-over-time = { -initial-advice(count: "plural", letter: "capital") }: { CLAIM("just-under-half-of-advice-target", "just under half") } of the target
chart-results-over-time = { TREND($scheme-starters, $scheme-starters--2019-01--2019-06) ->
    [rose] The number of people who started a scheme rose from { $scheme-starters--2019-01--2019-06 } to { $scheme-starters }
    [fell] The number of people who started a scheme fell from { $scheme-starters--2019-01--2019-06 } to { $scheme-starters }
   *[unchanged] The number of people who started a scheme has stayed at { $scheme-starters }
}
results-starters = People who started a scheme
results-trainings = Training for { -labour-market-stakeholders }
chart-scheme-completion = { CLAIM("four-in-ten-completed", "Almost four in ten") } have completed their scheme
chart-network-timeline = The network, step by step
network-timeline-start = The network begins
network-timeline-programme = A programme of the Federal Government
network-timeline-act = The Recognition Act
network-timeline-funding = { -esf(form: "short") } funding
network-timeline-round = The second round begins
network-timeline-end = The round ends
chart-one-in-five = { CLAIM("one-in-five", "One in five") } has a migration background
chart-twice-the-risk = { CLAIM("twice-as-likely", "Around twice the risk") } of unemployment
risk-of-others = without a migration background
risk-with-background = with a migration background
# Who does what in the programme: its parts, and whom they work for. What a tie says is followed by a colon and the other end in
# alternative texts.
chart-programme = Organised at federal level, put into practice in the regions
programme-coordination = { -dissemination-project }
programme-decision-makers = Decision-makers in business, politics and administration
programme-seekers = People with foreign qualifications
programme-stakeholders = { -labour-market-stakeholders(letter: "capital") }
programme-presents-results = presents results jointly with
programme-fosters-cooperation = fosters cooperation and good practice
programme-advise = advise, support
programme-give-expert-advice = give expert advice
programme-guide = guide, train
programme-inform = inform, advise, train
chart-state-networks = { CLAIM("one-network-per-state", "A network in every federal state") }
chart-federal-states = { CLAIM("all-federal-states", "Active in all federal states") }
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

# Alternative texts, put together from these patterns.
# $title     the chart's title
# $period    the survey period, "January to June 2019"
# $whole     the total with its unit words, "28,409 sessions"
# $value     a bar's value with its unit words, "15,840 sessions"
# $name      the short label of a bar or of a group
# $bars      all bars (alt-bar), joined by alt-separator
# $groups    all groups (alt-group), joined by alt-group-separator
alt-bars = Bar chart: { $title }, { $period }. In total { $whole }: { $bars }.
alt-bars-no-whole = Bar chart: { $title }, { $period }. { $bars }.
alt-stacked = Stacked bar: { $title }, { $period }. In total { $whole }: { $bars }.
alt-grouped = Grouped bar chart: { $title }, { $period }. { $groups }.
alt-group = { $name }, in total { $whole }: { $bars }
alt-bar = { $name } ({ $value })
# $from      from when all values are counted (series-counted-from)
# $points    all values (alt-series-point), joined by alt-separator
# $date      up to when is counted, or the day
alt-series = Column chart: { $title }, { $from }. Values: { $points }.
alt-series-point = up to { $date }: { $value }
# Stocks: values on days, not counted from a day.
alt-series-of-days = Column chart: { $title }. { $points }.
alt-series-day = { $date }: { $value }
alt-series-target = target for { $date }: { $value }
alt-separator = {", "}
alt-group-separator = {". "}

# Sentences that may follow.
alt-largest = The largest value is that of “{ $name }”.
# $name is the remainder between the total and the bars that the survey names.
alt-remainder = “{ $name }” is the rest of the total, which the survey does not divide any further.

# One figure at several reference dates.
# $date is the day on which counting begins.
series-counted-from = each counted from { $date }
# $date is a month with its year, or a day.
series-until = to { $date }
# Above the date by which a target is to be reached.
series-target = Target
# Along the line on which the target is reached at an even pace.
series-pace = even pace

# Several figures at several reference dates.
# $lines     all figures (alt-over-time), joined by alt-row-separator
# $points    the values of one, as above
alt-over-time = { $name }: { $points }
alt-slope = Lines over time: { $title }, { $from }. { $lines }.
alt-slope-of-days = Lines over time: { $title }. { $lines }.
slope-scales = Each line has a scale of its own.

# A part within its whole, and squares or signs that can be counted.
# $levels    the whole and its parts (alt-bar), joined by alt-within
# $square    for how many things a square stands (field-square)
# $filled    how many of the $signs are filled
alt-nested = Nested bar: { $title }, { $period }. Bars: { $levels }.
alt-field = Field of squares: { $title }, { $period }. { $levels }.
alt-field-of = Field of squares: { $title }, { $period }. { $levels }. { $square }.
alt-within = {", of which "}
field-square = Each square stands for { $number } { $unit }
alt-times = Pair of bars: { $title }, { $period }. Bars: { $bars }.
alt-pictogram = Signs: { $title }, { $period }. Filled: { $filled } of { $signs }. { $bars }.
# Below the title, where the figures of a chart do not all have the same period; $name is the figure's.
chart-dating = { $name }: { $dating }

# Bars on both sides of a line, and dates on a line of time.
# $panels    all panels (alt-butterfly-panel), joined by alt-group-separator
# $rows      all rows of a panel (alt-butterfly-row), joined by alt-row-separator
# $start and $end    each side with its value (alt-bar)
# $events    all events (alt-timeline-event), joined by alt-row-separator
alt-butterfly = Bars to both sides: { $title }, { $period }. { $panels }.
alt-butterfly-panel = { $name }: { $rows }
alt-butterfly-row = { $name }, { $start }, { $end }
alt-row-separator = {"; "}
butterfly-scales = Each group has a scale of its own.
alt-timeline = Timeline: { $title }. { $events }.
alt-timeline-event = { $date }: { $text }
# $date is a year, or a month with its year.
timeline-start = beginning of { $date }
timeline-middle = middle of { $date }
timeline-end = end of { $date }

# Dots, lines, stations and tiles.
# $stations  all stations (alt-bar), joined by alt-then
# $names     the names of the tiles that are filled, $others those of the rest, joined by alt-separator
alt-dot = Dots on one axis: { $title }, { $period }. { $bars }.
alt-line = Line chart: { $title }, { $from }. { $lines }.
alt-line-of-days = Line chart: { $title }. { $lines }.
alt-route = Stations: { $title }, { $period }. { $stations }.
alt-then = {", then "}
alt-tiles = Tiles: { $title }, { $period }. { $bars }: { $names }.
alt-tiles-some = Tiles: { $title }, { $period }. { $bars }: { $names }. Not filled: { $others }.
# A party of an organisation: what it does ($ties, joined by alt-row-separator), and for whom.
alt-organisation = Organisation chart: { $title }. { $parties }.
alt-organisation-dated = Organisation chart: { $title }, { $period }. { $parties }.
alt-organisation-party = { $name }{"\u00A0"}– { $ties }
organisation-tie = { $tie }: { $to }

# Below each chart.
# $collectors  all collectors (chart-source-collector and the like), joined by alt-row-separator
# $date        the reference date
chart-source = Source: { $collectors }
chart-source-collector = { $collector }, as of { $date }
chart-source-undated = { $collector }, reference date not stated
chart-source-not-stated = collector not stated
