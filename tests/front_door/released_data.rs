//! What this project has released of its own: the publications of `data/`, each sealed as it was published.

use std::process::Command;

use serde_json::Value;

use crate::build::sha256;
use crate::support::{Answer, repository, tree};

/// The program on the real project itself, where nothing may be written.
fn asked(arguments: &[&str]) -> Answer {
    let mut command = Command::new(env!("CARGO_BIN_EXE_iq-figures"));
    Answer::of(command.args(arguments).current_dir(repository()))
}

fn editions() -> Vec<String> {
    let names = tree(&repository().join("data/editions")).into_keys();
    names.map(|name| name.strip_suffix(".toml").unwrap().to_owned()).collect()
}

#[test]
fn every_edition_is_released_and_whole() {
    let releases = repository().join("data/releases");
    for edition in editions() {
        let sealed = tree(&releases.join(&edition).join("1"));
        let sums = String::from_utf8(sealed["SHA256SUMS"].clone()).unwrap();
        let listed: Vec<_> = sums.lines().map(|line| line.split_once("  ").unwrap()).collect();
        assert_eq!(listed.len(), sealed.len() - 1, "{edition}");
        listed.iter().for_each(|(digest, name)| assert_eq!(*digest, sha256(&sealed[*name]), "{edition}: {name}"));
        let record: Value = serde_json::from_slice(&sealed["release.json"]).unwrap();
        for input in record["inputs"].as_array().unwrap() {
            let digest = input["sha256"].as_str().unwrap();
            let content = std::fs::read(releases.join("store").join(digest));
            assert_eq!(sha256(&content.unwrap_or_default()), digest, "{edition}: {}", input["path"]);
        }
    }
}

/// No figure and no text says something else than what was released, unless the next version is to be.
#[test]
fn the_project_says_what_was_released() {
    let answer = asked(&["check", "--format", "json"]);
    let report: Value = serde_json::from_str(&answer.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let differing: Vec<_> = findings.iter().filter(|finding| finding["code"] == "F144").collect();
    assert!(answer.code == 0 && differing.is_empty(), "{differing:#?}");
}

#[test]
fn anybody_s_copy_is_verified() {
    for edition in editions() {
        let record = repository().join(format!("data/releases/{edition}/1/release.json"));
        let record: Value = serde_json::from_slice(&std::fs::read(record).unwrap()).unwrap();
        for (language, code) in record["codes"].as_object().unwrap() {
            let answer = asked(&["verify", "--code", code.as_str().unwrap()]);
            assert!([0, 5].contains(&answer.code) && answer.stdout.contains(&format!("in {language}")), "{answer:?}");
        }
        let pdf = format!("data/releases/{edition}/1/{edition}-en-accessible.pdf");
        let answer = asked(&["verify", &pdf]);
        assert!([0, 5].contains(&answer.code) && answer.stdout.contains("it has the very bytes of"), "{answer:?}");
    }
}
