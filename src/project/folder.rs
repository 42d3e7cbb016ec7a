//! The project's folder: the only place that reads the disk, each file once.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use rust_embed::RustEmbed;

use super::releases::{self, LastReleases};
use super::{bounds, text};
use crate::finding::{Code, Finding, Findings};

/// Templates that the program carries, so that it runs alone.
#[derive(RustEmbed)]
#[folder = "templates/"]
#[prefix = "templates/"]
struct EmbeddedTemplates;

/// Fonts that the program carries.
#[derive(RustEmbed)]
#[folder = "fonts/"]
#[prefix = "fonts/"]
struct EmbeddedFonts;

/// Print shops that the program carries, with their ICC profiles.
#[derive(RustEmbed)]
#[folder = "data/print-shops/"]
#[prefix = "print-shops/"]
struct EmbeddedPrintShops;

/// Folders of a project that hold inputs; everything else in it is the user's own business.
const INPUT_FOLDERS: &[&str] =
    &["observations", "approvals", "documents", "editions", "text", "templates", "fonts", "assets", "print-shops"];
const INPUT_FILES: &[&str] = &["programme.toml", "figures.toml", SOURCE_DOCUMENTS];
/// The documents that texts rest on.
pub const SOURCE_DOCUMENTS: &str = "sources.toml";
/// Hidden file in the folder of a language: what its texts translate.
pub const ACCEPTED_SOURCES: &str = ".sources.toml";
/// Hidden file in the folder of a language: who has read its texts against their sources.
pub const READINGS: &str = ".readings.toml";
/// The hidden files that are inputs. They put on record what people say of the texts of a language.
pub const RECORDS: [&str; 2] = [ACCEPTED_SOURCES, READINGS];

/// The bytes of every input, by path below the project folder with `/` between names.
pub type Inputs = BTreeMap<String, Arc<[u8]>>;

/// A project's folder as it was read.
#[derive(Debug, Clone)]
pub struct Folder {
    pub files: Inputs,
    /// Findings about files that could not be read.
    pub found: Findings,
    /// The last release of each edition. It is no input: nothing is made from it.
    pub releases: LastReleases,
}

/// Other contents of a file than those on the disk, such as a text that is not saved yet.
#[derive(Debug, Clone)]
pub struct Edit {
    /// Below the project folder, with `/` between names.
    pub path: String,
    /// `None` if the file is taken away.
    pub bytes: Option<Vec<u8>>,
}

impl Folder {
    /// These files and nothing else, such as those that were sealed with a release.
    pub fn of(files: Inputs) -> Self {
        Self { files, found: Findings::default(), releases: LastReleases::new() }
    }

    /// The same, as if nothing of it were released.
    pub fn unreleased(self) -> Self {
        Self { releases: LastReleases::new(), ..self }
    }

    /// The folder as it would be with these edits.
    pub fn edited(&self, edits: &[Edit]) -> Self {
        let mut folder = self.clone();
        for Edit { path, bytes } in edits {
            let bytes = bytes.clone().filter(|bytes| folder.has_room(path, bytes));
            let bytes = bytes.map(|bytes| text::with_plain_line_ends(path, bytes).into());
            match bytes.or_else(|| embedded().remove(path)) {
                Some(bytes) => drop(folder.files.insert(path.clone(), bytes)),
                None => drop(folder.files.remove(path)),
            }
        }
        folder
    }

    /// The records of last releases, by their paths.
    pub(super) fn released(&self) -> impl Iterator<Item = (String, &[u8])> {
        self.releases.iter().map(|(edition, last)| (last.path(edition), &*last.record))
    }

    fn has_room(&mut self, path: &str, bytes: &[u8]) -> bool {
        let (size, bound) = (bytes.len() as u64, bounds::bytes_of(path));
        if size > bound {
            let why = Why::beyond(format!("it has {}", bounds::in_words(size)), bounds::in_words(bound));
            self.found.push(why.finding(path).in_file(path));
        }
        size <= bound
    }

    /// The same, holding the very bytes of an earlier reading wherever they are the same.
    pub fn sharing(mut self, earlier: &Self) -> Self {
        for (path, bytes) in &mut self.files {
            if let Some(before) = earlier.files.get(path).filter(|before| *before == bytes) {
                *bytes = Arc::clone(before);
            }
        }
        self
    }
}

