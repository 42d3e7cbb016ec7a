//! From catalogue, observations and edition file to an [`Edition`].

use std::collections::{BTreeMap, BTreeSet};

use super::derive::derive;
use super::{Absence, Collector, EarlierSurvey, Edition, Figure, earlier};
use crate::calendar::{CalendarDate, Stated};
use crate::figure::Kind;
use crate::finding::Findings;
use crate::project::catalogue::{Delivery, Entry};
use crate::project::observations::{Observation, Observations};
use crate::project::programme::ProgrammeDate;
use crate::project::{Model, Release};
use crate::source::{Located, Origin};

/// Resolves the edition `id`. `None` if a file that it needs has errors, which are findings already.
pub fn resolve(model: &Model, id: &str, findings: &mut Findings) -> Option<Edition> {
    let release = model.releases.get(id)?;
    let observations = model.observations.get(&release.observations.value)?;
    model.structures.get(&release.document.value)?;
    let own = observations.period.value;
    let earlier = earlier::surveys(model, release, own, findings)?;
    let mut figures = observed(model, observations);
    earlier::targets(&earlier, own, &mut figures);
    derived(model, &mut figures, findings);
    let mut absent = absent(model, &figures);
    absent.extend(earlier::incomparable(&model.catalogue, &earlier, &figures));
    let mut discrepancies = observations.discrepancies.clone();
    discrepancies.extend(earlier::shown_discrepancies(&earlier, &absent));
    Some(Edition {
        id: id.to_owned(),
        origin: release.document.origin.clone(),
        document: release.document.value.clone(),
        version: release.version.value,
        issued: release.issued.value.to_utc(),
        issued_on: release.issued.value.date_naive(),
        languages: release.languages.iter().map(|language| language.value.clone()).collect(),
        survey: release.observations.value.clone(),
        period: own,
        dates: dates(model, release, observations, &earlier),
        earlier,
        absent,
        figures,
        discrepancies,
    })
}

/// The delivered figures of a survey.
pub(super) fn observed(model: &Model, observations: &Observations) -> BTreeMap<String, Figure> {
    let entries = model.catalogue.entries.iter();
    entries
        .filter_map(|(id, entry)| {
            let observation = observations.figures.get(id)?;
            Some((id.clone(), observed_figure(id, entry, observation, observations)?))
        })
        .collect()
}

fn observed_figure(id: &str, entry: &Entry, observation: &Observation, observations: &Observations) -> Option<Figure> {
    let Delivery { unit, kind, collectors } = entry.definition.delivery()?;
    let survey_period = match kind {
        Kind::Flow => Stated::As(observations.period.value),
        Kind::Stock | Kind::Target => Stated::Not,
    };
    Some(Figure {
        id: id.to_owned(),
        entry: id.to_owned(),
        unit: unit.value.clone(),
        kind: *kind,
        exact: observation.value.value,
        decimals: entry.decimals,
        precision: observation.precision,
        status: observation.status,
        period: observation.period.as_ref().map_or(survey_period, |period| period.value),
        as_of: observation.as_of.as_ref().map_or(Stated::Not, |day| day.value),
        collectors: with_reference_dates(observation.collectors.as_ref().unwrap_or(collectors), observations),
        origin: observation.value.origin.clone(),
        defined: unit.origin.clone(),
        derivation: None,
    })
}

fn with_reference_dates(
    collectors: &Stated<Vec<Located<String>>>,
    observations: &Observations,
) -> Stated<Vec<Collector>> {
    let Stated::As(names) = collectors else { return Stated::Not };
    let date = |id: &str| observations.reference_dates.get(id).map_or(Stated::Not, |stated| stated.date.value);
    let collector = |name: &Located<String>| Collector { id: name.value.clone(), reference_date: date(&name.value) };
    Stated::As(names.iter().map(collector).collect())
}

/// Adds each derived figure whose operands have values; one that lacks them is not in this edition.
pub(super) fn derived(model: &Model, figures: &mut BTreeMap<String, Figure>, findings: &mut Findings) {
    let mut open: Vec<_> = model.catalogue.entries.iter().collect();
    loop {
        let before = open.len();
        open.retain(|(id, entry)| {
            let Some(derivation) = entry.definition.derivation().filter(|_| !figures.contains_key(*id)) else {
                return false;
            };
            let operands: Option<Vec<_>> =
                derivation.operands().into_iter().map(|operand| figures.get(&operand.value)).collect();
            let Some(operands) = operands else { return true };
            if let Some(figure) = derive(id, entry, derivation, &operands, &model.programme, findings) {
                figures.insert((*id).clone(), figure);
            }
            false
        });
        if open.len() == before {
            return;
        }
    }
}

fn absent(model: &Model, figures: &BTreeMap<String, Figure>) -> BTreeMap<String, Absence> {
    let entries = model.catalogue.entries.keys().filter(|id| !figures.contains_key(*id));
    entries.map(|id| (id.clone(), Absence::NotDelivered(to_deliver(model, id, figures)))).collect()
}

/// The delivered figures that are missing for `id`, each once: itself, or those that it is derived from.
fn to_deliver(model: &Model, id: &str, figures: &BTreeMap<String, Figure>) -> Vec<String> {
    let (mut open, mut seen, mut missing) = (vec![id], BTreeSet::new(), Vec::new());
    while let Some(id) = open.pop() {
        match model.catalogue.entries.get(id).and_then(|entry| entry.definition.derivation()) {
            Some(derivation) => {
                let operands = derivation.operands().into_iter().rev().map(|operand| operand.value.as_str());
                open.extend(operands.filter(|operand| !figures.contains_key(*operand) && seen.insert(*operand)));
            }
            None => missing.push(id.to_owned()),
        }
    }
    missing
}

/// Dates that texts may name: the programme's, and those of this edition and its surveys.
fn dates(
    model: &Model,
    release: &Release,
    observations: &Observations,
    earlier: &[EarlierSurvey],
) -> BTreeMap<String, Located<ProgrammeDate>> {
    let mut dates = model.programme.dates.clone();
    let version = ProgrammeDate::Date(release.version.value);
    dates.insert("version".to_owned(), Located::new(version, release.version.origin.clone()));
    dates.extend(of_survey(observations));
    dates.extend(earlier.iter().flat_map(|survey| survey.dates.clone()));
    dates
}

/// The period and the reference dates of a survey.
pub(super) fn of_survey(observations: &Observations) -> BTreeMap<String, Located<ProgrammeDate>> {
    let mut dates = BTreeMap::new();
    let survey = &observations.period;
    let mut add = |name: &str, date, origin: &Origin| dates.insert(name.to_owned(), Located::new(date, origin.clone()));
    let day = |day| ProgrammeDate::Date(CalendarDate::Day(day));
    add("survey-period", ProgrammeDate::Period(survey.value), &survey.origin);
    add("survey-from", day(survey.value.from), &survey.origin);
    add("survey-to", day(survey.value.to), &survey.origin);
    for (collector, stated) in &observations.reference_dates {
        if let Stated::As(date) = stated.date.value {
            add(&format!("reference-date-{collector}"), day(date), &stated.date.origin);
        }
    }
    dates
}
