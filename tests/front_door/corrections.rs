//! Values that were other ones before: what is refused, what is printed in each language, what is written, and the register.

use std::fs;

use crate::fixture::{EDITION, ENGLISH, OBSERVATIONS, RELEASE};
use crate::support::{Answer, Finding, Report, TestProject};

const PROGRAMME: &str = "programme.toml";

/// The lines of a revision with one of them replaced.
fn revision(from: &str, to: &str) -> String {
    let lines = "\n[[revision]]\nfigure = \"first-visits\"\nwas = 1352\non = 2024-07-15\nkind = \"correction\"\n\
                 class = \"minor\"\nreason = \"Two digits were swapped.\"\n";
    assert!(lines.contains(from), "{from}");
    lines.replace(from, to)
}

/// The fixture with a revision of first visits.
fn revised(from: &str, to: &str) -> TestProject {
    let project = TestProject::fixture();
    project.append(OBSERVATIONS, &revision(from, to));
    project
}

fn of<'r>(report: &'r Report, code: &str) -> Vec<&'r Finding> {
    report.findings.iter().filter(|finding| finding.code == code).collect()
}

/// The web page of the edition in a language, as its words are read.
fn page(project: &TestProject, language: &str) -> String {
    let html = fs::read_to_string(project.output(&format!("{language}.html"))).unwrap();
    let body = &html[html.find("<body").unwrap()..];
    let mut words = String::new();
    let mut is_tag = false;
    for c in body.chars() {
        match c {
            '<' => is_tag = true,
            '>' => is_tag = false,
            '\u{a0}' | '\n' if !is_tag => words.push(' '),
            c if !is_tag => words.push(c),
            _ => {}
        }
    }
    crate::support::visible(&words).replace('\u{ad}', "")
}

#[track_caller]
fn says(text: &str, words: &[&str]) {
    words.iter().for_each(|words| assert!(text.contains(words), "no “{words}” in {text}"));
}

const CORRECT: [&str; 11] = [
    "correct",
    "first-visits",
    "1352",
    "--edition",
    EDITION,
    "--class",
    "minor",
    "--on",
    "2024-07-15",
    "--reason",
    "Two digits were swapped.",
];

/// The fixture, whose office has corrected its own totals already.
fn with_totals() -> TestProject {
    let project = TestProject::fixture();
    project.replace(OBSERVATIONS, "\nvisits = 5535", "\nvisits = 5562");
    project
}

fn corrected() -> TestProject {
    let project = with_totals();
    project.run(&[&CORRECT[..], &["--apply"]].concat()).succeeded();
    project
}

// What is refused.

#[test]
fn every_mistake_of_a_revision_has_a_place_and_a_way_out() {
    let cases = [
        (
            "figure = \"first-visits\"",
            "figure = \"first-visit\"",
            "F007",
            "there is no figure `first-visit`",
            "`first-visits`",
        ),
        ("figure = \"first-visits\"", "figure = \"visits\"", "F165", "`visits` is derived", "revise the values"),
        ("was = 1352", "was = 1325", "F165", "to the value that it had", "take the revision out"),
        ("was = 1352", "was = 1352.5", "F165", "its old value 1", "as it was printed"),
        ("was = 1352", "was = -1", "F009", "below zero", "check the value"),
        ("on = 2024-07-15", "on = 2024-07-09", "F165", "before the reference date", "correct the day"),
        ("on = 2024-07-15", "on = 2024-07-15\nunit = \"book\"", "F165", "counted `book`", "a name of its own"),
        ("class = \"minor\"\n", "", "F006", "a correction without a class", "`class = \"minor\"`"),
        ("kind = \"correction\"", "kind = \"routine\"", "F009", "has no class", "leave `class` out"),
        ("reason = \"Two digits were swapped.\"", "reason = \" \"", "F009", "", ""),
        ("kind = \"correction\"", "kind = \"mistake\"", "F009", "\"mistake\" is not possible here", "\"correction\""),
    ];
    for (from, to, code, message, hint) in cases {
        let report = revised(from, to).check();
        let found =
            report.findings.iter().find(|finding| finding.message.contains(message) && finding.hint.contains(hint));
        let found = found.unwrap_or_else(|| panic!("{to}: no “{message}” in {:#?}", report.findings));
        assert_eq!((found.severity.as_str(), report.code), ("error", 1), "{to}");
        if !message.is_empty() {
            assert_eq!(found.code, code, "{to}: {found:#?}");
        }
        assert_eq!(found.place.as_ref().map(|place| place.file.as_str()), Some(OBSERVATIONS), "{to}");
    }
}

