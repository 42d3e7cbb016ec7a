### Descriptions of the files that come with the accessible PDF.

# figures.csv
attachment-figures = أرقام هذا الإصدار في جدول، مع الوحدة والفترة والتاريخ المرجعي والجهة التي تجمعها.
# provenance.json
attachment-provenance = مصدر كل رقم في هذا الإصدار: ملف القيمة وموضعها وطريقة حسابها والاختلافات المدونة.
# datapackage.json
attachment-data-package = ما تحتويه أعمدة الجدول figures.csv، لتقرأه البرامج.

## The columns of the table, in figures.csv and in the spreadsheet.
## The names in quotation marks stand in the table as they are.

column-id = المعرف
    .description = اسم الرقم في البيانات، وهو نفسه في كل الإصدارات واللغات.
column-label = التسمية
    .description = ما جرى عده، بلغة هذا الإصدار.
column-value = القيمة
    .description = القيمة كما يعرضها الإصدار؛ وتذكر الحصة بالنسبة المئوية.
column-unit = الوحدة
    .description = ما يعد، باسم الوحدة في البيانات.
column-kind = النوع
    .description = «flow»: معدود خلال فترة؛ «stock»: الحالة في يوم معين؛ «target»: قيمة مستهدفة.
column-precision = الدقة
    .description = «exact»: بالضبط؛ «around»: نحو؛ «more-than»: أكثر من؛ «less-than»: أقل من.
column-period = الفترة
    .description = يوم البداية ويوم النهاية؛ «not stated» إذا لم يذكر المصدر فترة؛ ويبقى فارغا للحالة في يوم.
column-as-of = الحالة في
    .description = اليوم الذي تصفه الحالة؛ «not stated» إذا لم يذكره المصدر؛ وإلا فهو فارغ.
column-reference-date = التاريخ المرجعي
    .description = اليوم الذي جمعت الجهة بياناتها حتى تاريخه، أو «not stated»؛ وعدة أيام بترتيب الجهات.
column-collector = جهة جمع البيانات
    .description = من يجمع الرقم، بالاسم الوارد في البيانات، أو «not stated»؛ وبين عدة جهات مسافة.
column-status = وضع الرقم
    .description = «final»: نهائي؛ «provisional»: قد يتغير.

## Columns of a table in which a value was revised.

column-obs-status = حالة SDMX
    .description = رمز حالة القيمة في قائمة الرموز CL_OBS_STATUS من SDMX.
column-previous = القيمة السابقة
    .description = القيمة قبل آخر مراجعة؛ وإلا فهو فارغ.
column-revised = تاريخ المراجعة
    .description = يوم آخر مراجعة؛ وإلا فهو فارغ.
column-revision = المراجعة
    .description = «correction»: تصحيح؛ «routine»: مراجعة دورية؛ «method»: طريقة أخرى؛ وإلا فهو فارغ.

## The spreadsheet.

# The names of its sheets, at most thirty-one characters.
spreadsheet-figures = الأرقام
spreadsheet-columns = الأعمدة
# The heads of the sheet that explains the columns.
spreadsheet-title = العمود
spreadsheet-name = الاسم في figures.csv
spreadsheet-description = المعنى
# Beside a number with more digits than a spreadsheet keeps.
spreadsheet-long-number = العدد أطول مما تحفظه جداول البيانات، وقد كتب هنا كنص كي لا تتغير أرقامه.
