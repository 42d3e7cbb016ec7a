//! Quotation marks, apostrophes and ellipses.

use super::{Slip, Spot};
use crate::project::house_style::{HouseStyle, QuotationMarks};

const APOSTROPHE: char = '’';
const QUOTATION_MARKS: &str = "quotation-marks";
const QUOTING: &str = "“”„‟«»‹›‘’‚‛";

/// Straight marks, marks of other languages, and quotations that do not begin or end.
pub(super) fn slips(text: &str, spots: &[Spot], style: &HouseStyle) -> Vec<Slip> {
    let mut slips: Vec<Slip> = spots.iter().filter_map(|spot| substitute(spot, style)).collect();
    if let Some(marks) = &style.quotation_marks {
        slips.extend(spots.iter().filter_map(|spot| foreign(spot, marks)));
        // A mark that is wrong has no partner either: once is enough.
        if slips.iter().all(|slip| slip.rule != QUOTATION_MARKS) {
            slips.extend(unpaired(spots, marks));
        }
    }
    let ellipses = text.match_indices("...");
    slips.extend(ellipses.map(|(start, dots)| {
        Slip::new(start..start + dots.len(), "ellipsis", "three full stops stand for an ellipsis", "write “…”")
    }));
    slips
}

/// A mark of the typewriter.
fn substitute(spot: &Spot, style: &HouseStyle) -> Option<Slip> {
    match spot.character {
        '"' | '″' | '＂' => {
            let hint = style.quotation_marks.map_or_else(|| "write quotation marks".to_owned(), pair);
            Some(Slip::new(spot.range(), QUOTATION_MARKS, "a straight quotation mark", hint))
        }
        '\'' | '`' | '´' | '′' => {
            Some(Slip::new(spot.range(), "apostrophe", format!("“{}” for an apostrophe", spot.character), "write “’”"))
        }
        _ => None,
    }
}

fn pair(marks: QuotationMarks) -> String {
    let QuotationMarks { open, close, inner_open, inner_close } = marks;
    format!("write {open}…{close}, and {inner_open}…{inner_close} inside a quotation")
}

fn foreign(spot: &Spot, marks: &QuotationMarks) -> Option<Slip> {
    let QuotationMarks { open, close, inner_open, inner_close } = *marks;
    let ours = [open, close, inner_open, inner_close, APOSTROPHE];
    let is_foreign = QUOTING.contains(spot.character) && !ours.contains(&spot.character);
    is_foreign.then(|| {
        let problem = format!("“{}” is no quotation mark of this language", spot.character);
        Slip::new(spot.range(), QUOTATION_MARKS, problem, pair(*marks))
    })
}

/// Outer marks without their partner. Inner ones look like apostrophes in some languages.
fn unpaired(spots: &[Spot], marks: &QuotationMarks) -> Vec<Slip> {
    let mut open: Vec<&Spot> = Vec::new();
    let mut slips = Vec::new();
    let slip = |spot: &Spot, problem: &str| Slip::new(spot.range(), QUOTATION_MARKS, problem, pair(*marks));
    for spot in spots {
        if spot.character == marks.open && (marks.open != marks.close || open.is_empty()) {
            open.push(spot);
        } else if spot.character == marks.close && open.pop().is_none() {
            slips.push(slip(spot, "a quotation that does not begin"));
        }
    }
    slips.extend(open.into_iter().map(|spot| slip(spot, "a quotation that does not end")));
    slips
}
