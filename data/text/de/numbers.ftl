### So erscheint eine gerundete Zahl oder eine Grenze. Das Muster gilt für Sätze;
### .alone steht allein bei der Zahl in einem Kasten.

approximator-around = rund { $number }
    .alone = rund
approximator-more-than = mehr als { $number }
    .alone = mehr als
approximator-less-than = weniger als { $number }
    .alone = weniger als

# In a box, after the period: the value may still change.
provisional = vorläufig
    .letter = p

# In sentences, charts and alternative texts: the value may still change.
provisional-number = { $number } (vorläufig)

# In der Tabelle der Quellen, statt einer Stelle oder eines Tages.
sources-not-stated = nicht angegeben

## The standing of a value. Each has a word, and a letter that stands at the number where the programme wants letters.

status-revised = berichtigt
    .letter = r
status-estimated = geschätzt
    .letter = s
status-forecast = Prognose
    .letter = f
status-imputed = ergänzt
    .letter = i
status-break = Bruch in der Reihe
    .letter = b
status-definition-differs = andere Definition
    .letter = d
status-not-significant = nicht signifikant
    .letter = n

# In sentences, charts and alternative texts: a number with the word or the letter.
status-number = { $number } ({ $status })
status-letter = { $number }{"\u00A0"}{ $letter }

# In the sources note: the meaning of a letter.
status-legend = { $letter } = { $status }

# In the sources note. $values are all that were revised on that day, each as in revision-value; .short is the kind of
# revision alone.
revision-correction = Berichtigt am { $date }: { $values }.
    .short = Berichtigung
revision-method = Methode geändert am { $date }: { $values }.
    .short = Änderung der Methode
# $figure is the name of the figure.
revision-value = { $figure } { $value }, zuvor { $previous }
