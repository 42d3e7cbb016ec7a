//! Which print shop a file is judged for, and files that cannot be judged at all.

use lopdf::{Document, Object, dictionary};
use tempfile::TempDir;

use super::{judge, judge_bytes};
use crate::support::{EDITION, TestProject, published};

/// A shop that wants everything otherwise: marks, facing pages side by side, more bleed.
#[test]
fn a_shop_of_its_own_gets_what_it_asks_for() {
    let project = TestProject::new();
    let shop = project.read("print-shops/coated-offset.toml");
    let shop = shop.replacen("bleed-mm = 3 ", "bleed-mm = 5 ", 1);
    let shop = shop.replacen("marks = [] ", "marks = [\"crop\", \"registration\", \"colour-bar\"] ", 1);
    let shop = shop.replacen("sheets = \"single-pages\"", "sheets = \"spreads\"", 1);
    project.write("print-shops/other.toml", shop);
    let edition = format!("editions/{EDITION}.toml");
    project.write(&edition, format!("print-shop = \"other\"\n{}", project.read(&edition)));
    project.build(&["--language", "en", "--profile", "print"]).succeeded();

    let pdf = project.pdf("en", "print");
    let theirs = judge(&project, &pdf, &["--shop", "other"]);
    assert_eq!((theirs.exit, theirs.print_shop.as_str()), (0, "other"), "{theirs:#?}");
    assert!(theirs.findings.is_empty(), "{theirs:#?}");
    let bleed = &theirs.pages[0]["bleed-mm"];
    assert!(bleed.as_array().unwrap().iter().all(|side| side.as_f64() == Some(5.0)), "{bleed}");

    let ours = judge(&project, &pdf, &["--shop", "coated-offset"]);
    assert_eq!(ours.exit, 1);
    assert!(!ours.codes().is_empty() && ours.codes().iter().all(|code| *code == "F088"), "{ours:#?}");
    let usual = judge(&project, &pdf, &[]);
    assert_eq!(usual.print_shop, "coated-offset", "nothing else is named");
}

#[test]
fn an_unknown_shop_is_a_finding_with_a_suggestion() {
    let project = published();
    let pdf = project.pdf("en", "print");
    let answer = project.run(&["preflight", pdf.to_str().unwrap(), "--shop", "coated-ofset"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.stderr.contains("F007") && answer.stderr.contains("did you mean `coated-offset`?"), "{answer:?}");
}

#[test]
fn a_file_that_is_not_there_cannot_be_opened() {
    let answer = published().run(&["preflight", "nowhere.pdf", "--format", "json"]);
    assert_eq!(answer.code, 3, "{answer:?}");
    assert!(answer.stderr.contains("nowhere.pdf"), "{answer:?}");
}

#[test]
fn what_is_no_pdf_is_damaged() {
    let pdf = std::fs::read(published().pdf("en", "print")).unwrap();
    // Half of a file still has pages; what it lacks is found.
    assert_eq!(judge_bytes(&pdf[..pdf.len() / 2]).exit, 1);
    let files: [&[u8]; 5] = [b"", b"Hello", b"%PDF-1.6\n%%EOF", b"%PDF-", &[0; 4096]];
    for bytes in files {
        let judgement = judge_bytes(bytes);
        assert_eq!((judgement.exit, judgement.passed), (1, false), "{judgement:#?}");
        assert_eq!(judgement.codes(), ["F055"], "{judgement:#?}");
    }
}

#[test]
fn a_pdf_without_pages_is_damaged() {
    let mut pdf = Document::with_version("1.6");
    let pages = pdf.add_object(dictionary! { "Type" => "Pages", "Count" => 0, "Kids" => Vec::<Object>::new() });
    let catalogue = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    pdf.trailer.set("Root", catalogue);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    let judgement = judge_bytes(&bytes);
    assert_eq!(judgement.codes(), ["F055"], "{judgement:#?}");
    assert!(judgement.findings[0].message.contains("no pages"), "{judgement:#?}");
}

/// Without a project the shops count that the program carries.
#[test]
fn no_project_is_needed() {
    let folder = TempDir::new().unwrap();
    let project = published();
    let pdf = project.pdf("en", "print");
    let mut command = project.command(&["preflight", pdf.to_str().unwrap()]);
    let answer = crate::support::Answer::of(command.current_dir(folder.path())).succeeded();
    assert!(answer.stdout.contains("passes for coated-offset"), "{answer:?}");
}
