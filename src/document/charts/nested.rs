//! Nested bars: a part within its whole, and perhaps a part of that.

use super::composed::{Composed, composed};
use super::drawing::{Tools, drawing};
use super::resolved::{bar, figures, table};
use super::voice::Voice;
use super::{containment, dates};
use crate::chart::{Role, nested};
use crate::document::Chart;
use crate::edition::Figure;
use crate::project::structure::{self, Nested};
use crate::text::{OwnMessage, Wording};

/// Composes nested bars. `None` after a finding.
pub(super) fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, form: &Nested) -> Option<Chart> {
    let voice = Voice { wording, chart };
    let levels = figures(wording, &form.levels)?;
    if !containment::check(wording, tools, chart, &levels) {
        return None;
    }
    let drawn: Vec<_> =
        levels.iter().zip(roles(form)).map(|(figure, role)| level(&voice, levels[0], figure, role)).collect();
    let drawn = nested::nested(&drawn, tools.chart, tools.typeface);
    let list = drawing(wording, tools, chart, drawn)?;
    let arguments = [("period", dates::told(&voice, &levels)), ("levels", within(&voice, &levels))];
    let alt = voice.alternative_text(OwnMessage::AltNested, &arguments);
    let note = dates::note(&voice, &levels);
    Some(composed(&voice, list, Composed { alt, note, table: table(&voice, &levels) }))
}

/// A figure as a level of a whole, with its dating where that is another.
pub(super) fn level(voice: &Voice, whole: &Figure, figure: &Figure, role: Role) -> nested::Level {
    nested::Level { bar: bar(voice, figure, role), dating: dates::other(voice, whole, figure) }
}

/// Figures of which each is told as a part of the one before it.
pub(super) fn within(voice: &Voice, levels: &[&Figure]) -> String {
    let levels: Vec<String> = levels.iter().map(|figure| voice.bar(figure)).collect();
    levels.join(&voice.message(OwnMessage::AltWithin, &[]))
}

/// Roles that differ in luminance, each from its neighbours: the whole is quiet, unless it stands out itself.
fn roles(form: &Nested) -> Vec<Role> {
    let is_highlight =
        |index: usize| form.highlight.as_ref().is_some_and(|name| name.value == form.levels[index].value);
    let others: &[Role] = match (0..form.levels.len()).find(|index| is_highlight(*index)) {
        None => &[Role::Chart3, Role::Chart1, Role::Chart5],
        Some(0) => &[Role::Chart4, Role::Chart3],
        Some(_) => &[Role::Chart3, Role::Chart4],
    };
    let mut others = others.iter().copied();
    let role = |index| if is_highlight(index) { Role::Accent } else { others.next().unwrap_or(Role::Chart3) };
    (0..form.levels.len()).map(role).collect()
}
