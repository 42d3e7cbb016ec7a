//! Ratios that should be of about the same size.

use rust_decimal::Decimal;

use crate::check::operands::{delivered, with_values};
use crate::edition::Edition;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::project::plausibility::{Series, SeriesRatio};

/// Reports each ratio that is too far from the middle of the others. With fewer than three nobody
/// could say which of them is odd.
pub(super) fn check(edition: &Edition, series: &Series, findings: &mut Findings) {
    let ratios: Vec<_> = series.ratios.iter().filter_map(|ratio| Some((ratio, value(edition, ratio)?))).collect();
    if ratios.len() < 3 {
        return;
    }
    for (ratio, value) in &ratios {
        let others = ratios.iter().filter(|(other, _)| other.id.value != ratio.id.value);
        let mut others: Vec<Decimal> = others.map(|(_, value)| *value).collect();
        others.sort();
        if is_far(*value, middle(&others), series.factor) {
            findings.push(odd(edition, series, ratio, *value, &others));
        }
    }
}

fn value(edition: &Edition, ratio: &SeriesRatio) -> Option<Decimal> {
    let of = edition.figures.get(&ratio.of.value)?;
    of.exact.checked_div(edition.figures.get(&ratio.to.value)?.exact)
}

/// The median.
fn middle(sorted: &[Decimal]) -> Decimal {
    let half = sorted.len() / 2;
    if sorted.len() % 2 == 1 { sorted[half] } else { (sorted[half - 1] + sorted[half]) / Decimal::TWO }
}

fn is_far(value: Decimal, middle: Decimal, factor: Decimal) -> bool {
    let beyond = |a: Decimal, b: Decimal| b.checked_mul(factor).is_some_and(|bound| a > bound);
    beyond(value, middle) || beyond(middle, value)
}

fn odd(edition: &Edition, series: &Series, ratio: &SeriesRatio, value: Decimal, others: &[Decimal]) -> Finding {
    let id = &ratio.id.value;
    let others: Vec<_> = others.iter().map(|other| other.round_dp(2).to_string()).collect();
    let (value, others) = (value.round_dp(2), others.join(", "));
    let message = format!("`{id}` is {value}; the others of `{}` are {others}", series.id.value);
    let hint = "confirm both figures with their collector; a digit may be missing, or a value in the wrong line";
    let finding = Finding::new(Code::OutOfSeries, message, hint).about(Subject::name(id)).at(ratio.id.origin.clone());
    with_values(finding, &delivered(edition, [&ratio.of.value, &ratio.to.value]))
}
