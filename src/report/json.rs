//! Findings for programs.

use serde::Serialize;

use super::excerpt::Excerpt;
use crate::finding::{Finding, InTable, Scope, Spot, Waived, Waiver};
use crate::name::{EditionId, LanguageTag};
use crate::source::{Origin, Sources};

/// A finding as JSON.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FindingRecord<'a> {
    /// Number of the kind, such as `F012`.
    pub code: &'static str,
    /// Name of the kind, such as `orphan-number`.
    pub name: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// Subject that a waiver would name.
    pub subject: Option<String>,
    /// Fault in plain words.
    pub message: &'a str,
    /// Place in a file of the user.
    pub place: Option<PlaceRecord<'a>>,
    /// The input that it is about, where it is no text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<&'a str>,
    /// The place in a PDF, for what was found in one; lengths in millimetres.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_pdf: Option<&'a Spot>,
    /// Places in a table that somebody delivered, in words.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub in_table: &'a [InTable],
    /// Source of the rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<&'static str>,
    /// Further places.
    pub related: Vec<RelatedRecord<'a>>,
    /// Advice on how to mend it.
    pub hint: &'a str,
    /// Whether what it concerns is not made; absent for what is no part of a project, like `scope`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stops: Option<bool>,
    /// Parts of the project that it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Vec<PartRecord<'a>>>,
}

/// A part of a project; what is absent means all.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PartRecord<'a> {
    /// `project`, `edition`, `language` or `artefact`.
    pub level: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'a str>,
    /// Kinds of output, by their names in options.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub artefacts: Option<Vec<&'static str>>,
}

/// A finding that is waived.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct WaivedRecord<'a> {
    /// The finding, its keys beside `waiver`.
    #[serde(flatten)]
    pub finding: FindingRecord<'a>,
    /// The waiver that covers it.
    pub waiver: WaiverRecord<'a>,
}

/// A waiver, and where it stands.
#[derive(Debug, Serialize)]
pub struct WaiverRecord<'a> {
    /// The waiver, its keys beside `place`.
    #[serde(flatten)]
    pub waiver: &'a Waiver,
    /// Place of the waiver in its file.
    pub place: PlaceRecord<'a>,
}

/// A place in a file; line and column count from one, columns in characters. `text` is the line, or of
/// a long one the part around the place.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PlaceRecord<'a> {
    pub file: &'a str,
    pub line: usize,
    pub column: usize,
    pub text: &'a str,
}

/// A further place, and what it has to do with the finding.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RelatedRecord<'a> {
    pub place: PlaceRecord<'a>,
    pub what: &'a str,
}

/// The findings as records.
pub fn records<'a>(findings: &'a [Finding], sources: &'a Sources) -> Vec<FindingRecord<'a>> {
    findings.iter().map(|finding| record(finding, sources)).collect()
}

/// The findings as values of JSON.
pub fn values(findings: &[Finding], sources: &Sources) -> Vec<serde_json::Value> {
    let records = findings.iter().map(|finding| record(finding, sources));
    records.map(|record| serde_json::to_value(record).expect("a finding is plain data")).collect()
}

/// Waived findings as records. What is waived stops nothing.
pub fn waived_records<'a>(waived: &'a [Waived], sources: &'a Sources) -> Vec<WaivedRecord<'a>> {
    let records = waived.iter().map(|Waived { finding, waiver }| WaivedRecord {
        finding: FindingRecord { stops: Some(false), ..record(finding, sources) },
        waiver: WaiverRecord { waiver, place: place(&waiver.origin, sources) },
    });
    records.collect()
}

/// The parts of a scope as records.
pub(super) fn parts(scope: &Scope) -> Vec<PartRecord<'_>> {
    let parts = scope.parts().map(|part| PartRecord {
        level: part.level(),
        edition: part.edition.as_ref().map(EditionId::as_str),
        language: part.language.as_ref().map(LanguageTag::as_str),
        artefacts: part.artefacts.as_ref().map(|artefacts| artefacts.iter().map(|artefact| artefact.name()).collect()),
    });
    parts.collect()
}

fn record<'a>(finding: &'a Finding, sources: &'a Sources) -> FindingRecord<'a> {
    let related = finding.related.iter().map(|(origin, what)| RelatedRecord { place: place(origin, sources), what });
    FindingRecord {
        code: finding.code.number(),
        name: finding.code.name(),
        severity: finding.code.severity().name(),
        subject: finding.subject.as_ref().map(ToString::to_string),
        message: &finding.message,
        place: finding.place.as_ref().map(|origin| place(origin, sources)),
        file: finding.file.as_deref(),
        in_pdf: finding.spot.as_ref(),
        in_table: &finding.tables,
        clause: finding.code.clause(),
        related: related.collect(),
        hint: &finding.hint,
        stops: finding.scope.as_ref().map(|_| finding.stops()),
        scope: finding.scope.as_ref().map(parts),
    }
}

fn place<'a>(origin: &Origin, sources: &'a Sources) -> PlaceRecord<'a> {
    let Excerpt { path, line, column, text, .. } = Excerpt::around(origin, sources);
    PlaceRecord { file: path, line, column, text }
}
