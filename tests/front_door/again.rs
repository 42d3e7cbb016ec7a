//! Building again: what has not changed is not made, and what is asked for alone is made alone.

use std::collections::BTreeSet;
use std::fs;
use std::time::SystemTime;

use crate::support::{Answer, EDITION, OBSERVATIONS, TestProject};

/// When each output was written.
fn moments(project: &TestProject) -> Vec<(String, SystemTime)> {
    let folder = project.root().join("out").join(EDITION);
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let moment = |entry: &fs::DirEntry| entry.metadata().and_then(|it| it.modified()).expect("a moment");
    let mut moments: Vec<_> =
        files.map(|entry| (entry.file_name().to_string_lossy().into_owned(), moment(&entry))).collect();
    moments.sort();
    moments
}

#[track_caller]
fn says(answer: &Answer, line: &str) {
    // The number of waived findings is the real project's business.
    let said = answer.stderr.lines().map(|said| match said.rsplit_once("; ") {
        Some((said, waived)) if waived.ends_with("findings are waived") => said,
        _ => said,
    });
    assert_eq!(said.collect::<Vec<_>>(), [line], "{answer:?}");
    assert_eq!(answer.code, 0);
}

#[test]
fn nothing_has_changed_and_nothing_is_written() {
    let project = TestProject::new();
    says(&project.build(&[]), "4 of 4 documents written to out; 0 errors, 0 warnings");
    let before = moments(&project);
    says(&project.build(&[]), "4 documents are up to date");
    says(&project.build(&["--language", "de"]), "2 documents are up to date");
    assert_eq!(moments(&project), before);
    let report = project.report(&[]);
    assert!(report.documents.iter().all(|document| !document.written), "{report:?}");
    says(&project.build(&["--force"]), "4 of 4 documents written to out; 0 errors, 0 warnings");
    assert_ne!(moments(&project), before);
}

#[test]
fn a_file_that_is_not_as_it_was_is_made_again() {
    let project = TestProject::built();
    let before = project.outputs();
    fs::remove_file(project.pdf("de", "print")).unwrap();
    says(&project.build(&[]), "1 of 4 documents written to out; 3 are up to date; 0 errors, 0 warnings");
    assert_eq!(project.outputs(), before);
    fs::write(project.output("en.html"), "mine").unwrap();
    says(&project.build(&[]), "1 of 4 documents written to out; 3 are up to date; 0 errors, 0 warnings");
    assert_eq!(project.outputs(), before);
    fs::write(project.output("manifest.json"), "{").unwrap();
    says(&project.build(&[]), "4 of 4 documents written to out; 0 errors, 0 warnings");
    assert_eq!(project.outputs(), before);
}

#[test]
fn what_depends_on_a_change_is_made_again() {
    let project = TestProject::whole();
    project.build(&["--profile", "print"]).succeeded();
    // A file, and how many of the 13 documents are made from it or compared with it.
    let changes: [(&str, &str, usize); 6] = [
        ("text/pl/profile.ftl", "# a comment\n", 5),
        ("documents/round-summary.toml", "# a comment\n", 2),
        ("editions/competence-centres-2018.toml", "# a comment\n", 2),
        ("text/de/round-summary.ftl", "# a comment\n", 13),
        (OBSERVATIONS, "# a comment\n", 4),
        ("programme.toml", "# a comment\n", 13),
    ];
    for (file, addition, made) in changes {
        project.append(file, addition);
        let answer = project.build(&["--profile", "print"]);
        let line = match made {
            13 => "13 of 13 documents written to out; 0 errors, 0 warnings".to_owned(),
            made => {
                format!("{made} of 13 documents written to out; {} are up to date; 0 errors, 0 warnings", 13 - made)
            }
        };
        says(&answer, &line);
    }
    project.write("README", "no input");
    says(&project.build(&["--profile", "print"]), "13 documents are up to date");
}

#[test]
fn an_error_that_stopped_nothing_is_told_again() {
    let project = TestProject::new();
    let waiver =
        "\n[[waiver]]\ncode = \"F022\"\nsubject = \"nothing\"\nreason = \"a reason\"\nby = \"me\"\ndate = 2019-08-30\n";
    project.append(&format!("editions/{EDITION}.toml"), waiver);
    for _ in 0..2 {
        let report = project.report(&[]);
        assert_eq!(report.code, 1, "{report:?}");
        assert_eq!(report.errors().iter().map(|error| error.code.as_str()).collect::<Vec<_>>(), ["F027"]);
    }
}

