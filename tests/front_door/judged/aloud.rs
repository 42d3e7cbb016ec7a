//! Sound of the accessible PDF to those who listen, as poppler follows its structure and outloud judges it.

use std::fmt::Write;
use std::process::Command;

use serde_json::Value;

use super::text::{lines, running};
use crate::sheet::each;
use crate::support::{LANGUAGES, TestProject, ask, published_edition, repository};

/// Every edition in every language that poppler follows: of Arabic it keeps the last word of a line only,
/// in whatever file.
fn each_structure() -> impl Iterator<Item = (&'static str, &'static str)> {
    each_document().filter(|(_, language)| *language != "ar")
}

/// Every edition in every language.
fn each_document() -> impl Iterator<Item = (&'static str, &'static str)> {
    each().map(|(sheet, language)| (sheet.edition, language))
}

fn outloud(project: &TestProject, language: &str) -> Value {
    let judge = repository().join("tests/judges/aloud");
    let answer = ask(judge.to_str().unwrap(), &[&project.pdf(language, "accessible")]);
    serde_json::from_str(&answer).expect("JSON")
}

/// poppler prints titles of elements as the bytes that they have in the file.
fn dump(project: &TestProject, language: &str) -> String {
    let answer = Command::new("pdfinfo").arg("-struct-text").arg(project.pdf(language, "accessible")).output();
    String::from_utf8_lossy(&answer.expect("pdfinfo; tests/run installs it").stdout).into_owned()
}

/// The structure as poppler reads it: a line for each element with text, with its kind.
fn structure(project: &TestProject, language: &str) -> Vec<(String, String)> {
    let dump = dump(project, language);
    let mut elements: Vec<(String, String)> = Vec::new();
    for line in dump.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix('"').and_then(|line| line.strip_suffix('"')) {
            elements.last_mut().expect("text stands in an element").1.push_str(text);
        } else if line.contains("(block)") || ["Caption", "Figure:"].contains(&line) || line.starts_with("Note <") {
            let kind = line.split([' ', ':']).next().expect("a kind");
            elements.push((kind.to_owned(), String::new()));
        }
    }
    elements.retain(|(_, text)| !text.is_empty());
    let soft_hyphens_gone = |text: String| text.replace('\u{ad}', "").trim().to_owned();
    elements.into_iter().map(|(kind, text)| (kind, soft_hyphens_gone(text))).collect()
}

/// A stranger can read this aloud. Whoever approves a changed snapshot has done so.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn the_structure_reads_as_a_text() {
    for (edition, language) in each_structure() {
        let project = published_edition(edition);
        let judged = outloud(&project, language);
        let mut alternatives = judged["alternatives"].as_array().unwrap().iter();
        let mut text = String::new();
        for (kind, words) in structure(&project, language) {
            let words = match kind.as_str() {
                "Figure" => format!("[{}]", alternatives.next().and_then(Value::as_str).expect("an alternative")),
                _ => words,
            };
            let _ = writeln!(text, "{kind:<8}{words}");
        }
        assert_eq!(alternatives.next(), None, "every chart is read");
        // The code in the imprint changes with every font and template; here it is the text that counts.
        let code = project.manifest().code_in_full(language);
        let digits = code.len() - "0123 4567 89ab cdef".len();
        let text = text.replace(&format!("{}{}", &code[..digits], code[digits..].replace(' ', "\u{a0}")), "IQF …");
        insta::assert_snapshot!(format!("aloud_{edition}_{language}"), text);
    }
}

/// Everything on the pages but their furniture is read, once and in one piece.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn nothing_is_lost_on_the_way() {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    for (edition, language) in each_structure() {
        let project = published_edition(edition);
        let heard: String = structure(&project, language).into_iter().map(|(_, text)| text + " ").collect();
        let heard = running(&heard);
        let pages = lines(&project, language, "accessible");
        let footers: usize = pages.split_terminator('\u{c}').map(|page| letters(footer(page))).sum();
        assert_eq!(letters(&heard), letters(&running(&pages)) - footers, "{edition} {language}");
        for word in ["f-bb", "MUT IQ", "IQ"].iter().filter(|word| running(&pages).contains(**word)) {
            assert!(heard.contains(word), "{word} in {edition} {language}");
        }
    }
}

/// The last lines of a page, in the order in which the file draws it: title, version, page and code.
fn footer(page: &str) -> &str {
    let start = page.match_indices('\n').rev().find(|(at, _)| page[*at..].contains(" / ")).map_or(0, |(at, _)| at);
    &page[start..]
}

/// Nothing that a validator cannot see either: empty elements, text that no tag announces, a drawing
/// order that differs from the reading order.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn a_third_judge_finds_nothing() {
    for (edition, language) in each_document() {
        let judged = outloud(&published_edition(edition), language);
        let found: Vec<&Value> =
            judged["findings"].as_array().unwrap().iter().filter(|it| !is_no_fault(it, language)).collect();
        assert_eq!((&judged["error"], found), (&Value::Null, vec![]), "{edition} {language}");
    }
}

/// Whether a finding of the judge is no fault.
fn is_no_fault(finding: &Value, language: &str) -> bool {
    match finding[0].as_str() {
        // The footer of a folded sheet: it knows one only by being alike on all pages.
        Some("TAG-002") => finding[3].as_str().is_some_and(|line| line.contains(" / 4")),
        // An Arabic letter has a glyph for each of its neighbours, and all say the same letter.
        Some("TXT-004") => language == "ar",
        _ => false,
    }
}

