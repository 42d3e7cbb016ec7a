//! Released PDFs that other programs have written anew, printed into a PDF, or read aloud as text.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::support::{EDITION, TestProject, ask};
use crate::verify::{release, released_sheet, sealed_pdf, verified};

/// The program's copy of a PDF.
fn copied(folder: &TempDir, program: &str, pdf: &Path) -> PathBuf {
    let copy = folder.path().join("copy.pdf");
    match program {
        "gs" => drop(ask("gs", &[&"-q", &"-o", &copy, &"-sDEVICE=pdfwrite", &pdf])),
        "pdftocairo" => drop(ask("pdftocairo", &[&"-pdf", &pdf, &copy])),
        _ => drop(ask("qpdf", &[&"--object-streams=generate", &pdf, &copy])),
    }
    copy
}

#[test]
#[ignore = "needs Ghostscript, poppler and qpdf; tests/run has them"]
fn a_copy_that_went_through_a_printer_driver_is_what_it_was() {
    let project = released_sheet();
    let folder = TempDir::new().unwrap();
    for program in ["gs", "pdftocairo", "qpdf"] {
        for (language, profile) in [("en", "accessible"), ("de", "accessible"), ("en", "print"), ("de", "print")] {
            let copy = copied(&folder, program, &sealed_pdf(project, EDITION, language, profile));
            let (answer, json) = verified(project, "copy.pdf", &fs::read(copy).unwrap());
            assert_eq!(answer.code, 0, "{program} {language} {profile}: {answer:?}");
            assert_eq!(json["release"]["language"], language);
        }
    }
}

#[test]
#[ignore = "needs Ghostscript; tests/run has it"]
fn a_digit_is_found_behind_a_printer_driver() {
    let project = released_sheet();
    let folder = TempDir::new().unwrap();
    let bytes = fs::read(sealed_pdf(project, EDITION, "en", "accessible")).unwrap();
    let mut seen = 0;
    for bytes in crate::verify::with_other_digits(&bytes, 60) {
        let changed = folder.path().join("changed.pdf");
        fs::write(&changed, bytes).unwrap();
        let copy = copied(&folder, "gs", &changed);
        let (answer, json) = verified(project, "copy.pdf", &fs::read(copy).unwrap());
        assert!(matches!(answer.code, 6 | 7), "{answer:?}");
        seen += usize::from(answer.code == 6);
        assert!(answer.code == 7 || json["differences"].as_array().unwrap().len() == 1, "{answer:?}");
    }
    assert!(seen > 3, "{seen}");
}

#[test]
#[ignore = "needs poppler; tests/run has it"]
fn the_text_of_a_copy_is_compared() {
    let project = released_sheet();
    for language in ["en", "de"] {
        let pdf = sealed_pdf(project, EDITION, language, "accessible");
        let text = ask("pdftotext", &[&"-layout", &pdf, &"-"]);
        let (answer, _) = verified(project, "copy.txt", text.as_bytes());
        assert_eq!(answer.code, 0, "{answer:?}");
    }
}

/// Ghostscript 10.0 garbles the letters of Arabic ligatures; later ones do not.
#[test]
#[ignore = "needs Ghostscript; tests/run has it"]
fn letters_that_a_program_garbles_are_no_difference() {
    let project = TestProject::of("profile-2018");
    release(&project, "profile-2018", &[]);
    let folder = TempDir::new().unwrap();
    for language in ["ar", "ru", "pl"] {
        let copy = copied(&folder, "gs", &sealed_pdf(&project, "profile-2018", language, "accessible"));
        let (answer, _) = verified(&project, "copy.pdf", &fs::read(copy).unwrap());
        assert_eq!(answer.code, 0, "{language}: {answer:?}");
    }
}
