//! Contents of the accessible PDF beside its pages: attachments and alternative texts.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use lopdf::{Document, Object};
use tempfile::TempDir;

use crate::support::{LANGUAGES, Manifest, TestProject, ask, published};

/// The attachments of a PDF by name, taken out by poppler.
pub fn attachments(pdf: &Path) -> BTreeMap<String, String> {
    let folder = TempDir::new().unwrap();
    ask("pdfdetach", &[&"-saveall", &"-o", &folder.path(), &pdf]);
    let files = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
    files
        .map(|file| (file.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(file).unwrap()))
        .collect()
}

fn table(csv: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows = reader.deserialize().map(|row| row.expect("a row"));
    rows.map(|row: BTreeMap<String, String>| (row["id"].clone(), row)).collect()
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn print_carries_nothing() {
    for language in LANGUAGES {
        let answer = ask("pdfdetach", &[&"-list", &published().pdf(language, "print")]);
        assert_eq!(answer.trim(), "0 embedded files");
    }
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn the_table_has_the_figures_that_are_printed() {
    let manifest = published().manifest();
    let mut labels = Vec::new();
    for language in LANGUAGES {
        let files = attachments(&published().pdf(language, "accessible"));
        assert_eq!(files.keys().collect::<Vec<_>>(), ["datapackage.json", "figures.csv", "provenance.json"]);
        let rows = table(&files["figures.csv"]);
        let printed: Vec<_> = manifest.figures.iter().filter(|figure| !figure.printed.is_empty()).collect();
        assert_eq!(rows.keys().collect::<Vec<_>>(), printed.iter().map(|figure| &figure.id).collect::<Vec<_>>());
        for figure in printed {
            let row = &rows[&figure.id];
            // A stock holds on a day, everything else over a period; the other column is empty.
            let (period, as_of) =
                if figure.kind == "stock" { ("", figure.as_of.as_str()) } else { (figure.period.as_str(), "") };
            let expected = [
                ("value", figure.value.as_str()),
                ("unit", &figure.unit),
                ("kind", &figure.kind),
                ("precision", &figure.precision),
                ("status", &figure.status),
                ("period", period),
                ("as-of", as_of),
            ];
            for (column, value) in expected {
                assert_eq!(row[column], value, "{column} of {}", figure.id);
            }
            let collectors: Vec<_> = figure.collectors.iter().map(|collector| collector.id.as_str()).collect();
            let collectors = if collectors.is_empty() { "not stated".to_owned() } else { collectors.join(" ") };
            assert_eq!(row["collector"], collectors, "{}", figure.id);
            assert!(!row["label"].is_empty() && !row["reference-date"].is_empty(), "{}", figure.id);
        }
        labels.push(rows.values().map(|row| row["label"].clone()).collect::<Vec<_>>());
    }
    assert_ne!(labels[0], labels[1], "the names are in the document's language");
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn provenance_leads_back_to_the_files() {
    let manifest = published().manifest();
    for language in LANGUAGES {
        let files = attachments(&published().pdf(language, "accessible"));
        let provenance: serde_json::Value = serde_json::from_str(&files["provenance.json"]).unwrap();
        assert_eq!(provenance["edition-code"], manifest.edition_code(language));
        assert_eq!(provenance["language"], language);
        let figures = provenance["figures"].as_array().unwrap();
        assert_eq!(figures.len(), manifest.figures.len());
        for figure in figures {
            let expected = manifest.figure(figure["id"].as_str().unwrap());
            let origin = match expected.origin.split_once(':') {
                // Its lines move with every edition that comes.
                Some(("figures.toml", _)) => "figures.toml",
                _ => expected.origin.as_str(),
            };
            assert_eq!((&figure["origin"], &figure["value"]), (&origin.into(), &expected.value.as_str().into()));
        }
        let inputs = provenance["inputs"].as_array().unwrap();
        for input in inputs {
            let (path, sha256) = (input["path"].as_str().unwrap(), input["sha256"].as_str());
            let expected = manifest.inputs.iter().find(|input| input.path == path).expect(path);
            assert!(sha256.is_none_or(|sha256| sha256 == expected.sha256), "{path}");
            let is_shared =
                ["programme.toml", "figures.toml", "documents/", "text/"].iter().any(|it| path.starts_with(it));
            assert_eq!(sha256.is_none(), is_shared, "{path}");
            assert!(!path.starts_with("text/") || path.starts_with(&format!("text/{language}/")), "{path}");
        }
        let names = |path: &str| inputs.iter().any(|input| input["path"] == path);
        assert!(names(crate::support::OBSERVATIONS) && names("editions/fact-sheet-2019-08.toml"));
        for output in manifest.outputs.iter().filter(|output| output.kind == "pdf") {
            assert!(!files["provenance.json"].contains(&output.sha256), "a file cannot know its own fingerprint");
        }
    }
}

/// The alternative texts of a PDF, in the order of its objects.
pub fn alternative_texts(pdf: &Path) -> Vec<String> {
    let pdf = Document::load(pdf).unwrap();
    let dictionaries = pdf.objects.values().filter_map(|object| object.as_dict().ok());
    dictionaries.filter_map(|it| it.get(b"Alt").ok()).map(decode).collect()
}

/// A text string of PDF: UTF-16 with a byte order mark, or else Latin.
fn decode(text: &Object) -> String {
    lopdf::decode_text_string(text).expect("a text")
}

/// The one alternative text that tells of a chart.
#[track_caller]
fn about<'a>(texts: &'a [String], words: &str) -> &'a str {
    let [text] = texts.iter().filter(|text| text.contains(words)).collect::<Vec<_>>()[..] else {
        panic!("not one “{words}” in {texts:#?}")
    };
    text
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn charts_are_told_in_the_language_of_the_page() {
    let expected: [(&str, &str, &[&str]); 6] = [
        (
            "en",
            "More than half of the initial advice sessions are on recognition",
            &["28,409\u{a0}sessions", "15,840\u{a0}sessions", "6,197\u{a0}sessions", "6,372\u{a0}sessions"],
        ),
        (
            "en",
            "Almost nine in ten job training schemes are tailored to individuals",
            &["1,071\u{a0}schemes", "119\u{a0}schemes", "952\u{a0}schemes"],
        ),
        (
            "en",
            "More consultations for business, more people for the labour market",
            &[
                "261\u{a0}training sessions",
                "95\u{a0}events",
                "196\u{a0}training sessions",
                "42\u{a0}events",
                "3,231\u{a0}people",
            ],
        ),
        (
            "de",
            "Mehr als die Hälfte der Erstberatungen betrifft die Anerkennung",
            &["28.409\u{a0}Beratungen", "15.840\u{a0}Beratungen", "6.197\u{a0}Beratungen", "6.372\u{a0}Beratungen"],
        ),
        (
            "de",
            "Fast neun von zehn Qualifizierungsmaßnahmen sind individuell zugeschnitten",
            &["1.071\u{a0}Maßnahmen", "119\u{a0}Maßnahmen", "952\u{a0}Maßnahmen"],
        ),
        (
            "de",
            "Mehr Beratungen für die Wirtschaft, mehr Personen für den Arbeitsmarkt",
            &[
                "261\u{a0}Schulungen",
                "95\u{a0}Veranstaltungen",
                "196\u{a0}Schulungen",
                "42\u{a0}Veranstaltungen",
                "3.231\u{a0}Personen",
            ],
        ),
    ];
    for (language, title, parts) in expected {
        let texts = alternative_texts(&published().pdf(language, "accessible"));
        let text = about(&texts, title);
        for part in parts {
            assert!(text.contains(part), "no “{part}” in “{text}”");
        }
        let period = if language == "de" { "Januar bis Juni 2019" } else { "January to June 2019" };
        assert!(text.contains(period), "{text}");
        assert!(!text.contains(['\u{e000}', '\u{e001}', '{', '}']), "{text}");
    }
}

/// CSV, provenance and alternative texts follow a change, in both languages.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn a_changed_number_changes_what_is_carried() {
    let project = TestProject::new();
    project.change_one_number();
    project.build(&["--profile", "accessible"]).succeeded();
    let (before, after): (Manifest, Manifest) = (published().manifest(), project.manifest());
    for (language, sum, new_sum) in [("en", "1,071", "1,072"), ("de", "1.071", "1.072")] {
        let (old, new) = (published().pdf(language, "accessible"), project.pdf(language, "accessible"));
        let (was, is) = (attachments(&old), attachments(&new));
        let rows = table(&is["figures.csv"]);
        for (id, row) in table(&was["figures.csv"]) {
            let expected = match id.as_str() {
                "individual-schemes" => "953",
                "schemes" => "1072",
                _ => row["value"].as_str(),
            };
            assert_eq!(rows[&id]["value"], expected, "{id}");
        }
        assert!(was["provenance.json"].contains(before.edition_code(language)));
        assert!(is["provenance.json"].contains(after.edition_code(language)));
        let told: Vec<_> =
            alternative_texts(&old).iter().map(|text| text.replace("952", "953").replace(sum, new_sum)).collect();
        assert_eq!(alternative_texts(&new), told);
        assert_ne!(alternative_texts(&new), alternative_texts(&old));
    }
}
