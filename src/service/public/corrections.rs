//! Revisions that a release tells of, from the manifest that was sealed with it.

use std::cmp::Reverse;

use rust_decimal::Decimal;
use serde::Deserialize;

use crate::figure::RevisionKind;
use crate::name::{FigureId, MessageId};
use crate::release::SealedFile;
use crate::source::digest::sha256;
use crate::verify::Version;

/// A value that was another one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Correction {
    /// Day of the revision, ISO 8601.
    pub on: String,
    pub figure: FigureId,
    /// Name of the unit.
    pub unit: String,
    /// The value that it led to, with a decimal point and no grouping.
    pub value: String,
    /// The value before.
    pub was: String,
    pub kind: RevisionKind,
    /// The reason on record, in the language that the programme's texts are written in.
    pub reason: String,
    /// Message that says the reason to readers.
    pub explanation: Option<MessageId>,
}

/// The part of a manifest that tells of revisions.
#[derive(Deserialize)]
struct Manifest {
    figures: Vec<Figure>,
}

#[derive(Deserialize)]
struct Figure {
    id: FigureId,
    value: String,
    unit: String,
    #[serde(default)]
    revisions: Vec<Revision>,
}

#[derive(Deserialize)]
struct Revision {
    was: String,
    on: String,
    kind: String,
    reason: String,
    explanation: Option<MessageId>,
}

/// The revisions of figures that a version states, the latest first.
pub(super) fn corrections(version: Version<'_>) -> Vec<Correction> {
    let (record, _) = version;
    let manifest = record.outputs.iter().find(|output| output.kind == "manifest");
    let manifest = manifest.and_then(|output| sealed(version, output).ok());
    let Some(manifest) = manifest.and_then(|bytes| serde_json::from_slice::<Manifest>(&bytes).ok()) else {
        tracing::error!(release = %record.name(), "its manifest is not there as it was sealed");
        return Vec::new();
    };
    let stated = manifest.figures.into_iter().filter(|figure| record.content.figure(&figure.id).is_some());
    let mut all: Vec<Correction> = stated.flat_map(of_figure).collect();
    all.sort_by(|a, b| (Reverse(&a.on), &a.figure).cmp(&(Reverse(&b.on), &b.figure)));
    all
}

fn of_figure(figure: Figure) -> Vec<Correction> {
    let Figure { id, value, unit, revisions } = figure;
    let after = revisions.iter().skip(1).map(|next| next.was.clone()).chain([value]).collect::<Vec<_>>();
    let all = revisions.into_iter().zip(after).filter_map(|(revision, value)| {
        let kind = RevisionKind::NAMES.iter().find(|(name, _)| *name == revision.kind).map(|(_, kind)| *kind)?;
        let Revision { was, on, reason, explanation, .. } = revision;
        Some(Correction { on, figure: id.clone(), unit: unit.clone(), value, was, kind, reason, explanation })
    });
    all.collect()
}

/// The bytes of a sealed file, if they are those that its record names.
///
/// # Errors
///
/// Fails with the reason, in plain words.
pub(super) fn sealed((record, folder): Version<'_>, output: &SealedFile) -> Result<Vec<u8>, String> {
    let bytes = folder.file(&output.file).map_err(|error| error.to_string())?;
    match sha256(&bytes) == output.sha256 {
        true => Ok(bytes),
        false => Err(format!("{} of {} has changed since it was sealed", output.file, record.name())),
    }
}

impl Correction {
    /// The two values as numbers, the new one first.
    pub(super) fn numbers(&self) -> Option<(Decimal, Decimal)> {
        Some((self.value.parse().ok()?, self.was.parse().ok()?))
    }
}
