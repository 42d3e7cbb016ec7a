//! The project's folder: the only place that reads the disk, each file once.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rust_embed::RustEmbed;

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
    &["observations", "documents", "editions", "text", "templates", "fonts", "assets", "print-shops"];
const INPUT_FILES: &[&str] = &["programme.toml", "figures.toml"];
/// The one hidden file that is an input: in the folder of a language, what its texts translate.
pub const ACCEPTED_SOURCES: &str = ".sources.toml";

/// The bytes of every input, by path below the project folder with `/` between names.
pub type Inputs = BTreeMap<String, Arc<[u8]>>;

/// Reads all inputs of the project at `root`; its own templates, fonts and print shops replace embedded ones.
///
/// # Errors
///
/// Fails if `root` itself cannot be read. Files below it that cannot be read become findings.
pub fn read(root: &Path, findings: &mut Findings) -> io::Result<Inputs> {
    let root = root.canonicalize()?;
    if !root.is_dir() {
        return Err(io::Error::from(io::ErrorKind::NotADirectory));
    }
    let mut inputs = embedded();
    let mut paths = Vec::new();
    for name in INPUT_FILES.iter().chain(INPUT_FOLDERS) {
        let path = root.join(name);
        if path.symlink_metadata().is_ok() {
            collect(&root, &path, &mut Vec::new(), &mut paths);
        }
    }
    for path in paths {
        let name = name_below(&root, path.as_ref().unwrap_or_else(|unreadable| &unreadable.path));
        let read = path.and_then(|path| fs::read(&path).map_err(|error| Unreadable::new(&path, error.to_string())));
        match read {
            Ok(bytes) => {
                inputs.insert(name, bytes.into());
            }
            Err(error) => {
                // What the user wanted to replace must not come back in silence.
                inputs.remove(&name);
                findings.push(unreadable(&name, &error.why));
            }
        }
    }
    Ok(inputs)
}

/// What the program carries, so that it runs alone.
pub fn embedded() -> Inputs {
    let files = carried::<EmbeddedTemplates>().chain(carried::<EmbeddedFonts>()).chain(carried::<EmbeddedPrintShops>());
    files.collect()
}

fn carried<Folder: RustEmbed>() -> impl Iterator<Item = (String, Arc<[u8]>)> {
    Folder::iter().filter_map(|name| Some((name.to_string(), Arc::from(Folder::get(&name)?.data.as_ref()))))
}

/// A path that cannot be read, and why.
struct Unreadable {
    path: PathBuf,
    why: String,
}

impl Unreadable {
    fn new(path: &Path, why: impl Into<String>) -> Self {
        Self { path: path.to_owned(), why: why.into() }
    }
}

type Found = Vec<Result<PathBuf, Unreadable>>;

/// Adds the files at or below `path`. A link may lead neither out of the project nor back to a
/// folder that it is in.
fn collect(root: &Path, path: &Path, above: &mut Vec<PathBuf>, found: &mut Found) {
    let real = match path.canonicalize() {
        Ok(real) => real,
        Err(error) => return found.push(Err(Unreadable::new(path, error.to_string()))),
    };
    if !real.starts_with(root) {
        return found.push(Err(Unreadable::new(path, "it is a link that leads out of the project")));
    }
    if above.contains(&real) || real == root {
        return found.push(Err(Unreadable::new(path, "it is a link that leads back to its own folder")));
    }
    if real.is_file() {
        return found.push(Ok(path.to_owned()));
    }
    match fs::read_dir(path) {
        Ok(entries) => {
            let mut children: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
            children.retain(|child| !is_hidden(child) || is_accepted_sources(&name_below(root, child)));
            children.sort();
            above.push(real);
            children.iter().for_each(|child| collect(root, child, above, found));
            above.pop();
        }
        Err(error) => found.push(Err(Unreadable::new(path, error.to_string()))),
    }
}

/// Whether a file of fonts/ is a font, and not its licence.
pub fn is_font_file(path: &str) -> bool {
    [".ttf", ".otf", ".ttc", ".otc"].iter().any(|ending| path.to_ascii_lowercase().ends_with(ending))
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'))
}

fn is_accepted_sources(name: &str) -> bool {
    let parts: Vec<&str> = name.split('/').collect();
    matches!(parts.as_slice(), ["text", _, ACCEPTED_SOURCES])
}

fn name_below(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let names: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    names.join("/")
}

fn unreadable(name: &str, why: &str) -> Finding {
    Finding::new(
        Code::UnreadableFile,
        format!("{name} cannot be read: {why}"),
        "check that it is a file of this project that you may read",
    )
}
