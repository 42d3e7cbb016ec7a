//! `diff --format pdf`: the comparison as an accessible PDF, and its copy in a sealed folder.

use std::fs;
use std::path::PathBuf;

use crate::changed_pages::released;
use crate::fixture::{EDITION, ENGLISH, change_one_number};
use crate::support::{Answer, TestProject};

/// The report, written to a file of the project's folder.
#[track_caller]
pub fn report(project: &TestProject, arguments: &[&str]) -> PathBuf {
    let answer = project.command(&[&["diff", "--format", "pdf"], arguments].concat()).output().unwrap();
    let said = String::from_utf8_lossy(&answer.stderr);
    assert!(answer.status.success() && said.is_empty(), "{said}");
    assert!(answer.stdout.starts_with(b"%PDF-"));
    let path = project.root().join("changes.pdf");
    fs::write(&path, answer.stdout).unwrap();
    path
}

/// The programme profile, of which there are five languages, and an edition in which one number is another.
pub fn profiles() -> TestProject {
    let project = TestProject::of("profile-2018");
    let survey = project.read("observations/2015-01--2018-12.toml");
    let survey = survey.replace("regional-networks = 16\n", "regional-networks = 17\n");
    project.write("observations/other.toml", survey);
    let edition = project.read("editions/profile-2018.toml");
    project.write("editions/other.toml", edition.replace("\"2015-01--2018-12\"", "\"other\""));
    project
}

fn refused(project: &TestProject, arguments: &[&str]) -> Answer {
    let answer = project.run(&[&["diff", "--format", "pdf"], arguments].concat());
    assert!(answer.code == 1 && answer.stdout.is_empty(), "{answer:?}");
    answer
}

#[test]
fn the_report_keeps_the_standards_and_its_bytes_in_every_language() {
    let project = released();
    change_one_number(&project);
    project.replace(ENGLISH, "Whoever gets on pays nothing.", "Whoever gets on pays one euro.");
    for arguments in [&[EDITION][..], &[EDITION, "--language", "en"]] {
        let file = report(&project, arguments);
        let bytes = fs::read(&file).unwrap();
        project.run(&["validate", "changes.pdf"]).succeeded();
        assert!(bytes == fs::read(report(&project, arguments)).unwrap(), "{arguments:?}");
        assert_eq!(project.run(&["verify", "changes.pdf"]).code, 7, "it is no copy of either version");
    }
}

#[test]
fn where_nothing_differs_there_is_a_report_of_that() {
    let project = released();
    report(&project, &[EDITION]);
    project.run(&["validate", "changes.pdf"]).succeeded();
}

#[test]
fn every_language_of_the_programme_has_its_words() {
    let project = profiles();
    for language in ["ar", "de", "en", "pl", "ru"] {
        report(&project, &["profile-2018", "other", "--language", language]);
        project.run(&["validate", "changes.pdf"]).succeeded();
    }
}

#[test]
fn the_next_version_is_sealed_with_the_report() {
    let project = released();
    change_one_number(&project);
    let order = ["release", EDITION, "--by", "A. Reader", "--on", "2024-09-14", "--why", "It was wrong."];
    project.run(&order).succeeded();
    let sealed = fs::read(project.file(&format!("releases/{EDITION}/2/changes.pdf"))).unwrap();
    assert!(sealed == fs::read(report(&project, &["report-2024-07@1", "report-2024-07@2"])).unwrap());
    let sums = project.read(&format!("releases/{EDITION}/2/SHA256SUMS"));
    assert!(sums.contains("  changes.pdf\n") && sums.contains("  changes.html\n"), "{sums}");
    project.run(&["rebuild", EDITION, "--version", "2"]).succeeded();
}

#[test]
fn a_word_that_is_missing_is_named() {
    let project = released();
    change_one_number(&project);
    let (english, german) = (project.read("text/en/web.ftl"), project.read("text/de/web.ftl"));
    project.write("text/en/web.ftl", english.replace("changes-class-correction = correction\n", ""));
    let answer = refused(&project, &[EDITION, "--language", "en"]);
    let said = "the report of changes wants a message `changes-class-correction` in `en`";
    assert!(answer.stderr.contains(said) && answer.stderr.contains("F0"), "{answer:?}");
    report(&project, &[EDITION, "--language", "de"]);
    let answer = refused(&project, &[EDITION, "--language", "fr"]);
    assert!(answer.stderr.contains("the programme has no language `fr`") && answer.stderr.contains("de, en"));
    // Languages must have the same messages, so that the word is missing in both.
    project.write("text/en/web.ftl", english.replace("changes-removed = deleted:\n", ""));
    project.write("text/de/web.ftl", german.replace("changes-removed = gelöscht:\n", ""));
    let order = ["release", EDITION, "--by", "A. Reader", "--on", "2024-09-14", "--why", "It was wrong."];
    let answer = project.run(&order);
    assert!(answer.code == 1 && answer.stderr.contains("`changes-removed` in `de`"), "{answer:?}");
    assert!(!project.file(&format!("releases/{EDITION}/2")).exists(), "nothing can be added to what is sealed");
}

/// A template of the project's own takes the place of the program's.
#[test]
fn a_designer_may_set_the_report() {
    let project = released();
    change_one_number(&project);
    let own = fs::read_to_string(crate::support::repository().join("templates/change-report/main.typ")).unwrap();
    let before = fs::read(report(&project, &[EDITION])).unwrap();
    project.write("templates/change-report/main.typ", own.replace("flipped: true", "flipped: false"));
    assert!(before != fs::read(report(&project, &[EDITION])).unwrap());
    project.write("templates/change-report/main.typ", "#panic(\"never\")");
    assert!(refused(&project, &[EDITION]).stderr.contains("never"));
}
