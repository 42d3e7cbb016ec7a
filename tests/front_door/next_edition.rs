//! The next edition: texts are kept, values are places to be filled in, and what only people can judge is listed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::fixture::{EDITION, GERMAN};
use crate::support::{Answer, Finding, Report, TestProject, tree};

const NEXT: &str = "report-2025-01";
const SURVEY: &str = "observations/2024-07--2024-12.toml";
const NEW_RELEASE: &str = "editions/report-2025-01.toml";
const USUAL: [&str; 6] = ["--from", EDITION, "--period", "2024-07-01..2024-12-31", "--reference-date", "2025-01-10"];

fn begin(project: &TestProject, id: &str, arguments: &[&str]) -> Answer {
    project.run(&[&["edition", "new", id], arguments].concat())
}

fn begun() -> TestProject {
    let project = TestProject::fixture();
    begin(&project, NEXT, &USUAL).succeeded();
    project
}

/// Everything that the office delivered, and the fixture's dates moved along.
fn filled(project: &TestProject) -> &TestProject {
    for (figure, value) in [
        ("first-visits", "1501"),
        ("returning-visits", "5020"),
        ("books-lent", "{ value = 15100, precision = \"around\" }"),
    ] {
        enter(project, figure, value);
    }
    enter(project, "stops", "{ value = 39, as-of = 2024-12-31 }")
}

fn enter<'p>(project: &'p TestProject, figure: &str, value: &str) -> &'p TestProject {
    let text = project.read(SURVEY);
    let place = format!("\n{figure} = \"\"");
    assert_eq!(text.matches(&place).count(), 1, "{text}");
    project.write(SURVEY, text.replace(&place, &format!("\n{figure} = {value}")))
}

fn of<'r>(report: &'r Report, code: &str) -> Vec<&'r Finding> {
    report.findings.iter().filter(|finding| finding.code == code).collect()
}

/// Files of the project, without outputs.
fn files(project: &TestProject) -> BTreeMap<String, Vec<u8>> {
    tree(&project.file(""))
}

#[test]
fn nothing_that_was_there_changes() {
    let project = TestProject::fixture();
    let before = files(&project);
    begin(&project, NEXT, &USUAL).succeeded();
    let mut after = files(&project);
    let new: Vec<_> = after.keys().filter(|path| !before.contains_key(*path)).cloned().collect();
    assert_eq!(new, [NEW_RELEASE, SURVEY]);
    after.retain(|path, _| before.contains_key(path));
    assert_eq!(after, before);
}

#[test]
fn every_expected_value_is_a_place_with_what_stood_there_before() {
    let project = begun();
    let survey = project.read(SURVEY);
    assert!(survey.contains("period = { from = 2024-07-01, to = 2024-12-31 }"), "{survey}");
    assert!(survey.contains("[reference-dates]\noffice = 2025-01-10\n"), "{survey}");
    let places: Vec<_> = survey
        .lines()
        .filter(|line| line.contains("= \"\""))
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(
        places,
        [
            "first-visits = \"\" # visit; 1325",
            "returning-visits = \"\" # visit; 4210",
            "books-lent = \"\" # book; { value = 12400, precision = \"around\" }",
            "stops = \"\" # stop; { value = 37, as-of = 2024-06-30 }",
        ]
    );
    assert!(survey.contains("[controls]\n# visits = …  # 5535 before\n"), "{survey}");
    let release = project.read(NEW_RELEASE);
    for line in [
        "document = \"report\"",
        "observations = \"2024-07--2024-12\"",
        "version = \"2025-01\"",
        "issued = 2025-01-31T12:00:00Z",
        "languages = [\"en\", \"de\"]",
    ] {
        assert!(release.lines().any(|it| it == line), "no {line} in {release}");
    }
    assert!(!release.contains("earlier") && !release.contains("waiver"), "{release}");
}

