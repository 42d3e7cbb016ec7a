# Titles, at most 40 characters.
chart-advice-by-kind = { -initial-advice(count: "plural", letter: "capital") } by subject
chart-schemes-by-form = { -scheme(count: "plural", letter: "capital") } by form
chart-trainings-and-events = Training sessions and events
chart-projects-by-funding = Practical projects by funding
chart-sessions-by-kind = Sessions by kind
# Results and target; it says when the target was stated.
chart-initial-advice-over-time = { -initial-advice(count: "plural", letter: "capital") }; { DATE($first-fact-sheet) } target
chart-scheme-starters-over-time = People who started a scheme

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
alt-series = Column chart: { $title }, { $from }. { $points }.
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
alt-nested = Nested bar: { $title }, { $period }. { $levels }.
alt-field = Field of squares: { $title }, { $period }. { $levels }.
alt-field-of = Field of squares: { $title }, { $period }. { $levels }. { $square }.
alt-within = {", of which "}
field-square = Each square stands for { $number } { $unit }
alt-times = Pair of bars: { $title }, { $period }. { $bars }.
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

# Below a chart that stands by itself, outside of its publication.
# $collectors  all collectors (chart-source-collector and the like), joined by alt-row-separator
# $date        the reference date
chart-source = Source: { $collectors }
chart-source-collector = { $collector }, reference date { $date }
chart-source-undated = { $collector }, reference date not stated
chart-source-not-stated = collector not stated
