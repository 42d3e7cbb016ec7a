//! Findings for people and for programs.

mod alike;
mod excerpt;
mod human;
mod json;
mod sarif;
mod shown;
mod summary;

pub use human::{Detail, write_human};
pub use json::{FindingRecord, WaivedRecord, records, values, waived_records};
pub use sarif::sarif;
pub use shown::{Shown, shown};
pub use summary::write_summary;
