//! The last stage: the only writer. A file appears whole or not at all, and so does an edition's folder.

mod folder;
mod rewrite;
mod sealed;
mod splice;
mod together;

pub(crate) use folder::{EditionFolder, MANIFEST, Unwritten, sweep_leftovers};
pub(crate) use folder::{is_unchanged, lock, recorded};
pub use rewrite::create;
pub(crate) use rewrite::{replace_alone, rewrite_text};
pub(crate) use sealed::{Seal, Unsealed};
pub(crate) use splice::{Splice, line_start, next_line, spliced};
pub(crate) use together::create_together;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Writes `bytes` to `path`: a temporary file beside it, then a rename. Folders are made.
///
/// # Errors
///
/// Fails if the folder cannot be made or the file not written; a file that was there stays as it
/// was.
pub(crate) fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    fs::create_dir_all(folder)?;
    let mut file = temporary_file(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// The same for a file that a command makes anew each time that it is asked to.
///
/// # Errors
///
/// Fails if it cannot be written; a file that was there stays as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_atomically(path, bytes)
}

/// Writes files, by path below `folder`, into that folder, which must be empty or not there yet.
///
/// # Errors
///
/// Fails if there is something in the folder, or if a file cannot be written.
pub fn fill(folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    if fs::read_dir(folder)?.next().is_some() {
        return Err(io::ErrorKind::DirectoryNotEmpty.into());
    }
    files.iter().try_for_each(|(path, bytes)| write_atomically(&folder.join(path), bytes))
}

/// The folder that a file lies in.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Readable for whom the user's own files are; temporary files are private by default.
#[cfg(unix)]
fn temporary_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    tempfile::Builder::new().prefix(".iq-figures-").permissions(fs::Permissions::from_mode(0o666)).tempfile_in(folder)
}

#[cfg(not(unix))]
fn temporary_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    tempfile::Builder::new().prefix(".iq-figures-").tempfile_in(folder)
}
