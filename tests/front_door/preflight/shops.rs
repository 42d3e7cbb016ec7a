//! Choice of the print shop that a file is judged for, and files that cannot be judged at all.

use lopdf::{Document, Object, dictionary};
use tempfile::TempDir;

use super::{judge, judge_bytes};
use crate::build::sha256;
use crate::support::{EDITION, TestProject, published, repository};

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

/// A page more than a pair and one after it: the first alone, then facing pages at one fold.
#[test]
fn facing_pages_come_side_by_side() {
    let project = TestProject::new();
    let shop = project.read("print-shops/coated-offset.toml");
    project.write("print-shops/coated-offset.toml", shop.replacen("\"single-pages\"", "\"spreads\"", 1));
    let main = std::fs::read_to_string(repository().join("templates/fact-sheet/main.typ")).unwrap();
    project.write("templates/fact-sheet/main.typ", main + "\n#pagebreak()\nNotes\n#pagebreak()\nNotes\n");
    project.replace("documents/fact-sheet.toml", "pages = 2", "pages = 4");
    // The draft's mark goes with them; what checks say of these pages is not asked here.
    project.build(&["--draft", "--language", "en", "--profile", "print"]).succeeded();

    let pdf = project.root().join(format!("out/drafts/{EDITION}/{EDITION}-en-print.pdf"));
    let judged = judge(&project, &pdf, &[]);
    assert!(judged.findings.is_empty(), "{judged:#?}");
    let widths: Vec<f64> = judged.pages.iter().map(|page| page["trim-mm"][0].as_f64().unwrap()).collect();
    assert_eq!(widths, [210.0, 420.0, 210.0]);
}

/// A print PDF that a shop would send back is not written; the documents for screens are.
#[test]
fn a_print_pdf_that_fails_is_not_written() {
    let project = TestProject::new();
    let theme = std::fs::read_to_string(repository().join("templates/theme.toml")).unwrap();
    assert!(theme.contains("cmyk = [100, 0, 0, 60]"));
    project.write("templates/theme.toml", theme.replace("cmyk = [100, 0, 0, 60]", "cmyk = [95, 85, 82, 75]"));
    let report = project.report(&[]);
    assert_eq!((report.code, report.written()), (1, vec!["de accessible".to_owned(), "en accessible".to_owned()]));
    assert!(!report.errors().is_empty() && report.errors().iter().all(|finding| finding.code == "F078"));
    assert!(!project.pdf("en", "print").exists());
}

/// A profile with which no colour could be converted stops the build at the line that names it.
#[test]
fn a_profile_that_is_none_is_not_taken() {
    let profile = std::fs::read(repository().join("data/print-shops/ISOcoated_v2_300_bas.icc")).unwrap();
    let changes: [fn(&mut Vec<u8>); 7] = [
        |bytes| bytes[128..].fill(0),
        |bytes| bytes[128..132].fill(0),
        |bytes| bytes[136..140].fill(0x7f),
        |bytes| bytes[8] = 9,
        |bytes| bytes[20..24].fill(0),
        |bytes| bytes[132..136].fill(b'x'),
        |bytes| bytes.truncate(4000),
    ];
    let project = TestProject::new();
    for (number, change) in changes.iter().enumerate() {
        let mut bytes = profile.clone();
        change(&mut bytes);
        project.write("print-shops/ISOcoated_v2_300_bas.icc", &bytes);
        let report = project.check();
        let errors = report.errors();
        let line = project.place_of("print-shops/coated-offset.toml", "\"print-shops/ISOcoated").0;
        let is_there = errors.iter().any(|finding| {
            finding.message.contains("ISOcoated_v2_300_bas.icc")
                && finding.place.as_ref().is_some_and(|place| place.line == line)
        });
        assert!(report.code == 1 && is_there, "{number}: {report:#?}");
    }
}

#[test]
fn the_job_ticket_speaks_of_the_file_beside_it() {
    let project = published();
    for language in ["en", "de"] {
        let pdf = std::fs::read(project.pdf(language, "print")).unwrap();
        let ticket = std::fs::read(project.output(&format!("{EDITION}-{language}-print-ticket.json"))).unwrap();
        let ticket: serde_json::Value = serde_json::from_slice(&ticket).unwrap();
        assert_eq!(ticket["sha256"], sha256(&pdf).as_str());
        assert_eq!((&ticket["standard"], &ticket["sheet-count"]), (&"PDF/X-4".into(), &2.into()));
        assert_eq!(ticket["final-format-mm"], serde_json::json!([210.0, 297.0]));
        let text = project.output(&format!("{EDITION}-{language}-print-ticket.txt"));
        assert!(std::fs::read_to_string(text).unwrap().contains(&sha256(&pdf)));
    }
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
