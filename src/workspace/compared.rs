//! Pages to be compared with those of another edition or version.

use super::places::{PagePlaces, places};
use super::printed::laid_out;
use super::view::View;
use crate::export::preview::{PictureFormat, Seen, Sheet, sheets};
use crate::finding::Findings;
use crate::layout::{Look, looks};
use crate::name::{EditionId, LanguageTag};
use crate::project::structure::Fold;

/// A page as it is laid out.
pub(crate) struct ComparedPage {
    /// The figures on it.
    pub places: PagePlaces,
    /// Its look, whatever edition code stands on it.
    pub look: Look,
    sheet: Sheet,
}

/// The pages of an edition in a language, unchecked; `None` if it cannot be laid out, for which `check` has the reasons.
pub(crate) fn compared_pages(view: &View, edition: &EditionId, language: &LanguageTag) -> Option<Vec<ComparedPage>> {
    let (composed, pages) = laid_out(view, edition, language)?;
    let document = &composed.document;
    let looks = looks(&pages.document, &document.edition.code);
    let sheets = sheets(&pages.document, Fold::None, document.language.direction);
    let sheets = sheets.into_iter().filter(|sheet| matches!(sheet.what, Seen::Page(_)));
    let pages = places(&pages).into_iter().zip(looks).zip(sheets);
    Some(pages.map(|((places, look), sheet)| ComparedPage { places, look, sheet }).collect())
}

impl ComparedPage {
    /// The page as PNG; `None` if it cannot be written.
    pub(crate) fn picture(&self, format: PictureFormat) -> Option<Vec<u8>> {
        self.sheet.draw(format, &mut Findings::default())
    }
}
