### Texts that every publication shares with the fact sheet, which there is not in Russian yet.

# The small line above the title; it says what IQ stands for.
fact-sheet-kicker = { -programme-name } (IQ)

contact-heading = Есть вопросы по данным?
# The program turns the addresses into links.
contact-body =
    { $contact-person }

    { $contact-email }

    Телефон { $contact-telephone }

    { $contact-web-0 }

    Актуальные данные: { network-website }

# Before names in the nominative.
funders-heading = Программу финансируют
