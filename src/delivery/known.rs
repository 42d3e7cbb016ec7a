//! The figures that a delivery can be about: a table to look up in, made by whoever knows the project.

use std::collections::BTreeMap;

/// Figures by their ids, and words for what else a table may say of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Figures by id.
    pub figures: BTreeMap<String, KnownFigure>,
    /// Heads of the column or row that holds the values that are asked for, such as the name of the survey or the end
    /// of its period: they decide if there are several.
    pub value_heads: Vec<String>,
}

/// A figure that a delivery can be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownFigure {
    /// Its names in all languages, long and short.
    pub names: Vec<String>,
    /// Words for its unit in all languages: a head that names this unit says nothing new.
    pub units: Vec<String>,
    /// Kind of number that its values are.
    pub measure: Measure,
}

/// Kind of number that a figure's values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Percent: the project keeps 11 for 11 %.
    Percent,
    /// Anything that is not stated in percent.
    Other,
}
