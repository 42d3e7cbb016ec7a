### Der Auftragszettel, der mit jedem Druck-PDF an die Druckerei geht.

ticket-heading = Auftragszettel
ticket-document = Dokument
ticket-edition-code = Ausgabecode
ticket-issued = Ausgegeben
ticket-file = Datei
ticket-checksum = Prüfsumme
ticket-standard = Standard
ticket-condition = Druckbedingung
ticket-sheets = Seiten
ticket-single-pages = Einzelseiten
ticket-spreads = Doppelseiten
ticket-format = Endformat
ticket-bleed = Beschnittzugabe
ticket-marks = Druckmarken
ticket-crop = Schnittmarken
ticket-registration = Passermarken
ticket-colour-bar = Farbkontrollstreifen
ticket-none = keine
ticket-not-measured = nicht gemessen
ticket-plates = Druckplatten
ticket-ink = Höchster Farbauftrag (Grenze)
ticket-contact = Ansprechperson
