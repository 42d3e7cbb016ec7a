//! The nature of a cell: a number, a day or a text, whichever loses nothing.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format};

use crate::export::columns::Content;

/// A cell of the table of figures.
pub(super) enum Cell<'a> {
    /// A number with the format of its decimals.
    Number(f64, Format),
    /// A number that a spreadsheet would round: its own digits.
    LongNumber(&'a str),
    Day(ExcelDateTime, Format),
    Text(&'a str),
}

/// Digits that a double keeps (IEEE 754, binary64), and that spreadsheets show.
const MOST_DIGITS: usize = 15;

impl<'a> Cell<'a> {
    /// The cell of a column for what the table has there.
    pub(super) fn of(content: Content, text: &'a str) -> Self {
        match content {
            Content::Number if !keeps(text) => Self::LongNumber(text),
            Content::Number => match text.parse() {
                Ok(number) => Self::Number(number, number_format(text)),
                Err(_) => Self::Text(text),
            },
            // Columns of dates have a form; a name that looks like a day is a name.
            Content::Text(Some(_)) => match day(text) {
                Some(day) => Self::Day(day, Format::new().set_num_format("yyyy-mm-dd")),
                None => Self::Text(text),
            },
            Content::Key | Content::Text(None) | Content::Name(_) => Self::Text(text),
        }
    }
}

/// Whether a spreadsheet keeps all digits of a number.
pub(super) fn keeps(number: &str) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let significant = digits.trim_start_matches('0');
    // Zeros at the end of a whole number hold its place and are no digits to lose.
    let significant = if number.contains('.') { significant } else { significant.trim_end_matches('0') };
    significant.len() <= MOST_DIGITS
}

/// A day that all spreadsheets count alike: some have 29 February 1900, some begin a day earlier.
fn day(text: &str) -> Option<ExcelDateTime> {
    let first = NaiveDate::from_ymd_opt(1900, 3, 1)?;
    let day = text.parse::<NaiveDate>().ok().filter(|day| *day >= first && day.year() <= 9999)?;
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, day.month() as u8, day.day() as u8).ok()
}

/// As many decimals as the figure is shown with; the reader's program knows the separators.
fn number_format(value: &str) -> Format {
    let decimals = value.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let pattern = if decimals == 0 { "#,##0".to_owned() } else { format!("#,##0.{}", "0".repeat(decimals)) };
    Format::new().set_num_format(pattern)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_digits() {
        for number in ["28409", "-999999999999999", "0.000000123456789", "12000000000000000000", "17.10"] {
            assert!(keeps(number), "{number}");
        }
        for number in ["9007199254740993", "-1234567890123456", "123456789012345.6", "100000000000000.50"] {
            assert!(!keeps(number), "{number}");
        }
    }

    #[test]
    fn days_that_programs_count_apart_are_texts() {
        assert!(day("1900-03-01").is_some() && day("9999-12-31").is_some());
        assert!(day("1900-02-28").is_none() && day("1899-12-31").is_none() && day("2019-07").is_none());
    }
}
