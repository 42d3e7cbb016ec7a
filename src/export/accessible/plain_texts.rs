//! Texts of the file that no page shows: names of bookmarks, titles of structure elements, alternative
//! texts. The engine makes some of them from headings, with the soft hyphens of their lines.

use lopdf::{Dictionary, Document, Object, decode_text_string, text_string};

use crate::text::{SOFT_HYPHEN, undivided};

/// Keys of such texts (ISO 32000-1, tables 153, 323 and 164).
const KEYS: [&[u8]; 4] = [b"Title", b"T", b"Alt", b"Contents"];

/// Takes soft hyphens out of them.
pub(super) fn unite(pdf: &mut Document) {
    for object in pdf.objects.values_mut() {
        if let Object::Dictionary(dictionary) = object {
            KEYS.into_iter().for_each(|key| unite_text(dictionary, key));
        }
    }
}

fn unite_text(dictionary: &mut Dictionary, key: &[u8]) {
    let text = dictionary.get(key).ok().filter(|text| matches!(text, Object::String(..)));
    let text = text.and_then(|text| decode_text_string(text).ok()).filter(|text| text.contains(SOFT_HYPHEN));
    if let Some(text) = text {
        dictionary.set(key, text_string(&undivided(&text)));
    }
}
