//! The structure tree of an exported file (ISO 32000-1, 14.7).

use std::collections::BTreeSet;

use lopdf::{Document, Error, Object, ObjectId};

/// Leaves out of the mark information what goes without saying (ISO 32000-1, 14.7.1, table 321): poppler
/// takes `false` for a value of the wrong type, and prints an error.
pub(super) fn leave_out_defaults(pdf: &mut Document) -> Result<(), Error> {
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
pub(super) fn children(kids: &Object) -> Vec<Object> {
    kids.as_array().map_or_else(|_| vec![kids.clone()], Clone::clone)
}

/// All elements, in reading order, each once, even if the tree leads back to itself.
pub(super) fn elements(pdf: &Document) -> Result<Vec<ObjectId>, Error> {
    let root = pdf.get_dict_in_dict(pdf.catalog()?, b"StructTreeRoot")?;
    let mut ahead = children(root.get(b"K")?);
    ahead.reverse();
    let (mut elements, mut seen) = (Vec::new(), BTreeSet::new());
    while let Some(next) = ahead.pop() {
        let Some(id) = next.as_reference().ok().filter(|id| seen.insert(*id)) else { continue };
        let Ok(element) = pdf.get_dictionary(id) else { continue };
        elements.push(id);
        if let Ok(kids) = element.get(b"K") {
            ahead.extend(children(kids).into_iter().rev());
        }
    }
    Ok(elements)
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn a_tree_that_leads_back_to_itself_ends() {
        let mut pdf = Document::with_version("1.7");
        let [outer, inner] = [pdf.new_object_id(), pdf.new_object_id()];
        pdf.objects.insert(outer, dictionary! { "K" => vec![inner.into(), 3.into(), inner.into()] }.into());
        pdf.objects.insert(inner, dictionary! { "K" => outer }.into());
        let tree = pdf.add_object(dictionary! { "K" => outer });
        let catalogue = pdf.add_object(dictionary! { "StructTreeRoot" => tree });
        pdf.trailer.set("Root", catalogue);
        assert_eq!(elements(&pdf).unwrap(), [outer, inner]);
    }
}
