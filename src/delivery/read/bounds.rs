//! Bounds on what is delivered, asked before the work that they bound. A table of all figures that a project can have
//! (10,000, in a few columns) stays far below all of them.

/// Bytes of a file.
pub(crate) const FILE_BYTES: usize = 32 << 20;
/// Files within a file; programs write a dozen.
pub(super) const ENTRIES: usize = 2_000;
/// Bytes that a file within a file unpacks to.
pub(super) const UNPACKED_BYTES: u64 = 64 << 20;
/// Bytes that all files within a file unpack to, as they say.
pub(super) const ALL_UNPACKED_BYTES: u64 = 512 << 20;
/// Times that a file within a file may be larger when it is unpacked. Sheets of equal cells reach a hundred; a thousand
/// is as much as Deflate can.
pub(super) const RATIO: u64 = 400;
/// Bytes from which the ratio counts.
pub(super) const RATIO_BYTES: u64 = 1 << 20;
/// Sheets.
pub(super) const SHEETS: usize = 256;
/// Cells that hold something, in all sheets.
pub(super) const CELLS: usize = 200_000;
/// Cells that a sheet says it has, empty ones included.
pub(super) const CLAIMED_CELLS: u64 = 20_000_000;
/// Rows of a sheet: those of the programs that most people have.
pub(super) const ROWS: u64 = 1_048_576;
/// Columns of a sheet.
pub(super) const COLUMNS: u64 = 16_384;
/// Bytes of the text of a cell; XLSX has 32,767 characters (ECMA-376 says none, its programs do).
pub(super) const TEXT_BYTES: usize = 128 << 10;
/// Bytes of all texts together: one text can be that of many cells.
pub(super) const ALL_TEXT_BYTES: usize = 64 << 20;
/// Ranges of cells that are shown as one.
pub(super) const MERGED: usize = 2_000;
/// Groups of columns that are hidden.
pub(super) const HIDDEN: usize = 1_000;
/// Styles and number formats.
pub(super) const STYLES: usize = 70_000;
/// Elements within each other.
pub(super) const DEPTH: usize = 100;
