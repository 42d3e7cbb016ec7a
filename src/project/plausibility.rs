//! `[plausibility]` and `[[series]]`: from where on a value is odd enough to ask about it.

use rust_decimal::Decimal;

use super::toml_file::{Table, Value};
use crate::finding::{Code, Finding};
use crate::name::FigureId;
use crate::source::Located;

/// Bounds of plausible values.
#[derive(Debug)]
pub struct Plausibility {
    /// Values below it repeat and jump by chance.
    pub small: Decimal,
    /// From one edition to the next, a figure grows or shrinks by less than this factor.
    pub jump: Decimal,
    pub series: Vec<Series>,
}

impl Default for Plausibility {
    fn default() -> Self {
        Self { small: Decimal::from(20), jump: Decimal::from(3), series: Vec::new() }
    }
}

/// Ratios that should be of about the same size.
#[derive(Debug)]
pub struct Series {
    pub id: Located<String>,
    /// A ratio this many times above or below the middle of the others is odd.
    pub factor: Decimal,
    pub ratios: Vec<SeriesRatio>,
}

/// So many of one figure for each of another.
#[derive(Debug)]
pub struct SeriesRatio {
    /// Its name, which a waiver gives as its subject.
    pub id: Located<String>,
    pub of: Located<FigureId>,
    pub to: Located<FigureId>,
}

/// Reads what the catalogue says about it.
pub fn read(root: &Table) -> Plausibility {
    let mut plausibility = Plausibility::default();
    if let Some(table) = root.get("plausibility").and_then(|value| value.table()) {
        let small = table.get("small").and_then(|value| value.decimal());
        let jump = table.get("jump").and_then(|value| factor(&value));
        table.report_unknown_keys();
        plausibility.small = small.unwrap_or(plausibility.small);
        plausibility.jump = jump.unwrap_or(plausibility.jump);
    }
    let list = root.get("series").and_then(|value| value.list()).unwrap_or_default();
    plausibility.series = list.iter().filter_map(series).collect();
    plausibility
}

fn factor(value: &Value) -> Option<Decimal> {
    let factor = value.decimal()?;
    if factor <= Decimal::ONE {
        value.report(Finding::new(Code::BadValue, format!("the factor {factor} is not above 1"), "write 3, say"));
        return None;
    }
    Some(factor)
}

fn series(value: &Value) -> Option<Series> {
    let table = value.table()?;
    let id = table.require("id").and_then(|value| value.string());
    let factor = table.require("factor").and_then(|value| factor(&value));
    let ratios = table.require("ratios").and_then(|value| value.list());
    let ratios = ratios.map(|list| list.iter().filter_map(ratio).collect());
    table.report_unknown_keys();
    Some(Series { id: id?, factor: factor?, ratios: ratios? })
}

fn ratio(value: &Value) -> Option<SeriesRatio> {
    let table = value.table()?;
    let id = table.require("id").and_then(|value| value.string());
    let figure = |key| table.require(key).and_then(|value| value.name());
    let (of, to) = (figure("of"), figure("to"));
    table.report_unknown_keys();
    Some(SeriesRatio { id: id?, of: of?, to: to? })
}
