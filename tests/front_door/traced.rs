//! Where a number comes from, and where it is printed.

use crate::fixture::{EDITION, OBSERVATIONS};
use crate::support::{TestProject, published_whole};

fn trace(project: &TestProject, arguments: &[&str]) -> crate::support::Answer {
    project.run(&[&["trace"], arguments].concat())
}

/// Ids of the figures that an answer is about, each with its edition.
fn found(project: &TestProject, arguments: &[&str]) -> Vec<String> {
    let answer = trace(project, &[arguments, &["--format", "json"]].concat()).succeeded();
    let traced: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    let figures = traced["figures"].as_array().unwrap().iter();
    figures.map(|it| format!("{} {}", it["edition"].as_str().unwrap(), it["id"].as_str().unwrap())).collect()
}

#[test]
fn a_figure_is_found_by_whatever_somebody_has_in_hand() {
    let project = TestProject::fixture();
    let books = [format!("{EDITION} books-lent")];
    for asked in [
        "books-lent",
        "12400",
        "12,400",
        "12.400",
        "around 12,400",
        "„rund 12.400“",
        "Verliehene Bücher",
        "verliehene bücher",
        "Bücher",
    ] {
        assert_eq!(found(&project, &[asked]), books, "{asked}");
    }
    let share = [format!("{EDITION} first-visit-share")];
    for asked in ["24%", "24\u{a0}%", "24 %", "24"] {
        assert_eq!(found(&project, &[asked]), share, "{asked}");
    }
}

#[test]
fn what_is_not_found_offers_a_way_out() {
    let project = TestProject::fixture();
    for (asked, words) in [
        ("book-lent", "did you mean `books-lent`?"),
        ("4711", "give the id of a figure, its name, or the number as it is printed"),
    ] {
        let answer = trace(&project, &[asked]);
        assert_eq!((answer.code, answer.stdout.as_str()), (1, ""));
        assert!(answer.stderr.contains(words), "{answer:?}");
    }
    let answer = trace(&project, &["stops", "--edition", "report-2024-08"]);
    assert!(answer.code == 1 && answer.stderr.contains("there is no edition `report-2024-08`"), "{answer:?}");
}

#[test]
fn a_trace_tells_the_whole_way() {
    let project = TestProject::fixture();
    let answer = trace(&project, &["visits"]).succeeded();
    assert_eq!(answer.stderr, "");
    insta::assert_snapshot!(answer.stdout);
}

/// The trace and the manifest of what was built say the same.
#[test]
fn it_says_what_the_manifest_says() {
    let (project, _) = published_whole();
    let answer = trace(project, &["initial-advice", "--edition", "fact-sheet-2019-08", "--format", "json"]).succeeded();
    let traced: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    let [figure] = traced["figures"].as_array().unwrap().as_slice() else { panic!("{traced:#}") };
    let manifest = project.manifest();
    let recorded = manifest.figure("initial-advice");
    let stated = &figure["stated"];
    let origin = format!("{}:{}:{}", stated["file"].as_str().unwrap(), stated["line"], stated["column"]);
    assert_eq!((figure["value"].as_str().unwrap(), origin), (recorded.value.as_str(), recorded.origin.clone()));
    let told = |it: &serde_json::Value| {
        (it["output"].as_str().unwrap().to_owned(), it["as"].as_str().unwrap().to_owned(), it["page"].as_u64())
    };
    let mut traced: Vec<_> = figure["printed"].as_array().unwrap().iter().map(told).collect();
    let printed = recorded.printed.iter().filter(|it| !it.output.ends_with("-print.pdf"));
    let mut recorded: Vec<_> = printed
        .map(|it| (it.output.clone(), it.context.clone(), it.places.first().map(|place| place.page as u64)))
        .collect();
    traced.sort();
    recorded.sort();
    assert_eq!(traced, recorded);
}

/// A number of an earlier survey is found where it is printed, too.
#[test]
fn a_number_is_followed_through_all_editions() {
    let (project, _) = published_whole();
    assert_eq!(
        found(project, &["28,409"]),
        ["fact-sheet-2019-08 initial-advice", "fact-sheet-2021-01 initial-advice--2019-01--2019-06"]
    );
    assert_eq!(found(project, &["196", "--edition", "fact-sheet-2019-08"]).len(), 3, "three figures have this value");
}

#[test]
fn an_error_of_a_language_hides_nothing_else() {
    let project = TestProject::fixture();
    project.append("text/de/report.ftl", "broken = {\n");
    let answer = trace(&project, &["books-lent"]);
    assert!(answer.stdout.contains(OBSERVATIONS) && answer.stdout.contains("printed in en"), "{answer:?}");
    assert!(!answer.stdout.contains("printed in de"), "{answer:?}");
}
