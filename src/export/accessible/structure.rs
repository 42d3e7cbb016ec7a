//! The structure tree of an exported file (ISO 32000-1, 14.7).

use lopdf::{Document, Error, Object, ObjectId};

/// Where the elements of a page's marked content are listed, by their identifiers (14.7.4.4).
pub fn parents(pdf: &Document, page: ObjectId) -> Result<Option<ObjectId>, Error> {
    let Ok(key) = pdf.get_dictionary(page)?.get(b"StructParents") else { return Ok(None) };
    let key = key.as_i64()?;
    let root = pdf.get_dict_in_dict(pdf.catalog()?, b"StructTreeRoot")?;
    let numbers = pdf.get_dict_in_dict(root, b"ParentTree")?.get(b"Nums")?.as_array()?;
    let entry = numbers.chunks_exact(2).find(|entry| entry[0].as_i64().ok() == Some(key));
    entry.map(|entry| entry[1].as_reference()).transpose()
}

/// Lets an element go on after the content `mcid` of a page with further contents.
pub fn continue_after(
    pdf: &mut Document,
    (element, page): (ObjectId, ObjectId),
    mcid: i64,
    further: &[i64],
) -> Result<(), Error> {
    let element = pdf.get_dictionary_mut(element)?;
    let mut children = children(element.get(b"K")?);
    if let Some(place) = children.iter().position(|child| names(child, page, mcid)) {
        let like = children[place].clone();
        let added: Vec<Object> = further.iter().map(|mcid| renumbered(&like, *mcid)).collect();
        children.splice(place + 1..place + 1, added);
    }
    element.set("K", children);
    Ok(())
}

/// The children of an element; a single one need not stand in an array.
pub fn children(kids: &Object) -> Vec<Object> {
    kids.as_array().map_or_else(|_| vec![kids.clone()], Clone::clone)
}

/// Whether a child is this content. One by its number alone is on the element's own page.
fn names(child: &Object, page: ObjectId, mcid: i64) -> bool {
    match child {
        Object::Integer(number) => *number == mcid,
        Object::Dictionary(reference) => {
            let number = reference.get(b"MCID").and_then(Object::as_i64).ok();
            let on = reference.get(b"Pg").and_then(Object::as_reference).ok();
            number == Some(mcid) && on.is_none_or(|on| on == page)
        }
        _ => false,
    }
}

fn renumbered(child: &Object, mcid: i64) -> Object {
    match child {
        Object::Dictionary(reference) => {
            let mut reference = reference.clone();
            reference.set("MCID", mcid);
            Object::Dictionary(reference)
        }
        _ => Object::Integer(mcid),
    }
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
