//! Provenance of the texts of an edition: what they rest on, and who has read them against that.

use serde::Serialize;

use crate::name::{LanguageTag, MessageId, SourceId};
use crate::project::Prose;
use crate::project::prose::{BlockSource, Reading, SourceDocument, Standing};
use crate::text::Texts;

/// A text and one of its sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BlockRecord {
    /// Name of the text.
    pub message: MessageId,
    /// Name of the document.
    pub source: SourceId,
    /// Title of the document.
    pub title: String,
    /// Date of the document, or `not stated`.
    pub date: String,
    /// SHA-256 of the document's file, where it is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Place in the document, in words.
    pub passage: String,
    /// Readings that stand: of the text and the source as they are now.
    pub read: Vec<ReadRecord>,
}

/// A reading of a text against its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ReadRecord {
    /// Tag of the language.
    pub language: LanguageTag,
    /// Name of the reader.
    pub by: String,
    /// Day of the reading, as ISO 8601 writes it.
    pub on: String,
}

/// The sources of a text, each with its readings in the languages of `texts`.
pub(crate) fn of_block<'t>(
    prose: &Prose,
    message: &MessageId,
    texts: impl Iterator<Item = &'t Texts> + Clone,
) -> Vec<BlockRecord> {
    let sources = prose.sources_of(message).map(|source| BlockRecord {
        message: message.clone(),
        source: source.0.document.value.clone(),
        title: source.1.title.clone(),
        date: source.1.date.to_string(),
        sha256: source.1.sha256.clone(),
        passage: source.0.passage.clone(),
        read: texts.clone().filter_map(|texts| read(prose, message, texts, source)).collect(),
    });
    sources.collect()
}

fn read(
    prose: &Prose,
    message: &MessageId,
    texts: &Texts,
    source: (&BlockSource, &SourceDocument),
) -> Option<ReadRecord> {
    match prose.standing(texts, message, source) {
        Standing::Read(Reading { by, on, .. }) => {
            Some(ReadRecord { language: texts.language().clone(), by: by.clone(), on: on.to_string() })
        }
        Standing::TextChanged(_) | Standing::SourceChanged(_) | Standing::Unread => None,
    }
}
