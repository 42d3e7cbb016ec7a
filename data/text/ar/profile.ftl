### The profile of the programme.
###
### Figures, dates and periods are variables and bring along whatever belongs to them:
### { $people-with-migration-background } is “نحو 17.1”. A noun after a figure takes its form from it:
### zero (0), one (1), two (2), few (3 to 10), many (11 to 99), other (100 and 17.1). The dual says its
### number in itself, so the figure stands behind it in brackets. The program sets figures, dates and
### addresses apart from the direction of the text around them.
###
### Texts have no vowel marks, as in newspapers: where a mark stands off its letter, the PDF says that letter
### twice to whoever listens.

profile-title = نبذة عن { -network-iq }
profile-subject = أهداف برنامج الدعم «{ -programme-name }» وبنيته والجهات التي تموله.
profile-keywords = { -network-iq }، { -programme-name }، برنامج دعم، الاعتراف بالمؤهلات الأجنبية، التأهيل، كفاءة التعامل بين الثقافات، الاندماج في سوق العمل
profile-line = أهداف البرنامج وبنيته وتمويله
# An assumption: the source states no date, and this funding round only for the new focus.
profile-version = مرحلة التمويل { PERIOD($first-round) }

## The purpose

# The lead, set larger: at most 45 words.
purpose-body =
    منذ عام { DATE($network-start) } يعمل برنامج الدعم «{ -programme-name } (IQ)» على تحسين فرص ذوي
    الأصول المهاجرة في سوق العمل.

## The situation

# “نحو ضعف ما هو عليه” says { $unemployment-ratio }; figures.toml holds the two together (twice-as-likely).
situation-body =
    يعيش في ألمانيا { $people-with-migration-background ->
        [zero] { $people-with-migration-background } مليون شخص
        [one] { $people-with-migration-background } مليون شخص
        [two] { $people-with-migration-background } مليون شخص
        [few] { $people-with-migration-background } ملايين شخص
        [many] { $people-with-migration-background } مليون شخص
       *[other] { $people-with-migration-background } مليون شخص
    } من ذوي الأصول المهاجرة، أي { $share-with-migration-background } من السكان. ولدى كثيرين من المهاجرين
    مؤهلات مهنية أو شهادات أخرى، لكنها غالبا لا تحظى بالاعتراف هنا.

    ولأسباب كثيرة يبلغ احتمال البطالة لدى المهاجرين نحو ضعف ما هو عليه لدى من ليست لهم أصول
    مهاجرة. وقد ازداد في السنوات الماضية عدد المهاجرين في ألمانيا، ولا سيما القادمين من دول
    الاتحاد الأوروبي. وفي الوقت نفسه يشتد النقص في القوى العاملة
    المتخصصة.
# Below the number of people: what is not said of it.
population-caption = لم يذكر المصدر ولا التاريخ

## The mission

mission-kicker = المهمة
mission-heading = إدراك الإمكانات والاستفادة منها
mission-body =
    لذلك تزداد أهمية الاستفادة من جميع الإمكانات، ولا سيما إمكانات المهاجرين. وفي مرحلة التمويل
    { PERIOD($first-round) } يضاف محور جديد: «التأهيل بدعم { -esf } في سياق قانون الاعتراف بالمؤهلات».

## The target group

target-group-kicker = الفئة المستهدفة
target-group-heading = المستفيدون من البرنامج
target-group-body =
    يتوجه البرنامج قبل كل شيء إلى أصحاب المؤهلات المهنية من الخارج. والغاية أن يكون لهم أكثر من
    ذي قبل عمل يناسب مستوى تعليمهم، بغض النظر عن وضع إقامتهم.

## Perception

