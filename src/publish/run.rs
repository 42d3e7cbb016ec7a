//! A run: what all its documents share, and how they are made side by side.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use super::line::{Line, Surroundings};
use super::plan::Plan;
use super::{DocumentId, DocumentOutcome, DocumentState, Progress, Purpose, Request, folder, plan, record};
use crate::check::{EditionSources, Waivers, check_sources};
use crate::document::Document;
use crate::edition::{self, Edition};
use crate::finding::{Code, Finding, Findings};
use crate::layout::Engine;
use crate::profile::Profile;
use crate::project::programme::Language;
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
    plan: Plan,
    programme_waivers: Waivers<'a>,
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
        let plan = plan(model, request, findings);
        let documents = &plan.documents;
        let inputs = fingerprint::inputs(&project.inputs);
        let mut messages = BTreeMap::new();
        let mut editions: BTreeMap<String, Edition> = BTreeMap::new();
        for id in distinct(documents, |document| &document.edition) {
            let edition = edition::resolve(model, id, findings);
            editions.extend(edition.map(|edition| (id.to_owned(), edition)));
        }
        // Those that no edition needs now are read, too: all mistakes come in one report.
        let written = model.programme.languages.keys().filter(|language| model.texts.contains_key(*language));
        let wanted = editions.values().flat_map(|edition| &edition.languages);
        for language in wanted.chain(written).cloned().collect::<BTreeSet<_>>() {
            let texts = read_messages(project, model, &language, findings);
            messages.extend(texts.map(|texts| (language, texts)));
        }
        let engine = Engine::new(&project.inputs);
        let inputs_digest = fingerprint::digest(&inputs);
        let programme_waivers = Waivers::new(&model.programme.waivers);
        Self {
            project,
            model,
            request,
            engine,
            inputs,
            inputs_digest,
            progress,
            plan,
            programme_waivers,
            messages,
            editions,
        }
    }

    /// What was asked for and cannot be planned.
    pub fn unavailable(&self) -> &[String] {
        &self.plan.unavailable
    }

    /// The texts of a language, if they could be read.
    pub fn messages(&self, language: &str) -> Option<&Messages> {
        self.messages.get(language)
    }

    /// Makes every document, edition by edition.
    pub fn publish(&self, findings: &mut Findings) -> Vec<DocumentOutcome> {
        self.progress.planned(&self.plan.documents);
        let editions = distinct(&self.plan.documents, |document| &document.edition);
        let made = side_by_side(&editions, findings, |edition, findings| self.edition(edition, findings));
        if self.covers_everything() {
            self.programme_waivers.report_unmet(None, findings);
        }
        made.into_iter().flatten().collect()
    }

    /// The documents of an edition: composed in all its languages, checked together, then made.
    fn edition(&self, id: &str, findings: &mut Findings) -> Vec<DocumentOutcome> {
        let documents: Vec<&DocumentId> =
            self.plan.documents.iter().filter(|document| document.edition == id).collect();
        let Some((edition, release)) = self.editions.get(id).zip(self.model.releases.get(id)) else {
            return documents.into_iter().map(|id| self.stopped(id).outcome).collect();
        };
        let waivers = Waivers::new(&release.waivers);
        let checked = self.check_sources(edition, &waivers, findings);
        let made = side_by_side(&documents, findings, |id, findings| {
            let line = checked.line(&id.language, self.request.purpose);
            let waive = |findings: &mut Findings| self.waive(&waivers, findings);
            let around = Surroundings { siblings: checked.siblings(&id.language), waive: &waive };
            let made = line.and_then(|line| line.make(id, &around, findings));
            let made = made.unwrap_or_else(|| self.stopped(id));
            self.progress.finished(&made.outcome);
            made
        });
        if self.covers(&documents, edition) && made.iter().all(|made| made.outcome.state != DocumentState::Stopped) {
            waivers.report_unmet(Some(edition), findings);
        }
        self.write_manifest(edition, &made, &waivers, findings);
        made.into_iter().map(|made| made.outcome).collect()
    }

    fn stopped(&self, id: &DocumentId) -> Made {
        let outcome = DocumentOutcome { id: id.clone(), state: DocumentState::Stopped };
        Made { outcome, records: Vec::new(), printed: Vec::new() }
    }

    /// Composes an edition in every language, since checks compare them, and checks what they say.
    fn check_sources<'r>(&'r self, edition: &'r Edition, waivers: &Waivers, findings: &mut Findings) -> Checked<'r> {
        let composed = side_by_side(&edition.languages, findings, |language, findings| {
            let mut own = Findings::default();
            let messages = self.messages.get(language);
            let line = messages.and_then(|messages| Line::compose(self, edition, language, messages, &mut own));
            self.waive(waivers, &mut own);
            let goes_on = !own.has_errors() || self.request.purpose == Purpose::Draft;
            findings.extend(own);
            line.filter(|_| goes_on).map(|line| (language.clone(), line))
        });
        let mut checked = Checked { lines: composed.into_iter().flatten().collect(), refused: Vec::new() };
        let languages = checked.lines.values().filter_map(|line| line.sources()).collect();
        let messages = self.texts(edition);
        let sources = EditionSources { project: self.project, model: self.model, edition, messages, languages };
        let mut found = check_sources(&sources);
        self.waive(waivers, &mut found.edition);
        if found.edition.has_errors() {
            checked.refused.extend(edition.languages.clone());
        }
        findings.extend(found.edition);
        for (language, mut own) in found.languages {
            self.waive(waivers, &mut own);
            if own.has_errors() {
                checked.refused.push(language);
            }
            findings.extend(own);
        }
        checked
    }

    fn texts(&self, edition: &Edition) -> Vec<(&Language, &Messages)> {
        let languages = &self.model.programme.languages;
        edition.languages.iter().filter_map(|tag| languages.get(tag).zip(self.messages.get(tag))).collect()
    }

    fn waive(&self, of_edition: &Waivers, findings: &mut Findings) {
        of_edition.apply(findings);
        self.programme_waivers.apply(findings);
    }

    /// Whether every language and profile of an edition is among `documents`.
    fn covers(&self, documents: &[&DocumentId], edition: &Edition) -> bool {
        documents.len() == edition.languages.len() * Profile::ALL.len()
    }

    fn covers_everything(&self) -> bool {
        let covered = |edition: &Edition| {
            let documents: Vec<_> =
                self.plan.documents.iter().filter(|document| document.edition == edition.id).collect();
            self.covers(&documents, edition)
        };
        self.editions.len() == self.model.editions.len() && self.editions.values().all(covered)
    }

    fn write_manifest(&self, edition: &Edition, made: &[Made], waivers: &Waivers, findings: &mut Findings) {
        if made.iter().any(|made| !made.records.is_empty()) {
            let path = folder(&edition.id, self.request.purpose).join("manifest.json");
            let mut waived = self.programme_waivers.in_use();
            waived.extend(waivers.in_use());
            let manifest = record::manifest(self, edition, made, &waived, &self.request.out.join(&path));
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

/// An edition whose sources have been checked.
struct Checked<'a> {
    /// By language.
    lines: BTreeMap<String, Line<'a>>,
    /// Languages in which an error is open.
    refused: Vec<String>,
}

impl<'a> Checked<'a> {
    /// The line of a language, if nothing stops it. A draft goes on whatever the checks say.
    fn line(&self, language: &str, purpose: Purpose) -> Option<&Line<'a>> {
        let goes_on = purpose == Purpose::Draft || !self.refused.iter().any(|refused| refused == language);
        self.lines.get(language).filter(|_| goes_on)
    }

    /// The document in all languages but one.
    fn siblings(&self, language: &str) -> Vec<&Document> {
        let others = self.lines.iter().filter(|(other, _)| *other != language);
        others.map(|(_, line)| line.document()).collect()
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
