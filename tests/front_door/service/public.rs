//! Public pages: what was released, for anybody, and nothing else.

use std::fs;
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use serde_json::Value;

use super::{Reply, Server};
use crate::fixture::{EDITION, GERMAN, OBSERVATIONS, RELEASE, change_one_number};
use crate::support::{TestProject, visible};

const WHY: &str = "The office had counted a day twice.";
const REASON: &str = "A day was counted twice. </script><b>&";
const BASE: &str = "https://www.reading-bus.example";

fn release(project: &TestProject, on: &str, more: &[&str]) {
    release_of(EDITION, project, on, more);
}

fn release_of(edition: &str, project: &TestProject, on: &str, more: &[&str]) {
    project.run(&[&["release", edition, "--by", "Signe Sealer", "--on", on], more].concat()).succeeded();
}

/// The fixture, released, and released again with a correction.
pub fn corrected() -> TestProject {
    let project = TestProject::fixture();
    release(&project, "2024-07-20", &[]);
    change_one_number(&project);
    project.append(
        OBSERVATIONS,
        &format!(
            "\n[[revision]]\nfigure = \"returning-visits\"\nwas = 4210\non = 2024-07-24\nkind = \"correction\"\n\
             class = \"minor\"\nreason = \"{REASON}\"\n"
        ),
    );
    release(&project, "2024-07-25", &["--why", WHY]);
    project
}

pub fn serve(project: TestProject) -> Server {
    Server::of(project, &["--public", "--base", BASE, "--workers", "1"])
}

/// The corrected fixture, served to all tests that only read.
fn shared() -> Arc<Server> {
    static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
    let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    shared.upgrade().unwrap_or_else(|| {
        let server = Arc::new(serve(corrected()));
        *shared = Arc::downgrade(&server);
        server
    })
}

pub fn sealed(server: &Server, version: u32, file: &str) -> Vec<u8> {
    fs::read(server.project.file(&format!("releases/{EDITION}/{version}/{file}"))).unwrap()
}

pub fn pdf(language: &str) -> String {
    format!("{EDITION}-{language}-accessible.pdf")
}

pub fn code(server: &Server, version: u32, language: &str) -> String {
    let record: Value = serde_json::from_slice(&sealed(server, version, "release.json")).unwrap();
    record["codes"][language].as_str().unwrap().to_owned()
}

/// A form with a file, as a browser sends it.
fn form(file: &[u8]) -> Vec<u8> {
    let head = "--end\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\
                Content-Type: application/pdf\r\n\r\n";
    [head.as_bytes(), file, b"\r\n--end--\r\n"].concat()
}

fn send_form(server: &Server, path: &str, body: &[u8]) -> Reply {
    let origin = format!("http://{}", server.address);
    let fields = [
        ("Content-Type", "multipart/form-data; boundary=end"),
        ("Origin", &*origin),
        ("Sec-Fetch-Site", "same-origin"),
        ("Accept", "text/html"),
    ];
    server.send("POST", path, &fields, body)
}

/// The page about a file, in English.
fn verified(server: &Server, file: &[u8]) -> String {
    visible(&send_form(server, "/verify/en", &form(file)).ok().text())
}

#[track_caller]
fn is(page: &str, state: &str) {
    assert!(page.contains(&format!("data-state=\"public-{state}\"")), "{state}: {page}");
}

#[track_caller]
fn says(page: &str, words: &[&str]) {
    words.iter().for_each(|words| assert!(page.contains(words), "no “{words}” in {page}"));
}

// What there is, and what there is not.

/// Addresses that a page leads to or loads.
fn addresses(html: &str) -> Vec<String> {
    let after = ["href=\"", "src=\""].iter().flat_map(|attribute| html.split(attribute).skip(1));
    after.filter_map(|rest| Some(rest.split_once('"')?.0.replace("&amp;", "&"))).collect()
}

/// Every answer that can be reached from the first page.
fn crawl(server: &Server) -> Vec<(String, Reply)> {
    let mut seen = vec!["/".to_owned()];
    let mut replies = Vec::new();
    while replies.len() < seen.len() {
        let path = seen[replies.len()].clone();
        let reply = server.get(&path).ok();
        let is_ours =
            reply.field("content-type").is_some_and(|media| media.starts_with("text/html")) && !path.ends_with(".html");
        for address in if is_ours { addresses(&reply.text()) } else { Vec::new() } {
            let address = address.strip_prefix(BASE).unwrap_or(&address).split('#').next().unwrap().to_owned();
            if address.starts_with('/') && !seen.contains(&address) {
                seen.push(address);
            }
        }
        replies.push((path, reply));
    }
    replies
}

