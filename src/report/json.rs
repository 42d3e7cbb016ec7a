//! Findings for programs.

use serde::Serialize;

use super::excerpt::Excerpt;
use crate::finding::{Finding, Spot};
use crate::source::{Origin, Sources};

/// A finding as JSON.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FindingRecord<'a> {
    pub code: &'static str,
    pub name: &'static str,
    pub severity: &'static str,
    /// What a waiver would name.
    pub subject: Option<&'a str>,
    pub message: &'a str,
    pub place: Option<PlaceRecord<'a>>,
    /// The place in a PDF, for what was found in one; lengths in millimetres.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_pdf: Option<&'a Spot>,
    /// Where the rule comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<&'static str>,
    pub related: Vec<RelatedRecord<'a>>,
    pub hint: &'a str,
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

fn record<'a>(finding: &'a Finding, sources: &'a Sources) -> FindingRecord<'a> {
    let related = finding.related.iter().map(|(origin, what)| RelatedRecord { place: place(origin, sources), what });
    FindingRecord {
        code: finding.code.number(),
        name: finding.code.name(),
        severity: finding.code.severity().name(),
        subject: finding.subject.as_deref(),
        message: &finding.message,
        place: finding.place.as_ref().map(|origin| place(origin, sources)),
        in_pdf: finding.spot.as_ref(),
        clause: finding.code.clause(),
        related: related.collect(),
        hint: &finding.hint,
    }
}

fn place<'a>(origin: &Origin, sources: &'a Sources) -> PlaceRecord<'a> {
    let Excerpt { path, line, column, text, .. } = Excerpt::around(origin, sources);
    PlaceRecord { file: path, line, column, text }
}
