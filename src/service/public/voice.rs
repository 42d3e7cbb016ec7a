//! Words of the public pages, in the languages that they have.

use std::collections::BTreeMap;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentValue};
use rust_decimal::Decimal;

use super::corrections::Correction;
use crate::calendar::CalendarDate;
use crate::figure::RevisionKind;
use crate::finding::Findings;
use crate::name::{LanguageTag, MessageId};
use crate::project::language::{Direction, Language};
use crate::project::programme::{self, PERCENT, Programme};
use crate::project::releases;
use crate::release::Record;
use crate::source::{FileId, Sources};
use crate::text::format::Formatter;
use crate::text::{Attribute, OwnMessage, Texts};
use crate::verify::Archive;

/// A language in which pages can be written: one that has all their words.
pub(crate) struct Voice {
    pub tag: LanguageTag,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// Name of the publisher; empty if there is none.
    pub publisher: String,
    texts: Texts,
    formatter: Option<Formatter>,
}

/// All languages in which pages can be written.
pub(crate) struct Voices {
    all: BTreeMap<LanguageTag, Voice>,
    source: LanguageTag,
}

/// The language of the words that the program carries, and their file.
const CARRIED: (&str, &str) = ("en", include_str!("words.ftl"));
/// Releases that are asked for words, the latest first: earlier ones have fewer.
const ASKED: usize = 5;

/// Words that pages take from elsewhere.
const OTHERS: [OwnMessage; 9] = [
    OwnMessage::WebSkip,
    OwnMessage::EditionCodeLabel,
    OwnMessage::RegisterTitle,
    OwnMessage::RegisterDate,
    OwnMessage::RegisterFigure,
    OwnMessage::RegisterValue,
    OwnMessage::RegisterPrevious,
    OwnMessage::RegisterReason,
    OwnMessage::RegisterKind,
];

/// Every word that a page may need.
fn wanted() -> Vec<MessageId> {
    let own = OwnMessage::ALL.iter().filter(|own| own.name().starts_with("public-")).chain(&OTHERS);
    let own = own.flat_map(|own| [Some(own.id()), own.other_form().map(|form| own.form(form))]).flatten();
    own.chain([RevisionKind::Correction, RevisionKind::Method, RevisionKind::Routine].map(of_kind)).collect()
}

/// The word for a kind of revision.
fn of_kind(kind: RevisionKind) -> MessageId {
    match kind {
        RevisionKind::Correction => OwnMessage::RevisionCorrection.form(Attribute::Short),
        RevisionKind::Method => OwnMessage::RevisionMethod.form(Attribute::Short),
        RevisionKind::Routine => OwnMessage::RevisionRoutine.id(),
    }
}

impl Voices {
    /// The words of the latest release that has all of them in any language; or else those that the program carries.
    pub(super) fn of(root: &Path, archive: &Archive) -> Self {
        let mut records: Vec<&Record> = archive.versions().map(|(record, _)| record).collect();
        records.sort_by(|a, b| (&b.on, &b.edition, b.version).cmp(&(&a.on, &a.edition, a.version)));
        let found = records.into_iter().take(ASKED).filter_map(|record| sealed(root, record)).next();
        found.unwrap_or_else(|| {
            let voice = carried();
            Self { source: voice.tag.clone(), all: BTreeMap::from([(voice.tag.clone(), voice)]) }
        })
    }

    /// The language that the programme's texts are written in.
    pub(super) fn source(&self) -> &LanguageTag {
        &self.source
    }

    /// All languages, by tag.
    pub(super) fn tags(&self) -> impl Iterator<Item = &LanguageTag> {
        self.all.keys()
    }

    /// A language, if pages can be written in it.
    pub(super) fn get(&self, language: &str) -> Option<&Voice> {
        self.all.get(language)
    }

    /// A language whatever is asked for: the one that the programme's texts are written in, or else the first.
    pub(super) fn any(&self) -> &Voice {
        let any = self.get(self.source.as_str()).or_else(|| self.all.values().next());
        any.expect("there is one that the program carries")
    }
}

/// The words that were sealed with a release. `None` if no language has all of them.
fn sealed(root: &Path, record: &Record) -> Option<Voices> {
    let is_of_words = |path: &str| path == "programme.toml" || path.starts_with("text/") && path.ends_with(".ftl");
    let inputs = record.inputs.iter().filter(|input| is_of_words(&input.path));
    let files = releases::inputs(root, inputs.map(|input| (input.path.as_str(), input.sha256.as_str()))).ok()?;
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let texts = files.iter().filter_map(|(path, bytes)| Some((path.clone(), str::from_utf8(bytes).ok()?.to_owned())));
    let ids: BTreeMap<String, FileId> = texts.map(|(path, text)| (path.clone(), sources.add(path, text))).collect();
    let file = *ids.get("programme.toml")?;
    let text = sources.get(file).text.clone();
    let programme = programme::read(file, &text, &mut findings)?;
    let voices = programme.languages.values().filter_map(|language| voice(&programme, language, &ids, &sources));
    let all: BTreeMap<LanguageTag, Voice> = voices.map(|voice| (voice.tag.clone(), voice)).collect();
    (!all.is_empty()).then_some(Voices { all, source: programme.source_language })
}

