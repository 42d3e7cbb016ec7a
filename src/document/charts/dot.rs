//! Dots on one axis: figures of one measure, ranked.

use std::cmp::Reverse;

use super::composed::{Composed, composed};
use super::dates;
use super::drawing::{Tools, drawing};
use super::honesty::one_measure;
use super::resolved::{bar, figures, table};
use super::voice::Voice;
use crate::chart::bars::Bar;
use crate::chart::{Role, dot};
use crate::document::Chart;
use crate::project::structure::{self, Dot};
use crate::text::{OwnMessage, Wording};

/// Composes dots, the greatest first. `None` after a finding.
pub(super) fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, form: &Dot) -> Option<Chart> {
    let voice = Voice { wording, chart };
    let mut ranked = figures(wording, &form.figures)?;
    if !one_measure(wording, tools.programme, chart, ranked.iter().copied()) {
        return None;
    }
    ranked.sort_by_key(|figure| Reverse(figure.exact));
    let role = |id: &str| match &form.highlight {
        None => Role::Chart1,
        Some(name) if name.value == *id => Role::Accent,
        Some(_) => Role::Chart3,
    };
    let bars: Vec<Bar> = ranked.iter().map(|figure| bar(&voice, figure, role(figure.id.as_str()))).collect();
    let list = drawing(wording, tools, chart, dot::dots(&bars, tools.chart, tools.typeface))?;
    let told: Vec<String> = ranked.iter().map(|figure| voice.bar(figure)).collect();
    let told = told.join(&voice.message(OwnMessage::AltSeparator, &[]));
    let arguments = [("period", dates::told(&voice, &ranked)), ("bars", told)];
    let alt = voice.alternative_text(OwnMessage::AltDot, &arguments);
    let (note, table) = (dates::note(&voice, &ranked), table(&voice, &ranked));
    Some(composed(&voice, list, Composed { alt, note, table }))
}
