//! The second stage: an edition with every figure resolved.
//!
//! After it, no figure is half known: each has its value, unit, period, reference dates,
//! collectors, precision, status and origin, and derived figures are computed.

mod derive;
mod resolve;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;

use crate::calendar::{CalendarDate, Period, Stated};
use crate::figure::{Kind, Precision, Status};
use crate::project::catalogue::Derivation;
use crate::project::observations::Discrepancy;
use crate::project::programme::ProgrammeDate;
use crate::source::{Located, Origin};

pub use resolve::resolve;

/// One edition of a document, in no language yet.
#[derive(Debug)]
pub struct Edition {
    pub id: String,
    /// The edition's file, where it names its document.
    pub origin: Origin,
    /// Name of the structure.
    pub document: String,
    pub version: CalendarDate,
    /// The moment that dates all outputs.
    pub issued: DateTime<Utc>,
    pub languages: Vec<String>,
    /// The survey's period.
    pub period: Period,
    /// Every figure that has a value in this edition.
    pub figures: BTreeMap<String, Figure>,
    /// Every figure of the catalogue that has none, with the figures to deliver for it.
    pub absent: BTreeMap<String, Vec<String>>,
    /// Every date that texts may name.
    pub dates: BTreeMap<String, Located<ProgrammeDate>>,
    pub discrepancies: Vec<Discrepancy>,
}

/// A figure with all that is known of it.
#[derive(Debug, Clone)]
pub struct Figure {
    pub id: String,
    /// Name of the unit.
    pub unit: String,
    pub kind: Kind,
    /// Exact; shares and ratios to 28 digits.
    pub exact: Decimal,
    /// Digits after the decimal separator wherever the figure is shown.
    pub decimals: u32,
    pub precision: Precision,
    pub status: Status,
    /// What a flow or target spans. A stock has none.
    pub period: Stated<Period>,
    /// The day that a stock describes. Flows and targets have none.
    pub as_of: Stated<CalendarDate>,
    pub collectors: Stated<Vec<Collector>>,
    /// Where its value was delivered, or its derivation defined.
    pub origin: Origin,
    /// Where the catalogue says what it counts, or how it is derived.
    pub defined: Origin,
    pub derivation: Option<Derivation>,
}

/// A collector with the day on which it drew the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collector {
    pub id: String,
    pub reference_date: Stated<NaiveDate>,
}

impl Figure {
    /// The value as it is shown: half away from zero, as DIN 1333, 4.5.1, rounds.
    pub fn shown(&self) -> Decimal {
        let strategy = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
        let mut shown = self.exact.round_dp_with_strategy(self.decimals, strategy);
        shown.rescale(self.decimals);
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn a_tie_is_rounded_away_from_zero() {
        let mut sources = Sources::default();
        let origin = Origin::new(sources.add(String::new(), String::new()), 0..0);
        let figure = |exact: &str, decimals| Figure {
            id: String::new(),
            unit: String::new(),
            kind: Kind::Flow,
            exact: exact.parse().unwrap(),
            decimals,
            precision: Precision::Exact,
            status: Status::Final,
            period: Stated::Not,
            as_of: Stated::Not,
            collectors: Stated::Not,
            origin: origin.clone(),
            defined: origin.clone(),
            derivation: None,
        };
        assert_eq!(figure("0.125", 2).shown().to_string(), "0.13");
        assert_eq!(figure("2.5", 0).shown().to_string(), "3");
        assert_eq!(figure("7", 1).shown().to_string(), "7.0");
    }
}
