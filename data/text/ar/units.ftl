### The words for what is counted, after a number: “28,409 استشارة”.
### zero (0), one (1), two (2), few (3 to 10), many (11 to 99), other (100 and 17.1).

# Advice for a person.
unit-session = { $value ->
        [zero] استشارة
        [one] استشارة
        [two] استشارتان
        [few] استشارات
        [many] استشارة
       *[other] استشارة
    }
# Advice for an institution: a job centre, a company.
unit-consultation = { $value ->
        [zero] استشارة
        [one] استشارة
        [two] استشارتان
        [few] استشارات
        [many] استشارة
       *[other] استشارة
    }
unit-person = { $value ->
        [zero] شخص
        [one] شخص
        [two] شخصان
        [few] أشخاص
        [many] شخصا
       *[other] شخص
    }
unit-scheme = { $value ->
        [zero] برنامج تأهيل
        [one] برنامج تأهيل
        [two] برنامجا تأهيل
        [few] برامج تأهيل
        [many] برنامج تأهيل
       *[other] برنامج تأهيل
    }
unit-training = { $value ->
        [zero] دورة تدريبية
        [one] دورة تدريبية
        [two] دورتان تدريبيتان
        [few] دورات تدريبية
        [many] دورة تدريبية
       *[other] دورة تدريبية
    }
unit-event = { $value ->
        [zero] فعالية
        [one] فعالية
        [two] فعاليتان
        [few] فعاليات
        [many] فعالية
       *[other] فعالية
    }
# Trainings and events added up.
unit-offering = { $value ->
        [zero] دورة أو فعالية
        [one] دورة أو فعالية
        [two] دورتان أو فعاليتان
        [few] دورات وفعاليات
        [many] دورة وفعالية
       *[other] دورة وفعالية
    }
unit-centre = { $value ->
        [zero] مركز
        [one] مركز
        [two] مركزان
        [few] مراكز
        [many] مركزا
       *[other] مركز
    }
unit-contact-point = { $value ->
        [zero] نقطة اتصال
        [one] نقطة اتصال
        [two] نقطتا اتصال
        [few] نقاط اتصال
        [many] نقطة اتصال
       *[other] نقطة اتصال
    }
unit-network = { $value ->
        [zero] شبكة
        [one] شبكة
        [two] شبكتان
        [few] شبكات
        [many] شبكة
       *[other] شبكة
    }
unit-subproject = { $value ->
        [zero] مشروع فرعي
        [one] مشروع فرعي
        [two] مشروعان فرعيان
        [few] مشاريع فرعية
        [many] مشروعا فرعيا
       *[other] مشروع فرعي
    }
unit-project = { $value ->
        [zero] مشروع
        [one] مشروع
        [two] مشروعان
        [few] مشاريع
        [many] مشروعا
       *[other] مشروع
    }
unit-federal-state = { $value ->
        [zero] ولاية اتحادية
        [one] ولاية اتحادية
        [two] ولايتان اتحاديتان
        [few] ولايات اتحادية
        [many] ولاية اتحادية
       *[other] ولاية اتحادية
    }
unit-objective = { $value ->
        [zero] هدف
        [one] هدف
        [two] هدفان
        [few] أهداف
        [many] هدفا
       *[other] هدف
    }
unit-percent = بالمئة
unit-million-people = { $value ->
        [zero] مليون شخص
        [one] مليون شخص
        [two] مليون شخص
        [few] ملايين شخص
        [many] مليون شخص
       *[other] مليون شخص
    }
# So many times as much.
unit-multiple = { $value ->
        [zero] مرة
        [one] مرة
        [two] مرة
        [few] مرات
        [many] مرة
       *[other] مرة
    }
unit-priority-area = { $value ->
        [zero] محور
        [one] محور
        [two] محوران
        [few] محاور
        [many] محورا
       *[other] محور
    }
