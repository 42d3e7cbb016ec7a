//! Language parity: every language of an edition says the same, and says it whole.

mod figures;
mod forms;
mod missing;
mod shown;
mod stale;
mod terms;
mod typed_terms;
mod usage;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::sources::{EditionSources, SourceFindings};
use crate::project::Model;
use crate::project::programme::Language;
use crate::text::entries::Entries;
use usage::Usage;

/// Compares the texts of an edition's languages with each other and with what the project uses.
pub fn check(sources: &EditionSources, findings: &mut SourceFindings) {
    let texts = Texts::read(sources);
    figures::check(&texts, &mut findings.edition);
    for language in &texts.languages {
        let own = findings.languages.entry(language.tag().to_owned()).or_default();
        missing::check(&texts, language, own);
        stale::check(&texts, language, own);
        forms::check(&texts, language, own);
        terms::check(&texts, language, own);
        typed_terms::check(&texts, language, own);
    }
}

/// The texts of an edition.
struct Texts<'a> {
    model: &'a Model,
    /// The languages that could be composed, in the edition's order.
    languages: Vec<LanguageTexts<'a>>,
    /// The texts that translations are made from, if they can be read.
    source: Option<Rc<Entries<'a>>>,
    /// What this edition uses.
    edition: Usage,
    /// What any document of the project uses.
    project: Usage,
}

/// The texts of one language.
struct LanguageTexts<'a> {
    language: &'a Language,
    entries: Rc<Entries<'a>>,
}

impl LanguageTexts<'_> {
    fn tag(&self) -> &str {
        &self.language.tag
    }
}

impl<'a> Texts<'a> {
    fn read(sources: &EditionSources<'a>) -> Self {
        let model = sources.model;
        let all = model.texts.iter().filter_map(|(tag, files)| {
            let entries = Entries::read(files, &sources.project.sources)?;
            Some((tag.as_str(), Rc::new(entries)))
        });
        let all: BTreeMap<&str, Rc<Entries>> = all.collect();
        let structure = model.structures.get(&sources.edition.document);
        let catalogue = model.catalogue.entries.keys().map(String::as_str);
        let edition = Usage::of(model, structure, printed(sources), all.values().map(Rc::as_ref));
        let project = Usage::of(model, model.structures.values(), catalogue, all.values().map(Rc::as_ref));
        let source = all.get(model.programme.source_language.as_str()).cloned();
        let languages = sources.languages.iter().filter_map(|language| {
            let entries = all.get(language.language.tag.as_str())?.clone();
            Some(LanguageTexts { language: language.language, entries })
        });
        Self { model, languages: languages.collect(), source, edition, project }
    }

    /// Every other language than this one.
    fn others<'t>(&'t self, language: &'t LanguageTexts) -> impl Iterator<Item = &'t LanguageTexts<'a>> {
        self.languages.iter().filter(|other| other.tag() != language.tag())
    }
}

/// The figures that the edition prints or tells in any of its languages, as the catalogue calls them. A
/// language may do without the names of all others.
fn printed<'s>(sources: &'s EditionSources) -> BTreeSet<&'s str> {
    let rows = sources.languages.iter().flat_map(|language| language.rows);
    rows.filter_map(|row| sources.edition.figure(&row.id)).map(|figure| figure.entry.as_str()).collect()
}

/// What a waiver names: a message, a figure or term in it, a language; in alphabetical order.
fn subject<const N: usize>(mut parts: [&str; N]) -> String {
    parts.sort_unstable();
    parts.join(" ")
}
