//! Figure boxes.

use super::{BoxMark, FigureBox, Line, Marks};
use crate::calendar::Stated;
use crate::edition::Figure;
use crate::figure::Kind;
use crate::finding::{Code, Finding, Want};
use crate::name::MessageId;
use crate::project::structure::{BoxItem, Drawn};
use crate::source::{Located, Origin};
use crate::text::functions::figure_argument;
use crate::text::rich::{Run, Tie};
use crate::text::slot::PeriodStyle;
use crate::text::{OwnMessage, Wording, named};

/// The box of a figure. Without a label it has the figure's name, without a caption it says what the value refers to.
pub(super) fn figure_box(wording: &Wording, marks: &Marks, item: &BoxItem) -> Option<FigureBox> {
    let BoxItem { figure: name, size, label, caption, drawn } = item;
    let figure = wording.figure(name, Want::Box)?;
    let value = figure_argument(&figure.id, figure.shown());
    let label = label.clone().unwrap_or_else(|| Located::new(named::figure(&figure.id), name.origin.clone()));
    let mark = marks.get(&figure.id).and_then(Option::as_ref);
    Some(FigureBox {
        figure: figure.id.clone(),
        size: *size,
        approximator: wording.approximator(figure),
        value: wording.digits(figure),
        units: if *drawn == Drawn::Units { units(wording, figure, &name.origin) } else { None },
        mark: mark.map(|message| BoxMark { text: wording.plain(message, &[]), tie: Tie::default() }),
        label: Line::of(wording, &label, &[("value", value)]),
        note: match caption {
            Some(caption) => Some(Line::new(captioned(wording, figure, &name.origin, caption), caption)),
            None => dating(wording, figure, &name.origin).map(|runs| Line::new(runs, &label)),
        },
    })
}

/// More marks than these are no longer seen as a number.
const MOST_UNITS: u32 = 40;

/// Number of marks that show a figure one by one. A figure that is not an exact count, or too large, has none, with a
/// finding.
fn units(wording: &Wording, figure: &Figure, wanted: &Origin) -> Option<u32> {
    let units = figure.count().filter(|units| *units <= MOST_UNITS);
    if units.is_none() {
        let message = format!("`{}` cannot be drawn one by one", figure.id);
        let hint = format!("leave `drawn` out; marks show an exact count of at most {MOST_UNITS}");
        wording.report(Finding::new(Code::BadValue, message, hint).at(wanted.clone()));
    }
    units
}

/// A caption, and what is said of the value.
fn captioned(wording: &Wording, figure: &Figure, wanted: &Origin, caption: &Located<MessageId>) -> Vec<Run> {
    let mut runs = wording.runs(caption, &[]);
    let said = wording.said_of(figure, wanted).into_iter();
    runs.extend(said.map(|said| Run::Text { text: [" · ", &said].concat() }));
    runs
}

/// The period or day of the value, and what is said of it.
pub(super) fn dating(wording: &Wording, figure: &Figure, wanted: &Origin) -> Option<Vec<Run>> {
    let message = |own: OwnMessage| wording.plain(&own.wanted_at(wanted), &[]);
    let dated = wording.dating(figure, PeriodStyle::Short);
    let unstated_flow = figure.kind == Kind::Flow && figure.period == Stated::Not;
    let dated = dated.or_else(|| unstated_flow.then(|| message(OwnMessage::PeriodNotStated)));
    let parts: Vec<String> = dated.into_iter().chain(wording.said_of(figure, wanted)).collect();
    (!parts.is_empty()).then(|| vec![Run::Date { text: parts.join(" · ") }])
}
