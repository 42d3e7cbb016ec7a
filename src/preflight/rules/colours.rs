//! Everything is in colours that plates print; transparency is blended in none other.

use super::super::breaches::{Breach, Breaches, Where};
use super::super::content::colour::Space;
use super::super::{Page, Subject};
use super::place;
use crate::finding::Code;

pub(super) fn check(subject: &Subject, breaches: &mut Breaches) {
    for page in &subject.pages {
        spaces(page, breaches);
        blending(page, breaches);
        spots(page, breaches);
    }
}

/// Soft masks too: a program that flattens them converts what is in them.
fn spaces(page: &Page, breaches: &mut Breaches) {
    for painted in page.content.painted.iter().filter(|painted| !painted.paint.space.is_on_plates()) {
        let inside = if painted.is_in_mask { " of a soft mask" } else { "" };
        let what = format!("{}{inside} in {}", painted.what.plural(), painted.paint.space);
        let hint = "convert it to the printing condition's CMYK";
        breaches.push(Breach::new(Code::ColourSpace, what, hint).at(place(page, painted)));
    }
}

fn blending(page: &Page, breaches: &mut Breaches) {
    let wrong = |space: &Space| !matches!(space, Space::Cmyk | Space::Grey);
    for (object, space) in page.content.blending.iter().filter(|(_, space)| wrong(space)) {
        let what = format!("transparency is blended in {space}");
        let at = Where { page: Some(page.number), object: Some(*object), area: None };
        let hint = "set the blending space to CMYK, or flatten transparency";
        breaches.push(Breach::new(Code::BlendingSpace, what, hint).at(at));
    }
}

fn spots(page: &Page, breaches: &mut Breaches) {
    for painted in super::printed(page) {
        for name in painted.paint.space.spots() {
            let what = format!("the spot colour “{name}” needs a plate of its own");
            let hint = "agree on it with the print shop, or convert it to the process inks";
            breaches.push(Breach::new(Code::SpotColour, what, hint).at(place(page, painted)));
        }
    }
}
