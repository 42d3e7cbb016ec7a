# Alternative texts, put together from these patterns.
# $title     the chart's title
# $period    the survey period, “styczeń–czerwiec 2019 roku”
# $whole     the total with its unit, “28 409 porad”
# $value     a bar's value with its unit
# $name      the short label of a bar or group
# $bars      all bars (alt-bar), joined by alt-separator
# $groups    all groups (alt-group), joined by alt-group-separator
alt-bars = Wykres słupkowy: { $title }, { $period }. Łącznie { $whole }: { $bars }.
alt-bars-no-whole = Wykres słupkowy: { $title }, { $period }. { $bars }.
alt-stacked = Skumulowany wykres słupkowy: { $title }, { $period }. Łącznie { $whole }: { $bars }.
alt-grouped = Grupowany wykres słupkowy: { $title }, { $period }. { $groups }.
alt-group = { $name }, łącznie { $whole }: { $bars }
alt-bar = { $name } ({ $value })
# $from      since when it counts (series-counted-from)
# $points    all values (alt-series-point), joined by alt-separator
# $date      up to when it counts, or the day
alt-series = Wykres kolumnowy: { $title }, { $from }. { $points }.
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
