//! Language parity: every language of an edition says the same, and says it whole.

mod figures;
mod forms;
mod missing;
mod project_texts;
mod stale;
mod terms;
mod typed_terms;
mod usage;

use std::collections::BTreeSet;

use super::edition_sources::{EditionSources, SourceFindings};
use crate::name::{FigureId, LanguageTag, MessageId};
use crate::project::Model;
use crate::project::language::Language;
use crate::text::Texts;
use typed_terms::TypedTerm;
use usage::Usage;

pub use project_texts::ProjectTexts;

/// Compares the texts of an edition's languages with each other and with what the project uses.
pub(super) fn check(sources: &EditionSources, findings: &mut SourceFindings) {
    let texts = EditionTexts::of(sources);
    figures::check(&texts, &mut findings.edition);
    for language in &texts.languages {
        let own = findings.of_language(language.tag());
        missing::check(&texts, language, own);
        stale::check(&texts, language, own);
        forms::check(&texts, language, own);
        terms::check(&texts, language, own);
        typed_terms::check(&texts, language, own);
    }
}

/// The texts of an edition.
struct EditionTexts<'a> {
    model: &'a Model,
    /// The languages that could be composed, in the edition's order.
    languages: Vec<LanguageTexts<'a>>,
    /// The texts that translations are made from, if they can be read.
    source: Option<&'a Texts>,
    /// Messages, terms and figures that this edition uses.
    edition: Usage,
    /// Messages, terms and figures that any document of the project uses.
    project: &'a Usage,
    /// Whether every document could be read: one with errors may use what no other does.
    knows_all_uses: bool,
}

/// The texts of one language.
struct LanguageTexts<'a> {
    language: &'a Language,
    texts: &'a Texts,
    typed_terms: &'a [TypedTerm],
}

impl LanguageTexts<'_> {
    fn tag(&self) -> &LanguageTag {
        &self.language.tag
    }
}

impl<'a> EditionTexts<'a> {
    fn of(sources: &EditionSources<'a>) -> Self {
        let (model, all) = (sources.model, sources.texts);
        let languages = sources.languages.iter().filter_map(|language| {
            let known = all.languages.get(&language.language.tag)?;
            let typed_terms = known.typed_terms.get_or_init(|| typed_terms::find(&known.texts));
            Some(LanguageTexts { language: language.language, texts: &known.texts, typed_terms })
        });
        let explanations = model.explanations(sources.edition.surveys()).into_iter().cloned();
        let used = used(sources).into_iter().chain(explanations).collect();
        let structures = sources.project.sources.paths().filter(|path| path.starts_with("documents/")).count();
        let unread = sources.project.found.files().any(|path| path.starts_with("documents"));
        let knows_all_uses = structures == model.structures.len() && !unread;
        Self {
            model,
            languages: languages.collect(),
            source: all.of(&model.programme.source_language),
            edition: Usage::of(model, used, printed(sources), all.all()),
            project: &all.used,
            knows_all_uses,
        }
    }

    /// Every other language than this one.
    fn others<'t>(&'t self, language: &'t LanguageTexts) -> impl Iterator<Item = &'t LanguageTexts<'a>> {
        self.languages.iter().filter(|other| other.tag() != language.tag())
    }
}

/// The messages that the edition uses in any of its languages.
fn used(sources: &EditionSources) -> Vec<MessageId> {
    sources.languages.iter().flat_map(|language| language.outline.messages()).collect()
}

/// The figures that the edition prints or tells in any of its languages. A language may do without the names of all
/// others.
fn printed<'s>(sources: &'s EditionSources) -> BTreeSet<&'s FigureId> {
    let rows = sources.languages.iter().flat_map(|language| language.rows);
    rows.filter_map(|row| sources.edition.figure(&row.id)).map(|figure| &figure.id).collect()
}
