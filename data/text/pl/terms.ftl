### Recurring terms of the programme. They are inserted rather than typed, so that a name is spelled
### alike everywhere. Case, number and initial letter are parameters where a sentence needs them.

-network-iq = Sieć IQ
# As the programme itself writes its name in Polish; in quotation marks.
-programme-name = Kwalifikacja drogą do integracji

# German: Landesnetzwerke.
-regional-network = { $count ->
        [plural] { $case ->
            [genitive] regionalnych sieci IQ
           *[nominative] { $letter ->
                [capital] Regionalne
               *[small] regionalne
            } sieci IQ
        }
       *[singular] { $case ->
            [genitive] regionalnej sieci IQ
           *[nominative] regionalna sieć IQ
        }
    }

# German: Fachstellen. Neuter; the singular is the same in all cases.
-competence-centre = { $count ->
        [plural] { $case ->
            [genitive] centrów kompetencji IQ
           *[nominative] { $letter ->
                [capital] Centra
               *[small] centra
            } kompetencji IQ
        }
       *[singular] centrum kompetencji IQ
    }

# German: Multiplikatorenprojekt; its abbreviation is German. Masculine.
-dissemination-project = { $letter ->
        [capital] Projekt
       *[small] projekt
    } upowszechniania rezultatów IQ (MUT{"\u00A0"}IQ)

# Job centres, employment agencies and the like: institutions.
-labour-market-stakeholders = { $case ->
        [genitive] instytucji rynku pracy
        [dative] instytucjom rynku pracy
       *[nominative] { $letter ->
            [capital] Instytucje
           *[small] instytucje
        } rynku pracy
    }

# Funders and partners, with the German abbreviations that readers meet in Germany. The fund has one
# in each language of the Union.
-bmas = { $case ->
        [genitive] Federalnego Ministerstwa Pracy i Spraw Socjalnych (BMAS)
       *[nominative] Federalne Ministerstwo Pracy i Spraw Socjalnych (BMAS)
    }
-esf = { $form ->
        [short] EFS
        [genitive] Europejskiego Funduszu Społecznego (EFS)
       *[full] Europejski Fundusz Społeczny (EFS)
    }
-bmbf = Federalne Ministerstwo Edukacji i Badań Naukowych (BMBF)
-employment-agency = { $case ->
        [dative] Federalnej Agencji Pracy (BA)
       *[nominative] Federalna Agencja Pracy (BA)
    }
-recognition-portal = „Uznanie kwalifikacji w Niemczech”
