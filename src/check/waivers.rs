//! Waivers take findings out of the way, and stay on record.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::operands::{delivered, with_values};
use crate::edition::Edition;
use crate::finding::{Code, Finding, Findings};
use crate::project::waiver::Waiver;

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

    /// Takes out of `findings` what is waived.
    pub fn apply(&self, findings: &mut Findings) {
        findings.retain(|finding| !self.covers(finding));
    }

    fn covers(&self, finding: &Finding) -> bool {
        let Some(subject) = &finding.subject else { return false };
        let waives = |waiver: &Waiver| waiver.code == finding.code && waiver.subject == *subject;
        let Some(index) = self.waivers.iter().position(waives) else { return false };
        self.met().insert(index);
        true
    }

    fn met(&self) -> std::sync::MutexGuard<'_, BTreeSet<usize>> {
        self.met.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The waivers that have met their finding.
    pub fn in_use(&self) -> Vec<&Waiver> {
        self.met().iter().map(|index| &self.waivers[*index]).collect()
    }

    /// Reports each waiver that has met nothing: what it waived is gone, or it never was right.
    /// Figures of `edition` that it names come with their values, since one of them may have changed.
    pub fn report_unmet(&self, edition: Option<&Edition>, findings: &mut Findings) {
        let met = self.met();
        for (_, waiver) in self.waivers.iter().enumerate().filter(|(index, _)| !met.contains(index)) {
            let message = format!("nothing is found that `{} {}` waives", waiver.code.number(), waiver.subject);
            let hint = "remove the waiver, or correct its code and subject; `check --format json` shows subjects";
            let finding = Finding::new(Code::UnmetWaiver, message, hint).at(waiver.origin.clone());
            let figures = edition.map(|edition| delivered(edition, waiver.subject.split(' '))).unwrap_or_default();
            findings.push(with_values(finding, &figures));
        }
    }
}
