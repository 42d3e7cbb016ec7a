//! Earlier surveys beside the edition's own, and what of them compares.

use std::collections::BTreeMap;

use super::{Absence, EarlierSurvey, Figure, history, survey};
use crate::calendar::Period;
use crate::figure::Kind;
use crate::finding::{Code, Finding, Findings};
use crate::name::{FigureId, SurveyId};
use crate::project::catalogue::Catalogue;
use crate::project::observations::{Discrepancy, DiscrepancySubject, Observations};
use crate::project::{EditionFile, Model};
use crate::source::Located;

/// The earlier surveys of an edition, the oldest first. `None` if one has errors, which are findings
/// already.
pub(super) fn surveys(
    model: &Model,
    edition_file: &EditionFile,
    own: Period,
    findings: &mut Findings,
) -> Option<Vec<EarlierSurvey>> {
    let mut surveys = Vec::new();
    for name in &edition_file.earlier {
        let survey = by_itself(model, &name.value)?;
        if survey.period.to < own.to {
            surveys.push(survey);
        } else {
            findings.push(not_earlier(name, survey.period, own));
        }
    }
    surveys.sort_by(|a, b| (a.period.to, &a.id).cmp(&(b.period.to, &b.id)));
    surveys.dedup_by(|a, b| a.id == b.id);
    Some(surveys)
}

/// A survey by itself. What is wrong in it comes with the editions that publish it.
fn by_itself(model: &Model, name: &SurveyId) -> Option<EarlierSurvey> {
    let observations = model.observations.get(name)?;
    let mut figures = survey::observed(model, observations);
    survey::derived(model, &mut figures, &mut Findings::default());
    history::add(model, observations, &mut figures, |_| {});
    let rename = |id: &FigureId| FigureId::of_survey(id.entry(), name);
    let renamed = figures.into_values().map(|figure| Figure {
        id: rename(&figure.id),
        derivation: figure.derivation.map(|derivation| derivation.renamed(&rename)),
        ..figure
    });
    let figures = renamed.map(|figure| (figure.id.clone(), figure)).collect();
    let dates = survey::dates(observations).into_iter().map(|(date, value)| (name.qualify(&date), value));
    Some(EarlierSurvey {
        id: name.clone(),
        period: observations.period.value,
        dates: dates.collect(),
        figures,
        discrepancies: discrepancies(observations, rename),
    })
}

/// Discrepancies between the figures of a survey and its sources. Those about dates are left out: dates belong to the
/// programme, not to a survey.
fn discrepancies(observations: &Observations, rename: impl Fn(&FigureId) -> FigureId) -> Vec<Discrepancy> {
    let renamed = observations.discrepancies.iter().filter_map(|discrepancy| match &discrepancy.subject {
        DiscrepancySubject::Figure(name) => {
            let subject = DiscrepancySubject::Figure(name.clone().map(|name| rename(&name)));
            Some(Discrepancy { subject, ..discrepancy.clone() })
        }
        DiscrepancySubject::Date(_) => None,
    });
    renamed.collect()
}

/// Discrepancies about figures of earlier surveys that the edition may show.
pub(super) fn shown_discrepancies(earlier: &[EarlierSurvey], absent: &BTreeMap<FigureId, Absence>) -> Vec<Discrepancy> {
    let all = earlier.iter().flat_map(|survey| &survey.discrepancies);
    all.filter(|discrepancy| !absent.contains_key(discrepancy.subject.name())).cloned().collect()
}

fn not_earlier(name: &Located<SurveyId>, period: Period, own: Period) -> Finding {
    let message = format!("the survey `{}` ({period}) does not end before that of this edition ({own})", name.value);
    let hint = "name surveys here that ended earlier";
    Finding::new(Code::BadValue, message, hint).at(name.origin.clone())
}

/// Targets that the edition's own survey does not state and that still lie ahead: the newest stands
/// until another is stated.
pub(super) fn targets(earlier: &[EarlierSurvey], own: Period, figures: &mut BTreeMap<FigureId, Figure>) {
    for figure in earlier.iter().rev().flat_map(|survey| survey.figures.values()) {
        let ahead = figure.period.known().is_some_and(|period| period.to > own.to);
        if figure.kind == Kind::Target && figure.derivation.is_none() && ahead {
            let id = figure.id.of_own_survey();
            figures.entry(id.clone()).or_insert_with(|| Figure { id, ..figure.clone() });
        }
    }
}

/// Reasons for which figures of an earlier survey may not be shown, by figure; those that may be shown are left out.
pub(super) fn incomparable(
    catalogue: &Catalogue,
    earlier: &[EarlierSurvey],
    own: &BTreeMap<FigureId, Figure>,
) -> BTreeMap<FigureId, Absence> {
    let all = earlier.iter().flat_map(|survey| survey.figures.values());
    all.filter_map(|then| {
        let now = own.get(then.id.entry());
        let (why, hint) = refusal(catalogue, now, then)?;
        let value = |figure: &Figure| (figure.origin.clone(), in_words(figure));
        let places = std::iter::once((then.defined.clone(), "in the catalogue".to_owned()));
        let places = places.chain([value(then)]).chain(now.map(value)).collect();
        Some((then.id.clone(), Absence::NotComparable { why, hint, places }))
    })
    .collect()
}

fn in_words(figure: &Figure) -> String {
    let dated = if figure.kind == Kind::Stock { figure.as_of.to_string() } else { figure.period.to_string() };
    format!("`{}` is {} ({dated})", figure.id, figure.shown())
}

/// Message and hint if two values may not stand side by side.
fn refusal(catalogue: &Catalogue, now: Option<&Figure>, then: &Figure) -> Option<(String, String)> {
    let name = then.id.entry();
    let declared = catalogue.comparable.iter().find(|it| it.figures.iter().any(|figure| figure.value == *name));
    let Some(declared) = declared else {
        let hint = "if it means the same in both, say so with a reason in a [[comparable]] of figures.toml";
        return Some((format!("the catalogue does not say that `{name}` compares between surveys"), hint.to_owned()));
    };
    let Some(now) = now else {
        return Some((format!("`{name}` has no value in this edition to compare with"), TAKE_OUT.to_owned()));
    };
    if now.unit != then.unit {
        return Some((format!("`{name}` counts {} now and {} then", now.unit, then.unit), TAKE_OUT.to_owned()));
    }
    let from = declared.counted_from.as_ref().map(|from| from.value);
    [then, now].into_iter().find_map(|figure| undated(figure, from))
}

const TAKE_OUT: &str = "take the earlier value out";

/// Message and hint if a value has no place on a common line of time.
fn undated(figure: &Figure, counted_from: Option<chrono::NaiveDate>) -> Option<(String, String)> {
    let id = &figure.id;
    let deliver = |what: &str| format!("deliver {what} with the value if its source states one, or {TAKE_OUT}");
    match (figure.kind, counted_from) {
        (Kind::Stock, _) => {
            let missing = figure.as_of.known().is_none();
            missing.then(|| (format!("no day is stated that `{id}` describes"), deliver("`as-of`")))
        }
        (_, Some(from)) => match figure.period.known() {
            None => Some((format!("no period is stated for `{id}`"), deliver("`period`"))),
            Some(period) if period.from != from => {
                let why = format!("`{id}` counts from {}, and what compares counts from {from}", period.from);
                Some((why, TAKE_OUT.to_owned()))
            }
            Some(_) => None,
        },
        (_, None) => Some((format!("from which day `{id}` counts is not declared"), TAKE_OUT.to_owned())),
    }
}
