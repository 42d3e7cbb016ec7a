//! `text/provenance.toml`: the passage of a source document that each text rests on, the same in every language.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Code, Finding, Findings};
use crate::name::{MessageId, SourceId};
use crate::project::toml_file::{Value, read_file};
use crate::source::{FileId, Located};

/// Path of the file below the project folder.
pub const BLOCK_SOURCES: &str = "text/provenance.toml";

/// The sources of texts, by message.
pub type BlockSources = BTreeMap<MessageId, Located<Vec<BlockSource>>>;

/// A passage that a text rests on.
#[derive(Debug, Clone)]
pub struct BlockSource {
    pub document: Located<SourceId>,
    /// Place in the document, in words: a page, a heading, lines.
    pub passage: String,
}

/// Reads the file.
pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<BlockSources> {
    read_file(file, text, findings, |root| {
        let blocks = root.entries().into_iter().filter_map(|(name, value)| {
            let sources = Located::new(sources(&value)?, name.origin);
            Some((name.value.into(), sources))
        });
        Some(blocks.collect())
    })
}

/// One source, or a list of several documents that say the same.
fn sources(value: &Value) -> Option<Vec<BlockSource>> {
    if !value.is_list() {
        return Some(vec![source(value)?]);
    }
    let sources: Vec<BlockSource> = value.list()?.iter().filter_map(source).collect();
    if value.list().is_some_and(|list| list.is_empty()) {
        value.report(Finding::new(
            Code::BadValue,
            "a list of sources is empty",
            "name a source, or remove the text here",
        ));
    }
    let mut seen = BTreeSet::new();
    for document in sources.iter().map(|source| &source.document) {
        if !seen.insert(&document.value) {
            let message = format!("the document `{}` is named twice for one text", document.value);
            let finding = Finding::new(Code::DuplicateId, message, "say both places in one `passage`");
            value.report_at(finding, &document.origin);
        }
    }
    Some(sources)
}

fn source(value: &Value) -> Option<BlockSource> {
    let table = value.table()?;
    let document = table.require("source").and_then(|value| value.name());
    let passage = table.require("passage").and_then(|value| value.filled_string());
    table.report_unknown_keys();
    Some(BlockSource { document: document?, passage: passage?.value })
}
