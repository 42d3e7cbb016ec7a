//! Lines: figures of one measure at the dates of several surveys, on one axis.

use super::composed::{Composed, composed};
use super::drawing::{Tools, drawing, has_roles};
use super::honesty::one_kind;
use super::voice::Voice;
use crate::chart::Role;
use crate::chart::line::{self, Lines};
use crate::document::Chart;
use crate::finding::{Code, Finding};
use crate::project::structure::{self, Line};
use crate::text::{OwnMessage, Wording};

/// Colour roles of lines, which differ in luminance, each from all others. The darkest of parts is not among them: black
/// letters near a line count as standing on it, and would have more ink there than a press takes.
const LINE_ROLES: [Role; 4] = [Role::Chart1, Role::Chart5, Role::Chart6, Role::Chart3];

/// Composes lines. `None` after a finding.
pub(super) fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, form: &Line) -> Option<Chart> {
    let voice = Voice { wording, chart };
    let all: Vec<_> = form.figures.iter().map(|figure| voice.over_time(figure, None)).collect();
    let all = all.into_iter().collect::<Option<Vec<_>>>()?;
    let figures = all.iter().filter_map(|values| values.last()).map(|value| value.figure);
    let (from, roles) = (voice.common_start(&all), roles(&voice, form));
    if !one_kind(wording, tools.programme, chart, figures) {
        return None;
    }
    let (from, roles) = (from?, roles?);
    has_roles(wording, tools, chart, roles.iter().copied()).then_some(())?;
    let names: Vec<String> = all.iter().map(|values| voice.name_of(values)).collect();
    let lines = all.iter().zip(&names).zip(&roles).map(|((values, name), role)| line::Line {
        name: name.clone(),
        points: values.iter().map(|value| voice.narrow_point(value, *role)).collect(),
    });
    let lines = Lines { lines: lines.collect(), from };
    let list = drawing(wording, tools, chart, line::lines(&lines, tools.chart, tools.typeface))?;
    let named: Vec<_> = names.iter().map(String::as_str).zip(all.iter().map(Vec::as_slice)).collect();
    let alt = voice.told_together((OwnMessage::AltLine, OwnMessage::AltLineOfDays), &named, from);
    let table = voice.table_over_time(&named, from);
    Some(composed(&voice, list, Composed { alt, note: voice.note_of_count(from), table }))
}

/// A colour for each line: as many as can be told apart, or one that stands out from quiet ones. `None` after a finding.
fn roles(voice: &Voice, form: &Line) -> Option<Vec<Role>> {
    if let Some(highlight) = &form.highlight {
        let role = |is_highlight| if is_highlight { Role::Accent } else { Role::Chart3 };
        return Some(form.figures.iter().map(|figure| role(figure.value == highlight.value)).collect());
    }
    let (name, count) = (&voice.chart.name.value, form.figures.len());
    if count <= LINE_ROLES.len() {
        return Some(LINE_ROLES.into_iter().take(count).collect());
    }
    let message = format!("the chart `{name}` has {count} lines, and {} can be told apart", LINE_ROLES.len());
    let hint = "let one stand out with `highlight`, or draw the figures with `kind = \"slope\"`, each in a panel";
    voice.wording.report(Finding::new(Code::TooManyParts, message, hint).at(voice.chart.name.origin.clone()));
    None
}
