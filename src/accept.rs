//! `text accept`: putting on record that translations say what their source says now.

use std::io;
use std::path::PathBuf;

use crate::finding::{Code, Finding, Findings, did_you_mean};
use crate::name::{LanguageTag, MessageId};
use crate::on_record::{Count, NewRecord, Recorded, put_on_record, texts, unreadable};
use crate::project::accepted::{self, AcceptedSources};
use crate::project::{ACCEPTED_SOURCES, Model, Project};
use crate::text::Texts;

/// Translations to accept.
#[derive(Debug, Clone)]
pub struct Acceptance {
    /// Folder of the project.
    pub project: PathBuf,
    /// Messages whose translations are accepted.
    pub messages: Wanted,
    /// Tags of languages; every translation if empty.
    pub languages: Vec<LanguageTag>,
}

/// Messages and terms by name, or all that there are.
#[derive(Debug, Clone)]
pub enum Wanted {
    /// Every message and term.
    All,
    /// Those with these names; a term's name begins with a hyphen.
    These(Vec<MessageId>),
}

impl Wanted {
    fn has(&self, name: &MessageId) -> bool {
        match self {
            Self::All => true,
            Self::These(names) => names.contains(name),
        }
    }
}

/// Accepts.
///
/// # Errors
///
/// Fails if the project's folder cannot be read; everything else is a finding.
pub fn accept(acceptance: &Acceptance) -> io::Result<Recorded> {
    put_on_record(&acceptance.project, |project, model, findings| records(project, model, acceptance, findings))
}

/// The new record of each language.
fn records(project: &Project, model: &Model, acceptance: &Acceptance, findings: &mut Findings) -> Vec<NewRecord> {
    let source = &model.programme.source_language;
    let Some(original) = texts(project, model, source, findings) else { return Vec::new() };
    let languages = languages(model, &acceptance.languages, findings);
    let records = languages.into_iter().filter_map(|language| {
        let translation = texts(project, model, &language, findings)?;
        let pair = Pair { language: &language, original: &original, translation: &translation };
        let before = pair.before(model, findings)?;
        let record = pair.record(&before, &acceptance.messages, findings);
        let is_wanted = |name: &MessageId| acceptance.messages.has(name);
        let count = Count::of("accepted", &before, &record, is_wanted);
        Some(NewRecord { name: ACCEPTED_SOURCES, bytes: accepted::write(&record), count, language })
    });
    records.collect()
}

/// The languages to accept, which are translations.
fn languages(model: &Model, wanted: &[LanguageTag], findings: &mut Findings) -> Vec<LanguageTag> {
    let source = &model.programme.source_language;
    let translations: Vec<LanguageTag> =
        model.programme.languages.keys().filter(|tag| *tag != source).cloned().collect();
    if wanted.is_empty() {
        return translations.into_iter().filter(|tag| model.texts.contains_key(tag)).collect();
    }
    for tag in wanted.iter().filter(|tag| !translations.contains(tag)) {
        let message = if tag == source {
            format!("`{tag}` is the language that the others are translated from")
        } else {
            format!("there is no language `{tag}`")
        };
        let hint = match translations.as_slice() {
            [] => "there is no other language yet; add one to [languages] in programme.toml".to_owned(),
            translations => format!("translations are in: {}", translations.join(", ")),
        };
        findings.push(Finding::new(Code::UnknownName, message, hint));
    }
    wanted.iter().filter(|tag| translations.contains(tag)).cloned().collect()
}

/// A translation and what it was made from.
struct Pair<'p> {
    language: &'p LanguageTag,
    original: &'p Texts,
    translation: &'p Texts,
}

impl Pair<'_> {
    /// The record so far. `None` after a finding.
    fn before(&self, model: &Model, findings: &mut Findings) -> Option<AcceptedSources> {
        let record = model.accepted.get(self.language).cloned().unwrap_or_else(|| Some(AcceptedSources::new()));
        if record.is_none() {
            findings.push(unreadable(self.language, ACCEPTED_SOURCES, "accept again what you have read"));
        }
        record
    }

    /// The record so far without what is gone, and with the wanted messages as they are now.
    fn record(&self, before: &AcceptedSources, wanted: &Wanted, findings: &mut Findings) -> AcceptedSources {
        let mut record = before.clone();
        record.retain(|name, _| self.present(name).is_some());
        match wanted {
            Wanted::All => record.extend(self.all()),
            Wanted::These(names) => {
                for name in names {
                    match self.present(name) {
                        Some(fingerprint) => drop(record.insert(name.clone(), fingerprint)),
                        None => findings.push(self.unknown(name)),
                    }
                }
            }
        }
        record
    }

    /// The fingerprint of a source message that is translated.
    fn present(&self, name: &MessageId) -> Option<String> {
        self.translation.entry(name)?;
        self.original.fingerprint(name).map(str::to_owned)
    }

    fn all(&self) -> impl Iterator<Item = (MessageId, String)> {
        self.translation.entries().filter_map(|entry| Some((entry.name.clone(), self.present(entry.name)?)))
    }

    fn unknown(&self, name: &MessageId) -> Finding {
        let language = self.language;
        let message = format!("there is no message `{name}` both in `{language}` and in the source language");
        let names = self.translation.entries().map(|entry| entry.name);
        let hint =
            match did_you_mean(name.as_str(), names.filter(|name| self.present(name).is_some()).map(MessageId::as_str))
            {
                Some(near) => format!("did you mean `{near}`?"),
                None => {
                    format!("see text/{language}/; a message is named without its attribute, a term with its hyphen")
                }
            };
        Finding::new(Code::UnknownName, message, hint)
    }
}
