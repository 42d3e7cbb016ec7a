//! Printer's marks (ISO 32000-1, 14.11.3, as page content) in a slug around the bleed.
//!
//! Crop and registration marks are in the colour `All`, which is on every plate (8.6.6.4).

use std::fmt::Write;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::boxes::{self, Rectangle};
use super::{PT_PER_MM, compressed, real};
use crate::project::print_shop::PrintersMark;

/// Width of the slug.
const SLUG: f64 = 10.0 * PT_PER_MM;
/// From the end of the bleed to a crop mark: no mark touches what is printed.
const GAP: f64 = 0.5 * PT_PER_MM;
/// Length of a crop mark.
const CROP_LENGTH: f64 = 5.0 * PT_PER_MM;
/// Finer than any stroke of the page, so that the cut is exact.
const LINE: f64 = 0.25;
/// Radius of a registration mark's circle, and half the length of its cross.
const CIRCLE: f64 = 1.5 * PT_PER_MM;
const CROSS: f64 = 3.0 * PT_PER_MM;
/// Side of a patch of the colour bar.
const PATCH: f64 = 5.0 * PT_PER_MM;
/// From the trimmed page's left edge to the first patch, clear of crop marks.
const BAR_START: f64 = 12.0 * PT_PER_MM;
/// Solids, halftones, overprints and a grey of three inks, in fractions of cyan, magenta, yellow, black.
const PATCHES: [[f64; 4]; 12] = [
    [1.0, 0.0, 0.0, 0.0],
    [0.0, 1.0, 0.0, 0.0],
    [0.0, 0.0, 1.0, 0.0],
    [0.0, 0.0, 0.0, 1.0],
    [0.5, 0.0, 0.0, 0.0],
    [0.0, 0.5, 0.0, 0.0],
    [0.0, 0.0, 0.5, 0.0],
    [0.0, 0.0, 0.0, 0.5],
    [1.0, 1.0, 0.0, 0.0],
    [0.0, 1.0, 1.0, 0.0],
    [1.0, 0.0, 1.0, 0.0],
    [0.5, 0.4, 0.4, 0.0],
];
const ALL_PLATES: &str = "IqfAllPlates";

/// Draws the marks around every page; the medium grows by the slug.
pub(super) fn draw(pdf: &mut Document, marks: &[PrintersMark]) -> Result<(), lopdf::Error> {
    if marks.is_empty() {
        return Ok(());
    }
    let colour = pdf.add_object(all_plates());
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    for page in pages {
        let [left, bottom, _, _] = boxes::read(pdf, page, b"MediaBox")?;
        let (dx, dy) = (SLUG - left, SLUG - bottom);
        grow(pdf, page, (dx, dy))?;
        let trim = boxes::read(pdf, page, b"TrimBox")?;
        let bleed = boxes::read(pdf, page, b"BleedBox")?;
        let before = format!("q 1 0 0 1 {dx} {dy} cm\n");
        let drawing = drawing(marks, trim, bleed);
        let content = [before.as_bytes(), &pdf.get_page_content(page), b"\nQ\n", drawing.as_bytes()].concat();
        let stream = pdf.add_object(compressed(Dictionary::new(), content)?);
        let mut resources = pdf.get_dict_in_dict(pdf.get_dictionary(page)?, b"Resources")?.clone();
        let mut spaces = pdf.get_dict_in_dict(&resources, b"ColorSpace").cloned().unwrap_or_default();
        spaces.set(ALL_PLATES, colour);
        resources.set("ColorSpace", spaces);
        let page = pdf.get_dictionary_mut(page)?;
        page.set("Contents", stream);
        page.set("Resources", resources);
    }
    Ok(())
}

/// The tint on every plate.
fn all_plates() -> Vec<Object> {
    let tint = dictionary! {
        "FunctionType" => 2,
        "Domain" => vec![0.into(), 1.into()],
        "C0" => vec![real(0.0); 4],
        "C1" => vec![real(1.0); 4],
        "N" => 1,
    };
    vec!["Separation".into(), "All".into(), "DeviceCMYK".into(), tint.into()]
}

