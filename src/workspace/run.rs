//! Many documents side by side: what stops which of them, and what becomes of the others.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::composed::Composed;
use super::crew::{Crew, Lost};
use super::document::{Finished, Making};
use super::made::{Kept, Made};
use super::plan::{Plan, plan};
use super::up_to_date::Left;
use super::view::View;
use super::{Aim, DocumentOutcome, DocumentState, Outcome, Progress, Remake, Selection};
use crate::check::Waivers;
use crate::edition::Edition;
use crate::export::preview::Seen;
use crate::finding::{Code, Finding, Findings, Scope};
use crate::profile::Profile;
use crate::record::{EditionRecord, Found, Output};
use crate::source::Origin;
use crate::store::{self, EditionFolder, Unwritten};
use crate::target::{Artefact, DocumentId, Policy, Target, folder};

/// Makes or checks every document of a selection.
///
/// # Errors
///
/// Fails if no threads can be started; everything else is a finding of the outcome.
pub fn run(
    view: &Arc<View>,
    selection: &Selection,
    aim: &Aim,
    crew: Crew,
    progress: &dyn Progress,
) -> io::Result<Outcome> {
    let mut findings = view.found().clone();
    let policy = aim.policy();
    let Some(model) = view.model() else {
        view.languages().for_each(|language| findings.extend((*view.texts(language).found).clone()));
        let (documents, unavailable, standing_warnings) = (Vec::new(), Vec::new(), 0);
        let is_stopped = false;
        let (findings, waived) = findings.sorted_with_waived();
        return Ok(Outcome { findings, waived, documents, standing_warnings, unavailable, is_stopped, policy });
    };
    let plan = plan(model, selection, &mut findings);
    if let Aim::Build { out, .. } = aim {
        store::sweep_leftovers(out);
    }
    let shared = Arc::new(Shared::new(view, wanted(selection, aim), policy, &plan));
    let standing = Standing::of(&shared, &plan, aim);
    if plan.documents.is_empty() || standing.documents.len() < plan.documents.len() {
        read_all(&shared, &plan, &mut findings);
    }
    progress.planned(&plan.documents);
    let mut ledger = Ledger {
        shared: &shared,
        aim,
        progress,
        findings,
        editions: BTreeMap::new(),
        outcomes: Vec::new(),
        is_stopped: false,
    };
    let jobs = ledger.open(&plan, &standing);
    let work = Arc::clone(&shared);
    let origins: Vec<Job> = jobs.clone();
    crew.run(jobs, move |job| work.work(job), |index, end| ledger.take(&origins[index], end))?;
    let is_whole = ledger.outcomes.iter().all(|document| document.state != DocumentState::Stopped);
    if standing.documents.is_empty() && is_whole && shared.covers_everything(&plan) {
        shared.programme_waivers.report_unmet(None, &mut ledger.findings);
    }
    let is_stopped = ledger.is_stopped;
    let mut documents = ledger.outcomes;
    documents.sort_by_key(|document| plan.documents.iter().position(|id| *id == document.id));
    let (unavailable, standing_warnings) = (plan.unavailable, standing.warnings);
    let (findings, waived) = ledger.findings.sorted_with_waived();
    Ok(Outcome { findings, waived, documents, standing_warnings, unavailable, is_stopped, policy })
}

/// Makes one kind of output of a document, and writes nothing. It is made if nothing stops it, by the same checks as
/// in a run.
pub fn artefact(view: &Arc<View>, target: &Target, policy: Policy) -> Made<Vec<Output>> {
    one(view, target, policy, |making, findings| Some(making.make(&[target.artefact], findings)?.outputs))
}

/// Draws one page, or a spread, of a document as PNG, by the same checks as in a run.
pub fn picture(view: &Arc<View>, edition: &str, language: &str, seen: Seen, policy: Policy) -> Made<Vec<u8>> {
    let (edition, language) = (edition.to_owned(), language.to_owned());
    let target = Target { edition, language, artefact: Artefact::Preview };
    one(view, &target, policy, |making, findings| making.picture(seen, findings))
}

