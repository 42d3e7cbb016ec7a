//! Objects that cannot be resolved, reached or read are found, and nothing hides behind them.

use std::process::Command;

use lopdf::{Object, dictionary};

use super::bombs::{file, page, stream};
use super::colours::{RED, tile, type_3};
use super::ink::{TINY, picture};
use super::sheet::{Known, Sheet};
use super::{Case, all_are_found};
use crate::support::TestProject;

#[test]
fn what_cannot_be_read_is_found() {
    all_are_found(CASES);
}

/// A name of a byte that is no character.
const NAME: &[u8] = b"\xe4";

pub const CASES: &[Case] = &[
    Case::breaks("F075", "form of a name that is no text", |sheet| {
        let form = sheet.form(dictionary! {}, RED);
        sheet.resource("XObject", NAME, form);
        sheet.paint("q /#e4 Do Q");
        Known::PAGE.object(form)
    }),
    Case::breaks("F075", "picture of a name that is no text", |sheet| {
        let picture = picture(sheet, "DeviceRGB", &[255, 0, 0]);
        sheet.resource("XObject", NAME, picture);
        let [x, y, _, _] = sheet.points(TINY);
        sheet.paint(format!("q 5 0 0 5 {x} {y} cm /#e4 Do Q"));
        Known::PAGE.object(picture)
    }),
    Case::breaks("F075", "pattern of a name that is no text", |sheet| {
        let tile = tile(sheet, 1, "1 0 0 rg 0 0 5 5 re f");
        sheet.resource("Pattern", NAME, tile);
        sheet.fill("/Pattern cs /#e4 scn").object(tile)
    }),
    Case::breaks("F075", "shading of a name that is no text", |sheet| {
        let shading = super::ink::shading(sheet, "DeviceRGB", &[1.0, 0.0, 0.0]);
        sheet.resource("Shading", NAME, shading);
        sheet.paint_at(super::sheet::MIDST, "", "W n /#e4 sh").object(shading)
    }),
    Case::breaks("F075", "colour space of a name that is no text", |sheet| {
        sheet.resource("ColorSpace", NAME, "DeviceRGB");
        sheet.fill("/#e4 cs 1 0 0 sc")
    }),
    Case::breaks("F074", "font of a name that is no text", |sheet| {
        let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
        let font = sheet.pdf.add_object(font);
        sheet.resource("Font", NAME, font);
        show(sheet, "/#e4 14 Tf");
        Known::PAGE.object(font)
    }),
    Case::breaks("F087", "graphics state of a name that is no text", |sheet| {
        let state = sheet.pdf.add_object(dictionary! { "TR2" => dictionary! { "FunctionType" => 2 } });
        sheet.resource("ExtGState", NAME, state);
        sheet.paint("q /#e4 gs Q");
        Known::PAGE.object(state)
    }),
    Case::breaks("F056", "form that is missing", |sheet| sheet.paint("q /IqfNowhere Do Q")),
    Case::breaks("F056", "form that is deleted", |sheet| {
        let nowhere = sheet.pdf.new_object_id();
        sheet.resource("XObject", "IqfForm", nowhere);
        sheet.paint("q /IqfForm Do Q")
    }),
    Case::breaks("F056", "form that is no stream", |sheet| {
        let form = sheet.pdf.add_object(dictionary! { "Subtype" => "Form" });
        sheet.draw_form(form)
    }),
    Case::breaks("F056", "form of an unknown kind", |sheet| {
        let form = sheet.add_stream(dictionary! { "Subtype" => "Unknown" }, RED);
        sheet.draw_form(form)
    }),
    Case::breaks("F056", "graphics state that is missing", |sheet| sheet.paint("q /IqfNowhere gs Q")),
    Case::breaks("F056", "pattern that is missing", |sheet| {
        sheet.fill("/Pattern cs /IqfNowhere scn");
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F056", "pattern whose shading is missing", |sheet| {
        let pattern = sheet.pdf.add_object(dictionary! { "PatternType" => 2 });
        sheet.resource("Pattern", "IqfPattern", pattern);
        sheet.fill("/Pattern cs /IqfPattern scn");
        Known::PAGE.object(pattern)
    }),
    Case::breaks("F056", "shading that is missing", |sheet| sheet.paint("q /IqfNowhere sh Q")),
    Case::breaks("F056", "property list that is missing", |sheet| sheet.paint("/OC /IqfNowhere BDC EMC")),
    Case::breaks("F056", "font that is missing", |sheet| {
        show(sheet, "0 0 0 0.8 k /IqfNowhere 14 Tf");
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F056", "glyphs that are missing", |sheet| {
        let glyph = sheet.add_stream(dictionary! {}, "500 0 d0");
        let font = type_3(sheet, glyph);
        sheet.dictionary(font).remove(b"CharProcs");
        sheet.resource("Font", "IqfFont", font);
        show(sheet, "/IqfFont 14 Tf");
        Known::PAGE.object(font)
    }),
    Case::breaks("F056", "soft mask without a group", |sheet| {
        let state = sheet.pdf.add_object(dictionary! { "SMask" => dictionary! { "S" => "Luminosity" } });
        sheet.resource("ExtGState", "IqfMask", state);
        sheet.paint("q /IqfMask gs Q");
        Known::PAGE.object(state)
    }),
    Case::breaks("F056", "grey picture that breaks off", |sheet| {
        let picture = picture(sheet, "DeviceGray", &[255]);
        sheet.stream(picture).set_content(vec![255; 40]);
        sheet.draw_picture(picture, TINY);
        Known::PAGE.object(picture)
    }),
    Case::breaks("F074", "font whose program is no stream", |sheet| {
        let descriptor = sheet.with_key(b"FontFile2");
        sheet.dictionary(descriptor).set("FontFile2", 3);
        Known { page: Some(1), ..Known::FILE }
    }),
    Case::breaks("F056", "page without content", |sheet| {
        sheet.page().remove(b"Contents");
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F056", "content that is null", |sheet| {
        sheet.page().set("Contents", Object::Null);
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F056", "content that is deleted", |sheet| {
        let nowhere = sheet.pdf.new_object_id();
        sheet.page().set("Contents", nowhere);
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F056", "content a part of which is null", |sheet| {
        let content = sheet.page().get(b"Contents").unwrap().clone();
        sheet.page().set("Contents", vec![content, Object::Null]);
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F056", "an operand too many, and so no rectangle", |sheet| {
        sheet.paint("q 1 0 0 rg 9 200 300 100 100 re f Q")
    }),
    Case::breaks("F056", "a number too few for a colour", |sheet| sheet.paint("q 1 0 rg 200 300 100 100 re f Q")),
    Case::breaks("F056", "unknown operator", |sheet| sheet.paint("q 1 0 0 unknown Q")),
    Case::keeps("unknown operator where it is allowed", |sheet| sheet.paint("q BX 1 0 0 unknown EX Q")),
    Case::breaks("F056", "form at another place than the file says", |sheet| {
        sheet.paint("q /IqfForm Do Q");
        let form = sheet.form(dictionary! {}, RED);
        sheet.resource("XObject", "IqfForm", form);
        shifted(sheet, |place| place + 3).object(form)
    }),
    Case::breaks("F056", "content at another place than the file says", |sheet| {
        let content = content(sheet);
        shifted(sheet, |place| place + 3).object(content)
    }),
    Case::breaks("F056", "content a byte before the place that the file says", |sheet| {
        let content = content(sheet);
        shifted(sheet, |place| place + 1).object(content)
    }),
    Case::breaks("F056", "content beyond the end of the file", |sheet| {
        let content = content(sheet);
        shifted(sheet, |_| 999_999_999).object(content)
    }),
    Case::breaks("F056", "content where another object is", |sheet| {
        let content = content(sheet);
        shifted(sheet, |_| 16).object(content)
    }),
    Case::keeps("object that is said to be deleted, and used by none", |sheet| {
        sheet.pdf.add_object(Object::Null);
        shifted(sheet, |_| 0)
    }),
    Case::breaks("F056", "page that is no object of its own", |sheet| {
        let page = sheet.page().clone();
        kids(sheet, |kids| kids[0] = page.into())
    }),
    Case::breaks("F056", "page that is null", |sheet| kids(sheet, |kids| kids.insert(0, Object::Null))),
    Case::breaks("F056", "page that is deleted", |sheet| {
        let nowhere = sheet.pdf.new_object_id();
        kids(sheet, |kids| kids.push(nowhere.into()));
        Known::FILE.object(nowhere)
    }),
    Case::breaks("F056", "page that is there twice", |sheet| {
        kids(sheet, |kids| kids.push(kids[0].clone()));
        Known::FILE.object(sheet.page)
    }),
    Case::breaks("F056", "page of another parent", |sheet| {
        let other = sheet.page;
        sheet.page().set("Parent", other);
        Known::FILE.object(sheet.page)
    }),
    Case::breaks("F056", "page that does not say what it is", |sheet| {
        sheet.page().remove(b"Type");
        Known::FILE.object(sheet.page)
    }),
    Case::breaks("F056", "annotations that are no list", |sheet| {
        sheet.page().set("Annots", 3);
        Known::PAGE.object(sheet.page)
    }),
];

