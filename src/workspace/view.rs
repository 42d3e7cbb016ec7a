//! One state of a project that can be asked for what each stage makes of it.
//!
//! Nothing is made before somebody asks, and nothing twice. Answers depend on the project alone, so
//! that whoever asks first, or from whichever thread, gets the same. A later state takes over each answer
//! whose inputs have not changed.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use super::composed::Composed;
use super::crew;
use super::inputs::EditionInputs;
use super::made::{Kept, Made};
use super::pictures::Pictures;
use super::step::Step;
use crate::check::{
    CheckedTexts, EditionSources, KnownGlyphs, ProjectTexts, SourceFindings, check_named_blocks, check_passages,
    check_sources, check_texts,
};
use crate::document::{Document, LeftOut, Outline};
use crate::edition::{self, Edition};
use crate::export::press::PackedProfile;
use crate::export::preview::{PictureFormat, Sheet};
use crate::finding::{Code, Finding, Findings, Scope};
use crate::layout::{Engine, Memory};
use crate::name::{EditionId, LanguageTag, MessageId};
use crate::project::language::Language;
use crate::project::releases::RELEASES;
use crate::project::{Folder, Inputs, Model, Project, is_of_model};
use crate::record::{BlockRecord, ReleaseMark, of_block};
use crate::release::Content;
use crate::source::digest::{self, InputRecord};
use crate::source::{FileId, Sources};
use crate::text::Texts;
use crate::text::asked::Answered;
use crate::text::format::Formatter;

/// A project as it was at one moment.
pub struct View {
    project: Project,
    pub(crate) engine: Engine,
    inputs: Vec<InputRecord>,
    texts: Kept<LanguageTag, Texts>,
    formatters: Kept<LanguageTag, Formatter>,
    /// Judgements of glyphs, which depend on no project: later states share them.
    pub(crate) glyphs: Arc<KnownGlyphs>,
    project_texts: Kept<(), ProjectTexts>,
    checked_texts: Kept<LanguageTag, ()>,
    checked_files: Kept<(LanguageTag, FileId), ()>,
    editions: Kept<EditionId, Edition>,
    edition_inputs: Kept<EditionId, RecordedInputs>,
    composed: Kept<(EditionId, LanguageTag), Composed>,
    sources: Kept<(EditionId, Vec<LanguageTag>), SourceFindings>,
    profiles: Kept<String, PackedProfile>,
    /// Of all states of the project: a picture depends on nothing but its sheet.
    pictures: Arc<Pictures>,
    steps: Mutex<Vec<Step>>,
}

/// The inputs of an edition, by path, and a digest of them all.
pub(crate) struct RecordedInputs {
    pub list: Vec<InputRecord>,
    pub digest: String,
}

impl View {
    /// Reads the project at `root`.
    ///
    /// # Errors
    ///
    /// Fails if the folder cannot be read; everything else becomes a finding.
    pub fn open(root: &Path) -> io::Result<Self> {
        Self::remembering(root, Memory::Documents)
    }

    /// These files as a project, whatever the disk has, for a single run.
    pub(crate) fn of(folder: Folder) -> Self {
        Self::first(Project::of(folder, None), Memory::Documents)
    }

    pub(crate) fn remembering(root: &Path, memory: Memory) -> io::Result<Self> {
        Ok(Self::first(Project::read(root)?, memory))
    }

    fn first(project: Project, memory: Memory) -> Self {
        let inputs = digest::inputs(&project.inputs, &Inputs::new(), &[]);
        Self::new(Engine::new(&project.inputs, memory), inputs, project)
    }

    /// The project in this folder, with what this state knows of files that are the same.
    pub(crate) fn with(&self, folder: Folder) -> Self {
        let project = Project::of(folder, Some(&self.project));
        let inputs = digest::inputs(&project.inputs, &self.project.inputs, &self.inputs);
        let changed = project.changed_since(&self.project);
        let engine = match &changed {
            Some(changed) => {
                let inputs = changed.iter().filter(|path| project.inputs.contains_key(*path));
                self.engine.with(&project.inputs, &inputs.cloned().collect())
            }
            None => Engine::new(&project.inputs, self.engine.memory()),
        };
        let (glyphs, pictures) = (Arc::clone(&self.glyphs), Arc::clone(&self.pictures));
        let later = Self { glyphs, pictures, ..Self::new(engine, inputs, project) };
        if let Some(changed) = changed {
            later.take_over(self, &changed);
        }
        later
    }

