//! An edition's folder, which changes as a whole.
//!
//! The outputs of a run are put together in a folder beside it, with those kept of earlier runs, and the manifest. Then the two folders change places in one step, so that nobody ever sees a file of one run
//! beside the manifest of another, whatever stops the run in the middle. One lock for each output folder
//! lets one run at a time do so; a second one waits.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::record::{Earlier, Output, OutputRecord};
use crate::source::digest::sha256;
use crate::target::DRAFTS;

/// Begins the names of everything of ours that is no output.
pub(super) const OURS: &str = ".iq-figures-";
/// Marks a folder that is not yet put together.
const UNFINISHED: &str = ".iq-figures-unfinished";
/// The record in an edition's folder.
pub(crate) const MANIFEST: &str = "manifest.json";

/// The folder of an edition below an output folder.
pub(crate) struct EditionFolder<'a> {
    /// The output folder.
    pub out: &'a Path,
    /// Below it, such as `drafts/fact-sheet`.
    pub name: PathBuf,
}

/// A path that cannot be written, and why.
#[derive(Debug)]
pub(crate) struct Unwritten {
    pub path: PathBuf,
    pub why: io::Error,
}

/// Says which path it was.
pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Unwritten {
    move |why| Unwritten { path: path.to_owned(), why }
}

impl EditionFolder<'_> {
    /// Puts `outputs` and the manifest, which `manifest` makes of what is kept, in the place of what is
    /// there. Of earlier outputs, which have to be as they were recorded, `keep` chooses. Files that no
    /// manifest knows stay.
    ///
    /// # Errors
    ///
    /// Fails if something cannot be written; the folder is then as it was.
    pub(crate) fn replace(
        &self,
        outputs: &[&Output],
        keep: impl FnOnce(&mut Earlier),
        manifest: impl FnOnce(&Earlier) -> Vec<u8>,
    ) -> Result<(), Unwritten> {
        let folder = self.out.join(&self.name);
        let beside = folder.parent().unwrap_or(self.out).to_owned();
        fs::create_dir_all(&beside).map_err(at(&beside))?;
        let _lock = lock(self.out).map_err(at(self.out))?;
        sweep(&beside).map_err(at(&beside))?;
        let mut earlier = recorded(&folder);
        earlier.outputs.retain(|output| !outputs.iter().any(|made| made.record.file == output.file));
        keep(&mut earlier);
        earlier.outputs.retain(|output| is_unchanged(&folder, output));
        let staging = Staging {
            staged: beside.join(format!("{OURS}{}", folder.file_name().unwrap_or_default().to_string_lossy())),
            folder: &folder,
        };
        let manifest = manifest(&earlier);
        let done = staging.fill(outputs, &earlier, &manifest).and_then(|()| staging.swap().map_err(at(&folder)));
        match done {
            Ok(()) => retire(&staging.staged, &folder).and_then(|()| sync(&beside)).map_err(at(&beside)),
            Err(error) => {
                // The error is told; what is left is swept by the next run.
                let _ = fs::remove_dir_all(&staging.staged);
                Err(error)
            }
        }
    }
}

/// Record in the manifest of a folder; empty without one.
pub(crate) fn recorded(folder: &Path) -> Earlier {
    fs::read(folder.join(MANIFEST)).map(|bytes| Earlier::parse(&bytes)).unwrap_or_default()
}

/// Whether a file of a folder is as it was recorded.
pub(crate) fn is_unchanged(folder: &Path, output: &OutputRecord) -> bool {
    is_plain(&output.file) && fs::read(folder.join(&output.file)).is_ok_and(|bytes| sha256(&bytes) == output.sha256)
}

/// A manifest is a file like any other: a name in it may lead nowhere else.
fn is_plain(name: &str) -> bool {
    Path::new(name).file_name() == Some(OsStr::new(name))
}

/// Name of the file that is locked where folders cannot be.
pub(super) const LOCK: &str = ".iq-figures-lock";

/// Holds the lock until it is dropped; the system drops it with the process. It is the output folder
/// itself that is locked.
#[cfg(unix)]
pub(crate) fn lock(out: &Path) -> io::Result<File> {
    let folder = File::open(out)?;
    folder.lock()?;
    Ok(folder)
}

/// Locks the output folder, or a file in it on systems that cannot lock folders.
#[cfg(not(unix))]
pub(crate) fn lock(out: &Path) -> io::Result<File> {
    let file = File::options().create(true).truncate(false).write(true).open(out.join(LOCK))?;
    file.lock()?;
    Ok(file)
}

