//! Checks of laid-out pages: what a reader will see is what the document says, and all of it can be read.

mod digits;
mod figures;
mod fit;
mod glyphs;
mod read_back;
mod visibility;

use crate::document::Document;
use crate::finding::Findings;
use crate::layout::{Pages, Painted, painted};
use crate::project::{Structure, Theme};
use crate::source::Origin;

/// A document on its pages.
pub struct PageCheck<'a> {
    pub document: &'a Document,
    /// The same document in the edition's other languages.
    pub siblings: Vec<&'a Document>,
    pub structure: &'a Structure,
    pub theme: &'a Theme,
    pub pages: &'a Pages,
    /// The edition's file, for findings that no other file is to blame for.
    pub edition: &'a Origin,
}

/// Runs every check of pages.
pub fn check_pages(check: &PageCheck, findings: &mut Findings) {
    let painted = painted(&check.pages.document);
    fit::check(check, &painted, findings);
    glyphs::check(check, &painted, findings);
    digits::check(check, &painted, findings);
    figures::check(check, findings);
    read_back::check(check, &painted, findings);
    visibility::check(check, &painted, findings);
}

/// The texts among what is painted.
fn texts<'p, 'a>(painted: &'p [Painted<'a>]) -> impl Iterator<Item = (&'p Painted<'a>, &'a typst::text::TextItem)> {
    painted.iter().filter_map(|item| Some((item, item.text()?)))
}
