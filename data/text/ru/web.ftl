### Words that only the web page has.

# The link at the top of the page, reached by keyboard.
web-skip = Перейти к содержанию

# Opens a chart's figures below it.
web-chart-table = Данные в таблице
web-column-name = Показатель
web-column-day = Дата
web-column-event = Событие
web-column-ties = Чем занимается
web-column-number = Количество
web-column-unit = Единица измерения

# Ways to the sections, and to other files of the edition.
web-contents = Содержание
web-languages = Другие языки
web-files = Скачать
web-pdf = PDF
web-spreadsheet = Данные (XLSX)
web-earlier = Предыдущие издания

## The page of all corrections and revisions.

register-title = Исправления и пересмотры
register-empty = Ни одно значение не исправлялось.
register-date = Дата
register-figure = Показатель
register-survey = Обследование
register-value = Значение
register-previous = Ранее
register-kind = Вид
register-class = Значимость
register-reason = Причина
register-editions = Издания
revision-routine = Плановый пересмотр
revision-class-minor = незначительное
revision-class-serious = существенное

## Отчёт о различиях между изданиями или версиями.

# $old и $new — названия изданий; описание говорит, что это за документ.
changes-title = Изменения от { $old } к { $new }
    .description = Данные и тексты, которые различаются, с видом изменения и всеми местами, где они показаны.
changes-side = Сторона сравнения
# $side — название издания или его версии.
changes-old-side = Прежняя: { $side }
changes-new-side = Новая: { $side }
changes-version = Версия
changes-not-released = не опубликовано
changes-one-side = Только на одной стороне: { $languages }
changes-nothing = Данные и тексты не различаются.
changes-summary = Различающиеся данные по видам изменений
changes-count = Количество
changes-same = Данные, которые не различаются: { $count }

# Таблица данных и её столбцы.
changes-figures = Данные, которые различаются
changes-number = №
changes-old = Прежнее
changes-new = Новое
changes-difference = Разница
changes-percent = Процент
changes-comparable = Сопоставимость
changes-shown = Где показано
# $number — разница долей.
changes-points = { $number } п. п.
changes-no-value = нет значения
# $reason — причина, указанная в обследовании.
changes-not-delivered = не представлено: { $reason }

# Виды изменений.
changes-class = Вид изменения
changes-class-new = новое
changes-class-dropped = исключено
changes-class-not-delivered = не представлено
changes-class-definition = изменено определение
changes-class-method = изменён метод
changes-class-period = новый период
changes-class-precision = точность
changes-class-routine = плановый пересмотр
changes-class-correction = исправление
changes-class-details = подробности

# Можно ли сопоставить значения; $why — одна из причин ниже.
changes-is-comparable = Да: { $why }
changes-not-comparable = Нет: { $why }
changes-why-one-side = значение есть только на одной стороне
changes-why-definition = они считают не одно и то же
changes-why-method = они собраны по-разному
changes-why-start = они считаются с разных дней
changes-why-declared = показатель означает одно и то же в каждом обследовании
changes-why-undeclared = нигде не сказано, что он означает одно и то же в этих обследованиях
changes-why-same-period = они относятся к одному периоду и считают одно и то же

# Прочие различия: $new теперь, $old прежде.
changes-period = Период: { $new }, прежде { $old }
changes-as-of = По состоянию на: { $new }, прежде { $old }
changes-status = Статус: { $new }, прежде { $old }
changes-status-final = окончательное
changes-collectors = Собрано: { $new }, прежде { $old }

# Всё, что показывает данные; $names разделены запятыми.
changes-languages = Языки: { $names }
changes-pages = Страницы: { $names }
changes-texts = Тексты: { $names }
changes-charts = Диаграммы: { $names }
changes-alternatives = Альтернативные тексты: { $names }

changes-texts-heading = Тексты, которые различаются
changes-alternatives-heading = Альтернативные тексты диаграмм, которые различаются
# Перед словами, которые есть только в прежнем тексте, и перед теми, которые есть только в новом.
changes-removed = удалено:
changes-added = вставлено:
