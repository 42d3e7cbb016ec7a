//! Processes that work for the service: given up, killed, replaced and waited for, while others are served.

use std::fs;
use std::net::TcpStream;

use serde_json::{Value, json};

use super::{Reply, Server, is_running, of_edition, signal, wait_until};
use crate::fixture::{EDITION, ENGLISH, OBSERVATIONS, RELEASE, STRUCTURE};
use crate::support::{TestProject, repository, tree};

/// A loop that nobody waits for, one that takes some seconds, and one that takes all memory.
pub const ENDLESS: &str = "#for i in range(100000) { for j in range(100000) { let x = i * j } }";
const SLOW: &str = "#for i in range(4000) { for j in range(1000) { let x = i * j } }";
const GREEDY: &str = "#let page = \"a\" * 20000000\n#let all = range(10000).map(i => page + str(i))";

/// The fixture with a second edition, `NAME-2024-07`, whose template begins with that code.
fn with(name: &str, code: &str) -> TestProject {
    let project = TestProject::fixture();
    let template = fs::read_to_string(repository().join("templates/fact-sheet/main.typ")).unwrap();
    project.write(&format!("templates/{name}/main.typ"), format!("{code}\n{template}"));
    let structure = project.read(STRUCTURE).replace("template = \"fact-sheet\"", &format!("template = \"{name}\""));
    project.write(&format!("documents/{name}.toml"), structure);
    let release = project.read(RELEASE).replace("document = \"report\"", &format!("document = \"{name}\""));
    project.write(&format!("editions/{name}-2024-07.toml"), release);
    project
}

/// A project with an edition `loop-2024-07`, which does not end.
pub fn looping() -> TestProject {
    with("loop", ENDLESS)
}

const LOOP: &str = "/api/v1/editions/loop-2024-07/en/accessible-pdf";
const OTHER_LOOP: &str = "/api/v1/editions/loop-2024-07/de/accessible-pdf";
const SLOWLY: &str = "/api/v1/editions/slow-2024-07/en/accessible-pdf";
const WORKING: &str = "iq_figures_jobs_working{lane=\"request\"}";
const WAITING: &str = "iq_figures_jobs_waiting{lane=\"request\"}";

fn begin(server: &Server, path: &str) -> TcpStream {
    server.begin("GET", path, &[], b"")
}

fn replaced(reason: &str) -> String {
    format!("iq_figures_worker_restarts_total{{reason=\"{reason}\"}}")
}

#[test]
fn a_template_that_loops_is_given_up_and_holds_up_nobody() {
    let server = Server::of(looping(), &["--deadline", "8"]);
    let open: Vec<TcpStream> = (0..3).map(|_| begin(&server, LOOP)).collect();
    wait_until("it is begun", || server.metric(WORKING) == 1.0);
    server.is_well();
    for stream in open {
        let reply = Reply::from(stream, "GET");
        let problem = reply.problem(504);
        assert_eq!((reply.codes(), &problem["type"]), (vec!["F110".to_owned()], &json!("/api#out-of-time")));
        assert!(problem["findings"][0]["hint"].as_str().unwrap().contains("--deadline"));
    }
    // Those who wait for the same thing wait once.
    assert_eq!(server.metric(&replaced("deadline")), 1.0);
    server.is_well();
    server.get(OTHER_LOOP).problem(504);
    server.get(&of_edition("de/accessible-pdf")).ok();
}

#[test]
fn a_template_that_takes_all_memory_is_given_up() {
    let server = Server::of(with("greedy", GREEDY), &["--memory", "768"]);
    let reply = server.get("/api/v1/editions/greedy-2024-07/en/accessible-pdf");
    reply.problem(422);
    assert_eq!(reply.codes(), ["F142"]);
    assert_eq!(server.metric(&replaced("memory")), 1.0);
    server.is_well();
    for artefact in ["print-pdf", "accessible-pdf"] {
        server.get(&of_edition(&format!("en/{artefact}"))).ok();
    }
    let project = TestProject::fixture();
    assert_eq!(project.run(&["serve", "--memory", "512"]).code, 2, "no accessible PDF could be judged");
}

