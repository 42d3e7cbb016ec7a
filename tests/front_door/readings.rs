//! Provenance of prose: texts that name their sources, and people who have read them against these.

use std::fs;

use crate::fixture::{COMMON, ENGLISH, GERMAN, STRUCTURE, change_one_number};
use crate::support::{Answer, Finding, Report, TestProject};

const EDITION: &str = "report-2024-07";
const DOCUMENTS: &str = "sources.toml";
const PASSAGES: &str = "text/provenance.toml";
const IN_ENGLISH: &str = "text/en/.readings.toml";
const IN_GERMAN: &str = "text/de/.readings.toml";

const LOG_BOOK: &str = "[log-book]\ntitle = \"Log book of the bus\"\ndate = \"2024-06\"\n";
const BUS: &str = "bus-body = { source = \"log-book\", passage = \"Page 3, “Stops”\" }\n";
/// Stands in a term that `bus-body` inserts.
const TERM: &str = "*[full] Town Library (TL)";
const VISITS: &str = "visits-body = { source = \"log-book\", passage = \"Page 9, the table\" }\n";

/// The fixture, with sources named for two of its texts.
pub fn with_sources() -> TestProject {
    let project = TestProject::fixture();
    project.write(DOCUMENTS, LOG_BOOK).write(PASSAGES, [BUS, VISITS].concat());
    project
}

/// The same, with both texts read in both languages.
fn read() -> TestProject {
    let project = with_sources();
    put_on_record(&project, &["bus-body", "visits-body"], &["de", "en"]).succeeded();
    project
}

fn put_on_record(project: &TestProject, messages: &[&str], languages: &[&str]) -> Answer {
    let languages: Vec<&str> = languages.iter().flat_map(|language| ["--language", *language]).collect();
    let reader = ["--by", "Ada Bookbinder", "--on", "2024-07-18"];
    project.run(&[&["text", "read"], messages, &languages, &reader].concat())
}

fn of<'r>(report: &'r Report, code: &str) -> Vec<&'r Finding> {
    report.findings.iter().filter(|finding| finding.code == code).collect()
}

/// Subjects of the findings of a code.
fn subjects(project: &TestProject, code: &str) -> Vec<String> {
    let report = project.check();
    of(&report, code).iter().map(|finding| finding.subject.clone().expect("a subject")).collect()
}

fn manifest(project: &TestProject) -> serde_json::Value {
    let path = project.root().join("out").join(EDITION).join("manifest.json");
    serde_json::from_str(&fs::read_to_string(path).expect("a manifest")).expect("JSON")
}

/// Outputs other than the manifest.
fn files(project: &TestProject) -> Vec<(String, Vec<u8>)> {
    project.outputs().into_iter().filter(|(name, _)| !name.ends_with("manifest.json")).collect()
}

#[test]
fn nobody_asks_where_no_source_is_named() {
    let project = TestProject::fixture();
    assert_eq!(project.check().findings, []);
    project.build(&["--only", "web-page"]).succeeded();
    assert!(manifest(&project)["blocks"].is_null());
}

/// A text that names its source is to be read in every language, and nothing is stopped meanwhile.
#[test]
fn a_text_with_a_source_is_to_be_read_in_every_language() {
    let project = with_sources();
    let report = project.check();
    let unread = of(&report, "F113");
    assert_eq!(unread.len(), 4, "{:#?}", report.findings);
    assert_eq!((report.code, report.errors().len()), (0, 0));
    let english = unread.iter().find(|it| it.subject.as_deref() == Some("bus-body en log-book")).expect("one of them");
    assert!(english.message.contains("nobody has read `bus-body` in `en`"), "{}", english.message);
    assert!(english.hint.contains("“Log book of the bus”, Page 3, “Stops”"), "{}", english.hint);
    assert_eq!(english.place.as_ref().expect("a place").file, ENGLISH);
    assert_eq!(english.related[0].place.file, PASSAGES);

    let said = put_on_record(&project, &["bus-body", "visits-body"], &["de", "en"]).succeeded().stderr;
    assert_eq!(said.matches(": 2 messages read").count(), 2, "{said}");
    assert_eq!(project.check().findings, []);
    let said = put_on_record(&project, &["bus-body"], &["en"]).succeeded().stderr;
    assert!(said.contains(": 0 messages read, 1 as before"), "{said}");
}

