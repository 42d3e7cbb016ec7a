//! Report on the contents of pages, for people who want to know more than whether a file passes.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::content::colour::Space;
use super::content::painted::{Heaviest, Painted, What};
use super::{PT_PER_MM, Page};

/// A page in figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PageReport {
    /// From one.
    pub page: usize,
    /// Width and height of the trimmed page, in millimetres.
    pub trim_mm: [f64; 2],
    /// Reach of the bleed box beyond the trim: left, top, right, bottom, in millimetres.
    pub bleed_mm: [f64; 4],
    /// Uses of colour spaces.
    pub uses: Vec<Use>,
    /// The heaviest ink of one object, in percent over all plates; `None` if something must be
    /// converted first, or cannot be measured.
    pub heaviest_ink_percent: Option<f64>,
    /// Plates that print, the four process inks first.
    pub plates: Vec<String>,
}

/// Objects of one kind in one colour space.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Use {
    /// Name of the colour space, with the names of its inks.
    pub colour_space: String,
    /// `text`, `fills`, `strokes`, `images` or `shadings`.
    pub objects: &'static str,
    /// Number of the objects.
    pub count: usize,
}

impl PageReport {
    pub(super) fn of(page: &Page) -> Self {
        let (cut, bleed) = (page.boxes.cut(), page.boxes.bleed());
        let mm = |points: f64| (points / PT_PER_MM * 100.0).round() / 100.0;
        let beyond = [cut.x0 - bleed.x0, bleed.y1 - cut.y1, bleed.x1 - cut.x1, cut.y0 - bleed.y0];
        // Content of the slug is no part of the page.
        let painted: Vec<&Painted> = page.content.painted.iter().filter(|it| it.area.overlaps(bleed)).collect();
        Self {
            page: page.number,
            trim_mm: [mm(page.boxes.seen_size().width), mm(page.boxes.seen_size().height)],
            bleed_mm: page.boxes.seen_sides(beyond).map(mm),
            uses: uses(&painted),
            heaviest_ink_percent: heaviest_ink(&painted),
            plates: plates(&painted),
        }
    }
}

/// The ink of an object, in percent; `None` if it is not known.
pub(super) fn total_ink(painted: &Painted) -> Option<f64> {
    if painted.is_in_mask {
        return None;
    }
    match &painted.what {
        What::Image(picture) if painted.paint.inks.is_none() => match picture.heaviest {
            Heaviest::Percent(percent) => Some(percent),
            Heaviest::NotMeasured => None,
        },
        What::Shading(Heaviest::Percent(percent)) => Some(*percent),
        What::Shading(Heaviest::NotMeasured) => None,
        _ => painted.paint.inks.as_ref().map(super::content::colour::Inks::total_percent),
    }
}

fn heaviest_ink(painted: &[&Painted]) -> Option<f64> {
    let mut heaviest: f64 = 0.0;
    for painted in painted.iter().filter(|painted| !painted.is_in_mask) {
        heaviest = heaviest.max(total_ink(painted)?);
    }
    Some(heaviest.round())
}

fn uses(painted: &[&Painted]) -> Vec<Use> {
    let mut of_spaces: BTreeMap<(&Space, &'static str), usize> = BTreeMap::new();
    for painted in painted {
        *of_spaces.entry((&painted.paint.space, painted.what.plural())).or_default() += 1;
    }
    let mut counts: BTreeMap<(String, &'static str), usize> = BTreeMap::new();
    for ((space, objects), count) in of_spaces {
        *counts.entry((space.to_string(), objects)).or_default() += count;
    }
    counts.into_iter().map(|((colour_space, objects), count)| Use { colour_space, objects, count }).collect()
}

const PROCESS: [&str; 4] = ["Cyan", "Magenta", "Yellow", "Black"];

fn plates(painted: &[&Painted]) -> Vec<String> {
    let inks = || painted.iter().filter_map(|painted| painted.paint.inks.as_ref());
    // Pictures and shadings in several inks are not taken apart: they are on all four plates.
    let is_mixed = |painted: &Painted| {
        let space = &painted.paint.space;
        painted.paint.inks.is_none() && space.components() > 1 && space.is_on_plates()
    };
    let all = painted.iter().any(|painted| is_mixed(painted));
    let process = PROCESS.iter().enumerate().filter(|(plate, _)| all || inks().any(|inks| inks.process[*plate] > 0.0));
    let spots: BTreeSet<&str> = painted.iter().flat_map(|painted| painted.paint.space.spots()).collect();
    process.map(|(_, name)| *name).chain(spots).map(str::to_owned).collect()
}
