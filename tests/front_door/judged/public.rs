//! The public pages, as a browser and the accessibility checker axe-core see them, and as a validator of HTML does.

use std::fs;

use serde::Deserialize;

use crate::fixture::EDITION;
use crate::service::public::{LATER, code, corrected, pdf, release_later, sealed, serve, withdraw_later};
use crate::support::{ask, repository};

/// Verdict of the judge; tests/judges/web/public.mjs explains each part.
#[derive(Debug, Deserialize)]
struct Judged {
    views: Vec<View>,
    messages: Vec<String>,
    strange: Vec<String>,
    cookies: usize,
    sent: Vec<Said>,
    typed: Said,
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
struct Said {
    state: String,
    heading: String,
}

#[test]
#[ignore = "needs Chromium and Node.js: tests/run installs them"]
fn public_pages_work_for_everybody_and_without_scripts() {
    let project = corrected();
    release_later(&project);
    withdraw_later(&project);
    let server = serve(project);
    let folder = tempfile::tempdir().unwrap();
    let files = [1, 2].map(|version| {
        let path = folder.path().join(format!("{version}.pdf"));
        fs::write(&path, sealed(&server, version, &pdf("de"))).unwrap();
        path
    });
    let old = code(&server, 1, "en");
    let paths = [
        "/".to_owned(),
        format!("/editions/{EDITION}/en"),
        "/verify/de".to_owned(),
        format!("/verify/en?code={}", old.replace(' ', "+")),
        "/latest/report/fr.pdf".to_owned(),
        "/nothing".to_owned(),
        format!("/editions/{LATER}/en"),
        format!("/editions/{LATER}/1/{LATER}-en-accessible.pdf"),
    ];
    let plan = serde_json::json!({ "paths": paths, "verify": "/verify", "files": files, "code": old });
    let file = folder.path().join("plan.json");
    fs::write(&file, plan.to_string()).unwrap();
    let judge = repository().join("tests/judges/browser");
    let judge = judge.to_str().unwrap();
    let answer = ask(judge, &[&"--public", &format!("http://{}", server.address), &file]);
    let judged: Judged = serde_json::from_str(&answer).unwrap();
    assert_eq!(judged.views.len(), paths.len() * 4);
    for View { path, width, scheme, scrolls, violations } in &judged.views {
        assert!(violations.is_empty() && !scrolls, "{path} at {width} in {scheme}: {scrolls} {violations:#?}");
    }
    assert_eq!((judged.messages, judged.strange, judged.cookies), (Vec::<String>::new(), Vec::new(), 0));
    let states: Vec<&str> = judged.sent.iter().map(|sent| sent.state.as_str()).collect();
    assert_eq!(states, ["public-superseded", "public-current"]);
    assert_eq!((judged.typed.state.as_str(), judged.typed.heading.as_str()), ("public-superseded", "Superseded"));
    let pages = paths.iter().enumerate().map(|(index, path)| {
        let page = folder.path().join(format!("{index}.html"));
        fs::write(&page, server.get_with(path, &[("Accept", "text/html")]).body).unwrap();
        page.to_string_lossy().into_owned()
    });
    let pages: Vec<String> = pages.collect();
    let arguments: Vec<&dyn AsRef<std::ffi::OsStr>> =
        [&"--valid" as &dyn AsRef<std::ffi::OsStr>].into_iter().chain(pages.iter().map(|page| page as _)).collect();
    assert_eq!(ask(judge, &arguments), "");
}
