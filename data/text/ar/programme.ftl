### Every publication of the programme about itself.

# The publisher, in the file's metadata.
publisher = { -network-iq }{"\u00A0"}– { -programme-name }

# Without a year: the date stands beside the edition.
rights = © { -network-iq }

funder-bmas = { -bmas }
funder-esf = { -esf }

# The website in the language of the text, as far as its address is known.
network-website = [www.netzwerk-iq.de](https://www.netzwerk-iq.de)

# Before the code that identifies a printed copy.
edition-code-label = رمز الإصدار

imprint = هذا إصدار { DATE($version) }، ويحدد رمز الإصدار { $edition-code } صيغته بدقة.

# Across every page of a draft.
draft-mark = مسودة

# Read out before the sign at a number: “ملاحظة *”.
note = ملاحظة
# Read out at the sign in the note: “* (العودة إلى الرقم)”.
note-back = العودة إلى الرقم
