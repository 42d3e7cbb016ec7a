//! The files inside an accessible PDF: its figures as a table, what its columns hold, and where the
//! figures come from.

use serde::Serialize;

use super::columns::Column;
use super::data_package::data_package;
use crate::document::{Document, FigureRow};
use crate::edition::Edition;
use crate::layout::Attachment;
use crate::project::observations::DiscrepancyText;
use crate::source::{Located, Origin};
use crate::text::Wording;
use crate::write::fingerprint::InputRecord;

/// Media type of CSV with its parameters, RFC 7111.
const CSV: &str = "text/csv";
const JSON: &str = "application/json";
/// Media type of a data package, as registered with IANA.
const DATA_PACKAGE: &str = "application/vnd.datapackage+json";

/// Words that describe the attachments, in the document's language.
pub struct Descriptions {
    pub figures: String,
    pub data_package: String,
    pub provenance: String,
}

impl Descriptions {
    /// The words, wanted by an edition.
    pub fn compose(wording: &Wording, edition: &Origin) -> Self {
        let message = |id: &str| wording.told(&Located::new(id.to_owned(), edition.clone()), &[]);
        Self {
            figures: message("attachment-figures"),
            data_package: message("attachment-data-package"),
            provenance: message("attachment-provenance"),
        }
    }
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

/// `figures.csv`, `datapackage.json` and `provenance.json`.
///
/// # Errors
///
/// Fails if the table cannot be written, which memory does not do.
pub fn attachments(
    document: &Document,
    edition: &Edition,
    figures: &[FigureProvenance],
    inputs: &[InputRecord],
    (descriptions, columns): (&Descriptions, &[Column]),
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
    let attachment = |name: &str, mime_type, relationship, description: &str, bytes: Vec<u8>| Attachment {
        name: name.to_owned(),
        mime_type,
        relationship,
        description: description.to_owned(),
        bytes: bytes.into(),
    };
    let table = table(figures)?;
    let package = data_package(document, edition, columns, &table);
    Ok(vec![
        attachment("figures.csv", CSV, "data", &descriptions.figures, table),
        attachment("datapackage.json", DATA_PACKAGE, "supplement", &descriptions.data_package, package),
        attachment("provenance.json", JSON, "supplement", &descriptions.provenance, provenance),
    ])
}

fn table(figures: &[FigureProvenance]) -> csv::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for figure in figures {
        writer.serialize(&figure.row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
