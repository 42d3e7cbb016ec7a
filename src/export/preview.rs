//! Previews: each page as a PNG.

use typst_layout::PagedDocument;
use typst_render::RenderOptions;

use crate::finding::{Code, Finding, Findings};

/// Resolution in pixels per inch: enough to read the notes on a screen.
const RESOLUTION: f64 = 144.0;

/// One PNG for each page.
pub fn previews(pages: &PagedDocument, findings: &mut Findings) -> Vec<Vec<u8>> {
    let options = RenderOptions { pixel_per_pt: (RESOLUTION / 72.0).into(), render_bleed: false };
    let images = pages.pages().iter().map(|page| typst_render::render(page, &options).encode_png());
    images
        .filter_map(|image| {
            image
                .map_err(|error| {
                    let message = format!("a preview cannot be written: {error}");
                    findings.push(Finding::new(
                        Code::Export,
                        message,
                        "this is a fault of the program; please report it",
                    ));
                })
                .ok()
        })
        .collect()
}
