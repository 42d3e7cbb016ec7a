//! A chart: the display list as SVG, and its data as a table.

use maud::{Markup, html};

use super::Page;
use super::hyphens::divisible;
use crate::chart::display::Anchor;
use crate::chart::{Mark, Role};
use crate::document::{Chart, RowsAre, TableGroup, TableRow};
use crate::project::language::Direction;
use crate::text::{rich, undivided};

impl Page<'_> {
    pub(super) fn chart(&self, chart: &Chart) -> Markup {
        html! {
            figure.chart {
                figcaption {
                    span.chart-title { (self.runs(&chart.title)) }
                    @if let Some(note) = &chart.note { " " span.note { (self.runs(note)) } }
                }
                @match &chart.narrow {
                    Some(narrow) => {
                        (self.drawing("wide", chart, (chart.width, chart.height), &chart.marks))
                        (self.drawing("narrow", chart, (narrow.width, narrow.height), &narrow.marks))
                    }
                    None => (self.drawing("", chart, (chart.width, chart.height), &chart.marks)),
                }
                @if let Some(source) = &chart.source { p.note { (self.runs(source)) } }
                (self.data(chart))
            }
        }
    }

    /// A drawing in its own unit, 1/100 pt; the style sheet makes it as wide as its column, and shows one of two.
    ///
    /// Its coordinates run from the left whatever the language, as on paper; the words in it do not.
    fn drawing(&self, class: &str, chart: &Chart, (width, height): (i32, i32), marks: &[Mark]) -> Markup {
        let view = format!("0 0 {width} {height}");
        let class = (!class.is_empty()).then_some(class);
        html! {
            // Letters of whole pixels would be wider than they were measured.
            svg class=[class] viewBox=(view) role="img" aria-label=(chart.alt) direction=(self.direction())
                text-rendering="geometricPrecision" {
                @for mark in marks { (self.shape(mark)) }
            }
        }
    }

    fn shape(&self, mark: &Mark) -> Markup {
        match mark {
            Mark::Rectangle { x, y, width, height, fill } => html! {
                rect x=(x) y=(y) width=(width) height=(height) style=(painted("fill", *fill)) {}
            },
            Mark::Path { points, stroke, width } => {
                let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
                let style = ["fill:none;", &painted("stroke", *stroke)].concat();
                html! { polyline points=(points.join(" ")) stroke-width=(width) style=(style) {} }
            }
            Mark::Text { x, y, anchor, size, weight, fill, text, figure } => {
                // As wide as it was measured, whatever font it is shown in: it can meet nothing.
                let width = self.content.typeface.width(text, *size, *weight);
                html! {
                    text x=(x) y=(y) text-anchor=(self.anchor(*anchor)) font-size=(size) font-weight=(weight)
                        textLength=(width) lengthAdjust="spacingAndGlyphs" style=(painted("fill", *fill))
                        data-figure=[figure.as_ref()] { (text) }
                }
            }
        }
    }

    /// SVG counts from where a text begins, our lists from the left.
    fn anchor(&self, anchor: Anchor) -> &'static str {
        let anchor = match self.document().language.direction {
            Direction::Ltr => anchor,
            Direction::Rtl => anchor.opposite(),
        };
        match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }

    fn data(&self, chart: &Chart) -> Markup {
        let (words, title) = (&self.content.words, rich::plain(&chart.title));
        let rows_are = chart.table.rows_are;
        let (row_head, said) = match rows_are {
            RowsAre::Figures => (&words.column_name, &words.column_unit),
            RowsAre::Days => (&words.column_day, &words.column_unit),
            RowsAre::Events => (&words.column_day, &words.column_event),
            RowsAre::Parties => (&words.column_name, &words.column_ties),
        };
        html! {
            details {
                summary { (words.chart_table) span.hidden { ": " (undivided(&title)) } }
                table {
                    caption { (title) @if let Some(dating) = &chart.table.dating { ", " (dating) } }
                    thead {
                        tr {
                            th scope="col" { (row_head) }
                            @if rows_are.have_numbers() { th.number scope="col" { (words.column_number) } }
                            th scope="col" { (said) }
                        }
                    }
                    @for group in &chart.table.groups { (self.group(group, rows_are)) }
                }
            }
        }
    }

    fn group(&self, group: &TableGroup, rows_are: RowsAre) -> Markup {
        html! {
            tbody {
                @if let Some(whole) = &group.whole { tr.whole { (self.cells(whole, rows_are)) } }
                @for row in &group.rows { tr { (self.cells(row, rows_are)) } }
            }
        }
    }

    fn cells(&self, row: &TableRow, rows_are: RowsAre) -> Markup {
        let language = &self.document().language.tag;
        html! {
            th scope="row" { (divisible(&row.name, language)) }
            @if rows_are.have_numbers() {
                @match &row.figure {
                    Some(figure) => { td.number { (self.figure("", figure, &row.number)) } }
                    None => { td.number { (row.number) } }
                }
            }
            td { (divisible(&row.unit, language)) }
        }
    }
}

fn painted(property: &str, role: Role) -> String {
    format!("{property}:var(--{})", role.name())
}
