//! `build`, and the manifest that it leaves beside the files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use sha2::{Digest, Sha256};

use crate::sheet::{SHEETS, Sheet, each};
use crate::support::{
    EDITION, Figure, LANGUAGES, Manifest, PROFILES, TestProject, published, published_edition, published_whole,
    repository, tree, visible,
};

/// A4.
const WIDTH: f64 = 210.0;
const HEIGHT: f64 = 297.0;

fn manifests() -> impl Iterator<Item = Manifest> {
    SHEETS.iter().map(|sheet| published_edition(sheet.edition).manifest())
}

/// The real project, but for what was released of it.
fn data() -> BTreeMap<String, Vec<u8>> {
    let mut files = tree(&repository().join("data"));
    files.retain(|path, _| !path.starts_with("releases/"));
    files
}

pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// One command makes all that the other tests take apart, edition by edition.
#[test]
fn the_real_project_is_made_whole_and_left_as_it_was() {
    let (project, report) = published_whole();
    assert_eq!((report.code, report.findings.as_slice()), (0, [].as_slice()), "the project as it is raises no alarm");
    let mut expected = BTreeSet::new();
    for sheet in &SHEETS {
        let (edition, languages) = (sheet.edition, sheet.languages());
        let kinds =
            ["accessible.pdf", "print.pdf", "print-ticket.txt", "print-ticket.json", "figures.xlsx", "social-card.png"];
        let kinds: Vec<_> =
            kinds.into_iter().map(str::to_owned).chain(sheet.previews()).chain(sheet.single_charts()).collect();
        let names =
            kinds.iter().flat_map(|kind| languages.iter().map(move |language| format!("{edition}-{language}-{kind}")));
        let webs = languages.iter().map(|language| format!("{language}.html"));
        expected.extend(names.chain(webs).chain(["manifest.json".to_owned()]).map(|name| format!("{edition}/{name}")));
    }
    assert_eq!(project.outputs().into_keys().collect::<BTreeSet<_>>(), expected);
    assert_eq!(tree(&project.file("")), data());
}

/// Taking the other editions away changes nothing in an edition: tests may look at it alone.
#[test]
fn an_edition_does_not_depend_on_the_others() {
    let together = published_whole().0.outputs();
    for sheet in &SHEETS {
        let alone = published_edition(sheet.edition).outputs();
        for (name, bytes) in alone.iter().filter(|(name, _)| name.ends_with("-print.pdf")) {
            assert!(together[name] == *bytes, "{name}");
        }
    }
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
    for (sheet, manifest) in SHEETS.iter().zip(manifests()) {
        let is = (manifest.edition.as_str(), manifest.version.as_str(), manifest.issued.as_str());
        assert_eq!(is, (sheet.edition, sheet.version, sheet.issued));
    }
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
    let project = TestProject::whole();
    project.build(&[EDITION, "--language", "en", "--profile", "print"]).succeeded();
    let mut inputs = data();
    for embedded in ["templates", "fonts"] {
        let files = tree(&repository().join(embedded)).into_iter();
        inputs.extend(files.map(|(name, bytes)| (format!("{embedded}/{name}"), bytes)));
    }
    let expected: BTreeMap<_, _> = inputs.into_iter().map(|(name, bytes)| (name, sha256(&bytes))).collect();
    let actual: BTreeMap<_, _> =
        project.manifest().inputs.into_iter().map(|input| (input.path, input.sha256)).collect();
    for (path, sha256) in &actual {
        assert_eq!(Some(sha256), expected.get(path), "{path}");
    }
    let others: BTreeSet<&str> =
        expected.keys().filter(|path| !actual.contains_key(*path)).map(String::as_str).collect();
    let of_others = |path: &&str| {
        let folders = ["text/ar/", "text/pl/", "text/ru/", "templates/", "print-shops/"];
        let files = ["competence-centres", "profile", "round-summary", "2015", "2021", "2020-12"];
        folders.iter().any(|folder| path.starts_with(folder)) || files.iter().any(|file| path.contains(file))
    };
    assert_eq!(others.iter().find(|path| !of_others(path)), None, "everything else makes the edition what it is");
    assert!(actual.contains_key("observations/2019-01--2019-06.toml") && actual.contains_key("text/de/fact-sheet.ftl"));
    assert!(!actual.contains_key("editions/profile-2018.toml"));
}

