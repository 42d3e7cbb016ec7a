//! The picture that stands for a document where somebody names its address.

use std::fs;

use crate::fixture;
use crate::sheet::each;
use crate::support::{EDITION, LANGUAGES, TestProject, published, published_edition, repository};

fn name(edition: &str, language: &str) -> String {
    format!("{edition}-{language}-social-card.png")
}

/// Width and height in pixels (PNG, 11.2.1).
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[test]
fn every_document_has_one_of_the_size_that_is_asked_for() {
    for (sheet, language) in each() {
        let card = fs::read(published_edition(sheet.edition).output(&name(sheet.edition, language))).unwrap();
        assert_eq!(size(&card), (1200, 630), "{} in {language}", sheet.edition);
    }
}

/// Key figures, first those across the page.
#[test]
fn it_shows_key_figures_and_they_are_on_record() {
    let manifest = published().manifest();
    for (language, values) in LANGUAGES.iter().zip([["28,409", "1,071", "673"], ["28.409", "1.071", "673"]]) {
        let mut shown: Vec<_> = manifest
            .printed_on(&name(EDITION, language))
            .into_iter()
            .map(|(_, context, text)| (context, text))
            .collect();
        let mut expected = values.map(|value| ("box", value));
        shown.sort_unstable();
        expected.sort_unstable();
        assert_eq!(shown, expected, "{language}");
    }
}

/// In a document without boxes, the first chart.
#[test]
fn it_shows_a_chart_where_there_is_no_box() {
    let project = TestProject::fixture();
    let structure = project.read(fixture::STRUCTURE);
    let is_box = |line: &str| line.trim_start().starts_with("{ box =") || line.trim_start().starts_with("{ row =");
    let without: Vec<_> = structure.lines().filter(|line| !is_box(line)).collect();
    project.write(fixture::STRUCTURE, without.join("\n"));
    project.build(&["--draft", "--only", "social-card", "--language", "en"]);
    let (manifest, name) = (project.draft_manifest(), name(fixture::EDITION, "en"));
    let shown = manifest.printed_on(&name);
    assert!(!shown.is_empty() && shown.iter().all(|(_, context, _)| *context == "chart"), "{shown:?}");
    let card = fs::read(project.root().join(format!("out/drafts/{}/{name}", fixture::EDITION))).unwrap();
    assert_eq!(size(&card), (1200, 630));
}

/// The same bytes whatever else is made, a mark on a draft, and a code that knows nothing of its template.
#[test]
fn it_is_made_by_itself() {
    let project = TestProject::fixture();
    let name = name(fixture::EDITION, "en");
    project.build(&["--only", "social-card", "--language", "en"]).succeeded();
    let (card, code) =
        (fs::read(project.root().join("out").join(fixture::EDITION).join(&name)).unwrap(), |project: &TestProject| {
            project.manifest().edition_code("en").to_owned()
        });
    let whole = TestProject::fixture_built();
    assert!(card == fs::read(whole.root().join("out").join(fixture::EDITION).join(&name)).unwrap());
    project.build(&["--only", "social-card", "--language", "en", "--draft"]);
    assert!(fs::read(project.root().join("out/drafts").join(fixture::EDITION).join(&name)).unwrap() != card);
    let before = code(&project);
    let template = fs::read_to_string(repository().join(CARD)).unwrap();
    project.write(CARD, template.replace("let margin = 22pt", "let margin = 26pt"));
    project.build(&["--only", "social-card", "--language", "en"]).succeeded();
    assert!(fs::read(project.root().join("out").join(fixture::EDITION).join(&name)).unwrap() != card);
    assert_eq!(code(&project), before);
}

const CARD: &str = "templates/social-card/main.typ";

/// One page of that shape, or a finding.
#[test]
fn a_template_that_sets_no_card_is_told() {
    let template = fs::read_to_string(repository().join(CARD)).unwrap();
    for (changed, why) in [
        (format!("{template}#pagebreak()\nAnother page\n"), "the template of social cards sets one on 2 pages"),
        (
            template.replace("(400pt, 210pt)", "(400pt, 400pt)"),
            "the template of social cards sets one of 400 to 400 pt",
        ),
    ] {
        let project = TestProject::fixture();
        project.write(CARD, changed);
        let report = project.report(&["--only", "social-card", "--language", "de"]);
        let [finding] = &report.errors()[..] else { panic!("{:#?}", report.findings) };
        assert!(finding.code == "F019" && finding.message == why, "{finding:#?}");
        assert!(finding.hint.contains(CARD));
    }
}
