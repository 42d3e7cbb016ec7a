//! The source line of a chart: who has collected its figures, and up to which day.

use super::table::ChartTable;
use super::voice::Voice;
use crate::calendar::{CalendarDate, Stated};
use crate::document::Line;
use crate::edition::{Collector, Figure};
use crate::finding::Want;
use crate::source::Located;
use crate::text::slot::Slot;
use crate::text::{OwnMessage, named};

/// The line; none if the chart shows no figure.
pub(super) fn line(voice: &Voice, table: &ChartTable) -> Option<Line> {
    let rows = table.groups.iter().flat_map(|group| group.whole.iter().chain(&group.rows));
    let (names, at) = (rows.filter_map(|row| row.figure.as_ref()), &voice.chart.name.origin);
    let figures = names.filter_map(|id| voice.wording.figure(&Located::new(id.clone(), at.clone()), Want::Chart));
    let mut told: Vec<String> = Vec::new();
    for words in figures.flat_map(|figure| of_figure(voice, figure)) {
        if !told.contains(&words) {
            told.push(words);
        }
    }
    if told.is_empty() {
        return None;
    }
    let collectors = told.join(&voice.message(OwnMessage::AltRowSeparator, &[]));
    let raw = voice.message(OwnMessage::ChartSource, &[("collectors", collectors)]);
    let message = OwnMessage::ChartSource.wanted_at(&voice.chart.name.origin);
    Some(Line::new(voice.wording.fill_raw(&raw, &message), &message))
}

/// The collectors of a figure with their day, those that follow each other with one day together, or that none is stated.
fn of_figure(voice: &Voice, figure: &Figure) -> Vec<String> {
    match &figure.collectors {
        Stated::As(collectors) => {
            let with_one_day = collectors.chunk_by(|one, next| one.reference_date == next.reference_date);
            with_one_day.map(|collectors| dated(voice, collectors)).collect()
        }
        Stated::Not => vec![voice.message(OwnMessage::ChartSourceNotStated, &[])],
    }
}

/// Collectors with one day.
fn dated(voice: &Voice, collectors: &[Collector]) -> String {
    let names: Vec<String> = collectors.iter().map(|collector| name(voice, collector)).collect();
    let name = ("collector", Slot::Literal(names.join(", ")).write());
    match collectors[0].reference_date {
        Stated::As(day) => {
            let date = Slot::Literal(voice.wording.date(CalendarDate::Day(day))).write();
            voice.message(OwnMessage::ChartSourceCollector, &[name, ("date", date)])
        }
        Stated::Not => voice.message(OwnMessage::ChartSourceUndated, &[name]),
    }
}

fn name(voice: &Voice, collector: &Collector) -> String {
    let short = named::collector_short_name(&collector.id);
    let name = if voice.wording.has(&short) { short } else { named::collector(&collector.id) };
    voice.wording.plain(&Located::new(name, voice.chart.name.origin.clone()), &[])
}
