//! `diff`: what differs between editions and versions, and of which class each difference is.

use serde_json::Value;

use crate::fixture::{EDITION, ENGLISH, OBSERVATIONS, RELEASE, change_one_number};
use crate::support::{Answer, TestProject};

const LATER: &str = "report-2025-01";

fn release(project: &TestProject, more: &[&str]) {
    project.run(&[&["release", EDITION, "--by", "A. Reader", "--on", "2024-07-20"], more].concat()).succeeded();
}

fn released() -> TestProject {
    let project = TestProject::fixture();
    release(&project, &[]);
    project
}

fn json(project: &TestProject, sides: &[&str]) -> Value {
    let answer = project.run(&[&["diff", "--format", "json"], sides].concat()).succeeded();
    serde_json::from_str(&answer.stdout).unwrap()
}

fn human(project: &TestProject, sides: &[&str]) -> Answer {
    project.run(&[&["diff"], sides].concat()).succeeded()
}

/// Figures with their classes.
fn classes(diff: &Value) -> Vec<(&str, &str)> {
    let figures = diff["figures"].as_array().unwrap();
    figures.iter().map(|figure| (figure["id"].as_str().unwrap(), figure["class"].as_str().unwrap())).collect()
}

fn figure<'d>(diff: &'d Value, id: &str) -> &'d Value {
    diff["figures"]
        .as_array()
        .unwrap()
        .iter()
        .find(|figure| figure["id"] == id)
        .unwrap_or_else(|| panic!("{id}: {diff:#}"))
}

/// With the edition of the whole year, whose survey is changed.
fn with_later(change: impl FnOnce(String) -> String) -> TestProject {
    let project = TestProject::fixture();
    let survey = project.read(OBSERVATIONS).replace("2024-07-10", "2025-01-10").replace("2024-06-30", "2024-12-31");
    project.write("observations/2024-01--2024-12.toml", change(survey));
    let edition = project.read(RELEASE).replace("2024-01--2024-06", "2024-01--2024-12");
    let edition = edition.replace("\"2024-07\"", "\"2025-01\"").replace("2024-07-20T", "2025-01-20T");
    project.write(&format!("editions/{LATER}.toml"), edition);
    project
}

#[test]
fn a_corrected_value_and_what_follows_from_it() {
    let project = released();
    assert_eq!(json(&project, &[EDITION])["figures"], serde_json::json!([]), "nothing differs from the last release");
    change_one_number(&project);
    let diff = json(&project, &[EDITION]);
    assert_eq!((diff["old"].as_str(), diff["new"].as_str()), (Some("report-2024-07@1"), Some(EDITION)));
    assert_eq!(classes(&diff), [("returning-visits", "correction"), ("visits", "correction")]);
    let visits = figure(&diff, "visits");
    assert_eq!((visits["old"]["value"].as_str(), visits["new"]["value"].as_str()), (Some("5535"), Some("5536")));
    assert_eq!((visits["difference"].as_str(), visits["percent"].as_str()), (Some("1"), Some("0.0")));
    assert_eq!(visits["comparable"], true);
    assert_eq!(visits["touches"]["languages"], serde_json::json!(["de", "en"]));
    assert_eq!(visits["touches"]["charts"], serde_json::json!([]), "the chart draws its parts");
    assert_eq!(visits["touches"]["alternatives"], serde_json::json!(["visits-by-kind"]));
    assert_eq!(figure(&diff, "returning-visits")["touches"]["charts"], serde_json::json!(["visits-by-kind"]));
    assert!(diff["texts"].as_array().unwrap().iter().all(|text| text["in-words"] == false), "{diff:#}");
    assert_eq!(diff["alternatives"].as_array().unwrap().len(), 2);
    let said = human(&project, &[EDITION]);
    assert!(said.stdout.contains("5535 visit → 5536 visit (+1, +0.0%)"), "{said:?}");
    assert!(said.stdout.contains("figures that differ: 2"), "{said:?}");
}

#[test]
fn two_versions_whichever_comes_first() {
    let project = released();
    change_one_number(&project);
    release(&project, &["--why", "It was wrong."]);
    let there = json(&project, &["report-2024-07@1", "report-2024-07@2"]);
    assert_eq!(there, json(&project, &["report-2024-07@2"]), "a version alone is compared with the one before");
    let back = json(&project, &["report-2024-07@2", "report-2024-07@1"]);
    assert_eq!(classes(&there), classes(&back));
    assert_eq!(
        (figure(&there, "visits")["difference"].as_str(), figure(&back, "visits")["difference"].as_str()),
        (Some("1"), Some("-1"))
    );
    assert!(human(&project, &["report-2024-07@2", "report-2024-07@1"]).stdout.contains("(−1, "));
}

