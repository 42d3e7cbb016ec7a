### The look of a rounded number or a limit. The pattern is for sentences; .alone stands by itself
### above the number in a box.

approximator-around = نحو { $number }
    .alone = نحو
approximator-more-than = أكثر من { $number }
    .alone = أكثر من
approximator-less-than = أقل من { $number }
    .alone = أقل من

# In a box, after the period: the value may still change.
provisional = رقم مؤقت
    .letter = [م]

# In sentences, charts and alternative texts: the value may still change.
provisional-number = { $number } (رقم مؤقت)

# في جدول المصادر، بدلا من الجهة أو اليوم.
sources-not-stated = غير مذكور

## The standing of a value. Each has a word, and a letter that stands at the number where the programme wants letters.

status-revised = رقم مصحح
    .letter = [ص]
status-estimated = رقم تقديري
    .letter = [ت]
status-forecast = رقم متوقع
    .letter = [و]
status-imputed = رقم مستكمل
    .letter = [ك]
status-break = انقطاع في السلسلة
    .letter = [ق]
status-definition-differs = تعريف مختلف
    .letter = [خ]
status-not-significant = رقم ضئيل
    .letter = [ض]

# In sentences, charts and alternative texts: a number with the word or the letter.
status-number = { $number } ({ $status })
status-letter = { $number }{"\u00A0"}{ $letter }

# In the sources note: the meaning of a letter.
status-legend = { $letter } = { $status }

# In the sources note. $values are all that were revised on that day, each as in revision-value; .short is the kind of
# revision alone.
revision-correction = صحح في { $date }: { $values }.
    .short = تصحيح
revision-method = تغيرت الطريقة في { $date }: { $values }.
    .short = تغيير الطريقة
# $figure is the name of the figure.
revision-value = { $figure } { $value }، وكان { $previous }
