### The profile of the programme.
###
### Figures, dates and periods are variables and bring along whatever belongs to them:
### { $people-with-migration-background } is “نحو 17.1”. A noun after a figure takes its form from it:
### zero (0), one (1), two (2), few (3 to 10), many (11 to 99), other (100 and 17.1). The dual says its
### number in itself, so the figure stands behind it in brackets. The program sets figures, dates and
### addresses apart from the direction of the text around them.

profile-title = نبذة عن { -network-iq }
profile-subject = أهداف برنامج الدعم «{ -programme-name }» وبنيته والجهات التي تموّله.
profile-keywords = { -network-iq }، { -programme-name }، برنامج دعم، الاعتراف بالمؤهلات الأجنبية، التأهيل، الكفاءة بين الثقافات، الاندماج في سوق العمل
profile-line = أهداف البرنامج وبنيته وتمويله
# The source states no date; it describes this funding period.
profile-version = مرحلة التمويل { PERIOD($first-round, style: "short") }

## The situation

# The first paragraph is set larger as the lead: at most 45 words.
situation-body =
    يعيش في ألمانيا { $people-with-migration-background ->
        [zero] { $people-with-migration-background } مليون شخص
        [one] { $people-with-migration-background } مليون شخص
        [two] { $people-with-migration-background } مليون شخص
        [few] { $people-with-migration-background } ملايين شخص
        [many] { $people-with-migration-background } مليون شخص
       *[other] { $people-with-migration-background } مليون شخص
    } من ذوي الأصول المهاجرة، أي { $share-with-migration-background } من السكان. وكثيرون منهم
    تعلّموا مهنة أو لديهم ما يثبت معارف أخرى، غير أنها كثيرًا ما لا تلقى الاعتراف هنا.

    ولأسباب كثيرة يعادل خطر البطالة لدى المهاجرين { $unemployment-ratio ->
        [zero] { $unemployment-ratio } مرة
        [one] { $unemployment-ratio } مرة
        [two] { $unemployment-ratio } مرة
        [few] { $unemployment-ratio } مرات
        [many] { $unemployment-ratio } مرة
       *[other] { $unemployment-ratio } مرة
    } قدره لدى من ليست لهم أصول مهاجرة. وقد ازداد في السنوات الماضية عدد القادمين منهم إلى
    ألمانيا، ولا سيما من دول الاتحاد الأوروبي. وفي الوقت نفسه يشتد النقص في القوى العاملة
    المتخصصة.

## The mission

mission-kicker = المهمة
mission-heading = إدراك الطاقات والاستفادة منها
mission-body =
    لذلك تزداد أهمية الاستفادة من جميع الطاقات، ولا سيما طاقات المهاجرين أنفسهم. ومنذ عام
    { DATE($network-start) } يعمل برنامج الدعم «{ -programme-name } (IQ)» على تحسين فرص ذوي الأصول
    المهاجرة في سوق العمل. وفي مرحلة التمويل { PERIOD($first-round) } يُضاف محور جديد: «تأهيل
    { -esf(form: "short") } في سياق قانون الاعتراف».

## The target group

target-group-kicker = الفئة المستهدفة
target-group-heading = لمن هذا البرنامج
target-group-body =
    يعنى البرنامج قبل كل شيء بمن تعلّموا مهنتهم في الخارج. والغاية أن يجدوا أكثر من ذي قبل عملًا
    يناسب مستوى تعليمهم، أيًّا كان وضع إقامتهم.

## Perception

perception-kicker = الكفاءة بين الثقافات
perception-heading = نظرة أدق وإقصاء أقل
perception-body =
    كثيرًا ما يُنظر إلى المهاجرين نظرة قاصرة. ومن يدرك طاقاتهم بوضوح ويحدّ من التمييز يخدم
    مجتمعًا متنوعًا ويساعد ذوي الأصول المهاجرة على الاندماج في سوق العمل. ولذلك يبقى من الأهداف
    الأساسية بناء الكفاءة بين الثقافات لدى { -labour-market-stakeholders } وتعزيزها.

## The structure

