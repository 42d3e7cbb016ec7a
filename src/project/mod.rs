//! The first stage: a folder becomes the bytes of every input, and those the user's model.
//!
//! A mistake in the programme or the catalogue stops everything; one in any other file stops
//! exactly the documents that need that file.

pub mod accepted;
mod bounds;
pub mod catalogue;
pub mod comparable;
pub mod contact;
pub mod delivery;
pub mod edition_file;
pub mod folder;
mod fonts;
pub mod house_style;
pub mod icc;
pub mod language;
pub mod observations;
mod pictures;
pub mod plausibility;
pub mod print_shop;
pub mod programme;
pub mod prose;
pub mod published;
mod reach;
mod references;
pub mod relation;
pub mod releases;
pub mod revision;
pub mod sign_off;
pub mod statuses;
pub mod structure;
pub mod style_sheet;
mod text;
pub mod theme;
pub(crate) mod toml_file;
pub mod waiver;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;
use std::sync::Arc;

pub use accepted::AcceptedSources;
pub use catalogue::Catalogue;
pub use edition_file::EditionFile;
pub use folder::{ACCEPTED_SOURCES, Edit, Folder, Inputs, READINGS, RECORDS, SOURCE_DOCUMENTS};
pub use observations::Observations;
pub use print_shop::PrintShop;
pub use programme::Programme;
pub use prose::{BLOCK_SOURCES, Prose};
pub use structure::Structure;
pub use style_sheet::StyleSheet;
pub(crate) use text::with_plain_line_ends;
pub use theme::Theme;

use prose::ReadingPolicy;
use reach::Reach;
use sign_off::Approvals;

use crate::finding::{Code, Finding, Findings};
use crate::name::{EditionId, FigureId, LanguageTag, MessageId, SurveyId};
use crate::source::{FileId, Origin, Sources};

/// A project as read from its folder.
pub struct Project {
    /// The text files, for findings to point into.
    pub sources: Sources,
    /// The bytes of every input.
    pub inputs: Inputs,
    /// The text files of each language of the programme; of every folder of texts if that has errors.
    pub texts: BTreeMap<LanguageTag, Vec<FileId>>,
    /// Languages of which a file cannot be read.
    pub incomplete_languages: BTreeSet<LanguageTag>,
    /// Contents of the files; absent if the programme, the catalogue or a font has errors.
    pub model: Option<Arc<Model>>,
    /// Findings of reading the project.
    pub found: Findings,
    folder: Folder,
    parts: Parts,
}

/// Results for parts of a project that change independently of each other.
struct Parts {
    fonts: Findings,
    /// Contents of the model's own files, whether or not the fonts are sound.
    read: Arc<Read>,
    of_model: Findings,
}

/// Contents of a project's files. A file with errors is absent from its map.
pub struct Model {
    pub programme: Programme,
    pub catalogue: Catalogue,
    pub theme: Theme,
    /// The look of web pages; absent if its file has errors.
    pub style_sheet: Option<StyleSheet>,
    pub observations: BTreeMap<SurveyId, Observations>,
    pub structures: BTreeMap<String, Structure>,
    pub edition_files: BTreeMap<EditionId, EditionFile>,
    pub print_shops: BTreeMap<String, PrintShop>,
    /// All editions that have a file, whether it could be read or not.
    pub editions: Vec<EditionId>,
    /// The text files of each language.
    pub texts: BTreeMap<LanguageTag, Vec<FileId>>,
    /// Source wordings that each translation was accepted for, by language. A language whose record has errors has
    /// `None`.
    pub accepted: BTreeMap<LanguageTag, Option<AcceptedSources>>,
    /// Sources of texts, and who has read texts against them.
    pub prose: Prose,
    /// The signatures for values, by survey. A survey whose record has errors has `None`.
    pub approvals: BTreeMap<SurveyId, Option<Approvals>>,
}

impl Model {
    /// Policy for texts that nobody has read against their sources.
    pub fn reading_policy(&self) -> ReadingPolicy {
        self.prose.policy(self.programme.readings)
    }

    /// Messages that say to readers why something was revised in these surveys.
    pub fn explanations<'a>(&'a self, surveys: impl IntoIterator<Item = &'a SurveyId>) -> BTreeSet<&'a MessageId> {
        let observations = surveys.into_iter().filter_map(|survey| self.observations.get(survey));
        let revisions = observations.flat_map(|observations| &observations.revisions);
        revisions.filter_map(|revision| Some(&revision.explanation.as_ref()?.value)).collect()
    }

