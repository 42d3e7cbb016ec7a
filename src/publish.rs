//! The whole line, for every document that is asked for.
//!
//! Documents go along it side by side; an error stops exactly the documents that it touches.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fmt, io};

use rayon::prelude::*;

use crate::check::check_pages;
use crate::document::{self, Document, FigureRow};
use crate::edition::{self, Edition};
use crate::export::attachments::{Descriptions, FigureProvenance, attachments, digest};
use crate::export::{self, PdfIdentity};
use crate::finding::{Code, Finding, Findings, did_you_mean};
use crate::layout::{self, Attachment, Engine, Pages, TemplateData};
use crate::profile::Profile;
use crate::project::programme::Language;
use crate::project::{Model, Project};
use crate::source::{Located, Origin, Sources};
use crate::text::format::Formatter;
use crate::text::{Messages, Wording};
use crate::write::fingerprint::{self, InputRecord};
use crate::write::manifest::{
    self, Component, Manifest, ManifestCollector, ManifestFigure, Output, OutputRecord, PrintedPlace, PrintedRecord,
};
use crate::write::write_atomically;

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
    pub fn path(&self) -> PathBuf {
        Path::new(&self.edition).join(self.pdf_name())
    }

    fn pdf_name(&self) -> String {
        format!("{}-{}-{}.pdf", self.edition, self.language, self.profile.name())
    }

    fn preview_name(&self, page: usize) -> String {
        format!("{}-{}-page-{page}.png", self.edition, self.language)
    }
}

/// What became of a document.
#[derive(Debug, Clone)]
pub struct DocumentOutcome {
    pub id: DocumentId,
    /// Files that were written; none if an error stopped the document.
    pub files: Vec<PathBuf>,
}

/// What became of a run.
pub struct Outcome {
    pub sources: Sources,
    /// Every finding once, by place.
    pub findings: Vec<Finding>,
    pub documents: Vec<DocumentOutcome>,
}

impl Outcome {
    /// Whether everything that was asked for was written.
    pub fn is_complete(&self) -> bool {
        !self.documents.is_empty()
            && self.documents.iter().all(|document| !document.files.is_empty())
            && !self.findings.iter().any(Finding::is_error)
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
    let mut documents = Vec::new();
    if let Some(model) = &project.model {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(request.jobs).build().map_err(io::Error::other)?;
        let run = Run::new(&project, model, request, progress, &mut findings);
        documents = pool.install(|| run.publish(&mut findings));
    }
    Ok(Outcome { sources: project.sources, findings: findings.sorted(), documents })
}

/// The documents of a project that `request` asks for, whether they can be made or not.
pub fn plan(model: &Model, request: &Request, findings: &mut Findings) -> Vec<DocumentId> {
    let editions = chosen("edition", &request.editions, &model.editions, findings);
    let known: Vec<String> = model.programme.languages.keys().cloned().collect();
    let languages = chosen("language", &request.languages, &known, findings);
    let mut documents = Vec::new();
    for edition in editions {
        let Some(release) = model.releases.get(&edition) else { continue };
        for language in release.languages.iter().filter(|language| languages.contains(&language.value)) {
            documents.extend(request.profiles.iter().map(|profile| DocumentId {
                edition: edition.clone(),
                language: language.value.clone(),
                profile: *profile,
            }));
        }
    }
    documents
}

fn chosen(what: &str, wanted: &[String], known: &[String], findings: &mut Findings) -> Vec<String> {
    if wanted.is_empty() {
        return known.to_vec();
    }
    for name in wanted.iter().filter(|name| !known.contains(name)) {
        let hint = match did_you_mean(name, known.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("there are: {}", known.join(", ")),
        };
        findings.push(Finding::new(Code::UnknownName, format!("there is no {what} `{name}`"), hint));
    }
    wanted.iter().filter(|name| known.contains(name)).cloned().collect()
}

/// What all documents of a run share.
struct Run<'a> {
    project: &'a Project,
    model: &'a Model,
    request: &'a Request,
    progress: &'a dyn Progress,
    engine: Engine,
    inputs: Vec<InputRecord>,
    inputs_digest: String,
    messages: BTreeMap<String, Messages>,
    documents: Vec<DocumentId>,
    editions: BTreeMap<String, Edition>,
}

