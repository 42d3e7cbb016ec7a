//! Documents with data of one's own, of which nothing is written.

use std::io::{Cursor, Read, Write};

use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

use super::{Reply, Server, of_edition};
use crate::fixture::{EDITION, OBSERVATIONS, RELEASE};
use crate::support::{TestProject, tree};

/// Order for the English web page, whose numbers can be read in it.
fn order(more: Value) -> Value {
    let mut order = json!({ "edition": EDITION, "language": "en", "artefact": "web-page" });
    order.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    order
}

fn values(values: Value) -> Value {
    order(json!({ "observations": { "values": values } }))
}

/// One more comes for the first time, and one less again: the office's sum still holds.
fn changed() -> Value {
    values(json!([{ "figure": "first-visits", "value": 1326 }, { "figure": "returning-visits", "value": "4209" }]))
}

#[track_caller]
fn says(reply: Reply, words: &[&str]) {
    let text = reply.ok().text().replace('\u{a0}', " ");
    for words in words {
        assert!(text.contains(words), "“{words}” is not in {text}");
    }
}

#[test]
fn values_take_the_place_of_those_that_there_are() {
    let server = Server::shared();
    let reply = server.render(&changed());
    assert_eq!(reply.field("iq-figures-warnings"), Some("0"), "{reply:?}");
    assert_eq!(reply.field("content-disposition"), Some("attachment; filename=\"en.html\""));
    says(reply, &["1,326", "4,209"]);
    let around = json!([{ "figure": "books-lent", "value": 12500, "precision": "more-than", "status": "provisional" }]);
    says(server.render(&values(around)), &["more than", "12,500", "provisional"]);
    let otherwise = json!([{ "figure": "books-lent", "value": 12600, "status": "definition-differs" }]);
    says(server.render(&values(otherwise)), &["12,600", "definition differs"]);
    let exactly = json!([{ "figure": "books-lent", "value": "12345", "precision": "exactly", "status": "final" }]);
    let text = server.render(&values(exactly)).ok().text();
    assert!(text.contains("12,345") && !text.contains("around"), "{text}");
    // The project is as it was.
    says(server.get(&of_edition("en/web-page")), &["1,325", "4,210", "12,400"]);
}

/// Whoever sends values of their own publishes something else than what was released.
#[test]
fn a_released_edition_takes_other_values_in_a_request() {
    let project = TestProject::fixture();
    project.run(&["release", EDITION, "--by", "A. Reader", "--on", "2024-07-20"]).succeeded();
    let server = Server::of(project, &[]);
    says(server.render(&changed()), &["1,326", "4,209"]);
}

#[test]
fn the_same_request_has_the_same_answer() {
    let server = Server::shared();
    let order = |artefact: &str| {
        let mut order = changed();
        order["artefact"] = json!(artefact);
        order
    };
    for artefact in ["accessible-pdf", "print-pdf", "spreadsheet", "page-1.png", "page-1.svg"] {
        let (one, other) = (server.render(&order(artefact)).ok(), server.render(&order(artefact)).ok());
        assert!(one.body == other.body && one.field("etag") == other.field("etag"), "{artefact}");
        let path = of_edition(&format!("en/{artefact}"));
        assert!(one.body != server.get(&path).ok().body, "{artefact} is that of the project");
    }
}

/// Conditions and ranges are of what can be read again (RFC 9110, 13.1.2 and 14.2).
#[test]
fn an_answer_to_a_request_with_data_is_whole() {
    let server = Server::shared();
    let body = order(json!({ "artefact": "spreadsheet" })).to_string();
    let send = |more: &[(&str, &str)]| {
        let fields = [&[("Content-Type", "application/json")], more].concat();
        server.send("POST", "/api/v1/render", &fields, body.as_bytes()).ok()
    };
    let whole = send(&[]);
    for more in [("If-None-Match", "*"), ("Range", "bytes=0-9"), ("If-None-Match", whole.field("etag").unwrap())] {
        assert!(send(&[more]).body == whole.body);
    }
}

#[test]
fn without_data_a_document_is_that_of_the_project() {
    let server = Server::shared();
    for artefact in ["accessible-pdf", "job-ticket", "web-page"] {
        let reply = server.render(&order(json!({ "artefact": artefact, "name": "for-the-ministry" }))).ok();
        assert!(reply.body == server.get(&of_edition(&format!("en/{artefact}"))).ok().body);
        assert!(reply.field("content-disposition").unwrap().contains("filename=\"for-the-ministry."));
    }
}

