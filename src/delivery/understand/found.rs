//! All sheets of a delivery together: figures that are delivered twice, and rows to hand back.

use std::collections::{BTreeMap, BTreeSet};

use super::reading::{Absence, Absent, Delivered, FailedRow, FoundTable, Reading};
use super::texts_of;
use crate::delivery::complaint::Complaint;
use crate::delivery::sheet::{CellPlace, Delivery};
use crate::finding::Code;

/// Everything that has been found so far, in all sheets.
#[derive(Default)]
pub(super) struct Found {
    pub(super) values: Vec<Delivered>,
    pub(super) absent: Vec<Absent>,
    pub(super) complaints: Vec<Complaint>,
    pub(super) tables: Vec<FoundTable>,
    /// Every cell in which a figure has a value, or would have one.
    pub(super) cells: BTreeMap<String, Vec<(CellPlace, bool)>>,
}

impl Found {
    pub(super) fn into_reading(mut self, delivery: &Delivery) -> Reading {
        let twice: BTreeSet<String> = self.delivered_twice();
        let sheet_of = |place: &CellPlace| delivery.sheets.iter().position(|sheet| sheet.name == place.sheet);
        let order = |complaint: &Complaint| complaint.places.first().map(|place| (sheet_of(place), place.position));
        self.complaints.sort_by_key(order);
        self.values.retain(|value| !twice.contains(&value.figure));
        self.absent.retain(|absent| !twice.contains(&absent.figure));
        let failed = failed_rows(delivery, &self.complaints);
        Reading { values: self.values, absent: self.absent, complaints: self.complaints, failed, tables: self.tables }
    }

    /// Complains about figures that have two values. An empty cell is no value.
    fn delivered_twice(&mut self) -> BTreeSet<String> {
        let (mut once, mut twice) = (BTreeSet::new(), BTreeSet::new());
        for (figure, cells) in &self.cells {
            let filled: Vec<&CellPlace> =
                cells.iter().filter(|(_, is_filled)| *is_filled).map(|(place, _)| place).collect();
            if filled.len() > 1 {
                let message = format!("`{figure}` is delivered {} times", filled.len());
                let hint = "keep one; the mapping can say which sheet, column or row counts";
                let complaint = Complaint::new(Code::DeliveredTwice, message, hint).of(figure);
                self.complaints.push(filled.into_iter().fold(complaint, Complaint::at));
                twice.insert(figure.clone());
            } else if filled.len() == 1 {
                once.insert(figure.clone());
            }
        }
        self.absent.retain(|absent| absent.why != Absence::Empty || !once.contains(&absent.figure));
        twice
    }
}

/// Rows in which a complaint stands, in the order of the file.
fn failed_rows(delivery: &Delivery, complaints: &[Complaint]) -> Vec<FailedRow> {
    let mut rows: BTreeMap<(usize, u32), Vec<String>> = BTreeMap::new();
    for complaint in complaints.iter().filter(|complaint| complaint.is_error()) {
        let in_rows: BTreeSet<_> = complaint.places.iter().map(|place| (&place.sheet, place.position.row)).collect();
        for (name, row) in in_rows {
            let Some(index) = delivery.sheets.iter().position(|sheet| sheet.name == *name) else { continue };
            rows.entry((index, row)).or_default().push(format!("{}; {}", complaint.message, complaint.hint));
        }
    }
    let failed = rows.into_iter().map(|((index, row), complaints)| {
        let sheet = &delivery.sheets[index];
        FailedRow {
            sheet: sheet.name.as_deref().map(str::to_owned),
            row: row + 1,
            cells: texts_of(sheet, row),
            complaints,
        }
    });
    failed.collect()
}
