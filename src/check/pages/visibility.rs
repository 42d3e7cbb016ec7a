//! Text that nobody can read: turned, off the page, clipped, covered, overlapped, or in the colour of its ground.

use std::ops::RangeInclusive;

use typst::layout::{Ratio, Rect, Transform};
use typst::text::TextItem;
use typst::visualize::{Color, Paint};

use super::page::{Bands, Page};
use super::{PageCheck, origin};
use crate::finding::{Code, Finding, Findings};
use crate::layout::{Painted, What, area, intersection};

/// The share of a text that may be hidden: rounding, and the white around letters.
const TOLERANCE: f64 = 0.03;
/// Below this contrast (WCAG 2.2, 1.4.3) a text cannot be told from its ground.
const INVISIBLE: f64 = 1.5;

/// Reports every text that cannot be read as it stands.
pub(super) fn check_page(page: &Page, findings: &mut Findings) {
    let (check, bands) = (page.check, Bands::of(page.painted));
    for (index, spot) in page.painted.iter().enumerate() {
        let Some(item) = spot.text() else { continue };
        let near = bands.near(spot.rect);
        let of = |index: &usize| &page.painted[*index];
        let (below, above): (Vec<usize>, Vec<usize>) = near.into_iter().partition(|other| *other < index);
        let above: Vec<&Painted> = above.iter().filter(|other| **other > index).map(of).collect();
        let below: Vec<&Painted> = below.iter().map(of).collect();
        let how = turned(spot, item)
            .or_else(|| too_small(check, spot, item))
            .or_else(|| hidden(spot, &above))
            .or_else(|| unreadable(spot, &below, item));
        if let Some(how) = how {
            findings.push(finding(page, (spot, item), how));
        }
        if let Some(other) = overlapped(spot, &above) {
            let how = format!("overlaps “{}”", other.text.trim());
            findings.push(finding(page, (spot, item), &how));
        }
    }
}

fn finding(page: &Page, (spot, item): (&Painted, &TextItem), how: &str) -> Finding {
    let check = page.check;
    let text = item.text.trim();
    let message = format!("“{text}” on page {} in `{}` {how}", spot.page, check.document.language.tag);
    let hint = "look at the preview; shorten the text, or give it more room in the template or theme";
    Finding::new(Code::Unreadable, message, hint)
        .about(origin::subject(check, page.painted, (spot, item)))
        .at(check.edition.clone())
}

/// Tolerance for a slant: the error of rounding.
const UPRIGHT: f64 = 1e-6;
/// Allowed factors of enlarging or reducing a text.
const SCALES: RangeInclusive<f64> = 0.5..=2.0;
/// Allowed ratios of the scales in the two directions.
const STRETCHES: RangeInclusive<f64> = 0.8..=1.25;

/// Turned, slanted, mirrored or stretched: 16 that is turned reads 91. What a template marks as an artifact is
/// not read, unless it has digits.
fn turned(spot: &Painted, item: &TextItem) -> Option<&'static str> {
    if spot.is_artifact && !item.text.contains(char::is_numeric) {
        return None;
    }
    let Transform { sx, ky, kx, sy, .. } = spot.transform;
    let [sx, ky, kx, sy] = [sx, ky, kx, sy].map(Ratio::get);
    if ky.abs() > UPRIGHT || kx.abs() > UPRIGHT || (sx < 0.0 && sy < 0.0) {
        Some("is turned or slanted")
    } else if sx <= 0.0 || sy <= 0.0 {
        Some("is mirrored")
    } else if !SCALES.contains(&sx) || !SCALES.contains(&sy) || !STRETCHES.contains(&(sx / sy)) {
        Some("is stretched or scaled out of its size")
    } else {
        None
    }
}

/// The share of the smallest size of type below which nothing can be read.
const SMALLEST: f64 = 0.5;

fn too_small(check: &PageCheck, spot: &Painted, item: &TextItem) -> Option<&'static str> {
    let Transform { sx, ky, kx, sy, .. } = spot.transform;
    let scale = (sx.get() * sy.get() - kx.get() * ky.get()).abs().sqrt();
    let size = item.size.to_pt() * scale;
    (size < check.theme.footer() * SMALLEST).then_some("is too small")
}

/// Off the page, clipped, or under something that is painted above it, be it solid, shaded, patterned or a line.
fn hidden(spot: &Painted, above: &[&Painted]) -> Option<&'static str> {
    let whole = area(spot.rect);
    if area(intersection(spot.rect, spot.visible)) < whole * (1.0 - TOLERANCE) {
        return Some("is cut off");
    }
    let covers = |later: &&&Painted| {
        let paints = match later.what {
            What::Fill(paint) | What::Stroke(paint) => is_seen(paint),
            What::Image => true,
            What::Text { .. } => false,
        };
        paints && area(intersection(spot.rect, later.rect)) > whole * TOLERANCE
    };
    above.iter().find(covers).map(|_| "is covered")
}

