//! Tables that go out come back the same.

use std::fs;
use std::sync::Arc;

use iq_figures::delivery::{self, Import, Mapping, Record, TableFormat, export, template};
use iq_figures::finding::Findings;
use iq_figures::name::SurveyId;
use iq_figures::workspace::View;
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::fixture::{EDITION, OBSERVATIONS};
use crate::support::TestProject;

const SURVEY: &str = "2024-01--2024-06";
const READ_AGAIN: [TableFormat; 3] = [TableFormat::Csv, TableFormat::Xlsx, TableFormat::Ods];

fn view(project: &TestProject) -> Arc<View> {
    Arc::new(View::open(&project.file("")).unwrap())
}

/// The proposal of importing a table without a mapping.
fn imported(view: &Arc<View>, survey: &str, name: &str, bytes: &[u8]) -> delivery::Proposal {
    let (survey, mapping) = (SurveyId::from(survey), Mapping::default());
    delivery::import(view, &Import { name, bytes, survey: &survey, mapping: &mapping, record: Record::Changes })
}

fn exported(view: &View, edition: &str, format: TableFormat) -> Vec<u8> {
    let mut findings = Findings::default();
    let table = export(view, &edition.into(), format, &mut findings);
    table.unwrap_or_else(|| panic!("{:?}", findings.sorted()))
}

#[track_caller]
fn changes_nothing(view: &Arc<View>, edition: &str, survey: &str) {
    for format in READ_AGAIN {
        let name = format!("table.{}", format.name());
        let proposal = imported(view, survey, &name, &exported(view, edition, format));
        assert!(proposal.complaints.is_empty(), "{edition} as {name}: {:#?}", proposal.complaints);
        assert!(!proposal.changes() && !proposal.rows.is_empty(), "{edition} as {name}: {:#?}", proposal.rows);
    }
}

#[test]
fn an_edition_that_goes_out_and_comes_back_changes_nothing() {
    changes_nothing(&view(&TestProject::fixture()), EDITION, SURVEY);
    let whole = view(&TestProject::whole());
    for (edition, survey) in [
        ("fact-sheet-2019-08", "2019-01--2019-06"),
        ("fact-sheet-2021-01", "2019-01--2020-12"),
        ("profile-2018", "2015-01--2018-12"),
        ("round-summary-2015-2018", "round-2015--2018"),
        ("competence-centres-2018", "competence-centres"),
    ] {
        changes_nothing(&whole, edition, survey);
    }
}

#[test]
fn the_same_figures_are_the_same_bytes() {
    let project = TestProject::fixture();
    for format in READ_AGAIN {
        let first = exported(&view(&project), EDITION, format);
        std::thread::sleep(std::time::Duration::from_millis(1100));
        assert!(first == exported(&view(&project), EDITION, format), "{}", format.name());
    }
}

/// A survey of the invented project with other values.
fn survey() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        4 => (0..40_000_000u32).prop_map(|number| number.to_string()),
        2 => (1..900u32).prop_map(|number| format!("{{ value = {number}, precision = \"more-than\" }}")),
        1 => (1..900_000u32).prop_map(|number| format!("{{ value = {number}, precision = \"less-than\", status = \"provisional\" }}")),
        1 => Just("1000".to_owned()),
        1 => Just("\"\"".to_owned()),
        1 => Just("{ value = \"not-delivered\", reason = \"It is late.\" }".to_owned()),
    ];
    let weight = prop_oneof![
        Just("12.071".to_owned()),
        (0..9_999_999u32).prop_map(|number| format!("{}.{:03}", number / 1000, number % 1000)),
        (0..99_999u32).prop_map(|number| format!(
            "{{ value = {}.{}, precision = \"around\" }}",
            number / 10,
            number % 10
        )),
    ];
    (proptest::collection::vec(value, 4), weight).prop_map(|(values, weight)| {
        let names = ["first-visits", "returning-visits", "books-lent", "stops"];
        let lines: String = names.iter().zip(values).map(|(name, value)| format!("{name} = {value}\n")).collect();
        format!(
            "period = {{ from = 2024-01-01, to = 2024-06-30 }}\n\n[reference-dates]\noffice = 2024-07-10\n\n[figures]\n{lines}weight = {weight}\n"
        )
    })
}

