//! The pages of the service, as a browser and the accessibility checker axe-core see them while somebody writes.

use std::fs;

use serde::Deserialize;

use crate::service::Server;
use crate::support::{EDITION, OBSERVATIONS, TestProject, ask, repository};

/// Verdict of the judge; tests/judges/web/live.mjs explains each part.
#[derive(Debug, Deserialize)]
struct Judged {
    views: Vec<View>,
    messages: Vec<String>,
    strange: Vec<String>,
    saves: Vec<f64>,
    kept: bool,
    broken: Broken,
    mended: Shown,
    record: Record,
    keyboard: Keyboard,
}

#[derive(Debug, Deserialize)]
struct View {
    path: String,
    width: usize,
    scheme: String,
    scrolls: bool,
    violations: Vec<serde_json::Value>,
}

#[derive(Debug, Deserialize)]
struct Shown {
    pictures: Vec<String>,
    drawn: bool,
    status: String,
    findings: String,
    marks: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Broken {
    #[serde(flatten)]
    shown: Shown,
    before: Vec<String>,
    late: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Record {
    path: String,
    title: String,
    text: String,
}

#[derive(Debug, Deserialize)]
struct Keyboard {
    steps: Vec<Step>,
    #[serde(flatten)]
    record: Record,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Step {
    name: String,
    is_seen: bool,
}

const FIGURE: &str = "initial-advice";

/// How often the project is saved. Times are in the judge's answer; how fast it has to be is no matter of a test.
const SAVES: usize = 3;

fn judge(server: &Server) -> Judged {
    let observations = server.project.read(OBSERVATIONS);
    let with = |count: usize| {
        observations.replace("subprojects = { value = 380,", &format!("subprojects = {{ value = {count},"))
    };
    let preview = format!("/preview/{EDITION}/en");
    let plan = serde_json::json!({
        "paths": ["/", "/api", "/findings", format!("/figures/{EDITION}/{FIGURE}"), preview, "/nothing"],
        "preview": preview,
        "file": server.project.file(OBSERVATIONS),
        "texts": (1..=SAVES).map(|save| with(380 + save)).collect::<Vec<_>>(),
        "broken": observations.replace("[figures]", "[figures"),
        "figure": FIGURE,
    });
    let file = server.project.root().join("plan.json");
    fs::write(&file, plan.to_string()).expect("a file");
    let judge = repository().join("tests/judges/browser");
    let address = format!("http://{}", server.address);
    let answer = ask(judge.to_str().unwrap(), &[&"--live", &address, &file]);
    serde_json::from_str(&answer).expect("a line of JSON")
}

#[test]
#[ignore = "needs Chromium and Node.js: tests/run installs them"]
fn the_pages_of_the_service_follow_what_is_saved() {
    let server = Server::of(TestProject::new(), &[]);
    let judged = judge(&server);
    assert_eq!(judged.views.len(), 6 * 4);
    for View { path, width, scheme, scrolls, violations } in &judged.views {
        assert!(violations.is_empty() && !scrolls, "{path} at {width} in {scheme}: {scrolls} {violations:#?}");
    }
    assert_eq!((judged.messages, judged.strange), (Vec::<String>::new(), Vec::new()));

    // A saved value changes the page, and nothing else moves.
    assert_eq!(judged.saves.len(), SAVES);
    assert!(judged.kept, "the page has moved");

    // A broken file keeps it, and says what is wrong.
    let Broken { shown, before, late } = judged.broken;
    assert_eq!((&shown.pictures, &late), (&before, &before));
    assert!(shown.drawn && shown.status.starts_with("It cannot be made"), "{}", shown.status);
    assert!(shown.findings.contains(&format!("{OBSERVATIONS}:")) && shown.marks.len() == 1, "{}", shown.findings);
    assert_eq!(judged.mended.pictures, before);
    assert!(judged.mended.status.starts_with("Up to date") && judged.mended.findings.is_empty());

    // A number opens its record, with the keyboard alone as well.
    assert_eq!(judged.record.path, format!("/figures/{EDITION}/{FIGURE}"));
    assert_eq!(judged.record.title, "Initial advice sessions");
    assert!(judged.record.text.contains("2019-07-15") && judged.record.text.contains("28.409"));
    let Keyboard { steps, record } = judged.keyboard;
    assert_eq!(steps.first().map(|step| step.name.as_str()), Some("Skip to content"));
    assert!(steps.iter().all(|step| step.is_seen), "{steps:?}");
    assert!(record.path.starts_with(&format!("/figures/{EDITION}/")), "{}", record.path);
}
