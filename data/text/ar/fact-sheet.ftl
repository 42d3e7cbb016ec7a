### Texts that every publication shares with the fact sheet, which there is not in Arabic yet.

# The small line above the title; it says what IQ stands for.
fact-sheet-kicker = { -programme-name } (IQ)

contact-heading = للاستفسار عن الأرقام
# The program turns the addresses into links.
contact-body =
    { $contact-person }

    { $contact-email }

    الهاتف { $contact-telephone }

    { $contact-web-0 }

    أحدث الأرقام: { network-website }

funders-heading = بتمويل من
