### Words that only the web page has.

# The link at the top of the page, reached by keyboard.
web-skip = Przejdź do treści

# Opens a chart's figures below it.
web-chart-table = Dane w tabeli
web-column-name = Cecha
web-column-day = Data
web-column-number = Liczba
web-column-unit = Jednostka

# Read out before the sign at a number: “Przypis *”.
web-note = Przypis
# Read out at the sign in the note: “* (wróć do liczby)”.
web-back = wróć do liczby
