//! A project's folder that tells when it changes.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

/// Programs save a file in several steps; so long nothing more has to happen until it counts as saved.
pub const SETTLED: Duration = Duration::from_millis(8);

/// News of a folder.
#[derive(Debug)]
pub enum Heard {
    /// Something in it may not be as it was.
    Changed,
    /// It is not watched any more.
    Blind(io::Error),
}

/// Watches a folder as long as it is kept.
#[derive(Debug)]
pub struct Watcher {
    _watching: RecommendedWatcher,
}

impl Watcher {
    /// Tells of each change of a folder, but for those in the folder of outputs, which may lie in it.
    ///
    /// # Errors
    ///
    /// Fails if the folder cannot be watched.
    pub fn new(folder: &Path, outputs: Option<PathBuf>, tell: impl Fn(Heard) + Send + 'static) -> io::Result<Self> {
        let heard = move |event: notify::Result<Event>| match event {
            Ok(event) if is_change(&event, outputs.as_deref()) => tell(Heard::Changed),
            Ok(_) => {}
            Err(error) => tell(Heard::Blind(io::Error::other(error))),
        };
        let mut watching = notify::recommended_watcher(heard).map_err(io::Error::other)?;
        watching.watch(folder, RecursiveMode::Recursive).map_err(io::Error::other)?;
        Ok(Self { _watching: watching })
    }
}

/// Whether files may be other ones now. Reading them changes nothing, and outputs are no inputs.
fn is_change(event: &Event, outputs: Option<&Path>) -> bool {
    let is_reading = event.kind.is_access() && event.kind != EventKind::Access(AccessKind::Close(AccessMode::Write));
    let of_outputs = |path: &PathBuf| outputs.is_some_and(|outputs| path.starts_with(outputs));
    let is_of_outputs = !event.paths.is_empty() && event.paths.iter().all(of_outputs);
    !is_reading && !is_of_outputs
}
