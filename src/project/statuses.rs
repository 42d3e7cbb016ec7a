//! `[status]` of the programme: how the standing of values is shown to readers.

use super::toml_file::{Table, Value};

/// The way in which statuses are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusPolicy {
    pub shown: StatusForm,
    pub revised: RevisedShown,
}

impl Default for StatusPolicy {
    fn default() -> Self {
        Self { shown: StatusForm::Word, revised: RevisedShown::OwnSurvey }
    }
}

/// Form of a status beside its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatusForm {
    /// In words.
    Word,
    /// As the letter of the language, which the sources note explains.
    Letter,
    /// Not at all.
    None,
}

/// Editions that say of a value that it was revised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RevisedShown {
    /// Those of the survey that it is of, and not later ones that show it beside their own values.
    OwnSurvey,
    /// All that show it.
    Always,
    /// All that are issued so many days after the revision, or sooner.
    Days(u32),
    Never,
}

/// Reads `[status]`. `None` if it has errors.
pub fn read(root: &Table) -> Option<StatusPolicy> {
    let usual = StatusPolicy::default();
    let Some(value) = root.get("status") else { return Some(usual) };
    let table = value.table()?;
    let forms = [("word", StatusForm::Word), ("letter", StatusForm::Letter), ("none", StatusForm::None)];
    let shown = table.get("shown").map_or(Some(usual.shown), |value| value.one_of(&forms));
    let revised = table.get("revised").map_or(Some(usual.revised), |value| revised(&value));
    table.report_unknown_keys();
    Some(StatusPolicy { shown: shown?, revised: revised? })
}

fn revised(value: &Value) -> Option<RevisedShown> {
    if value.is_table() {
        let table = value.table()?;
        let days = table.require("days").and_then(|value| value.count());
        table.report_unknown_keys();
        return days.map(RevisedShown::Days);
    }
    let names =
        [("own-survey", RevisedShown::OwnSurvey), ("always", RevisedShown::Always), ("never", RevisedShown::Never)];
    value.one_of(&names)
}