fn voice(
    programme: &Programme,
    language: &Language,
    ids: &BTreeMap<String, FileId>,
    sources: &Sources,
) -> Option<Voice> {
    let folder = format!("text/{}/", language.tag);
    let files: Vec<FileId> = ids.iter().filter(|(path, _)| path.starts_with(&folder)).map(|(_, id)| *id).collect();
    let mut findings = Findings::default();
    let texts = Texts::read(&language.tag, &files, sources, &mut findings).filter(|_| !findings.has_errors())?;
    let lacking: Vec<MessageId> = wanted().into_iter().filter(|message| !texts.has(message)).collect();
    if !lacking.is_empty() {
        let lacking: Vec<&str> = lacking.iter().map(MessageId::as_str).collect();
        tracing::warn!(language = %language.tag, lacking = lacking.join(" "), "public pages lack words in a language");
        return None;
    }
    let mut voice = Voice {
        tag: language.tag.clone(),
        direction: if language.direction == Direction::Rtl { "rtl" } else { "ltr" },
        publisher: String::new(),
        texts,
        formatter: Formatter::new(language).ok(),
    };
    voice.publisher = voice.message(&programme.publisher.value, &[]);
    Some(voice)
}

/// The words that the program carries.
fn carried() -> Voice {
    let (tag, text) = CARRIED;
    let tag = LanguageTag::from(tag);
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let file = sources.add("words.ftl".to_owned(), text.to_owned());
    let texts = Texts::read(&tag, &[file], &sources, &mut findings).expect("its tag is one");
    Voice { tag, direction: "ltr", publisher: String::new(), texts, formatter: None }
}

impl Voice {
    fn message(&self, message: &MessageId, values: &[(&str, &str)]) -> String {
        let mut arguments = FluentArgs::new();
        values.iter().for_each(|(name, value)| arguments.set(*name, FluentValue::from(*value)));
        self.texts.resolve(message, &arguments).and_then(Result::ok).unwrap_or_default()
    }

    /// Words of a page, with their values.
    pub(super) fn say(&self, own: OwnMessage, values: &[(&str, &str)]) -> String {
        self.message(&own.id(), values)
    }

    /// Words without values.
    pub(super) fn word(&self, own: OwnMessage) -> String {
        self.say(own, &[])
    }

    /// The sentence that describes a word.
    pub(super) fn description(&self, own: OwnMessage) -> String {
        self.message(&own.form(Attribute::Description), &[])
    }

    /// The kind of a revision.
    pub(super) fn kind(&self, kind: RevisionKind) -> String {
        self.message(&of_kind(kind), &[])
    }

    /// A date of ISO 8601 as readers write it.
    pub(super) fn date(&self, date: &str) -> String {
        let written = date.parse::<CalendarDate>().ok().zip(self.formatter.as_ref());
        written.map_or_else(|| date.to_owned(), |(date, formatter)| formatter.date(date))
    }

    /// An interval of ISO 8601 as readers write it.
    pub(super) fn period(&self, period: &str) -> String {
        match period.split_once('/') {
            Some((from, to)) => format!("{} – {}", self.date(from), self.date(to)),
            None => self.date(period),
        }
    }

    /// The reason of a revision as readers are told it, where a message of the texts says so by itself.
    pub(super) fn explained(&self, correction: &Correction) -> Option<String> {
        let words = correction.explanation.as_ref().map(|message| self.message(message, &[]))?;
        Some(words).filter(|words| !words.is_empty())
    }

    /// The new and the old value of a revision.
    pub(super) fn values(&self, correction: &Correction) -> (String, String) {
        let write = |formatter: &Formatter, value: Decimal| match correction.unit.as_str() {
            PERCENT => formatter.percent(value),
            _ => formatter.number(value),
        };
        match self.formatter.as_ref().zip(correction.numbers()) {
            Some((formatter, (value, was))) => (write(formatter, value), write(formatter, was)),
            None => (correction.value.clone(), correction.was.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_carries_every_word() {
        let voice = carried();
        let lacking: Vec<MessageId> = wanted().into_iter().filter(|message| !voice.texts.has(message)).collect();
        assert!(lacking.is_empty(), "{lacking:?}");
    }
}
