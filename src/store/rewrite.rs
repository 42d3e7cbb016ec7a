//! A file of the user's own that is changed: only as a whole, and only if it is what it was when the change was made.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::folder::{LOCK, lock};
use super::{folder_of, temporary_file, write_atomically};
use crate::finding::{Code, Finding};

/// Begins the names of temporary files.
pub(super) const OURS: &str = ".iq-figures-";

/// Reason for which a file is left as it is.
#[derive(Debug)]
pub(crate) enum Kept {
    /// It is a link: a file put in its place would take its target from others that use it.
    Link(PathBuf),
    /// It may not be written.
    ReadOnly(PathBuf),
    /// It is not what the change was made for.
    Changed(PathBuf),
    /// The system refuses.
    Failed(PathBuf, io::Error),
}

impl Kept {
    /// The finding about it.
    pub(crate) fn finding(&self) -> Finding {
        let (path, why, hint) = match self {
            Self::Link(path) => (
                path,
                "it is a link".to_owned(),
                "name what the file that it leads to belongs to, or put the file itself in its place",
            ),
            Self::ReadOnly(path) => (path, "it may not be written".to_owned(), "allow it to be written, and try again"),
            Self::Changed(path) => {
                (path, "it was changed meanwhile".to_owned(), "try again; the file is as the other change left it")
            }
            Self::Failed(path, error) => (
                path,
                error.to_string(),
                "check the folder's permissions and the space on the disk; the file is as it was before",
            ),
        };
        Finding::new(Code::WriteFailed, format!("{} is not changed: {why}", path.display()), hint)
    }
}

/// Changes the text file at `path`: `change` makes its new text of the one that it has, with the ends of its lines and
/// without its byte order mark, which stays; or none if it is another file than expected.
///
/// # Errors
///
/// Fails if the file cannot be changed; it is as it was before.
pub(crate) fn rewrite_text(path: &Path, change: impl FnOnce(&str) -> Option<String>) -> Result<(), Kept> {
    rewrite(path, |bytes| {
        let text = str::from_utf8(bytes).ok()?;
        let (mark, text) = match text.strip_prefix(BYTE_ORDER_MARK) {
            Some(text) => (BYTE_ORDER_MARK, text),
            None => ("", text),
        };
        Some([mark, &change(text)?].concat().into_bytes())
    })
}

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Changes the file at `path`: `change` makes its new bytes of those that it has, or none if it is another file than
/// expected. A file that stays the same is not touched. Permissions stay. One change comes after the other.
///
/// # Errors
///
/// Fails if the file cannot be changed; it is as it was before.
fn rewrite(path: &Path, change: impl FnOnce(&[u8]) -> Option<Vec<u8>>) -> Result<(), Kept> {
    let failed = |error| Kept::Failed(path.to_owned(), error);
    let metadata = path.symlink_metadata().map_err(failed)?;
    if metadata.is_symlink() {
        return Err(Kept::Link(path.to_owned()));
    }
    if metadata.permissions().readonly() {
        return Err(Kept::ReadOnly(path.to_owned()));
    }
    let folder = folder_of(path);
    let _alone = alone_in(folder).map_err(failed)?;
    let before = fs::read(path).map_err(failed)?;
    let after = change(&before).ok_or_else(|| Kept::Changed(path.to_owned()))?;
    if after == before {
        return Ok(());
    }
    let file = staged(folder, &after, metadata.permissions()).map_err(failed)?;
    // Editors know no lock. What is left is a moment too short for a person.
    if fs::read(path).map_err(failed)? != before {
        return Err(Kept::Changed(path.to_owned()));
    }
    file.persist(path).map_err(|error| failed(error.error))?;
    File::open(folder).and_then(|folder| folder.sync_all()).or_else(unless_unix).map_err(failed)
}

fn staged(folder: &Path, bytes: &[u8], permissions: fs::Permissions) -> io::Result<NamedTempFile> {
    let mut file = temporary_file(folder)?;
    file.write_all(bytes)?;
    file.as_file().set_permissions(permissions)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Some systems cannot make the names of a folder last, and need not.
fn unless_unix(error: io::Error) -> io::Result<()> {
    if cfg!(unix) { Err(error) } else { Ok(()) }
}

/// Writes `bytes` to `path`, while nobody else changes files of its folder. Folders are made.
///
/// # Errors
///
/// Fails if the file cannot be written; one that was there stays as it was.
pub(crate) fn replace_alone(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    fs::create_dir_all(folder)?;
    let _alone = alone_in(folder)?;
    write_atomically(path, bytes)
}

/// Locks a folder in which files are changed, until what is returned is dropped, and sweeps it.
pub(super) fn alone_in(folder: &Path) -> io::Result<File> {
    let lock = lock(folder)?;
    sweep(folder)?;
    Ok(lock)
}

/// Removes the temporary files of runs that were stopped in the middle. Whoever has the lock is the only one here.
fn sweep(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if name.to_string_lossy().starts_with(OURS) && name != LOCK && entry.file_type()?.is_file() {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Writes a new file at `path`. One that is there already stays.
///
/// # Errors
///
/// Fails if there is a file with other bytes, or if it cannot be written.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::read(path) {
        Ok(there) if there == bytes => return Ok(()),
        Ok(_) => return Err(io::ErrorKind::AlreadyExists.into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let folder = folder_of(path);
    let mut file = temporary_file(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file as somebody else saves it.
    #[allow(clippy::disallowed_methods, reason = "others write as they like")]
    fn save(path: &Path, text: &str) {
        fs::write(path, text).unwrap();
    }

    #[test]
    fn a_file_that_is_not_what_it_was_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        save(&path, "mine");
        assert!(matches!(rewrite(&path, |_| None), Err(Kept::Changed(_))));
        // Somebody saves it while it is being changed.
        let saved_meanwhile = |bytes: &[u8]| {
            save(&path, "theirs");
            Some([bytes, b"!"].concat())
        };
        assert!(matches!(rewrite(&path, saved_meanwhile), Err(Kept::Changed(_))));
        assert_eq!(fs::read(&path).unwrap(), b"theirs");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
        assert!(matches!(rewrite(&folder.path().join("none"), |_| Some(Vec::new())), Err(Kept::Failed(..))));
    }

    #[test]
    fn one_change_comes_after_the_other() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        save(&path, "");
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| rewrite(&path, |bytes| Some([bytes, b"x"].concat())).unwrap());
            }
        });
        assert_eq!(fs::read(&path).unwrap(), b"xxxxxxxx");
    }

    #[test]
    fn a_new_file_takes_no_other_s_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        create(&path, b"new").unwrap();
        create(&path, b"new").unwrap();
        assert_eq!(create(&path, b"other").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"new");
    }
}