#[test]
fn revisions_of_a_figure_follow_each_other() {
    let second = |was: &str, on: &str| {
        let project = revised("was = 1352", "was = 1300");
        let next = revision("was = 1352", was).replace("2024-07-15", on);
        project.append(OBSERVATIONS, &next);
        project.check()
    };
    assert_eq!(second("was = 1352", "2024-07-16").code, 0);
    for on in ["2024-07-15", "2024-07-14"] {
        let report = second("was = 1352", on);
        let [found] = of(&report, "F165")[..] else { panic!("{report:#?}") };
        assert!(found.message.contains("in the order of their days"), "{found:#?}");
    }
    let report = second("was = 1300", "2024-07-16");
    let [found] = of(&report, "F165")[..] else { panic!("{report:#?}") };
    assert!(found.hint.contains("what this one led to"), "{found:#?}");
}

#[test]
fn a_revision_drops_no_figure() {
    let project = revised("", "");
    project.replace(
        OBSERVATIONS,
        "first-visits = 1325",
        "first-visits = { value = \"not-delivered\", reason = \"Lost.\" }",
    );
    let report = project.check();
    let [found] = of(&report, "F165")[..] else { panic!("{report:#?}") };
    assert!(found.message.contains("has no value in this survey any more"), "{found:#?}");
    assert!(found.related.iter().any(|it| it.what.contains("not to be delivered")), "{found:#?}");
}

#[test]
fn revised_is_never_typed_and_a_missing_value_has_none() {
    for (status, hint) in [("revised", "[[revision]]"), ("confidential", "not-delivered"), ("missing", "not-delivered")]
    {
        let project = TestProject::fixture();
        let typed = format!("first-visits = {{ value = 1325, status = \"{status}\" }}");
        project.replace(OBSERVATIONS, "first-visits = 1325", &typed);
        let report = project.check();
        assert!(report.errors().iter().any(|it| it.hint.contains(hint)), "{status}: {report:#?}");
    }
}

// What is printed.

#[test]
fn a_correction_is_said_in_each_language_and_reaches_what_is_derived() {
    let project = corrected();
    let report = project.report(&[]);
    assert_eq!((report.code, report.findings.as_slice()), (0, [].as_slice()));
    says(
        &page(&project, "en"),
        &[
            "1,352 (revised)",
            "5,562 (revised)",
            "Corrected on 15 July 2024:",
            "First visits 1,352, previously 1,325",
            "Visits 5,562, previously 5,535",
        ],
    );
    says(
        &page(&project, "de"),
        &["1.352 (berichtigt)", "Berichtigt am 15. Juli 2024:", "1.352, zuvor 1.325", "5.562, zuvor 5.535"],
    );
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(project.output("manifest.json")).unwrap()).unwrap();
    let figure = |id: &str| manifest["figures"].as_array().unwrap().iter().find(|it| it["id"] == id).cloned().unwrap();
    let visits = &figure("visits")["revisions"][0];
    assert_eq!((&visits["was"], &visits["of"]), (&"5535".into(), &serde_json::json!(["first-visits"])));
    assert_eq!(figure("first-visits--previous")["value"], "1325", "the old value lives on");
    // Readers see the same share as before.
    assert!(figure("first-visit-share").get("revisions").is_none());
}

