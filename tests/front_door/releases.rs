//! Releases: sealed once, made again at any time, and compared with what the project says now.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use iq_figures::target::{Artefact, Policy, Target};
use iq_figures::workspace::{Workspace, artefact};

use crate::fixture::{EDITION, ENGLISH, OBSERVATIONS, RELEASE, change_one_number};
use crate::support::{Answer, Finding, TestProject, repository, tree};

/// The order to release the fixture's edition.
const ORDER: [&str; 6] = ["release", EDITION, "--by", "A. Reader", "--on", "2024-07-20"];
const WHY: [&str; 2] = ["--why", "The office had counted a day twice."];

fn release(project: &TestProject, more: &[&str]) -> Answer {
    project.run(&[&ORDER, more].concat())
}

/// The fixture with version 1 of its edition released.
fn released() -> TestProject {
    let project = TestProject::fixture();
    release(&project, &[]).succeeded();
    project
}

/// Every file of `releases/`.
fn sealed(project: &TestProject) -> BTreeMap<String, Vec<u8>> {
    tree(&project.file("releases"))
}

fn record(project: &TestProject, version: u32) -> serde_json::Value {
    serde_json::from_str(&project.read(&format!("releases/{EDITION}/{version}/release.json"))).unwrap()
}

fn rebuild(project: &TestProject, version: &str, more: &[&str]) -> Answer {
    project.run(&[&["rebuild", EDITION, "--version", version], more].concat())
}

#[track_caller]
fn of<'r>(findings: &'r [Finding], code: &str) -> Vec<&'r Finding> {
    findings.iter().filter(|finding| finding.code == code).collect()
}

/// A template and a font of the project's own, a theme, a text, another edition, another value, and a survey that is gone.
fn move_on(project: &TestProject) {
    let theme = fs::read_to_string(repository().join("templates/theme.toml")).unwrap();
    project.write("templates/theme.toml", theme.replace("least-bar-percent = 20", "least-bar-percent = 22"));
    let template = fs::read_to_string(repository().join("templates/fact-sheet/main.typ")).unwrap();
    project.write("templates/fact-sheet/main.typ", format!("// Mine.\n{template}"));
    let edition = project.read(RELEASE);
    project.write("editions/report-2025-01.toml", edition.replace("2024-07", "2025-01"));
    change_one_number(project);
    project.replace(ENGLISH, "Whoever gets on pays nothing.", "Nobody pays to get on.");
}

// Sealing.

#[test]
fn a_release_has_everything_and_its_digests() {
    let project = TestProject::fixture();
    let built = TestProject::fixture_built();
    let answer = release(&project, &[]).succeeded();
    assert!(answer.stdout.contains(&format!("seals {EDITION} version 1 in")), "{answer:?}");
    let folder = project.file(&format!("releases/{EDITION}/1"));
    let mut published = tree(&folder);
    for (name, bytes) in built.outputs() {
        let name = name.strip_prefix(&format!("{EDITION}/")).unwrap();
        assert!(published.remove(name) == Some(bytes), "{name} is as `build` makes it");
    }
    assert_eq!(published.keys().collect::<Vec<_>>(), ["SHA256SUMS", "release.json"]);
    let sums =
        Command::new("sha256sum").args(["--check", "--strict", "SHA256SUMS"]).current_dir(&folder).output().unwrap();
    assert!(sums.status.success(), "{sums:?}");
    let record = record(&project, 1);
    assert_eq!(record["by"], "A. Reader");
    assert_eq!((record["on"].as_str(), record["version"].as_u64()), (Some("2024-07-20"), Some(1)));
    let figures = record["content"]["figures"].as_array().unwrap();
    let stops = figures.iter().find(|figure| figure["id"] == "stops").unwrap();
    assert_eq!((stops["value"].as_str(), stops["as-of"].as_str()), (Some("37"), Some("2024-06-30")));
    let inputs = record["inputs"].as_array().unwrap();
    for carried in ["templates/theme.toml", "templates/web/page.css", "print-shops/coated-offset.toml"] {
        assert!(inputs.iter().any(|input| input["path"] == carried), "the program carried {carried}");
    }
    for input in inputs {
        let path = project.file(&format!("releases/store/{}", input["sha256"].as_str().unwrap()));
        assert!(path.is_file(), "{input}");
    }
    assert!(project.check().findings.is_empty(), "what was just released is what the project says");
}

