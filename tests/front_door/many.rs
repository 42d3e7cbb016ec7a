//! Many documents, documents that fail in their own way, and runs that meet in one folder.

use std::fs;
use std::process::{Command, Stdio};

use crate::fixture;
use crate::support::{TestProject, tree};

/// The edition, copied until there are `count`.
fn with_copies(count: usize) -> TestProject {
    let project = TestProject::fixture();
    let edition = project.read(fixture::RELEASE);
    for number in 1..count {
        project.write(&format!("editions/copy-{number}.toml"), &edition);
    }
    project
}

#[test]
fn the_need_for_stack_does_not_grow_with_the_work() {
    for (count, jobs) in [(45, "2"), (20, "16"), (12, "1")] {
        let project = with_copies(count);
        let answer = project.run(&["check", "--jobs", jobs, "--language", "en", "--profile", "accessible"]);
        assert_eq!(answer.code, 0, "{count} editions, {jobs} jobs: {}", answer.stderr);
        assert!(answer.stderr.contains(&format!("{count} of {count} documents pass")), "{}", answer.stderr);
    }
}

#[test]
fn a_template_that_loops_is_given_up() {
    let loops = [
        "#for i in range(100000) { for j in range(100000) { let x = i * j } }",
        "#let f(n, k) = for i in range(2000) { if n > 0 { f(n - 1, k * 2000 + i) } }\n#f(3, 0)",
        "#let s = \"a\" * 4000\n#for i in range(1000000) { s.matches(regex(\"(a|a)*b\")) }",
    ];
    for text in loops {
        let project = TestProject::of("profile-2018");
        let main = fs::read_to_string(crate::support::repository().join("templates/profile/main.typ")).unwrap();
        project.write("templates/profile/main.typ", format!("{text}\n{main}"));
        let answer =
            project.run(&["build", "--language", "de", "--profile", "print", "--deadline", "3", "--jobs", "1"]);
        assert_eq!(answer.code, 1, "{}", answer.stderr);
        assert!(
            answer.stderr.contains("error[F110 deadline]: profile-2018 de print is not finished"),
            "{}",
            answer.stderr
        );
    }
}

#[test]
fn a_loop_stops_its_own_documents_only() {
    let project = TestProject::whole();
    let main = fs::read_to_string(crate::support::repository().join("templates/profile/main.typ")).unwrap();
    let text = "#for i in range(100000) { for j in range(100000) { let x = i * j } }";
    project.write("templates/profile/main.typ", format!("{text}\n{main}"));
    let answer = project.run(&["build", "--language", "de", "--deadline", "20", "--jobs", "2"]);
    assert_eq!(answer.code, 1);
    assert!(answer.stderr.contains("8 of 10 documents written"), "{}", answer.stderr);
    assert!(project.output("manifest.json").exists());
}

#[test]
fn runs_that_meet_in_one_folder_leave_one_of_them() {
    let (one, other) = (TestProject::fixture(), TestProject::fixture());
    fixture::change_one_number(&other);
    let out = one.root().join("out");
    let start = |project: &TestProject| {
        let mut command = project.command(&["build", "--jobs", "1", "--out"]);
        command.arg(&out).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts")
    };
    let mut runs = [start(&one), start(&other)];
    assert!(runs.iter_mut().all(|run| run.wait().expect("it ends").success()));
    let files = tree(&out.join(fixture::EDITION));
    let manifest: serde_json::Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    let digest = &manifest["inputs-digest"];
    for output in manifest["outputs"].as_array().unwrap() {
        assert_eq!(output["inputs-digest"], *digest, "{output}");
        let bytes = &files[output["file"].as_str().unwrap()];
        assert_eq!(output["bytes"], bytes.len(), "{output}");
    }
    assert_eq!(files.len(), manifest["outputs"].as_array().unwrap().len() + 1);
}

#[test]
fn a_language_that_is_taken_out_takes_its_files_along() {
    let project = TestProject::fixture_built();
    fs::write(project.output("notes.txt"), "mine").unwrap();
    project.replace(fixture::RELEASE, "languages = [\"en\", \"de\"]", "languages = [\"de\"]");
    project.build(&[]).succeeded();
    assert!(!project.pdf("en", "print").exists() && !project.output("en.html").exists());
    assert!(project.pdf("de", "print").exists());
    assert!(project.manifest().outputs.iter().all(|output| output.language == "de"));
    assert_eq!(fs::read_to_string(project.output("notes.txt")).unwrap(), "mine", "what is not ours stays");
}

#[test]
fn what_a_refused_build_leaves_is_marked() {
    let project = TestProject::fixture_built();
    project.append(fixture::ENGLISH, "\nextra = 17 sessions\n");
    fixture::change_one_number(&project);
    let report = project.report(&[]);
    assert_eq!((report.code, report.written()), (1, vec!["de accessible".to_owned(), "de print".to_owned()]));
    let outdated: Vec<_> = report.findings.iter().filter(|finding| finding.code == "F099").collect();
    assert!(outdated.len() == 1 && outdated[0].message.contains("en-accessible.pdf"), "{report:?}");
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(project.output("manifest.json")).unwrap()).unwrap();
    for output in manifest["outputs"].as_array().unwrap() {
        assert_eq!(output["outdated"] == true, output["language"] == "en", "{output}");
    }
}

