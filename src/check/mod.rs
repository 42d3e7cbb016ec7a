//! Checks of what a stage has made: of sources, and of pages.

mod abbreviations;
mod assets;
mod characters;
mod discrepancies;
mod edition_sources;
mod house_style;
mod left_out;
mod literals;
mod numbers;
mod operands;
mod pages;
mod parity;
mod placed;
mod plausibility;
mod prose;
mod provenance;
mod read_passage;
mod relations;
mod released;
mod revisions;
mod sign_off;
mod sources;
mod unreviewed;
mod waivers;
mod web_faces;

pub(crate) use operands::delivered;

pub use edition_sources::{CheckedTexts, EditionSources, LanguageSources, Others, SourceFindings};
pub use pages::{KnownGlyphs, PageCheck, check_pages};
pub use parity::ProjectTexts;
pub use placed::PlacedAssets;
pub use prose::check_named_blocks;
pub use sources::{check_passages, check_sources, check_texts};
pub use waivers::Waivers;

use std::collections::BTreeSet;

use crate::edition::Edition;
use crate::name::EditionId;
use crate::project::Model;

/// The editions with which the checks of an edition compare it.
pub fn compared_editions(model: &Model, edition: &Edition, others: &Others) -> BTreeSet<EditionId> {
    let before = plausibility::edition_before(model, edition).cloned();
    before.into_iter().chain(relations::compared(model, edition, others)).collect()
}
