//! The files inside an accessible PDF: its figures as a table, what its columns hold, and where the
//! figures come from.

use serde::Serialize;

use super::columns::{Column, Content, cells, fields};
use super::data_package::data_package;
use crate::document::{Document, FigureRow};
use crate::edition::Edition;
use crate::layout::Attachment;
use crate::name::{EditionId, LanguageTag};
use crate::project::observations::DiscrepancyText;
use crate::record::{FigureProvenance, NamedInput};
use crate::source::Origin;
use crate::text::{OwnMessage, Wording};

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
        let message = |own: OwnMessage| wording.told(&own.wanted_at(edition), &[]);
        Self {
            figures: message(OwnMessage::AttachmentFigures),
            data_package: message(OwnMessage::AttachmentDataPackage),
            provenance: message(OwnMessage::AttachmentProvenance),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Provenance<'a> {
    edition: &'a EditionId,
    edition_code: &'a str,
    language: &'a LanguageTag,
    version: String,
    issued: String,
    figures: &'a [FigureProvenance],
    discrepancies: Vec<&'a DiscrepancyText>,
    inputs: &'a [NamedInput],
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
    inputs: &[NamedInput],
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
    let rows: Vec<FigureRow> = figures.iter().map(|figure| figure.row.clone()).collect();
    let fields = fields(&rows);
    if !figures.is_empty() {
        writer.write_record(fields.iter().map(|field| field.name))?;
    }
    for row in &rows {
        let cells = fields.iter().zip(cells(row, &fields));
        writer.write_record(cells.map(|(field, text)| match field.content {
            Content::Number => text,
            _ => without_formula(text),
        }))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// A text that no spreadsheet takes for a formula when it opens the table: one that begins like a
/// formula has an apostrophe before it (OWASP, CSV Injection). One that begins with an apostrophe has a
/// second one, so that whoever takes the first away has the text again.
pub(crate) fn without_formula(text: String) -> String {
    let begins = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\'' | '\t' | '\r' | '\n');
    if text.trim_start_matches(' ').starts_with(begins) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{Kind, Precision, Status};

    #[test]
    fn a_number_below_zero_stays_a_number() {
        let row = FigureRow {
            id: "change".into(),
            label: "-5".to_owned(),
            value: "-5".to_owned(),
            unit: "session".to_owned(),
            kind: Kind::Flow,
            precision: Precision::Exact,
            period: String::new(),
            as_of: String::new(),
            reference_date: "not stated".to_owned(),
            collector: "not stated".to_owned(),
            status: Status::Final,
            obs_status: None,
            previous: None,
            revised: None,
            revision: None,
        };
        let table =
            table(&[FigureProvenance { row, origin: String::new(), derived_from: Vec::new(), delivered: None }])
                .unwrap();
        let table = String::from_utf8(table).unwrap();
        assert!(table.ends_with("\nchange,'-5,-5,session,flow,exact,,,not stated,not stated,final\n"), "{table}");
    }

    #[test]
    fn no_text_is_a_formula() {
        for text in ["=1+1", "+49", "-2", "@SUM(A1)", "\t=1", " =1", "＝1", "'x"] {
            assert_eq!(without_formula(text.to_owned()).strip_prefix('\''), Some(text));
        }
        for text in ["a=b", "around 5", "", "\u{2068}17\u{2069}"] {
            assert_eq!(without_formula(text.to_owned()), text);
        }
    }
}
