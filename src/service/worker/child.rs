//! The process that makes things for the service.
//!
//! It reads jobs from its standard input and answers each on its standard output, one at a time. It ends with its
//! input, so that no worker outlives the service, whatever ends that.

use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::Duration;

use super::Duty;
use super::protocol::{self, Ask, DeliveredTable, Job, MadeFile, Said};
use crate::delivery::{Import, Mapping, NumberFormat, Record, take_over};
use crate::diff;
use crate::export::preview::{PictureFormat, Seen};
use crate::finding::{Finding, Findings};
use crate::name::{EditionId, FigureId, LanguageTag};
use crate::project::Edit;
use crate::report::{records, values};
use crate::service::clock;
use crate::source::digest::sha256;
use crate::target::{Artefact, Policy, Target};
use crate::trace::trace;
use crate::verify::{self, Archive};
use crate::workspace::crew::Lost;
use crate::workspace::{self, Aim, Crew, Selection, Stop, Unheard, View, Workspace};

/// The service has its own deadline, and kills.
const NO_DEADLINE: Duration = Duration::from_secs(24 * 60 * 60);

/// One job at a time: the service has other processes for others.
fn one_thread() -> Crew {
    Crew { threads: NonZeroUsize::MIN, deadline: NO_DEADLINE, stop: Stop::default() }
}

/// Answers jobs until there are none.
///
/// # Errors
///
/// Fails if the project's folder or a pipe cannot be read.
pub fn work(project: &Path, duty: Duty) -> io::Result<()> {
    let jobs = jobs();
    let workspace = match duty {
        Duty::Make(memory) => Some(Arc::new(Workspace::remembering(project, memory)?)),
        Duty::Verify => None,
    };
    let mut worker = Worker { project: project.to_owned(), workspace, state: 0 };
    let mut answers = io::stdout().lock();
    protocol::write(&mut answers, &Said::default(), &[] as &[&[u8]])?;
    while let Ok((job, bodies)) = jobs.recv() {
        let (said, files) = worker.answer(job, bodies)?;
        protocol::write(&mut answers, &said, &files)?;
        answers.flush()?;
    }
    Ok(())
}

/// Reads jobs ahead. The process ends with its input even while it works on something that does not end.
fn jobs() -> Receiver<(Job, Vec<Vec<u8>>)> {
    let (sender, jobs) = sync_channel(1);
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        while let Ok(Some(job)) = protocol::read(&mut input) {
            if sender.send(job).is_err() {
                break;
            }
        }
        std::process::exit(0);
    });
    jobs
}

struct Worker {
    project: PathBuf,
    /// Absent if all that it does is to look at files beside what was released.
    workspace: Option<Arc<Workspace>>,
    /// Number of the state that was read last.
    state: u64,
}

/// Files, and the header that tells of them.
type Answer = (Said, Vec<Vec<u8>>);

impl Worker {
    fn answer(&mut self, job: Job, bodies: Vec<Vec<u8>>) -> io::Result<Answer> {
        let begun = clock::now();
        if job.state > self.state {
            // A folder that cannot be read at the moment has not changed; the next job looks again.
            if self.workspace.as_ref().is_none_or(|workspace| workspace.refresh().is_ok()) {
                self.state = job.state;
            }
        }
        let read = begun.elapsed();
        let (project, workspace) = (self.project.clone(), self.workspace.clone());
        // On a thread with a large stack, and so that a panic is an answer.
        let mut end = None;
        let work = move |(job, bodies): &(Job, Vec<Vec<u8>>)| match (&job.ask, &workspace) {
            (Ask::Verify, _) => (verified(&project, bodies), Vec::new()),
            (_, Some(workspace)) => Answering::of(&project, workspace, job, bodies),
            (_, None) => (Said { panic: Some("no job for this worker".to_owned()), ..Said::default() }, Vec::new()),
        };
        one_thread().run(vec![(job, bodies)], work, |_, answer| end = Some(answer))?;
        let (mut said, files) = match end {
            Some(Ok(answer)) => answer,
            Some(Err(Lost::Panicked(why))) => (Said { panic: Some(why), ..Said::default() }, Vec::new()),
            _ => (Said { panic: Some("no answer".to_owned()), ..Said::default() }, Vec::new()),
        };
        said.seconds.insert(0, ("read".to_owned(), read.as_secs_f64()));
        Ok((said, files))
    }
}

/// Judgement of a file that somebody holds.
fn verified(project: &Path, bodies: &[Vec<u8>]) -> Said {
    let begun = clock::now();
    let reading = verify::read(bodies.first().map_or(&[], Vec::as_slice));
    let judgement = Archive::open(project).judge(&reading).brief();
    let seconds = vec![("verify".to_owned(), begun.elapsed().as_secs_f64())];
    Said { answer: serde_json::to_value(judgement).unwrap_or_default(), seconds, ..Said::default() }
}

/// A question that is being answered.
struct Answering {
    project: PathBuf,
    view: Arc<View>,
    said: Said,
    files: Vec<Vec<u8>>,
}

