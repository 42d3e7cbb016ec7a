### Das Muster: Seine Wörter handeln von sich selbst.

publisher = Muster
rights = © Muster
funder-first = Ministerium für erfundene Angelegenheiten
funder-second = Europäischer Fonds für alles, was einen ungewöhnlich langen und in Zeilen umbrochenen Namen hat

collector-office = Zählstelle
    .short = Zählstelle
collector-laboratory = Labor
    .short = Labor

unit-person = { $value ->
        [one] Person
       *[other] Personen
    }
unit-project = { $value ->
        [one] Projekt
       *[other] Projekte
    }
unit-state = { $value ->
        [one] Land
       *[other] Länder
    }
unit-multiple = mal
unit-percent = Prozent

figure-advised = beraten
    .name = Beratene
figure-advised-first = erstmals beraten
    .name = Erstmals Beratene
figure-advised-again = wieder beraten
    .name = Wieder Beratene
figure-advised-target = wie geplant
    .name = Geplant
figure-nobody = überhaupt niemand
    .name = Niemand
figure-one = jemand allein
    .name = Jemand allein
figure-everybody = alle, die irgendjemand im Lauf eines Lebens zählen könnte
    .name = Alle
figure-uncountable = Menschen, die niemand zählen könnte
    .name = Zu viele, um sie zu zählen
figure-at-least = als untere Grenze
    .name = Untere Grenze
figure-at-most = als obere Grenze
    .name = Obere Grenze
figure-about = überschlagen
    .name = Überschlagen
figure-provisional = noch nicht endgültig
    .name = Noch nicht endgültig
figure-estimated = vom Labor geschätzt
    .name = Geschätzt
figure-undated = an einem Tag, den niemand nennt
    .name = Ohne Tag
figure-exact-share = nahezu alle
    .name = Nahezu alle
figure-whole-share = alle
    .name = Alle
figure-first-share = kamen erstmals
    .name = Anteil der erstmals Beratenen
figure-fifth = aller Menschen
    .name = Anteil an allen Menschen
figure-ratio = so hoch
    .name = Risiko
figure-starters = haben begonnen
    .name = Begonnen
figure-completers = sind fertig
    .name = Fertig
figure-projects = Projekte
    .name = Projekte
figure-funded-projects = davon gefördert
    .name = Geförderte Projekte
figure-states = Länder
    .name = Länder
figure-networks = mit einem Netzwerk
    .name = Länder mit Netzwerk
figure-trained-here = hier geschult
    .name = Hier geschult
figure-trained-there = dort geschult
    .name = Dort geschult
figure-met-here = hier getroffen
    .name = Hier getroffen
figure-met-there = dort getroffen
    .name = Dort getroffen

specimen-title = Muster aller Bestandteile
specimen-subject = Jeder Bestandteil mit echten und mit äußersten Inhalten.
specimen-keywords = Muster, Bestandteile, Diagramme
specimen-version = Fassung { DATE($version) }
specimen-kicker = Wie es aussieht
specimen-line = { PERIOD($survey-period, style: "short") } · jeder Bestandteil, jeder für sich
specimen-sources = Woher die Zahlen kommen
specimen-sources-body = Alle Zahlen sind erfunden. { $mark-about } Was gerundet ist, steht so da, wie die Quelle es hat, und wird nicht noch einmal gerundet.
specimen-counted = Was gezählt wird
specimen-measured = Was gemessen wird
specimen-mark = *

opening-body =
    Das ist der Vorspann: Er ist größer als anderer Text, sagt, was folgt, und bekommt die meiste Aufmerksamkeit. Er hat **starke Wörter**, *andere kursiv*, einen [Link](https://www.specimen.example) und { $one ->
        [one] { $one } Zahl
       *[other] { $one } Zahlen
    } in einem Satz.

boxes-kicker = Kästen
boxes-heading = Zahlen neben einem Text
boxes-body =
    Ein Kasten hat Zahl, Bezeichnung und Zeitraum. Die größte Zahl gibt es auf jeder Seite höchstens an einer Stelle; daneben stehen Reihen von kleineren.

    - Was nicht endgültig ist, sagt es.
    - Was kein Datum hat, sagt auch das: { $undated } Personen, an einem Tag, den niemand nennt.

sizes-kicker = Größen
sizes-heading = Bezeichnungen aus wenigen und aus vielen Wörtern
sizes-body =
    Bezeichnungen brechen, wo Wörter enden, und sind so breit wie ihre Spalte. Eine Zahl mit vielen Stellen muss in die Leiste passen, und eine kleine darf darin nicht verloren gehen.

