//! Tables that somebody delivers: from the bytes of a file to the values that it holds.
//!
//! `read` makes cells of a spreadsheet or a CSV file, whoever wrote it: a [`Delivery`]. `understand` finds out which of
//! them are values of which figures, and reads these: a [`Reading`]. Neither guesses: a cell that could mean two things is
//! a [`Complaint`] at that cell, and all complaints of a file come together.

mod complaint;
mod known;
mod mapping;
mod number;
mod sheet;
mod understand;

pub use complaint::Complaint;
pub use known::{Known, KnownFigure, Measure};
pub use mapping::Mapping;
pub use number::NumberFormat;
pub use sheet::{Cell, CellPlace, Delivery, Format, Position, Range, Sheet, Stored, column_letters};
pub use understand::{Absence, Absent, Delivered, FailedRow, FoundTable, Reading, Value};

mod apply;
mod merge;
mod proposal;
mod records;
mod refused;
mod survey;
mod table;
mod words;

pub use proposal::{DeliveredFile, Proposal, Record, Row, What};
pub use table::{TableFormat, TemplateFor, export, template};