fn one<T>(
    view: &Arc<View>,
    target: &Target,
    policy: Policy,
    make: impl FnOnce(&Making, &mut Findings) -> Option<T>,
) -> Made<T> {
    Made::by(|findings| {
        findings.extend(view.found().clone());
        let Target { edition, language, artefact } = target.clone();
        let selection = Selection { editions: vec![edition], languages: vec![language], artefacts: vec![artefact] };
        let plan = plan(view.model()?, &selection, findings);
        let shared = Shared::new(view, selection.artefacts, policy, &plan);
        let id = plan.documents.first()?;
        let mut own = Findings::default();
        let made = shared.with(id, &mut own, make);
        own.concern(&Scope::document(id));
        findings.extend(own);
        if let Some(checked) = shared.checked.known(&id.edition) {
            findings.extend((*checked.found).clone());
        }
        made
    })
}

/// Outputs of earlier runs that need not be made again.
#[derive(Default)]
struct Standing {
    documents: BTreeSet<DocumentId>,
    warnings: usize,
}

impl Standing {
    fn of(shared: &Shared, plan: &Plan, aim: &Aim) -> Self {
        let mut standing = Self::default();
        let Aim::Build { out, policy: Policy::Strict, remake: Remake::Changed } = aim else { return standing };
        for id in editions(plan) {
            let Some(edition) = shared.view.edition(id).value else { continue };
            let inputs = shared.view.inputs_of(&edition);
            let Some(left) = Left::read(&out.join(folder(id, Policy::Strict)), &inputs.digest) else { continue };
            let of_edition = plan.documents.iter().filter(|document| document.edition == id);
            let documents: Vec<_> = of_edition.filter(|document| left.has(document, &shared.wanted)).collect();
            standing.warnings += if documents.is_empty() { 0 } else { left.warnings() };
            standing.documents.extend(documents.into_iter().cloned());
        }
        standing
    }
}

/// Resolves the editions and reads the texts. Those that no edition needs now are read, too: all
/// mistakes come in one report. An edition that cannot be resolved hides nothing of what is typed in its texts.
fn read_all(shared: &Shared, plan: &Plan, findings: &mut Findings) {
    let view = &shared.view;
    let Some(model) = view.model() else { return };
    let mut languages: BTreeSet<String> =
        model.programme.languages.keys().filter(|language| model.texts.contains_key(*language)).cloned().collect();
    for edition in editions(plan) {
        let made = view.edition(edition);
        findings.extend((*made.found).clone());
        let release = model.releases.get(edition);
        let of_edition: Vec<String> =
            release.into_iter().flat_map(|release| &release.languages).map(|language| language.value.clone()).collect();
        if made.value.is_none() {
            of_edition.iter().for_each(|language| findings.extend(shared.typed(edition, language)));
        }
        languages.extend(of_edition);
    }
    for language in languages {
        findings.extend((*view.texts(&language).found).clone());
    }
}

fn editions(plan: &Plan) -> BTreeSet<&str> {
    plan.documents.iter().map(|document| document.edition.as_str()).collect()
}

/// A piece of work. Composing is one by itself, so that the languages of an edition, which all its
/// documents wait for, are composed side by side.
#[derive(Debug, Clone)]
enum Job {
    Compose { edition: String, language: String },
    Make(DocumentId),
}

/// Result of a piece of work.
enum Worked {
    Composed,
    Made(Option<Finished>, Findings),
}

/// Data that all threads share.
struct Shared {
    view: Arc<View>,
    wanted: Vec<Artefact>,
    policy: Policy,
    programme_waivers: Waivers,
    waivers: BTreeMap<String, Waivers>,
    checked: Kept<String, Checked>,
}

/// An edition whose sources have been checked.
struct Checked {
    /// The languages that nothing stops so far.
    composed: Vec<Arc<Composed>>,
    /// Languages in which an error is open.
    refused: BTreeSet<String>,
}