#[test]
fn everything_that_is_public_says_nothing_of_those_who_made_it() {
    let server = shared();
    let replies = crawl(&server);
    let root = server.project.root().to_string_lossy().into_owned();
    for (path, reply) in &replies {
        assert!(reply.all("set-cookie").is_empty(), "{path}: {reply:?}");
        for secret in ["Signe Sealer", root.as_str(), "observations/", "release.json", "print-ticket", "/api", "F166"] {
            let holds = reply.body.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!holds, "{secret} in {path}");
        }
    }
    let paths: Vec<&str> = replies.iter().map(|(path, _)| path.as_str()).collect();
    for wanted in [
        format!("/editions/{EDITION}/de"),
        format!("/editions/{EDITION}/1/{}", pdf("en")),
        format!("/editions/{EDITION}/2/de.html"),
        format!("/editions/{EDITION}/2/{EDITION}-en-figures.xlsx"),
        "/verify/de".to_owned(),
        "/feed/en.atom".to_owned(),
    ] {
        assert!(paths.contains(&wanted.as_str()), "{wanted} in {paths:?}");
    }
}

#[test]
fn nothing_else_is_there() {
    let server = shared();
    let of_the_edition = ["release.json", "manifest.json", "SHA256SUMS", "changes.html", "..", "%2e%2e%2f1%2fde.html"]
        .map(|file| format!("/editions/{EDITION}/2/{file}"));
    let print = ["print.pdf", "print-ticket.json", "print-ticket.txt", "page-1.png"]
        .map(|file| format!("/editions/{EDITION}/2/{EDITION}-en-{file}"));
    let others = [
        "/api",
        "/api/v1/openapi.json",
        "/api/v1/editions",
        "/api/v1/findings",
        "/api/v1/diff?from=report-2024-07@1",
        "/api/v1/trace?asked=37",
        "/metrics",
        "/findings",
        "/assets/preview.js",
        "/pictures/x.png",
        "/data/programme.toml",
        "/releases/store",
        "/feed/en.xml",
        "/feed/fr.atom",
        "/verify/fr",
        "/publications/xx",
        "/latest/nothing/en.pdf",
        "/latest/report/en.exe",
        "/editions/report-2024-07/3/de.html",
        "/editions/nothing/en",
        "/editions/..",
    ];
    let preview = [
        format!("/preview/{EDITION}/en"),
        format!("/figures/{EDITION}/visits"),
        format!("/thumbnails/{EDITION}/en/1.png"),
        format!("/api/v1/editions/{EDITION}/en/accessible-pdf"),
    ];
    for path in of_the_edition.iter().chain(&print).chain(&preview).map(String::as_str).chain(others) {
        let reply = server.get_with(path, &[("Accept-Language", "de")]);
        assert_eq!(reply.status, 404, "{path}: {reply:?}");
        assert!(reply.text().contains("Unter dieser Adresse gibt es nichts"), "{path}: {reply:?}");
    }
    for path in ["/api/v1/render", "/api/v1/batch", "/api/v1/verify", "/"] {
        let reply = server.send("POST", path, &[("Content-Type", "application/json")], b"{}");
        assert!([404, 405].contains(&reply.status), "{path}: {reply:?}");
    }
    assert_eq!(server.get("/healthz").ok().text(), "ok\n");
    // One process reads files, and none makes documents.
    assert_eq!(server.workers().len(), 1);
}

#[test]
fn what_the_project_says_now_is_not_public() {
    let project = TestProject::fixture();
    release(&project, "2024-07-20", &[]);
    project.replace(OBSERVATIONS, "value = 37,", "value = 98765432,");
    project.replace(GERMAN, "report-title = ", "report-title = Geheim ");
    project.write("text/de/public.ftl", "public-verify = Geheim");
    project.write("programme.toml", "oops");
    let server = serve(project);
    for (path, reply) in crawl(&server) {
        for secret in ["98765432", "Geheim"] {
            assert!(!reply.body.windows(secret.len()).any(|window| window == secret.as_bytes()), "{secret} in {path}");
        }
    }
    says(&server.get("/verify/de").ok().text(), &["Exemplar prüfen"]);
}

#[test]
fn where_nothing_was_released_the_pages_say_so() {
    let server = serve(TestProject::fixture());
    says(&server.get_with("/", &[("Accept-Language", "de")]).ok().text(), &["Nothing has been released yet."]);
    is(&server.get("/verify?code=IQF+2024-07+en+012345").ok().text(), "not-ours");
    assert_eq!(server.get("/feed/en.atom").status, 404);
    // A release is there as soon as it is sealed.
    release(&server.project, "2024-07-20", &[]);
    crate::support::wait_until("the release is seen", || server.get("/feed/en.atom").status == 200);
    says(&server.get_with("/", &[("Accept-Language", "de")]).ok().text(), &["Veröffentlicht am"]);
}

// The current version, and its own address.

