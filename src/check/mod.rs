//! Checks of what a stage has made: of the pages here, and of the finished files.

mod abbreviations;
mod assets;
mod discrepancies;
mod house_style;
mod literals;
mod numbers;
mod operands;
mod pages;
mod parity;
mod placed;
mod plausibility;
mod provenance;
mod relations;
mod sources;
mod waivers;

pub use pages::{PageCheck, check_pages};
pub use placed::PlacedAssets;
pub use sources::{EditionSources, LanguageSources, SourceFindings, check_sources};
pub use waivers::Waivers;