/// A changed text voids its own reading, in its language; layout and comments are no change.
#[test]
fn a_changed_text_is_unread_again_and_no_other() {
    let project = read();
    project.replace(ENGLISH, "pays nothing.", "pays nothing at all.");
    assert_eq!(subjects(&project, "F113"), ["bus-body en log-book"]);
    put_on_record(&project, &["bus-body"], &["en"]).succeeded();
    assert_eq!(project.check().findings, []);

    let project = read();
    project.replace(ENGLISH, "bus-body =\n", "# As the log book has it.\nbus-body =\n\n");
    assert_eq!(project.check().findings, []);

    project.replace(ENGLISH, "no library reaches", "no library serves");
    let report = project.check();
    let [finding] = of(&report, "F113")[..] else { panic!("{:#?}", report.findings) };
    assert!(finding.message.contains("has changed since it was read"), "{}", finding.message);
    assert!(finding.hint.contains("Ada Bookbinder had read it on 2024-07-18"), "{}", finding.hint);
}

/// What a text inserts is part of what was read; what it counts is not, since figures have a provenance of their own.
#[test]
fn a_reading_holds_for_what_is_inserted_and_whatever_the_figures() {
    let project = read();
    change_one_number(&project);
    assert_eq!(subjects(&project, "F113"), [""; 0]);
    project.replace(COMMON, TERM, &TERM.replace("Library", "Bookshelf"));
    assert_eq!(subjects(&project, "F113"), ["bus-body en log-book"]);
}

/// A changed source voids the readings of what rests on it; a changed passage that of its text.
#[test]
fn a_changed_source_is_to_be_read_again() {
    let project = read();
    project.replace(PASSAGES, "Page 9, the table", "Page 10, the table");
    assert_eq!(subjects(&project, "F113"), ["log-book visits-body de", "log-book visits-body en"].map(in_order));
    let project = read();
    project.replace(DOCUMENTS, "2024-06", "2024-07");
    let report = project.check();
    assert_eq!(of(&report, "F113").len(), 4);
    assert!(of(&report, "F113")[0].message.contains("has changed since it was read in"), "{:#?}", report.findings);
}

/// Subjects name their parts in alphabetical order.
fn in_order(subject: &str) -> String {
    let mut parts: Vec<&str> = subject.split(' ').collect();
    parts.sort_unstable();
    parts.join(" ")
}

/// A text may rest on several documents: a new one is to be read, and the readings of the others stand.
#[test]
fn a_second_source_is_read_by_itself() {
    let project = read();
    project.append(DOCUMENTS, "[minutes]\ntitle = \"Minutes of the council\"\ndate = \"not-stated\"\n");
    let both = "bus-body = [\n  { source = \"log-book\", passage = \"Page 3, “Stops”\" },\n  { source = \"minutes\", passage = \"Item 4\" },\n]\n";
    project.write(PASSAGES, [both, VISITS].concat());
    assert_eq!(subjects(&project, "F113"), ["bus-body de minutes", "bus-body en minutes"]);
    let reader = ["--by", "B. Clerk", "--on", "2024-07-19", "--source", "minutes"];
    project.run(&[&["text", "read", "bus-body", "-l", "de", "-l", "en"], &reader[..]].concat()).succeeded();
    assert_eq!(project.check().findings, []);
    let record = project.read(IN_GERMAN);
    assert!(record.contains("bus-body.log-book = ") && record.contains("by = \"Ada Bookbinder\""), "{record}");
    assert!(
        record.contains("bus-body.minutes = ") && record.contains("by = \"B. Clerk\", on = 2024-07-19"),
        "{record}"
    );
}