#[test]
fn the_latest_version_has_an_address_that_stays() {
    let server = shared();
    let reply = server.get("/latest/report/de.pdf").ok();
    assert!(reply.body == sealed(&server, 2, &pdf("de")));
    let own = format!("{BASE}/editions/{EDITION}");
    let link = format!(
        "<{own}/2/{0}>; rel=\"canonical\", <{BASE}/latest/report/de.pdf>; rel=\"latest-version\", \
         <{own}/1/{0}>; rel=\"predecessor-version\", <{own}/de>; rel=\"version-history\"",
        pdf("de")
    );
    for (field, value) in [
        ("content-type", "application/pdf"),
        ("content-disposition", &*format!("inline; filename=\"{}\"", pdf("de"))),
        ("cache-control", "public, max-age=300"),
        ("accept-ranges", "bytes"),
        ("last-modified", "Thu, 25 Jul 2024 00:00:00 GMT"),
        ("link", &*link),
        ("content-language", "de"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(reply.field(field), Some(value), "{field}");
    }
    let tag = reply.field("etag").unwrap();
    assert_eq!(server.get_with("/latest/report/de.pdf", &[("If-None-Match", tag)]).status, 304);
    let head = server.send("HEAD", "/latest/report/de.pdf", &[], b"").ok();
    assert_eq!((head.field("etag"), head.field("content-length")), (Some(tag), Some(&*reply.body.len().to_string())));
    let part = server.get_with("/latest/report/de.pdf", &[("Range", "bytes=0-4")]);
    assert_eq!((part.status, part.body.as_slice()), (206, b"%PDF-".as_slice()));
    for (ending, name) in [("html", "de.html".to_owned()), ("xlsx", format!("{EDITION}-de-figures.xlsx"))] {
        assert!(server.get(&format!("/latest/report/de.{ending}")).ok().body == sealed(&server, 2, &name), "{ending}");
    }
}

#[test]
fn every_version_has_an_address_for_ever() {
    let server = shared();
    let reply = server.get(&format!("/editions/{EDITION}/1/{}", pdf("en"))).ok();
    assert!(reply.body == sealed(&server, 1, &pdf("en")));
    assert_eq!(reply.field("cache-control"), Some("public, max-age=3600"));
    assert_eq!(reply.field("last-modified"), Some("Sat, 20 Jul 2024 00:00:00 GMT"));
    let link = reply.field("link").unwrap();
    assert!(link.contains(&format!("/2/{}>; rel=\"successor-version\"", pdf("en"))), "{link}");
    assert!(!link.contains("predecessor"), "{link}");
    let web = server.get(&format!("/editions/{EDITION}/2/en.html")).ok();
    assert!(web.field("content-security-policy").unwrap().starts_with("sandbox;"));
}

/// A reason that the texts have in each language is told in that of the page.
#[test]
fn the_reason_of_a_correction_is_told_in_the_reader_s_language() {
    let project = TestProject::fixture();
    release(&project, "2024-07-20", &[]);
    change_one_number(&project);
    project.append(
        OBSERVATIONS,
        "\n[[revision]]\nfigure = \"returning-visits\"\nwas = 4210\non = 2024-07-24\nkind = \"correction\"\n\
         class = \"minor\"\nreason = \"for the record\"\nexplanation = \"day-counted-wrongly\"\n",
    );
    project.append(GERMAN, "\nday-counted-wrongly = Ein Tag war falsch gezählt.\n");
    project.append("text/en/report.ftl", "\nday-counted-wrongly = A day had been counted wrongly.\n");
    project.run(&["text", "accept", "day-counted-wrongly", "--language", "en"]).succeeded();
    release(&project, "2024-07-25", &["--why", WHY]);
    let server = serve(project);
    for (language, words) in [("de", "Ein Tag war falsch gezählt."), ("en", "A day had been counted wrongly.")] {
        for path in [format!("/editions/{EDITION}/{language}"), format!("/feed/{language}.atom")] {
            let text = server.get(&path).ok().text();
            assert!(text.contains(words) && !text.contains("for the record"), "{path}: {text}");
        }
    }
}

// What is withdrawn.

fn withdraw(project: &TestProject, version: &str) {
    let order = ["withdraw", EDITION, "--version", version, "--by", "Signe Sealer", "--on", "2024-08-01", "--why", BAD];
    project.run(&order).succeeded();
}

/// The next edition of the series.
pub const LATER: &str = "report-2024-08";

pub fn release_later(project: &TestProject) {
    let later = project.read(&format!("editions/{EDITION}.toml")).replace("2024-07", "2024-08");
    project.write(&format!("editions/{LATER}.toml"), &later);
    release_of(LATER, project, "2024-08-20", &[]);
}

pub fn withdraw_later(project: &TestProject) {
    let order = ["withdraw", LATER, "--by", "Signe Sealer", "--on", "2024-09-01", "--why", BAD];
    project.run(&order).succeeded();
}

const BAD: &str = "A name was printed <b>& must not be.";
const ESCAPED: &str = "A name was printed &lt;b&gt;&amp; must not be.";

#[test]
fn a_withdrawn_version_is_given_to_nobody_and_its_page_says_why() {
    let project = corrected();
    let old = fs::read(project.file(&format!("releases/{EDITION}/1/{}", pdf("de")))).unwrap();
    withdraw(&project, "1");
    let server = serve(project);
    let gone = server.get_with(&format!("/editions/{EDITION}/1/{}", pdf("de")), &[("Accept-Language", "de")]);
    assert_eq!((gone.status, gone.field("cache-control")), (410, Some("no-store")), "{gone:?}");
    says(&gone.text(), &["Zurückgezogen", "datetime=\"2024-08-01\"", ESCAPED]);
    // The version after it counts as before, and leads nobody to the one that does not.
    let latest = server.get("/latest/report/de.pdf").ok();
    assert!(!latest.field("link").unwrap().contains("predecessor-version"), "{latest:?}");
    let page = server.get(&format!("/editions/{EDITION}/en")).ok().text();
    says(&visible(&page), &["Current", "Withdrawn"]);
    assert!(!page.contains(&format!("/editions/{EDITION}/1/")) && page.contains("\"distribution\""), "{page}");
    let verified = verified(&server, &old);
    is(&verified, "withdrawn");
    says(&verified, &["Nobody is to use this version any more.", "Version 2"]);
    assert!(crawl(&server).iter().all(|(path, _)| !path.contains("/1/")));
}

#[test]
fn where_the_last_version_is_withdrawn_none_counts() {
    let server = serve(corrected());
    withdraw(&server.project, "2");
    crate::support::wait_until("it is seen", || server.get("/latest/report/en.pdf").status == 410);
    for path in ["/latest/report", "/latest/report/en.pdf", "/latest/report/de.xlsx"] {
        let reply = server.get_with(path, &[("Accept-Language", "en")]);
        assert_eq!(reply.status, 410, "{path}: {reply:?}");
        says(&reply.text(), &["Withdrawn", ESCAPED, &format!("/editions/{EDITION}/en")]);
    }
    let page = server.get(&format!("/editions/{EDITION}/en")).ok().text();
    assert!(page.contains("\"creativeWorkStatus\":\"Withdrawn\"") && !page.contains("\"distribution\""), "{page}");
    assert!(page.contains(&format!("/editions/{EDITION}/1/")), "what was superseded stays where it is: {page}");
    says(&visible(&server.get("/publications/de").ok().text()), &["Zurückgezogen"]);
    let feed = server.get("/feed/en.atom").ok().text();
    says(&feed, &["Withdrawn: ", "<published>2024-08-01T00:00:00Z</published>", ESCAPED]);
    let old = verified(&server, &sealed(&server, 1, &pdf("en")));
    is(&old, "superseded");
    says(&old, &["Version 2:", "datetime=\"2024-08-01\"", ESCAPED]);
    assert!(!old.contains(&format!("/editions/{EDITION}/2/")), "{old}");
    // The next version counts.
    server.project.replace("text/en/report.ftl", "report-title = ", "report-title = New: ");
    release(&server.project, "2024-08-02", &["--why", WHY]);
    crate::support::wait_until("it is seen", || server.get("/latest/report/en.pdf").status == 200);
}

/// Of several editions of a series, the latest that is not withdrawn counts.
#[test]
fn a_withdrawn_edition_leaves_its_place_to_the_one_before() {
    let project = corrected();
    release_later(&project);
    let server = serve(project);
    let latest = |server: &Server| server.get("/latest/report/en.pdf").ok().field("link").unwrap().to_owned();
    assert!(latest(&server).contains(&format!("/editions/{LATER}/1/")));
    withdraw_later(&server.project);
    let counts = format!("/editions/{EDITION}/2/");
    crate::support::wait_until("it is seen", || latest(&server).contains(&counts));
    let page = server.get(&format!("/editions/{LATER}/en")).ok().text();
    says(&page, &["The latest edition: ", &format!("href=\"/editions/{EDITION}/en\"")]);
}

#[test]
fn a_language_that_an_edition_lacks_is_said_with_those_it_has() {
    let server = shared();
    for (path, others) in [
        ("/latest/report/fr.pdf", ["/latest/report/de.pdf", "/latest/report/en.pdf"]),
        ("/latest/report/pl.xlsx", ["/latest/report/de.xlsx", "/latest/report/en.xlsx"]),
        (&*format!("/editions/{EDITION}/fr"), ["/editions/report-2024-07/de", "/editions/report-2024-07/en"]),
    ] {
        let reply = server.get_with(path, &[("Accept-Language", "fr, de;q=0.8, en;q=0.5")]);
        assert_eq!((reply.status, reply.field("content-language")), (404, Some("de")), "{path}: {reply:?}");
        let page = reply.text();
        says(&page, &["gibt es in dieser Sprache nicht", "Deutsch", "English"]);
        others.iter().for_each(|other| assert!(page.contains(other), "{other} in {page}"));
    }
}

#[test]
fn the_latest_edition_of_a_series_is_the_one_that_counts() {
    let project = TestProject::fixture();
    let edition = project.read(RELEASE);
    project.write("editions/report-2025-01.toml", edition.replace("2024-07", "2025-01"));
    // Whichever was released first.
    release_of("report-2025-01", &project, "2025-01-20", &[]);
    let server = serve(project);
    let latest = || server.get("/latest/report/en.pdf").field("content-disposition").unwrap_or_default().to_owned();
    assert!(latest().contains("report-2025-01"));
    release(&server.project, "2025-02-20", &[]);
    crate::support::wait_until("it is seen", || server.get(&format!("/editions/{EDITION}/en")).status == 200);
    assert!(latest().contains("report-2025-01"), "{}", latest());
    let page = visible(&server.get(&format!("/editions/{EDITION}/en")).ok().text());
    says(&page, &["The latest edition: Reading Bus in figures", "/editions/report-2025-01/en"]);
    assert!(!server.get("/editions/report-2025-01/en").ok().text().contains("The latest edition"));
    let own = server.get(&format!("/editions/{EDITION}/1/{}", pdf("en"))).ok();
    let itself = format!("<{BASE}/editions/{EDITION}/1/{}>; rel=\"latest-version\"", pdf("en"));
    assert!(own.field("link").unwrap().contains(&itself), "{own:?}");
    // The copy is the last version of its edition, and there is a later edition.
    let copy =
        visible(&server.get(&format!("/verify/en?code={}", code(&server, 1, "en").replace(' ', "+"))).ok().text());
    is(&copy, "current");
    says(&copy, &["The latest edition:"]);
}

// Pages of editions.

#[test]
fn the_page_of_an_edition_has_its_files_corrections_and_versions() {
    let server = shared();
    let page = visible(&server.get(&format!("/editions/{EDITION}/de")).ok().text()).replace('\u{a0}', " ");
    says(
        &page,
        &[
            "<html lang=\"de\" dir=\"ltr\">",
            "25. Juli 2024",
            &code(&server, 2, "de"),
            "Barrierefreies PDF",
            "Zahlen als Tabelle",
            "English",
            "4.211",
            "4.210",
            "Berichtigung",
            "A day was counted twice. &lt;/script&gt;&lt;b&gt;&amp;",
            "Fassung 2",
            "Aktuell",
            "Fassung 1",
            "Überholt",
            WHY,
        ],
    );
    assert_eq!(page.matches("<h1").count(), 1);
    assert!(!page.contains("style=\"") && !page.contains("<style"), "{page}");
    // As the browser asks for it, and as the latest of its series.
    for path in [format!("/editions/{EDITION}"), "/latest/report".to_owned()] {
        let reply = server.get_with(&path, &[("Accept-Language", "de-CH")]).ok();
        assert_eq!(reply.field("content-language"), Some("de"));
        assert_eq!(reply.field("content-location"), Some(&*format!("/editions/{EDITION}/de")));
        assert!(reply.all("vary").concat().contains("accept-language"), "{reply:?}");
    }
}

#[test]
fn programs_read_an_edition_as_a_dataset() {
    let server = shared();
    let html = server.get(&format!("/editions/{EDITION}/en")).ok().text();
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">").unwrap();
    let data: Value = serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap();
    assert_eq!(html.matches("</script>").count(), 1);
    for (key, value) in [
        ("@type", "Dataset"),
        ("@id", &*format!("{BASE}/editions/{EDITION}/en")),
        ("name", "Reading Bus in figures – Version July 2024"),
        ("temporalCoverage", "2024-01-01/2024-06-30"),
        ("datePublished", "2024-07-25"),
        ("version", "2"),
        ("inLanguage", "en"),
        ("identifier", &*code(&server, 2, "en")),
    ] {
        assert_eq!(data[key], value, "{key}: {data}");
    }
    assert!(data["description"].as_str().unwrap().len() > 20, "{data}");
    assert_eq!(data["creator"][0]["name"], "Reading Bus");
    assert_eq!(data.get("license"), None, "the programme states none");
    let files = data["distribution"].as_array().unwrap();
    assert_eq!(files.len(), 3);
    let record: Value = serde_json::from_slice(&sealed(&server, 2, "release.json")).unwrap();
    for file in files {
        let name = file["name"].as_str().unwrap();
        assert_eq!(file["contentUrl"], format!("{BASE}/editions/{EDITION}/2/{name}"));
        let sealed = record["outputs"].as_array().unwrap().iter().find(|output| output["file"] == name).unwrap();
        assert_eq!(file["sha256"], sealed["sha256"]);
    }
    let correction = data["correction"].as_array().unwrap();
    let own = correction.iter().find(|it| it["text"].as_str().unwrap().starts_with("4,210 → 4,211")).unwrap();
    assert!(own["datePublished"] == "2024-07-24" && own["text"].as_str().unwrap().contains(REASON), "{own}");
}

