### The look of a rounded number or a limit. The pattern is for sentences; .alone stands by itself
### above the number in a box. “Примерно” governs no case: what follows keeps the form of its number.

approximator-around = примерно { $number }
    .alone = примерно
approximator-more-than = более { $number }
    .alone = более
approximator-less-than = менее { $number }
    .alone = менее

# In a box, after the period: the value may still change.
provisional = предварительно
    .letter = [п]

# In sentences, charts and alternative texts: the value may still change.
provisional-number = { $number } (предварительно)

# В таблице источников, вместо учреждения или дня.
sources-not-stated = не указано

## The standing of a value. Each has a word, and a letter that stands at the number where the programme wants letters.

status-revised = исправлено
    .letter = [и]
status-estimated = оценка
    .letter = [о]
status-forecast = прогноз
    .letter = [пр]
status-imputed = дополнено
    .letter = [д]
status-break = разрыв ряда
    .letter = [р]
status-definition-differs = другое определение
    .letter = [др]
status-not-significant = незначимо
    .letter = [н]

# In sentences, charts and alternative texts: a number with the word or the letter.
status-number = { $number } ({ $status })
status-letter = { $number }{"\u00A0"}{ $letter }

# In the sources note: the meaning of a letter.
status-legend = { $letter } = { $status }

# In the sources note. $values are all that were revised on that day, each as in revision-value; .short is the kind of
# revision alone.
revision-correction = Исправлено { $date }: { $values }.
    .short = Исправление
revision-method = Метод изменён { $date }: { $values }.
    .short = Изменение метода
# $figure is the name of the figure.
revision-value = { $figure } { $value }, ранее { $previous }
