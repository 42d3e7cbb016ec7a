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
