//! A run: what all its documents share, and how they are made side by side.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use super::line::Line;
use super::{DocumentId, DocumentOutcome, Progress, Request, plan, record};
use crate::edition::{self, Edition};
use crate::finding::{Code, Finding, Findings};
use crate::layout::Engine;
use crate::project::{Model, Project};
use crate::text::Messages;
use crate::write::fingerprint::{self, InputRecord};
use crate::write::manifest::{OutputRecord, PrintedRecord};
use crate::write::write_atomically;

/// What all documents of a run share.
pub struct Run<'a> {
    pub project: &'a Project,
    pub model: &'a Model,
    pub request: &'a Request,
    pub engine: Engine,
    pub inputs: Vec<InputRecord>,
    /// A digest of all inputs together.
    pub inputs_digest: String,
    progress: &'a dyn Progress,
    documents: Vec<DocumentId>,
    /// The texts of each language that is asked for and could be read.
    messages: BTreeMap<String, Messages>,
    /// The editions that are asked for and could be resolved.
    editions: BTreeMap<String, Edition>,
}

/// What became of a document, with what the manifest says of it.
pub struct Made {
    pub outcome: DocumentOutcome,
    pub records: Vec<OutputRecord>,
    /// Every place of every figure, by the figure's name.
    pub printed: Vec<(String, PrintedRecord)>,
}

impl<'a> Run<'a> {
    /// Reads what the documents share; what cannot be read is a finding.
    pub fn new(
        project: &'a Project,
        model: &'a Model,
        request: &'a Request,
        progress: &'a dyn Progress,
        findings: &mut Findings,
    ) -> Self {
        let documents = plan(model, request, findings);
        let inputs = fingerprint::inputs(&project.inputs);
        let mut messages = BTreeMap::new();
        let mut editions = BTreeMap::new();
        for language in distinct(&documents, |document| &document.language) {
            let texts = read_messages(project, model, language, findings);
            messages.extend(texts.map(|texts| (language.to_owned(), texts)));
        }
        for id in distinct(&documents, |document| &document.edition) {
            let edition = edition::resolve(model, id, findings);
            editions.extend(edition.map(|edition| (id.to_owned(), edition)));
        }
        let engine = Engine::new(&project.inputs);
        let inputs_digest = fingerprint::digest(&inputs);
        Self { project, model, request, engine, inputs, inputs_digest, progress, documents, messages, editions }
    }

    /// Makes every document, then a manifest for each edition of which something was made.
    pub fn publish(&self, findings: &mut Findings) -> Vec<DocumentOutcome> {
        self.progress.planned(&self.documents);
        let mut by_language: BTreeMap<(&str, &str), Vec<&DocumentId>> = BTreeMap::new();
        for document in &self.documents {
            by_language.entry((&document.edition, &document.language)).or_default().push(document);
        }
        let groups: Vec<_> = by_language.into_iter().collect();
        let made = side_by_side(&groups, findings, |((edition, language), documents), findings| {
            self.in_language(edition, language, documents, findings)
        });
        let made: Vec<Made> = made.into_iter().flatten().collect();
        for edition in self.editions.values() {
            self.write_manifest(edition, &made, findings);
        }
        made.into_iter().map(|made| made.outcome).collect()
    }

    /// All profiles of an edition in one language.
    fn in_language(
        &self,
        edition: &str,
        language: &str,
        documents: &[&DocumentId],
        findings: &mut Findings,
    ) -> Vec<Made> {
        let ready = self.editions.get(edition).zip(self.messages.get(language));
        let line = ready.and_then(|(edition, messages)| Line::compose(self, edition, language, messages, findings));
        side_by_side(documents, findings, |id, findings| {
            let made = line.as_ref().and_then(|line| line.make(id, findings));
            let made = made.unwrap_or_else(|| Made {
                outcome: DocumentOutcome { id: (*id).clone(), files: Vec::new() },
                records: Vec::new(),
                printed: Vec::new(),
            });
            self.progress.finished(&made.outcome);
            made
        })
    }

    fn write_manifest(&self, edition: &Edition, made: &[Made], findings: &mut Findings) {
        let of_edition: Vec<&Made> = made.iter().filter(|made| made.outcome.id.edition == edition.id).collect();
        if of_edition.iter().any(|made| !made.records.is_empty()) {
            let path = Path::new(&edition.id).join("manifest.json");
            let manifest = record::manifest(self, edition, &of_edition, &self.request.out.join(&path));
            self.write(&path, &manifest, findings);
        }
    }

    /// Writes a file below the output folder. `None` after a finding.
    pub fn write(&self, path: &Path, bytes: &[u8], findings: &mut Findings) -> Option<()> {
        let full = self.request.out.join(path);
        write_atomically(&full, bytes)
            .map_err(|error| {
                let message = format!("{} cannot be written: {error}", full.display());
                let hint = "check the folder's permissions and the space on the disk, or choose another with --out";
                findings.push(Finding::new(Code::WriteFailed, message, hint));
            })
            .ok()
    }
}

/// Works on all items in parallel; results and findings keep the order of the items.
fn side_by_side<I: Sync, O: Send>(
    items: &[I],
    findings: &mut Findings,
    work: impl Fn(&I, &mut Findings) -> O + Sync,
) -> Vec<O> {
    let done: Vec<(O, Findings)> = items
        .par_iter()
        .map(|item| {
            let mut own = Findings::default();
            let result = work(item, &mut own);
            (result, own)
        })
        .collect();
    done.into_iter()
        .map(|(result, own)| {
            findings.extend(own);
            result
        })
        .collect()
}

fn distinct<'d>(documents: &'d [DocumentId], part: impl Fn(&'d DocumentId) -> &'d String) -> Vec<&'d str> {
    let mut parts: Vec<&str> = documents.iter().map(|document| part(document).as_str()).collect();
    parts.sort_unstable();
    parts.dedup();
    parts
}

fn read_messages(project: &Project, model: &Model, language: &str, findings: &mut Findings) -> Option<Messages> {
    let Some(files) = model.texts.get(language) else {
        let message = format!("there are no texts in `{language}`");
        findings.push(Finding::new(Code::MissingMessage, message, format!("add text/{language}/*.ftl")));
        return None;
    };
    Messages::read(language, files, &project.sources, findings)
}
