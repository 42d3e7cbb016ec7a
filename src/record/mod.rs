//! What is put on record: where figures come from and where they are printed.

pub mod manifest;

use chrono::SecondsFormat;
use serde::Serialize;
use serde_json::Value;

use crate::document::{Document, FigureRow};
use crate::edition::{Edition, Figure};
use crate::export::attachments::FigureProvenance;
use crate::layout::Pages;
use crate::profile::Profile;
use crate::project::ACCEPTED_SOURCES;
use crate::project::waiver::Waiver;
use crate::source::digest::InputRecord;
use crate::source::{Origin, Sources};
use crate::text::isolate::visible;
use crate::web;
use crate::workspace::{DocumentId, Policy};
use manifest::{Component, Manifest, ManifestCollector, ManifestFigure, PrintedPlace};

pub use manifest::{Earlier, Found, Output, OutputRecord, PrintedRecord};

/// What each figure of a document goes back to.
pub fn provenance(sources: &Sources, edition: &Edition, rows: &[FigureRow]) -> Vec<FigureProvenance> {
    let provenance = rows.iter().filter_map(|row| {
        let figure = edition.figure(&row.id)?;
        Some(FigureProvenance {
            origin: lasting_place(sources, &figure.origin),
            derived_from: derived_from(figure),
            row: row.clone(),
        })
    });
    provenance.collect()
}

/// File, line and column in the files of a survey; of a file that editions share, the file alone, since
/// its lines move with every edition that comes.
fn lasting_place(sources: &Sources, origin: &Origin) -> String {
    let path = &sources.get(origin.file).path;
    if path.starts_with(OBSERVATIONS) { place(sources, origin) } else { path.clone() }
}

const OBSERVATIONS: &str = "observations/";

/// An input as a finished file names it.
#[derive(Debug, Clone, Serialize)]
pub struct NamedInput {
    pub path: String,
    /// Absent for files that editions share: they change with every edition that comes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// The inputs of an edition that make its document in a language what it is. A published file must not
/// change because an edition or a language is added: files of other editions and languages are not
/// named, and those that editions share come without their fingerprint.
pub fn named_inputs(inputs: &[InputRecord], edition: &Edition, language: &str) -> Vec<NamedInput> {
    let own = [format!("editions/{}.toml", edition.id), format!("text/{language}/")];
    let surveys = edition.surveys().map(|survey| format!("{OBSERVATIONS}{survey}.toml"));
    let surveys: Vec<String> = surveys.collect();
    let is_of_document = |path: &str| {
        let of_others =
            ["editions/", OBSERVATIONS, "text/", "print-shops/"].iter().any(|folder| path.starts_with(folder));
        let is_own = own.iter().any(|own| path.starts_with(own)) || surveys.iter().any(|survey| survey == path);
        (is_own || !of_others) && !path.ends_with(ACCEPTED_SOURCES)
    };
    let is_lasting = |path: &str| {
        let look = ["templates/", "fonts/", "assets/"].iter().any(|folder| path.starts_with(folder));
        look || path == own[0] || surveys.iter().any(|survey| survey == path)
    };
    let named = inputs.iter().filter(|input| is_of_document(&input.path));
    named
        .map(|InputRecord { path, sha256 }| NamedInput {
            path: path.clone(),
            sha256: is_lasting(path).then(|| sha256.clone()),
        })
        .collect()
}

/// Every place of every figure in a document, by the figure's name.
pub fn printed(id: &DocumentId, document: &Document, pages: &Pages) -> Vec<(String, PrintedRecord)> {
    let placements = pages.placements.iter();
    let on_pages = placements
        .map(|placement| record(&placement.figure, id.pdf_name(), PrintedPlace::OnPage(placement.clone())))
        .collect::<Vec<_>>();
    match id.profile {
        Profile::Accessible => {
            [on_pages, told(document, &id.pdf_name()), on_web_page(document, &id.web_page_name())].concat()
        }
        Profile::Print => on_pages,
    }
}

fn record(figure: &str, output: String, place: PrintedPlace) -> (String, PrintedRecord) {
    (figure.to_owned(), PrintedRecord { output, place })
}

/// The figures in alternative texts.
fn told(document: &Document, output: &str) -> Vec<(String, PrintedRecord)> {
    let told = document.charts().flat_map(|chart| {
        let place = PrintedPlace::AlternativeText { context: "alternative-text", chart: chart.id.clone() };
        chart.alt_figures.iter().map(move |figure| record(figure, output.to_owned(), place.clone()))
    });
    told.collect()
}

fn on_web_page(document: &Document, output: &str) -> Vec<(String, PrintedRecord)> {
    let printed = web::printed(document).into_iter().map(|printed| {
        let place = PrintedPlace::OnWebPage { context: printed.context, text: visible(printed.text) };
        record(printed.figure, output.to_owned(), place)
    });
    printed.chain(told(document, output)).collect()
}

/// What a run made of an edition.
pub struct EditionRecord<'a> {
    pub sources: &'a Sources,
    pub edition: &'a Edition,
    /// What the edition depends on.
    pub inputs: &'a [InputRecord],
    /// A digest of these inputs; an output with the same one was made from exactly these.
    pub inputs_digest: &'a str,
    pub policy: Policy,
    /// What was found and is not waived.
    pub found: Found,
    pub waivers: Vec<&'a Waiver>,
    pub outputs: Vec<OutputRecord>,
    /// Every place of every figure, by the figure's name.
    pub printed: Vec<(String, PrintedRecord)>,
}

