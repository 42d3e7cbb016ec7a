//! `observations/*.toml`: the values of one survey period.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;

use super::delivery::{self, CellOfDelivery, Delivery};
use super::relation::{self, Relation};
use super::revision::{self, Revision};
use super::toml_file::{Table, Value, read_file};
use crate::calendar::{CalendarDate, Period, Stated};
use crate::figure::{Missing, Precision, Status};
use crate::finding::{Code, Finding, Findings};
use crate::name::FigureId;
use crate::source::{FileId, Located, Origin};

/// One survey.
#[derive(Debug)]
pub struct Observations {
    pub period: Located<Period>,
    /// Per collector, the day on which its data were drawn.
    pub reference_dates: BTreeMap<String, ReferenceDate>,
    pub figures: BTreeMap<FigureId, Observation>,
    /// Figures that the survey does not deliver, on purpose.
    pub not_delivered: BTreeMap<FigureId, NotDelivered>,
    /// Figures whose values are still to be entered, each with the place for it.
    pub awaited: BTreeMap<FigureId, Origin>,
    /// Values that the source prints for figures that are derived here.
    pub controls: BTreeMap<FigureId, Control>,
    /// Relations that hold in this survey only.
    pub relations: Vec<Relation>,
    pub discrepancies: Vec<Discrepancy>,
    /// Values that were other ones, in the file's order.
    pub revisions: Vec<Revision>,
    /// Place of the statement that no value of it is to change any more, if it makes that.
    pub closed: Option<Origin>,
    /// Files that values came in, by their ids.
    pub deliveries: BTreeMap<String, Delivery>,
}

/// The day on which a collector drew its data.
#[derive(Debug)]
pub struct ReferenceDate {
    /// The collector's name in this file.
    pub name_origin: Origin,
    pub date: Located<Stated<NaiveDate>>,
}

/// A value that the source prints and that is derived here: both must agree.
#[derive(Debug)]
pub struct Control {
    /// The figure's name in this file.
    pub name_origin: Origin,
    pub value: Located<Decimal>,
}

/// One delivered value.
#[derive(Debug)]
pub struct Observation {
    /// The figure's name in this file.
    pub name_origin: Origin,
    /// The value's own digits.
    pub value: Located<Decimal>,
    pub precision: Precision,
    pub status: Status,
    /// Other than the survey's period.
    pub period: Option<Located<Stated<Period>>>,
    /// The day that a stock describes.
    pub as_of: Option<Located<Stated<CalendarDate>>>,
    /// Other than the catalogue's collectors.
    pub collectors: Option<Stated<Vec<Located<String>>>>,
    /// Place in a delivery that it came from.
    pub from: Option<Located<CellOfDelivery>>,
}

/// Statement that a survey does not deliver a figure.
#[derive(Debug)]
pub struct NotDelivered {
    /// The figure's name in this file.
    pub name_origin: Origin,
    pub reason: Located<String>,
    pub status: Missing,
}

/// Contradiction between a source and the value that is printed.
#[derive(Debug, Clone)]
pub struct Discrepancy {
    pub origin: Origin,
    pub subject: DiscrepancySubject,
    pub text: DiscrepancyText,
}

/// The figure or date that a discrepancy is about.
#[derive(Debug, Clone)]
pub enum DiscrepancySubject {
    Figure(Located<FigureId>),
    Date(Located<String>),
}

impl DiscrepancySubject {
    /// The name of the figure or date.
    pub fn name(&self) -> &str {
        match self {
            Self::Figure(name) => name.value.as_str(),
            Self::Date(name) => &name.value,
        }
    }

    /// Place of the name.
    pub fn origin(&self) -> &Origin {
        match self {
            Self::Figure(name) => &name.origin,
            Self::Date(name) => &name.origin,
        }
    }
}

/// The record of a discrepancy, as it goes into the manifest.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct DiscrepancyText {
    pub source: String,
    pub says: String,
    pub printed_as: String,
    pub reason: String,
}