    fn new(engine: Engine, inputs: Vec<InputRecord>, project: Project) -> Self {
        Self {
            engine,
            inputs,
            project,
            texts: Kept::default(),
            formatters: Kept::default(),
            glyphs: Arc::default(),
            project_texts: Kept::default(),
            checked_texts: Kept::default(),
            checked_files: Kept::default(),
            editions: Kept::default(),
            edition_inputs: Kept::default(),
            composed: Kept::default(),
            sources: Kept::default(),
            profiles: Kept::default(),
            pictures: Arc::default(),
            steps: Mutex::default(),
        }
    }

    /// Takes over the answers that rest on none of the changed files. Which files an answer rests on follows from
    /// files that are themselves among them, so that the earlier state knows it.
    fn take_over(&self, earlier: &Self, changed: &BTreeSet<String>) {
        let rests_on = |inputs: &EditionInputs| changed.iter().any(|path| inputs.has(path));
        let in_folder = |folder: &str| changed.iter().any(|path| path.starts_with(folder));
        let texts_changed = |language: &LanguageTag| in_folder(&format!("text/{language}/"));
        // Without a model, an answer says no more than that.
        let Some(model) = earlier.model() else { return };
        self.texts.take_over(&earlier.texts, |language, _| !texts_changed(language));
        let style_changed = changed.contains("programme.toml");
        self.checked_texts.take_over(&earlier.checked_texts, |language, _| !style_changed && !texts_changed(language));
        self.checked_files.take_over(&earlier.checked_files, |(_, file), _| {
            !style_changed && !changed.contains(&earlier.sources().get(*file).path)
        });
        self.formatters.take_over(&earlier.formatters, |_, _| !style_changed);
        let uses_changed =
            style_changed || changed.contains("figures.toml") || ["text/", "documents/"].into_iter().any(in_folder);
        let explains =
            |model: &Model| model.explanations(model.observations.keys()).into_iter().cloned().collect::<Vec<_>>();
        let uses_changed = uses_changed || self.model().map(explains) != Some(explains(model));
        self.project_texts.take_over(&earlier.project_texts, |(), _| !uses_changed);
        self.profiles.take_over(&earlier.profiles, |path, _| !changed.contains(path));
        let known = |edition: &EditionId| earlier.editions.known(edition)?.value;
        self.editions.take_over(&earlier.editions, |_, made| {
            let changes_figures = |edition: &Edition| {
                let inputs = EditionInputs::without_texts(&earlier.project, model, edition);
                changed.iter().any(|path| is_of_model(path) && inputs.has(path))
            };
            made.value.as_ref().is_some_and(|edition| !changes_figures(edition))
        });
        self.composed.take_over(&earlier.composed, |(edition, language), _| {
            let edition = known(edition);
            edition.is_some_and(|it| !rests_on(&EditionInputs::in_language(&earlier.project, model, &it, language)))
        });
        // Whether a message is of use is asked of the whole project.
        self.sources.take_over(&earlier.sources, |(edition, _), _| {
            let inputs = |it: &Edition| EditionInputs::of(&earlier.project, model, it, &|id| earlier.edition(id).value);
            let is_released = in_folder(&format!("{RELEASES}/{edition}/"));
            !uses_changed && !is_released && known(edition).is_some_and(|it| !rests_on(&inputs(&it)))
        });
    }