    /// Editions of the same document that go by an earlier date, the newest first.
    pub fn earlier_editions(&self, id: &EditionId) -> Vec<&EditionId> {
        let Some(own) = self.edition_files.get(id) else { return Vec::new() };
        let last_day = |it: &EditionFile| it.version.value.span().map(|span| span.to);
        let of_document = self.edition_files.iter().filter(|(_, it)| it.document.value == own.document.value);
        let dated = of_document.filter_map(|(id, it)| Some((last_day(it)?, id)));
        let mut earlier: Vec<_> = dated.filter(|(day, _)| last_day(own).is_some_and(|own| *day < own)).collect();
        earlier.sort();
        earlier.into_iter().rev().map(|(_, id)| id).collect()
    }

    /// The print shop of an edition; `None` if its file has errors, which are findings already.
    pub fn print_shop(&self, edition_file: &EditionFile) -> Option<&PrintShop> {
        let name = edition_file.print_shop.as_ref().unwrap_or(&self.programme.print_shop);
        self.print_shops.get(&name.value)
    }
}

impl Project {
    /// Reads the project at `root`.
    ///
    /// # Errors
    ///
    /// Fails if the folder itself cannot be read; everything else becomes a finding.
    pub fn read(root: &Path) -> io::Result<Self> {
        Ok(Self::of(folder::read(root)?, None))
    }

    /// The project in this folder. What an earlier state of it has read of unchanged files is taken over.
    pub fn of(folder: Folder, earlier: Option<&Self>) -> Self {
        let folder = match earlier {
            Some(earlier) => folder.sharing(&earlier.folder),
            None => folder,
        };
        let mut found = folder.found.clone();
        let sources = sources(&folder.files, earlier, &mut found);
        let incomplete_languages = found.files().filter_map(language_of).map(LanguageTag::from).collect();
        // Places in files are good for both only if the files have the same numbers.
        let earlier = earlier.filter(|earlier| earlier.sources.paths().eq(sources.paths()));
        let changed = earlier.map(|earlier| changes(&earlier.folder.files, &folder.files)).unwrap_or_default();
        let unchanged = |is_of: fn(&str) -> bool| {
            earlier.filter(|_| !changed.iter().any(|path| is_of(path))).map(|earlier| &earlier.parts)
        };
        let mut inputs = folder.files.clone();
        found.extend(Findings::of(|found| pictures::check(&mut inputs, found)));
        let fonts = match unchanged(is_font) {
            Some(parts) => parts.fonts.clone(),
            None => Findings::of(|found| fonts::check(&inputs, found)),
        };
        let (read, of_model) = match unchanged(is_of_model) {
            Some(parts) => (Arc::clone(&parts.read), parts.of_model.clone()),
            None => {
                let mut found = Findings::default();
                (Arc::new(Read::new(&sources, &inputs, &mut found)), found)
            }
        };
        found.extend(of_model.clone());
        found.extend(fonts.clone());
        found.set_scopes(|finding| read.reach.of(finding, &sources));
        let parts = Parts { fonts, read, of_model };
        let texts = parts.read.texts.clone();
        let model = parts.read.model.clone().filter(|_| !parts.fonts.has_errors());
        Self { sources, inputs, texts, incomplete_languages, model, found, folder, parts }
    }

    /// The paths whose bytes differ from those of an earlier state; `None` if files have come or gone, so that
    /// places in the two cannot be compared.
    pub fn changed_since(&self, earlier: &Self) -> Option<BTreeSet<String>> {
        let same_files = self.inputs.keys().eq(earlier.inputs.keys())
            && self.folder.files.keys().eq(earlier.folder.files.keys())
            && self.sources.paths().eq(earlier.sources.paths());
        same_files.then(|| earlier.differs_at(&self.folder))
    }

    /// The folder that it was read from.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// The paths whose bytes another reading of the folder has otherwise, or has alone, or lacks.
    pub fn differs_at(&self, other: &Folder) -> BTreeSet<String> {
        let mut differs = changes(&self.folder.files, &other.files);
        let (before, after): (BTreeSet<_>, BTreeSet<_>) =
            (self.folder.released().collect(), other.released().collect());
        differs.extend(before.symmetric_difference(&after).map(|(path, _)| path.clone()));
        differs
    }
}

