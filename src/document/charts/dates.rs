//! Dating of a chart's figures: once for all of them, or for each that has another.

use super::voice::Voice;
use crate::document::boxes::dating;
use crate::edition::Figure;
use crate::figure::Kind;
use crate::text::OwnMessage;
use crate::text::rich::Run;
use crate::text::slot::{PeriodStyle, Slot};

/// Property of a figure that says when it counts.
fn dated(figure: &Figure) -> (Kind, String) {
    let when = if figure.kind == Kind::Stock { figure.as_of.to_string() } else { figure.period.to_string() };
    (figure.kind, when)
}

/// Whether all figures count over the same time, or describe the same day.
pub(super) fn agree(figures: &[&Figure]) -> bool {
    figures.windows(2).all(|pair| dated(pair[0]) == dated(pair[1]))
}

/// The note below a chart's title: the dating of the first figure. The drawing says it of each that differs.
pub(super) fn note(voice: &Voice, figures: &[&Figure]) -> Option<Vec<Run>> {
    dating(voice.wording, figures.first()?, &voice.chart.name.origin)
}

/// Dating of a figure that has another than the first one of its chart.
pub(super) fn other(voice: &Voice, first: &Figure, figure: &Figure) -> Option<String> {
    (!agree(&[first, figure])).then(|| voice.dating(figure, PeriodStyle::Short))
}

/// Dating in an alternative text, as a slot: of the first figure, and of each other one that differs, by its name.
pub(super) fn told(voice: &Voice, figures: &[&Figure]) -> String {
    let text = parts(voice, figures, PeriodStyle::Long).join(&voice.plain(OwnMessage::AltSeparator, &[]));
    Slot::Literal(text).write()
}

/// The same above a table.
pub(super) fn above_table(voice: &Voice, figures: &[&Figure]) -> Option<String> {
    match figures {
        [first, ..] if agree(figures) => voice.wording.dating(first, PeriodStyle::Long),
        figures => Some(parts(voice, figures, PeriodStyle::Long).join(&voice.plain(OwnMessage::AltSeparator, &[]))),
    }
}

fn parts(voice: &Voice, figures: &[&Figure], style: PeriodStyle) -> Vec<String> {
    let Some((first, others)) = figures.split_first() else { return Vec::new() };
    let mut parts = vec![voice.dating(first, style)];
    for figure in others.iter().filter(|figure| dated(figure) != dated(first)) {
        let literal = |text: String| Slot::Literal(text).write();
        let words = [("name", literal(voice.name(figure))), ("dating", literal(voice.dating(figure, style)))];
        parts.push(voice.plain(OwnMessage::ChartDating, &words));
    }
    parts
}
