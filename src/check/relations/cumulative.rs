//! Cumulative series: what counts on from the same day cannot become less.

use chrono::NaiveDate;

use super::broken;
use crate::calendar::Period;
use crate::check::edition_sources::{EditionSources, Others};
use crate::check::operands::{delivered, with_values};
use crate::edition::{Edition, Figure};
use crate::finding::{Findings, Subject};
use crate::name::{EditionId, FigureId};
use crate::project::Model;
use crate::project::relation::Relation;
use crate::source::Located;

/// Compares the edition with every other one that counts from the same day and less far.
pub(super) fn check(
    sources: &EditionSources,
    relation: &Relation,
    names: &[Located<FigureId>],
    findings: &mut Findings,
) {
    let others = sources.model.editions.iter().filter(|id| **id != sources.edition.id);
    for other in others {
        let Some(earlier) = (sources.others)(other) else { continue };
        for name in names {
            series(sources.edition, &earlier, relation, &name.value, findings);
        }
    }
}

/// The editions that some figure of these names counts on from.
pub(super) fn compared(
    model: &Model,
    edition: &Edition,
    others: &Others,
    names: &[Located<FigureId>],
) -> Vec<EditionId> {
    let is_other = |id: &&EditionId| **id != edition.id;
    let counts_on_from = |id: &&EditionId| {
        let earlier = others(id);
        earlier.is_some_and(|earlier| names.iter().any(|name| goes_on(edition, &earlier, &name.value).is_some()))
    };
    model.editions.iter().filter(is_other).filter(counts_on_from).cloned().collect()
}

/// A figure in both, if the edition counts from the same day and further.
fn goes_on<'e>(edition: &'e Edition, earlier: &'e Edition, name: &FigureId) -> Option<(&'e Figure, &'e Figure)> {
    let (now, before) = (edition.figures.get(name)?, earlier.figures.get(name)?);
    let (counted, counted_before) = (counted(now, edition), counted(before, earlier));
    let goes_on = counted.from == counted_before.from && reach(now, counted) > reach(before, counted_before);
    goes_on.then_some((now, before))
}

fn series(edition: &Edition, earlier: &Edition, relation: &Relation, name: &FigureId, findings: &mut Findings) {
    let Some((now, before)) = goes_on(edition, earlier, name).filter(|(now, before)| now.exact < before.exact) else {
        return;
    };
    let counted = counted(now, edition);
    let message = format!(
        "`{}`: `{name}` counts on from {} and falls from {} ({}) to {} ({})",
        relation.id.value, counted.from, before.exact, earlier.id, now.exact, edition.id
    );
    let finding = broken(relation, message).about(subject(relation, name));
    let finding = with_values(finding, &delivered(edition, [name]));
    findings.push(with_values(finding, &delivered(earlier, [name])));
}

/// One relation may name many figures, and a waiver is about one of them.
fn subject(relation: &Relation, name: &FigureId) -> Subject {
    Subject::names([&relation.id.value, name.as_str()])
}

/// A figure without a period of its own is taken to count as its survey does.
fn counted(figure: &Figure, edition: &Edition) -> Period {
    figure.period.known().copied().unwrap_or(edition.period)
}

/// Reach of a figure in time: the end of its period, and the latest reference date on which it was known.
fn reach(figure: &Figure, counted: Period) -> (NaiveDate, Option<NaiveDate>) {
    let collectors = figure.collectors.known().into_iter().flatten();
    (counted.to, collectors.filter_map(|collector| collector.reference_date.known().copied()).max())
}
