//! From the bytes of a file to its cells.
//!
//! Files are known by their bytes, not by their names. They are read by ourselves: no crate that reads spreadsheets gives
//! the digits of a number as the file has them, or tells what a cell shows. zip and quick-xml unpack them, within bounds.

mod bounds;
mod csv;
mod encoding;

use super::complaint::Complaint;
use super::sheet::{Cell, Delivery, Format, Position, Sheet};
use crate::finding::Code;
use crate::source::digest::sha256;

/// Cells of a file, with what is to be said of it although it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The file.
    pub delivery: Delivery,
    /// Warnings about the file.
    pub complaints: Vec<Complaint>,
}

/// Reads the cells of a file that somebody delivered; `name` is what the user calls it.
///
/// # Errors
///
/// Complaints if it is no spreadsheet or CSV file, is damaged or protected, takes values from elsewhere or is larger than
/// what is read.
pub fn read(name: &str, bytes: &[u8]) -> Result<Read, Vec<Complaint>> {
    let (format, (sheets, complaints)) = match format(bytes).map_err(|complaint| vec![complaint])? {
        Format::Csv => (Format::Csv, csv::read(bytes)?),
        format => return Err(vec![refused(format!("{} is not read", format.name()), "save it as CSV")]),
    };
    let (name, sha256) = (name.to_owned(), sha256(bytes));
    Ok(Read { delivery: Delivery { name, format, sha256, sheets }, complaints })
}

/// Sheets, with warnings.
type Sheets = (Vec<Sheet>, Vec<Complaint>);

fn refused(message: impl Into<String>, hint: &str) -> Complaint {
    Complaint::new(Code::DeliveryRefused, message, hint)
}

fn too_large(message: impl Into<String>) -> Complaint {
    refused(message, "deliver only the table of the figures; docs/authoring.md lists all bounds")
}

fn format(bytes: &[u8]) -> Result<Format, Complaint> {
    if bytes.len() > bounds::FILE_BYTES {
        return Err(too_large(format!("the file has {} bytes; the bound is {}", bytes.len(), bounds::FILE_BYTES)));
    }
    Ok(Format::Csv)
}

/// Counts what is read, so that no file takes all memory.
#[derive(Debug, Default)]
struct Budget {
    cells: usize,
    text_bytes: usize,
}

impl Budget {
    /// Takes note of a cell that is kept.
    fn spend(&mut self, cell: &Cell) -> Result<(), Complaint> {
        self.cells += 1;
        let formula = cell.formula.as_deref().map_or(0, str::len);
        let shown = cell.shown.as_deref().map_or(0, str::len);
        let length = cell.stored.length().max(shown).max(formula);
        self.text_bytes += cell.stored.length() + shown + formula;
        let too_large = |message: String| Err(too_large(message).at(&cell.place));
        if self.cells > bounds::CELLS {
            return too_large(format!("more than {} cells hold something", bounds::CELLS));
        }
        if length > bounds::TEXT_BYTES {
            return too_large(format!("a cell has {length} bytes of text; the bound is {}", bounds::TEXT_BYTES));
        }
        if self.text_bytes > bounds::ALL_TEXT_BYTES {
            return too_large(format!("all texts together have more than {} bytes", bounds::ALL_TEXT_BYTES));
        }
        Ok(())
    }
}

impl Sheet {
    fn position(row: u64, column: u64) -> Option<Position> {
        let (row, column) = (u32::try_from(row).ok()?, u32::try_from(column).ok()?);
        (u64::from(row) < bounds::ROWS && u64::from(column) < bounds::COLUMNS).then_some(Position { row, column })
    }
}
