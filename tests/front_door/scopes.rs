//! Outputs that a finding stops are not made, and all others are.

use crate::support::{EDITION, Finding, OBSERVATIONS, Part, Report, TestProject, repository};

const ENGLISH: &str = "text/en/fact-sheet.ftl";
const GERMAN: &str = "text/de/fact-sheet.ftl";

fn part(edition: Option<&str>, language: Option<&str>, artefacts: Option<&[&str]>) -> Part {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    let artefacts = artefacts.map(|artefacts| artefacts.iter().map(|name| (*name).to_owned()).collect());
    let level = match (edition, language, &artefacts) {
        (_, _, Some(_)) => "artefact",
        (_, Some(_), _) => "language",
        (Some(_), ..) => "edition",
        _ => "project",
    };
    Part { level: level.to_owned(), edition: owned(edition), language: owned(language), artefacts }
}

const PRINT: &[&str] = &["print-pdf", "job-ticket"];
const SCREENS: &[&str] = &["accessible-pdf", "preview", "web-page", "spreadsheet", "chart", "social-card"];

/// Whether a finding says that it stops a document.
fn stops(finding: &Finding, language: &str, profile: &str) -> bool {
    let artefact = if profile == "print" { "print-pdf" } else { "accessible-pdf" };
    let covers = |part: &Part| {
        part.edition.as_deref().is_none_or(|it| it == EDITION)
            && part.language.as_deref().is_none_or(|it| it == language)
            && part.artefacts.as_ref().is_none_or(|them| them.iter().any(|it| it == artefact))
    };
    finding.stops && finding.scope.iter().any(covers)
}

/// Builds a project with one mistake: what is stopped is what some finding says, and what is not is made.
/// Gives the scopes of the findings of the code.
#[track_caller]
fn scopes(project: &TestProject, code: &str) -> Vec<Vec<Part>> {
    let report = project.report(&[]);
    assert_eq!(report.code, 1, "{report:#?}");
    let found: Vec<_> = report.findings.iter().filter(|finding| finding.code == code).collect();
    assert!(!found.is_empty(), "no {code} in {:#?}", report.findings);
    for document in &report.documents {
        let stopped = report.findings.iter().any(|finding| stops(finding, &document.language, &document.profile));
        assert_eq!(document.written, !stopped, "{document:?} {:#?}", report.findings);
    }
    found.into_iter().map(|finding| finding.scope.clone()).collect()
}

/// A file that the program carries, for the project to change.
fn carried(project: &TestProject, path: &str) {
    project.write(path, std::fs::read(repository().join(path)).unwrap());
}

#[test]
fn a_message_that_is_missing_stops_its_language() {
    let project = TestProject::new();
    project.replace(GERMAN, "skilled-workers-heading = ", "skilled-workers-header = ");
    assert_eq!(scopes(&project, "F013"), [[part(Some(EDITION), Some("de"), None)]]);
    let report = project.check();
    let missing = report.findings.iter().find(|finding| finding.code == "F013").unwrap();
    assert_eq!(missing.message, "there is no message `skilled-workers-heading` in `de`");
}

#[test]
fn a_text_with_an_error_stops_its_language_everywhere() {
    let project = TestProject::new();
    project.append(GERMAN, "\noops = { $a\n");
    assert_eq!(scopes(&project, "F002"), [[part(None, Some("de"), None)]]);
    let project = TestProject::new();
    project.write("text/en/more.ftl", b"more = \xe4\n");
    assert_eq!(scopes(&project, "F001"), [[part(None, Some("en"), None)]]);
}

#[test]
fn what_languages_say_differently_stops_all_of_them() {
    let project = TestProject::new();
    project.replace(ENGLISH, "contact-points-caption = { $permanent-centres }", "contact-points-caption = Several");
    assert!(scopes(&project, "F040").iter().all(|scope| *scope == [part(Some(EDITION), None, None)]));
}

#[test]
fn a_catalogue_with_an_error_stops_everything() {
    for (file, text) in [("figures.toml", "\n[oops\n"), ("programme.toml", "\n[oops\n")] {
        let project = TestProject::new();
        project.append(file, text);
        assert_eq!(scopes(&project, "F002"), [[part(None, None, None)]], "{file}");
    }
}

