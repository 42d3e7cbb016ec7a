//! Amount of ink, and overprint.

use lopdf::{Object, ObjectId, dictionary};

use super::colours::separation;
use super::sheet::{Known, MIDST, Sheet};
use super::{Case, all_are_found};

#[test]
fn too_much_ink_and_wrong_overprints_are_found() {
    all_are_found(CASES);
}

/// A picture of 40 by 40 pixels is finer here than print asks for.
pub const TINY: [f64; 4] = [60.0, 100.0, 2.0, 2.0];

pub const CASES: &[Case] = &[
    Case::breaks("F078", "fill of 360 %", |sheet| sheet.fill("0.9 0.9 0.9 0.9 k")),
    Case::keeps("fill of 300 %", |sheet| sheet.fill("0.8 0.7 0.7 0.8 k")),
    Case::breaks("F078", "stroke of 360 %", |sheet| {
        sheet.paint_at(MIDST, "0.9 0.9 0.9 0.9 K", "S");
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F078", "the colour of all plates", |sheet| {
        sheet.resource("ColorSpace", "IqfAll", separation("All"));
        sheet.fill("/IqfAll cs 1 sc")
    }),
    Case::breaks("F078", "picture of 380 %", |sheet| {
        let picture = picture(sheet, "DeviceCMYK", &[242, 242, 242, 242]);
        sheet.draw_picture(picture, TINY)
    }),
    Case::breaks("F078", "inverted picture of 380 %", |sheet| {
        let picture = picture(sheet, "DeviceCMYK", &[13, 13, 13, 13]);
        let inverted: Vec<Object> = [1, 0, 1, 0, 1, 0, 1, 0].map(Object::from).to_vec();
        sheet.dictionary(picture).set("Decode", inverted);
        sheet.draw_picture(picture, TINY)
    }),
    Case::keeps("picture of 280 %", |sheet| {
        let picture = picture(sheet, "DeviceCMYK", &[178, 178, 178, 178]);
        sheet.draw_picture(picture, TINY)
    }),
    Case::breaks("F078", "shading up to 360 %", |sheet| {
        let shading = shading(sheet, "DeviceCMYK", &[0.9; 4]);
        sheet.resource("Shading", "IqfShading", shading);
        sheet.paint_at(MIDST, "", "W n /IqfShading sh").object(shading)
    }),
    Case::keeps("shading up to 280 %", |sheet| {
        let shading = shading(sheet, "DeviceCMYK", &[0.7; 4]);
        sheet.resource("Shading", "IqfShading", shading);
        sheet.paint_at(MIDST, "", "W n /IqfShading sh").object(shading)
    }),
    Case::breaks("F078", "black text that overprints a ground of 290 %", |sheet| {
        sheet.fill("1 0.95 0.95 0 k");
        overprinting(sheet, 1);
        sheet.set_text("/IqfOverprint gs 0 0 0 1 k", 14.0)
    }),
    Case::keeps("black text that knocks out a ground of 290 %", |sheet| {
        sheet.fill("1 0.95 0.95 0 k");
        sheet.set_text("0 0 0 1 k", 14.0)
    }),
    Case::breaks("F083", "white text that overprints in mode 1", |sheet| {
        overprinting(sheet, 1);
        sheet.set_text("/IqfOverprint gs 0 0 0 0 k", 14.0)
    }),
    Case::breaks("F083", "no tint of a spot colour that overprints", |sheet| {
        overprinting(sheet, 0);
        sheet.resource("ColorSpace", "IqfSpot", separation("Cyan"));
        sheet.fill("/IqfOverprint gs /IqfSpot cs 0 sc")
    }),
    Case::breaks("F083", "white in grey that overprints", |sheet| {
        overprinting(sheet, 0);
        sheet.fill("/IqfOverprint gs 1 g")
    }),
    Case::keeps("white text that overprints in mode 0", |sheet| {
        overprinting(sheet, 0);
        sheet.set_text("/IqfOverprint gs 0 0 0 0 k", 14.0)
    }),
    Case::keeps("white that knocks out", |sheet| sheet.fill("0 0 0 0 k")),
    Case::breaks("F084", "small black text that knocks out", |sheet| sheet.set_text("0 0 0 1 k", 10.0)),
    Case::keeps("small black text that overprints", |sheet| {
        overprinting(sheet, 1);
        sheet.set_text("/IqfOverprint gs 0 0 0 1 k", 10.0)
    }),
];

/// A graphics state named IqfOverprint.
fn overprinting(sheet: &mut Sheet, mode: i64) {
    sheet.resource("ExtGState", "IqfOverprint", dictionary! { "OP" => true, "op" => true, "OPM" => mode });
}

/// A picture of 40 by 40 pixels of one colour.
pub fn picture(sheet: &mut Sheet, space: &str, pixel: &[u8]) -> ObjectId {
    const SIDE: usize = 40;
    let picture = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => SIDE as i64, "Height" => SIDE as i64,
        "ColorSpace" => space, "BitsPerComponent" => 8,
    };
    sheet.add_stream(picture, pixel.repeat(SIDE * SIDE))
}

/// From nothing to a colour, from left to right.
pub fn shading(sheet: &mut Sheet, space: &str, colour: &[f32]) -> ObjectId {
    let colour: Vec<Object> = colour.iter().map(|part| Object::Real(*part)).collect();
    let function = dictionary! {
        "FunctionType" => 2,
        "Domain" => vec![0.into(), 1.into()],
        "C0" => vec![Object::Real(0.0); colour.len()],
        "C1" => colour,
        "N" => 1,
    };
    let shading = dictionary! {
        "ShadingType" => 2, "ColorSpace" => space, "Function" => function,
        "Coords" => vec![0.into(), 0.into(), 600.into(), 0.into()],
    };
    sheet.pdf.add_object(shading)
}
