### The job ticket that goes to the print shop with every print PDF.

ticket-heading = Наряд-заказ на печать
ticket-document = Документ
ticket-edition-code = Код издания
ticket-issued = Дата выпуска
ticket-file = Файл
ticket-checksum = Контрольная сумма
ticket-standard = Стандарт
ticket-condition = Условия печати
ticket-sheets = Страницы
ticket-single-pages = отдельные страницы
ticket-spreads = развороты
ticket-format = Обрезной формат
ticket-bleed = Вылет под обрез
ticket-marks = Печатные метки
ticket-crop = метки обреза
ticket-registration = метки приводки
ticket-colour-bar = контрольная шкала
ticket-none = нет
ticket-not-measured = не измерено
ticket-plates = Печатные формы
ticket-ink = Наибольшая сумма красок (предел)
ticket-contact = Контактное лицо