words-kicker = Wörter
words-heading = Lange Wörter, Zitate und Listen
words-body =
    Ein ungewöhnlich langes Wort wie Rechtsschutzversicherungsgesellschaften oder Arbeiterunfallversicherungsgesetz darf kein Loch lassen. „Zitate können ‚andere‘ enthalten“, und Striche – wie diese – behalten ihre Abstände.

    - Der Anfang einer Liste ist kurz.
    - Ein anderer Punkt hat so viele Wörter, dass er mehr als eine Zeile braucht, und seine Folgezeile beginnt unter dem Wort und nicht unter dem Zeichen.

bars-kicker = Balken
bars-heading = Einfach, geteilt und gruppiert
bars-body =
    Balken beginnen, wo nichts gezählt ist. Ihre Bezeichnungen stehen daneben, die Werte dahinter.

wide-kicker = Breit
wide-heading = Über Text und Leiste
wide-body =
    Wo ein Diagramm die Geschichte trägt, ist es so breit wie die Seite.

time-kicker = Zeit
time-heading = Ergebnisse und Ziele
time-body =
    Eine Reihe hat eine Säule für jede Erhebung. Linien gehen durch die Jahre.

parts-kicker = Teile
parts-heading = Teile eines Ganzen
parts-body =
    Jede Art zeigt einen Teil in seinem Ganzen: als Balken im Balken, als Quadrate, als Vielfaches und als Zeichen.

sides-kicker = Seiten
sides-heading = Hier und dort, und Ränge
sides-body =
    Felder haben eigene Maßstäbe, damit auch eine einzelne Person neben vielen anderen zu sehen ist.

ways-kicker = Wege
ways-heading = Orte, Stationen und Daten
ways-body =
    Kacheln stehen, wo Orte sind. Stationen zählen Verschiedenes der Reihe nach.

said-kicker = Gesagt
said-heading = Eine Tabelle aus Wörtern
said-body =
    Eine Tabelle hat Wörter in ihren Zellen, auch lange.

trades-kicker = Berufe
trades-heading = Eine Liste mit Bildern
trades-body =
    Jeder Punkt hat ein Bild neben sich:

    - Pflege
    - Medizin
    - Ingenieurwesen
    - Unterricht
    - Sozialarbeit und ein weiteres Wort

sizes-caption = eine Unterschrift statt des Zeitraums, mit mehr Wörtern als üblich
sizes-label = eine eigene Bezeichnung statt des Namens der Zahl

chart-kinds = { CLAIM("more-than-half", "Mehr als die Hälfte") } kam erstmals
chart-kinds-across = Die meisten werden geschult, wenige treffen sich
chart-parts = Dasselbe, geteilt
chart-pairs = Paarweise
chart-towards = Auf dem Weg
chart-slopes = Wie weit es gekommen ist
chart-years = Jahr für Jahr
chart-completed = Manche sind fertig
chart-squares = Gefördert und nicht
chart-twice = Das Risiko im Vergleich
chart-one-of-five = Ein Teil aller
chart-both-sides = Hier und dort
chart-ranks = Am meisten und am wenigsten
chart-stations = Von der Beratung bis zum Schluss
chart-tiles = Wo es ein Netzwerk gibt
chart-dates = Schritt für Schritt
chart-dates-across = Schritt für Schritt, über die Seite
chart-offices = Rat für Netzwerke, Berichte an die Politik
offices-ministry = Ministerium
offices-experts = Fachleute
offices-politics = Politik und Verwaltung
offices-everybody = Alle, die Fragen haben
offices-asks = fragt an
offices-funds = fördert und wertet aus
offices-advise = beraten
offices-report = berichten
offices-run = führen durch
offices-inform = informieren, beraten

slopes-name = Geschult
twice-base = alle anderen
twice-label = Betroffene
sides-start = Hier
sides-end = Dort
sides-many = Viele
sides-few = Wenige
sides-trainings = Schulungen
sides-meetings = Treffen
sides-people = Personen
dates-day = Ein Tag mit Monat und Jahr
dates-year = Das Ende eines Jahres
dates-month = Ein Monat mit einem Text aus vielen Wörtern, die mehr als eine Zeile brauchen
dates-last = Ein Jahr, das noch kommt
said-what = Was
said-is = Genannt
said-not = Nicht genannt
said-short = Kurz
said-yes = ja
said-dash = –
said-long = Ein Name aus mehreren Wörtern
said-long-yes = ein Satz, der sagt, was genannt ist, und weitergeht, bis er eine weitere Zeile braucht
said-long-not = was noch niemand gezählt hat

tile-sh = SH
tile-hb = HB
tile-hh = HH
tile-mv = MV
tile-ni = NI
tile-st = ST
tile-be = BE
tile-bb = BB
tile-nw = NW
tile-he = HE
tile-th = TH
tile-sn = SN
tile-rp = RP
tile-bw = BW
tile-by = BY
tile-sl = SL

contact-heading = Fragen?
contact-body =
    { $contact-person }

    { $contact-email }

    Telefon { $contact-telephone }

    { $contact-web-0 }

funders-heading = Gefördert von
