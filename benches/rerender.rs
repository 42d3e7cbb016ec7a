//! Time that a user waits for the fact sheet.
//!
//!     cargo bench

#![allow(clippy::unwrap_used, reason = "a benchmark that stops has failed")]
#![allow(clippy::disallowed_methods, reason = "benchmarks write the files that the program reads")]

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use divan::Bencher;
use iq_figures::export::preview::Seen;
use iq_figures::target::{Artefact, Policy};
use iq_figures::workspace::{self, Aim, Crew, Edit, PictureFormat, Remake, Selection, Stop, Unheard, View, Workspace};
use tempfile::TempDir;

fn main() {
    divan::main();
}

/// Two projects that differ in one figure, and a place for what is made of them.
struct Projects {
    folder: TempDir,
    next: usize,
}

const NAMES: [&str; 2] = ["before", "after"];

impl Projects {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        for name in NAMES {
            unreleased_copy(&folder.path().join(name));
        }
        let observations = folder.path().join("after/observations/2019-01--2019-06.toml");
        let text = fs::read_to_string(&observations).unwrap();
        let changed = text.replace("skilled-workers-reached = 673", "skilled-workers-reached = 674");
        assert_ne!(text, changed);
        fs::write(observations, changed).unwrap();
        Self { folder, next: 0 }
    }

    /// The one whose turn it is: never the same twice.
    fn take_turns(&mut self) -> PathBuf {
        self.next += 1;
        self.folder.path().join(NAMES[self.next % NAMES.len()])
    }

    fn run(&self, project: &Path, aim: &Aim, languages: &[&str], artefacts: &[Artefact]) {
        let selection = Selection {
            editions: Vec::new(),
            languages: languages.iter().map(|language| (*language).into()).collect(),
            artefacts: artefacts.to_vec(),
            shard: None,
        };
        let crew = Crew { threads: NonZeroUsize::MIN, deadline: Duration::from_secs(600), stop: Stop::default() };
        let view = Arc::new(View::open(project).unwrap());
        let outcome = workspace::run(&view, &selection, aim, crew, &Unheard).unwrap();
        assert!(outcome.is_complete(), "{:?}", outcome.findings);
    }

    fn build(&self) -> Aim {
        Aim::Build { out: self.folder.path().join("out"), policy: Policy::Strict, remake: Remake::All }
    }
}

/// A print document with its ticket.
const FOR_PRINT: [Artefact; 2] = [Artefact::PrintPdf, Artefact::JobTicket];

/// The real project, as if nothing of it were released: what was cannot be changed without a further version.
fn unreleased_copy(to: &Path) {
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), to);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap).filter(|entry| entry.file_name() != "releases") {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// One figure has changed; one language for print, from the files to the checked PDF.
#[divan::bench]
fn warm_check_of_one_document_after_a_change(bencher: Bencher) {
    let mut projects = Projects::new();
    for _ in NAMES {
        let project = projects.take_turns();
        projects.run(&project, &Aim::Check, &["en"], &FOR_PRINT);
    }
    bencher.bench_local(|| {
        let project = projects.take_turns();
        projects.run(&project, &Aim::Check, &["en"], &FOR_PRINT);
    });
}

/// The same, with the files written.
#[divan::bench]
fn warm_build_of_one_document_after_a_change(bencher: Bencher) {
    let mut projects = Projects::new();
    bencher.bench_local(|| {
        let project = projects.take_turns();
        projects.run(&project, &projects.build(), &["en"], &FOR_PRINT);
    });
}

/// A project in which one place of a file is edited again and again, never twice to the same.
struct Edited {
    _folder: TempDir,
    workspace: Workspace,
    path: &'static str,
    text: String,
    from: &'static str,
    /// The page that it stands on.
    page: usize,
    edits: u32,
}

impl Edited {
    fn new(path: &'static str, from: &'static str, page: usize) -> Self {
        let folder = TempDir::new().unwrap();
        let data = folder.path().join("data");
        unreleased_copy(&data);
        let text = fs::read_to_string(data.join(path)).unwrap();
        assert!(text.contains(from));
        let workspace = Workspace::open(&data).unwrap();
        let edited = Self { _folder: folder, workspace, path, text, from, page, edits: 0 };
        edited.picture_in(&edited.workspace.view());
        edited
    }

    /// The picture of the changed page after the next edit.
    fn picture(&mut self, to: impl Fn(u32) -> String) -> Arc<Vec<u8>> {
        self.edits += 1;
        let text = self.text.replace(self.from, &to(self.edits));
        let edit = Edit { path: self.path.to_owned(), bytes: Some(text.into_bytes()) };
        let view = Arc::new(self.workspace.overlay(&[edit]));
        self.picture_in(&view)
    }

    fn picture_in(&self, view: &Arc<View>) -> Arc<Vec<u8>> {
        let (edition, language, page) = ("fact-sheet-2019-08".into(), "en".into(), Seen::Page(self.page));
        let made = workspace::picture(view, &edition, &language, page, PictureFormat::Png, Policy::Strict);
        made.value.unwrap_or_else(|| panic!("{:?}", made.found))
    }
}

/// A message has changed: until its page is a picture, all checks of sources and pages included.
#[divan::bench(sample_count = 60, sample_size = 1)]
fn picture_after_a_changed_message(bencher: Bencher) {
    let mut edited = Edited::new("text/en/fact-sheet.ftl", "people with foreign qualifications who seek", 1);
    let letters = |edits: u32| (0..6).map(|bit| if edits >> bit & 1 == 1 { 'o' } else { 'e' }).collect::<String>();
    bencher.bench_local(|| edited.picture(|edits| format!("people {} who seek", letters(edits))));
}

/// The same for a value.
#[divan::bench(sample_count = 60, sample_size = 1)]
fn picture_after_a_changed_value(bencher: Bencher) {
    let mut edited = Edited::new("observations/2019-01--2019-06.toml", "skilled-workers-reached = 673", 2);
    bencher.bench_local(|| edited.picture(|edits| format!("skilled-workers-reached = {}", 680 + edits)));
}

/// Everything from nothing, as a fresh process does it: the engine remembers no earlier layout.
#[divan::bench(sample_count = 20)]
fn cold_build_of_everything(bencher: Bencher) {
    let mut projects = Projects::new();
    bencher.with_inputs(|| typst::comemo::evict(0)).bench_local_values(|()| {
        let project = projects.take_turns();
        projects.run(&project, &projects.build(), &[], &Artefact::ALL);
    });
}