#[test]
fn letters_have_a_legend_in_each_language() {
    let project = corrected();
    project.replace(
        OBSERVATIONS,
        "returning-visits = 4210",
        "returning-visits = { value = 4210, status = \"estimated\" }",
    );
    project.replace(PROGRAMME, "[publisher]", "[status]\nshown = \"letter\"\n\n[publisher]");
    project.build(&[]).succeeded();
    says(&page(&project, "en"), &["1,352 [r]", "4,210 [e]", "[e] = estimated · [r] = revised"]);
    says(&page(&project, "de"), &["1.352 r", "4.210 s", "s = geschätzt · r = berichtigt"]);
    assert!(!page(&project, "en").contains("(revised)"));
}

#[test]
fn the_programme_says_how_long_and_whether() {
    let shown = |policy: &str| {
        let project = corrected();
        project.replace(PROGRAMME, "[publisher]", &format!("[status]\n{policy}\n\n[publisher]"));
        project.build(&[]).succeeded();
        let page = page(&project, "en");
        (page.contains("(revised)"), page.contains("Corrected on"))
    };
    assert_eq!(shown("revised = \"always\""), (true, true));
    assert_eq!(shown("revised = { days = 5 }"), (true, true), "issued five days later");
    assert_eq!(shown("revised = { days = 4 }"), (false, false));
    assert_eq!(shown("revised = \"never\""), (false, false));
    assert_eq!(shown("shown = \"none\""), (false, true), "what is no mark stays");
}

#[test]
fn each_status_has_a_word() {
    let statuses = [
        ("provisional", "(provisional)"),
        ("estimated", "(estimated)"),
        ("forecast", "(forecast)"),
        ("imputed", "(imputed)"),
        ("break", "(break in series)"),
        ("definition-differs", "(definition differs)"),
        ("not-significant", "(not significant)"),
    ];
    for (status, word) in statuses {
        let project = TestProject::fixture();
        let value = format!("returning-visits = {{ value = 4210, status = \"{status}\" }}");
        project.replace(OBSERVATIONS, "returning-visits = 4210", &value);
        project.build(&["--language", "en"]).succeeded();
        says(&page(&project, "en"), &[&format!("4,210 {word}"), &format!("5,535 {word}")]);
    }
}

#[test]
fn texts_may_name_the_value_before() {
    let project = corrected();
    let named = "{ $returning-visits } by people who\n    return, and not { $first-visits--previous }";
    project.replace(ENGLISH, "{ $returning-visits } by people who\n    return", named);
    project.replace(
        "text/de/report.ftl",
        "{ $returning-visits }",
        "{ $returning-visits } (nicht { $first-visits--previous })",
    );
    project.run(&["text", "accept", "--all"]).succeeded();
    project.build(&[]).succeeded();
    says(&page(&project, "en"), &["and not 1,325"]);
    // Without a revision there is no such value.
    let never = TestProject::fixture();
    never.replace(ENGLISH, "{ $returning-visits } by people who\n    return", named);
    let report = never.check();
    let found = report.errors().into_iter().find(|it| it.message.contains("was never revised"));
    let found = found.unwrap_or_else(|| panic!("{report:#?}"));
    assert!(
        found.hint.contains("take it out") && found.place.as_ref().is_some_and(|it| it.file == ENGLISH),
        "{found:#?}"
    );
}

#[test]
fn a_reason_for_readers_is_a_message_in_each_language() {
    let project = corrected();
    project.replace(
        OBSERVATIONS,
        "reason = \"Two digits were swapped.\"\n",
        "reason = \"Swapped.\"\nexplanation = \"why\"\n",
    );
    project.append(ENGLISH, "\nwhy = Digits had been swapped.\n");
    let report = project.check();
    let found = report.errors().into_iter().find(|it| it.message.contains("there is no message `why` in `de`"));
    assert_eq!(found.and_then(|it| it.place.clone()).map(|it| it.file), Some(OBSERVATIONS.to_owned()), "{report:#?}");
    project.append("text/de/report.ftl", "\nwhy = Ziffern waren vertauscht.\n");
    project.run(&["text", "accept", "--all"]).succeeded();
    project.build(&[]).succeeded();
    says(&page(&project, "en"), &["Digits had been swapped."]);
    says(&page(&project, "de"), &["Ziffern waren vertauscht."]);
}