    /// The stages that have run to answer what was asked of this state so far, in the order in which they began.
    /// Answers that are taken over from an earlier state need none.
    #[doc(hidden)]
    pub fn steps(&self) -> Vec<Step> {
        self.steps.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn begins(&self, step: Step) {
        self.steps.lock().unwrap_or_else(PoisonError::into_inner).push(step);
    }

    /// Findings of reading the project.
    pub fn found(&self) -> &Findings {
        &self.project.found
    }

    /// The text files, for findings to point into.
    pub fn sources(&self) -> &Sources {
        &self.project.sources
    }

    /// Contents of the files; absent if the programme, the catalogue or a font has errors.
    #[doc(hidden)]
    pub fn model(&self) -> Option<&Model> {
        self.project.model.as_deref()
    }

    pub(crate) fn project(&self) -> &Project {
        &self.project
    }

    /// The texts of a language, if its files are valid. With an error among what was found, nothing can be
    /// composed from them.
    #[doc(hidden)]
    pub fn texts(&self, language: &LanguageTag) -> Made<Texts> {
        let Made { value, found } = self.readable_texts(language);
        Made { value: value.filter(|texts| texts.is_valid()), found }
    }

    /// Readable part of the texts of a language.
    fn readable_texts(&self, language: &LanguageTag) -> Made<Texts> {
        self.texts.get(language.clone(), |findings| {
            self.begins(Step::Texts(language.clone()));
            let messages = self.read_texts(language, findings);
            findings.concern(&Scope::language(language));
            messages
        })
    }

    fn read_texts(&self, language: &LanguageTag, findings: &mut Findings) -> Option<Texts> {
        let Some(files) = self.project.texts.get(language) else {
            let message = format!("there are no texts in `{language}`");
            findings.push(Finding::new(Code::MissingMessage, message, format!("add text/{language}/*.ftl")));
            return None;
        };
        Texts::read(language, files, self.sources(), findings)
    }

    /// The texts of a language, if nothing is wrong with their files.
    pub(crate) fn sound_texts(&self, language: &LanguageTag) -> Option<Arc<Texts>> {
        let made = self.texts(language);
        let is_incomplete = self.project.incomplete_languages.contains(language);
        made.value.filter(|_| !made.found.has_errors() && !is_incomplete)
    }

    /// The formats of numbers and dates in a language.
    pub(crate) fn formatter(&self, language: &Language) -> Made<Formatter> {
        self.formatters.get(language.tag.clone(), |findings| {
            let unknown = |error| {
                let message = format!("numbers and dates of `{}` cannot be formatted: {error}", language.tag);
                findings.push(Finding::new(Code::BadValue, message, "choose another locale in programme.toml"));
            };
            Formatter::new(language).map_err(unknown).ok()
        })
    }

    /// The texts of all languages that could be read.
    fn project_texts(&self, model: &Model) -> Made<ProjectTexts> {
        self.project_texts.get((), |_| {
            let texts = model.texts.keys().filter_map(|language| self.texts(language).value);
            Some(ProjectTexts::new(model, texts))
        })
    }

    /// The findings of checks that look at the texts of one language.
    fn checked_texts(&self, language: &Language, texts: &Texts) -> Made<()> {
        self.checked_texts.get(language.tag.clone(), |findings| {
            let programme = &self.model()?.programme;
            for (file, passages) in texts.passages_by_file() {
                let checked = self.checked_files.get((language.tag.clone(), file), |findings| {
                    findings.extend(check_passages(programme, language, passages));
                    Some(())
                });
                findings.extend((*checked.found).clone());
            }
            findings.extend(check_texts(language, texts));
            Some(())
        })
    }

    /// The languages that there are texts of, whether the project can be read otherwise or not.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &LanguageTag> {
        self.project.texts.keys()
    }

    /// The checks of what is typed in the texts of a language, whichever edition they are for.
    #[doc(hidden)]
    pub fn check_typed(&self, language: &LanguageTag) -> Findings {
        let known = self.model().and_then(|model| model.programme.languages.get(language));
        match known.zip(self.readable_texts(language).value) {
            Some((language, texts)) => (*self.checked_texts(language, &texts).found).clone(),
            None => Findings::default(),
        }
    }

    /// The texts that are said to rest on a source and that no language has; none if some texts cannot be read.
    /// They stop nothing.
    pub(crate) fn check_named_blocks(&self) -> Findings {
        let Some(model) = self.model() else { return Findings::default() };
        let with_texts = self.project.texts.keys().map(|language| self.sound_texts(language));
        let Some(texts) = with_texts.collect::<Option<Vec<_>>>() else { return Findings::default() };
        let mut findings = check_named_blocks(model, texts.iter().map(|texts| &**texts));
        findings.concern(&Scope::default());
        findings
    }

    /// An edition with every figure resolved.
    #[doc(hidden)]
    pub fn edition(&self, id: &EditionId) -> Made<Edition> {
        self.editions.get(id.clone(), |findings| {
            self.begins(Step::Edition(id.clone()));
            let edition = edition::resolve(self.model()?, id, findings);
            findings.concern(&Scope::edition(id));
            edition
        })
    }

