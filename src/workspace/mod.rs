//! A project that can be asked: for an edition, a page, an artefact, or only for what is wrong.
//!
//! A [`Workspace`] looks at a folder as often as it is told to; a [`View`] answers what each stage makes of the
//! project as it was at one look. [`run`] asks it for many documents side by side; an error stops exactly the
//! documents that it touches.

mod change;
mod compared;
mod composed;
pub mod crew;
mod document;
mod engine_input;
mod inputs;
mod ledger;
mod made;
mod pictures;
mod places;
mod plan;
mod printed;
mod revisions;
mod run;
mod shard;
mod step;
mod up_to_date;
mod verdict;
mod view;
pub mod watcher;

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::finding::{Code, Finding, Waived};
use crate::name::{EditionId, LanguageTag};
use crate::target::{Artefact, DocumentId, Policy};

pub use crate::export::preview::{PictureFormat, Seen};
pub use crate::layout::Context;
pub use crate::project::Edit;
pub use crate::record::manifest::{Output, OutputRecord};
pub use change::changed_pages;
pub(crate) use compared::{ComparedPage, compared_pages};
pub use crew::{Crew, Stop};
pub use made::Made;
pub use places::{FigurePlace, PagePlaces, ShownPage};
pub(crate) use printed::laid_out;
pub use revisions::Workspace;
pub use run::{artefact, picture, run, shown};
pub use shard::Shard;
pub use view::View;

#[doc(hidden)]
pub use composed::Composed;
#[doc(hidden)]
pub use engine_input::EngineInput;
#[doc(hidden)]
pub use plan::{Plan, plan};
#[doc(hidden)]
pub use run::found_in_sources;
#[doc(hidden)]
pub use step::Step;

/// Documents that are wanted, and their artefacts.
#[derive(Debug, Clone)]
pub struct Selection {
    /// Names of editions; all if empty.
    pub editions: Vec<EditionId>,
    /// Tags of languages; all if empty.
    pub languages: Vec<LanguageTag>,
    /// Kinds of output.
    pub artefacts: Vec<Artefact>,
    /// The part of these editions that is made here; all if absent.
    pub shard: Option<Shard>,
}

impl Selection {
    /// Everything that editions have, in every language; of all editions if none is named.
    pub fn whole(editions: Vec<EditionId>) -> Self {
        Self { editions, languages: Vec::new(), artefacts: Artefact::ALL.to_vec(), shard: None }
    }
}

/// Stage to which documents go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aim {
    /// To the checks of their files; nothing is written.
    Check,
    /// To files that nobody has written yet: whoever asked gets them.
    Make,
    /// To files below this folder.
    Build {
        /// The output folder, with a folder in it for each edition.
        out: PathBuf,
        /// Policy for findings that stop a document.
        policy: Policy,
        /// Choice of the documents that are made again.
        remake: Remake,
    },
}

impl Aim {
    /// Policy for findings that stop a document.
    pub fn policy(&self) -> Policy {
        match self {
            Self::Check | Self::Make => Policy::Strict,
            Self::Build { policy, .. } => *policy,
        }
    }
}

/// Choice of the documents that are made again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remake {
    /// Only those whose inputs or files have changed since they were made.
    Changed,
    /// Every one.
    All,
}

/// Result of a run for one document.
#[derive(Debug, Clone)]
pub struct DocumentOutcome {
    /// The document.
    pub id: DocumentId,
    /// Stage that it reached.
    pub state: DocumentState,
}

/// Stage that a document reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentState {
    /// An error stopped it.
    Stopped,
    /// It passed every check; no more was asked for.
    Checked,
    /// It was made earlier from the same inputs, and its files are as they were.
    UpToDate,
    /// Its files were made, and handed to whoever asked.
    Made,
    /// These files were written, each named as seen from the output folder.
    Written(Vec<PathBuf>),
}

impl DocumentState {
    /// The files that were written.
    pub fn files(&self) -> &[PathBuf] {
        match self {
            Self::Written(files) => files,
            Self::Stopped | Self::Checked | Self::UpToDate | Self::Made => &[],
        }
    }
}

/// The files of an edition, not yet written.
#[derive(Debug, Default)]
pub struct MadeEdition {
    /// Records of its outputs, in their order.
    pub outputs: Vec<OutputRecord>,
    /// Every file by its name, the manifest included.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Result of a run.
pub struct Outcome {
    /// Every finding once, by place; waived ones are not among them.
    pub findings: Vec<Finding>,
    /// Findings that somebody answers for, each with the waiver.
    pub waived: Vec<Waived>,
    /// Result for each document, in the order of the plan.
    pub documents: Vec<DocumentOutcome>,
    /// Warnings of earlier runs about what is up to date.
    pub standing_warnings: usize,
    /// Editions and languages that were asked for and do not exist or cannot be read.
    pub unavailable: Vec<String>,
    /// Number of documents that were asked for and fall to other shards.
    pub of_other_shards: usize,
    /// Policy that the run followed.
    pub policy: Policy,
    /// Files that were made and not written, by edition.
    pub made: BTreeMap<EditionId, MadeEdition>,
}

impl Outcome {
    /// Whether everything that was asked for was done, and nothing is left to mend. A draft is made
    /// whatever is left, and a shard may have nothing to do.
    pub fn is_complete(&self) -> bool {
        let stops = |finding: &Finding| match self.policy {
            Policy::Strict => finding.is_error(),
            Policy::Draft => finding.code == Code::WriteFailed,
        };
        (!self.documents.is_empty() || self.of_other_shards > 0)
            && self.unavailable.is_empty()
            && self.documents.iter().all(|document| document.state != DocumentState::Stopped)
            && !self.findings.iter().any(stops)
    }
}

/// Hears of documents as they are begun and finished.
pub trait Progress {
    /// The run begins, with these documents to make.
    fn planned(&self, documents: &[DocumentId]);
    /// One of them is finished or given up.
    fn finished(&self, document: &DocumentOutcome);
}

/// Progress of which nobody hears.
pub struct Unheard;

impl Progress for Unheard {
    fn planned(&self, _: &[DocumentId]) {}
    fn finished(&self, _: &DocumentOutcome) {}
}
