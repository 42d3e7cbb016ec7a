//! `manifest.json`: what an edition was made from, what was made, and where every figure stands.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::fingerprint::{InputRecord, sha256};
use crate::profile::Profile;
use crate::project::observations::DiscrepancyText;

/// The manifest of an edition.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Manifest<'a> {
    pub edition: &'a str,
    pub document: &'a str,
    pub version: String,
    pub issued: String,
    pub program: Component,
    pub engine: Component,
    /// A digest of all inputs; an output with the same one was made from exactly these.
    pub inputs_digest: &'a str,
    pub inputs: &'a [InputRecord],
    pub discrepancies: Vec<&'a DiscrepancyText>,
    pub figures: Vec<ManifestFigure>,
    pub outputs: Vec<OutputRecord>,
}

/// A program with its version.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Component {
    pub name: &'static str,
    pub version: &'static str,
}

/// A figure and every place where it is printed.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ManifestFigure {
    pub id: String,
    /// The value as shown, with a decimal point and no grouping.
    pub value: String,
    pub unit: String,
    pub kind: crate::figure::Kind,
    pub precision: crate::figure::Precision,
    pub status: crate::figure::Status,
    pub period: String,
    pub as_of: String,
    pub collectors: Vec<ManifestCollector>,
    /// File, line and column in the user's files.
    pub origin: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub derived_from: Vec<String>,
    pub printed: Vec<PrintedRecord>,
}

/// A collector of a figure.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ManifestCollector {
    pub id: String,
    pub reference_date: String,
}

/// One place of a figure in one output.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PrintedRecord {
    pub output: String,
    #[serde(flatten)]
    pub place: PrintedPlace,
}

/// On the page, or in the alternative text of a chart.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum PrintedPlace {
    OnPage(crate::layout::Placement),
    #[serde(rename_all = "kebab-case")]
    AlternativeText {
        #[serde(rename = "as")]
        context: &'static str,
        chart: String,
    },
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct OutputRecord {
    pub file: String,
    pub language: String,
    pub profile: String,
    /// `pdf` or `preview`.
    pub kind: String,
    pub pages: usize,
    pub edition_code: String,
    pub bytes: usize,
    pub sha256: String,
    /// The inputs that it was made from.
    pub inputs_digest: String,
}

/// A finished file, not yet written.
#[derive(Debug)]
pub struct Output {
    pub record: OutputRecord,
    pub bytes: Vec<u8>,
}

impl Output {
    /// A file with its fingerprint.
    pub fn new(
        file: String,
        (language, profile): (&str, Profile),
        kind: &str,
        pages: usize,
        (edition_code, inputs_digest): (&str, &str),
        bytes: Vec<u8>,
    ) -> Self {
        let record = OutputRecord {
            file,
            language: language.to_owned(),
            profile: profile.name().to_owned(),
            kind: kind.to_owned(),
            pages,
            edition_code: edition_code.to_owned(),
            bytes: bytes.len(),
            sha256: sha256(&bytes),
            inputs_digest: inputs_digest.to_owned(),
        };
        Self { record, bytes }
    }
}

/// The records of files that an earlier run made and this one did not: those of the manifest at
/// `path` that are still there, unchanged. A run for one language does not forget the others.
pub fn carried_over(path: &Path, made: &[OutputRecord]) -> Vec<OutputRecord> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let earlier = fs::read(path).ok().and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
    let outputs = earlier.and_then(|mut manifest| serde_json::from_value(manifest["outputs"].take()).ok());
    let outputs: Vec<OutputRecord> = outputs.unwrap_or_default();
    let still_there = |record: &OutputRecord| {
        fs::read(folder.join(&record.file)).is_ok_and(|bytes| sha256(&bytes) == record.sha256)
    };
    outputs
        .into_iter()
        .filter(|record| made.iter().all(|other| other.file != record.file))
        .filter(still_there)
        .collect()
}
