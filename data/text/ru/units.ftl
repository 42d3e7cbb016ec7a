### The words for what is counted, after a number: “28 409 консультаций”.
### one (1, 21), few (2 to 4), many (5 to 20), other (17,1).

# Advice for a person.
unit-session = { $value ->
        [one] консультация
        [few] консультации
        [many] консультаций
       *[other] консультации
    }
# Advice for an institution: a job centre, a company.
unit-consultation = { $value ->
        [one] консультация
        [few] консультации
        [many] консультаций
       *[other] консультации
    }
unit-person = { $value ->
        [one] человек
        [few] человека
        [many] человек
       *[other] человека
    }
unit-scheme = { $value ->
        [one] учебная программа
        [few] учебные программы
        [many] учебных программ
       *[other] учебной программы
    }
unit-training = { $value ->
        [one] тренинг
        [few] тренинга
        [many] тренингов
       *[other] тренинга
    }
unit-event = { $value ->
        [one] мероприятие
        [few] мероприятия
        [many] мероприятий
       *[other] мероприятия
    }
# Trainings and events added up.
unit-offering = { $value ->
        [one] тренинг или мероприятие
        [few] тренинга и мероприятия
        [many] тренингов и мероприятий
       *[other] тренинга и мероприятия
    }
unit-centre = { $value ->
        [one] центр
        [few] центра
        [many] центров
       *[other] центра
    }
unit-contact-point = { $value ->
        [one] консультационный пункт
        [few] консультационных пункта
        [many] консультационных пунктов
       *[other] консультационного пункта
    }
unit-network = { $value ->
        [one] сеть
        [few] сети
        [many] сетей
       *[other] сети
    }
unit-subproject = { $value ->
        [one] подпроект
        [few] подпроекта
        [many] подпроектов
       *[other] подпроекта
    }
unit-project = { $value ->
        [one] проект
        [few] проекта
        [many] проектов
       *[other] проекта
    }
unit-federal-state = { $value ->
        [one] федеральная земля
        [few] федеральные земли
        [many] федеральных земель
       *[other] федеральной земли
    }
unit-objective = { $value ->
        [one] цель
        [few] цели
        [many] целей
       *[other] цели
    }
unit-percent = { $value ->
        [one] процент
        [few] процента
        [many] процентов
       *[other] процента
    }
unit-million-people = { $value ->
        [one] миллион человек
        [few] миллиона человек
        [many] миллионов человек
       *[other] миллиона человек
    }
# So many times as much.
unit-multiple = { $value ->
        [one] раз
        [few] раза
        [many] раз
       *[other] раза
    }
unit-priority-area = { $value ->
        [one] направление
        [few] направления
        [many] направлений
       *[other] направления
    }
