### Words that only the web page has.

# The link at the top of the page, reached by keyboard.
web-skip = Przejdź do treści

# Opens a chart's figures below it.
web-chart-table = Dane w tabeli
web-column-name = Cecha
web-column-day = Data
web-column-event = Wydarzenie
web-column-ties = Zadanie
web-column-number = Liczba
web-column-unit = Jednostka

# Ways to the sections, and to other files of the edition.
web-contents = Spis treści
web-languages = Inne języki
web-files = Do pobrania
web-pdf = PDF
web-spreadsheet = Dane (XLSX)
web-earlier = Wcześniejsze wydania

## The page of all corrections and revisions.

register-title = Korekty i rewizje
register-empty = Żadnej wartości nie skorygowano.
register-date = Data
register-figure = Dane
register-survey = Badanie
register-value = Wartość
register-previous = Poprzednio
register-kind = Rodzaj
register-class = Waga
register-reason = Powód
register-editions = Wydania
revision-routine = Rewizja bieżąca
revision-class-minor = drobna
revision-class-serious = poważna

## Raport o różnicach między wydaniami lub wersjami.

# $old i $new to nazwy wydań; opis mówi, czym jest dokument.
changes-title = Zmiany od { $old } do { $new }
    .description = Dane i teksty, które się różnią, wraz z rodzajem zmiany i wszystkimi miejscami, w których je widać.
changes-side = Strona porównania
# $side to nazwa wydania lub jego wersji.
changes-old-side = Poprzednio: { $side }
changes-new-side = Obecnie: { $side }
changes-version = Wersja
changes-not-released = nieopublikowane
changes-one-side = Tylko po jednej stronie porównania: { $languages }
changes-nothing = Żadne dane i żadne teksty się nie różnią.
changes-summary = Dane, które się różnią, według rodzaju zmiany
changes-count = Liczba
changes-same = Dane, które się nie różnią: { $count }

# Tabela danych i jej kolumny.
changes-figures = Dane, które się różnią
changes-number = Nr
changes-old = Poprzednio
changes-new = Obecnie
changes-difference = Różnica
changes-percent = Procent
changes-comparable = Porównywalność
changes-shown = Gdzie widać
# $number to różnica udziałów.
changes-points = { $number } p.p.
changes-no-value = brak wartości
# $reason to powód podany w badaniu.
changes-not-delivered = nie dostarczono: { $reason }

# Rodzaje zmian.
changes-class = Rodzaj zmiany
changes-class-new = nowe
changes-class-dropped = usunięte
changes-class-not-delivered = nie dostarczono
changes-class-definition = zmiana definicji
changes-class-method = zmiana metody
changes-class-period = nowy okres
changes-class-precision = dokładność
changes-class-routine = rewizja planowa
changes-class-correction = korekta
changes-class-details = szczegóły

# Czy wartości można porównać; $why to jeden z powodów poniżej.
changes-is-comparable = Tak: { $why }
changes-not-comparable = Nie: { $why }
changes-why-one-side = wartość jest tylko po jednej stronie
changes-why-definition = obie nie liczą tego samego
changes-why-method = obie zebrano w różny sposób
changes-why-start = liczone są od różnych dni
changes-why-declared = dane znaczą to samo w każdym badaniu
changes-why-undeclared = nic nie mówi, że w obu badaniach znaczą to samo
changes-why-same-period = obie dotyczą tego samego okresu i liczą to samo

# Inne różnice: $new teraz, $old poprzednio.
changes-period = Okres: { $new }, poprzednio { $old }
changes-as-of = Stan na: { $new }, poprzednio { $old }
changes-status = Status: { $new }, poprzednio { $old }
changes-status-final = ostateczne
changes-collectors = Zebrane przez: { $new }, poprzednio { $old }

# Wszystko, co pokazuje dane; $names są oddzielone przecinkami.
changes-languages = Języki: { $names }
changes-pages = Strony: { $names }
changes-texts = Teksty: { $names }
changes-charts = Wykresy: { $names }
changes-alternatives = Teksty alternatywne: { $names }

changes-texts-heading = Teksty, które się różnią
changes-alternatives-heading = Teksty alternatywne wykresów, które się różnią
# Przed słowami, które są tylko w starym tekście, i przed tymi, które są tylko w nowym.
changes-removed = usunięto:
changes-added = wstawiono:
