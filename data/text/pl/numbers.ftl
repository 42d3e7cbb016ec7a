### The look of a rounded number or a limit. The pattern is for sentences; .alone stands by itself
### above the number in a box.

approximator-around = około { $number }
    .alone = około
approximator-more-than = ponad { $number }
    .alone = ponad
approximator-less-than = mniej niż { $number }
    .alone = mniej niż

# In a box, after the period: the value may still change.
provisional = dane wstępne

# In sentences, charts and alternative texts: the value may still change.
provisional-number = { $number } (dane wstępne)
