//! A folded sheet: pages that mirror each other, what is seen at once, and topics made of parts.

use std::fs;

use crate::support::{LANGUAGES, TestProject, published_edition};

const SUMMARY: &str = "round-summary-2015-2018";
const STRUCTURE: &str = "documents/round-summary.toml";

/// In millimetres: the width of a page, and of the ground on which a rail stands.
const WIDTH: f64 = 210.0;
const RAIL: f64 = 78.0;

#[test]
fn rails_stand_outside() {
    let project = published_edition(SUMMARY);
    let manifest = project.manifest();
    let shown = [
        ("key-objectives", "box", 1),
        ("unemployment-ratio", "chart", 1),
        ("refugees-registered", "box", 3),
        ("migrant-founded-share", "box", 4),
    ];
    for (language, (figure, context, page)) in LANGUAGES.iter().flat_map(|language| shown.map(|it| (*language, it))) {
        let output = project.pdf_name(language, "print");
        let printed = manifest.figure(figure).printed.iter();
        let there: Vec<_> = printed.filter(|it| it.output == output && it.context == context).collect();
        let [place] = there[0].places.as_slice() else { panic!("{figure} has one place") };
        let outside = if page % 2 == 0 { 0.0..RAIL } else { WIDTH - RAIL..WIDTH };
        assert_eq!(place.page, page, "{figure}");
        assert!(outside.contains(&place.x) && outside.contains(&(place.x + place.width)), "{figure}: {place:?}");
    }
}

/// Two pages of A4 make A3.
#[test]
fn a_preview_shows_what_is_seen_at_once() {
    let project = published_edition(SUMMARY);
    for language in LANGUAGES {
        let size = |name: &str| {
            let png = fs::read(project.output(&format!("{SUMMARY}-{language}-{name}.png"))).unwrap();
            let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
            (number(16), number(20))
        };
        let (page, spread) = (size("page-2"), size("spread-2-3"));
        assert_eq!(spread.1, page.1);
        assert!(spread.0.abs_diff(2 * page.0) <= 1, "{spread:?} is not twice {page:?}");
    }
}

/// Text in mirrored columns is found out of place if pages are said to lie flat.
#[test]
fn page_checks_know_the_columns_of_both_pages() {
    let project = TestProject::of(SUMMARY);
    assert!(project.check().findings.is_empty());
    let template = fs::read_to_string(crate::support::repository().join("templates/components/page.typ")).unwrap();
    let always_mirrored = template.replace("fold == \"half\" and calc.even(page)", "calc.even(page)");
    assert_ne!(template, always_mirrored);
    project.write("templates/components/page.typ", always_mirrored);
    project.replace(STRUCTURE, "fold = \"half\"", "fold = \"none\"");
    assert!(project.check().findings.iter().any(|finding| finding.code == "F051"));
}

#[test]
fn a_part_is_a_message_of_its_own() {
    let project = TestProject::of(SUMMARY);
    project.replace("text/de/round-summary.ftl", "theme-advice-results =", "theme-advice-outcome =");
    let report = project.check();
    let missing = report.findings.iter().find(|finding| finding.code == "F013").expect("a missing message");
    assert!(missing.message.starts_with("there is no message `theme-advice-results` in `"), "{}", missing.message);
    assert_eq!(missing.place.as_ref().unwrap().file, STRUCTURE);
}

#[test]
fn names_that_no_part_can_have() {
    for name in ["heading", "What was done"] {
        let project = TestProject::of(SUMMARY);
        let parts = "id = \"theme-fair-integration\"\nparts = [\"challenge\", \"services\", \"results\"]";
        project.replace(STRUCTURE, parts, &parts.replace("\"results\"", &format!("\"{name}\"")));
        let report = project.check();
        let message = format!("\"{name}\" cannot name a part of a section");
        assert!(report.findings.iter().any(|finding| finding.message == message), "{report:?}");
    }
}

/// An edition that is named after the years of its survey holds them.
#[test]
fn an_edition_named_after_years() {
    let project = TestProject::of(SUMMARY);
    let survey = "observations/round-2015--2018.toml";
    project.replace(
        survey,
        "period = { from = 2015-01-01, to = 2018-12-31 }",
        "period = { from = 2015-01-01, to = 2017-12-31 }",
    );
    let messages: Vec<_> = project.check().findings.into_iter().map(|finding| finding.message).collect();
    for message in ["the edition is named `round-summary-2015-2018`", "the survey is named `round-2015--2018`"] {
        assert!(messages.iter().any(|found| found.starts_with(message)), "{messages:#?}");
    }
}
