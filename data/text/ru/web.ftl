### Words that only the web page has.

# The link at the top of the page, reached by keyboard.
web-skip = Перейти к содержанию

# Opens a chart's figures below it.
web-chart-table = Данные в таблице
web-column-name = Показатель
web-column-day = Дата
web-column-event = Событие
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
