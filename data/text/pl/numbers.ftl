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
    .letter = [w]

# In sentences, charts and alternative texts: the value may still change.
provisional-number = { $number } (dane wstępne)

# W tabeli źródeł, zamiast instytucji lub dnia.
sources-not-stated = nie podano

## The standing of a value. Each has a word, and a letter that stands at the number where the programme wants letters.

status-revised = dane skorygowane
    .letter = [k]
status-estimated = szacunek
    .letter = [s]
status-forecast = prognoza
    .letter = [p]
status-imputed = dane uzupełnione
    .letter = [i]
status-break = przerwa w szeregu
    .letter = [b]
status-definition-differs = inna definicja
    .letter = [d]
status-not-significant = wartość nieistotna
    .letter = [n]

# In sentences, charts and alternative texts: a number with the word or the letter.
status-number = { $number } ({ $status })
status-letter = { $number }{"\u00A0"}{ $letter }

# In the sources note: the meaning of a letter.
status-legend = { $letter } = { $status }

# In the sources note. $values are all that were revised on that day, each as in revision-value; .short is the kind of
# revision alone.
revision-correction = Skorygowano dnia { $date }: { $values }.
    .short = Korekta
revision-method = Zmiana metody dnia { $date }: { $values }.
    .short = Zmiana metody
# $figure is the name of the figure.
revision-value = { $figure } { $value }, poprzednio { $previous }