#[test]
fn any_survey_that_goes_out_and_comes_back_changes_nothing() {
    let project = TestProject::fixture();
    project
        .append("figures.toml", "\n[weight]\nunit = \"book\"\nkind = \"flow\"\ncollector = \"office\"\ndecimals = 3\n");
    let mut runner =
        proptest::test_runner::TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&survey(), |observations| {
        project.write(OBSERVATIONS, &observations);
        changes_nothing(&view(&project), EDITION, SURVEY);
        Ok(())
    });
    outcome.unwrap();
}

// Templates.

/// A template as it is when somebody has filled it in as CSV: the new values are put in.
fn filled(template: &[u8], values: &[(&str, &str, &str)]) -> String {
    let text = std::str::from_utf8(template).unwrap();
    let lines = text.lines().map(|line| match values.iter().find(|(id, ..)| line.starts_with(&format!("{id},"))) {
        Some((_, value, precision)) => {
            let line = line.strip_suffix(",,,").unwrap_or_else(|| panic!("{line} is to be filled in"));
            format!("{line},{value},{precision},\n")
        }
        None => format!("{line}\n"),
    });
    lines.collect()
}

#[test]
fn a_template_that_is_filled_in_needs_no_mapping() {
    let project = TestProject::fixture();
    let next = project
        .read(OBSERVATIONS)
        .replace("2024-01-01", "2024-07-01")
        .replace("2024-06-30", "2024-12-31")
        .replace("2024-07-10", "2025-01-10")
        .split("# What the office")
        .next()
        .unwrap()
        .to_owned();
    let next = next
        .replace("first-visits = 1325", "first-visits = \"\"")
        .replace("returning-visits = 4210", "returning-visits = \"\"");
    project.write("observations/2024-07--2024-12.toml", next);
    let answer =
        project.run(&["import", "--template", "--into", "2024-07--2024-12", "-o", "to-fill-in.csv"]).succeeded();
    assert!(answer.stderr.contains("written to to-fill-in.csv"), "{answer:?}");
    let path = project.root().join("to-fill-in.csv");
    let template = fs::read(&path).unwrap();
    let text = String::from_utf8(template.clone()).unwrap();
    assert!(
        text.starts_with("Kennung,Bezeichnung,Einheit,Zeitraum,Letzter Wert,Neuer Wert,Genauigkeit,Status\n"),
        "{text}"
    );
    assert!(text.contains("first-visits,Erste Besuche,Besuche,2024-07-01/2024-12-31,1325,,,\n"), "{text}");
    assert!(!text.contains("visits,Besuche,"), "what is computed is not asked for: {text}");
    // As it is, it says nothing.
    let empty = project.run(&["import", "to-fill-in.csv", "--into", "2024-07--2024-12"]).succeeded();
    assert!(empty.stdout.contains("there is nothing to change"), "{empty:?}");
    let filled =
        filled(&template, &[("first-visits", "1.410", ""), ("books-lent", "13.000", "rund"), ("stops", "k. A.", "")]);
    fs::write(&path, filled).unwrap();
    project.run(&["import", "to-fill-in.csv", "--into", "2024-07--2024-12", "--apply", "--number-format", "de"]);
    let after = project.read("observations/2024-07--2024-12.toml");
    assert!(after.contains("first-visits = { value = 1410, from = \"to-fill-in:F2\" }"), "{after}");
    assert!(
        after.contains("books-lent = { value = 13000, precision = \"around\", from = \"to-fill-in:F4\" }"),
        "{after}"
    );
    assert!(after.contains("returning-visits = \"\"\n"), "{after}");
}

