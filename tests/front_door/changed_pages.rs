//! `diff --format html`: pages that look otherwise side by side, with the changes marked on them.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;

use serde_json::Value;

use crate::fixture::{self, ENGLISH, change_one_number};
use crate::support::{EDITION, LANGUAGES, TestProject};

fn release(project: &TestProject, edition: &str, more: &[&str]) {
    project.run(&[&["release", edition, "--by", "A. Reader", "--on", "2024-07-20"], more].concat()).succeeded();
}

/// The fixture with version 1 of its edition released.
pub fn released() -> TestProject {
    let project = TestProject::fixture();
    release(&project, fixture::EDITION, &[]);
    project
}

pub fn page(project: &TestProject, sides: &[&str]) -> String {
    project.run(&[&["diff", "--format", "html"], sides].concat()).succeeded().stdout
}

/// A page of a side, as the comparison shows it.
struct Shown<'p> {
    language: &'p str,
    page: usize,
    /// `old` or `new`.
    side: &'p str,
    html: &'p str,
}

/// The pages that are shown, in their order.
fn shown(page: &str) -> Vec<Shown<'_>> {
    let parts = page.split("<h4 id=\"page-").skip(1).flat_map(|part| {
        let (language, rest) = part.split_once('-').unwrap();
        let number = rest.split_once('"').unwrap().0.parse().unwrap();
        part.split("<figure class=\"").skip(1).map(move |figure| {
            let (side, html) = figure.split_once('"').unwrap();
            Shown { language, page: number, side, html: html.split("</figure>").next().unwrap() }
        })
    });
    parts.collect()
}

impl Shown<'_> {
    fn alternative_text(&self) -> &str {
        self.html.split_once("alt=\"").unwrap().1.split_once('"').unwrap().0
    }

    fn marks(&self) -> usize {
        self.html.matches("class=\"mark\"").count()
    }
}

/// Number of places at which a manifest has these figures on a page of an accessible PDF.
fn places(manifest: &Value, figures: &[&str], language: &str, page: usize) -> usize {
    let changed = manifest["figures"].as_array().unwrap().iter().filter(|it| figures.iter().any(|id| it["id"] == *id));
    let printed = changed.flat_map(|figure| figure["printed"].as_array().unwrap());
    let file = format!("{}-{language}-accessible.pdf", manifest["edition"].as_str().unwrap());
    let places =
        printed.filter(|it| it["output"] == *file).flat_map(|it| it["places"].as_array().into_iter().flatten());
    places.filter(|place| place["page"] == page).count()
}

#[test]
fn changed_pages_are_shown_with_a_mark_at_each_place_and_others_left_out() {
    let project = TestProject::new();
    release(&project, EDITION, &[]);
    project.change_one_number();
    let answer = project.run(&["diff", EDITION, "--format", "json"]).succeeded().stdout;
    let diff: Value = serde_json::from_str(&answer).unwrap();
    let changed: Vec<&str> =
        diff["figures"].as_array().unwrap().iter().map(|figure| figure["id"].as_str().unwrap()).collect();
    assert!(changed.contains(&"schemes"), "{changed:?}");
    let page = page(&project, &[EDITION]);
    let manifest: Value = serde_json::from_str(&project.read(&format!("releases/{EDITION}/1/manifest.json"))).unwrap();
    let shown = shown(&page);
    for language in LANGUAGES {
        let printed: BTreeSet<usize> =
            (1..=2).filter(|page| places(&manifest, &changed, language, *page) > 0).collect();
        assert_eq!(printed.len(), 1, "the fact sheet has two pages, and the change is on one of them");
        let own: Vec<_> = shown.iter().filter(|shown| shown.language == language).collect();
        assert_eq!(own.iter().map(|shown| shown.page).collect::<BTreeSet<_>>(), printed);
        assert_eq!(own.iter().map(|shown| shown.side).collect::<Vec<_>>(), ["old", "new"]);
        let expected = places(&manifest, &changed, language, own[0].page);
        assert_eq!((own[0].marks(), own[1].marks()), (expected, expected), "{language}");
    }
    let left_out = if shown[0].page == 1 { 2 } else { 1 };
    let said = format!("Left out, since it looks the same on both sides: page {left_out}.");
    assert_eq!(page.matches(&said).count(), LANGUAGES.len());
}

