//! Room that a page leaves empty in the midst of a column, where neither words nor pictures use it.

use typst::layout::Rect;

use super::page::{Page, points};
use crate::finding::{Code, Finding, Findings, Subject};
use crate::layout::{Painted, What};
use crate::project::theme::{Column, Holes};

/// Reports holes that are higher than the theme allows, on all pages but the last. Room at a column's foot is one thing, between two of its items another.
pub(super) fn check_page(page: &Page, findings: &mut Findings) {
    let Some(holes) = page.check.theme.holes else { return };
    // What closes a document stands at the foot of its last page, and the room above it is that page's foot.
    if page.number == page.check.pages.document.pages().len() {
        return;
    }
    let bottom = points(page.check.theme.bottom);
    for (index, column) in page.columns().iter().enumerate().filter(|(_, column)| !column.heads) {
        let ink = ink(page, *column, bottom);
        let Some(first) = ink.first() else { continue };
        let mut reached = first.1;
        for (begins, ends) in ink {
            report(page, index, (reached, begins), points(holes.between), findings);
            reached = f64::max(reached, ends);
        }
        report(page, index, (reached, bottom), points(holes.foot), findings);
    }
}

/// From where to where something is painted in a column, from top to bottom, in points.
fn ink(page: &Page, column: Column, bottom: f64) -> Vec<(f64, f64)> {
    let inside = |spot: &&Painted| {
        let (begins, ends) = page.extent(spot);
        let overlaps = begins < points(column.end) && ends > points(column.start);
        overlaps && !is_ground(spot, (begins, ends), column) && spot.rect.min.y.to_pt() < bottom
    };
    let span = |Rect { min, max }: Rect| (min.y.to_pt(), max.y.to_pt());
    let mut ink: Vec<(f64, f64)> = page.painted.iter().filter(inside).map(|spot| span(spot.rect)).collect();
    ink.sort_by(|a, b| a.0.total_cmp(&b.0));
    ink
}

/// Whether an area lies behind the whole column, for other things to stand on.
fn is_ground(spot: &Painted, (begins, ends): (f64, f64), column: Column) -> bool {
    matches!(spot.what, What::Fill(_)) && begins < points(column.start) && ends > points(column.end)
}

fn report(page: &Page, column: usize, (from, to): (f64, f64), most: f64, findings: &mut Findings) {
    let empty = to - from;
    if empty <= most {
        return;
    }
    let tag = &page.check.document.language.tag;
    let millimetres = |points: f64| (points / Holes::POINTS_PER_MILLIMETRE).round();
    let message = format!(
        "column {} of page {} in `{tag}` is empty for {} mm, from {} mm on; the theme allows {} mm",
        column + 1,
        page.number,
        millimetres(empty),
        millimetres(from),
        millimetres(most)
    );
    let hint = "place a chart or a box there, move a section, or allow more in [holes] of the theme";
    let subject = Subject::name(&format!("{tag}-page-{}-column-{}", page.number, column + 1));
    findings.push(Finding::new(Code::Hole, message, hint).about(subject).at(page.check.edition.clone()));
}
