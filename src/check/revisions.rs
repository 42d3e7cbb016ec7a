//! Editions that are dated before a value in them was revised, and values that should not be provisional any more.

use std::collections::BTreeSet;

use super::EditionSources;
use super::plausibility::edition_before;
use crate::edition::Figure;
use crate::figure::Status;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::{FigureId, SurveyId};
use crate::project::observations::Observations;
use crate::source::Origin;

/// Reports both.
pub(super) fn check(sources: &EditionSources, findings: &mut Findings) {
    issued_before(sources, findings);
    closed(sources, findings);
    followed(sources, findings);
}

/// Reports revised values that the edition prints although it is dated before they came to be.
fn issued_before(sources: &EditionSources, findings: &mut Findings) {
    let (edition, release) = (sources.edition, sources.model.edition_files.get(&sources.edition.id));
    let printed: BTreeSet<&FigureId> =
        sources.languages.iter().flat_map(|language| language.rows).map(|row| &row.id).collect();
    let later = printed.into_iter().filter_map(|id| {
        let figure = edition.figure(id)?;
        let revised = figure.revisions.last().filter(|revised| revised.on > edition.issued_on)?;
        Some((figure, revised))
    });
    let later: Vec<_> = later.collect();
    let (Some(last), Some(release)) = (later.iter().map(|(_, revised)| revised.on).max(), release) else { return };
    let names = named(later.iter().map(|(figure, _)| *figure));
    let message = format!(
        "`{}` is issued on {} and prints values that were revised later, the last on {last}: {names}",
        edition.id, edition.issued_on
    );
    let hint = format!("set `issued` to the moment of the new version, on {last} or later");
    let ids = later.iter().map(|(figure, _)| &figure.id);
    let finding = Finding::new(Code::IssuedBeforeRevision, message, hint).about(Subject::figures(ids));
    let finding = finding.at(release.issued.origin.clone());
    let places = later.iter().map(|(figure, revised)| (revised.origin.clone(), was(figure, revised.on)));
    findings.push(places.fold(finding, |finding, (place, what)| finding.also(place, what)));
}

fn was(figure: &Figure, on: chrono::NaiveDate) -> String {
    format!("`{}` before its revision on {on}", figure.id)
}

fn named<'f>(figures: impl Iterator<Item = &'f Figure>) -> String {
    figures.map(|figure| format!("`{}`", figure.id)).collect::<Vec<_>>().join(", ")
}

/// Reports values of the edition's own survey that are provisional although it says that it is final.
fn closed(sources: &EditionSources, findings: &mut Findings) {
    let survey = &sources.edition.survey;
    let Some(observations) = sources.model.observations.get(survey) else { return };
    if let Some(place) = &observations.closed {
        let why = format!("in `{survey}`, which is said to be final");
        findings.extend(provisional(observations, survey, &why, Some(place)));
    }
}

/// Reports values of the survey before that are provisional although this edition has followed.
fn followed(sources: &EditionSources, findings: &mut Findings) {
    let (model, edition) = (sources.model, sources.edition);
    let Some(before) = edition_before(model, edition) else { return };
    let survey = model.edition_files.get(before).map(|release| &release.observations.value);
    let Some(survey) = survey.filter(|survey| **survey != edition.survey) else { return };
    if let Some(observations) = model.observations.get(survey) {
        let why = format!("in `{survey}` of `{before}`, which `{}` has followed", edition.id);
        findings.extend(provisional(observations, survey, &why, None));
    }
}

/// The finding about the provisional values of a survey, if it has any.
fn provisional(observations: &Observations, survey: &SurveyId, why: &str, closed: Option<&Origin>) -> Findings {
    let all = observations.figures.iter().filter(|(_, observation)| observation.status == Status::Provisional);
    let all: Vec<_> = all.collect();
    Findings::of(|findings| {
        let [(first, value), others @ ..] = all.as_slice() else { return };
        let names: Vec<String> = all.iter().map(|(id, _)| format!("`{id}`")).collect();
        let (is, them) = if others.is_empty() { ("is", "it") } else { ("are", "them") };
        let message = format!("{} {is} still provisional {why}", names.join(", "));
        let hint = format!(
            "confirm {them} with the collector: take `status` away, or `iq-figures correct {first} VALUE --kind routine`"
        );
        let subject = all.iter().map(|(id, _)| FigureId::of_survey(id.entry(), survey));
        let subject: Vec<FigureId> = subject.collect();
        let finding = Finding::new(Code::StillProvisional, message, hint).about(Subject::figures(&subject));
        let finding = finding.at(value.value.origin.clone());
        let finding = others
            .iter()
            .fold(finding, |finding, (id, value)| finding.also(value.value.origin.clone(), format!("`{id}`")));
        findings.push(match closed {
            Some(place) => finding.also(place.clone(), "the survey is said to be final"),
            None => finding,
        });
    })
}