/// The bytes of a packed file with another text in one of its parts.
fn repacked(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut found = 0;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        writer.start_file(part.name().unwrap(), SimpleFileOptions::default()).unwrap();
        let text = String::from_utf8_lossy(&content);
        found += text.matches(from).count();
        writer.write_all(text.replace(from, to).as_bytes()).unwrap();
    }
    assert!(found > 0, "{from} is not in the file");
    writer.finish().unwrap().into_inner()
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

fn parameters() -> String {
    format!("edition={EDITION}&language=en&artefact=web-page")
}

#[test]
fn tables_that_the_service_gives_can_be_sent_back() {
    let server = Server::shared();
    let table = |name: &str| server.get(&of_edition(&format!("figures.{name}"))).ok().body;
    let csv = String::from_utf8(table("csv")).unwrap();
    assert_eq!(csv.matches("12400").count(), 1, "{csv}");
    let csv = csv.replace("12400", "12600");
    for media in ["text/csv", "text/csv; charset=utf-8", "Text/CSV"] {
        says(server.render_table(media, &parameters(), csv.as_bytes()), &["12,600"]);
    }
    says(server.render_table(XLSX, &parameters(), &repacked(&table("xlsx"), "12400", "12700")), &["12,700"]);
    says(server.render_table(ODS, &parameters(), &repacked(&table("ods"), "12400", "12800")), &["12,800"]);
    let survey = format!("{}&survey=2024-01--2024-06&draft=false", parameters());
    says(server.render_table("text/csv", &survey, csv.as_bytes()), &["12,600"]);
}

#[test]
fn tables_that_cannot_be_read_are_refused_with_their_cells() {
    let server = Server::shared();
    let table = "id;Wert\nfirst-visits;many\nbooks-lent;12600\nbokos-lent;1\n";
    let problem = server.render_table("text/csv", &parameters(), table.as_bytes());
    let said = problem.problem(422).to_string();
    assert!(said.contains("line 2") && said.contains("bokos-lent"), "{said}");
    for (media, body) in [(XLSX, table.as_bytes()), (ODS, b"PK\x03\x04"), ("text/csv", b""), ("text/csv", b"\0\0\0\0")]
    {
        let problem = server.render_table(media, &parameters(), body);
        assert!([200, 422].contains(&problem.status), "{media}: {problem:?}");
        assert!(problem.status == 200 || !problem.codes().is_empty(), "{problem:?}");
    }
}

#[test]
fn a_table_says_in_its_address_what_is_wanted() {
    let server = Server::shared();
    let table = b"id,value\nbooks-lent,12600\n";
    for (parameters, status, word) in [
        ("".to_owned(), 400, "artefact"),
        (format!("edition={EDITION}&language=en"), 400, "artefact"),
        (format!("edition={EDITION}&artefact=web-page"), 400, "language"),
        ("language=en&artefact=web-page".to_owned(), 400, "edition"),
        (format!("{}&edition=other", parameters()), 400, "edition"),
        (format!("{}&surbey=x", parameters()), 400, "parameter"),
        (format!("{}&draft=1", parameters()), 400, "draft"),
        (parameters().replace("web-page", "word-document"), 400, "web-page"),
        (parameters().replace("=en", "=fr"), 404, "language"),
        (parameters().replace(EDITION, "report-2025-07"), 404, "edition"),
        (format!("{}&survey=2030", parameters()), 422, "2030"),
    ] {
        let reply = server.render_table("text/csv", &parameters, table);
        let said = reply.problem(status).to_string();
        assert!(said.contains(word), "{parameters}: {said}");
    }
}

/// A file for `files` that is one of the project's with another text in it.
fn with(project: &TestProject, file: &str, from: &str, to: &str) -> Value {
    let text = project.read(file);
    assert_eq!(text.matches(from).count(), 1);
    json!(text.replace(from, to))
}

