//! The account of a run: its jobs, what has become of them, and the folder of each edition that is finished.

use std::collections::BTreeMap;
use std::path::Path;

use super::crew::{Lost, Stop};
use super::document::Finished;
use super::plan::Plan;
use super::up_to_date::Standing;
use super::verdict::Verdicts;
use super::view::RecordedInputs;
use super::{Aim, DocumentOutcome, DocumentState, MadeEdition, Progress};
use crate::edition::Edition;
use crate::finding::{Code, Finding, Findings, Scope};
use crate::name::{EditionId, LanguageTag};
use crate::record::{Earlier, EditionRecord, Found, OutputRecord};
use crate::source::Origin;
use crate::store::{self, EditionFolder, Unwritten};
use crate::target::{DocumentId, Policy, folder};

/// A piece of work. Composing is one by itself, so that the languages of an edition, which all its
/// documents wait for, are composed side by side.
#[derive(Debug, Clone)]
pub(super) enum Job {
    Compose { edition: EditionId, language: LanguageTag },
    Make(DocumentId),
}

/// Result of a piece of work.
pub(super) enum Worked {
    Composed,
    Made(Option<Finished>, Findings),
}

impl Job {
    /// Does it.
    pub(super) fn work(&self, verdicts: &Verdicts) -> Worked {
        match self {
            Self::Compose { edition, language } => {
                verdicts.view.composed(edition, language);
                Worked::Composed
            }
            Self::Make(id) => {
                let mut findings = Findings::default();
                let finished = verdicts.make(id, &mut findings);
                findings.concern(&Scope::document(id));
                Worked::Made(finished, findings)
            }
        }
    }
}

/// An edition, some of whose documents are still to come.
pub(super) struct OpenEdition {
    documents: Vec<DocumentId>,
    open: usize,
    finished: Vec<(DocumentId, Finished)>,
    is_whole: bool,
    /// Whether every language and file of it is made and judged.
    covered: bool,
    found: Findings,
}

/// Keeps account of what has ended, and commits each edition when its last document has.
pub(super) struct Ledger<'a> {
    pub(super) verdicts: &'a Verdicts,
    pub(super) aim: &'a Aim,
    pub(super) progress: &'a dyn Progress,
    pub(super) findings: Findings,
    pub(super) editions: BTreeMap<EditionId, OpenEdition>,
    pub(super) outcomes: Vec<DocumentOutcome>,
    /// Files that are handed to whoever asked.
    pub(super) made: BTreeMap<EditionId, MadeEdition>,
    /// Nothing is written once nobody wants it any more.
    pub(super) stop: Stop,
}

