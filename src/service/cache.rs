//! Finished answers, kept in memory as long as there is room.

use std::sync::Arc;

use bytes::Bytes;
use quick_cache::Weighter;
use quick_cache::sync::Cache as Answers;

use super::metrics::Metrics;
use super::problem::Problem;
use super::worker::Reply;
use crate::source::digest::sha256;

/// A file that was made.
#[derive(Debug, Clone)]
pub(crate) struct File {
    /// Name, as `build` gives it.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Its content.
    pub bytes: Bytes,
}

impl File {
    /// A file with its digest.
    pub(crate) fn new(name: &str, bytes: impl Into<Bytes>) -> Self {
        let bytes = bytes.into();
        Self { name: name.to_owned(), sha256: sha256(&bytes), bytes }
    }
}

/// Everything that came of a question.
#[derive(Debug, Default)]
pub(crate) struct Rendered {
    /// Files that were made; none if an error stopped them.
    pub files: Vec<File>,
    /// Findings, as `check --format json` writes them.
    pub findings: Vec<serde_json::Value>,
    /// Answer that is no file.
    pub answer: serde_json::Value,
    /// Digest of the inputs of the edition that it was made of.
    pub inputs: Option<String>,
}

impl From<Reply> for Rendered {
    fn from(Reply { said, files }: Reply) -> Self {
        let made = said.files.into_iter().zip(files);
        let files = made.map(|(made, bytes)| File { name: made.name, sha256: made.sha256, bytes });
        Self { files: files.collect(), findings: said.findings, answer: said.answer, inputs: said.inputs }
    }
}

/// A question, and the content of the project that its answer is of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    /// Digest of the inputs of an edition, or the number of a state of the project.
    pub content: String,
    /// The question.
    pub ask: String,
}

/// An answer, or the reason for which there is none.
type Answered = Result<Arc<Rendered>, Problem>;

#[derive(Clone)]
struct Weight;

/// Bytes that an answer takes beside its files.
const RECORD: u64 = 1024;

impl Weighter<Key, Answered> for Weight {
    fn weight(&self, _: &Key, answered: &Answered) -> u64 {
        let Ok(rendered) = answered else { return RECORD };
        let files = rendered.files.iter().map(|file| file.bytes.len() as u64);
        RECORD * (1 + rendered.findings.len() as u64) + files.sum::<u64>()
    }
}

/// The answers that were asked for last.
pub(crate) struct Cache {
    answers: Answers<Key, Answered, Weight>,
    metrics: Arc<Metrics>,
}

/// An answer of usual size, by which the number of those that have room is estimated.
const USUAL: u64 = 500_000;

impl Cache {
    /// A cache of that many bytes.
    pub(crate) fn new(bytes: u64, metrics: Arc<Metrics>) -> Self {
        let items = usize::try_from(bytes / USUAL).unwrap_or(usize::MAX);
        Self { answers: Answers::with_weighter(items, bytes, Weight), metrics }
    }

    /// The answer, made by `make` if it is not there. Whoever asks meanwhile waits for it, and has it whatever it is:
    /// one after the other would each wait as long for the same failure. If the first one goes away, the next makes it.
    pub(crate) async fn get(&self, key: &Key, make: impl Future<Output = Answered>) -> Answered {
        let guard = match self.answers.get_value_or_guard_async(key).await {
            Ok(known) => {
                self.metrics.looked_up("hit");
                return known;
            }
            Err(guard) => guard,
        };
        self.metrics.looked_up("miss");
        let made = make.await;
        let _ = guard.insert(made.clone());
        if !is_lasting(key, &made) {
            self.answers.remove(key);
        }
        self.metrics.cache_has(self.answers.weight());
        made
    }
}

/// Whether an answer is the same as long as its content is. The project may have changed while it was made; and the findings
/// that stop a document may be about files that are no inputs of it.
fn is_lasting(key: &Key, made: &Answered) -> bool {
    made.as_ref().is_ok_and(|made| match &made.inputs {
        Some(inputs) => *inputs == key.content && !made.files.is_empty(),
        None => true,
    })
}
