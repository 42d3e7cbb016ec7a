//! Sign-off of values: the programme's policy (`[sign-off]`), and `approvals/<survey>.toml`, who has signed which value.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::toml_file::{Table, Value, read_file};
use crate::finding::{Code, Finding, Findings};
use crate::name::FigureId;
use crate::source::digest::is_fingerprint;
use crate::source::{FileId, Origin};

/// Folder with a file for each survey of which values are signed.
pub const FOLDER: &str = "approvals/";

/// Policy of the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignOffPolicy {
    /// Signatures that a value needs, each of another person: one or two.
    pub steps: u8,
    pub unsigned: Unsigned,
}

/// Consequence of a value that is not signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unsigned {
    /// A release is refused.
    RefuseRelease,
    /// Checks warn of it as well.
    Warn,
    /// Nothing is built.
    RefuseBuild,
}

/// Signatures of a survey, by figure, in the order in which they were given.
pub type Approvals = BTreeMap<FigureId, Vec<Approval>>;

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// Fingerprint of the value as it was signed.
    pub value: String,
    pub by: String,
    /// Day on which it was given, as stated: the program knows no clock.
    pub on: NaiveDate,
    /// Place of the signature.
    pub origin: Origin,
}

/// Reads `[sign-off]` of the programme: the policy, if there is one. `None` if it has errors.
pub fn policy(root: &Table) -> Option<Option<SignOffPolicy>> {
    let Some(value) = root.get("sign-off") else { return Some(None) };
    let table = value.table()?;
    let steps = table.require("steps").and_then(|value| steps(&value));
    let names = [
        ("refuse-release", Unsigned::RefuseRelease),
        ("warn", Unsigned::Warn),
        ("refuse-build", Unsigned::RefuseBuild),
    ];
    let unsigned = table.get("unsigned").map_or(Some(Unsigned::RefuseRelease), |value| value.one_of(&names));
    table.report_unknown_keys();
    Some(Some(SignOffPolicy { steps: steps?, unsigned: unsigned? }))
}

fn steps(value: &Value) -> Option<u8> {
    match value.count()? {
        1 => Some(1),
        2 => Some(2),
        _ => {
            let hint = "write 1, or 2 if a second person has to sign each value";
            value.report(Finding::new(Code::BadValue, "a value is signed in one step or two", hint));
            None
        }
    }
}

const HEADER: &str = "\
# Who has signed each value of this survey: a fingerprint of its number, precision, unit, dates and status, as they were then.
# `iq-figures approve` writes this file; a value that has changed since has to be signed again.
";

/// Reads the file of a survey.
pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<Approvals> {
    read_file(file, text, findings, |root| {
        let figures = root.entries().into_iter().filter_map(|(name, value)| {
            let signatures = value.list()?.iter().filter_map(approval).collect();
            Some((name.value.into(), signatures))
        });
        Some(figures.collect())
    })
}

fn approval(value: &Value) -> Option<Approval> {
    let table = value.table()?;
    let print = table.require("value").and_then(|value| fingerprint(&value));
    let by = table.require("by").and_then(|value| value.filled_string());
    let on = table.require("on").and_then(|value| value.day());
    table.report_unknown_keys();
    Some(Approval { value: print?, by: by?.value, on: on?, origin: value.origin.clone() })
}

fn fingerprint(value: &Value) -> Option<String> {
    let text = value.string()?.value;
    if !is_fingerprint(&text) {
        let message = format!("“{text}” is no fingerprint");
        let hint = "sign the value again with `iq-figures approve`";
        value.report(Finding::new(Code::BadValue, message, hint));
    }
    Some(text)
}

/// The file's bytes: a line for each figure, by name.
pub fn write(approvals: &Approvals) -> Vec<u8> {
    let lines = approvals.iter().filter(|(_, signatures)| !signatures.is_empty()).map(|(figure, signatures)| {
        let signatures: Vec<String> = signatures.iter().map(signature).collect();
        format!("{figure} = [{}]\n", signatures.join(", "))
    });
    [HEADER.to_owned(), "\n".to_owned()].into_iter().chain(lines).collect::<String>().into_bytes()
}

/// A string of JSON is one of TOML, too, where it holds no control characters.
fn signature(Approval { value, by, on, .. }: &Approval) -> String {
    format!("{{ value = \"{value}\", by = {}, on = {on} }}", serde_json::Value::from(by.as_str()))
}