/// A folder that is put together beside the one whose place it will take.
struct Staging<'a> {
    staged: PathBuf,
    folder: &'a Path,
}

impl Staging<'_> {
    /// Puts everything together. The marker of an unfinished folder goes last, when all of it is on the disk.
    fn fill(&self, outputs: &[&Output], earlier: &Earlier, manifest: &[u8]) -> Result<(), Unwritten> {
        fs::create_dir(&self.staged).map_err(at(&self.staged))?;
        self.write(UNFINISHED, &[])?;
        for output in outputs {
            self.write(&output.record.file, &output.bytes)?;
        }
        for output in &earlier.outputs {
            self.keep(&output.file)?;
        }
        self.write(MANIFEST, manifest)?;
        fs::remove_file(self.staged.join(UNFINISHED)).and_then(|()| sync(&self.staged)).map_err(at(self.folder))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Unwritten> {
        let path = self.folder.join(name);
        if path.is_dir() {
            return Err(Unwritten { path, why: io::Error::from(io::ErrorKind::IsADirectory) });
        }
        let mut file = File::create_new(self.staged.join(name)).map_err(at(&path))?;
        file.write_all(bytes).and_then(|()| file.sync_all()).map_err(at(&path))
    }

    fn keep(&self, name: &str) -> Result<(), Unwritten> {
        let (from, to) = (self.folder.join(name), self.staged.join(name));
        fs::hard_link(&from, &to).or_else(|_| fs::copy(&from, &to).map(drop)).map_err(at(&from))
    }

    /// Puts the staged folder in the place of the other one, and the other way round.
    fn swap(&self) -> io::Result<()> {
        let Self { staged, folder } = self;
        if !folder.try_exists()? {
            return fs::rename(staged, folder);
        }
        exchange(staged, folder).or_else(|_| {
            // A file system that cannot exchange folders leaves a moment without the folder, but never a mixed one.
            let old = staged.with_extension("old");
            fs::rename(folder, &old)?;
            fs::rename(staged, folder).inspect_err(|_| drop(fs::rename(&old, folder)))?;
            fs::rename(&old, staged)
        })
    }
}

/// Makes the names in a folder last. Some systems cannot do that for folders, and need not.
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(error) if cfg!(unix) => Err(error),
        _ => Ok(()),
    }
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::Error::from(io::ErrorKind::Unsupported))
}

/// Removes what `folder` has replaced. What is not ours moves to its place.
fn retire(old: &Path, folder: &Path) -> io::Result<()> {
    if !old.try_exists()? {
        return Ok(());
    }
    let known: BTreeSet<String> = recorded(old).outputs.into_iter().map(|output| output.file).collect();
    for entry in fs::read_dir(old)? {
        let name = entry?.file_name();
        let text = name.to_string_lossy();
        let is_ours = known.contains(&*text) || text == MANIFEST || text.starts_with(OURS);
        if !is_ours && !folder.join(&name).try_exists()? {
            fs::rename(old.join(&name), folder.join(&name))?;
        }
    }
    fs::remove_dir_all(old)
}

/// Removes what runs that were stopped in the middle have left in an output folder. What cannot be removed
/// now is told when something is written there.
pub(crate) fn sweep_leftovers(out: &Path) {
    for beside in [out.to_owned(), out.join(DRAFTS)] {
        let is_left = |entry: io::Result<fs::DirEntry>| {
            entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with(OURS))
        };
        if fs::read_dir(&beside).is_ok_and(|mut entries| entries.any(is_left))
            && let Ok(_lock) = lock(out)
        {
            let _ = sweep(&beside);
        }
    }
}

/// Removes what runs that were stopped in the middle have left: folders that were not put together, folders
/// that were already replaced, and temporary files.
fn sweep(beside: &Path) -> io::Result<()> {
    for entry in fs::read_dir(beside)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(of) = name.strip_prefix(OURS) else { continue };
        let path = entry.path();
        if !path.is_dir() {
            fs::remove_file(path)?;
            continue;
        }
        let folder = beside.join(of.strip_suffix(".old").unwrap_or(of));
        if path.join(UNFINISHED).try_exists()? {
            fs::remove_dir_all(path)?;
        } else if folder.try_exists()? {
            retire(&path, &folder)?;
        } else {
            // It was stopped between two steps of an exchange, or just before the first appearance.
            fs::rename(path, folder)?;
        }
    }
    Ok(())
}
