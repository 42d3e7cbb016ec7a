//! Keys that charts of several kinds have.

use crate::finding::{Code, Finding};
use crate::name::FigureId;
use crate::project::toml_file::{Table, Value};
use crate::source::Located;

/// A list that holds something, with the findings of all its entries.
pub(super) fn filled_list<T>(value: &Value, what: &str, read: fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    let entries: Vec<Option<T>> = value.list()?.iter().map(read).collect();
    if entries.is_empty() {
        value.report(Finding::new(Code::BadValue, format!("a chart without {what}"), "give at least one"));
        return None;
    }
    entries.into_iter().collect()
}

/// A key that may be absent, and names something where it is not. `None` after a finding.
pub(super) fn optional<T: From<String>>(table: &Table, key: &str) -> Option<Option<Located<T>>> {
    table.get(key).map_or(Some(None), |value| value.name().map(Some))
}

/// The figure that stands out from the others.
pub(super) fn highlight(table: &Table) -> Option<Option<Located<FigureId>>> {
    optional(table, "highlight")
}

/// The highlight, if it is one of the figures or dates that can have it.
pub(super) fn among<T: PartialEq + std::fmt::Display>(
    table: &Table,
    highlight: Option<Located<T>>,
    figures: &[Located<T>],
) -> Option<Option<Located<T>>> {
    let Some(name) = highlight.as_ref().filter(|name| figures.iter().all(|figure| figure.value != name.value)) else {
        return Some(highlight);
    };
    let names: Vec<String> = figures.iter().map(|figure| format!("`{}`", figure.value)).collect();
    let message = format!("`{}` cannot stand out in this chart", name.value);
    let finding = Finding::new(Code::BadValue, message, format!("name {}", names.join(" or ")));
    table.report(finding.at(name.origin.clone()));
    None
}
