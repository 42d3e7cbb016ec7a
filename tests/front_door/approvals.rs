//! Signatures: for one value as it is, and void for that value alone when it changes.

use crate::fixture::{EDITION, OBSERVATIONS};
use crate::support::{Answer, Finding, Report, TestProject};

const PROGRAMME: &str = "programme.toml";
const APPROVALS: &str = "approvals/2024-01--2024-06.toml";

fn wanting(policy: &str) -> TestProject {
    let project = TestProject::fixture();
    project.replace(PROGRAMME, "[publisher]", &format!("[sign-off]\n{policy}\n\n[publisher]"));
    project
}

fn approve(project: &TestProject, what: &[&str], by: &str) -> Answer {
    project.run(&[&["approve"], what, &["--edition", EDITION, "--by", by, "--on", "2024-07-12"]].concat())
}

fn list(project: &TestProject) -> Answer {
    project.run(&["approve", "--list", "--edition", EDITION])
}

fn of<'r>(report: &'r Report, code: &str) -> Vec<&'r Finding> {
    report.findings.iter().filter(|finding| finding.code == code).collect()
}

#[track_caller]
fn says(text: &str, words: &[&str]) {
    words.iter().for_each(|words| assert!(text.contains(words), "no “{words}” in {text}"));
}

#[test]
fn a_signature_is_for_one_value_as_it_is() {
    let project = wanting("steps = 1\nunsigned = \"warn\"");
    let report = project.check();
    let [found] = of(&report, "F168")[..] else { panic!("{report:#?}") };
    assert_eq!(
        found.subject.as_deref(),
        Some("books-lent first-visits returning-visits stops"),
        "derived ones need none"
    );
    approve(&project, &["--all"], "Ada").succeeded();
    assert_eq!(project.check().findings, []);
    assert_eq!(list(&project).code, 0);
    // A swapped digit that no relation ties.
    project.replace(OBSERVATIONS, "value = 37,", "value = 73,");
    let report = project.check();
    let [void] = of(&report, "F170")[..] else { panic!("{report:#?}") };
    assert!(void.message.contains("`stops` has changed since it was signed by Ada (2024-07-12)"), "{void:#?}");
    assert!(void.related.iter().any(|it| it.place.file == APPROVALS), "{void:#?}");
    let [unsigned] = of(&report, "F168")[..] else { panic!("{report:#?}") };
    assert_eq!(unsigned.subject.as_deref(), Some("stops"), "the others stay signed");
    let answer = list(&project);
    says(
        &answer.stdout,
        &["stops = 73 stop: unsigned; void: Ada (2024-07-12)", "first-visits = 1325 visit: signed by Ada"],
    );
    assert_eq!(answer.code, 1);
    approve(&project, &["stops"], "Ada").succeeded();
    assert_eq!(project.check().findings, []);
    // Back to the old value, which nobody answers for any more.
    project.replace(OBSERVATIONS, "value = 73,", "value = 37,");
    assert_eq!(of(&project.check(), "F170").len(), 1);
}

#[test]
fn any_change_of_what_is_signed_voids_it() {
    let changes = [
        ("value = 37, as-of = 2024-06-30", "value = 37, as-of = 2024-06-29"),
        ("value = 37, as-of", "value = 37, status = \"estimated\", as-of"),
        ("value = 37, as-of", "value = 37, precision = \"around\", as-of"),
    ];
    for (from, to) in changes {
        let project = wanting("steps = 1");
        approve(&project, &["--all"], "Ada").succeeded();
        project.replace(OBSERVATIONS, from, to);
        let answer = list(&project);
        says(&answer.stdout, &["stops = ", "; void: Ada"]);
        assert_eq!(answer.stdout.matches("void").count(), 1, "{to}: {answer:?}");
    }
    let project = wanting("steps = 1");
    approve(&project, &["--all"], "Ada").succeeded();
    project.replace("figures.toml", "[stops]\nunit = \"stop\"", "[stops]\nunit = \"visit\"");
    says(&list(&project).stdout, &["stops = 37 visit: unsigned; void: Ada"]);
}

