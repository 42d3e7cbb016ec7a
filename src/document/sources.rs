//! The table of the sources note: which figures come from whom, and the day up to which they count.
//!
//! Only what stands in a row is written by somebody. Collectors and reference dates are those of its figures.

use serde::Serialize;

use super::Line;
use crate::calendar::{CalendarDate, Stated};
use crate::edition::{Collector, Figure};
use crate::finding::{Code, Finding, Subject, Want};
use crate::name::FigureId;
use crate::project::structure::SourcesRow;
use crate::source::Located;
use crate::text::rich::Run;
use crate::text::{OwnMessage, Wording, named};

/// The table of the sources note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SourcesTable {
    /// Heads of the columns: figures, collector, reference date.
    pub columns: [String; 3],
    pub rows: Vec<SourceRow>,
}

/// Figures with the same source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SourceRow {
    pub what: Line,
    pub collector: String,
    pub reference_date: Line,
    /// For checks only: templates see what the row says.
    #[serde(skip)]
    pub figures: Vec<FigureId>,
}

/// Composes the table of an edition's rows, each with the figures that it has. `None` without rows.
pub(super) fn table(wording: &Wording, rows: &[(&SourcesRow, Vec<&Located<FigureId>>)]) -> Option<SourcesTable> {
    let (first, _) = rows.first()?;
    let head = |own: OwnMessage| wording.plain(&own.wanted_at(&first.what.origin), &[]);
    let columns = [OwnMessage::ColumnLabel, OwnMessage::ColumnCollector, OwnMessage::ColumnReferenceDate].map(head);
    let rows = rows.iter().filter_map(|(row, figures)| source_row(wording, row, figures)).collect();
    Some(SourcesTable { columns, rows })
}

fn source_row(wording: &Wording, row: &SourcesRow, names: &[&Located<FigureId>]) -> Option<SourceRow> {
    let figures: Vec<&Figure> = names.iter().filter_map(|name| wording.figure(name, Want::Place)).collect();
    let (first, others) = figures.split_first()?;
    for (odd, name) in others.iter().zip(&names[1..]).filter(|(other, _)| other.collectors != first.collectors) {
        wording.report(disagreement(first, odd, name));
    }
    let not_stated = || wording.plain(&OwnMessage::SourcesNotStated.wanted_at(&row.what.origin), &[]);
    let (collector, date) = match &first.collectors {
        Stated::As(collectors) => (names_of(wording, row, collectors), dates_of(wording, collectors)),
        Stated::Not => (not_stated(), None),
    };
    let date = Run::Date { text: date.unwrap_or_else(not_stated) };
    Some(SourceRow {
        what: Line::of(wording, &row.what, &[]),
        collector,
        reference_date: Line::new(vec![date], &row.what),
        figures: figures.iter().map(|figure| figure.id.clone()).collect(),
    })
}

fn disagreement(first: &Figure, odd: &Figure, wanted: &Located<FigureId>) -> Finding {
    let message =
        format!("`{}` and `{}` stand in one row of the sources and have other collectors or dates", first.id, odd.id);
    let finding = Finding::new(Code::SourcesRow, message, "give each source a row of its own");
    finding.about(Subject::figures([&first.id, &odd.id])).at(wanted.origin.clone())
}

fn names_of(wording: &Wording, row: &SourcesRow, collectors: &[Collector]) -> String {
    let name = |collector: &Collector| {
        let message = Located::new(named::collector_short_name(&collector.id), row.what.origin.clone());
        wording.plain(&message, &[])
    };
    collectors.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The day on which the collectors drew their data, or one day for each; `None` if one of them states none.
fn dates_of(wording: &Wording, collectors: &[Collector]) -> Option<String> {
    let dates: Option<Vec<String>> = collectors
        .iter()
        .map(|it| it.reference_date.known().map(|date| wording.date(CalendarDate::Day(*date))))
        .collect();
    let mut dates = dates?;
    if dates.windows(2).all(|pair| pair[0] == pair[1]) {
        dates.truncate(1);
    }
    Some(dates.join(", "))
}