fn is_seen(paint: &Paint) -> bool {
    !matches!(paint, Paint::Solid(color) if color.alpha() == Some(0.0))
}

/// The share of its size by which a text may be outlined.
const OUTLINE: f64 = 0.05;

/// In the colour of what is painted below it, in no one colour, or outlined until it closes up.
fn unreadable(spot: &Painted, below: &[&Painted], item: &TextItem) -> Option<&'static str> {
    if item.stroke.as_ref().is_some_and(|stroke| stroke.thickness > item.size * OUTLINE) {
        return Some("is outlined until it cannot be read");
    }
    let Some(letters) = colours(&item.fill) else { return Some("is painted with a pattern") };
    let Some(grounds) = grounds(spot, below) else { return Some("stands on a pattern or a picture") };
    let pairs = letters.iter().flat_map(|letter| grounds.iter().map(move |ground| (letter, *ground)));
    let least = pairs.map(|(letter, ground)| contrast(letter.over(ground), ground)).fold(f64::MAX, f64::min);
    (least < INVISIBLE).then_some("has the colour of its ground")
}

/// Colours of the ground under a text, all of them; `None` if they cannot be known.
fn grounds(spot: &Painted, below: &[&Painted]) -> Option<Vec<[f64; 3]>> {
    const PAPER: [f64; 3] = [1.0; 3];
    let holding = below.iter().filter(|below| holds(below.rect, spot.rect));
    let below: Vec<&What> = holding.map(|below| &below.what).collect();
    let solid = below.iter().enumerate().rev().find_map(|(at, what)| Some((at + 1, opaque(what)?)));
    let (above, ground) = solid.unwrap_or((0, PAPER));
    below[above..].iter().try_fold(vec![ground], |grounds, what| match what {
        What::Fill(paint) => {
            let paints = colours(paint)?;
            Some(paints.iter().flat_map(|paint| grounds.iter().map(|ground| paint.over(*ground))).collect())
        }
        What::Image => None,
        What::Text { .. } | What::Stroke(_) => Some(grounds),
    })
}

/// The colour of an area that shows nothing of what is below it.
fn opaque(what: &What) -> Option<[f64; 3]> {
    match what {
        What::Fill(Paint::Solid(color)) => Some(Painting::of(color)).filter(|it| it.alpha >= 1.0).map(|it| it.rgb),
        _ => None,
    }
}

/// The colours of a paint, of a gradient those of its stops; `None` for a pattern.
fn colours(paint: &Paint) -> Option<Vec<Painting>> {
    match paint {
        Paint::Solid(color) => Some(vec![Painting::of(color)]),
        Paint::Gradient(gradient) => Some(gradient.stops_ref().iter().map(|(color, _)| Painting::of(color)).collect()),
        Paint::Tiling(_) => None,
    }
}

/// A colour in sRGB, and how much of it covers what is below.
struct Painting {
    rgb: [f64; 3],
    alpha: f64,
}

impl Painting {
    fn of(color: &Color) -> Self {
        let rgb = color.to_rgb();
        Self { rgb: [rgb.red, rgb.green, rgb.blue].map(f64::from), alpha: f64::from(color.alpha().unwrap_or(1.0)) }
    }

    /// Colour that is seen where this one lies on `ground`.
    fn over(&self, ground: [f64; 3]) -> [f64; 3] {
        std::array::from_fn(|channel| self.rgb[channel] * self.alpha + ground[channel] * (1.0 - self.alpha))
    }
}

fn holds(outer: Rect, inner: Rect) -> bool {
    area(intersection(outer, inner)) > area(inner) / 2.0
}

/// WCAG 2.2, contrast ratio.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// WCAG 2.2, relative luminance.
fn luminance(rgb: [f64; 3]) -> f64 {
    let linear = |channel: f64| {
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = rgb.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The first text above it that stands in the same place.
fn overlapped<'a>(spot: &Painted, above: &[&Painted<'a>]) -> Option<&'a TextItem> {
    let texts = above.iter().filter_map(|other| Some((other, other.text()?)));
    let mut touching = texts.filter(|(other, _)| {
        let shared = area(intersection(spot.rect, other.rect));
        shared > area(spot.rect).min(area(other.rect)) * TOLERANCE
    });
    touching.next().map(|(_, item)| item)
}
