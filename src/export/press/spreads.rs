//! Reader's spreads: facing pages side by side on one sheet, the first page alone.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::boxes;
use super::{PT_PER_MM, compressed};
use crate::project::PrintShop;
use crate::project::language::Direction;

/// Puts each pair of facing pages on one sheet; the earlier page is where `direction` begins.
pub(super) fn compose(pdf: &mut Document, shop: &PrintShop, direction: Direction) -> Result<(), lopdf::Error> {
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    let tree = pdf.catalog()?.get(b"Pages")?.as_reference()?;
    let mut sheets = Vec::new();
    let (cover, inside) = pages.split_at(pages.len().min(1));
    sheets.extend(cover.iter().copied());
    for pair in inside.chunks(2) {
        sheets.push(match *pair {
            [earlier, later] if direction == Direction::Rtl => spread(pdf, shop, tree, later, earlier)?,
            [earlier, later] => spread(pdf, shop, tree, earlier, later)?,
            _ => pair[0],
        });
    }
    let count = i64::try_from(sheets.len()).unwrap_or(i64::MAX);
    let tree_node = pdf.get_dictionary_mut(tree)?;
    tree_node.set("Kids", sheets.iter().map(|id| Object::Reference(*id)).collect::<Vec<_>>());
    tree_node.set("Count", count);
    for sheet in sheets {
        pdf.get_dictionary_mut(sheet)?.set("Parent", tree);
    }
    Ok(())
}

/// A sheet of two pages. Each keeps its bleed on three sides; at the fold the trims meet.
fn spread(
    pdf: &mut Document,
    shop: &PrintShop,
    tree: ObjectId,
    left: ObjectId,
    right: ObjectId,
) -> Result<ObjectId, lopdf::Error> {
    let bleed = shop.bleed_mm * PT_PER_MM;
    let left_medium = boxes::read(pdf, left, b"MediaBox")?;
    let right_medium = boxes::read(pdf, right, b"MediaBox")?;
    let fold = left_medium[2] - left_medium[0] - bleed;
    let width = fold + right_medium[2] - right_medium[0] - bleed;
    let height = (left_medium[3] - left_medium[1]).max(right_medium[3] - right_medium[1]);
    let (left, right) = (form(pdf, left)?, form(pdf, right)?);
    let content = format!(
        "q 0 0 {fold} {height} re W n /Left Do Q\n\
         q {fold} 0 {} {height} re W n 1 0 0 1 {} 0 cm /Right Do Q\n",
        width - fold,
        fold - bleed,
    );
    let content = pdf.add_object(compressed(Dictionary::new(), content.into_bytes())?);
    let medium = [0.0, 0.0, width, height];
    Ok(pdf.add_object(dictionary! {
        "Type" => "Page",
        "Parent" => tree,
        "MediaBox" => boxes::object(medium),
        "BleedBox" => boxes::object(medium),
        "TrimBox" => boxes::object([bleed, bleed, width - bleed, height - bleed]),
        "Resources" => dictionary! { "XObject" => dictionary! { "Left" => left, "Right" => right } },
        "Contents" => content,
    }))
}

/// A page as a form with its lower left corner at the origin.
fn form(pdf: &mut Document, page: ObjectId) -> Result<ObjectId, lopdf::Error> {
    let medium = boxes::read(pdf, page, b"MediaBox")?;
    let resources = pdf.get_dict_in_dict(pdf.get_dictionary(page)?, b"Resources")?.clone();
    let shift = [1.0, 0.0, 0.0, 1.0, -medium[0], -medium[1]].map(super::real).to_vec();
    let dictionary = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => boxes::object(medium),
        "Matrix" => shift,
        "Resources" => resources,
    };
    let stream = compressed(dictionary, pdf.get_page_content(page))?;
    Ok(pdf.add_object(stream))
}
