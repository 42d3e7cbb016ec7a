### Collectors of the figures. In full for the text, in the nominative; .short for tables.

collector-fbb = { -competence-centre } „Doradztwo i podnoszenie kwalifikacji” / f-bb gGmbH
    .short = f-bb
collector-ebb = { -dissemination-project } / ebb GmbH
    .short = ebb
# Names of data systems; no full form is given.
collector-zuwes = ZUWES/DATES
    .short = ZUWES/DATES
# Masculine: program.
collector-programme = program wsparcia „{ -programme-name } (IQ)”
    .short = program wsparcia IQ
collector-interior = Federalne Ministerstwo Spraw Wewnętrznych
    .short = BMI
