//! Pages for people, as far as they can be told without a browser; `judged::live` opens them in one.

use std::io::Read;
use std::net::TcpStream;

use serde_json::Value;

use super::{Server, signal};
use crate::fixture::{self, EDITION};
use crate::support::TestProject;

const HTML: (&str, &str) = ("Accept", "text/html,*/*;q=0.8");

/// Addresses that a page leads to or loads.
fn addresses(html: &str) -> Vec<String> {
    let after = ["href=\"", "src=\""].iter().flat_map(|attribute| html.split(attribute).skip(1));
    let mut addresses: Vec<String> =
        after.filter_map(|rest| Some(rest.split_once('"')?.0.replace("&amp;", "&"))).collect();
    addresses.sort();
    addresses.dedup();
    addresses
}

#[test]
fn every_address_of_a_page_leads_somewhere_here() {
    let server = Server::shared();
    let mut seen = vec!["/".to_owned()];
    let mut index = 0;
    while index < seen.len() {
        let reply = server.get_with(&seen[index], &[HTML]).ok();
        let is_page = reply.field("content-type") == Some("text/html; charset=utf-8");
        // A publication leads to the world, as it does on paper.
        if is_page && !seen[index].contains("/web-page") {
            for address in addresses(&reply.text()) {
                let address = address.split('#').next().unwrap().to_owned();
                assert!(address.is_empty() || address.starts_with('/'), "{address} in {}", seen[index]);
                if !address.is_empty() && !seen.contains(&address) {
                    seen.push(address);
                }
            }
        }
        index += 1;
    }
    let of_every_kind = [
        "/api",
        "/findings",
        &format!("/findings/{EDITION}"),
        &format!("/preview/{EDITION}/de"),
        &format!("/figures/{EDITION}/visits"),
        &format!("/thumbnails/{EDITION}/en/1.png"),
        &format!("/api/v1/editions/{EDITION}/en/job-ticket.txt"),
        &format!("/api/v1/editions/{EDITION}/figures.ods"),
        "/api/v1/openapi.json",
    ];
    of_every_kind.iter().for_each(|address| assert!(seen.iter().any(|it| it == address), "{address} in {seen:?}"));
    assert!(seen.iter().any(|address| address.starts_with("/pictures/")));
    assert!(seen.iter().any(|address| address.ends_with(".css") || address.contains(".css?")));
}

#[test]
fn pages_run_and_load_what_is_ours_alone() {
    let server = Server::shared();
    for path in ["/", "/api", "/findings", &format!("/preview/{EDITION}/en"), &format!("/figures/{EDITION}/visits")] {
        let page = server.get_with(path, &[HTML]).ok();
        let policy = page.field("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe"), "{path}: {policy}");
        let html = page.text();
        assert!(!html.contains("style=\"") && !html.contains("<style") && !html.contains("onclick"), "{path}");
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
    }
    // What an edition makes of its texts is shown apart from all that.
    let publication = server.get(&format!("/api/v1/editions/{EDITION}/en/web-page")).ok();
    let policy = publication.field("content-security-policy").unwrap();
    assert!(policy.starts_with("sandbox;"), "{policy}");
}

#[test]
fn the_overview_says_what_there_is() {
    let server = Server::shared();
    let html = server.get("/").ok().text();
    for words in
        ["Deutsch", "English", "Accessible PDF", "Print PDF", "Job ticket", EDITION, "2024-01-01 to 2024-06-30"]
    {
        assert!(html.contains(words), "{words}: {html}");
    }
}

