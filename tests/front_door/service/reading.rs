//! Everything that is there to be read: editions, figures, documents, and how much of them is sent.

use std::io::Read;
use std::sync::Arc;

use flate2::read::GzDecoder;
use iq_figures::delivery::{TableFormat, export};
use iq_figures::finding::Findings;
use iq_figures::workspace::Workspace;
use serde_json::{Value, json};

use super::{Reply, Server, of_edition};
use crate::build::sha256;
use crate::fixture;
use crate::support::{Artefact, EDITION, TestProject, published};

/// Every address in an answer.
fn addresses(answer: &Value) -> Vec<String> {
    match answer {
        Value::String(text) if text.starts_with("/api/") => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(addresses).collect(),
        Value::Object(fields) => fields.values().flat_map(addresses).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn all_that_is_listed_is_there() {
    let server = Server::shared();
    let list = server.get("/api/v1/editions").ok();
    assert_eq!(list.field("content-type"), Some("application/json"));
    let list = list.json();
    let edition = &list["editions"][0];
    let facts = ["id", "document", "version", "issued", "survey", "period"].map(|key| edition[key].as_str().unwrap());
    let period = "2024-01-01/2024-06-30";
    assert_eq!(facts, [fixture::EDITION, "report", "2024-07", "2024-07-20", "2024-01--2024-06", period]);
    assert_eq!(edition["reference-dates"], json!(["2024-07-10"]));
    let languages = edition["languages"].as_array().unwrap();
    assert_eq!(languages.iter().map(|it| it["language"].as_str().unwrap()).collect::<Vec<_>>(), ["en", "de"]);
    assert_eq!(
        (&languages[0]["title"], &languages[0]["pages"]),
        (&json!("Reading Bus in figures – Version July 2024"), &json!(1))
    );
    assert_eq!(server.project.manifest().edition_code("de"), languages[1]["code"].as_str().unwrap());
    let addresses = addresses(&list);
    assert_eq!(addresses.len(), 2 + 2 * 9);
    for address in addresses {
        server.get(&address).ok();
    }
    assert_eq!(server.get(&format!("/api/v1/editions/{}", fixture::EDITION)).ok().json(), *edition);
}

/// Name by which an address has a file of `build`.
fn item(output: &Artefact) -> String {
    let file = output.file.as_str();
    for (ending, item) in [
        ("-print.pdf", "print-pdf"),
        ("-print-ticket.json", "job-ticket"),
        ("-print-ticket.txt", "job-ticket.txt"),
        ("-accessible.pdf", "accessible-pdf"),
        (".html", "web-page"),
        ("-figures.xlsx", "spreadsheet"),
        ("-social-card.png", "social-card"),
    ] {
        if file.ends_with(ending) {
            return item.to_owned();
        }
    }
    if let Some((_, chart)) = file.split_once("-chart-") {
        return format!("chart-{chart}");
    }
    let (_, page) = file.split_once(&format!("-{}-", output.language)).unwrap();
    match page.strip_prefix("spread-") {
        Some(pages) => format!("spread-{}.png", pages.split_once('-').unwrap().0),
        None => page.to_owned(),
    }
}

#[track_caller]
fn serves_what_was_built(server: &Server, edition: &str, manifest: crate::support::Manifest, count: usize) {
    assert_eq!(manifest.outputs.len(), count, "{:?}", manifest.outputs);
    for output in &manifest.outputs {
        let reply = server.get(&format!("/api/v1/editions/{edition}/{}/{}", output.language, item(output))).ok();
        assert_eq!((sha256(&reply.body), reply.body.len()), (output.sha256.clone(), output.bytes), "{}", output.file);
        assert_eq!(reply.field("etag"), Some(format!("\"{}\"", &output.sha256[..32]).as_str()));
        let ending = output.file.rsplit_once('.').unwrap().1;
        let media = match ending {
            "pdf" => "application/pdf",
            "png" => "image/png",
            "svg" => "image/svg+xml",
            "json" => "application/json",
            "txt" => "text/plain; charset=utf-8",
            "html" => "text/html; charset=utf-8",
            _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        };
        assert_eq!(reply.field("content-type"), Some(media));
        let name = output.file.rsplit('/').next().unwrap();
        assert_eq!(reply.field("content-disposition"), Some(format!("inline; filename=\"{name}\"").as_str()));
    }
}

/// Of the fixture, and of a folded sheet, which has spreads.
#[test]
fn every_file_is_the_one_that_build_writes() {
    let server = Server::shared();
    serves_what_was_built(&server, fixture::EDITION, server.project.manifest(), 20);
    let project = published();
    let server = Server::of(Arc::clone(&project), &[]);
    let manifest = project.manifest();
    let count = manifest.outputs.len();
    serves_what_was_built(&server, EDITION, manifest, count);
    assert!(count > 20);
}

#[test]
fn pages_are_pictures_in_both_forms() {
    let server = Server::shared();
    let png = server.get(&of_edition("en/page-1.png")).ok();
    assert!(png.body.starts_with(b"\x89PNG"));
    let svg = server.get(&of_edition("en/page-1.svg")).ok();
    assert_eq!(svg.field("content-type"), Some("image/svg+xml"));
    assert!(svg.text().contains("<svg") && svg.field("content-security-policy").unwrap().starts_with("sandbox;"));
    for (item, status) in [("page-2.png", 404), ("spread-1.png", 404), ("page-0.png", 404), ("page-01.png", 404)] {
        server.get(&of_edition(&format!("en/{item}"))).problem(status);
    }
}

#[test]
fn figures_are_tables_in_four_formats() {
    let server = Server::shared();
    let workspace = Workspace::open(&server.project.file("")).unwrap();
    for (name, format) in TableFormat::NAMES {
        let expected = export(&workspace.view(), &fixture::EDITION.into(), *format, &mut Findings::default()).unwrap();
        let reply = server.get(&of_edition(&format!("figures.{name}"))).ok();
        assert!(reply.body == expected, "{name}");
    }
    let figures = server.get(&of_edition("figures")).ok();
    assert_eq!(figures.body, server.get(&of_edition("figures.json")).body);
    for path in ["figures.pdf", "figures.", "figures.csv.json", "tables"] {
        server.get(&of_edition(path)).problem(404);
    }
}

#[test]
fn a_figure_tells_where_it_comes_from_and_where_it_is_printed() {
    let server = Server::shared();
    let record = server.get(&of_edition("figures/first-visits")).ok().json();
    let text = record.to_string();
    for known in ["1325", "2024-07-10", "observations/2024-01--2024-06.toml", "office", "visit"] {
        assert!(text.contains(known), "{known} is not in {text}");
    }
    assert_eq!(record["id"], "first-visits");
    server.get(&of_edition("figures/frist-visits")).problem(404);
}

#[test]
fn findings_are_those_of_a_check() {
    let server = Server::shared();
    assert_eq!(server.get("/api/v1/findings").ok().json(), json!({ "findings": [] }));
    let project = TestProject::fixture();
    project.replace(fixture::OBSERVATIONS, "\nvisits = 5535", "\nvisits = 5536");
    let server = Server::of(project, &[]);
    let expected: Value = serde_json::from_str(&server.project.run(&["check", "--format", "json"]).stdout).unwrap();
    assert_ne!(expected["findings"], json!([]));
    for path in ["/api/v1/findings".to_owned(), of_edition("findings")] {
        assert_eq!(server.get(&path).ok().json()["findings"], expected["findings"]);
    }
}

#[test]
fn there_is_nothing_at_other_addresses() {
    let server = Server::shared();
    for (path, status) in [
        ("/api/v1/editions/report-2025-07".to_owned(), 404),
        ("/api/v1/editions/report-2025-07/figures".to_owned(), 404),
        (of_edition("fr/web-page"), 404),
        (of_edition("en/word-document"), 404),
        (of_edition("en/web-page/more"), 404),
        ("/api/v2/editions".to_owned(), 404),
        ("/api/v1/editions/".to_owned(), 404),
        (of_edition("%ff/web-page"), 400),
        (of_edition("en/web-page?drfat=true"), 400),
        (of_edition("en/web-page?draft=perhaps"), 400),
        ("/api/v1/editions?page=2".to_owned(), 400),
    ] {
        server.get(&path).problem(status);
    }
}

#[test]
fn who_has_it_already_is_told_so() {
    let server = Server::shared();
    for path in [of_edition("en/accessible-pdf"), of_edition("figures.csv"), "/api/v1/editions".to_owned()] {
        let tag = server.get(&path).ok().field("etag").unwrap().to_owned();
        for known in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
            let reply = server.get_with(&path, &[("If-None-Match", &known)]);
            assert_eq!((reply.status, reply.field("etag")), (304, Some(tag.as_str())), "{known}: {reply:?}");
        }
        assert_eq!(server.get_with(&path, &[("If-None-Match", "\"other\"")]).status, 200);
    }
}

#[test]
fn a_part_of_a_file_is_sent_if_that_is_what_is_wanted() {
    let server = Server::shared();
    let path = of_edition("en/accessible-pdf");
    let whole = server.get(&path).ok();
    assert_eq!(whole.field("accept-ranges"), Some("bytes"));
    let (length, tag) = (whole.body.len(), whole.field("etag").unwrap());
    for (range, part) in [
        ("bytes=0-99".to_owned(), 0..100),
        (format!("bytes={}-", length - 7), length - 7..length),
        ("bytes=-100".to_owned(), length - 100..length),
        (format!("bytes=10-{}", length * 2), 10..length),
    ] {
        let reply = server.get_with(&path, &[("Range", &range)]);
        let content = format!("bytes {}-{}/{length}", part.start, part.end - 1);
        assert_eq!((reply.status, reply.field("content-range")), (206, Some(content.as_str())), "{range}");
        assert!(reply.body == whole.body[part], "{range}");
    }
    for beyond in [format!("bytes={length}-"), format!("bytes={}-{}", length + 5, length + 9), "bytes=-0".to_owned()] {
        let reply = server.get_with(&path, &[("Range", &beyond)]);
        reply.problem(416);
        assert_eq!(reply.field("content-range"), Some(format!("bytes */{length}").as_str()));
    }
    for whole_is_sent in ["bytes=0-1,5-9", "lines=1-2", "bytes=9-1", "bytes", "bytes=a-b"] {
        assert_eq!(server.get_with(&path, &[("Range", whole_is_sent)]).ok().body.len(), length, "{whole_is_sent}");
    }
    let part = |other: (&str, &str)| server.get_with(&path, &[("Range", "bytes=0-9"), other]).status;
    assert_eq!(part(("If-Range", tag)), 206);
    assert_eq!(part(("If-Range", "\"other\"")), 200);
    assert_eq!(part(("If-Range", &format!("W/{tag}"))), 200, "a weak tag does not do for parts");
    assert_eq!(part(("If-None-Match", tag)), 304);
    // Texts are sent in compressed form, of which nobody knows the parts.
    let text = server.get_with(&of_edition("en/web-page"), &[("Range", "bytes=0-9")]).ok();
    assert!(text.field("accept-ranges").is_none() && text.body.len() > 10);
    // A range is of what GET has (RFC 9110, 14.2).
    assert_eq!(server.send("HEAD", &path, &[("Range", "bytes=0-9")], b"").status, 200);
}

#[test]
fn a_head_is_that_of_the_answer() {
    let server = Server::shared();
    for path in [of_edition("en/print-pdf"), of_edition("en/web-page"), of_edition("figures"), "/healthz".to_owned()] {
        let (get, head) = (server.get(&path).ok(), server.send("HEAD", &path, &[], b"").ok());
        assert!(head.body.is_empty());
        for name in ["content-type", "content-length", "etag", "accept-ranges", "content-security-policy", "vary"] {
            assert_eq!(get.all(name), head.all(name), "{path}: {name}");
        }
        assert_eq!(head.field("content-length"), Some(get.body.len().to_string().as_str()), "{path}");
    }
    assert_eq!(server.send("HEAD", "/api/v1/editions/none", &[], b"").status, 404);
}

#[test]
fn texts_are_sent_in_compressed_form() {
    let server = Server::shared();
    let accept = ("Accept-Encoding", "br, gzip");
    for path in
        [of_edition("en/web-page"), of_edition("en/page-1.svg"), of_edition("figures"), of_edition("figures.csv")]
    {
        let (plain, packed) = (server.get(&path).ok(), server.get_with(&path, &[accept]).ok());
        assert_eq!((plain.field("content-encoding"), packed.field("content-encoding")), (None, Some("gzip")));
        let mut content = Vec::new();
        GzDecoder::new(packed.body.as_slice()).read_to_end(&mut content).unwrap();
        assert!(content == plain.body && packed.body.len() < plain.body.len());
        // Both are named by tags that say whether they are the same byte for byte.
        assert_eq!(packed.field("etag").unwrap(), format!("W/{}", plain.field("etag").unwrap()));
        for reply in [&plain, &packed] {
            assert!(reply.all("vary").join(", ").to_lowercase().contains("accept-encoding"), "{reply:?}");
        }
        let again = [accept, ("If-None-Match", packed.field("etag").unwrap())];
        assert_eq!(server.get_with(&path, &again).status, 304);
    }
    for path in ["en/accessible-pdf", "en/page-1.png", "en/spreadsheet", "figures.ods"] {
        let reply = server.get_with(&of_edition(path), &[accept]).ok();
        assert_eq!(reply.field("content-encoding"), None, "{path} is packed already");
    }
    let problem = server.get_with("/api/v1/editions/none", &[accept]);
    assert_eq!(problem.status, 404);
}

/// What is made is kept as long as there is room, and whoever asks for what is being made waits for it.
#[test]
fn what_was_made_is_made_once() {
    let server = Server::of(TestProject::fixture(), &[]);
    let path = of_edition("de/accessible-pdf");
    let first = server.get(&path).ok();
    let made = server.metric("iq_figures_render_seconds_count{lane=\"request\",stage=\"make\"}");
    assert!(server.get(&path).ok().body == first.body);
    assert_eq!(server.metric("iq_figures_cache_lookups_total{result=\"hit\"}"), 1.0);
    assert_eq!(server.metric("iq_figures_render_seconds_count{lane=\"request\",stage=\"make\"}"), made);
    let server = Server::of(Arc::clone(&server.project), &["--cache", "0"]);
    let all: Vec<_> = (0..6).map(|_| server.begin("GET", &path, &[], b"")).collect();
    for stream in all {
        assert!(Reply::from(stream, "GET").ok().body == first.body);
    }
    assert!(server.get(&path).ok().body == first.body);
    assert_eq!(server.metric("iq_figures_cached_bytes"), 0.0);
}

#[test]
fn the_description_names_every_address() {
    let server = Server::shared();
    let description = server.get("/api/v1/openapi.json").ok().json();
    assert!(description["openapi"].as_str().unwrap().starts_with("3.1"));
    let paths: Vec<&String> = description["paths"].as_object().unwrap().keys().collect();
    for path in [
        "/api/v1/batch",
        "/api/v1/editions",
        "/api/v1/editions/{edition}",
        "/api/v1/editions/{edition}/figures",
        "/api/v1/editions/{edition}/figures/{figure}",
        "/api/v1/editions/{edition}/findings",
        "/api/v1/editions/{edition}/{language}/{artefact}",
        "/api/v1/editions/{edition}/{table}",
        "/api/v1/findings",
        "/api/v1/render",
    ] {
        assert!(paths.iter().any(|it| *it == path), "{path} is not in {paths:?}");
    }
}

#[test]
fn whoever_watches_over_it_can_ask_for_its_state() {
    let server = Server::of(TestProject::fixture(), &[]);
    assert_eq!(server.get("/healthz").ok().text(), "ok\n");
    super::wait_until("it is ready", || server.get("/readyz").status == 200);
    server.is_well();
    let metrics = server.get("/metrics").ok();
    assert!(metrics.field("content-type").unwrap().starts_with("application/openmetrics-text"));
    let metrics = metrics.text();
    for name in [
        "http_requests_total{",
        "http_seconds_bucket{",
        "jobs_waiting{",
        "jobs_working{",
        "render_seconds_bucket{",
        "cache_lookups_total{",
        "cached_bytes ",
        "connections ",
    ] {
        assert!(metrics.contains(&format!("\niq_figures_{name}")), "{name} is not in {metrics}");
    }
    assert!(metrics.ends_with("# EOF\n"));
}

/// Web pages call other files of their edition by their names, which lie beside them in a folder; here they lead to where
/// the service has them.
#[test]
fn names_of_files_lead_to_their_addresses() {
    let server = Server::shared();
    let edition = fixture::EDITION;
    let page = server.get(&format!("/api/v1/editions/{edition}/en/web-page")).ok();
    let page = String::from_utf8(page.body).unwrap();
    for (name, language, artefact) in [
        ("de.html".to_owned(), "de", "web-page"),
        (format!("{edition}-en-accessible.pdf"), "en", "accessible-pdf"),
        (format!("{edition}-en-figures.xlsx"), "en", "spreadsheet"),
    ] {
        assert!(page.contains(&format!("href=\"{name}\"")), "{name}");
        let reply = server.get(&format!("/api/v1/editions/{edition}/en/{name}"));
        assert_eq!((reply.status, reply.field("location")), (308, Some(format!("../{language}/{artefact}").as_str())));
        server.get(&format!("/api/v1/editions/{edition}/{language}/{artefact}")).ok();
    }
    for other in ["fr.html", "en.htm", "other-en-accessible.pdf", "..%2Fen.html"] {
        assert_eq!(server.get(&format!("/api/v1/editions/{edition}/en/{other}")).status, 404, "{other}");
    }
}