state-networks-kicker = الشبكات الإقليمية
state-networks-heading = حضور في كل ولاية اتحادية
# The verb comes first and is feminine with each number.
state-networks-body =
    تتولى تنفيذ البرنامج في المناطق بالدرجة الأولى { $regional-networks ->
        [zero] { $regional-networks } { -regional-network }
        [one] { -regional-network } ({ $regional-networks })
        [two] { -regional-network(count: "dual") } ({ $regional-networks })
        [few] { $regional-networks } { -regional-network(count: "plural") }
        [many] { $regional-networks } { -regional-network }
       *[other] { $regional-networks } { -regional-network }
    }. ويقود كلًّا منها تنسيق إقليمي، وتضم كذلك مشاريع فرعية تنفيذية أخرى. وهي تقدّم المشورة في
    جميع أنحاء ألمانيا لحاملي المؤهلات المهنية الأجنبية في شؤون الاعتراف والتأهيل، وتُعدّ دورات
    تجسيرية تلبّي الحاجة وتنفّذها.

    وتخدم الشبكات { -labour-market-stakeholders } أيضًا، فتلفت انتباهها إلى الاحتياجات الخاصة
    للمهاجرين وتنقل إليها الخبرة من خلال فعاليات إعلامية واستشارات ودورات تدريبية.

expertise-kicker = مراكز الخبرة
expertise-heading = خبرة متخصصة للشبكة كلها
expertise-body =
    إلى جانب الشبكات الإقليمية { $competence-centres ->
        [zero] يعمل { $competence-centres } { -competence-centre }
        [one] يعمل { -competence-centre } ({ $competence-centres })
        [two] يعمل { -competence-centre(count: "dual") } ({ $competence-centres })
        [few] تعمل { $competence-centres } { -competence-centre(count: "plural") }
        [many] يعمل { $competence-centres } { -competence-centre }
       *[other] يعمل { $competence-centres } { -competence-centre }
    } على مستوى ألمانيا في موضوعات الهجرة. وهي تقدّم للشبكات الإقليمية المشورة والدعم المتخصص،
    وتُعدّ برامج تأهيل وأدوات وتوصيات عملية من أجل الاندماج المهني للمهاجرين. كما تضع خبرتها في
    متناول المسؤولين في السياسة والاقتصاد والإدارة، من خلال معايير الجودة مثلًا، أو التدريب
    ومواده، أو نشر نتائج الأبحاث.

coordination-kicker = التنسيق
coordination-heading = تعاون وممارسات جيدة
coordination-body =
    على المستوى الاتحادي يتولى { -dissemination-project } تنظيم البرنامج. وهو يشجّع التعاون بين
    المشاركين ونقل الممارسات الجيدة داخل البرنامج وخارجه، ويعرّف الجمهور بعمل البرنامج. وينقل
    بالاشتراك مع مراكز الخبرة النتائج إلى الوزارات و{ -employment-agency } والأوساط المتخصصة.
    ويتعاون البرنامج تعاونًا وثيقًا مع { -recognition-portal }، بوابة الحكومة الاتحادية المتعددة
    اللغات للاعتراف بالمؤهلات المهنية الأجنبية.

funding-kicker = التمويل
funding-heading = من يموّل البرنامج
funding-body =
    { $jointly-funded-areas ->
        [zero] تُموَّل المحاور الـ{ $jointly-funded-areas } الأولى
        [one] يُموَّل المحور الأول ({ $jointly-funded-areas })
        [two] يُموَّل المحوران الأولان ({ $jointly-funded-areas })
        [few] تُموَّل المحاور الـ{ $jointly-funded-areas } الأولى
        [many] تُموَّل المحاور الـ{ $jointly-funded-areas } الأولى
       *[other] تُموَّل المحاور الـ{ $jointly-funded-areas } الأولى
    } من { -bmas } ومن { -esf }. ويُموَّل محور آخر من الأموال الاتحادية وحدها. أما الشريكان في
    التنفيذ فهما { -bmbf } و{ -employment-agency }.

## Sources

profile-sources = مصادر الأرقام
profile-sources-body =
    أعداد الشبكات الإقليمية ومراكز الخبرة والمحاور مأخوذة من { collector-programme }، ولم يُذكر لها
    تاريخ. أما الأرقام عن ذوي الأصول المهاجرة فلم يذكر البرنامج لها مصدرًا ولا تاريخًا.
