//! Limits of formats: `check` refuses what `build` refuses, where the text stands.

use std::fs;

use crate::fixture::{COMMON, RELEASE};
use crate::support::{Report, TestProject, repository};

const WORDS: &str = "text/en/attachments.ftl";
const NAME: &str = "spreadsheet-figures = Figures";

/// Report of `check` and `build` on a project, which must be the same.
#[track_caller]
fn refused(project: &TestProject) -> Report {
    let check = project.check();
    assert!(project.outputs().is_empty(), "a check writes nothing");
    let build = project.report(&[]);
    assert_eq!((check.code, &check.findings), (1, &build.findings));
    build
}

#[test]
fn a_name_that_no_sheet_can_have_is_found_at_its_message() {
    let names = [
        ("Figures of the whole network now!!", "longer than 31"),
        ("Zahlen: Stand", "[ ] : * ? / \\"),
        ("{ \"[Figures]\" }", "[ ] : * ? / \\"),
        ("{ \"'Figures\" }", "apostrophe"),
        ("{ \" \" }", "empty"),
        ("history", "for itself"),
        // Sixteen letters, each of which counts as two.
        ("𝔉𝔉𝔉𝔉𝔉𝔉𝔉𝔉𝔉𝔉𝔉𝔉𝔉𝔉𝔉𝔉", "longer than 31"),
    ];
    for (name, why) in names {
        let project = TestProject::fixture();
        project.replace(WORDS, NAME, &format!("spreadsheet-figures = {name}"));
        let report = project.check();
        let errors = report.errors();
        let error = errors.iter().find(|error| error.code == "F105").unwrap_or_else(|| panic!("{name}: {errors:#?}"));
        let place = error.place.as_ref().unwrap();
        let (line, column) = project.place_of(WORDS, "spreadsheet-figures");
        assert_eq!((place.file.as_str(), place.line, place.column), (WORDS, line, column));
        assert!(error.message.contains(why), "“{}” does not say “{why}”", error.message);
    }
}

/// It stops what has a spreadsheet beside it, and nothing else.
#[test]
fn a_name_that_no_sheet_can_have_stops_its_spreadsheet() {
    let project = TestProject::fixture();
    project.replace(WORDS, NAME, "spreadsheet-figures = Figures: all");
    assert_eq!(refused(&project).written(), ["de accessible", "de print", "en print"]);
}

#[test]
fn both_sheets_cannot_have_one_name() {
    for name in ["Columns", "COLUMNS", "coLumns"] {
        let project = TestProject::fixture();
        project.replace(WORDS, NAME, &format!("spreadsheet-figures = {name}"));
        let report = project.check();
        let [error] = report.errors()[..] else { panic!("{:#?}", report.findings) };
        let (line, _) = project.place_of(WORDS, "spreadsheet-columns");
        assert_eq!((error.code.as_str(), error.place.as_ref().unwrap().line), ("F105", line));
    }
}

#[test]
fn a_text_that_no_cell_can_hold_is_found_at_its_message() {
    // As long as a message may be, and one character more than a cell.
    let long = ["word ".repeat(6553), "end".to_owned()].concat();
    let cases = [
        (COMMON, "    .name = Stops\n", "figure-stops ="),
        (WORDS, "spreadsheet-description = Meaning\n", "spreadsheet-description"),
    ];
    for (file, line, message) in cases {
        let project = TestProject::fixture();
        let (before, _) = line.split_once('=').unwrap();
        project.replace(file, line, &format!("{before}= {long}\n"));
        let report = refused(&project);
        let error = report.errors().into_iter().find(|error| error.code == "F105").expect("F105");
        assert_eq!(error.place.as_ref().unwrap().line, project.place_of(file, message).0);
        assert!(error.message.contains("32767"), "{}", error.message);
    }
}

#[test]
fn what_only_the_last_outputs_need_is_checked_too() {
    // The style sheet, which web pages alone carry.
    let project = TestProject::fixture();
    let sheet = fs::read_to_string(repository().join("templates/web/page.css")).unwrap();
    project.write("templates/web/page.css", sheet + "/* </style> */");
    let report = refused(&project);
    assert!(report.errors().iter().all(|error| error.code == "F103"), "{:#?}", report.findings);
    // A word of the job ticket, missing in every language.
    let project = TestProject::fixture();
    for language in ["en", "de"] {
        let name = format!("text/{language}/ticket.ftl");
        let kept: Vec<String> = project.read(&name).lines().map(str::to_owned).collect();
        project.write(
            &name,
            kept.iter().filter(|line| !line.starts_with("ticket-ink =")).cloned().collect::<Vec<_>>().join("\n"),
        );
    }
    let report = refused(&project);
    assert!(report.errors().iter().all(|error| error.code == "F013"), "{:#?}", report.findings);
    // A name that leaves no room for those of the outputs.
    let project = TestProject::fixture();
    let name = format!("editions/{}.toml", "e".repeat(240));
    fs::rename(project.file(RELEASE), project.file(&name)).unwrap();
    let report = refused(&project);
    let error = report.errors().into_iter().find(|error| error.code == "F009").expect("F009");
    assert_eq!(error.place.as_ref().unwrap().file, name);
}