#[test]
fn a_dry_run_writes_nothing() {
    let project = TestProject::fixture();
    let before = tree(project.root());
    let answer = release(&project, &["--dry-run"]).succeeded();
    assert!(answer.stdout.contains(&format!("would seal {EDITION} version 1")), "{answer:?}");
    assert_eq!(tree(project.root()), before);
}

#[test]
fn nothing_of_other_editions_is_sealed() {
    let project = TestProject::fixture();
    let (edition, survey) = (project.read(RELEASE), project.read(OBSERVATIONS));
    project.write("editions/secret.toml", edition.replace("2024-01--2024-06", "secret"));
    project.write("observations/secret.toml", survey.replace("4210", "987654321"));
    release(&project, &[]).succeeded();
    for (name, bytes) in sealed(&project) {
        assert!(!bytes.windows(9).any(|window| window == b"987654321"), "{name}");
    }
}

#[test]
fn what_an_error_stops_is_not_released_and_what_others_have_is_no_matter() {
    let project = TestProject::fixture();
    project.write("editions/other.toml", "oops");
    release(&project, &["--dry-run"]).succeeded();
    project.replace(OBSERVATIONS, "\nvisits = 5535", "\nvisits = 5534");
    let answer = release(&project, &[]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.stderr.contains("F034"), "{answer:?}");
    assert!(!project.file("releases").exists());
}

#[test]
fn the_same_is_not_released_twice() {
    let project = released();
    let before = sealed(&project);
    for more in [&WHY[..], &[]] {
        let answer = release(&project, more);
        assert_eq!(answer.code, 1, "{answer:?}");
        let said = if more.is_empty() { "nothing says why" } else { "version 1 of `report-2024-07` has exactly this" };
        assert!(answer.stderr.contains("F145") && answer.stderr.contains(said), "{answer:?}");
    }
    assert_eq!(sealed(&project), before);
}

#[test]
fn the_next_version_says_why_and_leaves_the_first_as_it_is() {
    let project = released();
    let before = sealed(&project);
    change_one_number(&project);
    let answer = release(&project, &[]);
    assert!(answer.code == 1 && answer.stderr.contains("nothing says why"), "{answer:?}");
    let answer = release(&project, &WHY).succeeded();
    assert!(answer.stdout.contains("figures and 0 texts differ from version 1"), "{answer:?}");
    let after = sealed(&project);
    assert!(before.iter().all(|(name, bytes)| after.get(name) == Some(bytes)), "nothing that was sealed has changed");
    assert_eq!(record(&project, 2)["why"], WHY[1]);
    let changes = String::from_utf8(after[&format!("{EDITION}/2/changes.html")].clone()).unwrap();
    assert!(changes.contains("4210 visit → 4211 visit (+1"), "{changes}");
    let new: Vec<_> = after.keys().filter(|name| name.starts_with("store/") && !before.contains_key(*name)).collect();
    assert_eq!(new.len(), 1, "each content is kept once: {new:?}");
    assert!(project.check().findings.is_empty(), "the next version is what the project says");
}

#[test]
fn a_name_or_reason_that_nobody_can_read_is_refused() {
    let project = TestProject::fixture();
    for (option, by, why) in [("by", " ", "a"), ("by", "A\u{202e}", "a"), ("why", "A", ""), ("why", "A", "a\nb")] {
        let arguments = ["release", EDITION, "--by", by, "--on", "2024-07-20", "--why", why];
        let answer = project.run(&arguments);
        assert!(answer.code == 1 && answer.stderr.contains("F009"), "{option}: {answer:?}");
    }
    assert_eq!(project.run(&["release", EDITION, "--by", "A", "--on", "tomorrow"]).code, 2);
    assert!(project.run(&["release", "reprot", "--by", "A", "--on", "2024-07-20"]).stderr.contains("F007"));
    let edition = project.read(RELEASE);
    project.write("editions/store.toml", edition);
    let answer = project.run(&["release", "store", "--by", "A", "--on", "2024-07-20"]);
    assert!(answer.code == 1 && answer.stderr.contains("F145"), "{answer:?}");
    assert!(!project.file("releases").exists());
}

// Making again.