#[test]
fn the_profile_says_it_in_arabic_too() {
    let project = TestProject::of("profile-2018");
    let observations = "observations/2015-01--2018-12.toml";
    let correction =
        ["correct", "people-with-migration-background", "17.2", "--edition", "profile-2018", "--class", "serious"];
    let answer =
        project.run(&[&correction[..], &["--on", "2030-01-02", "--reason", "For this test.", "--apply"]].concat());
    assert!(project.read(observations).contains("[[revision]]"), "{answer:?}");
    let report = project.check();
    assert!(of(&report, "F166").len() == 1 && report.findings.iter().all(|it| it.code != "F007"), "{report:#?}");
    project.build(&["--draft", "--language", "ar"]);
    let folder = project.root().join("out/drafts/profile-2018/ar.html");
    let html = fs::read_to_string(&folder).unwrap_or_else(|error| panic!("{error} {answer:?}"));
    says(&crate::support::visible(&html), &["صحح في", "رقم مصحح"]);
    // The word follows its number from right to left: set apart itself, it would stand before it.
    says(&html, &["17.2\u{2069}\u{2069} (رقم مصحح)"]);
}

// What checks say.

#[test]
fn an_edition_is_not_dated_before_what_it_prints() {
    let project = corrected();
    project.replace(OBSERVATIONS, "on = 2024-07-15", "on = 2024-07-21");
    let report = project.check();
    let [found] = of(&report, "F166")[..] else { panic!("{report:#?}") };
    assert_eq!((found.severity.as_str(), found.place.as_ref().unwrap().file.as_str()), ("warning", RELEASE));
    assert!(found.message.contains("`first-visits`") && found.hint.contains("2024-07-21"), "{found:#?}");
    project.replace(RELEASE, "issued = 2024-07-20T12:00:00Z", "issued = 2024-07-21T12:00:00Z");
    assert_eq!(of(&project.check(), "F166").len(), 0);
}

#[test]
fn a_survey_that_is_final_has_no_provisional_values() {
    let project = TestProject::fixture();
    project.replace(OBSERVATIONS, "first-visits = 1325", "first-visits = { value = 1325, status = \"provisional\" }");
    assert_eq!(of(&project.check(), "F167").len(), 0);
    project.replace(OBSERVATIONS, "period = {", "status = \"final\"\nperiod = {");
    let report = project.check();
    let [found] = of(&report, "F167")[..] else { panic!("{report:#?}") };
    assert!(found.message.contains("`first-visits` is still provisional"), "{found:#?}");
    assert_eq!(found.subject.as_deref(), Some("first-visits--2024-01--2024-06"));
}

#[test]
fn so_has_none_that_a_later_edition_follows() {
    let project = TestProject::fixture();
    project.replace(OBSERVATIONS, "first-visits = 1325", "first-visits = { value = 1325, status = \"provisional\" }");
    let later =
        project.read(OBSERVATIONS).replace("2024-06-30", "2024-12-31").replace(", status = \"provisional\"", "");
    project.write("observations/2024-01--2024-12.toml", later.replace("2024-07-10", "2025-01-10"));
    let edition = project.read(RELEASE).replace("2024-01--2024-06", "2024-01--2024-12").replace("2024-07", "2025-01");
    project.write("editions/report-2025-01.toml", edition);
    let report = project.check();
    let [found] = of(&report, "F167")[..] else { panic!("{:#?}", report.findings) };
    assert!(found.message.contains("which `report-2025-01` has followed"), "{found:#?}");
    assert_eq!(found.place.as_ref().unwrap().file, OBSERVATIONS);
}

// The command.

#[test]
fn nothing_is_written_before_somebody_agrees() {
    let project = with_totals();
    let before = project.read(OBSERVATIONS);
    for extra in [&[][..], &["--dry-run"]] {
        let answer = project.run(&[&CORRECT[..], extra].concat()).succeeded();
        says(
            &answer.stdout,
            &[
                "- first-visits = 1325",
                "+ first-visits = 1352",
                "+ [[revision]]",
                "+ was = 1325",
                "report-2024-07: first-visits 1325 visit -> 1352 visit (printed in en, de)",
                "report-2024-07: visits 5535 visit -> 5562 visit",
            ],
        );
        assert!(answer.stderr.contains("--apply writes it"), "{answer:?}");
        assert_eq!(project.read(OBSERVATIONS), before);
    }
}

