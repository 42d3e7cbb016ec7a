//! The place of names and values in a sheet: a row for each figure, or a column for each.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::{is_number_like, is_value_like, plain_excerpt};
use super::complaint::Complaint;
use super::known::Known;
use super::mapping::Mapping;
use super::names::Names;
use super::precision::plain;
use super::sheet::{Cell, CellPlace, Position, Sheet, Stored, column_letters};
use super::unit;
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

/// The words over a column, from the upper ones down; each with its cell.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    pub(super) parts: Vec<(String, CellPlace)>,
}

impl Head {
    /// All of its words.
    pub(super) fn text(&self) -> String {
        self.parts.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(" / ")
    }

    /// Whether it is the head of that name: one of its parts, or all of them.
    fn is(&self, name: &str) -> bool {
        let wanted = plain(name);
        let is_part = |text: &String| plain(text) == wanted || plain(unit::split(text).0) == wanted;
        self.parts.iter().any(|(text, _)| is_part(text)) || plain(&self.text()) == wanted
    }

    fn says(&self, words: &[&str]) -> bool {
        self.parts.iter().any(|(text, _)| words.contains(&plain(unit::split(text).0).as_str()))
    }

    fn holds(&self, hint: &str) -> bool {
        plain(&self.text()).contains(&plain(hint))
    }
}

