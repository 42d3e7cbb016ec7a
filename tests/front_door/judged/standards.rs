//! PDF/UA-1 and PDF/A-3a, as veraPDF judges them.

use std::path::PathBuf;

use crate::sheet::{SHEETS, Sheet, each};
use crate::support::{PROFILES, TestProject, ask, published_edition, repository};
use crate::validate::broken::{self, VeraPdf};

/// Verdicts of veraPDF: "pass ua1 FILE" or "fail ua1 FILE", with the broken rules below.
fn verdicts(files: &[PathBuf]) -> String {
    let judge = repository().join("tests/judges/verapdf");
    let mut arguments: Vec<&dyn AsRef<std::ffi::OsStr>> = vec![&"ua1,3a"];
    arguments.extend(files.iter().map(|file| file as &dyn AsRef<std::ffi::OsStr>));
    ask(judge.to_str().unwrap(), &arguments)
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn the_accessible_pdf_keeps_both_and_the_judge_can_say_no() {
    let of_language = |(sheet, language): (&Sheet, &str)| {
        let project = published_edition(sheet.edition);
        PROFILES.map(|profile| (profile, project.pdf(language, profile)))
    };
    let files: Vec<_> = each().flat_map(of_language).collect();
    let answer = verdicts(&files.iter().map(|(_, file)| file.clone()).collect::<Vec<_>>());
    for (profile, file) in files {
        for standard in ["ua1", "3a"] {
            let verdict = if profile == "accessible" { "pass" } else { "fail" };
            let line = format!("{verdict} {standard} {}", file.display());
            assert!(answer.lines().any(|it| it == line), "no “{line}” in\n{answer}");
        }
    }
}

/// A copy in which veraPDF finds a broken rule does not pass `validate` either: its own test names the finding.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn verapdf_is_asked_about_broken_copies() {
    let folder = tempfile::TempDir::new().unwrap();
    let copies: Vec<_> = broken::contents().into_iter().chain(broken::metadata()).collect();
    let files: Vec<_> = copies.iter().map(|copy| copy.write(folder.path())).collect();
    let answer = verdicts(&files);
    for (copy, file) in copies.iter().zip(files) {
        let fails =
            ["ua1", "3a"].iter().any(|standard| answer.contains(&format!("fail {standard} {}\n", file.display())));
        assert_eq!(fails, copy.verapdf == VeraPdf::Fails, "{}: {answer}", copy.name);
    }
}

/// poppler prints what it cannot read of a file.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn poppler_has_nothing_to_complain_of() {
    for (sheet, language) in each() {
        for profile in PROFILES {
            let pdf = published_edition(sheet.edition).pdf(language, profile);
            for arguments in [&[][..], &["-struct-text"], &["-meta"]] {
                let answer = std::process::Command::new("pdfinfo").args(arguments).arg(&pdf).output().unwrap();
                assert_eq!(String::from_utf8_lossy(&answer.stderr), "", "{} {arguments:?}", pdf.display());
            }
        }
    }
}

/// Other words and another number do not break a standard.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn a_changed_edition_keeps_both() {
    let project = TestProject::new();
    project.replace(
        "text/de/fact-sheet.ftl",
        "advice-heading = Ausländische Abschlüsse",
        "advice-heading = *Fremde* Abschlüsse",
    );
    project.replace(crate::support::OBSERVATIONS, "skilled-workers-reached = 673", "skilled-workers-reached = 1");
    project.run(&["text", "accept", "advice-heading", "--language", "en"]).succeeded();
    project.build(&["--language", "de", "--profile", "accessible"]).succeeded();
    let answer = verdicts(&[project.pdf("de", "accessible")]);
    assert_eq!(answer.lines().filter(|line| line.starts_with("pass ")).count(), 2, "{answer}");
}

/// Small enough to attach, with everything that it carries.
#[test]
fn the_accessible_pdf_is_small() {
    let outputs = SHEETS.iter().flat_map(|sheet| published_edition(sheet.edition).manifest().outputs);
    for output in outputs.filter(|output| output.file.ends_with("accessible.pdf")) {
        assert!(output.bytes < 150_000, "{} has {} bytes", output.file, output.bytes);
    }
}
