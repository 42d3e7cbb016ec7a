### Was jede Veröffentlichung des Programms über sich selbst sagt.

# Angabe zur Urheberschaft in den Metadaten der Datei.
publisher = { -network-iq }{"\u00A0"}– { -programme-name }

# Ohne Jahr: Das Datum steht bei der Ausgabe.
rights = © { -network-iq }

funder-bmas = { -bmas }
funder-esf = { -esf }

# Wo die Zahlen fortgeschrieben werden: die Website in der Sprache des Textes, soweit ihre Adresse bekannt ist.
network-website = [www.netzwerk-iq.de](https://www.netzwerk-iq.de)

# Beschriftung vor dem Code, der eine gedruckte Fassung kenntlich macht.
edition-code-label = Ausgabe-Code

imprint = Dies ist die Ausgabe { DATE($version) }; genau diese Fassung bezeichnet der Ausgabe-Code { $edition-code }.

# Across every page of a draft.
draft-mark = ENTWURF

# Wird vor dem Zeichen an einer Zahl vorgelesen: „Anmerkung *“.
note = Anmerkung
# Wird am Zeichen in der Anmerkung vorgelesen: „* (zurück zur Zahl)“.
note-back = zurück zur Zahl
