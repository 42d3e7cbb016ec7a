### Muster für Zeiträume; die Daten darin sind schon ausgeschrieben.
### .short steht mit Halbgeviertstrich: ohne Zwischenraum zwischen einzelnen Wörtern,
### mit Zwischenraum zwischen längeren Angaben.

# $from und $to sind Jahre.
period-years = { $from } bis { $to }
    .short = { $from }–{ $to }

# Monate desselben Jahres: $from und $to sind Monatsnamen.
period-months = { $from } bis { $to } { $year }
    .short = { $from }–{ $to } { $year }

# $from und $to sind Monat und Jahr.
period-months-years = { $from } bis { $to }
    .short = { $from }{"\u00A0"}– { $to }

# $from und $to sind volle Daten.
period-days = { $from } bis { $to }
    .short = { $from }{"\u00A0"}– { $to }

# Der Tag, für den eine Zahl gilt.
as-of = Stand { $date }

# Instead of a period, where a source states none for what was counted.
period-not-stated = Zeitraum nicht angegeben

# Instead of a day, where a source states none for what a day describes.
as-of-not-stated = Datum nicht angegeben
