//! PDFs of other programs: each is judged sensibly, and nothing is found that is not there.

use std::path::Path;

use tempfile::TempDir;

use super::{Judgement, judge};
use crate::support::{ask, published};

/// A page of 210 by 297 mm with a box and a word, in colours of one kind.
fn postscript(colour: &str) -> String {
    format!(
        "%!PS-Adobe-3.0\n<< /PageSize [595 842] >> setpagedevice\n{colour}\n200 400 100 100 rectfill\n\
         /Times-Roman findfont 24 scalefont setfont 200 600 moveto (Network) show\nshowpage\n"
    )
}

/// Judgement of a PDF that Ghostscript makes of PostScript.
fn by_ghostscript(colour: &str, arguments: &[&str]) -> Judgement {
    let folder = TempDir::new().unwrap();
    let (source, pdf) = (folder.path().join("page.ps"), folder.path().join("page.pdf"));
    std::fs::write(&source, postscript(colour)).unwrap();
    let fixed = ["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite"];
    let mut all: Vec<&dyn AsRef<std::ffi::OsStr>> = fixed.iter().map(|it| it as _).collect();
    all.extend(arguments.iter().map(|it| it as &dyn AsRef<std::ffi::OsStr>));
    all.extend([&"-o" as &dyn AsRef<std::ffi::OsStr>, &pdf, &source]);
    ask("gs", &all);
    judge(&published(), &pdf, &[])
}

fn spaces(judgement: &Judgement) -> Vec<String> {
    let uses = judgement.pages.iter().flat_map(|page| page["uses"].as_array().cloned().unwrap_or_default());
    uses.map(|used| used["colour-space"].as_str().unwrap().to_owned()).collect()
}

#[track_caller]
fn finds(judgement: &Judgement, there: &[&str], not_there: &[&str]) {
    assert_eq!(judgement.exit, 1, "{judgement:#?}");
    for code in there {
        assert!(judgement.has(code), "{code} is not among {:?}", judgement.codes());
    }
    for code in not_there {
        assert!(!judgement.has(code), "{code} must not be found: {judgement:#?}");
    }
}

/// Ours is neither PDF/X nor has it boxes or bleed; its colours and fonts are right.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn ghostscript_in_cmyk() {
    let judgement =
        by_ghostscript("0.5 0.2 0 0.1 setcmykcolor", &["-dCompatibilityLevel=1.6", "-dPDFSETTINGS=/prepress"]);
    finds(&judgement, &["F061", "F064", "F068", "F069"], &["F056", "F057", "F074", "F075", "F078", "F082"]);
    assert!(spaces(&judgement).iter().all(|space| space == "DeviceCMYK"), "{judgement:#?}");
}

/// Without further words Ghostscript leaves the standard fonts out.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn ghostscript_in_rgb() {
    let judgement = by_ghostscript("0.5 0.2 0 setrgbcolor", &["-dCompatibilityLevel=1.7"]);
    finds(&judgement, &["F057", "F061", "F064", "F068", "F074", "F075"], &["F056", "F078"]);
    assert!(spaces(&judgement).iter().all(|space| space == "DeviceRGB"), "{judgement:#?}");
}

/// Converted by Ghostscript, it has no RGB any more.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn ghostscript_that_converts_to_cmyk() {
    let convert = ["-dCompatibilityLevel=1.6", "-sColorConversionStrategy=CMYK", "-sProcessColorModel=DeviceCMYK"];
    finds(&by_ghostscript("0.5 0.2 0 setrgbcolor", &convert), &["F061"], &["F056", "F075"]);
}

/// Ours through Cairo, which knows RGB alone and keeps fonts and sizes.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn cairo() {
    let folder = TempDir::new().unwrap();
    let pdf = folder.path().join("cairo.pdf");
    let project = published();
    ask("pdftocairo", &[&"-pdf", &project.pdf("en", "print"), &pdf]);
    let judgement = judge(&project, &pdf, &[]);
    finds(&judgement, &["F061", "F064", "F068", "F075"], &["F056", "F074", "F078", "F080"]);
    assert_eq!(judgement.pages.len(), 2);
}

/// A web page in a PDF: the judge is a Python package that tests/judges/weasyprint installs.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn weasyprint() {
    let folder = TempDir::new().unwrap();
    let (page, pdf) = (folder.path().join("page.html"), folder.path().join("page.pdf"));
    let html = "<!doctype html><title>Page</title><style>@page { size: 210mm 297mm; bleed: 3mm }\
                </style><body><h1 style='color: red'>Network</h1><p>Text with a <a href='https://example.org'>link</a>.";
    std::fs::write(&page, html).unwrap();
    let judge_path = crate::support::repository().join("tests/judges/weasyprint");
    ask(judge_path.to_str().unwrap(), &[&page, &pdf]);
    assert!(Path::new(&pdf).exists());
    let judgement = judge(&published(), &pdf, &[]);
    finds(&judgement, &["F057", "F061", "F064", "F071", "F075"], &["F056", "F069", "F074", "F078"]);
}
