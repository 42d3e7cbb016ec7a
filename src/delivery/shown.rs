//! Whether a cell shows what it stores.

use rust_decimal::Decimal;

use super::number::{Written, is_mark, is_sign};
use super::precision::is_space;

/// A text taken apart around its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parts<'t> {
    /// Everything before the number.
    pub(super) before: &'t str,
    /// The number with its sign and marks; empty if there are no digits.
    pub(super) number: &'t str,
    /// Everything after the number.
    pub(super) after: &'t str,
}

impl<'t> Parts<'t> {
    /// Takes a text apart around its first number.
    pub(super) fn of(text: &'t str) -> Self {
        let text = text.trim_matches(is_space);
        let Some(first_digit) = text.find(|c: char| c.is_ascii_digit()) else {
            return Self { before: text, number: "", after: "" };
        };
        let start = start_of_number(&text[..first_digit]);
        let in_number = |c: char| c.is_ascii_digit() || is_mark(c);
        let end = text[first_digit..].find(|c| !in_number(c)).map_or(text.len(), |length| first_digit + length);
        let number = text[start..end].trim_end_matches(|c: char| !c.is_ascii_digit());
        let after = &text[start + number.len()..];
        Self { before: text[..start].trim_end_matches(is_space), number, after: after.trim_start_matches(is_space) }
    }
}

/// Begin of a number whose first digit comes after `before`: its sign, and marks that have no place there.
fn start_of_number(before: &str) -> usize {
    let unmarked = before.trim_end_matches(['.', ',']);
    let marked =
        if unmarked.is_empty() || unmarked.ends_with(|c| is_space(c) || is_sign(c)) { unmarked } else { before };
    let unspaced = marked.trim_end_matches(is_space);
    let stem = unspaced.trim_end_matches(is_sign);
    let stands_alone = stem.is_empty() || stem.ends_with(|c| is_space(c) || "<>≤≥~≈=(".contains(c));
    let is_signed = stem.len() < unspaced.len() && stands_alone;
    if is_signed { stem.len() } else { marked.len() }
}

/// Whether the text that a cell shows is the number that it stores, in whichever format it is written.
pub(super) fn shows(stored: Decimal, shown: &str) -> bool {
    let Parts { before, number, after } = Parts::of(shown);
    if number.is_empty() {
        // Accounts show a dash for exactly zero.
        return stored.is_zero() && matches!(before, "-" | "–" | "—");
    }
    let is_power =
        after.strip_prefix(['E', 'e']).is_some_and(|rest| rest.starts_with(['+', '-']) || begins_with_digit(rest));
    if is_power || after.chars().any(|c| c.is_ascii_digit()) {
        return false;
    }
    let stored = match stands_in_brackets(before, after) {
        true if stored.is_sign_negative() => stored.abs(),
        true => return false,
        false => stored,
    };
    Written::read(number).is_ok_and(|written| written.readings().any(|reading| reading == stored))
}

fn begins_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Accounts write numbers below zero in brackets.
fn stands_in_brackets(before: &str, after: &str) -> bool {
    before.ends_with('(') && after.starts_with(')')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> [&str; 3] {
        let Parts { before, number, after } = Parts::of(text);
        [before, number, after]
    }

    #[test]
    fn numbers_are_found_among_words() {
        assert_eq!(parts("rund 380"), ["rund", "380", ""]);
        assert_eq!(parts("ca.380"), ["ca.", "380", ""]);
        assert_eq!(parts("ca. 1\u{202f}071 Personen"), ["ca.", "1\u{202f}071", "Personen"]);
        assert_eq!(parts(" 12,5\u{a0}% "), ["", "12,5", "%"]);
        assert_eq!(parts(">−5"), [">", "−5", ""]);
        assert_eq!(parts("- 5"), ["", "- 5", ""]);
        assert_eq!(parts(".5"), ["", ".5", ""]);
        assert_eq!(parts("380–400"), ["", "380", "–400"]);
        assert_eq!(parts("2019-07-15"), ["", "2019", "-07-15"]);
        assert_eq!(parts("IQ-380"), ["IQ-", "380", ""]);
        assert_eq!(parts("k. A."), ["k. A.", "", ""]);
    }

    #[test]
    fn rounding_and_scaling_are_seen() {
        let shows = |stored: &str, shown: &str| shows(Decimal::from_str_exact(stored).unwrap(), shown);
        for (stored, shown) in [
            ("28409", "28.409"),
            ("28409", "28,409.00"),
            ("28409.4", "28.409,4 €"),
            ("12.34", "12,34 %"),
            ("-5", "-5"),
            ("-5", "(5)"),
            ("380", "rund 380 Personen"),
            ("0", "-"),
        ] {
            assert!(shows(stored, shown), "{stored} {shown}");
        }
        for (stored, shown) in [
            ("28409.4", "28.409"),
            ("28409", "28"),
            ("28409", "2,84E+04"),
            ("12.34", "12 %"),
            ("380", ""),
            ("0", ""),
            ("380", "-"),
            ("0.5", "1/2"),
            ("5", "(5)"),
            ("-5", "5"),
        ] {
            assert!(!shows(stored, shown), "{stored} {shown}");
        }
    }
}
