//! A chart put together from its drawing and its words.

use super::source;
use super::table::ChartTable;
use super::voice::Voice;
use crate::chart::DisplayList;
use crate::document::{Chart, Line};
use crate::name::FigureId;
use crate::text::rich::Run;

/// Words of a chart beside its drawing.
pub(super) struct Composed {
    /// Alternative text, and the figures that it names.
    pub alt: (String, Vec<FigureId>),
    /// Line below the title.
    pub note: Option<Vec<Run>>,
    pub table: ChartTable,
}

/// The chart, its title a message that may hold figures and claims.
pub(super) fn composed(voice: &Voice, list: DisplayList, words: Composed) -> Chart {
    let Composed { alt: (alt, alt_figures), note, table } = words;
    let DisplayList { width, height, marks, .. } = list;
    let title = voice.title();
    let note = note.map(|runs| Line::new(runs, &title));
    let (id, source) = (voice.chart.name.value.clone(), source::line(voice, &table));
    Chart {
        id,
        title: Line::of(voice.wording, &title, &[]),
        note,
        alt,
        alt_figures,
        width,
        height,
        marks,
        narrow: None,
        table,
        dated_above: None,
        source,
    }
}
