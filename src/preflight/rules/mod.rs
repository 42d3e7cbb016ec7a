//! The rules, cut by what they are about. None stops another: all breaches come together.

mod boxes;
mod colours;
mod document;
mod edges;
mod fonts;
mod identity;
mod ink;
mod intent;
mod interactive;
mod overprint;
mod sizes;
mod unjudged;

use super::breaches::{Breaches, Where};
use super::content::painted::Painted;
use super::{Page, Subject};

/// Asks every rule.
pub(super) fn check(subject: &Subject, breaches: &mut Breaches) {
    let rules: &[fn(&Subject, &mut Breaches)] = &[
        unjudged::check,
        document::check,
        identity::check,
        intent::check,
        boxes::check,
        interactive::check,
        fonts::check,
        colours::check,
        ink::check,
        sizes::check,
        overprint::check,
        edges::check,
    ];
    rules.iter().for_each(|rule| rule(subject, breaches));
}

/// Everything that is printed: not what only shapes a soft mask, and not what lies in the slug.
fn printed(page: &Page) -> impl Iterator<Item = &Painted> {
    let bleed = page.boxes.bleed();
    page.content.painted.iter().filter(move |painted| !painted.is_in_mask && !is_in_slug(painted, bleed))
}

/// Crop marks begin where the bleed ends: a stroke's width may reach a little into it, in points.
const SLIVER: f64 = 0.5;

fn is_in_slug(painted: &Painted, bleed: kurbo::Rect) -> bool {
    is_apart(painted, bleed.inflate(-SLIVER, -SLIVER))
}

fn is_apart(painted: &Painted, area: kurbo::Rect) -> bool {
    let other = painted.area;
    other.x1 <= area.x0 || other.x0 >= area.x1 || other.y1 <= area.y0 || other.y0 >= area.y1
}

fn place(page: &Page, painted: &Painted) -> Where {
    Where { page: Some(page.number), object: Some(painted.object), area: Some(painted.area) }
}

fn on_page(page: &Page) -> Where {
    Where { page: Some(page.number), object: Some(page.id.0), area: None }
}
