//! `withdraw`: versions that nobody is to use any more.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::fixture::{EDITION, change_one_number};
use crate::support::{Answer, TestProject, tree};
use crate::verify::{release, released, sealed_pdf, verified};

const ORDER: [&str; 8] = ["withdraw", EDITION, "--by", "A. Reader", "--on", "2024-08-01", "--why", WHY];
const WHY: &str = "A name was printed that must not be.";

fn withdraw(project: &TestProject, more: &[&str]) -> Answer {
    project.run(&[&ORDER, more].concat())
}

fn path(version: u32) -> String {
    format!("releases/{EDITION}/{version}.withdrawn.json")
}

#[test]
fn every_copy_is_told_of_it_and_the_sealed_folder_stays() {
    let project = released();
    let sealed = tree(&project.file(&format!("releases/{EDITION}/1")));
    let copy = fs::read(sealed_pdf(&project, EDITION, "en", "accessible")).unwrap();
    let code = {
        let record: Value = serde_json::from_str(&project.read(&format!("releases/{EDITION}/1/release.json"))).unwrap();
        record["codes"]["de"].as_str().unwrap().to_owned()
    };
    let answer = withdraw(&project, &[]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(
        answer.stdout.contains("withdraws report-2024-07 version 1") && answer.stdout.contains(&code),
        "{answer:?}"
    );
    assert!(tree(&project.file(&format!("releases/{EDITION}/1"))) == sealed);
    let (answer, json) = verified(&project, "mail.pdf", &copy);
    assert_eq!((answer.code, json["state"].as_str()), (8, Some("withdrawn")), "{answer:?}");
    assert!(
        answer.stdout.contains(&format!("it is withdrawn since 2024-08-01, and is not to be used: {WHY}")),
        "{answer:?}"
    );
    assert_eq!(json["release"]["withdrawn"]["why"], WHY);
    assert_eq!(project.run(&["verify", "--code", &code]).code, 8);
    // Somebody may hold one that was altered as well, which weighs more.
    let text = format!("{code}: 98,765 visits");
    let (answer, json) = verified(&project, "mail.txt", text.as_bytes());
    assert_eq!((answer.code, json["state"].as_str()), (6, Some("altered")), "{answer:?}");
    assert!(answer.stdout.contains("is withdrawn since 2024-08-01"), "{answer:?}");
}

#[test]
fn the_version_before_does_not_count_again_and_the_next_one_does() {
    let project = released();
    let first = fs::read(sealed_pdf(&project, EDITION, "en", "print")).unwrap();
    change_one_number(&project);
    release(&project, EDITION, &["--why", "A digit was wrong."]);
    withdraw(&project, &[]).succeeded();
    assert!(project.file(&path(2)).exists() && !project.file(&path(1)).exists(), "the last version is meant");
    let (answer, json) = verified(&project, "first.pdf", &first);
    assert_eq!((answer.code, json["state"].as_str()), (5, Some("superseded")), "{answer:?}");
    assert!(answer.stdout.contains("that one is withdrawn since 2024-08-01"), "{answer:?}");
    // The first one as well.
    withdraw(&project, &["--version", "1"]).succeeded();
    let (answer, json) = verified(&project, "first.pdf", &first);
    assert_eq!((answer.code, json["release"]["superseded-by"]["version"].as_u64()), (8, Some(2)), "{answer:?}");
    // What is withdrawn is still what was released: the edition may not say something else in silence.
    assert_eq!(project.run(&["check", EDITION]).code, 0);
}

#[test]
fn a_dry_run_writes_nothing_and_programs_are_told_all() {
    let project = released();
    let before = tree(project.root());
    let answer = withdraw(&project, &["--dry-run"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(answer.stdout.contains("would withdraw report-2024-07 version 1 as of 2024-08-01"), "{answer:?}");
    assert!(answer.stdout.contains(WHY) && tree(project.root()) == before, "{answer:?}");
    let answer = withdraw(&project, &["--format", "json"]);
    let json: Value = serde_json::from_str(&answer.stdout).unwrap();
    assert_eq!((&json["written"], &json["withdrawal"]["by"]), (&Value::Bool(true), &Value::from("A. Reader")));
}

#[test]
fn what_cannot_be_withdrawn_is_said_with_a_way_out() {
    let project = released();
    let refused = |order: &[&str], words: &[&str]| {
        let before = tree(project.root());
        let answer = project.run(order);
        assert_eq!(answer.code, 1, "{order:?}: {answer:?}");
        words.iter().for_each(|words| assert!(answer.stderr.contains(words), "no “{words}”: {answer:?}"));
        assert!(tree(project.root()) == before);
    };
    let order =
        |edition: &'static str, version: &'static str, by: &'static str, on: &'static str, why: &'static str| {
            ["withdraw", edition, "--version", version, "--by", by, "--on", on, "--why", why]
        };
    refused(&order("nothing", "1", "A.", "2024-08-01", WHY), &["F149", "`nothing` was never released"]);
    refused(&order("..", "1", "A.", "2024-08-01", WHY), &["F149", "never released"]);
    refused(&order(EDITION, "2", "A.", "2024-08-01", WHY), &["F149", "has no version 2", "name one of these: 1"]);
    refused(&order(EDITION, "1", "A.", "2024-07-19", WHY), &["F149", "was released on 2024-07-20"]);
    refused(&order(EDITION, "1", " ", "2024-08-01", "a\nb"), &["--by \"NAME\"", "--why \"REASON\""]);
    withdraw(&project, &[]).succeeded();
    refused(&ORDER, &["F149", "is withdrawn since 2024-08-01", WHY, "delete the file"]);
}

/// A version that may be withdrawn does not count, whatever has become of the file that says so.
#[test]
fn a_withdrawal_that_nobody_can_read_is_one() {
    let project = released();
    let copy = fs::read(sealed_pdf(&project, EDITION, "de", "accessible")).unwrap();
    for bad in [
        "",
        "{}",
        "{\"format\": 9}",
        &format!(
            "{{\"format\":1,\"edition\":\"{EDITION}\",\"version\":7,\"by\":\"A\",\"on\":\"2024-08-01\",\"why\":\"B\"}}"
        ),
    ] {
        project.write(&path(1), bad);
        let (answer, json) = verified(&project, "mail.pdf", &copy);
        assert_eq!((answer.code, json["state"].as_str()), (8, Some("withdrawn")), "{bad}: {answer:?}");
        assert!(answer.stderr.contains("F146") && answer.stdout.contains("the reason cannot be read"), "{answer:?}");
        let again = withdraw(&project, &[]);
        assert!(again.code == 1 && again.stderr.contains("F146"), "{again:?}");
        assert_eq!(project.read(&path(1)), bad);
    }
}

#[test]
fn a_kill_at_any_moment_leaves_it_whole_or_none() {
    for wait in [0, 2, 4, 6, 8, 10, 15, 20, 30, 60] {
        let project = released();
        let mut child = project.command(&ORDER).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        let is_there = project.file(&path(1)).exists();
        let answer = withdraw(&project, &[]);
        assert_eq!(answer.code, i32::from(is_there), "{wait}: {answer:?}");
        assert!(project.read(&path(1)).ends_with("}\n"));
    }
}

#[test]
fn of_two_processes_one_withdraws() {
    let project = released();
    let with = |why: &'static str| {
        let order = ["withdraw", EDITION, "--by", "A. Reader", "--on", "2024-08-01", "--why", why];
        project.command(&order).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let both = [with("One."), with("Another.")].map(|child| child.wait_with_output().unwrap());
    let mut codes = both.each_ref().map(|it| it.status.code().unwrap());
    codes.sort_unstable();
    assert_eq!(codes, [0, 1], "{both:?}");
}

/// A file larger than nothing cannot be written.
#[cfg(unix)]
#[test]
fn a_full_disk_withdraws_nothing() {
    let project = released();
    let before = tree(project.root());
    let script = "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\"";
    let mut command = Command::new("sh");
    command.args(["-c", script, env!("CARGO_BIN_EXE_iq-figures")]).args(ORDER).current_dir(project.root());
    let answer = Answer::of(&mut command);
    assert!(answer.code == 1 && answer.stderr.contains("F025"), "{answer:?}");
    assert!(tree(project.root()) == before);
    withdraw(&project, &[]).succeeded();
}