#[test]
fn the_next_period_compares_only_where_the_catalogue_says_so() {
    let project =
        with_later(|survey| survey.replace("4210", "5210").replace("5535", "6535").replace("share = 24", "share = 20"));
    project.append(
        "figures.toml",
        "\n[[comparable]]\nfigures = [\"returning-visits\"]\ncounted-from = 2024-01-01\nreason = \"Always.\"\n",
    );
    let diff = json(&project, &[EDITION, LATER]);
    assert!(classes(&diff).iter().all(|(_, class)| *class == "new-period"), "{diff:#}");
    let returning = figure(&diff, "returning-visits");
    assert_eq!((returning["comparable"].as_bool(), returning["percent"].as_str()), (Some(true), Some("23.8")));
    let visits = figure(&diff, "visits");
    assert_eq!((visits["comparable"].as_bool(), visits["percent"].as_str()), (Some(false), None));
    assert!(visits["why"].as_str().unwrap().contains("[[comparable]]"));
}

/// Each class, seeded in one version after another.
#[test]
fn each_class_is_told() {
    let of = |from: &str, to: &str, id: &str| {
        let project = released();
        project.replace(OBSERVATIONS, from, to);
        let diff = json(&project, &[EDITION]);
        figure(&diff, id)["class"].as_str().unwrap().to_owned()
    };
    let books = "books-lent = { value = 12400, precision = \"around\" }";
    for (from, to, id, class) in [
        (books, "books-lent = 12417", "books-lent", "precision"),
        (books, "books-lent = { value = 12900, precision = \"around\" }", "books-lent", "correction"),
        (
            books,
            "books-lent = { value = 12900, precision = \"around\", status = \"provisional\" }",
            "books-lent",
            "routine-revision",
        ),
        (
            books,
            "books-lent = { value = 12400, precision = \"around\", status = \"provisional\" }",
            "books-lent",
            "details",
        ),
        ("office = 2024-07-10", "office = 2024-07-12", "visits", "details"),
        ("value = 37, as-of = 2024-06-30", "value = 37, as-of = 2024-06-29", "stops", "new-period"),
    ] {
        assert_eq!(of(from, to, id), class, "{to}");
    }
    let project = released();
    project.replace("programme.toml", "[collectors]\noffice = {}", "[collectors]\noffice = {}\ntown = {}");
    project.replace(OBSERVATIONS, "office = 2024-07-10", "office = 2024-07-10\ntown = 2024-07-10");
    project.replace(OBSERVATIONS, "value = 37, as-of", "value = 37, collector = \"town\", as-of");
    for (file, text) in [
        ("text/en/programme.ftl", "\ncollector-town = the town\n"),
        ("text/de/programme.ftl", "\ncollector-town = die Stadt\n"),
    ] {
        project.append(file, text);
    }
    assert_eq!(figure(&json(&project, &[EDITION]), "stops")["class"], "method-change");
    let project = released();
    project.replace("figures.toml", "[stops]\nunit = \"stop\"", "[stops]\nunit = \"visit\"");
    assert_eq!(figure(&json(&project, &[EDITION]), "stops")["class"], "definition-changed");
}

#[test]
fn what_is_new_dropped_or_not_delivered_is_told() {
    let project = released();
    let structure = project.read("documents/report.toml");
    project.write("documents/report.toml", structure.replace("  { row = [\"stops\", \"books-lent\"] },\n", ""));
    project.replace(ENGLISH, "{ $books-lent } books", "books");
    let german = project.read("text/de/report.ftl");
    project.write("text/de/report.ftl", german.replace("{ $books-lent } ", ""));
    let diff = json(&project, &[EDITION]);
    assert_eq!(figure(&diff, "books-lent")["class"], "dropped", "{diff:#}");
    let (there, back) =
        (json(&project, &["report-2024-07@1", EDITION]), json(&project, &[EDITION, "report-2024-07@1"]));
    assert_eq!(figure(&there, "books-lent")["class"], "dropped");
    assert_eq!(figure(&back, "books-lent")["class"], "new");
    assert!(there["texts"].as_array().unwrap().iter().any(|text| text["in-words"] == true));
}

#[test]
fn changed_words_are_marked() {
    let project = released();
    project.replace(ENGLISH, "Whoever gets on pays nothing.", "Whoever gets on pays one euro.");
    let said = human(&project, &[EDITION]);
    assert!(said.stdout.contains("[-nothing.-] {+one euro.+}"), "{said:?}");
    let page = project.run(&["diff", EDITION, "--format", "html"]).succeeded().stdout;
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("<del>nothing.</del> <ins>one euro.</ins>"), "{page}");
    assert!(!page.contains("<script") && page.contains("Content-Security-Policy"), "{page}");
}

#[test]
fn sides_that_are_not_there_are_named() {
    let project = TestProject::fixture();
    for (sides, said) in [
        (&[EDITION][..], "there is no release before `report-2024-07`"),
        (&["reprot", EDITION], "there is no edition `reprot`"),
        (&[EDITION, "report-2024-07@3"], "there is no release `report-2024-07@3`"),
    ] {
        let answer = project.run(&[&["diff"], sides].concat());
        assert!(answer.code == 1 && answer.stderr.contains(said), "{answer:?}");
    }
    for wrong in ["report@0", "report@x", "report@"] {
        assert_eq!(project.run(&["diff", wrong]).code, 2, "{wrong}");
    }
}
