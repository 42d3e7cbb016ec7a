//! The figures as tables, as frictionless and openpyxl read them.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use tempfile::TempDir;

use super::attachments::attachments;
use crate::build::sha256;
use crate::sheet::each;
use crate::support::{EDITION, LANGUAGES, OBSERVATIONS, TestProject, ask, published_edition, repository};

/// Verdict of the judge; tests/judges/python/tables.py explains each part.
#[derive(Debug, Deserialize)]
struct Judged {
    valid: bool,
    errors: Vec<String>,
    fields: Vec<(String, String)>,
    created: String,
    sheets: Vec<Sheet>,
}

#[derive(Debug, Deserialize)]
struct Sheet {
    name: String,
    frozen: Option<String>,
    rows: Vec<Vec<Option<String>>>,
    /// `n` a number, `s` a text, `d` a date.
    kinds: Vec<Vec<String>>,
    formats: Vec<Vec<String>>,
    /// Notes on cells, each after the cell's name.
    notes: Vec<(String, String)>,
    widths: Vec<f64>,
}

/// Judges the package inside the PDF, of which `change` makes another table first, and the
/// spreadsheet beside it.
fn judge(edition: &'static str, language: &str, change: impl Fn(&str) -> String) -> Judged {
    let project = published_edition(edition);
    judge_files(&project.pdf(language, "accessible"), &spreadsheet(&project, edition, language), change)
}

fn spreadsheet(project: &TestProject, edition: &str, language: &str) -> PathBuf {
    project.output(&format!("{edition}-{language}-figures.xlsx"))
}

fn judge_files(pdf: &Path, spreadsheet: &Path, change: impl Fn(&str) -> String) -> Judged {
    let folder = TempDir::new().unwrap();
    let files = attachments(pdf);
    let package = folder.path().join("datapackage.json");
    let table = change(&files["figures.csv"]);
    // The table's fingerprint must not be all that gives a change away.
    let (was, is) = (sha256(files["figures.csv"].as_bytes()), sha256(table.as_bytes()));
    assert!(files["datapackage.json"].contains(&was));
    fs::write(&package, files["datapackage.json"].replace(&was, &is)).unwrap();
    fs::write(folder.path().join("figures.csv"), table).unwrap();
    let judge = repository().join("tests/judges/tables");
    serde_json::from_str(&ask(judge.to_str().unwrap(), &[&package, &spreadsheet])).unwrap()
}

#[test]
#[ignore = "needs poppler and frictionless; tests/run has them"]
fn the_data_package_is_valid_and_the_judge_can_say_no() {
    for (sheet, language) in each() {
        let judged = judge(sheet.edition, language, str::to_owned);
        assert!(judged.valid && judged.errors.is_empty(), "{}: {:?}", sheet.edition, judged.errors);
        let header = &attachments(&published_edition(sheet.edition).pdf(language, "accessible"))["figures.csv"];
        let names: Vec<_> = judged.fields.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names.join(","), header.lines().next().unwrap());
        let numbers: Vec<_> = judged.fields.iter().filter(|(_, kind)| kind == "number").collect();
        assert_eq!(numbers, [&("value".to_owned(), "number".to_owned())]);
    }
    for language in LANGUAGES {
        // As many bytes as before, so that only the schema can find it.
        for (from, to) in [(",28409,", ",2840x,"), (",flow,", ",flaw,"), ("2019-07-15", "2019/07/15")] {
            let judged = judge(EDITION, language, |table| table.replacen(from, to, 1));
            assert!(!judged.valid && !judged.errors.is_empty(), "{to} passes");
        }
    }
}

#[test]
#[ignore = "needs poppler and openpyxl; tests/run has them"]
fn the_spreadsheet_has_the_same_rows_and_explains_them() {
    let names = |language| match language {
        "en" => ["Figures", "Columns"],
        "de" => ["Zahlen", "Spalten"],
        "ru" => ["Данные", "Столбцы"],
        "pl" => ["Dane", "Kolumny"],
        _ => ["الأرقام", "الأعمدة"],
    };
    for (sheet, language) in each() {
        let names = names(language);
        let judged = judge(sheet.edition, language, str::to_owned);
        assert_eq!(format!("{}Z", judged.created), sheet.issued);
        let [figures, columns] = &judged.sheets[..] else { panic!("{:?}", judged.sheets) };
        assert_eq!([figures.name.as_str(), columns.name.as_str()], names);
        assert!(judged.sheets.iter().all(|sheet| sheet.frozen.as_deref() == Some("A2")));
        assert!(figures.widths.len() == 11 && figures.widths.iter().all(|width| *width > 8.0));
        let table = &attachments(&published_edition(sheet.edition).pdf(language, "accessible"))["figures.csv"];
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
        assert_eq!(figures.rows.len(), rows.len() + 1);
        for (line, row) in (1..).zip(&rows) {
            let day = |text: &str| text.strip_suffix(" 00:00:00").unwrap_or(text).to_owned();
            let shown: Vec<_> =
                figures.rows[line].iter().map(|cell| day(cell.as_deref().unwrap_or_default())).collect();
            assert_eq!(shown, row.iter().collect::<Vec<_>>(), "line {line}");
            let format = if row[2].contains('.') { "#,##0.0" } else { "#,##0" };
            assert_eq!((figures.kinds[line][2].as_str(), figures.formats[line][2].as_str()), ("n", format));
        }
        let heads = figures.rows[0].iter();
        let explained: Vec<_> = columns.rows[1..].iter().map(|row| &row[0]).collect();
        assert_eq!(heads.collect::<Vec<_>>(), explained);
        assert!(columns.rows[1..].iter().all(|row| row[2].as_ref().is_some_and(|words| words.len() > 10)));
    }
}

