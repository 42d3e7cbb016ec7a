//! Record of the figures that a web page prints: place, context and text.

use crate::chart::Mark;
use crate::document::{Chart, Document};
use crate::name::FigureId;
use crate::text::rich::Run;

/// A number on the page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Printed<'a> {
    pub figure: &'a FigureId,
    /// `prose`, `box`, `chart` or `table`.
    pub context: &'static str,
    pub text: &'a str,
}

/// Every number of a figure on the page of a document: prose, then boxes, then charts with their
/// tables.
pub(crate) fn printed(document: &Document) -> Vec<Printed<'_>> {
    let mut printed = Vec::new();
    document.visit_runs(|run| {
        if let Run::Figure { figure, text } = run {
            printed.push(Printed { figure, context: "prose", text });
        }
    });
    let boxes = document.boxes();
    printed.extend(boxes.map(|it| Printed { figure: &it.figure, context: "box", text: &it.value }));
    printed.extend(document.charts().flat_map(|chart| in_drawing(chart).chain(in_table(chart))));
    printed
}

fn in_drawing(chart: &Chart) -> impl Iterator<Item = Printed<'_>> {
    chart.marks.iter().filter_map(|mark| match mark {
        Mark::Text { figure: Some(figure), text, .. } => Some(Printed { figure, context: "chart", text }),
        _ => None,
    })
}

fn in_table(chart: &Chart) -> impl Iterator<Item = Printed<'_>> {
    let rows = chart.table.groups.iter().flat_map(|group| group.whole.iter().chain(&group.rows));
    rows.filter_map(|row| Some(Printed { figure: row.figure.as_ref()?, context: "table", text: &row.number }))
}
