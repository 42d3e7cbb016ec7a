//! The same inputs give the same bytes, whoever builds them, where and when.

use std::fs;

use crate::support::{Answer, TestProject, published, repository, tree};

#[test]
fn neither_place_nor_locale_nor_clock_nor_threads_matter() {
    let reference = published().outputs();
    let surroundings: [(&str, [(&str, &str); 6]); 2] = [
        (
            "1",
            [
                ("LANG", "de_DE.UTF-8"),
                ("LC_ALL", "tr_TR.UTF-8"),
                ("TZ", "Pacific/Kiritimati"),
                ("HOME", "/nonexistent"),
                ("SOURCE_DATE_EPOCH", "1"),
                ("RAYON_NUM_THREADS", "3"),
            ],
        ),
        (
            "4",
            [
                ("LANG", "C"),
                ("LC_ALL", "ar_EG.UTF-8"),
                ("TZ", "America/St_Johns"),
                ("HOME", "/"),
                ("SOURCE_DATE_EPOCH", "4102444800"),
                ("RAYON_NUM_THREADS", "1"),
            ],
        ),
    ];
    for (jobs, environment) in surroundings {
        let project = TestProject::new();
        let mut command = project.command(&["build", "--jobs", jobs]);
        Answer::of(command.envs(environment)).succeeded();
        assert_same(&project, &reference);
    }
}

#[test]
fn building_over_what_is_there_changes_nothing() {
    let project = TestProject::new();
    for _ in 0..2 {
        project.build(&[]).succeeded();
        assert_same(&project, &published().outputs());
    }
}

#[test]
fn what_stood_there_before_does_not_matter() {
    let project = TestProject::new();
    for name in published().outputs().keys().filter(|name| name.ends_with(".pdf")) {
        let path = project.root().join("out").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "something else").unwrap();
    }
    project.build(&[]).succeeded();
    assert_same(&project, &published().outputs());
}

/// Files of the user's own that are no inputs: notes, hidden files, an editor's backups.
#[test]
fn other_files_of_the_folder_are_no_inputs() {
    let project = TestProject::new();
    project.write("notes.txt", "ask about the 72").write("text/de/.fact-sheet.ftl.swp", "???").write(".git/config", "");
    project.build(&[]).succeeded();
    assert_same(&project, &published().outputs());
}

/// Git and editors end lines in one way or another, and some begin a file with a mark.
#[test]
fn how_lines_end_does_not_matter() {
    let mark =
        "<svg xmlns=\"http://www.w3.org/2000/svg\"\n viewBox=\"0 0 9 9\">\n<rect width=\"9\" height=\"9\"/>\n</svg>\n";
    let own = || {
        let project = TestProject::new();
        for folder in ["templates", "fonts"] {
            for (name, bytes) in tree(&repository().join(folder)) {
                project.write(&format!("{folder}/{name}"), bytes);
            }
        }
        project.write("assets/bmas.svg", mark);
        project.replace("programme.toml", "id = \"bmas\"", "id = \"bmas\"\nscreen = \"assets/bmas.svg\"");
        project
    };
    let reference = own();
    reference.build(&[]).succeeded();
    for byte_order_mark in ["", "\u{feff}"] {
        let project = own();
        let texts = tree(&project.file("")).into_iter().filter(|(_, bytes)| !bytes.contains(&0));
        let texts: Vec<_> = texts.filter_map(|(name, bytes)| Some((name, String::from_utf8(bytes).ok()?))).collect();
        assert!(texts.len() > 50 && texts.iter().any(|(name, _)| name.ends_with(".typ")));
        for (name, text) in texts {
            let text = text.replace("\r\n", "\n").replace('\n', "\r\n");
            project.write(&name, [byte_order_mark, &text].concat());
        }
        project.build(&[]).succeeded();
        assert_same(&project, &reference.outputs());
    }
}

#[track_caller]
fn assert_same(project: &TestProject, reference: &std::collections::BTreeMap<String, Vec<u8>>) {
    let outputs = project.outputs();
    assert_eq!(outputs.keys().collect::<Vec<_>>(), reference.keys().collect::<Vec<_>>());
    let different: Vec<_> =
        outputs.iter().filter(|(name, bytes)| reference[*name] != **bytes).map(|(name, _)| name).collect();
    assert!(different.is_empty(), "other bytes in {different:?}");
}
