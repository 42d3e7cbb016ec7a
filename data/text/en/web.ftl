### Words that only the web page has.

# The link at the head of the page, reached with the keyboard.
web-skip = Skip to content

# Opens the figures of a chart, below it.
web-chart-table = Figures as a table
web-column-name = Item
web-column-day = Date
web-column-event = Event
web-column-ties = Tasks
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

## The report of what differs between two editions or versions.

# $old and $new are names of editions; the description says what the document is.
changes-title = Changes from { $old } to { $new }
    .description = Figures and texts that differ, with their classes and everything that shows them.
changes-side = Side
# $side is the name of an edition, or of one of its versions.
changes-old-side = Old: { $side }
changes-new-side = New: { $side }
changes-version = Version
changes-not-released = not released
changes-one-side = Only one side has: { $languages }
changes-nothing = No figure and no text differs.
changes-summary = Figures that differ, by class
changes-count = Number
changes-same = Figures that do not differ: { $count }

# The table of figures and its columns.
changes-figures = Figures that differ
changes-number = No.
changes-old = Old
changes-new = New
changes-difference = Difference
changes-percent = Percent
changes-comparable = Comparable
changes-shown = Shown in
# $number is a difference of two shares.
changes-points = { $number } percentage points
changes-no-value = no value
# $reason is the reason that the survey gives.
changes-not-delivered = not delivered: { $reason }

# The classes of a difference.
changes-class = Class
changes-class-new = new
changes-class-dropped = dropped
changes-class-not-delivered = not delivered
changes-class-definition = definition changed
changes-class-method = method changed
changes-class-period = new period
changes-class-precision = precision
changes-class-routine = routine revision
changes-class-correction = correction
changes-class-details = details

# Whether the values compare; $why is one of the reasons below.
changes-is-comparable = Yes: { $why }
changes-not-comparable = No: { $why }
changes-why-one-side = only one side has a value
changes-why-definition = the definitions differ
changes-why-method = the values were not collected alike
changes-why-start = they count from different days
changes-why-declared = the figure means the same in every survey
changes-why-undeclared = nothing says that it means the same in both surveys
changes-why-same-period = both are of the same period, and count the same

# Whatever else differs: $new now, $old before.
changes-period = Period: { $new }, previously { $old }
changes-as-of = As of: { $new }, previously { $old }
changes-status = Status: { $new }, previously { $old }
changes-status-final = final
changes-collectors = Collected by: { $new }, previously { $old }

# Everything that shows a figure; $names are separated by commas.
changes-languages = Languages: { $names }
changes-pages = Pages: { $names }
changes-texts = Texts: { $names }
changes-charts = Charts: { $names }
changes-alternatives = Alternative texts: { $names }

changes-texts-heading = Texts that differ
changes-alternatives-heading = Alternative texts of charts that differ
# Before words that only the old text has, and before those that only the new one has.
changes-removed = deleted:
changes-added = inserted:
