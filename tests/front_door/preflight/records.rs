//! Page boxes, and what belongs to screens: annotations, actions, forms, files in the file.

use lopdf::{Dictionary, Object, dictionary, text_string};

use super::sheet::{Known, PT_PER_MM, Sheet};
use super::{Case, all_are_found};

#[test]
fn wrong_boxes_and_things_for_screens_are_found() {
    all_are_found(CASES);
}

/// Without a trim box the page is cut at its edge, and all distances are other ones.
const OTHER_EDGE: &[&str] = &["F069", "F070", "F085", "F086"];

pub const CASES: &[Case] = &[
    Case::breaks("F068", "no trim box", |sheet| {
        sheet.page().remove(b"TrimBox");
        Known::PAGE.object(sheet.page)
    })
    .along_with(OTHER_EDGE),
    Case::keeps("art box instead of a trim box", |sheet| {
        let trim = sheet.page().remove(b"TrimBox").unwrap();
        sheet.page().set("ArtBox", trim);
        Known::FILE
    }),
    Case::breaks("F068", "trim box and art box", |sheet| {
        let trim = sheet.page_box("TrimBox");
        sheet.set_box("ArtBox", trim);
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F068", "trim outside the bleed", |sheet| {
        sheet.grow_box("TrimBox", 5.0);
        sheet.grow_box("MediaBox", 5.0);
        Known::PAGE.object(sheet.page)
    })
    .along_with(OTHER_EDGE),
    Case::breaks("F068", "bleed outside the medium", |sheet| {
        sheet.grow_box("BleedBox", 2.0);
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F068", "crop box inside the trim", |sheet| {
        let trim = sheet.page_box("TrimBox");
        sheet.set_box("CropBox", trim);
        sheet.grow_box("CropBox", -5.0);
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F068", "unit of its own", |sheet| {
        sheet.page().set("UserUnit", 2);
        Known::PAGE.object(sheet.page)
    }),
    Case::keeps("usual unit", |sheet| {
        sheet.page().set("UserUnit", 1);
        Known::FILE
    }),
    Case::keeps("boxes that the pages inherit", |sheet| {
        let boxes = ["TrimBox", "BleedBox", "MediaBox"].map(|key| (key, sheet.page().remove(key.as_bytes()).unwrap()));
        let tree = sheet.page().get(b"Parent").and_then(Object::as_reference).unwrap();
        boxes.into_iter().for_each(|(key, numbers)| sheet.dictionary(tree).set(key, numbers));
        Known::FILE
    }),
    Case::breaks("F069", "bleed of 2 mm", |sheet| {
        sheet.grow_box("BleedBox", -1.0);
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F069", "no bleed box", |sheet| {
        sheet.page().remove(b"BleedBox");
        Known::PAGE.object(sheet.page)
    }),
    Case::keeps("bleed of 4 mm", |sheet| {
        sheet.grow_box("BleedBox", 1.0);
        sheet.grow_box("MediaBox", 1.0);
        Known::FILE
    }),
    Case::breaks("F070", "page of another format", |sheet| {
        for key in ["MediaBox", "BleedBox", "TrimBox"] {
            let [left, bottom, right, top] = sheet.page_box(key);
            sheet.set_box(key, [left, bottom, right, top + 20.0 * PT_PER_MM]);
        }
        // The second page is the one that differs from the first.
        Known { page: Some(2), ..Known::FILE }
    })
    .along_with(&["F085"]),
    Case::breaks("F071", "link on the page", |sheet| annotation(sheet, [50.0, 50.0, 30.0, 5.0], dictionary! {})),
    Case::breaks("F071", "link in the bleed", |sheet| annotation(sheet, [-2.0, 50.0, 1.0, 5.0], dictionary! {})),
    Case::keeps("link outside the bleed", |sheet| annotation(sheet, [-30.0, 50.0, 20.0, 5.0], dictionary! {})),
    Case::keeps("printer's mark as an annotation", |sheet| {
        annotation(sheet, [50.0, 50.0, 30.0, 5.0], dictionary! { "Subtype" => "PrinterMark" })
    }),
    Case::breaks("F072", "link that leads somewhere", |sheet| {
        let action = dictionary! { "A" => dictionary! { "S" => "URI", "URI" => text_string("https://example.org") } };
        annotation(sheet, [-30.0, 50.0, 20.0, 5.0], action)
    }),
    Case::breaks("F072", "action on opening the file", |sheet| {
        sheet.catalogue().set("OpenAction", dictionary! { "S" => "Named", "N" => "Print" });
        Known::FILE
    }),
    Case::keeps("place to open the file at", |sheet| {
        let page = sheet.page;
        sheet.catalogue().set("OpenAction", vec![Object::from(page), "Fit".into()]);
        Known::FILE
    }),
    Case::breaks("F072", "action on closing the file", |sheet| {
        sheet.catalogue().set("AA", dictionary! { "WC" => dictionary! { "S" => "Named", "N" => "Print" } });
        Known::FILE
    }),
    Case::breaks("F072", "action on opening a page", |sheet| {
        sheet.page().set("AA", dictionary! { "O" => dictionary! { "S" => "Named", "N" => "Print" } });
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F072", "script", |sheet| {
        let script = dictionary! { "S" => "JavaScript", "JS" => text_string("app.beep()") };
        name_tree(sheet, "JavaScript", script)
    }),
    Case::breaks("F072", "form to be filled in", |sheet| {
        let field = sheet.pdf.add_object(dictionary! { "FT" => "Tx", "T" => text_string("name") });
        sheet.catalogue().set("AcroForm", dictionary! { "Fields" => vec![field.into()] });
        Known::FILE
    }),
    Case::keeps("form without fields", |sheet| {
        sheet.catalogue().set("AcroForm", dictionary! { "Fields" => Vec::<Object>::new() });
        Known::FILE
    }),
    Case::breaks("F073", "file in the file", |sheet| {
        name_tree(sheet, "EmbeddedFiles", dictionary! { "Type" => "Filespec", "F" => text_string("data.csv") })
    }),
    Case::breaks("F073", "associated file", |sheet| {
        sheet.catalogue().set("AF", Vec::<Object>::new());
        Known::FILE
    }),
];

/// A link with further entries at a place in millimetres.
fn annotation(sheet: &mut Sheet, area: [f64; 4], entries: Dictionary) -> Known {
    let [x, y, width, height] = sheet.points(area);
    let corners = [x, y, x + width, y + height].map(|number| Object::Real(number as f32));
    let mut annotation = dictionary! { "Type" => "Annot", "Subtype" => "Link", "Rect" => corners.to_vec() };
    entries.iter().for_each(|(key, value)| annotation.set(key.clone(), value.clone()));
    let annotation = sheet.pdf.add_object(annotation);
    sheet.page().set("Annots", vec![annotation.into()]);
    Known::PAGE.object(annotation).area(area)
}

fn name_tree(sheet: &mut Sheet, kind: &str, entry: Dictionary) -> Known {
    let tree = dictionary! { "Names" => vec![text_string("first"), entry.into()] };
    let mut names = Dictionary::new();
    names.set(kind, tree);
    sheet.catalogue().set("Names", names);
    Known::FILE
}