/// Sets four glyphs with operators before them.
fn show(sheet: &mut Sheet, before: &str) {
    let [x, y, _, _] = sheet.points(super::sheet::MIDST);
    sheet.paint(format!("q BT {before} {x} {y} Td (aaaa) Tj ET Q"));
}

/// Adds content to the first page, as the last object of the file.
fn content(sheet: &mut Sheet) -> lopdf::ObjectId {
    sheet.paint(format!("q {RED} Q"));
    (sheet.pdf.max_id, 0)
}

/// The last object of the file is said to be elsewhere.
fn shifted(sheet: &mut Sheet, to: fn(usize) -> usize) -> Known {
    sheet.moves_last = Some(to);
    Known::FILE
}

/// Changes the list of pages; the finding is about the node that has it.
fn kids(sheet: &mut Sheet, change: impl FnOnce(&mut Vec<Object>)) -> Known {
    let tree = sheet.page().get(b"Parent").and_then(Object::as_reference).unwrap();
    let mut kids = sheet.dictionary(tree).get(b"Kids").and_then(Object::as_array).unwrap().clone();
    change(&mut kids);
    sheet.dictionary(tree).set("Kids", kids);
    Known::FILE.object(tree)
}

/// Objects in object streams are read, and those that are not where the table says are found there, too.
#[test]
fn objects_in_object_streams_are_read() {
    let mut sheet = Sheet::read(&std::fs::read(crate::support::published().pdf("en", "print")).unwrap());
    sheet.fill("1 0 0 rg");
    let mut bytes = Vec::new();
    sheet.pdf.save_modern(&mut bytes).unwrap();
    let judgement = super::judge_bytes(&bytes);
    assert!(judgement.has("F075") && !judgement.has("F056"), "{judgement:#?}");
    // Its table ends with the file; without its last bytes nobody can tell where anything is.
    let start = bytes.windows(9).rposition(|window| window == b"startxref").unwrap();
    let judgement = super::judge_bytes(&[&bytes[..start], b"startxref\n12\n%%EOF"].concat());
    assert_eq!(judgement.codes(), ["F055"], "{judgement:#?}");
}

