//! The command line: what is asked for is what is done, and every answer has its own exit code.

use std::collections::BTreeSet;

use insta::assert_snapshot;

use crate::support::{EDITION, OBSERVATIONS, TestProject, published};

fn files(project: &TestProject) -> BTreeSet<String> {
    project.outputs().into_keys().map(|name| name.replace(&format!("{EDITION}/"), "")).collect()
}

/// A project with something to look at that stops nothing.
fn with_a_warning() -> TestProject {
    let project = TestProject::new();
    let provisional = "skilled-workers-reached = { value = 673, status = \"provisional\" }";
    project.replace(OBSERVATIONS, "skilled-workers-reached = 673", provisional);
    project
}

#[test]
fn one_language_and_profile_make_one_document() {
    let project = TestProject::new();
    project.build(&[EDITION, "--language", "de", "--profile", "print"]).succeeded();
    let kinds = ["print.pdf", "print-ticket.txt", "print-ticket.json"].map(|kind| format!("{EDITION}-de-{kind}"));
    assert_eq!(files(&project), kinds.into_iter().chain(["manifest.json".to_owned()]).collect());
    let manifest = project.manifest();
    assert_eq!(manifest.outputs.len(), 3);
    assert!(
        manifest.figures.iter().flat_map(|figure| &figure.printed).all(|printed| printed.output.contains("-de-print"))
    );
}

#[test]
fn a_later_run_does_not_forget_the_others() {
    let project = TestProject::new();
    project.build(&["--language", "en"]).succeeded();
    let english = project.manifest().outputs;
    project.build(&["--language", "de", "-p", "print"]).succeeded();
    let all = project.manifest().outputs;
    for output in &english {
        assert!(all.contains(output), "{} was forgotten", output.file);
    }
    assert_eq!(all.len(), english.len() + 3);
}

#[test]
fn what_was_made_apart_is_as_if_made_together() {
    let project = TestProject::new();
    for (language, profile) in [("en", "print"), ("de", "accessible"), ("en", "accessible"), ("de", "print")] {
        project.build(&["--language", language, "--profile", profile]).succeeded();
    }
    let (mut apart, mut together) = (project.outputs(), published().outputs());
    let manifest = format!("{EDITION}/manifest.json");
    apart.remove(&manifest);
    together.remove(&manifest);
    assert!(apart == together);
    assert_eq!(project.manifest().outputs, published().manifest().outputs);
}

#[test]
fn the_folders_can_be_chosen() {
    let project = TestProject::new();
    std::fs::rename(project.file(""), project.root().join("elsewhere")).unwrap();
    project.build(&["--project", "elsewhere", "--out", "a/b", "-l", "en", "-p", "print"]).succeeded();
    assert!(project.root().join(format!("a/b/{EDITION}/{EDITION}-en-print.pdf")).is_file());
    assert!(!project.root().join("out").exists());
}

#[test]
fn the_report_for_people_is_calm() {
    let answer = with_a_warning().build(&[]).succeeded();
    assert_eq!(answer.stdout, "");
    assert!(!answer.stderr.contains(['\u{1b}', '\r']), "colours or a progress bar without a terminal");
    assert_snapshot!(answer.stderr);
}

#[test]
fn the_report_for_programs_is_nothing_but_json() {
    let answer = with_a_warning().build(&["--format", "json"]).succeeded();
    assert_eq!(answer.stderr, "");
    let mut report: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    assert!(report["waived"].take().is_array(), "of the real project: no words of its waivers belong here");
    assert_snapshot!(serde_json::to_string_pretty(&report).unwrap());
}

#[test]
fn list_for_people() {
    let project = TestProject::new();
    let answer = project.run(&["list"]).succeeded();
    assert_eq!(answer.stderr, "");
    assert!(!project.root().join("out").exists(), "a list writes nothing");
    assert_snapshot!(answer.stdout);
}

#[test]
fn list_for_programs() {
    let answer = TestProject::new().run(&["list", "--format", "json", "--language", "de"]).succeeded();
    assert_eq!(answer.stderr, "");
    assert_snapshot!(answer.stdout);
}

#[test]
fn list_names_the_files_that_build_writes() {
    let project = published();
    let answer = project.run(&["list", "--format", "json"]).succeeded();
    let list: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    let documents = list["documents"].as_array().unwrap();
    assert_eq!(documents.len(), 4);
    for document in documents {
        assert!(project.root().join(document["file"].as_str().unwrap()).is_file(), "{document}");
    }
}

#[test]
fn list_reports_mistakes() {
    let project = TestProject::new();
    project.replace("figures.toml", "unit = \"subproject\"", "unit = \"subprojekt\"");
    let answer = project.run(&["list"]);
    assert_eq!(answer.code, 1);
    assert!(answer.stderr.contains("there is no unit `subprojekt`"), "{answer:?}");
}

