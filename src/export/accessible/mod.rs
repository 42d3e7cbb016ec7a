//! The accessible PDF: PDF/UA-1 and PDF/A-3a in one file.

mod characters;
mod notes;
mod plain_texts;
mod structure;

use lopdf::Document;
use typst_layout::PagedDocument;
use typst_pdf::PdfStandard;

use super::PdfIdentity;
use super::metadata::{Conformance, Statement};
use super::objects::save;
use crate::document;
use crate::finding::{Code, Finding, Findings};

/// Exports tagged pages in both standards, and completes them. The exporter refuses what it can see
/// to break the standards. `None` after a finding.
pub fn pdf(
    pages: &PagedDocument,
    document: &document::Document,
    identity: &PdfIdentity,
    findings: &mut Findings,
) -> Option<Vec<u8>> {
    let options = super::options(&[PdfStandard::Ua_1, PdfStandard::A_3a], identity, findings)?;
    let exported = super::export(pages, &options, findings)?;
    complete(&exported, document, identity)
        .map_err(|error| {
            let message = format!("the accessible PDF cannot be completed: {error}");
            findings.push(Finding::new(Code::Export, message, "this is a bug in iq-figures; please report it"));
        })
        .ok()
}

/// Adds to exported pages what the engine cannot say of them: notes, text that every reader
/// gets whole, and the edition in the metadata.
///
/// # Errors
///
/// Fails if `exported` is not a PDF as the engine writes it.
pub fn complete(
    exported: &[u8],
    document: &document::Document,
    identity: &PdfIdentity,
) -> Result<Vec<u8>, lopdf::Error> {
    let mut pdf = Document::load_mem(exported)?;
    characters::encode(&mut pdf)?;
    notes::tie(&mut pdf, &document.words)?;
    plain_texts::unite(&mut pdf);
    structure::leave_out_defaults(&mut pdf)?;
    structure::leave_out_empty_labels(&mut pdf)?;
    structure::leave_out_border_colours(&mut pdf)?;
    Statement { document, identity, conformance: Conformance::Accessible }.write(&mut pdf, exported)?;
    save(pdf)
}
