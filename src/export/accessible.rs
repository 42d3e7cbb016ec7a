//! The accessible PDF: PDF/UA-1 and PDF/A-3a in one file.

use typst_layout::PagedDocument;
use typst_pdf::PdfStandard;

use super::PdfIdentity;
use crate::finding::Findings;

/// Exports tagged pages in both standards; the exporter refuses what it can see to break them.
pub fn pdf(pages: &PagedDocument, identity: &PdfIdentity, findings: &mut Findings) -> Option<Vec<u8>> {
    let options = super::options(&[PdfStandard::Ua_1, PdfStandard::A_3a], identity, findings)?;
    super::export(pages, &options, findings)
}