#[test]
fn the_same_bytes_come_again_when_everything_has_moved_on() {
    let project = released();
    move_on(&project);
    fs::remove_file(project.file("text/de/report.ftl")).unwrap();
    let answer = rebuild(&project, "1", &["--out", "again"]).succeeded();
    let files = tree(&project.file(&format!("releases/{EDITION}/1")));
    let again = tree(&project.root().join("again"));
    assert!(answer.stdout.contains(&format!("{0} of {0} files", again.len())), "{answer:?}");
    assert_eq!(again.len() + 2, files.len());
    for (name, bytes) in again {
        assert!(files[&name] == bytes, "{name}");
    }
}

#[test]
fn each_version_comes_again_from_its_own_inputs() {
    let project = released();
    change_one_number(&project);
    release(&project, &WHY).succeeded();
    for version in ["1", "2"] {
        rebuild(&project, version, &[]).succeeded();
    }
    let answer = rebuild(&project, "3", &[]);
    assert!(answer.code == 1 && answer.stderr.contains("released are: 1, 2"), "{answer:?}");
    let answer = project.run(&["rebuild", "reprot", "--version", "1"]);
    assert!(answer.code == 1 && answer.stderr.contains("never released"), "{answer:?}");
}

/// As another version of the program would: its files have other digests, and its record says which version it was.
#[test]
fn another_program_that_makes_other_bytes_is_named_with_the_files() {
    let project = released();
    let path = project.file(&format!("releases/{EDITION}/1/release.json"));
    let mut record = record(&project, 1);
    record["program"]["version"] = "0.0.1".into();
    let output = record["outputs"].as_array_mut().unwrap().iter_mut().find(|it| it["file"] == "en.html").unwrap();
    let html = b"<!doctype html>".to_vec();
    output["sha256"] = "e8b7d6b1b9d7ff9ff0ab41d0ec4ac4a7a4b5cd1ed4a5e9a83f9ee3a5f10d5f2a".into();
    overwrite(&path, &serde_json::to_vec(&record).unwrap());
    overwrite(&project.file(&format!("releases/{EDITION}/1/en.html")), &html);
    let answer = rebuild(&project, "1", &[]);
    assert_eq!(answer.code, 1);
    assert!(answer.stderr.contains("F147") && answer.stderr.contains("en.html comes out otherwise"), "{answer:?}");
    assert!(
        answer.stderr.contains("iq-figures 0.0.1") && answer.stderr.contains(env!("CARGO_PKG_VERSION")),
        "{answer:?}"
    );
}

/// Writes a file that is protected.
fn overwrite(path: &Path, bytes: &[u8]) {
    fs::remove_file(path).unwrap();
    fs::write(path, bytes).unwrap();
}

#[test]
fn what_was_sealed_and_is_damaged_is_named() {
    let project = released();
    let record = record(&project, 1);
    let input = record["inputs"].as_array().unwrap().iter().find(|it| it["path"] == OBSERVATIONS).unwrap();
    let content = project.file(&format!("releases/store/{}", input["sha256"].as_str().unwrap()));
    let bytes = fs::read_to_string(&content).unwrap();
    overwrite(&content, bytes.replace("4210", "4211").as_bytes());
    let answer = rebuild(&project, "1", &[]);
    assert!(answer.code == 1 && answer.stderr.contains("F146") && answer.stderr.contains(OBSERVATIONS), "{answer:?}");
    overwrite(&content, bytes.as_bytes());
    let pdf = project.file(&format!("releases/{EDITION}/1/{}", project.pdf_name("en", "print")));
    overwrite(&pdf, b"%PDF-1.4");
    let answer = rebuild(&project, "1", &[]);
    assert!(answer.code == 1 && answer.stderr.contains("has changed since it was sealed"), "{answer:?}");
    overwrite(&project.file(&format!("releases/{EDITION}/1/release.json")), b"{ \"format\": 2 }");
    let answer = rebuild(&project, "1", &[]);
    assert!(answer.code == 1 && answer.stderr.contains("form 2"), "{answer:?}");
    let report = project.check();
    assert_eq!(of(&report.findings, "F146").len(), 1, "{:#?}", report.findings);
    let answer = release(&project, &WHY);
    assert!(answer.code == 1 && answer.stderr.contains("F146"), "{answer:?}");
}

// What the project says now.

