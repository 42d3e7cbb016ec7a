//! The names of messages that go with something of a project: a figure, a unit, a section.

use crate::name::{FigureId, MessageId};

/// The words that follow the number of a figure, whatever the survey.
pub fn figure(figure: &FigureId) -> MessageId {
    format!("figure-{}", figure.entry()).into()
}

/// The name of a figure.
pub fn figure_name(figure: &FigureId) -> MessageId {
    self::figure(figure).with_attribute("name")
}

/// The name of a figure in charts, where it has a shorter one.
pub fn figure_short_name(figure: &FigureId) -> MessageId {
    self::figure(figure).with_attribute("short")
}

/// The words of a unit.
pub fn unit(unit: &str) -> MessageId {
    format!("unit-{unit}").into()
}

/// The name of a collector.
pub fn collector(collector: &str) -> MessageId {
    format!("collector-{collector}").into()
}

/// The short name of a collector.
pub fn collector_short_name(collector: &str) -> MessageId {
    self::collector(collector).with_attribute("short")
}

/// The title of a chart.
pub fn chart(chart: &str) -> MessageId {
    format!("chart-{chart}").into()
}

/// The name of a funder.
pub fn funder(funder: &str) -> MessageId {
    format!("funder-{funder}").into()
}

/// The label of a named part of sections.
pub fn part(part: &str) -> MessageId {
    format!("part-{part}").into()
}

/// The text below a heading: of a section, or of the sources note.
pub fn body(heading: &str) -> MessageId {
    format!("{heading}-body").into()
}

/// A line or a part of a section.
pub fn of_section(section: &str, name: &str) -> MessageId {
    format!("{section}-{name}").into()
}

/// Whether a message chooses among the forms of a number that it is given as `$value`.
pub fn counts_a_value(message: &MessageId) -> bool {
    ["figure-", "unit-"].iter().any(|kind| message.as_str().starts_with(kind))
}
