//! An error stops exactly the documents that it touches, and what was there before stays.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::fixture::{EDITION, ENGLISH, RELEASE, change_one_number};
use crate::support::{Artefact, TestProject};

/// Files of the edition whose name has `part` in it.
fn having(files: &BTreeMap<String, Vec<u8>>, part: &str) -> BTreeMap<String, Vec<u8>> {
    files.iter().filter(|(name, _)| name.contains(part)).map(|(name, bytes)| (name.clone(), bytes.clone())).collect()
}

#[test]
fn a_mistake_in_a_translation_does_not_stop_the_source() {
    let project = TestProject::fixture_built();
    let before = project.outputs();
    change_one_number(&project);
    project.replace(ENGLISH, "including { $first-visits }", "including { $frist-visits }");
    let report = project.report(&[]);
    assert_eq!((report.code, report.written()), (1, vec!["de accessible".to_owned(), "de print".to_owned()]));
    let stopped = report.documents.iter().filter(|document| document.language == "en");
    assert_eq!(stopped.filter(|document| document.files.is_empty()).count(), 2);
    let after = project.outputs();
    assert_eq!(having(&before, "-en-").len(), 9);
    assert!(having(&before, "-en-") == having(&after, "-en-"), "the old English files stay as they were");
    for (name, bytes) in having(&before, "-de-") {
        assert!(after[&name] != bytes, "{name} is still the old one");
    }
}

#[test]
fn the_manifest_tells_old_files_from_new_ones() {
    let project = TestProject::fixture_built();
    let before = project.manifest();
    change_one_number(&project);
    project.append(ENGLISH, "report-title = once more\n");
    assert_eq!(project.report(&[]).code, 1);
    let after = project.manifest();
    assert_eq!(after.edition_code("en"), before.edition_code("en"));
    assert_ne!(after.edition_code("de"), before.edition_code("de"));
    let english =
        |outputs: &[Artefact]| -> Vec<_> { outputs.iter().filter(|output| output.language == "en").cloned().collect() };
    assert_eq!(english(&after.outputs), english(&before.outputs));
}

#[test]
fn a_mistake_in_the_catalogue_stops_everything() {
    let project = TestProject::fixture_built();
    let before = project.outputs();
    project.replace("figures.toml", "unit = \"stop\"", "unti = \"stop\"");
    let report = project.report(&[]);
    assert_eq!((report.code, report.documents.len()), (1, 0));
    assert!(project.outputs() == before, "nothing is written");
}

#[test]
fn a_broken_edition_does_not_stop_another() {
    let project = TestProject::fixture();
    let release = project.read(RELEASE);
    project.write("editions/broken.toml", release.replace("issued = 2024-07-20T12:00:00Z", "issued = 2024-07-20"));
    let report = project.report(&["--language", "en", "--profile", "print"]);
    assert_eq!((report.code, report.written()), (1, vec!["en print".to_owned()]));
    let [error] = report.errors()[..] else { panic!("{report:?}") };
    assert_eq!(error.place.as_ref().unwrap().file, "editions/broken.toml");
}

#[test]
fn two_editions_lie_side_by_side() {
    let project = TestProject::fixture();
    let release = project.read(RELEASE);
    project.write("editions/second.toml", release.replace("languages = [\"en\", \"de\"]", "languages = [\"de\"]"));
    let report = project.report(&["--profile", "print"]);
    let written = report.documents.iter().map(|it| (it.edition.as_str(), it.language.as_str(), it.written));
    let expected = [(EDITION, "de", true), (EDITION, "en", true), ("second", "de", true)];
    assert_eq!(written.collect::<BTreeSet<_>>(), BTreeSet::from(expected));
    assert!(project.root().join("out/second/second-de-print.pdf").is_file());
    assert!(project.root().join("out/second/manifest.json").is_file());
}

/// A folder stands where a file should go: what permissions cannot show to root.
/// An edition's folder changes as a whole, or not at all.
#[test]
fn a_file_that_cannot_be_written_leaves_its_edition_as_it_was() {
    let project = TestProject::fixture();
    let blocked = project.pdf("de", "print");
    fs::create_dir_all(&blocked).unwrap();
    fs::write(blocked.join("kept"), "kept").unwrap();
    let before = project.outputs();
    let report = project.report(&[]);
    assert_eq!((report.code, report.written()), (1, Vec::new()));
    let [error] = report.errors()[..] else { panic!("{report:?}") };
    assert_eq!((error.code.as_str(), error.name.as_str(), &error.place), ("F025", "write-failed", &None));
    assert!(
        error.message.starts_with(&format!("out/{EDITION}/{} cannot be written: ", project.pdf_name("de", "print"))),
        "{error:?}"
    );
    assert!(error.hint.contains("--out"), "{error:?}");
    assert_eq!(project.outputs(), before, "the user's own file, and no temporary one");
}

#[test]
fn an_output_folder_that_is_a_file() {
    let project = TestProject::fixture();
    fs::write(project.root().join("out"), "mine").unwrap();
    let report = project.report(&["--language", "en", "--profile", "print"]);
    assert_eq!((report.code, report.written().len()), (1, 0));
    assert!(report.errors().iter().all(|error| error.code == "F025"), "{report:?}");
    assert_eq!(fs::read_to_string(project.root().join("out")).unwrap(), "mine");
}

#[test]
fn a_damaged_manifest_of_an_earlier_run_is_replaced() {
    let project = TestProject::fixture_built();
    let whole = project.manifest().outputs;
    fs::write(project.output("manifest.json"), "{ \"outputs\": 7").unwrap();
    project.build(&[]).succeeded();
    assert_eq!(project.manifest().outputs, whole);
}
