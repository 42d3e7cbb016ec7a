//! Rules for fine detail: smallest type, thinnest strokes, resolution of pictures; and fine detail on one plate only.

use super::super::breaches::{Breach, Breaches};
use super::super::content::painted::{Painted, Picture, What};
use super::super::{Page, Subject};
use super::{place, printed};
use crate::finding::Code;
use crate::project::print_shop::Limits;

/// Sizes are rounded by the programs that write them.
const TOLERANCE: f64 = 0.02;
/// A note's mark has no more glyphs than this.
const LONGEST_MARK: usize = 3;
/// Thinner lines than this are hairlines: a shifted plate beside one is as wide as itself.
const HAIRLINE_PT: f64 = 0.5;
/// Resolutions a little below are as good.
const RESOLUTION_TOLERANCE: f64 = 1.0;

pub(super) fn check(subject: &Subject, breaches: &mut Breaches) {
    let limits = &subject.shop.limits;
    for page in &subject.pages {
        for painted in printed(page) {
            match &painted.what {
                What::Text { size, glyphs } => text(page, painted, (*size, *glyphs), limits, breaches),
                What::Stroke { width } => line(page, painted, *width, limits, breaches),
                What::Fill { thickness: Some(thickness) } => line(page, painted, *thickness, limits, breaches),
                What::Image(picture) => resolution(page, painted, picture, limits, breaches),
                What::Fill { thickness: None } | What::Shading(_) => {}
            }
        }
    }
}

fn text(page: &Page, painted: &Painted, (size, glyphs): (f64, usize), limits: &Limits, breaches: &mut Breaches) {
    let is_mark = glyphs <= LONGEST_MARK;
    let (least, what) = if is_mark {
        (limits.note_mark_pt, format!("a mark of a note is smaller than {} pt", limits.note_mark_pt))
    } else {
        (limits.text_pt, format!("text is smaller than {} pt", limits.text_pt))
    };
    if size + TOLERANCE < least {
        let breach = Breach::new(Code::SmallText, what, "set it larger").at(place(page, painted));
        breaches.push(breach.measured(-size, format!("{size:.1} pt")));
    }
    if size + TOLERANCE < limits.one_plate_below_pt && plates(painted) > 1 {
        let what = format!("text below {} pt is built from several plates", limits.one_plate_below_pt);
        several_plates(page, painted, what, breaches);
    }
}

/// A stroke, or a filled rectangle as thin as one.
fn line(page: &Page, painted: &Painted, width: f64, limits: &Limits, breaches: &mut Breaches) {
    // White lines between areas are no lines of ink.
    if plates(painted) == 0 && painted.paint.inks.is_some() {
        return;
    }
    if width + TOLERANCE < limits.stroke_pt {
        let what = format!("a line is thinner than {} pt", limits.stroke_pt);
        let breach = Breach::new(Code::ThinStroke, what, "draw it thicker").at(place(page, painted));
        breaches.push(breach.measured(-width, format!("{width:.2} pt")));
    }
    if width < HAIRLINE_PT && plates(painted) > 1 {
        let what = format!("a line below {HAIRLINE_PT} pt is built from several plates");
        several_plates(page, painted, what, breaches);
    }
}

fn plates(painted: &Painted) -> usize {
    painted.paint.inks.as_ref().map_or(0, |inks| inks.plates())
}

fn several_plates(page: &Page, painted: &Painted, what: String, breaches: &mut Breaches) {
    let hint = "use black, a tint of black, or paper white on a solid";
    let count = plates(painted);
    let breach = Breach::new(Code::SeveralPlates, what, hint).at(place(page, painted));
    breaches.push(breach.measured(count as f64, format!("{count} plates")));
}

fn resolution(page: &Page, painted: &Painted, picture: &Picture, limits: &Limits, breaches: &mut Breaches) {
    let (kind, wanted) = if picture.is_line_art {
        ("a picture in black and white alone", limits.line_art_ppi)
    } else {
        ("a picture", limits.image_resolution_ppi)
    };
    if picture.resolution + RESOLUTION_TOLERANCE < wanted {
        let what = format!("{kind} has fewer than {wanted} pixels per inch");
        let breach = Breach::new(Code::ImageResolution, what, "take a larger one, or show it smaller");
        let words = format!("{:.0} pixels per inch", picture.resolution);
        breaches.push(breach.at(place(page, painted)).measured(-picture.resolution, words));
    }
}