#[test]
fn files_can_be_stated_otherwise_than_they_are() {
    let server = Server::shared();
    let project = &server.project;
    let title =
        with(project, "text/en/report.ftl", "report-kicker = Books on wheels", "report-kicker = Books on rails");
    says(server.render(&order(json!({ "files": { "text/en/report.ftl": title } }))), &["Books on rails"]);
    // A whole edition that nobody has written, with a survey of its own, and a value on top of it.
    let observations =
        project.read(OBSERVATIONS).replace("2024-01-01", "2024-07-01").replace("2024-06-30", "2024-12-31");
    let observations = observations.replace("2024-07-10", "2025-01-10");
    let release = project.read(RELEASE).replace("2024-01--2024-06", "2024-07--2024-12");
    let release = release.replace("\"2024-07\"", "\"2025-01\"").replace("2024-07-20T", "2025-01-20T");
    let mut next = order(json!({
        "edition": "report-2025-01",
        "files": { "editions/report-2025-01.toml": release, "observations/2024-07--2024-12.toml": observations },
        "observations": { "values": [{ "figure": "books-lent", "value": 13000 }] },
    }));
    says(server.render(&next), &["July to December 2024", "10 January 2025", "13,000"]);
    next["language"] = json!("de");
    says(server.render(&next), &["Juli bis Dezember 2024", "13.000"]);
    server.get("/api/v1/editions/report-2025-01").problem(404);
    // Without its files there is no such edition, and with others there is none either.
    next["files"] = json!({ "text/en/report.ftl": project.read("text/en/report.ftl") });
    let reply = server.render(&next);
    assert!([404, 422].contains(&reply.status), "{reply:?}");
    assert!(reply.text().contains("report-2025-01"), "{reply:?}");
}

#[test]
fn findings_say_what_is_wrong_with_what_was_sent() {
    let server = Server::shared();
    let wrong = values(json!([{ "figure": "first-visits", "value": 1400 }]));
    let reply = server.render(&wrong);
    let problem = reply.problem(422);
    assert_eq!(problem["type"], "/api#refused");
    let finding = &problem["findings"][0];
    assert!(finding["code"].as_str().unwrap().starts_with('F') && finding["severity"] == "error", "{problem}");
    assert!(finding["place"]["file"] == OBSERVATIONS && finding["hint"].is_string(), "{problem}");
    let mut draft = wrong;
    draft["draft"] = json!(true);
    let reply = server.render(&draft);
    assert_ne!(reply.field("iq-figures-warnings"), Some("0"));
    says(reply, &["1,400", "DRAFT"]);
    let broken = json!({ "files": { "text/en/report.ftl": "report-title = { $no-such-figure }\n" } });
    let problem = server.render(&order(broken)).problem(422);
    assert!(problem["findings"].as_array().unwrap().iter().any(|it| it["place"]["file"] == "text/en/report.ftl"));
    // The same of a document that is asked for: none is wrong with this one.
    says(server.get(&of_edition("en/web-page?draft=true")), &["DRAFT"]);
    assert!(!server.get(&of_edition("en/web-page?draft=false")).ok().text().contains("DRAFT"));
}

#[test]
fn a_figure_that_there_is_not_is_named_with_the_nearest_one() {
    let server = Server::shared();
    for (sent, pointer, words) in [
        (
            json!([{ "figure": "frist-visits", "value": 1 }]),
            "/observations/values/0/figure",
            "did you mean `first-visits`?",
        ),
        (
            json!([{ "figure": "stops", "value": 37 }, { "figure": "x", "value": 1 }]),
            "/observations/values/1/figure",
            "`x`",
        ),
        (json!([{ "figure": "", "value": 1 }]), "/observations/values/0/figure", "``"),
        (json!([{ "figure": "y".repeat(5000), "value": 1 }]), "/observations/values/0/figure", "no such figure"),
        (
            json!([{ "figure": "stops", "value": 37 }, { "figure": "stops", "value": 38 }]),
            "/observations/values/1/figure",
            "twice",
        ),
        (json!([{ "figure": "stops", "value": "around 37" }]), "/observations/values/0/value", "number"),
        (json!([{ "figure": "stops", "value": "37,5" }]), "/observations/values/0/value", "number"),
        (json!([{ "figure": "stops", "value": "=1+1" }]), "/observations/values/0/value", "number"),
    ] {
        let problem = server.render(&values(sent)).problem(400);
        let detail = problem["detail"].as_str().unwrap();
        assert!(detail.starts_with(&format!("{pointer}: ")) && detail.contains(words), "{detail}");
        assert!(detail.len() < 300);
    }
}

