//! What is put on record: where figures come from and where they are printed.

use std::path::Path;

use chrono::SecondsFormat;

use super::run::{Made, Run};
use super::{DocumentId, Purpose};
use crate::document::{Document, FigureRow};
use crate::edition::{Edition, Figure};
use crate::export::attachments::FigureProvenance;
use crate::layout::Pages;
use crate::profile::Profile;
use crate::project::waiver::Waiver;
use crate::source::{Origin, Sources};
use crate::text::isolate::visible;
use crate::web;
use crate::write::manifest::{
    Component, Earlier, Manifest, ManifestCollector, ManifestFigure, OutputRecord, PrintedPlace, PrintedRecord,
};

/// What each figure of a document goes back to.
pub fn provenance(sources: &Sources, edition: &Edition, rows: &[FigureRow]) -> Vec<FigureProvenance> {
    let provenance = rows.iter().filter_map(|row| {
        let figure = edition.figure(&row.id)?;
        Some(FigureProvenance {
            origin: place(sources, &figure.origin),
            derived_from: derived_from(figure),
            row: row.clone(),
        })
    });
    provenance.collect()
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

/// The manifest of an edition; `path` is where an earlier one may be, of which outputs that this
/// run did not make are carried over.
pub fn manifest(run: &Run, edition: &Edition, made: &[Made], waivers: &[&Waiver], path: &Path) -> Vec<u8> {
    let mut outputs: Vec<OutputRecord> = made.iter().flat_map(|made| made.records.clone()).collect();
    let earlier = Earlier::read(path, &outputs);
    outputs.extend(earlier.outputs.iter().cloned());
    outputs.sort_by(|a, b| a.file.cmp(&b.file));
    let own = edition.figures.values().map(|figure| manifest_figure(run, figure, made, &earlier));
    // Of earlier surveys it names only what is printed.
    let compared = edition.comparable().map(|figure| manifest_figure(run, figure, made, &earlier));
    let compared = compared.filter(|figure| !figure.printed.is_empty());
    let manifest = Manifest {
        edition: &edition.id,
        document: &edition.document,
        version: edition.version.to_string(),
        issued: edition.issued.to_rfc3339_opts(SecondsFormat::Secs, true),
        program: Component { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        engine: Component { name: "typst", version: typst::utils::version().raw() },
        inputs_digest: &run.inputs_digest,
        inputs: &run.inputs,
        discrepancies: edition.discrepancies.iter().map(|discrepancy| &discrepancy.text).collect(),
        draft: run.request.purpose == Purpose::Draft,
        waivers: waivers.to_vec(),
        figures: own.chain(compared).collect(),
        outputs,
    };
    let mut bytes = serde_json::to_vec_pretty(&manifest).expect("a manifest is plain data");
    bytes.push(b'\n');
    bytes
}

fn manifest_figure(run: &Run, figure: &Figure, made: &[Made], earlier: &Earlier) -> ManifestFigure {
    let collectors = figure.collectors.known().into_iter().flatten().map(|collector| ManifestCollector {
        id: collector.id.clone(),
        reference_date: collector.reference_date.to_string(),
    });
    let printed = made.iter().flat_map(|made| &made.printed).filter(|(id, _)| *id == figure.id);
    let printed = printed.map(|(_, record)| serde_json::to_value(record).expect("a record is plain data"));
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
        origin: place(&run.project.sources, &figure.origin),
        derived_from: derived_from(figure),
        printed: printed.chain(earlier.printed(&figure.id)).collect(),
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
