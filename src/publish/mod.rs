//! The whole line, for every document that is asked for.
//!
//! Documents go along it side by side; an error stops exactly the documents that it touches.

mod line;
mod plan;
mod record;
mod run;
mod ticket;

use std::path::PathBuf;
use std::{fmt, io};

use crate::finding::{Code, Finding, Findings};
use crate::profile::Profile;
use crate::project::Project;
use crate::source::Sources;

pub use plan::{Plan, plan};

/// What to publish, and where.
#[derive(Debug, Clone)]
pub struct Request {
    pub project: PathBuf,
    pub out: PathBuf,
    /// Names of editions; all if empty.
    pub editions: Vec<String>,
    /// Tags of languages; all if empty.
    pub languages: Vec<String>,
    pub profiles: Vec<Profile>,
    /// Documents that are made at the same time.
    pub jobs: usize,
    pub purpose: Purpose,
}

/// How far documents go along the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To the checks of their pages; nothing is written.
    Check,
    /// To the end, unless a check refuses.
    Build,
    /// To the end, whatever the checks say, with a mark on every page.
    Draft,
}

/// One document: an edition in a language for a profile.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DocumentId {
    pub edition: String,
    pub language: String,
    pub profile: Profile,
}

impl fmt::Display for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.edition, self.language, self.profile.name())
    }
}

impl DocumentId {
    /// The PDF's path below the output folder.
    pub fn path(&self, purpose: Purpose) -> PathBuf {
        folder(&self.edition, purpose).join(self.pdf_name())
    }

    pub(crate) fn pdf_name(&self) -> String {
        format!("{}-{}-{}.pdf", self.edition, self.language, self.profile.name())
    }

    pub(crate) fn ticket_name(&self, ending: &str) -> String {
        format!("{}-{}-{}-ticket.{ending}", self.edition, self.language, self.profile.name())
    }

    pub(crate) fn preview_name(&self, page: usize) -> String {
        format!("{}-{}-page-{page}.png", self.edition, self.language)
    }

    pub(crate) fn spread_name(&self, earlier: usize) -> String {
        format!("{}-{}-spread-{earlier}-{}.png", self.edition, self.language, earlier + 1)
    }

    pub(crate) fn web_page_name(&self) -> String {
        format!("{}.html", self.language)
    }

    pub(crate) fn spreadsheet_name(&self) -> String {
        format!("{}-{}-figures.xlsx", self.edition, self.language)
    }
}

/// The folder of all drafts.
const DRAFTS: &str = "drafts";

/// The folder of an edition below the output folder. A draft never takes the place of what has
/// passed its checks.
pub(crate) fn folder(edition: &str, purpose: Purpose) -> PathBuf {
    match purpose {
        Purpose::Check | Purpose::Build => PathBuf::from(edition),
        Purpose::Draft => PathBuf::from(DRAFTS).join(edition),
    }
}

/// What became of a document.
#[derive(Debug, Clone)]
pub struct DocumentOutcome {
    pub id: DocumentId,
    pub state: DocumentState,
}

/// How far a document came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentState {
    /// An error stopped it.
    Stopped,
    /// It passed every check; no more was asked for.
    Checked,
    /// These files were written.
    Written(Vec<PathBuf>),
}

impl DocumentState {
    /// The files that were written.
    pub fn files(&self) -> &[PathBuf] {
        match self {
            Self::Written(files) => files,
            Self::Stopped | Self::Checked => &[],
        }
    }
}

/// What became of a run.
pub struct Outcome {
    pub sources: Sources,
    /// Every finding once, by place; waived ones are not among them.
    pub findings: Vec<Finding>,
    pub documents: Vec<DocumentOutcome>,
    /// Editions and languages that were asked for and do not exist or cannot be read.
    pub unavailable: Vec<String>,
    pub purpose: Purpose,
}

impl Outcome {
    /// Whether everything that was asked for was done, and nothing is left to mend. A draft is made
    /// whatever is left.
    pub fn is_complete(&self) -> bool {
        let stops = |finding: &Finding| match self.purpose {
            Purpose::Check | Purpose::Build => finding.is_error(),
            Purpose::Draft => finding.code == Code::WriteFailed,
        };
        !self.documents.is_empty()
            && self.unavailable.is_empty()
            && self.documents.iter().all(|document| document.state != DocumentState::Stopped)
            && !self.findings.iter().any(stops)
    }
}

/// Hears of documents as they are begun and finished.
pub trait Progress: Sync {
    fn planned(&self, documents: &[DocumentId]);
    fn finished(&self, document: &DocumentOutcome);
}

/// Publishes.
///
/// # Errors
///
/// Fails if the project's folder cannot be read, or no threads can be started; everything else is
/// a finding of the outcome.
pub fn publish(request: &Request, progress: &dyn Progress) -> io::Result<Outcome> {
    let mut findings = Findings::default();
    let project = Project::read(&request.project, &mut findings)?;
    let (mut documents, mut unavailable) = (Vec::new(), Vec::new());
    if let Some(model) = &project.model {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(request.jobs).build().map_err(io::Error::other)?;
        let run = run::Run::new(&project, model, request, progress, &mut findings);
        documents = pool.install(|| run.publish(&mut findings));
        unavailable = run.unavailable().to_vec();
    }
    let (sources, purpose) = (project.sources, request.purpose);
    Ok(Outcome { sources, findings: findings.sorted(), documents, unavailable, purpose })
}
