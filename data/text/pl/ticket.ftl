### The job ticket that goes to the print shop with every print PDF.

ticket-heading = Karta zlecenia
ticket-document = Dokument
ticket-edition-code = Kod wydania
ticket-issued = Data wydania
ticket-file = Plik
ticket-checksum = Suma kontrolna
ticket-standard = Norma
ticket-condition = Warunki druku
ticket-sheets = Strony
ticket-single-pages = strony pojedyncze
ticket-spreads = rozkładówki
ticket-format = Format netto
ticket-bleed = Spad
ticket-marks = Znaczniki drukarskie
ticket-crop = znaczniki cięcia
ticket-registration = pasery
ticket-colour-bar = pasek kontrolny
ticket-none = brak
ticket-not-measured = nie zmierzono
ticket-plates = Formy drukowe
ticket-ink = Maksymalne nafarbienie (limit)
ticket-contact = Osoba kontaktowa