impl Shared {
    fn new(view: &Arc<View>, wanted: Vec<Artefact>, policy: Policy, plan: &Plan) -> Self {
        let model = view.model();
        let waivers = editions(plan).into_iter().filter_map(|edition| {
            let release = model?.releases.get(edition)?;
            Some((edition.to_owned(), Waivers::new(&release.waivers)))
        });
        Self {
            view: Arc::clone(view),
            wanted,
            policy,
            programme_waivers: Waivers::new(model.map_or(&[], |model| &model.programme.waivers)),
            waivers: waivers.collect(),
            checked: Kept::default(),
        }
    }

    fn work(&self, job: &Job) -> Worked {
        match job {
            Job::Compose { edition, language } => {
                self.view.composed(edition, language);
                Worked::Composed
            }
            Job::Make(id) => {
                let mut findings = Findings::default();
                let finished = self.make(id, &mut findings);
                findings.concern(&Scope::document(id));
                Worked::Made(finished, findings)
            }
        }
    }

    /// A document, if nothing stops it. A draft goes on whatever the checks say. What is stopped is looked at as
    /// far as it goes, so that one mistake hides no other.
    fn make(&self, id: &DocumentId, findings: &mut Findings) -> Option<Finished> {
        self.with(id, findings, |making, findings| making.make(&self.wanted, findings))
    }

    /// Runs `make` for a document, unless an error stops it.
    fn with<T>(
        &self,
        id: &DocumentId,
        findings: &mut Findings,
        make: impl FnOnce(&Making, &mut Findings) -> Option<T>,
    ) -> Option<T> {
        let checked = self.checked(&id.edition).value?;
        let whole = checked.composed.iter().find(|composed| composed.document.language.tag == id.language).cloned();
        let is_refused = self.policy == Policy::Strict && checked.refused.contains(&id.language);
        let is_whole = whole.is_some();
        let composed = whole.or_else(|| self.view.composed(&id.edition, &id.language).value)?;
        let making = Making {
            view: &self.view,
            model: self.view.model()?,
            id,
            composed: &composed,
            languages: &checked.composed,
            policy: self.policy,
            waivers: [self.waivers.get(&id.edition)?, &self.programme_waivers],
        };
        if is_whole && !is_refused {
            return make(&making, findings);
        }
        if self.stands_for_its_language(id) {
            if is_whole { making.check_pages(findings) } else { making.try_template(findings) }
        }
        None
    }

    /// Whether a document is the one of its language whose pages are looked at where all of them are stopped: the
    /// others have the same lines.
    fn stands_for_its_language(&self, id: &DocumentId) -> bool {
        let is_accessible = |artefact: &Artefact| artefact.profile() == Profile::Accessible;
        id.profile == Profile::Accessible || !self.wanted.iter().any(is_accessible)
    }

    /// Findings about typed text of an edition that cannot be resolved.
    fn typed(&self, edition: &str, language: &str) -> Findings {
        let mut findings = self.view.check_typed(language);
        findings.concern(&Scope::of(edition, language));
        self.waive(edition, &mut findings);
        findings
    }

    fn waive(&self, edition: &str, findings: &mut Findings) {
        self.waivers
            .get(edition)
            .into_iter()
            .chain([&self.programme_waivers])
            .for_each(|waivers| waivers.apply(findings));
    }

    /// Composes an edition in every language, since checks compare them, and checks what they say.
    fn checked(&self, edition: &str) -> Made<Checked> {
        self.checked.get(edition.to_owned(), |findings| {
            let resolved = self.view.edition(edition);
            let edition = resolved.value?;
            let mut checked = Checked { composed: self.composed(&edition, findings), refused: BTreeSet::new() };
            if resolved.found.has_errors() {
                checked.refused.extend(edition.languages.clone());
            }
            let languages: Vec<String> =
                checked.composed.iter().map(|composed| composed.document.language.tag.clone()).collect();
            let mut found = (*self.view.check_sources(&edition, &languages)).clone();
            self.waive(&edition.id, &mut found.edition);
            if found.edition.has_errors() {
                checked.refused.extend(edition.languages.clone());
            }
            findings.extend(found.edition);
            for (language, mut own) in found.languages {
                self.waive(&edition.id, &mut own);
                if own.has_errors() {
                    checked.refused.insert(language);
                }
                findings.extend(own);
            }
            Some(checked)
        })
    }

