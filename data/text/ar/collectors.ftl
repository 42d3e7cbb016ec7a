### Collectors of the figures. In full for the text; .short for tables.

collector-fbb = { -competence-centre(count: "named") } «المشورة والتأهيل» / f-bb gGmbH
    .short = f-bb
collector-ebb = { -dissemination-project } / ebb GmbH
    .short = ebb
# Names of data systems; no full form is given.
collector-zuwes = ZUWES/DATES
    .short = ZUWES/DATES
collector-programme = برنامج الدعم «{ -programme-name } (IQ)»
    .short = برنامج الدعم IQ
collector-interior = وزارة الداخلية الاتحادية
    .short = BMI
