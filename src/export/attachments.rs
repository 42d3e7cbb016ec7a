//! The files inside an accessible PDF: its figures as a table, and where they come from.

use serde::Serialize;

use crate::document::{Document, FigureRow};
use crate::edition::Edition;
use crate::layout::Attachment;
use crate::project::observations::DiscrepancyText;
use crate::write::fingerprint::InputRecord;

/// Media type of CSV with its parameters, RFC 7111.
const CSV: &str = "text/csv";
const JSON: &str = "application/json";

/// Words that describe the attachments, in the document's language.
pub struct Descriptions {
    pub figures: String,
    pub provenance: String,
}

/// What a figure's value goes back to.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FigureProvenance {
    #[serde(flatten)]
    pub row: FigureRow,
    /// File, line and column where the value was delivered, or its derivation defined.
    pub origin: String,
    /// The figures that it is derived from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub derived_from: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Provenance<'a> {
    edition: &'a str,
    edition_code: &'a str,
    language: &'a str,
    version: String,
    issued: String,
    figures: &'a [FigureProvenance],
    discrepancies: Vec<&'a DiscrepancyText>,
    inputs: &'a [InputRecord],
}

/// `figures.csv` and `provenance.json`.
///
/// # Errors
///
/// Fails if the table cannot be written, which memory does not do.
pub fn attachments(
    document: &Document,
    edition: &Edition,
    figures: &[FigureProvenance],
    inputs: &[InputRecord],
    descriptions: Descriptions,
) -> csv::Result<Vec<Attachment>> {
    let provenance = Provenance {
        edition: &edition.id,
        edition_code: &document.edition.code,
        language: &document.language.tag,
        version: edition.version.to_string(),
        issued: edition.issued.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        figures,
        discrepancies: edition.discrepancies.iter().map(|discrepancy| &discrepancy.text).collect(),
        inputs,
    };
    let provenance = serde_json::to_vec_pretty(&provenance).expect("provenance is plain data");
    let attachment = |name: &str, mime_type, relationship, description, bytes: Vec<u8>| Attachment {
        name: name.to_owned(),
        mime_type,
        relationship,
        description,
        bytes: bytes.into(),
    };
    Ok(vec![
        attachment("figures.csv", CSV, "data", descriptions.figures, table(figures)?),
        attachment("provenance.json", JSON, "supplement", descriptions.provenance, provenance),
    ])
}

fn table(figures: &[FigureProvenance]) -> csv::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for figure in figures {
        writer.serialize(&figure.row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
