//! Fields of squares: things that are counted one by one, and those of them that are filled.

use super::composed::{Composed, composed};
use super::drawing::{Tools, drawing};
use super::nested::{level, within};
use super::resolved::{bar, figures, role, table};
use super::voice::Voice;
use super::{containment, dates};
use crate::chart::{Role, field};
use crate::document::Chart;
use crate::edition::Figure;
use crate::finding::{Code, Finding};
use crate::project::structure::{self, Field};
use crate::text::slot::Slot;
use crate::text::{OwnMessage, Wording};

/// More squares than these are no longer seen as a number.
const MOST_SQUARES: u32 = 1_000;

/// Composes a field of squares. `None` after a finding.
pub(super) fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, form: &Field) -> Option<Chart> {
    let voice = Voice { wording, chart };
    let levels = figures(wording, [&form.whole, &form.part])?;
    let [whole, part] = levels[..] else { return None };
    let counts = (counted(&voice, whole), counted(&voice, part));
    let sound = containment::check(wording, tools, chart, &levels);
    let counts = (counts.0?, counts.1?);
    if !sound || !fits(&voice, whole, counts.0, form.each) {
        return None;
    }
    let contents = field::Field {
        whole: bar(&voice, whole, Role::Chart3),
        part: level(&voice, whole, part, role(form.highlight.as_ref())),
        counts,
        each: form.each,
        legend: (form.each > 1).then(|| square(&voice, whole, form.each)),
    };
    let drawn = field::field(&contents, tools.chart, tools.typeface);
    let list = drawing(wording, tools, chart, drawn)?;
    let square = contents.legend.map(|words| Slot::Literal(words).write());
    let arguments = [("period", dates::told(&voice, &levels)), ("levels", within(&voice, &levels))];
    let alt = match square {
        None => voice.alternative_text(OwnMessage::AltField, &arguments),
        Some(square) => {
            voice.alternative_text(OwnMessage::AltFieldOf, &[&arguments[..], &[("square", square)]].concat())
        }
    };
    let note = dates::note(&voice, &levels);
    Some(composed(&voice, list, Composed { alt, note, table: table(&voice, &levels) }))
}

/// Words for what a square stands for.
fn square(voice: &Voice, whole: &Figure, each: u32) -> String {
    let number = Slot::Literal(voice.wording.count(each.into())).write();
    voice.plain(OwnMessage::FieldSquare, &[("number", number), ("unit", voice.unit_of(whole, each))])
}

/// The number of things of an exact count.
fn counted(voice: &Voice, figure: &Figure) -> Option<u32> {
    let count = figure.count();
    if count.is_none() {
        let message = format!("`{}` cannot be counted in squares in the chart `{}`", figure.id, voice.chart.name.value);
        let hint = "squares show exact whole numbers; draw it with `kind = \"nested\"`";
        let finding = Finding::new(Code::NotCountable, message, hint).at(voice.chart.name.origin.clone());
        voice.wording.report(finding.also(figure.origin.clone(), format!("`{}` is delivered here", figure.id)));
    }
    count
}

fn fits(voice: &Voice, whole: &Figure, count: u32, each: u32) -> bool {
    let squares = count.div_ceil(each);
    if squares <= MOST_SQUARES {
        return true;
    }
    let message = format!(
        "the chart `{}` would have {squares} squares for `{}`; the bound is {MOST_SQUARES}",
        voice.chart.name.value, whole.id
    );
    let hint = format!("let a square stand for several things: `each = {}` or more", count.div_ceil(MOST_SQUARES));
    voice.wording.report(Finding::new(Code::NotCountable, message, hint).at(voice.chart.name.origin.clone()));
    false
}
