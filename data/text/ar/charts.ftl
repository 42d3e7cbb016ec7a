# Alternative texts, put together from these patterns.
# $title     the chart's title
# $period    the survey period, “من يناير إلى يونيو 2019”
# $whole     the total with its unit, “28,409 استشارة”
# $value     a bar's value with its unit
# $name      the short label of a bar or group
# $bars      all bars (alt-bar), joined by alt-separator
# $groups    all groups (alt-group), joined by alt-group-separator
chart-one-in-five = { CLAIM("one-in-five", "واحد من كل خمسة") } من ذوي الأصول المهاجرة
chart-twice-the-risk = احتمال البطالة { CLAIM("twice-as-likely", "نحو الضعف") }
risk-of-others = من غير ذوي الأصول المهاجرة
risk-with-background = ذوو الأصول المهاجرة
# Who does what in the programme: its parts, and whom they work for. What a tie says is followed by a colon and the other end in
# alternative texts.
chart-programme = تنظيم على المستوى الاتحادي وتنفيذ في المناطق
programme-coordination = { -dissemination-project }
programme-decision-makers = المسؤولون في السياسة والاقتصاد والإدارة
programme-seekers = حاملو المؤهلات الأجنبية
programme-stakeholders = { -labour-market-stakeholders }
programme-presents-results = نقل النتائج بالاشتراك مع
programme-fosters-cooperation = تشجيع التعاون ونقل الممارسات الجيدة
programme-advise = مشورة ودعم
programme-give-expert-advice = مشورة متخصصة
programme-guide = مشورة وتأهيل
programme-inform = توعية ومشورة وتدريب
chart-state-networks = { CLAIM("one-network-per-state", "شبكة في كل ولاية اتحادية") }
# Codes of the federal states (ISO 3166-2:DE).
state-sh = SH
state-hb = HB
state-hh = HH
state-mv = MV
state-ni = NI
state-st = ST
state-be = BE
state-bb = BB
state-nw = NW
state-he = HE
state-th = TH
state-sn = SN
state-sl = SL
state-rp = RP
state-bw = BW
state-by = BY

alt-bars = مخطط شريطي: { $title }، { $period }. المجموع { $whole }: { $bars }.
alt-bars-no-whole = مخطط شريطي: { $title }، { $period }. { $bars }.
alt-stacked = مخطط شريطي مكدس: { $title }، { $period }. المجموع { $whole }: { $bars }.
alt-grouped = مخطط شريطي في مجموعات: { $title }، { $period }. { $groups }.
alt-group = { $name }، المجموع { $whole }: { $bars }
alt-bar = { $name } ({ $value })
# $from      since when it counts (series-counted-from)
# $points    all values (alt-series-point), joined by alt-separator
# $date      up to when it counts, or the day
alt-series = مخطط أعمدة: { $title }، { $from }. { $points }.
alt-series-point = حتى { $date }: { $value }
# Stocks: values on days, not counted from a day.
alt-series-of-days = مخطط أعمدة: { $title }. { $points }.
alt-series-day = { $date }: { $value }
alt-series-target = الهدف حتى { $date }: { $value }
alt-separator = {"، "}
alt-group-separator = {". "}

# Sentences that may follow.
alt-largest = أكبر قيمة: «{ $name }».
# $name is what remains between the total and the bars that the survey names.
alt-remainder = «{ $name }» هو ما بقي من المجموع ولم تفصله الدراسة.

# One figure at several reference dates.
# $date is the day on which counting begins.
series-counted-from = محسوبة في كل مرة منذ { $date }
# $date is month and year, or a day.
series-until = حتى { $date }
# Above the date by which a target is to be reached.
series-target = الهدف
# Along the line on which the target is reached at an even pace.
series-pace = وتيرة ثابتة

# Several figures at several reference dates.
# $lines     all figures (alt-over-time), joined by alt-row-separator
# $points    the values of one, as above
alt-over-time = { $name }: { $points }
alt-slope = خطوط عبر الزمن: { $title }، { $from }. { $lines }.
alt-slope-of-days = خطوط عبر الزمن: { $title }. { $lines }.
slope-scales = لكل خط مقياسه الخاص.

# A part within its whole, and squares or signs that can be counted.
# $levels    the whole and its parts (alt-bar), joined by alt-within
# $square    for how many things a square stands (field-square)
# $filled    how many of the $signs are filled
alt-nested = شريط داخل شريط: { $title }، { $period }. { $levels }.
alt-field = حقل من المربعات: { $title }، { $period }. { $levels }.
alt-field-of = حقل من المربعات: { $title }، { $period }. { $levels }. { $square }.
alt-within = {"، منها: "}
field-square = كل مربع: { $number } { $unit }
alt-times = مقارنة بالأشرطة: { $title }، { $period }. { $bars }.
alt-pictogram = رموز: { $title }، { $period }. الرموز الملونة: { $filled } من { $signs }. { $bars }.
# Below the title, where the figures of a chart do not all have the same period; $name is the figure's.
chart-dating = { $name }: { $dating }

# Bars on both sides of a line, and dates on a line of time.
# $panels    all panels (alt-butterfly-panel), joined by alt-group-separator
# $rows      all rows of a panel (alt-butterfly-row), joined by alt-row-separator
# $start and $end    each side with its value (alt-bar)
# $events    all events (alt-timeline-event), joined by alt-row-separator
alt-butterfly = أشرطة في الاتجاهين: { $title }، { $period }. { $panels }.
alt-butterfly-panel = { $name }: { $rows }
alt-butterfly-row = { $name }، { $start }، { $end }
alt-row-separator = {"؛ "}
butterfly-scales = لكل مجموعة مقياسها الخاص.
alt-timeline = خط زمني: { $title }. { $events }.
alt-timeline-event = { $date }: { $text }
# $date is a year, or a month with its year.
timeline-start = بداية { $date }
timeline-middle = منتصف { $date }
timeline-end = نهاية { $date }

# Dots, lines, stations and tiles.
# $stations  all stations (alt-bar), joined by alt-then
# $names     the names of the tiles that are filled, $others those of the rest, joined by alt-separator
alt-dot = نقاط على محور مشترك: { $title }، { $period }. { $bars }.
alt-line = مخطط خطي: { $title }، { $from }. { $lines }.
alt-line-of-days = مخطط خطي: { $title }. { $lines }.
alt-route = محطات: { $title }، { $period }. { $stations }.
alt-then = {"، ثم "}
alt-tiles = خريطة مربعات: { $title }، { $period }. { $bars }: { $names }.
alt-tiles-some = خريطة مربعات: { $title }، { $period }. { $bars }: { $names }. غير ملونة: { $others }.
# A party of an organisation: what it does ($ties, joined by alt-row-separator), and for whom.
alt-organisation = مخطط تنظيمي: { $title }. { $parties }.
alt-organisation-dated = مخطط تنظيمي: { $title }، { $period }. { $parties }.
alt-organisation-party = { $name }{"\u00A0"}– { $ties }
organisation-tie = { $tie }: { $to }

# Below each chart.
# $collectors  all collectors (chart-source-collector and the like), joined by alt-row-separator
# $date        the reference date
chart-source = المصدر: { $collectors }
chart-source-collector = { $collector }، بتاريخ { $date }
chart-source-undated = { $collector }، من دون ذكر التاريخ
chart-source-not-stated = جهة جمع البيانات غير مذكورة
