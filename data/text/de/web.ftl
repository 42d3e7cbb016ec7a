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