/// The page of a funder's mark, with a form of this content as its fifth object.
fn mark(resources: &str, content: &str, form: &str) -> Vec<u8> {
    page(resources, content, vec![stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800]", form)])
}

/// An object of a small file is said to be three bytes further on.
fn moved(mut pdf: Vec<u8>, number: usize) -> Vec<u8> {
    let table = pdf.windows(5).position(|window| window == b"xref\n").unwrap();
    let digits = &mut pdf[table + "xref\n0 6\n".len() + 20 * number..][..10];
    let place: usize = std::str::from_utf8(digits).unwrap().parse().unwrap();
    digits.copy_from_slice(format!("{:010}", place + 3).as_bytes());
    pdf
}

fn replaced(pdf: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let place = pdf.windows(from.len()).position(|window| window == from).unwrap();
    [&pdf[..place], to, &pdf[place + from.len()..]].concat()
}

/// Placed on a page of ours, a mark is drawn by the engine, which resolves what it can: the judgement
/// must not look away.
#[test]
fn funders_marks_hide_nothing() {
    let form = "/XObject << /#e4 5 0 R >>";
    let direct = "<< /Type /Pages /Kids [<< /Type /Page /MediaBox [0 0 9 9] /Contents 3 0 R >>] /Count 1 >>";
    let catalogue = b"<< /Type /Catalog /Pages 2 0 R >>".to_vec();
    let tile = "/PatternType 1 /PaintType 2 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>";
    let spaces = "/ColorSpace << /A [/Pattern /DeviceCMYK] /B [/Pattern /DeviceRGB] >> /Pattern << /T 5 0 R >>";
    let uses = "/A cs 0 0 0 1 /T scn 0 0 50 50 re f /B cs 1 0 0 /T scn 0 0 50 50 re f";
    let hidden = [
        ("name that is no text", mark(form, "/#e4 Do", RED)),
        ("form at another place", moved(mark(form, "/#e4 Do", RED), 5)),
        ("content at another place", moved(mark("", RED, ""), 4)),
        ("no content", replaced(&mark("", RED, ""), b"/Contents", b"/Contentz")),
        ("null content", replaced(&mark("", RED, ""), b"/Contents 4 0 R", b"/Contents null ")),
        ("missing form", mark("", "/#e4 Do", "")),
        ("page that is no object", file(&[catalogue, direct.into(), stream("", RED)])),
        ("second use of a pattern", page(spaces, uses, vec![stream(tile, "0 0 5 5 re f")])),
    ];
    let project = TestProject::new();
    project.replace("programme.toml", "id = \"bmas\"", "id = \"bmas\"\nprint = \"assets/bmas.pdf\"");
    let is_unfit = |pdf: &[u8]| {
        project.write("assets/bmas.pdf", pdf);
        project.check().findings.iter().any(|finding| finding.code == "F054")
    };
    assert!(!is_unfit(&mark(form, "/#e4 Do", "1 0 0 0 k 200 300 100 100 re f")), "a sound mark");
    for (what, pdf) in hidden {
        assert!(is_unfit(&pdf), "{what}");
    }
}

/// qpdf complains of the same files, or poppler, when it draws them.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn other_programs_complain_of_the_same_files() {
    let original = std::fs::read(crate::support::published().pdf("en", "print")).unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    let (path, drawn) = (folder.path().join("damaged.pdf"), folder.path().join("drawn"));
    let mut unnoticed = Vec::new();
    for case in CASES.iter().filter(|case| case.code == Some("F056")) {
        let mut sheet = Sheet::read(&original);
        (case.change)(&mut sheet);
        std::fs::write(&path, sheet.into_bytes()).unwrap();
        let qpdf = Command::new("qpdf").arg("--check").arg(&path).output().unwrap();
        let poppler = Command::new("pdftoppm").args(["-r", "10"]).args([&path, &drawn]).output().unwrap();
        if qpdf.status.success() && poppler.stderr.is_empty() {
            unnoticed.push(case.name);
        }
    }
    assert_eq!(unnoticed, UNNOTICED);
}

/// Faults that both other readers pass over in silence: they take a missing object for nothing, and surplus numbers
/// for none.
const UNNOTICED: &[&str] = &[
    "pattern whose shading is missing",
    "property list that is missing",
    "grey picture that breaks off",
    "page without content",
    "content that is null",
    "an operand too many, and so no rectangle",
    "page of another parent",
];
