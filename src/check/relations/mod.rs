//! Checks of relations between figures and between dates.

mod compare;
mod controls;
mod cumulative;
mod dates;

use super::edition_sources::{EditionSources, Others};
use crate::edition::Edition;
use crate::finding::{Code, Finding, Findings, Severity, Subject};
use crate::name::EditionId;
use crate::project::Model;
use crate::project::relation::{Demand, Relation, Rule};

/// Evaluates every relation whose figures the edition has, but those that serve claims alone, and compares control
/// values.
pub(super) fn check(sources: &EditionSources, findings: &mut Findings) {
    let (model, edition) = (sources.model, sources.edition);
    let Some(edition_file) = model.edition_files.get(&edition.id) else { return };
    let Some(observations) = model.observations.get(&edition_file.observations.value) else { return };
    let relations = model.catalogue.relations.iter().chain(&observations.relations);
    for relation in relations.filter(|relation| relation.demand != Demand::WhereClaimed) {
        match &relation.rule {
            Rule::Compare(comparison) => compare::check(edition, relation, comparison, findings),
            Rule::Mirror(names) => compare::mirror(edition, relation, names, findings),
            Rule::Cumulative(names) => cumulative::check(sources, relation, names, findings),
            Rule::Dates(rule, names) => dates::declared(edition, relation, *rule, names, findings),
        }
    }
    let of_claims = model.catalogue.relations.iter().chain(&observations.relations);
    for relation in of_claims.filter(|relation| relation.demand == Demand::WhereClaimed) {
        if !sources.texts.claims(&relation.id.value) {
            findings.push(unclaimed(relation));
        }
    }
    controls::check(edition, observations, findings);
    dates::check(edition, edition_file, observations, findings);
}

/// The editions that an edition's cumulative figures count on from.
pub(super) fn compared(model: &Model, edition: &Edition, others: &Others) -> Vec<EditionId> {
    let relations = model.catalogue.relations.iter();
    let named = relations.filter_map(|relation| match &relation.rule {
        Rule::Cumulative(names) => Some(names),
        _ => None,
    });
    named.flat_map(|names| cumulative::compared(model, edition, others, names)).collect()
}

/// A finding about a relation, at its declaration.
fn broken(relation: &Relation, message: String) -> Finding {
    let (code, way_out) = match relation.demand {
        Demand::Always(Severity::Warning) => (Code::DoubtfulRelation, "confirm the values with their collector"),
        _ => (Code::BrokenRelation, "correct the value that is wrong, or the relation"),
    };
    let hint = match &relation.reason {
        Some(reason) => format!("{way_out}; it should hold because: {reason}"),
        None => way_out.to_owned(),
    };
    Finding::new(code, message, hint).about(Subject::name(&relation.id.value)).at(relation.id.origin.clone())
}

fn unclaimed(relation: &Relation) -> Finding {
    let message = format!("no text claims `{}`, and nothing else asks whether it holds", relation.id.value);
    let hint = "write CLAIM(\"…\", \"…\") with its name, give it another `severity`, or remove it";
    Finding::new(Code::UnusedClaim, message, hint)
        .about(Subject::name(&relation.id.value))
        .at(relation.id.origin.clone())
}

/// Whether an edition has every figure of `names`.
fn has_all<'n>(edition: &Edition, names: impl IntoIterator<Item = &'n str>) -> bool {
    names.into_iter().all(|name| edition.figures.contains_key(name))
}
