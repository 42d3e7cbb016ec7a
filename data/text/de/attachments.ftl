### Beschreibungen der Dateien, die dem barrierefreien PDF beiliegen.

# figures.csv
attachment-figures = Die Zahlen dieser Ausgabe als Tabelle, mit Einheit, Erhebungszeitraum, Stichtag und erhebender Stelle.
# provenance.json
attachment-provenance = Woher jede Zahl dieser Ausgabe stammt: Datei und Stelle des Wertes, Herleitung und vermerkte Abweichungen.
# datapackage.json
attachment-data-package = Was die Spalten der Tabelle figures.csv enthalten, für Programme.

## Die Spalten der Tabelle, in figures.csv und in der Datei für Tabellenkalkulationen.
## Die Namen in Anführungszeichen stehen so in der Tabelle.

column-id = Kennung
    .description = Name der Zahl in den Daten, in allen Ausgaben und Sprachen derselbe.
column-label = Bezeichnung
    .description = Was gezählt ist, in der Sprache dieser Ausgabe.
column-value = Wert
    .description = Der Wert, wie ihn die Ausgabe zeigt; ein Anteil steht in Prozent.
column-unit = Einheit
    .description = Was gezählt wird, mit dem Namen der Einheit in den Daten.
column-kind = Art
    .description = „flow“: über einen Zeitraum gezählt; „stock“: Stand an einem Tag; „target“: Planwert.
column-precision = Genauigkeit
    .description = „exact“: genau; „around“: rund; „more-than“: mehr als; „less-than“: weniger als.
column-period = Zeitraum
    .description = Erster und letzter Tag; „not stated“, wenn die Quelle keinen Zeitraum nennt; leer bei einem Stand.
column-as-of = Stand
    .description = Tag, an dem ein Stand galt; „not stated“, wenn ihn die Quelle nicht nennt; sonst leer.
column-reference-date = Stichtag
    .description = Tag, zu dem die erhebende Stelle ihre Daten zusammengestellt hat, oder „not stated“; mehrere Tage in der Reihenfolge der Stellen.
column-collector = Erhebende Stelle
    .description = Wer die Zahl erhebt, mit dem Namen in den Daten, oder „not stated“; mehrere Stellen mit Leerzeichen dazwischen.
column-status = Status
    .description = „final“: endgültig; „provisional“: kann sich noch ändern.

## Columns of a table in which a value was revised.

column-obs-status = SDMX-Status
    .description = Code für den Status des Werts in der SDMX-Codeliste CL_OBS_STATUS.
column-previous = Früherer Wert
    .description = Der Wert vor seiner letzten Revision; sonst leer.
column-revised = Revidiert am
    .description = Tag der letzten Revision; sonst leer.
column-revision = Revision
    .description = „correction“: Berichtigung; „routine“: laufende Revision; „method“: anders gezählt; sonst leer.

## Die Datei für Tabellenkalkulationen.

# Die Namen ihrer Blätter, höchstens einunddreißig Zeichen.
spreadsheet-figures = Zahlen
spreadsheet-columns = Spalten
# Die Köpfe des Blatts, das die Spalten erklärt.
spreadsheet-title = Spalte
spreadsheet-name = Name in figures.csv
spreadsheet-description = Bedeutung
# Neben einer Zahl mit mehr Ziffern, als ein Tabellenprogramm behält.
spreadsheet-long-number = Die Zahl ist länger, als Tabellenprogramme sie behalten. Sie steht hier als Text, damit ihre Ziffern bleiben.