/// The paths that are in one of the two alone, or with other bytes.
fn changes(before: &Inputs, after: &Inputs) -> BTreeSet<String> {
    let differs = |path: &&String| match (before.get(*path), after.get(*path)) {
        (Some(before), Some(after)) => !Arc::ptr_eq(before, after) && before != after,
        _ => true,
    };
    before.keys().chain(after.keys()).filter(differs).cloned().collect()
}

fn is_font(path: &str) -> bool {
    path.starts_with("fonts/")
}

/// Whether the model may depend on a file: all but texts, templates, fonts and pictures, which are looked into
/// when they are used.
pub(crate) fn is_of_model(path: &str) -> bool {
    let is_used_later = [".ftl", ".typ"].iter().any(|ending| path.ends_with(ending));
    !is_used_later && !is_font(path) && !path.starts_with("assets/")
}

/// The language to whose texts a file belongs.
fn language_of(path: &str) -> Option<&str> {
    let (language, _) = path.strip_prefix("text/")?.split_once('/')?;
    path.ends_with(".ftl").then_some(language)
}

fn sources(files: &Inputs, earlier: Option<&Project>, findings: &mut Findings) -> Sources {
    let mut sources = Sources::default();
    let known = earlier.map(|earlier| earlier.sources.by_path()).unwrap_or_default();
    let is_text = |path: &str| [".toml", ".ftl", ".typ", ".css"].iter().any(|ending| path.ends_with(ending));
    for (path, bytes) in files.iter().filter(|(path, _)| is_text(path)) {
        match std::str::from_utf8(bytes) {
            Ok(text) => match known.get(path.as_str()).filter(|file| file.text == text) {
                Some(file) => drop(sources.share(Arc::clone(file))),
                None => drop(sources.add(path.clone(), text.to_owned())),
            },
            Err(error) => findings.push(
                Finding::new(
                    Code::UnreadableFile,
                    format!("{path} is not UTF-8 after its byte {}", error.valid_up_to()),
                    "save the file as UTF-8",
                )
                .in_file(path),
            ),
        }
    }
    sources
}

/// Readable part of a project's files.
struct Read {
    model: Option<Arc<Model>>,
    /// The text files of the programme's languages.
    texts: BTreeMap<LanguageTag, Vec<FileId>>,
    reach: Reach,
}

impl Read {
    /// Reads every file, whatever is wrong with others.
    fn new(sources: &Sources, inputs: &Inputs, findings: &mut Findings) -> Self {
        file_names(sources, findings);
        let programme = read_one(sources, "programme.toml", programme::read, findings);
        let catalogue = read_one(sources, "figures.toml", catalogue::read, findings);
        let theme = read_one(sources, "templates/theme.toml", theme::read, findings);
        let style_sheet = read_one(sources, style_sheet::PATH, style_sheet::read, findings);
        let observations = read_all(sources, "observations/", observations::read, findings);
        let structures = read_all(sources, "documents/", structure::read, findings);
        let edition_files = read_all(sources, "editions/", edition_file::read, findings);
        let print_shops = print_shop::read_all(sources, inputs, findings);
        let editions = named(sources, "editions/").map(|(name, _)| name).collect();
        let texts = texts(sources);
        let accepted = read_records(sources, ACCEPTED_SOURCES, accepted::read, findings);
        let prose = Prose::read(sources, findings);
        let approvals = named(sources, sign_off::FOLDER)
            .map(|(survey, id)| (survey, sign_off::read(id, &sources.get(id).text, findings)));
        let approvals = approvals.collect();
        let reach = Reach::new(programme.as_ref(), &structures, &edition_files);
        let of_programme = |language: &LanguageTag| {
            programme.as_ref().is_none_or(|programme| programme.languages.contains_key(language))
        };
        let known_texts = texts.clone().into_iter().filter(|(language, _)| of_programme(language)).collect();
        let has_theme = theme.is_some();
        let central = programme.zip(catalogue).zip(theme.or_else(|| stand_in(sources)));
        let model = central.and_then(|((programme, catalogue), theme)| {
            let mut model = Model {
                programme,
                catalogue,
                theme,
                style_sheet,
                observations,
                structures,
                edition_files,
                print_shops,
                editions,
                texts,
                accepted,
                prose,
                approvals,
            };
            references::check(sources, &mut model, &reach, findings).then_some(model)
        });
        Self { model: model.filter(|_| has_theme).map(Arc::new), texts: known_texts, reach }
    }
}

