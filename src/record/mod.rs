//! Records of an edition: where figures come from and where they are printed.

mod blocks;
pub(crate) mod manifest;
mod provenance;

use chrono::SecondsFormat;
use serde_json::Value;

use crate::chart::Mark;
use crate::document::{Document, Highlight, LeftOut};
use crate::edition::{Edition, Figure};
use crate::finding::Waiver;
use crate::layout::Pages;
use crate::name::{FigureId, LanguageTag};
use crate::profile::Profile;
use crate::source::Sources;
use crate::source::digest::InputRecord;
use crate::target::{DocumentId, Policy};
use crate::text::asked::{Answer, Answered};
use crate::text::isolate::visible;
use crate::web;
use manifest::{
    Component, DependentWords, Depends, FigureFacts, LeftOutRecord, Manifest, ManifestFigure, PrintedPlace,
};
use provenance::derived_from;

pub(crate) use blocks::{BlockRecord, ReadRecord, of_block};
pub(crate) use manifest::{Earlier, Found, Output, OutputRecord, PrintedRecord, ReleaseMark};
pub(crate) use provenance::{FigureProvenance, NamedInput, named_inputs, place, provenance};

/// The figures in files with single charts.
fn in_single_charts(id: &DocumentId, document: &Document) -> Vec<(FigureId, PrintedRecord)> {
    let all = document.charts().flat_map(|chart| {
        let [svg, png] = ["svg", "png"].map(|ending| id.chart_name(&chart.id, ending));
        let drawn = chart.marks.iter().filter_map(|mark| match mark {
            Mark::Text { figure: Some(figure), text, .. } => Some((figure, visible(text))),
            _ => None,
        });
        let drawn = drawn.flat_map(|(figure, text)| {
            let place = PrintedPlace::OnWebPage { context: "chart", text };
            [&svg, &png].map(|output| record(figure, output.clone(), place.clone()))
        });
        let told = chart.alt_figures.iter().map(|figure| {
            let place = PrintedPlace::AlternativeText { context: "alternative-text", chart: chart.id.clone() };
            record(figure, svg.clone(), place)
        });
        drawn.chain(told).collect::<Vec<_>>()
    });
    all.collect()
}

/// The figures on the picture that stands for a document.
fn on_social_card(id: &DocumentId, document: &Document) -> Vec<(FigureId, PrintedRecord)> {
    let printed = Highlight::of(document).printed().into_iter().map(|(figure, context, text)| {
        record(figure, id.social_card_name(), PrintedPlace::OnWebPage { context, text: visible(text) })
    });
    printed.collect()
}

/// Every place of every figure in a document, by the figure's name.
pub(crate) fn printed(id: &DocumentId, document: &Document, pages: &Pages) -> Vec<(FigureId, PrintedRecord)> {
    let placements = pages.placements.iter();
    let on_pages = placements
        .map(|placement| record(&placement.figure, id.pdf_name(), PrintedPlace::OnPage(placement.clone())))
        .collect::<Vec<_>>();
    match id.profile {
        Profile::Accessible => {
            let (told, web) = (told(document, &id.pdf_name()), on_web_page(document, &id.web_page_name()));
            [on_pages, told, web, in_single_charts(id, document), on_social_card(id, document)].concat()
        }
        Profile::Print => on_pages,
    }
}

fn record(figure: &FigureId, output: String, place: PrintedPlace) -> (FigureId, PrintedRecord) {
    (figure.clone(), PrintedRecord { output, place })
}

/// The figures in alternative texts.
fn told(document: &Document, output: &str) -> Vec<(FigureId, PrintedRecord)> {
    let told = document.charts().flat_map(|chart| {
        let place = PrintedPlace::AlternativeText { context: "alternative-text", chart: chart.id.clone() };
        chart.alt_figures.iter().map(move |figure| record(figure, output.to_owned(), place.clone()))
    });
    told.collect()
}

fn on_web_page(document: &Document, output: &str) -> Vec<(FigureId, PrintedRecord)> {
    let printed = web::printed(document).into_iter().map(|printed| {
        let place = PrintedPlace::OnWebPage { context: printed.context, text: visible(printed.text) };
        record(printed.figure, output.to_owned(), place)
    });
    printed.chain(told(document, output)).collect()
}

/// Words with all figures that decide them.
fn dependent<'a>(edition: &'a Edition, language: &'a LanguageTag, answered: &'a Answered) -> DependentWords<'a> {
    let (on, named) = match &answered.answer {
        Answer::Trend { figures, trend } => {
            (Depends::Trend { trend: trend.name() }, vec![figures.new.clone(), figures.old.clone()])
        }
        Answer::Claim { relation, words } => {
            let figures = edition.claims.get(relation).map(|claim| claim.figures.clone());
            (Depends::Claim { claim: relation, words }, figures.unwrap_or_default())
        }
    };
    DependentWords { language, message: &answered.message, on, figures: with_operands(edition, named) }
}

