//! Marks that funders supply for print.

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, Stream, dictionary};

use crate::support::TestProject;

/// A mark as a PDF of one page: a square in the colour that `operator` sets.
fn mark(operator: &str, inks: &[f32]) -> Vec<u8> {
    let mut pdf = Document::with_version("1.6");
    let operations = vec![
        Operation::new(operator, inks.iter().map(|ink| Object::Real(*ink)).collect()),
        Operation::new("re", [0, 0, 72, 72].map(Object::from).to_vec()),
        Operation::new("f", Vec::new()),
    ];
    let content = pdf.add_object(Stream::new(dictionary! {}, Content { operations }.encode().expect("content")));
    let pages = pdf.new_object_id();
    let page = pdf.add_object(dictionary! {
        "Type" => "Page",
        "Parent" => pages,
        "MediaBox" => [0, 0, 72, 72].map(Object::from).to_vec(),
        "Contents" => content,
    });
    pdf.objects.insert(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into());
    let catalogue = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    pdf.trailer.set("Root", catalogue);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("a PDF");
    bytes
}

fn with_mark(bytes: &[u8]) -> TestProject {
    let project = TestProject::new();
    project.write("assets/bmas.pdf", bytes);
    project.replace("programme.toml", "id = \"bmas\"", "id = \"bmas\"\nprint = \"assets/bmas.pdf\"");
    project
}

#[test]
fn a_mark_in_rgb_is_not_fit_for_print() {
    let report = with_mark(&mark("rg", &[0.8, 0.0, 0.0])).check();
    let unfit: Vec<_> = report.findings.iter().filter(|finding| finding.code == "F054").collect();
    assert_eq!(unfit.len(), 1, "{:?}", report.findings);
    assert!(unfit[0].message.contains("fills in DeviceRGB"), "{}", unfit[0].message);
}

#[test]
fn a_mark_in_cmyk_is_printed() {
    let project = with_mark(&mark("k", &[0.0, 1.0, 1.0, 0.0]));
    let report = project.report(&["--profile", "print", "--language", "en"]);
    assert!(report.findings.iter().all(|finding| finding.code != "F054"), "{:?}", report.findings);
    assert_eq!(report.written(), ["en print"], "{:?}", report.findings);
}

#[test]
fn what_is_no_pdf_is_not_fit_for_print() {
    let report = with_mark(b"%PDF-1.6 and nothing more").check();
    assert!(report.findings.iter().any(|finding| finding.code == "F054"), "{:?}", report.findings);
}
