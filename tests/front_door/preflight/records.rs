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
        inherited(sheet, "MediaBox");
        let media = sheet.tree().get(b"MediaBox").unwrap().clone();
        sheet.tree().set("CropBox", media);
        Known::FILE
    }),
    Case::breaks("F068", "trim box that no page can inherit", |sheet| inherited(sheet, "TrimBox"))
        .along_with(OTHER_EDGE),
    Case::breaks("F069", "bleed box that no page can inherit", |sheet| inherited(sheet, "BleedBox")),
    Case::breaks("F068", "art box that no page can inherit", |sheet| {
        let trim = sheet.page().remove(b"TrimBox").unwrap();
        sheet.tree().set("ArtBox", trim);
        Known::PAGE.object(sheet.page)
    })
    .along_with(OTHER_EDGE),
    Case::breaks("F068", "page turned by half a right angle", |sheet| {
        sheet.page().set("Rotate", 45);
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F068", "page turned by a word", |sheet| {
        sheet.page().set("Rotate", "Left");
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F070", "page turned on its side", |sheet| {
        sheet.page().set("Rotate", 90);
        Known { page: Some(2), ..Known::FILE }
    }),
    Case::keeps("pages that are all turned", |sheet| {
        sheet.tree().set("Rotate", -90);
        Known::FILE
    }),
    Case::breaks("F086", "rectangle near the trim of a page turned to the right", |sheet| {
        sheet.tree().set("Rotate", 90);
        // As it is seen, 297 mm wide: what stood 150 mm from above stands there from the right.
        near_the_left_trim(sheet).area([137.0, 2.0, 10.0, 20.0])
    }),
    Case::breaks("F086", "rectangle near the trim of a page upside down", |sheet| {
        sheet.tree().set("Rotate", 180);
        near_the_left_trim(sheet).area([188.0, 137.0, 20.0, 10.0])
    }),
    Case::breaks("F086", "rectangle near the trim of a page turned to the left", |sheet| {
        sheet.tree().set("Rotate", 270);
        near_the_left_trim(sheet).area([150.0, 188.0, 10.0, 20.0])
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
    Case::breaks("F072", "action in an object of its own", |sheet| {
        let action = sheet.pdf.add_object(dictionary! { "S" => "Named", "N" => "Print" });
        sheet.catalogue().set("OpenAction", action);
        Known::FILE
    }),
    Case::breaks("F072", "empty dictionary of actions", |sheet| {
        sheet.page().set("AA", Dictionary::new());
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F072", "bookmark that leads somewhere", |sheet| {
        let outlines = sheet.pdf.add_object(dictionary! { "Type" => "Outlines" });
        let action = dictionary! { "S" => "URI", "URI" => text_string("https://example.org") };
        let bookmark = dictionary! { "Title" => text_string("More"), "Parent" => outlines, "A" => action };
        let bookmark = sheet.pdf.add_object(bookmark);
        sheet.dictionary(outlines).set("First", bookmark);
        sheet.catalogue().set("Outlines", outlines);
        Known::FILE.object(bookmark)
    }),
    Case::breaks("F072", "script that nothing begins", |sheet| {
        let script = dictionary! { "S" => "JavaScript", "JS" => text_string("app.beep()") };
        let script = sheet.pdf.add_object(script);
        Known::FILE.object(script)
    }),
    Case::keeps("actions that are null", |sheet| {
        sheet.catalogue().set("OpenAction", Object::Null);
        sheet.catalogue().set("AA", Object::Null);
        sheet.page().set("AA", Object::Null);
        annotation(sheet, [-30.0, 50.0, 20.0, 5.0], dictionary! { "A" => Object::Null })
    }),
    Case::breaks("F073", "portfolio", |sheet| {
        sheet.catalogue().set("Collection", Dictionary::new());
        Known::FILE
    }),
    Case::breaks("F073", "file of a page", |sheet| {
        sheet.page().set("AF", Vec::<Object>::new());
        Known::FILE.object(sheet.page)
    }),
    Case::breaks("F073", "file that no list names", |sheet| {
        let data = sheet.add_stream(dictionary! { "Type" => "EmbeddedFile" }, "1,2");
        let file =
            dictionary! { "Type" => "Filespec", "F" => text_string("a.csv"), "EF" => dictionary! { "F" => data } };
        let file = sheet.pdf.add_object(file);
        Known::FILE.object(file)
    }),
    Case::breaks("F073", "file in the file", |sheet| {
        name_tree(sheet, "EmbeddedFiles", dictionary! { "Type" => "Filespec", "F" => text_string("data.csv") })
    }),
    Case::breaks("F073", "associated file", |sheet| {
        sheet.catalogue().set("AF", Vec::<Object>::new());
        Known::FILE
    }),
];

/// Moves a box of the first page to the node above it.
fn inherited(sheet: &mut Sheet, key: &str) -> Known {
    let numbers = sheet.page().remove(key.as_bytes()).unwrap();
    sheet.tree().set(key, numbers);
    Known::PAGE.object(sheet.page)
}

fn near_the_left_trim(sheet: &mut Sheet) -> Known {
    sheet.paint_at([2.0, 150.0, 20.0, 10.0], "0 0 0 0.5 k", "f")
}

/// Content near the left edge of the page's own space is named as people see it, and so are its sizes.
#[test]
fn sides_of_a_turned_page_are_those_that_people_see() {
    let original = std::fs::read(crate::support::published().pdf("en", "print")).unwrap();
    for (degrees, side) in [(0, "left"), (90, "upper"), (180, "right"), (-90, "lower"), (450, "upper")] {
        let mut sheet = Sheet::read(&original);
        sheet.tree().set("Rotate", degrees);
        sheet.paint_at([0.0, 150.0, 20.0, 10.0], "0 0 0 0.5 k", "f");
        let judgement = super::judge_bytes(&sheet.into_bytes());
        let [found] = &judgement.findings[..] else { panic!("{judgement:#?}") };
        assert!(found.message.contains(&format!("the {side} trim")), "{degrees}: {}", found.message);
        let upright = serde_json::json!([210.0, 297.0]);
        let lies = serde_json::json!([297.0, 210.0]);
        let size = if degrees % 180 == 0 { upright } else { lies };
        assert_eq!(judgement.pages[0]["trim-mm"], size);
    }
}

/// Poppler knows no trim box above a page either, and turns it in the same way.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn poppler_reads_boxes_and_turns_in_the_same_way() {
    let original = std::fs::read(crate::support::published().pdf("en", "print")).unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("boxes.pdf");
    let line = |change: &dyn Fn(&mut Sheet), key: &str| {
        let mut sheet = Sheet::read(&original);
        change(&mut sheet);
        std::fs::write(&path, sheet.into_bytes()).unwrap();
        let text = crate::support::ask("pdfinfo", &[&"-box", &path]);
        text.lines().find(|line| line.starts_with(key)).expect("a line").split_whitespace().skip(1).collect::<String>()
    };
    let trim = line(&|_| (), "TrimBox:");
    assert_ne!(line(&|sheet| _ = inherited(sheet, "TrimBox"), "TrimBox:"), trim);
    assert_eq!(line(&|sheet| _ = inherited(sheet, "MediaBox"), "TrimBox:"), trim);
    assert_eq!(line(&|sheet| sheet.tree().set("Rotate", 90), "Page rot:"), "rot:90");
}

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
