//! `[[comparable]]`: figures whose values of several surveys may stand side by side, in a chart or a
//! sentence.
//!
//! The same thing must be counted in all of them, and only people know that: so somebody says it
//! here, with the reason. That they count from the same day, or have a day at all, is then checked.

use chrono::NaiveDate;

use super::toml_file::{Table, Value};
use crate::finding::{Code, Finding};
use crate::name::FigureId;
use crate::source::Located;

/// Figures that mean the same in every survey.
#[derive(Debug)]
pub struct Comparable {
    pub figures: Vec<Located<FigureId>>,
    /// The day from which each value counts. Stocks describe a day and count from none.
    pub counted_from: Option<Located<NaiveDate>>,
}

/// Reads what the catalogue says about it.
pub fn read(root: &Table) -> Vec<Comparable> {
    let list = root.get("comparable").and_then(|value| value.list()).unwrap_or_default();
    list.iter().filter_map(comparable).collect()
}

fn comparable(value: &Value) -> Option<Comparable> {
    let table = value.table()?;
    let figures = table.require("figures").and_then(|value| value.names());
    let counted_from = table.get("counted-from");
    let from = counted_from.as_ref().and_then(|value| Some(Located::new(value.day()?, value.origin.clone())));
    let reason = table.require("reason").and_then(|value| value.string());
    table.report_unknown_keys();
    if reason?.value.trim().is_empty() {
        let hint = "say why the figures mean the same in every survey";
        table.report(Finding::new(Code::MissingKey, "a comparison without a reason", hint));
        return None;
    }
    (counted_from.is_none() || from.is_some()).then_some(Comparable { figures: figures?, counted_from: from })
}
