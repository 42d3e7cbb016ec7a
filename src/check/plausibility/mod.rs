//! Checks for values that are possible, and odd enough to ask about.

mod jumps;
mod ratios;
mod repeats;

pub(super) use jumps::before_id as edition_before;

use super::EditionSources;
use crate::finding::Findings;

/// Looks for repeated values, ratios out of their series, and jumps since the edition before.
pub(super) fn check(sources: &EditionSources, findings: &mut Findings) {
    let plausibility = &sources.model.catalogue.plausibility;
    repeats::check(sources, plausibility.small, findings);
    for series in &plausibility.series {
        ratios::check(sources.edition, series, findings);
    }
    jumps::check(sources, plausibility, findings);
}