/// A figure of the table, as the judge reads it in the spreadsheet: value and kind of each cell.
fn row<'a>(sheet: &'a Sheet, id: &str) -> Vec<(&'a str, &'a str)> {
    let line = sheet.rows.iter().position(|row| row[0].as_deref() == Some(id)).unwrap();
    let values = sheet.rows[line].iter().map(|cell| cell.as_deref().unwrap_or_default());
    values.zip(sheet.kinds[line].iter().map(String::as_str)).collect()
}

/// A draft of the edition with these edits, and what the judge says of it in English.
fn judged_draft(edits: &[(&str, &str, &str)]) -> (TestProject, Judged) {
    let project = TestProject::new();
    for (file, from, to) in edits {
        project.replace(file, from, to);
    }
    project.build(&["--draft", "--language", "en", "--profile", "accessible"]).succeeded();
    fs::rename(project.root().join("out/drafts").join(EDITION), project.root().join("out").join(EDITION)).unwrap();
    let spreadsheet = spreadsheet(&project, EDITION, "en");
    let judged = judge_files(&project.pdf("en", "accessible"), &spreadsheet, str::to_owned);
    (project, judged)
}

#[test]
#[ignore = "needs poppler and openpyxl; tests/run has them"]
fn a_spreadsheet_changes_no_number_and_no_day() {
    let numbers = [("9007199254740993", "s"), ("12345678901234567", "s"), ("999999999999999", "n")];
    for (number, kind) in numbers {
        let (_, judged) =
            judged_draft(&[(OBSERVATIONS, "\nmobile-centres = 100", &format!("\nmobile-centres = {number}"))]);
        let (figures, name) = (&judged.sheets[0], "mobile-centres");
        assert_eq!(row(figures, name)[2], (number, kind));
        let noted = figures.notes.iter().any(|(_, words)| words.contains("stands here as text"));
        assert_eq!((noted, figures.notes.len()), (kind == "s", usize::from(kind == "s")), "{number}");
    }
    let days = [
        ("1899-12-31", "1899-12-31", "s"),
        ("1900-02-28", "1900-02-28", "s"),
        ("1900-03-01", "1900-03-01 00:00:00", "d"),
    ];
    for (day, read, kind) in days {
        let dated = format!("permanent-centres = {{ value = 72, as-of = {day} }}");
        let (_, judged) = judged_draft(&[(OBSERVATIONS, "permanent-centres = 72", &dated)]);
        assert_eq!(row(&judged.sheets[0], "permanent-centres")[7], (read, kind));
    }
}

/// Spreadsheets take a cell of a CSV that begins like a formula for one.
#[test]
#[ignore = "needs poppler, frictionless and openpyxl; tests/run has them"]
fn no_text_of_the_table_is_a_formula() {
    for name in ["=HYPERLINK(x)", "+ further ones", "-\u{a0}without", "@sum", "{ \"'tis\" }"] {
        let line = format!("    .name = {name}\n");
        let (project, judged) = judged_draft(&[("text/en/figures.ftl", "    .name = Subprojects\n", &line)]);
        assert!(judged.valid, "{:?}", judged.errors);
        let name = name.trim_start_matches("{ \"").trim_end_matches("\" }");
        let files = attachments(&project.pdf("en", "accessible"));
        let mut reader = csv::Reader::from_reader(files["figures.csv"].as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
        let subprojects = rows.iter().find(|row| &row[0] == "subprojects").unwrap();
        // Without the apostrophe it is the text again.
        assert_eq!(subprojects[1].strip_prefix('\''), Some(name));
        let begins = |text: &str| text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        assert!(rows.iter().all(|row| !row.iter().any(begins)), "{rows:?}");
        // The spreadsheet itself knows texts from formulas, and provenance.json has no formulas.
        assert_eq!(row(&judged.sheets[0], "subprojects")[1], (name, "s"));
        assert!(files["provenance.json"].contains(&serde_json::to_string(name).unwrap()));
    }
}
