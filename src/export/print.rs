//! The print PDF: pages with boxes for trim and bleed, and nothing that a press cannot print.

use lopdf::{Dictionary, Document, Object, ObjectId};
use typst_layout::PagedDocument;
use typst_pdf::PdfStandard;

use super::PdfIdentity;
use crate::finding::{Code, Finding, Findings};

/// Exports untagged pages and completes them for the press.
pub fn pdf(pages: &PagedDocument, identity: &PdfIdentity, findings: &mut Findings) -> Option<Vec<u8>> {
    let mut options = super::options(&[PdfStandard::V_1_6], identity, findings)?;
    options.tagged = false;
    let exported = super::export(pages, &options, findings)?;
    complete(&exported)
        .map_err(|error| {
            let message = format!("the print PDF cannot be completed: {error}");
            findings.push(Finding::new(Code::Export, message, "this is a fault of the program; please report it"));
        })
        .ok()
}

/// Adds the bleed box and takes out what belongs to screens: bookmarks, links, and how a viewer
/// should open the file.
fn complete(exported: &[u8]) -> Result<Vec<u8>, lopdf::Error> {
    let mut pdf = Document::load_mem(exported)?;
    let pages: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    for page in pages {
        let page = pdf.get_dictionary_mut(page)?;
        add_bleed_box(page)?;
        page.remove(b"Annots");
    }
    let catalog = pdf.catalog_mut()?;
    for key in [b"Outlines".as_slice(), b"PageMode", b"Dests", b"Names", b"OpenAction"] {
        catalog.remove(key);
    }
    pdf.prune_objects();
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes)?;
    Ok(bytes)
}

/// Our media box is the trimmed page and its bleed, without a slug: ISO 32000-1, 14.11.2, has the
/// bleed box inside the media box and around the trim box.
fn add_bleed_box(page: &mut Dictionary) -> Result<(), lopdf::Error> {
    let media_box = page.get(b"MediaBox")?.clone();
    if !page.has(b"TrimBox") {
        page.set("TrimBox", media_box.clone());
    }
    page.set("BleedBox", Object::Array(media_box.as_array()?.clone()));
    Ok(())
}
