//! Checks of what a stage has made: of the pages here, and of the finished files.

mod discrepancies;
mod pages;
mod parity;
mod sources;
mod waivers;

pub use pages::{PageCheck, check_pages};
pub use sources::{EditionSources, LanguageSources, SourceFindings, check_sources};
pub use waivers::Waivers;
