//! The pages of a document by themselves, to see where something is printed.

use std::sync::Arc;

use super::composed::Composed;
use super::document::template_data;
use super::view::View;
use crate::finding::Findings;
use crate::layout::{self, Pages};
use crate::name::{EditionId, LanguageTag};

/// An edition in a language on its pages, unchecked; `None` if it cannot be laid out, for which `check` has the reasons.
/// Pages are the same for print and for screens.
pub(crate) fn laid_out(view: &View, edition: &EditionId, language: &LanguageTag) -> Option<(Arc<Composed>, Pages)> {
    let composed = view.composed(edition, language).value?;
    let structure = view.model()?.structures.get(&composed.edition.document)?;
    let data = template_data(&composed, None, None);
    let template = &structure.template.value;
    let pages = layout::lay_out(&view.engine, view.sources(), template, &data, &mut Findings::default())?;
    Some((composed, pages))
}
