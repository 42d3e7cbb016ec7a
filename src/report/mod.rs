//! Findings for people and for programs.

mod human;
mod json;

pub use human::write_human;
pub use json::{FindingRecord, records};
