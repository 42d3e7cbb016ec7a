//! Many documents in one answer.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use serde_json::{Value, json};

use super::workers::looping;
use super::{Server, wait_until};
use crate::build::sha256;
use crate::fixture::EDITION;

fn document(more: Value) -> Value {
    let mut document = json!({ "edition": EDITION, "language": "en", "artefact": "web-page" });
    document.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    document
}

/// A document with another number of books.
fn books(number: u32) -> Value {
    document(json!({ "observations": { "values": [{ "figure": "books-lent", "value": number }] } }))
}

/// Names of an archive in their order, and contents by them.
fn unpacked(bytes: &[u8]) -> (Vec<String>, BTreeMap<String, Vec<u8>>) {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let (mut names, mut contents) = (Vec::new(), BTreeMap::new());
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        let name = file.name().unwrap().into_owned();
        names.push(name.clone());
        contents.insert(name, content);
    }
    (names, contents)
}

#[test]
fn documents_come_in_their_order_and_no_failure_stops_another() {
    let server = Server::shared();
    let wrong = document(json!({ "observations": { "values": [{ "figure": "first-visits", "value": 1400 }] } }));
    let documents = json!([
        books(12100),
        wrong,
        document(json!({ "artefact": "accessible-pdf", "name": "sheet" })),
        document(json!({ "edition": "none" })),
        document(json!({ "artefact": "nothing" })),
        document(json!({ "observations": { "values": [{ "figure": "first-visits", "value": 1400 }] }, "draft": true })),
        document(json!({ "observations": { "values": [{ "figure": "frist", "value": 1 }] } })),
        books(12200),
    ]);
    let reply = server.post("/api/v1/batch", &json!({ "documents": documents })).ok();
    assert_eq!(reply.field("content-type"), Some("application/zip"));
    let (names, contents) = unpacked(&reply.body);
    assert_eq!(
        names,
        [
            "00001-en.html",
            "00002.findings.json",
            "sheet.pdf",
            "00006-en.html",
            "00006.findings.json",
            "00008-en.html",
            "batch.json"
        ]
    );
    let list: Value = serde_json::from_slice(&contents["batch.json"]).unwrap();
    let list = list.as_array().unwrap();
    assert_eq!(list.len(), 8);
    for (entry, number) in list.iter().zip(1..) {
        assert_eq!(entry["document"], number);
        assert_ne!(entry.get("file").is_some(), entry.get("problem").is_some(), "{entry}");
        if let Some(file) = entry["file"].as_str() {
            assert_eq!(entry["sha256"], sha256(&contents[file]));
        }
    }
    let statuses: Vec<&Value> = list.iter().map(|entry| &entry["problem"]["status"]).collect();
    let null = &Value::Null;
    assert_eq!(statuses, [null, &json!(422), null, &json!(404), &json!(400), null, &json!(400), null]);
    assert_eq!(list[1]["findings"], "00002.findings.json");
    let findings: Value = serde_json::from_slice(&contents["00002.findings.json"]).unwrap();
    assert_eq!(findings["findings"][0]["severity"], "error");
    assert!(String::from_utf8_lossy(&contents["00001-en.html"]).contains("12,100"));
    assert!(String::from_utf8_lossy(&contents["00008-en.html"]).contains("12,200"));
    let again = server.post("/api/v1/batch", &json!({ "documents": documents })).ok();
    assert!(again.body == reply.body, "the same request has the same bytes");
}

/// No two files of an archive can have one name.
#[test]
fn names_of_documents_are_free() {
    let server = Server::shared();
    let batch = |names: &[&str]| {
        let documents: Vec<Value> = names
            .iter()
            .map(|name| match *name {
                "" => document(json!({ "artefact": "job-ticket" })),
                name => document(json!({ "artefact": "job-ticket", "name": name })),
            })
            .collect();
        server.post("/api/v1/batch", &json!({ "documents": documents }))
    };
    for names in [
        ["a", "a"],
        ["a", "A"],
        ["batch", ""],
        ["Batch", ""],
        ["a", "a.findings"],
        ["", "00001-report-2024-07-en-print-ticket"],
        ["00002", ""],
        ["00001.findings", ""],
        ["a/b", "c"],
        ["..", "c"],
        [".a", "c"],
    ] {
        batch(&names).problem(400);
    }
    let (names, _) = unpacked(&batch(&["2024-07", "20240720", "batches"]).ok().body);
    assert_eq!(names, ["2024-07.json", "20240720.json", "batches.json", "batch.json"]);
}

#[test]
fn a_batch_has_documents_within_bounds() {
    let server = Server::shared();
    for (body, status) in [
        (json!({ "documents": [] }), 400),
        (json!({}), 400),
        (json!([]), 400),
        (json!({ "documents": [{}] }), 400),
        (json!({ "documents": [books(1)], "order": 1 }), 400),
        (json!({ "documents": vec![document(json!({})); 10_001] }), 413),
    ] {
        server.post("/api/v1/batch", &body).problem(status);
    }
    server.post("/api/v1/batch?draft=true", &json!({ "documents": [books(1)] })).problem(400);
}

/// A batch that nobody takes leaves nothing behind that works, and its place to others.
#[test]
fn a_batch_ends_with_whoever_asks_for_it() {
    let server = Server::of(looping(), &["--deadline", "100"]);
    let endless = |number| {
        let mut endless = books(number);
        endless["edition"] = json!("loop-2024-07");
        endless
    };
    let body = json!({ "documents": (12100..12105).map(endless).collect::<Vec<_>>() }).to_string();
    let fields = [("Content-Type", "application/json")];
    let open: Vec<_> = (0..4).map(|_| server.begin("POST", "/api/v1/batch", &fields, body.as_bytes())).collect();
    wait_until("both work", || server.metric("iq_figures_jobs_working{lane=\"batch\"}") == 2.0);
    let reply = server.send("POST", "/api/v1/batch", &fields, body.as_bytes());
    reply.problem(503);
    assert_eq!(reply.field("retry-after"), Some("1"));
    drop(open);
    wait_until("nobody works", || server.is_idle());
    let (names, _) = unpacked(&server.post("/api/v1/batch", &json!({ "documents": [books(12100)] })).ok().body);
    assert_eq!(names.len(), 2);
}

/// An archive that is not finished does not look like one that is.
#[test]
fn an_archive_without_its_end_is_no_whole_answer() {
    let server = Server::of(looping(), &["--deadline", "100"]);
    let documents = json!([books(12100), document(json!({ "edition": "loop-2024-07" }))]);
    let body = json!({ "documents": documents }).to_string();
    let stream = server.begin("POST", "/api/v1/batch", &[("Content-Type", "application/json")], body.as_bytes());
    wait_until("the second is begun", || server.metric("iq_figures_jobs_working{lane=\"batch\"}") == 1.0);
    super::signal("KILL", server.id());
    let reply = super::Reply::from(stream, "POST");
    assert!(!reply.is_whole, "{reply:?}");
}
