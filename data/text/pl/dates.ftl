### Patterns for periods; the dates in them are written out already.
### .short has a dash: closed up between single words, with spaces between longer ones.

# $from and $to are years.
period-years = od { $from } do { $to } roku
    .short = { $from }–{ $to }

# Months of one year: $from and $to are names of months, in the nominative.
period-months = { $from }–{ $to } { $year } roku
    .short = { $from }–{ $to } { $year }

# $from and $to are month and year, in the nominative.
period-months-years = { $from }{"\u00A0"}– { $to }
    .short = { $from }{"\u00A0"}– { $to }

# $from and $to are full dates, in the genitive.
period-days = od { $from } do { $to }
    .short = { $from }{"\u00A0"}– { $to }

# The day that a number is true of.
as-of = stan: { $date }

# Instead of a period, where a source states none for what was counted.
period-not-stated = nie podano okresu

# Instead of a day, where a source states none for what a day describes.
as-of-not-stated = nie podano daty
