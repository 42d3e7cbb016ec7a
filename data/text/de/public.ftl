### Wörter der Seiten, die alle ansehen dürfen: Veröffentlichungen, ihre Fassungen, und ob ein Exemplar dazu gehört.

public-publications = Veröffentlichungen
public-none = Noch ist nichts veröffentlicht.
public-languages = Sprachen
public-feed = Neue Fassungen und Berichtigungen als Feed
public-not-found = Unter dieser Adresse gibt es nichts
public-failed = Das lässt sich gerade nicht beantworten. Bitte versuchen Sie es später noch einmal.
# $title ist der Titel einer Veröffentlichung; danach folgen Links zu ihren Sprachen.
public-no-language = „{ $title }“ gibt es in dieser Sprache nicht, aber in diesen:

## Eine Ausgabe, ihre Dateien und ihre Fassungen.

# $title ist der Titel der neuesten Ausgabe.
public-latest = Die neueste Ausgabe: { $title }
public-released = Veröffentlicht am
public-period = Zeitraum
public-formats = Formate und Daten
public-pdf = Barrierefreies PDF
public-web-page = Webseite
public-spreadsheet = Zahlen als Tabelle
public-versions = Fassungen
# $version ist eine Zahl.
public-version = Fassung { $version }
# Steht allein neben einer Fassung, und vor seiner Erläuterung als Antwort zu einem Exemplar.
public-current = Aktuell
    .description = Nichts hat diese Fassung ersetzt.
public-superseded = Überholt
    .description = Eine spätere Fassung hat diese ersetzt.
public-withdrawn = Zurückgezogen
    .description = Diese Fassung soll niemand mehr verwenden.

## Ob ein Exemplar von uns ist.

public-verify = Exemplar prüfen
    .description = Ob ein Ausdruck oder eine Datei von uns ist, ob sie aktuell ist, und was seitdem berichtigt wurde.
public-code = Ausgabe-Code, wie er auf dem Exemplar steht
    .description = Ein Code sagt, welche Fassung ein Exemplar ist. Er beweist nicht, dass nichts darin geändert wurde.
public-file = Oder die Datei selbst
    .description = Ein PDF, eine Webseite oder ein Text. Die Datei wird für die Antwort gelesen und nicht aufbewahrt.
public-check = Prüfen
public-altered = Verändert
    .description = Es trägt unseren Ausgabe-Code und sagt etwas anderes, als veröffentlicht wurde.
public-not-ours = Nicht von uns
    .description = Nichts, was veröffentlicht wurde, hat diesen Code oder diesen Inhalt.
public-not-read = Nicht verglichen
    .description = Es lässt sich nicht lesen, oder sein Text lässt sich nicht mit der Veröffentlichung vergleichen.
public-too-large = Die Datei ist zu groß, um geprüft zu werden.
# $version und $date der Fassung, die jetzt gilt.
public-successor = Fassung { $version } vom { $date } hat sie ersetzt.
# $code ist der Code einer Veröffentlichung.
public-nearest = Meinten Sie { $code }?
# $file ist der Name einer Datei.
public-same-bytes = Es ist Byte für Byte die veröffentlichte Datei { $file }.
public-saved-anew = Es wurde neu gespeichert. Zahlen und Wörter stimmen mit der Veröffentlichung überein, soweit sie sich lesen lassen; Bilder wurden nicht verglichen.
public-differences = Was anders ist
# $page ist eine Seite, $what einer der Sätze darunter.
public-page = Seite { $page }: { $what }
# $stands und $released sind Zahlen oder Wörter.
public-differs = „{ $stands }“ steht, wo „{ $released }“ veröffentlicht wurde.
public-extra = „{ $what }“ steht da und wurde nicht veröffentlicht.
public-missing = „{ $what }“ fehlt.
# $stands und $released sind Seitenzahlen, danach auch.
public-pages = Die Zahl der Seiten ist { $stands }; veröffentlicht wurden { $released }.
public-page-moved = Seite { $page } ist Seite { $released } der Veröffentlichung.
# $name ist eine Datei in einem PDF.
public-attachment-changed = Die Datei { $name } darin ist nicht die, die veröffentlicht wurde.
public-more = Weitere Unterschiede: { $count }
