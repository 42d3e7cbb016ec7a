//! Provenance of a document's figures, attached to its own file.

use serde::Serialize;

use crate::document::FigureRow;
use crate::edition::{Delivered, Edition, Figure};
use crate::export::social_card;
use crate::name::{FigureId, LanguageTag};
use crate::project::sign_off;
use crate::project::{RECORDS, SOURCE_DOCUMENTS};
use crate::source::digest::InputRecord;
use crate::source::{Origin, Sources};

/// Provenance of a figure's value.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FigureProvenance {
    #[serde(flatten)]
    pub row: FigureRow,
    /// File, line and column where the value was delivered; the file where its derivation is defined.
    pub origin: String,
    /// The figures that it is derived from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub derived_from: Vec<FigureId>,
    /// File and cell that the value came in, where the survey says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivered: Option<Delivered>,
}

/// Provenance of each figure of a document.
pub(crate) fn provenance(sources: &Sources, edition: &Edition, rows: &[FigureRow]) -> Vec<FigureProvenance> {
    let provenance = rows.iter().filter_map(|row| {
        let figure = edition.figure(&row.id)?;
        Some(FigureProvenance {
            origin: lasting_place(sources, &figure.origin),
            derived_from: derived_from(figure),
            delivered: figure.delivered.clone(),
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
pub(crate) fn named_inputs(inputs: &[InputRecord], edition: &Edition, language: &LanguageTag) -> Vec<NamedInput> {
    let own = [format!("editions/{}.toml", edition.id), format!("text/{language}/")];
    let surveys = edition.surveys().map(|survey| format!("{OBSERVATIONS}{survey}.toml"));
    let surveys: Vec<String> = surveys.collect();
    let is_of_document = |path: &str| {
        let of_others = ["editions/", OBSERVATIONS, "text/", "print-shops/", social_card::TEMPLATE]
            .iter()
            .any(|folder| path.starts_with(folder));
        let is_own = own.iter().any(|own| path.starts_with(own)) || surveys.iter().any(|survey| survey == path);
        // No reader could notice what people say of texts.
        let is_about_texts = path == SOURCE_DOCUMENTS || RECORDS.iter().any(|record| path.ends_with(record));
        let is_signature = path.starts_with(sign_off::FOLDER);
        (is_own || !of_others) && !is_about_texts && !is_signature
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

/// File, line and column.
pub(crate) fn place(sources: &Sources, origin: &Origin) -> String {
    let (line, column) = sources.line_and_column(origin);
    format!("{}:{line}:{column}", sources.get(origin.file).path)
}

/// The figures that a figure is derived from.
pub(super) fn derived_from(figure: &Figure) -> Vec<FigureId> {
    let operands = figure.derivation.iter().flat_map(|derivation| derivation.operands());
    operands.map(|operand| operand.value.clone()).collect()
}
