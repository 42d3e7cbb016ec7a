//! Changes of a project, and the outputs that they call for.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use super::composed::Composed;
use super::crew::Crew;
use super::plan::plan;
use super::{Selection, View};
use crate::finding::Findings;
use crate::source::digest::InputRecord;
use crate::target::DocumentId;

/// Difference between two states of a project, within a selection.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Editions with other inputs, or of which it is not known.
    pub editions: Vec<String>,
    /// Of these, editions whose pages look otherwise, with the languages in which they do.
    pub pages: BTreeMap<String, Vec<String>>,
}

impl Change {
    /// The change from one state to the next.
    ///
    /// # Errors
    ///
    /// Fails if no threads can be started.
    pub fn between(before: &Arc<View>, after: &Arc<View>, selection: &Selection, crew: Crew) -> io::Result<Self> {
        let Some(model) = after.model() else { return Ok(Self::default()) };
        let documents = plan(model, selection, &mut Findings::default()).documents;
        let mut change = Self::default();
        for DocumentId { edition, .. } in &documents {
            if change.editions.last() != Some(edition) && is_touched(before, after, edition) {
                change.editions.push(edition.clone());
            }
        }
        let mut pages: Vec<(String, String)> =
            documents.into_iter().map(|document| (document.edition, document.language)).collect();
        pages.dedup();
        pages.retain(|(edition, _)| change.editions.contains(edition));
        let (names, before, after) = (pages.clone(), Arc::clone(before), Arc::clone(after));
        let differ = move |(edition, language): &(String, String)| pages_differ(&before, &after, edition, language);
        crew.run(pages, differ, |index, differ| {
            // Documents that cannot be compared now count as changed; their findings come when they are made.
            if differ.unwrap_or(true) {
                let (edition, language) = names[index].clone();
                change.pages.entry(edition).or_default().push(language);
            }
        })?;
        Ok(change)
    }
}

fn is_touched(before: &View, after: &View, edition: &str) -> bool {
    match (before.edition(edition).value, after.edition(edition).value) {
        (Some(earlier), Some(later)) => before.inputs_of(&earlier).digest != after.inputs_of(&later).digest,
        _ => true,
    }
}

fn pages_differ(before: &View, after: &View, edition: &str, language: &str) -> bool {
    match (before.composed(edition, language).value, after.composed(edition, language).value) {
        (Some(earlier), Some(later)) => {
            let is_same = Arc::ptr_eq(&earlier, &later) || says(&earlier) == says(&later);
            !is_same || look(before, &earlier) != look(after, &later)
        }
        _ => true,
    }
}

/// Document as templates get it, to be compared.
fn says(composed: &Composed) -> Vec<u8> {
    serde_json::to_vec(&composed.document).expect("a document is plain data")
}

/// The inputs of an edition that make the look of its pages.
fn look(view: &View, composed: &Composed) -> Vec<InputRecord> {
    let is_look = |path: &str| ["templates/", "fonts/", "assets/"].iter().any(|folder| path.starts_with(folder));
    view.inputs_of(&composed.edition).list.iter().filter(|input| is_look(&input.path)).cloned().collect()
}
