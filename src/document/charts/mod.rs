//! Charts from figures: what is compared, checked for honesty, drawn, and told in words.
//!
//! `bars` and `series` are the kinds; whatever both need stands in files that know nothing of them.

mod alternative_text;
mod bars;
mod colours;
mod drawing;
mod group;
mod honesty;
mod series;
mod table;

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
        ChartForm::Bars(_) | ChartForm::Stacked(_) | ChartForm::Grouped(_) => bars::chart(wording, tools, chart, above),
    }
}
