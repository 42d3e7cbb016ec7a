//! Translations whose source has changed since somebody last said that they fit.

use std::collections::BTreeSet;

use super::{EditionTexts, LanguageTexts};
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::{LanguageTag, MessageId};
use crate::project::accepted::accept_command;
use crate::text::entries::Entry;

/// Reports each message and term of a translation that was not made from its present source.
pub(super) fn check(texts: &EditionTexts, language: &LanguageTexts, findings: &mut Findings) {
    let programme = &texts.model.programme;
    if *language.tag() == programme.source_language {
        return;
    }
    let Some(source) = texts.source else { return findings.push(unknown(language, &programme.source_language)) };
    let accepted = match texts.model.accepted.get(language.tag()) {
        Some(None) => return findings.push(unreadable(language)),
        Some(Some(accepted)) => Some(accepted),
        None => None,
    };
    let used = texts.edition.iter().map(|name| MessageId::from(name.message()));
    for name in used.collect::<BTreeSet<_>>() {
        let Some((entry, original)) = language.texts.entry(&name).zip(source.entry(&name)) else { continue };
        let recorded = accepted.and_then(|accepted| accepted.get(&name)).map(String::as_str);
        if recorded != source.fingerprint(&name) {
            findings.push(stale(language, &entry, &original, recorded.is_some()));
        }
    }
}

fn stale(language: &LanguageTexts, entry: &Entry, original: &Entry, was_accepted: bool) -> Finding {
    let (name, tag) = (entry.name, language.tag());
    let message = if was_accepted {
        format!("the source of `{name}` has changed since its translation in `{tag}` was accepted")
    } else {
        format!("nobody has accepted the translation of `{name}` in `{tag}`")
    };
    let hint = format!("compare the two; when they say the same, run `{}`", accept_command(name, tag.as_str()));
    Finding::new(Code::StaleTranslation, message, hint)
        .about(Subject::translation(name, tag, []))
        .at(entry.origin())
        .also(original.origin(), "the source")
}

/// The record has findings of its own; no message can be held against it.
fn unreadable(language: &LanguageTexts) -> Finding {
    let tag = language.tag();
    let message = format!("the record of accepted translations in `{tag}` has errors");
    let hint = format!("mend text/{tag}/.sources.toml, or remove it and read the translation again");
    Finding::new(Code::StaleTranslation, message, hint)
}

fn unknown(language: &LanguageTexts, source: &LanguageTag) -> Finding {
    let tag = language.tag();
    let message =
        format!("whether the texts in `{tag}` follow their source is not known: `{source}` has no valid texts");
    let hint = format!("mend the files in text/{source}/, or name another `source-language` in programme.toml");
    Finding::new(Code::StaleTranslation, message, hint)
}
