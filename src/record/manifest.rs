//! `manifest.json`: what an edition was made from, what was made, and where every figure stands.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::blocks::BlockRecord;
use crate::document::{EditionMark, LeftOutItem};
use crate::edition::{Delivered, Figure, Revised};
use crate::figure::{CorrectionClass, Kind, Precision, RevisionKind, Status};
use crate::finding::Waiver;
use crate::name::{EditionId, FigureId, LanguageTag, MessageId};
use crate::project::observations::DiscrepancyText;
use crate::project::releases::LastRelease;
use crate::source::digest::{InputRecord, sha256};
use crate::target::Artefact;

/// The manifest of an edition.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Manifest<'a> {
    pub edition: &'a EditionId,
    pub document: &'a str,
    pub version: String,
    pub issued: String,
    pub program: Component,
    pub engine: Component,
    /// A digest of the inputs; an output with the same one was made from exactly these.
    pub inputs_digest: &'a str,
    /// Everything that the edition depends on, the editions included that its checks compare it with.
    pub inputs: &'a [InputRecord],
    pub discrepancies: Vec<&'a DiscrepancyText>,
    /// Items that have dropped out of the document, since figures have no value.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOutRecord<'a>>,
    /// Words that change with figures without printing them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dependent_words: Vec<DependentWords<'a>>,
    /// Texts that rest on a source, and who has read them against it.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub blocks: &'a [BlockRecord],
    /// The release that the edition was compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_release: Option<ReleaseMark>,
    /// Whether the checks were not asked.
    pub draft: bool,
    /// Number of findings that are not waived.
    pub findings: Found,
    /// Findings that somebody answers for.
    pub waivers: Vec<&'a Waiver>,
    pub figures: Vec<ManifestFigure>,
    pub outputs: Vec<OutputRecord>,
}

/// Numbers of findings of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Found {
    pub errors: usize,
    pub warnings: usize,
}

/// A program with its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Component {
    pub name: String,
    pub version: String,
}

impl Component {
    /// This program.
    pub(crate) fn program() -> Self {
        Self { name: env!("CARGO_PKG_NAME").to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() }
    }

    /// The layout engine in it.
    pub(crate) fn engine() -> Self {
        Self { name: "typst".to_owned(), version: typst::utils::version().raw().to_owned() }
    }
}

/// A release, by its number and the digest of its record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct ReleaseMark {
    pub version: u32,
    /// SHA-256 in hexadecimal.
    pub record: String,
}

impl ReleaseMark {
    /// The mark of an edition's last release.
    pub(crate) fn of(last: &LastRelease) -> Self {
        Self { version: last.version, record: sha256(&last.record) }
    }
}

/// Something that has dropped out of an edition.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct LeftOutRecord<'a> {
    #[serde(flatten)]
    pub what: &'a LeftOutItem,
    /// Figures and dates without a value.
    pub lacking: &'a [String],
}

/// Words that figures decide without being printed: a correction of one of them touches these as well.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct DependentWords<'a> {
    pub language: &'a LanguageTag,
    /// The message, attribute or term that they stand in.
    pub message: &'a MessageId,
    #[serde(flatten)]
    pub on: Depends<'a>,
    /// The figures that decide, and those that they are derived from.
    pub figures: Vec<FigureId>,
}

/// Way in which words depend on figures.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Depends<'a> {
    /// The form of a text was chosen by a trend.
    Trend { trend: &'static str },
    /// The words stand for a relation, which is named.
    Claim { claim: &'a str, words: &'a str },
}

/// A figure and every place where it is printed.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct ManifestFigure {
    pub id: FigureId,
    #[serde(flatten)]
    pub facts: FigureFacts,
    /// File, line and column in the user's files.
    pub origin: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub derived_from: Vec<FigureId>,
    /// File and cell that the value came in, where the survey says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivered: Option<Delivered>,
    /// A [`PrintedRecord`] for each place, of this run and of outputs carried over.
    pub printed: Vec<Value>,
}

/// The value of a figure with all that belongs to it, as records have it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FigureFacts {
    /// The value as shown, with a decimal point and no grouping.
    pub value: String,
    /// Name of the unit.
    pub unit: String,
    pub kind: Kind,
    pub precision: Precision,
    pub status: Status,
    /// ISO 8601 interval, or `not stated`.
    pub period: String,
    /// The day that a stock describes, or `not stated`.
    pub as_of: String,
    pub collectors: Vec<ManifestCollector>,
    /// Values that it had before, the oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub revisions: Vec<RevisionFacts>,
}

/// A value that a figure had before, and how it came to be another one.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RevisionFacts {
    /// The old value as shown, with a decimal point and no grouping.
    pub was: String,
    pub precision: Precision,
    pub status: Status,
    /// Day of the revision.
    pub on: String,
    pub kind: RevisionKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<CorrectionClass>,
    pub reason: String,
    /// Message that says the reason to readers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<MessageId>,
    /// Delivered figures that were revised.
    pub of: Vec<FigureId>,
}

