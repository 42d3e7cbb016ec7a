//! Stages that have run.

use std::fmt;

use crate::name::{EditionId, LanguageTag};
use crate::target::DocumentId;

/// A stage, with what it ran for. Tests see from them that a change makes nothing again that it does not touch.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The texts of a language were read.
    Texts(LanguageTag),
    /// An edition was resolved.
    Edition(EditionId),
    /// An edition was composed in a language.
    Composed(EditionId, LanguageTag),
    /// The sources of an edition were checked.
    Sources(EditionId),
    /// A document was laid out.
    Pages(DocumentId),
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Texts(language) => write!(f, "texts {language}"),
            Self::Edition(edition) => write!(f, "edition {edition}"),
            Self::Composed(edition, language) => write!(f, "composed {edition} {language}"),
            Self::Sources(edition) => write!(f, "sources {edition}"),
            Self::Pages(document) => write!(f, "pages {document}"),
        }
    }
}