#[test]
fn help() {
    let project = TestProject::new();
    assert_snapshot!("help", project.run(&["--help"]).succeeded().stdout);
    assert_snapshot!("help_build", project.run(&["build", "--help"]).succeeded().stdout);
    assert_snapshot!("help_list", project.run(&["list", "--help"]).succeeded().stdout);
    assert_snapshot!("help_import", project.run(&["import", "--help"]).succeeded().stdout);
    assert_snapshot!("help_export", project.run(&["export", "--help"]).succeeded().stdout);
    assert_snapshot!("help_trace", project.run(&["trace", "--help"]).succeeded().stdout);
}

#[test]
fn a_check_finds_what_a_build_finds_and_writes_nothing() {
    let project = with_a_warning();
    project.replace("text/en/fact-sheet.ftl", "advice-kicker = Advice", "advice-kicker = 2 pieces of advice");
    let (checked, built) = (project.check(), project.report(&[]));
    assert!(checked.findings.len() >= 2 && checked.findings == built.findings, "{checked:?} {built:?}");
    assert_eq!((checked.code, checked.written().len()), (1, 0));
    assert_eq!(built.written(), ["de accessible", "de print"]);
}

#[test]
fn every_finding_is_explained() {
    let project = TestProject::new();
    let all = project.run(&["explain"]).succeeded().stdout;
    let report = TestProject::new().append("text/en/fact-sheet.ftl", "advice-kicker = Help\n").check();
    let [error] = report.errors()[..] else { panic!("{report:?}") };
    assert!(all.contains(&error.code) && all.contains(&error.name), "{all}");
    for name in [&error.code, &error.name] {
        assert!(project.run(&["explain", name]).succeeded().stdout.contains(&error.name));
    }
    assert_eq!(project.run(&["explain", "F999"]).code, 1);
}

#[test]
fn the_version_is_that_of_the_package() {
    let answer = TestProject::new().run(&["--version"]).succeeded();
    assert_eq!(answer.stdout, concat!("iq-figures ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn names_that_do_not_exist_are_findings() {
    let project = TestProject::new();
    let cases: [(&[&str], &str, &str); 3] = [
        (&["fact-sheet-2019-80"], "there is no edition `fact-sheet-2019-80`", "did you mean `fact-sheet-2019-08`?"),
        (&["xyz"], "there is no edition `xyz`", "there are: fact-sheet-2019-08"),
        (&["--language", "fr"], "there is no language `fr`", "there are: ar, de, en, pl, ru"),
    ];
    for (arguments, message, hint) in cases {
        let report = project.report(arguments);
        assert_eq!(report.code, 1, "{arguments:?}");
        let [error] = report.errors()[..] else { panic!("{report:?}") };
        assert_eq!((error.code.as_str(), error.name.as_str()), ("F007", "unknown-name"));
        assert_eq!((error.message.as_str(), error.hint.as_str()), (message, hint));
        assert_eq!(project.outputs().len(), 0);
    }
}

#[test]
fn one_wrong_name_does_not_stop_the_right_one() {
    let project = TestProject::new();
    let report = project.report(&["--language", "fr", "--language", "en", "--profile", "print"]);
    assert_eq!((report.code, report.written()), (1, vec!["en print".to_owned()]));
}

#[test]
fn wrong_arguments() {
    let project = TestProject::new();
    let cases: [&[&str]; 7] = [
        &[],
        &["biuld"],
        &["build", "--profile", "screen"],
        &["build", "--jobs", "0"],
        &["build", "--format", "xml"],
        &["build", "--languages", "de"],
        &["list", "--jobs", "1"],
    ];
    for arguments in cases {
        let answer = project.run(arguments);
        assert_eq!(answer.code, 2, "{arguments:?}");
        assert_eq!(answer.stdout, "", "{arguments:?}");
        assert!(
            answer.stderr.contains("Usage:")
                || answer.stderr.contains("possible values")
                || answer.stderr.contains("--help"),
            "{answer:?}"
        );
        assert!(!project.root().join("out").exists(), "{arguments:?}");
    }
}

#[test]
fn a_project_that_is_not_there() {
    let project = TestProject::new();
    for command in ["build", "list"] {
        let answer = project.run(&[command, "--project", "nowhere"]);
        assert_eq!((answer.code, answer.stdout.as_str()), (3, ""));
        let [error, help] = answer.stderr.lines().collect::<Vec<_>>()[..] else { panic!("{answer:?}") };
        assert!(error.starts_with("error: the project nowhere cannot be read: "), "{error}");
        assert_eq!(help, "  help: name the project's folder with --project");
    }
}

#[test]
fn a_folder_that_is_no_project() {
    let project = TestProject::new();
    std::fs::create_dir(project.root().join("empty")).unwrap();
    let report = project.report(&["--project", "empty"]);
    let messages: Vec<_> = report.errors().iter().map(|error| error.message.as_str()).collect();
    assert_eq!(messages, ["the project has no figures.toml", "the project has no programme.toml"]);
    assert_eq!(report.code, 1);
}
