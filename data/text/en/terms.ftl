### Recurring terms of the programme. Use them rather than typing the words, so that a
### name is spelled alike everywhere. Add the parameters that your language needs.

-network-iq = Network IQ
-programme-name = Integration through Qualification
-network-iq-full = network “{ -programme-name } (IQ)”

# The advice centres for employment and social law; a proper name.
-fair-integration = Fair Integration

# A priority area of the programme; a proper name, in quotation marks.
-skilled-worker-networks = “Regional skilled worker networks – immigration”

# German: Landesnetzwerke, the networks in the federal states.
-regional-network = { $count ->
        [plural] IQ regional networks
       *[singular] IQ regional network
    }

# German: Fachstellen.
-competence-centre = { $count ->
        [plural] IQ Competence Centres
       *[singular] IQ Competence Centre
    }

# German: Multiplikatorenprojekt (MUT IQ).
-dissemination-project = IQ Dissemination Project (IQ{"\u00A0"}DP)

# Job centres, employment agencies and the like.
-labour-market-stakeholders = { $letter ->
        [capital] Labour
       *[small] labour
    } market stakeholders

# Companies, associations and the like.
-business-stakeholders = business stakeholders

# The counted session, not the activity: the first advice that a person receives.
-initial-advice = { $letter ->
        [capital] Initial
       *[small] initial
    } advice { $count ->
        [plural] sessions
       *[singular] session
    }

# Any later advice for the same person.
-follow-up-advice = { $letter ->
        [capital] Follow-up
       *[small] follow-up
    } { $count ->
        [plural] sessions
       *[singular] session
    }

-scheme = { $letter ->
        [capital] Job
       *[small] job
    } training { $count ->
        [plural] schemes
       *[singular] scheme
    }

# Funders and partners. At its first use on a page a name stands in full, later in short.
-bmas = { $form ->
        [short] BMAS
       *[full] Federal Ministry of Labour and Social Affairs (BMAS)
    }
-esf = { $form ->
        [short] ESF
       *[full] European Social Fund (ESF)
    }
-ebb = ebb (Agency for the Development of Professional Education)
-zwh = ZWH (Central Agency for Continuing Vocational Education and Training in the Skilled Crafts)
-bmbf = Federal Ministry of Education and Research (BMBF)
-employment-agency = { $form ->
        [short] BA
       *[full] Federal Employment Agency (BA)
    }
-recognition-service = Central Service Centre for Professional Recognition (ZSBA)
-quality-of-work = “New Quality of Work Initiative (INQA)”
-in-work = “{ FOREIGN("de", "In Arbeit") }”
-recognition-portal = “Recognition in Germany”
-magazine = “{ FOREIGN("de", "IQ konkret") }”
-diversity-charter = “Diversity Charter”
-support-fair-integration = Support Fair Integration

# At its first use on a page the name stands in full, later in short.
-bamf = { $form ->
        [short] BAMF
       *[full] Federal Office for Migration and Refugees (BAMF)
    }

# Learning a job and its language at the same time; the abbreviation is German.
-ifsl = { $form ->
        [short] IFSL
       *[full] integrated occupational and language learning (IFSL)
    }

# An in-company course; a proper name, in quotation marks.
-german-at-work = “German at Work”

# The abbreviation is German.
-equal-treatment-act = General Equal Treatment Act (AGG)

# The organisation that runs a competence centre.
-via-bayern = { FOREIGN("de", "VIA\u00A0Bayern\u00A0e.\u00A0V.") }

# A website and a series of events of the Competence Centre for Migrant Entrepreneurship.
-founding-website = “We’re Setting up Business in Germany”
-expert-forum = “Expert Forum on Migrant Economy”

# German: Deutschsprachförderverordnung.
-german-regulation = Regulation on Vocational German Language Support (DeuFöV)
