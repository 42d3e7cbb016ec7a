//! Pages that a change of a project makes look otherwise.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use super::composed::Composed;
use super::crew::Crew;
use super::plan::plan;
use super::{Selection, View};
use crate::finding::Findings;
use crate::name::{EditionId, LanguageTag};

/// The editions of a selection whose pages look otherwise in one state of a project than in the one before, with the
/// languages in which they do. Those that cannot be composed count: their findings come when they are made.
///
/// # Errors
///
/// Fails if no threads can be started.
pub fn changed_pages(
    before: &Arc<View>,
    after: &Arc<View>,
    selection: &Selection,
    crew: Crew,
) -> io::Result<BTreeMap<EditionId, Vec<LanguageTag>>> {
    let Some(model) = after.model() else { return Ok(BTreeMap::new()) };
    let plan = plan(model, selection, &mut Findings::default());
    let mut pages: Vec<(EditionId, LanguageTag)> =
        plan.documents.iter().map(|document| (document.edition.clone(), document.language.clone())).collect();
    pages.dedup();
    let touched: Vec<&EditionId> =
        plan.editions().into_iter().filter(|edition| is_touched(before, after, edition)).collect();
    pages.retain(|(edition, _)| touched.contains(&edition));
    let (names, before, after) = (pages.clone(), Arc::clone(before), Arc::clone(after));
    let differ = move |(edition, language): &(EditionId, LanguageTag)| pages_differ(&before, &after, edition, language);
    let mut changed: BTreeMap<EditionId, Vec<LanguageTag>> = BTreeMap::new();
    crew.run(pages, differ, |index, differ| {
        if differ.unwrap_or(true) {
            let (edition, language) = names[index].clone();
            changed.entry(edition).or_default().push(language);
        }
    })?;
    Ok(changed)
}

fn is_touched(before: &View, after: &View, edition: &EditionId) -> bool {
    match (before.edition(edition).value, after.edition(edition).value) {
        (Some(earlier), Some(later)) => before.inputs_of(&earlier).digest != after.inputs_of(&later).digest,
        _ => true,
    }
}

fn pages_differ(before: &View, after: &View, edition: &EditionId, language: &LanguageTag) -> bool {
    match (before.composed(edition, language).value, after.composed(edition, language).value) {
        (Some(earlier), Some(later)) => !Arc::ptr_eq(&earlier, &later) && says(&earlier) != says(&later),
        _ => true,
    }
}

/// Document as templates get it, to be compared. The edition code in it stands for the look of its pages.
fn says(composed: &Composed) -> Vec<u8> {
    serde_json::to_vec(&composed.document).expect("a document is plain data")
}
