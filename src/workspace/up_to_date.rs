//! Documents that need not be made again: this very program has made them from the same inputs, nothing
//! was left to mend, and their files are as they were.

use std::collections::BTreeSet;
use std::path::Path;

use super::plan::Plan;
use super::verdict::Verdicts;
use super::{Aim, Remake};
use crate::project::releases::LastRelease;
use crate::record::{Earlier, OutputRecord, ReleaseMark};
use crate::release::Record;
use crate::store;
use crate::target::{Artefact, DocumentId, Policy, folder};

/// Outputs that an earlier run has left in the folder of an edition.
pub(super) struct Left {
    earlier: Earlier,
    /// Outputs of it whose files are as it left them.
    intact: Vec<OutputRecord>,
}

impl Left {
    /// Reads `folder`; `None` unless its outputs were made from the inputs with this digest, without errors, by this
    /// version of the program, and compared with the last release, if there is one.
    pub(super) fn read(folder: &Path, inputs_digest: &str, last: Option<&LastRelease>) -> Option<Self> {
        let earlier = store::recorded(folder);
        if !earlier.is_of_this_program() || earlier.findings.errors > 0 || !is_compared(&earlier, inputs_digest, last) {
            return None;
        }
        let made_from_these = |output: &&OutputRecord| output.inputs_digest == inputs_digest;
        let intact =
            earlier.outputs.iter().filter(made_from_these).filter(|output| store::is_unchanged(folder, output));
        Some(Self { intact: intact.cloned().collect(), earlier })
    }

    /// Warnings that the earlier run had.
    pub(super) fn warnings(&self) -> usize {
        self.earlier.findings.warnings
    }

    /// Whether all that is wanted of a document is there, every file of it as it was. A document may have no charts.
    pub(super) fn has(&self, id: &DocumentId, wanted: &[Artefact], has_charts: impl Fn() -> bool) -> bool {
        let mut of_profile = wanted.iter().filter(|artefact| artefact.profile() == id.profile);
        of_profile.all(|artefact| {
            let is_of = |output: &&OutputRecord| {
                output.language == id.language && output.profile == id.profile.name() && output.kind == artefact.kind()
            };
            let recorded = self.earlier.outputs.iter().filter(is_of).count();
            let is_made = recorded > 0 || (*artefact == Artefact::Chart && !has_charts());
            is_made && recorded == self.intact.iter().filter(is_of).count()
        })
    }
}

/// Whether nothing new comes of a comparison with the last release: it was made, or the release is of the same inputs.
fn is_compared(earlier: &Earlier, inputs_digest: &str, last: Option<&LastRelease>) -> bool {
    let Some(last) = last else { return true };
    earlier.last_release.as_ref().is_some_and(|mark| *mark == ReleaseMark::of(last))
        || Record::parse(&last.record).is_ok_and(|record| record.inputs_digest == inputs_digest)
}

/// Outputs of earlier runs that need not be made again.
#[derive(Default)]
pub(super) struct Standing {
    pub(super) documents: BTreeSet<DocumentId>,
    pub(super) warnings: usize,
}

impl Standing {
    pub(super) fn of(verdicts: &Verdicts, plan: &Plan, aim: &Aim) -> Self {
        let mut standing = Self::default();
        let Aim::Build { out, policy: Policy::Strict, remake: Remake::Changed } = aim else { return standing };
        for id in plan.editions() {
            let Some(edition) = verdicts.view.edition(id).value else { continue };
            let inputs = verdicts.view.inputs_of(&edition);
            let last = verdicts.view.project().folder().releases.get(id);
            let left = Left::read(&out.join(folder(id, Policy::Strict)), &inputs.digest, last);
            let Some(left) = left else { continue };
            let of_edition = plan.documents.iter().filter(|document| document.edition == *id);
            let documents = of_edition.filter(|document| {
                let composed = || verdicts.view.composed(&document.edition, &document.language).value;
                left.has(document, &verdicts.wanted, || {
                    composed().is_none_or(|composed| composed.document.charts().next().is_some())
                })
            });
            let documents: Vec<_> = documents.collect();
            standing.warnings += if documents.is_empty() { 0 } else { left.warnings() };
            standing.documents.extend(documents.into_iter().cloned());
        }
        standing
    }
}
