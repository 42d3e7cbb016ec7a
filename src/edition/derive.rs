//! Derived figures: sums, differences, shares and ratios in exact arithmetic.

use rust_decimal::Decimal;

use super::{Figure, rounded};
use crate::calendar::Stated;
use crate::figure::{Kind, Precision, Status};
use crate::finding::{Code, Finding, Findings};
use crate::name::FigureId;
use crate::project::Programme;
use crate::project::catalogue::{Derivation, Entry};
use crate::project::programme::PERCENT;

/// The unit of ratios: so many of one for each of the other.
const RATIO: &str = "ratio";

/// Computes the figure `id` from `operands`, which stand in the order of the derivation.
/// `None` after a finding.
pub(super) fn derive(
    id: &FigureId,
    entry: &Entry,
    derivation: &Derivation,
    operands: &[&Figure],
    programme: &Programme,
    findings: &mut Findings,
) -> Option<Figure> {
    let [first, others @ ..] = operands else { return None };
    let mut sound = true;
    for other in others {
        sound &= combinable(id, entry, derivation, (first, other), programme, findings);
    }
    let Some(exact) = compute(derivation, operands) else {
        let message = format!("`{id}` cannot be computed: a division by zero, or a number too large");
        let mut finding = Finding::new(Code::Arithmetic, message, HINT).at(entry.origin.clone());
        for operand in operands {
            finding = finding.also(operand.origin.clone(), format!("`{}` is {}", operand.id, operand.exact));
        }
        findings.push(finding);
        return None;
    };
    if let Some(why) = impossible(derivation, exact) {
        let mut finding =
            Finding::new(Code::Arithmetic, format!("`{id}` comes out as {}, {why}", exact.normalize()), HINT);
        for operand in operands {
            finding = finding.also(operand.origin.clone(), format!("`{}` is {}", operand.id, operand.exact));
        }
        findings.push(finding.at(entry.origin.clone()));
        return None;
    }
    sound.then(|| Figure {
        id: id.clone(),
        unit: unit(derivation, operands, programme),
        kind: first.kind,
        exact,
        decimals: decimals(derivation, exact, entry.decimals),
        precision: precision(operands),
        status: status(operands),
        period: first.period,
        as_of: first.as_of,
        collectors: collectors(operands, programme),
        origin: entry.origin.clone(),
        defined: entry.origin.clone(),
        derivation: Some(derivation.clone()),
        unchanged_below: entry.unchanged_below,
        delivered: None,
        revisions: Vec::new(),
    })
}

const HINT: &str = "check the values that it is derived from";

/// Reason for which a result is impossible: counts are not negative, and a part is not larger than its whole.
fn impossible(derivation: &Derivation, exact: Decimal) -> Option<&'static str> {
    let is_share = matches!(derivation, Derivation::Share { .. });
    if exact.is_sign_negative() && !exact.is_zero() {
        Some("below zero")
    } else if is_share && exact > Decimal::ONE_HUNDRED {
        Some("more than the whole")
    } else {
        None
    }
}

/// The digits after the decimal separator: as many as the catalogue says, and as many more as it takes that
/// something is not shown as nothing, and neither a part nor what it leaves as the whole.
fn decimals(derivation: &Derivation, exact: Decimal, stated: u32) -> u32 {
    let is_plain = |digits: &u32| match derivation {
        Derivation::Share { .. } => {
            let ends = [Decimal::ZERO, Decimal::ONE_HUNDRED];
            let parts = [exact, Decimal::ONE_HUNDRED - exact];
            parts.iter().all(|part| ends.contains(part) || !ends.contains(&rounded(*part, *digits)))
        }
        Derivation::Ratio { .. } => exact.is_zero() || !rounded(exact, *digits).is_zero(),
        Derivation::Sum(_) | Derivation::Difference { .. } => true,
    };
    (stated..=Decimal::MAX_SCALE).find(is_plain).unwrap_or(stated)
}

