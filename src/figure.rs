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

/// Standing of a value: the statuses of SDMX's code list `CL_OBS_STATUS` (2.2) that a value can have here, in the order in
/// which they make what is derived from them less certain. That a value was revised is no status: it follows from the
/// `[[revision]]`s of its survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    Final,
    /// So small that it is shown as nothing.
    NotSignificant,
    /// Counted by another definition than the rest of its series.
    DefinitionDiffers,
    /// The first of its series after a change in how it is collected.
    Break,
    /// It may still change.
    Provisional,
    /// Put in place of an answer that was not given.
    Imputed,
    Estimated,
    Forecast,
}

impl Status {
    pub const NAMES: &[(&str, Status)] = &[
        ("final", Self::Final),
        ("provisional", Self::Provisional),
        ("estimated", Self::Estimated),
        ("forecast", Self::Forecast),
        ("imputed", Self::Imputed),
        ("break", Self::Break),
        ("definition-differs", Self::DefinitionDiffers),
        ("not-significant", Self::NotSignificant),
    ];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, it)| *it == self).map_or("", |(name, _)| name)
    }

    /// Its code in SDMX's `CL_OBS_STATUS`.
    pub fn sdmx(self) -> &'static str {
        match self {
            Self::Final => "A",
            Self::Provisional => "P",
            Self::Estimated => "E",
            Self::Forecast => "F",
            Self::Imputed => "I",
            Self::Break => "B",
            Self::DefinitionDiffers => "D",
            Self::NotSignificant => "N",
        }
    }
}

/// Standing of a value that there is none of to be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// Nobody has delivered it.
    Missing,
    /// There is one, and it is kept secret.
    Confidential,
}

impl Missing {
    pub const NAMES: &[(&str, Missing)] = &[("missing", Self::Missing), ("confidential", Self::Confidential)];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Confidential => "confidential",
        }
    }

    /// Its codes in SDMX's `CL_OBS_STATUS` (“Missing value”, “Missing value; suppressed”) and, as what it is, in
    /// `CL_CONF_STATUS`: that a value is confidential is no observation status there.
    pub fn sdmx(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Missing => ("O", None),
            Self::Confidential => ("Q", Some("C")),
        }
    }
}

/// Reason for which a value has changed after it was delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RevisionKind {
    /// It was wrong.
    Correction,
    /// More was known later, as was to be expected.
    Routine,
    /// It is counted otherwise.
    Method,
}

impl RevisionKind {
    pub const NAMES: &[(&str, RevisionKind)] =
        &[("correction", Self::Correction), ("routine", Self::Routine), ("method", Self::Method)];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Routine => "routine",
            Self::Method => "method",
        }
    }

    /// Words for a revision of this kind.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Correction => "a correction",
            Self::Routine => "routine",
            Self::Method => "a change of method",
        }
    }
}

/// Weight of a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CorrectionClass {
    /// Nobody could have concluded anything else from the wrong value.
    Minor,
    /// The wrong value misled.
    Serious,
}

impl CorrectionClass {
    pub const NAMES: &[(&str, CorrectionClass)] = &[("minor", Self::Minor), ("serious", Self::Serious)];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Minor => "minor",
            Self::Serious => "serious",
        }
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
