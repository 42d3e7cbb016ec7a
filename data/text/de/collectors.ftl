### Wer die Zahlen erhebt. Ausgeschrieben für den Text, .short für Tabellen.
### Der Artikel gehört nicht zum Namen; er steht in dem Satz, der den Namen verwendet:
### die IQ Fachstelle (f-bb), das Multiplikatorenprojekt (ebb), das Förderprogramm.

collector-fbb = { -competence-centre } Beratung und Qualifizierung / f-bb gGmbH
    .short = f-bb
collector-ebb = { -dissemination-project } / ebb GmbH
    .short = ebb
# Namen von Datensystemen; eine Langform ist nicht angegeben.
collector-zuwes = ZUWES/DATES
    .short = ZUWES/DATES
collector-programme = Förderprogramm „{ -programme-name } (IQ)“
    .short = Förderprogramm IQ
# Zuständig für die Registrierung; so hieß es, als die Zahl entstand.
collector-interior = Bundesministerium des Innern
    .short = BMI
