//! Findings for people and for programs.

mod excerpt;
mod human;
mod json;
mod sarif;
mod shown;

pub use human::write_human;
pub use json::{FindingRecord, records};
pub use sarif::sarif;
pub use shown::{Shown, shown};
