### Collectors of the figures. In full for prose, .short for tables and lists of figures.
### An article is not part of the name; the sentence that uses it supplies the article.

collector-fbb = { -competence-centre } for Advice and Job Training / f-bb gGmbH
    .short = f-bb
collector-ebb = { -dissemination-project } / ebb GmbH
    .short = ebb
# The names of two data systems; no long form is stated.
collector-zuwes = ZUWES/DATES
    .short = ZUWES/DATES
collector-programme = “{ -programme-name } (IQ)” programme
    .short = IQ programme
# Responsible for registration.
collector-interior = Federal Ministry of the Interior
    .short = BMI
