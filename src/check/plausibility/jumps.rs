//! Jumps from one edition of a document to the next.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::check::EditionSources;
use crate::edition::{Edition, Figure};
use crate::figure::Kind;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::{EditionId, FigureId};
use crate::project::Model;
use crate::project::plausibility::Plausibility;

/// Compares each delivered figure with its value before.
pub(super) fn check(sources: &EditionSources, plausibility: &Plausibility, findings: &mut Findings) {
    let edition = sources.edition;
    let Some((before, figures)) = before(sources) else { return };
    for figure in edition.figures.values().filter(|figure| figure.derivation.is_none()) {
        let Some(earlier) = figures.get(&figure.id) else { continue };
        if jumps(figure, earlier, plausibility) {
            findings.push(jump(edition, figure, &before, earlier, plausibility.jump));
        }
    }
}

/// The edition before, or else the newest earlier survey that the edition names, with its figures.
fn before(sources: &EditionSources) -> Option<(String, BTreeMap<FigureId, Figure>)> {
    if let Some(before) = before_id(sources.model, sources.edition).and_then(sources.others) {
        return Some((before.id.to_string(), before.figures.clone()));
    }
    let survey = sources.edition.earlier.last()?;
    let figures = survey.figures.values().map(|figure| (figure.id.of_own_survey(), figure.clone()));
    Some((survey.id.to_string(), figures.collect()))
}

/// The newest older edition of the same document.
pub(crate) fn before_id<'m>(model: &'m Model, edition: &Edition) -> Option<&'m EditionId> {
    model.earlier_editions(&edition.id).into_iter().next()
}

fn jumps(now: &Figure, before: &Figure, plausibility: &Plausibility) -> bool {
    let both_small = now.exact < plausibility.small && before.exact < plausibility.small;
    let (Some(now), Some(before)) = (pace(now), pace(before)) else { return false };
    let beyond = |a: Decimal, b: Decimal| b.checked_mul(plausibility.jump).is_some_and(|bound| a > bound);
    !both_small && (beyond(now, before) || beyond(before, now))
}

/// Value to compare between surveys: of a flow the value per day, since it grows with its period. `None` for a flow
/// without a known period.
fn pace(figure: &Figure) -> Option<Decimal> {
    match figure.kind {
        Kind::Flow => figure.exact.checked_div(figure.period.known()?.days().into()),
        Kind::Stock | Kind::Target => Some(figure.exact),
    }
}

fn jump(edition: &Edition, figure: &Figure, before: &str, earlier: &Figure, factor: Decimal) -> Finding {
    let dated = |figure: &Figure| match figure.kind {
        Kind::Flow => format!("{} ({})", figure.exact, figure.period),
        Kind::Stock | Kind::Target => figure.exact.to_string(),
    };
    let per_day = if figure.kind == Kind::Flow { " per day" } else { "" };
    let (id, now, was) = (&figure.id, dated(figure), dated(earlier));
    let message = format!(
        "`{id}` was {was} in {} and is {now} in {}: more than {factor} times apart{per_day}",
        before, edition.id
    );
    let hint = "confirm the value with its collector, or raise `jump` under [plausibility] in figures.toml";
    Finding::new(Code::OutOfSeries, message, hint)
        .about(Subject::figure(id))
        .at(figure.origin.clone())
        .also(earlier.origin.clone(), format!("in {before}"))
}