/// Reads all inputs of the project at `root`; its own templates, fonts and print shops replace embedded ones.
///
/// # Errors
///
/// Fails if `root` itself cannot be read. Files below it that cannot be read become findings.
pub fn read(root: &Path) -> io::Result<Folder> {
    let mut findings = Findings::default();
    let root = root.canonicalize()?;
    if !root.is_dir() {
        return Err(io::Error::from(io::ErrorKind::NotADirectory));
    }
    // A folder that may not be listed would read as one that has no files.
    fs::read_dir(&root)?;
    let mut search = Search::new(&root);
    for name in INPUT_FILES.iter().chain(INPUT_FOLDERS) {
        search.enter(&root.join(name));
    }
    let mut inputs = embedded();
    let mut room = bounds::PROJECT_BYTES;
    for found in search.found {
        let (path, read) = match found {
            Ok(path) => (path.clone(), contents(&path, &mut room)),
            Err(refused) => (refused.path, Err(refused.why)),
        };
        match (name_below(&root, &path), read) {
            (Some(name), Ok(bytes)) => {
                let bytes = text::with_plain_line_ends(&name, bytes);
                inputs.insert(name, bytes.into());
            }
            (name, Err(why)) => {
                // A carried file that the user wanted to replace must not come back in silence.
                name.as_ref().map(|name| inputs.remove(name));
                findings.push(match name {
                    Some(name) => why.finding(&name).in_file(name),
                    None => why.finding(&path.display().to_string()),
                });
            }
            (None, Ok(_)) => findings.push(Why::NotUtf8.finding(&path.display().to_string())),
        }
    }
    Ok(Folder { files: inputs, found: findings, releases: releases::last(&root) })
}

/// Reading has to see that nothing more comes: without room for that, the memory of a large file is doubled at its end.
const ROOM_FOR_THE_END: usize = 32;

/// The bytes of a file, if there is still room for them.
fn contents(path: &Path, room: &mut u64) -> Result<Vec<u8>, Why> {
    let bound = bounds::bytes_of(&path.to_string_lossy());
    let file = fs::File::open(path).map_err(|error| Why::Unreadable(error.to_string()))?;
    let size = file.metadata().map_err(|error| Why::Unreadable(error.to_string()))?.len();
    if size > bound {
        return Err(Why::beyond(format!("it has {}", bounds::in_words(size)), bounds::in_words(bound)));
    }
    if size > *room {
        return Err(Why::beyond("all files together are larger", bounds::in_words(bounds::PROJECT_BYTES)));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + ROOM_FOR_THE_END);
    // It may grow while it is read.
    let read =
        file.take(bound.min(*room)).read_to_end(&mut bytes).map_err(|error| Why::Unreadable(error.to_string()))?;
    *room -= read as u64;
    Ok(bytes)
}

/// Files that the program carries, so that it runs alone: templates, fonts, print shops.
pub fn embedded() -> Inputs {
    static CARRIED: LazyLock<Inputs> = LazyLock::new(|| {
        carried::<EmbeddedTemplates>()
            .chain(carried::<EmbeddedFonts>())
            .chain(carried::<EmbeddedPrintShops>())
            .collect()
    });
    CARRIED.clone()
}

/// Whether the program carries a font of that path with these bytes.
pub fn is_carried(path: &str, bytes: &[u8]) -> bool {
    EmbeddedFonts::get(path).is_some_and(|font| font.data == bytes)
}

/// The theme that the program carries.
pub fn carried_theme() -> Option<String> {
    String::from_utf8(EmbeddedTemplates::get("templates/theme.toml")?.data.into_owned()).ok()
}

fn carried<Folder: RustEmbed>() -> impl Iterator<Item = (String, Arc<[u8]>)> {
    Folder::iter().filter_map(|name| {
        let bytes = text::with_plain_line_ends(&name, Folder::get(&name)?.data).into();
        Some((name.to_string(), bytes))
    })
}

/// Reason for which a path is not read.
enum Why {
    Unreadable(String),
    NotUtf8,
    Beyond { what: String, bound: String },
}

impl Why {
    fn beyond(what: impl Into<String>, bound: impl Into<String>) -> Self {
        Self::Beyond { what: what.into(), bound: bound.into() }
    }

