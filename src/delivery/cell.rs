//! The statement of one cell in which a value is expected.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::complaint::Complaint;
use super::number::{NoNumber, Written};
use super::precision::{Worded, is_not_stated, known_words, precision, unclear_sign};
use super::sheet::{Cell, Stored};
use super::shown::{Parts, shows};
use super::unit::{Unit, is_percent};
use crate::figure::Precision;
use crate::finding::Code;

/// The statement of a cell, before anybody has decided in which format its number is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// A number.
    Number {
        /// Its digits, perhaps in one of two formats.
        amount: Amount,
        /// Whether it stands with a percent sign; the amount is then 11 for 11 %.
        in_percent: bool,
        /// Its precision, with the word for it.
        precision: Worded,
    },
    /// There is no value.
    NotStated,
}

/// The digits of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Amount {
    /// As the file stores it.
    Stored(Decimal),
    /// As somebody wrote it.
    Written(Written),
}

/// Finds out what a cell says; `own` are the words of the mapping for precisions.
pub(super) fn said(cell: &Cell, own: &BTreeMap<String, Precision>) -> Result<Said, Complaint> {
    let complain = |code, message: String, hint: &str| Err(Complaint::new(code, message, hint).at(&cell.place));
    let no_number = |message: String, hint: &str| complain(Code::NoNumber, message, hint);
    if cell.is_hidden {
        let message = format!("“{}” stands in a row or column that nobody sees", cell.written());
        return complain(Code::ShownOtherwise, message, "show the row and column, or delete them");
    }
    match &cell.stored {
        Stored::Number(number) => stored(cell, *number, own).map(|precision| Said::Number {
            amount: Amount::Stored(*number),
            in_percent: false,
            precision,
        }),
        Stored::Percent(fraction) => {
            let Some(percent) = fraction.checked_mul(Decimal::ONE_HUNDRED).map(|percent| percent.normalize()) else {
                return no_number(format!("{fraction} is too large"), "check the value with its collector");
            };
            stored(cell, percent, own).map(|precision| Said::Number {
                amount: Amount::Stored(percent),
                in_percent: true,
                precision,
            })
        }
        Stored::Text(text) => written(cell, text, own),
        Stored::Date(date) => no_number(
            format!("the cell holds the date {date}, and no number"),
            "spreadsheets turn what looks like a date into one: format the cell as a number, and enter the value again",
        ),
        Stored::Boolean(_) => no_number(format!("the cell holds {}, and no number", cell.stored), "enter the value"),
        Stored::Error(error) => {
            no_number(format!("the cell holds the error {error}"), "mend the formula, or enter the value")
        }
        Stored::Uncalculated => no_number(
            format!("the formula {} was never calculated", cell.formula.as_deref().unwrap_or("of the cell")),
            "open the file in a spreadsheet program and save it there, or enter the value itself",
        ),
        Stored::Unreadable(digits) => no_number(
            format!("`{digits}` cannot be kept exactly"),
            "spreadsheets are exact to 15 digits; enter longer numbers as text",
        ),
    }
}

/// A number that the file stores, if the cell shows it whole. Its format may bring a word for its precision.
fn stored(cell: &Cell, number: Decimal, own: &BTreeMap<String, Precision>) -> Result<Worded, Complaint> {
    let Some(shown) = &cell.shown else { return Ok(unsaid()) };
    let Parts { before, after, .. } = Parts::of(shown);
    let unit = Unit::of(after);
    if !shows(number, shown) || unit.scale.is_some() {
        let message = format!("the cell shows “{shown}” and stores {}", cell.stored);
        let hint = "enter the value that is meant, or let the cell show all of its digits; the program does not round";
        return Err(Complaint::new(Code::ShownOtherwise, message, hint).at(&cell.place));
    }
    // Other words of a number format are units and currencies.
    Ok(precision(before, own).unwrap_or_else(unsaid))
}

fn unsaid() -> Worded {
    Worded { precision: None, says_more: None }
}

