//! Words over columns, in one row or several.

use std::collections::{BTreeMap, BTreeSet};

use super::Search;
use crate::delivery::cell::{is_value_like, plain_excerpt};
use crate::delivery::precision::plain;
use crate::delivery::sheet::{Cell, CellPlace, Position, column_letters};
use crate::delivery::unit;

/// The words over a column, from the upper ones down; each with its cell.
#[derive(Debug, Clone, Default)]
pub(in crate::delivery) struct Head {
    pub(in crate::delivery) parts: Vec<(String, CellPlace)>,
}

impl Head {
    /// All of its words.
    pub(in crate::delivery) fn text(&self) -> String {
        self.parts.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(" / ")
    }

    /// Whether it is the head of that name: one of its parts, or all of them.
    pub(super) fn is(&self, name: &str) -> bool {
        let wanted = plain(name);
        let is_part = |text: &String| plain(text) == wanted || plain(unit::split(text).0) == wanted;
        self.parts.iter().any(|(text, _)| is_part(text)) || plain(&self.text()) == wanted
    }

    pub(super) fn says(&self, words: &[&str]) -> bool {
        self.parts.iter().any(|(text, _)| words.contains(&plain(unit::split(text).0).as_str()))
    }

    pub(super) fn holds(&self, hint: &str) -> bool {
        plain(&self.text()).contains(&plain(hint))
    }
}

pub(super) const FIGURE_HEADS: &[&str] = &[
    "id",
    "kennung",
    "kennzahl",
    "kennzahlen",
    "figure",
    "figures",
    "indikator",
    "indicator",
    "bezeichnung",
    "name",
    "merkmal",
    "zahl, name",
    "position",
];
pub(super) const VALUE_HEADS: &[&str] = &[
    "wert",
    "werte",
    "neuer wert",
    "anzahl",
    "zahl",
    "ergebnis",
    "value",
    "values",
    "new value",
    "number",
    "count",
    "result",
    "ist",
];
pub(super) const PRECISION_HEADS: &[&str] = &["genauigkeit", "precision"];
pub(super) const STATUS_HEADS: &[&str] = &["status"];
pub(super) const UNIT_HEADS: &[&str] = &["einheit", "unit"];
pub(super) const EARLIER_HEADS: &[&str] = &[
    "letzter wert",
    "bisheriger wert",
    "vorheriger wert",
    "bisher",
    "vorher",
    "last value",
    "previous value",
    "previous",
    "earlier value",
];

/// Heads of numbers that are no values.
pub(super) const COUNTING_HEADS: &[&str] = &[
    "nr.",
    "nr",
    "lfd. nr.",
    "lfd. nr",
    "no.",
    "no",
    "#",
    "pos.",
    "zeile",
    "row",
    "jahr",
    "year",
    "zeitraum",
    "period",
    "quartal",
    "quarter",
    "stichtag",
    "reference date",
];

/// Whether a head stands over numbers that are no values.
pub(in crate::delivery) fn counts_only(head: &str) -> bool {
    COUNTING_HEADS.contains(&plain(head).as_str())
}

/// As many rows are looked at for the words over a column.
const MOST_HEAD_ROWS: u32 = 3;

impl Search<'_> {
    /// The last row of words over the figures, if there is one.
    pub(super) fn head_row_over(&self, names: u32, first: u32) -> Option<u32> {
        let above = self.sheet.rows().into_iter().rev().filter(|row| *row < first);
        above.take(MOST_HEAD_ROWS as usize * 4).find(|row| self.is_head(names, *row))
    }

    /// Whether a row holds words over columns: it says so, or has words or years and no values beside them.
    fn is_head(&self, names: u32, row: u32) -> bool {
        let own = self.text(Position { row, column: names });
        if own.is_some_and(|text| FIGURE_HEADS.contains(&plain(unit::split(text).0).as_str())) {
            return true;
        }
        let others: Vec<&Cell> = self.sheet.row(row).filter(|cell| cell.place.position.column != names).collect();
        let is_value =
            |cell: &&&Cell| is_value_like(cell, &self.mapping.precision) && !(own.is_none() && is_year(cell));
        !others.is_empty() && !others.iter().any(|cell| is_value(&cell))
    }

    /// The words over each column; those that stand over all of them are a title, and of no one.
    pub(super) fn heads(&self, head_row: Option<u32>) -> BTreeMap<u32, Head> {
        let columns = self.sheet.columns();
        let mut heads: BTreeMap<u32, Head> = columns.iter().map(|column| (*column, Head::default())).collect();
        let Some(last) = head_row else { return heads };
        for row in last.saturating_sub(MOST_HEAD_ROWS - 1)..=last {
            let seen: Vec<(u32, &Cell)> = columns
                .iter()
                .filter_map(|column| Some((*column, self.seen(Position { row, column: *column })?)))
                .collect();
            let cells: BTreeSet<Position> = seen.iter().map(|(_, cell)| cell.place.position).collect();
            if row < last && cells.len() < 2 {
                continue;
            }
            for (column, cell) in seen {
                heads.entry(column).or_default().parts.push((cell.written(), cell.place.clone()));
            }
        }
        heads
    }

    /// Units that stand in a row of their own.
    pub(super) fn remarks(&self) -> Vec<(String, CellPlace)> {
        let alone = self.sheet.rows().into_iter().filter_map(|row| {
            let mut cells = self.sheet.row(row);
            cells.next().filter(|_| cells.next().is_none())
        });
        let remarks = alone.filter_map(|cell| {
            let text = self.text(cell.place.position).filter(|text| !self.names.is_name(text))?;
            let (_, unit) = unit::split(text);
            (!unit.is_empty()).then(|| (unit.to_owned(), cell.place.clone()))
        });
        remarks.collect()
    }
}

/// A column in words: `column C “Wert”`.
pub(in crate::delivery) fn column_in_words(column: u32, head: Option<&Head>) -> String {
    let head = head.map(Head::text).filter(|text| !text.is_empty());
    let head = head.map(|text| format!(" “{}”", plain_excerpt(&text))).unwrap_or_default();
    format!("column {}{head}", column_letters(column))
}

/// A whole number that is a year, as heads have it.
fn is_year(cell: &Cell) -> bool {
    let text = cell.stored.to_string();
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (1900..2200).contains(&year))
}
