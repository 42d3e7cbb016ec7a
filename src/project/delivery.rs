//! `[[delivery]]` of a survey: the files that its values came in, and where in them each one stood.

use std::collections::BTreeMap;
use std::fmt;

use super::toml_file::{Table, Value};
use crate::finding::{Code, Finding, did_you_mean, there_are};
use crate::source::{Located, Origin};

/// A file that values came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Its id in the survey.
    pub origin: Origin,
    /// Name of the file, without folders.
    pub file: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
}

/// Place of a value in a delivery, written `delivery:Sheet!B4`; without a sheet where the file has none, and without
/// a cell where it is no table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellOfDelivery {
    pub delivery: String,
    pub sheet: Option<String>,
    /// Letters of the column, number of the row.
    pub cell: Option<String>,
}

impl CellOfDelivery {
    /// Reads `delivery`, `delivery:B4` or `delivery:Sheet!B4`. An id has no colon, and the address of a cell no
    /// exclamation mark, so that the name of a sheet may have both.
    pub fn parse(text: &str) -> Option<Self> {
        let Some((delivery, place)) = text.split_once(':') else {
            return is_id(text).then(|| Self { delivery: text.to_owned(), sheet: None, cell: None });
        };
        let (sheet, cell) = match place.rsplit_once('!') {
            Some((sheet, cell)) => (Some(sheet), cell),
            None => (None, place),
        };
        let is_whole = is_id(delivery) && is_cell(cell) && sheet.is_none_or(|sheet| !sheet.is_empty());
        is_whole.then(|| Self {
            delivery: delivery.to_owned(),
            sheet: sheet.map(str::to_owned),
            cell: Some(cell.to_owned()),
        })
    }
}

impl fmt::Display for CellOfDelivery {
    /// The form that [`CellOfDelivery::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.delivery)?;
        if let Some(cell) = &self.cell {
            f.write_str(":")?;
            if let Some(sheet) = &self.sheet {
                write!(f, "{sheet}!")?;
            }
            f.write_str(cell)?;
        }
        Ok(())
    }
}

/// Whether a text can be the id of a delivery.
pub fn is_id(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit()) && text.chars().all(plain)
}

/// Whether a text is the address of a cell: up to three letters and seven digits, as in every spreadsheet's columns and
/// rows.
fn is_cell(text: &str) -> bool {
    let letters = text.chars().take_while(char::is_ascii_uppercase).count();
    let digits = &text[letters..];
    (1..=3).contains(&letters)
        && (1..=7).contains(&digits.len())
        && digits.chars().all(|c| c.is_ascii_digit())
        && !digits.starts_with('0')
}

/// The deliveries of a survey, by their ids.
pub(super) fn read(root: &Table) -> BTreeMap<String, Delivery> {
    let list = root.get("delivery").and_then(|value| value.list()).unwrap_or_default();
    let mut deliveries = BTreeMap::new();
    for (id, delivery) in list.iter().filter_map(delivery) {
        if deliveries.contains_key(&id.value) {
            let message = format!("the delivery `{}` stands here twice", id.value);
            root.report(Finding::new(Code::DuplicateId, message, "give the second one an id of its own").at(id.origin));
        } else {
            deliveries.insert(id.value, delivery);
        }
    }
    deliveries
}

fn delivery(value: &Value) -> Option<(Located<String>, Delivery)> {
    let table = value.table()?;
    let text = |key| table.require(key).and_then(|value| Some((value.string()?, value)));
    let (id, file, sha256) = (text("id"), text("file"), text("sha256"));
    table.report_unknown_keys();
    let ((id, at_id), (file, _), (sha256, at_sha256)) = (id?, file?, sha256?);
    let mut is_sound = true;
    if !is_id(&id.value) {
        let message = format!("`{}` cannot be the id of a delivery", id.value);
        at_id.report(Finding::new(Code::BadValue, message, "use small letters a to z, digits and hyphens"));
        is_sound = false;
    }
    let is_hexadecimal = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    if sha256.value.len() != 64 || !sha256.value.chars().all(is_hexadecimal) {
        let message = "this is no SHA-256 of a file";
        at_sha256.report(Finding::new(Code::BadValue, message, "write its 64 digits, as `sha256sum FILE` prints them"));
        is_sound = false;
    }
    let delivery = Delivery { origin: id.origin.clone(), file: file.value, sha256: sha256.value };
    is_sound.then_some((id, delivery))
}

/// The place that a value says it came from.
pub(super) fn cell(value: &Value) -> Option<Located<CellOfDelivery>> {
    let text = value.string()?;
    let cell = CellOfDelivery::parse(&text.value);
    if cell.is_none() {
        value.report(Finding::new(
            Code::BadValue,
            format!("\"{}\" is no place in a delivery", text.value),
            "write \"id\", \"id:B4\" or \"id:Sheet!B4\", where `id` is that of a [[delivery]] of this file",
        ));
    }
    Some(Located::new(cell?, text.origin))
}

/// Reports places in deliveries that the survey does not have.
pub(super) fn check_known<'a>(
    root: &Table,
    deliveries: &BTreeMap<String, Delivery>,
    cells: impl Iterator<Item = &'a Located<CellOfDelivery>>,
) {
    for cell in cells.filter(|cell| !deliveries.contains_key(&cell.value.delivery)) {
        let id = &cell.value.delivery;
        let names = || deliveries.keys().map(String::as_str);
        let hint = match did_you_mean(id, names()) {
            Some(near) => format!("did you mean `{near}`? Otherwise add a [[delivery]] with its id, file and sha256"),
            None => format!("add a [[delivery]] with its id, file and sha256; {}", there_are(names())),
        };
        let message = format!("there is no delivery `{id}` in this survey");
        root.report(Finding::new(Code::UnknownName, message, hint).at(cell.origin.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_a_delivery_has_three_forms() {
        let place = |sheet: Option<&str>, cell: Option<&str>| {
            Some(CellOfDelivery {
                delivery: "fbb-2020".to_owned(),
                sheet: sheet.map(str::to_owned),
                cell: cell.map(str::to_owned),
            })
        };
        assert_eq!(CellOfDelivery::parse("fbb-2020"), place(None, None));
        assert_eq!(CellOfDelivery::parse("fbb-2020:B4"), place(None, Some("B4")));
        assert_eq!(CellOfDelivery::parse("fbb-2020:Tabelle 1!B4"), place(Some("Tabelle 1"), Some("B4")));
        assert_eq!(CellOfDelivery::parse("fbb-2020:a:b!c!XFD1048576"), place(Some("a:b!c"), Some("XFD1048576")));
        for text in [
            "",
            ":B4",
            "fbb-2020:",
            "Fbb:B4",
            "fbb-2020:!B4",
            "fbb-2020:b4",
            "fbb-2020:B0",
            "fbb-2020:B",
            "fbb-2020:ÄB4",
        ] {
            assert_eq!(CellOfDelivery::parse(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn places_read_what_they_write(delivery in "[a-z0-9][a-z0-9-]{0,8}", sheet in "\\PC{1,31}", cell in "[A-Z]{1,3}[1-9][0-9]{0,6}") {
            let place = CellOfDelivery { delivery, sheet: Some(sheet), cell: Some(cell) };
            proptest::prop_assert_eq!(CellOfDelivery::parse(&place.to_string()), Some(place));
        }
    }
}
