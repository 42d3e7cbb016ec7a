### Every publication of the programme about itself.

# The publisher, in the file's metadata.
publisher = { -network-iq }{"\u00A0"}— { -programme-name }

# Without a year: the date stands beside the edition.
rights = © { -network-iq }

funder-bmas = { -bmas }
funder-esf = { -esf }

# The website in the language of the text, as far as its address is known.
network-website = [www.netzwerk-iq.de](https://www.netzwerk-iq.de)

# Before the code that identifies a printed copy.
edition-code-label = Код издания

imprint = Издание: { DATE($version) }; точную редакцию обозначает код издания { $edition-code }.

# Across every page of a draft.
draft-mark = ЧЕРНОВИК

# Read out before the sign at a number: “Примечание *”.
note = Примечание
# Read out at the sign in the note: “* (назад к числу)”.
note-back = назад к числу