impl Answering {
    fn of(project: &Path, workspace: &Workspace, job: &Job, bodies: &[Vec<u8>]) -> Answer {
        let mut seconds = Vec::new();
        let begun = clock::now();
        let view = changed(workspace, job, bodies);
        if !job.changes.is_empty() {
            seconds.push(("change".to_owned(), begun.elapsed().as_secs_f64()));
        }
        let (view, complaints) = match view {
            Ok(changed) => changed,
            Err((view, complaints)) => {
                let said = Said { findings: values(&complaints, view.sources()), seconds, ..Said::default() };
                return (said, Vec::new());
            }
        };
        let said = Said { seconds, ..Said::default() };
        let mut answering = Self { project: project.to_owned(), view, said, files: Vec::new() };
        answering.answer(&job.ask);
        answering.said.findings.splice(0..0, values(&complaints, answering.view.sources()));
        (answering.said, answering.files)
    }

    fn answer(&mut self, ask: &Ask) {
        match ask {
            Ask::Artefact { edition, language, artefact, policy } => {
                self.sources(edition, language);
                self.artefact(edition, language, *artefact, *policy);
            }
            Ask::Picture { edition, language, seen, form, policy } => {
                self.sources(edition, language);
                self.picture(edition, language, (*seen, *form), *policy);
            }
            Ask::Thumbnail { edition, language, page } => {
                self.sources(edition, language);
                self.thumbnail(edition, language, *page);
            }
            Ask::Preview { edition, language } => self.preview(edition, language),
            Ask::Trace { edition, figure } => self.trace(edition, figure),
            Ask::Findings { editions } => self.findings(editions),
            Ask::Search { asked, editions } => self.search(asked, editions),
            Ask::Diff { old, new } => self.diff(old, new.as_deref()),
            Ask::Verify => {}
        }
    }

    /// Runs a stage, and notes how long it takes.
    fn stage<T>(&mut self, name: &str, stage: impl FnOnce(&Arc<View>) -> T) -> T {
        let begun = clock::now();
        let made = stage(&self.view);
        self.said.seconds.push((name.to_owned(), begun.elapsed().as_secs_f64()));
        made
    }

    /// Resolves and composes a document, so that the stages after that are timed by themselves.
    fn sources(&mut self, edition: &EditionId, language: &LanguageTag) {
        let (edition, language) = (edition.clone(), language.clone());
        self.said.inputs = self.stage("compose", |view| {
            let resolved = view.edition(&edition).value?;
            let _ = view.composed(&edition, &language);
            Some(view.inputs_of(&resolved).digest.clone())
        });
    }

    fn tell(&mut self, found: Findings) {
        self.said.findings.extend(values(&found.sorted(), self.view.sources()));
    }

    fn artefact(&mut self, edition: &EditionId, language: &LanguageTag, artefact: Artefact, policy: Policy) {
        let target = Target { edition: edition.clone(), language: language.clone(), artefact };
        let made = self.stage("make", |view| workspace::artefact(view, &target, policy));
        self.tell((*made.found).clone());
        for output in made.value.and_then(Arc::into_inner).into_iter().flatten() {
            self.said.files.push(MadeFile { name: output.record.file, sha256: output.record.sha256 });
            self.files.push(output.bytes);
        }
    }

    fn picture(
        &mut self,
        edition: &EditionId,
        language: &LanguageTag,
        (seen, form): (Seen, PictureFormat),
        policy: Policy,
    ) {
        let made = self.stage("make", |view| workspace::picture(view, edition, language, seen, form, policy));
        self.tell((*made.found).clone());
        if let Some(bytes) = made.value.and_then(Arc::into_inner) {
            self.add(seen.file_name(edition, language, form), bytes);
        }
    }

    /// A page as it is now. Where a check refuses it, it bears the mark of a draft.
    fn thumbnail(&mut self, edition: &EditionId, language: &LanguageTag, page: usize) {
        let picture = (Seen::Page(page), PictureFormat::Thumbnail);
        self.picture(edition, language, picture, Policy::Strict);
        if self.files.is_empty() {
            self.picture(edition, language, picture, Policy::Draft);
        }
    }

    fn add(&mut self, name: String, bytes: Vec<u8>) {
        self.said.files.push(MadeFile { name, sha256: sha256(&bytes) });
        self.files.push(bytes);
    }

    /// Pages as they are now. Where a check refuses them, they bear the mark of a draft.
    fn preview(&mut self, edition: &EditionId, language: &LanguageTag) {
        let strict = self.stage("make", |view| workspace::shown(view, edition, language, Policy::Strict));
        self.tell((*strict.found).clone());
        let is_draft = strict.value.is_none();
        let shown = match strict.value {
            Some(shown) => Some(shown),
            None => self.stage("make", |view| workspace::shown(view, edition, language, Policy::Draft)).value,
        };
        let mut places = Vec::new();
        for page in shown.and_then(Arc::into_inner).into_iter().flatten() {
            let seen = Seen::Page(page.places.page);
            self.add(seen.file_name(edition, language, PictureFormat::Png), page.picture);
            places.push(page.places);
        }
        self.said.answer = serde_json::json!({ "pages": places, "draft": is_draft });
    }

