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

/// Folders of a project that hold inputs; everything else in it is the user's own business.
const INPUT_FOLDERS: &[&str] = &["observations", "documents", "editions", "text", "templates", "fonts", "assets"];
const INPUT_FILES: &[&str] = &["programme.toml", "figures.toml"];
/// The one hidden file that is an input: in the folder of a language, what its texts translate.
pub const ACCEPTED_SOURCES: &str = ".sources.toml";

/// The bytes of every input, by path below the project folder with `/` between names.
pub type Inputs = BTreeMap<String, Arc<[u8]>>;

/// Reads all inputs of the project at `root`; its own templates and fonts replace embedded ones.
///
/// # Errors
///
/// Fails if `root` itself cannot be read. Files below it that cannot be read become findings.
pub fn read(root: &Path, findings: &mut Findings) -> io::Result<Inputs> {
    let root = root.canonicalize()?;
    let mut inputs = embedded();
    let mut paths = Vec::new();
    for name in INPUT_FILES.iter().chain(INPUT_FOLDERS) {
        let path = root.join(name);
        if path.symlink_metadata().is_ok() {
            collect(&root, &path, &mut paths, findings);
        }
    }
    for path in paths {
        let name = name_below(&root, &path);
        match fs::read(&path) {
            Ok(bytes) => {
                inputs.insert(name, bytes.into());
            }
            Err(error) => findings.push(unreadable(&name, &error.to_string())),
        }
    }
    Ok(inputs)
}

fn embedded() -> Inputs {
    let templates = EmbeddedTemplates::iter().filter_map(|name| Some((name.clone(), EmbeddedTemplates::get(&name)?)));
    let fonts = EmbeddedFonts::iter().filter_map(|name| Some((name.clone(), EmbeddedFonts::get(&name)?)));
    templates.chain(fonts).map(|(name, file)| (name.into_owned(), Arc::from(file.data.as_ref()))).collect()
}

/// Adds the files at or below `path`. A link may not lead out of the project.
fn collect(root: &Path, path: &Path, paths: &mut Vec<PathBuf>, findings: &mut Findings) {
    let real = match path.canonicalize() {
        Ok(real) => real,
        Err(error) => return findings.push(unreadable(&name_below(root, path), &error.to_string())),
    };
    if !real.starts_with(root) {
        return findings.push(unreadable(&name_below(root, path), "it is a link that leads out of the project"));
    }
    if real.is_file() {
        paths.push(path.to_owned());
        return;
    }
    match fs::read_dir(path) {
        Ok(entries) => {
            let mut children: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
            children.retain(|child| !is_hidden(child) || is_accepted_sources(&name_below(root, child)));
            children.sort();
            children.iter().for_each(|child| collect(root, child, paths, findings));
        }
        Err(error) => findings.push(unreadable(&name_below(root, path), &error.to_string())),
    }
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
        "check that the file exists and that you may read it",
    )
}
