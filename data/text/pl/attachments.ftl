### Descriptions of the files that come with the accessible PDF.

# figures.csv
attachment-figures = Dane tego wydania w tabeli: z jednostką, okresem, dniem odniesienia i instytucją zbierającą dane.
# provenance.json
attachment-provenance = Skąd pochodzi każda liczba tego wydania: plik i miejsce wartości, sposób obliczenia i odnotowane rozbieżności.
# datapackage.json
attachment-data-package = Opis kolumn tabeli figures.csv dla programów komputerowych.

## The columns of the table, in figures.csv and in the spreadsheet.
## The names in quotation marks stand in the table as they are.

column-id = Identyfikator
    .description = Nazwa liczby w danych, jednakowa we wszystkich wydaniach i językach.
column-label = Nazwa
    .description = Co policzono, w języku tego wydania.
column-value = Wartość
    .description = Wartość w postaci podanej w wydaniu; odsetek w procentach.
column-unit = Jednostka
    .description = Co policzono; nazwa jednostki w danych.
column-kind = Rodzaj
    .description = „flow”: policzono w pewnym okresie; „stock”: stan w danym dniu; „target”: wartość planowana.
column-precision = Dokładność
    .description = „exact”: dokładnie; „around”: około; „more-than”: ponad; „less-than”: mniej niż.
column-period = Okres
    .description = Pierwszy i ostatni dzień okresu; „not stated”, jeżeli źródło nie podaje okresu; puste w przypadku stanu.
column-as-of = Stan na dzień
    .description = Dzień, którego dotyczy stan; „not stated”, jeżeli źródło go nie podaje; w innych przypadkach puste.
column-reference-date = Dzień odniesienia
    .description = Dzień, na który instytucja zebrała swoje dane, lub „not stated”; kilka dni w kolejności instytucji.
column-collector = Kto zbiera dane
    .description = Kto zbiera dane; nazwa w danych lub „not stated”; kilka instytucji oddziela spacja.
column-status = Status
    .description = „final”: ostateczna; „provisional”: może się jeszcze zmienić.

## Columns of a table in which a value was revised.

column-obs-status = Status SDMX
    .description = Kod statusu wartości na liście kodów SDMX CL_OBS_STATUS.
column-previous = Poprzednia wartość
    .description = Wartość przed ostatnią rewizją; w innych wypadkach puste.
column-revised = Data rewizji
    .description = Dzień ostatniej rewizji; w innych wypadkach puste.
column-revision = Rewizja
    .description = „correction”: korekta; „routine”: rewizja bieżąca; „method”: zmiana metody; w innych wypadkach puste.

## The spreadsheet.

# The names of its sheets, at most thirty-one characters.
spreadsheet-figures = Dane
spreadsheet-columns = Kolumny
# The heads of the sheet that explains the columns.
spreadsheet-title = Kolumna
spreadsheet-name = Nazwa w figures.csv
spreadsheet-description = Znaczenie
# Beside a number with more digits than a spreadsheet keeps.
spreadsheet-long-number = Liczba jest dłuższa, niż przechowują ją arkusze kalkulacyjne. Zapisano ją jako tekst, aby jej cyfry się nie zmieniły.
