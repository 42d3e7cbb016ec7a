### Recurring terms of the programme. They are inserted rather than typed, so that a name is spelled
### alike everywhere. What is counted has a singular, a dual and a plural: after 11 and more the noun is
### singular again.

-network-iq = شبكة IQ
# As the programme itself writes its name in Arabic; in quotation marks.
-programme-name = الاندماج من خلال التأهيل

# German: Landesnetzwerke.
-regional-network = { $count ->
        [plural] شبكات إقليمية لبرنامج IQ
        [dual] شبكتان إقليميتان لبرنامج IQ
       *[singular] شبكة إقليمية لبرنامج IQ
    }

# German: Fachstellen. A centre that is named after it is definite.
-competence-centre = { $count ->
        [plural] مراكز خبرة لبرنامج IQ
        [dual] مركزا خبرة لبرنامج IQ
        [named] مركز خبرة IQ
       *[singular] مركز خبرة لبرنامج IQ
    }

# German: Multiplikatorenprojekt; its abbreviation is German.
-dissemination-project = مشروع IQ لنشر الخبرات (MUT{"\u00A0"}IQ)

# Job centres, employment agencies and the like: institutions.
-labour-market-stakeholders = الجهات الفاعلة في سوق العمل

# Funders and partners, with the German abbreviations that readers meet in Germany.
-bmas = الوزارة الاتحادية للعمل والشؤون الاجتماعية (BMAS)
-esf = { $form ->
        [short] ESF
       *[full] الصندوق الاجتماعي الأوروبي (ESF)
    }
-bmbf = الوزارة الاتحادية للتعليم والبحث العلمي (BMBF)
-employment-agency = الوكالة الاتحادية للعمل (BA)
-recognition-portal = «الاعتراف في ألمانيا»
