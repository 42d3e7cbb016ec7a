//! Figures of a chart with their values, as bars and as rows of its table.

use super::dates;
use super::table::{ChartTable, RowsAre, TableGroup, TableRow};
use super::voice::Voice;
use crate::chart::Role;
use crate::chart::bars::{Bar, Fill};
use crate::edition::Figure;
use crate::finding::Want;
use crate::name::FigureId;
use crate::source::Located;
use crate::text::Wording;

/// The figures of these names. `None` after a finding for each that has no value.
pub(super) fn figures<'a, 'n>(
    wording: &Wording<'a>,
    names: impl IntoIterator<Item = &'n Located<FigureId>>,
) -> Option<Vec<&'a Figure>> {
    let figures: Vec<_> = names.into_iter().map(|name| wording.figure(name, Want::Chart)).collect();
    figures.into_iter().collect()
}

/// A figure under its name.
pub(super) fn bar(voice: &Voice, figure: &Figure, role: Role) -> Bar {
    Bar {
        figure: figure.id.clone(),
        value: figure.exact,
        shown: voice.wording.number(figure),
        label: voice.name(figure),
        role,
        fill: Fill::Solid,
    }
}

/// The role of the one thing that a chart shows beside quiet ones.
pub(super) fn role(highlight: Option<&Located<FigureId>>) -> Role {
    if highlight.is_some() { Role::Accent } else { Role::Chart1 }
}

/// A row for each figure.
pub(super) fn table(voice: &Voice, figures: &[&Figure]) -> ChartTable {
    let rows = figures.iter().map(|figure| TableRow::new(voice.wording, figure, voice.name(figure)));
    ChartTable {
        rows_are: RowsAre::Figures,
        dating: dates::above_table(voice, figures),
        groups: vec![TableGroup { whole: None, rows: rows.collect() }],
    }
}
