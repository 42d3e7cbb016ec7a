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
