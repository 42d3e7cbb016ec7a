//! Folders that live as long as the process of the tests.
//!
//! Nothing drops a static, so that no process takes its own folder away: a later one does, which sees from a lock
//! that nobody needs it any more.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tempfile::TempDir;

/// A new one.
pub fn folder() -> TempDir {
    tempfile::tempdir_in(home()).expect("a temporary folder")
}

/// The one that all others of this process are in.
fn home() -> &'static Path {
    static HOME: OnceLock<(PathBuf, File)> = OnceLock::new();
    let (home, _) = HOME.get_or_init(|| {
        let all = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kept");
        fs::create_dir_all(&all).expect("a folder");
        let one_at_a_time = locked(&all.join("lock"));
        sweep(&all);
        let home = all.join(std::process::id().to_string());
        fs::create_dir_all(&home).expect("a folder");
        let held = locked(&home.join("lock"));
        drop(one_at_a_time);
        (home, held)
    });
    home
}

fn locked(path: &Path) -> File {
    let file = File::create(path).expect("a file");
    file.lock().expect("a lock");
    file
}

/// Takes away what processes have left that have ended.
fn sweep(all: &Path) {
    for folder in fs::read_dir(all).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if File::open(folder.join("lock")).is_ok_and(|lock| lock.try_lock().is_ok()) {
            // A run that cannot remove it leaves it to the next.
            let _ = fs::remove_dir_all(folder);
        }
    }
}