#[test]
fn a_worker_that_is_killed_costs_nobody_an_answer() {
    let server = Server::of(with("slow", SLOW), &["--deadline", "100"]);
    wait_until("all have begun", || server.workers().len() == 3);
    let stream = begin(&server, SLOWLY);
    wait_until("one works", || server.metric(WORKING) == 1.0);
    let before = server.workers();
    before.iter().for_each(|worker| signal("KILL", *worker));
    let reply = Reply::from(stream, "GET").ok();
    assert!(reply.body.starts_with(b"%PDF"));
    assert!(server.metric(&replaced("crash")) >= 1.0);
    wait_until("there are others", || server.workers().len() == 3);
    assert!(server.workers().iter().all(|worker| !before.contains(worker)));
    server.is_well();
}

#[test]
fn a_worker_that_is_killed_before_it_is_ready_costs_nobody_an_answer() {
    let server = Server::of(with("slow", SLOW), &["--deadline", "100", "--workers", "1"]);
    let stream = begin(&server, SLOWLY);
    wait_until("one works", || server.metric(WORKING) == 1.0);
    let before = server.workers();
    before.iter().for_each(|worker| signal("KILL", *worker));
    // Its processes are there before they have read the project.
    let others = || server.workers().into_iter().filter(|worker| !before.contains(worker)).collect::<Vec<_>>();
    wait_until("there are others", || !others().is_empty());
    others().iter().for_each(|worker| signal("KILL", *worker));
    let reply = Reply::from(stream, "GET").ok();
    assert!(reply.body.starts_with(b"%PDF"));
    server.is_well();
}

#[test]
fn workers_end_with_the_service_and_leave_nothing_behind() {
    let server = Server::of(looping(), &["--deadline", "100"]);
    let before = tree(server.project.root());
    let open = begin(&server, LOOP);
    wait_until("one works", || server.metric(WORKING) == 1.0);
    let workers = server.workers();
    assert_eq!(workers.len(), 3);
    signal("KILL", server.id());
    server.ended();
    wait_until("they have ended", || !workers.iter().any(|worker| is_running(*worker)));
    assert!(tree(server.project.root()) == before);
    drop(open);
}

/// An order whose answer nobody has asked for before.
fn books(number: u32) -> Value {
    let values = json!([{ "figure": "books-lent", "value": number }]);
    json!({ "edition": EDITION, "language": "en", "artefact": "web-page", "observations": { "values": values } })
}

#[test]
fn workers_are_replaced_after_some_jobs() {
    let server = Server::of(TestProject::fixture(), &["--recycle", "2", "--workers", "1"]);
    for number in 12100..12105 {
        let text = server.render(&books(number)).ok().text();
        assert!(text.contains(&format!("12,{}", number - 12000)));
    }
    assert_eq!(server.metric(&replaced("recycled")), 2.0);
}

#[test]
fn who_finds_no_place_is_told_when_to_come_again() {
    let server = Server::of(looping(), &["--workers", "1", "--queue", "1", "--deadline", "100"]);
    let works = begin(&server, LOOP);
    wait_until("it is begun", || server.metric(WORKING) == 1.0);
    let waits = begin(&server, OTHER_LOOP);
    wait_until("another waits", || server.metric(WAITING) == 1.0);
    let reply = server.get(&of_edition("en/web-page"));
    reply.problem(503);
    assert_eq!(reply.field("retry-after"), Some("1"));
    // What is quick, and what people look at, has a way of its own.
    server.get("/api/v1/editions").ok();
    server.get(&of_edition("figures.csv")).ok();
    server.get(&format!("/figures/{EDITION}/visits")).ok();
    assert_eq!(server.get("/readyz").status, 200);
    // Whoever goes away gives the place and the worker back, long before the deadline.
    drop((works, waits));
    wait_until("nobody works", || server.is_idle());
    server.is_well();
    assert_eq!(server.metric(&replaced("unwanted")), 1.0);
}

/// A place in the queue is one to wait in: with one, both workers have work.
#[test]
fn a_queue_is_as_long_as_it_says() {
    let server = Server::of(looping(), &["--workers", "2", "--queue", "1", "--deadline", "100"]);
    let one = begin(&server, LOOP);
    wait_until("one works", || server.metric(WORKING) == 1.0);
    let other = begin(&server, OTHER_LOOP);
    wait_until("both work", || server.metric(WORKING) == 2.0);
    drop((one, other));
}

