//! `build`, and the manifest that it leaves beside the files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use sha2::{Digest, Sha256};

use crate::sheet::{FACTS, Fact, REMAINDER};
use crate::support::{EDITION, Figure, LANGUAGES, Manifest, PROFILES, pdf_name, published, repository, tree};

/// A4.
const WIDTH: f64 = 210.0;
const HEIGHT: f64 = 297.0;

fn facts() -> impl Iterator<Item = &'static Fact> {
    FACTS.iter().chain([&REMAINDER])
}

pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn writes_these_files_and_no_others() {
    let names = LANGUAGES.iter().flat_map(|language| {
        ["accessible.pdf", "print.pdf", "page-1.png", "page-2.png", "figures.xlsx"]
            .map(|kind| format!("{EDITION}/{EDITION}-{language}-{kind}"))
    });
    let mut expected: BTreeSet<String> = names.collect();
    expected.insert(format!("{EDITION}/manifest.json"));
    expected.extend(LANGUAGES.map(|language| format!("{EDITION}/{language}.html")));
    assert_eq!(published().outputs().into_keys().collect::<BTreeSet<_>>(), expected);
}

#[test]
fn leaves_the_project_as_it_was() {
    assert_eq!(tree(&published().file("")), tree(&repository().join("data")));
}

#[test]
fn previews_are_whole_pages() {
    for language in LANGUAGES {
        for page in [1, 2] {
            let png = fs::read(published().output(&format!("{EDITION}-{language}-page-{page}.png"))).unwrap();
            assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
            let number = |at: usize| f64::from(u32::from_be_bytes(png[at..at + 4].try_into().unwrap()));
            let (width, height) = (number(16), number(20));
            assert!(width >= 1000.0, "{width} pixels are too few to read");
            assert!((height / width - HEIGHT / WIDTH).abs() < 0.002, "{width} × {height} is not A4");
        }
    }
}

#[test]
fn the_manifest_names_what_made_it() {
    let manifest = published().manifest();
    let lock = fs::read_to_string(repository().join("Cargo.lock")).unwrap();
    let engine = format!("name = \"typst\"\nversion = \"{}\"\n", manifest.engine.version);
    assert_eq!(manifest.engine.name, "typst");
    assert!(lock.contains(&engine), "the engine is not {}", manifest.engine.version);
    assert_eq!(
        (manifest.program.name.as_str(), manifest.program.version.as_str()),
        ("iq-figures", env!("CARGO_PKG_VERSION"))
    );
    assert_eq!((manifest.edition.as_str(), manifest.version.as_str()), (EDITION, "2019-08"));
    assert_eq!(manifest.issued, "2019-08-31T12:00:00Z");
}

#[test]
fn fingerprints_of_outputs_are_true() {
    let project = published();
    let manifest = project.manifest();
    let mut files = project.outputs();
    files.remove(&format!("{EDITION}/manifest.json"));
    for output in &manifest.outputs {
        let bytes = files.remove(&format!("{EDITION}/{}", output.file)).unwrap_or_else(|| panic!("no {}", output.file));
        assert_eq!((output.bytes, &output.sha256), (bytes.len(), &sha256(&bytes)), "{}", output.file);
        let pages = if output.kind == "pdf" { 2 } else { 1 };
        assert_eq!(output.pages, pages, "{}", output.file);
    }
    assert!(files.is_empty(), "not in the manifest: {:?}", files.keys());
}

#[test]
fn fingerprints_of_inputs_are_true_and_complete() {
    let manifest = published().manifest();
    let mut inputs = tree(&repository().join("data"));
    for embedded in ["templates", "fonts"] {
        let files = tree(&repository().join(embedded)).into_iter();
        inputs.extend(files.map(|(name, bytes)| (format!("{embedded}/{name}"), bytes)));
    }
    let expected: BTreeMap<_, _> = inputs.into_iter().map(|(name, bytes)| (name, sha256(&bytes))).collect();
    let actual: BTreeMap<_, _> = manifest.inputs.into_iter().map(|input| (input.path, input.sha256)).collect();
    assert_eq!(actual, expected);
}

#[test]
fn the_figures_are_those_of_the_original() {
    let manifest = published().manifest();
    let ids: BTreeSet<_> = manifest.figures.iter().map(|figure| figure.id.as_str()).collect();
    assert_eq!(ids, facts().map(|fact| fact.id).collect());
    for fact in facts() {
        let figure = manifest.figure(fact.id);
        let collectors: Vec<_> =
            figure.collectors.iter().map(|it| (it.id.as_str(), it.reference_date.as_str())).collect();
        let is = (figure.value.as_str(), figure.unit.as_str(), figure.period.as_str(), collectors.as_slice());
        assert_eq!(is, (fact.value, fact.unit, fact.period, fact.collectors), "{}", fact.id);
        let precision = match fact.en.split_once(" 3").or(fact.en.split_once(" 1")).or(fact.en.split_once(" 2")) {
            None => "exact",
            Some(("around", _)) => "around",
            Some(("more than", _)) => "more-than",
            Some(other) => panic!("{other:?}"),
        };
        assert_eq!((figure.precision.as_str(), figure.status.as_str()), (precision, "final"), "{}", fact.id);
    }
}

