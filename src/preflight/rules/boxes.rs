//! The boxes of each page, and one final format for all.

use kurbo::Rect;

use super::super::breaches::{Breach, Breaches};
use super::super::file::as_number;
use super::super::{PT_PER_MM, Page, Subject};
use super::on_page;
use crate::finding::Code;
use crate::project::print_shop::Sheets;

/// Numbers of a PDF are rounded: less than this is no difference, in points.
const TOLERANCE: f64 = 0.05;

pub(super) fn check(subject: &Subject, breaches: &mut Breaches) {
    for page in &subject.pages {
        trim(page, breaches);
        nesting(page, breaches);
        scale(subject, page, breaches);
        turn(page, breaches);
        bleed(subject, page, breaches);
    }
    formats(subject, breaches);
}

fn trim(page: &Page, breaches: &mut Breaches) {
    let what = match (page.boxes.trim, page.boxes.art) {
        (None, None) => "the page has no trim box: nothing says where it is cut",
        (Some(_), Some(_)) => "the page has a trim box and an art box: only one may say where it is cut",
        _ => return,
    };
    let hint = "export the file with a trim box and no art box";
    breaches.push(Breach::new(Code::PageBoxes, what, hint).at(on_page(page)));
}

fn nesting(page: &Page, breaches: &mut Breaches) {
    let boxes = &page.boxes;
    let pairs = [
        ("media box", Some(boxes.media), "bleed box", boxes.bleed),
        ("media box", Some(boxes.media), "trim box", boxes.trim),
        ("media box", Some(boxes.media), "art box", boxes.art),
        ("bleed box", boxes.bleed, "trim box", boxes.trim),
        ("bleed box", boxes.bleed, "art box", boxes.art),
        ("crop box", boxes.crop, "bleed box", boxes.bleed),
        ("crop box", boxes.crop, "trim box", boxes.trim),
    ];
    for (outer_name, outer, inner_name, inner) in pairs {
        if let (Some(outer), Some(inner)) = (outer, inner)
            && !is_around(outer, inner)
        {
            let what = format!("the {inner_name} reaches out of the {outer_name}");
            breaches.push(Breach::new(Code::PageBoxes, what, "correct the boxes").at(on_page(page)));
        }
    }
}

fn is_around(outer: Rect, inner: Rect) -> bool {
    let outer = outer.inflate(TOLERANCE, TOLERANCE);
    outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && outer.x1 >= inner.x1 && outer.y1 >= inner.y1
}

/// PDF/X knows points only: a user unit would enlarge the page.
fn scale(subject: &Subject, page: &Page, breaches: &mut Breaches) {
    let unit = subject.file.own_entry(page.id, "UserUnit");
    if unit.is_some_and(|unit| as_number(unit) != Some(1.0)) {
        let what = "the page is measured in a unit of its own (UserUnit)";
        breaches.push(Breach::new(Code::PageBoxes, what, "export the page at its final size").at(on_page(page)));
    }
}

/// ISO 32000-1, table 30: a page is turned by right angles.
fn turn(page: &Page, breaches: &mut Breaches) {
    if page.boxes.turn.is_none() {
        let what = "the page is turned by what is no right angle (Rotate)";
        breaches.push(Breach::new(Code::PageBoxes, what, "export the page upright").at(on_page(page)));
    }
}

fn bleed(subject: &Subject, page: &Page, breaches: &mut Breaches) {
    let (cut, bleed) = (page.boxes.cut(), page.boxes.bleed());
    let room = [cut.x0 - bleed.x0, cut.y0 - bleed.y0, bleed.x1 - cut.x1, bleed.y1 - cut.y1];
    let least = room.into_iter().fold(f64::INFINITY, f64::min);
    if least + TOLERANCE < subject.shop.bleed_mm * PT_PER_MM {
        let what = format!("there is less room for bleed than the {} mm that are asked for", subject.shop.bleed_mm);
        let breach = Breach::new(Code::BleedBox, what, "export the page with that bleed").at(on_page(page));
        breaches.push(breach.measured(-least, format!("{:.1} mm", least.max(0.0) / PT_PER_MM)));
    }
}

fn formats(subject: &Subject, breaches: &mut Breaches) {
    let Some(first) = subject.pages.first().map(|page| page.boxes.seen_size()) else { return };
    let millimetres = |size: kurbo::Size| format!("{:.0} × {:.0} mm", size.width / PT_PER_MM, size.height / PT_PER_MM);
    for page in &subject.pages {
        let size = page.boxes.seen_size();
        let is_same = |a: f64, b: f64| (a - b).abs() <= PT_PER_MM;
        // Facing pages are two of the first, side by side.
        let is_spread = subject.shop.sheets == Sheets::Spreads && is_same(size.width, 2.0 * first.width);
        if !is_same(size.height, first.height) || !(is_spread || is_same(size.width, first.width)) {
            let what = format!("the page is {}, and page 1 is {}", millimetres(size), millimetres(first));
            breaches.push(Breach::new(Code::PageSize, what, "bring all pages to one format").at(on_page(page)));
        }
    }
}
