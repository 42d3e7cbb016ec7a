//! Places of figures on the pages, for a preview: the same as on record, in the units of the picture.

use iq_figures::target::Policy;
use iq_figures::workspace::{self, FigurePlace, PagePlaces, Workspace};

use crate::fixture;
use crate::support::{TestProject, published_edition};

fn places(project: &TestProject, (edition, language): (&str, &str), policy: Policy) -> Option<Vec<PagePlaces>> {
    let view = Workspace::open(&project.file("")).unwrap().view();
    let made = workspace::shown(&view, &edition.into(), &language.into(), policy);
    made.value.map(|pages| pages.iter().map(|page| page.places.clone()).collect())
}

const POINTS: f64 = 72.0 / 25.4;

/// The places on record for a PDF: page, figure, kind of place, text, and the rectangle in points.
fn on_record(project: &TestProject, output: &str) -> Vec<(usize, String, String, String, [f64; 4])> {
    let mut all = Vec::new();
    for figure in project.manifest().figures {
        for printed in figure.printed.iter().filter(|printed| printed.output == output) {
            all.extend(printed.places.iter().map(|place| {
                let rectangle = [place.x, place.y, place.width, place.height].map(|length| length * POINTS);
                let text = printed.text.clone().unwrap();
                (place.page, figure.id.clone(), printed.context.clone(), text, rectangle)
            }));
        }
    }
    all
}

fn context(place: &FigurePlace) -> String {
    serde_json::to_value(place).unwrap()["as"].as_str().unwrap().to_owned()
}

#[test]
fn figures_stand_where_the_record_says() {
    for (edition, language, count) in
        [("fact-sheet-2019-08", "de", 2), ("profile-2018", "ar", 2), ("round-summary-2015-2018", "en", 4)]
    {
        let project = published_edition(edition);
        let pages = places(&project, (edition, language), Policy::Strict).unwrap();
        assert_eq!(
            pages.iter().map(|page| page.page).collect::<Vec<_>>(),
            (1..=count).collect::<Vec<_>>(),
            "{edition}"
        );
        assert!(pages.iter().all(|page| (page.width, page.height) == (595.28, 841.89)), "A4, in points");
        let recorded = on_record(&project, &project.pdf_name(language, "accessible"));
        assert_eq!(pages.iter().map(|page| page.figures.len()).sum::<usize>(), recorded.len());
        assert!(!recorded.is_empty(), "{edition}");
        for (page, figure, kind, text, rectangle) in recorded {
            let found = pages[page - 1].figures.iter().any(|it| {
                let own = [it.x, it.y, it.width, it.height];
                let is_near = own.iter().zip(rectangle).all(|(own, recorded)| (own - recorded).abs() < 0.03);
                (it.figure.as_str(), context(it), &it.text) == (&*figure, kind.clone(), &text) && is_near
            });
            assert!(found, "{edition} {page} {figure} {kind} {text} {rectangle:?}");
        }
    }
}

#[test]
fn programs_read_them() {
    let pages = places(&TestProject::fixture(), (fixture::EDITION, "en"), Policy::Strict).unwrap();
    let json = serde_json::to_value(&pages).unwrap();
    let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&json[0]), ["figures", "height", "page", "width"]);
    assert_eq!(keys(&json[0]["figures"][0]), ["as", "figure", "height", "text", "width", "x", "y"]);
}

/// A preview goes on with what there is.
#[test]
fn a_draft_has_places_whatever_the_checks_say() {
    let project = TestProject::fixture();
    project.replace(fixture::ENGLISH, "no library reaches", "no library of 17 reaches");
    let document = (fixture::EDITION, "en");
    assert_eq!(places(&project, document, Policy::Strict), None);
    let draft = places(&project, document, Policy::Draft).unwrap();
    let sound = places(&TestProject::fixture(), document, Policy::Strict).unwrap();
    assert_eq!(draft[0].figures.len(), sound[0].figures.len());
}
