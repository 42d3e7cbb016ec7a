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
-labour-market-stakeholders = labour market stakeholders

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
-employment-agency = Federal Employment Agency (BA)
-recognition-service = Central Service Centre for Professional Recognition (ZSBA)
-quality-of-work = “New Quality of Work Initiative (INQA)”
-in-work = “In Arbeit”
-recognition-portal = “Recognition in Germany”
-magazine = “IQ konkret”
-diversity-charter = “Diversity Charter”
-dgb-bildungswerk = DGB Bildungswerk
-support-fair-integration = Support Fair Integration
# German: Deutschsprachförderverordnung.
-german-regulation = Regulation on Vocational German Language Support (DeuFöV)
