//! Checks of provenance: every printed figure has its dates and collectors, in the data and in the sources note and its table.

mod marks;
mod not_stated;
mod note;
mod table;

use super::EditionSources;
use super::edition_sources::SourceFindings;

/// Reports what the sources of printed figures leave open, and collectors that the note does not name.
pub(super) fn check(sources: &EditionSources, findings: &mut SourceFindings) {
    not_stated::check(sources, &mut findings.edition);
    for language in &sources.languages {
        let own = findings.languages.entry(language.language.tag.clone()).or_default();
        note::check(sources, language, own);
        marks::check(sources, language, own);
        table::check(sources, language, own);
    }
}
