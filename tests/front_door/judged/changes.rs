//! The page with changes, as a browser and the accessibility checker axe-core see it, and as a validator of HTML does.

use std::fs;

use serde::Deserialize;

use crate::change_report::{profiles, report};
use crate::changed_pages::{page, released};
use crate::fixture::{EDITION, ENGLISH, change_one_number};
use crate::support::{ask, repository, visible};

/// Verdict of the judge; tests/judges/web/judge.mjs explains each part.
#[derive(Debug, Deserialize)]
struct Judged {
    requests: Vec<String>,
    messages: Vec<String>,
    views: Vec<View>,
}

#[derive(Debug, Deserialize)]
struct View {
    width: usize,
    scheme: String,
    scrolls: bool,
    violations: Vec<serde_json::Value>,
}

#[test]
#[ignore = "needs Chromium and Node.js: tests/run installs them"]
fn the_page_with_changes_works_for_everybody_and_without_scripts() {
    let project = released();
    change_one_number(&project);
    project.replace(ENGLISH, "Whoever gets on pays nothing.", "Whoever gets on pays one euro.");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("changes.html");
    fs::write(&file, page(&project, &[EDITION])).unwrap();
    let judge = repository().join("tests/judges/browser");
    let judge = judge.to_str().unwrap();
    let judged: Judged = serde_json::from_str(&ask(judge, &[&file])).unwrap();
    assert_eq!((judged.requests, judged.messages), (Vec::<String>::new(), Vec::<String>::new()));
    assert!(!judged.views.is_empty());
    for View { width, scheme, scrolls, violations } in &judged.views {
        assert!(violations.is_empty() && !scrolls, "at {width} in {scheme}: {scrolls} {violations:#?}");
    }
    // It takes `data:` for an address that the policy lacks, which browsers do not.
    let valid = ask(judge, &[&"--valid", &file]);
    let complaints: Vec<&str> =
        valid.lines().filter(|line| !line.contains("Resource violates Content Security Policy")).collect();
    assert_eq!(complaints, [""; 0]);
}

/// The words of a report, as poppler reads them.
fn words(file: &std::path::Path) -> String {
    let text = visible(&ask("pdftotext", &[&"-enc", &"UTF-8", &file, &"-"]));
    // A word that goes on in the next line has a soft hyphen there.
    text.replace("\u{ad}\n", "").replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn passes(file: &std::path::Path) {
    let judge = repository().join("tests/judges/verapdf");
    let verdicts = ask(judge.to_str().unwrap(), &[&"ua1,3a", &file]);
    for standard in ["ua1", "3a"] {
        assert!(verdicts.contains(&format!("pass {standard} ")), "{verdicts}");
    }
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn the_report_says_what_differs_and_keeps_the_standards() {
    let project = released();
    change_one_number(&project);
    project.replace(ENGLISH, "Whoever gets on pays nothing.", "Whoever gets on pays one euro.");
    let file = report(&project, &[EDITION, "--language", "en"]);
    passes(&file);
    let text = words(&file);
    for said in [
        "Changes from report-2024-07@1 to report-2024-07",
        "20 July 2024",
        "not released",
        "Figures that do not differ: 4",
        "correction",
        "5,535 visits",
        "5,536 visits",
        "+1",
        "+0.0%",
        "Yes: both are of the same period, and count the same",
        "Pages: de 1; en 1",
        "Charts: visits-by-kind",
        "Alternative texts: visits-by-kind",
        "bus-body (en)",
        "deleted: nothing. inserted: one euro.",
    ] {
        assert!(text.contains(said), "“{said}” in {text}");
    }
    let nothing = words(&report(&released(), &[EDITION]));
    assert!(nothing.contains("Keine Zahl und kein Text unterscheidet sich."), "{nothing}");
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn the_report_is_written_in_each_language_of_the_programme() {
    let project = profiles();
    for (language, said) in [
        ("ar", ["تصحيح", "16", "17", "نعم"]),
        ("pl", ["korekta", "16", "17", "Tak: obie dotyczą tego samego okresu"]),
        ("ru", ["исправление", "16", "17", "Да: они относятся к одному периоду"]),
    ] {
        let file = report(&project, &["profile-2018", "other", "--language", language]);
        passes(&file);
        let text = words(&file);
        said.iter().for_each(|said| assert!(text.contains(said), "“{said}” in {text}"));
    }
}
