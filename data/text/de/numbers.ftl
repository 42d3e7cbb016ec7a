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

# In sentences, charts and alternative texts: the value may still change.
provisional-number = { $number } (vorläufig)
