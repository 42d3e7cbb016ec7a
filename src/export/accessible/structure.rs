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

/// Takes out the labels of list items that hold nothing (ISO 32000-1, 14.8.4.3.3: a label is optional): the engine
/// writes one for each item, also where a picture stands in the place of a bullet.
pub(super) fn leave_out_empty_labels(pdf: &mut Document) -> Result<(), Error> {
    let all = elements(pdf)?;
    let empty: BTreeSet<ObjectId> = all.iter().copied().filter(|id| is_empty_label(pdf, *id)).collect();
    for id in all.iter().filter(|id| !empty.contains(*id)) {
        let element = pdf.get_dictionary_mut(*id)?;
        let Ok(kids) = element.get(b"K").map(children) else { continue };
        let stays = |kid: &Object| kid.as_reference().map_or(true, |kid| !empty.contains(&kid));
        if !kids.iter().all(stays) {
            element.set("K", kids.into_iter().filter(stays).collect::<Vec<_>>());
        }
    }
    empty.iter().for_each(|id| drop(pdf.objects.remove(id)));
    Ok(())
}

fn is_empty_label(pdf: &Document, id: ObjectId) -> bool {
    pdf.get_dictionary(id).is_ok_and(|element| {
        let is_label = element.get(b"S").and_then(Object::as_name).is_ok_and(|kind| kind == b"Lbl");
        is_label && element.get(b"K").map_or(true, |kids| kids.as_array().is_ok_and(Vec::is_empty))
    })
}

/// Leaves out the colours of borders (ISO 32000-1, 14.8.5.4.2, table 343), of which poppler reads none and prints a warning
/// for each. They are for those who lay the text out anew.
pub(super) fn leave_out_border_colours(pdf: &mut Document) -> Result<(), Error> {
    let leave_out = |attributes: &mut Object| {
        if let Ok(attributes) = attributes.as_dict_mut() {
            attributes.remove(b"BorderColor");
        }
    };
    for id in elements(pdf)? {
        match pdf.get_dictionary_mut(id)?.get_mut(b"A") {
            Ok(Object::Array(all)) => all.iter_mut().for_each(leave_out),
            Ok(single) => leave_out(single),
            Err(_) => {}
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
    fn a_label_without_contents_goes() {
        let mut pdf = Document::with_version("1.7");
        let item = pdf.new_object_id();
        let empty = pdf.add_object(dictionary! { "S" => "Lbl", "P" => item, "K" => Vec::<Object>::new() });
        let label = pdf.add_object(dictionary! { "S" => "Lbl", "P" => item, "K" => vec![3.into()] });
        pdf.objects.insert(item, dictionary! { "S" => "LI", "K" => vec![empty.into(), label.into()] }.into());
        let tree = pdf.add_object(dictionary! { "K" => item });
        let catalogue = pdf.add_object(dictionary! { "StructTreeRoot" => tree });
        pdf.trailer.set("Root", catalogue);
        leave_out_empty_labels(&mut pdf).unwrap();
        assert_eq!(elements(&pdf).unwrap(), [item, label]);
        assert!(!pdf.objects.contains_key(&empty));
    }

    #[test]
    fn borders_keep_their_width_and_not_their_colour() {
        let mut pdf = Document::with_version("1.7");
        let border = dictionary! { "O" => "Layout", "BorderColor" => vec![0.5.into()], "BorderThickness" => 1 };
        let cell = pdf.add_object(dictionary! { "S" => "TD", "A" => vec![border.into()] });
        let tree = pdf.add_object(dictionary! { "K" => cell });
        let catalogue = pdf.add_object(dictionary! { "StructTreeRoot" => tree });
        pdf.trailer.set("Root", catalogue);
        leave_out_border_colours(&mut pdf).unwrap();
        let attributes = pdf.get_dictionary(cell).unwrap().get(b"A").unwrap().as_array().unwrap()[0].as_dict().unwrap();
        assert!(attributes.has(b"BorderThickness") && !attributes.has(b"BorderColor"));
    }

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
