//! A document without sections, of no edition: what a file needs to be made whose pages a template of the program fills.

use super::told::Line;
use super::{Contact, Document, DocumentLanguage, EditionMark, Funders, Masthead, Metadata, Note, Words};
use crate::project::language::Language;
use crate::project::structure::Fold;

impl Document {
    /// A document in a language that says nothing but what its file is.
    pub(crate) fn bare(language: &Language, metadata: Metadata) -> Self {
        Self {
            language: DocumentLanguage {
                tag: language.tag.clone(),
                locale: language.locale.id.to_string(),
                direction: language.direction,
            },
            metadata,
            edition: EditionMark::none(),
            words: Words::none(),
            masthead: Masthead { kicker: Line::none(), title: Line::none(), line: Line::none() },
            template: String::new(),
            pages: 0,
            fold: Fold::None,
            sections: Vec::new(),
            sources: Note { heading: Line::none(), table: None, blocks: Vec::new() },
            contact: Contact { heading: Line::none(), lines: Vec::new(), page: None },
            funders: Funders { heading: Line::none(), marks: Vec::new() },
        }
    }
}

impl EditionMark {
    /// The mark of what is no edition.
    fn none() -> Self {
        Self {
            id: "".into(),
            version: String::new(),
            survey_period: String::new(),
            reference_dates: Vec::new(),
            code: String::new(),
            digest: String::new(),
        }
    }

    /// Whether it marks an edition.
    pub(crate) fn is_one(&self) -> bool {
        !self.code.is_empty()
    }
}

impl Words {
    fn none() -> Self {
        Self {
            running_title: String::new(),
            version: String::new(),
            code_label: String::new(),
            draft: String::new(),
            note: String::new(),
            note_back: String::new(),
        }
    }
}
