//! Removes whatever is for screens: bookmarks, links, and settings of viewers.

use lopdf::{Document, ObjectId};

/// ISO 15930-7 allows no annotation within the bleed and no action at all.
pub(super) fn remove(pdf: &mut Document) -> Result<(), lopdf::Error> {
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    for page in pages {
        pdf.get_dictionary_mut(page)?.remove(b"Annots");
    }
    let catalog = pdf.catalog_mut()?;
    for key in [b"Outlines".as_slice(), b"PageMode", b"Dests", b"Names", b"OpenAction"] {
        catalog.remove(key);
    }
    Ok(())
}
