//! The table of the sources note has every figure of the page that somebody delivered.

use std::collections::BTreeSet;

use crate::check::operands::delivered;
use crate::check::{EditionSources, LanguageSources};
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::{FigureId, SurveyId};

/// Reports figures of the edition's survey that a language prints and whose source is in no row of its table. Without a table the note says it in
/// words, which nothing can compare.
pub(super) fn check(sources: &EditionSources, language: &LanguageSources, findings: &mut Findings) {
    let Some(table) = &language.document.sources.table else { return };
    let listed: BTreeSet<&FigureId> = table.rows.iter().flat_map(|row| &row.figures).collect();
    let listed: BTreeSet<&FigureId> = delivered(sources.edition, listed).into_iter().map(|figure| &figure.id).collect();
    let printed = delivered(sources.edition, language.rows.iter().map(|row| &row.id));
    let is_own = |id: &&FigureId| SurveyId::of(id.as_str()).is_none();
    let missing: BTreeSet<&FigureId> =
        printed.iter().map(|figure| &figure.id).filter(|id| is_own(id) && !listed.contains(id)).collect();
    if missing.is_empty() {
        return;
    }
    let named: Vec<_> = missing.iter().map(|id| format!("`{id}`")).collect();
    let message = format!("no row of the sources has {}", named.join(", "));
    let finding = Finding::new(Code::NotInSources, message, "add it to the `figures` of the row with its source")
        .about(Subject::figures(missing));
    let structure = sources.model.structures.get(&sources.edition.document);
    findings.push(match structure {
        Some(structure) => finding.at(structure.sources.origin.clone()),
        None => finding,
    });
}