/// Moves the boxes by the slug, and the medium's far edges by twice as much.
fn grow(pdf: &mut Document, page: ObjectId, (dx, dy): (f64, f64)) -> Result<(), lopdf::Error> {
    for key in ["TrimBox", "BleedBox"] {
        let [left, bottom, right, top] = boxes::read(pdf, page, key.as_bytes())?;
        let moved = boxes::object([left + dx, bottom + dy, right + dx, top + dy]);
        pdf.get_dictionary_mut(page)?.set(key, moved);
    }
    let [_, _, right, top] = boxes::read(pdf, page, b"MediaBox")?;
    let medium = boxes::object([0.0, 0.0, right + dx + SLUG, top + dy + SLUG]);
    pdf.get_dictionary_mut(page)?.set("MediaBox", medium);
    Ok(())
}

fn drawing(marks: &[PrintersMark], trim: Rectangle, bleed: Rectangle) -> String {
    let mut out = format!("q /{ALL_PLATES} CS 1 SCN {LINE} w\n");
    if marks.contains(&PrintersMark::Crop) {
        crop(&mut out, trim, bleed);
    }
    if marks.contains(&PrintersMark::Registration) {
        registration(&mut out, bleed);
    }
    if marks.contains(&PrintersMark::ColourBar) {
        colour_bar(&mut out, trim, bleed);
    }
    out.push_str("Q\n");
    out
}

fn line(out: &mut String, from: (f64, f64), to: (f64, f64)) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{} {} m {} {} l S", from.0, from.1, to.0, to.1);
}

fn crop(out: &mut String, trim: Rectangle, bleed: Rectangle) {
    let [left, bottom] = [bleed[0] - GAP, bleed[1] - GAP];
    let [right, top] = [bleed[2] + GAP, bleed[3] + GAP];
    for x in [trim[0], trim[2]] {
        line(out, (x, bottom - CROP_LENGTH), (x, bottom));
        line(out, (x, top), (x, top + CROP_LENGTH));
    }
    for y in [trim[1], trim[3]] {
        line(out, (left - CROP_LENGTH, y), (left, y));
        line(out, (right, y), (right + CROP_LENGTH, y));
    }
}

fn registration(out: &mut String, bleed: Rectangle) {
    let (middle_x, middle_y) = (f64::midpoint(bleed[0], bleed[2]), f64::midpoint(bleed[1], bleed[3]));
    let away = SLUG / 2.0;
    let centres = [
        (middle_x, bleed[1] - away),
        (middle_x, bleed[3] + away),
        (bleed[0] - away, middle_y),
        (bleed[2] + away, middle_y),
    ];
    for (x, y) in centres {
        line(out, (x - CROSS, y), (x + CROSS, y));
        line(out, (x, y - CROSS), (x, y + CROSS));
        circle(out, (x, y));
    }
}

/// Four curves; 0.5523 makes them as round as cubic curves get.
fn circle(out: &mut String, (x, y): (f64, f64)) {
    let (r, c) = (CIRCLE, CIRCLE * 0.5523);
    let _ = writeln!(out, "{} {y} m", x + r);
    for (a, b, to) in [
        ((x + r, y + c), (x + c, y + r), (x, y + r)),
        ((x - c, y + r), (x - r, y + c), (x - r, y)),
        ((x - r, y - c), (x - c, y - r), (x, y - r)),
        ((x + c, y - r), (x + r, y - c), (x + r, y)),
    ] {
        let _ = writeln!(out, "{} {} {} {} {} {} c", a.0, a.1, b.0, b.1, to.0, to.1);
    }
    out.push_str("s\n");
}

/// Above the page, as many patches as there is room for left of the registration mark.
fn colour_bar(out: &mut String, trim: Rectangle, bleed: Rectangle) {
    let room = f64::midpoint(bleed[0], bleed[2]) - CROSS - (trim[0] + BAR_START);
    let count = (room / PATCH).floor().max(0.0) as usize;
    for (index, [cyan, magenta, yellow, black]) in PATCHES.iter().take(count).enumerate() {
        let x = trim[0] + BAR_START + PATCH * index as f64;
        let y = bleed[3] + (SLUG - PATCH) / 2.0;
        let _ = writeln!(out, "{cyan} {magenta} {yellow} {black} k {x} {y} {PATCH} {PATCH} re f");
    }
}
