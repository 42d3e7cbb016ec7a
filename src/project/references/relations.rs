//! Names in relations, series and controls.

use std::collections::BTreeMap;

use super::{has_all_operands, known, known_figure};
use crate::finding::{Code, Finding, Findings};
use crate::name::FigureId;
use crate::project::catalogue::{Catalogue, Entry};
use crate::project::observations::Observations;
use crate::project::programme::Programme;
use crate::project::relation::{Relation, Rule};
use crate::source::{Located, Origin};

/// Names in the catalogue's relations and series.
pub(super) fn catalogue(programme: &Programme, catalogue: &Catalogue, findings: &mut Findings) {
    for relation in &catalogue.relations {
        relation_names(programme, catalogue, relation, findings);
    }
    let series = &catalogue.plausibility.series;
    for ratio in series.iter().flat_map(|series| &series.ratios) {
        known_figure(&ratio.of, catalogue, findings);
        known_figure(&ratio.to, catalogue, findings);
    }
    let of_series = series.iter().flat_map(|series| series.ratios.iter().map(|ratio| &ratio.id).chain([&series.id]));
    unique(catalogue.relations.iter().map(|relation| &relation.id).chain(of_series), findings);
}

/// Names in the relations and controls of a survey.
pub(super) fn observations(
    programme: &Programme,
    catalogue: &Catalogue,
    observations: &Observations,
    findings: &mut Findings,
) {
    for relation in &observations.relations {
        relation_names(programme, catalogue, relation, findings);
    }
    let all = catalogue.relations.iter().chain(&observations.relations);
    unique(all.map(|relation| &relation.id), findings);
    for (figure, control) in &observations.controls {
        let name = Located::new(figure.clone(), control.name_origin.clone());
        known_figure(&name, catalogue, findings);
        if catalogue.entries.get(figure).is_some_and(|entry| is_delivered(figure, entry, observations)) {
            let message = format!("`{figure}` is delivered, and a control is for derived figures");
            let hint = "remove it here; the value itself stands in [figures]";
            findings.push(Finding::new(Code::BadValue, message, hint).at(name.origin));
        }
    }
}

/// Whether a survey delivers a figure, and may.
fn is_delivered(figure: &FigureId, entry: &Entry, observations: &Observations) -> bool {
    let whole = observations.figures.contains_key(figure) && !has_all_operands(entry, observations);
    entry.definition.derivation().is_none() || (whole && entry.definition.delivery().is_some())
}

fn relation_names(programme: &Programme, catalogue: &Catalogue, relation: &Relation, findings: &mut Findings) {
    relation.rule.figures().into_iter().for_each(|name| known_figure(name, catalogue, findings));
    if let Rule::Dates(_, names) = &relation.rule {
        names.iter().for_each(|name| known_date(name, programme, catalogue, findings));
    }
}

/// A date that texts may name, too, or a figure, which stands for its period.
fn known_date(name: &Located<String>, programme: &Programme, catalogue: &Catalogue, findings: &mut Findings) {
    let reference_dates: Vec<_> =
        programme.collectors.iter().map(|collector| format!("reference-date-{collector}")).collect();
    let names: Vec<&str> = ["version", "survey-period", "survey-from", "survey-to"]
        .into_iter()
        .chain(programme.dates.keys().map(String::as_str))
        .chain(catalogue.entries.keys().map(FigureId::as_str))
        .chain(reference_dates.iter().map(String::as_str))
        .collect();
    known("date or figure", name, names, "add it to [dates] in programme.toml", findings);
}

fn unique<'a>(ids: impl Iterator<Item = &'a Located<String>>, findings: &mut Findings) {
    let mut seen: BTreeMap<&str, &Origin> = BTreeMap::new();
    for id in ids {
        if let Some(first) = seen.insert(&id.value, &id.origin) {
            let message = format!("there are two relations or ratios `{}`", id.value);
            findings.push(
                Finding::new(Code::DuplicateId, message, "give the second one a name of its own")
                    .at(id.origin.clone())
                    .also(first.clone(), "the other one"),
            );
        }
    }
}
