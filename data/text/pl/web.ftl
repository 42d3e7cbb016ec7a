### Words that only the web page has.

# The link at the top of the page, reached by keyboard.
web-skip = Przejdź do treści

# Opens a chart's figures below it.
web-chart-table = Dane w tabeli
web-column-name = Cecha
web-column-day = Data
web-column-event = Wydarzenie
web-column-number = Liczba
web-column-unit = Jednostka