/// One error for each value and each text that nobody has read, and none for anything else; the edition before has none.
#[test]
fn what_is_left_to_do_is_what_check_finds() {
    let project = begun();
    let report = project.report_of("check", &[NEXT]);
    assert_eq!(report.code, 1);
    let figures: Vec<_> = of(&report, "F111").iter().filter_map(|it| it.subject.clone()).collect();
    assert_eq!(figures, ["first-visits", "returning-visits", "books-lent", "stops"]);
    assert_eq!(report.errors().len(), figures.len(), "{:#?}", report.errors());
    filled(&project);
    let report = project.report_of("check", &[NEXT]);
    let unread: Vec<_> = of(&report, "F140").iter().filter_map(|it| it.subject.clone()).collect();
    assert_eq!(unread, ["report-subject", "report-version", "report-line", "bus-body", "report-sources-body"]);
    assert_eq!(report.errors().len(), unread.len(), "{:#?}", report.errors());
    let finding = of(&report, "F140")[3];
    assert_eq!(finding.message, "nobody has read `bus-body` for `report-2025-01`");
    assert_eq!(finding.place.as_ref().map(|place| place.text.trim()), Some("\"bus-body\","));
    assert!(finding.related.iter().any(|it| it.place.file == GERMAN), "{finding:#?}");
    assert!(finding.hint.ends_with("run `iq-figures edition reviewed report-2025-01 bus-body`"), "{}", finding.hint);
    assert_eq!(project.report_of("check", &[EDITION]).findings, []);
}

#[test]
fn an_edition_is_ready_when_its_values_are_in_and_its_texts_were_read() {
    let project = TestProject::fixture_built();
    let before = tree(&project.root().join("out").join(EDITION));
    begin(&project, NEXT, &USUAL).succeeded();
    filled(&project);
    let draft = project.build(&[NEXT, "--draft"]);
    assert!(draft.stderr.contains("4 of 4 documents written"), "{}", draft.stderr);
    let refused = project.build(&[NEXT]);
    assert_eq!(refused.code, 1);
    let some = project.run(&["edition", "reviewed", NEXT, "bus-body", "report-line"]).succeeded();
    assert_eq!(
        some.stderr,
        "report-2025-01: 2 texts were read; 3 are left on the list, some of which it may not print\n"
    );
    let rest = project.run(&["edition", "reviewed", NEXT, "--all"]).succeeded();
    assert_eq!(rest.stderr, "report-2025-01: 3 texts were read; none is left to be read\n");
    assert!(!project.read(NEW_RELEASE).contains("unreviewed"), "{}", project.read(NEW_RELEASE));
    let report = project.report(&[NEXT]);
    assert_eq!((report.code, report.findings.as_slice()), (0, [].as_slice()));
    assert_eq!(report.written().len(), 4);
    project.build(&["--force", EDITION]).succeeded();
    assert_eq!(tree(&project.root().join("out").join(EDITION)), before, "the edition before is what it was");
}

#[test]
fn a_review_keeps_the_file_as_it_is_otherwise() {
    let project = begun();
    let text = project.read(NEW_RELEASE).replace("version =", "# Mine.\nversion =");
    project.write(NEW_RELEASE, &text);
    project.run(&["edition", "reviewed", NEXT, "bus-body"]).succeeded();
    assert_eq!(project.read(NEW_RELEASE), text.replace("  \"bus-body\",\n", ""));
}

#[test]
fn a_review_of_what_is_not_listed_changes_nothing() {
    let project = begun();
    let before = files(&project);
    for (message, hint) in [("bus-bodi", "did you mean `bus-body`?"), ("nothing-like-it-at-all", "under `unreviewed`")]
    {
        let answer = project.run(&["edition", "reviewed", NEXT, "report-line", message]);
        assert_eq!(answer.code, 1);
        assert!(answer.stderr.contains(&format!("`{message}` is not among the unread texts")), "{}", answer.stderr);
        assert!(answer.stderr.contains(hint), "{}", answer.stderr);
    }
    assert_eq!(files(&project), before);
}

