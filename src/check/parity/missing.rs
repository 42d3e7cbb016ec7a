//! Messages that a language lacks, and messages that nobody needs.

use super::{EditionTexts, LanguageTexts};
use crate::finding::{Code, Finding, Findings, Subject, did_you_mean};
use crate::name::{LanguageTag, MessageId};
use crate::text::entries::Part;

/// Reports what `language` lacks, and what it has for nothing.
pub(super) fn check(texts: &EditionTexts, language: &LanguageTexts, findings: &mut Findings) {
    for name in texts.edition.iter().filter(|name| !name.is_term()) {
        let elsewhere = texts.others(language).find_map(|other| Some((other.tag(), other.texts.part(name)?)));
        if let (None, Some((tag, part))) = (language.texts.part(name), elsewhere) {
            findings.push(missing(language, tag, &part));
        }
    }
    if !texts.knows_all_uses {
        return;
    }
    let parts = language.texts.entries().flat_map(|entry| entry.parts());
    for part in parts.filter(|part| !texts.project.has(&part.name())) {
        findings.push(unused(texts, language, &part));
    }
}

fn missing(language: &LanguageTexts, elsewhere: &LanguageTag, part: &Part) -> Finding {
    let (name, tag) = (part.name(), language.tag());
    let message = format!("`{name}` is in the texts of `{elsewhere}` and not in those of `{tag}`");
    let hint = format!("add it to text/{tag}/, or remove it from text/{elsewhere}/");
    let finding = Finding::new(Code::MissingTranslation, message, hint).about(Subject::translation(&name, tag, []));
    match language.texts.entry(part.entry.name) {
        Some(entry) => finding.at(entry.origin()).also(part.origin(), format!("in `{elsewhere}`")),
        None => finding.at(part.origin()),
    }
}

fn unused(texts: &EditionTexts, language: &LanguageTexts, part: &Part) -> Finding {
    let (name, tag) = (part.name(), language.tag());
    let message = format!("nothing refers to `{name}` (`{tag}`)");
    let wanting = texts.project.iter().filter(|name| language.texts.part(name).is_none());
    let hint = match did_you_mean(name.as_str(), wanting.map(MessageId::as_str)) {
        Some(near) => format!("did you mean `{near}`, which this language lacks? Otherwise remove it in all languages"),
        None => "remove it in all languages, or name it where it belongs".to_owned(),
    };
    Finding::new(Code::UnusedMessage, message, hint).about(Subject::translation(&name, tag, [])).at(part.origin())
}
