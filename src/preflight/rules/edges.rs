//! The edges of the page: what bleeds, bleeds enough; what does not, keeps its distance; and the
//! slug is empty if the shop wants no marks.

use kurbo::Rect;

use super::super::breaches::{Breach, Breaches};
use super::super::content::painted::{Painted, What};
use super::super::{PT_PER_MM, Page, Subject};
use super::{is_apart, is_in_slug, place, printed};
use crate::finding::Code;

/// Nearer than this to the trim, artwork is meant to touch it, in points.
const TOUCHES: f64 = 0.3 * PT_PER_MM;
/// Numbers of a PDF are rounded, in points.
const TOLERANCE: f64 = 0.1;
/// Bleeding areas of a page that may continue others.
const MOST_BLEEDING: usize = 1000;
/// Areas that are looked at for all that stops at the trim of a page.
const MOST_LOOKED_AT: usize = 20_000_000;

pub(super) fn check(subject: &Subject, breaches: &mut Breaches) {
    for page in &subject.pages {
        let inked: Vec<&Painted> = printed(page).filter(|painted| is_inked(painted)).collect();
        let edges = Edges::of(subject, page);
        let mut bleeding = Bleeding::of(&inked, &edges);
        for painted in &inked {
            bleeds(page, painted, &edges, &mut bleeding, breaches);
            keeps_distance(subject, page, painted, &edges, breaches);
        }
        marks(subject, page, breaches);
    }
}

fn is_inked(painted: &Painted) -> bool {
    painted.paint.inks.as_ref().is_none_or(|inks| inks.plates() > 0)
}

/// Area to which the page is cut, and the area that artwork must reach.
struct Edges {
    cut: Rect,
    bleed: Rect,
}

impl Edges {
    fn of(subject: &Subject, page: &Page) -> Self {
        let cut = page.boxes.cut();
        let bleed = subject.shop.bleed_mm * PT_PER_MM;
        Self { cut, bleed: cut.inflate(bleed, bleed) }
    }
}

/// The sides clockwise from the left: how far an area reaches beyond the cut, and the strip of bleed
/// beside it.
fn sides(area: Rect, edges: &Edges) -> [(f64, Rect); 4] {
    let (cut, bleed) = (edges.cut, edges.bleed);
    let beside = area.intersect(cut);
    [
        (cut.x0 - area.x0, Rect::new(bleed.x0, beside.y0, cut.x0, beside.y1)),
        (area.y1 - cut.y1, Rect::new(beside.x0, cut.y1, beside.x1, bleed.y1)),
        (area.x1 - cut.x1, Rect::new(cut.x1, beside.y0, bleed.x1, beside.y1)),
        (cut.y0 - area.y0, Rect::new(beside.x0, bleed.y0, beside.x1, cut.y0)),
    ]
}

/// Areas that reach to the end of the bleed, the largest first, up to a bound.
struct Bleeding {
    areas: Vec<Rect>,
    /// Number of areas that may still be looked at; the rest counts as continuing nothing.
    left: usize,
}

impl Bleeding {
    fn of(inked: &[&Painted], edges: &Edges) -> Self {
        let wanted = edges.cut.x0 - edges.bleed.x0;
        let reaches = |area: &Rect| sides(*area, edges).iter().any(|(beyond, _)| beyond + TOLERANCE >= wanted);
        let mut areas: Vec<Rect> = inked.iter().map(|painted| painted.area).filter(reaches).collect();
        areas.sort_by(|a, b| b.area().total_cmp(&a.area()));
        areas.truncate(MOST_BLEEDING);
        Self { areas, left: MOST_LOOKED_AT }
    }

    /// Whether one of them covers a strip of the bleed.
    fn continues(&mut self, strip: Rect) -> bool {
        let looked_at = &self.areas[..self.areas.len().min(self.left)];
        self.left -= looked_at.len();
        looked_at.iter().any(|area| covers(*area, strip))
    }
}

/// Areas that touch the trim reach to the end of the bleed, themselves or with what lies beside them.
fn bleeds(page: &Page, painted: &Painted, edges: &Edges, bleeding: &mut Bleeding, breaches: &mut Breaches) {
    if matches!(painted.what, What::Text { .. }) || is_apart(painted, edges.cut) {
        return;
    }
    let wanted = edges.cut.x0 - edges.bleed.x0;
    for (side, (beyond, strip)) in sides(painted.area, edges).into_iter().enumerate() {
        let stops_short = beyond > -TOUCHES && beyond + TOLERANCE < wanted;
        if stops_short && !bleeding.continues(strip) {
            let side = page.boxes.seen_side(side);
            let what = format!("{} reach the {side} trim and stop within the bleed", painted.what.plural());
            let hint = "extend it to the end of the bleed, or keep clear of the trim";
            let breach = Breach::new(Code::NoBleed, what, hint).at(place(page, painted));
            let reached = (beyond / PT_PER_MM).max(0.0);
            breaches.push(breach.measured(-beyond, format!("{reached:.1} mm beyond the trim")));
        }
    }
}

fn covers(area: Rect, strip: Rect) -> bool {
    let area = area.inflate(TOLERANCE, TOLERANCE);
    area.x0 <= strip.x0 && area.y0 <= strip.y0 && area.x1 >= strip.x1 && area.y1 >= strip.y1
}

/// Refuses objects nearer to the trim than the safety margin: text always, others unless they touch the trim.
fn keeps_distance(subject: &Subject, page: &Page, painted: &Painted, edges: &Edges, breaches: &mut Breaches) {
    let is_text = matches!(painted.what, What::Text { .. });
    let margin = subject.shop.safety_mm * PT_PER_MM;
    let nearest = sides(painted.area, edges).map(|(beyond, _)| beyond).into_iter().fold(f64::MIN, f64::max);
    let bleeds = nearest > -TOUCHES;
    if is_apart(painted, edges.cut) || (bleeds && !is_text) || nearest + margin <= TOLERANCE {
        return;
    }
    let stand = painted.what.agreeing("stands", "stand");
    let what = format!("{} {stand} nearer than {} mm to the trim", painted.what.plural(), subject.shop.safety_mm);
    let breach = Breach::new(Code::SafetyMargin, what, "move it inwards, or let it bleed").at(place(page, painted));
    breaches.push(breach.measured(nearest, format!("{:.1} mm", (-nearest / PT_PER_MM).max(0.0))));
}

/// Refuses marks, which are objects wholly outside the bleed, for shops that want none.
fn marks(subject: &Subject, page: &Page, breaches: &mut Breaches) {
    let bleed = page.boxes.bleed();
    let in_slug = |painted: &&Painted| is_in_slug(painted, bleed) && is_inked(painted) && !painted.is_in_mask;
    if !subject.shop.marks.is_empty() || page.boxes.bleed.is_none() {
        return;
    }
    for painted in page.content.painted.iter().filter(in_slug) {
        let what = "there are marks outside the bleed, and the print shop wants none";
        let hint = "export the file without printer's marks";
        breaches.push(Breach::new(Code::PrintersMarks, what, hint).at(place(page, painted)));
    }
}
