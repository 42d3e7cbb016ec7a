//! The source line of a chart: who has collected its figures, and up to which day.

use super::table::ChartTable;
use super::voice::Voice;
use crate::calendar::{CalendarDate, Stated};
use crate::edition::{Collector, Figure};
use crate::finding::Want;
use crate::source::Located;
use crate::text::rich::Run;
use crate::text::slot::Slot;
use crate::text::{OwnMessage, named};

/// The line, for a chart that stands by itself; empty if it shows no figure.
pub(super) fn line(voice: &Voice, table: &ChartTable) -> Vec<Run> {
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
        return Vec::new();
    }
    let collectors = told.join(&voice.message(OwnMessage::AltRowSeparator, &[]));
    let raw = voice.message(OwnMessage::ChartSource, &[("collectors", collectors)]);
    voice.wording.fill_raw(&raw, &voice.title())
}

/// Each collector of a figure with its day, or that none is stated.
fn of_figure(voice: &Voice, figure: &Figure) -> Vec<String> {
    match &figure.collectors {
        Stated::As(collectors) => collectors.iter().map(|collector| dated(voice, collector)).collect(),
        Stated::Not => vec![voice.message(OwnMessage::ChartSourceNotStated, &[])],
    }
}

fn dated(voice: &Voice, collector: &Collector) -> String {
    let short = named::collector_short_name(&collector.id);
    let name = if voice.wording.has(&short) { short } else { named::collector(&collector.id) };
    let name = voice.wording.plain(&Located::new(name, voice.chart.name.origin.clone()), &[]);
    let name = ("collector", Slot::Literal(name).write());
    match collector.reference_date {
        Stated::As(day) => {
            let date = Slot::Literal(voice.wording.date(CalendarDate::Day(day))).write();
            voice.message(OwnMessage::ChartSourceCollector, &[name, ("date", date)])
        }
        Stated::Not => voice.message(OwnMessage::ChartSourceUndated, &[name]),
    }
}
