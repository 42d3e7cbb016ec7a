//! Input of the layout engine for a document, written down for the engine's own program.

use std::collections::BTreeSet;

use crate::support::{Answer, EDITION, TestProject, repository, tree};

const TEMPLATE: &str = "templates/fact-sheet/main.typ";

fn write_down(project: &TestProject, arguments: &[&str]) -> Answer {
    project.run(&[&["engine-input", "--into", "input"], arguments].concat())
}

#[test]
fn a_folder_holds_all_that_the_engine_reads() {
    let project = TestProject::new();
    project.write("assets/mark.svg", "<svg/>").write("assets/notes/read.me", "kept with the mark");
    let answer = write_down(&project, &[EDITION, "en"]).succeeded();
    assert_eq!(answer.stdout, format!("input/{TEMPLATE}\n"));
    let files = tree(&project.root().join("input"));
    let kinds: BTreeSet<&str> = files.keys().map(|path| path.split('/').next().unwrap()).collect();
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["assets", "attachments", "data.json", "fonts", "templates"]);
    for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with("templates/") || path.starts_with("fonts/")) {
        assert!(*bytes == std::fs::read(repository().join(path)).unwrap(), "{path} is not the program's own");
    }
    assert_eq!(files["assets/mark.svg"], b"<svg/>");
    let carried = tree(&repository().join("fonts"));
    let fonts = carried.keys().filter(|path| path.ends_with(".ttf") || path.ends_with(".otf"));
    fonts.for_each(|path| assert!(files.contains_key(&format!("fonts/{path}")), "{path}"));
    let data: serde_json::Value = serde_json::from_slice(&files["data.json"]).unwrap();
    for attachment in data["attachments"].as_array().unwrap() {
        assert!(files.contains_key(attachment["path"].as_str().unwrap().trim_start_matches('/')), "{attachment}");
    }
}

/// A template that fails with what it was given.
#[test]
fn the_data_are_those_that_a_template_gets() {
    for (language, profile) in [("en", "accessible"), ("de", "accessible"), ("de", "print")] {
        let project = TestProject::new();
        project.write(TEMPLATE, "#panic(read(\"/data.json\"))");
        let chosen = ["--profile", profile];
        write_down(&project, &[[EDITION, language], chosen].concat()).succeeded();
        let written = std::fs::read_to_string(project.root().join("input/data.json")).unwrap();
        assert!(written.contains(&format!("\"name\":\"{profile}\"")));
        let report = project.report(&[["--language", language], chosen].concat());
        let expected = format!("panicked with: {written}");
        assert!(report.errors().iter().any(|finding| finding.message == expected), "{language} {profile}");
    }
}

#[test]
fn a_document_for_print_has_nothing_attached() {
    let project = TestProject::new();
    write_down(&project, &[EDITION, "de", "--profile", "print"]).succeeded();
    assert!(!project.root().join("input/attachments").exists());
}

#[test]
fn nothing_is_written_over() {
    let project = TestProject::new();
    let input = project.root().join("input");
    std::fs::create_dir(&input).unwrap();
    std::fs::write(input.join("data.json"), "mine").unwrap();
    let answer = write_down(&project, &[EDITION, "en"]);
    assert_eq!(answer.code, 3);
    assert!(answer.stderr.contains("name an empty folder with --into"), "{answer:?}");
    assert_eq!(tree(&input).into_iter().collect::<Vec<_>>(), [("data.json".to_owned(), b"mine".to_vec())]);
}

#[test]
fn a_document_that_there_is_not_is_named() {
    let project = TestProject::new();
    for (edition, language, message) in [
        ("fact-sheet-2018", "en", "there is no edition `fact-sheet-2018`"),
        (EDITION, "fr", "there is no language `fr`"),
    ] {
        let answer = write_down(&project, &[edition, language]);
        assert_eq!(answer.code, 1, "{answer:?}");
        assert!(answer.stderr.contains(message), "{answer:?}");
        assert!(!project.root().join("input").exists());
    }
}
