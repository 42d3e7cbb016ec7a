//! A project folder over time.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::view::View;
use crate::layout::{Memory, forget_unused};
use crate::project::{Edit, folder};

/// A project's folder that is looked at again and again. Each look is a [`View`] of its own, which stays as it is
/// whatever happens to the folder, and knows all that earlier ones have made of files that are still the same.
pub struct Workspace {
    root: PathBuf,
    states: Mutex<States>,
}

struct States {
    current: Arc<View>,
    /// The last one with a model: while a file is broken that everything rests on, it keeps what was made.
    sound: Arc<View>,
}

impl Workspace {
    /// Reads the project at `root`.
    ///
    /// # Errors
    ///
    /// Fails if the folder cannot be read; everything else becomes a finding.
    pub fn open(root: &Path) -> io::Result<Self> {
        Self::remembering(root, Memory::Changes)
    }

    /// The same, for work of this kind.
    pub(crate) fn remembering(root: &Path, memory: Memory) -> io::Result<Self> {
        let view = Arc::new(View::remembering(root, memory)?);
        let states = States { current: Arc::clone(&view), sound: view };
        Ok(Self { root: root.to_owned(), states: Mutex::new(states) })
    }

    /// The project as it was when the folder was last looked at.
    pub fn view(&self) -> Arc<View> {
        Arc::clone(&self.states().current)
    }

    /// Looks at the folder again, and says which files are other ones than before.
    ///
    /// # Errors
    ///
    /// Fails if the folder cannot be read; the view stays what it was.
    pub fn refresh(&self) -> io::Result<BTreeSet<String>> {
        let folder = folder::read(&self.root)?;
        let mut states = self.states();
        let before = states.current.project();
        let changed = before.differs_at(&folder);
        if changed.is_empty() && before.folder().found.clone().sorted() == folder.found.clone().sorted() {
            return Ok(changed);
        }
        forget_unused();
        states.current = Arc::new(states.sound.with(folder));
        if states.current.model().is_some() {
            states.sound = Arc::clone(&states.current);
        }
        Ok(changed)
    }

    /// The project as it would be with these edits, such as a text that is not saved yet.
    pub fn overlay(&self, edits: &[Edit]) -> View {
        let (current, sound) = {
            let states = self.states();
            (Arc::clone(&states.current), Arc::clone(&states.sound))
        };
        sound.with(current.project().folder().edited(edits))
    }

    /// The same as a publication of somebody else: it is compared with no release.
    pub(crate) fn overlay_apart(&self, edits: &[Edit]) -> View {
        let (current, sound) = {
            let states = self.states();
            (Arc::clone(&states.current), Arc::clone(&states.sound))
        };
        sound.with(current.project().folder().edited(edits).unreleased())
    }

    fn states(&self) -> MutexGuard<'_, States> {
        self.states.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
