//! The preflight: our own print PDF passes; with one thing broken in it, that is what is found.

mod again;
mod bombs;
mod colours;
mod document;
mod edges;
mod fine;
mod hostile;
mod identity;
mod ink;
mod others;
mod records;
mod sheet;
mod shops;
mod unreachable;

use std::collections::BTreeMap;
use std::path::Path;

use iq_figures::finding::{Code, Severity};
use serde::Deserialize;
use tempfile::TempDir;

use self::sheet::{Known, Sheet};
use crate::support::{Answer, LANGUAGES, TestProject, published};

/// The answer of `preflight --format json`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Judgement {
    #[serde(skip)]
    pub exit: i32,
    pub print_shop: String,
    pub passed: bool,
    pub pages: Vec<serde_json::Value>,
    pub findings: Vec<Found>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Found {
    pub code: String,
    pub name: String,
    pub severity: String,
    pub message: String,
    pub in_pdf: Spot,
    pub clause: Option<String>,
    pub hint: String,
}

#[derive(Debug, Deserialize)]
pub struct Spot {
    pub file: String,
    pub page: Option<usize>,
    pub object: Option<u32>,
    pub area: Option<Area>,
}

/// In millimetres from the upper left corner of the trimmed page.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Judgement {
    pub fn has(&self, code: &str) -> bool {
        self.findings.iter().any(|found| found.code == code)
    }

    pub fn codes(&self) -> Vec<&str> {
        self.findings.iter().map(|found| found.code.as_str()).collect()
    }
}

/// Judgement of a file by the binary.
pub fn judge(project: &TestProject, file: &Path, arguments: &[&str]) -> Judgement {
    let file = file.to_str().unwrap();
    let answer: Answer = project.run(&[&["preflight", file, "--format", "json"], arguments].concat());
    let read = serde_json::from_str(&answer.stdout);
    let judgement: Judgement = read.unwrap_or_else(|error| panic!("{file}: {error} in {answer:?}"));
    assert!(answer.stderr.is_empty(), "{file}: {}", answer.stderr);
    Judgement { exit: answer.code, ..judgement }
}

/// Judgement of these bytes by the binary.
pub fn judge_bytes(bytes: &[u8]) -> Judgement {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("judged.pdf");
    std::fs::write(&file, bytes).unwrap();
    judge(&published(), &file, &[])
}

/// One change to our print PDF, and what must be found because of it.
pub struct Case {
    name: &'static str,
    /// Absent for a change that breaks nothing.
    code: Option<&'static str>,
    /// Codes that are necessarily found along with it.
    companions: &'static [&'static str],
    change: fn(&mut Sheet) -> Known,
}

impl Case {
    /// A change that breaks the rule `code`.
    const fn breaks(code: &'static str, name: &'static str, change: fn(&mut Sheet) -> Known) -> Self {
        Self { name, code: Some(code), companions: &[], change }
    }

    /// A change that looks like a breach and is none.
    const fn keeps(name: &'static str, change: fn(&mut Sheet) -> Known) -> Self {
        Self { name, code: None, companions: &[], change }
    }

    const fn along_with(self, companions: &'static [&'static str]) -> Self {
        Self { companions, ..self }
    }

    /// Faults of the answer; empty if there are none.
    fn faults(&self, original: &[u8]) -> Vec<String> {
        let mut sheet = Sheet::read(original);
        let known = (self.change)(&mut sheet);
        let judgement = judge_bytes(&sheet.into_bytes());
        let mut faults = Vec::new();
        if let Some(code) = self.code {
            let found: Vec<&Found> = judgement.findings.iter().filter(|found| found.code == code).collect();
            if !found.iter().any(|found| known.is_at(&found.in_pdf)) {
                faults.push(format!("{code} is not found at {known:?}, only {:#?}", judgement.findings));
            }
        }
        let is_expected = |code: &str| self.code == Some(code) || self.companions.contains(&code);
        for found in judgement.findings.iter().filter(|found| !is_expected(&found.code)) {
            faults.push(format!("{} is found too: {} at {:?}", found.code, found.message, found.in_pdf));
        }
        let has_errors = judgement.findings.iter().any(|found| found.severity == "error");
        if judgement.exit != i32::from(has_errors) || judgement.passed == has_errors {
            faults.push(format!("exit code {}, passed: {}", judgement.exit, judgement.passed));
        }
        faults.into_iter().map(|fault| format!("{}: {fault}", self.name)).collect()
    }
}

