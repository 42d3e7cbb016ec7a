//! Properties of figures: value, unit, period or day, reference date, collector.

use rust_decimal::Decimal;
use serde::Serialize;

/// Whether a figure counts over a period, describes a day, or is aimed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Counted over a period.
    Flow,
    /// As of a day.
    Stock,
    /// Aimed at by the end of a period: a plan, not a measurement.
    Target,
}

impl Kind {
    pub const NAMES: &[(&str, Kind)] = &[("flow", Self::Flow), ("stock", Self::Stock), ("target", Self::Target)];

    /// Its name in the data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Flow => "flow",
            Self::Stock => "stock",
            Self::Target => "target",
        }
    }
}

/// Precision with which the source states the value. It is part of the value: no text can drop it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    Exact,
    Around,
    MoreThan,
    LessThan,
}

impl Precision {
    pub const NAMES: &[(&str, Precision)] = &[
        ("exact", Self::Exact),
        ("around", Self::Around),
        ("more-than", Self::MoreThan),
        ("less-than", Self::LessThan),
    ];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, it)| *it == self).map_or("", |(name, _)| name)
    }

    /// Words before a number, with their space.
    pub fn words(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::Around => "around ",
            Self::MoreThan => "more than ",
            Self::LessThan => "less than ",
        }
    }
}

/// Whether the value may still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    Final,
    Provisional,
}

impl Status {
    pub const NAMES: &[(&str, Status)] = &[("final", Self::Final), ("provisional", Self::Provisional)];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, it)| *it == self).map_or("", |(name, _)| name)
    }
}

/// Size from which on a difference between two values of a figure counts as a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Threshold {
    /// In the figure's unit.
    Absolute(Decimal),
    /// In percent of the earlier value.
    Percent(Decimal),
}

impl Threshold {
    /// The size beside an earlier value of `old`, in the figure's unit. `None` if the number is too large.
    pub fn beside(self, old: Decimal) -> Option<Decimal> {
        match self {
            Self::Absolute(size) => Some(size),
            Self::Percent(percent) => old.abs().checked_mul(percent)?.checked_div(Decimal::ONE_HUNDRED),
        }
    }
}
