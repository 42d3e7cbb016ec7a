### كلمات الصفحات المتاحة للجميع: المنشورات وإصداراتها، والتحقق من النسخ.

public-publications = المنشورات
public-none = لم يُنشر شيء بعد.
public-languages = اللغات
public-feed = موجز الإصدارات والتصحيحات
public-not-found = لا يوجد شيء في هذا العنوان
public-failed = لا يمكن الإجابة عن هذا الآن. يُرجى المحاولة لاحقًا.
# $title عنوان منشور، وتليه روابط لغاته.
public-no-language = لا يتوفر «{ $title }» بهذه اللغة. وهو متوفر باللغات التالية:

## طبعة وملفاتها وإصداراتها.

# $title عنوان أحدث طبعة.
public-latest = أحدث طبعة: { $title }
public-released = تاريخ النشر
public-period = الفترة
public-formats = الصيغ والبيانات
public-pdf = ملف PDF ميسّر
public-web-page = صفحة ويب
public-spreadsheet = الأرقام في جدول
public-versions = الإصدارات
# $version رقم.
public-version = الإصدار { $version }
# تقف بجانب إصدار، وكجواب عن نسخة قبل شرحها.
public-current = ساري
    .description = لم يحل شيء محل هذا الإصدار.
public-superseded = مستبدل
    .description = حل محله إصدار لاحق.

## هل النسخة منا.

public-verify = التحقق من نسخة
    .description = هل النسخة المطبوعة أو الملف منا، وهل هو ساري، وما الذي صُحّح منذ ذلك الحين.
public-code = رمز الإصدار كما هو مطبوع على النسخة
    .description = يدل الرمز على إصدار النسخة، ولا يثبت أن شيئًا فيها لم يتغير.
public-file = أو الملف نفسه
    .description = ملف PDF أو صفحة ويب أو نص. يُقرأ للإجابة ولا يُحتفظ به.
public-check = تحقق
public-altered = معدّل
    .description = يحمل رمز إصدارنا، ويقول غير ما نُشر.
public-not-ours = ليس منا
    .description = لا شيء مما نُشر يحمل هذا الرمز أو هذا المحتوى.
public-not-read = لم يُقارن
    .description = لا تمكن قراءته، أو لا تمكن مقارنة نصه بما نُشر.
public-too-large = الملف أكبر من أن يُفحص.
# $version و $date للإصدار الساري الآن.
public-successor = حل محله الإصدار { $version } بتاريخ { $date }.
# $code رمز منشور.
public-nearest = هل تقصد { $code }؟
# $file اسم ملف.
public-same-bytes = إنه الملف المنشور { $file } بايتًا ببايت.
public-saved-anew = حُفظ من جديد. الأرقام والكلمات التي تمكن قراءتها تطابق ما نُشر، ولم تُقارن الصور.
public-differences = ما الذي يختلف
# $page صفحة، و $what إحدى الجمل أدناه.
public-page = الصفحة { $page }: { $what }
# $stands و $released أرقام أو كلمات.
public-differs = «{ $stands }» في موضع «{ $released }» الذي نُشر.
public-extra = «{ $what }» موجود هناك ولم يُنشر.
public-missing = «{ $what }» غير موجود.
# $stands و $released أعداد صفحات، وما يلي أرقام صفحات.
public-pages = عدد الصفحات { $stands }، والمنشور { $released }.
public-page-moved = الصفحة { $page } هي الصفحة { $released } مما نُشر.
# $name ملف داخل PDF.
public-attachment-changed = الملف { $name } في داخله ليس الذي نُشر.
public-more = اختلافات أخرى: { $count }
