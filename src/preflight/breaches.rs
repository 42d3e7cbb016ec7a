//! Breaches of rules as they come in: like ones of a page become one finding, with the worst place.

use std::collections::BTreeMap;

use kurbo::Rect;

use super::boxes::Boxes;
use super::{PT_PER_MM, Subject as Judged};
use crate::finding::{Area, Code, Finding, Spot, Subject};

/// Place at which a rule is broken.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Where {
    /// From one.
    pub page: Option<usize>,
    /// Number of the object.
    pub object: Option<u32>,
    /// In points of the page.
    pub area: Option<Rect>,
}

impl Where {
    /// In an object of the file, on no page.
    pub(super) fn object(number: u32) -> Self {
        Self { object: Some(number), ..Self::default() }
    }
}

/// One breach.
pub(super) struct Breach {
    pub code: Code,
    pub at: Where,
    /// Fault in the words for all breaches of this kind.
    pub what: String,
    /// Severity of this breach; of several, the worst is shown.
    pub measure: Option<Measure>,
    pub hint: String,
}

/// Severity of a breach, to compare and to show.
#[derive(Debug, Clone)]
pub(super) struct Measure {
    /// Grows with it.
    pub badness: f64,
    /// In words and units.
    pub words: String,
}

impl Breach {
    /// A breach in the whole file.
    pub(super) fn new(code: Code, what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code, at: Where::default(), what: what.into(), measure: None, hint: hint.into() }
    }

    pub(super) fn at(mut self, at: Where) -> Self {
        self.at = at;
        self
    }

    pub(super) fn measured(mut self, badness: f64, words: String) -> Self {
        self.measure = Some(Measure { badness, words });
        self
    }
}

/// All breaches, those of a kind together.
#[derive(Default)]
pub(super) struct Breaches {
    kinds: BTreeMap<(Option<usize>, Code, String), (usize, Breach)>,
}

impl Breaches {
    pub(super) fn push(&mut self, breach: Breach) {
        let badness = |breach: &Breach| breach.measure.as_ref().map_or(0.0, |measure| measure.badness);
        let key = (breach.at.page, breach.code, breach.what.clone());
        match self.kinds.get_mut(&key) {
            Some((count, worst)) => {
                *count += 1;
                if badness(&breach) > badness(worst) {
                    *worst = breach;
                }
            }
            None => drop(self.kinds.insert(key, (1, breach))),
        }
    }

    /// The findings, by page.
    pub(super) fn into_findings(self, file: &str, subject: &Judged) -> Vec<Finding> {
        self.kinds.into_values().map(|(count, breach)| finding(count, breach, file, subject)).collect()
    }
}

fn finding(count: usize, breach: Breach, file: &str, subject: &Judged) -> Finding {
    let Breach { code, at, what, measure, hint } = breach;
    let measured = measure.as_ref().map(|measure| format!(": {}", measure.words)).unwrap_or_default();
    let others = match (count, measure) {
        (1, _) => String::new(),
        (count, Some(_)) => format!(" (the worst of {count} places)"),
        (count, None) => format!(" (the first of {count} places)"),
    };
    let page = at.page.and_then(|page| subject.pages.get(page - 1));
    let area = at.area.zip(page).map(|(area, page)| on_trimmed_page(area, &page.boxes));
    let spot = Spot { file: file.to_owned(), page: at.page, object: at.object, area };
    let about = match at.page {
        Some(page) => Subject::Page { file: file.to_owned(), page },
        None => Subject::file(file),
    };
    Finding::new(code, what + &measured + &others, hint).about(about).in_pdf(spot)
}

/// PDF counts from below, and people measure from above, on the page as they see it.
fn on_trimmed_page(area: Rect, boxes: &Boxes) -> Area {
    let hundredths = |points: f64| (points / PT_PER_MM * 100.0).round() as i32;
    let seen = boxes.seen(area);
    Area {
        x: hundredths(seen.x0),
        y: hundredths(seen.y0),
        width: hundredths(seen.width()),
        height: hundredths(seen.height()),
    }
}