#[test]
fn warnings_stand_until_they_are_mended() {
    let project = TestProject::new();
    project.append("text/de/terms.ftl", "\nunused = Wort\n");
    project.append("text/en/terms.ftl", "\nunused = word\n");
    let answer = project.build(&[]);
    assert!(answer.code == 0 && answer.stderr.contains("4 of 4 documents written"), "{answer:?}");
    let answer = project.build(&[]);
    let count = answer.stderr.split("; ").nth(1).and_then(|rest| rest.split(' ').next()).map(str::parse::<usize>);
    assert!(matches!(count, Some(Ok(1..))), "{answer:?}");
    assert!(answer.stderr.contains("4 documents are up to date"), "{answer:?}");
}

#[test]
fn each_artefact_by_itself() {
    let whole = TestProject::new();
    whole.build(&["--language", "de"]).succeeded();
    let expected = whole.outputs();
    let kinds: [(&str, &[&str]); 9] = [
        ("print-pdf", &["fact-sheet-2019-08-de-print.pdf"]),
        ("job-ticket", &["fact-sheet-2019-08-de-print-ticket.json", "fact-sheet-2019-08-de-print-ticket.txt"]),
        ("accessible-pdf", &["fact-sheet-2019-08-de-accessible.pdf"]),
        ("preview", &["fact-sheet-2019-08-de-page-1.png", "fact-sheet-2019-08-de-page-2.png"]),
        ("web-page", &["de.html"]),
        ("spreadsheet", &["fact-sheet-2019-08-de-figures.xlsx"]),
        (
            "chart",
            &[
                "fact-sheet-2019-08-de-chart-advice-by-kind.png",
                "fact-sheet-2019-08-de-chart-advice-by-kind.svg",
                "fact-sheet-2019-08-de-chart-advice-towards-target.png",
                "fact-sheet-2019-08-de-chart-advice-towards-target.svg",
                "fact-sheet-2019-08-de-chart-outreach.png",
                "fact-sheet-2019-08-de-chart-outreach.svg",
                "fact-sheet-2019-08-de-chart-schemes-by-form.png",
                "fact-sheet-2019-08-de-chart-schemes-by-form.svg",
            ],
        ),
        ("social-card", &["fact-sheet-2019-08-de-social-card.png"]),
        ("accessible-pdf,web-page", &["de.html", "fact-sheet-2019-08-de-accessible.pdf"]),
    ];
    for (kind, files) in kinds {
        let project = TestProject::new();
        project.build(&["--language", "de", "--only", kind]).succeeded();
        let mut made = project.outputs();
        made.remove(&format!("{EDITION}/manifest.json")).expect("a manifest");
        let names: BTreeSet<String> = files.iter().map(|file| format!("{EDITION}/{file}")).collect();
        assert_eq!(made.keys().cloned().collect::<BTreeSet<_>>(), names, "{kind}");
        for (name, bytes) in &made {
            assert!(expected[name] == *bytes, "{name} by itself is as among the others");
        }
        let listed: BTreeSet<String> =
            project.manifest().outputs.iter().map(|output| format!("{EDITION}/{}", output.file)).collect();
        assert_eq!(listed, names, "{kind}");
        // The others come beside it.
        project.build(&["--language", "de"]).succeeded();
        let together: BTreeSet<String> = project.outputs().into_keys().collect();
        assert_eq!(together, expected.keys().cloned().collect(), "{kind}");
    }
    assert_eq!(whole.build(&["--only", "poster"]).code, 2);
    assert_eq!(whole.build(&["--only", "preview", "--profile", "print"]).code, 2);
}

/// Outputs that are made one after another leave the same record as all of them together.
#[test]
fn outputs_made_in_parts_are_on_record_once() {
    let (parts, whole) = (TestProject::fixture(), TestProject::fixture_built());
    for kind in
        ["preview", "accessible-pdf,job-ticket", "web-page", "spreadsheet,print-pdf", "chart,social-card", "preview"]
    {
        parts.build(&["--only", kind]).succeeded();
    }
    let names = |project: &TestProject| project.outputs().into_keys().collect::<Vec<_>>();
    assert_eq!(names(&parts), names(&whole));
    let manifest = |project: &TestProject| fs::read_to_string(project.output("manifest.json")).unwrap();
    assert_eq!(manifest(&parts), manifest(&whole));
}
