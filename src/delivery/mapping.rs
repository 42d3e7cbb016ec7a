//! `--map`: what somebody says about a table that does not say it itself.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::number::NumberFormat;
use crate::figure::Precision;
use crate::source::Located;

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
    /// Precisions by the words that the table has for them.
    pub precision: BTreeMap<String, Precision>,
}