impl RevisionFacts {
    fn of(revised: &Revised) -> Self {
        Self {
            was: revised.shown().to_string(),
            precision: revised.precision,
            status: revised.status,
            on: revised.on.to_string(),
            kind: revised.kind,
            class: revised.class,
            reason: revised.reason.clone(),
            explanation: revised.explanation.as_ref().map(|message| message.value.clone()),
            of: revised.of.clone(),
        }
    }
}

impl FigureFacts {
    /// Those of a figure.
    pub(crate) fn of(figure: &Figure) -> Self {
        let collectors = figure.collectors.known().into_iter().flatten().map(|collector| ManifestCollector {
            id: collector.id.clone(),
            reference_date: collector.reference_date.to_string(),
        });
        Self {
            value: figure.shown().to_string(),
            unit: figure.unit.clone(),
            kind: figure.kind,
            precision: figure.precision,
            status: figure.status,
            period: figure.period.to_string(),
            as_of: figure.as_of.to_string(),
            collectors: collectors.collect(),
            revisions: figure.revisions.iter().map(RevisionFacts::of).collect(),
        }
    }
}

/// A collector of a figure.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ManifestCollector {
    /// Its name in the programme.
    pub id: String,
    /// ISO 8601, or `not stated`.
    pub reference_date: String,
}

/// One place of a figure in one output.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct PrintedRecord {
    pub output: String,
    #[serde(flatten)]
    pub place: PrintedPlace,
}

/// On the page, in the alternative text of a chart, or on the web page or in a chart by itself, which have no places.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(crate) enum PrintedPlace {
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
    /// Name of the file, in the folder of its edition.
    pub file: String,
    /// Tag of its language.
    pub language: LanguageTag,
    /// `print` or `accessible`.
    pub profile: String,
    /// `pdf`, `job-ticket`, `preview`, `web-page`, `spreadsheet`, `chart` or `social-card`.
    pub kind: String,
    /// Number of pages of its document.
    pub pages: usize,
    /// Code that is printed on its pages.
    pub edition_code: String,
    /// Digits of the imprint, which go on from those of the code.
    #[serde(default)]
    pub edition_digest: String,
    /// Size of the file.
    pub bytes: usize,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// The inputs that it was made from.
    pub inputs_digest: String,
    /// Whether an earlier run made it from other inputs than those of this manifest.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub outdated: bool,
}

impl OutputRecord {
    /// Whether it is a file of the same kind, of the same document: a run makes all of these or none.
    pub(crate) fn is_alike(&self, other: &Self) -> bool {
        (&self.language, &self.profile, &self.kind) == (&other.language, &other.profile, &other.kind)
    }
}

/// A finished file, not yet written.
#[derive(Debug)]
pub struct Output {
    /// Its record, as a manifest has it.
    pub record: OutputRecord,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Output {
    /// A file with its fingerprint.
    pub fn new(
        file: String,
        language: &LanguageTag,
        artefact: Artefact,
        pages: usize,
        (mark, inputs_digest): (&EditionMark, &str),
        bytes: Vec<u8>,
    ) -> Self {
        let record = OutputRecord {
            file,
            language: language.clone(),
            profile: artefact.profile().name().to_owned(),
            kind: artefact.kind().to_owned(),
            pages,
            edition_code: mark.code.clone(),
            edition_digest: mark.digest.clone(),
            bytes: bytes.len(),
            sha256: sha256(&bytes),
            inputs_digest: inputs_digest.to_owned(),
            outdated: false,
        };
        Self { record, bytes }
    }
}

/// Record of an earlier run, for outputs that this one did not make: a run for one language does not forget the
/// others.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Earlier {
    pub outputs: Vec<OutputRecord>,
    pub findings: Found,
    figures: Vec<Value>,
    program: Option<Component>,
    engine: Option<Component>,
    /// The release that the edition was compared with.
    #[serde(rename = "last-release")]
    pub last_release: Option<ReleaseMark>,
}

impl Earlier {
    /// Reads a manifest; from none that can be understood, nothing is known.
    pub(crate) fn parse(manifest: &[u8]) -> Self {
        serde_json::from_slice(manifest).unwrap_or_default()
    }

    /// Keeps the outputs that `is_kept` wants. Those that were made from other inputs than
    /// `inputs_digest` are marked as outdated.
    pub(crate) fn keep(&mut self, inputs_digest: &str, is_kept: impl Fn(&OutputRecord) -> bool) {
        self.outputs.retain(is_kept);
        for output in &mut self.outputs {
            output.outdated = output.inputs_digest != inputs_digest;
        }
    }

    /// Whether this very program has written it.
    pub(crate) fn is_of_this_program(&self) -> bool {
        self.program == Some(Component::program()) && self.engine == Some(Component::engine())
    }

    /// Places in the kept outputs at which they print a figure.
    pub(crate) fn printed(&self, figure: &FigureId) -> impl Iterator<Item = Value> + '_ {
        let found = self.figures.iter().find(|candidate| candidate["id"] == *figure.as_str());
        let printed = found.and_then(|figure| figure["printed"].as_array()).into_iter().flatten();
        printed.filter(|record| self.outputs.iter().any(|output| record["output"] == *output.file)).cloned()
    }
}
