### النموذج: كلماته عن نفسها.

publisher = نموذج
rights = © نموذج
funder-first = وزارة الشؤون المتخيلة
funder-second = الصندوق الأوروبي لكل ما له اسم طويل جدا لا يتسع له سطر واحد

collector-office = مكتب الإحصاء
    .short = المكتب
collector-laboratory = المختبر
    .short = المختبر

unit-person = { $value ->
        [zero] شخص
        [one] شخص
        [two] شخصان
        [few] أشخاص
        [many] شخصا
       *[other] شخص
    }
unit-project = { $value ->
        [zero] مشروع
        [one] مشروع
        [two] مشروعان
        [few] مشاريع
        [many] مشروعا
       *[other] مشروع
    }
unit-state = { $value ->
        [zero] ولاية
        [one] ولاية
        [two] ولايتان
        [few] ولايات
        [many] ولاية
       *[other] ولاية
    }
unit-multiple = أضعاف
unit-percent = بالمئة

figure-advised = حصلوا على مشورة
    .name = من حصلوا على مشورة
figure-advised-first = جاؤوا لأول مرة
    .name = لأول مرة
figure-advised-again = جاؤوا من جديد
    .name = من جديد
figure-advised-target = حسب الخطة
    .name = الخطة
figure-nobody = لا أحد على الإطلاق
    .name = لا أحد
figure-one = شخص وحيد
    .name = شخص وحيد
figure-everybody = كل من يستطيع أحد أن يعدهم طوال حياته
    .name = الجميع
figure-uncountable = ممن لا يستطيع أحد أن يعدهم
    .name = أكثر من أن يعدوا
figure-at-least = حد أدنى
    .name = الحد الأدنى
figure-at-most = حد أقصى
    .name = الحد الأقصى
figure-about = بعد تقريبي
    .name = عد تقريبي
figure-provisional = غير نهائي بعد
    .name = غير نهائي
figure-estimated = حسب تقدير المختبر
    .name = تقدير
figure-undated = في يوم لم يذكره أحد
    .name = بلا يوم
figure-exact-share = كلهم تقريبا
    .name = كلهم تقريبا
figure-whole-share = كلهم
    .name = كلهم
figure-first-share = جاؤوا لأول مرة
    .name = نسبة من جاؤوا لأول مرة
figure-fifth = من جميع الناس
    .name = نسبة من جميع الناس
figure-ratio = أعلى
    .name = الخطر
figure-starters = بدؤوا
    .name = من بدؤوا
figure-completers = أتموا
    .name = من أتموا
figure-projects = مشاريع
    .name = المشاريع
figure-funded-projects = منها ممولة
    .name = المشاريع الممولة
figure-states = ولايات
    .name = الولايات
figure-networks = فيها شبكة
    .name = الولايات التي فيها شبكة
figure-trained-here = تدربوا هنا
    .name = تدربوا هنا
figure-trained-there = تدربوا هناك
    .name = تدربوا هناك
figure-met-here = التقوا هنا
    .name = التقوا هنا
figure-met-there = التقوا هناك
    .name = التقوا هناك

specimen-title = نموذج لجميع المكونات
specimen-subject = كل مكون بمحتوى معتاد وبمحتوى أقصى.
specimen-keywords = نموذج، مكونات، رسوم بيانية
specimen-version = إصدار { DATE($version) }
specimen-kicker = كيف يبدو
specimen-line = { PERIOD($survey-period, style: "short") } · كل المكونات
specimen-sources = مصدر الأرقام
specimen-sources-body = جميع الأرقام متخيلة. { $mark-about } ما قرب من الأرقام يظهر كما هو في المصدر، ولا يقرب من جديد.
specimen-counted = ما يعد
specimen-measured = ما يقاس
specimen-mark = *

opening-body =
    هذه هي المقدمة: خطها أكبر من سائر النص، وتقول ما يلي، وتجذب أكثر الانتباه. فيها **كلمات قوية** و*أخرى مائلة* و[رابط](https://www.specimen.example) و{ $one ->
        [zero] { $one } رقم
        [one] { $one } رقم
        [two] { $one } رقمان
        [few] { $one } أرقام
        [many] { $one } رقما
       *[other] { $one } رقم
    } في جملة.

boxes-kicker = الصناديق
boxes-heading = أرقام إلى جانب نص
boxes-body =
    للصندوق رقم وتسمية ومدة. والرقم الأكبر لا يتكرر في الصفحة، وإلى جانبه صفوف من أرقام أصغر.

    - ما ليس نهائيا يقول ذلك.
    - وما ليس له تاريخ يقول ذلك أيضا: { $undated } شخصا في يوم لم يذكره أحد.

sizes-kicker = الأحجام
sizes-heading = تسميات قصيرة وأخرى طويلة
sizes-body =
    تنكسر التسميات بين الكلمات، وعرضها عرض العمود. ولا بد للرقم الطويل أن يتسع له المكان، وللصغير ألا يضيع فيه.