#[test]
fn nobody_waits_behind_a_batch() {
    let server = Server::of(with("slow", SLOW), &["--workers", "1", "--deadline", "100"]);
    let document = |number: u32| {
        let mut document = books(number);
        document["edition"] = json!("slow-2024-07");
        document
    };
    let documents: Vec<Value> = (12100..12110).map(document).collect();
    let body = json!({ "documents": documents }).to_string();
    let batch = server.begin("POST", "/api/v1/batch", &[("Content-Type", "application/json")], body.as_bytes());
    let gauge = |name: &str| server.metric(&format!("iq_figures_jobs_{name}{{lane=\"batch\"}}"));
    wait_until("it is begun", || gauge("working") == 1.0 && gauge("waiting") == 1.0);
    server.get(&format!("/figures/{EDITION}/visits")).ok();
    server.get(&of_edition("figures/visits")).ok();
    server.is_well();
    assert!(gauge("working") + gauge("waiting") > 0.0, "the batch has ended before");
    drop(batch);
}

#[test]
fn what_was_begun_is_finished_before_the_service_ends() {
    let server = Server::of(with("slow", SLOW), &["--deadline", "100"]);
    let stream = begin(&server, SLOWLY);
    let idle = server.connect();
    wait_until("it is begun", || server.metric(WORKING) == 1.0);
    let workers = server.workers();
    signal("TERM", server.id());
    wait_until("nobody else is let in", || TcpStream::connect(server.address).is_err());
    let reply = Reply::from(stream, "GET").ok();
    assert!(reply.body.starts_with(b"%PDF"));
    assert_eq!(server.ended().code(), Some(0), "{}", server.said());
    wait_until("they have ended", || !workers.iter().any(|worker| is_running(*worker)));
    drop(idle);
}

#[test]
fn it_ends_when_it_is_told_to() {
    for name in ["TERM", "INT"] {
        let server = Server::of(TestProject::fixture(), &[]);
        server.get("/healthz").ok();
        signal(name, server.id());
        assert_eq!(server.ended().code(), Some(0), "{}", server.said());
    }
}

#[test]
fn what_is_saved_is_in_the_next_answer() {
    let server = Server::of(TestProject::fixture(), &[]);
    let page = || server.get(&of_edition("en/web-page"));
    let first = page().ok().body;
    let figures = server.get(&of_edition("figures.csv")).ok().body;
    server.project.replace(OBSERVATIONS, "value = 12400", "value = 12500");
    wait_until("the new number is there", || page().text().contains("12,500"));
    wait_until("in all answers", || server.get(&of_edition("figures.csv")).ok().body != figures);
    server.project.replace(OBSERVATIONS, "value = 12500", "value = 12400");
    wait_until("the old page is there", || page().body == first);
    let release = server.project.read(RELEASE);
    server.project.write("editions/report-once-more.toml", release);
    let other = "/api/v1/editions/report-once-more/en/web-page";
    wait_until("another edition is there", || server.get(other).status == 200);
    fs::remove_file(server.project.file("editions/report-once-more.toml")).unwrap();
    wait_until("it is not there any more", || server.get(other).status == 404);
}

#[test]
fn a_broken_file_is_told_of_until_it_is_mended() {
    let server = Server::of(TestProject::fixture(), &[]);
    let path = of_edition("en/accessible-pdf");
    let first = server.get(&path).ok().body;
    let files = [
        (ENGLISH, "{ $first-visits } by", "{ $frist-visits } by"),
        (OBSERVATIONS, "first-visits = 1325", "first-visits = = 1325"),
        (RELEASE, "document = \"report\"", "document = \"reprot\""),
        ("figures.toml", "unit = \"stop\"", "unti = \"stop\""),
    ];
    for (file, good, bad) in files {
        server.project.replace(file, good, bad);
        wait_until("it is told of", || server.get(&path).status == 422);
        let problem = server.get(&path).problem(422);
        let findings = problem["findings"].as_array().unwrap();
        assert!(findings.iter().any(|finding| finding["place"]["file"] == file), "{file}: {problem}");
        // The list is there all the same, unless nothing can be read.
        let list = server.get("/api/v1/editions").status;
        assert!(list == 200 || file == "figures.toml", "{file}: {list}");
        server.project.replace(file, bad, good);
        wait_until("it is mended", || server.get(&path).status == 200);
        assert!(server.get(&path).ok().body == first, "{file}");
    }
}
