//! The page with changes, as a browser and the accessibility checker axe-core see it, and as a validator of HTML does.

use std::fs;

use serde::Deserialize;

use crate::changed_pages::{page, released};
use crate::fixture::{EDITION, ENGLISH, change_one_number};
use crate::support::{ask, repository};

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