/// Where readings are required, a block without one is not printed, nor one without a source.
#[test]
fn a_programme_can_require_readings() {
    let project = read();
    project.append("programme.toml", "\n[prose]\nreadings = \"required\"\n");
    let report = project.check();
    let without: Vec<_> = of(&report, "F119").iter().map(|it| it.subject.clone().expect("a subject")).collect();
    assert_eq!(without, ["report-sources-body", "chart-visits-by-kind", "first-visits-caption", "wishes-body"]);
    assert!(of(&report, "F119").iter().all(|finding| finding.place.as_ref().is_some_and(|it| it.file == STRUCTURE)));
    assert!(report.written().is_empty());

    let others = ["chart-visits-by-kind", "first-visits-caption", "report-sources-body", "wishes-body"];
    let more: String = others.map(|it| format!("{it} = {{ source = \"log-book\", passage = \"Page 1\" }}\n")).concat();
    project.append(PASSAGES, &more);
    put_on_record(&project, &others, &["de"]).succeeded();
    let report = project.report(&["--only", "web-page"]);
    let stopped: Vec<_> = of(&report, "F118").iter().map(|it| it.scope[0].language.clone()).collect();
    assert_eq!(stopped, vec![Some("en".to_owned()); 4], "{:#?}", report.findings);
    assert_eq!(report.written(), ["de accessible"], "an unread text stops its language alone");

    put_on_record(&project, &others, &["en"]).succeeded();
    project.build(&["--only", "web-page"]).succeeded();
}

#[test]
fn a_programme_can_ask_for_none() {
    let project = with_sources();
    project.append("programme.toml", "\n[prose]\nreadings = \"none\"\n");
    assert_eq!(project.check().findings, []);
    project.replace("programme.toml", "\"none\"", "\"requird\"");
    let report = project.check();
    assert!(report.findings[0].hint.contains("\"none\" or \"expected\" or \"required\""), "{:#?}", report.findings);
}

/// What people say of texts is on record beside the outputs, and changes no byte of them.
#[test]
fn readings_are_on_record_and_change_no_output() {
    let plain = TestProject::fixture_built();
    let project = read();
    project.build(&[]).succeeded();
    assert!(files(&plain) == files(&project), "outputs are the same");
    let manifest = manifest(&project);
    let [bus, visits] = &manifest["blocks"].as_array().expect("blocks")[..] else { panic!("{}", manifest["blocks"]) };
    let expected = serde_json::json!({
        "message": "bus-body",
        "source": "log-book",
        "title": "Log book of the bus",
        "date": "2024-06",
        "passage": "Page 3, “Stops”",
        "read": [
            { "language": "de", "by": "Ada Bookbinder", "on": "2024-07-18" },
            { "language": "en", "by": "Ada Bookbinder", "on": "2024-07-18" },
        ],
    });
    let mut bus = bus.clone();
    bus["read"].as_array_mut().expect("readings").sort_by_key(|it| it["language"].to_string());
    assert_eq!(bus, expected);
    assert_eq!(visits["message"], "visits-body");
    let inputs: Vec<_> = manifest["inputs"].as_array().expect("inputs").iter().map(|it| it["path"].clone()).collect();
    assert!([DOCUMENTS, PASSAGES, IN_ENGLISH, IN_GERMAN].iter().all(|path| inputs.contains(&serde_json::json!(path))));

    // A reading that stands no more is on record no more.
    project.replace(DOCUMENTS, "2024-06", "2024-07");
    project.build(&[]).succeeded();
    assert_eq!(self::manifest(&project)["blocks"][0]["read"], serde_json::json!([]));
    assert!(files(&plain) == files(&project), "outputs are the same");
}

// Mistakes.

/// A misspelt name is an error with a way out, and stops nothing: what is printed has no need of it.
#[test]
fn names_are_looked_up() {
    let project = with_sources();
    project.replace(PASSAGES, "visits-body = { source = \"log-book\"", "visit-body = { source = \"logbook\"");
    let report = project.report(&["--only", "web-page"]);
    let unknown = of(&report, "F007");
    assert_eq!(unknown.len(), 2, "{:#?}", report.findings);
    assert_eq!(unknown[0].message, "there is no message `visit-body` that could have a source");
    assert_eq!(unknown[0].hint, "did you mean `visits-body`?");
    assert_eq!(unknown[1].message, "there is no source document `logbook`");
    assert!(unknown[1].hint.starts_with("did you mean `log-book`?"), "{}", unknown[1].hint);
    assert!(unknown.iter().all(|finding| finding.scope.is_empty()), "{unknown:#?}");
    assert_eq!(report.code, 1);
    assert_eq!(report.written().len(), 2);
}

