//! `releases/`: what was published, sealed. It is no input: editions are made from the project as it is, and compared with
//! it. The record of each edition's last release is read with the project; all else when somebody asks for it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use crate::name::EditionId;
use crate::source::digest::sha256;

use super::folder::Inputs;
use super::is_plain_name;

/// Folder of all releases, below the project's.
pub const RELEASES: &str = "releases";
/// Folder in it with the contents of sealed inputs, each in a file that is named after its SHA-256. No edition has its name.
pub const CONTENTS: &str = "store";
/// Name of the record in a sealed folder.
pub const RECORD: &str = "release.json";
/// Name of the report in a sealed folder of what differs from the version before.
pub const CHANGES: &str = "changes.html";
/// The same as a document, in the language that the programme's texts are written in.
pub const CHANGES_PDF: &str = "changes.pdf";
/// Name of the list of digests in a sealed folder, as `sha256sum` writes it.
pub const SUMS: &str = "SHA256SUMS";
/// End of the name of a file beside a sealed folder that says that its version is withdrawn.
const WITHDRAWN: &str = ".withdrawn.json";
/// Most bytes of a record.
const LARGEST_RECORD: u64 = 16 << 20;
/// Most bytes of a sealed file.
const LARGEST_FILE: u64 = 512 << 20;

/// The last release of an edition.
#[derive(Debug, Clone)]
pub struct LastRelease {
    /// Number of the version, from one.
    pub version: u32,
    /// Its record as it lies there; empty, which no record is, if it cannot be read.
    pub record: Arc<[u8]>,
}

impl LastRelease {
    /// Path of the record, below the project's folder.
    pub fn path(&self, edition: &EditionId) -> String {
        format!("{RELEASES}/{edition}/{}/{RECORD}", self.version)
    }
}

/// The last release of each edition, by their names.
pub type LastReleases = BTreeMap<EditionId, LastRelease>;

/// The last release of each edition of the project at `root`.
pub(super) fn last(root: &Path) -> LastReleases {
    let mut last = LastReleases::new();
    for sealed in all(root) {
        let record: Arc<[u8]> = sealed.record().unwrap_or_default().into();
        // Versions come in their order.
        last.insert(sealed.edition, LastRelease { version: sealed.version, record });
    }
    last
}

/// A sealed folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sealed {
    /// Name of its edition.
    pub edition: EditionId,
    /// Number of its version.
    pub version: u32,
    path: PathBuf,
}

/// The sealed folders of the project at `root`, by edition and version.
pub fn all(root: &Path) -> Vec<Sealed> {
    let editions = names(&root.join(RELEASES)).into_iter().filter(|name| is_plain_name(name) && name != CONTENTS);
    let mut all: Vec<Sealed> = editions.flat_map(|name| of_edition(root, &EditionId::from(name))).collect();
    all.sort();
    all
}

/// The sealed folders of an edition, by version.
pub fn of_edition(root: &Path, edition: &EditionId) -> Vec<Sealed> {
    let folder = root.join(RELEASES).join(edition.as_str());
    // Somebody may ask for any name, and none leads elsewhere.
    let is_one = is_plain_name(edition.as_str()) && edition.as_str() != CONTENTS;
    let versions = if is_one { names(&folder) } else { Vec::new() };
    let versions = versions.into_iter().filter_map(|name| {
        let version = name.parse().ok().filter(|version: &u32| *version > 0 && version.to_string() == name)?;
        Some(Sealed { edition: edition.clone(), version, path: folder.join(name) })
    });
    let mut sealed: Vec<Sealed> = versions.collect();
    sealed.sort();
    sealed
}

/// Names in a folder; none if there is no such folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
}

impl Sealed {
    /// Bytes of its record.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be read or is larger than any record.
    pub fn record(&self) -> io::Result<Vec<u8>> {
        read(&self.path.join(RECORD), LARGEST_RECORD)
    }

    /// Bytes of a file in it, which is named without folders.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be read, or if its name leads elsewhere.
    pub fn file(&self, name: &str) -> io::Result<Vec<u8>> {
        if !is_file_name(name) {
            return Err(io::Error::other("its name leads out of the folder"));
        }
        read(&self.path.join(name), LARGEST_FILE)
    }

    /// Path of the file that says that the version is withdrawn. It lies beside the folder, which is never changed.
    pub(crate) fn withdrawal_path(&self) -> PathBuf {
        self.path.with_file_name(format!("{}{WITHDRAWN}", self.version))
    }

    /// Bytes of the file that says that the version is withdrawn; none if it is not.
    ///
    /// # Errors
    ///
    /// Fails if there is one that cannot be read, or that is larger than any.
    pub(crate) fn withdrawal(&self) -> io::Result<Option<Vec<u8>>> {
        match read(&self.withdrawal_path(), LARGEST_RECORD) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The moments at which its record was written, and the file that says that it is withdrawn.
    pub(crate) fn written_at(&self) -> [Option<SystemTime>; 2] {
        let at = |path: PathBuf| fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
        [at(self.path.join(RECORD)), at(self.withdrawal_path())]
    }

    /// Names of all that lies in it.
    pub fn names(&self) -> Vec<String> {
        let mut names = names(&self.path);
        names.sort();
        names
    }
}

/// Whether a name is one of a file in the same folder.
pub(crate) fn is_file_name(name: &str) -> bool {
    Path::new(name).file_name().is_some_and(|own| own == name) && !name.contains(['/', '\\', '\n', '\r'])
}

/// The bytes of a file, of which there are at most `largest`.
fn read(path: &Path, largest: u64) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::other("it is no file"));
    }
    let mut bytes = Vec::new();
    file.take(largest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > largest {
        return Err(io::Error::other("it is too large"));
    }
    Ok(bytes)
}

/// A sealed input that is not there as it was sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Path of the input in its project.
    pub path: String,
    /// SHA-256 of its content.
    pub sha256: String,
    /// Reason, in plain words.
    pub why: String,
}

/// Sealed inputs, each with path and SHA-256, from the contents that the project at `root` has kept.
///
/// # Errors
///
/// Fails with all contents that are not there, or are not what their names say.
pub fn inputs<'a>(root: &Path, sealed: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Inputs, Vec<Missing>> {
    let folder = root.join(RELEASES).join(CONTENTS);
    let (mut inputs, mut missing) = (Inputs::new(), Vec::new());
    for (path, digest) in sealed {
        match content(&folder, digest) {
            Ok(bytes) => drop(inputs.insert(path.to_owned(), bytes.into())),
            Err(why) => missing.push(Missing { path: path.to_owned(), sha256: digest.to_owned(), why }),
        }
    }
    if missing.is_empty() { Ok(inputs) } else { Err(missing) }
}

fn content(folder: &Path, digest: &str) -> Result<Vec<u8>, String> {
    if !is_digest(digest) {
        return Err("that is no SHA-256".to_owned());
    }
    let bytes = read(&folder.join(digest), LARGEST_FILE).map_err(|error| error.to_string())?;
    if sha256(&bytes) == digest { Ok(bytes) } else { Err("its content has changed since".to_owned()) }
}

/// Whether a text is a SHA-256 in small hexadecimal digits.
pub(crate) fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
