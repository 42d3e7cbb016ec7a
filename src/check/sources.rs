//! Checks of sources: what data and texts say, before anything is laid out.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    abbreviations, assets, characters, discrepancies, house_style, numbers, parity, plausibility, provenance,
    relations, web_faces,
};
use crate::document::{Document, FigureRow};
use crate::edition::Edition;
use crate::finding::Findings;
use crate::project::programme::Language;
use crate::project::{Model, Project};
use crate::text::Messages;

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
    /// The texts of every language of the edition that could be read, composed or not.
    pub messages: Vec<(&'a Language, &'a Messages)>,
    /// The languages that could be composed, in the edition's order.
    pub languages: Vec<LanguageSources<'a>>,
}

/// An edition in one language.
pub struct LanguageSources<'a> {
    pub language: &'a Language,
    pub messages: &'a Messages,
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
    numbers::check(sources, &mut findings);
    characters::check(sources, &mut findings);
    house_style::check(sources, &mut findings);
    abbreviations::check(sources, &mut findings);
    findings
}

impl SourceFindings {
    /// Those that stop the documents of a language.
    pub fn of_language(&mut self, tag: &str) -> &mut Findings {
        self.languages.entry(tag.to_owned()).or_default()
    }
}
