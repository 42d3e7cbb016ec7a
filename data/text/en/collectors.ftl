### Who collects the figures, in full.
### An article is not part of the name; the sentence that uses it supplies the article.

collector-fbb = { -competence-centre } for Advice and Job Training / f-bb gGmbH
collector-ebb = { -dissemination-project } / ebb GmbH
# The names of two data systems; no long form is stated.
collector-zuwes = ZUWES/DATES
collector-programme = “{ -programme-name } (IQ)” programme
    .short = IQ programme
