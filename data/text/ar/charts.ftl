# Alternative texts, put together from these patterns.
# $title     the chart's title
# $period    the survey period, “من يناير إلى يونيو 2019”
# $whole     the total with its unit, “28,409 استشارة”
# $value     a bar's value with its unit
# $name      the short label of a bar or group
# $bars      all bars (alt-bar), joined by alt-separator
# $groups    all groups (alt-group), joined by alt-group-separator
alt-bars = مخطط شريطي: { $title }، { $period }. المجموع { $whole }: { $bars }.
alt-bars-no-whole = مخطط شريطي: { $title }، { $period }. { $bars }.
alt-stacked = مخطط شريطي مكدس: { $title }، { $period }. المجموع { $whole }: { $bars }.
alt-grouped = مخطط شريطي في مجموعات: { $title }، { $period }. { $groups }.
alt-group = { $name }، المجموع { $whole }: { $bars }
alt-bar = { $name } ({ $value })
# $from      since when it counts (series-counted-from)
# $points    all values (alt-series-point), joined by alt-separator
# $date      up to when it counts, or the day
alt-series = مخطط أعمدة: { $title }، { $from }. { $points }.
alt-series-point = حتى { $date }: { $value }
# Stocks: values on days, not counted from a day.
alt-series-of-days = مخطط أعمدة: { $title }. { $points }.
alt-series-day = { $date }: { $value }
alt-series-target = الهدف حتى { $date }: { $value }
alt-separator = {"، "}
alt-group-separator = {". "}

# Sentences that may follow.
alt-largest = أكبر قيمة: «{ $name }».
# $name is what remains between the total and the bars that the survey names.
alt-remainder = «{ $name }» هو ما بقي من المجموع ولم تفصله الدراسة.

# One figure at several reference dates.
# $date is the day on which counting begins.
series-counted-from = محسوبة في كل مرة منذ { $date }
# $date is month and year, or a day.
series-until = حتى { $date }
# Above the date by which a target is to be reached.
series-target = الهدف