    fn trace(&mut self, edition: &EditionId, figure: &FigureId) {
        let mut found = Findings::default();
        let traced =
            self.stage("trace", |view| trace(view, figure.as_str(), std::slice::from_ref(edition), &mut found));
        let of_figure = traced.figures.iter().find(|it| it.id == *figure);
        self.said.answer = serde_json::to_value(of_figure).unwrap_or_default();
        self.tell(found);
    }

    /// As `trace --format json` has it; nothing if there is no such figure or text.
    fn search(&mut self, asked: &str, editions: &[EditionId]) {
        let mut found = Findings::default();
        let traced = self.stage("trace", |view| trace(view, asked, editions, &mut found));
        let errors: Vec<Finding> = found.sorted().into_iter().filter(Finding::is_error).collect();
        if traced.figures.is_empty() && traced.texts.is_empty() {
            self.said.findings.extend(values(&errors, self.view.sources()));
            return;
        }
        let mut answer = serde_json::to_value(traced).unwrap_or_default();
        answer["findings"] = serde_json::json!(records(&errors, self.view.sources()));
        self.said.answer = answer;
    }

    /// As `diff --format json` has it; nothing if a side is not known, or cannot be composed.
    fn diff(&mut self, old: &str, new: Option<&str>) {
        let mut found = Findings::default();
        let Some(old) = diff::Asked::parse(old) else { return };
        let new = new.and_then(diff::Asked::parse);
        let project = self.project.clone();
        let sides = self.stage("compose", |view| diff::sides(&project, view, &old, new.as_ref(), &mut found));
        let errors: Vec<Finding> = found.sorted().into_iter().filter(Finding::is_error).collect();
        self.said.findings.extend(values(&errors, self.view.sources()));
        if let Some(diff) = sides.as_ref().map(diff::diff) {
            self.said.answer = serde_json::to_value(diff).unwrap_or_default();
        }
    }

    fn findings(&mut self, editions: &[EditionId]) {
        let selection = Selection::whole(editions.to_vec());
        let outcome = self.stage("make", |view| workspace::run(view, &selection, &Aim::Check, one_thread(), &Unheard));
        match outcome {
            Ok(outcome) => self.said.findings = values(&outcome.findings, self.view.sources()),
            Err(error) => self.said.panic = Some(error.to_string()),
        }
    }
}

/// The project with the changes of a job, and complaints about them that stop nothing; or those that do.
type Changed = Result<(Arc<View>, Vec<Finding>), (Arc<View>, Vec<Finding>)>;

fn changed(workspace: &Workspace, job: &Job, bodies: &[Vec<u8>]) -> Changed {
    let changes = &job.changes;
    let edits: Vec<Edit> = changes
        .files
        .iter()
        .zip(bodies)
        .map(|(path, bytes)| Edit { path: path.clone(), bytes: Some(bytes.clone()) })
        .collect();
    // Whoever sends data of their own publishes something else than what was released.
    let view = match (edits.as_slice(), &changes.table) {
        ([], None) => workspace.view(),
        _ => Arc::new(workspace.overlay_apart(&edits)),
    };
    match (&changes.table, bodies.get(changes.files.len())) {
        (Some(table), Some(bytes)) => filled(&view, job, table, bytes),
        _ => Ok((view, Vec::new())),
    }
}

/// The project with a table of values in it.
fn filled(view: &Arc<View>, job: &Job, table: &DeliveredTable, bytes: &[u8]) -> Changed {
    let survey = match &table.survey {
        Some(survey) => survey.clone(),
        None => match edition_of(&job.ask).and_then(|edition| view.edition(edition).value) {
            Some(edition) => edition.survey.clone(),
            // The edition's own findings say why.
            None => return Ok((Arc::clone(view), Vec::new())),
        },
    };
    let mapping = Mapping { number_format: Some(NumberFormat::English), ..Mapping::default() };
    let order = Import { name: &table.name, bytes, survey: &survey, mapping: &mapping, record: Record::Changes };
    let proposal = take_over(view, &order);
    match proposal.complaints.iter().any(Finding::is_error) {
        true => Err((proposal.view, proposal.complaints)),
        false => Ok((proposal.view, proposal.complaints)),
    }
}

fn edition_of(ask: &Ask) -> Option<&EditionId> {
    match ask {
        Ask::Artefact { edition, .. }
        | Ask::Picture { edition, .. }
        | Ask::Thumbnail { edition, .. }
        | Ask::Preview { edition, .. }
        | Ask::Trace { edition, .. } => Some(edition),
        Ask::Findings { editions } => editions.first(),
        Ask::Search { .. } | Ask::Diff { .. } | Ask::Verify => None,
    }
}
