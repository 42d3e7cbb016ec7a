//! Text that nobody can read: off the page, clipped, covered, overlapped, or in the colour of its ground.

use typst::layout::Rect;
use typst::text::TextItem;
use typst::visualize::{Color, Paint};

use super::{PageCheck, texts};
use crate::finding::{Code, Finding, Findings};
use crate::layout::{Painted, What, area, intersection};

/// The share of a text that may be hidden: rounding, and the white around letters.
const TOLERANCE: f64 = 0.03;
/// Below this contrast (WCAG 2.2, 1.4.3) a text cannot be told from its ground.
const INVISIBLE: f64 = 1.5;

/// Reports every text that cannot be read as it stands.
pub fn check(check: &PageCheck, painted: &[Painted], findings: &mut Findings) {
    for (index, spot) in painted.iter().enumerate() {
        let Some(item) = spot.text() else { continue };
        if item.size.to_pt() > check.theme.largest_text() {
            // The mark of a draft, which is not for reading.
            continue;
        }
        let how = hidden(painted, index).or_else(|| unreadable(painted, index, item));
        if let Some(how) = how {
            findings.push(finding(check, spot, item, how));
        }
    }
    overlaps(check, painted, findings);
}

fn finding(check: &PageCheck, spot: &Painted, item: &TextItem, how: &str) -> Finding {
    let text = item.text.trim();
    let message = format!("“{text}” on page {} in `{}` {how}", spot.page, check.document.language.tag);
    let hint = "look at the preview; shorten the text, or give it more room in the template or theme";
    Finding::new(Code::Unreadable, message, hint)
        .about(format!("{} {text}", check.document.language.tag))
        .at(check.edition.clone())
}

/// Off the page, clipped, or under something that is painted later.
fn hidden(painted: &[Painted], index: usize) -> Option<&'static str> {
    let spot = &painted[index];
    let whole = area(spot.rect);
    if area(intersection(spot.rect, spot.visible)) < whole * (1.0 - TOLERANCE) {
        return Some("is cut off");
    }
    let covers = |later: &&Painted| {
        let opaque = matches!(later.what, What::Fill(_) | What::Image);
        opaque && later.page == spot.page && area(intersection(spot.rect, later.rect)) > whole * TOLERANCE
    };
    painted[index + 1..].iter().find(covers).map(|_| "is covered")
}

/// In the colour of what is painted below it.
fn unreadable(painted: &[Painted], index: usize, item: &TextItem) -> Option<&'static str> {
    let Paint::Solid(color) = &item.fill else { return None };
    let (spot, white) = (&painted[index], Color::WHITE);
    let below = painted[..index].iter().rev().find_map(|earlier| match earlier.what {
        What::Fill(ground) if earlier.page == spot.page && holds(earlier.rect, spot.rect) => Some(ground),
        _ => None,
    });
    let ground = below.unwrap_or(&white);
    (contrast(color, ground) < INVISIBLE).then_some("has the colour of its ground")
}

fn holds(outer: Rect, inner: Rect) -> bool {
    area(intersection(outer, inner)) > area(inner) / 2.0
}

/// WCAG 2.2, contrast ratio.
fn contrast(a: &Color, b: &Color) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// WCAG 2.2, relative luminance.
fn luminance(color: &Color) -> f64 {
    let rgb = color.to_rgb();
    let linear = |channel: f32| {
        let channel = f64::from(channel);
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue)
}

/// Two texts in one place. The mark of a draft lies below all others on purpose, and is larger
/// than anything that is read.
fn overlaps(check: &PageCheck, painted: &[Painted], findings: &mut Findings) {
    let largest = check.theme.largest_text();
    let readable: Vec<_> = texts(painted).filter(|(_, item)| item.size.to_pt() <= largest).collect();
    for (index, (spot, item)) in readable.iter().enumerate() {
        let touching = readable[index + 1..].iter().find(|(other, _)| {
            let shared = area(intersection(spot.rect, other.rect));
            other.page == spot.page && shared > area(spot.rect).min(area(other.rect)) * TOLERANCE
        });
        if let Some((_, other)) = touching {
            let how = format!("overlaps “{}”", other.text.trim());
            findings.push(finding(check, spot, item, &how));
        }
    }
}
