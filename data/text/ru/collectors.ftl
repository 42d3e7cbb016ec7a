### Collectors of the figures. In full for the text, in the nominative; .short for tables.

collector-fbb = { -competence-centre } «Консультирование и повышение квалификации» / f-bb gGmbH
    .short = f-bb
collector-ebb = { -dissemination-project } / ebb GmbH
    .short = ebb
# Names of data systems; no full form is given.
collector-zuwes = ZUWES/DATES
    .short = ZUWES/DATES
# Feminine: программа.
collector-programme = программа поддержки «{ -programme-name } (IQ)»
    .short = программа поддержки IQ
collector-interior = Федеральное министерство внутренних дел
    .short = BMI