#[test]
fn a_text_that_does_not_exist_cannot_be_unread() {
    let project = begun();
    filled(&project).replace(NEW_RELEASE, "\"bus-body\"", "\"bus-bodi\"");
    let report = project.report_of("check", &[NEXT]);
    let [finding] = of(&report, "F007")[..] else { panic!("{:#?}", report.findings) };
    assert_eq!(finding.message, "there is no message `bus-bodi`");
    assert!(finding.hint.contains("did you mean `bus-body`?"), "{}", finding.hint);
}

#[test]
fn a_dry_run_shows_the_files_and_writes_none() {
    let project = TestProject::fixture();
    let before = files(&project);
    let answer = begin(&project, NEXT, &[&USUAL[..], &["--dry-run"]].concat()).succeeded();
    assert_eq!(files(&project), before);
    assert!(answer.stdout.contains("would write"), "{}", answer.stdout);
    assert!(answer.stdout.contains("    first-visits = \"\""), "{}", answer.stdout);
    begin(&project, NEXT, &USUAL).succeeded();
    for line in project.read(SURVEY).lines() {
        assert!(answer.stdout.contains(&format!("    {line}\n")), "{line}");
    }
}

#[test]
fn the_checklist_names_each_step_with_its_command() {
    let project = TestProject::fixture();
    let answer = begin(&project, NEXT, &USUAL).succeeded();
    for step in [
        "Enter 4 values in observations/2024-07--2024-12.toml",
        "iq-figures import FILE --into 2024-07--2024-12",
        "iq-figures edition reviewed report-2025-01 MESSAGE…",
        "iq-figures build report-2025-01 --draft",
        "iq-figures check report-2025-01",
        "F022 stops",
        "relations and discrepancies at the end of observations/2024-01--2024-06.toml:\n     stops",
    ] {
        assert!(answer.stdout.contains(step), "no {step} in {}", answer.stdout);
    }
}

/// A survey that is there already belongs to another edition, too.
#[test]
fn a_survey_that_is_there_is_used_as_it_is() {
    let project = begun();
    filled(&project);
    let before = project.read(SURVEY);
    let answer = begin(&project, "report-2025-02", &USUAL).succeeded();
    assert!(answer.stdout.contains("The survey was there already"), "{}", answer.stdout);
    assert_eq!(project.read(SURVEY), before);
    let other = ["--from", EDITION, "--period", "2024-07-01..2024-11-30", "--survey", "2024-07--2024-12"];
    let answer = begin(&project, "report-2025-03", &other);
    assert_eq!(answer.code, 1);
    assert!(answer.stderr.contains("is there already, of 2024-07-01/2024-12-31"), "{}", answer.stderr);
}

#[test]
fn each_collector_has_its_own_date() {
    let project = TestProject::fixture();
    let dates = ["--from", EDITION, "--period", "2024-07-01..2024-12-31", "--reference-date", "office=2025-01-12"];
    begin(&project, NEXT, &dates).succeeded();
    assert!(project.read(SURVEY).contains("\noffice = 2025-01-12\n"));
}

#[test]
fn version_moment_and_survey_can_be_named() {
    let project = TestProject::fixture();
    let more = ["--version", "2025-01-15", "--issued", "2025-01-16T09:30:00+01:00", "--survey", "second-half"];
    begin(&project, "report-of-january", &[&USUAL[..], &more].concat()).succeeded();
    let release = project.read("editions/report-of-january.toml");
    for line in ["observations = \"second-half\"", "version = \"2025-01-15\"", "issued = 2025-01-16T09:30:00+01:00"] {
        assert!(release.lines().any(|it| it == line), "no {line} in {release}");
    }
    assert!(Path::new(&project.file("observations/second-half.toml")).exists());
}

