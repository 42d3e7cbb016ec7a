//! The figures as tables, as frictionless and openpyxl read them.

use std::fs;

use serde::Deserialize;
use tempfile::TempDir;

use super::attachments::attachments;
use crate::build::sha256;
use crate::sheet::each;
use crate::support::{EDITION, LANGUAGES, ask, published_edition, repository};

/// What the judge says; tests/judges/python/tables.py says what each part is.
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
    widths: Vec<f64>,
}

/// Judges the package inside the PDF, of which `change` makes another table first, and the
/// spreadsheet beside it.
fn judge(edition: &'static str, language: &str, change: impl Fn(&str) -> String) -> Judged {
    let project = published_edition(edition);
    let folder = TempDir::new().unwrap();
    let files = attachments(&project.pdf(language, "accessible"));
    let package = folder.path().join("datapackage.json");
    let table = change(&files["figures.csv"]);
    // The table's fingerprint must not be all that gives a change away.
    let (was, is) = (sha256(files["figures.csv"].as_bytes()), sha256(table.as_bytes()));
    assert!(files["datapackage.json"].contains(&was));
    fs::write(&package, files["datapackage.json"].replace(&was, &is)).unwrap();
    fs::write(folder.path().join("figures.csv"), table).unwrap();
    let spreadsheet = project.output(&format!("{edition}-{language}-figures.xlsx"));
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
