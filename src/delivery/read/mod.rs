//! From the bytes of a file to its cells.
//!
//! Files are known by their bytes, not by their names. They are read by ourselves: no crate that reads spreadsheets gives
//! the digits of a number as the file has them, or tells what a cell shows. zip and quick-xml unpack them, within bounds.

mod bounds;
mod csv;
mod encoding;
mod ods;
mod package;
mod stored;
mod xlsx;
mod xml;

use self::package::{Package, encrypted};
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
    let (format, (sheets, complaints)) = match kind(bytes).map_err(|complaint| vec![complaint])? {
        Kind::Csv => (Format::Csv, csv::read(bytes)?),
        Kind::Xlsx(package) => (Format::Xlsx, xlsx::read(package)?),
        Kind::Ods(package) => (Format::Ods, ods::read(package)?),
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

/// A file by what its bytes are.
enum Kind<'a> {
    Csv,
    Xlsx(Package<'a>),
    Ods(Package<'a>),
}

/// First bytes of a ZIP archive.
const ZIP: &[u8] = b"PK\x03\x04";
/// First bytes of a compound file: XLS, or an XLSX file behind a password (MS-CFB, 2.2; MS-OFFCRYPTO, 2.3).
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// Name of the stream of a compound file that holds an encrypted file.
const ENCRYPTED: &str = "EncryptedPackage";

fn kind(bytes: &[u8]) -> Result<Kind<'_>, Complaint> {
    if bytes.len() > bounds::FILE_BYTES {
        return Err(too_large(format!("the file has {} bytes; the bound is {}", bytes.len(), bounds::FILE_BYTES)));
    }
    if bytes.starts_with(COMPOUND) {
        let name: Vec<u8> = ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_encrypted = bytes.windows(name.len()).any(|window| window == name);
        let old = refused("the file is in the format of Excel 97", "save it as XLSX");
        return Err(if is_encrypted { encrypted() } else { old });
    }
    if bytes.starts_with(b"%PDF") || bytes.starts_with(b"<") {
        return Err(refused("the file is neither a spreadsheet nor a CSV file", "save the table as XLSX, ODS or CSV"));
    }
    if !bytes.starts_with(ZIP) {
        return Ok(Kind::Csv);
    }
    let package = Package::open(bytes)?;
    match (package.has("[Content_Types].xml"), package.has("content.xml")) {
        (true, _) => Ok(Kind::Xlsx(package)),
        (false, true) => Ok(Kind::Ods(package)),
        (false, false) if package.has("encrypted-package") => Err(encrypted()),
        (false, false) => {
            Err(refused("the file is an archive, and no spreadsheet", "save the table as XLSX, ODS or CSV"))
        }
    }
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
        if self.cells > bounds::CELLS {
            return Err(too_large(format!("more than {} cells hold something", bounds::CELLS)).at(&cell.place));
        }
        let formula = cell.formula.as_deref().map_or(0, str::len);
        let shown = cell.shown.as_deref().map_or(0, str::len);
        let lengths = [cell.stored.length(), shown, formula];
        lengths
            .into_iter()
            .try_for_each(|length| self.spend_text(length))
            .map_err(|complaint| complaint.at(&cell.place))
    }

    /// Takes note of a text that is kept.
    fn spend_text(&mut self, length: usize) -> Result<(), Complaint> {
        self.text_bytes += length;
        if length > bounds::TEXT_BYTES {
            return Err(too_large(format!("a cell has {length} bytes of text; the bound is {}", bounds::TEXT_BYTES)));
        }
        if self.text_bytes > bounds::ALL_TEXT_BYTES {
            return Err(too_large(format!("all texts together have more than {} bytes", bounds::ALL_TEXT_BYTES)));
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
