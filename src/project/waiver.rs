//! `[[waiver]]`: findings that somebody has looked at and answers for.

use super::toml_file::{Table, Value};
use crate::finding::{Code, Finding, SubjectPattern, Waiver};

/// Reads the waivers of a file.
pub fn read(root: &Table) -> Vec<Waiver> {
    let list = root.get("waiver").and_then(|value| value.list()).unwrap_or_default();
    list.iter().filter_map(waiver).collect()
}

fn waiver(value: &Value) -> Option<Waiver> {
    let table = value.table()?;
    let text = |key| table.require(key).and_then(|value| value.string()).map(|text| text.value);
    let subject = table.require("subject").and_then(|value| subject(&value));
    let (reason, by) = (text("reason"), text("by"));
    let code = table.require("code").and_then(|value| code(&value));
    let date = table.require("date").and_then(|value| value.day());
    table.report_unknown_keys();
    let origin = table.origin().clone();
    let reason = reason.filter(|reason| given(&table, "reason", reason));
    let by = by.filter(|by| given(&table, "by", by));
    Some(Waiver { origin, code: code?, subject: subject?, reason: reason?, by: by?, date: date? })
}

fn code(value: &Value) -> Option<Code> {
    let number = value.string()?.value;
    let code = Code::ALL.iter().copied().find(|code| code.number() == number);
    if code.is_none() {
        let message = format!("there is no finding \"{number}\"");
        value.report(Finding::new(Code::UnknownName, message, "write the number of a finding, such as \"F022\""));
    }
    code
}

fn subject(value: &Value) -> Option<SubjectPattern> {
    let written = value.string()?.value;
    let subject = SubjectPattern::new(written.as_str());
    if subject.is_none() {
        let message =
            format!("\"{written}\" would waive every finding of this code, those too that nobody has seen yet");
        let hint = "name what it is about, such as \"advice-*\"; `check --format json` shows subjects";
        value.report(Finding::new(Code::BadValue, message, hint));
    }
    subject
}

/// A waiver without a reason or a name is none.
fn given(table: &Table, key: &str, text: &str) -> bool {
    let given = !text.trim().is_empty();
    if !given {
        let message = format!("a waiver's `{key}` cannot be empty");
        table.report(Finding::new(Code::BadValue, message, "say why the finding may stand, and who says so"));
    }
    given
}