/// Nothing is written unless everything can be.
#[test]
fn what_cannot_be_put_on_record_is_refused() {
    let project = with_sources();
    let refused = |arguments: &[&str], expected: &str| {
        let all = [&["text", "read"], arguments, &["--on", "2024-07-18"]].concat();
        let answer = project.run(&all);
        assert_eq!(answer.code, 1, "{arguments:?}: {answer:?}");
        assert!(answer.stderr.contains(expected), "{arguments:?}: {}", answer.stderr);
        assert!(!project.file(IN_ENGLISH).exists(), "{arguments:?}");
    };
    refused(&["bus-body", "visit-body", "-l", "en", "--by", "A"], "did you mean `visits-body`?");
    refused(&["bus-body", "wishes-body", "-l", "en", "--by", "A"], "no such source of `wishes-body` is named");
    refused(&["bus-body", "-l", "en", "-l", "fr", "--by", "A"], "there is no language `fr`");
    refused(&["bus-body", "-l", "en", "--by", "A", "--source", "logbook"], "did you mean `log-book`?");
    refused(&["bus-body", "-l", "en", "--by", " "], "the name of the reader is empty");
    refused(&["bus-body", "-l", "en", "--by", "A\nb"], "the name of the reader");
    project.write(IN_ENGLISH, "bus-body = 1\n");
    let answer = put_on_record(&project, &["bus-body"], &["en"]);
    assert!(answer.code == 1 && answer.stderr.contains("text/en/.readings.toml has errors"), "{answer:?}");
    assert_eq!(project.read(IN_ENGLISH), "bus-body = 1\n");
}

/// A name is written as it is given, whatever it holds.
#[test]
fn readers_have_any_name() {
    let project = with_sources();
    let name = "Ada \"the \\ Binder\" Bücherwurm, عائشة";
    let arguments =
        ["text", "read", "bus-body", "visits-body", "-l", "en", "-l", "de", "--by", name, "--on", "2024-07-18"];
    project.run(&arguments).succeeded();
    assert_eq!(project.check().findings, []);
    let record = project.read(IN_ENGLISH);
    project.run(&arguments).succeeded();
    assert_eq!(project.read(IN_ENGLISH), record);
}

/// A broken file of the record stops nothing, and everything where readings are required.
#[test]
fn broken_files_are_errors_of_their_own() {
    for (file, text, message) in [
        (DOCUMENTS, "[log-book]\ntitle = \"\"\ndate = \"June\"\n", "the files that name these have errors"),
        (
            DOCUMENTS,
            "[\"log.book\"]\ntitle = \"A\"\ndate = \"2024\"\nsha256 = \"12\"\n",
            "the files that name these have errors",
        ),
        (PASSAGES, "bus-body = { source = \"log-book\" }\n", "the files that name these have errors"),
        (
            IN_ENGLISH,
            "bus-body.log-book = { text = \"0\", source = \"0123456789abcdef\", by = \"A\" }\n",
            "the record of readings in `en` has errors",
        ),
    ] {
        let project = read();
        project.write(file, text);
        let report = project.report(&["--only", "web-page"]);
        let errors = report.errors();
        assert!(
            !errors.is_empty() && errors.iter().all(|it| it.place.as_ref().is_some_and(|it| it.file == file)),
            "{errors:#?}"
        );
        assert!(of(&report, "F113").iter().any(|finding| finding.message.contains(message)), "{:#?}", report.findings);
        assert_eq!(report.written().len(), 2, "{file}: {:#?}", report.findings);

        project.append("programme.toml", "\n[prose]\nreadings = \"required\"\n");
        let report = project.report(&["--only", "web-page"]);
        let stopped = of(&report, "F118").iter().any(|finding| finding.message.contains(message));
        assert!(stopped && !report.written().contains(&"en accessible".to_owned()), "{file}: {:#?}", report.findings);
    }
}

/// What is gone leaves the record when it is written next.
#[test]
fn readings_of_what_is_gone_are_taken_off() {
    let project = read();
    project.write(PASSAGES, BUS);
    let said = put_on_record(&project, &["bus-body"], &["de"]).succeeded().stderr;
    assert!(said.contains(": 0 messages read, 1 as before, 1 removed"), "{said}");
    assert!(!project.read(IN_GERMAN).contains("visits-body"));
    assert_eq!(project.read(GERMAN).matches("visits-body =").count(), 1);
}
