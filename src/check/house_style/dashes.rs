//! Dashes: between parts of a sentence with spaces, in ranges without.

use super::{Slip, Spot, begins_line, is_no_break, is_space};
use crate::project::house_style::HouseStyle;
use crate::text::passage::VALUE;

const DASHES: &str = "‒–—―";

/// Hyphens in place of dashes, dashes of another style, and dashes with the wrong spaces.
pub(super) fn slips(text: &str, spots: &[Spot], style: &HouseStyle) -> Vec<Slip> {
    let mut slips: Vec<Slip> = text
        .match_indices("--")
        .map(|(start, hyphens)| Slip::new(start..start + hyphens.len(), "dash", "hyphens for a dash", hint(style)))
        .collect();
    slips.extend(spots.iter().filter_map(|spot| hyphen(text, spot, style)));
    if let Some(dash) = style.dash {
        slips.extend(spots.iter().filter_map(|spot| wrong_dash(text, spot, dash, style)));
    }
    slips
}

fn hint(style: &HouseStyle) -> String {
    let dash = style.dash.unwrap_or('–');
    format!("write {{\"\\u00A0\"}}{dash} between parts of a sentence, {dash} without spaces in a range")
}

fn hyphen(text: &str, spot: &Spot, style: &HouseStyle) -> Option<Slip> {
    if spot.character != '-' || begins_line(text, spot.start) {
        return None;
    }
    let is_range = spot.before == Some(VALUE) && spot.after == Some(VALUE);
    if is_range {
        return Some(Slip::new(spot.range(), "range", "a hyphen in a range", hint(style)));
    }
    let stands_alone = spot.before.is_some_and(is_space) && spot.after.is_some_and(is_space);
    stands_alone.then(|| Slip::new(spot.range(), "dash", "a hyphen for a dash", hint(style)))
}

fn wrong_dash(text: &str, spot: &Spot, dash: char, style: &HouseStyle) -> Option<Slip> {
    if !DASHES.contains(spot.character) {
        return None;
    }
    if spot.character != dash {
        let problem = format!("“{}” in place of “{dash}”", spot.character);
        return Some(Slip::new(spot.range(), "dash", problem, hint(style)));
    }
    let before = spot.before.unwrap_or('\u{a0}');
    let spaced = spot.after.is_none_or(is_space);
    if !is_space(before) {
        return (spaced && spot.after.is_some())
            .then(|| Slip::new(spot.range(), "dash", "a dash without the space before it", hint(style)));
    }
    if !spaced {
        let problem = "a dash without the space after it";
        return Some(Slip::new(spot.range(), "dash", problem, hint(style)));
    }
    let space = text[..spot.start].chars().next_back().map_or(0, char::len_utf8);
    let range = spot.start - space..spot.range().end;
    (!is_no_break(before)).then(|| {
        let problem = "a dash that a line may begin with";
        Slip::new(range, "dash", problem, hint(style))
    })
}