/// A text, such as `rund 380` or `12,5 %`.
fn written(cell: &Cell, text: &str, own: &BTreeMap<String, Precision>) -> Result<Said, Complaint> {
    let complain = |code, message: String, hint: String| Err(Complaint::new(code, message, hint).at(&cell.place));
    if is_not_stated(text) {
        return Ok(Said::NotStated);
    }
    if let Some(meaning) = unclear_sign(text) {
        let message = format!("“{}” stands in place of a value; in statistics it means {meaning}", text.trim());
        return complain(
            Code::UnclearSign,
            message,
            "enter 0, the value, or “k. A.” if nothing was delivered".to_owned(),
        );
    }
    let Parts { before, number, after } = Parts::of(text);
    if number.is_empty() {
        let message = format!("“{}” is no number", plain_excerpt(text));
        let hint = "enter the value, or “k. A.” if nothing was delivered; rows and columns that hold no values are named under `skip` in the mapping";
        return complain(Code::NoNumber, message, hint.to_owned());
    }
    let Some(precision) = precision(before, own) else {
        let message = format!("“{}” before a number is no precision that is known", plain_excerpt(before));
        let hint = format!("known are: {}; others can be said under [precision] in the mapping", known_words());
        return complain(Code::NoNumber, message, hint);
    };
    let in_percent = is_percent(after);
    if !in_percent && !after.is_empty() {
        let message = format!("“{}” stands behind the number {number}", plain_excerpt(after));
        return complain(Code::NoNumber, message, hint_behind(after).to_owned());
    }
    match Written::read(number) {
        Ok(written) => Ok(Said::Number { amount: Amount::Written(written), in_percent, precision }),
        Err(fault) => {
            let (message, hint) = no_number(number, fault);
            complain(Code::NoNumber, message, hint.to_owned())
        }
    }
}

fn hint_behind(after: &str) -> &'static str {
    let rest = after.trim_start_matches(['E', 'e']);
    let is_power = rest.len() < after.len() && rest.starts_with(|c: char| c.is_ascii_digit() || c == '+' || c == '-');
    if is_power {
        return "a spreadsheet has shortened the number when it was saved; enter all of its digits";
    }
    match after.chars().next() {
        Some('-' | '–' | '/' | ':') if after.chars().any(|c| c.is_ascii_digit()) => {
            "a date, a time or two values: a cell holds one value"
        }
        _ => "leave the number alone in its cell; units stand in the head, marks and remarks in a column of their own",
    }
}

fn no_number(number: &str, fault: NoNumber) -> (String, &'static str) {
    match fault {
        NoNumber::Marks => (
            format!("`{number}` is no number: its points, commas or spaces are out of place"),
            "write thousands in groups of three, and one mark before decimals: 28.409,5 or 28,409.5; a date is no value",
        ),
        NoNumber::LeadingZero => (
            format!("`{number}` begins with a zero, as codes do"),
            "enter the value without it, or take the column out under `skip` in the mapping",
        ),
        NoNumber::TooManyDigits => (format!("`{number}` has more than 28 digits"), "enter as many as were counted"),
        NoNumber::Others => (format!("`{number}` is no number"), "enter digits 0 to 9 only"),
    }
}

/// As much of a text as a finding quotes.
pub(super) fn plain_excerpt(text: &str) -> String {
    const LONGEST: usize = 60;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Whether a cell is a number, or should be one: columns of values are known by it.
pub(super) fn is_number_like(cell: &Cell, own: &BTreeMap<String, Precision>) -> bool {
    match &cell.stored {
        Stored::Number(_) | Stored::Percent(_) | Stored::Uncalculated | Stored::Error(_) | Stored::Unreadable(_) => {
            true
        }
        Stored::Date(_) | Stored::Boolean(_) => false,
        Stored::Text(text) => {
            let Parts { before, number, after } = Parts::of(text);
            !number.is_empty() && (after.is_empty() || is_percent(after)) && precision(before, own).is_some()
        }
    }
}

/// Whether a cell is a number, or stands in place of one.
pub(super) fn is_value_like(cell: &Cell, own: &BTreeMap<String, Precision>) -> bool {
    let stands_for_one = |text: &str| is_not_stated(text) || unclear_sign(text).is_some();
    is_number_like(cell, own) || matches!(&cell.stored, Stored::Text(text) if stands_for_one(text))
}
