//! Slopes: several figures at the dates of several surveys, each in a panel of its own, with its target.

use super::composed::{Composed, composed};
use super::drawing::{Tools, drawing};
use super::voice::Voice;
use crate::chart::Role;
use crate::chart::slope::{self, Panel, Slopes};
use crate::document::Chart;
use crate::project::structure::{self, Slope};
use crate::text::{OwnMessage, Wording};

/// Composes slopes. `None` after a finding.
pub(super) fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, form: &Slope) -> Option<Chart> {
    let voice = Voice { wording, chart };
    let all: Vec<_> = form.panels.iter().map(|it| voice.over_time(&it.figure, it.target.as_ref())).collect();
    let all = all.into_iter().collect::<Option<Vec<_>>>()?;
    let from = voice.common_start(&all)?;
    let names = form.panels.iter().zip(&all).map(|(panel, values)| match &panel.name {
        Some(name) => wording.plain(name, &[]),
        None => voice.name_of(values),
    });
    let names: Vec<String> = names.collect();
    let panels = form.panels.iter().zip(&all).zip(&names).map(|((panel, values), name)| {
        let is_highlight = form.highlight.as_ref().is_some_and(|name| name.value == panel.figure.value);
        let role = if is_highlight { Role::Accent } else { Role::Chart1 };
        let points = values.iter().map(|value| voice.narrow_point(value, role)).collect();
        Panel { figure: panel.figure.value.clone(), name: name.clone(), points, role }
    });
    let scales = (all.len() > 1).then(|| voice.plain(OwnMessage::SlopeScales, &[]));
    let slopes = Slopes { panels: panels.collect(), from, scales };
    let drawn = slope::slopes(&slopes, tools.chart, tools.typeface);
    let list = drawing(wording, tools, chart, drawn)?;
    let named: Vec<_> = names.iter().map(String::as_str).zip(all.iter().map(Vec::as_slice)).collect();
    let alt = voice.told_together((OwnMessage::AltSlope, OwnMessage::AltSlopeOfDays), &named, from);
    let table = voice.table_over_time(&named, from);
    Some(composed(&voice, list, Composed { alt, note: voice.note_of_count(from), table }))
}