/// A number keeps its digits, however many a floating-point number would have.
#[test]
fn a_number_keeps_its_digits() {
    let server = Server::shared();
    let body = |number: &str| {
        let value = format!("{{\"figure\":\"books-lent\",\"value\":{number}}}");
        let observations = format!("{{\"values\":[{value}]}}");
        format!(
            "{{\"edition\":\"{EDITION}\",\"language\":\"en\",\"artefact\":\"web-page\",\"observations\":{observations},\"draft\":true}}"
        )
    };
    let send = |number: &str| {
        server.send("POST", "/api/v1/render", &[("Content-Type", "application/json")], body(number).as_bytes())
    };
    says(send("12345678901234567"), &["12,345,678,901,234,567"]);
    says(send("\"12345678901234567\""), &["12,345,678,901,234,567"]);
    for number in ["1e3", "true", "[1]", "{}", "1.2.3", "01", "+1", "NaN"] {
        send(number).problem(400);
    }
}

#[test]
fn what_is_no_request_is_refused_where_it_goes_wrong() {
    let server = Server::shared();
    let json_body = ("Content-Type", "application/json");
    for (body, word) in [
        ("", "body"),
        ("{", "line 1"),
        ("[]", "body"),
        ("null", "body"),
        ("{\"edition\":\"a\",\"language\":\"en\"}", "artefact"),
        ("{\"edition\":1,\"language\":\"en\",\"artefact\":\"web-page\"}", "string"),
        ("{\"edition\":\"a\",\"edition\":\"a\",\"language\":\"en\",\"artefact\":\"web-page\"}", "duplicate"),
        ("{\"edition\":\"a\",\"language\":\"en\",\"artefact\":\"web-page\",\"dratf\":true}", "dratf"),
        ("{\"edition\":\"a\",\"language\":\"en\",\"artefact\":\"web-page\"} {}", "trailing"),
        ("\u{feff}{}", "body"),
    ] {
        let reply = server.send("POST", "/api/v1/render", &[json_body], body.as_bytes());
        let problem = reply.problem(400);
        assert!(problem["detail"].as_str().unwrap().contains(word), "{body}: {problem}");
    }
    server.send("POST", "/api/v1/render", &[json_body], b"{\"edition\":\"\xff\"}").problem(400);
    server.send("POST", "/api/v1/render?draft=true", &[json_body], b"{}").problem(400);
    for media in
        ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonx"]
    {
        server.send("POST", "/api/v1/render", &[("Content-Type", media)], b"{}").problem(415);
        server.send("POST", "/api/v1/batch", &[("Content-Type", media)], b"{}").problem(415);
    }
    for (more, status) in [
        (json!({ "edition": "report-2025-07" }), 404),
        (json!({ "language": "fr" }), 404),
        (json!({ "artefact": "word-document" }), 400),
        (json!({ "artefact": "page-9.png" }), 404),
        (json!({ "observations": { "survey": "2030", "values": [{ "figure": "stops", "value": 1 }] } }), 422),
        (json!({ "observations": { "values": [{ "figure": "stops", "value": 1, "precision": "nearly" }] } }), 400),
        (json!({ "observations": { "values": [{ "figure": "stops", "value": 1, "status": "old" }] } }), 400),
        (json!({ "name": "a/b" }), 400),
        (json!({ "name": ".hidden" }), 400),
        (json!({ "name": "" }), 400),
        (
            json!({ "files": (0..101).map(|it| (format!("editions/e{it}.toml"), json!(""))).collect::<serde_json::Map<_, _>>() }),
            413,
        ),
    ] {
        server.render(&order(more)).problem(status);
    }
}

/// Whatever is asked, and however it ends, the folder of the service and all below it stays as it is.
#[test]
fn nothing_is_written() {
    let server = Server::of(TestProject::fixture(), &[]);
    let before = tree(server.project.root());
    for path in
        ["/api/v1/editions", "/api/v1/findings", "/metrics", &of_edition("figures"), &of_edition("figures/visits")]
    {
        server.get(path).ok();
    }
    for artefact in ["print-pdf", "job-ticket", "accessible-pdf", "web-page", "spreadsheet", "page-1.png", "page-1.svg"]
    {
        server.get(&of_edition(&format!("de/{artefact}"))).ok();
        server.render(&order(json!({ "artefact": artefact, "draft": true }))).ok();
    }
    server.render(&changed()).ok();
    server.render(&values(json!([{ "figure": "first-visits", "value": 1400 }]))).problem(422);
    server.render_table("text/csv", &parameters(), b"id,value\nbooks-lent,12600\n").ok();
    server.render(&order(json!({ "files": { "text/en/new.ftl": "a = b" } })));
    server.post("/api/v1/batch", &json!({ "documents": [changed()] })).ok();
    assert!(tree(server.project.root()) == before);
    drop(server);
}
