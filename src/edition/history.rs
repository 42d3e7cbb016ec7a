//! The values that figures had before: revisions of delivered values, and what they did to derived ones.
//!
//! A survey is looked at as it was before each day on which something was revised. So a derived figure has a history as well,
//! and nobody writes it down.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Absence, Figure, survey};
use crate::figure::{CorrectionClass, Precision, RevisionKind, Status};
use crate::finding::Findings;
use crate::name::{FigureId, MessageId};
use crate::project::Model;
use crate::project::observations::Observations;
use crate::project::revision::Revision;
use crate::source::{Located, Origin};

/// A revision of a figure: what it was, and how it came to be another one.
#[derive(Debug, Clone)]
pub struct Revised {
    pub on: NaiveDate,
    pub kind: RevisionKind,
    /// Of a correction.
    pub class: Option<CorrectionClass>,
    /// Exact value before.
    pub exact: Decimal,
    /// Digits after the decimal separator with which it was shown.
    pub decimals: u32,
    pub precision: Precision,
    pub status: Status,
    /// The delivered figures that were revised on that day, by name; the figure itself if it is delivered.
    pub of: Vec<FigureId>,
    /// For the record.
    pub reason: String,
    /// Message that says the reason to readers.
    pub explanation: Option<Located<MessageId>>,
    /// Place of the old value.
    pub origin: Origin,
}

/// Adds the revisions of a survey to its figures, the derived ones included. `further` adds what the survey does not have
/// itself, before anything is derived.
pub(super) fn add(
    model: &Model,
    observations: &Observations,
    figures: &mut BTreeMap<FigureId, Figure>,
    further: impl Fn(&mut BTreeMap<FigureId, Figure>),
) {
    let days: BTreeSet<NaiveDate> = observations.revisions.iter().map(|revision| revision.on.value).collect();
    let before = |day: NaiveDate| {
        let mut then = survey::observed(model, observations);
        then.values_mut().for_each(|figure| turn_back(figure, observations, day));
        further(&mut then);
        survey::derived(model, &mut then, &mut Findings::default());
        then
    };
    let states: Vec<_> = days.into_iter().map(|day| (day, before(day))).collect();
    for (index, (day, then)) in states.iter().enumerate() {
        let of_day: Vec<&Revision> = observations.revisions.iter().filter(|it| it.on.value == *day).collect();
        for (id, figure) in figures.iter_mut() {
            let next = states.get(index + 1).map_or(Some(&*figure), |(_, next)| next.get(id));
            let (Some(was), Some(next)) = (then.get(id), next) else { continue };
            if !is_same(was, next) {
                let revised = revised(model, was, &of_day);
                figure.revisions.extend(revised);
            }
        }
    }
}

/// The value as it was before a day.
fn turn_back(figure: &mut Figure, observations: &Observations, day: NaiveDate) {
    let of_figure = observations.revisions.iter().filter(|it| it.figure.value == figure.id && it.on.value >= day);
    if let Some(Revision { was, .. }) = of_figure.min_by_key(|it| it.on.value) {
        figure.exact = was.value.value;
        figure.precision = was.precision;
        figure.status = was.status;
        figure.origin = was.value.origin.clone();
        figure.delivered = None;
    }
}

/// Whether readers see the same.
fn is_same(a: &Figure, b: &Figure) -> bool {
    (a.shown(), a.precision, a.status) == (b.shown(), b.precision, b.status)
}

/// The revision of a figure by those of a day that it rests on. The gravest says of which kind it is.
fn revised(model: &Model, was: &Figure, of_day: &[&Revision]) -> Option<Revised> {
    let mut rests_on = BTreeSet::new();
    roots(model, &was.id, &mut rests_on);
    let mut own: Vec<&Revision> = of_day.iter().copied().filter(|it| rests_on.contains(&it.figure.value)).collect();
    own.sort_by_key(|revision| (revision.kind, std::cmp::Reverse(revision.class)));
    let gravest = own.first()?;
    Some(Revised {
        on: gravest.on.value,
        kind: gravest.kind,
        class: gravest.class,
        exact: was.exact,
        decimals: was.decimals,
        precision: was.precision,
        status: was.status,
        of: own.iter().map(|revision| revision.figure.value.clone()).collect(),
        reason: gravest.reason.value.clone(),
        explanation: gravest.explanation.clone(),
        origin: if was.derivation.is_some() { gravest.origin.clone() } else { was.origin.clone() },
    })
}

/// The figure itself and everything that it is derived from.
fn roots(model: &Model, id: &FigureId, found: &mut BTreeSet<FigureId>) {
    if !found.insert(id.clone()) {
        return;
    }
    let derivation = model.catalogue.entries.get(id).and_then(|entry| entry.definition.derivation());
    for operand in derivation.into_iter().flat_map(|derivation| derivation.operands()) {
        roots(model, &operand.value, found);
    }
}

impl Revised {
    /// The old value as it was shown.
    pub fn shown(&self) -> Decimal {
        let mut shown = super::rounded(self.exact, self.decimals);
        shown.rescale(self.decimals);
        shown
    }
}

/// The values before their last revision, by name; and of figures that were never revised, that they have none.
pub(super) fn previous<'f>(
    figures: impl Iterator<Item = &'f Figure>,
) -> (BTreeMap<FigureId, Figure>, BTreeMap<FigureId, Absence>) {
    let (mut previous, mut none) = (BTreeMap::new(), BTreeMap::new());
    for figure in figures {
        let id = figure.id.previous();
        match figure.revisions.last() {
            Some(revised) => drop(previous.insert(id.clone(), before(figure, revised, id))),
            None => drop(none.insert(id, Absence::NotRevised { figure: figure.id.clone() })),
        }
    }
    (previous, none)
}

fn before(figure: &Figure, revised: &Revised, id: FigureId) -> Figure {
    Figure {
        id,
        exact: revised.exact,
        decimals: revised.decimals,
        precision: revised.precision,
        status: revised.status,
        origin: revised.origin.clone(),
        derivation: None,
        delivered: None,
        revisions: Vec::new(),
        ..figure.clone()
    }
}
