//! Waivers put findings aside, and stay on record.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::operands::{delivered, with_values};
use crate::edition::Edition;
use crate::finding::{Code, Finding, Findings, Scope, Waiver};
use crate::name::FigureId;

/// Waivers of an edition or of the programme, and which of them have met their finding.
#[derive(Debug)]
pub struct Waivers {
    waivers: Vec<Waiver>,
    met: Mutex<BTreeSet<usize>>,
}

impl Waivers {
    /// None of them has met its finding yet.
    pub fn new(waivers: &[Waiver]) -> Self {
        Self { waivers: waivers.to_vec(), met: Mutex::default() }
    }

    /// Puts aside in `findings` what is waived.
    pub fn apply(&self, findings: &mut Findings) {
        findings.waive(|finding| self.covering(finding).cloned());
    }

    /// The waiver of a finding: one that names its subject, before one with a pattern for it. All that cover it
    /// have met it.
    fn covering(&self, finding: &Finding) -> Option<&Waiver> {
        let subject = finding.subject.as_ref()?;
        let all = self.waivers.iter().enumerate();
        let covering: Vec<_> = all.filter(|(_, waiver)| waiver.covers(finding.code, subject)).collect();
        self.met().extend(covering.iter().map(|(index, _)| index));
        let exact = covering.iter().find(|(_, waiver)| waiver.subject.is_exact());
        exact.or(covering.first()).map(|(_, waiver)| *waiver)
    }

    fn met(&self) -> std::sync::MutexGuard<'_, BTreeSet<usize>> {
        self.met.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Those that have met their finding in `others`, which are the same waivers, have met it here as well.
    pub fn meet_as(&self, others: &Self) {
        self.met().extend(others.met().iter());
    }

    /// The waivers that have met their finding.
    pub fn in_use(&self) -> Vec<&Waiver> {
        self.met().iter().map(|index| &self.waivers[*index]).collect()
    }

    /// Reports each waiver that has met nothing: what it waived is gone, or it never was right.
    /// Figures of `edition` that it names come with their values, since one of them may have changed.
    pub fn report_unmet(&self, edition: Option<&Edition>, findings: &mut Findings) {
        let met = self.met();
        let scope = edition.map_or_else(Scope::project, |edition| Scope::edition(&edition.id));
        let mut own = Findings::default();
        for (_, waiver) in self.waivers.iter().enumerate().filter(|(index, _)| !met.contains(index)) {
            let message = format!("nothing is found that `{} {}` waives", waiver.code.number(), waiver.subject);
            let hint = "remove the waiver, or correct its code and subject; `check --format json` shows subjects";
            let finding = Finding::new(Code::UnmetWaiver, message, hint).at(waiver.origin.clone());
            let named: Vec<FigureId> = waiver.subject.names().map(FigureId::from).collect();
            let figures = edition.map(|edition| delivered(edition, &named)).unwrap_or_default();
            own.push(with_values(finding, &figures));
        }
        own.concern(&scope);
        findings.extend(own);
    }
}
