//! The print PDF: exported pages, completed for the press as a print shop asks.
//!
//! [`complete`] is a pure function of the exported bytes and the [`Job`].

mod black;
mod blending;
mod boxes;
mod intent;
mod printers_marks;
mod screens;
mod spreads;

use lopdf::{Document, Object};
use typst_layout::PagedDocument;
use typst_pdf::PdfStandard;

pub use intent::PackedProfile;

use super::PdfIdentity;
use super::metadata::{Conformance, Statement};
use super::objects::{compressed, dictionary, dictionary_mut, save};
use crate::document;
use crate::finding::{Code, Finding, Findings};
use crate::project::PrintShop;
use crate::project::print_shop::{PT_PER_MM, Sheets};

/// Data that a print PDF needs besides its pages.
pub struct Job<'a> {
    pub shop: &'a PrintShop,
    /// The ICC profile of the shop's printing condition.
    pub profile: &'a PackedProfile,
    pub document: &'a document::Document,
    pub identity: &'a PdfIdentity,
}

/// Exports untagged pages and completes them. `None` after a finding.
pub fn pdf(pages: &PagedDocument, job: &Job, findings: &mut Findings) -> Option<Vec<u8>> {
    let mut options = super::options(&[PdfStandard::V_1_6], job.identity, findings)?;
    options.tagged = false;
    let exported = super::export(pages, &options, findings)?;
    complete(&exported, job)
        .map_err(|error| {
            let message = format!("the print PDF cannot be completed: {error}");
            findings.push(Finding::new(Code::Export, message, "this is a bug in iq-figures; please report it"));
        })
        .ok()
}

/// Makes a PDF/X-4 file of exported pages: nothing for screens, black text that overprints, the
/// shop's sheets, boxes and marks, its output intent, and metadata that agree with each other.
///
/// # Errors
///
/// Fails if `exported` is not a PDF as the engine writes it.
pub fn complete(exported: &[u8], job: &Job) -> Result<Vec<u8>, lopdf::Error> {
    let mut pdf = Document::load_mem(exported)?;
    screens::remove(&mut pdf)?;
    blending::in_inks(&mut pdf)?;
    black::overprint(&mut pdf)?;
    boxes::set(&mut pdf, job.shop)?;
    if job.shop.sheets == Sheets::Spreads {
        spreads::compose(&mut pdf, job.shop, job.document.language.direction)?;
    }
    printers_marks::draw(&mut pdf, &job.shop.marks)?;
    intent::add(&mut pdf, job)?;
    let conformance = Conformance::Press(job.shop.standard.name());
    Statement { document: job.document, identity: job.identity, conformance }.write(&mut pdf, exported)?;
    save(pdf)
}

/// A number of a PDF.
fn real(number: f64) -> Object {
    Object::Real(number as f32)
}