    fn finding(self, name: &str) -> Finding {
        match self {
            Self::Unreadable(why) => Finding::new(
                Code::UnreadableFile,
                format!("{name} cannot be read: {why}"),
                "check that it is a file of this project that you may read",
            ),
            Self::NotUtf8 => Finding::new(
                Code::UnreadableFile,
                format!("the name {name} is not UTF-8"),
                "rename the file; the signs � stand where its name cannot be read",
            ),
            Self::Beyond { what, bound } => Finding::new(
                Code::TooLarge,
                format!("{name}: {what}; the bound is {bound}"),
                "take out what does not belong to the project; docs/authoring.md lists all bounds",
            ),
        }
    }
}

/// A path that is not read.
struct Refused {
    path: PathBuf,
    why: Why,
}

/// The files of a project, found within bounds.
struct Search<'a> {
    root: &'a Path,
    /// The folders that the current path is in, without links.
    above: Vec<PathBuf>,
    /// Files and folders seen so far.
    seen: usize,
    found: Vec<Result<PathBuf, Refused>>,
}

impl<'a> Search<'a> {
    fn new(root: &'a Path) -> Self {
        Self { root, above: Vec::new(), seen: 0, found: Vec::new() }
    }

    fn refuse(&mut self, path: &Path, why: Why) {
        self.found.push(Err(Refused { path: path.to_owned(), why }));
    }

    fn unreadable(&mut self, path: &Path, why: impl ToString) {
        self.refuse(path, Why::Unreadable(why.to_string()));
    }

    /// Adds the file at `path`, or those below it. A path that does not exist adds nothing.
    fn enter(&mut self, path: &Path) {
        match path.symlink_metadata() {
            Ok(_) => self.collect(path),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => self.unreadable(path, error),
        }
    }

    /// A link may lead neither out of the project nor back to a folder that it is in.
    fn collect(&mut self, path: &Path) {
        self.seen += 1;
        if self.seen > bounds::ENTRIES {
            if self.seen == bounds::ENTRIES + 1 {
                let bound = format!("{} files and folders", bounds::ENTRIES);
                self.refuse(path, Why::beyond("the project has more files and folders", bound));
            }
            return;
        }
        let real = match path.canonicalize() {
            Ok(real) => real,
            Err(error) => return self.unreadable(path, error),
        };
        if !real.starts_with(self.root) {
            return self.unreadable(path, "it is a link that leads out of the project");
        }
        if self.above.contains(&real) || real == self.root {
            return self.unreadable(path, "it is a link that leads back to its own folder");
        }
        match real.metadata() {
            Ok(metadata) if metadata.is_file() => self.found.push(Ok(path.to_owned())),
            Ok(metadata) if metadata.is_dir() => self.folder(path, real),
            // Reading a pipe or a device may never end.
            Ok(_) => self.unreadable(path, "it is neither a file nor a folder"),
            Err(error) => self.unreadable(path, error),
        }
    }

    fn folder(&mut self, path: &Path, real: PathBuf) {
        if self.above.len() == bounds::FOLDER_DEPTH {
            let bound = format!("{} folders within each other", bounds::FOLDER_DEPTH);
            return self.refuse(path, Why::beyond("it lies too deep", bound));
        }
        let children: io::Result<Vec<PathBuf>> =
            fs::read_dir(path).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
        match children {
            Ok(mut children) => {
                children.retain(|child| !is_hidden(child) || self.is_record(child));
                children.sort();
                self.above.push(real);
                children.iter().for_each(|child| self.collect(child));
                self.above.pop();
            }
            Err(error) => self.unreadable(path, error),
        }
    }

    /// Whether it is one of the hidden files that count.
    fn is_record(&self, path: &Path) -> bool {
        let name = name_below(self.root, path).unwrap_or_default();
        let parts: Vec<&str> = name.split('/').collect();
        matches!(parts.as_slice(), ["text", _, name] if RECORDS.contains(name))
    }
}

/// Whether a file of fonts/ is a font, and not its licence.
pub fn is_font_file(path: &str) -> bool {
    [".ttf", ".otf", ".ttc", ".otc"].iter().any(|ending| path.to_ascii_lowercase().ends_with(ending))
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'))
}

/// The path below `root` with `/` between names. `None` if a name is not UTF-8.
fn name_below(root: &Path, path: &Path) -> Option<String> {
    let below = path.strip_prefix(root).unwrap_or(path);
    let names: Option<Vec<_>> = below.components().map(|part| part.as_os_str().to_str()).collect();
    Some(names?.join("/"))
}