    /// The languages of an edition that could be composed, and that no error stops.
    fn composed(&self, edition: &Edition, findings: &mut Findings) -> Vec<Arc<Composed>> {
        let composed = edition.languages.iter().filter_map(|language| {
            let made = self.view.composed(&edition.id, language);
            let mut own = (*made.found).clone();
            self.waive(&edition.id, &mut own);
            let goes_on = !own.has_errors() || self.policy == Policy::Draft;
            findings.extend(own);
            made.value.filter(|_| goes_on)
        });
        composed.collect()
    }

    /// Whether every language and file of an edition is asked for and judged.
    fn covers(&self, documents: &[DocumentId], edition: &Edition) -> bool {
        let documents = documents.iter().filter(|document| document.edition == edition.id).count();
        let judged = self.wanted.contains(&Artefact::AccessiblePdf);
        judged && documents == edition.languages.len() * Profile::ALL.len()
    }

    fn covers_everything(&self, plan: &Plan) -> bool {
        let all = self.view.model().map_or(&[][..], |model| &model.editions);
        all.iter().all(|id| self.view.edition(id).value.is_some_and(|edition| self.covers(&plan.documents, &edition)))
    }
}

/// A check makes everything that a user's files can spoil, and no pictures.
fn wanted(selection: &Selection, aim: &Aim) -> Vec<Artefact> {
    let chosen = selection.artefacts.iter().copied();
    match aim {
        Aim::Check => chosen.filter(|artefact| *artefact != Artefact::Preview).collect(),
        Aim::Build { .. } => chosen.collect(),
    }
}

/// An edition, some of whose documents are still to come.
struct OpenEdition {
    documents: Vec<DocumentId>,
    open: usize,
    finished: Vec<(DocumentId, Finished)>,
    is_whole: bool,
    /// Whether every language and file of it is made and judged.
    covered: bool,
    found: Findings,
}

/// Keeps account of what has ended, and commits each edition when its last document has.
struct Ledger<'a> {
    shared: &'a Shared,
    aim: &'a Aim,
    progress: &'a dyn Progress,
    findings: Findings,
    editions: BTreeMap<String, OpenEdition>,
    outcomes: Vec<DocumentOutcome>,
    /// Whether something was not begun any more.
    is_stopped: bool,
}

