//! The web pages, as a browser and the accessibility checker axe-core see them.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use serde::Deserialize;
use tempfile::TempDir;

use super::attachments::alternative_texts;
use super::text::{lines, running};
use crate::sheet::{Sheet, each};
use crate::support::{TestProject, ask, published_edition, repository, visible};

/// Verdict of the judge on a page; tests/judges/web/judge.mjs explains each part.
#[derive(Debug, Deserialize)]
struct Judged {
    requests: Vec<String>,
    messages: Vec<String>,
    text: String,
    figures: Vec<Figure>,
    alternatives: Vec<String>,
    headings: Vec<usize>,
    ways: Vec<String>,
    views: Vec<View>,
}

#[derive(Debug, Deserialize)]
struct Figure {
    figure: String,
    value: Option<String>,
    #[serde(rename = "as")]
    context: String,
    text: String,
}

/// A page at one width in one colour scheme.
#[derive(Debug, Deserialize)]
struct View {
    width: usize,
    scheme: String,
    scrolls: bool,
    escaping: Vec<String>,
    violations: Vec<Rule>,
    undecided: Vec<Rule>,
    contrasts: usize,
}

#[derive(Debug, Deserialize)]
struct Rule {
    id: String,
    nodes: Vec<String>,
}

fn judge(files: &[PathBuf]) -> Vec<Judged> {
    let judge = repository().join("tests/judges/browser");
    let files: Vec<_> = files.iter().map(|file| file as &dyn AsRef<std::ffi::OsStr>).collect();
    let answer = ask(judge.to_str().unwrap(), &files);
    answer.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

/// A page of ours.
struct Page {
    sheet: &'static Sheet,
    language: &'static str,
    project: Arc<TestProject>,
}

impl Page {
    fn file(&self) -> PathBuf {
        self.project.output(&format!("{}.html", self.language))
    }

    fn name(&self) -> String {
        format!("{} in {}", self.sheet.edition, self.language)
    }
}

/// The pages of every edition.
fn pages() -> Vec<Page> {
    each().map(|(sheet, language)| Page { sheet, language, project: published_edition(sheet.edition) }).collect()
}

/// Our pages, each as the judge sees it. A browser takes its time, so that it is asked once.
fn ours() -> impl Iterator<Item = (Page, &'static Judged)> {
    static OURS: OnceLock<Vec<Judged>> = OnceLock::new();
    let pages = pages();
    let judged = OURS.get_or_init(|| judge(&pages.iter().map(Page::file).collect::<Vec<_>>()));
    assert_eq!(judged.len(), pages.len());
    pages.into_iter().zip(judged)
}

#[test]
#[ignore = "needs Chromium and axe-core; tests/run has them"]
fn pages_pass_the_checker_at_every_width_light_and_dark() {
    for (ours, page) in ours() {
        assert!(page.requests.is_empty() && page.messages.is_empty(), "{}: {page:?}", ours.name());
        let views: Vec<_> = page.views.iter().map(|view| (view.width, view.scheme.as_str())).collect();
        let expected = [360, 768, 1280].map(|width| [(width, "light"), (width, "dark")]);
        assert_eq!(views, expected.concat());
        assert_eq!(page.ways, Vec::<String>::new(), "{}: nobody follows links on paper", ours.name());
        for view in &page.views {
            let name = format!("{} at {} px, {}", ours.name(), view.width, view.scheme);
            assert!(view.violations.is_empty(), "{name}: {:#?}", view.violations);
            assert!(!view.scrolls, "{name} scrolls sideways");
            assert!(view.escaping.is_empty(), "{name}: labels leave their chart: {:?}", view.escaping);
            // The checker takes joined letters for an icon's, and leaves most of an Arabic page out.
            let fewest = if ours.language == "ar" { 15 } else { 60 };
            assert!(view.contrasts > fewest, "{name}: the contrast of {} texts only was judged", view.contrasts);
            // The checker does not judge text that is drawn; `contrast` does.
            let drawn =
                |rule: &Rule| rule.id == "color-contrast" && rule.nodes.iter().all(|it| it.starts_with("<text "));
            assert!(view.undecided.iter().all(drawn), "{name}: {:#?}", view.undecided);
        }
    }
}

#[test]
#[ignore = "needs Chromium and axe-core; tests/run has them"]
fn the_judge_can_say_no() {
    let folder = TempDir::new().unwrap();
    let page = folder.path().join("bad.html");
    let bad = "<!DOCTYPE html><html><body><nav aria-label='Ways'><a href='x'>x</a></nav><img src='https://example.org/x.png'>\
        <p style='width: 1300px; color: #999; background: #fff'>pale</p>\
        <svg width=50 height=20><text y=10>longer than the drawing</text></svg>";
    fs::write(&page, bad).unwrap();
    let [page] = &judge(&[page])[..] else { panic!("one page") };
    assert!(page.requests.contains(&"https://example.org/x.png".to_owned()), "{:?}", page.requests);
    assert_eq!(page.ways, ["Ways"]);
    for view in &page.views {
        let broken: Vec<_> = view.violations.iter().map(|rule| rule.id.as_str()).collect();
        for rule in ["image-alt", "html-has-lang", "document-title", "color-contrast"] {
            assert!(broken.contains(&rule), "{rule} is not among {broken:?}");
        }
        assert!(view.scrolls && !view.escaping.is_empty(), "{view:?}");
    }
}

/// The Nu Html Checker of the W3C, for HTML, SVG and CSS.
#[test]
#[ignore = "needs Java and the Nu Html Checker; tests/run has them"]
fn pages_are_valid_and_the_judge_can_say_no() {
    let folder = TempDir::new().unwrap();
    let bad = folder.path().join("bad.html");
    fs::write(&bad, "<!DOCTYPE html><title>x</title><ul><p>no item</ul>").unwrap();
    let judge = repository().join("tests/judges/browser");
    let valid = |file: &PathBuf| ask(judge.to_str().unwrap(), &[&"--valid", file]);
    for page in pages() {
        assert_eq!(valid(&page.file()), "", "{}", page.name());
    }
    assert!(valid(&bad).contains("not allowed"), "{}", valid(&bad));
}

/// In a browser, too: figure, place and words are those that the manifest has for the PDF.
#[test]
#[ignore = "needs Chromium and axe-core; tests/run has them"]
fn figures_read_as_in_the_pdf() {
    for (ours, page) in ours() {
        let (project, manifest, language) = (&ours.project, ours.project.manifest(), ours.language);
        let shown: Vec<_> = page.figures.iter().filter(|it| it.context != "table").map(Figure::read).collect();
        let mut shown: Vec<_> =
            shown.iter().map(|(figure, context, text)| (*figure, *context, text.as_str())).collect();
        let mut printed = manifest.printed_on(&project.pdf_name(language, "accessible"));
        shown.sort();
        printed.sort();
        assert_eq!(shown, printed, "{}", ours.name());
        let in_charts: BTreeMap<_, _> =
            page.figures.iter().filter(|it| it.context == "chart").map(|it| (&it.figure, &it.text)).collect();
        let in_tables: BTreeMap<_, _> =
            page.figures.iter().filter(|it| it.context == "table").map(|it| (&it.figure, &it.text)).collect();
        assert!(in_charts.iter().all(|(figure, text)| in_tables.get(figure) == Some(text)), "{in_tables:?}");
        for it in page.figures.iter().filter(|it| it.context != "chart") {
            assert_eq!(it.value.as_deref(), Some(manifest.figure(&it.figure).value.as_str()), "{}", it.figure);
        }
        let mut told = alternative_texts(&project.pdf(language, "accessible"));
        let mut alternatives = page.alternatives.clone();
        told.sort();
        alternatives.sort();
        assert_eq!(alternatives, told, "{}", ours.name());
    }
}

impl Figure {
    fn read(&self) -> (&str, &str, String) {
        (&self.figure, &self.context, visible(&self.text))
    }
}

/// Every line of the page stands in the PDF, as poppler reads it. Arabic words are left out: poppler takes
/// letters that are joined in one sign apart in the wrong order.
#[test]
#[ignore = "needs Chromium and poppler; tests/run has them"]
fn words_read_as_in_the_pdf() {
    for (ours, page) in ours().filter(|(ours, _)| ours.language != "ar") {
        assert_eq!(page.headings.iter().filter(|level| **level == 1).count(), 1);
        assert!(page.headings.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{:?}", page.headings);
        let paper = plain(&running(&lines(&ours.project, ours.language, "accessible")));
        let shown: Vec<_> = page.text.lines().map(plain).filter(|line| !line.is_empty()).collect();
        assert!(shown.len() > 30, "{shown:#?}");
        let code = format!("iqf {}", ours.sheet.version);
        // The foot of the page says in one line what the foot of paper says in three places.
        let missing: Vec<_> = shown.iter().filter(|line| !paper.contains(line.as_str())).collect();
        assert!(missing.iter().all(|line| line.contains(" · ") && line.contains(&code)), "{missing:#?}");
        assert!(missing.len() <= 1, "{missing:#?}");
    }
}

/// In small letters, since kickers are set in capitals on paper; without the places where a word may be
/// divided, and with one space between words. Where a line ends after a hyphen or a slash, poppler's text
/// has a space that the words do not have.
fn plain(text: &str) -> String {
    let text = text.replace(['\u{ad}'], "").replace('\u{a0}', " ").to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("- ", "-").replace("/ ", "/")
}
