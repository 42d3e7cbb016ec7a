//! The values that a delivery holds: which cells they are in, and what these say.

mod entries;
mod found;
mod reading;
#[cfg(test)]
mod tests;
mod values;

use self::found::Found;
use super::cell::{Amount, Said, is_value_like, said};
use super::complaint::Complaint;
use super::formats::{Decision, Evidence};
use super::known::Known;
use super::layout::{Direction, Layout, Search, column_in_words};
use super::mapping::Mapping;
use super::names::Names;
use super::sheet::{Delivery, Sheet};
use crate::finding::{Code, did_you_mean, there_are};

pub use self::reading::{Absence, Absent, Delivered, FailedRow, FoundTable, Reading, Value};

/// Finds the values of figures in a delivery.
///
/// `mapping` says what the file leaves open; its `number_format` is also that of the option.
pub fn understand(delivery: &Delivery, known: &Known, mapping: &Mapping) -> Reading {
    let names = Names::of(known, mapping);
    let mut found = Found::default();
    for wanted in mapping.sheets.iter().filter(|wanted| delivery.sheet(&wanted.value).is_none()) {
        let there: Vec<&str> = delivery.sheets.iter().filter_map(|sheet| sheet.name.as_deref()).collect();
        let hint = there_are(there);
        found.complaints.push(unclear(format!("there is no sheet “{}”", wanted.value), hint));
    }
    for id in mapping.figures.values().filter(|id| !known.figures.contains_key(&id.value)) {
        let near = did_you_mean(&id.value, known.figures.keys().map(String::as_str));
        let hint = near.map_or("see figures.toml".to_owned(), |near| format!("did you mean `{near}`?"));
        found.complaints.push(unclear(format!("the mapping names a figure `{}` that there is not", id.value), hint));
    }
    let is_wanted = |sheet: &&Sheet| {
        let wanted = |name: &str| mapping.sheets.iter().any(|wanted| wanted.value == name);
        mapping.sheets.is_empty() || sheet.name.as_deref().is_some_and(wanted)
    };
    for sheet in delivery.sheets.iter().filter(is_wanted) {
        if sheet.is_hidden && mapping.sheets.is_empty() {
            found.complaints.extend(hidden_sheet(sheet));
            continue;
        }
        Table { search: Search::new(sheet, &names, known, mapping), known, mapping }.read_into(&mut found);
    }
    if found.tables.is_empty() && found.complaints.iter().all(|complaint| !complaint.is_error()) {
        let message = "nothing in the file names a figure of the project";
        let hint = "figures are known by their ids and by their names in each language; name others under [figures] in the mapping";
        found.complaints.push(unclear(message.to_owned(), hint.to_owned()));
    }
    found.into_reading(delivery)
}

fn unclear(message: String, hint: String) -> Complaint {
    Complaint::new(Code::UnclearTable, message, hint)
}

fn hidden_sheet(sheet: &Sheet) -> Option<Complaint> {
    let name = sheet.name.as_ref().filter(|_| !sheet.cells.is_empty())?;
    let message = format!("the sheet “{name}” is hidden, and was left out");
    let hint = "show it in the spreadsheet program, or name it with `sheet` in the mapping, if it counts";
    Some(Complaint::new(Code::ReadOtherwise, message, hint).in_part(format!("sheet “{name}”")))
}

/// A sheet that is read.
struct Table<'a> {
    search: Search<'a>,
    known: &'a Known,
    mapping: &'a Mapping,
}

impl<'a> Table<'a> {
    fn read_into(&self, found: &mut Found) {
        let layout = match self.search.layout() {
            Ok(Some(layout)) => layout,
            Ok(None) => return found.complaints.extend(self.left_out()),
            Err(complaint) => return found.complaints.push(complaint),
        };
        let own = &self.mapping.precision;
        let entries = self.entries(&layout, found);
        let said: Vec<_> = entries.iter().map(|entry| entry.cell.map(|cell| said(cell, own))).collect();
        let (decision, contradiction) = self.decision(&layout);
        found.complaints.extend(contradiction);
        found.tables.push(self.described(&layout, &decision));
        for (entry, said) in entries.iter().zip(said) {
            let is_filled = said.is_some();
            found.cells.entry(entry.figure.to_owned()).or_default().push((entry.place.clone(), is_filled));
            self.take(entry, said, &decision, found);
        }
    }

    /// A warning about a sheet with values that names no figure: perhaps all of its names are mistyped.
    fn left_out(&self) -> Option<Complaint> {
        let sheet = self.search.sheet;
        let holds_values = sheet.cells.values().any(|cell| is_value_like(cell, &self.mapping.precision));
        let name = sheet.name.as_ref().filter(|_| holds_values)?;
        let message = format!("nothing on the sheet “{name}” names a figure, and it was left out");
        let hint = "name its figures under [figures] in the mapping if it counts, or say with `sheet` which sheets do";
        Some(Complaint::new(Code::ReadOtherwise, message, hint).in_part(format!("sheet “{name}”")))
    }

    fn described(&self, layout: &Layout, decision: &Decision) -> FoundTable {
        let row = |row: u32| format!("row {}", u64::from(row) + 1);
        let (figures, values) = match layout.direction {
            Direction::Down => {
                (column_in_words(layout.names, None), column_in_words(layout.values, layout.heads.get(&layout.values)))
            }
            Direction::Across => (row(layout.names), row(layout.values)),
        };
        let number_format = match decision {
            Decision::Format(format) => Some(*format),
            Decision::Open | Decision::Contradiction => None,
        };
        let others = layout.other_values.iter();
        let left_alone = others.map(|line| match layout.direction {
            Direction::Down => column_in_words(*line, layout.heads.get(line)),
            Direction::Across => row(*line),
        });
        FoundTable {
            sheet: self.search.sheet.name.as_deref().map(str::to_owned),
            figures,
            values,
            number_format,
            left_alone: left_alone.collect(),
        }
    }

    fn decision(&self, layout: &Layout) -> (Decision, Option<Complaint>) {
        if let Some(format) = self.mapping.number_format {
            return (Decision::Format(format), None);
        }
        let column = self.evidence(layout, &[layout.values]);
        match column.decision() {
            Decision::Open => {
                let sheet = self.evidence(layout, &layout.other_values).decision();
                (if sheet == Decision::Contradiction { Decision::Open } else { sheet }, None)
            }
            decision => (decision, column.contradiction()),
        }
    }

    /// Numbers in columns of values, or in rows of them.
    fn evidence(&self, layout: &Layout, among: &[u32]) -> Evidence {
        let mut evidence = Evidence::default();
        for value_line in among {
            for line in &layout.lines {
                let cell = match layout.direction {
                    Direction::Down => self.search.sheet.cell(*line, *value_line),
                    Direction::Across => self.search.sheet.cell(*value_line, *line),
                };
                let Some(cell) = cell else { continue };
                if let Ok(Said::Number { amount: Amount::Written(written), .. }) = said(cell, &self.mapping.precision) {
                    evidence.add(written, &cell.written(), &cell.place);
                }
            }
        }
        evidence
    }
}

/// The cells of a row from the first column on; empty ones between them count.
pub(super) fn texts_of(sheet: &Sheet, row: u32) -> Vec<String> {
    /// Columns that are handed back; nobody has more.
    const MOST: usize = 1_000;
    let mut texts = Vec::new();
    for cell in sheet.row(row).take_while(|cell| (cell.place.position.column as usize) < MOST) {
        texts.resize(cell.place.position.column as usize, String::new());
        texts.push(cell.written());
    }
    texts
}
