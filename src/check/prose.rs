//! Texts that nobody has read against their sources.

use std::collections::BTreeSet;

use super::edition_sources::{EditionSources, LanguageSources, SourceFindings};
use crate::finding::{Code, Finding, Findings, Subject, did_you_mean};
use crate::name::{LanguageTag, MessageId, SourceId};
use crate::project::prose::{BLOCK_SOURCES, BlockSource, Reading, ReadingPolicy, SourceDocument, Standing};
use crate::project::{Model, READINGS, SOURCE_DOCUMENTS};
use crate::source::Located;
use crate::text::Texts;

/// Reports, as far as the programme asks, each text of the edition that is not read against a source of it, and each
/// narrative block without a source.
pub(super) fn check(sources: &EditionSources, findings: &mut SourceFindings) {
    let model = sources.model;
    let code = match model.reading_policy() {
        ReadingPolicy::Unasked => return,
        ReadingPolicy::Expected => Code::UnreadBlock,
        ReadingPolicy::Required => Code::ReadingRequired,
    };
    if model.prose.documents.is_none() || model.prose.blocks.is_none() {
        return findings.edition.push(unreadable_sources(code));
    }
    for language in &sources.languages {
        if code == Code::ReadingRequired {
            language.outline.blocks().iter().for_each(|block| has_source(model, block, &mut findings.edition));
        }
        let own = findings.of_language(&language.language.tag);
        match model.prose.readings.get(&language.language.tag) {
            Some(None) => own.push(unreadable_record(language, code)),
            _ => readings(model, language, code, own),
        }
    }
}

/// Reports each text that is named in [`BLOCK_SOURCES`] and that no language has.
pub fn check_named_blocks<'t>(model: &Model, texts: impl Iterator<Item = &'t Texts> + Clone) -> Findings {
    let mut findings = Findings::default();
    for (name, sources) in model.prose.blocks.iter().flatten() {
        if !texts.clone().any(|texts| texts.has(name)) {
            let messages = texts.clone().flat_map(|texts| texts.entries()).map(|entry| entry.name.as_str());
            let hint = match did_you_mean(name.as_str(), messages) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "name a message of text/<language>/*.ftl, or remove this".to_owned(),
            };
            let message = format!("there is no message `{name}` that could have a source");
            findings.push(Finding::new(Code::UnknownName, message, hint).at(sources.origin.clone()));
        }
    }
    findings
}

fn has_source(model: &Model, block: &Located<MessageId>, findings: &mut Findings) {
    if model.prose.sources_of(&block.value).next().is_none() {
        let name = &block.value;
        let message = format!("nobody says which source `{name}` rests on");
        let hint = format!("name it in {BLOCK_SOURCES}: `{name} = {{ source = \"…\", passage = \"…\" }}`");
        let finding = Finding::new(Code::SourceNotNamed, message, hint);
        findings.push(finding.about(Subject::name(name.as_str())).at(block.origin.clone()));
    }
}

fn readings(model: &Model, language: &LanguageSources, code: Code, findings: &mut Findings) {
    let texts = language.texts;
    let messages = language.outline.messages().into_iter().collect::<BTreeSet<_>>();
    for message in messages.iter().filter(|message| texts.has(message)) {
        for source in model.prose.sources_of(message) {
            let standing = model.prose.standing(texts, message, source);
            if let Some(finding) = finding(texts, message, source, &standing, code) {
                findings.push(finding);
            }
        }
    }
}

/// Finding about a text, unless it is read as it is against its source as that is.
fn finding(
    texts: &Texts,
    text: &MessageId,
    source: (&BlockSource, &SourceDocument),
    standing: &Standing,
    code: Code,
) -> Option<Finding> {
    let (tag, document) = (texts.language(), &source.0.document);
    let message = fault(tag, text, &document.value, standing)?;
    let finding = Finding::new(code, message, way_out(tag, text, source, standing))
        .about(Subject::translation(text, tag, [document.value.as_str()]))
        .also(document.origin.clone(), "its source");
    Some(match texts.entry(text) {
        Some(entry) => finding.at(entry.origin()),
        None => finding,
    })
}

fn fault(tag: &LanguageTag, text: &MessageId, source: &SourceId, standing: &Standing) -> Option<String> {
    match standing {
        Standing::Read(_) => None,
        Standing::Unread => Some(format!("nobody has read `{text}` in `{tag}` against its source `{source}`")),
        Standing::TextChanged(_) => {
            Some(format!("`{text}` in `{tag}` has changed since it was read against `{source}`"))
        }
        Standing::SourceChanged(_) => {
            Some(format!("the source `{source}` of `{text}` has changed since it was read in `{tag}`"))
        }
    }
}

fn way_out(
    tag: &LanguageTag,
    text: &MessageId,
    (source, document): (&BlockSource, &SourceDocument),
    standing: &Standing,
) -> String {
    let before = match standing {
        Standing::TextChanged(Reading { by, on, .. }) | Standing::SourceChanged(Reading { by, on, .. }) => {
            format!("{by} had read it on {on}; ")
        }
        Standing::Read(_) | Standing::Unread => String::new(),
    };
    format!(
        "{before}compare it with “{}”, {}; when it says no more than that, run `iq-figures text read --language {tag} \
         --by NAME --on DATE {text}`",
        document.title, source.passage
    )
}

/// The files have findings of their own; no text can be held against its source.
fn unreadable_sources(code: Code) -> Finding {
    let message =
        "whether texts have been read against their sources is not known: the files that name these have errors";
    Finding::new(code, message, format!("mend {SOURCE_DOCUMENTS} and {BLOCK_SOURCES}"))
}

/// The record has findings of its own; no text can be held against it.
fn unreadable_record(language: &LanguageSources, code: Code) -> Finding {
    let tag = &language.language.tag;
    let message = format!("the record of readings in `{tag}` has errors");
    Finding::new(code, message, format!("mend text/{tag}/{READINGS}, or remove it and read the texts again"))
}
