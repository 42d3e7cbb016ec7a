### The job ticket that goes to the print shop with every print PDF.

ticket-heading = بطاقة أمر الطباعة
ticket-document = الوثيقة
ticket-edition-code = رمز الإصدار
ticket-issued = تاريخ الإصدار
ticket-file = الملف
ticket-checksum = المجموع الاختباري
ticket-standard = المعيار
ticket-condition = ظروف الطباعة
ticket-sheets = الصفحات
ticket-single-pages = صفحات مفردة
ticket-spreads = صفحات متقابلة
ticket-format = المقاس بعد القص
ticket-bleed = هامش القص
ticket-marks = علامات الطباعة
ticket-crop = علامات القص
ticket-registration = علامات التطابق
ticket-colour-bar = شريط ضبط الألوان
ticket-none = لا توجد
ticket-not-measured = غير مقيس
ticket-plates = ألواح الطباعة
ticket-ink = أعلى كثافة حبر (الحد)
ticket-contact = جهة الاتصال