/// The third judge can say no.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn the_third_judge_sees_an_empty_label() {
    let project = TestProject::new();
    project.build(&["--language", "en", "--profile", "accessible"]).succeeded();
    let path = project.pdf("en", "accessible");
    let mut pdf = lopdf::Document::load(&path).unwrap();
    let is_label = |object: &lopdf::Object| {
        let kind = object.as_dict().ok().and_then(|it| it.get(b"S").ok()?.as_name().ok());
        kind == Some(b"Lbl")
    };
    let label = *pdf.objects.iter().find(|(_, object)| is_label(object)).expect("a label").0;
    pdf.get_dictionary_mut(label).unwrap().set("K", Vec::<lopdf::Object>::new());
    pdf.save(&path).unwrap();
    let judged = outloud(&project, "en");
    let rules: Vec<_> = judged["findings"].as_array().unwrap().iter().map(|finding| &finding[0]).collect();
    assert!(rules.contains(&&Value::from("TAG-020")), "{judged}");
}

/// The mark is a reference to its note, and each leads to the other.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn a_mark_is_a_reference_and_its_explanation_a_note() {
    for language in LANGUAGES {
        let project = published_edition(crate::support::EDITION);
        let dump = dump(&project, language);
        let lines: Vec<&str> = dump.lines().map(str::trim).collect();
        let reference = lines.windows(3).position(|it| it == ["Reference (inline)", "Link (inline)", "\"*\""]);
        let note = lines.iter().position(|line| line.starts_with("Note"));
        let back = lines.windows(2).rposition(|it| it == ["Link (inline)", "\"*\""]);
        assert!(reference < note && note < back && reference.is_some(), "{reference:?} {note:?} {back:?}\n{dump}");
        let pdf = lopdf::Document::load(project.pdf(language, "accessible")).unwrap();
        let spoken: Vec<String> = pdf.objects.values().filter_map(|object| contents(object.as_dict().ok()?)).collect();
        let (to, from) =
            if language == "de" { ("Anmerkung", "zurück zur Zahl") } else { ("Note", "back to the figure") };
        assert!(spoken.iter().any(|text| text == to) && spoken.iter().any(|text| text == from), "{spoken:?}");
    }
}

/// Text that is read at an annotation.
fn contents(dictionary: &lopdf::Dictionary) -> Option<String> {
    dictionary.has(b"Rect").then_some(())?;
    lopdf::decode_text_string(dictionary.get(b"Contents").ok()?).ok()
}

/// Names in another language are pronounced in it.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn foreign_words_carry_their_language() {
    let project = published_edition("fact-sheet-2021-01");
    let pdf = lopdf::Document::load(project.pdf("en", "accessible")).unwrap();
    let page = pdf.page_iter().nth(1).expect("a second page");
    let content = lopdf::content::Content::decode(&pdf.get_page_content(page)).unwrap();
    let german = content.operations.iter().filter(|operation| {
        let properties = operation.operands.get(1).and_then(|properties| properties.as_dict().ok());
        operation.operator == "BDC"
            && properties
                .is_some_and(|it| it.get(b"Lang").and_then(lopdf::Object::as_str).is_ok_and(|tag| tag == b"de"))
    });
    assert!(german.count() > 0, "nothing is German on the English page");
    let page = std::fs::read_to_string(project.output("en.html")).unwrap();
    assert!(page.contains("<span lang=\"de\">IQ konkret</span>"));
}

/// The metadata identify the edition, for programs that know XMP and nothing of our files.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn the_edition_stands_in_xmp() {
    for (sheet, language) in each() {
        let project = published_edition(sheet.edition);
        let manifest = project.manifest();
        let xmp = ask("pdfinfo", &[&"-meta", &project.pdf(language, "accessible")]);
        let tree = roxmltree::Document::parse(xmp.trim()).expect("XML");
        let field = |name: &str| {
            let found = tree.descendants().find(|node| {
                node.tag_name().name() == name
                    && node.tag_name().namespace().is_some_and(|uri| uri.starts_with("urn:uuid:"))
            });
            found.unwrap_or_else(|| panic!("{name} is not in {xmp}"))
        };
        assert_eq!(field("edition").text(), Some(sheet.edition));
        assert_eq!(field("version").text(), Some(sheet.version));
        assert_eq!(field("editionCode").text(), Some(manifest.edition_code(language)));
        let dates = field("referenceDates").descendants().filter_map(|node| node.text()).collect::<Vec<_>>().join(" ");
        for figure in manifest.figures.iter().filter(|figure| !figure.id.contains("--")) {
            for collector in &figure.collectors {
                assert!(dates.contains(&collector.id), "{} is not in {dates}", collector.id);
            }
        }
        let rights = tree.descendants().find(|node| node.tag_name().name() == "rights").expect("rights");
        assert!(rights.descendants().any(|node| node.text().is_some_and(|text| text.contains('©'))));
        // Each field is described in the file (ISO 19005-3, 6.6.2.3).
        let described = ["edition", "version", "editionCode", "surveyPeriod", "referenceDates"];
        let names: Vec<_> =
            tree.descendants().filter(|node| node.tag_name().name() == "name").filter_map(|it| it.text()).collect();
        assert!(described.iter().all(|name| names.contains(name)), "{names:?}");
    }
}
