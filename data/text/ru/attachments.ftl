### Descriptions of the files that come with the accessible PDF.

# figures.csv
attachment-figures = Данные этого издания в виде таблицы: с единицей, периодом, отчётной датой и собирающей организацией.
# provenance.json
attachment-provenance = Откуда взято каждое число этого издания: файл и место значения, расчёт и отмеченные расхождения.
# datapackage.json
attachment-data-package = Что содержат столбцы таблицы figures.csv, для программ.

## The columns of the table, in figures.csv and in the spreadsheet.
## The names in quotation marks stand in the table as they are.

column-id = Идентификатор
    .description = Имя числа в данных, одинаковое во всех изданиях и языках.
column-label = Название
    .description = Что посчитано, на языке этого издания.
column-value = Значение
    .description = Значение, как его показывает издание; доля указана в процентах.
column-unit = Единица
    .description = Что считается; имя единицы в данных.
column-kind = Вид
    .description = «flow»: посчитано за период; «stock»: состояние на день; «target»: плановое значение.
column-precision = Точность
    .description = «exact»: точно; «around»: примерно; «more-than»: более; «less-than»: менее.
column-period = Период
    .description = Начальный и конечный день; «not stated», если источник не называет периода; пусто для состояния на день.
column-as-of = Состояние на
    .description = День, к которому относится состояние; «not stated», если источник его не называет; иначе пусто.
column-reference-date = Отчётная дата
    .description = День, на который собирающая организация свела данные, или «not stated»; несколько дней в порядке организаций.
column-collector = Кто собирает
    .description = Кто собирает данные; имя в данных или «not stated»; несколько организаций через пробел.
column-status = Статус
    .description = «final»: окончательно; «provisional»: может ещё измениться.

## The spreadsheet.

# The names of its sheets, at most thirty-one characters.
spreadsheet-figures = Данные
spreadsheet-columns = Столбцы
# The heads of the sheet that explains the columns.
spreadsheet-title = Столбец
spreadsheet-name = Имя в figures.csv
spreadsheet-description = Пояснение
