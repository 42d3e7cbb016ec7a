//! The page for contributors leads somewhere, and the code is described in plain English.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::repository;

#[test]
fn every_place_to_change_something_is_there() {
    let page = fs::read_to_string(repository().join("CONTRIBUTING.md")).unwrap();
    let paths: Vec<&str> = page.split('`').skip(1).step_by(2).filter(|path| path.contains('/')).collect();
    let paths: Vec<&&str> = paths.iter().filter(|path| !path.contains(' ')).collect();
    assert!(paths.len() > 30, "{paths:?}");
    let missing: Vec<_> = paths.iter().filter(|path| !repository().join(path).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Words that open a relative clause, where a doc comment names or does something.
const RELATIVE: [&str; 6] = ["What", "Whatever", "Who", "Whoever", "Whose", "How"];

/// A doc comment opens with a noun or a verb.
#[test]
fn no_doc_comment_opens_with_a_relative_clause() {
    let sources = rust_files(&repository().join("src"));
    assert!(sources.len() > 150, "{}", sources.len());
    let openings = sources.iter().flat_map(|path| openings(path));
    let riddles: Vec<String> = openings.filter(|opening| is_relative(opening)).collect();
    assert!(riddles.is_empty(), "{riddles:#?}");
}

fn is_relative(opening: &str) -> bool {
    RELATIVE.contains(&opening.split_whitespace().nth(1).unwrap_or_default())
}

/// First lines of the paragraphs of a file's doc comments, with their marks.
fn openings(path: &Path) -> impl Iterator<Item = String> + use<> {
    let text = fs::read_to_string(path).unwrap();
    let mut before = String::new();
    let lines: Vec<String> = text.lines().map(|line| line.trim_start().to_owned()).collect();
    lines.into_iter().filter(move |line| {
        let follows = |mark: &str| before.strip_prefix(mark).is_some_and(|rest| !rest.trim().is_empty());
        let opens = ["///", "//!"].into_iter().any(|mark| line.starts_with(mark) && !follows(mark));
        before.clone_from(line);
        opens
    })
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let files = files.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    files.chain(folders.iter().flat_map(|folder| rust_files(folder))).collect()
}
