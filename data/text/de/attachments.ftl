### Beschreibungen der Dateien, die dem barrierefreien PDF beiliegen.

# figures.csv
attachment-figures = Die Zahlen dieser Ausgabe als Tabelle, mit Einheit, Erhebungszeitraum, Stichtag und erhebender Stelle.
# provenance.json
attachment-provenance = Woher jede Zahl dieser Ausgabe stammt: Datei und Stelle des Wertes, Herleitung und vermerkte Abweichungen.