perception-kicker = كفاءة التعامل بين الثقافات
perception-heading = نظرة أدق وإقصاء أقل
perception-body =
    في النظرة إلى المهاجرين أوجه قصور. ومن المهم إدراك إمكاناتهم بوضوح والحد من التمييز: فهذا يخدم
    مجتمعا متنوعا ويساعد على اندماج ذوي الأصول المهاجرة بنجاح في سوق العمل. ولذلك يبقى من الأهداف
    الأساسية بناء كفاءة التعامل بين الثقافات لدى
    { -labour-market-stakeholders } وتعزيزها.

## The structure

state-networks-kicker = الشبكات الإقليمية
state-networks-heading = حضور في كل ولاية اتحادية
# The verb comes first and is feminine with each number.
state-networks-body =
    تتولى تنفيذ البرنامج في المناطق { $regional-networks ->
        [zero] { $regional-networks } { -regional-network }
        [one] { -regional-network } ({ $regional-networks })
        [two] { -regional-network(count: "dual") } ({ $regional-networks })
        [few] { $regional-networks } { -regional-network(count: "plural") }
        [many] { $regional-networks } { -regional-network }
       *[other] { $regional-networks } { -regional-network }
    }. ولكل منها جهة تنسيق إقليمية تقودها، كما تضم مشاريع فرعية تنفيذية أخرى. وتقدم الشبكات المشورة
    لحاملي المؤهلات الأجنبية في شؤون الاعتراف والتأهيل، وتعد دورات تجسيرية تلبي الحاجة وتنفذها.

    وتلفت انتباه { -labour-market-stakeholders } مثلا إلى الاحتياجات الخاصة للمهاجرين من خلال
    لقاءات واستشارات ودورات تدريبية، وتنقل إليها الخبرة.

expertise-kicker = مراكز الخبرة
expertise-heading = خبرة متخصصة للشبكة كلها
# “خمسة” says { $competence-centres }; figures.toml holds the two together (five-competence-centres).
expertise-body =
    إلى جانب الشبكات الإقليمية التي تقدم لها المشورة تعمل خمسة مراكز خبرة على مستوى ألمانيا في
    موضوعات الهجرة. وهي تعد برامج تأهيل وأدوات وتوصيات عملية من أجل الاندماج المهني للمهاجرين.

coordination-kicker = التنسيق
coordination-heading = تعاون وممارسات جيدة
coordination-body =
    على المستوى الاتحادي يتولى { -dissemination-project } تنظيم البرنامج. وهو يشجع التعاون بين
    المشاركين ونقل الممارسات الجيدة، وينشر التعريف بالبرنامج. وينقل بالاشتراك مع مراكز الخبرة النتائج
    إلى الوزارات و{ -employment-agency } والأوساط المتخصصة. ويتعاون البرنامج تعاونا وثيقا مع
    { -recognition-portal }، بوابة الحكومة الاتحادية المتعددة اللغات للاعتراف بالمؤهلات المهنية
    الأجنبية.

funding-kicker = التمويل
funding-heading = الجهات الممولة للبرنامج
# The dual says { $jointly-funded-areas }, and “الثالث” follows; figures.toml holds them together
# (third-area-after-two).
funding-body =
    يأتي تمويل المحورين الأولين من { -bmas } ومن { -esf }. ويمول المحور الثالث من الأموال الاتحادية. والشريكان في
    التنفيذ هما { -bmbf } و{ -employment-agency }.

## Sources

profile-sources = مصادر الأرقام
profile-sources-body =
    أعداد الشبكات الإقليمية ومراكز الخبرة والمحاور مأخوذة من { collector-programme }، دون ذكر تاريخ
    لها. أما الأرقام عن ذوي الأصول المهاجرة فلم يذكر البرنامج مصدرها ولا تاريخها.

    ولا يرد في النص الأصلي عنوان الاتصال ولا سنة هذا الإصدار. وهو يذكر مرحلة التمويل مع المحور الجديد
    فقط، والجهات الممولة لمحاور بعينها. وما زاد هنا على ذلك فهو افتراض من البرنامج.
