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

# Ways to the sections, and to other files of the edition.
web-contents = المحتويات
web-languages = لغات أخرى
web-files = للتنزيل
web-pdf = PDF
web-spreadsheet = الأرقام (XLSX)
web-earlier = طبعات سابقة

## The page of all corrections and revisions.

register-title = التصحيحات والمراجعات
register-empty = لم يصحح أي رقم.
register-date = التاريخ
register-figure = الرقم
register-survey = المسح
register-value = القيمة
register-previous = سابقا
register-kind = النوع
register-class = الدرجة
register-reason = السبب
register-editions = الطبعات
revision-routine = مراجعة دورية
revision-class-minor = طفيف
revision-class-serious = جسيم
