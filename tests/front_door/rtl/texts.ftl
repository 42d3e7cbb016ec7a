charts-title = مخططات { -network-iq }
charts-subject = مخططات للاختبار
charts-keywords = مخططات، اختبار
charts-version = إصدار { DATE($version) }
charts-line = { PERIOD($survey-period, style: "months") }
charts-sources = مصادر الأرقام
charts-sources-body =
    تجمع الأرقام { collector-fbb } و{ collector-ebb }.

over-time-body =
    قدمت الشبكة { $initial-advice ->
        [zero] { $initial-advice } استشارة
        [one] { $initial-advice } استشارة
        [two] { $initial-advice } استشارة
        [few] { $initial-advice } استشارات
        [many] { $initial-advice } استشارة
       *[other] { $initial-advice } استشارة
    } أولية في الفترة { PERIOD($survey-period, style: "months") }.

by-kind-kicker = المشورة
by-kind-heading = استشارات أولية واستشارات متابعة
by-kind-body = نص للاختبار.

by-form-kicker = التأهيل
by-form-heading = برامج التأهيل
by-form-body =
    شارك { $scheme-starters } شخص، و{ $initial-advice-target } استشارة مخططة حتى { DATE($second-round-end) }.

end-kicker = الخاتمة
end-heading = نهاية
end-body = نص للاختبار.

chart-initial-advice-over-time = الاستشارات الأولية في مرحلة التمويل
chart-sessions-by-kind = الاستشارات بحسب النوع
chart-advice-by-kind = الاستشارات
chart-advice-in-groups = الاستشارات في مجموعات

figure-initial-advice = استشارة أولية
    .name = الاستشارات الأولية
    .short = استشارات أولية
figure-follow-up-advice = استشارة متابعة
    .name = استشارات المتابعة
    .short = متابعة
figure-advice-sessions = استشارة
    .name = الاستشارات
    .short = الاستشارات
figure-initial-advice-target = استشارة مخططة
    .name = الاستشارات المخططة
figure-scheme-starters = شخص
    .name = المشاركون
