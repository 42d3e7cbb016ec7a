### Words that only the web page has.

# The link at the head of the page, reached with the keyboard.
web-skip = Skip to content

# Opens the figures of a chart, below it.
web-chart-table = Figures as a table
web-column-name = Item
web-column-day = Date
web-column-event = Event
web-column-number = Number
web-column-unit = Unit

# Ways to the sections, and to other files of the edition.
web-contents = Contents
web-languages = Other languages
web-files = Download
web-pdf = PDF
web-spreadsheet = Figures (XLSX)
web-earlier = Earlier editions

## The page of all corrections and revisions.

register-title = Corrections and revisions
register-empty = No value has been corrected or revised.
register-date = Date
register-figure = Figure
register-survey = Survey
register-value = Value
register-previous = Previously
register-kind = Kind
register-class = Class
register-reason = Reason
register-editions = Editions
revision-routine = Routine revision
revision-class-minor = minor
revision-class-serious = serious
