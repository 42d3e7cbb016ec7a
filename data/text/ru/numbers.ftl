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

# In sentences, charts and alternative texts: the value may still change.
provisional-number = { $number } (предварительно)
