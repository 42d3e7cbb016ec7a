//! One state of a project that can be asked for what each stage makes of it.
//!
//! Nothing is made before somebody asks, and nothing twice. Answers depend on the project alone, so
//! that whoever asks first, or from whichever thread, gets the same.

use std::io;
use std::path::Path;

use super::composed::Composed;
use super::inputs::EditionInputs;
use super::made::{Kept, Made};
use crate::check::{EditionSources, SourceFindings, check_sources};
use crate::document::Document;
use crate::edition::{self, Edition};
use crate::finding::{Code, Finding, Findings};
use crate::layout::Engine;
use crate::project::{Model, Project};
use crate::source::Sources;
use crate::source::digest::{self, InputRecord};
use crate::text::Messages;

/// A project as it was when it was opened.
pub struct View {
    project: Project,
    /// What reading it found.
    found: Findings,
    pub(crate) engine: Engine,
    inputs: Vec<InputRecord>,
    texts: Kept<String, Messages>,
    editions: Kept<String, Edition>,
    composed: Kept<(String, String), Composed>,
}

impl View {
    /// Reads the project at `root`.
    ///
    /// # Errors
    ///
    /// Fails if the folder cannot be read; everything else becomes a finding.
    pub fn open(root: &Path) -> io::Result<Self> {
        let mut found = Findings::default();
        let project = Project::read(root, &mut found)?;
        let inputs = digest::inputs(&project.inputs);
        Ok(Self {
            engine: Engine::new(&project.inputs),
            inputs,
            project,
            found,
            texts: Kept::default(),
            editions: Kept::default(),
            composed: Kept::default(),
        })
    }

    /// What reading the project found.
    pub fn found(&self) -> &Findings {
        &self.found
    }

    /// The text files, for findings to point into.
    pub fn sources(&self) -> &Sources {
        &self.project.sources
    }

    /// What the files say; absent if the programme, the catalogue or a font has errors.
    pub fn model(&self) -> Option<&Model> {
        self.project.model.as_ref()
    }

    pub(crate) fn project(&self) -> &Project {
        &self.project
    }

    /// The texts of a language.
    pub fn texts(&self, language: &str) -> Made<Messages> {
        self.texts.get(language.to_owned(), |findings| self.read_texts(language, findings))
    }

    fn read_texts(&self, language: &str, findings: &mut Findings) -> Option<Messages> {
        let Some(files) = self.model()?.texts.get(language) else {
            let message = format!("there are no texts in `{language}`");
            findings.push(Finding::new(Code::MissingMessage, message, format!("add text/{language}/*.ftl")));
            return None;
        };
        Messages::read(language, files, self.sources(), findings)
    }

    /// An edition with every figure resolved.
    pub fn edition(&self, id: &str) -> Made<Edition> {
        self.editions.get(id.to_owned(), |findings| edition::resolve(self.model()?, id, findings))
    }

    /// An edition in a language, composed, with all words that go beside its pages.
    pub fn composed(&self, edition: &str, language: &str) -> Made<Composed> {
        self.composed.get((edition.to_owned(), language.to_owned()), |findings| {
            let resolved = self.edition(edition).value?;
            let messages = self.texts(language).value?;
            Composed::new(self, &resolved, language, &messages, findings)
        })
    }

    /// The checks of an edition's sources, which compare its languages with each other: those that
    /// could be read, and, of what is composed, those of `languages`.
    pub fn check_sources(&self, edition: &Edition, languages: &[String]) -> SourceFindings {
        let Some(model) = self.model() else { return SourceFindings::default() };
        let composed = languages.iter().filter_map(|language| self.composed(&edition.id, language).value);
        let composed: Vec<_> = composed.collect();
        let texts = edition.languages.iter().filter_map(|tag| Some((tag, self.texts(tag).value?)));
        let texts: Vec<_> = texts.collect();
        let known = &model.programme.languages;
        let sources = EditionSources {
            project: &self.project,
            model,
            edition,
            others: &|id| self.edition(id).value,
            messages: texts.iter().filter_map(|(tag, texts)| Some((known.get(*tag)?, &**texts))).collect(),
            languages: composed.iter().filter_map(|composed| composed.sources(model)).collect(),
        };
        check_sources(&sources)
    }

    /// The inputs that an edition depends on, by path.
    pub(crate) fn inputs_of(&self, edition: &Edition) -> Vec<InputRecord> {
        let Some(model) = self.model() else { return Vec::new() };
        let of_edition = EditionInputs::of(&self.project, model, edition, &|id| self.edition(id).value);
        self.inputs.iter().filter(|input| of_edition.has(&input.path)).cloned().collect()
    }

    /// Forgets what only an edition needed. Its figures stay: others are compared with them.
    pub fn forget_edition(&self, edition: &str) {
        self.composed.forget(|(of, _)| of == edition);
    }
}

/// The document in all languages but one.
pub(crate) fn siblings<'a>(composed: &'a [std::sync::Arc<Composed>], language: &str) -> Vec<&'a Document> {
    let documents = composed.iter().map(|composed| &composed.document);
    documents.filter(|document| document.language.tag != language).collect()
}
