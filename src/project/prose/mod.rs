//! Provenance of prose: the documents that texts rest on, the passage that each text rests on, and who has read it
//! against that in which language.

pub mod block_sources;
pub mod readings;
pub mod source_documents;

use std::collections::BTreeMap;

pub use block_sources::{BLOCK_SOURCES, BlockSource, BlockSources};
pub use readings::{Reading, Readings};
pub use source_documents::{SourceDocument, SourceDocuments};

use super::folder::{READINGS, SOURCE_DOCUMENTS};
use super::read_records;
use crate::finding::{Code, Finding, Findings, did_you_mean, there_are};
use crate::name::{LanguageTag, MessageId, SourceId};
use crate::source::digest::fingerprint;
use crate::source::{FileId, Sources};
use crate::text::Texts;

/// Provenance of the texts of a project.
pub struct Prose {
    /// The documents that texts rest on; `None` if their file has errors.
    pub documents: Option<SourceDocuments>,
    /// The passages that each text rests on; `None` if their file has errors.
    pub blocks: Option<BlockSources>,
    /// Readings by language. A language whose record has errors has `None`.
    pub readings: BTreeMap<LanguageTag, Option<Readings>>,
    /// Whether the project names sources of texts at all.
    names_sources: bool,
}

/// Whether somebody must have read each text against its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingPolicy {
    /// Nobody asks.
    Unasked,
    /// A text that names its source and is not read against it is reported.
    Expected,
    /// Each narrative block names its source and is read against it, or is not printed.
    Required,
}

impl ReadingPolicy {
    /// The policies by their names in `programme.toml`.
    pub(super) const NAMES: &[(&str, Self)] =
        &[("none", Self::Unasked), ("expected", Self::Expected), ("required", Self::Required)];
}

/// Standing of a text in a language against one of its sources.
#[derive(Debug, Clone, Copy)]
pub enum Standing<'p> {
    /// Somebody has read the two as they are now.
    Read(&'p Reading),
    /// The text is another than the one that was read.
    TextChanged(&'p Reading),
    /// The source is another than the one that it was read against, or its passage is.
    SourceChanged(&'p Reading),
    /// Nobody has read it against this source.
    Unread,
}

impl Prose {
    /// Reads all files about the provenance of texts.
    pub(super) fn read(sources: &Sources, findings: &mut Findings) -> Self {
        let of_path = |path: &str| sources.iter().find(|(_, file)| file.path == path);
        Self {
            documents: read_if_there(of_path(SOURCE_DOCUMENTS), source_documents::read, findings),
            blocks: read_if_there(of_path(BLOCK_SOURCES), block_sources::read, findings),
            readings: read_records(sources, READINGS, readings::read, findings),
            names_sources: of_path(BLOCK_SOURCES).is_some(),
        }
    }

    /// Policy of a programme that states `stated`: without a word, texts are to be read where sources are named.
    pub fn policy(&self, stated: Option<ReadingPolicy>) -> ReadingPolicy {
        let usual = if self.names_sources { ReadingPolicy::Expected } else { ReadingPolicy::Unasked };
        stated.unwrap_or(usual)
    }

    /// The sources of a text that are known, each with its document.
    pub fn sources_of(&self, text: &MessageId) -> impl Iterator<Item = (&BlockSource, &SourceDocument)> {
        let named = self.blocks.as_ref().and_then(|blocks| blocks.get(text));
        let named = named.into_iter().flat_map(|sources| &sources.value);
        named.filter_map(|source| Some((source, self.documents.as_ref()?.get(&source.document.value)?)))
    }

    /// Standing of a text against one of its sources, in the language of `texts`.
    pub fn standing(
        &self,
        texts: &Texts,
        text: &MessageId,
        (source, document): (&BlockSource, &SourceDocument),
    ) -> Standing<'_> {
        let readings = self.readings.get(texts.language()).and_then(Option::as_ref);
        let Some(reading) = readings.and_then(|readings| readings.get(text)?.get(&source.document.value)) else {
            return Standing::Unread;
        };
        if texts.whole_fingerprint(text).as_ref() != Some(&reading.text) {
            Standing::TextChanged(reading)
        } else if source_fingerprint(document, &source.passage) != reading.source {
            Standing::SourceChanged(reading)
        } else {
            Standing::Read(reading)
        }
    }

    /// Reports each source that there is no document of, and forgets it.
    pub(super) fn drop_unknown(&mut self, findings: &mut Findings) {
        let (Some(documents), Some(blocks)) = (&self.documents, &mut self.blocks) else { return };
        let is_known = |source: &BlockSource| documents.contains_key(&source.document.value);
        for sources in blocks.values_mut() {
            let unknown = sources.value.iter().filter(|source| !is_known(source));
            unknown.for_each(|source| {
                findings.push(unknown_document(documents, &source.document.value).at(source.document.origin.clone()));
            });
            sources.value.retain(is_known);
        }
    }
}

/// Finding about a source document that nothing is known of.
pub fn unknown_document(documents: &SourceDocuments, name: &SourceId) -> Finding {
    let names = || documents.keys().map(SourceId::as_str);
    let hint = match did_you_mean(name.as_str(), names()) {
        Some(near) => format!("did you mean `{near}`? Otherwise add [{name}] to {SOURCE_DOCUMENTS}"),
        None => format!("add [{name}] to {SOURCE_DOCUMENTS}; {}", there_are(names())),
    };
    Finding::new(Code::UnknownName, format!("there is no source document `{name}`"), hint)
}

/// Fingerprint of a passage of a document: of everything that is stated of the two.
pub fn source_fingerprint(document: &SourceDocument, passage: &str) -> String {
    let SourceDocument { title, date, sha256 } = document;
    let date = date.to_string();
    let parts = [title.as_str(), &date, sha256.as_deref().unwrap_or_default(), passage];
    // Each comes with its length, so that no two sources are written alike.
    let written = parts.map(|part| format!("{}:{part} ", part.len()));
    fingerprint(&written.concat())
}

/// Contents of a file that a project may do without; `None` if it has errors.
fn read_if_there<T: Default>(
    file: Option<(FileId, &crate::source::SourceFile)>,
    read: fn(FileId, &str, &mut Findings) -> Option<T>,
    findings: &mut Findings,
) -> Option<T> {
    file.map_or_else(|| Some(T::default()), |(id, file)| read(id, &file.text, findings))
}