#[test]
fn shares_and_sums_are_derived() {
    let manifest = published().manifest();
    let derived = |id| manifest.figure(id).derived_from.join(" ");
    assert_eq!(derived("schemes"), "course-based-schemes individual-schemes");
    assert_eq!(derived("course-based-share"), "course-based-schemes schemes");
    assert_eq!(derived("individual-share"), "individual-schemes schemes");
    assert_eq!(derived("other-advice"), "initial-advice recognition-advice combined-advice");
    assert_eq!(derived("labour-market-offerings"), "labour-market-trainings labour-market-events");
    assert_eq!(derived("initial-advice"), "");
}

#[test]
fn an_origin_leads_to_the_value_or_to_its_derivation() {
    let project = published();
    for figure in project.manifest().figures {
        let mut parts = figure.origin.rsplitn(3, ':');
        let (column, line): (usize, usize) =
            (parts.next().unwrap().parse().unwrap(), parts.next().unwrap().parse().unwrap());
        let text = project.read(parts.next().unwrap());
        let line = text.lines().nth(line - 1).unwrap();
        let there: String = line.chars().skip(column - 1).collect();
        if figure.derived_from.is_empty() {
            let name = line.split(' ').next().unwrap();
            assert_eq!(name, figure.id, "{}", figure.origin);
            assert!(there.starts_with(&figure.value), "{}: {there}", figure.origin);
        } else {
            assert_eq!(there, format!("{}]", figure.id), "{}", figure.origin);
        }
    }
}

#[test]
fn every_figure_stands_on_a_page_of_every_pdf() {
    let manifest = published().manifest();
    for (language, profile) in LANGUAGES.iter().flat_map(|language| PROFILES.map(|profile| (*language, profile))) {
        let output = pdf_name(language, profile);
        for fact in facts() {
            let figure = manifest.figure(fact.id);
            let printed: Vec<_> = figure.printed.iter().filter(|it| it.output == output && it.text.is_some()).collect();
            assert!(!printed.is_empty(), "{} is not on a page of {output}", fact.id);
            for place in printed {
                let expected = if place.context == "prose" { fact.in_prose(language) } else { fact.digits(language) };
                assert_eq!(place.text.as_deref(), Some(expected), "{} as {} in {output}", fact.id, place.context);
            }
        }
    }
}

#[test]
fn places_lie_on_the_page() {
    let manifest = published().manifest();
    for (figure, printed) in on_pages(&manifest) {
        assert!(!printed.places.is_empty(), "{} has no place in {}", figure.id, printed.output);
        for place in &printed.places {
            assert!((1..=2).contains(&place.page), "{}: {place:?}", figure.id);
            assert!(place.width > 0.5 && place.height > 1.0, "{} has no size: {place:?}", figure.id);
            let inside =
                place.x >= 0.0 && place.y >= 0.0 && place.x + place.width <= WIDTH && place.y + place.height <= HEIGHT;
            assert!(inside, "{} lies outside the page: {place:?}", figure.id);
        }
    }
}

#[test]
fn no_two_figures_stand_in_the_same_place() {
    let manifest = published().manifest();
    let mut taken = BTreeMap::new();
    for (figure, printed) in on_pages(&manifest) {
        for place in &printed.places {
            let corner = (printed.output.as_str(), place.page, (place.x * 10.0) as i64, (place.y * 10.0) as i64);
            if let Some(other) = taken.insert(corner, &figure.id) {
                panic!("{other} and {} share {corner:?}", figure.id);
            }
        }
    }
}

#[test]
fn both_profiles_print_the_same_figures() {
    let manifest = published().manifest();
    for language in LANGUAGES {
        let print = manifest.printed_on(&pdf_name(language, "print"));
        assert!(print.len() > 50, "{} places are too few to be all", print.len());
        assert_eq!(print, manifest.printed_on(&pdf_name(language, "accessible")));
    }
}

#[test]
fn every_chart_names_its_figures_in_its_alternative_text() {
    let manifest = published().manifest();
    let in_alternative_text = |output: &str| -> BTreeSet<(String, String)> {
        let all =
            manifest.figures.iter().flat_map(|figure| figure.printed.iter().map(move |printed| (figure, printed)));
        all.filter(|(_, printed)| printed.output == output && printed.context == "alternative-text")
            .map(|(figure, printed)| (printed.chart.clone().expect("the chart"), figure.id.clone()))
            .collect()
    };
    let expected = [
        ("advice-by-kind", "initial-advice recognition-advice combined-advice other-advice"),
        ("schemes-by-form", "schemes course-based-schemes individual-schemes"),
        (
            "trainings-and-events",
            "labour-market-offerings labour-market-trainings labour-market-events \
             business-offerings business-trainings business-events",
        ),
    ];
    let expected: BTreeSet<_> = expected
        .iter()
        .flat_map(|(chart, figures)| figures.split(' ').map(|figure| ((*chart).to_owned(), figure.to_owned())))
        .collect();
    for language in LANGUAGES {
        assert_eq!(in_alternative_text(&pdf_name(language, "accessible")), expected);
        assert!(in_alternative_text(&pdf_name(language, "print")).is_empty());
    }
}

fn on_pages(manifest: &Manifest) -> impl Iterator<Item = (&Figure, &crate::support::Printed)> {
    let all = manifest.figures.iter().flat_map(|figure| figure.printed.iter().map(move |printed| (figure, printed)));
    all.filter(|(_, printed)| printed.text.is_some() && printed.output.ends_with(".pdf"))
}
