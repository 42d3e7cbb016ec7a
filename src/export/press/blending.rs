//! Transparency is blended in the press's own inks (ISO 32000-1, 11.6.6): blended in RGB, what lies
//! under it would be converted too, and black text come out in four colours.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{dictionary, dictionary_mut};

/// Sets the blending space of every page and form that is a transparency group.
pub(super) fn in_inks(pdf: &mut Document) -> Result<(), lopdf::Error> {
    let groups: Vec<(ObjectId, Dictionary)> =
        pdf.objects.iter().filter_map(|(id, it)| Some((*id, group(pdf, it)?))).collect();
    for (owner, mut group) in groups {
        group.set("CS", "DeviceCMYK");
        dictionary_mut(pdf.get_object_mut(owner)?)?.set("Group", group);
    }
    Ok(())
}

/// The group of a page or form, if it has one with a blending space of its own.
fn group(pdf: &Document, object: &Object) -> Option<Dictionary> {
    let group = pdf.get_dict_in_dict(dictionary(object).ok()?, b"Group").ok()?;
    let is_blended = group.get(b"S").and_then(Object::as_name).is_ok_and(|kind| kind == b"Transparency");
    (is_blended && group.has(b"CS")).then(|| group.clone())
}