impl Ledger<'_> {
    /// The jobs of a plan, edition by edition.
    fn open(&mut self, plan: &Plan, standing: &Standing) -> Vec<Job> {
        let mut jobs = Vec::new();
        for id in editions(plan) {
            let of_edition = plan.documents.iter().filter(|document| document.edition == id).cloned();
            let (standing, documents): (Vec<DocumentId>, Vec<DocumentId>) =
                of_edition.partition(|document| standing.documents.contains(document));
            standing.into_iter().for_each(|id| self.end(id, DocumentState::UpToDate));
            if documents.is_empty() {
                continue;
            }
            let Some(edition) = self.shared.view.edition(id).value else {
                documents.into_iter().for_each(|id| self.end(id, DocumentState::Stopped));
                continue;
            };
            jobs.extend(
                edition
                    .languages
                    .iter()
                    .map(|language| Job::Compose { edition: id.to_owned(), language: language.clone() }),
            );
            jobs.extend(documents.iter().cloned().map(Job::Make));
            let edition = OpenEdition {
                covered: self.shared.covers(&documents, &edition),
                open: documents.len(),
                documents,
                finished: Vec::new(),
                is_whole: true,
                found: Findings::default(),
            };
            self.editions.insert(id.to_owned(), edition);
        }
        jobs
    }

    fn end(&mut self, id: DocumentId, state: DocumentState) {
        let outcome = DocumentOutcome { id, state };
        self.progress.finished(&outcome);
        self.outcomes.push(outcome);
    }

    fn take(&mut self, job: &Job, end: Result<Worked, Lost>) {
        let (edition, what, scope) = match job {
            Job::Compose { edition, language } => {
                (edition, format!("{edition} {language}"), Scope::of(edition, language))
            }
            Job::Make(id) => (&id.edition, id.to_string(), Scope::document(id)),
        };
        let mut found = Findings::default();
        if let Err(lost) = &end {
            self.is_stopped |= *lost == Lost::Stopped;
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
    fn lost(&self, edition: &str, what: &str, lost: &Lost) -> Option<Finding> {
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

    fn origin(&self, edition: &str) -> Option<Origin> {
        let release = self.shared.view.model()?.releases.get(edition)?;
        Some(release.document.origin.clone())
    }

    /// The end of an edition: what it found as a whole, and its folder.
    fn close(&mut self, id: &str, mut open: OpenEdition) {
        if let Some(checked) = self.shared.checked.known(&id.to_owned()) {
            open.found.extend((*checked.found).clone());
        }
        let Some(edition) = self.shared.view.edition(id).value else { return };
        // Whichever came first, the record has them in the edition's order.
        open.finished.sort_by_key(|(made, _)| open.documents.iter().position(|id| id == made));
        if open.covered && open.is_whole {
            self.shared.waivers[id].report_unmet(Some(&edition), &mut open.found);
        }
        let written = match self.aim {
            Aim::Check => Some(()),
            Aim::Build { .. } if self.is_stopped => None,
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
        self.shared.checked.forget(|of| of == id);
        self.shared.view.is_done_with(id);
    }

    fn state(&self, id: &DocumentId, finished: &Finished) -> DocumentState {
        match self.aim {
            Aim::Check => DocumentState::Checked,
            Aim::Build { policy, .. } => {
                let folder = folder(&id.edition, *policy);
                DocumentState::Written(finished.outputs.iter().map(|output| folder.join(&output.record.file)).collect())
            }
        }
    }

    /// Counts the findings of an edition, those of resolving it and of reading its texts included.
    fn count(&self, edition: &Edition, found: &Findings) -> Found {
        let view = &self.shared.view;
        let mut all = found.clone();
        all.extend((*view.edition(&edition.id).found).clone());
        edition.languages.iter().for_each(|language| all.extend((*view.texts(language).found).clone()));
        let all = all.sorted();
        let errors = all.iter().filter(|finding| finding.is_error()).count();
        Found { errors, warnings: all.len() - errors }
    }

    /// Puts what was made in the place of what is there. `None` after a finding; there is nothing to do
    /// where nothing was made.
    fn commit(&self, edition: &Edition, open: &mut OpenEdition, out: &Path, policy: Policy) -> Option<()> {
        let view = &self.shared.view;
        let made = || open.finished.iter().map(|(_, finished)| finished);
        let outputs: Vec<_> = made().flat_map(|finished| &finished.outputs).collect();
        if outputs.is_empty() {
            return Some(());
        }
        let inputs = view.inputs_of(edition);
        let mut waivers = self.shared.programme_waivers.in_use();
        waivers.extend(self.shared.waivers[&edition.id].in_use());
        let record = EditionRecord {
            sources: view.sources(),
            edition,
            inputs_digest: &inputs.digest,
            inputs: &inputs.list,
            policy,
            found: self.count(edition, &open.found),
            waivers,
            outputs: outputs.iter().map(|output| output.record.clone()).collect(),
            printed: made().flat_map(|finished| finished.printed.clone()).collect(),
        };
        let folder = EditionFolder { out, name: folder(&edition.id, policy) };
        let mut outdated = Vec::new();
        let replaced = folder.replace(
            &outputs,
            |earlier| {
                earlier.keep(record.inputs_digest, |output| edition.languages.contains(&output.language));
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
fn outdated_finding(edition: &str, files: &[String], origin: Origin) -> Finding {
    let message = format!("of `{edition}`, these files are of an earlier run: {}", files.join(", "));
    let hint = "mend what stopped them, or build all languages and profiles; the manifest marks them as outdated";
    Finding::new(Code::Outdated, message, hint).at(origin)
}
