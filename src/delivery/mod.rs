//! Tables that somebody delivers: from the bytes of a file to the values that it holds, and from these into a survey.
//!
//! [`read`](fn@read) makes cells of a spreadsheet or a CSV file, whoever wrote it: a [`Delivery`]. [`understand`] finds out which of
//! them are values of which figures, and reads these: a [`Reading`]. Neither guesses: a cell that could mean two things is
//! a [`Complaint`] at that cell, and all complaints of a file come together. [`import`](fn@import) puts the values into the file of a
//! survey: a [`Proposal`], of which nothing is written before somebody agrees. [`export`] and [`template`] make
//! tables that are read again without being asked about.

mod apply;
mod cell;
mod complaint;
mod formats;
mod human;
mod import;
mod known;
mod layout;
mod mapping;
mod merge;
mod names;
mod number;
mod precision;
mod proposal;
mod read;
mod records;
mod refused;
mod saved;
mod sheet;
mod shown;
mod survey;
mod table;
mod understand;
mod unit;
mod words;

pub(crate) use merge::{Content, NewValue, entries, merge, quoted};
pub(crate) use proposal::findings_of_change;

pub use complaint::Complaint;
pub use human::write_proposal;
pub use import::{Import, import, take_over};
pub use known::{Known, KnownFigure, Measure};
pub use mapping::Mapping;
pub use number::{NoNumber, NumberFormat, Written};
pub use proposal::{Proposal, Record, Row, What};
pub use read::{Read, read};
pub use sheet::{Cell, CellPlace, Delivery, Format, Position, Range, Sheet, Stored, column_letters};
pub use table::{TableFormat, TemplateFor, export, template};
pub use understand::{Absence, Absent, Delivered, FailedRow, FoundTable, Reading, Value, understand};
