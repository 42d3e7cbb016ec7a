//! The names of messages that go with something of a project: a figure, a unit, a section.

use crate::name::FigureId;

/// The words that follow the number of a figure, whatever the survey.
pub fn figure(figure: &FigureId) -> String {
    format!("figure-{}", figure.entry())
}

/// The name of a figure.
pub fn figure_name(figure: &FigureId) -> String {
    format!("figure-{}.name", figure.entry())
}

/// The name of a figure in charts, where it has a shorter one.
pub fn figure_short_name(figure: &FigureId) -> String {
    format!("figure-{}.short", figure.entry())
}

/// The words of a unit.
pub fn unit(unit: &str) -> String {
    format!("unit-{unit}")
}

/// The name of a collector.
pub fn collector(collector: &str) -> String {
    format!("collector-{collector}")
}

/// The short name of a collector.
pub fn collector_short_name(collector: &str) -> String {
    format!("collector-{collector}.short")
}

/// The title of a chart.
pub fn chart(chart: &str) -> String {
    format!("chart-{chart}")
}

/// The name of a funder.
pub fn funder(funder: &str) -> String {
    format!("funder-{funder}")
}

/// The label of a named part of sections.
pub fn part(part: &str) -> String {
    format!("part-{part}")
}

/// The text below a heading: of a section, or of the sources note.
pub fn body(heading: &str) -> String {
    format!("{heading}-body")
}

/// A line or a part of a section.
pub fn of_section(section: &str, name: &str) -> String {
    format!("{section}-{name}")
}

/// Whether a message chooses among the forms of a number that it is given as `$value`.
pub fn counts_a_value(message: &str) -> bool {
    ["figure-", "unit-"].iter().any(|kind| message.starts_with(kind))
}
