### Patterns for periods; the dates in them are written out already.
### Words stand between the two ends, in .short too: readers do not agree on the direction in which a
### range with a dash is read beside digits.

# $from and $to are years.
period-years = من { $from } إلى { $to }
    .short = { $from } إلى { $to }

# Months of one year: $from and $to are names of months.
period-months = من { $from } إلى { $to } { $year }
    .short = { $from } إلى { $to } { $year }

# $from and $to are month and year.
period-months-years = من { $from } إلى { $to }
    .short = { $from } إلى { $to }

# $from and $to are full dates.
period-days = من { $from } إلى { $to }
    .short = { $from } إلى { $to }

# The day that a number is true of.
as-of = الحالة في { $date }

# Instead of a period, where a source states none for what was counted.
period-not-stated = الفترة غير مذكورة

# Instead of a day, where a source states none for what a day describes.
as-of-not-stated = التاريخ غير مذكور
