### Образец: его слова говорят о себе.

publisher = Образец
rights = © Образец
funder-first = Министерство вымышленных дел
funder-second = Европейский фонд всего, что носит необыкновенно длинное имя, которое переносится на новые строки

collector-office = счётная служба
    .short = служба
collector-laboratory = лаборатория
    .short = лаборатория

unit-person = { $value ->
        [one] человек
        [few] человека
        [many] человек
       *[other] человека
    }
unit-project = { $value ->
        [one] проект
        [few] проекта
        [many] проектов
       *[other] проекта
    }
unit-state = { $value ->
        [one] земля
        [few] земли
        [many] земель
       *[other] земли
    }
unit-multiple = раза
unit-percent = процентов

figure-advised = получили консультацию
    .name = Получили консультацию
figure-advised-first = обратились впервые
    .name = Обратились впервые
figure-advised-again = обратились снова
    .name = Обратились снова
figure-advised-target = по плану
    .name = План
figure-nobody = ни одного человека
    .name = Никого
figure-one = один-единственный
    .name = Один-единственный
figure-everybody = все, кого кто-либо мог бы сосчитать за свою жизнь
    .name = Все
figure-uncountable = тех, кого никто не сосчитал бы
    .name = Слишком много для подсчёта
figure-at-least = нижняя граница
    .name = Нижняя граница
figure-at-most = верхняя граница
    .name = Верхняя граница
figure-about = примерный подсчёт
    .name = Примерный подсчёт
figure-provisional = ещё не окончательно
    .name = Не окончательно
figure-estimated = по оценке лаборатории
    .name = По оценке
figure-undated = в день, который не назван
    .name = Без даты
figure-exact-share = почти все
    .name = Почти все
figure-whole-share = все
    .name = Все
figure-first-share = пришли впервые
    .name = Доля пришедших впервые
figure-fifth = всех людей
    .name = Доля всех людей
figure-ratio = выше
    .name = Риск
figure-starters = начали
    .name = Начали
figure-completers = закончили
    .name = Закончили
figure-projects = проекты
    .name = Проекты
figure-funded-projects = из них с поддержкой
    .name = Проекты с поддержкой
figure-states = земли
    .name = Земли
figure-networks = с сетью
    .name = Земли с сетью
figure-trained-here = обучены здесь
    .name = Обучены здесь
figure-trained-there = обучены там
    .name = Обучены там
figure-met-here = встретились здесь
    .name = Встретились здесь
figure-met-there = встретились там
    .name = Встретились там

specimen-title = Образец всех составных частей
specimen-subject = Каждая часть с обычным и с крайним содержанием.
specimen-keywords = образец, части, диаграммы
specimen-version = Версия { DATE($version) }
specimen-kicker = Как это выглядит
specimen-line = { PERIOD($survey-period, style: "short") } · каждая часть
specimen-sources = Откуда взяты данные
specimen-sources-body = Все числа вымышлены. { $mark-about } Округлённое стоит так, как в источнике, и не округляется ещё раз.
specimen-counted = Что считают
specimen-measured = Что измеряют
specimen-mark = *

opening-body =
    Это вводный текст: он крупнее остального, говорит о том, что следует, и привлекает больше внимания. В нём есть **важные слова**, *другие курсивом*, [ссылка](https://www.specimen.example) и { $one ->
        [one] { $one } число
        [few] { $one } числа
        [many] { $one } чисел
       *[other] { $one } числа
    } в предложении.

boxes-kicker = Рамки
boxes-heading = Числа рядом с текстом
boxes-body =
    В рамке число, подпись и период. Самое крупное число на странице только одно, рядом стоят ряды мелких.

    - Неокончательное так и названо.
    - У чего нет даты, о том сказано: { $undated } человека, в день, который не назван.

sizes-kicker = Размеры
sizes-heading = Подписи короткие и длинные
sizes-body =
    Подписи переносятся между словами и занимают ширину колонки. Длинное число должно поместиться, а малое не должно потеряться.