/// Reads the file.
pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<Observations> {
    read_file(file, text, findings, |root| {
        let period = root.require("period").and_then(|value| Some(Located::new(value.period()?, value.origin)));
        let reference_dates = reference_dates(root);
        let figures = figures(root);
        let controls = controls(root);
        let relations = relation::read(root);
        let discrepancies = root.get("discrepancy").and_then(|value| value.list()).unwrap_or_default();
        let discrepancies = discrepancies.iter().filter_map(discrepancy).collect();
        let revisions = revision::read(root);
        let closed = root.get("status").map(|value| closed(&value));
        let deliveries = delivery::read(root);
        let Delivered { figures, not_delivered, awaited } = figures?;
        let cells = figures.values().filter_map(|observation| observation.from.as_ref());
        delivery::check_known(root, &deliveries, cells);
        Some(Observations {
            period: period?,
            reference_dates: reference_dates?,
            figures,
            not_delivered,
            awaited,
            controls,
            relations,
            discrepancies,
            revisions: revisions?,
            closed: closed.flatten(),
            deliveries,
        })
    })
}

/// The place at which a survey says that it is final.
fn closed(value: &Value) -> Option<Origin> {
    let is_final = value.one_of(&[("final", true), ("provisional", false)])?;
    is_final.then(|| value.origin.clone())
}

fn reference_dates(root: &Table) -> Option<BTreeMap<String, ReferenceDate>> {
    let table = root.require("reference-dates")?.table()?;
    let dates = table.entries().into_iter().filter_map(|(collector, value)| {
        let date = Located::new(value.stated(|value| value.day())?, value.origin);
        Some((collector.value, ReferenceDate { name_origin: collector.origin, date }))
    });
    Some(dates.collect())
}

/// Value in place of a number that the survey does not deliver.
pub(crate) const NOT_DELIVERED: &str = "not-delivered";

/// Contents of `[figures]`.
#[derive(Default)]
struct Delivered {
    figures: BTreeMap<FigureId, Observation>,
    not_delivered: BTreeMap<FigureId, NotDelivered>,
    awaited: BTreeMap<FigureId, Origin>,
}

fn figures(root: &Table) -> Option<Delivered> {
    let table = root.require("figures")?.table()?;
    let mut delivered = Delivered::default();
    for (Located { value: name, origin }, value) in table.entries() {
        let name = FigureId::from(name);
        match entry(origin, &value) {
            Some(Entry::Value(observation)) => drop(delivered.figures.insert(name, *observation)),
            Some(Entry::NotDelivered(stated)) => drop(delivered.not_delivered.insert(name, stated)),
            Some(Entry::Awaited(place)) => drop(delivered.awaited.insert(name, place)),
            None => {}
        }
    }
    Some(delivered)
}

/// An entry of `[figures]`.
enum Entry {
    Value(Box<Observation>),
    NotDelivered(NotDelivered),
    Awaited(Origin),
}

fn entry(name_origin: Origin, value: &Value) -> Option<Entry> {
    match value.is_text().then(|| value.string()).flatten() {
        Some(text) if text.value.is_empty() => return Some(Entry::Awaited(text.origin)),
        Some(text) if text.value == NOT_DELIVERED => {
            let message = "why the figure is not delivered is not said";
            value.report(Finding::new(Code::BadValue, message, HOW_NOT_DELIVERED));
            return None;
        }
        _ => {}
    }
    if value.is_table() {
        let table = value.table()?;
        let stated = table.get("value").filter(Value::is_text);
        if let Some(stated) = stated {
            return not_delivered(name_origin, &table, &stated).map(Entry::NotDelivered);
        }
    }
    observation(name_origin, value).map(|observation| Entry::Value(Box::new(observation)))
}

const HOW_NOT_DELIVERED: &str = "write { value = \"not-delivered\", reason = \"…\" }";

fn not_delivered(name_origin: Origin, table: &Table, stated: &Value) -> Option<NotDelivered> {
    let text = stated.string()?;
    if text.value != NOT_DELIVERED {
        let message = format!("\"{}\" is no value", text.value);
        let hint = format!(
            "write a number without quotation marks; for a figure that is missing on purpose, {HOW_NOT_DELIVERED}"
        );
        stated.report(Finding::new(Code::BadValue, message, hint));
        return None;
    }
    let reason = table.require("reason").and_then(|value| value.filled_string());
    let status = table.get("status").map_or(Some(Missing::Missing), |value| value.one_of(Missing::NAMES));
    table.report_unknown_keys();
    Some(NotDelivered { name_origin, reason: reason?, status: status? })
}

