//! An edition as checks of sources see it, and their findings.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::parity::ProjectTexts;
use crate::document::{Document, FigureRow, Outline};
use crate::edition::Edition;
use crate::finding::Findings;
use crate::name::{EditionId, LanguageTag};
use crate::project::language::Language;
use crate::project::{Model, Project};
use crate::text::Texts;

/// An edition by its name, with every figure resolved; `None` if it could not be.
pub type Others<'a> = dyn Fn(&EditionId) -> Option<Arc<Edition>> + 'a;

/// An edition with all its languages, those included that are not asked for: languages are
/// compared with each other.
pub struct EditionSources<'a> {
    pub project: &'a Project,
    pub model: &'a Model,
    pub edition: &'a Edition,
    /// Looks other editions up. Their own findings come with their own documents.
    pub others: &'a Others<'a>,
    /// The texts of the project.
    pub texts: &'a ProjectTexts,
    /// The languages of the edition whose texts are sound, composed or not.
    pub checked: Vec<CheckedTexts<'a>>,
    /// The languages that could be composed, in the edition's order.
    pub languages: Vec<LanguageSources<'a>>,
}

/// The texts of a language that have been checked by themselves.
pub struct CheckedTexts<'a> {
    pub language: &'a Language,
    pub texts: &'a Texts,
    /// Findings of [`super::check_passages`] and [`super::check_texts`].
    pub found: &'a Findings,
}

/// An edition in one language.
pub struct LanguageSources<'a> {
    pub language: &'a Language,
    pub texts: &'a Texts,
    pub document: &'a Document,
    /// The part of the structure that the edition has.
    pub outline: Outline<'a>,
    /// The figures that the document prints or tells.
    pub rows: &'a [FigureRow],
}

/// Findings by what they stop.
#[derive(Debug, Default, Clone)]
pub struct SourceFindings {
    /// They stop every document of the edition.
    pub edition: Findings,
    /// They stop the documents of a language.
    pub languages: BTreeMap<LanguageTag, Findings>,
}

impl SourceFindings {
    /// Findings that stop the documents of a language.
    pub fn of_language(&mut self, tag: &LanguageTag) -> &mut Findings {
        self.languages.entry(tag.clone()).or_default()
    }
}
