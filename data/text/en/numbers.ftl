### The look of a rounded figure or a limit. The pattern is for sentences;
### .alone stands by itself above or beside the number in a box.

approximator-around = around { $number }
    .alone = around
approximator-more-than = more than { $number }
    .alone = more than
approximator-less-than = less than { $number }
    .alone = less than

# In a box, after the period: the value may still change.
provisional = provisional
    .letter = [p]

# In sentences, charts and alternative texts: the value may still change.
provisional-number = { $number } (provisional)

# In the table of the sources, in place of a collector or a day.
sources-not-stated = not stated

## The standing of a value. Each has a word, and a letter that stands at the number where the programme wants letters.

status-revised = revised
    .letter = [r]
status-estimated = estimated
    .letter = [e]
status-forecast = forecast
    .letter = [f]
status-imputed = imputed
    .letter = [i]
status-break = break in series
    .letter = [b]
status-definition-differs = definition differs
    .letter = [d]
status-not-significant = not significant
    .letter = [n]

# In sentences, charts and alternative texts: a number with the word or the letter.
status-number = { $number } ({ $status })
status-letter = { $number }{"\u00A0"}{ $letter }

# In the sources note: the meaning of a letter.
status-legend = { $letter } = { $status }

# In the sources note. $values are all that were revised on that day, each as in revision-value; .short is the kind of
# revision alone.
revision-correction = Corrected on { $date }: { $values }.
    .short = Correction
revision-method = Method changed on { $date }: { $values }.
    .short = Change of method
# $figure is the name of the figure.
revision-value = { $figure } { $value }, previously { $previous }
