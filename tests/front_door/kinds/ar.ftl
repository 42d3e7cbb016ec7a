kinds-title = أنواع المخططات
kinds-subject = مخططات للاختبار
kinds-keywords = مخططات، اختبار
kinds-version = إصدار { DATE($version) }
kinds-line = { PERIOD($survey-period, style: "months") }
kinds-sources = مصادر الأرقام
kinds-sources-body = تجمع الأرقام { collector-fbb } و{ collector-ebb }.

parts-body = نص للاختبار.

shares-kicker = النسب
shares-heading = نسب ومقارنات
shares-body = نص للاختبار.

sides-kicker = الجانبان
sides-heading = سوق العمل والشركات
sides-body = نص للاختبار.

history-kicker = التاريخ
history-heading = خطوة بعد خطوة
history-body = نص للاختبار.

end-kicker = الخاتمة
end-heading = النهاية
end-body = نص للاختبار.

chart-completed = { CLAIM("kinds-fewer-than-half", "أقل من النصف") } أتموا برنامجهم
chart-projects = مشاريع يمولها الصندوق
chart-centres = مراكز المشورة
chart-twice = خطر البطالة
chart-one-in-five = ذوو الأصول المهاجرة
chart-reach = جلسات ومشاركون
chart-steps = نشأة الشبكة

kinds-without = أشخاص بلا أصول مهاجرة
kinds-with = أشخاص ذوو أصول مهاجرة
kinds-administration = سوق العمل
kinds-business = الشركات
kinds-sessions = جلسات
kinds-trainings = دورات
kinds-events = فعاليات
kinds-people = أشخاص
kinds-in-trainings = في الدورات
kinds-in-events = في الفعاليات
kinds-begins = تبدأ الشبكة
kinds-federal = تصبح برنامجا اتحاديا
kinds-act = يسري قانون الاعتراف
kinds-funding = يشارك الصندوق الاجتماعي الأوروبي في التمويل
kinds-pilot = تجريب الاندماج العادل
kinds-nationwide = في جميع الولايات الاتحادية
kinds-second = تبدأ مرحلة جديدة
kinds-sheet = تصدر صحيفة الأرقام

figure-all-centres = مركز
    .name = مراكز المشورة
figure-scheme-starters = شخص
    .name = أشخاص بدأوا برنامجا
figure-scheme-completers = شخص
    .name = أشخاص أتموا برنامجا
figure-practical-projects = مشروع
    .name = مشاريع عملية
figure-esf-projects = مشروع
    .name = مشاريع بتمويل الصندوق
figure-permanent-centres = مركز
    .name = مراكز ثابتة
figure-mobile-centres = مركز
    .name = مراكز متنقلة
figure-labour-market-trainings = دورة
    .name = دورات لإدارة العمل
figure-labour-market-events = فعالية
    .name = فعاليات لإدارة العمل
figure-business-trainings = دورة
    .name = دورات للشركات
figure-business-events = فعالية
    .name = فعاليات للشركات
figure-labour-market-training-participants = شخص
    .name = مشاركون في دورات إدارة العمل
figure-labour-market-event-participants = شخص
    .name = مشاركون في فعاليات إدارة العمل
figure-business-training-participants = شخص
    .name = مشاركون في دورات الشركات
figure-business-event-participants = شخص
    .name = مشاركون في فعاليات الشركات
