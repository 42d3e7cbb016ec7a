//! Content that is painted again in another way is judged again: the first use is not every use.

use std::process::Command;

use lopdf::{Object, ObjectId, dictionary};

use super::colours::{RED, tile, type_3};
use super::sheet::{Known, MIDST, Sheet};
use super::{Case, all_are_found};

#[test]
fn every_use_is_judged() {
    all_are_found(CASES);
}

/// One millimetre from the trim.
const NEAR: [f64; 4] = [1.0, 150.0, 20.0, 10.0];

pub const CASES: &[Case] = &[
    Case::breaks("F075", "uncoloured pattern in CMYK, then in RGB", |sheet| {
        let tile = uncoloured(sheet);
        sheet.fill("/IqfInks cs 0 0 0 1 /IqfTile scn");
        sheet.fill("/IqfLights cs 1 0 0 /IqfTile scn").object(tile)
    }),
    Case::breaks("F075", "lines in an uncoloured pattern in CMYK, then in RGB", |sheet| {
        let tile = uncoloured(sheet);
        sheet.stream(tile).set_content(b"0 0 5 5 re S".to_vec());
        sheet.fill("/IqfInks cs 0 0 0 1 /IqfTile scn");
        sheet.fill("/IqfLights cs 1 0 0 /IqfTile scn").object(tile)
    }),
    Case::breaks("F078", "uncoloured pattern in little ink, then in much", |sheet| {
        let tile = uncoloured(sheet);
        sheet.fill("/IqfInks cs 0 0 0 1 /IqfTile scn");
        sheet.fill("/IqfInks cs 0.9 0.9 0.9 0.9 /IqfTile scn").object(tile)
    }),
    Case::breaks("F086", "pattern in the midst, then near the trim", |sheet| {
        let tile = coloured(sheet, "0 0 0 0.5 k 0 0 5 5 re f");
        sheet.fill("/Pattern cs /IqfTile scn");
        sheet.paint_at(NEAR, "/Pattern cs /IqfTile scn", "f").object(tile)
    }),
    Case::breaks("F085", "pattern in the midst, then to the trim", |sheet| {
        let tile = coloured(sheet, "0 0 0 0.5 k 0 0 5 5 re f");
        sheet.fill("/Pattern cs /IqfTile scn");
        sheet.paint_at([0.0, 150.0, 20.0, 10.0], "/Pattern cs /IqfTile scn", "f").object(tile)
    }),
    Case::breaks("F078", "pattern in a soft mask, then in print", |sheet| {
        let tile = coloured(sheet, "0.9 0.9 0.9 0.9 k 0 0 5 5 re f");
        let resources = dictionary! { "Pattern" => dictionary! { "IqfTile" => tile } };
        let group = sheet.form(resources, "/Pattern cs /IqfTile scn 200 300 100 100 re f");
        mask(sheet, group);
        sheet.paint("q /IqfMask gs Q");
        sheet.fill("/Pattern cs /IqfTile scn").object(tile)
    }),
    Case::breaks("F075", "pattern in RGB that a form takes over from around it", |sheet| {
        let tile = coloured(sheet, "1 0 0 rg 0 0 5 5 re f");
        let form = sheet.form(dictionary! {}, "200 300 100 100 re f");
        sheet.resource("XObject", "IqfForm", form);
        sheet.paint("q /Pattern cs /IqfTile scn /IqfForm Do Q");
        Known::PAGE.object(tile)
    }),
    Case::breaks("F080", "line in a pattern, then in one as small again", |sheet| {
        let tile = coloured(sheet, "0 0 0 1 K 0.5 w 0 0 m 5 0 l S");
        sheet.fill("/Pattern cs /IqfTile scn");
        let resources = dictionary! { "Pattern" => dictionary! { "IqfTile" => tile } };
        let form = sheet.form(resources, "/Pattern cs /IqfTile scn 2000 3000 100 100 re f");
        let small = [0.1, 0.0, 0.0, 0.1, 0.0, 0.0].map(Object::Real).to_vec();
        sheet.dictionary(form).set("Matrix", small);
        let large = [0, 0, 7000, 9000].map(Object::from).to_vec();
        sheet.dictionary(form).set("BBox", large);
        sheet.draw_form(form);
        Known::PAGE.object(tile)
    }),
    Case::breaks("F075", "glyph without colours in CMYK, then in RGB", |sheet| {
        let glyph = stencil(sheet, "500 0 0 0 500 700 d1 0 0 400 700 re f");
        show(sheet, "0 0 0 1 k", MIDST);
        show(sheet, "1 0 0 rg", MIDST);
        Known::PAGE.object(glyph)
    }),
    Case::breaks("F075", "glyph without colours that says another one", |sheet| {
        let glyph = stencil(sheet, "500 0 0 0 500 700 d1 0 0 0 1 k 0 0 400 700 re f");
        show(sheet, "1 0 0 rg", MIDST);
        Known::PAGE.object(glyph)
    })
    .along_with(&["F056"]),
    Case::breaks("F078", "glyph without colours in little ink, then in much", |sheet| {
        let glyph = stencil(sheet, "500 0 0 0 500 700 d1 0 0 400 700 re f");
        show(sheet, "0 0 0 1 k", MIDST);
        show(sheet, "0.9 0.9 0.9 0.9 k", MIDST);
        Known::PAGE.object(glyph)
    }),
    Case::breaks("F086", "glyph in the midst, then near the trim", |sheet| {
        let glyph = stencil(sheet, "500 0 0 0 500 700 d1 0 0 400 700 re f");
        show(sheet, "0 0 0 1 k", MIDST);
        show(sheet, "0 0 0 1 k", NEAR);
        Known::PAGE.object(glyph)
    }),
    Case::breaks("F080", "line of a glyph, then in a smaller size", |sheet| {
        let glyph = stencil(sheet, "500 0 0 0 500 700 d1 50 w 0 0 m 400 0 l S");
        show(sheet, "0 0 0 1 k 0 0 0 1 K", MIDST);
        let [x, y, _, _] = sheet.points(MIDST);
        sheet.paint(format!("q 0 0 0 1 k 0 0 0 1 K BT /IqfFont 2 Tf {x} {y} Td (aaaa) Tj ET Q"));
        Known::PAGE.object(glyph)
    }),
    Case::breaks("F075", "soft mask in CMYK, then in RGB", |sheet| {
        let group = sheet.form(dictionary! {}, "200 300 100 100 re f");
        mask(sheet, group);
        sheet.paint("q 0 0 0 1 k /IqfMask gs Q q 1 0 0 rg /IqfMask gs Q");
        Known::PAGE.object(group)
    }),
    Case::breaks("F074", "font in the file, and another of its name that is not", |sheet| {
        let own = sheet.font_name();
        let here = sheet.pdf.get_dictionary(sheet.page).and_then(|page| page.get_deref(b"Resources", &sheet.pdf));
        let fonts = here.and_then(Object::as_dict).and_then(|it| it.get_deref(b"Font", &sheet.pdf)).unwrap();
        let font = fonts.as_dict().unwrap().get_deref(own.as_bytes(), &sheet.pdf).and_then(Object::as_dict).unwrap();
        let (font, name) = (font.clone(), font.get(b"BaseFont").unwrap().clone());
        sheet.resource("Font", "IqfOne", font);
        sheet.resource("Font", "IqfOther", dictionary! { "Subtype" => "Type1", "BaseFont" => name });
        let [x, y, _, _] = sheet.points(MIDST);
        sheet.paint(format!(
            "q 0 0 0 0.8 k BT {x} {y} Td /IqfOne 14 Tf <0001000200030004> Tj /IqfOther 14 Tf (aaaa) Tj ET Q"
        ))
    }),
    Case::keeps("uncoloured pattern in two mixtures of inks", |sheet| {
        uncoloured(sheet);
        sheet.fill("/IqfInks cs 0 0 0 1 /IqfTile scn");
        sheet.fill("/IqfInks cs 0.5 0 0 0 /IqfTile scn")
    }),
    Case::breaks("F056", "glyph without colours that says RGB", |sheet| {
        let glyph = stencil(sheet, "500 0 0 0 500 700 d1 1 0 0 rg 0 0 400 700 re f");
        show(sheet, "0 0 0 1 k", MIDST);
        Known::PAGE.object(glyph)
    }),
    Case::breaks("F056", "uncoloured pattern that says RGB", |sheet| {
        let tile = uncoloured(sheet);
        sheet.stream(tile).set_content(b"1 0 0 rg 0 0 5 5 re f".to_vec());
        sheet.fill("/IqfInks cs 0 0 0 1 /IqfTile scn");
        Known::PAGE.object(tile)
    }),
    Case::keeps("glyph in RGB that no text has", |sheet| {
        stencil(sheet, "500 0 0 0 500 700 d1 0 0 400 700 re f");
        let other = sheet.add_stream(dictionary! {}, format!("500 0 d0 {RED}"));
        let font = sheet.with_key(b"CharProcs");
        let glyphs = sheet.dictionary(font).get_mut(b"CharProcs").and_then(Object::as_dict_mut).unwrap();
        glyphs.set("b", other);
        show(sheet, "0 0 0 1 k", MIDST)
    }),
];

