//! Outcomes of commands: reports, summaries and exit codes.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use iq_figures::report::{records, waived_records};
use iq_figures::source::Sources;
use iq_figures::workspace::{DocumentState, Outcome, View};

use super::exit_code::{NOT_JUDGED, STOPPED};
use super::terminal::{print_json, stderr};

/// Outcome of a command.
pub enum Answer {
    Done,
    Stopped,
    NotJudged,
    /// The process that judged has said so.
    Code(u8),
}

impl From<bool> for Answer {
    fn from(is_done: bool) -> Self {
        if is_done { Self::Done } else { Self::Stopped }
    }
}

impl From<Answer> for ExitCode {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Done => Self::SUCCESS,
            Answer::Stopped => Self::from(STOPPED),
            Answer::NotJudged => Self::from(NOT_JUDGED),
            Answer::Code(code) => Self::from(code),
        }
    }
}

/// Failure that leaves a command without an outcome.
pub(crate) enum Failure {
    Project(PathBuf, io::Error),
    Pdf(PathBuf, io::Error),
    /// A file that somebody names.
    Given(PathBuf, io::Error),
    /// A folder that is to be filled.
    Folder(PathBuf, io::Error),
    /// The same, which `--out` names.
    Out(PathBuf, io::Error),
    /// The process that judges cannot be started.
    Judge(io::Error),
    Report(io::Error),
    Threads(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Report(error)
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Project(path, error) => write!(
                f,
                "the project {} cannot be read: {error}\n  help: name the project's folder with --project",
                path.display()
            ),
            Self::Pdf(path, error) => {
                write!(f, "{} cannot be read: {error}\n  help: name a PDF that you may read", path.display())
            }
            Self::Given(path, error) => {
                write!(f, "{} cannot be read: {error}\n  help: name a file that you may read", path.display())
            }
            Self::Folder(path, error) => {
                let path = path.display();
                write!(f, "{path} cannot be filled: {error}\n  help: name an empty folder with --into")
            }
            Self::Out(path, error) => {
                let path = path.display();
                write!(f, "{path} cannot be filled: {error}\n  help: name an empty folder with --out")
            }
            Self::Threads(error) => write!(f, "no threads can be started: {error}\n  help: ask for fewer --jobs"),
            Self::Judge(error) => write!(
                f,
                "the PDF cannot be judged in a process of its own: {error}\n  help: see that the program may start itself"
            ),
            Self::Report(error) => write!(f, "the report cannot be written: {error}"),
        }
    }
}

/// The project's folder cannot be read.
pub(super) fn about_project(project: &Path, error: io::Error) -> Failure {
    Failure::Project(project.to_owned(), error)
}

/// Opens the project.
pub(super) fn open(project: &Path) -> Result<Arc<View>, Failure> {
    let view = View::open(project).map(Arc::new).map_err(|error| about_project(project, error))?;
    // The end of the process gives back its memory at once; to take it apart first costs a hundredth of a build.
    std::mem::forget(Arc::clone(&view));
    Ok(view)
}

/// Writes what became of the documents, for programs; files are named as seen from the folder that `out` is.
pub(super) fn print_outcome(out: &Path, outcome: &Outcome, sources: &Sources) -> io::Result<()> {
    let documents = outcome.documents.iter().map(|document| {
        let files: Vec<_> = document.state.files().iter().map(|file| out.join(file)).collect();
        serde_json::json!({
            "edition": document.id.edition,
            "language": document.id.language,
            "profile": document.id.profile,
            "passed": document.state != DocumentState::Stopped,
            "written": !files.is_empty(),
            "up-to-date": document.state == DocumentState::UpToDate,
            "files": files,
        })
    });
    let findings = records(&outcome.findings, sources);
    let waived = waived_records(&outcome.waived, sources);
    let documents = documents.collect::<Vec<_>>();
    print_json(&serde_json::json!({ "findings": findings, "waived": waived, "documents": documents }))
}

/// Writes in one line how many documents were made, kept and stopped.
pub(super) fn summarise(outcome: &Outcome, what: &str) -> io::Result<()> {
    let count = |state: fn(&DocumentState) -> bool| outcome.documents.iter().filter(|it| state(&it.state)).count();
    let (all, standing) = (outcome.documents.len(), count(|state| *state == DocumentState::UpToDate));
    let passed =
        count(|state| matches!(state, DocumentState::Checked | DocumentState::Made | DocumentState::Written(_)));
    let errors = outcome.findings.iter().filter(|finding| finding.is_error()).count();
    let warnings = outcome.findings.len() - errors;
    let mut line = match standing {
        _ if all == 0 && outcome.of_other_shards > 0 => "no edition falls to this shard".to_owned(),
        0 => format!("{passed} of {all} documents {what}"),
        standing if standing == all => format!("{all} documents are up to date"),
        standing => format!("{passed} of {all} documents {what}; {standing} are up to date"),
    };
    if outcome.of_other_shards > 0 {
        line += &format!("; {} documents are for other shards", outcome.of_other_shards);
    }
    if standing < all || errors + warnings > 0 {
        line += &format!("; {errors} errors, {warnings} warnings");
    }
    match outcome.waived.len() {
        0 => {}
        1 => line += "; 1 finding is waived",
        waived => line += &format!("; {waived} findings are waived"),
    }
    if outcome.standing_warnings > 0 {
        line += &format!("; {} earlier warnings stand, `iq-figures check` shows them", outcome.standing_warnings);
    }
    writeln!(stderr(), "{line}")
}