    /// An edition with every figure resolved, for somebody who has named it. `None` after findings that say why there is none.
    pub(crate) fn named_edition(&self, id: &EditionId, findings: &mut Findings) -> Option<Arc<Edition>> {
        let made = self.edition(id);
        if made.value.is_none() {
            findings.extend(self.found().clone());
            findings.extend((*made.found).clone());
            if !findings.has_errors() {
                let message = format!("there is no edition `{id}`");
                findings.push(Finding::new(Code::UnknownName, message, "see `iq-figures list` for what there is"));
            }
        }
        made.value
    }

    /// An edition in a language, composed, with all words that go beside its pages.
    #[doc(hidden)]
    pub fn composed(&self, edition: &EditionId, language: &LanguageTag) -> Made<Composed> {
        self.composed.get((edition.clone(), language.clone()), |findings| {
            let resolved = self.edition(edition).value?;
            let texts = self.sound_texts(language)?;
            self.begins(Step::Composed(edition.clone(), language.clone()));
            let composed = Composed::new(self, &resolved, language, &texts, findings);
            findings.concern(&Scope::of(edition, language));
            composed
        })
    }

    /// The checks of an edition's sources, which compare its languages with each other: those that
    /// could be read, and, of what is composed, those of `languages`.
    #[doc(hidden)]
    pub fn check_sources(&self, edition: &Edition, languages: &[LanguageTag]) -> Arc<SourceFindings> {
        let checked = self.sources.get((edition.id.clone(), languages.to_owned()), |_| {
            self.begins(Step::Sources(edition.id.clone()));
            Some(self.checked_sources(edition, languages))
        });
        checked.value.unwrap_or_default()
    }

    fn checked_sources(&self, edition: &Edition, languages: &[LanguageTag]) -> SourceFindings {
        let Some(model) = self.model() else { return SourceFindings::default() };
        let composed = languages.iter().filter_map(|language| self.composed(&edition.id, language).value);
        let composed: Vec<_> = composed.collect();
        let checked = edition.languages.iter().filter_map(|tag| {
            let (language, texts) = (model.programme.languages.get(tag)?, self.readable_texts(tag).value?);
            let found = self.checked_texts(language, &texts).found;
            Some((language, texts, found))
        });
        let checked: Vec<_> = checked.collect();
        let Some(texts) = self.project_texts(model).value else { return SourceFindings::default() };
        let sources = EditionSources {
            project: &self.project,
            model,
            edition,
            others: &|id| self.edition(id).value,
            texts: &texts,
            checked: checked.iter().map(|(language, texts, found)| CheckedTexts { language, texts, found }).collect(),
            languages: composed.iter().filter_map(|composed| composed.sources(model)).collect(),
        };
        let mut found = check_sources(&sources);
        found.edition.concern(&Scope::edition(&edition.id));
        found.languages.iter_mut().for_each(|(tag, own)| own.concern(&Scope::of(&edition.id, tag)));
        found
    }

    /// Items that have dropped out of an edition for want of a figure, in any language.
    pub(crate) fn left_out(&self, edition: &Edition) -> Vec<LeftOut> {
        let outlines = self.outlines(edition).into_iter();
        outlines.flat_map(|outline| outline.left_out).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The part of its structure that an edition has, in each of its languages.
    fn outlines(&self, edition: &Edition) -> Vec<Outline<'_>> {
        let structure = self.model().and_then(|model| model.structures.get(&edition.document));
        let texts = edition.languages.iter().filter_map(|language| self.sound_texts(language));
        let outlines = texts.filter_map(|texts| Some(Outline::of(structure?, edition, &texts)));
        outlines.collect()
    }

    /// Words of an edition, in each of its languages, that depend on figures without printing them.
    pub(crate) fn answered(&self, edition: &Edition) -> Vec<(LanguageTag, Answered)> {
        let of_language = |language: &LanguageTag| {
            let asks = self.sound_texts(language).is_some_and(|texts| texts.asks());
            let composed = asks.then(|| self.composed(&edition.id, language).value).flatten();
            let answered = composed.map(|composed| composed.answered.clone()).unwrap_or_default();
            answered.into_iter().map(|it| (language.clone(), it)).collect::<Vec<_>>()
        };
        edition.languages.iter().flat_map(of_language).collect()
    }

