//! `verify`: what becomes of a copy in other hands.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use lopdf::content::Content;
use lopdf::{Document, Object, ObjectId, dictionary};

use crate::fixture::{EDITION, OBSERVATIONS, change_one_number};
use crate::support::{Answer, EDITION as SHEET, TestProject};

const WHY: &str = "The office had counted a day twice.";

pub fn release(project: &TestProject, edition: &str, more: &[&str]) {
    project.run(&[&["release", edition, "--by", "A. Reader", "--on", "2024-07-20"], more].concat()).succeeded();
}

/// The fixture, released.
pub fn released() -> TestProject {
    let project = TestProject::fixture();
    release(&project, EDITION, &[]);
    project
}

/// A real edition of two pages, released once for all tests that look at it.
pub fn released_sheet() -> &'static TestProject {
    static SHARED: OnceLock<TestProject> = OnceLock::new();
    SHARED.get_or_init(|| {
        let project = TestProject::of_kept(SHEET);
        release(&project, SHEET, &[]);
        project
    })
}

/// A sealed file.
pub fn sealed(project: &TestProject, edition: &str, file: &str) -> PathBuf {
    project.file(&format!("releases/{edition}/1/{file}"))
}

pub fn sealed_pdf(project: &TestProject, edition: &str, language: &str, profile: &str) -> PathBuf {
    sealed(project, edition, &format!("{edition}-{language}-{profile}.pdf"))
}

/// The answer about one file of these bytes.
pub fn verified(project: &TestProject, name: &str, bytes: &[u8]) -> (Answer, serde_json::Value) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let path = path.to_str().unwrap();
    let json = project.run(&["verify", "--format", "json", path]);
    let answers: serde_json::Value =
        serde_json::from_str(&json.stdout).unwrap_or_else(|error| panic!("{error}: {json:?}"));
    (project.run(&["verify", path]), answers["answers"][0].clone())
}

fn code(project: &TestProject, edition: &str, version: u32, language: &str) -> String {
    let record = project.read(&format!("releases/{edition}/{version}/release.json"));
    let record: serde_json::Value = serde_json::from_str(&record).unwrap();
    record["codes"][language].as_str().unwrap().to_owned()
}

// What is as it was released.

#[test]
fn every_released_file_is_current() {
    let project = released();
    for entry in fs::read_dir(project.file(&format!("releases/{EDITION}/1"))).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if matches!(name.as_str(), "release.json" | "SHA256SUMS") {
            continue;
        }
        let answer = project.run(&["verify", path.to_str().unwrap()]);
        assert_eq!(answer.code, 0, "{name}: {answer:?}");
        assert!(answer.stdout.contains(&format!("it has the very bytes of {name}")), "{answer:?}");
        assert!(answer.stdout.contains("current") && answer.stdout.contains("report-2024-07 version 1"), "{answer:?}");
    }
}

#[test]
fn a_corrected_edition_supersedes_and_says_why() {
    let project = released();
    let old = fs::read(sealed_pdf(&project, EDITION, "en", "accessible")).unwrap();
    let old_code = code(&project, EDITION, 1, "en");
    change_one_number(&project);
    release(&project, EDITION, &["--why", WHY]);
    let (answer, json) = verified(&project, "report.pdf", &old);
    assert_eq!((answer.code, json["state"].as_str()), (5, Some("superseded")), "{answer:?}");
    assert!(answer.stdout.contains(WHY) && answer.stdout.contains("version 2 of 2024-07-20"), "{answer:?}");
    let new_code = code(&project, EDITION, 2, "en");
    assert_eq!(json["release"]["superseded-by"]["code"], new_code);
    assert_eq!(project.run(&["verify", "--code", &old_code]).code, 5);
    assert_eq!(project.run(&["verify", "--code", &new_code]).code, 0);
    let new = project.file(&format!("releases/{EDITION}/2/{EDITION}-en-accessible.pdf"));
    assert_eq!(project.run(&["verify", new.to_str().unwrap()]).code, 0);
}