#[test]
fn a_survey_stops_the_editions_that_need_it() {
    let project = TestProject::new();
    project.append(OBSERVATIONS, "\n[oops\n");
    assert_eq!(scopes(&project, "F002"), [[part(Some(EDITION), None, None)]]);
    let project = TestProject::new();
    project.write("observations/later.toml", "[oops\n");
    assert_eq!(scopes(&project, "F002"), [[]], "nobody needs it");
    let report = project.run(&["check"]).stderr;
    assert!(report.contains("= stops: nothing so far: no edition needs it"), "{report}");
}

#[test]
fn a_figure_that_cannot_be_computed_stops_its_edition() {
    let project = TestProject::new();
    project
        .append("figures.toml", "\n[unprinted-share]\nshare = { of = \"initial-advice\", in = \"contact-points\" }\n");
    let report = project.report(&[]);
    if report.findings.iter().any(|finding| finding.code == "F011" || finding.code == "F014") {
        assert_eq!(report.written().len(), 0, "{report:#?}");
    } else {
        panic!("{report:#?}");
    }
}

#[test]
fn a_print_shop_stops_print_and_a_style_sheet_screens() {
    let project = TestProject::new();
    project.append("print-shops/coated-offset.toml", "\n[oops\n");
    assert_eq!(scopes(&project, "F002"), [[part(Some(EDITION), None, Some(PRINT))]]);
    let project = TestProject::new();
    project.replace("programme.toml", "print-shop = \"coated-offset\"", "print-shop = \"coated-ofset\"");
    assert_eq!(scopes(&project, "F007"), [[part(Some(EDITION), None, Some(PRINT))]]);
    let project = TestProject::new();
    carried(&project, "templates/web/page.css");
    project.append("templates/web/page.css", ".value { direction: rtl }\n");
    assert_eq!(scopes(&project, "F103"), [[part(None, None, Some(SCREENS))]]);
}

#[test]
fn one_finding_names_all_the_documents_that_it_comes_from() {
    let project = TestProject::new();
    carried(&project, "templates/fact-sheet/main.typ");
    project.append("templates/fact-sheet/main.typ", "\n#panic(\"over\")\n");
    let both = ["de", "en"].map(|language| part(Some(EDITION), Some(language), None));
    assert_eq!(scopes(&project, "F017"), [both]);
    let report = project.run(&["check"]).stderr;
    assert!(report.contains(&format!("= stops: {EDITION} (de, en)\n")), "{report}");
    let one = project.report_of("check", &["--language", "de", "--profile", "print"]);
    let found = one.findings.iter().find(|finding| finding.code == "F017").unwrap();
    assert_eq!(found.scope, [part(Some(EDITION), Some("de"), Some(PRINT))]);
    let report = project.run(&["check", "--language", "de", "--profile", "print"]).stderr;
    assert!(report.contains(&format!("= stops: print-pdf and job-ticket of {EDITION} (de)\n")), "{report}");
}

/// A warning says where it belongs, and so does a waiver that meets nothing, which is to be mended.
#[test]
fn what_stops_nothing_says_what_it_concerns() {
    let project = TestProject::new();
    let provisional = "skilled-workers-reached = { value = 673, status = \"provisional\" }";
    project.replace(OBSERVATIONS, "skilled-workers-reached = 673", provisional);
    project.replace(&format!("editions/{EDITION}.toml"), "subject = \"zuwes\"", "subject = \"zuwse\"");
    let report: Report = project.report(&[]);
    assert_eq!((report.code, report.written().len()), (1, 4));
    for code in ["F026", "F027"] {
        let found = report.findings.iter().find(|finding| finding.code == code).unwrap();
        assert_eq!((found.stops, &found.scope), (false, &vec![part(Some(EDITION), None, None)]), "{code}");
    }
    let people = project.run(&["check"]).stderr;
    assert!(people.contains(&format!("= concerns: {EDITION}\n")), "{people}");
}
