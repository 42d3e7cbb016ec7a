### Слова страниц, открытых для всех: публикации, их версии и проверка экземпляров.

public-publications = Публикации
public-none = Пока ничего не опубликовано.
public-languages = Языки
public-feed = Лента выпусков и исправлений
public-not-found = По этому адресу ничего нет
public-failed = Сейчас на этот запрос нельзя ответить. Пожалуйста, повторите попытку позже.
# $title — название публикации; далее следуют ссылки на языки.
public-no-language = «{ $title }» на этом языке нет. Доступные языки:

## Издание, его файлы и версии.

# $title — название последнего издания.
public-latest = Последнее издание: { $title }
public-released = Дата выпуска
public-period = Период
public-formats = Форматы и данные
public-pdf = Доступный PDF
public-web-page = Веб-страница
public-spreadsheet = Данные в виде таблицы
public-versions = Версии
# $version — номер.
public-version = Версия { $version }
# Стоит рядом с версией, а также как ответ об экземпляре перед пояснением.
public-current = Действующая версия
    .description = Эту версию ничто не заменило.
public-superseded = Заменённая версия
    .description = Её заменила более поздняя версия.
public-withdrawn = Отозвана
    .description = Этой версией больше не следует пользоваться.

## Проверка экземпляра.

public-verify = Проверить экземпляр
    .description = Наш ли это экземпляр или файл, действует ли он и что с тех пор исправлено.
public-code = Код издания, указанный на экземпляре
    .description = Код говорит, какая это версия, но не доказывает, что в экземпляре ничего не изменено.
public-file = Или сам файл
    .description = PDF, веб-страница или текст. Файл читается только для ответа и не сохраняется.
public-check = Проверить
public-altered = Изменено
    .description = Здесь указан наш код издания, но содержание отличается от выпущенного.
public-not-ours = Не наше
    .description = Ни у одной публикации нет такого кода или содержания.
public-not-read = Сравнить не удалось
    .description = Файл нельзя прочитать, или его текст нельзя сравнить с выпущенным.
public-too-large = Файл слишком велик для проверки.
# $version и $date действующей версии.
public-successor = Её заменила версия { $version } от { $date }.
# $code — код публикации.
public-nearest = Возможно, вы имели в виду { $code }?
# $file — имя файла.
public-same-bytes = Это выпущенный файл { $file }, байт в байт.
public-saved-anew = Файл был сохранён заново. Числа и слова, которые можно прочитать, совпадают с выпущенными; изображения не сравнивались.
public-differences = Отличия
# $page — страница, $what — одно из предложений ниже.
public-page = Страница { $page }: { $what }
# $stands и $released — числа или слова.
public-differs = «{ $stands }» стоит там, где было выпущено «{ $released }».
public-extra = «{ $what }» здесь стоит, но выпущено не было.
public-missing = «{ $what }» отсутствует.
# $stands и $released — число страниц, далее номера страниц.
public-pages = Число страниц: { $stands }; выпущено: { $released }.
public-page-moved = Страница { $page } совпадает со страницей { $released } выпуска.
# $name — файл внутри PDF.
public-attachment-changed = Вложенный файл { $name } не тот, который был выпущен.
public-more = Другие отличия: { $count }
