//! `[[revision]]` of a survey: a value that was another one, since when, and why.
//!
//! The file holds the values as they are now. What they were before is a list of its own, in the order of time, so that a
//! value has one place and its history cannot be mistaken for it.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::observations::{not_negative, status};
use super::toml_file::{Table, Value};
use crate::figure::{CorrectionClass, Precision, RevisionKind, Status};
use crate::finding::{Code, Finding};
use crate::name::{FigureId, MessageId};
use crate::source::{Located, Origin};

/// A revision of a delivered value.
#[derive(Debug, Clone)]
pub struct Revision {
    pub origin: Origin,
    pub figure: Located<FigureId>,
    pub was: OldValue,
    /// The day on which the value was changed, as somebody states it.
    pub on: Located<NaiveDate>,
    pub kind: RevisionKind,
    /// Of a correction alone.
    pub class: Option<CorrectionClass>,
    /// For the record, in the words of whoever revised it.
    pub reason: Located<String>,
    /// Message that says the reason to readers, in every language.
    pub explanation: Option<Located<MessageId>>,
    /// Unit that the figure had then, where the revision keeps it.
    pub unit: Option<Located<String>>,
}

/// A value as it was before a revision.
#[derive(Debug, Clone)]
pub struct OldValue {
    pub value: Located<Decimal>,
    pub precision: Precision,
    pub status: Status,
}

/// Reads the revisions of a survey. `None` if one has errors.
pub fn read(root: &Table) -> Option<Vec<Revision>> {
    let Some(list) = root.get("revision") else { return Some(Vec::new()) };
    // Each is read, so that all of its mistakes are found.
    let revisions: Vec<_> = list.list()?.iter().map(revision).collect();
    revisions.into_iter().collect()
}

fn revision(value: &Value) -> Option<Revision> {
    let table = value.table()?;
    let figure = table.require("figure").and_then(|value| value.name());
    let was = table.require("was").and_then(|value| old_value(&value));
    let on = table.require("on").and_then(|value| Some(Located::new(value.day()?, value.origin)));
    let kind = table.require("kind").and_then(|value| value.one_of(RevisionKind::NAMES));
    let class = table.get("class").map(|value| (value.one_of(CorrectionClass::NAMES), value.origin));
    let reason = table.require("reason").and_then(|value| value.filled_string());
    let explanation = table.get("explanation").map(|value| value.name());
    let unit = table.get("unit").map(|value| value.string());
    table.report_unknown_keys();
    let class = self::class(&table, kind?, class)?;
    Some(Revision {
        origin: table.origin().clone(),
        figure: figure?,
        was: was?,
        on: on?,
        kind: kind?,
        class,
        reason: reason?,
        explanation: explanation.map_or(Some(None), |name| name.map(Some))?,
        unit: unit.map_or(Some(None), |unit| unit.map(Some))?,
    })
}

/// A number, or a table with what else was known of it.
fn old_value(value: &Value) -> Option<OldValue> {
    if !value.is_table() {
        let value = Located::new(not_negative(value)?, value.origin.clone());
        return Some(OldValue { value, precision: Precision::Exact, status: Status::Final });
    }
    let table = value.table()?;
    let value = table.require("value").and_then(|value| Some(Located::new(not_negative(&value)?, value.origin)));
    let precision = table.get("precision").map_or(Some(Precision::Exact), |value| value.one_of(Precision::NAMES));
    let status = table.get("status").map_or(Some(Status::Final), |value| status(&value));
    table.report_unknown_keys();
    Some(OldValue { value: value?, precision: precision?, status: status? })
}

/// A correction has a class, and nothing else does. `None` after a finding.
fn class(
    table: &Table,
    kind: RevisionKind,
    class: Option<(Option<CorrectionClass>, Origin)>,
) -> Option<Option<CorrectionClass>> {
    match (kind, class) {
        (RevisionKind::Correction, Some((class, _))) => class.map(Some),
        (RevisionKind::Correction, None) => {
            let hint = "add `class = \"minor\"`, or `class = \"serious\"` if the wrong value misled";
            table.report(Finding::new(Code::MissingKey, "a correction without a class", hint));
            None
        }
        (RevisionKind::Routine | RevisionKind::Method, None) => Some(None),
        (RevisionKind::Routine | RevisionKind::Method, Some((_, place))) => {
            let message = format!("a revision that is {} has no class", kind.in_words());
            let hint = "leave `class` out; only a correction is minor or serious";
            table.report(Finding::new(Code::BadValue, message, hint).at(place));
            None
        }
    }
}