#[test]
fn a_code_is_found_however_it_is_typed() {
    let project = released();
    let code = code(&project, EDITION, 1, "de");
    for typed in [code.clone(), code.to_lowercase(), code.replace(' ', ""), format!("  {code} ")] {
        let answer = project.run(&["verify", "--code", &typed]);
        assert!(answer.code == 0 && answer.stdout.contains("in de"), "{typed}: {answer:?}");
    }
    let (wrong, last) = (format!("{}z", &code[..code.len() - 1]), &code[code.len() - 6..]);
    for typed in [wrong.as_str(), "IQF 2019-08 en b0e700", "", last] {
        let answer = project.run(&["verify", "--code", typed]);
        assert!(answer.code == 7 && answer.stdout.contains("not ours"), "{typed}: {answer:?}");
    }
    assert!(project.run(&["verify", "--code", &wrong]).stdout.contains(&code), "the nearest is named");
}

/// The imprint has more digits, which go on from those of the code: others are not of the release.
#[test]
fn the_digits_of_the_imprint_are_compared() {
    let project = released();
    let code = code(&project, EDITION, 1, "de");
    let record: serde_json::Value =
        serde_json::from_str(&project.read(&format!("releases/{EDITION}/1/release.json"))).unwrap();
    let (begins, digest) = (code.rsplit_once(' ').unwrap().0, record["digests"]["de"].as_str().unwrap());
    assert!(digest.len() == 16 && code.ends_with(&digest[..6]), "{digest} goes on from {code}");
    let grouped = |digest: &str| [&digest[..4], &digest[4..8], &digest[8..12], &digest[12..]].join(" ");
    let page = fs::read_to_string(sealed(&project, EDITION, "de.html")).unwrap();
    assert!(page.replace('\u{a0}', " ").contains(&format!("{begins} {}", grouped(digest))), "it is in the imprint");
    let other = if digest.ends_with('0') { "1" } else { "0" };
    let last = format!("{}{other}", &digest[..15]);
    for (typed, exit) in [
        (format!("{begins} {}", grouped(digest)), 0),
        (format!("{begins} {}", digest.to_uppercase()), 0),
        (format!("{begins} {}", &digest[..10]), 0),
        (format!("{begins} {}", grouped(&last)), 6),
        (format!("{begins} {digest}0"), 6),
        (format!("{begins} {}z", &digest[..6]), 7),
    ] {
        let answer = project.run(&["verify", "--code", &typed]);
        assert_eq!(answer.code, exit, "{typed}: {answer:?}");
    }
}

#[test]
fn what_bears_no_code_of_ours_is_not_ours() {
    let project = released();
    let text = |text: &str| verified(&project, "text.txt", text.as_bytes()).0;
    assert_eq!(text("5,535 visits").code, 7);
    assert_eq!(text("").code, 7);
    let other = text("Edition code IQF 2024-07 en 012345.");
    assert!(other.code == 7 && other.stdout.contains("no release has the code IQF 2024-07 en 012345"), "{other:?}");
    assert_eq!(verified(&project, "a.png", b"\x89PNG\0\0").0.code, 7);
    let (broken, _) = verified(&project, "a.pdf", b"%PDF-1.7\nno more");
    assert!(broken.code == 4 && broken.stdout.contains("cannot be read"), "{broken:?}");
    assert_eq!(project.run(&["verify", "nowhere.pdf"]).code, 3);
    assert_eq!(project.run(&["verify", "--project", "nowhere", "--code", "x"]).code, 3);
    assert_eq!(project.run(&["verify"]).code, 2);
    let fresh = TestProject::fixture();
    let answer = fresh.run(&["verify", "--code", "IQF 2024-07 en 012345"]);
    assert!(answer.code == 7 && answer.stdout.contains("was ever released"), "{answer:?}");
}

// Copies that somebody has changed.

