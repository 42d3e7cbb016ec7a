# Alternative texts, put together from these patterns.
# $title     the chart's title
# $period    the survey period, “январь—июнь 2019 года”
# $whole     the total with its unit, “28 409 консультаций”
# $value     a bar's value with its unit
# $name      the short label of a bar or group
# $bars      all bars (alt-bar), joined by alt-separator
# $groups    all groups (alt-group), joined by alt-group-separator
chart-one-in-five = { CLAIM("one-in-five", "Каждый пятый") } имеет миграционное прошлое
chart-twice-the-risk = Риск безработицы выше { CLAIM("twice-as-likely", "примерно вдвое") }
risk-of-others = без миграционного прошлого
risk-with-background = с миграционным прошлым
# Who does what in the programme: its parts, and whom they work for. What a tie says is followed by a colon and the other end in
# alternative texts.
chart-programme = Организация на федеральном уровне, реализация в регионах
programme-coordination = { -dissemination-project(letter: "capital") }
programme-decision-makers = Ответственные лица в политике, экономике и управлении
programme-seekers = Люди с иностранной квалификацией
programme-stakeholders = { -labour-market-stakeholders(letter: "capital") }
programme-presents-results = совместно доносит итоги
programme-fosters-cooperation = содействует сотрудничеству и передаче опыта
programme-advise = советуют, помогают
programme-give-expert-advice = консультируют
programme-guide = консультируют, обучают
programme-inform = информируют, советуют, обучают
chart-state-networks = { CLAIM("one-network-per-state", "Сеть в каждой федеральной земле") }
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

alt-bars = Линейчатая диаграмма: { $title }, { $period }. Всего { $whole }: { $bars }.
alt-bars-no-whole = Линейчатая диаграмма: { $title }, { $period }. { $bars }.
alt-stacked = Линейчатая диаграмма с накоплением: { $title }, { $period }. Всего { $whole }: { $bars }.
alt-grouped = Линейчатая диаграмма с группировкой: { $title }, { $period }. { $groups }.
alt-group = { $name }, всего { $whole }: { $bars }
alt-bar = { $name } ({ $value })
# $from      since when it counts (series-counted-from)
# $points    all values (alt-series-point), joined by alt-separator
# $date      up to when it counts, or the day
alt-series = Столбчатая диаграмма: { $title }, { $from }. Значения: { $points }.
alt-series-point = по { $date }: { $value }
# Stocks: values on days, not counted from a day.
alt-series-of-days = Столбчатая диаграмма: { $title }. { $points }.
alt-series-day = { $date }: { $value }
alt-series-target = цель ({ $date }): { $value }
alt-separator = {", "}
alt-group-separator = {". "}

# Sentences that may follow.
alt-largest = Наибольшее значение: «{ $name }».
# $name is what remains between the total and the bars that the survey names.
alt-remainder = «{ $name }»{"\u00A0"}— остаток общего числа, который обследование далее не подразделяет.

# One figure at several reference dates.
# $date is the day on which counting begins, in the genitive.
series-counted-from = нарастающим итогом с { $date }
# $date is month and year, or a day.
series-until = по { $date }
# Above the date by which a target is to be reached.
series-target = Цель
# Along the line on which the target is reached at an even pace.
series-pace = равномерный темп

# Several figures at several reference dates.
# $lines     all figures (alt-over-time), joined by alt-row-separator
# $points    the values of one, as above
alt-over-time = { $name }: { $points }
alt-slope = Линии во времени: { $title }, { $from }. { $lines }.
alt-slope-of-days = Линии во времени: { $title }. { $lines }.
slope-scales = У каждой линии свой масштаб.

# A part within its whole, and squares or signs that can be counted.
# $levels    the whole and its parts (alt-bar), joined by alt-within
# $square    for how many things a square stands (field-square)
# $filled    how many of the $signs are filled
alt-nested = Полоса в полосе: { $title }, { $period }. Полосы: { $levels }.
alt-field = Поле из квадратов: { $title }, { $period }. { $levels }.
alt-field-of = Поле из квадратов: { $title }, { $period }. { $levels }. { $square }.
alt-within = {", из них: "}
field-square = Каждый квадрат: { $number } { $unit }
alt-times = Пара полос: { $title }, { $period }. Полосы: { $bars }.
alt-pictogram = Пиктограмма: { $title }, { $period }. Закрашено знаков: { $filled } из { $signs }. { $bars }.
# Below the title, where the figures of a chart do not all have the same period; $name is the figure's.
chart-dating = { $name }: { $dating }

# Bars on both sides of a line, and dates on a line of time.
# $panels    all panels (alt-butterfly-panel), joined by alt-group-separator
# $rows      all rows of a panel (alt-butterfly-row), joined by alt-row-separator
# $start and $end    each side with its value (alt-bar)
# $events    all events (alt-timeline-event), joined by alt-row-separator
alt-butterfly = Полосы в обе стороны: { $title }, { $period }. { $panels }.
alt-butterfly-panel = { $name }: { $rows }
alt-butterfly-row = { $name }, { $start }, { $end }
alt-row-separator = {"; "}
butterfly-scales = У каждой группы свой масштаб.
alt-timeline = Шкала времени: { $title }. { $events }.
alt-timeline-event = { $date }: { $text }
# $date is a year, or a month with its year, in the nominative.
timeline-start = { $date } (начало)
timeline-middle = { $date } (середина)
timeline-end = { $date } (конец)

# Dots, lines, stations and tiles.
# $stations  all stations (alt-bar), joined by alt-then
# $names     the names of the tiles that are filled, $others those of the rest, joined by alt-separator
alt-dot = Точки на одной оси: { $title }, { $period }. { $bars }.
alt-line = Линейный график: { $title }, { $from }. { $lines }.
alt-line-of-days = Линейный график: { $title }. { $lines }.
alt-route = Этапы: { $title }, { $period }. { $stations }.
alt-then = {", затем "}
alt-tiles = Плитки: { $title }, { $period }. { $bars }: { $names }.
alt-tiles-some = Плитки: { $title }, { $period }. { $bars }: { $names }. Не закрашены: { $others }.
# A party of an organisation: what it does ($ties, joined by alt-row-separator), and for whom.
alt-organisation = Схема организации: { $title }. { $parties }.
alt-organisation-dated = Схема организации: { $title }, { $period }. { $parties }.
alt-organisation-party = { $name }{"\u00A0"}— { $ties }
organisation-tie = { $tie } → { $to }

# Below each chart.
# $collectors  all collectors (chart-source-collector and the like), joined by alt-row-separator
# $date        the reference date
chart-source = Источник: { $collectors }
chart-source-collector = { $collector }, отчётная дата: { $date }
chart-source-undated = { $collector }, без даты
chart-source-not-stated = кто собирал данные, не указано
