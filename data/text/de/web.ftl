### Wörter, die nur die Webseite hat.

# Der Verweis am Anfang der Seite, der mit der Tastatur erreicht wird.
web-skip = Zum Inhalt springen

# Öffnet unter einem Diagramm seine Zahlen.
web-chart-table = Zahlen als Tabelle
web-column-name = Merkmal
web-column-day = Zeitpunkt
web-column-event = Ereignis
web-column-number = Anzahl
web-column-unit = Einheit

# Ways to the sections, and to other files of the edition.
web-contents = Inhalt
web-languages = Andere Sprachen
web-files = Herunterladen
web-pdf = PDF
web-spreadsheet = Zahlen (XLSX)
web-earlier = Frühere Ausgaben

## The page of all corrections and revisions.

register-title = Berichtigungen und Revisionen
register-empty = Kein Wert wurde berichtigt oder revidiert.
register-date = Datum
register-figure = Zahl
register-survey = Erhebung
register-value = Wert
register-previous = Zuvor
register-kind = Art
register-class = Schwere
register-reason = Grund
register-editions = Ausgaben
revision-routine = Laufende Revision
revision-class-minor = gering
revision-class-serious = schwerwiegend