/// The program's own theme, with which the names in other files can be looked at where the project's has errors.
fn stand_in(sources: &Sources) -> Option<Theme> {
    let (file, _) = sources.iter().next()?;
    carried_theme(file)
}

/// The program's own theme, whose places are said to be in `file`.
pub(crate) fn carried_theme(file: FileId) -> Option<Theme> {
    theme::read(file, &folder::carried_theme()?, &mut Findings::default())
}

type Reader<T> = fn(FileId, &str, &mut Findings) -> Option<T>;

fn read_one<T>(sources: &Sources, path: &str, read: Reader<T>, findings: &mut Findings) -> Option<T> {
    let Some((id, file)) = sources.iter().find(|(_, file)| file.path == path) else {
        findings.push(
            Finding::new(
                Code::UnreadableFile,
                format!("the project has no {path}"),
                "name the project's folder with --project, or add the file",
            )
            .in_file(path),
        );
        return None;
    };
    read(id, &file.text, findings)
}

/// Longer names leave no room for what outputs add to them: file systems take 255 bytes.
const LONGEST_NAME: usize = 120;

/// Whether a name can be part of an output's name, on every system.
pub(crate) fn is_plain_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    name.len() <= LONGEST_NAME
        && name.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && name.chars().all(plain)
}

/// Files are called by their names, in outputs and by other files.
fn file_names(sources: &Sources, findings: &mut Findings) {
    for folder in ["observations/", "documents/", "editions/", sign_off::FOLDER, print_shop::FOLDER] {
        for (id, file) in sources.iter() {
            let Some(name) = file.path.strip_prefix(folder).and_then(|name| name.strip_suffix(".toml")) else {
                continue;
            };
            if !is_plain_name(name) {
                let message = format!("{} has a name that nothing can refer to", file.path);
                let hint = format!(
                    "use small letters a to z, digits and hyphens, at most {LONGEST_NAME}, and no folders within the folder"
                );
                findings.push(Finding::new(Code::BadValue, message, hint).at(Origin::new(id, 0..0)));
            }
            if folder == "observations/" && FigureId::of_survey("figure", &name.into()).is_previous() {
                let message = format!("no survey can be called `{name}`");
                let hint = "`figure--previous` is a value before it was revised; give the survey another name";
                findings.push(Finding::new(Code::BadValue, message, hint).at(Origin::new(id, 0..0)));
            }
        }
    }
}

/// The TOML files of a folder, by their names without the ending.
fn named<'a, K: From<&'a str>>(sources: &'a Sources, folder: &'a str) -> impl Iterator<Item = (K, FileId)> + 'a {
    sources.iter().filter_map(move |(id, file)| {
        let name = file.path.strip_prefix(folder)?.strip_suffix(".toml")?;
        is_plain_name(name).then(|| (name.into(), id))
    })
}

fn read_all<'a, K: From<&'a str> + Ord, T>(
    sources: &'a Sources,
    folder: &'a str,
    read: Reader<T>,
    findings: &mut Findings,
) -> BTreeMap<K, T> {
    named(sources, folder).filter_map(|(name, id)| Some((name, read(id, &sources.get(id).text, findings)?))).collect()
}

fn texts(sources: &Sources) -> BTreeMap<LanguageTag, Vec<FileId>> {
    let mut texts: BTreeMap<LanguageTag, Vec<FileId>> = BTreeMap::new();
    for (id, file) in sources.iter() {
        let language = file.path.strip_prefix("text/").and_then(|path| path.split_once('/'));
        if let Some((language, name)) = language
            && name.ends_with(".ftl")
        {
            texts.entry(language.into()).or_default().push(id);
        }
    }
    texts
}

/// The records of that name, by language; `None` for one that has errors.
fn read_records<T>(
    sources: &Sources,
    record: &str,
    read: Reader<T>,
    findings: &mut Findings,
) -> BTreeMap<LanguageTag, Option<T>> {
    let of_language = |path: &str| Some(path.strip_prefix("text/")?.strip_suffix(record)?.strip_suffix('/')?.into());
    let files = sources.iter().filter_map(|(id, file)| Some((of_language(&file.path)?, id, &file.text)));
    files.map(|(language, id, text)| (language, read(id, text, findings))).collect()
}
