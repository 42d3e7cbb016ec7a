//! New files that belong together.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::rewrite::alone_in;
use super::{folder_of, temporary_file};

/// Writes new files: all of them, or none. The last one names the others, so that nobody who reads meanwhile misses one.
///
/// # Errors
///
/// Fails if one of them is there already or cannot be written; then those that were written are taken away again.
pub(crate) fn create_together(files: &[(PathBuf, &[u8])]) -> io::Result<()> {
    // In one order, so that no two wait for each other.
    let folders: BTreeSet<&Path> = files.iter().map(|(path, _)| folder_of(path)).collect();
    folders.iter().try_for_each(fs::create_dir_all)?;
    let _alone: Vec<fs::File> = folders.into_iter().map(alone_in).collect::<io::Result<_>>()?;
    let staged: Vec<_> = files.iter().map(|(path, bytes)| staged(path, bytes)).collect::<io::Result<_>>()?;
    let mut written: Vec<&Path> = Vec::new();
    for (file, (path, _)) in staged.into_iter().zip(files) {
        if let Err(error) = file.persist_noclobber(path) {
            written.iter().for_each(|path| drop(fs::remove_file(path)));
            return Err(error.error);
        }
        written.push(path);
    }
    Ok(())
}

fn staged(path: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let mut file = temporary_file(folder_of(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[allow(clippy::disallowed_methods, reason = "others write as they like")]
    #[test]
    fn all_or_none_and_never_in_place_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let (first, second) = (folder.path().join("a/one"), folder.path().join("b/two"));
        fs::create_dir(folder.path().join("b")).unwrap();
        fs::write(&second, "mine").unwrap();
        let files = [(first.clone(), &b"1"[..]), (second.clone(), &b"2"[..])];
        let error = create_together(&files).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!((first.exists(), fs::read(&second).unwrap()), (false, b"mine".to_vec()));
        fs::remove_file(&second).unwrap();
        create_together(&files).unwrap();
        assert_eq!((fs::read(&first).unwrap(), fs::read(&second).unwrap()), (b"1".to_vec(), b"2".to_vec()));
        let names = |path: &str| fs::read_dir(folder.path().join(path)).unwrap().count();
        assert_eq!((names("a"), names("b")), (1, 1), "nothing else is left");
    }
}
