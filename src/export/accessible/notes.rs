//! Notes tied to their marks. The engine links the two; what they are to each other is said here:
//! the mark is a reference, and the paragraph that explains it a note with a name, whose label is the
//! mark in it (ISO 32000-1, 14.8.4.4.2; ISO 14289-1, 7.9).

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Error, Object, ObjectId, StringFormat, dictionary, text_string};

use super::structure::{children, elements};
use crate::document::Words;

/// Ties the notes of a file to their marks, in `words` of its language.
pub(super) fn tie(pdf: &mut Document, words: &Words) -> Result<(), Error> {
    let links = links(pdf)?;
    let mut notes: Vec<ObjectId> = Vec::new();
    for (index, link) in links.iter().enumerate() {
        let Some(target) = link.target(&links) else { continue };
        if target < index {
            pdf.get_dictionary_mut(link.annotation)?.set("Contents", text_string(&words.note_back));
            continue;
        }
        pdf.get_dictionary_mut(link.annotation)?.set("Contents", text_string(&words.note));
        enclose(pdf, link.element, "Reference")?;
        let note = paragraph(pdf, links[target].element)?;
        enclose(pdf, links[target].element, "Lbl")?;
        if !notes.contains(&note) {
            notes.push(note);
            let name = format!("note-{}", notes.len()).into_bytes();
            let element = pdf.get_dictionary_mut(note)?;
            element.set("S", "Note");
            element.set("ID", Object::String(name, StringFormat::Literal));
        }
    }
    Ok(())
}

/// A link to a place in the file.
struct Link {
    element: ObjectId,
    annotation: ObjectId,
    page: ObjectId,
    /// Its left upper corner.
    corner: (f32, f32),
    /// Page and point to which it leads.
    leads_to: (ObjectId, (f32, f32)),
}

impl Link {
    /// The link at whose corner this one arrives.
    fn target(&self, links: &[Link]) -> Option<usize> {
        let (page, (x, y)) = self.leads_to;
        let distance = |link: &Link| (link.corner.0 - x).hypot(link.corner.1 - y);
        let there = links.iter().enumerate().filter(|(_, link)| link.page == page && link.element != self.element);
        there.min_by(|(_, one), (_, other)| distance(one).total_cmp(&distance(other))).map(|(index, _)| index)
    }
}

/// Links within the file, in reading order.
fn links(pdf: &Document) -> Result<Vec<Link>, Error> {
    let mut links = Vec::new();
    for element in elements(pdf)? {
        let dictionary = pdf.get_dictionary(element)?;
        if dictionary.get(b"S").and_then(Object::as_name).is_ok_and(|kind| kind == b"Link") {
            links.extend(link(pdf, element, dictionary));
        }
    }
    Ok(links)
}

fn link(pdf: &Document, element: ObjectId, dictionary: &Dictionary) -> Option<Link> {
    let kids = children(dictionary.get(b"K").ok()?);
    let reference = kids.iter().filter_map(|kid| kid.as_dict().ok()).find(|kid| kid.has(b"Obj"))?;
    let annotation = reference.get(b"Obj").and_then(Object::as_reference).ok()?;
    let page = reference.get(b"Pg").or_else(|_| dictionary.get(b"Pg")).and_then(Object::as_reference).ok()?;
    let target = pdf.get_dictionary(annotation).ok()?;
    let [x, _, _, y] = numbers(target.get(b"Rect").and_then(Object::as_array).ok()?)[..] else { return None };
    let (_, destination) = pdf.dereference(target.get(b"Dest").ok()?).ok()?;
    let destination = destination.as_array().ok()?;
    let leads_to = destination.first()?.as_reference().ok()?;
    let [to_x, to_y, ..] = numbers(destination.get(2..)?)[..] else { return None };
    Some(Link { element, annotation, page, corner: (x, y), leads_to: (leads_to, (to_x, to_y)) })
}

fn numbers(objects: &[Object]) -> Vec<f32> {
    objects.iter().filter_map(|number| number.as_float().ok()).collect()
}

/// Puts an element of this kind around a link, once.
fn enclose(pdf: &mut Document, link: ObjectId, kind: &str) -> Result<(), Error> {
    let parent = pdf.get_dictionary(link)?.get(b"P")?.as_reference()?;
    if pdf.get_dictionary(parent)?.get(b"S")?.as_name()? == kind.as_bytes() {
        return Ok(());
    }
    let around =
        pdf.add_object(dictionary! { "Type" => "StructElem", "S" => kind, "P" => parent, "K" => vec![link.into()] });
    pdf.get_dictionary_mut(link)?.set("P", around);
    let parent = pdf.get_dictionary_mut(parent)?;
    let mut kids = children(parent.get(b"K")?);
    kids.iter_mut().filter(|kid| kid.as_reference().ok() == Some(link)).for_each(|kid| *kid = around.into());
    parent.set("K", kids);
    Ok(())
}

/// The element of a paragraph around a link, or the link's own parent.
fn paragraph(pdf: &Document, link: ObjectId) -> Result<ObjectId, Error> {
    let parent = |element: ObjectId| pdf.get_dictionary(element)?.get(b"P")?.as_reference();
    let nearest = parent(link)?;
    let (mut element, mut seen) = (nearest, BTreeSet::new());
    while let Ok(dictionary) = pdf.get_dictionary(element)
        && seen.insert(element)
    {
        if dictionary.get(b"S").and_then(Object::as_name).is_ok_and(|kind| matches!(kind, b"P" | b"Note")) {
            return Ok(element);
        }
        let Ok(above) = parent(element) else { break };
        element = above;
    }
    Ok(nearest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parents_that_lead_back_to_themselves_end() {
        let mut pdf = Document::with_version("1.7");
        let [link, one, other] = [pdf.new_object_id(), pdf.new_object_id(), pdf.new_object_id()];
        for (element, parent) in [(link, one), (one, other), (other, one)] {
            pdf.objects.insert(element, dictionary! { "S" => "Span", "P" => parent }.into());
        }
        assert_eq!(paragraph(&pdf, link).unwrap(), one);
    }
}