/// Only figures of one kind of unit, and of one period or day, can be combined.
fn combinable(
    id: &FigureId,
    entry: &Entry,
    derivation: &Derivation,
    (a, b): (&Figure, &Figure),
    programme: &Programme,
    findings: &mut Findings,
) -> bool {
    let is_ratio = matches!(derivation, Derivation::Ratio { .. });
    let what = if !is_ratio && kind_of(&a.unit, programme) != kind_of(&b.unit, programme) {
        Some(("counted in different units", a.unit.clone(), b.unit.clone()))
    } else if a.kind != b.kind {
        Some(("of different kinds", a.kind.name().to_owned(), b.kind.name().to_owned()))
    } else if a.period != b.period || (a.kind == Kind::Stock && a.as_of != b.as_of) {
        Some(("of different dates", dating(a), dating(b)))
    } else {
        None
    };
    let Some((how, of_a, of_b)) = what else { return true };
    findings.push(
        Finding::new(
            Code::UnitMismatch,
            format!("`{id}` combines figures {how}"),
            "derive it from figures that measure the same thing",
        )
        .at(entry.origin.clone())
        .also(a.defined.clone(), format!("`{}`: {of_a}", a.id))
        .also(b.defined.clone(), format!("`{}`: {of_b}", b.id)),
    );
    false
}

/// The kind that a unit counts as.
pub(super) fn kind_of<'a>(unit: &'a str, programme: &'a Programme) -> &'a str {
    programme.units.get(unit).map_or(unit, |unit| unit.kind.as_str())
}

fn dating(figure: &Figure) -> String {
    match figure.kind {
        Kind::Stock => figure.as_of.to_string(),
        Kind::Flow | Kind::Target => figure.period.to_string(),
    }
}

fn compute(derivation: &Derivation, operands: &[&Figure]) -> Option<Decimal> {
    let (first, others) = operands.split_first()?;
    let second = || others.first().map(|operand| operand.exact);
    match derivation {
        Derivation::Sum(_) => others.iter().try_fold(first.exact, |sum, operand| sum.checked_add(operand.exact)),
        Derivation::Difference { .. } => {
            others.iter().try_fold(first.exact, |rest, operand| rest.checked_sub(operand.exact))
        }
        Derivation::Share { .. } => first.exact.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(second()?),
        Derivation::Ratio { .. } => first.exact.checked_div(second()?),
    }
}

fn unit(derivation: &Derivation, operands: &[&Figure], programme: &Programme) -> String {
    match derivation {
        Derivation::Share { .. } => PERCENT.to_owned(),
        Derivation::Ratio { .. } => RATIO.to_owned(),
        Derivation::Sum(_) | Derivation::Difference { .. } => {
            unit_together(operands.iter().map(|operand| operand.unit.clone()), programme)
        }
    }
}

/// The unit of figures that are added up: theirs if it is one, or else their kind.
pub(crate) fn unit_together(units: impl Iterator<Item = String>, programme: &Programme) -> String {
    let units: Vec<String> = units.collect();
    match units.as_slice() {
        [] => String::new(),
        [first, others @ ..] if others.iter().all(|unit| unit == first) => first.clone(),
        [first, ..] => kind_of(first, programme).to_owned(),
    }
}

/// Nothing derived is more exact than what it is derived from.
fn precision(operands: &[&Figure]) -> Precision {
    let all_exact = operands.iter().all(|operand| operand.precision == Precision::Exact);
    if all_exact { Precision::Exact } else { Precision::Around }
}

/// Nothing derived is more certain than what it is derived from.
fn status(operands: &[&Figure]) -> Status {
    operands.iter().map(|operand| operand.status).max().unwrap_or(Status::Final)
}

/// Everyone who collected an operand, in the programme's order.
fn collectors(operands: &[&Figure], programme: &Programme) -> Stated<Vec<super::Collector>> {
    let mut all = Vec::new();
    for operand in operands {
        let Stated::As(collectors) = &operand.collectors else { return Stated::Not };
        all.extend(collectors.iter().cloned());
    }
    let position = |id: &str| programme.collectors.iter().position(|collector| collector == id);
    all.sort_by_key(|collector| position(&collector.id));
    all.dedup();
    Stated::As(all)
}
