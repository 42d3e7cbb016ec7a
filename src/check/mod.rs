//! Checks of what a stage has made: of the pages here, and of the finished files.

mod discrepancies;
mod house_style;
mod literals;
mod numbers;
mod pages;
mod sources;
mod waivers;

pub use pages::check_pages;
pub use sources::{EditionSources, LanguageSources, SourceFindings, check_sources};
pub use waivers::Waivers;