const FIGURE_HEADS: &[&str] = &[
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
const VALUE_HEADS: &[&str] = &[
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
const PRECISION_HEADS: &[&str] = &["genauigkeit", "precision"];
const STATUS_HEADS: &[&str] = &["status"];
const UNIT_HEADS: &[&str] = &["einheit", "unit"];
const EARLIER_HEADS: &[&str] = &[
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
const COUNTING_HEADS: &[&str] = &[
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
pub(super) fn counts_only(head: &str) -> bool {
    COUNTING_HEADS.contains(&plain(head).as_str())
}

/// As many rows are looked at for the words over a column.
const MOST_HEAD_ROWS: u32 = 3;

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

    /// The column that the mapping names by a head or its letters.
    fn column_named(&self, name: &str, heads: &BTreeMap<u32, Head>) -> Result<u32, Complaint> {
        let named: Vec<u32> = heads.iter().filter(|(_, head)| head.is(name)).map(|(column, _)| *column).collect();
        let lettered = self.sheet.columns().into_iter().find(|column| column_letters(*column) == name);
        match (named.as_slice(), lettered) {
            ([column], _) => Ok(*column),
            ([], Some(column)) => Ok(column),
            ([], None) => {
                let message = format!("no column has the head “{}” that the mapping names", plain_excerpt(name));
                let hint = "write a head as it stands in the table, or the letters of the column; `head` says in which row heads stand";
                Err(self.about_sheet(Complaint::new(Code::UnclearTable, message, hint)))
            }
            (several, _) => Err(self.several_columns(several, heads)),
        }
    }

    /// Every text of each column, or those of the row that the mapping names, as heads.
    fn texts_as_heads(&self) -> BTreeMap<u32, Head> {
        let mut heads: BTreeMap<u32, Head> = BTreeMap::new();
        let head_row = self.mapping.head.as_ref().map(|head| head.value - 1);
        let cells = self.sheet.cells.values().filter(|cell| head_row.is_none_or(|row| cell.place.position.row == row));
        for cell in cells {
            let head = heads.entry(cell.place.position.column).or_default();
            head.parts.push((cell.written(), cell.place.clone()));
        }
        heads
    }

    fn about_sheet(&self, complaint: Complaint) -> Complaint {
        match &self.sheet.name {
            Some(name) => complaint.in_part(format!("sheet “{name}”")),
            None => complaint,
        }
    }

    // A row for each figure.

    fn down(&self, names: u32, matched: &[u32], also_names: Vec<u32>) -> Result<Layout, Complaint> {
        let first = matched.first().copied().unwrap_or(0);
        let head_row = match &self.mapping.head {
            Some(head) => Some(head.value - 1),
            None => self.head_row_over(names, first),
        };
        let lines: Vec<u32> =
            self.sheet.rows().into_iter().filter(|row| head_row.is_none_or(|head| *row > head)).collect();
        let heads = self.heads(head_row);
        // A unit may be called like a figure: visits, and how many of them.
        let is_of_value = |column: &u32| heads[column].says(&[PRECISION_HEADS, STATUS_HEADS, UNIT_HEADS].concat());
        let also_names: Vec<u32> = also_names.into_iter().filter(|column| !is_of_value(column)).collect();
        let rest: Vec<u32> = self
            .sheet
            .columns()
            .into_iter()
            .filter(|column| self.may_say_more(*column, names, &also_names, &heads))
            .collect();
        let of_role = |words: &[&str]| rest.iter().copied().filter(|column| heads[column].says(words)).collect();
        let roles: [Vec<u32>; 3] = [PRECISION_HEADS, STATUS_HEADS, UNIT_HEADS].map(of_role);
        let rest = rest.iter().copied().filter(|column| !roles.iter().flatten().any(|role| role == column));
        let holds_values = |column: &u32| lines.iter().any(|row| self.is_number_like(*row, *column));
        let values: Vec<u32> = rest.clone().filter(holds_values).collect();
        let chosen = self.chosen_column(&values, &rest.collect::<Vec<_>>(), &heads)?;
        let [precision, status, unit] = roles.map(|columns| nearest(&columns, chosen));
        Ok(Layout {
            direction: Direction::Down,
            names,
            also_names,
            values: chosen,
            lines,
            precision,
            status,
            unit,
            other_values: values.into_iter().filter(|column| *column != chosen).collect(),
            heads,
            remarks: self.remarks(),
            unit_rows: Vec::new(),
        })
    }

    fn may_say_more(&self, column: u32, names: u32, also_names: &[u32], heads: &BTreeMap<u32, Head>) -> bool {
        let is_skipped = heads[&column].parts.iter().any(|(text, _)| self.names.skips(text));
        let says_other = heads[&column].says(FIGURE_HEADS) || heads[&column].says(COUNTING_HEADS);
        column != names && !also_names.contains(&column) && !is_skipped && !says_other
    }

    /// The last row of words over the figures, if there is one.
    fn head_row_over(&self, names: u32, first: u32) -> Option<u32> {
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
    fn heads(&self, head_row: Option<u32>) -> BTreeMap<u32, Head> {
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
    fn remarks(&self) -> Vec<(String, CellPlace)> {
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

    /// The column that holds the values which are asked for, of those with values and those whose heads say so.
    fn chosen_column(&self, values: &[u32], others: &[u32], heads: &BTreeMap<u32, Head>) -> Result<u32, Complaint> {
        if let Some(named) = &self.mapping.value {
            return self.column_named(&named.value, heads);
        }
        let is_hinted = |column: u32| self.known.value_heads.iter().any(|hint| heads[&column].holds(hint));
        let is_named = |column: u32| heads[&column].says(VALUE_HEADS);
        let candidates = others.iter().copied();
        let candidates = candidates.filter(|it| values.contains(it) || is_hinted(*it) || is_named(*it));
        let candidates: Vec<u32> = candidates.filter(|column| !heads[column].says(EARLIER_HEADS)).collect();
        let among = |wanted: &dyn Fn(u32) -> bool, all: &[u32]| -> Vec<u32> {
            let found: Vec<u32> = all.iter().copied().filter(|column| wanted(*column)).collect();
            if found.is_empty() { all.to_vec() } else { found }
        };
        let left = among(&is_named, &among(&is_hinted, &candidates));
        match left.as_slice() {
            [] => Err(self.no_values()),
            [column] => Ok(*column),
            several => Err(self.several_columns(several, heads)),
        }
    }

    fn no_values(&self) -> Complaint {
        let message = "the table names figures, and no column or row beside them holds values";
        self.about_sheet(Complaint::new(Code::UnclearTable, message, "name the column with `value` in the mapping"))
    }

    fn several_columns(&self, columns: &[u32], heads: &BTreeMap<u32, Head>) -> Complaint {
        let called: Vec<String> = columns.iter().map(|column| column_in_words(*column, heads.get(column))).collect();
        let message = format!("several columns could be meant: {}", called.join(", "));
        let hint = "name the one that counts in the mapping, by its whole head or its letters: `value = \"…\"`";
        let places = columns.iter().filter_map(|column| heads.get(column)?.parts.last().map(|(_, place)| place));
        let complaint = places.fold(Complaint::new(Code::UnclearTable, message, hint), Complaint::at);
        if complaint.places.is_empty() { self.about_sheet(complaint) } else { complaint }
    }

    // A column for each figure.

    fn across(&self, names: u32, matched: &[u32]) -> Result<Layout, Complaint> {
        let below: Vec<u32> = self.sheet.rows().into_iter().filter(|row| *row > names).collect();
        let holds_values = |row: &&u32| matched.iter().any(|column| self.is_value_like(**row, *column));
        let rows: Vec<u32> = below.iter().filter(holds_values).copied().collect();
        let chosen = match &self.mapping.row {
            Some(row) => row.value - 1,
            None => self.chosen_row(&rows)?,
        };
        let columns = self.sheet.columns().into_iter();
        Ok(Layout {
            direction: Direction::Across,
            names,
            also_names: Vec::new(),
            values: chosen,
            lines: columns.collect(),
            precision: None,
            status: None,
            unit: None,
            other_values: rows.iter().copied().filter(|row| *row != chosen).collect(),
            heads: BTreeMap::new(),
            remarks: self.remarks(),
            unit_rows: below.into_iter().filter(|row| *row < chosen && !rows.contains(row)).collect(),
        })
    }

    fn chosen_row(&self, rows: &[u32]) -> Result<u32, Complaint> {
        let says =
            |row: u32, hint: &String| self.sheet.row(row).any(|cell| plain(&cell.written()).contains(&plain(hint)));
        let hinted = rows.iter().filter(|row| self.known.value_heads.iter().any(|hint| says(**row, hint)));
        let hinted: Vec<u32> = hinted.copied().collect();
        match (rows, hinted.as_slice()) {
            ([row], _) | (_, [row]) => Ok(*row),
            ([], _) => Err(self.no_values()),
            _ => {
                let numbers: Vec<String> = rows.iter().take(20).map(|row| (row + 1).to_string()).collect();
                let message = format!("several rows hold values: {}", numbers.join(", "));
                let hint = "say with `row = …` in the mapping which one counts";
                Err(self.about_sheet(Complaint::new(Code::UnclearTable, message, hint)))
            }
        }
    }
}

/// The column that says more of a value: the first behind it, or else the last before it.
fn nearest(columns: &[u32], value: u32) -> Option<u32> {
    let behind = columns.iter().find(|column| **column > value);
    behind.or_else(|| columns.last()).copied()
}

/// A column in words: `column C “Wert”`.
pub(super) fn column_in_words(column: u32, head: Option<&Head>) -> String {
    let head = head.map(Head::text).filter(|text| !text.is_empty());
    let head = head.map(|text| format!(" “{}”", plain_excerpt(&text))).unwrap_or_default();
    format!("column {}{head}", column_letters(column))
}

/// A whole number that is a year, as heads have it.
fn is_year(cell: &Cell) -> bool {
    let text = cell.stored.to_string();
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (1900..2200).contains(&year))
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
