### Words that only the web page has.

# The link at the top of the page, reached by keyboard.
web-skip = الانتقال إلى المحتوى

# Opens a chart's figures below it.
web-chart-table = الأرقام في جدول
web-column-name = البيان
web-column-day = التاريخ
web-column-event = الحدث
web-column-ties = المهام
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

## تقرير بما يختلف بين إصدارين أو نسختين.

# $old و $new اسما الإصدارين، والوصف يبين ما هي الوثيقة.
changes-title = التغييرات من { $old } إلى { $new }
    .description = الأرقام والنصوص المختلفة مع فئاتها وكل ما تظهر فيه.
changes-side = الطرف
# $side اسم إصدار أو نسخة منه.
changes-old-side = القديم: { $side }
changes-new-side = الجديد: { $side }
changes-version = الإصدار
changes-not-released = غير منشور
changes-one-side = في طرف دون الآخر: { $languages }
changes-nothing = لا يختلف أي رقم ولا أي نص.
changes-summary = الأرقام المختلفة بحسب الفئة
changes-count = العدد
changes-same = الأرقام التي لا تختلف: { $count }

# جدول الأرقام وأعمدته.
changes-figures = الأرقام المختلفة
changes-number = التسلسل
changes-old = القديم
changes-new = الجديد
changes-difference = الفرق
changes-percent = النسبة
changes-comparable = قابلية المقارنة
changes-shown = مواضع الظهور
# $number فرق بين نسبتين.
changes-points = { $number } نقطة مئوية
changes-no-value = لا توجد قيمة
# $reason السبب الذي يذكره المسح.
changes-not-delivered = لم يسلم: { $reason }

# فئات التغيير.
changes-class = الفئة
changes-class-new = جديد
changes-class-dropped = محذوف
changes-class-not-delivered = لم يسلم
changes-class-definition = تغيير التعريف
changes-class-method = تغيير المنهج
changes-class-period = فترة جديدة
changes-class-precision = الدقة
changes-class-routine = مراجعة دورية
changes-class-correction = تصحيح
changes-class-details = تفاصيل

# هل تصح مقارنة القيمتين، و $why أحد الأسباب أدناه.
changes-is-comparable = نعم: { $why }
changes-not-comparable = لا: { $why }
changes-why-one-side = القيمة موجودة في طرف دون الآخر
changes-why-definition = لا تحصي القيمتان الشيء نفسه
changes-why-method = لم تجمع القيمتان بالطريقة نفسها
changes-why-start = يبدأ الإحصاء من يومين مختلفين
changes-why-declared = للرقم المعنى نفسه في كل مسح
changes-why-undeclared = لم يذكر أن للرقم المعنى نفسه في كلا المسحين
changes-why-same-period = القيمتان من الفترة نفسها وتحصيان الشيء نفسه

# ما عدا ذلك مما يختلف: $new الآن و $old من قبل.
changes-period = الفترة: { $new }، وسابقا { $old }
changes-as-of = حتى تاريخ: { $new }، وسابقا { $old }
changes-status = الحالة: { $new }، وسابقا { $old }
changes-status-final = نهائي
changes-collectors = جهة الجمع: { $new }، وسابقا { $old }

# كل ما يظهر فيه الرقم، و $names تفصل بينها فواصل.
changes-languages = اللغات: { $names }
changes-pages = الصفحات: { $names }
changes-texts = النصوص: { $names }
changes-charts = الرسوم البيانية: { $names }
changes-alternatives = النصوص البديلة: { $names }

changes-texts-heading = النصوص المختلفة
changes-alternatives-heading = النصوص البديلة المختلفة للرسوم البيانية
# قبل الكلمات الموجودة في النص القديم وحده، وقبل الموجودة في الجديد وحده.
changes-removed = حذف:
changes-added = أضيف:
