//! Commands that write, interrupted: killed at any moment, on a full disk, or two at once. Nothing is lost or half written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::fixture::{EDITION, OBSERVATIONS};
use crate::readings::with_sources;
use crate::support::{Answer, TestProject, tree};

/// A command that changes files of the project.
struct Writing {
    name: &'static str,
    order: &'static [&'static str],
    /// The same about something else.
    another: &'static [&'static str],
}

const DATED: &str = "2024-07-24";

const ALL: [Writing; 5] = [
    Writing {
        name: "correct",
        order: &[
            "correct",
            "books-lent",
            "12500",
            "--edition",
            EDITION,
            "--class",
            "minor",
            "--on",
            DATED,
            "--reason",
            "A.",
            "--apply",
        ],
        another: &[
            "correct",
            "stops",
            "36",
            "--edition",
            EDITION,
            "--class",
            "minor",
            "--on",
            DATED,
            "--reason",
            "B.",
            "--apply",
        ],
    },
    Writing {
        name: "approve",
        order: &["approve", "books-lent", "--edition", EDITION, "--by", "A. Reader", "--on", DATED],
        another: &["approve", "stops", "--edition", EDITION, "--by", "A. Reader", "--on", DATED],
    },
    Writing {
        name: "text accept",
        order: &["text", "accept", "wishes-heading", "--language", "en"],
        another: &["text", "accept", "visits-heading", "--language", "en"],
    },
    Writing {
        name: "text read",
        order: &["text", "read", "bus-body", "--language", "de", "--by", "A. Reader", "--on", DATED],
        another: &["text", "read", "visits-body", "--language", "de", "--by", "A. Reader", "--on", DATED],
    },
    Writing {
        name: "edition new",
        order: &[
            "edition",
            "new",
            "report-2025-01",
            "--from",
            EDITION,
            "--period",
            "2024-07-01..2024-12-31",
            "--reference-date",
            "2025-01-10",
        ],
        another: &[
            "edition",
            "new",
            "report-2025-07",
            "--from",
            EDITION,
            "--period",
            "2025-01-01..2025-06-30",
            "--reference-date",
            "2025-07-10",
        ],
    },
];

/// A project in which each of them has something to do.
fn project() -> TestProject {
    let project = with_sources();
    project.replace("programme.toml", "[publisher]", "[sign-off]\nsteps = 1\nunsigned = \"warn\"\n\n[publisher]");
    for heading in ["wishes-heading = ", "visits-heading = "] {
        project.replace("text/de/report.ftl", heading, &format!("{heading}Neu: "));
    }
    project
}

/// All files of the project, but for what a killed run may leave: it goes with the next one.
fn files(project: &TestProject) -> BTreeMap<String, Vec<u8>> {
    let mut files = tree(project.root());
    files.retain(|path, _| !path.split('/').any(|name| name.starts_with(".iq-figures")));
    files
}

fn start(project: &TestProject, order: &[&str]) -> Child {
    project.command(order).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// One whose words are kept.
fn heard(project: &TestProject, order: &[&str]) -> Child {
    project.command(order).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

#[test]
fn a_kill_at_any_moment_leaves_every_file_whole() {
    for Writing { name, order, .. } in &ALL {
        let project = project();
        let before = files(&project);
        project.run(order);
        let after = files(&project);
        assert!(before != after, "{name} writes something");
        let mut seen = BTreeSet::new();
        for round in 0..14u64 {
            let project = self::project();
            let mut child = start(&project, order);
            thread::sleep(Duration::from_millis(round * round));
            let _ = child.kill();
            child.wait().unwrap();
            let there = files(&project);
            for (path, bytes) in &there {
                let is_whole = [&before, &after].iter().any(|state| state.get(path) == Some(bytes));
                assert!(is_whole, "{name}, round {round}: {path}: {}", String::from_utf8_lossy(bytes));
            }
            assert!(before.keys().all(|path| there.contains_key(path)), "{name}, round {round}: nothing is lost");
            seen.insert(there == after);
            // The next run sweeps what a killed one left beside its files.
            project.run(order);
            let left = tree(project.root()).into_keys().find(|path| path.contains(".iq-figures-"));
            assert_eq!(left, None, "{name}, round {round}");
        }
        assert!(seen.contains(&false), "{name}: the first is killed at once");
    }
}

/// A file larger than nothing cannot be written.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_everything_as_it_was() {
    for Writing { name, order, .. } in &ALL {
        let project = project();
        let before = tree(project.root());
        let script = "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\"";
        let mut command = Command::new("sh");
        command.args(["-c", script, env!("CARGO_BIN_EXE_iq-figures")]).args(*order).current_dir(project.root());
        let answer = Answer::of(&mut command);
        assert!([1, 3].contains(&answer.code), "{name}: {answer:?}");
        assert!(before == tree(project.root()), "{name}: {answer:?}");
    }
}

/// One comes after the other, or is told to try again: what either has said is on record in the end.
#[test]
fn two_at_once_lose_nothing_of_each_other() {
    for Writing { name, order, another } in &ALL {
        let wanted = {
            let project = project();
            [*order, another].iter().for_each(|order| drop(project.run(order)));
            files(&project)
        };
        let project = project();
        let both = [*order, another].map(|order| (order, heard(&project, order)));
        for (order, child) in both {
            let answer = Answer::from(child.wait_with_output().unwrap());
            // Nobody else tries again.
            if answer.code != 0 {
                assert!(answer.stderr.contains("F025"), "{name}: {answer:?}");
                assert_eq!(project.run(order).code, 0, "{name}");
            }
        }
        let there = files(&project);
        let sorted = |bytes: &[u8]| {
            let mut lines: Vec<String> = String::from_utf8_lossy(bytes).lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        assert_eq!(there.keys().collect::<Vec<_>>(), wanted.keys().collect::<Vec<_>>(), "{name}");
        for (path, bytes) in &there {
            assert_eq!(sorted(bytes), sorted(&wanted[path]), "{name}: {path}");
        }
    }
}

/// Root may write anywhere; a file that may not be written is told apart by its bits.
#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_stays() {
    let project = project();
    let path = project.file(OBSERVATIONS);
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let before = tree(project.root());
    let answer = project.run(ALL[0].order);
    assert!(answer.code == 1 && answer.stderr.contains("may not be written"), "{answer:?}");
    assert!(before == tree(project.root()));
}