#[test]
fn what_a_killed_run_leaves_is_swept() {
    let project = TestProject::fixture();
    project.build(&["--language", "de"]).succeeded();
    let before = tree(&project.root().join("out").join(fixture::EDITION));
    let staged = project.root().join(format!("out/.iq-figures-{}", fixture::EDITION));
    fs::create_dir(&staged).unwrap();
    fs::write(staged.join(".iq-figures-unfinished"), "").unwrap();
    fs::write(staged.join("half.pdf"), "half").unwrap();
    project.build(&["--language", "de"]).succeeded();
    assert!(!staged.exists());
    assert_eq!(tree(&project.root().join("out").join(fixture::EDITION)), before);
    // It was stopped just after the exchange: the old folder is still there, with a file of the user's.
    fs::create_dir(&staged).unwrap();
    fs::write(staged.join("manifest.json"), "{ \"outputs\": [] }").unwrap();
    fs::write(staged.join("mine.txt"), "mine").unwrap();
    project.build(&["--language", "de"]).succeeded();
    assert!(!staged.exists() && project.output("mine.txt").exists());
}

#[test]
fn a_run_that_is_killed_leaves_a_folder_as_a_whole() {
    let project = TestProject::fixture_built();
    let whole = |project: &TestProject| {
        let files = tree(&project.root().join("out").join(fixture::EDITION));
        let manifest: serde_json::Value = serde_json::from_slice(&files["manifest.json"]).expect("a manifest");
        let outputs = manifest["outputs"].as_array().unwrap();
        assert_eq!(files.len(), outputs.len() + 1);
        for output in outputs {
            assert_eq!(output["bytes"], files[output["file"].as_str().unwrap()].len(), "{output}");
            assert_eq!(output["inputs-digest"], manifest["inputs-digest"]);
        }
    };
    for milliseconds in [20, 60, 120, 200, 300, 450, 700, 1_200] {
        project.append("figures.toml", "\n# another one\n");
        let mut run = project.command(&["build"]).stderr(Stdio::null()).spawn().expect("the program starts");
        std::thread::sleep(std::time::Duration::from_millis(milliseconds));
        let _ = run.kill();
        let _ = run.wait();
        whole(&project);
    }
    project.build(&[]).succeeded();
    whole(&project);
    let left = fs::read_dir(project.root().join("out")).unwrap().count();
    assert_eq!(left, 1, "the edition alone");
}

#[test]
fn a_full_disk_leaves_the_folder_as_it_was() {
    let project = TestProject::fixture_built();
    let before = project.outputs();
    project.append(fixture::OBSERVATIONS, "\n# a comment\n");
    // A file larger than this cannot be written, as on a disk that is full after some others.
    let program = env!("CARGO_BIN_EXE_iq-figures");
    for blocks in [60, 120, 400] {
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" build --format json");
        let answer = Command::new("sh").args(["-c", &script, program]).current_dir(project.root()).output().unwrap();
        assert_eq!(answer.status.code(), Some(1), "{answer:?}");
        assert!(String::from_utf8_lossy(&answer.stdout).contains("\"F025\""));
        assert_eq!(project.outputs(), before);
    }
}

#[test]
fn a_report_that_cannot_be_written_is_no_success() {
    let project = TestProject::fixture();
    for arguments in ["--help", "build --help", "--version", "explain", "list", "list --format json"] {
        let script = format!("exec \"$0\" {arguments} >/dev/full");
        let mut shell = Command::new("sh");
        shell.args(["-c", &script, env!("CARGO_BIN_EXE_iq-figures")]).current_dir(project.root());
        assert_eq!(shell.stderr(Stdio::null()).status().unwrap().code(), Some(3), "{arguments}");
    }
}

#[test]
fn a_folder_that_cannot_be_listed_is_said_to_be_so() {
    // Root may read everything: the folder is looked at as nobody.
    let project = TestProject::fixture();
    let script =
        "chmod 755 . && chmod 700 \"$1\" && exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$0\" check";
    for (folder, code) in [("data", 3), ("data/text", 1), ("data/text/en", 1)] {
        let project = TestProject::fixture();
        let program = project.root().join("program");
        fs::copy(env!("CARGO_BIN_EXE_iq-figures"), &program).unwrap();
        let answer =
            Command::new("sh").args(["-c", script]).arg(&program).arg(folder).current_dir(project.root()).output();
        let answer = answer.unwrap();
        let said = String::from_utf8_lossy(&answer.stderr).into_owned();
        if said.contains("setpriv") {
            return; // Not root: nothing to give up.
        }
        assert_eq!(answer.status.code(), Some(code), "{folder}: {said}");
        assert!(said.contains("Permission denied") && !said.contains("has no figures.toml"), "{folder}: {said}");
    }
    drop(project);
}

#[test]
fn nothing_controls_the_terminal() {
    let project = TestProject::fixture();
    let name = "\u{1b}[31mred\u{7}\u{202e}.pdf";
    fs::write(project.root().join(name), "no PDF").unwrap();
    project.append(fixture::ENGLISH, "\nextra = 17\u{1b}[2J sessions\u{202e}\n");
    let edition = "x\u{1b}]0;title\u{7}";
    let answers = [
        project.run(&["preflight", name]),
        project.run(&["validate", name]),
        project.run(&["preflight", "\u{9b}31m.pdf"]),
        project.run(&["check"]),
        project.run(&["build", edition]),
        project.run(&["explain", edition]),
        project.run(&["check", &format!("--{edition}")]),
        project.run(&["build", "--out", name, "--language", "de", "--profile", "print"]),
    ];
    for answer in answers {
        let text = answer.stdout.clone() + &answer.stderr;
        let controls: Vec<char> = text
            .chars()
            .filter(|c| {
                (c.is_control() && *c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            })
            .collect();
        assert!(controls.is_empty() && !text.is_empty(), "{controls:?} in {answer:?}");
    }
}
