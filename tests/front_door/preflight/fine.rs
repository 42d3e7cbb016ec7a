//! Type, lines and pictures that are too fine, or not fine enough.

use lopdf::{ObjectId, dictionary};

use super::ink::picture;
use super::sheet::{Known, MIDST, PT_PER_MM, Sheet};
use super::{Case, all_are_found};

#[test]
fn what_is_too_fine_for_print_is_found() {
    all_are_found(CASES);
}

/// Of 40 pixels: 72 in an inch.
const COARSE: [f64; 4] = [60.0, 100.0, 14.111, 14.111];

pub const CASES: &[Case] = &[
    Case::breaks("F079", "picture of 72 pixels per inch", |sheet| {
        let picture = picture(sheet, "DeviceCMYK", &[0, 0, 0, 99]);
        sheet.draw_picture(picture, COARSE)
    }),
    Case::breaks("F079", "picture that is coarse in one direction", |sheet| {
        let picture = picture(sheet, "DeviceCMYK", &[0, 0, 0, 99]);
        sheet.draw_picture(picture, [60.0, 100.0, 2.0, 14.0])
    }),
    Case::breaks("F079", "line art of 300 pixels per inch", |sheet| {
        let picture = line_art(sheet);
        sheet.draw_picture(picture, [60.0, 100.0, 3.387, 3.387])
    }),
    Case::keeps("line art of 1016 pixels per inch", |sheet| {
        let picture = line_art(sheet);
        sheet.draw_picture(picture, [60.0, 100.0, 1.0, 1.0])
    }),
    Case::breaks("F080", "stroke of 0.1 pt", |sheet| line(sheet, "0 0 0 1 K 0.1 w")),
    Case::breaks("F080", "stroke as thin as the device can", |sheet| line(sheet, "0 0 0 1 K 0 w")),
    Case::breaks("F080", "stroke made thin by a scale", |sheet| {
        let [x, y, _, _] = sheet.points(MIDST);
        sheet.paint(format!("q 0 0 0 1 K 1 w 0.1 0 0 0.1 {x} {y} cm 0 0 m 500 0 l S Q"))
    }),
    Case::breaks("F080", "stroke whose width a graphics state sets", |sheet| {
        sheet.resource("ExtGState", "IqfThin", dictionary! { "LW" => 0.1 });
        line(sheet, "0 0 0 1 K /IqfThin gs")
    }),
    Case::breaks("F080", "filled rectangle of 0.1 pt", |sheet| {
        sheet.paint_at([60.0, 100.0, 40.0, 0.1 / PT_PER_MM], "0 0 0 1 k", "f")
    }),
    Case::keeps("stroke of 0.25 pt", |sheet| line(sheet, "0 0 0 1 K 0.25 w")),
    Case::keeps("thin stroke in paper white", |sheet| line(sheet, "0 0 0 0 K 0.1 w")),
    Case::breaks("F081", "text of 5 pt", |sheet| sheet.set_text("0 0 0 0.8 k", 5.0)),
    Case::breaks("F081", "text of 7 pt made small by a scale", |sheet| {
        let [x, y, _, _] = sheet.points(MIDST);
        let font = sheet.font_name();
        sheet.paint(format!("q 0 0 0 0.8 k 0.7 0 0 0.7 {x} {y} cm BT /{font} 7 Tf <0001000200030004> Tj ET Q"))
    }),
    Case::breaks("F081", "text made small by its own matrix", |sheet| {
        let [x, y, _, _] = sheet.points(MIDST);
        let font = sheet.font_name();
        sheet.paint(format!("q 0 0 0 0.8 k BT /{font} 1 Tf 5 0 0 5 {x} {y} Tm [<00010002> -20 <00030004>] TJ ET Q"))
    }),
    Case::breaks("F081", "mark of a note of 5 pt", |sheet| {
        let [x, y, _, _] = sheet.points(MIDST);
        let font = sheet.font_name();
        sheet.paint(format!("q 0 0 0 0.8 k BT /{font} 5 Tf {x} {y} Td <0001> Tj ET Q"))
    }),
    Case::keeps("mark of a note of 6 pt", |sheet| {
        let [x, y, _, _] = sheet.points(MIDST);
        let font = sheet.font_name();
        sheet.paint(format!("q 0 0 0 0.8 k BT /{font} 6 Tf {x} {y} Td <0001> Tj ET Q"))
    }),
    Case::keeps("hidden text of 5 pt", |sheet| sheet.set_text("3 Tr", 5.0)),
    Case::breaks("F082", "text of 9 pt in four inks", |sheet| sheet.set_text("0.5 0.4 0.4 1 k", 9.0)),
    Case::keeps("text of 14 pt in four inks", |sheet| sheet.set_text("0.5 0.4 0.4 1 k", 14.0)),
    Case::keeps("text of 9 pt in paper white", |sheet| sheet.set_text("0 0 0 0 k", 9.0)),
    Case::breaks("F082", "line of 0.4 pt in two inks", |sheet| line(sheet, "0.5 0.5 0 0 K 0.4 w")),
    Case::keeps("line of 0.6 pt in two inks", |sheet| line(sheet, "0.5 0.5 0 0 K 0.6 w")),
];

/// A line across the midst of the page.
fn line(sheet: &mut Sheet, state: &str) -> Known {
    let [x, y, width, _] = sheet.points(MIDST);
    sheet.paint(format!("q {state} {x} {y} m {} {y} l S Q", x + width))
}

/// 40 by 40 pixels of one bit.
fn line_art(sheet: &mut Sheet) -> ObjectId {
    let picture = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 40, "Height" => 40,
        "ColorSpace" => "DeviceGray", "BitsPerComponent" => 1,
    };
    sheet.add_stream(picture, [0b1010_1010; 200])
}
