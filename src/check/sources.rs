//! Checks of sources: what data and texts say, before anything is laid out.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::parity::ProjectTexts;
use super::{
    abbreviations, assets, characters, discrepancies, house_style, numbers, parity, plausibility, provenance,
    relations, web_faces,
};
use crate::document::{Document, FigureRow};
use crate::edition::Edition;
use crate::finding::Findings;
use crate::project::language::Language;
use crate::project::{Model, Programme, Project};
use crate::text::Texts;
use crate::text::passage::Passage;

/// An edition by its name, with every figure resolved; `None` if it could not be.
pub type Others<'a> = dyn Fn(&str) -> Option<Arc<Edition>> + 'a;

/// An edition with all its languages, those included that are not asked for: languages are
/// compared with each other.
pub struct EditionSources<'a> {
    pub project: &'a Project,
    pub model: &'a Model,
    pub edition: &'a Edition,
    /// Looks other editions up. Their own findings come with their own documents.
    pub others: &'a Others<'a>,
    /// The texts of the project.
    pub texts: &'a ProjectTexts,
    /// The languages of the edition whose texts are sound, composed or not.
    pub checked: Vec<CheckedTexts<'a>>,
    /// The languages that could be composed, in the edition's order.
    pub languages: Vec<LanguageSources<'a>>,
}

/// The texts of a language that have been checked by themselves.
pub struct CheckedTexts<'a> {
    pub language: &'a Language,
    pub texts: &'a Texts,
    /// Findings of [`check_passages`] and [`check_texts`].
    pub found: &'a Findings,
}

/// An edition in one language.
pub struct LanguageSources<'a> {
    pub language: &'a Language,
    pub texts: &'a Texts,
    pub document: &'a Document,
    /// The figures that the document prints or tells.
    pub rows: &'a [FigureRow],
}

/// Findings by what they stop.
#[derive(Debug, Default, Clone)]
pub struct SourceFindings {
    /// They stop every document of the edition.
    pub edition: Findings,
    /// They stop the documents of a language.
    pub languages: BTreeMap<String, Findings>,
}

/// Runs every check that looks at one passage at a time, on the passages of a file.
pub fn check_passages(programme: &Programme, language: &Language, passages: &[Passage]) -> Findings {
    let mut findings = Findings::default();
    numbers::check_passages(programme, language, passages, &mut findings);
    characters::check(passages, &mut findings);
    house_style::check_passages(language, passages, &mut findings);
    findings
}

/// Runs every check that compares the passages of one language, whichever edition uses them.
pub fn check_texts(language: &Language, texts: &Texts) -> Findings {
    Findings::of(|findings| house_style::check_texts(language, texts, findings))
}

/// Runs every check of sources.
pub fn check_sources(sources: &EditionSources) -> SourceFindings {
    let mut findings = SourceFindings::default();
    discrepancies::check(sources.edition, &mut findings.edition);
    assets::check(sources, &mut findings.edition);
    web_faces::check(sources, &mut findings.edition);
    relations::check(sources, &mut findings.edition);
    plausibility::check(sources, &mut findings.edition);
    provenance::check(sources, &mut findings);
    for language in &sources.languages {
        findings.languages.entry(language.language.tag.clone()).or_default();
    }
    parity::check(sources, &mut findings);
    for CheckedTexts { language, found, .. } in &sources.checked {
        findings.of_language(&language.tag).extend((*found).clone());
    }
    numbers::check(sources, &mut findings);
    abbreviations::check(sources, &mut findings);
    findings
}

impl SourceFindings {
    /// Findings that stop the documents of a language.
    pub fn of_language(&mut self, tag: &str) -> &mut Findings {
        self.languages.entry(tag.to_owned()).or_default()
    }
}
