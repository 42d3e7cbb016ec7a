//! Nowhere more ink than the printing condition bears.

use super::super::Subject;
use super::super::breaches::{Breach, Breaches};
use super::super::content::painted::{Overprint, Painted, What};
use super::super::report::total_ink;
use super::{on_page, place, printed};
use crate::finding::Code;

/// Percentages are rounded to whole numbers by nearly every program.
const TOLERANCE: f64 = 0.5;
/// Numbers of a PDF are rounded, in points.
const ROUNDING: f64 = 0.05;
/// Grounds below that are looked through for what an overprinting object lies on.
const MOST_BELOW: usize = 2000;
/// Grounds that are looked at for all objects of a page.
const MOST_LOOKED_AT: usize = 100_000_000;

pub(super) fn check(subject: &Subject, breaches: &mut Breaches) {
    let limit = subject.shop.limits.total_ink_percent;
    for page in &subject.pages {
        let mut grounds: Vec<&Painted> = Vec::new();
        let mut left = MOST_LOOKED_AT;
        for painted in printed(page) {
            let below = &grounds[grounds.len().saturating_sub(MOST_BELOW)..];
            if painted.overprint != Overprint::KnocksOut {
                left = left.saturating_sub(below.len());
            }
            if left == 0 {
                breaches.push(not_judged().at(on_page(page)));
                break;
            }
            let percent = with_what_is_below(painted, below);
            if painted.overprint == Overprint::KnocksOut && !matches!(painted.what, What::Text { .. }) {
                grounds.push(painted);
            }
            let Some(percent) = percent.filter(|percent| *percent > limit + TOLERANCE) else { continue };
            let what = format!("{} with more than {limit} % of ink", painted.what.plural());
            let hint = "choose a lighter mixture, or convert with a profile for that limit";
            let breach = Breach::new(Code::TotalInk, what, hint).at(place(page, painted));
            breaches.push(breach.measured(percent, format!("{percent:.0} %")));
        }
    }
}

fn not_judged() -> Breach {
    let what = "more objects overprint others than can be judged";
    Breach::new(Code::Unjudged, what, "reduce the artwork, or let less of it overprint")
}

/// The ink of an object; of one that overprints, with that of the last object that lies under all of it.
fn with_what_is_below(painted: &Painted, below: &[&Painted]) -> Option<f64> {
    let own = total_ink(painted);
    let (Some(inks), true) = (&painted.paint.inks, painted.overprint != Overprint::KnocksOut) else { return own };
    let is_under = |ground: &&&Painted| {
        let area = ground.area.inflate(ROUNDING, ROUNDING);
        area.union(painted.area) == area
    };
    let ground = below.iter().rev().find(is_under);
    let Some(under) = ground.and_then(|ground| ground.paint.inks.as_ref()) else { return own };
    let process = inks.process.iter().zip(&under.process).map(|(over, under)| match painted.overprint {
        Overprint::ZeroPlates if *over == 0.0 => *under,
        _ => *over,
    });
    let spots: f64 = inks.spots.iter().chain(&under.spots).sum();
    Some(100.0 * (process.sum::<f64>() + spots))
}
