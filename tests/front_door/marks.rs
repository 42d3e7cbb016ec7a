//! Marks that funders supply for print.

use std::fs;

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, Stream, dictionary};

use crate::support::{TestProject, repository};

/// A mark as a PDF of one page: a square in the colour that `operator` sets.
fn mark(operator: &str, inks: &[f32]) -> Vec<u8> {
    mark_of(vec![
        Operation::new(operator, inks.iter().map(|ink| Object::Real(*ink)).collect()),
        Operation::new("re", [0, 0, 72, 72].map(Object::from).to_vec()),
        Operation::new("f", Vec::new()),
    ])
}

/// A mark that is drawn by these operations.
fn mark_of(operations: Vec<Operation>) -> Vec<u8> {
    let mut pdf = Document::with_version("1.6");
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

/// Findings of the preflight about a mark name its file, and the place where the programme names that.
#[test]
fn what_is_wrong_in_a_mark_is_said_of_its_file() {
    let line = || {
        let numbers = |numbers: &[f32]| numbers.iter().map(|number| Object::Real(*number)).collect::<Vec<_>>();
        vec![
            Operation::new("K", numbers(&[0.0, 1.0, 1.0, 0.0])),
            Operation::new("w", numbers(&[0.05])),
            Operation::new("m", numbers(&[10.0, 10.0])),
            Operation::new("l", numbers(&[60.0, 60.0])),
            Operation::new("S", Vec::new()),
        ]
    };
    let cases =
        [("F075", mark("rg", &[0.8, 0.0, 0.0])), ("F078", mark("k", &[1.0, 1.0, 1.0, 1.0])), ("F080", mark_of(line()))];
    for (code, bytes) in cases {
        let project = with_mark(&bytes);
        let report = project.report(&["--draft", "--language", "en", "--profile", "print"]);
        let found: Vec<_> = report.findings.iter().filter(|finding| finding.code == code).collect();
        let [finding] = found[..] else { panic!("{code}: {:#?}", report.findings) };
        assert!(finding.message.ends_with(", in assets/bmas.pdf"), "{}", finding.message);
        let (line, column) = project.place_of("programme.toml", "\"assets/bmas.pdf\"");
        let [related] = &finding.related[..] else { panic!("{finding:#?}") };
        assert_eq!((related.place.line, related.place.column), (line, column));
        assert_eq!(related.what, "the mark of the funder `bmas`");
    }
}

/// A drawing by a template is ascribed to no asset, though a mark stands on the same page.
#[test]
fn what_is_wrong_elsewhere_is_said_of_no_file() {
    let project = with_mark(&mark("k", &[0.0, 1.0, 1.0, 0.0]));
    let template = fs::read_to_string(repository().join("templates/fact-sheet/main.typ")).unwrap();
    let square = "#place(top + left, square(size: 20mm, fill: rgb(200, 0, 0)))";
    project.write("templates/fact-sheet/main.typ", format!("{template}\n{square}\n"));
    let report = project.report(&["--draft", "--language", "en", "--profile", "print"]);
    let found: Vec<_> = report.findings.iter().filter(|finding| finding.code == "F075").collect();
    assert!(!found.is_empty() && found.iter().all(|it| !it.message.contains("assets/")), "{:#?}", report.findings);
}

/// Both profiles have a mark of their own; a heading with a picture below it is not alone.
#[test]
fn supplied_marks_stand_under_their_heading() {
    let svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 40'><rect width='80' height='40' fill='#036'/></svg>";
    for funders in [&["bmas"][..], &["esf"], &["bmas", "esf"]] {
        let project = TestProject::new();
        for id in funders {
            project.write(&format!("assets/{id}.pdf"), mark("k", &[0.0, 1.0, 1.0, 0.0]));
            project.write(&format!("assets/{id}.svg"), svg);
            let files = format!("id = \"{id}\"\nprint = \"assets/{id}.pdf\"\nscreen = \"assets/{id}.svg\"");
            project.replace("programme.toml", &format!("id = \"{id}\""), &files);
        }
        let report = project.report(&["--language", "en"]);
        assert!(report.findings.iter().all(|finding| finding.code != "F052"), "{:?}", report.findings);
        assert_eq!(report.written(), ["en accessible", "en print"], "{:?}", report.findings);
    }
}

/// A programme without funders has no heading for them, on paper or on its web page.
#[test]
fn without_funders_there_is_no_heading() {
    let project = TestProject::new();
    let programme = project.read("programme.toml");
    let programme =
        ["bmas", "esf"].iter().fold(programme, |text, id| text.replace(&format!("[[funders]]\nid = \"{id}\"\n"), ""));
    project.write("programme.toml", programme);
    let report = project.report(&["--language", "en"]);
    assert_eq!(report.written(), ["en accessible", "en print"], "{:?}", report.findings);
    let page = fs::read_to_string(project.output("en.html")).unwrap();
    assert!(!page.contains("Funded by"));
}