#[test]
fn a_released_value_that_is_changed_in_place_is_found() {
    let project = released();
    change_one_number(&project);
    let report = project.check();
    let found = of(&report.findings, "F144");
    let subjects: Vec<_> = found.iter().filter_map(|finding| finding.subject.as_deref()).collect();
    assert_eq!(subjects, ["visits", "returning-visits"], "{found:#?}");
    assert_eq!(report.findings.len(), 2, "texts that show them say the same: {:#?}", report.findings);
    let place = found[1].place.as_ref().unwrap();
    assert_eq!((place.file.as_str(), place.text.as_str()), (OBSERVATIONS, "returning-visits = 4211"));
    assert!(found[1].message.contains("4211 visit; in version 1 of `report-2024-07` it was 4210 visit"), "{found:#?}");
    assert!(found[1].hint.contains("put it back"), "{found:#?}");
    let build = project.report(&[]);
    assert_eq!((build.code, build.written()), (1, Vec::new()), "nothing is published in its place");
    project.replace(OBSERVATIONS, "4211", "4210").replace(OBSERVATIONS, "5536", "5535");
    assert!(project.check().findings.is_empty());
}

/// A correction on record waits for the next version, which takes it; another one after that waits again.
#[test]
fn a_correction_on_record_waits_for_its_version() {
    let project = released();
    for (value, day, old_version) in [("4211", "2024-08-01", 1), ("4212", "2024-08-02", 2)] {
        let correction = ["correct", "returning-visits", value, "--edition", EDITION, "--class", "minor"];
        project.run(&[&correction[..], &["--on", day, "--reason", "Counted again.", "--apply"]].concat());
        let edition = project.read(RELEASE);
        let issued = edition.lines().find(|line| line.starts_with("issued = ")).unwrap();
        project.replace(RELEASE, issued, &format!("issued = {day}T12:00:00Z"));
        let control = project.read(OBSERVATIONS).lines().find(|line| line.starts_with("visits = ")).unwrap().to_owned();
        let sum = 1325 + value.parse::<u32>().unwrap();
        project.replace(OBSERVATIONS, &control, &format!("visits = {sum}"));
        let report = project.check();
        let waiting = of(&report.findings, "F148");
        let subjects: Vec<_> = waiting.iter().filter_map(|finding| finding.subject.as_deref()).collect();
        assert_eq!(subjects, ["visits", "returning-visits"], "{:#?}", report.findings);
        assert!(waiting[1].message.contains(&format!("version {old_version} of `{EDITION}`, which counts, has 42")));
        assert_eq!((report.code, of(&report.findings, "F144").len()), (0, 0), "{:#?}", report.findings);
        let order = ["release", EDITION, "--by", "A. Reader", "--on", day, "--why", "Two visits were counted twice."];
        project.run(&order).succeeded();
        assert_eq!(of(&project.check().findings, "F148"), Vec::<&Finding>::new());
    }
}

#[test]
fn a_released_text_that_is_changed_in_place_is_found() {
    let project = released();
    project.replace(ENGLISH, "Whoever gets on pays nothing.", "Whoever gets on pays one euro.");
    let report = project.check();
    let found = of(&report.findings, "F144");
    let [finding] = found[..] else { panic!("{:#?}", report.findings) };
    assert_eq!(finding.place.as_ref().unwrap().file, ENGLISH);
    assert!(finding.message.contains("pays one euro.") && finding.message.contains("pays nothing."), "{finding:#?}");
    let scope: Vec<_> = finding.scope.iter().map(|part| part.language.as_deref()).collect();
    assert_eq!(scope, [Some("en")], "the other language says what it said");
}

#[test]
fn whatever_belongs_to_a_value_is_compared() {
    let with = |from: &str, to: &str| {
        let project = released();
        project.replace(OBSERVATIONS, from, to);
        let report = project.check();
        of(&report.findings, "F144").into_iter().cloned().collect::<Vec<_>>()
    };
    for (from, to, subject, said) in [
        ("stops = { value = 37, as-of = 2024-06-30 }", "stops = { value = 37, as-of = 2024-06-29 }", "stops", "as of"),
        ("precision = \"around\"", "precision = \"more-than\"", "books-lent", "more than 12400"),
        (
            "books-lent = { value = 12400, precision = \"around\" }",
            "books-lent = { value = 12400, precision = \"around\", status = \"provisional\" }",
            "books-lent",
            "provisional",
        ),
        ("office = 2024-07-10", "office = 2024-07-11", "books-lent", "reference date 2024-07-11"),
    ] {
        let found = with(from, to);
        let finding = found.iter().find(|it| it.subject.as_deref() == Some(subject));
        assert!(finding.is_some_and(|finding| finding.message.contains(said)), "{to}: {found:#?}");
    }
}

