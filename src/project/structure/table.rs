//! Tables of a document: messages in columns.

use std::collections::BTreeMap;

use crate::finding::{Code, Finding};
use crate::name::MessageId;
use crate::project::toml_file::{Table, Value};
use crate::source::Located;

/// A table of words.
#[derive(Debug)]
pub struct WordTable {
    /// Messages that are the heads of its columns.
    pub columns: Vec<Located<MessageId>>,
    /// A message for each column; the first one heads the row.
    pub rows: Vec<Vec<Located<MessageId>>>,
}

impl WordTable {
    /// Every message, in reading order.
    pub fn messages(&self) -> impl Iterator<Item = &Located<MessageId>> {
        self.columns.iter().chain(self.rows.iter().flatten())
    }
}

/// Reads the tables of a document.
pub(super) fn read(root: &Table) -> BTreeMap<String, WordTable> {
    let Some(tables) = root.get("tables").and_then(|value| value.table()) else { return BTreeMap::new() };
    let tables = tables.entries().into_iter();
    tables.filter_map(|(name, value)| Some((name.value, word_table(&value)?))).collect()
}

fn word_table(value: &Value) -> Option<WordTable> {
    let table = value.table()?;
    let (columns, rows) = (table.require("columns"), table.require("rows"));
    table.report_unknown_keys();
    let columns: Vec<Located<MessageId>> = columns?.names()?;
    let rows: Option<Vec<_>> = rows?.list()?.iter().map(|row| word_row(row, columns.len())).collect();
    Some(WordTable { columns, rows: rows? })
}

fn word_row(value: &Value, columns: usize) -> Option<Vec<Located<MessageId>>> {
    let row: Vec<Located<MessageId>> = value.names()?;
    if row.len() != columns {
        let message = format!("this row has {} cells, and the table {columns} columns", row.len());
        value.report(Finding::new(Code::BadValue, message, "name a message for each column"));
        return None;
    }
    Some(row)
}