fn controls(root: &Table) -> BTreeMap<FigureId, Control> {
    let Some(table) = root.get("controls").and_then(|value| value.table()) else {
        return BTreeMap::new();
    };
    let controls = table.entries().into_iter().filter_map(|(name, value)| {
        let value = Located::new(not_negative(&value)?, value.origin);
        Some((name.value.into(), Control { name_origin: name.origin, value }))
    });
    controls.collect()
}

/// A bare value, or a table with what else is known of it.
fn observation(name_origin: Origin, value: &Value) -> Option<Observation> {
    if !value.is_table() {
        let value = Located::new(not_negative(value)?, value.origin.clone());
        let (precision, status) = (Precision::Exact, Status::Final);
        return Some(Observation {
            name_origin,
            value,
            precision,
            status,
            period: None,
            as_of: None,
            collectors: None,
            from: None,
        });
    }
    let table = value.table()?;
    let value = table.require("value").and_then(|value| Some(Located::new(not_negative(&value)?, value.origin)));
    let precision = table.get("precision").map_or(Some(Precision::Exact), |value| value.one_of(Precision::NAMES));
    let status = table.get("status").map_or(Some(Status::Final), |value| status(&value));
    let period =
        table.get("period").map(|value| Some(Located::new(value.stated(|value| value.period())?, value.origin)));
    let as_of =
        table.get("as-of").map(|value| Some(Located::new(value.stated(|value| value.calendar_date())?, value.origin)));
    let collectors = table.get("collector").map(|value| value.stated(Value::one_or_more));
    let from = table.get("from").map(|value| delivery::cell(&value));
    table.report_unknown_keys();
    Some(Observation {
        name_origin,
        value: value?,
        precision: precision?,
        status: status?,
        period: all_or_nothing(period)?,
        as_of: all_or_nothing(as_of)?,
        collectors: all_or_nothing(collectors)?,
        from: all_or_nothing(from)?,
    })
}

/// An absent key is fine; one that was given and could not be read is not.
fn all_or_nothing<T>(read: Option<Option<T>>) -> Option<Option<T>> {
    match read {
        None => Some(None),
        Some(None) => None,
        Some(value) => Some(value),
    }
}

/// The status of a value. That it was revised is never typed.
pub(super) fn status(value: &Value) -> Option<Status> {
    let typed = value.is_text().then(|| value.string()).flatten().map(|text| text.value);
    if typed.as_deref() == Some("revised") {
        let message = "whether a value was revised follows from its history, and is not typed";
        let hint = "write a [[revision]] with the old value and its reason, or use `iq-figures correct`";
        value.report(Finding::new(Code::BadValue, message, hint));
        return None;
    }
    if let Some((name, _)) = typed.and_then(|typed| Missing::NAMES.iter().find(|(name, _)| *name == typed)) {
        let message = format!("a value that is there is not {name}");
        let hint = format!("write {{ value = \"not-delivered\", status = \"{name}\", reason = \"…\" }}");
        value.report(Finding::new(Code::BadValue, message, hint));
        return None;
    }
    value.one_of(Status::NAMES)
}

pub(super) fn not_negative(value: &Value) -> Option<Decimal> {
    let number = value.decimal()?;
    if number.is_sign_negative() && !number.is_zero() {
        value.report(Finding::new(
            Code::BadValue,
            format!("{number} is below zero, and figures count"),
            "check the value with its collector",
        ));
        return None;
    }
    Some(number)
}

fn discrepancy(value: &Value) -> Option<Discrepancy> {
    let table = value.table()?;
    let figure = table.get("figure").and_then(|value| value.name());
    let date = table.get("date").and_then(|value| value.string());
    let text = |key| table.require(key).and_then(|value| value.string()).map(|text| text.value);
    let (source, says, printed_as, reason) = (text("source"), text("says"), text("printed-as"), text("reason"));
    table.report_unknown_keys();
    let subject = match (figure, date) {
        (Some(figure), None) => DiscrepancySubject::Figure(figure),
        (None, Some(date)) => DiscrepancySubject::Date(date),
        _ => {
            table.report(Finding::new(
                Code::MissingKey,
                "a discrepancy is about one figure or one date",
                "give either `figure = \"…\"` or `date = \"…\"`",
            ));
            return None;
        }
    };
    let text = DiscrepancyText { source: source?, says: says?, printed_as: printed_as?, reason: reason? };
    Some(Discrepancy { origin: table.origin().clone(), subject, text })
}
