//! Colours that must be converted, wherever they hide; fonts; spot colours; blending spaces.

use lopdf::{Dictionary, Object, dictionary};

use super::ink::{TINY, picture};
use super::sheet::{Known, MIDST, Sheet};
use super::{Case, all_are_found};

#[test]
fn foreign_colours_and_fonts_are_found_wherever_they_hide() {
    all_are_found(CASES);
}

pub const RED: &str = "1 0 0 rg 200 300 100 100 re f";

pub const CASES: &[Case] = &[
    Case::breaks("F075", "fill in RGB", |sheet| sheet.fill("1 0 0 rg")),
    Case::breaks("F075", "stroke in RGB", |sheet| {
        sheet.paint_at(MIDST, "1 0 0 RG", "S");
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F075", "text in RGB", |sheet| sheet.set_text("1 0 0 rg", 14.0)),
    Case::breaks("F075", "RGB set by the name of its space", |sheet| sheet.fill("/DeviceRGB cs 1 0 0 sc")),
    Case::breaks("F075", "RGB in a form", |sheet| {
        let form = sheet.form(dictionary! {}, RED);
        sheet.draw_form(form)
    }),
    Case::breaks("F075", "RGB in a form in a form", |sheet| {
        let inner = sheet.form(dictionary! {}, RED);
        let outer = sheet.form(dictionary! { "XObject" => dictionary! { "Inner" => inner } }, "/Inner Do");
        sheet.draw_form(outer);
        Known::PAGE.object(inner)
    }),
    Case::breaks("F075", "RGB in a tiling pattern", |sheet| {
        let tile = tile(sheet, 1, "1 0 0 rg 0 0 5 5 re f");
        sheet.resource("Pattern", "IqfTile", tile);
        sheet.fill("/Pattern cs /IqfTile scn").object(tile)
    }),
    Case::breaks("F075", "uncoloured pattern painted in RGB", |sheet| {
        let tile = tile(sheet, 2, "0 0 5 5 re f");
        sheet.resource("Pattern", "IqfTile", tile);
        sheet.resource("ColorSpace", "IqfSpace", vec!["Pattern".into(), "DeviceRGB".into()]);
        sheet.fill("/IqfSpace cs 1 0 0 /IqfTile scn").object(tile)
    }),
    Case::breaks("F075", "RGB in a soft mask", |sheet| {
        let group = sheet.form(dictionary! {}, RED);
        sheet.dictionary(group).set("Group", dictionary! { "S" => "Transparency", "CS" => "DeviceGray" });
        let mask = dictionary! { "S" => "Luminosity", "G" => group };
        sheet.resource("ExtGState", "IqfMask", dictionary! { "SMask" => mask });
        sheet.paint("q /IqfMask gs Q");
        Known::PAGE.object(group)
    }),
    Case::breaks("F075", "RGB in a glyph of a Type 3 font", |sheet| {
        let glyph = sheet.add_stream(dictionary! {}, "500 0 d0 1 0 0 rg 0 0 400 700 re f");
        let font = type_3(sheet, glyph);
        sheet.resource("Font", "IqfFont", font);
        let [x, y, _, _] = sheet.points(MIDST);
        sheet.paint(format!("q BT /IqfFont 14 Tf {x} {y} Td (aaaa) Tj ET Q"));
        Known::PAGE.object(glyph)
    }),
    Case::breaks("F075", "ICC RGB", |sheet| in_space(sheet, |sheet| icc(sheet, 3), "1 0 0 sc")),
    Case::breaks("F075", "ICC grey", |sheet| in_space(sheet, |sheet| icc(sheet, 1), "0.5 sc")),
    Case::breaks("F075", "ICC CMYK", |sheet| in_space(sheet, |sheet| icc(sheet, 4), "0 0 0 1 sc")),
    Case::breaks("F075", "Lab", |sheet| in_space(sheet, |_| calibrated("Lab"), "50 20 20 sc")),
    Case::breaks("F075", "calibrated RGB", |sheet| in_space(sheet, |_| calibrated("CalRGB"), "1 0 0 sc")),
    Case::breaks("F075", "calibrated grey", |sheet| in_space(sheet, |_| calibrated("CalGray"), "0.5 sc")),
    Case::breaks("F075", "indexed RGB", |sheet| {
        in_space(sheet, |_| indexed("DeviceRGB", vec![255, 0, 0, 0, 0, 255]), "1 sc")
    }),
    Case::keeps("indexed CMYK", |sheet| {
        in_space(sheet, |_| indexed("DeviceCMYK", vec![255, 0, 0, 0, 0, 0, 255, 0]), "1 sc")
    }),
    Case::breaks("F075", "space that is not there", |sheet| sheet.fill("/IqfNowhere cs 1 sc")),
    Case::breaks("F075", "default for CMYK", |sheet| {
        let profile = icc(sheet, 4);
        sheet.resource("ColorSpace", "DefaultCMYK", profile);
        Known::PAGE
    }),
    Case::breaks("F075", "shading in RGB", |sheet| {
        let shading = super::ink::shading(sheet, "DeviceRGB", &[1.0, 0.0, 0.0]);
        sheet.resource("Shading", "IqfShading", shading);
        sheet.paint_at(MIDST, "", "W n /IqfShading sh").object(shading)
    }),
    Case::breaks("F075", "picture in RGB", |sheet| {
        let picture = picture(sheet, "DeviceRGB", &[255, 0, 0]);
        sheet.draw_picture(picture, TINY)
    }),
    Case::breaks("F075", "inline picture in RGB", |sheet| {
        let [x, y, _, _] = sheet.points(MIDST);
        sheet.paint(format!("q 0.2 0 0 0.2 {x} {y} cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI Q"))
    }),
    Case::keeps("fill in grey", |sheet| sheet.fill("0.5 g")),
    Case::keeps("fill in CMYK", |sheet| sheet.fill("0.5 0.4 0.3 0 k")),
    Case::keeps("colour that nothing is painted in", |sheet| sheet.paint("q 1 0 0 rg Q")),
    Case::breaks("F076", "page that is blended in RGB", |sheet| {
        sheet.page().set("Group", dictionary! { "S" => "Transparency", "CS" => "DeviceRGB" });
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F076", "form that is blended in RGB", |sheet| {
        let form = sheet.form(dictionary! {}, "");
        sheet.dictionary(form).set("Group", dictionary! { "S" => "Transparency", "CS" => "DeviceRGB" });
        sheet.draw_form(form)
    }),
    Case::keeps("page that is blended in CMYK", |sheet| {
        sheet.page().set("Group", dictionary! { "S" => "Transparency", "CS" => "DeviceCMYK" });
        Known::FILE
    }),
    Case::breaks("F077", "spot colour", |sheet| in_space(sheet, |_| separation("HKS 44 K"), "1 sc")),
    Case::breaks("F077", "spot colour among process inks", |sheet| {
        let names = vec!["Black".into(), "HKS 44 K".into()];
        let tint = tint(&[1.0, 0.5, 0.0, 0.0]);
        let space = vec!["DeviceN".into(), Object::Array(names), "DeviceCMYK".into(), tint];
        in_space(sheet, |_| space.into(), "0 1 sc")
    }),
    Case::keeps("process ink by its name", |sheet| in_space(sheet, |_| separation("Cyan"), "1 sc")),
    Case::breaks("F074", "font without its glyphs", |sheet| {
        let descriptor = sheet.with_key(b"FontFile2");
        sheet.dictionary(descriptor).remove(b"FontFile2");
        Known { page: Some(1), ..Known::FILE }
    }),
    Case::breaks("F074", "font that every program is said to have", |sheet| {
        let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
        let font = sheet.pdf.add_object(font);
        sheet.resource("Font", "IqfFont", font);
        let [x, y, _, _] = sheet.points(MIDST);
        sheet.paint(format!("q 0 0 0 0.8 k BT /IqfFont 14 Tf {x} {y} Td (text) Tj ET Q"));
        Known::PAGE.object(font)
    }),
];

/// Fills the midst of the page in a colour of a space.
fn in_space(sheet: &mut Sheet, space: impl FnOnce(&mut Sheet) -> Object, colour: &str) -> Known {
    let space = space(sheet);
    sheet.resource("ColorSpace", "IqfSpace", space);
    sheet.fill(&format!("/IqfSpace cs {colour}"))
}

fn icc(sheet: &mut Sheet, components: i64) -> Object {
    let profile = sheet.add_stream(dictionary! { "N" => components }, "not read");
    vec!["ICCBased".into(), profile.into()].into()
}

fn calibrated(kind: &str) -> Object {
    let white = vec![Object::Real(0.95), 1.into(), Object::Real(1.09)];
    vec![kind.into(), dictionary! { "WhitePoint" => white }.into()].into()
}

fn indexed(base: &str, table: Vec<u8>) -> Object {
    let table = Object::String(table, lopdf::StringFormat::Hexadecimal);
    vec!["Indexed".into(), base.into(), 1.into(), table].into()
}

pub fn separation(name: &str) -> Object {
    vec!["Separation".into(), name.into(), "DeviceCMYK".into(), tint(&[1.0, 0.5, 0.0, 0.0])].into()
}

fn tint(full: &[f32]) -> Object {
    let full: Vec<Object> = full.iter().map(|part| Object::Real(*part)).collect();
    let tint = dictionary! {
        "FunctionType" => 2,
        "Domain" => vec![0.into(), 1.into()],
        "C0" => vec![Object::Real(0.0); full.len()],
        "C1" => full,
        "N" => 1,
    };
    tint.into()
}

pub fn tile(sheet: &mut Sheet, paint_type: i64, content: &str) -> lopdf::ObjectId {
    let tile = dictionary! {
        "Type" => "Pattern", "PatternType" => 1, "PaintType" => paint_type, "TilingType" => 1,
        "BBox" => vec![0.into(), 0.into(), 10.into(), 10.into()], "XStep" => 10, "YStep" => 10,
        "Resources" => Dictionary::new(),
    };
    sheet.add_stream(tile, content)
}

pub fn type_3(sheet: &mut Sheet, glyph: lopdf::ObjectId) -> lopdf::ObjectId {
    let unit = Object::Real(0.001);
    let font = dictionary! {
        "Type" => "Font", "Subtype" => "Type3",
        "FontBBox" => vec![0.into(), 0.into(), 500.into(), 700.into()],
        "FontMatrix" => vec![unit.clone(), 0.into(), 0.into(), unit, 0.into(), 0.into()],
        "CharProcs" => dictionary! { "a" => glyph },
        "Encoding" => dictionary! { "Differences" => vec![97.into(), "a".into()] },
        "FirstChar" => 97, "LastChar" => 97, "Widths" => vec![500.into()],
        "Resources" => Dictionary::new(),
    };
    sheet.pdf.add_object(font)
}
