//! Sealed folders: made once, as a whole, and never changed.
//!
//! The files are put together in a folder beside the one that they will be, which then gets its name in one step. The
//! contents of inputs go before, each in a file that is named after its digest, and shared by all that need it. One lock
//! lets one release at a time be sealed.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::folder::{OURS, at, lock, sync};
use super::{Unwritten, write_atomically};

/// A folder to be sealed below `releases`.
pub(crate) struct Seal<'a> {
    /// The folder of all releases.
    pub releases: PathBuf,
    /// Name of the folder with contents.
    pub contents_in: &'a str,
    /// Name of the edition.
    pub edition: &'a str,
    /// Number of the version, which must be the one after the last.
    pub version: u32,
    /// Files of the folder, by name.
    pub files: &'a BTreeMap<String, Vec<u8>>,
    /// Contents of inputs, by their digests.
    pub contents: &'a BTreeMap<&'a str, &'a [u8]>,
}

/// Reason for which a folder is not sealed. Nothing that was there has changed.
#[derive(Debug)]
pub(crate) enum Unsealed {
    /// Another process has sealed this version meanwhile.
    Taken,
    /// A content that was there is not what its name says.
    Damaged(PathBuf),
    Unwritten(Unwritten),
}

impl From<Unwritten> for Unsealed {
    fn from(unwritten: Unwritten) -> Self {
        Self::Unwritten(unwritten)
    }
}

impl Seal<'_> {
    /// Writes it: whole, or not at all.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be written, or should not be; what was written of it then is taken away again.
    pub(crate) fn write(&self) -> Result<(), Unsealed> {
        let (folder, contents) = (self.releases.join(self.edition), self.releases.join(self.contents_in));
        fs::create_dir_all(&self.releases).map_err(at(&self.releases))?;
        let _lock = lock(&self.releases).map_err(at(&self.releases))?;
        for folder in [&folder, &contents] {
            fs::create_dir_all(folder).map_err(at(folder))?;
            sweep(folder).map_err(at(folder))?;
        }
        if self.is_taken(&folder).map_err(at(&folder))? {
            return Err(Unsealed::Taken);
        }
        let mut new = Vec::new();
        let staged = folder.join(format!("{OURS}{}", self.version));
        let done = self.keep(&contents, &mut new).and_then(|()| Ok(self.stage(&staged, &folder)?));
        if done.is_err() {
            // The error is told; what is left is swept by the next release.
            let _ = fs::remove_dir_all(&staged);
            new.iter().for_each(|path| drop(fs::remove_file(path)));
        }
        done
    }

    /// Whether there is this version or a later one.
    fn is_taken(&self, folder: &Path) -> io::Result<bool> {
        for entry in fs::read_dir(folder)? {
            let name = entry?.file_name();
            let version = name.to_str().and_then(|name| name.parse::<u32>().ok());
            if version.is_some_and(|version| version >= self.version) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Writes the contents that are not there yet, and notes their paths.
    fn keep(&self, folder: &Path, new: &mut Vec<PathBuf>) -> Result<(), Unsealed> {
        for (digest, bytes) in self.contents {
            let path = folder.join(digest);
            match fs::read(&path) {
                Ok(there) if there == **bytes => {}
                Ok(_) => return Err(Unsealed::Damaged(path)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    new.push(path.clone());
                    write_atomically(&path, bytes).and_then(|()| protect(&path)).map_err(at(&path))?;
                }
                Err(error) => return Err(at(&path)(error).into()),
            }
        }
        Ok(sync(folder).map_err(at(folder))?)
    }

    fn stage(&self, staged: &Path, folder: &Path) -> Result<(), Unwritten> {
        let sealed = folder.join(self.version.to_string());
        fs::create_dir(staged).map_err(at(staged))?;
        for (name, bytes) in self.files {
            let path = staged.join(name);
            let mut file = File::create_new(&path).map_err(at(&sealed.join(name)))?;
            let written = file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| protect(&path));
            written.map_err(at(&sealed.join(name)))?;
        }
        sync(staged).and_then(|()| fs::rename(staged, &sealed)).and_then(|()| sync(folder)).map_err(at(&sealed))
    }
}

/// Takes the right to write away, so that no editor changes by mistake what is sealed.
fn protect(path: &Path) -> io::Result<()> {
    let mut permissions = fs::metadata(path)?.permissions();
    permissions.set_readonly(true);
    fs::set_permissions(path, permissions)
}

/// Removes what was not finished by a run that was stopped in the middle.
fn sweep(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(OURS) {
            let path = entry.path();
            if path.is_dir() { fs::remove_dir_all(path)? } else { fs::remove_file(path)? }
        }
    }
    Ok(())
}
