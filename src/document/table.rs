//! The figures of a document as a table: the same rows for the attachment and the manifest.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Document, ReferenceDate};
use crate::calendar::NOT_STATED;
use crate::chart::Mark;
use crate::edition::{Edition, Figure};
use crate::figure::{Kind, Precision, Status};
use crate::name::FigureId;
use crate::source::Located;
use crate::text::rich::Run;
use crate::text::{Wording, named};

/// One figure that a document prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FigureRow {
    pub id: FigureId,
    /// The figure's name in the document's language.
    pub label: String,
    /// The value as shown, with a decimal point and no grouping.
    pub value: String,
    pub unit: String,
    pub kind: Kind,
    pub precision: Precision,
    /// ISO 8601 interval, or "not stated"; empty where a period has no meaning.
    pub period: String,
    /// Day that a stock describes, or "not stated"; empty where it has no meaning.
    pub as_of: String,
    /// Days of all collectors, in their order, or "not stated".
    pub reference_date: String,
    /// Names of all collectors, or "not stated".
    pub collector: String,
    pub status: Status,
    /// The status as SDMX's `CL_OBS_STATUS` has it, where the value was revised, or has a status that says more than whether
    /// it may change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub obs_status: Option<&'static str>,
    /// The value before it was last revised, as it was shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// Day of the last revision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revised: Option<String>,
    /// Kind of the last revision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<&'static str>,
}

/// A row for each figure that `document` prints or tells, by name.
pub fn figure_rows(document: &Document, edition: &Edition, wording: &Wording) -> Vec<FigureRow> {
    let printed = printed(document);
    printed.iter().filter_map(|id| edition.figure(id)).map(|figure| row(figure, wording)).collect()
}

/// The reference date of each collector of the edition's own figures in `rows`, by the collector's name.
pub fn reference_dates(edition: &Edition, rows: &[FigureRow]) -> Vec<ReferenceDate> {
    let figures = rows.iter().filter_map(|row| edition.figures.get(&row.id));
    let collectors = figures.filter_map(|figure| figure.collectors.known()).flatten();
    let dates: BTreeMap<&str, String> =
        collectors.map(|collector| (collector.id.as_str(), collector.reference_date.to_string())).collect();
    dates.into_iter().map(|(collector, date)| ReferenceDate { collector: collector.to_owned(), date }).collect()
}

/// Names of all figures in prose, boxes, charts and alternative texts.
pub(super) fn printed(document: &Document) -> BTreeSet<&FigureId> {
    let mut names = BTreeSet::new();
    document.visit_runs(|run| {
        if let Run::Figure { figure, .. } = run {
            names.insert(figure);
        }
    });
    names.extend(document.boxes().map(|figure_box| &figure_box.figure));
    for chart in document.charts() {
        names.extend(&chart.alt_figures);
        names.extend(chart.marks.iter().filter_map(|mark| match mark {
            Mark::Text { figure, .. } => figure.as_ref(),
            _ => None,
        }));
    }
    names
}

fn row(figure: &Figure, wording: &Wording) -> FigureRow {
    let name = Located::new(named::figure_name(&figure.id), figure.origin.clone());
    figure_row(figure, wording.told(&name, &[]))
}

/// The row of a figure that is called `label`.
pub fn figure_row(figure: &Figure, label: String) -> FigureRow {
    let (stock, revised) = (figure.kind == Kind::Stock, figure.revisions.last());
    FigureRow {
        id: figure.id.clone(),
        label,
        value: figure.shown().to_string(),
        unit: figure.unit.clone(),
        kind: figure.kind,
        precision: figure.precision,
        period: if stock { String::new() } else { figure.period.to_string() },
        as_of: if stock { figure.as_of.to_string() } else { String::new() },
        reference_date: dates_of(figure),
        collector: collectors(figure),
        status: figure.status,
        obs_status: says_more(figure).then(|| figure.status.sdmx()),
        previous: revised.map(|revised| revised.shown().to_string()),
        revised: revised.map(|revised| revised.on.to_string()),
        revision: revised.map(|revised| revised.kind.name()),
    }
}

fn says_more(figure: &Figure) -> bool {
    !figure.revisions.is_empty() || !matches!(figure.status, Status::Final | Status::Provisional)
}

fn collectors(figure: &Figure) -> String {
    figure.collectors.known().map_or_else(
        || NOT_STATED.to_owned(),
        |collectors| collectors.iter().map(|collector| collector.id.as_str()).collect::<Vec<_>>().join(" "),
    )
}

/// One day where all collectors share it.
fn dates_of(figure: &Figure) -> String {
    let Some(collectors) = figure.collectors.known() else { return NOT_STATED.to_owned() };
    let mut dates: Vec<String> = collectors.iter().map(|collector| collector.reference_date.to_string()).collect();
    if dates.windows(2).all(|pair| pair[0] == pair[1]) {
        dates.truncate(1);
    }
    dates.join(" ")
}
