//! All that is found out about a delivery.

use rust_decimal::Decimal;

use crate::delivery::complaint::Complaint;
use crate::delivery::number::NumberFormat;
use crate::delivery::sheet::CellPlace;
use crate::figure::{Precision, Status};

/// All that a delivery says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// Values that can be taken over, one for a figure, in the order of the file.
    pub values: Vec<Delivered>,
    /// Figures of which the file says that there is no value.
    pub absent: Vec<Absent>,
    /// Complaints, in the order of the file. A figure with an error is not among the values.
    pub complaints: Vec<Complaint>,
    /// Rows that hold an error, to hand back.
    pub failed: Vec<FailedRow>,
    /// Tables in which figures were found.
    pub tables: Vec<FoundTable>,
}

/// A value that was delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivered {
    /// Id of the figure.
    pub figure: String,
    /// The value as observations keep it: 11 for 11 %.
    pub value: Value,
    /// Whether it may still change, if the table says so.
    pub status: Option<Status>,
    /// Cell of the value.
    pub place: CellPlace,
    /// Contents of that cell, as the one who wrote them sees them.
    pub written: String,
}

/// A number with the precision that its source gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Value {
    /// Exactly as delivered, and scaled only if the mapping says so.
    pub number: Decimal,
    /// Precision that the cell, its format or a column of precisions states; absent where none of them does.
    pub precision: Option<Precision>,
}

/// A figure without a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// Id of the figure.
    pub figure: String,
    /// Reason that the table gives.
    pub why: Absence,
    /// Cell in which a value would stand.
    pub place: CellPlace,
}

/// Reasons for which there is no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Absence {
    /// The cell is empty: nothing is said.
    Empty,
    /// The cell says that there is none: `k. A.`, `n/a`.
    NotStated,
}

/// A row that holds an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailedRow {
    /// Its sheet; absent in a CSV file.
    pub sheet: Option<String>,
    /// From one, as spreadsheets count.
    pub row: u32,
    /// Its cells from the first column on, as the one who wrote them sees them.
    pub cells: Vec<String>,
    /// Complaints about it, each with its way out.
    pub complaints: Vec<String>,
}

/// A table in which figures were found, in words for the one who asks how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundTable {
    /// Its sheet; absent in a CSV file.
    pub sheet: Option<String>,
    /// Place of the figures' names: `column A`, `row 1`.
    pub figures: String,
    /// Place of the values: `column C “Wert”`, `row 2`.
    pub values: String,
    /// Format of the numbers that are written as text, where one was decided.
    pub number_format: Option<NumberFormat>,
    /// Other columns or rows that hold values, and were left alone.
    pub left_alone: Vec<String>,
}
