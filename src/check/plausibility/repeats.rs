//! The same value for figures that have nothing to do with each other.
//!
//! Delivered, exact values count, from a certain size on. Two figures of one value are no surprise
//! where a relation holds between them: where one stands on each side of a comparison (a part
//! may be as large as its whole), or where one mirrors the other. Terms of the same sum are not
//! related in this sense: a row copied one line down looks exactly like that.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::check::EditionSources;
use crate::check::operands::with_values;
use crate::edition::{Edition, Figure};
use crate::figure::Precision;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::FigureId;
use crate::project::relation::{Demand, Relation, Rule};

/// Reports each value of `small` or more that several unrelated figures have, once.
pub(super) fn check(sources: &EditionSources, small: Decimal, findings: &mut Findings) {
    let relations = relations(sources);
    for figures in same_values(sources.edition, small).into_values() {
        let related = |a: &Figure, b: &Figure| relations.iter().any(|relation| relates(relation, &a.id, &b.id));
        let odd: Vec<&Figure> =
            figures.iter().filter(|a| figures.iter().any(|b| a.id != b.id && !related(a, b))).copied().collect();
        if let [first, others @ ..] = odd.as_slice()
            && !others.is_empty()
        {
            findings.push(repeated(first, others));
        }
    }
}

fn relations<'a>(sources: &EditionSources<'a>) -> Vec<&'a Relation> {
    let model = sources.model;
    let edition_file = model.edition_files.get(&sources.edition.id);
    let observations = edition_file.and_then(|edition_file| model.observations.get(&edition_file.observations.value));
    let of_survey = observations.into_iter().flat_map(|observations| &observations.relations);
    let all = model.catalogue.relations.iter().chain(of_survey);
    all.filter(|relation| relation.demand != Demand::WhereClaimed).collect()
}

/// Figures by their value, in the order of their names.
fn same_values(edition: &Edition, small: Decimal) -> BTreeMap<Decimal, Vec<&Figure>> {
    let mut values: BTreeMap<Decimal, Vec<&Figure>> = BTreeMap::new();
    let delivered = edition.figures.values().filter(|figure| figure.derivation.is_none());
    for figure in delivered.filter(|figure| figure.precision == Precision::Exact && figure.exact >= small) {
        values.entry(figure.exact).or_default().push(figure);
    }
    values
}

fn relates(relation: &Relation, a: &FigureId, b: &FigureId) -> bool {
    let has = |names: &[&FigureId]| names.contains(&a) && names.contains(&b);
    match &relation.rule {
        Rule::Mirror(names) => has(&names.iter().map(|name| &name.value).collect::<Vec<_>>()),
        Rule::Compare(comparison) => {
            let left = comparison.left.figures();
            let right: Vec<_> = comparison.bounds.iter().flat_map(|(_, bound)| bound.figures()).collect();
            let across = |a: &FigureId, b: &FigureId| {
                left.iter().any(|name| name.value == *a) && right.iter().any(|name| name.value == *b)
            };
            across(a, b) || across(b, a)
        }
        Rule::Cumulative(_) | Rule::Dates(..) => false,
    }
}

fn repeated(first: &Figure, others: &[&Figure]) -> Finding {
    let all: Vec<&FigureId> = std::iter::once(first).chain(others.iter().copied()).map(|figure| &figure.id).collect();
    let named: Vec<_> = all.iter().map(|id| format!("`{id}`")).collect();
    let message = format!("{} stands for {}", first.exact, named.join(" and "));
    let hint = "confirm each of them with its collector, or declare how they are related in figures.toml";
    let finding =
        Finding::new(Code::RepeatedValue, message, hint).about(Subject::figures(all)).at(first.origin.clone());
    with_values(finding, others)
}