words-kicker = الكلمات
words-heading = كلمات طويلة واقتباسات وقوائم
words-body =
    لا ينبغي أن تترك كلمة طويلة مثل فسيكفيكهم أو أفاستسقيناكموها فراغا في السطر. «وقد تحوي الاقتباسات “غيرها”»، والشرطات – مثل هذه – تحتفظ بمسافاتها.

    - بداية القائمة قصيرة.
    - وفي بند آخر كلمات كثيرة لا يتسع لها سطر، فيبدأ السطر التالي تحت الكلمة لا تحت العلامة.

bars-kicker = الأشرطة
bars-heading = بسيطة ومقسمة ومجمعة
bars-body =
    تبدأ الأشرطة حيث لم يعد شيء. والتسميات إلى جانبها، والقيم بعدها.

wide-kicker = العرض
wide-heading = على عرض الصفحة
wide-body =
    حين يحمل الرسم المعنى كله يكون بعرض الصفحة.

time-kicker = الزمن
time-heading = النتائج والأهداف
time-body =
    للسلسلة عمود لكل استبيان، والخطوط تعبر السنوات.

parts-kicker = الأجزاء
parts-heading = أجزاء من كل
parts-body =
    كل نوع يبين جزءا في كله: شريطا في شريط، ومربعات، ومضاعفا، وعلامات.

sides-kicker = الجانبان
sides-heading = هنا وهناك والمراتب
sides-body =
    للوحات مقاييس خاصة بها، فيرى الشخص المنفرد إلى جانب كثيرين.

ways-kicker = الطرق
ways-heading = أماكن ومحطات وتواريخ
ways-body =
    المربعات حيث الأماكن، والمحطات تعد أشياء مختلفة بالترتيب.

said-kicker = ما قيل
said-heading = جدول من كلمات
said-body =
    في خلايا الجدول كلمات، وبعضها طويل.

trades-kicker = المهن
trades-heading = قائمة مع صور
trades-body =
    إلى جانب كل بند صورة:

    - التمريض
    - الطب
    - الهندسة
    - التعليم
    - العمل الاجتماعي وكلمة أخرى

sizes-caption = عبارة مكان المدة، فيها كلمات أكثر من المعتاد
sizes-label = تسمية خاصة مكان اسم الرقم

chart-kinds = { CLAIM("more-than-half", "أكثر من النصف") } جاؤوا لأول مرة
chart-kinds-across = معظمهم يتدربون وقليل منهم يلتقون
chart-parts = الشيء نفسه مقسما
chart-pairs = أزواج
chart-towards = على الطريق
chart-slopes = إلى أين وصلنا
chart-years = سنة بعد سنة
chart-completed = بعضهم أتموا
chart-squares = ممولة وغير ممولة
chart-twice = مقارنة الخطر
chart-one-of-five = جزء من الجميع
chart-both-sides = هنا وهناك
chart-ranks = الأكثر والأقل
chart-stations = من المشورة إلى النهاية
chart-tiles = أين توجد شبكة
chart-dates = خطوة بعد خطوة
chart-dates-across = خطوة بعد خطوة على عرض الصفحة
chart-offices = مشورة للشبكات وتقارير للسياسة
offices-ministry = الوزارة
offices-experts = الخبراء
offices-politics = السياسة والإدارة
offices-everybody = كل من لديه أسئلة
offices-asks = تسأل
offices-funds = تمول وتقيم
offices-advise = مشورة
offices-report = تقارير
offices-run = تنفيذ
offices-inform = إعلام ومشورة

slopes-name = تدربوا
twice-base = جميع الآخرين
twice-label = المعنيون
sides-start = هنا
sides-end = هناك
sides-many = كثير
sides-few = قليل
sides-trainings = تدريبات
sides-meetings = لقاءات
sides-people = أشخاص
dates-day = يوم بشهره وسنته
dates-year = نهاية سنة
dates-month = شهر له نص من كلمات كثيرة لا يتسع لها سطر
dates-last = سنة مقبلة
said-what = ماذا
said-is = مذكور
said-not = غير مذكور
said-short = قصير
said-yes = نعم
said-dash = –
said-long = اسم من كلمات
said-long-yes = جملة تقول ما ذكر، وتمضي حتى تحتاج إلى سطر آخر
said-long-not = ما لم يعده أحد بعد

tile-sh = SH
tile-hb = HB
tile-hh = HH
tile-mv = MV
tile-ni = NI
tile-st = ST
tile-be = BE
tile-bb = BB
tile-nw = NW
tile-he = HE
tile-th = TH
tile-sn = SN
tile-rp = RP
tile-bw = BW
tile-by = BY
tile-sl = SL

contact-heading = أسئلة؟
contact-body =
    { $contact-person }

    { $contact-email }

    هاتف { $contact-telephone }

    { $contact-web-0 }

funders-heading = بتمويل من
