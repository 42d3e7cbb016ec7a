### Wer die Zahlen erhebt, ausgeschrieben.
### Der Artikel gehört nicht zum Namen; er steht in dem Satz, der den Namen verwendet:
### die IQ Fachstelle (f-bb), das Multiplikatorenprojekt (ebb), das Förderprogramm.

collector-fbb = { -competence-centre } Beratung und Qualifizierung / f-bb gGmbH
collector-ebb = { -dissemination-project } / ebb GmbH
# Namen von Datensystemen; eine Langform ist nicht angegeben.
collector-zuwes = ZUWES/DATES
collector-programme = Förderprogramm „{ -programme-name } (IQ)“
    .short = Förderprogramm IQ
