//! Spaces: one at a time, none before punctuation, and such as do not break where words belong
//! together.

use std::ops::Range;

use super::{Slip, Spot, begins_line, is_no_break, is_space};
use crate::project::house_style::HouseStyle;

/// Spaces too many, and spaces where a line may break and must not.
pub(super) fn slips(text: &str, spots: &[Spot], style: &HouseStyle) -> Vec<Slip> {
    let mut slips = doubled(text, spots);
    slips.extend(spots.iter().filter_map(|spot| at_punctuation(text, spot, style)));
    slips.extend(style.no_break.iter().flat_map(|wanted| broken(text, wanted)));
    slips.extend(spots.iter().filter_map(|spot| percent(text, spot, style)));
    slips
}

fn doubled(text: &str, spots: &[Spot]) -> Vec<Slip> {
    let mut slips: Vec<Slip> = Vec::new();
    let is_blank = |c: char| is_space(c) && c != '\n';
    for spot in spots {
        let follows = is_blank(spot.character) && spot.before.is_some_and(is_blank);
        if !follows || begins_line(text, spot.start) {
            continue;
        }
        let before = spot.before.map_or(0, char::len_utf8);
        match slips.last_mut() {
            Some(last) if last.range.end == spot.start => last.range.end = spot.range().end,
            _ => slips.push(Slip::new(
                spot.start - before..spot.range().end,
                "double-space",
                "more than one space",
                "leave one of them",
            )),
        }
    }
    slips
}

fn at_punctuation(text: &str, spot: &Spot, style: &HouseStyle) -> Option<Slip> {
    if !is_space(spot.character) {
        return None;
    }
    let (before, after) = (spot.before?, spot.after?);
    let next = text[spot.range().end + after.len_utf8()..].chars().next();
    if ",.;:!?)]،؛؟".contains(after) && !next.is_some_and(char::is_alphanumeric) && !begins_line(text, spot.start) {
        let range = spot.start..spot.range().end + after.len_utf8();
        let is_spaced = style.spaced_marks.contains(after);
        if is_spaced && is_no_break(spot.character) {
            return None;
        }
        if is_spaced {
            let problem = format!("a space before “{after}” at which a line may break");
            let hint = format!("write {{\"\\u202F\"}}{after}, or {{\"\\u00A0\"}}{after}");
            return Some(Slip::new(range, "no-break-space", problem, hint));
        }
        let problem = format!("a space before “{after}”");
        return Some(Slip::new(range, "space-before-punctuation", problem, "leave it out"));
    }
    "([".contains(before).then(|| {
        let range = spot.start - before.len_utf8()..spot.range().end;
        Slip::new(range, "space-in-brackets", format!("a space after “{before}”"), "leave it out")
    })
}

/// Places where `wanted` stands with other spaces than such as do not break.
fn broken(text: &str, wanted: &str) -> Vec<Slip> {
    let parts: Vec<&str> = wanted.split(is_space).collect();
    let starts = text.match_indices(parts[0]).map(|(start, _)| start);
    let found = starts.filter_map(|start| written(text, start, &parts));
    let slip = |range: Range<usize>| {
        let shown = wanted.replace(is_space, "{\"\\u00A0\"}");
        let problem = format!("“{}” may break or lacks its space", text[range.clone()].trim_end());
        Slip::new(range, "no-break-space", problem, format!("write {shown}"))
    };
    found.filter(|(_, right)| !right).map(|(range, _)| slip(range)).collect()
}

/// Range of `parts` in `text` if they stand at `start`, and whether the spaces between them are right.
fn written(text: &str, start: usize, parts: &[&str]) -> Option<(Range<usize>, bool)> {
    let joins_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    if joins_word(text[..start].chars().next_back()) {
        return None;
    }
    let (mut at, mut right) = (start + parts[0].len(), true);
    for part in &parts[1..] {
        let gap = text[at..].find(|c| !is_space(c)).unwrap_or(text.len() - at);
        let mut spaces = text[at..at + gap].chars();
        right &= spaces.next().is_some_and(is_no_break) && spaces.next().is_none();
        at += gap;
        if !text[at..].starts_with(part) {
            return None;
        }
        at += part.len();
    }
    let ends_open = parts.last().is_some_and(|part| part.is_empty());
    let last = parts.iter().rev().find(|part| !part.is_empty())?;
    let stands = ends_open || !last.ends_with(char::is_alphanumeric) || !joins_word(text[at..].chars().next());
    let followed = !ends_open || at < text.len();
    (stands && followed).then_some((start..at, right))
}

/// A percent sign after a numeral, as the pattern of percentages has it.
fn percent(text: &str, spot: &Spot, style: &HouseStyle) -> Option<Slip> {
    if spot.character != '%' {
        return None;
    }
    let stem = text[..spot.start].trim_end_matches(is_space);
    let gap = &text[stem.len()..spot.start];
    let (_, after) = style.percent.split_once("{0}")?;
    let wanted = after.split_once('%').map(|(gap, _)| gap)?;
    let counts = stem.ends_with(char::is_numeric);
    (counts && gap != wanted).then(|| {
        let hint = format!("write {}", style.percent.replace("{0}", "11").escape_debug());
        Slip::new(stem.len()..spot.range().end, "percent-space", "a percentage with another space than ours", hint)
    })
}
