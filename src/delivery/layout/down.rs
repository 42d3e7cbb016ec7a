//! Tables with a row for each figure.

use std::collections::BTreeMap;

use super::heads::{
    COUNTING_HEADS, EARLIER_HEADS, FIGURE_HEADS, Head, PRECISION_HEADS, STATUS_HEADS, UNIT_HEADS, VALUE_HEADS,
    column_in_words,
};
use super::{Direction, Layout, Search};
use crate::delivery::cell::plain_excerpt;
use crate::delivery::complaint::Complaint;
use crate::delivery::sheet::column_letters;
use crate::finding::Code;

impl Search<'_> {
    pub(super) fn down(&self, names: u32, matched: &[u32], also_names: Vec<u32>) -> Result<Layout, Complaint> {
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

    fn several_columns(&self, columns: &[u32], heads: &BTreeMap<u32, Head>) -> Complaint {
        let called: Vec<String> = columns.iter().map(|column| column_in_words(*column, heads.get(column))).collect();
        let message = format!("several columns could be meant: {}", called.join(", "));
        let hint = "name the one that counts in the mapping, by its whole head or its letters: `value = \"…\"`";
        let places = columns.iter().filter_map(|column| heads.get(column)?.parts.last().map(|(_, place)| place));
        let complaint = places.fold(Complaint::new(Code::UnclearTable, message, hint), Complaint::at);
        if complaint.places.is_empty() { self.about_sheet(complaint) } else { complaint }
    }

    /// The column that the mapping names by a head or its letters.
    pub(super) fn column_named(&self, name: &str, heads: &BTreeMap<u32, Head>) -> Result<u32, Complaint> {
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
    pub(super) fn texts_as_heads(&self) -> BTreeMap<u32, Head> {
        let mut heads: BTreeMap<u32, Head> = BTreeMap::new();
        let head_row = self.mapping.head.as_ref().map(|head| head.value - 1);
        let cells = self.sheet.cells.values().filter(|cell| head_row.is_none_or(|row| cell.place.position.row == row));
        for cell in cells {
            let head = heads.entry(cell.place.position.column).or_default();
            head.parts.push((cell.written(), cell.place.clone()));
        }
        heads
    }
}

/// The column that says more of a value: the first behind it, or else the last before it.
fn nearest(columns: &[u32], value: u32) -> Option<u32> {
    let behind = columns.iter().find(|column| **column > value);
    behind.or_else(|| columns.last()).copied()
}
