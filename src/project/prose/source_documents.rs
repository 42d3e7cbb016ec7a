//! `sources.toml`: the documents that texts rest on.

use std::collections::BTreeMap;

use crate::calendar::{CalendarDate, Stated};
use crate::finding::{Code, Finding, Findings};
use crate::name::SourceId;
use crate::project::is_plain_name;
use crate::project::toml_file::{Table, Value, read_file};
use crate::source::{FileId, Located};

/// The documents that texts rest on, by name.
pub type SourceDocuments = BTreeMap<SourceId, SourceDocument>;

/// A document that texts rest on.
#[derive(Debug, Clone)]
pub struct SourceDocument {
    pub title: String,
    /// The date that the document states of itself.
    pub date: Stated<CalendarDate>,
    /// SHA-256 of the file that was read, in hexadecimal.
    pub sha256: Option<String>,
}

/// Reads the file.
pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<SourceDocuments> {
    read_file(file, text, findings, |root| {
        let documents = root.entries().into_iter().filter_map(|(name, value)| {
            check_name(root, &name);
            Some((name.value.into(), document(&value)?))
        });
        Some(documents.collect())
    })
}

/// Records write it as a key.
fn check_name(root: &Table, name: &Located<String>) {
    if !is_plain_name(&name.value) {
        let message = format!("nothing can refer to a document as “{}”", name.value);
        let hint = "use small letters a to z, digits and hyphens";
        root.report(Finding::new(Code::BadValue, message, hint).at(name.origin.clone()));
    }
}

fn document(value: &Value) -> Option<SourceDocument> {
    let table = value.table()?;
    let title = table.require("title").and_then(|value| value.filled_string());
    let date = table.require("date").and_then(|value| value.stated(Value::calendar_date));
    let sha256 = table.get("sha256").and_then(|value| sha256(&value));
    table.report_unknown_keys();
    Some(SourceDocument { title: title?.value, date: date?, sha256 })
}

fn sha256(value: &Value) -> Option<String> {
    let text = value.string()?.value;
    let is_digest = text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if !is_digest {
        let message = format!("“{text}” is no SHA-256");
        value.report(Finding::new(Code::BadValue, message, "write its 64 hexadecimal digits in small letters"));
    }
    is_digest.then_some(text)
}