#[test]
fn a_new_look_is_no_difference_and_other_editions_are_free() {
    let project = released();
    let theme = fs::read_to_string(repository().join("templates/theme.toml")).unwrap();
    project.write("templates/theme.toml", theme.replace("least-bar-percent = 20", "least-bar-percent = 22"));
    project.append("text/en/report.ftl", "\n");
    let edition = project.read(RELEASE);
    project.write(
        "editions/again.toml",
        edition.replace("\"2024-07\"", "\"2024-08\"").replace("2024-07-20T", "2024-08-20T"),
    );
    assert_eq!(of(&project.check().findings, "F144"), Vec::<&Finding>::new());
    assert!(release(&project, &WHY).code == 0, "a new look can be a version");
}

#[test]
fn the_finding_can_be_waived() {
    let project = released();
    change_one_number(&project);
    let waiver = |subject: &str| {
        format!(
            "\n[[waiver]]\ncode = \"F144\"\nsubject = \"{subject}\"\nreason = \"A test.\"\nby = \"A. Reader\"\ndate = 2024-08-01\n"
        )
    };
    project.append(RELEASE, &(waiver("returning-visits") + &waiver("visits")));
    let report = project.check();
    assert_eq!((report.code, report.findings.len()), (0, 0), "{:#?}", report.findings);
    assert_eq!(report.waived.iter().filter(|it| it.finding.code == "F144").count(), 2);
}

#[test]
fn a_build_that_is_up_to_date_stays_so() {
    let project = TestProject::fixture();
    project.build(&[]).succeeded();
    let built = project.outputs();
    release(&project, &[]).succeeded();
    let answer = project.build(&[]).succeeded();
    assert!(answer.stderr.contains("4 documents are up to date"), "{answer:?}");
    assert_eq!(project.outputs(), built);
}

/// Another machine has built, and the release comes with version control afterwards.
#[test]
fn a_release_that_comes_later_is_compared_with_what_is_built() {
    let elsewhere = released();
    let project = TestProject::fixture();
    change_one_number(&project);
    project.build(&[]).succeeded();
    for (name, bytes) in sealed(&elsewhere) {
        project.write(&format!("releases/{name}"), bytes);
    }
    let report = project.report(&[]);
    assert_eq!((report.code, of(&report.findings, "F144").len()), (1, 2), "{:#?}", report.findings);
}

/// As the service and `build --watch` look at a project: again and again.
#[test]
fn a_release_that_comes_and_goes_is_seen() {
    let (project, elsewhere) = (TestProject::fixture(), released());
    change_one_number(&project);
    let workspace = Workspace::open(&project.file("")).unwrap();
    let found = || {
        let target = Target { edition: EDITION.into(), language: "en".into(), artefact: Artefact::WebPage };
        let made = artefact(&workspace.view(), &target, Policy::Strict);
        let differs = made.found.as_ref().clone().sorted().into_iter().filter(|it| it.code.number() == "F144").count();
        (made.value.is_some(), differs)
    };
    assert_eq!(found(), (true, 0));
    for (name, bytes) in sealed(&elsewhere) {
        project.write(&format!("releases/{name}"), bytes);
    }
    let changed = workspace.refresh().unwrap();
    assert_eq!(changed.into_iter().collect::<Vec<_>>(), [format!("releases/{EDITION}/1/release.json")]);
    assert_eq!(found(), (false, 2));
    fs::remove_dir_all(project.file("releases")).unwrap();
    workspace.refresh().unwrap();
    assert_eq!(found(), (true, 0));
}

// Accidents.