#[test]
fn mistakes_have_a_way_out_and_write_nothing() {
    let project = TestProject::fixture();
    let before = files(&project);
    let with = |change: &dyn Fn(&str) -> String| -> Vec<String> { USUAL.iter().map(|it| change(it)).collect() };
    for (id, arguments, message, help) in [
        (
            NEXT,
            with(&|it| it.replace(EDITION, "report-2024-7")),
            "there is no edition `report-2024-7`",
            "did you mean `report-2024-07`?",
        ),
        (
            EDITION,
            with(&|it| it.to_owned()),
            "there is an edition `report-2024-07` already",
            "choose another name; to go on with it",
        ),
        (
            NEXT,
            with(&|it| it.replace("2025-01-10", "ofice=2025-01-10")),
            "there is no collector `ofice`",
            "did you mean `office`?",
        ),
        ("report-later", with(&|it| it.to_owned()), "the version of `report-later` is not known", "--version 2020-08"),
        ("Report-2025-01", with(&|it| it.to_owned()), "cannot be the name of a file", "small letters"),
    ] {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let answer = begin(&project, id, &arguments);
        assert_eq!(answer.code, 1, "{}", answer.stderr);
        assert!(answer.stderr.contains(message) && answer.stderr.contains(help), "{message}: {}", answer.stderr);
    }
    let answer = begin(&project, NEXT, &USUAL[..4]);
    assert!(answer.stderr.contains("`office` has no reference date"), "{}", answer.stderr);
    for period in ["2024", "2024-12-31..2024-07-01", "2024-07..2024-12"] {
        let answer = begin(&project, NEXT, &["--from", EDITION, "--period", period]);
        assert_eq!(answer.code, 2, "{}", answer.stderr);
    }
    assert_eq!(files(&project), before);
}

/// The second of two files cannot be written: the first is not left alone.
#[test]
fn half_an_edition_is_not_left_behind() {
    let project = TestProject::fixture();
    fs::create_dir(project.file(NEW_RELEASE)).unwrap();
    let answer = begin(&project, NEXT, &USUAL);
    assert_eq!(answer.code, 1);
    assert!(answer.stderr.contains("nothing was written"), "{}", answer.stderr);
    assert!(!project.file(SURVEY).exists());
}

/// The sheet of June 2020, half of whose figures nobody delivered: no text is copied, none is changed, and nothing is
/// wrong but what its sources leave open.
#[test]
fn a_survey_that_knows_less_makes_a_whole_sheet() {
    let project = TestProject::whole();
    let before = files(&project);
    let arguments =
        ["--from", "fact-sheet-2019-08", "--period", "2019-01-01..2020-06-30", "--reference-date", "2020-07-15"];
    let answer = begin(&project, "fact-sheet-2020-08", &arguments).succeeded();
    assert!(
        answer.stdout.contains("Stands as stated before, unless you add it: initial-advice-target."),
        "{}",
        answer.stdout
    );
    let survey = "observations/2019-01--2020-06.toml";
    let delivered = [
        ("subprojects", "{ value = 390, precision = \"around\" }"),
        ("regional-networks", "16"),
        ("competence-centres", "5"),
        ("permanent-centres", "73"),
        ("mobile-centres", "100"),
        ("initial-advice", "78120"),
        ("course-based-schemes", "301"),
        ("individual-schemes", "2105"),
        ("scheme-starters", "6130"),
        ("scheme-completers", "{ value = 1730, period = \"not-stated\" }"),
        ("labour-market-trainings", "904"),
    ];
    let lines = project
        .read(survey)
        .lines()
        .map(|line| {
            let Some((figure, _)) = line.split_once(" = \"\"") else { return line.to_owned() };
            let known = delivered.iter().find(|(known, _)| *known == figure).map(|(_, value)| (*value).to_owned());
            let missing =
                || "{ value = \"not-delivered\", reason = \"The office of June 2020 did not ask for it.\" }".to_owned();
            format!("{figure} = {}", known.unwrap_or_else(missing))
        })
        .collect::<Vec<_>>();
    project.write(survey, lines.join("\n") + "\n");
    project.run(&["edition", "reviewed", "fact-sheet-2020-08", "--all"]).succeeded();
    let report = project.report(&["fact-sheet-2020-08"]);
    assert_eq!(report.errors(), [] as [&Finding; 0]);
    assert_eq!(report.written(), ["de accessible", "de print", "en accessible", "en print"]);
    assert!(
        report.findings.iter().all(|it| ["F022", "F033", "F037", "F177"].contains(&it.code.as_str())),
        "{:#?}",
        report.findings
    );
    let after = files(&project);
    assert!(before.iter().all(|(path, bytes)| after[path] == *bytes), "a file of the other editions changed");
    let new: usize = after
        .iter()
        .filter(|(path, _)| !before.contains_key(*path))
        .map(|(_, bytes)| bytes.split(|b| *b == b'\n').count())
        .sum();
    assert!(new < 100, "{new} new lines");
}