/// The figures, and those that they are derived from, each once.
fn with_operands(edition: &Edition, mut figures: Vec<FigureId>) -> Vec<FigureId> {
    let mut next = 0;
    while let Some(figure) = figures.get(next) {
        let operands = edition.figure(figure).map(derived_from).unwrap_or_default();
        let new: Vec<_> = operands.into_iter().filter(|operand| !figures.contains(operand)).collect();
        figures.extend(new);
        next += 1;
    }
    figures
}

/// Results of a run for an edition.
pub(crate) struct EditionRecord<'a> {
    pub sources: &'a Sources,
    pub edition: &'a Edition,
    /// Inputs that the edition depends on.
    pub inputs: &'a [InputRecord],
    /// A digest of these inputs; an output with the same one was made from exactly these.
    pub inputs_digest: &'a str,
    pub policy: Policy,
    /// Number of findings that are not waived.
    pub found: Found,
    /// The release that the edition was compared with.
    pub last_release: Option<ReleaseMark>,
    pub waivers: Vec<&'a Waiver>,
    /// Items that have dropped out for want of a figure, in any language.
    pub left_out: Vec<LeftOut>,
    /// Words that depend on figures without printing them, by language.
    pub answered: Vec<(LanguageTag, Answered)>,
    /// Its texts that rest on a source, in reading order.
    pub blocks: Vec<BlockRecord>,
    pub outputs: Vec<OutputRecord>,
    /// Every place of every figure, by the figure's name.
    pub printed: Vec<(FigureId, PrintedRecord)>,
}

impl EditionRecord<'_> {
    /// The manifest, with the outputs that this run did not make carried over from an earlier one.
    pub(crate) fn manifest(&self, earlier: &Earlier) -> Vec<u8> {
        let edition = self.edition;
        let mut outputs: Vec<OutputRecord> = self.outputs.iter().chain(&earlier.outputs).cloned().collect();
        outputs.sort_by(|a, b| a.file.cmp(&b.file));
        let own = edition.figures.values().map(|figure| self.figure(figure, earlier));
        let dependent: Vec<_> = self.answered.iter().map(|(tag, answered)| dependent(edition, tag, answered)).collect();
        // Of earlier surveys it names only what is printed, or decides words.
        let compared = edition.comparable().map(|figure| self.figure(figure, earlier));
        let previous = edition.previous.values().map(|figure| self.figure(figure, earlier));
        let decides = |id: &FigureId| dependent.iter().any(|words| words.figures.contains(id));
        let compared = compared.filter(|figure| !figure.printed.is_empty() || decides(&figure.id));
        let compared: Vec<_> = compared.collect();
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
            left_out: self.left_out.iter().map(|it| LeftOutRecord { what: &it.what, lacking: &it.lacking }).collect(),
            dependent_words: dependent,
            blocks: &self.blocks,
            last_release: self.last_release.clone(),
            draft: self.policy == Policy::Draft,
            findings: self.found,
            waivers: self.waivers.clone(),
            figures: own.chain(compared).chain(previous).collect(),
            outputs,
        };
        let mut bytes = serde_json::to_vec_pretty(&manifest).expect("a manifest is plain data");
        bytes.push(b'\n');
        bytes
    }

    /// Rank of an output in the edition's order: by language, then for print, then by its kind.
    fn position(&self, file: &Value, earlier: &Earlier) -> Option<(usize, bool, String)> {
        let output = self.outputs.iter().chain(&earlier.outputs).find(|output| *file == *output.file)?;
        let language = self.edition.languages.iter().position(|language| *language == output.language)?;
        Some((language, output.profile != Profile::Print.name(), output.kind.clone()))
    }

    fn figure(&self, figure: &Figure, earlier: &Earlier) -> ManifestFigure {
        let printed = self.printed.iter().filter(|(id, _)| *id == figure.id);
        let printed = printed.map(|(_, record)| serde_json::to_value(record).expect("a record is plain data"));
        let mut printed: Vec<Value> = printed.chain(earlier.printed(&figure.id)).collect();
        // Whichever run made an output, it has the same place.
        printed.sort_by_key(|record| self.position(&record["output"], earlier));
        ManifestFigure {
            id: figure.id.clone(),
            facts: FigureFacts::of(figure),
            origin: place(self.sources, &figure.origin),
            derived_from: derived_from(figure),
            delivered: figure.delivered.clone(),
            printed,
        }
    }
}
