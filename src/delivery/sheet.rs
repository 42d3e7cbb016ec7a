//! Cells as they stand in a file, before anybody asks what they mean.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use rust_decimal::Decimal;

/// Format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Office Open XML, ISO/IEC 29500.
    Xlsx,
    /// OpenDocument, ISO/IEC 26300.
    Ods,
    /// Separated values, RFC 4180.
    Csv,
}

impl Format {
    /// The name by which people know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "XLSX",
            Self::Ods => "ODS",
            Self::Csv => "CSV",
        }
    }
}

/// A file that somebody delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// The file as the user named it.
    pub name: String,
    /// Format that its bytes have, whatever its name says.
    pub format: Format,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// In the order of the file. A CSV file has one without a name.
    pub sheets: Vec<Sheet>,
}

/// One sheet of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Absent in a CSV file.
    pub name: Option<Arc<str>>,
    /// Whether the program that opens it shows it to nobody.
    pub is_hidden: bool,
    /// All cells that hold something, row by row.
    pub cells: BTreeMap<Position, Cell>,
    /// Cells that are shown as one; its contents are those of the first.
    pub merged: Vec<Range>,
}

/// Position of a cell in its sheet. Ordered as it is read, row by row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// From zero.
    pub row: u32,
    /// From zero.
    pub column: u32,
}

/// Cells from one corner to the other, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Range {
    /// Upper left corner.
    pub first: Position,
    /// Lower right corner.
    pub last: Position,
}

/// Place of a cell, in words that lead there in the program that opens the file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellPlace {
    /// Name of the sheet; absent in a CSV file.
    pub sheet: Option<Arc<str>>,
    /// Row and column.
    pub position: Position,
    /// Line of a CSV file, from one: a cell may have several lines, so that it is not always the row.
    pub line: Option<u64>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Place of the cell.
    pub place: CellPlace,
    /// Contents.
    pub stored: Stored,
    /// The text that is shown for it, where the file or its number format tells: in an XLSX file with a point
    /// before decimals and a comma between thousands, in an ODS file as in its own language.
    pub shown: Option<String>,
    /// Formula that computes the contents.
    pub formula: Option<String>,
    /// Whether its row or column is shown to nobody.
    pub is_hidden: bool,
}

/// Contents of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stored {
    /// A number with the digits of the file, to the 15 digits that spreadsheets are exact to.
    Number(Decimal),
    /// A number that is shown a hundredfold, with a percent sign.
    Percent(Decimal),
    /// A day or moment, or a time of day: ISO 8601.
    Date(String),
    /// True or false.
    Boolean(bool),
    /// Characters, of whatever meaning.
    Text(String),
    /// An error such as `#DIV/0!`.
    Error(String),
    /// A formula whose result the file does not have.
    Uncalculated,
    /// A number that cannot be kept exactly, as it is written.
    Unreadable(String),
}

impl Delivery {
    /// The sheet of a name.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name.as_deref() == Some(name))
    }
}

impl Sheet {
    /// The cell at a position, if it holds something.
    pub fn cell(&self, row: u32, column: u32) -> Option<&Cell> {
        self.cells.get(&Position { row, column })
    }

    /// The cells of a row that hold something, from left to right.
    pub fn row(&self, row: u32) -> impl DoubleEndedIterator<Item = &Cell> {
        let ends = Position { row, column: 0 }..=Position { row, column: u32::MAX };
        self.cells.range(ends).map(|(_, cell)| cell)
    }

    /// The rows that hold something.
    pub fn rows(&self) -> Vec<u32> {
        let mut rows: Vec<u32> = self.cells.keys().map(|position| position.row).collect();
        rows.dedup();
        rows
    }

    /// The columns that hold something.
    pub fn columns(&self) -> Vec<u32> {
        let columns: std::collections::BTreeSet<u32> = self.cells.keys().map(|position| position.column).collect();
        columns.into_iter().collect()
    }
}

impl Stored {
    /// Bytes of its text.
    pub(super) fn length(&self) -> usize {
        match self {
            Self::Date(text) | Self::Text(text) | Self::Error(text) | Self::Unreadable(text) => text.len(),
            Self::Number(_) | Self::Percent(_) | Self::Boolean(_) | Self::Uncalculated => 0,
        }
    }
}

impl Cell {
    /// Contents as the one who wrote them sees them.
    pub fn written(&self) -> String {
        self.shown.clone().unwrap_or_else(|| self.stored.to_string())
    }
}

impl fmt::Display for Stored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) | Self::Percent(number) => write!(f, "{number}"),
            Self::Boolean(is_true) => f.write_str(if *is_true { "TRUE" } else { "FALSE" }),
            Self::Date(text) | Self::Text(text) | Self::Error(text) | Self::Unreadable(text) => f.write_str(text),
            Self::Uncalculated => Ok(()),
        }
    }
}

impl Range {
    /// Number of its cells.
    pub fn count(&self) -> u64 {
        let extent = |first: u32, last: u32| u64::from(last.saturating_sub(first)) + 1;
        extent(self.first.row, self.last.row) * extent(self.first.column, self.last.column)
    }
}

/// The letters of a column, from zero: `A`, `Z`, `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

impl fmt::Display for Position {
    /// As spreadsheets say it: `B7`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_letters(self.column), u64::from(self.row) + 1)
    }
}

impl CellPlace {
    /// The place within its sheet: `cell B7`, or in a CSV file `line 7, column 2`.
    pub fn in_sheet(&self) -> String {
        match self.line {
            Some(line) => format!("line {line}, column {}", u64::from(self.position.column) + 1),
            None => format!("cell {}", self.position),
        }
    }
}

impl fmt::Display for CellPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.sheet {
            Some(sheet) => write!(f, "sheet “{sheet}”, {}", self.in_sheet()),
            None => f.write_str(&self.in_sheet()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_read_as_in_spreadsheets() {
        let at = |row, column| Position { row, column }.to_string();
        assert_eq!([at(0, 0), at(6, 1), at(0, 25), at(0, 26)], ["A1", "B7", "Z1", "AA1"]);
        assert_eq!([at(1_048_575, 16_383), at(0, 701), at(0, 702)], ["XFD1048576", "ZZ1", "AAA1"]);
    }

    #[test]
    fn ranges_count_their_cells_without_overflow() {
        let range = Range { first: Position { row: 0, column: 0 }, last: Position { row: u32::MAX, column: 16_383 } };
        assert_eq!(range.count(), (1 << 32) << 14);
    }
}