#[test]
fn without_a_whole_address_links_are_relative() {
    let project = TestProject::fixture();
    release(&project, "2024-07-20", &[]);
    let server = Server::of(project, &["--public"]);
    let reply = server.get("/latest/report/en.pdf").ok();
    assert!(reply.field("link").unwrap().starts_with(&format!("</editions/{EDITION}/1/")), "{reply:?}");
    let html = server.get(&format!("/editions/{EDITION}/en")).ok().text();
    let (_, rest) = html.split_once("application/ld+json\">").unwrap();
    let data: Value = serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap();
    assert!(data.get("@id").is_none() && data["url"] == format!("/editions/{EDITION}/en"), "{data}");
    assert!(data.get("correction").is_none(), "{data}");
    assert!(!server.get("/feed/en.atom").ok().text().contains("https://"));
}

#[test]
fn the_feed_tells_of_releases_and_corrections_by_their_own_days() {
    let server = shared();
    let reply = server.get("/feed/en.atom").ok();
    assert_eq!(reply.field("content-type"), Some("application/atom+xml; charset=utf-8"));
    let text = visible(&reply.text());
    let feed = roxmltree::Document::parse(&text).unwrap();
    let of = |node: roxmltree::Node<'_, '_>, name: &str| {
        let found = node.children().find(|child| child.has_tag_name(("http://www.w3.org/2005/Atom", name)));
        found.and_then(|node| node.text().map(str::to_owned)).unwrap_or_default()
    };
    let root = feed.root_element();
    assert_eq!(of(root, "updated"), "2024-07-25T00:00:00Z");
    let entries: Vec<_> = root.children().filter(|node| node.tag_name().name() == "entry").collect();
    let told: Vec<(String, String)> =
        entries.iter().map(|entry| (of(*entry, "updated")[..10].to_owned(), of(*entry, "title"))).collect();
    let days: Vec<&str> = told.iter().map(|(day, _)| day.as_str()).collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "{told:?}");
    for (day, title) in [
        ("2024-07-20", "Reading Bus in figures – Version July 2024 · Version 1"),
        ("2024-07-25", "Reading Bus in figures – Version July 2024 · Version 2"),
        ("2024-07-24", "4,210 → 4,211"),
    ] {
        assert!(told.iter().any(|(on, told)| on == day && told.contains(title)), "{title}: {told:?}");
    }
    assert!(text.contains(WHY));
    let ids: std::collections::BTreeSet<String> = entries.iter().map(|entry| of(*entry, "id")).collect();
    assert!(ids.len() == entries.len() && ids.iter().all(|id| id.starts_with("urn:uuid:")), "{ids:?}");
    let german = server.get("/feed/de.atom").ok().text();
    assert!(german.contains("Fassung 2"), "{german}");
}

