//! The format in which numbers are written: cells that can be read in one way only decide for the others of their column,
//! and if there are none, those of the whole sheet.

use super::complaint::Complaint;
use super::number::{NumberFormat, Written};
use super::sheet::CellPlace;
use crate::finding::Code;

/// Numbers of a column that are written as text.
#[derive(Debug, Clone, Default)]
pub(super) struct Evidence {
    german: Vec<(CellPlace, String)>,
    english: Vec<(CellPlace, String)>,
}

/// Decision about the numbers of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Decision {
    /// All are written in this format.
    Format(NumberFormat),
    /// Nothing tells.
    Open,
    /// Some are written in one, some in the other.
    Contradiction,
}

impl Evidence {
    /// Takes note of a number in a cell.
    pub(super) fn add(&mut self, written: Written, text: &str, place: &CellPlace) {
        match written.only_format() {
            Some(NumberFormat::German) => self.german.push((place.clone(), text.to_owned())),
            Some(NumberFormat::English) => self.english.push((place.clone(), text.to_owned())),
            None => {}
        }
    }

    pub(super) fn decision(&self) -> Decision {
        match (self.german.is_empty(), self.english.is_empty()) {
            (false, true) => Decision::Format(NumberFormat::German),
            (true, false) => Decision::Format(NumberFormat::English),
            (true, true) => Decision::Open,
            (false, false) => Decision::Contradiction,
        }
    }

    /// The complaint at the cells that contradict each other.
    pub(super) fn contradiction(&self) -> Option<Complaint> {
        let (german, english) = (self.german.first()?, self.english.first()?);
        let message = format!("“{}” is written in German and “{}” in English", german.1, english.1);
        let hint =
            "write all numbers of the column in one way, or say with `--number-format de` or `en` which one counts";
        let places = self.german.iter().chain(&self.english);
        let complaint = Complaint::new(Code::MixedNumberFormats, message, hint);
        Some(places.fold(complaint, |complaint, (place, _)| complaint.at(place)))
    }
}

/// The complaint about a number that nothing decides on; `none` if it is the same in both formats.
pub(super) fn ambiguous(written: Written, text: &str, place: &CellPlace) -> Complaint {
    let reading = |format| written.in_format(format).map(|number| number.to_string()).unwrap_or_default();
    let (german, english) = (reading(NumberFormat::German), reading(NumberFormat::English));
    let message =
        format!("“{text}” is {german} in German and {english} in English, and nothing in the column or sheet decides");
    let hint = "say `--number-format de` or `en`, or `number-format` in the mapping";
    Complaint::new(Code::AmbiguousNumber, message, hint).at(place)
}
