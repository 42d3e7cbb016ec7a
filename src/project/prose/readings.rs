//! `text/<language>/.readings.toml`: who has read a text of the language against a source of it, and when.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::finding::{Code, Finding, Findings};
use crate::name::{MessageId, SourceId};
use crate::project::toml_file::{Table, Value, read_file};
use crate::source::FileId;
use crate::source::digest::is_fingerprint;

/// Readings of a language, by message and source document.
pub type Readings = BTreeMap<MessageId, BTreeMap<SourceId, Reading>>;

/// A text and its source, as somebody has read one against the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Fingerprint of the text, with the messages and terms that it inserts.
    pub text: String,
    /// Fingerprint of the source, with the passage.
    pub source: String,
    /// Name of the reader.
    pub by: String,
    /// Day on which it was read, as stated: the program knows no clock.
    pub on: NaiveDate,
}

const HEADER: &str = "\
# Who has read each text here against its source: fingerprints of both, as they were then.
# `iq-figures text read` writes this file; a text that has changed since, or whose source has, is reported.
";

/// Reads the file.
pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<Readings> {
    read_file(file, text, findings, |root| {
        let texts = root.entries().into_iter().filter_map(|(name, value)| {
            let readings = value.table()?.entries().into_iter();
            let readings = readings.filter_map(|(source, value)| Some((source.value.into(), reading(&value)?)));
            Some((name.value.into(), readings.collect()))
        });
        Some(texts.collect())
    })
}

fn reading(value: &Value) -> Option<Reading> {
    let table = value.table()?;
    let (text, source) = (print(&table, "text"), print(&table, "source"));
    let by = table.require("by").and_then(|value| value.filled_string());
    let on = table.require("on").and_then(|value| value.day());
    table.report_unknown_keys();
    Some(Reading { text: text?, source: source?, by: by?.value, on: on? })
}

fn print(table: &Table, key: &str) -> Option<String> {
    let value = table.require(key)?;
    let text = value.string()?.value;
    if !is_fingerprint(&text) {
        let message = format!("“{text}” is no fingerprint");
        let hint = "read the text against its source again, and put it on record with `iq-figures text read`";
        value.report(Finding::new(Code::BadValue, message, hint));
    }
    Some(text)
}

/// The file's bytes: a line for each reading, by name.
pub fn write(readings: &Readings) -> Vec<u8> {
    let lines = readings.iter().flat_map(|(text, of_text)| of_text.iter().map(move |reading| line(text, reading)));
    [HEADER.to_owned(), "\n".to_owned()].into_iter().chain(lines).collect::<String>().into_bytes()
}

/// Names of messages and source documents are bare keys of TOML; a string of JSON is one of TOML, too, where it holds no
/// control characters.
fn line(name: &MessageId, (document, reading): (&SourceId, &Reading)) -> String {
    let Reading { text, source, by, on } = reading;
    let by = serde_json::Value::from(by.as_str());
    format!("{name}.{document} = {{ text = \"{text}\", source = \"{source}\", by = {by}, on = {on} }}\n")
}
