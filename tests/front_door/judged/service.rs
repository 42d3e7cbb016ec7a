//! The service, as programs that know its description alone find it.

use serde::Deserialize;

use crate::fixture::EDITION;
use crate::service::Server;
use crate::support::{TestProject, ask, repository};

/// Verdict of the judge; tests/judges/python/service.py explains each part.
#[derive(Debug, Deserialize)]
struct Judged {
    invalid: Vec<String>,
    failures: Vec<String>,
    cases: usize,
    editions: Vec<String>,
    pdf: String,
    problem: Option<u16>,
}

/// No request that the description allows, and none that it does not, meets an error of the service or an answer that it
/// does not describe; and a program that is written by its description alone renders a document.
#[test]
#[ignore = "asks schemathesis and openapi-python-client"]
fn the_service_is_as_it_is_described() {
    let server = Server::of(TestProject::fixture(), &[]);
    let judge = repository().join("tests/judges/service");
    let said = ask(judge.to_str().unwrap(), &[&format!("http://{}", server.address), &EDITION]);
    let judged: Judged = serde_json::from_str(&said).unwrap();
    assert!(judged.invalid.is_empty(), "{:#?}", judged.invalid);
    assert!(judged.failures.is_empty(), "{}", judged.failures.concat());
    assert!(judged.cases > 200, "{} requests", judged.cases);
    assert_eq!(
        (judged.editions, judged.pdf.as_str(), judged.problem),
        (vec![EDITION.to_owned()], "%PDF-1.7", Some(404))
    );
    server.is_well();
}
