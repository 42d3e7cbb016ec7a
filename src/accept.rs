//! `text accept`: putting on record that translations say what their source says now.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::finding::{Code, Finding, Findings, did_you_mean};
use crate::name::{LanguageTag, MessageId};
use crate::project::accepted::{self, AcceptedSources};
use crate::project::{ACCEPTED_SOURCES, Model, Project};
use crate::source::Sources;
use crate::store::write_atomically;
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

/// Result of accepting translations: the record as it is now, and what could not be accepted. Nothing is written
/// unless every message that was named could be accepted.
pub struct Accepted {
    /// Texts of the project, for findings to point into.
    pub sources: Sources,
    /// Reasons for which something could not be accepted.
    pub findings: Vec<Finding>,
    /// The files written, each with what has become of its messages.
    pub written: Vec<(PathBuf, Count)>,
}

/// Messages and terms of a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Put on record, or recorded anew because their source had changed.
    pub accepted: usize,
    /// Wanted, and on record before as they are.
    pub unchanged: usize,
    /// Taken off the record: they are gone from one of the languages.
    pub removed: usize,
}

impl Count {
    fn of(before: &AcceptedSources, after: &AcceptedSources, wanted: &Wanted) -> Self {
        let is_wanted = |name: &MessageId| match wanted {
            Wanted::All => true,
            Wanted::These(names) => names.contains(name),
        };
        let (unchanged, accepted): (Vec<_>, Vec<_>) = after
            .iter()
            .filter(|(name, _)| is_wanted(name))
            .partition(|(name, fingerprint)| before.get(*name) == Some(*fingerprint));
        let removed = before.keys().filter(|name| !after.contains_key(*name)).count();
        Self { accepted: accepted.len(), unchanged: unchanged.len(), removed }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let messages = if self.accepted == 1 { "message" } else { "messages" };
        write!(f, "{} {messages} accepted", self.accepted)?;
        if self.unchanged > 0 {
            write!(f, ", {} as before", self.unchanged)?;
        }
        if self.removed > 0 {
            write!(f, ", {} removed", self.removed)?;
        }
        Ok(())
    }
}

/// Accepts.
///
/// # Errors
///
/// Fails if the project's folder cannot be read; everything else is a finding.
pub fn accept(acceptance: &Acceptance) -> io::Result<Accepted> {
    let project = Project::read(&acceptance.project)?;
    let mut findings = Findings::default();
    let records = match &project.model {
        Some(model) => records(&project, model, acceptance, &mut findings),
        None => {
            findings.extend(project.found.clone());
            Vec::new()
        }
    };
    let written = if findings.has_errors() {
        Vec::new()
    } else {
        let written = records.iter().filter_map(|(language, record)| {
            let before = project.model.as_ref()?.accepted.get(language).cloned().flatten().unwrap_or_default();
            let path = write(acceptance, language, record, &mut findings)?;
            Some((path, Count::of(&before, record, &acceptance.messages)))
        });
        written.collect()
    };
    Ok(Accepted { sources: project.sources, findings: findings.sorted(), written })
}

/// The file written. `None` after a finding.
fn write(
    acceptance: &Acceptance,
    language: &LanguageTag,
    record: &AcceptedSources,
    findings: &mut Findings,
) -> Option<PathBuf> {
    let path = acceptance.project.join("text").join(language.as_str()).join(ACCEPTED_SOURCES);
    write_atomically(&path, &accepted::write(record))
        .map_err(|error| {
            let message = format!("{} cannot be written: {error}", path.display());
            let hint = "check the folder's permissions and the space on the disk; the file is as it was before";
            findings.push(Finding::new(Code::WriteFailed, message, hint));
        })
        .ok()?;
    Some(path)
}

/// The new record of each language.
fn records(
    project: &Project,
    model: &Model,
    acceptance: &Acceptance,
    findings: &mut Findings,
) -> Vec<(LanguageTag, AcceptedSources)> {
    let source = &model.programme.source_language;
    let Some(original) = texts(project, model, source, findings) else { return Vec::new() };
    let languages = languages(model, &acceptance.languages, findings);
    let records = languages.into_iter().filter_map(|language| {
        let translation = texts(project, model, &language, findings)?;
        let pair = Pair { language: &language, original: &original, translation: &translation };
        let record = pair.record(model, &acceptance.messages, findings)?;
        Some((language, record))
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

fn texts(project: &Project, model: &Model, language: &LanguageTag, findings: &mut Findings) -> Option<Texts> {
    let files = model.texts.get(language).map_or(&[][..], Vec::as_slice);
    let texts = Texts::read(language, files, &project.sources, &mut Findings::default());
    let texts = texts.filter(|_| !files.is_empty());
    if texts.is_none() {
        let message = format!("there are no valid texts in `{language}`");
        let hint = format!("add or mend text/{language}/*.ftl; `iq-figures check` shows what is wrong");
        findings.push(Finding::new(Code::Syntax, message, hint));
    }
    texts
}

/// A translation and what it was made from.
struct Pair<'p> {
    language: &'p LanguageTag,
    original: &'p Texts,
    translation: &'p Texts,
}

impl Pair<'_> {
    /// The record so far without what is gone, and with the wanted messages as they are now.
    fn record(&self, model: &Model, wanted: &Wanted, findings: &mut Findings) -> Option<AcceptedSources> {
        let mut record = match model.accepted.get(self.language) {
            None => AcceptedSources::new(),
            Some(Some(record)) => record.clone(),
            Some(None) => return self.unreadable(findings),
        };
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
        Some(record)
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

    fn unreadable(&self, findings: &mut Findings) -> Option<AcceptedSources> {
        let path = format!("text/{}/{ACCEPTED_SOURCES}", self.language);
        let message = format!("{path} has errors");
        let hint = "mend it (`iq-figures check` shows where), or remove it and accept again what you have read";
        findings.push(Finding::new(Code::Syntax, message, hint));
        None
    }
}
