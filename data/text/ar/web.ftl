### Words that only the web page has.

# The link at the top of the page, reached by keyboard.
web-skip = الانتقال إلى المحتوى

# Opens a chart's figures below it.
web-chart-table = الأرقام في جدول
web-column-name = البيان
web-column-day = التاريخ
web-column-event = الحدث
web-column-number = العدد
web-column-unit = الوحدة
