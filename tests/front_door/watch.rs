//! `build --watch`: a process that stays, and makes again what a change touches.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use iq_figures::source::digest::sha256;

use crate::fixture::{COMMON, ENGLISH};
use crate::support::{TestProject, repository, tree, wait_until};

/// The program at work. It ends with the test, however that ends.
struct Watching {
    project: TestProject,
    process: Child,
    said: Arc<Mutex<String>>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Watching {
    fn new() -> Self {
        let project = TestProject::fixture();
        let mut process = project.command(&["build", "--watch"]).stderr(Stdio::piped()).spawn().unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let (lines, heard) = (BufReader::new(process.stderr.take().unwrap()).lines(), Arc::clone(&said));
        thread::spawn(move || lines.map_while(Result::ok).for_each(|line| *heard.lock().unwrap() += &(line + "\n")));
        let watching = Self { project, process, said };
        wait_until("everything is made", || watching.runs() == 1);
        watching
    }

    fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// Number of runs that have been reported.
    fn runs(&self) -> usize {
        self.said().lines().filter(|line| line.contains("4 documents ")).count()
    }

    fn picture(&self) -> Option<Vec<u8>> {
        fs::read(self.project.output("report-2024-07-en-page-1.png")).ok()
    }

    /// Contents of the output folder, each file with a fingerprint.
    fn outputs(&self) -> BTreeMap<String, String> {
        fingerprints(self.project.outputs())
    }

    /// Outputs of a cold build of the project as it is now, in a process of its own.
    fn expected(&self) -> BTreeMap<String, String> {
        self.project.build(&["--out", "elsewhere"]).succeeded();
        fingerprints(tree(&self.project.root().join("elsewhere")))
    }
}

fn fingerprints(files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    files.into_iter().map(|(name, bytes)| (name, sha256(&bytes))).collect()
}

#[test]
fn what_is_saved_is_made_again() {
    let watching = Watching::new();
    let before = watching.picture();
    watching.project.replace(ENGLISH, "no library reaches", "no library serves");
    wait_until("the picture of the page changes", || {
        watching.picture().is_some_and(|picture| Some(&picture) != before.as_ref())
    });
    wait_until("the rest follows", || watching.runs() == 2);
    assert_eq!(watching.outputs(), watching.expected());
}

#[test]
fn a_broken_file_shows_its_findings_and_keeps_what_was_good() {
    let watching = Watching::new();
    let files = |all: BTreeMap<String, String>| -> Vec<_> {
        all.into_iter().filter(|(name, _)| !name.ends_with("manifest.json")).collect()
    };
    let before = watching.outputs();
    let good = watching.project.read(COMMON);
    watching.project.append(COMMON, "broken = { $\n");
    wait_until("the finding is told", || watching.said().contains("text/en/programme.ftl"));
    wait_until("the run is told", || watching.runs() == 2);
    assert_eq!(files(watching.outputs()), files(before.clone()));
    watching.project.write(COMMON, good);
    wait_until("the next run is told", || watching.runs() == 3);
    assert_eq!(watching.outputs(), before);
}

/// A file that nothing is made from.
#[test]
fn what_is_no_input_makes_nothing_again() {
    let watching = Watching::new();
    watching.project.write("notes.txt", "Not ours.");
    watching.project.replace(ENGLISH, "no library reaches", "no library serves");
    wait_until("the change after it is dealt with", || watching.runs() == 2);
    thread::sleep(Duration::from_millis(300));
    assert_eq!(watching.runs(), 2, "{}", watching.said());
}

#[test]
fn a_project_that_is_not_there_cannot_be_watched() {
    let project = TestProject::fixture();
    let answer = project.run(&["build", "--watch", "--project", "nowhere"]);
    assert_eq!(answer.code, 3, "{answer:?}");
    let answer = project.run(&["build", "--watch", "--format", "json"]);
    assert_eq!(answer.code, 2, "{answer:?}");
}

/// A template may loop for ever; the change that mends it does not wait for that.
#[test]
fn a_template_that_loops_holds_up_nothing_that_comes_after_it() {
    let watching = Watching::new();
    let page = fs::read_to_string(repository().join("templates/components/page.typ")).unwrap();
    let before = watching.outputs();
    let path = "templates/components/page.typ";
    let endless = "#for i in range(100000) { for j in range(100000) { let x = i * j } }";
    watching.project.write(path, format!("{endless}\n{page}"));
    thread::sleep(Duration::from_millis(500));
    watching.project.write(path, page);
    watching.project.replace(ENGLISH, "no library reaches", "no library serves");
    wait_until("the mended project is made", || watching.runs() == 2);
    assert_ne!(watching.outputs(), before);
    assert_eq!(watching.outputs(), watching.expected());
}
