//! Tables to fill in and to take back, as XLSX, ODS or CSV: the same cells in each, and the same bytes for the same cells.

mod csv;
mod ods;
mod xlsx;

use chrono::NaiveDate;
use rust_decimal::Decimal;

pub(crate) use self::csv::csv;
pub(crate) use ods::ods;
pub(crate) use xlsx::xlsx;

/// A workbook.
#[derive(Debug)]
pub(crate) struct Workbook {
    pub title: String,
    /// The day that dates the file: no clock is read.
    pub day: NaiveDate,
    pub sheets: Vec<Sheet>,
}

/// A sheet. Its first row are heads, which stay in view.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// At most 31 characters, none of `[ ] : * ? / \`.
    pub name: String,
    pub columns: Vec<Column>,
    /// Below the heads.
    pub rows: Vec<Vec<Cell>>,
    /// Whether all cells but those of columns to fill in are locked against mistakes. There is no password.
    pub is_locked: bool,
    pub is_right_to_left: bool,
}

/// A column.
#[derive(Debug)]
pub(crate) struct Column {
    pub head: String,
    /// In characters.
    pub width: u16,
    /// Rule for what is filled in; absent where nothing is.
    pub input: Option<Input>,
}

/// Rule for a column to fill in.
#[derive(Debug)]
pub(crate) struct Input {
    pub rule: Rule,
    /// Words for whoever enters something else.
    pub refusal: String,
}

#[derive(Debug)]
pub(crate) enum Rule {
    /// A number from zero on, or this word in place of one.
    NumberOr(String),
    /// One of these words.
    OneOf(Vec<String>),
}

/// The letters of a column, from zero.
fn letters(column: usize) -> String {
    rust_xlsxwriter::utility::column_number_to_name(u16::try_from(column).unwrap_or(u16::MAX))
}

/// Contents of a cell.
#[derive(Debug, Clone)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    /// A number with as many decimals as are shown.
    Number(Decimal, u32),
}

/// A number as text that is the same in every language: three digits behind a point could be thousands.
fn unmistakable(number: Decimal) -> String {
    let mut number = number.normalize();
    if number.scale() == 3 {
        number.rescale(4);
    }
    number.to_string()
}

/// Digits that a double keeps (IEEE 754, binary64), and that spreadsheets show.
const MOST_DIGITS: usize = 15;

impl Cell {
    /// A number, or its own digits as a text where a spreadsheet would round it.
    pub(crate) fn number(number: Decimal, decimals: u32) -> Self {
        let digits = number.normalize().mantissa().unsigned_abs().to_string().len();
        let is_kept = digits <= MOST_DIGITS;
        let shown = decimals.max(number.normalize().scale());
        if is_kept { Self::Number(number, shown) } else { Self::Text(unmistakable(number)) }
    }

    /// A text; an empty one is no content.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        // Neither format knows control characters (XML 1.0, 2.2).
        let text: String = text.into().chars().filter(|c| !c.is_control() || *c == '\n').collect();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}
