//! Reports of many findings, of one that many places share, and of waived ones.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::{EDITION, TestProject};

const ENGLISH: &str = "text/en/fact-sheet.ftl";

fn edition() -> String {
    format!("editions/{EDITION}.toml")
}

/// A project of whose English texts nobody has said that they are translated rightly.
fn with_unread_texts() -> TestProject {
    let project = TestProject::new();
    std::fs::remove_file(project.file("text/en/.sources.toml")).unwrap();
    project
}

#[test]
fn many_that_are_alike_are_shown_as_one() {
    let project = with_unread_texts();
    let report = project.check();
    let stale = report.findings.iter().filter(|finding| finding.code == "F044").count();
    assert!(stale > 100, "programs get each: {stale}");
    let people = project.run(&["check"]);
    assert_eq!(people.code, 1);
    assert_eq!(people.stderr.matches("error[F044").count(), 1, "{}", people.stderr);
    let headline =
        format!("error[F044 stale-translation]: {stale} × nobody has accepted the translation of `…` in `en`");
    assert!(people.stderr.contains(&headline), "{}", people.stderr);
    assert!(people.stderr.contains(&format!("= and {} more, which --all shows", stale - 3)), "{}", people.stderr);
    assert!(people.stderr.contains(&format!("= stops: {EDITION} (en)")), "{}", people.stderr);
    let all = project.run(&["check", "--all"]);
    assert_eq!((all.code, all.stderr.matches("error[F044").count()), (1, stale));
}

#[test]
fn a_few_and_those_of_another_kind_stand_by_themselves() {
    let project = TestProject::new();
    project.append(ENGLISH, "\na-one = 17 a\na-two = 18 a\na-three = 19 a\n");
    let people = project.run(&["check"]).stderr;
    assert_eq!(people.matches("error[F012").count(), 3, "{people}");
    project.append(ENGLISH, "\na-four = 20 a\na-five = seventeen\n");
    let people = project.run(&["check"]).stderr;
    assert_eq!(people.matches("error[F012").count(), 2, "{people}");
    assert!(people.contains("4 × the number “…” in `…` is no figure, date or marked literal"), "{people}");
    assert!(people.contains("the number word “seventeen” in `a-five`"), "{people}");
}

#[test]
fn a_summary_counts() {
    let project = with_unread_texts();
    project.append("text/de/fact-sheet.ftl", "\nnobody-wants-this = 17 Beratungen\n");
    let report = project.check();
    let count = |code: &str| report.findings.iter().filter(|finding| finding.code == code).count();
    let answer = project.run(&["check", "--summary"]);
    assert_eq!((answer.code, answer.stdout.as_str()), (1, ""));
    let lines: Vec<_> = answer.stderr.lines().map(str::trim).collect();
    let stale = format!("{}  error F044 stale-translation  stops: {EDITION} (en)", count("F044"));
    let orphan = format!("1  error F012 orphan-number  stops: {EDITION} (de)");
    assert!(lines.contains(&stale.as_str()) && lines.contains(&orphan.as_str()), "{lines:#?}");
    assert!(answer.stderr.ends_with("findings are waived\n"), "{}", answer.stderr);
    assert_eq!(project.run(&["check", "--summary", "--format", "json"]).code, 2);
    assert_eq!(TestProject::new().run(&["check", "--summary"]).code, 0);
}

/// One figure is not there, whatever wants it.
#[test]
fn a_figure_that_is_not_delivered_is_one_finding() {
    let project = TestProject::fixture();
    project.replace("observations/2024-01--2024-06.toml", "first-visits = 1325\n", "");
    let report = project.check();
    let missing: Vec<_> =
        report.findings.iter().filter(|it| it.message.starts_with("`first-visits` is not delivered")).collect();
    let [missing] = missing[..] else { panic!("{:#?}", report.findings) };
    let places: Vec<_> = missing.related.iter().map(|related| related.what.as_str()).collect();
    let count = |what: &str| places.iter().filter(|place| **place == what).count();
    let (texts, charts) = (count("wanted by this text"), count("wanted by this chart"));
    assert!(texts >= 2, "{missing:#?}");
    // The first place, which is no related one.
    let charts = charts + 1;
    let wanted = format!("wanted by {texts} texts and {charts} chart");
    assert!(missing.message.contains(&wanted), "{wanted}: {}", missing.message);
    assert!(missing.message.contains("in `2024-01--2024-06`"), "{}", missing.message);
    assert_eq!(missing.place.as_ref().unwrap().file, "documents/report.toml");
    assert!(missing.hint.contains("observations/2024-01--2024-06.toml"), "{}", missing.hint);
    assert_eq!(missing.scope.len(), 2, "both languages: {:?}", missing.scope);
}

/// Neighbours: a message that several places want, and a term.
#[test]
fn a_message_that_is_not_there_is_one_finding() {
    let project = TestProject::new();
    project.replace("text/en/units.ftl", "\nunit-session =", "\nunit-sessions =");
    let report = project.check();
    let missing: Vec<_> = report.findings.iter().filter(|it| it.message.contains("`unit-session` in `en`")).collect();
    let [missing] = missing[..] else { panic!("{:#?}", report.findings) };
    assert!(missing.message.contains("; wanted in ") && !missing.related.is_empty(), "{missing:#?}");
}