/// A pattern that takes the colour it is painted in, with a space for CMYK and one for RGB.
fn uncoloured(sheet: &mut Sheet) -> ObjectId {
    let tile = tile(sheet, 2, "0 0 5 5 re f");
    sheet.resource("Pattern", "IqfTile", tile);
    sheet.resource("ColorSpace", "IqfInks", vec!["Pattern".into(), "DeviceCMYK".into()]);
    sheet.resource("ColorSpace", "IqfLights", vec!["Pattern".into(), "DeviceRGB".into()]);
    tile
}

fn coloured(sheet: &mut Sheet, content: &str) -> ObjectId {
    let tile = tile(sheet, 1, content);
    sheet.resource("Pattern", "IqfTile", tile);
    tile
}

/// The only glyph of a Type 3 font.
fn stencil(sheet: &mut Sheet, content: &str) -> ObjectId {
    let glyph = sheet.add_stream(dictionary! {}, content);
    let font = type_3(sheet, glyph);
    sheet.resource("Font", "IqfFont", font);
    glyph
}

fn show(sheet: &mut Sheet, colour: &str, at: [f64; 4]) -> Known {
    let [x, y, _, _] = sheet.points(at);
    sheet.paint(format!("q {colour} BT /IqfFont 14 Tf {x} {y} Td (aaaa) Tj ET Q"))
}

