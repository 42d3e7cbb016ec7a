//! Corrections: a value is changed together with the record of what it was, and all records make a register.
//!
//! [`correct`] proposes a change of a survey's file, of which nothing is written before somebody agrees: a
//! [`Corrected`]. [`Register`] has every revision of the project, for readers as a web page and for programs.

mod change;
mod page;
mod register;

pub use change::{ChangedFigure, Correct, Corrected, Lines, correct, write_corrected};
pub use page::pages;
pub use register::{Register, RegisterRow};
