//! Checks of laid-out pages: what a reader will see is what the document says, and all of it can be read.

mod digits;
mod figures;
mod fit;
mod glyphs;
mod holes;
mod origin;
mod page;
mod read_back;
mod visibility;

use crate::document::Document;
use crate::finding::Findings;
use crate::layout::{Pages, Painted, painted};
use crate::project::{Structure, Theme};
use crate::source::Origin;
use page::Page;

pub use digits::KnownGlyphs;

/// A document on its pages.
pub struct PageCheck<'a> {
    pub document: &'a Document,
    /// The same document in the edition's other languages.
    pub siblings: Vec<&'a Document>,
    pub structure: &'a Structure,
    pub theme: &'a Theme,
    pub pages: &'a Pages,
    /// Glyphs already judged, shared by all documents.
    pub glyphs: &'a KnownGlyphs,
    /// The edition's file, for findings that no other file is to blame for.
    pub edition: &'a Origin,
}

/// Runs every check of pages.
pub fn check_pages(check: &PageCheck, findings: &mut Findings) {
    let painted = painted(&check.pages.document);
    let pages = Page::all(check, &painted);
    for page in &pages {
        fit::check_page(page, findings);
        glyphs::check_page(page, findings);
        holes::check_page(page, findings);
        visibility::check_page(page, findings);
    }
    fit::check(check, &pages, findings);
    digits::check(check, &pages, findings);
    figures::check(check, findings);
    read_back::check(check, &pages, findings);
}

/// The texts of all pages.
fn texts<'p, 'c, 'a>(
    pages: &'p [Page<'c, 'a>],
) -> impl Iterator<Item = (&'c Painted<'a>, &'a typst::text::TextItem)> + use<'p, 'c, 'a> {
    pages.iter().flat_map(Page::texts)
}