fn mask(sheet: &mut Sheet, group: ObjectId) {
    sheet.dictionary(group).set("Group", dictionary! { "S" => "Transparency", "CS" => "DeviceGray" });
    let mask = dictionary! { "S" => "Luminosity", "G" => group };
    sheet.resource("ExtGState", "IqfMask", dictionary! { "SMask" => mask });
}

fn is_red(pixel: &[u8]) -> bool {
    pixel[0] > pixel[1].saturating_add(80) && pixel[0] > pixel[2].saturating_add(80)
}

/// Poppler paints them red: the colour that the first use does not have is on the page.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn poppler_paints_what_is_found() {
    let original = std::fs::read(crate::support::published().pdf("en", "print")).unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    let (path, drawn) = (folder.path().join("again.pdf"), folder.path().join("again"));
    let red = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        let page = ["-r", "36", "-singlefile", "-f", "1"];
        let answer = Command::new("pdftoppm").args(page).args([&path, &drawn]).output().unwrap();
        assert!(answer.status.success() && answer.stderr.is_empty(), "{answer:?}");
        let picture = std::fs::read(folder.path().join("again.ppm")).unwrap();
        picture[15..].chunks_exact(3).filter(|pixel| is_red(pixel)).count()
    };
    let before = red(&original);
    // Poppler takes a glyph's own colour, which others do not; and a mask has none.
    let is_red_for_poppler = |case: &&Case| {
        let has_one_reading = !case.name.starts_with("soft mask") && !case.companions.contains(&"F056");
        case.code == Some("F075") && has_one_reading
    };
    for case in CASES.iter().filter(is_red_for_poppler) {
        let mut sheet = Sheet::read(&original);
        (case.change)(&mut sheet);
        assert!(red(&sheet.into_bytes()) > before + 10, "{}", case.name);
    }
}
