//! Pictograms: a share as so many of a few signs.

use rust_decimal::{Decimal, RoundingStrategy};

use super::composed::{Composed, composed};
use super::dates;
use super::drawing::{Tools, drawing};
use super::resolved::{bar, figures, role, table};
use super::voice::Voice;
use crate::chart::bars::Bar;
use crate::chart::pictogram;
use crate::document::Chart;
use crate::edition::Figure;
use crate::figure::Precision;
use crate::finding::{Code, Finding};
use crate::project::programme::PERCENT;
use crate::project::structure::{self, Pictogram};
use crate::text::slot::Slot;
use crate::text::{OwnMessage, Wording};

/// Composes a pictogram. `None` after a finding.
pub(super) fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, form: &Pictogram) -> Option<Chart> {
    let voice = Voice { wording, chart };
    let all = figures(wording, [&form.figure])?;
    let [figure] = all[..] else { return None };
    if !is_fraction(&voice, figure, form) {
        return None;
    }
    let share = Bar { label: voice.following(figure), ..bar(&voice, figure, role(form.highlight.as_ref())) };
    let signs = (form.filled, form.signs);
    let drawn = pictogram::pictogram(&share, signs, form.sign, tools.chart, tools.typeface);
    let list = drawing(wording, tools, chart, drawn)?;
    let count = |number: u32| Slot::Literal(wording.count(number.into())).write();
    let arguments = [
        ("period", dates::told(&voice, &all)),
        ("filled", count(form.filled)),
        ("signs", count(form.signs)),
        ("bars", voice.bar(figure)),
    ];
    let alt = voice.alternative_text(OwnMessage::AltPictogram, &arguments);
    Some(composed(&voice, list, Composed { alt, note: dates::note(&voice, &all), table: table(&voice, &all) }))
}

/// Whether a share is this fraction, to the digits that are shown. A limit is none: more than a half is no half.
fn is_fraction(voice: &Voice, figure: &Figure, form: &Pictogram) -> bool {
    let stated = matches!(figure.precision, Precision::Exact | Precision::Around) && figure.unit == PERCENT;
    if stated && shows(figure, form.filled, form.signs) {
        return true;
    }
    let (name, id) = (&voice.chart.name.value, &figure.id);
    let is = format!("{}{} {}", figure.precision.words(), figure.shown().normalize(), figure.unit);
    let message = format!("the chart `{name}` draws `{id}` as {} of {}, and it is {is}", form.filled, form.signs);
    let hint = match nearest(figure) {
        Some((filled, signs)) if stated => {
            format!("write `filled = {filled}` and `signs = {signs}`, or draw it with `kind = \"nested\"`")
        }
        _ => "signs show a percentage that is a simple fraction; draw other figures with `kind = \"bars\"`".to_owned(),
    };
    let finding = Finding::new(Code::NoFraction, message, hint).at(voice.chart.name.origin.clone());
    voice.wording.report(finding.also(figure.origin.clone(), format!("`{id}` is {is}")));
    false
}

/// Whether a percentage is so many of so many, to the digits that are shown.
fn shows(figure: &Figure, filled: u32, signs: u32) -> bool {
    let fraction = Decimal::from(filled) * Decimal::ONE_HUNDRED / Decimal::from(signs);
    fraction.round_dp_with_strategy(figure.decimals, RoundingStrategy::MidpointAwayFromZero) == figure.shown()
}

/// The simplest fraction that a percentage is.
fn nearest(figure: &Figure) -> Option<(u32, u32)> {
    (2..=structure::MOST_SIGNS)
        .flat_map(|signs| (1..signs).map(move |filled| (filled, signs)))
        .find(|(filled, signs)| shows(figure, *filled, *signs))
}
