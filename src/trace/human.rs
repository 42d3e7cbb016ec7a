//! A trace for people.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::Trace;
use super::figure::{FigureTrace, Operand, PrintedTrace, StatedTrace};
use crate::calendar::NOT_STATED;
use crate::edition::Delivered;
use crate::figure::{Kind, Precision, Status};
use crate::name::LanguageTag;

/// Writes a trace for people: a block for each figure and edition.
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
    Ok(())
}

fn write_figure(figure: &FigureTrace, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{} in {}", figure.id, figure.edition)?;
    for (language, name) in &figure.names {
        writeln!(out, "  {:<13} {}: {name}", label(language), figure.shown.get(language).unwrap_or(&figure.value))?;
    }
    line(out, "value", &value(figure))?;
    match figure.kind {
        Kind::Stock => line(out, "as of", &figure.as_of)?,
        Kind::Flow | Kind::Target => line(out, "period", &figure.period)?,
    }
    line(out, "collected by", &collected(figure))?;
    origin(out, figure)?;
    if figure.printed.is_empty() {
        return line(out, "printed", "nowhere in this edition");
    }
    by_language(&figure.printed)
        .into_iter()
        .try_for_each(|(language, places)| line(out, &format!("printed in {language}"), &places.join("; ")))
}

fn label(language: &LanguageTag) -> String {
    format!("in {language}")
}

fn line(out: &mut dyn Write, label: &str, text: &str) -> io::Result<()> {
    writeln!(out, "  {label:<13} {text}")
}

fn value(figure: &FigureTrace) -> String {
    let precision = match figure.precision {
        Precision::Exact => "",
        Precision::Around => "around ",
        Precision::MoreThan => "more than ",
        Precision::LessThan => "less than ",
    };
    let status = match figure.status {
        Status::Final => "",
        Status::Provisional => ", provisional",
    };
    let kind = if figure.kind == Kind::Target { ", a target" } else { "" };
    format!("{precision}{} {}{kind}{status}", figure.value, figure.unit)
}

fn collected(figure: &FigureTrace) -> String {
    let collectors = figure.collectors.iter().map(|it| format!("{} (reference date {})", it.id, it.reference_date));
    let collectors: Vec<String> = collectors.collect();
    if collectors.is_empty() { NOT_STATED.to_owned() } else { collectors.join(", ") }
}

/// The value's place in the project, the file that it came in, and the same of whatever it is computed from.
fn origin(out: &mut dyn Write, figure: &FigureTrace) -> io::Result<()> {
    let label = if figure.derived_as.is_some() { "defined in" } else { "stated in" };
    line(out, label, &at(&figure.stated))?;
    if let Some(delivered) = &figure.delivered {
        line(out, "delivered in", &in_words(delivered))?;
    }
    let Some(name) = figure.derived_as else { return Ok(()) };
    line(out, "computed as", &format!("{name} of"))?;
    operands(out, 1, &figure.derived_from)
}

/// A line for each figure that another is computed from; what it is computed from itself stands below it.
fn operands(out: &mut dyn Write, depth: usize, all: &[Operand]) -> io::Result<()> {
    all.iter().try_for_each(|operand| {
        let indent = "  ".repeat(depth);
        let delivered = operand.delivered.as_ref().map(|it| format!("; delivered in {}", in_words(it)));
        let place = format!("{} ({}){}", operand.value, at(&operand.stated), delivered.unwrap_or_default());
        let computed = operand.derived_as.map_or_else(String::new, |name| format!(", {name} of"));
        line(out, "", &format!("{indent}{} = {place}{computed}", operand.id))?;
        operands(out, depth + 1, &operand.derived_from)
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