#[test]
fn a_picture_has_a_text_for_those_who_do_not_see_it() {
    let project = released();
    change_one_number(&project);
    let page = page(&project, &[fixture::EDITION]);
    let shown = shown(&page);
    let texts: Vec<&str> = shown.iter().map(Shown::alternative_text).collect();
    assert_eq!(
        texts,
        [
            "Page 1 of report-2024-07@1 in de. Marked on it: change 1, returning-visits as 4.210; change 2, visits as 5.535.",
            "Page 1 of report-2024-07 in de. Marked on it: change 1, returning-visits as 4.211; change 2, visits as 5.536.",
            "Page 1 of report-2024-07@1 in en. Marked on it: change 1, returning-visits as 4,210; change 2, visits as 5,535.",
            "Page 1 of report-2024-07 in en. Marked on it: change 1, returning-visits as 4,211; change 2, visits as 5,536.",
        ]
    );
    for number in ["1", "2"] {
        assert!(
            page.contains(&format!("<tr id=\"change-{number}\"><td>{number}</td>")),
            "numbers are those of the table"
        );
        assert_eq!(page.matches(&format!("<a href=\"#change-{number}\">{number}: ")).count(), 4, "each leads there");
    }
    assert!(page.contains("pages: de 1; en 1"), "the table says on which pages");
    assert!(!page.contains("src=\"http") && page.matches("src=\"data:image/png;base64,").count() == 4);
    assert!(page == self::page(&project, &[fixture::EDITION]), "the same bytes each time");
    assert!(page == project.run(&["diff", fixture::EDITION, "--format", "html", "--jobs", "1"]).succeeded().stdout);
}

#[test]
fn where_no_page_looks_otherwise_there_are_no_pictures() {
    let project = released();
    let page = page(&project, &[fixture::EDITION]);
    assert!(!page.contains("<img"), "{page}");
    assert_eq!(page.matches("Every page looks the same on both sides").count(), 2, "{page}");
    assert!(page.contains("0 figures differ, 6 do not."), "{page}");
}

#[test]
fn other_words_in_one_language_show_its_pages_alone() {
    let project = released();
    project.replace(ENGLISH, "Whoever gets on pays nothing.", "Whoever gets on pays one euro.");
    let page = page(&project, &[fixture::EDITION]);
    let shown = shown(&page);
    assert_eq!(shown.iter().map(|it| (it.language, it.side)).collect::<Vec<_>>(), [("en", "old"), ("en", "new")]);
    for side in shown {
        let said = side.alternative_text();
        assert!(side.marks() == 0 && said.contains("No figure that differs stands on it."), "{said}");
        let lines = side.html.matches("class=\"text\"").count();
        assert!(lines > 0 && said.ends_with(&format!("text that the page beside it has not: {lines}.")), "{said}");
    }
}

/// Nothing that tells of an edition code alone counts, however far it moves its neighbours.
#[test]
fn a_changed_look_shows_pages_without_marks() {
    let project = released();
    let theme = fs::read_to_string(crate::support::repository().join("templates/theme.toml")).unwrap();
    project.write("templates/theme.toml", format!("# Mine.\n{theme}"));
    let same = page(&project, &[fixture::EDITION]);
    assert!(!same.contains("<img"), "another code, and the same look");
    assert_eq!(same.matches("Left out, since it looks the same on both sides: page 1.").count(), 2, "{same}");
    project.write("templates/theme.toml", theme.replace("baseline-pt = 12", "baseline-pt = 11.5"));
    let page = page(&project, &[fixture::EDITION]);
    assert!(page.contains("<img"), "the theme has a line of 12 pt: {}", theme.contains("baseline-pt = 12"));
    assert_eq!(shown(&page).iter().map(Shown::marks).sum::<usize>(), 0);
}

#[test]
fn the_sealed_report_is_what_diff_says() {
    let project = released();
    change_one_number(&project);
    release(&project, fixture::EDITION, &["--why", "It was wrong."]);
    let sealed = project.read("releases/report-2024-07/2/changes.html");
    assert!(sealed == page(&project, &["report-2024-07@1", "report-2024-07@2"]));
    assert!(sealed.contains("It was wrong.") && sealed.contains("<img"));
    let answer = project.run(&["verify", "data/releases/report-2024-07/2/changes.html"]);
    assert_eq!(answer.code, 7, "what tells of two versions is a copy of neither: {answer:?}");
}

