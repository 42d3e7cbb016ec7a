//! Faults of a delivery, in words for those who made it.

use super::sheet::CellPlace;
use crate::finding::{Code, Finding, InTable, Severity, Subject};

/// A fault of a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// Kind of the fault.
    pub code: Code,
    /// The figure that it is about, where one is known.
    pub figure: Option<String>,
    /// All cells that it concerns; none if it is about the whole file or a part of it.
    pub places: Vec<CellPlace>,
    /// The part of the file that it is about, where it is no cell: a sheet, or a file within the file.
    pub part: Option<Box<str>>,
    /// Fault in plain words.
    pub message: String,
    /// The way out.
    pub hint: String,
}

impl Complaint {
    /// A complaint without a place.
    pub fn new(code: Code, message: impl Into<String>, hint: impl Into<String>) -> Self {
        let (message, hint) = (message.into(), hint.into());
        Self { code, figure: None, places: Vec::new(), part: None, message, hint }
    }

    /// The same complaint at a cell, or at a further one.
    pub fn at(mut self, place: &CellPlace) -> Self {
        self.places.push(place.clone());
        self
    }

    /// The same complaint about a part of the file.
    pub fn in_part(mut self, part: impl Into<String>) -> Self {
        self.part = Some(part.into().into_boxed_str());
        self
    }

    /// The same complaint about a figure.
    pub fn of(mut self, figure: &str) -> Self {
        self.figure = Some(figure.to_owned());
        self
    }

    /// Whether the cells that it concerns give no value.
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }

    /// Whether it concerns a cell of that row.
    pub fn concerns_row(&self, sheet: Option<&str>, row: u32) -> bool {
        self.places.iter().any(|place| place.sheet.as_deref() == sheet && place.position.row == row)
    }

    /// The finding in the file that the user named so.
    pub fn into_finding(self, file: &str) -> Finding {
        let in_table = |part: Option<String>, cell| InTable { file: file.to_owned(), part, cell };
        let cells = self.places.iter().map(|place| {
            let position = (place.position.row, place.position.column);
            in_table(place.sheet.as_ref().map(|sheet| format!("sheet “{sheet}”")), Some((position, place.in_sheet())))
        });
        let mut places: Vec<InTable> = cells.collect();
        if places.is_empty() {
            places.push(in_table(self.part.map(String::from), None));
        }
        let finding = Finding::new(self.code, self.message, self.hint).in_table(places);
        match self.figure {
            Some(figure) => finding.about(Subject::figure(&figure.as_str().into())),
            None => finding,
        }
    }
}
