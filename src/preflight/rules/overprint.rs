//! White knocks out; small black text does not.

use super::super::breaches::{Breach, Breaches};
use super::super::content::painted::{Overprint, Painted, What};
use super::super::{Page, Subject};
use super::{place, printed};
use crate::finding::Code;

pub(super) fn check(subject: &Subject, breaches: &mut Breaches) {
    let small = subject.shop.limits.one_plate_below_pt;
    for page in &subject.pages {
        for painted in printed(page) {
            white(page, painted, breaches);
            black(page, painted, small, breaches);
        }
    }
}

/// DeviceCMYK in overprint mode 0 names all its plates, and so white clears them.
fn white(page: &Page, painted: &Painted, breaches: &mut Breaches) {
    let is_white = painted.paint.inks.as_ref().is_some_and(|inks| inks.plates() == 0);
    let vanishes = match painted.overprint {
        Overprint::KnocksOut => false,
        Overprint::ZeroPlates => true,
        Overprint::OtherPlates => painted.paint.space.components() == 1,
    };
    if is_white && vanishes {
        let vanish = painted.what.agreeing("overprints and vanishes", "overprint and vanish");
        let what = format!("white {} {vanish}", painted.what.plural());
        breaches.push(Breach::new(Code::WhiteOverprints, what, "turn overprint off for it").at(place(page, painted)));
    }
}

fn black(page: &Page, painted: &Painted, small: f64, breaches: &mut Breaches) {
    let What::Text { size, .. } = painted.what else { return };
    let is_black = painted.paint.inks.as_ref().is_some_and(|inks| inks.is_black_alone());
    if is_black && size < small && painted.overprint == Overprint::KnocksOut {
        let what = format!("black text below {small} pt knocks out what is under it");
        breaches.push(Breach::new(Code::BlackKnocksOut, what, "let black text overprint").at(place(page, painted)));
    }
}
