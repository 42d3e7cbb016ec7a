//! The second stage: an edition with every figure resolved.
//!
//! After it, no figure is half known: each has its value, unit, period, reference dates,
//! collectors, precision, status and origin, and derived figures are computed.

mod absence;
mod claim;
mod comparison;
mod derive;
mod earlier;
mod fraction;
mod history;
mod resolve;
mod survey;
mod trend;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use crate::calendar::{CalendarDate, Period, Stated};
use crate::figure::{Kind, Precision, Status, Threshold};
use crate::finding::Findings;
use crate::name::{EditionId, FigureId, LanguageTag, SurveyId};
use crate::project::Model;
use crate::project::catalogue::Derivation;
use crate::project::observations::Discrepancy;
use crate::project::programme::ProgrammeDate;
use crate::source::{Located, Origin};

pub use absence::{Absence, Lack};
pub use claim::{Claim, Standing};
pub(crate) use comparison::{Outcome, compare};
pub(crate) use derive::unit_together;
pub use history::Revised;
pub use resolve::resolve;
pub use trend::{Trend, Undecided};

/// One edition of a document, in no language yet.
#[derive(Debug)]
pub struct Edition {
    pub id: EditionId,
    /// The edition's file, where it names its document.
    pub origin: Origin,
    /// Name of the structure.
    pub document: String,
    pub version: CalendarDate,
    /// The moment that dates all outputs.
    pub issued: DateTime<Utc>,
    /// The day on which it was issued, where it was.
    pub issued_on: NaiveDate,
    pub languages: Vec<LanguageTag>,
    /// Name of the observations.
    pub survey: SurveyId,
    /// The survey's period.
    pub period: Period,
    /// Every figure that has a value in this edition.
    pub figures: BTreeMap<FigureId, Figure>,
    /// Earlier surveys that the edition names, the oldest first. What of them may be shown is not
    /// in `absent`.
    pub earlier: Vec<EarlierSurvey>,
    /// Values before their last revision, each as `figure--previous`, of its own figures and of those of earlier surveys.
    pub previous: BTreeMap<FigureId, Figure>,
    /// Every figure that the edition cannot show, its own and of earlier surveys, and why.
    pub absent: BTreeMap<FigureId, Absence>,
    /// Every date that texts may name.
    pub dates: BTreeMap<String, Located<ProgrammeDate>>,
    pub discrepancies: Vec<Discrepancy>,
    /// Relations as its figures bear them out, by name: texts may claim those that hold.
    pub claims: BTreeMap<String, Claim>,
}

/// A survey that ended before the edition's own.
#[derive(Debug)]
pub struct EarlierSurvey {
    /// Name of the observations.
    pub id: SurveyId,
    pub period: Period,
    /// Its dates that texts may name, each as `date--survey`.
    pub dates: BTreeMap<String, Located<ProgrammeDate>>,
    /// Its figures, each as `figure--survey`.
    pub figures: BTreeMap<FigureId, Figure>,
    /// Discrepancies with its sources, by the same names of figures.
    pub discrepancies: Vec<Discrepancy>,
}

/// The figures of a survey by itself, the derived ones included. What is wrong in it comes with the editions that publish
/// it.
pub(crate) fn of_survey(model: &Model, survey: &SurveyId) -> BTreeMap<FigureId, Figure> {
    let Some(observations) = model.observations.get(survey) else { return BTreeMap::new() };
    let mut figures = survey::observed(model, observations);
    survey::derived(model, &mut figures, &mut Findings::default());
    history::add(model, observations, &mut figures, |_| {});
    figures
}

impl Edition {
    /// The names of all observations that it shows, its own first.
    pub fn surveys(&self) -> impl Iterator<Item = &SurveyId> {
        std::iter::once(&self.survey).chain(self.earlier.iter().map(|survey| &survey.id))
    }

    /// A figure of the edition or of an earlier survey, or a value that one had before.
    pub fn figure(&self, id: &FigureId) -> Option<&Figure> {
        let earlier = || self.earlier.iter().find_map(|survey| survey.figures.get(id));
        self.figures.get(id).or_else(earlier).or_else(|| self.previous.get(id))
    }

    /// Figures of earlier surveys that may stand beside the edition's own.
    pub fn comparable(&self) -> impl Iterator<Item = &Figure> {
        let all = self.earlier.iter().flat_map(|survey| survey.figures.values());
        all.filter(|figure| !self.absent.contains_key(&figure.id))
    }
}

/// A figure with all that is known of it.
#[derive(Debug, Clone)]
pub struct Figure {
    pub id: FigureId,
    /// Name of the unit.
    pub unit: String,
    pub kind: Kind,
    /// Exact; shares and ratios to 28 digits.
    pub exact: Decimal,
    /// Digits after the decimal separator wherever the figure is shown.
    pub decimals: u32,
    pub precision: Precision,
    pub status: Status,
    /// Period that a flow or target spans. A stock has none.
    pub period: Stated<Period>,
    /// The day that a stock describes. Flows and targets have none.
    pub as_of: Stated<CalendarDate>,
    pub collectors: Stated<Vec<Collector>>,
    /// Place at which its value was delivered, or its derivation defined.
    pub origin: Origin,
    /// Place at which the catalogue defines its unit or derivation.
    pub defined: Origin,
    pub derivation: Option<Derivation>,
    /// A smaller difference than this is no change.
    pub unchanged_below: Option<Threshold>,
    /// File and cell that its value came in, where the survey says so.
    pub delivered: Option<Delivered>,
    /// Its revisions, the oldest first.
    pub revisions: Vec<Revised>,
}

/// Place of a value in the file that it was delivered in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Delivered {
    /// Name of the file, without folders.
    pub file: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// Absent where the file has no sheets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Address of the cell; absent where the file is no table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
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
        let mut shown = rounded(self.exact, self.decimals);
        shown.rescale(self.decimals);
        shown
    }

    /// The number of things that it counts; `None` unless it is exact and whole.
    pub fn count(&self) -> Option<u32> {
        self.exact.to_u32().filter(|_| self.exact.is_integer() && self.precision == Precision::Exact)
    }
}

/// Half away from zero.
fn rounded(exact: Decimal, decimals: u32) -> Decimal {
    exact.round_dp_with_strategy(decimals, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
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
            id: "".into(),
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
            unchanged_below: None,
            delivered: None,
            revisions: Vec::new(),
        };
        assert_eq!(figure("0.125", 2).shown().to_string(), "0.13");
        assert_eq!(figure("2.5", 0).shown().to_string(), "3");
        assert_eq!(figure("7", 1).shown().to_string(), "7.0");
    }
}