#[test]
fn two_steps_are_two_people() {
    let project = wanting("steps = 2\nunsigned = \"warn\"");
    approve(&project, &["--all"], "Ada").succeeded();
    let again = approve(&project, &["--all"], "Ada").succeeded();
    says(&again.stderr, &["0 values signed, 4 as before"]);
    assert_eq!(of(&project.check(), "F168").len(), 1);
    says(&list(&project).stdout, &["stops = 37 stop: signed by Ada (2024-07-12), lacks another signature"]);
    approve(&project, &["--all"], "Grace").succeeded();
    assert_eq!(project.check().findings, []);
}

#[test]
fn the_policy_decides_what_stops() {
    let silent = wanting("steps = 1");
    assert_eq!(silent.report(&[]).findings, [], "a release is refused, and nothing else");
    let strict = wanting("steps = 1\nunsigned = \"refuse-build\"");
    let report = strict.report(&[]);
    assert_eq!((report.code, report.written().len(), of(&report, "F169").len()), (1, 0, 1));
    approve(&strict, &["--all"], "Ada").succeeded();
    assert_eq!(strict.report(&[]).written().len(), 4);
    let wrong = wanting("steps = 3").check();
    assert!(wrong.errors().iter().any(|it| it.message.contains("in one step or two")), "{wrong:#?}");
}

#[test]
fn signatures_are_no_part_of_what_is_made() {
    let project = wanting("steps = 1");
    project.build(&[]).succeeded();
    let before = project.outputs();
    approve(&project, &["--all"], "Ada").succeeded();
    project.build(&[]).succeeded();
    let differs = |name: &&String| before[*name] != project.outputs()[*name];
    let changed: Vec<_> = before.keys().filter(differs).collect();
    assert!(changed.iter().all(|name| name.ends_with("manifest.json")), "{changed:?}");
}

#[test]
fn what_cannot_be_signed_says_why() {
    let project = TestProject::fixture();
    let cases = [
        ("visits", "is derived", "`first-visits`, `returning-visits`"),
        ("first-visit", "has no value", "did you mean `first-visits`?"),
    ];
    for (figure, message, hint) in cases {
        let answer = approve(&project, &["stops", figure], "Ada");
        assert!(answer.code == 1 && answer.stderr.contains(message) && answer.stderr.contains(hint), "{answer:?}");
        assert!(!project.file(APPROVALS).exists(), "nothing is signed unless all can be");
    }
    assert!(approve(&project, &["stops"], " ").stderr.contains("--by"));
    let dry = approve(&project, &["stops", "--dry-run"], "Ada").succeeded();
    says(&dry.stdout, &["would sign stops = 37 stop"]);
    assert!(!project.file(APPROVALS).exists());
    project.write(APPROVALS, "stops = [{ value = \"x\", by = \"Ada\", on = 2024-07-12 }]\n");
    let answer = approve(&project, &["stops"], "Ada");
    assert!(answer.code == 1 && answer.stderr.contains("has errors"), "{answer:?}");
}

#[test]
fn a_trace_names_who_signed() {
    let project = wanting("steps = 1");
    says(&project.run(&["trace", "stops"]).succeeded().stdout, &["not signed    lacks 1"]);
    approve(&project, &["stops"], "Ada").succeeded();
    says(&project.run(&["trace", "stops"]).succeeded().stdout, &["signed by     Ada on 2024-07-12"]);
}

/// What nobody answers for is built and not released, unless the programme only wants to be told.
#[test]
fn an_unsigned_value_is_not_released() {
    let release =
        |project: &TestProject| project.run(&["release", EDITION, "--by", "Ada", "--on", "2024-07-20", "--dry-run"]);
    let project = wanting("steps = 1\nunsigned = \"refuse-release\"");
    let answer = release(&project);
    assert_ne!(answer.code, 0, "{answer:#?}");
    says(&answer.stderr, &["values that nobody has signed", "`stops`"]);
    approve(&project, &["--all"], "Ada").succeeded();
    release(&project).succeeded();
    release(&wanting("steps = 1\nunsigned = \"warn\"")).succeeded();
}
