//! Charts from figures: what is compared, checked for honesty, drawn, and told in words.
//!
//! `bars`, `butterfly`, `dot`, `field`, `line`, `nested`, `organisation`, `pictogram`, `route`, `series`, `slope`, `tiles`, `timeline` and
//! `times` are the kinds; whatever several need stands in files that know nothing of them.

mod alternative_text;
mod bars;
mod butterfly;
mod colours;
mod composed;
mod containment;
mod dates;
mod dot;
mod drawing;
mod field;
mod group;
mod honesty;
mod line;
mod nested;
mod organisation;
mod over_time;
mod pictogram;
mod resolved;
mod route;
mod series;
mod slope;
mod source;
mod table;
mod tiles;
mod timeline;
mod times;
mod voice;

use super::Chart;
use crate::name::FigureId;
use crate::project::structure::{self, ChartForm};
use crate::text::Wording;

pub(super) use drawing::Tools;
pub use table::{ChartTable, RowsAre, TableGroup, TableRow};

/// Composes a chart that stands below a box of the figure `above`, if any. `None` after a finding.
pub(super) fn chart(
    wording: &Wording,
    tools: &Tools,
    chart: &structure::Chart,
    above: Option<&FigureId>,
) -> Option<Chart> {
    match &chart.form {
        ChartForm::Series(form) => series::chart(wording, tools, chart, form),
        ChartForm::Slope(form) => slope::chart(wording, tools, chart, form),
        ChartForm::Nested(form) => nested::chart(wording, tools, chart, form),
        ChartForm::Field(form) => field::chart(wording, tools, chart, form),
        ChartForm::Times(form) => times::chart(wording, tools, chart, form),
        ChartForm::Pictogram(form) => pictogram::chart(wording, tools, chart, form),
        ChartForm::Butterfly(form) => butterfly::chart(wording, tools, chart, form),
        ChartForm::Dot(form) => dot::chart(wording, tools, chart, form),
        ChartForm::Line(form) => line::chart(wording, tools, chart, form),
        ChartForm::Route(form) => route::chart(wording, tools, chart, form),
        ChartForm::Organisation(form) => organisation::chart(wording, tools, chart, form),
        ChartForm::Tiles(form) => tiles::chart(wording, tools, chart, form),
        ChartForm::Timeline(form) => timeline::chart(wording, tools, chart, form),
        ChartForm::Bars(_) | ChartForm::Stacked(_) | ChartForm::Grouped(_) => bars::chart(wording, tools, chart, above),
    }
}