/// What is sealed is there whole or not at all, and nothing else is left of ours for long.
#[track_caller]
fn is_whole(project: &TestProject) {
    let folder = project.file(&format!("releases/{EDITION}"));
    for version in fs::read_dir(&folder).into_iter().flatten().map(|entry| entry.unwrap()) {
        if version.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let mut sums = Command::new("sha256sum");
        let sums = sums.args(["--check", "--quiet", "SHA256SUMS"]).current_dir(version.path()).output().unwrap();
        assert!(sums.status.success(), "{version:?}: {sums:?}");
        rebuild(project, &version.file_name().to_string_lossy(), &[]).succeeded();
    }
}

#[test]
fn a_kill_at_any_moment_leaves_a_release_whole_or_none() {
    for wait in [0, 150, 300, 400, 450, 500, 550, 600, 700, 900, 1200] {
        let project = TestProject::fixture();
        let mut child = project.command(&ORDER).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        is_whole(&project);
        let is_there = project.file(&format!("releases/{EDITION}/1")).exists();
        let answer = release(&project, &[]);
        assert_eq!(answer.code, i32::from(is_there), "{wait}: {answer:?}");
        is_whole(&project);
        let left: Vec<_> = sealed(&project).into_keys().filter(|name| name.contains(".iq-figures")).collect();
        assert!(is_there || left.is_empty(), "{left:?}");
    }
}

#[test]
fn of_two_processes_one_releases() {
    let project = TestProject::fixture();
    let start = || project.command(&ORDER).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let both = [start(), start()].map(|child| child.wait_with_output().unwrap());
    let mut codes = both.each_ref().map(|it| it.status.code().unwrap());
    codes.sort_unstable();
    assert_eq!(codes, [0, 1], "{both:?}");
    let refused = both.iter().find(|it| it.status.code() == Some(1)).unwrap();
    assert!(String::from_utf8_lossy(&refused.stderr).contains("F145"), "{refused:?}");
    assert_eq!(fs::read_dir(project.file(&format!("releases/{EDITION}"))).unwrap().count(), 1);
    is_whole(&project);
}

/// A file larger than this cannot be written, as on a disk that is full after some others.
#[cfg(unix)]
#[test]
fn a_full_disk_releases_nothing() {
    for blocks in ["0", "8", "100"] {
        let project = TestProject::fixture();
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
        let mut command = Command::new("sh");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_iq-figures")]).args(ORDER).current_dir(project.root());
        let answer = Answer::of(&mut command);
        assert!(answer.code == 1 && answer.stderr.contains("F025"), "{blocks}: {answer:?}");
        let left: Vec<_> = sealed(&project).into_keys().collect();
        assert!(left.is_empty(), "{blocks}: {left:?}");
        release(&project, &[]).succeeded();
    }
}

#[test]
fn a_folder_that_cannot_be_written_releases_nothing() {
    let project = TestProject::fixture();
    project.write("releases", "a file");
    let answer = release(&project, &[]);
    assert!(answer.code == 1 && answer.stderr.contains("F025"), "{answer:?}");
    assert_eq!(project.read("releases"), "a file");
}

/// Root may write anywhere; the bits that keep others from it are there all the same.
#[cfg(unix)]
#[test]
fn what_is_sealed_may_not_be_written() {
    use std::os::unix::fs::PermissionsExt;
    let project = released();
    for name in sealed(&project).into_keys() {
        let mode = fs::metadata(project.file(&format!("releases/{name}"))).unwrap().permissions().mode();
        assert_eq!(mode & 0o222, 0, "{name}");
    }
}

// Codes.

#[test]
fn the_letters_of_a_code_are_the_programme_s() {
    let project = TestProject::fixture();
    project.replace("programme.toml", "print-shop = ", "code-letters = \"BUS\"\nprint-shop = ");
    release(&project, &[]).succeeded();
    let code = record(&project, 1)["codes"]["en"].as_str().unwrap().to_owned();
    assert!(code.starts_with("BUS 2024-07 en "), "{code}");
    for wrong in ["B", "bus", "TOO-LONG", "1BUS", "ABCDEFGHI", ""] {
        let project = TestProject::fixture();
        project.replace("programme.toml", "print-shop = ", &format!("code-letters = \"{wrong}\"\nprint-shop = "));
        let report = project.check();
        let found = of(&report.findings, "F009");
        assert_eq!(found.len(), 1, "{wrong}: {:#?}", report.findings);
        assert_eq!(found[0].place.as_ref().unwrap().file, "programme.toml");
    }
}
