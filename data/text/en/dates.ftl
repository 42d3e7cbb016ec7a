### Patterns for periods; the dates in them are already written out.
### .short has an en dash: closed up between single words, spaced between longer dates.

# $from and $to are years.
period-years = { $from } to { $to }
    .short = { $from }–{ $to }

# Months of the same year: $from and $to are month names.
period-months = { $from } to { $to } { $year }
    .short = { $from }–{ $to } { $year }

# $from and $to are a month with its year.
period-months-years = { $from } to { $to }
    .short = { $from }{"\u00A0"}– { $to }

# $from and $to are full dates.
period-days = { $from } to { $to }
    .short = { $from }{"\u00A0"}– { $to }

# The day for which a figure holds.
as-of = as of { $date }

# Instead of a period, where a source states none for what was counted.
period-not-stated = period not stated

# Instead of a day, where a source states none for what a day describes.
as-of-not-stated = date not stated