words-kicker = Слова
words-heading = Длинные слова, цитаты и списки
words-body =
    Необыкновенно длинное слово вроде человеконенавистничество или высокопревосходительство не должно оставлять дыры. «Цитаты могут содержать „другие“», а тире — вот такие — сохраняют пробелы.

    - Начало списка короткое.
    - Другой пункт содержит так много слов, что занимает больше строки, и следующая строка начинается под словом, а не под знаком.

bars-kicker = Столбцы
bars-heading = Простые, составные и сгруппированные
bars-body =
    Столбцы начинаются там, где ничего не сосчитано. Подписи стоят рядом, значения за ними.

wide-kicker = Широко
wide-heading = Через всю страницу
wide-body =
    Где диаграмма главная, она шириной во всю страницу.

time-kicker = Время
time-heading = Результаты и цели
time-body =
    Ряд имеет столбец для каждого опроса. Линии проходят через годы.

parts-kicker = Части
parts-heading = Части целого
parts-body =
    Каждый вид показывает часть в целом: полосой в полосе, квадратами, кратным и знаками.

sides-kicker = Стороны
sides-heading = Здесь и там, и места
sides-body =
    У панелей свои масштабы, чтобы и отдельный человек был виден рядом со многими.

ways-kicker = Пути
ways-heading = Места, станции и даты
ways-body =
    Плитки стоят там, где места. Станции считают разное по порядку.

said-kicker = Сказано
said-heading = Таблица из слов
said-body =
    В ячейках таблицы слова, в том числе длинные.

trades-kicker = Профессии
trades-heading = Список с рисунками
trades-body =
    Рядом с каждым пунктом рисунок:

    - Уход
    - Медицина
    - Инженерное дело
    - Преподавание
    - Социальная работа и ещё слово

sizes-caption = подпись вместо периода, в которой больше слов, чем обычно
sizes-label = своя подпись вместо названия показателя

chart-kinds = { CLAIM("more-than-half", "Больше половины") } пришли впервые
chart-kinds-across = Большинство учится, немногие встречаются
chart-parts = То же самое, составное
chart-pairs = Попарно
chart-towards = На пути
chart-slopes = Как далеко продвинулись
chart-years = Год за годом
chart-completed = Некоторые закончили
chart-squares = С поддержкой и без неё
chart-twice = Сравнение риска
chart-one-of-five = Часть всех
chart-both-sides = Здесь и там
chart-ranks = Больше всего и меньше всего
chart-stations = От консультации до конца
chart-tiles = Где есть сеть
chart-dates = Шаг за шагом
chart-dates-across = Шаг за шагом, через страницу
chart-offices = Советы сетям, отчёты политикам
offices-ministry = Министерство
offices-experts = Эксперты
offices-politics = Политика и управление
offices-everybody = Все, у кого есть вопросы
offices-asks = запрашивает
offices-funds = финансирует и оценивает
offices-advise = советуют
offices-report = отчитываются
offices-run = проводят
offices-inform = информируют, советуют

slopes-name = Обучены
twice-base = все остальные
twice-label = кого это касается
sides-start = Здесь
sides-end = Там
sides-many = Много
sides-few = Мало
sides-trainings = Занятия
sides-meetings = Встречи
sides-people = Люди
dates-day = День с месяцем и годом
dates-year = Конец года
dates-month = Месяц с текстом из многих слов, которым нужно больше строки
dates-last = Год в будущем
said-what = Что
said-is = Указано
said-not = Не указано
said-short = Кратко
said-yes = да
said-dash = —
said-long = Название из нескольких слов
said-long-yes = предложение о том, что указано, которое продолжается, пока не понадобится ещё строка
said-long-not = чего ещё никто не считал

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

contact-heading = Вопросы?
contact-body =
    { $contact-person }

    { $contact-email }

    Телефон { $contact-telephone }

    { $contact-web-0 }

funders-heading = При поддержке
