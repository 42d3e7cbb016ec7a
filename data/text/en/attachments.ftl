### Descriptions of the files attached to the accessible PDF.

# figures.csv
attachment-figures = The figures of this edition as a table, with unit, survey period, reference date and collecting body.
# provenance.json
attachment-provenance = Where each figure of this edition comes from: the file and place of its value, how it was derived, and any discrepancy on record.
# datapackage.json
attachment-data-package = What the columns of the table figures.csv hold, for software to read.

## The columns of the table, in figures.csv and in the spreadsheet.
## Names in quotation marks stand in the table as they are.

column-id = Identifier
    .description = Name of the figure in the data, the same in all editions and languages.
column-label = Label
    .description = What is counted, in the language of this edition.
column-value = Value
    .description = The value as the edition shows it; a share is in per cent.
column-unit = Unit
    .description = What is counted, by the name of the unit in the data.
column-kind = Kind
    .description = “flow”: counted over a period; “stock”: as of a day; “target”: a planning figure.
column-precision = Precision
    .description = “exact”; “around”; “more-than”; “less-than”: how exactly the source states the value.
column-period = Period
    .description = First and last day; “not stated” if the source names no period; empty for a stock.
column-as-of = As of
    .description = Day on which a stock was true; “not stated” if the source does not name it; otherwise empty.
column-reference-date = Reference date
    .description = Day for which the collecting body compiled its data, or “not stated”; several days in the order of the bodies.
column-collector = Collecting body
    .description = Who collects the figure, by the name in the data, or “not stated”; several bodies with spaces between.
column-status = Status
    .description = “final”, or “provisional”: may still change.

## Columns of a table in which a value was revised.

column-obs-status = SDMX status
    .description = Code of the value’s status in the SDMX code list CL_OBS_STATUS.
column-previous = Previous value
    .description = The value before it was last revised; otherwise empty.
column-revised = Revised on
    .description = Day of the last revision; otherwise empty.
column-revision = Revision
    .description = “correction”; “routine”: to be expected; “method”: counted otherwise; otherwise empty.

## The spreadsheet.

# The names of its sheets, at most thirty-one characters.
spreadsheet-figures = Figures
spreadsheet-columns = Columns
# The heads of the sheet that explains the columns.
spreadsheet-title = Column
spreadsheet-name = Name in figures.csv
spreadsheet-description = Meaning
# Beside a number with more digits than a spreadsheet keeps.
spreadsheet-long-number = The number is longer than spreadsheets keep it. It stands here as text, so that its digits do not change.
