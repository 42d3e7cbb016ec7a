### Wörter, die nur die Webseite hat.

# Der Verweis am Anfang der Seite, der mit der Tastatur erreicht wird.
web-skip = Zum Inhalt springen

# Öffnet unter einem Diagramm seine Zahlen.
web-chart-table = Zahlen als Tabelle
web-column-name = Merkmal
web-column-day = Zeitpunkt
web-column-event = Ereignis
web-column-ties = Aufgabe
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

## Der Bericht darüber, was sich zwischen zwei Ausgaben oder Fassungen unterscheidet.

# $old und $new sind Namen von Ausgaben; die Beschreibung sagt, was das Dokument ist.
changes-title = Änderungen von { $old } zu { $new }
    .description = Zahlen und Texte, die sich unterscheiden, mit ihren Klassen und allem, was sie zeigt.
changes-side = Seite
# $side ist der Name einer Ausgabe oder einer ihrer Fassungen.
changes-old-side = Alt: { $side }
changes-new-side = Neu: { $side }
changes-version = Fassung
changes-not-released = nicht veröffentlicht
changes-one-side = Nur auf einer Seite gibt es: { $languages }
changes-nothing = Keine Zahl und kein Text unterscheidet sich.
changes-summary = Zahlen, die sich unterscheiden, nach Klassen
changes-count = Anzahl
changes-same = Zahlen, die sich nicht unterscheiden: { $count }

# Die Tabelle der Zahlen und ihre Spalten.
changes-figures = Zahlen, die sich unterscheiden
changes-number = Nr.
changes-old = Alt
changes-new = Neu
changes-difference = Differenz
changes-percent = Prozent
changes-comparable = Vergleichbar
changes-shown = Zu sehen in
# $number ist die Differenz zweier Anteile.
changes-points = { $number } Prozentpunkte
changes-no-value = kein Wert
# $reason ist der Grund, den die Erhebung nennt.
changes-not-delivered = nicht geliefert: { $reason }

# Die Klassen einer Änderung.
changes-class = Klasse
changes-class-new = neu
changes-class-dropped = entfallen
changes-class-not-delivered = nicht geliefert
changes-class-definition = Definition geändert
changes-class-method = Methode geändert
changes-class-period = neuer Zeitraum
changes-class-precision = Genauigkeit
changes-class-routine = planmäßige Revision
changes-class-correction = Korrektur
changes-class-details = Einzelheiten

# Ob sich die Werte vergleichen lassen; $why ist einer der Gründe darunter.
changes-is-comparable = Ja: { $why }
changes-not-comparable = Nein: { $why }
changes-why-one-side = nur auf einer Seite steht ein Wert
changes-why-definition = beide zählen nicht dasselbe
changes-why-method = beide wurden nicht gleich erhoben
changes-why-start = sie zählen von verschiedenen Tagen an
changes-why-declared = die Zahl bedeutet in jeder Erhebung dasselbe
changes-why-undeclared = nirgends steht, dass sie in beiden Erhebungen dasselbe bedeutet
changes-why-same-period = beide sind aus demselben Zeitraum und zählen dasselbe

# Alles andere, was sich unterscheidet: $new jetzt, $old vorher.
changes-period = Zeitraum: { $new }, zuvor { $old }
changes-as-of = Stand: { $new }, zuvor { $old }
changes-status = Status: { $new }, zuvor { $old }
changes-status-final = endgültig
changes-collectors = Erhoben von: { $new }, zuvor { $old }

# Alles, was eine Zahl zeigt; $names sind durch Kommas getrennt.
changes-languages = Sprachen: { $names }
changes-pages = Seiten: { $names }
changes-texts = Texte: { $names }
changes-charts = Diagramme: { $names }
changes-alternatives = Alternativtexte: { $names }

changes-texts-heading = Texte, die sich unterscheiden
changes-alternatives-heading = Alternativtexte von Diagrammen, die sich unterscheiden
# Vor Wörtern, die nur im alten Text stehen, und vor solchen, die nur im neuen stehen.
changes-removed = gelöscht:
changes-added = eingefügt:
