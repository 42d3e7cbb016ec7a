//! A trace for people.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::Trace;
use super::figure::{FigureTrace, Operand, PrintedTrace, RelationTrace, StatedTrace, SurveyTrace, ValueSource};
use super::text::{TextPrinted, TextSource, TextTrace};
use crate::calendar::NOT_STATED;
use crate::edition::Delivered;
use crate::figure::{Kind, Status};
use crate::name::{FigureId, LanguageTag};
use crate::record::ReadRecord;
use crate::record::manifest::{FigureFacts, RevisionFacts};

/// Writes a trace for people: a block for each figure and edition, and for each text.
///
/// # Errors
///
/// Fails if `out` cannot be written to.
pub fn write_trace(trace: &Trace, out: &mut dyn Write) -> io::Result<()> {
    for (index, figure) in trace.figures.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        write_figure(figure, out)?;
    }
    for (index, text) in trace.texts.iter().enumerate() {
        if index > 0 || !trace.figures.is_empty() {
            writeln!(out)?;
        }
        write_text(text, out)?;
    }
    Ok(())
}

fn write_figure(figure: &FigureTrace, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{} in {}", figure.id, figure.edition)?;
    for (language, name) in &figure.names {
        writeln!(
            out,
            "  {:<13} {}: {name}",
            label(language),
            figure.shown.get(language).unwrap_or(&figure.facts.value)
        )?;
    }
    line(out, "value", &value(&figure.facts))?;
    match figure.facts.kind {
        Kind::Stock => line(out, "as of", &figure.facts.as_of)?,
        Kind::Flow | Kind::Target => line(out, "period", &figure.facts.period)?,
    }
    line(out, "collected by", &collected(&figure.facts))?;
    origin(out, &figure.source)?;
    for RelationTrace { id, standing, stated } in &figure.relations {
        line(out, "relation", &format!("{id} {standing} ({})", at(stated)))?;
    }
    history(figure, out)?;
    signatures(figure, out)?;
    if figure.printed.is_empty() {
        return line(out, "printed", "nowhere in this edition");
    }
    by_language(&figure.printed)
        .into_iter()
        .try_for_each(|(language, places)| line(out, &format!("printed in {language}"), &places.join("; ")))
}

/// The values through surveys and revisions, where there is more than the one that stands above.
fn history(figure: &FigureTrace, out: &mut dyn Write) -> io::Result<()> {
    let is_all = figure.history.len() < 2 && figure.history.iter().all(|survey| survey.revisions.is_empty());
    if is_all {
        return Ok(());
    }
    for SurveyTrace { survey, dating, value, status, revisions } in &figure.history {
        for (index, RevisionFacts { was, on, kind, class, reason, .. }) in revisions.iter().enumerate() {
            let label = if index == 0 { format!("{survey} ({dating}): ") } else { String::new() };
            let class = class.map(|class| format!(", {}", class.name())).unwrap_or_default();
            line(out, "history", &format!("{label}{was} until {on} ({}{class}: {reason})", kind.name()))?;
        }
        let since = revisions.last().map_or_else(|| format!("{survey} ({dating}): "), |_| "since then ".to_owned());
        let status = if *status == Status::Final { String::new() } else { format!(", {}", status.name()) };
        line(out, "history", &format!("{since}{value}{status}"))?;
    }
    Ok(())
}

fn signatures(figure: &FigureTrace, out: &mut dyn Write) -> io::Result<()> {
    let Some(sign_off) = &figure.sign_off else { return Ok(()) };
    for signature in &sign_off.signed {
        line(out, "signed by", &format!("{} on {}", signature.by, signature.on))?;
    }
    for signature in &sign_off.void {
        line(out, "void", &format!("signed by {} on {} for another value", signature.by, signature.on))?;
    }
    let lacks = figure.is_to_be_signed && sign_off.lacking > 0;
    if lacks { line(out, "not signed", &format!("lacks {} of the signatures", sign_off.lacking)) } else { Ok(()) }
}

fn write_text(text: &TextTrace, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", text.message)?;
    for TextPrinted { edition, language, text } in &text.printed {
        line(out, &label(language), &format!("{edition}: {}", text.replace('\n', " / ")))?;
    }
    for (language, place) in &text.stated {
        line(out, &format!("written in {language}"), &at(place))?;
    }
    if text.sources.is_empty() {
        line(out, "source", NOT_STATED)?;
    }
    text.sources.iter().try_for_each(|source| write_source(source, out))?;
    let figures: Vec<&str> = text.figures.iter().map(FigureId::as_str).collect();
    if figures.is_empty() { Ok(()) } else { line(out, "figures", &figures.join(", ")) }
}

