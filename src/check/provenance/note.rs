//! The sources note names each collector of the page, and no other.

use std::collections::BTreeSet;

use fluent_bundle::FluentArgs;

use crate::check::operands::delivered;
use crate::check::{EditionSources, LanguageSources};
use crate::document::Document;
use crate::edition::Figure;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::MessageId;
use crate::text::named;
use crate::text::rich::plain;

/// Compares the collectors of the figures that a language prints with its sources note.
pub(super) fn check(sources: &EditionSources, language: &LanguageSources, findings: &mut Findings) {
    let messages: Vec<&MessageId> = language.outline.sources.iter().flatten().map(|message| &message.value).collect();
    let Some(note) = messages.first().copied() else { return };
    let figures = delivered(sources.edition, language.rows.iter().map(|row| &row.id));
    let used = collectors(&figures);
    let named = named(sources, language, &messages);
    for collector in &sources.model.programme.collectors {
        match (used.contains(collector.as_str()), named.contains(collector.as_str())) {
            (true, false) => findings.push(not_named(language, note, collector, &figures)),
            (false, true) => findings.push(not_used(language, note, collector)),
            _ => {}
        }
    }
}

fn collectors<'f>(figures: &[&'f Figure]) -> BTreeSet<&'f str> {
    let collectors = figures.iter().filter_map(|figure| figure.collectors.known()).flatten();
    collectors.map(|collector| collector.id.as_str()).collect()
}

/// Collectors that the note refers to, be it through other messages, or names in so many words.
fn named<'a>(sources: &EditionSources<'a>, language: &LanguageSources, note: &[&MessageId]) -> BTreeSet<&'a str> {
    let reached: BTreeSet<&MessageId> = note.iter().flat_map(|message| language.texts.reached_from(message)).collect();
    let text = note_text(language.document);
    let is_named = |collector: &&String| {
        let (message, short) = (named::collector(collector), named::collector_short_name(collector));
        reached.contains(&message) || reached.contains(&short) || in_so_many_words(language, &message, &text)
    };
    let of_note = sources.model.programme.collectors.iter().filter(is_named).map(String::as_str);
    of_note.chain(of_table(sources, language)).collect()
}

/// Collectors that the note's table names.
fn of_table<'a>(sources: &EditionSources<'a>, language: &LanguageSources) -> BTreeSet<&'a str> {
    let rows = language.document.sources.table.iter().flat_map(|table| &table.rows);
    let figures: Vec<&Figure> = rows.flat_map(|row| &row.figures).filter_map(|id| sources.edition.figure(id)).collect();
    collectors(&figures)
}

fn note_text(document: &Document) -> String {
    let stretches = document.sources.blocks.iter().flat_map(|block| block.stretches()).map(|runs| plain(runs));
    with_plain_spaces(&stretches.collect::<Vec<_>>().join(" "))
}

/// Only the full name counts: a short one may stand in the text for something else.
fn in_so_many_words(language: &LanguageSources, message: &MessageId, text: &str) -> bool {
    // A message that cannot be formatted is a finding already, where it is used.
    let name = language.texts.resolve(message, &FluentArgs::new()).and_then(Result::ok);
    name.is_some_and(|name| !name.trim().is_empty() && text.contains(&with_plain_spaces(&name)))
}

fn with_plain_spaces(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn not_named(language: &LanguageSources, note: &MessageId, collector: &str, figures: &[&Figure]) -> Finding {
    let theirs = figures.iter().filter(|figure| collectors(&[figure]).contains(collector));
    let named: Vec<_> = theirs.map(|figure| format!("`{}`", figure.id)).collect();
    let tag = &language.language.tag;
    let message =
        format!("the sources note in `{tag}` does not name `{collector}`, the collector of {}", named.join(", "));
    let (name, short) = (named::collector(collector), named::collector_short_name(collector));
    let hint = format!("write {{ {name} }} or {{ {short} }} in the message `{note}`");
    let finding =
        Finding::new(Code::CollectorNotNamed, message, hint).about(Subject::names([note.as_str(), collector]));
    match language.texts.place(note) {
        Some(place) => finding.at(place),
        None => finding,
    }
}

fn not_used(language: &LanguageSources, note: &MessageId, collector: &str) -> Finding {
    let tag = &language.language.tag;
    let message = format!("the sources note in `{tag}` names `{collector}`, of which the page prints no figure");
    let hint = "take the name out of the note, or see whether a figure has lost its collector";
    let finding = Finding::new(Code::CollectorNotUsed, message, hint).about(Subject::names([note.as_str(), collector]));
    match language.texts.find(note, named::collector(collector).as_str()) {
        Some(place) => finding.at(place),
        None => finding,
    }
}
