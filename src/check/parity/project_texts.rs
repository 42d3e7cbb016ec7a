//! The texts of a project, whichever edition is checked.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::typed_terms::TypedTerm;
use super::usage::Usage;
use crate::document::messages_of_structure;
use crate::name::LanguageTag;
use crate::project::Model;
use crate::text::Texts;
use crate::text::asked::Asked;

/// The texts of a project in all languages, with what does not depend on the edition that is checked.
pub struct ProjectTexts {
    pub(super) languages: BTreeMap<LanguageTag, KnownTexts>,
    /// Messages, terms and figures that any document of the project uses.
    pub(super) used: Usage,
}

/// The texts of a language, and what has been found out about them.
pub(super) struct KnownTexts {
    pub(super) texts: Arc<Texts>,
    pub(super) typed_terms: OnceLock<Vec<TypedTerm>>,
}

impl ProjectTexts {
    /// Texts of the languages that could be read.
    pub fn new(model: &Model, texts: impl IntoIterator<Item = Arc<Texts>>) -> Self {
        let known = |texts: Arc<Texts>| KnownTexts { texts, typed_terms: OnceLock::new() };
        let languages = texts.into_iter().map(|texts| (texts.language().clone(), known(texts)));
        let languages: BTreeMap<_, _> = languages.collect();
        let catalogue = model.catalogue.entries.keys();
        let explanations = model.explanations(model.observations.keys()).into_iter().cloned();
        let messages = model.structures.values().flat_map(messages_of_structure).chain(explanations).collect();
        let used = Usage::of(model, messages, catalogue, languages.values().map(|known| &*known.texts));
        Self { languages, used }
    }

    /// The texts of a language.
    pub fn of(&self, language: &LanguageTag) -> Option<&Texts> {
        self.languages.get(language).map(|known| &*known.texts)
    }

    /// Whether any text claims this relation.
    pub fn claims(&self, relation: &str) -> bool {
        let questions = self.all().flat_map(Texts::questions);
        questions
            .into_iter()
            .any(|question| matches!(&question.asked, Asked::Claim { relation: claimed, .. } if claimed == relation))
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Texts> + Clone {
        self.languages.values().map(|known| &*known.texts)
    }
}
