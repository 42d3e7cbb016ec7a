//! The fixture, which requests are about.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use iq_figures::workspace::{View, Workspace};

pub static FIXTURE: LazyLock<Arc<View>> = LazyLock::new(|| {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let fixture = above.map(|folder| folder.join("tests/fixture")).find(|folder| folder.is_dir());
    Workspace::open(&fixture.expect("the repository")).expect("the fixture is in order").view()
});