/// A document in one language, ready for every profile.
struct Composed<'a> {
    edition: &'a Edition,
    document: Document,
    attachments: Vec<Attachment>,
}

/// A document that was made.
struct Made {
    outcome: DocumentOutcome,
    records: Vec<OutputRecord>,
    printed: Vec<(String, PrintedRecord)>,
}

impl<'a> Run<'a> {
    fn new(
        project: &'a Project,
        model: &'a Model,
        request: &'a Request,
        progress: &'a dyn Progress,
        findings: &mut Findings,
    ) -> Self {
        let documents = plan(model, request, findings);
        let inputs = fingerprint::inputs(&project.inputs);
        let languages = documents.iter().map(|document| document.language.clone());
        let messages = languages.filter_map(|language| Some((language.clone(), read_messages(project, model, &language, findings)?)));
        let messages = messages.collect();
        let mut editions = BTreeMap::new();
        for document in &documents {
            if !editions.contains_key(&document.edition)
                && let Some(edition) = edition::resolve(model, &document.edition, findings)
            {
                editions.insert(document.edition.clone(), edition);
            }
        }
        Self {
            project,
            model,
            request,
            progress,
            engine: Engine::new(&project.inputs),
            inputs_digest: digest(&inputs),
            inputs,
            messages,
            documents,
            editions,
        }
    }

    fn publish(&self, findings: &mut Findings) -> Vec<DocumentOutcome> {
        self.progress.planned(&self.documents);
        let mut by_language: BTreeMap<(&str, &str), Vec<&DocumentId>> = BTreeMap::new();
        for document in &self.documents {
            by_language.entry((&document.edition, &document.language)).or_default().push(document);
        }
        let groups: Vec<_> = by_language.into_iter().collect();
        let made: Vec<(Vec<Made>, Findings)> = groups
            .par_iter()
            .map(|((edition, language), documents)| {
                let mut findings = Findings::default();
                let made = self.in_language(edition, language, documents, &mut findings);
                (made, findings)
            })
            .collect();
        let mut all = Vec::new();
        for (made, own) in made {
            all.extend(made);
            findings.extend(own);
        }
        for edition in self.editions.values() {
            self.write_manifest(edition, &all, findings);
        }
        all.into_iter().map(|made| made.outcome).collect()
    }

    /// All profiles of an edition in one language.
    fn in_language(&self, edition: &str, language: &str, documents: &[&DocumentId], findings: &mut Findings) -> Vec<Made> {
        let composed = self.compose(edition, language, findings);
        let made: Vec<(Made, Findings)> = documents
            .par_iter()
            .map(|id| {
                let mut findings = Findings::default();
                let made = composed.as_ref().and_then(|composed| self.make(id, composed, &mut findings));
                let outcome = DocumentOutcome { id: (*id).clone(), files: Vec::new() };
                let made = made.unwrap_or(Made { outcome, records: Vec::new(), printed: Vec::new() });
                self.progress.finished(&made.outcome);
                (made, findings)
            })
            .collect();
        let mut all = Vec::new();
        for (made, own) in made {
            all.push(made);
            findings.extend(own);
        }
        all
    }

