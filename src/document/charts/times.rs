//! Two bars for a ratio: what is taken as one, and its multiple.

use rust_decimal::Decimal;

use super::composed::{Composed, composed};
use super::dates;
use super::drawing::{Tools, drawing};
use super::resolved::{bar, figures, role};
use super::table::{ChartTable, RowsAre, TableGroup, TableRow};
use super::voice::Voice;
use crate::chart::bars::Bar;
use crate::chart::times::{self, Base};
use crate::document::Chart;
use crate::edition::Figure;
use crate::finding::{Code, Finding};
use crate::project::catalogue::Derivation;
use crate::project::programme::PERCENT;
use crate::project::structure::{self, Times};
use crate::text::slot::Slot;
use crate::text::{OwnMessage, Wording};

/// Greatest multiple of one bar by the other: beyond it, nobody sees how long the shorter one is.
const GREATEST: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// Composes two bars. `None` after a finding.
pub(super) fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, form: &Times) -> Option<Chart> {
    let voice = Voice { wording, chart };
    let all = figures(wording, [&form.figure])?;
    let [figure] = all[..] else { return None };
    if !is_ratio(&voice, figure) {
        return None;
    }
    let label = match &form.label {
        Some(message) => wording.plain(message, &[]),
        None => voice.name(figure),
    };
    let base = Base { shown: wording.count(Decimal::ONE), label: wording.plain(&form.base, &[]) };
    let multiple = Bar { label, ..bar(&voice, figure, role(form.highlight.as_ref())) };
    let row = TableRow::new(wording, figure, multiple.label.clone());
    let drawn = times::times(&base, &multiple, &row.unit, tools.chart, tools.typeface);
    let list = drawing(wording, tools, chart, drawn)?;
    let one = voice.named_value(base.label.clone(), Slot::Literal(base.shown.clone()).write());
    let bars = [one, voice.named_value(multiple.label, wording.raw_with_unit(figure))];
    let bars = bars.join(&voice.message(OwnMessage::AltSeparator, &[]));
    let alt = voice.alternative_text(OwnMessage::AltTimes, &[("period", dates::told(&voice, &all)), ("bars", bars)]);
    let rows = vec![TableRow { figure: None, name: base.label, number: base.shown, unit: String::new() }, row];
    let table = ChartTable {
        rows_are: RowsAre::Figures,
        dating: dates::above_table(&voice, &all),
        groups: vec![TableGroup { whole: None, rows }],
    };
    Some(composed(&voice, list, Composed { alt, note: dates::note(&voice, &all), table }))
}

/// Whether a figure says how many times one thing is another: derived as a ratio, or delivered as a small number that
/// is no percentage.
fn is_ratio(voice: &Voice, figure: &Figure) -> bool {
    let derived = matches!(figure.derivation, None | Some(Derivation::Ratio { .. }));
    let value = figure.exact;
    let seen = value > Decimal::ZERO && value <= GREATEST && value * GREATEST >= Decimal::ONE;
    if derived && seen && figure.unit != PERCENT {
        return true;
    }
    let (name, id) = (&voice.chart.name.value, &figure.id);
    let message = format!("the chart `{name}` cannot draw `{id}` ({}) as one to so many", figure.shown());
    let hint = format!(
        "two bars show a ratio between 1 : {GREATEST} and {GREATEST} : 1; draw a share with `kind = \"pictogram\"`, and \
         counts with `kind = \"bars\"`"
    );
    let finding = Finding::new(Code::NoRatio, message, hint).at(voice.chart.name.origin.clone());
    voice.wording.report(finding.also(figure.defined.clone(), format!("`{id}` is defined here")));
    false
}