#[test]
fn an_edition_names_earlier_surveys_that_compare() {
    let project = TestProject::whole();
    let arguments = [
        "--from",
        "fact-sheet-2021-01",
        "--period",
        "2019-01-01..2021-06-30",
        "--reference-date",
        "2021-07-15",
        "--dry-run",
    ];
    let answer = begin(&project, "fact-sheet-2021-08", &arguments).succeeded();
    assert!(answer.stdout.contains("earlier = [\"2019-01--2019-06\", \"2019-01--2020-12\"]"), "{}", answer.stdout);
    let profile =
        ["--from", "profile-2018", "--period", "2019-01-01..2019-12-31", "--reference-date", "2020-01-15", "--dry-run"];
    let answer = begin(&project, "profile-2019", &profile).succeeded();
    assert!(!answer.stdout.contains("earlier ="), "{}", answer.stdout);
}

// Values that arrive at once.

const TABLE: &str = "id;Wert\nfirst-visits;1.501\nreturning-visits;5.020\nbooks-lent;rund 15.100\n";

fn with_table(project: &TestProject, table: &str, further: &[&str]) -> Answer {
    let file = project.root().join("figures.csv");
    fs::write(&file, table).unwrap();
    let delivered = ["--observations", file.to_str().unwrap(), "--number-format", "de"];
    let arguments = [&USUAL[..], &delivered, further].concat();
    begin(project, NEXT, &arguments)
}

#[test]
fn values_of_a_spreadsheet_are_in_at_once() {
    let project = TestProject::fixture();
    let answer = with_table(&project, TABLE, &[]).succeeded();
    assert!(answer.stdout.contains("Enter 1 value in"), "{}", answer.stdout);
    let survey = project.read(SURVEY);
    for value in ["1501", "5020", "15100", "\"around\"", "figures.csv"] {
        assert!(survey.contains(value), "no {value} in {survey}");
    }
    assert!(survey.contains("\nstops = \"\""), "what is not delivered is still a place: {survey}");
    let report = project.report_of("check", &[NEXT]);
    let figures: Vec<_> = of(&report, "F111").iter().filter_map(|it| it.subject.clone()).collect();
    assert_eq!(figures, ["stops"]);
}

#[test]
fn what_a_spreadsheet_leaves_open_is_said_and_the_rest_is_in() {
    let project = TestProject::fixture();
    let answer = with_table(&project, &TABLE.replace("5.020", "viele"), &[]);
    assert_eq!(answer.code, 1);
    let survey = project.read(SURVEY);
    assert!(survey.contains("1501") && survey.contains("\nreturning-visits = \"\""), "{survey}");
    assert!(fs::read_to_string(project.root().join("figures-refused.csv")).unwrap().contains("viele"));
}

#[test]
fn a_spreadsheet_that_cannot_be_read_begins_nothing() {
    let project = TestProject::fixture();
    let before = files(&project);
    assert_eq!(with_table(&project, "", &[]).code, 1);
    assert_eq!(with_table(&project, TABLE, &["--dry-run"]).code, 0);
    assert_eq!(files(&project), before);
    begin(&project, NEXT, &USUAL).succeeded();
    let answer = begin(&project, "report-2025-02", &[&USUAL[..], &["--observations", "figures.csv"]].concat());
    assert_eq!(answer.code, 1);
}

