//! Series: one figure at the dates of several surveys, and the target.

use super::colours::BAR_ROLES;
use super::composed::{Composed, composed};
use super::drawing::{Tools, drawing};
use super::over_time::{Value, counted_from};
use super::table::{ChartTable, RowsAre, TableGroup};
use super::voice::Voice;
use crate::chart::series::{self, Point};
use crate::document::Chart;
use crate::figure::Kind;
use crate::project::structure::{self, Series};
use crate::text::slot::Slot;
use crate::text::{OwnMessage, Wording};

/// Composes a series. `None` after a finding.
pub(super) fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, form: &Series) -> Option<Chart> {
    let voice = Voice { wording, chart };
    let values = voice.over_time(&form.figure, form.target.as_ref())?;
    let from = counted_from(&values);
    let points: Vec<Point> = values.iter().map(|value| point(&voice, value)).collect();
    let pace = form.pace.then(|| voice.plain(OwnMessage::SeriesPace, &[]));
    let drawn = series::series(&points, (from, pace.as_deref()), tools.chart, tools.typeface);
    let list = drawing(wording, tools, chart, drawn)?;
    let dating = voice.counted_from(from);
    let points = ("points", voice.told_over_time(&values));
    let alt = match &dating {
        Some(from) => {
            let from = ("from", Slot::Literal(from.clone()).write());
            voice.alternative_text(OwnMessage::AltSeries, &[from, points])
        }
        None => voice.alternative_text(OwnMessage::AltSeriesOfDays, &[points]),
    };
    // A row for each day, from the first to that of the target.
    let rows = values.iter().map(|value| voice.row_of_day(value)).collect();
    let table = ChartTable { rows_are: RowsAre::Days, dating, groups: vec![TableGroup { whole: None, rows }] };
    Some(composed(&voice, list, Composed { alt, note: voice.note_of_count(from), table }))
}

/// A value with its day on two lines below its column.
fn point(voice: &Voice, value: &Value) -> Point {
    let label = match value.figure.kind {
        Kind::Flow | Kind::Stock => voice.wording.last_of_in_lines(value.day),
        Kind::Target => vec![voice.aimed_at(), voice.wording.last_of(value.day)],
    };
    voice.point(value, label, BAR_ROLES[0])
}
