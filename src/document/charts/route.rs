//! Routes: figures of unlike units one after the other.

use super::composed::{Composed, composed};
use super::dates;
use super::drawing::{Tools, drawing};
use super::group::measure;
use super::resolved::{figures, table};
use super::voice::Voice;
use crate::chart::Role;
use crate::chart::route::{self, Station};
use crate::document::Chart;
use crate::edition::Figure;
use crate::finding::{Code, Finding};
use crate::project::structure::{self, Route};
use crate::text::{OwnMessage, Wording};

/// Composes a route. `None` after a finding.
pub(super) fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, form: &Route) -> Option<Chart> {
    let voice = Voice { wording, chart };
    let all = figures(wording, &form.stations)?;
    if !are_unlike(&voice, tools, &all) {
        return None;
    }
    let stations: Vec<Station> = all.iter().map(|figure| station(&voice, form, all[0], figure)).collect();
    let list = drawing(wording, tools, chart, route::route(&stations, tools.chart, tools.typeface))?;
    let told: Vec<String> = all.iter().map(|figure| voice.bar(figure)).collect();
    let told = told.join(&voice.message(OwnMessage::AltThen, &[]));
    let arguments = [("period", dates::told(&voice, &all)), ("stations", told)];
    let alt = voice.alternative_text(OwnMessage::AltRoute, &arguments);
    let (note, table) = (dates::note(&voice, &all), table(&voice, &all));
    Some(composed(&voice, list, Composed { alt, note, table }))
}

fn station(voice: &Voice, form: &Route, first: &Figure, figure: &Figure) -> Station {
    let is_highlight = form.highlight.as_ref().is_some_and(|name| name.value == figure.id);
    Station {
        figure: figure.id.clone(),
        shown: voice.wording.number(figure),
        words: voice.following(figure),
        dating: dates::other(voice, first, figure),
        role: if is_highlight { Role::Accent } else { Role::Chart1 },
    }
}

/// Whether the stations count different kinds of things: those of one kind have a common scale, which a route would hide.
fn are_unlike(voice: &Voice, tools: &Tools, all: &[&Figure]) -> bool {
    let kind = |figure: &Figure| tools.programme.units.get(&figure.unit).map(|unit| unit.kind.clone());
    if all.windows(2).any(|pair| kind(pair[0]) != kind(pair[1])) {
        return true;
    }
    let message = format!("all stations of the chart `{}` count the same kind of thing", voice.chart.name.value);
    let hint = "draw them to one scale: `kind = \"nested\"` for parts of each other, `kind = \"bars\"` for others";
    let finding = Finding::new(Code::LikeStations, message, hint).at(voice.chart.name.origin.clone());
    voice.wording.report(all.iter().fold(finding, |it, figure| it.also(figure.defined.clone(), measure(figure))));
    false
}
