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

# In sentences, charts and alternative texts: the value may still change.
provisional-number = { $number } (provisional)
