//! Tables with a column for each figure.

use std::collections::BTreeMap;

use super::{Direction, Layout, Search};
use crate::delivery::complaint::Complaint;
use crate::delivery::precision::plain;
use crate::finding::Code;

impl Search<'_> {
    pub(super) fn across(&self, names: u32, matched: &[u32]) -> Result<Layout, Complaint> {
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