impl Ledger<'_> {
    /// The jobs of a plan, edition by edition.
    pub(super) fn open(&mut self, plan: &Plan, standing: &Standing) -> Vec<Job> {
        let mut jobs = Vec::new();
        for id in plan.editions() {
            let of_edition = plan.documents.iter().filter(|document| document.edition == *id).cloned();
            let (standing, documents): (Vec<DocumentId>, Vec<DocumentId>) =
                of_edition.partition(|document| standing.documents.contains(document));
            standing.into_iter().for_each(|id| self.end(id, DocumentState::UpToDate));
            if documents.is_empty() {
                continue;
            }
            let Some(edition) = self.verdicts.view.edition(id).value else {
                documents.into_iter().for_each(|id| self.end(id, DocumentState::Stopped));
                continue;
            };
            jobs.extend(
                edition
                    .languages
                    .iter()
                    .map(|language| Job::Compose { edition: id.clone(), language: language.clone() }),
            );
            jobs.extend(documents.iter().cloned().map(Job::Make));
            let edition = OpenEdition {
                covered: self.verdicts.covers(&documents, &edition),
                open: documents.len(),
                documents,
                finished: Vec::new(),
                is_whole: true,
                found: Findings::default(),
            };
            self.editions.insert(id.clone(), edition);
        }
        jobs
    }

    fn end(&mut self, id: DocumentId, state: DocumentState) {
        let outcome = DocumentOutcome { id, state };
        self.progress.finished(&outcome);
        self.outcomes.push(outcome);
    }

    pub(super) fn take(&mut self, job: &Job, end: Result<Worked, Lost>) {
        let (edition, what, scope) = match job {
            Job::Compose { edition, language } => {
                (edition, format!("{edition} {language}"), Scope::of(edition, language))
            }
            Job::Make(id) => (&id.edition, id.to_string(), Scope::document(id)),
        };
        let mut found = Findings::default();
        if let Err(lost) = &end {
            self.lost(edition, &what, lost).into_iter().for_each(|finding| found.push(finding));
            found.concern(&scope);
        }
        let finished = match end {
            Ok(Worked::Made(finished, findings)) => {
                found.extend(findings);
                finished
            }
            _ => None,
        };
        let Some(open) = self.editions.get_mut(edition) else { return };
        open.found.extend(found);
        let Job::Make(id) = job else { return };
        open.open -= 1;
        open.is_whole &= finished.is_some();
        open.finished.extend(finished.map(|finished| (id.clone(), finished)));
        if open.open == 0
            && let Some(edition) = self.editions.remove(&id.edition)
        {
            self.close(&id.edition, edition);
        }
    }

    /// A document that ended without a word of its own. Nothing is wrong with one that nobody wanted any more.
    fn lost(&self, edition: &EditionId, what: &str, lost: &Lost) -> Option<Finding> {
        let finding = match lost {
            Lost::Stopped => return None,
            Lost::Panicked(why) => Finding::new(
                Code::Bug,
                format!("{what} cannot be made, because of a bug in iq-figures: {why}"),
                "please report it, with this message and, if you can, the project",
            ),
            Lost::OutOfTime(deadline) => Finding::new(
                Code::Deadline,
                format!("{what} is not finished after {} seconds", deadline.as_secs_f64()),
                "look for a loop in its template, or allow more time with --deadline",
            ),
        };
        Some(match self.origin(edition) {
            Some(origin) => finding.at(origin),
            None => finding,
        })
    }

    fn origin(&self, edition: &EditionId) -> Option<Origin> {
        let edition_file = self.verdicts.view.model()?.edition_files.get(edition)?;
        Some(edition_file.document.origin.clone())
    }

    /// The end of an edition: what it found as a whole, and its folder.
    fn close(&mut self, id: &EditionId, mut open: OpenEdition) {
        if let Some(checked) = self.verdicts.checked.known(id) {
            open.found.extend((*checked.found).clone());
        }
        let Some(edition) = self.verdicts.view.edition(id).value else { return };
        // Whichever came first, the record has them in the edition's order.
        open.finished.sort_by_key(|(made, _)| open.documents.iter().position(|id| id == made));
        if open.covered && open.is_whole {
            let [own, _] = &self.verdicts.waivers[id];
            own.report_unmet(Some(&edition), &mut open.found);
        }
        let written = match self.aim {
            Aim::Check => Some(()),
            Aim::Make => {
                self.hand_out(&edition, &open);
                Some(())
            }
            Aim::Build { .. } if self.stop.is_stopped() => None,
            Aim::Build { out, policy, .. } => self.commit(&edition, &mut open, out, *policy),
        };
        open.found.concern(&Scope::edition(id));
        self.findings.extend(open.found);
        for id in open.documents {
            let state = match open.finished.iter().find(|(made, _)| *made == id).filter(|_| written.is_some()) {
                None => DocumentState::Stopped,
                Some((_, finished)) => self.state(&id, finished),
            };
            self.end(id, state);
        }
        self.verdicts.checked.forget(|of| of == id);
        self.verdicts.view.is_done_with(id);
    }

    fn state(&self, id: &DocumentId, finished: &Finished) -> DocumentState {
        match self.aim {
            Aim::Check => DocumentState::Checked,
            Aim::Make => DocumentState::Made,
            Aim::Build { policy, .. } => {
                let folder = folder(&id.edition, *policy);
                DocumentState::Written(finished.outputs.iter().map(|output| folder.join(&output.record.file)).collect())
            }
        }
    }

    /// Counts the findings of an edition, those of resolving it and of reading its texts included.
    fn count(&self, edition: &Edition, found: &Findings) -> Found {
        let view = &self.verdicts.view;
        let mut all = found.clone();
        all.extend((*view.edition(&edition.id).found).clone());
        edition.languages.iter().for_each(|language| all.extend((*view.texts(language).found).clone()));
        let all = all.sorted();
        let errors = all.iter().filter(|finding| finding.is_error()).count();
        Found { errors, warnings: all.len() - errors }
    }

    /// The record of an edition and of what was made of it.
    fn record<'r>(
        &'r self,
        edition: &'r Edition,
        open: &OpenEdition,
        inputs: &'r RecordedInputs,
        policy: Policy,
    ) -> EditionRecord<'r> {
        let view = &self.verdicts.view;
        let made = || open.finished.iter().map(|(_, finished)| finished);
        let [own, of_programme] = &self.verdicts.waivers[&edition.id];
        EditionRecord {
            sources: view.sources(),
            edition,
            inputs_digest: &inputs.digest,
            inputs: &inputs.list,
            policy,
            found: self.count(edition, &open.found),
            last_release: view.last_release(&edition.id),
            waivers: [of_programme.in_use(), own.in_use()].concat(),
            left_out: view.left_out(edition),
            answered: view.answered(edition),
            blocks: view.blocks(edition),
            outputs: made().flat_map(|finished| &finished.outputs).map(|output| output.record.clone()).collect(),
            printed: made().flat_map(|finished| finished.printed.clone()).collect(),
        }
    }

    /// Keeps the files of an edition for whoever asked.
    fn hand_out(&mut self, edition: &Edition, open: &OpenEdition) {
        let inputs = self.verdicts.view.inputs_of(edition);
        let record = self.record(edition, open, &inputs, Policy::Strict);
        let manifest = (store::MANIFEST.to_owned(), record.manifest(&Earlier::default()));
        let outputs = open.finished.iter().flat_map(|(_, finished)| &finished.outputs);
        let made = MadeEdition {
            outputs: record.outputs.clone(),
            files: outputs.map(|it| (it.record.file.clone(), it.bytes.clone())).chain([manifest]).collect(),
        };
        self.made.insert(edition.id.clone(), made);
    }

    /// Puts what was made in the place of what is there. `None` after a finding; there is nothing to do
    /// where nothing was made.
    fn commit(&self, edition: &Edition, open: &mut OpenEdition, out: &Path, policy: Policy) -> Option<()> {
        let outputs: Vec<_> = open.finished.iter().flat_map(|(_, finished)| &finished.outputs).collect();
        if outputs.is_empty() {
            return Some(());
        }
        let inputs = self.verdicts.view.inputs_of(edition);
        let record = self.record(edition, open, &inputs, policy);
        let folder = EditionFolder { out, name: folder(&edition.id, policy) };
        let mut outdated = Vec::new();
        let replaced = folder.replace(
            &outputs,
            |earlier| {
                let is_made = |output: &OutputRecord| outputs.iter().any(|made| made.record.is_alike(output));
                let is_kept = |output: &OutputRecord| edition.languages.contains(&output.language) && !is_made(output);
                earlier.keep(record.inputs_digest, is_kept);
                outdated = earlier.outputs.iter().filter(|output| output.outdated).map(|o| o.file.clone()).collect();
            },
            |earlier| record.manifest(earlier),
        );
        if !outdated.is_empty() {
            open.found.push(outdated_finding(&edition.id, &outdated, edition.origin.clone()));
        }
        replaced
            .map_err(|Unwritten { path, why }| {
                let message = format!("{} cannot be written: {why}", path.display());
                let hint = "check the folder's permissions and the space on the disk, or choose another with --out";
                open.found.push(Finding::new(Code::WriteFailed, message, hint));
            })
            .ok()
    }
}

/// Files of an earlier run beside those of this one.
fn outdated_finding(edition: &EditionId, files: &[String], origin: Origin) -> Finding {
    let message = format!("of `{edition}`, these files are of an earlier run: {}", files.join(", "));
    let hint = "mend what stopped them, or build all languages and profiles; the manifest marks them as outdated";
    Finding::new(Code::Outdated, message, hint).at(origin)
}
