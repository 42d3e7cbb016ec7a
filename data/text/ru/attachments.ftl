### Descriptions of the files that come with the accessible PDF.

# figures.csv
attachment-figures = Данные этого издания в виде таблицы: с единицей измерения, периодом, отчётной датой и организацией, которая их собирает.
# provenance.json
attachment-provenance = Откуда взято каждое число этого издания: файл и место в нём, расчёт и отмеченные расхождения.
# datapackage.json
attachment-data-package = Описание столбцов таблицы figures.csv для программ.

## The columns of the table, in figures.csv and in the spreadsheet.
## The names in quotation marks stand in the table as they are.

column-id = Идентификатор
    .description = Имя числа в данных, одинаковое во всех изданиях и на всех языках.
column-label = Название
    .description = Что посчитано, на языке этого издания.
column-value = Значение
    .description = Значение в том виде, в каком оно стоит в издании; доля указана в процентах.
column-unit = Единица измерения
    .description = Что подсчитано; имя единицы в данных.
column-kind = Вид
    .description = «flow»: посчитано за период; «stock»: состояние на определённый день; «target»: плановое значение.
column-precision = Точность
    .description = «exact»: точно; «around»: примерно; «more-than»: более; «less-than»: менее.
column-period = Период
    .description = Первый и последний день; «not stated», если источник не указывает период; пусто для состояния на определённый день.
column-as-of = По состоянию на
    .description = День, к которому относится состояние; «not stated», если источник его не указывает; иначе пусто.
column-reference-date = Отчётная дата
    .description = День, на который собирающая организация свела данные, или «not stated»; несколько дней в порядке организаций.
column-collector = Кто собирает данные
    .description = Кто собирает данные; имя в данных или «not stated»; несколько организаций через пробел.
column-status = Статус
    .description = «final»: окончательно; «provisional»: может ещё измениться.

## Columns of a table in which a value was revised.

column-obs-status = Статус SDMX
    .description = Код статуса значения в списке кодов SDMX CL_OBS_STATUS.
column-previous = Прежнее значение
    .description = Значение до последнего пересмотра; иначе пусто.
column-revised = Пересмотрено
    .description = День последнего пересмотра; иначе пусто.
column-revision = Пересмотр
    .description = «correction»: исправление; «routine»: плановый пересмотр; «method»: другой метод; иначе пусто.

## The spreadsheet.

# The names of its sheets, at most thirty-one characters.
spreadsheet-figures = Данные
spreadsheet-columns = Столбцы
# The heads of the sheet that explains the columns.
spreadsheet-title = Столбец
spreadsheet-name = Имя в figures.csv
spreadsheet-description = Пояснение
# Beside a number with more digits than a spreadsheet keeps.
spreadsheet-long-number = Число длиннее, чем его хранят электронные таблицы. Оно записано как текст, чтобы его цифры не изменились.