// Whether a copy counts.

#[test]
fn a_code_says_what_has_become_of_a_copy() {
    let server = shared();
    let asked = |language: &str, code: &str| {
        let page = server.get(&format!("/verify/{language}?code={}", code.replace(' ', "+"))).ok();
        visible(&page.text()).replace('\u{a0}', " ")
    };
    let old = asked("en", &code(&server, 1, "de"));
    is(&old, "superseded");
    says(&old, &["Version 2 of 25 July 2024 has taken its place", WHY, "4,211", "4,210", "A day was counted twice."]);
    assert!(old.contains(&format!("/editions/{EDITION}/2/{}", pdf("de"))), "{old}");
    let new = asked("de", &code(&server, 2, "en"));
    is(&new, "current");
    says(&new, &["Aktuell", "Nichts hat diese Fassung ersetzt.", "Reading Bus in figures"]);
    let wrong = asked("en", &format!("{}0", &code(&server, 2, "en")[..17]));
    is(&wrong, "not-ours");
    says(&wrong, &["Did you mean IQF 2024-07 en "]);
    for strange in ["%3Cscript%3Ealert(1)", "%FF", "&code=x", ""] {
        let page = server.get(&format!("/verify/en?code={strange}"));
        assert!(page.status == 200 && !page.text().contains("<script"), "{strange}: {page:?}");
    }
}

