//! `--save-map`: what was found out about a table, as a mapping for the next one of its kind.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::known::Known;
use super::mapping::Mapping;
use super::merge::quoted;
use super::number::NumberFormat;
use super::sheet::{Delivery, Position};
use super::understand::Reading;

/// The mapping file: what was said about the table, the format of its numbers, and which figure each of its names is.
pub(super) fn mapping(delivery: &Delivery, reading: &Reading, said: &Mapping, known: &Known) -> String {
    let mut text = String::from("# What a delivery calls the figures, for `iq-figures import --map`.\n\n");
    let mut line = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            let _ = writeln!(text, "{key} = {value}");
        }
    };
    let list = |texts: Vec<&str>| {
        let texts: Vec<String> = texts.into_iter().map(quoted).collect();
        (!texts.is_empty()).then(|| format!("[{}]", texts.join(", ")))
    };
    line("sheet", list(said.sheets.iter().map(|it| it.value.as_str()).collect()));
    line("head", said.head.as_ref().map(|it| it.value.to_string()));
    line("figure", said.figure.as_ref().map(|it| quoted(&it.value)));
    line("value", said.value.as_ref().map(|it| quoted(&it.value)));
    line("row", said.row.as_ref().map(|it| it.value.to_string()));
    line("number-format", number_format(reading, said).map(|it| quoted(it.name())));
    line("scale", said.scale.map(|scale| scale.to_string()));
    line("skip", list(said.skip.iter().map(|it| it.value.as_str()).collect()));
    section(&mut text, "figures", names(delivery, reading, said, known));
    let precisions = said.precision.iter().map(|(word, it)| (word.clone(), quoted(it.name())));
    section(&mut text, "precision", precisions.collect());
    text
}

fn section(text: &mut String, name: &str, entries: BTreeMap<String, String>) {
    if entries.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n[{name}]");
    for (key, value) in entries {
        let _ = writeln!(text, "{} = {value}", quoted(&key));
    }
}

/// The format that was said, or the one that all tables have that need one.
fn number_format(reading: &Reading, said: &Mapping) -> Option<NumberFormat> {
    let mut decided = reading.tables.iter().filter_map(|table| table.number_format);
    let first = said.number_format.or_else(|| decided.next())?;
    decided.all(|format| format == first).then_some(first)
}

/// Figures by the names that the table has for them, but for their ids.
fn names(delivery: &Delivery, reading: &Reading, said: &Mapping, known: &Known) -> BTreeMap<String, String> {
    let said = said.figures.iter().map(|(name, id)| (name.clone(), id.value.clone()));
    let found = reading.values.iter().filter_map(|value| {
        let sheet = delivery.sheets.iter().find(|sheet| sheet.name == value.place.sheet)?;
        let Position { row, column } = value.place.position;
        // The name stands in the value's row, or over it in its column.
        let beside = sheet.row(row).filter(|cell| cell.place.position.column != column);
        let over = sheet.cells.values().filter(|cell| cell.place.position.column == column);
        let names = &known.figures.get(&value.figure)?.names;
        let is_name = |text: &String| *text == value.figure || names.iter().any(|name| name == text);
        let written = beside.chain(over).map(|cell| cell.written()).find(is_name)?;
        (written != value.figure).then(|| (written, value.figure.clone()))
    });
    found.chain(said).map(|(name, id)| (name, quoted(&id))).collect()
}
