//! Files, boxes, fonts and metadata, as qpdf and poppler see them.

use std::path::PathBuf;

use lopdf::Document;

use crate::sheet::{each, locale};
use crate::support::{LANGUAGES, PROFILES, ask, published, published_edition, visible};

const MILLIMETRE: f64 = 72.0 / 25.4;

/// Every PDF of every edition.
fn each_pdf() -> impl Iterator<Item = PathBuf> {
    each().flat_map(|(sheet, language)| {
        let project = published_edition(sheet.edition);
        PROFILES.map(|profile| project.pdf(language, profile))
    })
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn qpdf_finds_nothing() {
    for pdf in each_pdf() {
        let answer = ask("qpdf", &[&"--check", &pdf]);
        assert!(answer.contains("No syntax or stream encoding errors found"), "{answer}");
    }
}

/// The value of a line of `pdfinfo`.
fn field<'a>(answer: &'a str, name: &str) -> &'a str {
    let line = answer.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap_or_else(|| panic!("no {name} in {answer}")).trim()
}

fn box_in_millimetres(answer: &str, name: &str) -> [f64; 4] {
    let numbers: Vec<f64> =
        field(answer, name).split_whitespace().map(|number| number.parse::<f64>().unwrap() / MILLIMETRE).collect();
    numbers.try_into().expect("four numbers")
}

#[track_caller]
fn assert_box(answer: &str, name: &str, expected: [f64; 4]) {
    let is = box_in_millimetres(answer, name);
    let near = is.iter().zip(expected).all(|(is, expected)| (is - expected).abs() < 0.01);
    assert!(near, "{name} is {is:?} mm and must be {expected:?} mm");
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn print_has_three_millimetres_of_bleed() {
    for language in LANGUAGES {
        for page in ["1", "2"] {
            let answer = ask("pdfinfo", &[&"-box", &"-f", &page, &"-l", &page, &published().pdf(language, "print")]);
            let answer = answer.replace(&format!("Page    {page} "), "");
            assert_box(&answer, "MediaBox", [0.0, 0.0, 216.0, 303.0]);
            assert_box(&answer, "BleedBox", [0.0, 0.0, 216.0, 303.0]);
            assert_box(&answer, "TrimBox", [3.0, 3.0, 213.0, 300.0]);
        }
    }
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn accessible_has_the_trimmed_size() {
    for language in LANGUAGES {
        let answer = ask("pdfinfo", &[&"-box", &published().pdf(language, "accessible")]);
        for name in ["MediaBox", "CropBox", "TrimBox"] {
            assert_box(&answer, name, [0.0, 0.0, 210.0, 297.0]);
        }
    }
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn every_font_is_embedded() {
    for pdf in each_pdf() {
        let answer = ask("pdffonts", &[&pdf]);
        let fonts: Vec<_> = answer.lines().skip(2).collect();
        assert!(!fonts.is_empty());
        for font in fonts {
            // From the end: object number and generation, then whether there is a map to Unicode,
            // whether it is a subset, whether it is embedded.
            let columns: Vec<_> = font.split_whitespace().rev().collect();
            assert_eq!(&columns[2..5], ["yes", "yes", "yes"], "{font}");
            assert!(font.contains("IBMPlexSans"), "{font}");
        }
    }
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn metadata_say_what_it_is_in_its_language() {
    let author = |language| match language {
        "en" => "Network IQ\u{a0}– Integration through Qualification",
        "de" => "Netzwerk IQ\u{a0}– Integration durch Qualifizierung",
        "ru" => "Сеть IQ\u{a0}— Интеграция через квалификацию",
        "pl" => "Sieć IQ\u{a0}– Kwalifikacja drogą do integracji",
        _ => "شبكة IQ\u{a0}– الاندماج من خلال التأهيل",
    };
    for (sheet, language) in each() {
        let (title, author, (locale, _)) = (sheet.title(language), author(language), locale(language));
        let issued: String = sheet.issued.chars().filter(char::is_ascii_digit).collect();
        for pdf in PROFILES.map(|profile| published_edition(sheet.edition).pdf(language, profile)) {
            let answer = visible(&ask("pdfinfo", &[&"-rawdates", &pdf]));
            assert_eq!((field(&answer, "Title"), field(&answer, "Author")), (title, author));
            assert_eq!(field(&answer, "Pages"), sheet.pages.to_string());
            for name in ["CreationDate", "ModDate"] {
                assert!(field(&answer, name).starts_with(&format!("D:{issued}")), "{answer}");
            }
            let program = concat!("iq-figures ", env!("CARGO_PKG_VERSION"));
            assert_eq!(field(&answer, "Creator"), program);
            let xmp = visible(&ask("pdfinfo", &[&"-meta", &pdf]));
            for part in [title, locale, sheet.issued].map(|part| format!(">{part}<")) {
                assert!(xmp.contains(&part), "{part} is not in {xmp}");
            }
            let catalog = Document::load(&pdf).unwrap();
            let stated = catalog.catalog().unwrap().get(b"Lang").unwrap().as_str().unwrap();
            assert_eq!(String::from_utf8_lossy(stated), locale);
        }
    }
}

/// A file that has lost its name can still be told by what it says about itself.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn metadata_have_the_edition_code() {
    let manifest = published().manifest();
    for (language, profile) in LANGUAGES.iter().flat_map(|language| PROFILES.map(|profile| (language, profile))) {
        let xmp = ask("pdfinfo", &[&"-meta", &published().pdf(language, profile)]);
        let code = manifest.edition_code(language);
        assert!(xmp.contains(code), "{code} is not in the metadata of {language} {profile}");
    }
}
