### The job ticket that goes to the print shop with each print PDF.

ticket-heading = Job ticket
ticket-document = Document
ticket-edition-code = Edition code
ticket-issued = Issued
ticket-file = File
ticket-checksum = Checksum
ticket-standard = Standard
ticket-condition = Printing condition
ticket-sheets = Pages
ticket-single-pages = single pages
ticket-spreads = facing pages side by side
ticket-format = Final format
ticket-bleed = Bleed
ticket-marks = Printer’s marks
ticket-crop = crop marks
ticket-registration = registration marks
ticket-colour-bar = colour bar
ticket-none = none
ticket-not-measured = not measured
ticket-plates = Plates
ticket-ink = Heaviest ink (limit)
ticket-contact = Contact
