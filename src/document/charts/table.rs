//! The data of a chart as a table, for pages that can show it on demand.

use super::group::{ResolvedGroup, name};
use crate::edition::Figure;
use crate::name::FigureId;
use crate::project::programme::PERCENT;
use crate::source::{Located, Origin};
use crate::text::functions::figure_argument;
use crate::text::slot::PeriodStyle;
use crate::text::{Wording, named};

/// Contents of a chart as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartTable {
    pub rows_are: RowsAre,
    /// The period or day of all values, if the source states one; of a series, from when they count.
    pub dating: Option<String>,
    pub groups: Vec<TableGroup>,
}

/// Property in which the rows of a table differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowsAre {
    /// The figure: one row for each.
    Figures,
    /// The day.
    Days,
    /// The date; what happened then stands in the place of number and unit.
    Events,
    /// The party of an organisation; what it does stands in the place of the unit.
    Parties,
}

impl RowsAre {
    /// Whether a column of numbers is part of the table.
    pub fn have_numbers(self) -> bool {
        self != Self::Events
    }
}

/// Bars that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableGroup {
    /// The whole that the rows are parts of.
    pub whole: Option<TableRow>,
    pub rows: Vec<TableRow>,
}

/// A figure of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// Absent where it is no figure: what a ratio takes as one.
    pub figure: Option<FigureId>,
    /// Name of the row in the chart, or its day in a series.
    pub name: String,
    /// The number as the chart writes it; empty for an event, and for a party that is not counted.
    pub number: String,
    /// The word for the unit after that number; empty where the number has its sign. For an event, what happened; for a party, what it does.
    pub unit: String,
}

impl TableRow {
    /// Something that happened at a date.
    pub fn event(date: String, text: String) -> Self {
        Self { figure: None, name: date, number: String::new(), unit: text }
    }

    pub fn new(wording: &Wording, figure: &Figure, name: String) -> Self {
        Self { figure: Some(figure.id.clone()), name, number: wording.number(figure), unit: unit(wording, figure) }
    }
}

/// The table of a chart that is named at `wanted`.
pub(super) fn compose(wording: &Wording, groups: &[ResolvedGroup], wanted: &Origin) -> ChartTable {
    let row = |figure: &Figure| TableRow::new(wording, figure, name(wording, figure, wanted));
    let first = groups.first().and_then(|group| group.bars.first());
    ChartTable {
        rows_are: RowsAre::Figures,
        dating: first.and_then(|figure| wording.dating(figure, PeriodStyle::Long)),
        groups: groups
            .iter()
            .map(|group| TableGroup { whole: group.whole.map(row), rows: group.parts().map(row).collect() })
            .collect(),
    }
}

fn unit(wording: &Wording, figure: &Figure) -> String {
    if figure.unit == PERCENT {
        return String::new();
    }
    let message = Located::new(named::unit(&figure.unit), figure.origin.clone());
    wording.plain(&message, &[("value", figure_argument(&figure.id, figure.shown()))])
}