/// Files of a sealed folder are write-protected; whoever damages them has to want it.
fn overwrite(project: &TestProject, name: &str, bytes: &[u8]) {
    let path = project.file(&format!("releases/report-2024-07/1/{name}"));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    fs::write(path, bytes).unwrap();
}

#[test]
fn pages_of_another_program_are_those_that_were_published() {
    let project = released();
    change_one_number(&project);
    let laid_out = page(&project, &[fixture::EDITION]);
    let record = project.read("releases/report-2024-07/1/release.json");
    let mut other: Value = serde_json::from_str(&record).unwrap();
    other["program"]["version"] = "0.0.9".into();
    overwrite(&project, "release.json", &serde_json::to_vec(&other).unwrap());
    let published = page(&project, &[fixture::EDITION]);
    assert!(published.contains("shown as they were published") && published.contains("iq-figures 0.0.9 with typst"));
    let (laid_out, published) = (shown(&laid_out), shown(&published));
    assert_eq!(published.len(), laid_out.len());
    for (one, other) in laid_out.iter().zip(&published) {
        assert_eq!((one.marks(), one.alternative_text()), (other.marks(), other.alternative_text()));
        let (one, other) = (frames(one.html), frames(other.html));
        let near = |a: &f64, b: &f64| (a - b).abs() < 0.05;
        assert!(one.len() == other.len() && one.iter().zip(&other).all(|(a, b)| near(a, b)), "{one:?} {other:?}");
    }
    overwrite(&project, "report-2024-07-de-page-1.png", b"oops");
    let damaged = page(&project, &[fixture::EDITION]);
    assert!(damaged.contains("report-2024-07-de-page-1.png has changed since it was sealed"), "{damaged}");
    assert!(shown(&damaged).iter().all(|shown| shown.language == "en"));
    other["outputs"] = Value::Array(
        other["outputs"].as_array().unwrap().iter().filter(|it| it["kind"] != "preview").cloned().collect(),
    );
    overwrite(&project, "release.json", &serde_json::to_vec(&other).unwrap());
    let without = page(&project, &[fixture::EDITION]);
    assert_eq!(without.matches("the release has no pictures of them").count(), 2);
    assert!(!without.contains("<img") && without.contains("5535 visit → 5536 visit"));
}

/// Every coordinate of the frames of a page.
fn frames(html: &str) -> Vec<f64> {
    let frames = html.split("<rect class=\"line\"").skip(1).flat_map(|rect| {
        let rect = rect.split('>').next().unwrap();
        rect.split('"').skip(1).step_by(2).map(|number| number.parse::<f64>().unwrap()).collect::<Vec<_>>()
    });
    let mut frames: Vec<f64> = frames.collect();
    frames.sort_by(f64::total_cmp);
    frames
}

/// An input that the store has lost is no reason to show nothing.
#[test]
fn what_cannot_be_made_again_is_shown_as_it_was() {
    let project = released();
    change_one_number(&project);
    let record: Value = serde_json::from_str(&project.read("releases/report-2024-07/1/release.json")).unwrap();
    let input = record["inputs"].as_array().unwrap().iter().find(|input| input["path"] == "figures.toml").unwrap();
    fs::remove_file(project.file(&format!("releases/store/{}", input["sha256"].as_str().unwrap()))).unwrap();
    let page = page(&project, &[fixture::EDITION]);
    assert!(page.contains("figures.toml is not in releases/store as it was sealed"), "{page}");
    assert_eq!(shown(&page).len(), 4);
}

#[test]
fn a_page_that_cannot_be_laid_out_is_said_to_be_so() {
    let project = released();
    project.write("templates/fact-sheet/main.typ", "#panic(\"never\")");
    let page = page(&project, &[fixture::EDITION]);
    assert_eq!(page.matches("they cannot be laid out; `iq-figures check` has the reasons").count(), 2, "{page}");
    assert!(!page.contains("<img"));
}
