//! Revisions of a survey: each is of a value that the survey has, leads to another one, and comes after the one before it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::known_figure;
use crate::calendar::Stated;
use crate::figure::{Precision, Status};
use crate::finding::{Code, Finding, Findings};
use crate::name::FigureId;
use crate::project::catalogue::{Catalogue, Delivery};
use crate::project::observations::Observations;
use crate::project::revision::Revision;
use crate::source::Origin;

/// Reports what is wrong with the revisions of a survey.
pub(super) fn check(catalogue: &Catalogue, observations: &Observations, findings: &mut Findings) {
    let mut of_figure: BTreeMap<&FigureId, Vec<&Revision>> = BTreeMap::new();
    for revision in &observations.revisions {
        match misplaced(catalogue, observations, revision, findings) {
            Some(refusal) => findings.push(refusal),
            None => of_figure.entry(&revision.figure.value).or_default().push(revision),
        }
    }
    for (figure, revisions) in &of_figure {
        steps(figure, revisions, observations, findings);
    }
}

fn refused(message: String, hint: impl Into<String>, place: &Origin) -> Finding {
    Finding::new(Code::RevisionRefused, message, hint).at(place.clone())
}

/// The finding about a revision by itself.
fn misplaced(
    catalogue: &Catalogue,
    observations: &Observations,
    revision: &Revision,
    findings: &mut Findings,
) -> Option<Finding> {
    let (figure, place) = (&revision.figure.value, &revision.figure.origin);
    let Some(entry) = catalogue.entries.get(figure) else {
        known_figure(&revision.figure, catalogue, findings);
        return Some(refused(format!("`{figure}`, which was revised, is no figure"), KEEP, place));
    };
    let Some(observation) = observations.figures.get(figure) else {
        return Some(without_value(catalogue, observations, revision));
    };
    let Delivery { unit, collectors, .. } = entry.definition.delivery()?;
    if let Some(then) = revision.unit.as_ref().filter(|then| then.value != unit.value) {
        let message =
            format!("`{figure}` counted `{}` when it was revised, and counts `{}` now", then.value, unit.value);
        let hint = "a revision changes no unit: give what is counted otherwise now a name of its own in figures.toml";
        return Some(refused(message, hint, &then.origin).also(unit.origin.clone(), "the unit"));
    }
    let digits = revision.was.value.value.normalize().scale();
    if digits > entry.decimals {
        let message =
            format!("`{figure}` has {} digits after the decimal point, and its old value {digits}", entry.decimals);
        return Some(refused(message, "write it as it was printed", &revision.was.value.origin));
    }
    let collectors = observation.collectors.as_ref().unwrap_or(collectors);
    let names = collectors.known().into_iter().flatten().map(|name| name.value.as_str());
    let (since, what) = first_day(names, observations);
    let on = &revision.on;
    (on.value < since).then(|| {
        let message = format!("`{figure}` is said to be revised on {}, before {what} ({since})", on.value);
        refused(message, "correct the day; before it, there was no value to revise", &on.origin)
    })
}

const KEEP: &str = "a revision keeps the figure that it is of; correct its name";

/// The latest reference date of collectors, or else the end of the survey.
fn first_day<'a>(collectors: impl Iterator<Item = &'a str>, observations: &Observations) -> (NaiveDate, &'static str) {
    let date = |name: &str| match observations.reference_dates.get(name)?.date.value {
        Stated::As(date) => Some(date),
        Stated::Not => None,
    };
    match collectors.filter_map(date).max() {
        Some(date) => (date, "the reference date of its collector"),
        None => (observations.period.value.to, "the end of the survey"),
    }
}

fn without_value(catalogue: &Catalogue, observations: &Observations, revision: &Revision) -> Finding {
    let (figure, place) = (&revision.figure.value, &revision.figure.origin);
    let entry = &catalogue.entries[figure];
    if entry.definition.delivery().is_none() {
        let message = format!("`{figure}` is derived, and is not revised itself");
        let finding = refused(message, "revise the values that it is derived from", place);
        return finding.also(entry.origin.clone(), "its derivation");
    }
    let message = format!("`{figure}` was revised, and has no value in this survey any more");
    let hint = "a revision drops no figure: give its new value under [figures]";
    let finding = refused(message, hint, place);
    match observations.not_delivered.get(figure) {
        Some(stated) => finding.also(stated.name_origin.clone(), "said not to be delivered"),
        None => finding,
    }
}

/// A value as it stood at some time.
type Stand = (rust_decimal::Decimal, Precision, Status);

/// From each value to the next, the last of which is the survey's.
fn steps(figure: &FigureId, revisions: &[&Revision], observations: &Observations, findings: &mut Findings) {
    let now = &observations.figures[figure];
    let now: Stand = (now.value.value.normalize(), now.precision, now.status);
    let old = |revision: &Revision| (revision.was.value.value.normalize(), revision.was.precision, revision.was.status);
    for (index, revision) in revisions.iter().enumerate() {
        let next = revisions.get(index + 1);
        if old(revision) == next.map_or(now, |next| old(next)) {
            let message = format!("`{figure}` is revised on {} to the value that it had", revision.on.value);
            let hint = match next {
                Some(_) => "write in `was` of the next revision what this one led to",
                None => "write in `was` what it was before, or take the revision out",
            };
            findings.push(refused(message, hint, &revision.was.value.origin));
        }
        if let Some(next) = next.filter(|next| next.on.value <= revision.on.value) {
            let message = format!("the revisions of `{figure}` do not stand in the order of their days");
            let hint = "put the earlier one first; two of one day are one revision";
            let finding = refused(message, hint, &next.on.origin);
            findings.push(finding.also(revision.on.origin.clone(), "the one before it"));
        }
    }
}
