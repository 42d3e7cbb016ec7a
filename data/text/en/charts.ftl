# Titles, at most 40 characters.
chart-advice-by-kind = { -initial-advice(count: "plural", letter: "capital") } by subject
chart-schemes-by-form = { -scheme(count: "plural", letter: "capital") } by form
chart-trainings-and-events = Training sessions and events

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
alt-separator = {", "}
alt-group-separator = {". "}

# Sentences that may follow.
alt-largest = The largest value is that of “{ $name }”.
# $name is the remainder between the total and the bars that the survey names.
alt-remainder = “{ $name }” is the rest of the total, which the survey does not divide any further.