impl EditionRecord<'_> {
    /// The manifest, with the outputs that this run did not make carried over from an earlier one.
    pub fn manifest(&self, earlier: &Earlier) -> Vec<u8> {
        let edition = self.edition;
        let mut outputs: Vec<OutputRecord> = self.outputs.iter().chain(&earlier.outputs).cloned().collect();
        outputs.sort_by(|a, b| a.file.cmp(&b.file));
        let own = edition.figures.values().map(|figure| self.figure(figure, earlier));
        // Of earlier surveys it names only what is printed.
        let compared = edition.comparable().map(|figure| self.figure(figure, earlier));
        let compared = compared.filter(|figure| !figure.printed.is_empty());
        let manifest = Manifest {
            edition: &edition.id,
            document: &edition.document,
            version: edition.version.to_string(),
            issued: edition.issued.to_rfc3339_opts(SecondsFormat::Secs, true),
            program: Component::program(),
            engine: Component::engine(),
            inputs_digest: self.inputs_digest,
            inputs: self.inputs,
            discrepancies: edition.discrepancies.iter().map(|discrepancy| &discrepancy.text).collect(),
            draft: self.policy == Policy::Draft,
            findings: self.found,
            waivers: self.waivers.clone(),
            figures: own.chain(compared).collect(),
            outputs,
        };
        let mut bytes = serde_json::to_vec_pretty(&manifest).expect("a manifest is plain data");
        bytes.push(b'\n');
        bytes
    }

    /// Where an output comes in the edition's order: by language, then for print, then by its kind.
    fn position(&self, file: &Value, earlier: &Earlier) -> Option<(usize, bool, String)> {
        let output = self.outputs.iter().chain(&earlier.outputs).find(|output| *file == *output.file)?;
        let language = self.edition.languages.iter().position(|language| *language == output.language)?;
        Some((language, output.profile != Profile::Print.name(), output.kind.clone()))
    }

    fn figure(&self, figure: &Figure, earlier: &Earlier) -> ManifestFigure {
        let collectors = figure.collectors.known().into_iter().flatten().map(|collector| ManifestCollector {
            id: collector.id.clone(),
            reference_date: collector.reference_date.to_string(),
        });
        let printed = self.printed.iter().filter(|(id, _)| *id == figure.id);
        let printed = printed.map(|(_, record)| serde_json::to_value(record).expect("a record is plain data"));
        let mut printed: Vec<Value> = printed.chain(earlier.printed(&figure.id)).collect();
        // Whichever run made an output, it has the same place.
        printed.sort_by_key(|record| self.position(&record["output"], earlier));
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
            origin: place(self.sources, &figure.origin),
            derived_from: derived_from(figure),
            printed,
        }
    }
}

/// File, line and column.
fn place(sources: &Sources, origin: &Origin) -> String {
    let (line, column) = sources.line_and_column(origin);
    format!("{}:{line}:{column}", sources.get(origin.file).path)
}

fn derived_from(figure: &Figure) -> Vec<String> {
    let operands = figure.derivation.iter().flat_map(|derivation| derivation.operands());
    operands.map(|operand| operand.value.clone()).collect()
}