#[test]
fn only_what_changes_is_written() {
    let project = with_totals();
    let before = project
        .read(OBSERVATIONS)
        .replace("first-visits = 1325", "first-visits = 1325  # counted twice")
        .replace('\n', "\r\n");
    project.write(OBSERVATIONS, &before);
    project.run(&[&CORRECT[..], &["--apply"]].concat()).succeeded();
    let after = project.read(OBSERVATIONS);
    let (kept, added) = after.split_at(before.len());
    assert_eq!(kept, before.replace("first-visits = 1325 ", "first-visits = 1352 "));
    assert!(added.starts_with("\r\n[[revision]]\r\n") && !added.replace("\r\n", "").contains('\n'), "{added:?}");
    // Once more is no correction: the value is the same.
    let again = project.run(&[&CORRECT[..], &["--apply"]].concat());
    assert!(again.code == 1 && again.stderr.contains("F165"), "{again:?}");
    assert_eq!(project.read(OBSERVATIONS), after);
}

#[test]
fn a_second_correction_continues_the_first() {
    let project = corrected();
    let mut second = CORRECT;
    (second[2], second[8]) = ("1351", "2024-07-18");
    project.replace(OBSERVATIONS, "\nvisits = 5562", "\nvisits = 5561");
    project.run(&[&second[..], &["--apply"]].concat()).succeeded();
    project.build(&[]).succeeded();
    says(&page(&project, "en"), &["Corrected on 18 July 2024:", "First visits 1,351, previously 1,352"]);
    let trace = project.run(&["trace", "first-visits"]).succeeded().stdout;
    says(
        &trace,
        &[
            "1325 until 2024-07-15 (correction, minor: Two digits were swapped.)",
            "1352 until 2024-07-18",
            "since then 1351",
        ],
    );
}

#[test]
fn a_cell_of_a_delivery_is_no_source_of_a_corrected_value() {
    let project = with_totals();
    let delivered = "first-visits = { value = 1325, from = \"july:Sheet!B4\" }";
    project.replace(OBSERVATIONS, "first-visits = 1325", delivered);
    let sha256 = "0".repeat(64);
    project
        .append(OBSERVATIONS, &format!("\n[[delivery]]\nid = \"july\"\nfile = \"july.xlsx\"\nsha256 = \"{sha256}\"\n"));
    project.run(&[&CORRECT[..], &["--apply"]].concat()).succeeded();
    assert!(project.read(OBSERVATIONS).contains("first-visits = { value = 1352 }\n"), "{}", project.read(OBSERVATIONS));
}

#[test]
fn what_cannot_be_corrected_says_why() {
    let project = TestProject::fixture();
    let before = project.read(OBSERVATIONS);
    let with = |index: usize, to: &str| {
        let mut arguments = CORRECT.map(str::to_owned);
        to.clone_into(&mut arguments[index]);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).chain(["--apply"]).collect();
        project.run(&arguments)
    };
    let cases: [(usize, &str, &str, &str); 7] = [
        (1, "visits", "is derived", "`first-visits`, `returning-visits`"),
        (1, "first-visit", "has no value", "did you mean `first-visits`?"),
        (2, "1,352", "is no value", "without unit"),
        (2, "1352.5", "has 0 digits", "round the value"),
        (4, "report-2024-08", "there is no edition", "did you mean `report-2024-07`?"),
        (8, "2024-07-01", "before the reference date", "correct the day"),
        (10, " ", "the reason is empty", "--reason"),
    ];
    for (index, to, message, hint) in cases {
        let answer = with(index, to);
        assert!(
            answer.code == 1 && answer.stderr.contains(message) && answer.stderr.contains(hint),
            "{to}: {answer:?}"
        );
        assert_eq!(project.read(OBSERVATIONS), before, "{to}");
    }
    let without_class: Vec<&str> = CORRECT.iter().copied().filter(|it| !["--class", "minor"].contains(it)).collect();
    assert!(project.run(&without_class).stderr.contains("--class"));
}

