### Patterns for periods; the dates in them are written out already.
### .short has a dash: closed up between single words, with spaces between longer ones.

# $from and $to are years.
period-years = с { $from } по { $to } год
    .short = { $from }—{ $to }

# Months of one year: $from and $to are names of months, in the nominative.
period-months = { $from }—{ $to } { $year } года
    .short = { $from }—{ $to } { $year }

# $from and $to are month and year, in the nominative.
period-months-years = { $from }{"\u00A0"}— { $to }
    .short = { $from }{"\u00A0"}— { $to }

# $from and $to are full dates, in the genitive.
period-days = с { $from } по { $to }
    .short = { $from }{"\u00A0"}— { $to }

# The day that a number is true of.
as-of = по состоянию на { $date }

# Instead of a period, where a source states none for what was counted.
period-not-stated = период не указан

# Instead of a day, where a source states none for what a day describes.
as-of-not-stated = дата не указана
