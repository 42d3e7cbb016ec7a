### Recurring terms of the programme. They are inserted rather than typed, so that a name is spelled
### alike everywhere. Case, number and initial letter are parameters where a sentence needs them.

-network-iq = { $case ->
        [genitive] Сети IQ
       *[nominative] Сеть IQ
    }
# As the programme itself writes its name in Russian; in quotation marks.
-programme-name = Интеграция через квалификацию

# German: Landesnetzwerke. After few the noun is feminine: 2 региональные сети.
-regional-network = { $count ->
        [plural] { $case ->
            [genitive] региональных сетей IQ
           *[nominative] { $letter ->
                [capital] Региональные
               *[small] региональные
            } сети IQ
        }
       *[singular] { $case ->
            [genitive] региональной сети IQ
           *[nominative] региональная сеть IQ
        }
    }

# German: Fachstellen. After few: 2 экспертных центра.
-competence-centre = { $count ->
        [plural] { $case ->
            [genitive] экспертных центров IQ
           *[nominative] { $letter ->
                [capital] Экспертные
               *[small] экспертные
            } центры IQ
        }
        [paucal] экспертных центра IQ
       *[singular] { $case ->
            [genitive] экспертного центра IQ
           *[nominative] экспертный центр IQ
        }
    }

# German: Multiplikatorenprojekt; its abbreviation is German. Masculine.
-dissemination-project = { $letter ->
        [capital] Проект
       *[small] проект
    } по распространению опыта IQ (MUT{"\u00A0"}IQ)

# Job centres, employment agencies and the like: institutions.
-labour-market-stakeholders = { $case ->
        [genitive] организаций рынка труда
       *[nominative] { $letter ->
            [capital] Организации
           *[small] организации
        } рынка труда
    }

# Funders and partners, with the German abbreviations that readers meet in Germany.
-bmas = { $case ->
        [genitive] Федерального министерства труда и социальных вопросов (BMAS)
       *[nominative] Федеральное министерство труда и социальных вопросов (BMAS)
    }
-esf = { $form ->
        [short] ESF
        [genitive] Европейского социального фонда (ESF)
       *[full] Европейский социальный фонд (ESF)
    }
-bmbf = Федеральное министерство образования и научных исследований (BMBF)
-employment-agency = { $form ->
        [genitive] Федерального агентства по труду (BA)
        [short] BA
       *[full] Федеральное агентство по труду (BA)
    }
-recognition-portal = «Признание в Германии»
