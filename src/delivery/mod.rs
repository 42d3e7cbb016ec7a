//! Tables that somebody delivers: from the bytes of a file to the values that it holds.
//!
//! [`read`](fn@read) makes cells of a spreadsheet or a CSV file, whoever wrote it: a [`Delivery`]. [`understand`] finds out which of
//! them are values of which figures, and reads these: a [`Reading`]. Neither guesses: a cell that could mean two things is
//! a [`Complaint`] at that cell, and all complaints of a file come together.

mod cell;
mod complaint;
mod formats;
mod known;
mod layout;
mod mapping;
mod names;
mod number;
mod precision;
mod read;
mod sheet;
mod shown;
mod understand;
mod unit;

pub use complaint::Complaint;
pub use known::{Known, KnownFigure, Measure};
pub use mapping::Mapping;
pub use number::{NoNumber, NumberFormat, Written};
pub use read::{Read, read};
pub use sheet::{Cell, CellPlace, Delivery, Format, Position, Range, Sheet, Stored, column_letters};
pub use understand::{Absence, Absent, Delivered, FailedRow, FoundTable, Reading, Value, understand};