    /// The texts of an edition that rest on a source, in reading order, and who has read them in its languages.
    pub(crate) fn blocks(&self, edition: &Edition) -> Vec<BlockRecord> {
        let Some(model) = self.model() else { return Vec::new() };
        let texts: Vec<_> = edition.languages.iter().filter_map(|language| self.sound_texts(language)).collect();
        let mut messages: Vec<MessageId> = Vec::new();
        for outline in self.outlines(edition) {
            let further = outline.messages().into_iter().filter(|message| !messages.contains(message));
            messages.extend(further.collect::<Vec<_>>());
        }
        messages.iter().flat_map(|message| of_block(&model.prose, message, texts.iter().map(|it| &**it))).collect()
    }

    /// The inputs that an edition depends on.
    pub(crate) fn inputs_of(&self, edition: &Edition) -> Arc<RecordedInputs> {
        let recorded = self.edition_inputs.get(edition.id.clone(), |_| {
            let of_edition = EditionInputs::of(&self.project, self.model()?, edition, &|id| self.edition(id).value);
            let list: Vec<_> = self.inputs.iter().filter(|input| of_edition.has(&input.path)).cloned().collect();
            let digest = digest::of_inputs(&list);
            Some(RecordedInputs { list, digest })
        });
        recorded.value.unwrap_or_else(|| Arc::new(RecordedInputs { list: Vec::new(), digest: String::new() }))
    }

    /// The ICC profile at `path`, as files hold it.
    pub(crate) fn profile(&self, path: &str) -> Made<PackedProfile> {
        self.profiles.get(path.to_owned(), |findings| {
            let bytes = self.project.inputs.get(path)?;
            PackedProfile::new(bytes)
                .map_err(|error| {
                    let message = format!("{path} cannot be packed: {error}");
                    findings.push(Finding::new(Code::Export, message, "this is a bug in iq-figures; please report it"));
                })
                .ok()
        })
    }

    /// The last release of an edition, with which it is compared.
    pub(crate) fn last_release(&self, edition: &EditionId) -> Option<ReleaseMark> {
        self.project.folder().releases.get(edition).map(ReleaseMark::of)
    }

    /// Everything that an edition tells its readers, in each language that could be composed.
    pub(crate) fn content(&self, edition: &Edition) -> Option<Content> {
        let composed = edition.languages.iter().filter_map(|language| self.composed(&edition.id, language).value);
        let composed: Vec<_> = composed.collect();
        let said = composed.iter().map(|composed| (&composed.document, composed.rows.as_slice()));
        Some(Content::of(self.model()?, edition, said))
    }

    /// The picture of a sheet; `None` after a finding. Who will not ask again keeps none.
    pub(crate) fn picture(&self, sheet: &Sheet, format: PictureFormat, findings: &mut Findings) -> Option<Vec<u8>> {
        match self.engine.memory() {
            Memory::Documents => sheet.draw(format, findings),
            Memory::Changes => self.pictures.get(sheet, format, findings).map(|picture| picture.to_vec()),
        }
    }

    /// Pictures of sheets, in their order; `None` for one after a finding. In a project that is edited, somebody waits for
    /// them, and nothing else is made meanwhile: there they are drawn at once.
    pub(crate) fn pictures(
        &self,
        sheets: &[&Sheet],
        format: PictureFormat,
        findings: &mut Findings,
    ) -> Vec<Option<Vec<u8>>> {
        if self.engine.memory() == Memory::Documents {
            return sheets.iter().map(|sheet| self.picture(sheet, format, findings)).collect();
        }
        let drawn = crew::at_once(sheets, |sheet| {
            let mut own = Findings::default();
            (self.picture(sheet, format, &mut own), own)
        });
        let pictures = drawn.into_iter().map(|(picture, own)| {
            findings.extend(own);
            picture
        });
        pictures.collect()
    }

    /// Forgets what only an edition needed, unless it may be asked for again. Its figures stay: others are compared
    /// with them.
    pub(crate) fn is_done_with(&self, edition: &EditionId) {
        if self.engine.memory() == Memory::Changes {
            return;
        }
        self.composed.forget(|(of, _)| of == edition);
        self.sources.forget(|(of, _)| of == edition);
    }
}

/// The document in all languages but one.
pub(crate) fn siblings<'a>(composed: &'a [Arc<Composed>], language: &LanguageTag) -> Vec<&'a Document> {
    let documents = composed.iter().map(|composed| &composed.document);
    documents.filter(|document| document.language.tag != *language).collect()
}
