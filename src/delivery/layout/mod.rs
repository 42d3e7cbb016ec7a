//! The place of names and values in a sheet: a row for each figure, or a column for each.

mod across;
mod down;
mod heads;

use std::collections::BTreeMap;

pub(super) use self::heads::{Head, column_in_words, counts_only};
use super::cell::{is_number_like, is_value_like};
use super::complaint::Complaint;
use super::known::Known;
use super::mapping::Mapping;
use super::names::Names;
use super::sheet::{Cell, CellPlace, Position, Sheet, Stored};
use crate::finding::Code;

/// A table whose names and values have been found.
pub(super) struct Layout {
    /// Direction in which the figures follow each other.
    pub(super) direction: Direction,
    /// The column of their names, or the row.
    pub(super) names: u32,
    /// Further columns that name them.
    pub(super) also_names: Vec<u32>,
    /// The column of their values, or the row.
    pub(super) values: u32,
    /// The rows of the figures, or their columns.
    pub(super) lines: Vec<u32>,
    /// Columns that say more of a value.
    pub(super) precision: Option<u32>,
    pub(super) status: Option<u32>,
    pub(super) unit: Option<u32>,
    /// Columns of other values, which are written by the same hand.
    pub(super) other_values: Vec<u32>,
    /// Words over each column, of a table with a row for each figure.
    pub(super) heads: BTreeMap<u32, Head>,
    /// Units that stand by themselves over or under the table: `Alle Angaben in Tsd. EUR`.
    pub(super) remarks: Vec<(String, CellPlace)>,
    /// Between the names and the values of a table with a column for each figure: rows that may hold units.
    pub(super) unit_rows: Vec<u32>,
}

/// Direction in which figures follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// Each has a row.
    Down,
    /// Each has a column.
    Across,
}

/// A sheet that is looked through, with everything that is asked meanwhile.
pub(super) struct Search<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) names: &'a Names<'a>,
    pub(super) known: &'a Known,
    pub(super) mapping: &'a Mapping,
    covered: BTreeMap<Position, Position>,
}

impl<'a> Search<'a> {
    pub(super) fn new(sheet: &'a Sheet, names: &'a Names<'a>, known: &'a Known, mapping: &'a Mapping) -> Self {
        Self { sheet, names, known, mapping, covered: covered(sheet) }
    }

    /// Finds the table of a sheet. `None` if nothing in it names a figure.
    pub(super) fn layout(&self) -> Result<Option<Layout>, Complaint> {
        let mut columns: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        let mut rows: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for position in self.sheet.cells.keys() {
            if self.text(*position).is_some_and(|text| self.names.is_name(text)) {
                columns.entry(position.column).or_default().push(position.row);
                rows.entry(position.row).or_default().push(position.column);
            }
        }
        let most = |lines: &BTreeMap<u32, Vec<u32>>| {
            lines.iter().map(|(line, found)| (found.len(), *line)).max_by_key(|(count, line)| (*count, u32::MAX - line))
        };
        let down = match &self.mapping.figure {
            Some(named) => Some((usize::MAX, self.column_named(&named.value, &self.texts_as_heads())?)),
            None => most(&columns),
        };
        let (Some(down), Some(across)) = (down, most(&rows).or(down)) else { return Ok(None) };
        let is_across = match self.mapping.row {
            Some(_) => self.mapping.figure.is_none(),
            None => across.0 > down.0 || across.0 == down.0 && self.stands_over_its_value(across.1, &rows),
        };
        if is_across {
            return self.across(across.1, &rows[&across.1]).map(Some);
        }
        let matched = columns.get(&down.1).cloned().unwrap_or_default();
        let also_names =
            columns.iter().filter(|(column, found)| **column != down.1 && found.len() * 2 >= matched.len());
        self.down(down.1, &matched, also_names.map(|(column, _)| *column).collect()).map(Some)
    }

    /// The cell that is shown over a position and over others in the direction in which figures follow each other.
    pub(super) fn shared(&self, position: Position, direction: Direction) -> Option<&'a Cell> {
        let first = *self.covered.get(&position)?;
        let range = self.sheet.merged.iter().find(|range| range.first == first)?;
        let is_shared = match direction {
            Direction::Down => range.first.row < range.last.row,
            Direction::Across => range.first.column < range.last.column,
        };
        self.sheet.cells.get(&first).filter(|_| is_shared)
    }

    /// Contents of a cell that are text.
    fn text(&self, position: Position) -> Option<&'a str> {
        match &self.seen(position)?.stored {
            Stored::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The cell that is seen at a position: of merged cells the first.
    pub(super) fn seen(&self, position: Position) -> Option<&'a Cell> {
        self.sheet.cells.get(self.covered.get(&position).unwrap_or(&position))
    }

    fn is_value_like(&self, row: u32, column: u32) -> bool {
        self.sheet.cell(row, column).is_some_and(|cell| is_value_like(cell, &self.mapping.precision))
    }

    fn is_number_like(&self, row: u32, column: u32) -> bool {
        self.sheet.cell(row, column).is_some_and(|cell| is_number_like(cell, &self.mapping.precision))
    }

    /// Whether the only figure of a row stands over a value, and not beside one.
    fn stands_over_its_value(&self, row: u32, rows: &BTreeMap<u32, Vec<u32>>) -> bool {
        rows.get(&row).is_some_and(|columns| match columns.as_slice() {
            [column] => {
                let beside = self.sheet.row(row).any(|cell| self.is_value_like(row, cell.place.position.column));
                let below = self.sheet.rows().into_iter().find(|below| *below > row);
                !beside && below.is_some_and(|below| self.is_value_like(below, *column))
            }
            _ => false,
        })
    }

    fn about_sheet(&self, complaint: Complaint) -> Complaint {
        match &self.sheet.name {
            Some(name) => complaint.in_part(format!("sheet “{name}”")),
            None => complaint,
        }
    }

    fn no_values(&self) -> Complaint {
        let message = "the table names figures, and no column or row beside them holds values";
        self.about_sheet(Complaint::new(Code::UnclearTable, message, "name the column with `value` in the mapping"))
    }
}

/// Positions that other cells are merged over, with those cells, as far as the sheet holds anything.
fn covered(sheet: &Sheet) -> BTreeMap<Position, Position> {
    /// Positions that are kept: a sheet can be merged as a whole.
    const MOST: usize = 100_000;
    let (rows, columns) = (sheet.rows(), sheet.columns());
    let mut covered = BTreeMap::new();
    for range in &sheet.merged {
        let columns = between(&columns, range.first.column, range.last.column);
        for row in between(&rows, range.first.row, range.last.row) {
            if covered.len() + columns.len() > MOST {
                return covered;
            }
            covered.extend(columns.iter().map(|column| (Position { row: *row, column: *column }, range.first)));
        }
    }
    covered
}

/// Those of some numbers in order that lie between two.
fn between(all: &[u32], first: u32, last: u32) -> &[u32] {
    let start = all.partition_point(|line| *line < first);
    let end = all.partition_point(|line| *line <= last);
    all.get(start..end).unwrap_or_default()
}
