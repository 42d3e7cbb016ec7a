//! `--map`: statements about a table that does not make them itself.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::number::NumberFormat;
use super::precision::plain;
use crate::figure::Precision;
use crate::finding::{Code, Finding, Findings};
use crate::project::toml_file::{Table, read_file};
use crate::source::{FileId, Located};

/// Statements about a table. What is absent is found out from the table.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    /// Sheets to read; the others are left alone.
    pub sheets: Vec<Located<String>>,
    /// Row of the heads, from one, as spreadsheets count.
    pub head: Option<Located<u32>>,
    /// Column that names the figures: its head or its letters.
    pub figure: Option<Located<String>>,
    /// Column that holds the values: its head or its letters.
    pub value: Option<Located<String>>,
    /// Row that holds the values, from one, of a table with a column for each figure.
    pub row: Option<Located<u32>>,
    /// Format of numbers that are written as text.
    pub number_format: Option<NumberFormat>,
    /// Factor of each value, for a table in thousands.
    pub scale: Option<Decimal>,
    /// Names of rows and columns that are no figures.
    pub skip: Vec<Located<String>>,
    /// Figures by the names that the table has for them.
    pub figures: BTreeMap<String, Located<String>>,
    /// Precisions by the words that the table has for them, in lower case.
    pub precision: BTreeMap<String, Precision>,
}

impl Mapping {
    /// Reads a mapping file. `None`, with findings, if it has an error of any kind.
    pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<Self> {
        read_file(file, text, findings, |root| {
            let text = |key| root.get(key).and_then(|value| value.string());
            let row = |key| root.get(key).and_then(|value| Some(Located::new(value.row_number()?, value.origin)));
            let texts = |key| root.get(key).and_then(|value| value.one_or_more()).unwrap_or_default();
            Some(Self {
                sheets: texts("sheet"),
                head: row("head"),
                figure: text("figure"),
                value: text("value"),
                row: row("row"),
                number_format: root.get("number-format").and_then(|value| value.one_of(NumberFormat::NAMES)),
                scale: scale(root),
                skip: texts("skip"),
                figures: figures(root),
                precision: precisions(root),
            })
        })
    }
}

fn scale(root: &Table) -> Option<Decimal> {
    let value = root.get("scale")?;
    let scale = value.decimal()?;
    if scale <= Decimal::ZERO {
        value.report(Finding::new(
            Code::BadValue,
            "the scale is not above zero",
            "write what each value is multiplied by",
        ));
        return None;
    }
    Some(scale)
}

fn figures(root: &Table) -> BTreeMap<String, Located<String>> {
    let table = root.get("figures").and_then(|value| value.table());
    let entries = table.map(|table| table.entries()).unwrap_or_default();
    entries.into_iter().filter_map(|(name, id)| Some((name.value, id.string()?))).collect()
}

fn precisions(root: &Table) -> BTreeMap<String, Precision> {
    let table = root.get("precision").and_then(|value| value.table());
    let entries = table.map(|table| table.entries()).unwrap_or_default();
    entries
        .into_iter()
        .filter_map(|(word, value)| Some((plain(&word.value), value.one_of(Precision::NAMES)?)))
        .collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::source::Sources;

    fn read(text: &str) -> (Option<Mapping>, Findings) {
        let mut sources = Sources::default();
        let file = sources.add("map.toml".to_owned(), text.to_owned());
        let mut findings = Findings::default();
        (Mapping::read(file, text, &mut findings), findings)
    }

    pub(in crate::delivery) fn mapping(text: &str) -> Mapping {
        let (mapping, findings) = read(text);
        mapping.unwrap_or_else(|| panic!("{:?}", findings.sorted()))
    }

    #[test]
    fn every_key_is_read() {
        let mapping = mapping(
            r#"
            sheet = ["Werte", "Anhang"]
            head = 3
            figure = "Kennzahl"
            value = "D"
            row = 5
            number-format = "de"
            scale = 1000
            skip = "Summe"

            [figures]
            "Beratungen gesamt" = "initial-advice"

            [precision]
            "Knapp" = "around"
            "#,
        );
        assert_eq!(mapping.sheets.len(), 2);
        assert_eq!(mapping.head.map(|head| head.value), Some(3));
        assert_eq!(mapping.row.map(|row| row.value), Some(5));
        assert_eq!(mapping.number_format, Some(NumberFormat::German));
        assert_eq!(mapping.scale, Some(Decimal::ONE_THOUSAND));
        assert_eq!(mapping.skip[0].value, "Summe");
        assert_eq!(mapping.figures["Beratungen gesamt"].value, "initial-advice");
        assert_eq!(mapping.precision["knapp"], Precision::Around);
    }

    #[test]
    fn a_mistyped_key_or_value_is_refused() {
        for text in [
            "shet = \"A\"",
            "number-format = \"fr\"",
            "scale = 0",
            "head = 0",
            "scale = -1",
            "[precision]\nca = \"often\"",
        ] {
            let (mapping, findings) = read(text);
            assert!(mapping.is_none() && findings.has_errors(), "{text}");
        }
    }
}