/// The digits of a page's content: the operation, string and byte at which the code of each stands, with the digit and
/// the code of another digit in the same font.
struct Digit {
    operation: usize,
    part: Option<usize>,
    at: usize,
    other: [u8; 2],
}

/// Codes of digits in a font that has glyphs of two bytes, by what they stand for.
fn digits(pdf: &Document, font: &lopdf::Dictionary) -> BTreeMap<[u8; 2], char> {
    let Ok(map) = font.get(b"ToUnicode").and_then(|map| pdf.dereference(map)).and_then(|(_, map)| map.as_stream())
    else {
        return BTreeMap::new();
    };
    let text = String::from_utf8_lossy(&map.decompressed_content().unwrap()).into_owned();
    let lines = text.lines().filter_map(|line| line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <"));
    let entries = lines.filter_map(|(code, unicode)| {
        let character = char::from_u32(u32::from_str_radix(unicode, 16).ok()?).filter(char::is_ascii_digit)?;
        Some((u16::from_str_radix(code, 16).ok()?.to_be_bytes(), character))
    });
    entries.collect()
}

fn found(pdf: &Document, page: ObjectId, content: &Content) -> Vec<Digit> {
    let fonts = pdf.get_page_fonts(page).unwrap();
    let fonts: BTreeMap<_, _> = fonts.into_iter().map(|(name, font)| (name, digits(pdf, font))).collect();
    let (mut current, mut all) = (BTreeMap::new(), Vec::new());
    for (operation, it) in content.operations.iter().enumerate() {
        let strings: Vec<(Option<usize>, &Object)> = match (it.operator.as_str(), it.operands.first()) {
            ("Tf", Some(name)) => {
                current = fonts.get(name.as_name().unwrap()).cloned().unwrap_or_default();
                continue;
            }
            ("Tj", Some(text)) => vec![(None, text)],
            ("TJ", Some(Object::Array(parts))) => parts.iter().enumerate().map(|(at, it)| (Some(at), it)).collect(),
            _ => continue,
        };
        for (part, text) in strings {
            let Ok(bytes) = text.as_str() else { continue };
            for (index, pair) in bytes.chunks_exact(2).enumerate() {
                let code = [pair[0], pair[1]];
                let other = current.keys().find(|other| **other != code).copied();
                if let (true, Some(other)) = (current.contains_key(&code), other) {
                    all.push(Digit { operation, part, at: index * 2, other });
                }
            }
        }
    }
    all
}

/// Copies of a PDF in each of which one digit of a page is another one; every so many of them.
pub fn with_other_digits(bytes: &[u8], every: usize) -> Vec<Vec<u8>> {
    let pdf = Document::load_mem(bytes).unwrap();
    let mut copies = Vec::new();
    for page in pdf.get_pages().into_values() {
        let content = Content::decode(&pdf.get_page_content(page)).unwrap();
        for digit in found(&pdf, page, &content).into_iter().step_by(every) {
            let (mut pdf, mut content) = (pdf.clone(), Content { operations: content.operations.clone() });
            let operand = &mut content.operations[digit.operation].operands[0];
            let text = match digit.part {
                Some(part) => &mut operand.as_array_mut().unwrap()[part],
                None => operand,
            };
            let Object::String(codes, _) = text else { panic!("{text:?}") };
            codes[digit.at..digit.at + 2].copy_from_slice(&digit.other);
            pdf.change_page_content(page, content.encode().unwrap()).unwrap();
            copies.push(saved(pdf));
        }
    }
    copies
}

fn saved(mut pdf: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

/// A copy that another program has saved, with nothing changed.
fn saved_anew(bytes: &[u8]) -> Vec<u8> {
    let mut pdf = Document::load_mem(bytes).unwrap();
    pdf.add_object(dictionary! { "Type" => "Unused" });
    saved(pdf)
}

#[test]
fn a_copy_that_was_saved_anew_is_what_it_was() {
    let project = released_sheet();
    for language in ["en", "de"] {
        for profile in ["accessible", "print"] {
            let bytes = saved_anew(&fs::read(sealed_pdf(project, SHEET, language, profile)).unwrap());
            let (answer, json) = verified(project, "copy.pdf", &bytes);
            assert_eq!((answer.code, json["differences"].as_array().unwrap().len()), (0, 0), "{profile}: {answer:?}");
            assert!(answer.stdout.contains("saved anew") && json["same-bytes-as"].is_null(), "{answer:?}");
            assert_eq!(json["release"]["language"], language);
        }
    }
}

#[test]
fn one_digit_that_is_another_one_is_named() {
    let project = released_sheet();
    let mut seen = 0;
    for (language, profile) in [("en", "accessible"), ("de", "accessible"), ("en", "print"), ("de", "print")] {
        let bytes = fs::read(sealed_pdf(project, SHEET, language, profile)).unwrap();
        for copy in with_other_digits(&bytes, 40) {
            let (answer, json) = verified(project, "copy.pdf", &copy);
            let is_code = answer.code == 7;
            assert!(answer.code == 6 || is_code, "{language} {profile}: {answer:?}");
            if !is_code {
                let differences = json["differences"].as_array().unwrap();
                assert_eq!(differences.len(), 1, "{answer:?}");
                assert!(answer.stdout.contains(" stands where "), "{answer:?}");
                seen += 1;
            }
        }
    }
    assert!(seen >= 30, "{seen} copies");
}

#[test]
fn a_value_that_is_another_one_is_named_with_its_figure() {
    let project = released();
    let bytes = fs::read(sealed_pdf(&project, EDITION, "en", "accessible")).unwrap();
    let answers: Vec<String> =
        with_other_digits(&bytes, 1).iter().map(|copy| verified(&project, "copy.pdf", copy).0.stdout).collect();
    for (released, figure) in [("1,325", "first-visits"), ("5,535", "visits"), ("12,400", "books-lent")] {
        let named = format!("was released ({figure})");
        let found = answers.iter().filter(|it| it.contains(&format!("stands where {released} {named}")));
        assert!(found.count() >= released.len() - 1, "{released}: {answers:#?}");
    }
}

#[test]
fn pages_in_another_order_are_named() {
    let project = released_sheet();
    let bytes = fs::read(sealed_pdf(project, SHEET, "en", "accessible")).unwrap();
    let mut pdf = Document::load_mem(&bytes).unwrap();
    let root = pdf.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
    let pages: Vec<Object> = pdf.get_pages().into_values().map(Object::Reference).collect();
    assert_eq!(pages.len(), 2);
    let with = |pdf: &mut Document, kids: Vec<Object>| {
        let count = kids.len() as i64;
        let tree = pdf.get_object_mut(root).unwrap().as_dict_mut().unwrap();
        tree.set("Kids", kids);
        tree.set("Count", count);
        saved(pdf.clone())
    };
    let swapped = with(&mut pdf, vec![pages[1].clone(), pages[0].clone()]);
    let (answer, _) = verified(project, "swapped.pdf", &swapped);
    assert_eq!(answer.code, 6, "{answer:?}");
    assert!(answer.stdout.contains("page 1 is page 2 of the release"), "{answer:?}");
    assert!(answer.stdout.contains("page 2 is page 1 of the release"), "{answer:?}");
    let first = with(&mut pdf, vec![pages[0].clone()]);
    let (answer, _) = verified(project, "first.pdf", &first);
    assert!(answer.code == 6 && answer.stdout.contains("pages: 1, where the release has 2"), "{answer:?}");
}

#[test]
fn a_file_inside_that_is_another_one_is_named() {
    let project = released();
    let bytes = fs::read(sealed_pdf(&project, EDITION, "de", "accessible")).unwrap();
    let pdf = Document::load_mem(&bytes).unwrap();
    let specifications: Vec<ObjectId> = pdf
        .objects
        .iter()
        .filter(|(_, object)| object.as_dict().is_ok_and(|it| it.has(b"EF")))
        .map(|(id, _)| *id)
        .collect();
    assert_eq!(specifications.len(), 3);
    for id in specifications {
        let mut pdf = pdf.clone();
        let specification = pdf.get_dictionary(id).unwrap().clone();
        let name = lopdf::decode_text_string(specification.get(b"UF").unwrap()).unwrap();
        let embedded = specification.get(b"EF").unwrap().as_dict().unwrap();
        let stream = embedded.get(b"F").unwrap().as_reference().unwrap();
        let stream = pdf.get_object_mut(stream).unwrap().as_stream_mut().unwrap();
        let mut content = stream.decompressed_content().unwrap();
        let at = content.iter().position(|byte| byte.is_ascii_digit()).unwrap();
        content[at] = if content[at] == b'9' { b'1' } else { b'9' };
        stream.set_plain_content(content);
        let (answer, json) = verified(&project, "copy.pdf", &saved(pdf.clone()));
        assert_eq!(answer.code, 6, "{answer:?}");
        assert!(
            answer.stdout.contains(&format!("the file {name} inside is not the one that was released")),
            "{answer:?}"
        );
        assert_eq!(json["differences"].as_array().unwrap().len(), 1);
        pdf.objects.remove(&id);
        let (answer, _) = verified(&project, "copy.pdf", &saved(pdf));
        assert!(answer.stdout.contains(&format!("the file {name} inside is missing")), "{answer:?}");
    }
}

// Texts.

#[test]
fn the_numbers_of_any_text_are_compared() {
    let project = released();
    let code = code(&project, EDITION, 1, "en");
    let text = |body: &str| verified(&project, "mail.txt", format!("{body}\n{code}\n").as_bytes()).0;
    let fine = text("Since 2019, 5,535 visits, around 12,400 books; 24% were first ones.");
    assert!(fine.code == 0 && fine.stdout.contains("every number in it was released"), "{fine:?}");
    let altered = text("There were 5,635 visits.");
    let said = "5,635 was not released; the nearest in the data is 5,535 (visits)";
    assert!(altered.code == 6 && altered.stdout.contains(said), "{altered:?}");
    assert_eq!(text("Numbers of another language: 5.535").code, 6);
}

#[test]
fn a_web_page_is_compared_with_the_released_one() {
    let project = released();
    let html = fs::read_to_string(sealed(&project, EDITION, "en.html")).unwrap();
    assert_eq!(verified(&project, "saved.html", html.replace("<main", "\n<main").as_bytes()).0.code, 0);
    let (answer, _) = verified(&project, "saved.html", html.replacen("1,325", "1,352", 1).as_bytes());
    let said = "1,352 stands where 1,325 was released (first-visits)";
    assert!(answer.code == 6 && answer.stdout.contains(said), "{answer:?}");
    let (answer, _) = verified(&project, "saved.html", html.replace("pays nothing", "pays something").as_bytes());
    assert!(
        answer.code == 6 && answer.stdout.contains("“something.” stands where “nothing.” was released"),
        "{answer:?}"
    );
}

#[test]
fn of_several_files_the_worst_decides() {
    let project = released();
    let pdf = sealed_pdf(&project, EDITION, "en", "accessible");
    let (pdf, other) = (pdf.to_str().unwrap(), project.file(OBSERVATIONS));
    let answer = project.run(&["verify", pdf, other.to_str().unwrap()]);
    assert_eq!(answer.code, 7, "{answer:?}");
    assert!(answer.stdout.contains(": current") && answer.stdout.contains(": not ours"), "{answer:?}");
}

#[test]
fn a_record_that_is_damaged_is_said_to_be_so() {
    let project = released();
    let code = code(&project, EDITION, 1, "en");
    let path = project.file(&format!("releases/{EDITION}/1/release.json"));
    fs::remove_file(&path).unwrap();
    fs::write(&path, "{}").unwrap();
    let answer = project.run(&["verify", "--code", &code]);
    assert!(answer.code == 7 && answer.stderr.contains("F146"), "{answer:?}");
}
