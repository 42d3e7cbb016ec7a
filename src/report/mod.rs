//! Findings for people and for programs.

mod human;
mod json;
mod sarif;

pub use human::write_human;
pub use json::{FindingRecord, records};
pub use sarif::sarif;