#[test]
fn a_file_says_what_has_become_of_it() {
    let server = shared();
    let old = verified(&server, &sealed(&server, 1, &pdf("en")));
    is(&old, "superseded");
    says(&old, &["It is the released file", "byte for byte", WHY, "4,210"]);
    let current = verified(&server, &sealed(&server, 2, &pdf("en")));
    is(&current, "current");
    is(&verified(&server, b"%PDF-1.7\nno more"), "not-read");
    is(&verified(&server, b"5,536 visits"), "not-ours");
    is(&verified(&server, b"\x89PNG\0\0"), "not-ours");
    let text = format!("Edition code {}: 5,537 visits", code(&server, 2, "en"));
    let altered = verified(&server, text.as_bytes());
    is(&altered, "altered");
    says(&altered, &["What differs", "5,537"]);
    let german = send_form(&server, "/verify/de", &form(text.as_bytes())).ok().text();
    says(&german, &["Verändert", "Was anders ist"]);
    // It is read, and nothing more.
    assert!(!server.project.root().join("out").exists());
}

/// A PDF of one page with this content stream.
fn with_content(stream: &[u8], filter: &str) -> Vec<u8> {
    use lopdf::{Document, Object, Stream, dictionary};
    let mut pdf = Document::with_version("1.7");
    let pages = pdf.new_object_id();
    let dictionary = dictionary! { "Filter" => Object::Name(filter.as_bytes().to_vec()) };
    let content = pdf.add_object(Stream::new(dictionary, stream.to_vec()));
    let page = pdf.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content, "MediaBox" => vec![0.into(), 0.into(), 100.into(), 100.into()]
    });
    pdf.objects.insert(
        pages,
        Object::Dictionary(dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }),
    );
    let catalogue = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    pdf.trailer.set("Root", catalogue);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