#[test]
fn waived_findings_are_listed_with_their_waivers() {
    let project = TestProject::new();
    let report = project.check();
    assert_eq!((report.code, report.findings.len()), (0, 0));
    let one = report.waived.iter().find(|waived| waived.finding.subject.as_deref() == Some("zuwes")).unwrap();
    assert_eq!((one.finding.code.as_str(), one.waiver.code.as_str(), one.finding.stops), ("F037", "F037", false));
    assert!(one.waiver.reason.starts_with("The source gives 15 July 2019"), "{one:?}");
    assert_eq!(one.waiver.place.file, edition());
    let people = project.run(&["check"]).succeeded().stderr;
    let told = format!("0 errors, 0 warnings; {} findings are waived", report.waived.len());
    assert!(people.contains(&told), "{people}");
}

#[test]
fn sarif_has_them_suppressed() {
    let project = TestProject::new();
    project.append(ENGLISH, "\nnobody-wants-this = 17 sessions\n");
    let answer = project.run(&["check", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&answer.stdout).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let suppressed: Vec<&Value> =
        results.iter().filter(|result| !result["suppressions"].as_array().unwrap().is_empty()).collect();
    assert_eq!(suppressed.len(), project.check().waived.len());
    let one = suppressed.iter().find(|result| result["properties"]["subject"] == "zuwes").unwrap();
    let suppression = &one["suppressions"][0];
    assert_eq!(suppression["kind"], "external");
    assert!(suppression["justification"].as_str().unwrap().starts_with("The source gives 15 July 2019"));
    let open = results.iter().find(|result| result["ruleId"] == "F012").unwrap();
    assert_eq!(open["properties"]["stops"], true);
    assert_eq!(open["properties"]["scope"][0]["language"], "en");
}

#[test]
fn a_waiver_may_have_a_pattern() {
    for (subject, pattern) in [
        ("fair-integration-start", "fair-*-start"),
        ("zuwes", "zu*"),
        ("contact-points mobile-centres permanent-centres subprojects", "contact-points *"),
    ] {
        let project = TestProject::new();
        project.replace(&edition(), &format!("subject = \"{subject}\""), &format!("subject = \"{pattern}\""));
        let report = project.check();
        assert_eq!((report.code, report.findings.len()), (0, 0), "{pattern}: {:#?}", report.findings);
        let waived = report.waived.iter().find(|it| it.finding.subject.as_deref() == Some(subject)).unwrap();
        assert_eq!(waived.waiver.subject, pattern);
    }
}

/// One that names its finding keeps it; a pattern beside it has met it, too.
#[test]
fn a_pattern_that_meets_nothing_is_reported() {
    let project = TestProject::new();
    let more = |pattern: &str| {
        let by = "by = \"Nobody\"\ndate = 2019-08-30";
        format!("\n[[waiver]]\ncode = \"F037\"\nsubject = \"{pattern}\"\nreason = \"Just so.\"\n{by}\n")
    };
    project.append(&edition(), &more("zu*"));
    assert_eq!(project.check().findings, []);
    project.append(&edition(), &more("zu*x"));
    let report = project.check();
    let [unmet] = &report.findings[..] else { panic!("{:#?}", report.findings) };
    assert_eq!((unmet.code.as_str(), unmet.message.as_str()), ("F027", "nothing is found that `F037 zu*x` waives"));
}

#[test]
fn a_pattern_of_everything_is_refused() {
    for pattern in ["*", "**", "* *"] {
        let project = TestProject::new();
        project.replace(&edition(), "subject = \"zuwes\"", &format!("subject = \"{pattern}\""));
        let report = project.check();
        let refused = report.findings.iter().find(|finding| finding.code == "F009").expect(pattern);
        let place = refused.place.as_ref().unwrap();
        let wanted = project.place_of(&edition(), &format!("\"{pattern}\""));
        assert_eq!((place.file.as_str(), (place.line, place.column)), (edition().as_str(), wanted));
        assert!(refused.hint.contains("\"advice-*\""), "{}", refused.hint);
    }
}

/// A subject names where a text comes from: it is the same wherever lines break.
#[test]
fn a_new_layout_voids_no_waiver() {
    let path = "templates/fact-sheet/main.typ";
    let template = std::fs::read_to_string(crate::support::repository().join(path)).unwrap();
    let unseen = |markup: &str| {
        let project = TestProject::new();
        project.write(path, template.replacen("#masthead(", &format!("{markup}\n#masthead("), 1));
        let report = project.report_of("check", &["--language", "en", "--profile", "accessible"]);
        let unseen = report.findings.into_iter().filter(|finding| finding.code == "F051");
        let unseen: Vec<(String, String)> =
            unseen.map(|finding| (finding.subject.expect("a subject"), finding.message)).collect();
        (BTreeSet::from_iter(unseen.iter().map(|(name, _)| name.clone())), unseen.len())
    };
    let (names, lines) = unseen("#show par: set text(fill: white)");
    let (names_after, lines_after) = unseen("#show par: set text(fill: white, size: 8.2pt)");
    assert_ne!(lines, lines_after, "the lines break elsewhere");
    assert_eq!(names, names_after);
    for name in ["en advice-centres", "en note-surveys", "en advice-plan"] {
        assert!(names.contains(name), "{names:?}");
    }
}
