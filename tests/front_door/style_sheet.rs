//! The style sheet of web pages decides how they look, and nothing of what is read.

use std::fs;

use crate::support::{TestProject, repository};

const SHEET: &str = "templates/web/page.css";

/// The project with more at the end of the real sheet.
fn with(more: &str) -> TestProject {
    let project = TestProject::fixture();
    let sheet = fs::read_to_string(repository().join(SHEET)).unwrap();
    project.write(SHEET, format!("{sheet}{more}\n"));
    project
}

/// One finding, at the place where `needle` stands.
#[track_caller]
fn refused(more: &str, needle: &str) {
    let project = with(more);
    let report = project.report(&["--language", "de"]);
    let [error] = report.errors()[..] else { panic!("{more}: {:#?}", report.findings) };
    let place = error.place.as_ref().expect("a place");
    assert_eq!((error.code.as_str(), place.file.as_str()), ("F103", SHEET), "{more}");
    assert_eq!((place.line, place.column), project.place_of(SHEET, needle), "{more}");
    assert!(!error.hint.is_empty());
    assert_eq!(report.written(), ["de print"], "paper has another look");
    assert_eq!(project.check().code, 1, "`check` refuses what `build` does");
}

#[test]
fn a_sheet_adds_no_text() {
    refused(".value::after { content: \"91\"; }", "content: \"91\"");
    refused(".value::before { content: attr(data-figure) }", "content: attr(data-figure)");
    refused(".x::after { content: counter(page) \" of 9\" }", "content: counter(page)");
    refused("@counter-style nine { system: fixed; }", "@counter-style");
    refused(".body ul { list-style-type: \"9. \"; }", "list-style-type: \"9. \"");
    refused("ul { list-style: upper-roman }", "list-style: upper-roman");
    refused("@media screen { .a { .b & { --more: \"91\"; } } }", "--more: \"91\"");
}

#[test]
fn a_sheet_changes_no_reading() {
    for (more, needle) in [
        (".value { direction: rtl }", "direction: rtl"),
        (".value { unicode-bidi: bidi-override }", "unicode-bidi: bidi-override"),
        (".value { transform: rotate(180deg) }", "transform: rotate(180deg)"),
        (".value { rotate: 180deg }", "rotate: 180deg"),
        (".row { order: 2 }", "order: 2"),
        (".row { flex-direction: row-reverse }", "flex-direction: row-reverse"),
        (".value { letter-spacing: -0.6em }", "letter-spacing: -0.6em"),
        (".value { font-feature-settings: \"frac\" }", "font-feature-settings"),
        (".value { text-transform: full-width }", "text-transform: full-width"),
        (".value { -webkit-text-security: disc }", "-webkit-text-security: disc"),
        (".value { animation: turn 1s }", "animation: turn"),
    ] {
        refused(more, needle);
    }
}

#[test]
fn a_sheet_hides_no_text() {
    for (more, needle) in [
        (".note { DISPLAY: none }", "DISPLAY: none"),
        (".note { visibility: hidden }", "visibility: hidden"),
        (".note { opacity: 0 }", "opacity: 0"),
        (".note { color: transparent }", "color: transparent"),
        (".note { font-size: 0.0em }", "font-size: 0.0em"),
        (".note { clip-path: inset(90%) }", "clip-path: inset(90%)"),
        (":root { --edge: inset(50%) }", "--edge: inset(50%)"),
    ] {
        refused(more, needle);
    }
}

#[test]
fn a_sheet_brings_nothing_along() {
    for (more, needle) in [
        ("@font-face { font-family: x; src: local(Arial) }", "@font-face"),
        ("@import \"x.css\";", "@import \"x.css\""),
        (".masthead { background: url(data:image/png;base64,AAAA) }", "background: url(data"),
    ] {
        refused(more, needle);
    }
}

#[test]
fn a_mistyped_property_is_named() {
    let report = with("p { colour: red }").report(&["--language", "de"]);
    assert!(report.errors()[0].hint.contains("did you mean `color`?"), "{:#?}", report.errors());
}

#[test]
fn a_designer_decides_how_things_look() {
    let more = "@media (min-width: 50rem) { .box { border: 1px solid var(--rule); &:hover { background: linear-gradient(var(--tint), var(--paper)); } } }
.body li::marker { content: \"•\\a0\"; }
.box::before { content: \"\"; display: block; height: 2px; background: var(--accent) }
h2 { font-style: italic; text-transform: uppercase; letter-spacing: -0.01em; color: color-mix(in srgb, var(--primary) 80%, black) }
.approximator:empty { display: none }";
    let report = with(more).report(&["--language", "de", "--profile", "accessible"]);
    assert_eq!((report.code, report.errors().len()), (0, 0), "{:#?}", report.findings);
}