fn packed(block: &[u8], times: usize) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    (0..times).for_each(|_| encoder.write_all(block).unwrap());
    encoder.finish().unwrap()
}

#[test]
fn hostile_files_are_answers_like_any_other() {
    let server = Server::of(corrected(), &["--public", "--workers", "1", "--body", "8"]);
    let too_large = send_form(&server, "/verify/de", &form(&vec![b'a'; 9 << 20]));
    assert_eq!(too_large.status, 413);
    says(&too_large.text(), &["Die Datei ist zu groß"]);
    let whole = sealed(&server, 2, &pdf("en"));
    let halves = verified(&server, &whole[..whole.len() / 2]);
    assert!(!halves.contains("data-state=\"public-current\""), "{halves}");
    // 2 GB of spaces, numbers without an end, and states that are nested for ever.
    for (name, content) in [
        ("a bomb", packed(&[b' '; 1 << 20], 2 << 10)),
        ("many operations", packed(&b"q 1 0 0 1 0 0 cm ".repeat(1 << 12), 1 << 10)),
        ("many numbers", packed(&b"(1234567890) Tj ".repeat(1 << 12), 1 << 8)),
    ] {
        let page = verified(&server, &with_content(&content, "FlateDecode"));
        assert!(page.contains("data-state=\"public-not-"), "{name}: {page}");
    }
    let digits = format!("{} {}", code(&server, 2, "en"), "7".repeat(4 << 20));
    let page = verified(&server, digits.as_bytes());
    assert!(page.len() < 100_000, "{}", page.len());
    let many: String = (0..600_000).map(|number| format!("{number} ")).collect();
    let page = verified(&server, format!("{} {many}", code(&server, 2, "en")).as_bytes());
    assert!(page.len() < 100_000, "{}", page.len());
    for body in [&b""[..], b"--end", b"--end--", b"nonsense", b"--end\r\n\r\nx\r\n--end--"] {
        let reply = send_form(&server, "/verify", body);
        assert!([200, 400].contains(&reply.status), "{reply:?}");
    }
    let no_form = server.send("POST", "/verify", &[("Content-Type", "application/pdf")], b"%PDF-");
    assert!((400..500).contains(&no_form.status), "{no_form:?}");
    let elsewhere = [("Content-Type", "multipart/form-data; boundary=end"), ("Origin", "https://evil.example")];
    assert_eq!(server.send("POST", "/verify", &elsewhere, &form(b"x")).status, 403);
    is(&verified(&server, &whole), "current");
}

// What is damaged.

#[test]
fn what_is_not_as_it_was_sealed_is_not_served() {
    let project = corrected();
    let name = format!("releases/{EDITION}/2/{}", pdf("en"));
    damage(&project, &name, b"%PDF-1.7 other");
    let server = serve(project);
    let reply = server.get_with("/latest/report/en.pdf", &[("Accept-Language", "en")]);
    assert_eq!(reply.status, 500, "{reply:?}");
    says(&reply.text(), &["This cannot be answered at the moment"]);
    assert_eq!(server.get("/latest/report/de.pdf").status, 200);
    // Without the record of the last version, nobody knows whether the first one counts.
    damage(&server.project, &format!("releases/{EDITION}/2/release.json"), b"{}");
    let paths = ["/latest/report/de.pdf".to_owned(), format!("/editions/{EDITION}/en"), format!("/editions/{EDITION}")];
    crate::support::wait_until("it is seen", || server.get("/latest/report/de.pdf").status == 503);
    paths.iter().for_each(|path| assert_eq!(server.get(path).status, 503, "{path}"));
    is(&verified(&server, &sealed(&server, 1, &pdf("en"))), "not-read");
    let code = code(&server, 1, "en");
    let answer = server.project.run(&["verify", "--code", &code]);
    assert!(answer.code == 4 && answer.stdout.contains("is not known"), "{answer:?}");
}

