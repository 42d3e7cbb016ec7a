//! Page boxes (ISO 32000-1, 14.11.2): the trim inside the bleed inside the medium.

use lopdf::{Document, Object, ObjectId};

use super::{PT_PER_MM, real};
use crate::project::PrintShop;

/// A rectangle in points, as PDF writes it: left, bottom, right, top.
pub(super) type Rectangle = [f64; 4];

/// The engine's medium is the trimmed page and its bleed; the boxes say so.
pub(super) fn set(pdf: &mut Document, shop: &PrintShop) -> Result<(), lopdf::Error> {
    let bleed = shop.bleed_mm * PT_PER_MM;
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    for page in pages {
        let [left, bottom, right, top] = read(pdf, page, b"MediaBox")?;
        let page = pdf.get_dictionary_mut(page)?;
        page.set("TrimBox", object([left + bleed, bottom + bleed, right - bleed, top - bleed]));
        page.set("BleedBox", object([left, bottom, right, top]));
    }
    Ok(())
}

/// A box of a page.
///
/// # Errors
///
/// Fails if the page has no such box of its own, or not four numbers.
pub(super) fn read(pdf: &Document, page: ObjectId, key: &[u8]) -> Result<Rectangle, lopdf::Error> {
    let numbers = pdf.get_dictionary(page)?.get_deref(key, pdf)?.as_array()?;
    let numbers: Vec<f64> =
        numbers.iter().map(|number| number.as_float().map(f64::from)).collect::<Result<_, lopdf::Error>>()?;
    numbers.try_into().map_err(|_| lopdf::Error::DictKey(String::from_utf8_lossy(key).into_owned()))
}

/// A box as an object.
pub(super) fn object(rectangle: Rectangle) -> Object {
    Object::Array(rectangle.map(real).to_vec())
}