    fn compose(&self, edition: &str, language: &str, findings: &mut Findings) -> Option<Composed<'_>> {
        let edition = self.editions.get(edition)?;
        let messages = self.messages.get(language)?;
        let language = self.model.programme.languages.get(language)?;
        let inputs = &self.project.inputs;
        let (document, rows) = document::compose(self.model, inputs, edition, language, messages, findings)?;
        let figures = rows.into_iter().filter_map(|row| self.provenance(edition, row)).collect::<Vec<_>>();
        let descriptions = self.descriptions(edition, language, messages, findings)?;
        let attachments = attachments(&document, edition, &figures, &self.inputs, descriptions)
            .map_err(|error| {
                let message = format!("the table of figures cannot be written: {error}");
                findings.push(Finding::new(Code::Export, message, "this is a fault of the program; please report it"));
            })
            .ok()?;
        Some(Composed { edition, document, attachments })
    }

    fn descriptions(
        &self,
        edition: &Edition,
        language: &Language,
        messages: &Messages,
        findings: &mut Findings,
    ) -> Option<Descriptions> {
        let formatter = Formatter::new(language).ok()?;
        let wording = Wording::new(edition, &self.model.programme, messages, formatter, &BTreeMap::new());
        let message = |id: &str| wording.plain(&Located::new(id.to_owned(), edition.origin.clone()), &[]);
        let descriptions =
            Descriptions { figures: message("attachment-figures"), provenance: message("attachment-provenance") };
        let own = wording.into_findings();
        let sound = !own.has_errors();
        findings.extend(own);
        sound.then_some(descriptions)
    }

    fn provenance(&self, edition: &Edition, row: FigureRow) -> Option<FigureProvenance> {
        let figure = edition.figures.get(&row.id)?;
        Some(FigureProvenance { origin: self.place(&figure.origin), derived_from: derived_from(figure), row })
    }

    /// File, line and column.
    fn place(&self, origin: &Origin) -> String {
        let (line, column) = self.project.sources.line_and_column(origin);
        format!("{}:{line}:{column}", self.project.sources.get(origin.file).path)
    }

    /// Lays out, checks, exports and writes one document. `None` after a finding.
    fn make(&self, id: &DocumentId, composed: &Composed, findings: &mut Findings) -> Option<Made> {
        let Composed { edition, document, attachments } = composed;
        let structure = self.model.structures.get(&edition.document)?;
        let attachments = match id.profile {
            Profile::Accessible => attachments.as_slice(),
            Profile::Print => &[],
        };
        let data = TemplateData { document, profile: id.profile, attachments };
        let template = &structure.template.value;
        let pages = layout::lay_out(&self.engine, &self.project.sources, template, &data, findings)?;
        let mut own = Findings::default();
        check_pages(document, structure, &edition.origin, &pages, &mut own);
        let sound = !own.has_errors();
        findings.extend(own);
        if !sound {
            return None;
        }
        let outputs = self.export(id, edition, document, &pages, findings)?;
        let outcome = self.write(id, &outputs, findings)?;
        let printed = printed(id, document, &pages);
        Some(Made { outcome, records: outputs.into_iter().map(|output| output.record).collect(), printed })
    }

    fn export(
        &self,
        id: &DocumentId,
        edition: &Edition,
        document: &Document,
        pages: &Pages,
        findings: &mut Findings,
    ) -> Option<Vec<Output>> {
        let identity = PdfIdentity { ident: id.to_string(), issued: edition.issued };
        let pdf = export::pdf(&pages.document, id.profile, &identity, findings)?;
        let previews = match id.profile {
            Profile::Accessible => export::previews(&pages.document, findings),
            Profile::Print => Vec::new(),
        };
        let of = (id.language.as_str(), id.profile);
        let content = (document.edition.code.as_str(), self.inputs_digest.as_str());
        let count = pages.document.pages().len();
        let mut outputs = vec![Output::new(id.pdf_name(), of, "pdf", count, content, pdf)];
        outputs.extend(
            (1..).zip(previews).map(|(page, png)| Output::new(id.preview_name(page), of, "preview", 1, content, png)),
        );
        Some(outputs)
    }

    fn write(&self, id: &DocumentId, outputs: &[Output], findings: &mut Findings) -> Option<DocumentOutcome> {
        let mut files = Vec::new();
        for output in outputs {
            let path = Path::new(&id.edition).join(&output.record.file);
            self.write_file(&path, &output.bytes, findings)?;
            files.push(path);
        }
        Some(DocumentOutcome { id: id.clone(), files })
    }

    fn write_file(&self, path: &Path, bytes: &[u8], findings: &mut Findings) -> Option<()> {
        let full = self.request.out.join(path);
        write_atomically(&full, bytes)
            .map_err(|error| {
                let message = format!("{} cannot be written: {error}", full.display());
                let hint = "check the folder's permissions and the space on the disk, or choose another with --out";
                findings.push(Finding::new(Code::WriteFailed, message, hint));
            })
            .ok()
    }

    fn write_manifest(&self, edition: &Edition, made: &[Made], findings: &mut Findings) {
        let of_edition = || made.iter().filter(|made| made.outcome.id.edition == edition.id);
        let mut outputs: Vec<_> = of_edition().flat_map(|made| made.records.clone()).collect();
        if outputs.is_empty() {
            return;
        }
        let path = Path::new(&edition.id).join("manifest.json");
        outputs.extend(manifest::carried_over(&self.request.out.join(&path), &outputs));
        outputs.sort_by(|a, b| a.file.cmp(&b.file));
        let printed: Vec<_> = of_edition().flat_map(|made| &made.printed).collect();
        let figures = edition.figures.values().map(|figure| self.manifest_figure(figure, &printed));
        let manifest = Manifest {
            edition: &edition.id,
            document: &edition.document,
            version: edition.version.to_string(),
            issued: edition.issued.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            program: Component { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
            engine: Component { name: "typst", version: typst::utils::version().raw() },
            inputs_digest: &self.inputs_digest,
            inputs: &self.inputs,
            discrepancies: edition.discrepancies.iter().map(|discrepancy| &discrepancy.text).collect(),
            figures: figures.collect(),
            outputs,
        };
        let mut bytes = serde_json::to_vec_pretty(&manifest).expect("a manifest is plain data");
        bytes.push(b'\n');
        self.write_file(&path, &bytes, findings);
    }

    fn manifest_figure(&self, figure: &edition::Figure, printed: &[&(String, PrintedRecord)]) -> ManifestFigure {
        let collectors = figure.collectors.known().into_iter().flatten().map(|collector| ManifestCollector {
            id: collector.id.clone(),
            reference_date: collector.reference_date.to_string(),
        });
        let printed = printed.iter().filter(|(id, _)| *id == figure.id).map(|(_, record)| record.clone());
        ManifestFigure {
            id: figure.id.clone(),
            value: figure.shown().to_string(),
            unit: figure.unit.clone(),
            kind: figure.kind,
            precision: figure.precision,
            status: figure.status,
            period: figure.period.to_string(),
            as_of: figure.as_of.to_string(),
            collectors: collectors.collect(),
            origin: self.place(&figure.origin),
            derived_from: derived_from(figure),
            printed: printed.collect(),
        }
    }
}