fn damage(project: &TestProject, name: &str, bytes: &[u8]) {
    fs::remove_file(project.file(name)).unwrap();
    project.write(name, bytes);
}

// Before the public is asked, and for programs.

#[test]
fn the_workplace_has_the_public_pages_as_well() {
    let server = Server::of(corrected(), &["--workers", "1"]);
    says(&server.get("/").ok().text(), &["href=\"/publications\""]);
    assert!(server.get("/latest/report/en.pdf").ok().body == sealed(&server, 2, &pdf("en")));
    is(&verified(&server, &sealed(&server, 1, &pdf("en"))), "superseded");
}

#[test]
fn programs_ask_what_differs_where_it_comes_from_and_what_counts() {
    let server = Server::of(corrected(), &["--workers", "1"]);
    let diff = server.get("/api/v1/diff?from=report-2024-07@1&to=report-2024-07@2").ok().json();
    let cli = server.project.run(&["diff", "report-2024-07@1", "report-2024-07@2", "--format", "json"]);
    assert_eq!(diff, serde_json::from_str::<Value>(&cli.stdout).unwrap());
    let last = server.get("/api/v1/diff?from=report-2024-07").ok().json();
    assert_eq!((last["old"].as_str(), last["figures"].as_array().map(Vec::len)), (Some("report-2024-07@2"), Some(0)));
    assert_eq!(server.get("/api/v1/diff?from=report-2024-07@9").problem(404)["type"], "/api#not-found");
    assert_eq!(server.get("/api/v1/diff?from=nothing&to=report-2024-07").problem(404)["type"], "/api#not-found");
    for refused in ["", "?from=a@b", "?from=@1", "?from=a&too=b"] {
        server.get(&format!("/api/v1/diff{refused}")).problem(400);
    }

    let trace = server.get("/api/v1/trace?asked=4,211").ok().json();
    let cli = server.project.run(&["trace", "4,211", "--format", "json"]);
    assert_eq!(trace, serde_json::from_str::<Value>(&cli.stdout).unwrap());
    assert_eq!(server.get("/api/v1/trace?asked=stops&edition=report-2024-07").ok().json()["figures"][0]["id"], "stops");
    let unknown = server.get("/api/v1/trace?asked=987654");
    unknown.problem(404);
    assert_eq!(unknown.codes().len(), 1);
    server.get("/api/v1/trace?asked=37&edition=nothing").problem(404);
    server.get("/api/v1/trace?asked=").problem(400);
    // No name leads out of the folder of releases.
    let elsewhere = format!("/api/v1/diff?from=../releases/{EDITION}@1&to={EDITION}@2");
    server.get(&elsewhere).problem(404);

    let pdf = sealed(&server, 1, &pdf("en"));
    let verify = |media: &str, body: &[u8]| server.send("POST", "/api/v1/verify", &[("Content-Type", media)], body);
    let answer = verify("application/pdf", &pdf).ok().json();
    assert_eq!((answer["state"].as_str(), answer["release"]["version"].as_u64()), (Some("superseded"), Some(1)));
    assert_eq!(answer["release"]["superseded-by"]["why"][0], WHY);
    let code = code(&server, 2, "en").replace(' ', "+");
    assert_eq!(server.get(&format!("/api/v1/verify?code={code}")).ok().json()["state"], "current");
    assert_eq!(server.get("/api/v1/verify?code=x").ok().json()["state"], "not-ours");
    assert_eq!(verify("text/plain", b"5,535 visits").ok().json()["state"], "not-ours");
    assert_eq!(verify("text/plain", b"").ok().json()["state"], "not-ours");
    server.get(&format!("/api/v1/verify?code={}", "7".repeat(1001))).problem(400);
    server.get("/api/v1/verify").problem(400);
    verify("image/png", b"x").problem(415);
}

#[test]
fn who_may_read_may_have_a_copy_verified() {
    let project = TestProject::fixture();
    // SHA-256 of “secret”.
    let sha256 = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";
    project.write("../tokens.toml", format!("[[token]]\nname = \"r\"\nrole = \"read\"\nsha256 = \"{sha256}\"\n"));
    let server = Server::of(project, &["--tokens", "tokens.toml", "--workers", "1"]);
    let fields = [("Authorization", "Bearer secret"), ("Content-Type", "text/plain")];
    let answer = server.send("POST", "/api/v1/verify", &fields, b"nothing").ok().json();
    assert_eq!(answer["state"], "not-ours");
    assert_eq!(server.send("POST", "/api/v1/render", &fields, b"{}").status, 403);
    assert_eq!(server.send("POST", "/api/v1/verify", &fields[1..], b"nothing").status, 401);
    let refused = server.project.run(&["serve", "--public", "--tokens", "tokens.toml"]);
    assert_eq!(refused.code, 2, "{refused:?}");
}
