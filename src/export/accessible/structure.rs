//! The structure tree of an exported file (ISO 32000-1, 14.7).

use lopdf::{Document, Error, Object, ObjectId};

/// Leaves out of the mark information what goes without saying (ISO 32000-1, 14.7.1, table 321): poppler
/// takes `false` for a value of the wrong type, and prints an error.
pub fn leave_out_defaults(pdf: &mut Document) -> Result<(), Error> {
    let marks = match pdf.catalog()?.get(b"MarkInfo")?.as_reference() {
        Ok(id) => pdf.get_dictionary_mut(id)?,
        Err(_) => pdf.catalog_mut()?.get_mut(b"MarkInfo")?.as_dict_mut()?,
    };
    for key in [b"Suspects".as_slice(), b"UserProperties"] {
        if marks.get(key).and_then(Object::as_bool).is_ok_and(|value| !value) {
            marks.remove(key);
        }
    }
    Ok(())
}

/// The children of an element; a single one need not stand in an array.
pub fn children(kids: &Object) -> Vec<Object> {
    kids.as_array().map_or_else(|_| vec![kids.clone()], Clone::clone)
}

/// All elements, in reading order.
pub fn elements(pdf: &Document) -> Result<Vec<ObjectId>, Error> {
    let root = pdf.get_dict_in_dict(pdf.catalog()?, b"StructTreeRoot")?;
    let mut ahead = children(root.get(b"K")?);
    ahead.reverse();
    let mut elements = Vec::new();
    while let Some(next) = ahead.pop() {
        let Ok(id) = next.as_reference() else { continue };
        let Ok(element) = pdf.get_dictionary(id) else { continue };
        elements.push(id);
        if let Ok(kids) = element.get(b"K") {
            ahead.extend(children(kids).into_iter().rev());
        }
    }
    Ok(elements)
}