fn write_source(TextSource { record, unread }: &TextSource, out: &mut dyn Write) -> io::Result<()> {
    let hash = record.sha256.as_ref().map_or_else(String::new, |sha256| format!(" (SHA-256 {sha256})"));
    line(out, "source", &format!("{}, date {}{hash}", record.title, record.date))?;
    line(out, "passage", &record.passage)?;
    let mut readings: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for ReadRecord { language, by, on } in &record.read {
        readings.entry((by, on)).or_default().push(language.as_str());
    }
    for ((by, on), languages) in readings {
        line(out, "read", &format!("in {} by {by} on {on}", languages.join(", ")))?;
    }
    let unread: Vec<&str> = unread.iter().map(LanguageTag::as_str).collect();
    if unread.is_empty() { Ok(()) } else { line(out, "not read", &format!("in {}", unread.join(", "))) }
}

fn label(language: &LanguageTag) -> String {
    format!("in {language}")
}

fn line(out: &mut dyn Write, label: &str, text: &str) -> io::Result<()> {
    writeln!(out, "  {label:<13} {text}")
}

fn value(figure: &FigureFacts) -> String {
    let status = match figure.status {
        Status::Final => String::new(),
        status => format!(", {}", status.name().replace('-', " ")),
    };
    let kind = if figure.kind == Kind::Target { ", a target" } else { "" };
    format!("{}{} {}{kind}{status}", figure.precision.words(), figure.value, figure.unit)
}

fn collected(figure: &FigureFacts) -> String {
    let collectors = figure.collectors.iter().map(|it| format!("{} (reference date {})", it.id, it.reference_date));
    let collectors: Vec<String> = collectors.collect();
    if collectors.is_empty() { NOT_STATED.to_owned() } else { collectors.join(", ") }
}

/// The value's place in the project, the file that it came in, and the same of whatever it is computed from.
fn origin(out: &mut dyn Write, source: &ValueSource) -> io::Result<()> {
    let label = if source.derived_as.is_some() { "defined in" } else { "stated in" };
    line(out, label, &at(&source.stated))?;
    if let Some(delivered) = &source.delivered {
        line(out, "delivered in", &in_words(delivered))?;
    }
    let Some(name) = source.derived_as else { return Ok(()) };
    line(out, "computed as", &format!("{name} of"))?;
    operands(out, 1, &source.derived_from)
}

/// A line for each figure that another is computed from; what it is computed from itself stands below it.
fn operands(out: &mut dyn Write, depth: usize, all: &[Operand]) -> io::Result<()> {
    all.iter().try_for_each(|operand| {
        let indent = "  ".repeat(depth);
        let delivered = operand.source.delivered.as_ref().map(|it| format!("; delivered in {}", in_words(it)));
        let place = format!("{} ({}){}", operand.value, at(&operand.source.stated), delivered.unwrap_or_default());
        let computed = operand.source.derived_as.map_or_else(String::new, |name| format!(", {name} of"));
        line(out, "", &format!("{indent}{} = {place}{computed}", operand.id))?;
        operands(out, depth + 1, &operand.source.derived_from)
    })
}

fn at(StatedTrace { file, line, column }: &StatedTrace) -> String {
    format!("{file}:{line}:{column}")
}

fn in_words(delivered: &Delivered) -> String {
    let Delivered { file, sha256, sheet, cell } = delivered;
    let sheet = sheet.as_ref().map_or_else(String::new, |sheet| format!(", sheet “{sheet}”"));
    let cell = cell.as_ref().map_or_else(String::new, |cell| format!(", cell {cell}"));
    format!("{file}{sheet}{cell} (SHA-256 {sha256})")
}

/// The places of each language, on one line.
fn by_language(printed: &[PrintedTrace]) -> BTreeMap<&LanguageTag, Vec<String>> {
    let mut languages: BTreeMap<&LanguageTag, Vec<(String, Vec<String>)>> = BTreeMap::new();
    for place in printed {
        let medium = match place.page {
            Some(page) => format!("page {page}"),
            None if place.output.ends_with(".html") => "web page".to_owned(),
            None if place.output.ends_with("-social-card.png") => "social card".to_owned(),
            None => "read aloud".to_owned(),
        };
        let places = languages.entry(&place.language).or_default();
        match places.iter_mut().find(|(known, _)| *known == medium) {
            Some((_, contexts)) => contexts.push(context(place)),
            None => places.push((medium, vec![context(place)])),
        }
    }
    let in_words = |(medium, contexts): (String, Vec<String>)| format!("{medium} ({})", counted(contexts));
    languages.into_iter().map(|(language, places)| (language, places.into_iter().map(in_words).collect())).collect()
}

fn context(place: &PrintedTrace) -> String {
    match (place.context.as_str(), &place.chart) {
        ("prose", _) => "text".to_owned(),
        (_, Some(chart)) => format!("alternative text of {chart}"),
        (context, None) => context.to_owned(),
    }
}

/// Each context once, with how often it comes.
fn counted(contexts: Vec<String>) -> String {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for context in contexts {
        match counts.iter_mut().find(|(known, _)| *known == context) {
            Some((_, count)) => *count += 1,
            None => counts.push((context, 1)),
        }
    }
    let words = counts.into_iter().map(|(name, count)| if count == 1 { name } else { format!("{name} ×{count}") });
    words.collect::<Vec<_>>().join(", ")
}
