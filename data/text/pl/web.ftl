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