#[test]
fn the_figures_are_those_of_the_original() {
    for sheet in &SHEETS {
        let manifest = published_edition(sheet.edition).manifest();
        let ids: BTreeSet<_> = manifest.figures.iter().map(|figure| figure.id.as_str()).collect();
        assert_eq!(ids, sheet.figures().map(|fact| fact.id).collect());
        for fact in sheet.figures() {
            let figure = manifest.figure(fact.id);
            let collectors: Vec<_> =
                figure.collectors.iter().map(|it| (it.id.as_str(), it.reference_date.as_str())).collect();
            let is = (figure.value.as_str(), figure.unit.as_str(), figure.period.as_str(), collectors.as_slice());
            assert_eq!(is, (fact.value, fact.unit, fact.period, fact.collectors), "{}", fact.id);
            let precision = match fact.en.trim_end_matches(fact.digits("en")).trim() {
                "" => "exact",
                "around" => "around",
                "more than" => "more-than",
                other => panic!("{other:?}"),
            };
            assert_eq!((figure.precision.as_str(), figure.status.as_str()), (precision, "final"), "{}", fact.id);
        }
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
    let projects = SHEETS.map(|sheet| published_edition(sheet.edition));
    for (project, figure) in
        projects.iter().flat_map(|it| it.manifest().figures.into_iter().map(move |figure| (it, figure)))
    {
        let entry = figure.id.split("--").next().unwrap();
        let mut parts = figure.origin.rsplitn(3, ':');
        let (column, line): (usize, usize) =
            (parts.next().unwrap().parse().unwrap(), parts.next().unwrap().parse().unwrap());
        let text = project.read(parts.next().unwrap());
        let line = text.lines().nth(line - 1).unwrap();
        let there: String = line.chars().skip(column - 1).collect();
        if figure.derived_from.is_empty() {
            let name = line.split(' ').next().unwrap();
            assert_eq!(name, entry, "{}", figure.origin);
            assert!(there.starts_with(&figure.value), "{}: {there}", figure.origin);
        } else {
            assert_eq!(there, format!("{entry}]"), "{}", figure.origin);
        }
    }
}

#[test]
fn every_figure_stands_on_a_page_of_every_pdf() {
    for (sheet, language) in each() {
        let project = published_edition(sheet.edition);
        let manifest = project.manifest();
        for profile in PROFILES {
            let output = project.pdf_name(language, profile);
            for fact in sheet.figures() {
                let printed = manifest.figure(fact.id).printed.iter();
                let printed: Vec<_> = printed.filter(|it| it.output == output && it.text.is_some()).collect();
                assert!(!printed.is_empty(), "{} is not on a page of {output}", fact.id);
                for place in printed {
                    // The box has the words for the precision above its number.
                    let boxed = place.context == "box";
                    let expected = if boxed { fact.digits(language) } else { fact.in_prose(language) };
                    let text = place.text.as_deref().map(visible);
                    assert_eq!(text.as_deref(), Some(expected), "{} as {} in {output}", fact.id, place.context);
                }
            }
        }
    }
}

#[test]
fn places_lie_on_the_page() {
    for (sheet, manifest) in SHEETS.iter().zip(manifests()) {
        places_lie_on_the_page_of(sheet, &manifest);
    }
}

fn places_lie_on_the_page_of(sheet: &Sheet, manifest: &Manifest) {
    for (figure, printed) in on_pages(manifest) {
        assert!(!printed.places.is_empty(), "{} has no place in {}", figure.id, printed.output);
        for place in &printed.places {
            assert!((1..=sheet.pages).contains(&place.page), "{}: {place:?}", figure.id);
            assert!(place.width > 0.5 && place.height > 1.0, "{} has no size: {place:?}", figure.id);
            let inside =
                place.x >= 0.0 && place.y >= 0.0 && place.x + place.width <= WIDTH && place.y + place.height <= HEIGHT;
            assert!(inside, "{} lies outside the page: {place:?}", figure.id);
        }
    }
}

#[test]
fn no_two_figures_stand_in_the_same_place() {
    for manifest in manifests() {
        no_two_figures_stand_in_the_same_place_of(&manifest);
    }
}

fn no_two_figures_stand_in_the_same_place_of(manifest: &Manifest) {
    let mut taken = BTreeMap::new();
    for (figure, printed) in on_pages(manifest) {
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
    for sheet in &SHEETS {
        let project = published_edition(sheet.edition);
        let manifest = project.manifest();
        for language in sheet.languages() {
            let print = manifest.printed_on(&project.pdf_name(language, "print"));
            assert!(print.len() >= sheet.facts.len() * 3 / 2, "{} places are too few to be all", print.len());
            assert_eq!(print, manifest.printed_on(&project.pdf_name(language, "accessible")));
        }
    }
}

#[test]
fn every_chart_names_its_figures_in_its_alternative_text() {
    for sheet in &SHEETS {
        let project = published_edition(sheet.edition);
        let manifest = project.manifest();
        let expected: BTreeSet<_> =
            sheet.in_charts().map(|(chart, figure)| (chart.to_owned(), figure.to_owned())).collect();
        for language in sheet.languages() {
            assert_eq!(in_alternative_text(&manifest, &project.pdf_name(language, "accessible")), expected);
            assert!(in_alternative_text(&manifest, &project.pdf_name(language, "print")).is_empty());
        }
    }
}

/// Chart and figure of each.
fn in_alternative_text(manifest: &Manifest, output: &str) -> BTreeSet<(String, String)> {
    let all = manifest.figures.iter().flat_map(|figure| figure.printed.iter().map(move |printed| (figure, printed)));
    all.filter(|(_, printed)| printed.output == output && printed.context == "alternative-text")
        .map(|(figure, printed)| (printed.chart.clone().expect("the chart"), figure.id.clone()))
        .collect()
}

fn on_pages(manifest: &Manifest) -> impl Iterator<Item = (&Figure, &crate::support::Printed)> {
    let all = manifest.figures.iter().flat_map(|figure| figure.printed.iter().map(move |printed| (figure, printed)));
    all.filter(|(_, printed)| printed.text.is_some() && printed.output.ends_with(".pdf"))
}
