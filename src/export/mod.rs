//! The fifth stage: pages become files. The only users of the PDF exporter and of lopdf.

mod accessible;
pub mod attachments;
pub mod chart;
pub mod columns;
mod data_package;
mod metadata;
mod objects;
pub mod press;
pub mod preview;
pub(crate) mod social_card;
pub mod spreadsheet;
pub mod ticket;
pub(crate) mod workbook;

use chrono::{DateTime, Datelike, Timelike, Utc};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::finding::{Code, Finding, Findings};

pub use accessible::{complete as complete_accessible, pdf as accessible_pdf};

/// Name and version of this program, in the metadata of the files that it writes.
pub const CREATOR: &str = concat!("iq-figures ", env!("CARGO_PKG_VERSION"));

/// Identity of a PDF, besides its pages.
pub struct PdfIdentity {
    /// Stays the same for all builds of an edition's document.
    pub ident: String,
    /// The moment that dates the file.
    pub issued: DateTime<Utc>,
}

/// The exporter's options; `None` after a finding.
fn options(standards: &[PdfStandard], identity: &PdfIdentity, findings: &mut Findings) -> Option<PdfOptions> {
    let standards = PdfStandards::new(standards).map_err(|error| {
        findings.push(Finding::new(
            Code::Export,
            error.message().as_str(),
            "this is a bug in iq-figures; please report it",
        ));
    });
    let timestamp = timestamp(identity.issued).map(Timestamp::new_utc);
    Some(PdfOptions {
        ident: Smart::Custom(identity.ident.clone()),
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        timestamp,
        standards: standards.ok()?,
        ..PdfOptions::default()
    })
}

fn timestamp(issued: DateTime<Utc>) -> Option<Datetime> {
    Datetime::from_ymd_hms(
        issued.year(),
        issued.month() as u8,
        issued.day() as u8,
        issued.hour() as u8,
        issued.minute() as u8,
        issued.second() as u8,
    )
}

/// Exports, with the exporter's errors as findings.
fn export(pages: &PagedDocument, options: &PdfOptions, findings: &mut Findings) -> Option<Vec<u8>> {
    typst_pdf::pdf(pages, options)
        .map_err(|errors| {
            for error in errors {
                let hints: Vec<&str> = error.hints.iter().map(|hint| hint.v.as_str()).collect();
                let hint = if hints.is_empty() { "see the template" } else { &hints.join("; ") };
                findings.push(Finding::new(Code::Export, error.message.as_str(), hint));
            }
        })
        .ok()
}
