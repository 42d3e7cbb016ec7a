### Every publication of the programme about itself.

# The author in the file's metadata.
publisher = { -network-iq }{"\u00A0"}– { -programme-name }

# No year: the edition states its date.
rights = © { -network-iq }

funder-bmas = { -bmas }
funder-esf = { -esf }

# Where the figures are kept up to date: the website in the language of the text.
network-website = [www.netzwerk-iq.de/en](https://www.netzwerk-iq.de/en/)

# Label before the code that identifies a printed version.
edition-code-label = Edition code

imprint = This is the { DATE($version) } edition; its exact version has the edition code { $edition-code }.

# Across every page of a draft.
draft-mark = DRAFT

# Read aloud before the mark on a figure: “Note *”.
note = Note
# Read aloud at the mark in the note: “* (back to the figure)”.
note-back = back to the figure
