//! One survey by itself: its delivered figures, what is derived from them, and its dates.

use std::collections::BTreeMap;

use super::derive::derive;
use super::{Collector, Delivered, Figure};
use crate::calendar::{CalendarDate, Stated};
use crate::figure::Kind;
use crate::finding::Findings;
use crate::name::FigureId;
use crate::project::Model;
use crate::project::catalogue::{Delivery, Entry};
use crate::project::delivery::CellOfDelivery;
use crate::project::observations::{Observation, Observations};
use crate::project::programme::ProgrammeDate;
use crate::source::{Located, Origin};

/// The delivered figures of a survey.
pub(super) fn observed(model: &Model, observations: &Observations) -> BTreeMap<FigureId, Figure> {
    let entries = model.catalogue.entries.iter();
    entries
        .filter_map(|(id, entry)| {
            let observation = observations.figures.get(id)?;
            Some((id.clone(), observed_figure(id, entry, observation, observations)?))
        })
        .collect()
}

fn observed_figure(
    id: &FigureId,
    entry: &Entry,
    observation: &Observation,
    observations: &Observations,
) -> Option<Figure> {
    let Delivery { unit, kind, collectors } = entry.definition.delivery()?;
    let survey_period = match kind {
        Kind::Flow => Stated::As(observations.period.value),
        Kind::Stock | Kind::Target => Stated::Not,
    };
    Some(Figure {
        id: id.clone(),
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
        unchanged_below: entry.unchanged_below,
        delivered: observation.from.as_ref().and_then(|from| delivered(&from.value, observations)),
        revisions: Vec::new(),
    })
}

fn delivered(place: &CellOfDelivery, observations: &Observations) -> Option<Delivered> {
    let delivery = observations.deliveries.get(&place.delivery)?;
    Some(Delivered {
        file: delivery.file.clone(),
        sha256: delivery.sha256.clone(),
        sheet: place.sheet.clone(),
        cell: place.cell.clone(),
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
pub(super) fn derived(model: &Model, figures: &mut BTreeMap<FigureId, Figure>, findings: &mut Findings) {
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

/// The period and the reference dates of a survey.
pub(super) fn dates(observations: &Observations) -> BTreeMap<String, Located<ProgrammeDate>> {
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