#[test]
fn a_provisional_value_becomes_final() {
    let project = with_totals();
    project.replace(OBSERVATIONS, "first-visits = 1325", "first-visits = { value = 1325, status = \"provisional\" }");
    project
        .run(&[
            "correct",
            "first-visits",
            "1352",
            "--edition",
            EDITION,
            "--kind",
            "routine",
            "--status",
            "final",
            "--on",
            "2024-07-15",
            "--reason",
            "The count is closed.",
            "--apply",
        ])
        .succeeded();
    let text = project.read(OBSERVATIONS);
    says(
        &text,
        &["first-visits = { value = 1352 }", "was = { value = 1325, status = \"provisional\" }", "kind = \"routine\""],
    );
    project.build(&[]).succeeded();
    let page = page(&project, "en");
    says(&page, &["1,352 (revised)"]);
    assert!(!page.contains("Corrected on"), "what was to be expected has a mark and no note");
}

// The register.

fn register(project: &TestProject, arguments: &[&str]) -> Answer {
    project.run(&[&["corrections"], arguments].concat()).succeeded()
}

#[test]
fn the_register_has_every_revision() {
    let project = corrected();
    let csv = register(&project, &[]).stdout;
    assert_eq!(
        csv,
        "date,survey,figure,value,previous,unit,kind,class,reason,editions\n\
         2024-07-15,2024-01--2024-06,first-visits,1352,1325,visit,correction,minor,Two digits were swapped.,report-2024-07\n"
    );
    let json: serde_json::Value = serde_json::from_str(&register(&project, &["--format", "json"]).stdout).unwrap();
    assert_eq!(json["revisions"][0]["names"]["de"], "Erste Besuche", "{json:#}");
    let html = register(&project, &["--format", "html", "--language", "en"]).stdout.replace('\u{a0}', " ");
    says(
        &html,
        &[
            "<html lang=\"en\" dir=\"ltr\">",
            "<title>Corrections and revisions</title>",
            "15 July 2024",
            "1,352",
            "scope=\"col\"",
        ],
    );
    // The reason is on record in the source language.
    says(&html, &["<td lang=\"de\" dir=\"auto\">Two digits were swapped.</td>"]);
    says(&register(&project, &["--format", "html"]).stdout, &["<html lang=\"de\"", "1.352", "Berichtigung", "gering"]);
}

#[test]
fn its_files_are_the_same_each_time() {
    let project = corrected();
    register(&project, &["--out", "public"]);
    let first = crate::support::tree(&project.root().join("public"));
    register(&project, &["--out", "public"]);
    assert_eq!(crate::support::tree(&project.root().join("public")), first);
    assert_eq!(
        first.keys().collect::<Vec<_>>(),
        ["corrections-de.html", "corrections-en.html", "corrections.csv", "corrections.json"]
    );
    let none = TestProject::fixture();
    says(
        &register(&none, &["--format", "html", "--language", "en"]).stdout,
        &["No value has been corrected or revised."],
    );
}

// The way back.

#[test]
fn the_old_number_is_traced() {
    let project = corrected();
    let answer = project.run(&["trace", "1,325"]).succeeded();
    says(
        &answer.stdout,
        &[
            "first-visits--previous in report-2024-07",
            "2024-01--2024-06 (2024-01-01/2024-06-30): 1325 until 2024-07-15 (correction, minor: Two digits were swapped.)",
            "since then 1352",
            "printed in en",
        ],
    );
    let answer = project.run(&["trace", "1.352", "--format", "json"]).succeeded();
    let traced: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    let figure = &traced["figures"][0];
    assert_eq!(
        (&figure["id"], &figure["history"][0]["revisions"][0]["was"]),
        (&"first-visits".into(), &"1325".into()),
        "{traced:#}"
    );
}
