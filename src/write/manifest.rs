//! `manifest.json`: what an edition was made from, what was made, and where every figure stands.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::fingerprint::{InputRecord, sha256};
use crate::profile::Profile;
use crate::project::observations::DiscrepancyText;
use crate::project::waiver::Waiver;

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
    /// Whether the checks were not asked.
    pub draft: bool,
    /// Findings that somebody answers for.
    pub waivers: Vec<&'a Waiver>,
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
    /// A [`PrintedRecord`] for each place, of this run and of outputs carried over.
    pub printed: Vec<Value>,
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

/// On the page, in the alternative text of a chart, or on the web page, which has no places.
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
    OnWebPage {
        #[serde(rename = "as")]
        context: &'static str,
        text: String,
    },
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct OutputRecord {
    pub file: String,
    pub language: String,
    pub profile: String,
    /// `pdf`, `preview`, `web-page` or `spreadsheet`.
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

/// What an earlier run made and this one did not. A run for one language does not forget the
/// others.
#[derive(Debug, Default)]
pub struct Earlier {
    pub outputs: Vec<OutputRecord>,
    figures: Vec<Value>,
}

impl Earlier {
    /// Reads the manifest at `path` and keeps the outputs that are still there, unchanged, and not
    /// among `made`.
    pub fn read(path: &Path, made: &[OutputRecord]) -> Self {
        let manifest = fs::read(path).ok().and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
        let Some(Value::Object(mut manifest)) = manifest else { return Self::default() };
        let mut list = |key: &str| manifest.get_mut(key).map(Value::take).unwrap_or_default();
        let folder = path.parent().unwrap_or(Path::new("."));
        let outputs: Vec<OutputRecord> = serde_json::from_value(list("outputs")).unwrap_or_default();
        let kept = outputs.into_iter().filter(|output| {
            let made_again = made.iter().any(|other| other.file == output.file);
            !made_again && fs::read(folder.join(&output.file)).is_ok_and(|bytes| sha256(&bytes) == output.sha256)
        });
        let figures = serde_json::from_value(list("figures")).unwrap_or_default();
        Self { outputs: kept.collect(), figures }
    }

    /// Where the kept outputs print a figure.
    pub fn printed(&self, figure: &str) -> impl Iterator<Item = Value> + '_ {
        let found = self.figures.iter().find(|candidate| candidate["id"] == figure);
        let printed = found.and_then(|figure| figure["printed"].as_array()).into_iter().flatten();
        printed.filter(|record| self.outputs.iter().any(|output| record["output"] == *output.file)).cloned()
    }
}