#[test]
fn a_template_is_made_for_a_survey_an_edition_or_any() {
    let project = TestProject::fixture();
    let lines = |arguments: &[&str]| {
        let _ = fs::remove_file(project.root().join("t.csv"));
        project.run(&[&["import", "--template", "-o", "t.csv"], arguments].concat()).succeeded();
        fs::read_to_string(project.root().join("t.csv")).unwrap().lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let [survey, edition, any] = [&["--into", SURVEY][..], &["--edition", EDITION], &[]].map(lines);
    assert_eq!([survey.len(), edition.len(), any.len()], [5, 5, 5]);
    assert!(survey[1].ends_with("2024-01-01/2024-06-30,,,,"), "no survey came before: {survey:?}");
    assert!(edition[1].ends_with(",,1325,,,") && any[1].ends_with(",,1325,,,"), "{edition:?} {any:?}");
    let unknown = project.run(&["import", "--template", "--edition", "report-2024-08", "-o", "x.csv"]);
    assert!(unknown.code == 1 && unknown.stderr.contains("did you mean `report-2024-07`?"), "{unknown:?}");
    assert!(!project.root().join("x.csv").exists());
}

#[test]
fn a_table_takes_no_other_file_s_place() {
    let project = TestProject::fixture();
    let path = project.root().join("mine.csv");
    fs::write(&path, "mine").unwrap();
    for command in [&["import", "--template"][..], &["export", EDITION]] {
        let answer = project.run(&[command, &["-o", "mine.csv"]].concat());
        assert!(answer.code == 1 && answer.stderr.contains("mine.csv is there already"), "{answer:?}");
        let answer = project.run(&[command, &["-o", "mine.doc"]].concat());
        assert!(answer.code == 1 && answer.stderr.contains("no table has the ending .doc"), "{answer:?}");
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    // The same table is there: nothing to do.
    project.run(&["export", EDITION, "-o", "a.ods"]).succeeded();
    project.run(&["export", EDITION, "-o", "a.ods"]).succeeded();
}

#[test]
fn an_export_goes_to_standard_output_or_into_a_file() {
    let project = TestProject::fixture();
    let csv = project.run(&["export", EDITION]).succeeded();
    assert_eq!(csv.stderr, "");
    project.run(&["export", EDITION, "-o", "f.csv"]).succeeded();
    assert_eq!(fs::read_to_string(project.root().join("f.csv")).unwrap(), csv.stdout);
    let json = project.run(&["export", EDITION, "--format", "json"]).succeeded();
    let figures: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    let books = figures["figures"].as_array().unwrap().iter().find(|it| it["id"] == "books-lent").unwrap();
    assert_eq!(
        (&books["value"], &books["precision"], &books["unit"]),
        (&"12400".into(), &"around".into(), &"book".into())
    );
    assert!(books["origin"].as_str().unwrap().starts_with(OBSERVATIONS));
    let unknown = project.run(&["export", "report"]);
    assert!(unknown.code == 1 && unknown.stderr.contains("there is no edition `report`"), "{unknown:?}");
}

/// Spreadsheets that go out hold what they say, by the program's own readers.
#[test]
fn a_template_is_locked_but_for_what_is_to_be_filled_in() {
    let project = TestProject::fixture();
    for format in [TableFormat::Xlsx, TableFormat::Ods] {
        let mut findings = Findings::default();
        let survey = SurveyId::from(SURVEY);
        let bytes = template(&view(&project), delivery::TemplateFor::Survey(&survey), format, &mut findings).unwrap();
        let read = delivery::read("t", &bytes).unwrap_or_else(|complaints| panic!("{complaints:?}"));
        assert_eq!(read.complaints, []);
        let names: Vec<_> = read.delivery.sheets.iter().map(|sheet| sheet.name.as_deref().unwrap()).collect();
        assert_eq!(names, ["Zahlen", "Anleitung"]);
        let xml = part(&bytes, if format == TableFormat::Xlsx { "xl/worksheets/sheet1.xml" } else { "content.xml" });
        for words in match format {
            TableFormat::Xlsx => ["<sheetProtection sheet=\"1\"", "rund,mehr als,weniger als", "state=\"frozen\""],
            _ => [
                "table:protected=\"true\"",
                "cell-content-is-in-list(&quot;genau&quot;;&quot;rund&quot;",
                "style:cell-protect=\"none\"",
            ],
        } {
            assert!(xml.contains(words), "{words}: {xml}");
        }
    }
}

/// A file of a package.
fn part(package: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(package)).unwrap();
    std::io::read_to_string(package.by_name(name).unwrap()).unwrap()
}