// Values that will not come.

#[test]
fn values_that_will_not_come_are_put_on_record_with_a_reason() {
    let project = begun();
    let before = project.read(SURVEY);
    let arguments = ["edition", "undelivered", NEXT, "stops", "--reason", "The list of stops is under revision."];
    let answer = project.run(&arguments).succeeded();
    assert_eq!(answer.stderr, "report-2025-01: 1 figures are put on record as not delivered: stops\n");
    let said = "stops = { value = \"not-delivered\", reason = \"The list of stops is under revision.\" }";
    assert_eq!(project.read(SURVEY), before.replace("stops = \"\"", said));
    project.run(&["edition", "undelivered", NEXT, "--all", "--reason", "Lost."]).succeeded();
    assert!(!project.read(SURVEY).contains("= \"\""), "{}", project.read(SURVEY));
    let after = files(&project);
    for (figure, reason, message) in
        [("stopps", "x", "`stopps` does not wait for its value"), ("stops", "x", "`stops` does not wait for its value")]
    {
        let answer = project.run(&["edition", "undelivered", NEXT, figure, "--reason", reason]);
        assert!(answer.code == 1 && answer.stderr.contains(message), "{}", answer.stderr);
    }
    assert_eq!(files(&project), after);
}

/// Files of Windows stay files of Windows.
#[test]
fn ends_of_lines_and_byte_order_marks_stay() {
    let project = begun();
    let plain = [NEW_RELEASE, SURVEY].map(|file| project.read(file));
    for (file, text) in [NEW_RELEASE, SURVEY].into_iter().zip(&plain) {
        project.write(file, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    }
    project.run(&["edition", "reviewed", NEXT, "bus-body"]).succeeded();
    project.run(&["edition", "undelivered", NEXT, "stops", "--reason", "x"]).succeeded();
    let [release, survey] = [NEW_RELEASE, SURVEY].map(|file| project.read(file));
    let as_before = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(release, as_before(&plain[0].replace("  \"bus-body\",\n", "")));
    let said = "stops = { value = \"not-delivered\", reason = \"x\" }";
    assert_eq!(survey, as_before(&plain[1].replace("stops = \"\"", said)));
}

/// A mark of one edition only leaves nothing behind in the others, and neither does its note.
#[test]
fn a_mark_belongs_to_its_editions() {
    let project = TestProject::fixture();
    project.replace(
        "documents/report.toml",
        "stops = \"report-mark\"",
        "stops = { mark = \"report-mark\", until = \"2020\" }",
    );
    let report = project.report(&[]);
    assert_eq!((report.code, report.findings.as_slice()), (0, [].as_slice()));
    let page = fs::read_to_string(project.root().join("out").join(EDITION).join("en.html")).unwrap();
    assert!(page.contains("stops, marked , leaves") && !page.contains("37*"), "{page}");
}

#[test]
fn a_mark_has_two_ends() {
    let project = TestProject::fixture();
    for file in ["text/en/report.ftl", GERMAN] {
        let text = project.read(file);
        project.write(file, text.replace("{ $mark-stops }", "†"));
    }
    project.run(&["text", "accept", "--all", "--language", "en"]).succeeded();
    let report = project.check();
    let messages: Vec<_> = of(&report, "F141").iter().map(|it| it.message.clone()).collect();
    let unexplained = "the mark “*” stands on the pages in `en`, and the sources note does not explain it";
    assert!(messages.iter().any(|it| it == unexplained), "{messages:?}");
    let project = TestProject::fixture();
    project.replace("documents/report.toml", "row = [\"stops\", \"books-lent\"]", "row = [\"books-lent\"]");
    let report = project.check();
    let messages: Vec<_> = of(&report, "F141").iter().map(|it| it.message.clone()).collect();
    let nowhere = "the sources note in `en` explains the mark “*”, which stands nowhere on the pages";
    assert!(messages.iter().any(|it| it == nowhere), "{messages:?}");
}