/// Every change of the corpus.
fn corpus() -> impl Iterator<Item = &'static Case> {
    let files = [document::CASES, identity::CASES, records::CASES, unreachable::CASES];
    let pages = [colours::CASES, ink::CASES, fine::CASES, edges::CASES, again::CASES];
    files.into_iter().chain(pages).flatten()
}

#[track_caller]
fn all_are_found(cases: &[Case]) {
    let original = std::fs::read(published().pdf("en", "print")).unwrap();
    let faults: Vec<String> = cases.iter().flat_map(|case| case.faults(&original)).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn our_own_print_pdfs_pass_and_nothing_is_found_in_them() {
    let project = published();
    for language in LANGUAGES {
        let judgement = judge(&project, &project.pdf(language, "print"), &[]);
        assert_eq!((judgement.exit, judgement.passed), (0, true), "{judgement:#?}");
        assert!(judgement.findings.is_empty(), "{judgement:#?}");
        assert_eq!((judgement.print_shop.as_str(), judgement.pages.len()), ("coated-offset", 2));
    }
}

/// The accessible PDF is for screens, and everything that makes it so is found at once.
#[test]
fn the_accessible_pdf_is_not_for_print() {
    let project = published();
    let judgement = judge(&project, &project.pdf("en", "accessible"), &[]);
    assert_eq!(judgement.exit, 1);
    for code in ["F057", "F061", "F064", "F068", "F071", "F073", "F075"] {
        assert!(judgement.has(code), "{code} is not among {:?}", judgement.codes());
    }
}

#[test]
fn findings_say_where_they_come_from() {
    let mut sheet = Sheet::read(&std::fs::read(published().pdf("en", "print")).unwrap());
    sheet.paint("1 0 0 rg 300 300 50 50 re f");
    let judgement = judge_bytes(&sheet.into_bytes());
    let [found] = &judgement.findings[..] else { panic!("{judgement:#?}") };
    assert_eq!((found.code.as_str(), found.name.as_str()), ("F075", "colour-space"));
    assert_eq!(found.clause.as_deref(), Some("print shop (CMYK); ISO 32000-1, 8.6"));
    assert!(found.in_pdf.file.ends_with("judged.pdf") && !found.hint.is_empty());
}

/// Number of changes of the corpus that break each rule.
fn changes_by_rule() -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    corpus().filter_map(|case| case.code).for_each(|code| *counts.entry(code).or_default() += 1);
    counts
}

/// A rule that nothing has broken yet may not work.
#[test]
fn every_rule_has_been_broken() {
    // `Damaged` is what broken and hostile files are.
    let untested = Code::ALL.iter().filter(|code| code.clause().is_some() && **code != Code::Damaged);
    let counts = changes_by_rule();
    let untested: Vec<_> = untested.map(|code| code.number()).filter(|code| !counts.contains_key(code)).collect();
    assert!(untested.is_empty(), "no change breaks {untested:?}");
}

/// docs/preflight.md has a line for each rule, with what the program says of it and how often the
/// corpus breaks it.
#[test]
fn the_documentation_has_every_rule() {
    let text = std::fs::read_to_string(crate::support::repository().join("docs/preflight.md")).unwrap();
    let counts = changes_by_rule();
    let rows: Vec<String> = Code::ALL.iter().filter_map(|code| row(*code, &counts)).collect();
    let missing: Vec<&str> = rows.iter().map(String::as_str).filter(|row| !text.contains(row)).collect();
    assert!(missing.is_empty(), "docs/preflight.md lacks\n{}", missing.join("\n"));
    let documented = text.lines().filter(|line| line.starts_with("| F")).count();
    assert_eq!(documented, rows.len(), "docs/preflight.md has rules that are no more");
    let (broken, kept) = (counts.values().sum::<usize>(), corpus().filter(|case| case.code.is_none()).count());
    let sum = format!("**{broken}** changes break a rule, **{kept}** break none");
    assert!(text.contains(&sum), "docs/preflight.md must say: {sum}");
}

fn row(code: Code, counts: &BTreeMap<&str, usize>) -> Option<String> {
    let severity = if code.severity() == Severity::Error { "error" } else { "warning" };
    let count = counts.get(code.number()).copied().unwrap_or_default();
    let (number, summary) = (code.number(), code.summary());
    code.clause().map(|clause| format!("| {number} | {summary} | {clause} | {severity} | {count} |"))
}