#[test]
fn a_record_says_everything_of_a_figure() {
    let server = Server::shared();
    let html = server.get(&format!("/figures/{EDITION}/visits")).ok().text();
    for words in [
        "5535",
        "5,535",
        "5.535",
        "Period",
        "Collected by",
        "figures.toml:",
        "as a sum of",
        "returning-visits",
        "Page 1",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(html.contains(&format!("/preview/{EDITION}/en#page-1")));
}

#[test]
fn problems_are_pages_for_those_who_want_pages() {
    let server = Server::shared();
    for path in ["/nothing", "/preview/nothing/en", "/figures/nothing/at-all", "/api/v1/editions/nothing"] {
        assert_eq!(server.get(path).problem(404)["type"], "/api#not-found");
        let page = server.get_with(path, &[HTML]);
        assert_eq!((page.status, page.field("content-type")), (404, Some("text/html; charset=utf-8")), "{page:?}");
        assert!(page.text().contains("<h1") && page.is_whole);
    }
    // Names that somebody else has thought of come back as text.
    let page = server.get_with("/findings/%3Cscript%3Ealert(1)%3C%2Fscript%3E", &[HTML]);
    assert!(page.status == 404 && !page.text().contains("<script>alert"), "{page:?}");
}

#[test]
fn what_checks_refuse_is_shown_with_its_place() {
    let project = TestProject::fixture();
    fixture::change_one_number(&project);
    project.replace(fixture::OBSERVATIONS, "\nvisits = 5536", "\nvisits = 5000");
    let server = Server::of(project, &[]);
    let html = server.get(&format!("/findings/{EDITION}")).ok().text();
    assert!(html.contains("class=\"severity error\"") && html.contains("<mark>"), "{html}");
    assert!(html.contains(&format!("{}:", fixture::OBSERVATIONS)), "{html}");
    // The preview shows it all the same, as a draft; the overview does as well.
    let preview = server.get(&format!("/preview/{EDITION}/en")).ok().text();
    assert!(preview.contains("data-standing=\"draft\"") && preview.contains("/pictures/"), "{preview}");
    assert!(preview.contains("A check refuses it"), "{preview}");
    server.get(&format!("/thumbnails/{EDITION}/en/1.png")).ok();
    // And its PDF is refused with a page that says why.
    let page = server.get_with(&format!("/api/v1/editions/{EDITION}/en/accessible-pdf"), &[HTML]);
    assert!(page.status == 422 && page.text().contains("<mark>"), "{page:?}");
}

/// An open stream of events.
struct Events(TcpStream, String);

impl Events {
    fn of(server: &Server, language: &str) -> Self {
        Self(server.begin("GET", &format!("/preview/{EDITION}/{language}/events"), &[], b""), String::new())
    }

    /// The next state that is shown; `None` at the end of the stream.
    fn next(&mut self) -> Option<Value> {
        loop {
            // Events may be cut into chunks, whose sizes stand on lines of their own.
            if let Some((event, rest)) = self.1.split_once("\n\n") {
                let event = event.to_owned();
                self.1 = rest.to_owned();
                if let Some(data) = event.lines().find_map(|line| line.strip_prefix("data: ")) {
                    return Some(serde_json::from_str(data).expect("an event"));
                }
                continue;
            }
            let mut part = [0; 1 << 16];
            match self.0.read(&mut part).expect("a connection") {
                0 => return None,
                count => self.1 += &String::from_utf8_lossy(&part[..count]),
            }
        }
    }
}

fn pictures(shown: &Value) -> Vec<String> {
    let pages = shown["pages"].as_array().expect("pages").iter();
    pages.map(|page| page["picture"].as_str().expect("an address").to_owned()).collect()
}

#[test]
fn a_preview_follows_what_is_saved() {
    let server = Server::of(TestProject::fixture(), &[]);
    let project = &server.project;
    let mut events = Events::of(&server, "en");
    let first = events.next().unwrap();
    assert_eq!((&first["standing"], first["findings"].as_str()), (&"good".into(), Some("")));
    assert_eq!(server.get(&pictures(&first)[0]).ok().field("content-type"), Some("image/png"));

    // A value changes the page.
    fixture::change_one_number(project);
    let mut changed = events.next().unwrap();
    while changed["standing"] != "good" || pictures(&changed) == pictures(&first) {
        changed = events.next().unwrap();
    }
    assert!(changed["pages"][0]["places"].as_str().unwrap().contains("5,536"), "{changed}");

    // A broken file keeps it, with what is wrong; also for those who come later.
    let sound = project.read(fixture::OBSERVATIONS);
    project.write(fixture::OBSERVATIONS, sound.replace("[figures]", "[figures"));
    let broken = events.next().unwrap();
    assert_eq!((&broken["standing"], pictures(&broken)), (&"earlier".into(), pictures(&changed)));
    assert!(broken["findings"].as_str().unwrap().contains(fixture::OBSERVATIONS), "{broken}");
    let late = server.get(&format!("/preview/{EDITION}/en")).ok().text();
    assert!(late.contains(&pictures(&changed)[0]) && late.contains("F002"), "{late}");

    project.write(fixture::OBSERVATIONS, sound);
    let mended = events.next().unwrap();
    assert_eq!((&mended["standing"], pictures(&mended)), (&"good".into(), pictures(&changed)));
}

/// A template that loops is given up as soon as the next save comes.
#[test]
fn a_save_ends_what_an_earlier_one_began() {
    let server = Server::of(TestProject::fixture(), &["--deadline", "86400"]);
    let mut events = Events::of(&server, "en");
    let first = events.next().unwrap();
    let template = crate::support::repository().join("templates/fact-sheet/main.typ");
    let sound = std::fs::read_to_string(template).expect("a template");
    let name = "templates/fact-sheet/main.typ";
    server.project.write(name, format!("{sound}\n{}\n", super::workers::ENDLESS));
    super::wait_until("the loop begins", || {
        server.metric("iq_figures_jobs_working{lane=\"preview\"}") == 1.0
            && server.said().matches("the project has changed").count() == 1
    });
    server.project.write(name, sound);
    let mended = events.next().unwrap();
    assert_eq!((&mended["standing"], pictures(&mended)), (&"good".into(), pictures(&first)));
}

#[test]
fn streams_end_with_the_service_and_free_their_places() {
    let server = Server::of(TestProject::fixture(), &[]);
    let mut events = Events::of(&server, "en");
    assert!(events.next().is_some());
    signal("TERM", server.id());
    assert!(events.next().is_none());
    assert!(server.ended().success());
}
