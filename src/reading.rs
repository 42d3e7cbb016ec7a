//! `text read`: putting on record that somebody has read texts against their sources.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use chrono::NaiveDate;

use crate::finding::{Code, Finding, Findings, did_you_mean, there_are};
use crate::name::{LanguageTag, MessageId, SourceId};
use crate::on_record::{Count, NewRecord, Recorded, put_on_record, texts, unreadable};
use crate::project::prose::{
    BLOCK_SOURCES, BlockSource, Reading, Readings, SourceDocument, readings, source_fingerprint, unknown_document,
};
use crate::project::{Model, Project, READINGS, SOURCE_DOCUMENTS};
use crate::text::Texts;
use crate::text::characters::is_plain_line;

/// Texts that somebody has read against their sources.
#[derive(Debug, Clone)]
pub struct Read {
    /// Folder of the project.
    pub project: PathBuf,
    /// Names of the messages.
    pub messages: Vec<MessageId>,
    /// Tags of the languages in which they were read.
    pub languages: Vec<LanguageTag>,
    /// The source documents that they were read against; every one that a text names if empty.
    pub sources: Vec<SourceId>,
    /// Name of the reader.
    pub by: String,
    /// Day of the reading.
    pub on: NaiveDate,
}

/// Puts readings on record.
///
/// # Errors
///
/// Fails if the project's folder cannot be read; everything else is a finding.
pub fn read(read: &Read) -> io::Result<Recorded> {
    put_on_record(&read.project, |project, model, findings| read.records(project, model, findings))
}

impl Read {
    /// The new record of each language.
    fn records(&self, project: &Project, model: &Model, findings: &mut Findings) -> Vec<NewRecord> {
        self.check_reader(findings);
        let Some(passages) = self.passages(model, findings) else { return Vec::new() };
        let languages = self.languages.iter().filter(|language| is_known(model, language, findings));
        let languages: Vec<&LanguageTag> = languages.collect();
        let records = languages.into_iter().filter_map(|language| {
            let texts = texts(project, model, language, findings)?;
            let before = before(model, language, findings)?;
            let after = self.record(model, &texts, &passages, &before, findings);
            let count = Count::of("read", &before, &after, |message| self.messages.contains(message));
            Some(NewRecord { language: language.clone(), name: READINGS, bytes: readings::write(&after), count })
        });
        records.collect()
    }

    /// A record is one line for each reading, and says who has read.
    fn check_reader(&self, findings: &mut Findings) {
        if !is_plain_line(&self.by) {
            let message = "the name of the reader is empty, or holds characters that nobody sees";
            findings.push(Finding::new(Code::BadValue, message, "write --by \"NAME\", on one line"));
        }
    }

    /// The wanted sources of each message. `None` after a finding.
    fn passages<'m>(&self, model: &'m Model, findings: &mut Findings) -> Option<BTreeMap<&MessageId, Passages<'m>>> {
        let (Some(documents), Some(_)) = (&model.prose.documents, &model.prose.blocks) else {
            findings.extend(unreadable_sources());
            return None;
        };
        let unknown = self.sources.iter().filter(|source| !documents.contains_key(*source));
        unknown.for_each(|source| findings.push(unknown_document(documents, source)));
        let passages = self.messages.iter().map(|message| {
            let is_wanted =
                |source: &BlockSource| self.sources.is_empty() || self.sources.contains(&source.document.value);
            (message, model.prose.sources_of(message).filter(|(source, _)| is_wanted(source)).collect())
        });
        Some(passages.collect())
    }

    /// The record so far without what is gone, and with the messages as they and their sources are now.
    fn record(
        &self,
        model: &Model,
        texts: &Texts,
        passages: &BTreeMap<&MessageId, Passages>,
        before: &Readings,
        findings: &mut Findings,
    ) -> Readings {
        let mut record = before.clone();
        for (message, readings) in &mut record {
            readings.retain(|source, _| model.prose.sources_of(message).any(|(it, _)| it.document.value == *source));
        }
        record.retain(|message, readings| texts.entry(message).is_some() && !readings.is_empty());
        for (message, passages) in passages {
            let Some(text) = texts.whole_fingerprint(message) else {
                findings.push(unknown_message(texts, message));
                continue;
            };
            if passages.is_empty() {
                findings.push(without_source(model, message));
            }
            let readings = passages.iter().map(|(source, document)| {
                let fingerprint = source_fingerprint(document, &source.passage);
                (source.document.value.clone(), self.reading(&text, fingerprint))
            });
            record.entry((*message).clone()).or_default().extend(readings);
        }
        record
    }

    fn reading(&self, text: &str, source: String) -> Reading {
        Reading { text: text.to_owned(), source, by: self.by.clone(), on: self.on }
    }
}

type Passages<'m> = Vec<(&'m BlockSource, &'m SourceDocument)>;

fn is_known(model: &Model, language: &LanguageTag, findings: &mut Findings) -> bool {
    let languages = &model.programme.languages;
    let is_known = languages.contains_key(language);
    if !is_known {
        let hint = there_are(languages.keys().map(LanguageTag::as_str));
        findings.push(Finding::new(Code::UnknownName, format!("there is no language `{language}`"), hint));
    }
    is_known
}

/// The record so far. `None` after a finding.
fn before(model: &Model, language: &LanguageTag, findings: &mut Findings) -> Option<Readings> {
    let record = model.prose.readings.get(language).cloned().unwrap_or_else(|| Some(Readings::new()));
    if record.is_none() {
        findings.push(unreadable(language, READINGS, "read again what it spoke of"));
    }
    record
}

fn unreadable_sources() -> Findings {
    let message = format!("{SOURCE_DOCUMENTS} or {BLOCK_SOURCES} has errors");
    Findings::of(|findings| {
        findings.push(Finding::new(Code::Syntax, message, "mend it; `iq-figures check` shows where"));
    })
}

/// A message that rests on none of the documents, as far as anybody says.
fn without_source(model: &Model, message: &MessageId) -> Finding {
    let named = model.prose.blocks.iter().flat_map(|blocks| blocks.keys());
    let hint = match did_you_mean(message.as_str(), named.map(MessageId::as_str)) {
        Some(near) if near != message.as_str() => format!("did you mean `{near}`? Otherwise name its source there"),
        _ => format!("write `{message} = {{ source = \"…\", passage = \"…\" }}` there, or leave --source away"),
    };
    Finding::new(Code::SourceNotNamed, format!("no such source of `{message}` is named in {BLOCK_SOURCES}"), hint)
}

fn unknown_message(texts: &Texts, message: &MessageId) -> Finding {
    let language = texts.language();
    let hint = match texts.nearest(message.as_str()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("see text/{language}/; a message is named without its attribute"),
    };
    Finding::new(Code::UnknownName, format!("there is no message `{message}` in `{language}`"), hint)
}
