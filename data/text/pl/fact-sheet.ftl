### Texts that every publication shares with the fact sheet, which there is not in Polish yet.

# The small line above the title; it says what IQ stands for.
fact-sheet-kicker = { -programme-name } (IQ)

contact-heading = Pytania dotyczące danych?
# The program turns the addresses into links.
contact-body =
    { $contact-person }

    { $contact-email }

    Telefon { $contact-telephone }

    { $contact-web-0 }

    Aktualne dane: { network-website }

# Before names in the nominative.
funders-heading = Program finansują
