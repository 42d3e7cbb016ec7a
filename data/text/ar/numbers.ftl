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

# In sentences, charts and alternative texts: the value may still change.
provisional-number = { $number } (رقم مؤقت)