fn read_messages(project: &Project, model: &Model, language: &str, findings: &mut Findings) -> Option<Messages> {
    let Some(files) = model.texts.get(language) else {
        let message = format!("there are no texts in `{language}`");
        findings.push(Finding::new(Code::MissingMessage, message, format!("add text/{language}/*.ftl")));
        return None;
    };
    Messages::read(language, files, &project.sources, findings)
}

fn derived_from(figure: &edition::Figure) -> Vec<String> {
    let operands = figure.derivation.iter().flat_map(|derivation| derivation.operands());
    operands.map(|operand| operand.value.clone()).collect()
}

/// Every place of every figure in a document.
fn printed(id: &DocumentId, document: &Document, pages: &Pages) -> Vec<(String, PrintedRecord)> {
    let output = id.pdf_name();
    let record = |figure: &String, place| (figure.clone(), PrintedRecord { output: output.clone(), place });
    let on_pages = pages
        .placements
        .iter()
        .map(|placement| record(&placement.figure, PrintedPlace::OnPage(placement.clone())));
    let in_words = document.charts().flat_map(|chart| {
        chart.alt_figures.iter().map(|figure| {
            let place = PrintedPlace::AlternativeText { context: "alternative-text", chart: chart.id.clone() };
            record(figure, place)
        })
    });
    match id.profile {
        Profile::Accessible => on_pages.chain(in_words).collect(),
        Profile::Print => on_pages.collect(),
    }
}
