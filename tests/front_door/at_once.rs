//! An error in one file hides nothing of the others: what can be known is known in the first run.

use std::fs;

use crate::support::{Report, TestProject, repository};

/// A finding of this code is about this file, and its message has this in it.
#[track_caller]
fn is_known(report: &Report, code: &str, file: &str, message: &str) {
    let is_it = |finding: &&crate::support::Finding| {
        let place = finding.place.as_ref().map(|place| place.file.as_str()).or(finding.file.as_deref());
        finding.code == code && place == Some(file) && finding.message.contains(message)
    };
    assert!(report.findings.iter().any(|finding| is_it(&finding)), "no {code} in {file}: {:#?}", report.findings);
}

/// A file that the program carries, with something put before it.
fn carried(project: &TestProject, path: &str, before: &str) {
    let own = fs::read_to_string(repository().join(path)).unwrap();
    project.write(path, format!("{before}{own}"));
}

/// Plants a mistake in every kind of file but those on which all names rest.
fn with_mistakes() -> TestProject {
    let project = TestProject::whole();
    // The catalogue: a relation that should hold and does not.
    project.replace("figures.toml", "at-most = 60\nseverity = \"warning\"", "at-most = 1\nseverity = \"warning\"");
    // Texts: one file of a language with a syntax error, and a typed number in another of the same.
    project.append("text/de/units.ftl", "\noops = { $a\n");
    project.append("text/de/fact-sheet.ftl", "\nnobody-wants-this = 17 Beratungen\n");
    // Another language: a message that is gone, and a doubled space.
    project.replace("text/en/fact-sheet.ftl", "advice-heading = ", "advice-header =  ");
    // One survey, one structure, one edition.
    project.append("observations/2019-01--2020-12.toml", "\n[oops\n");
    project.append("documents/profile.toml", "\nunheard-of = 1\n");
    project.replace("editions/competence-centres-2018.toml", "version = \"2018\"", "version = \"soon\"");
    // A text of a document whose survey cannot be read.
    project.append("text/en/fact-sheet-2021.ftl", "\nnobody-wants-this-either = 18 sessions\n");
    project
}

#[test]
fn mistakes_of_every_kind_come_in_one_report() {
    let project = with_mistakes();
    project.append("print-shops/coated-offset.toml", "\n[oops\n");
    project.replace("programme.toml", "id = \"bmas\"", "id = \"bmas\"\nprint = \"assets/bmas.gif\"");
    project.write("assets/bmas.gif", "GIF89a");
    project
        .write("assets/many.svg", format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{}</svg>", "<g/>".repeat(20_001)));
    carried(&project, "templates/web/page.css", ".value { direction: rtl }\n");
    carried(&project, "templates/fact-sheet/main.typ", "#let x = 1 / 0\n");
    // More text than the pages take.
    let much = "    Advice goes on and on, and whoever asks is told what comes next.\n".repeat(150);
    project.replace(
        "text/en/round-summary.ftl",
        "\ntheme-advice-results =\n",
        &format!("\ntheme-advice-results =\n{much}"),
    );
    let report = project.check();
    assert_eq!(report.code, 1);
    is_known(&report, "F033", "figures.toml", "completers-while-the-round-runs");
    is_known(&report, "F002", "text/de/units.ftl", "");
    is_known(&report, "F012", "text/de/fact-sheet.ftl", "“17”");
    is_known(&report, "F013", "documents/fact-sheet.toml", "`advice-heading` in `en`");
    is_known(&report, "F002", "observations/2019-01--2020-12.toml", "");
    is_known(&report, "F012", "text/en/fact-sheet-2021.ftl", "“18”");
    is_known(&report, "F003", "documents/profile.toml", "unheard-of");
    is_known(&report, "F009", "editions/competence-centres-2018.toml", "");
    is_known(&report, "F002", "print-shops/coated-offset.toml", "");
    is_known(&report, "F054", "programme.toml", "assets/bmas.gif");
    is_known(&report, "F048", "assets/many.svg", "");
    is_known(&report, "F103", "templates/web/page.css", "direction");
    is_known(&report, "F017", "templates/fact-sheet/main.typ", "divide by zero");
    is_known(&report, "F019", "documents/round-summary.toml", "must have 4");
    let unused: Vec<_> = report.findings.iter().filter(|finding| finding.code == "F043").collect();
    assert!(unused.is_empty(), "a document that cannot be read may use them: {unused:#?}");
}

/// Without the programme or the catalogue nobody knows names, and files can still be read.
#[test]
fn files_are_read_whatever_names_rest_on() {
    for broken in ["programme.toml", "figures.toml", "templates/theme.toml"] {
        let project = with_mistakes();
        if broken == "templates/theme.toml" {
            carried(&project, broken, "");
        }
        project.append(broken, "\n[oops\n");
        project.append("print-shops/coated-offset.toml", "\n[oops\n");
        carried(&project, "templates/web/page.css", ".value { direction: rtl }\n");
        let report = project.check();
        assert_eq!(report.code, 1);
        is_known(&report, "F002", broken, "");
        is_known(&report, "F002", "text/de/units.ftl", "");
        is_known(&report, "F002", "observations/2019-01--2020-12.toml", "");
        is_known(&report, "F003", "documents/profile.toml", "unheard-of");
        is_known(&report, "F009", "editions/competence-centres-2018.toml", "");
        is_known(&report, "F002", "print-shops/coated-offset.toml", "");
        is_known(&report, "F103", "templates/web/page.css", "direction");
    }
}

/// Names rest on the programme and the catalogue, and not on the look.
#[test]
fn a_broken_theme_hides_no_name() {
    let project = TestProject::new();
    carried(&project, "templates/theme.toml", "");
    project.append("templates/theme.toml", "\n[oops\n");
    project.replace("documents/fact-sheet.toml", "box = \"skilled-workers-reached\"", "box = \"skilled-workers\"");
    let report = project.check();
    is_known(&report, "F002", "templates/theme.toml", "");
    is_known(&report, "F007", "documents/fact-sheet.toml", "there is no figure `skilled-workers`");
}

/// Pages of a document that an error of the sources stops are checked all the same.
#[test]
fn a_source_that_is_wrong_hides_no_page() {
    let project = TestProject::new();
    project.append("text/en/fact-sheet.ftl", "\nnobody-wants-this = 17 sessions\n");
    project.replace("documents/fact-sheet.toml", "pages = 2", "pages = 3");
    let (checked, built) = (project.check(), project.report(&[]));
    is_known(&checked, "F012", "text/en/fact-sheet.ftl", "“17”");
    is_known(&checked, "F019", "documents/fact-sheet.toml", "`en` has 2 pages and must have 3");
    assert_eq!(checked.findings, built.findings);
    assert!(built.written().is_empty());
}

/// A structure that cannot be read hides nothing of the values.
#[test]
fn a_broken_structure_hides_no_value() {
    let project = TestProject::new();
    project.append("documents/fact-sheet.toml", "\n[oops\n");
    project.replace("observations/2019-01--2019-06.toml", "individual-schemes = 952", "individual-schemes = 953");
    let report = project.check();
    is_known(&report, "F002", "documents/fact-sheet.toml", "");
    is_known(&report, "F034", "observations/2019-01--2019-06.toml", "`schemes` comes to 1072");
}
