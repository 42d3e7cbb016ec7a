//! The project that is served: read once, and again whenever somebody saves a file.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use tokio::sync::watch;

use crate::project::Inputs;
use crate::project::folder::Folder;
use crate::workspace::watcher::{Heard, SETTLED, Watcher};
use crate::workspace::{View, Workspace};

/// Time after which it is found out whether the folder's name still leads to the same place.
const SAME_PLACE: Duration = Duration::from_secs(2);

/// A project's folder, looked at whenever it changes.
pub(crate) struct Watched {
    /// Absent if nothing of the project is read.
    workspace: Option<Workspace>,
    now: Mutex<Now>,
    changes: watch::Sender<u64>,
}

/// A state of the project.
#[derive(Clone)]
pub(crate) struct Now {
    /// Number of the state; later ones have larger numbers.
    pub state: u64,
    /// The project as it is then.
    pub view: Arc<View>,
}

impl Watched {
    /// Reads a project, and goes on watching it.
    ///
    /// # Errors
    ///
    /// Fails if the folder cannot be read.
    pub(crate) fn open(root: &Path) -> io::Result<Arc<Self>> {
        let workspace = Workspace::open(root)?;
        let now = Mutex::new(Now { state: 1, view: workspace.view() });
        let (changes, _) = watch::channel(1);
        let watched = Arc::new(Self { workspace: Some(workspace), now, changes });
        let listening = Arc::clone(&watched);
        let root = root.to_owned();
        thread::Builder::new().name("watch".to_owned()).spawn(move || listening.follow(&root))?;
        Ok(watched)
    }

    /// A project without a file, whatever the disk has.
    pub(crate) fn nothing() -> Self {
        let view = Arc::new(View::of(Folder::of(Inputs::new())));
        let (changes, _) = watch::channel(1);
        Self { workspace: None, now: Mutex::new(Now { state: 1, view }), changes }
    }

    /// The project as it was last seen.
    pub(crate) fn now(&self) -> Now {
        self.now.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The numbers of its states, as they come.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// Watches the folder, and another one if its name comes to lead there: some systems bring a new state of a folder by a
    /// link that is replaced.
    fn follow(&self, root: &Path) {
        let mut place = root.canonicalize().ok();
        loop {
            let (sender, news) = channel();
            let watcher = Watcher::new(root, None, move |heard| drop(sender.send(heard)));
            if let Err(error) = &watcher {
                tracing::error!(%error, "the project's folder cannot be watched: changes are not seen");
            }
            // Somebody may have saved something before it was watched.
            self.look_again();
            place = self.listen(root, place, &news);
        }
    }

    /// Looks at the folder again whenever it changes, until its name leads to another one, which is the answer.
    fn listen(&self, root: &Path, place: Option<PathBuf>, news: &Receiver<Heard>) -> Option<PathBuf> {
        loop {
            match news.recv_timeout(SAME_PLACE) {
                Ok(Heard::Blind(error)) => {
                    tracing::error!(%error, "the project's folder is not watched any more: changes are not seen");
                }
                Ok(Heard::Changed) => {
                    while news.recv_timeout(SETTLED).is_ok() {}
                    self.look_again();
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => thread::sleep(SAME_PLACE),
            }
            let now = root.canonicalize().ok();
            if now.is_some() && now != place {
                tracing::info!("the project's folder is another one");
                return now;
            }
        }
    }

    fn look_again(&self) {
        let Some(workspace) = &self.workspace else { return };
        match workspace.refresh() {
            // A folder that cannot be read at the moment has not changed; the next event may bring it back.
            Err(error) => tracing::warn!(%error, "the project's folder cannot be read"),
            Ok(changed) => {
                let view = workspace.view();
                let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
                if Arc::ptr_eq(&view, &now.view) {
                    return;
                }
                *now = Now { state: now.state + 1, view };
                tracing::info!(state = now.state, files = changed.len(), "the project has changed");
                tracing::debug!(files = ?changed);
                self.changes.send_replace(now.state);
            }
        }
    }
}
