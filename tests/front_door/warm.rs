//! The program's library within the process of the tests, where the engine and a workspace know what they have
//! made before: for tests of hundreds of changes, each of which would cost a process as long as all of them.

use std::num::NonZeroUsize;
use std::sync::Arc;
use std::time::Duration;

use iq_figures::finding::{self, Code};
use iq_figures::report::records;
use iq_figures::target::{Artefact, Policy};
use iq_figures::workspace::{self, Aim, Crew, Outcome, Remake, Selection, Stop, Unheard, View, Workspace};

use crate::support::{Finding, TestProject};

/// A project that is looked at again after each change.
pub struct WarmProject {
    pub files: TestProject,
    workspace: Workspace,
}

impl WarmProject {
    pub fn new(files: TestProject) -> Self {
        let workspace = Workspace::open(&files.file("")).expect("a folder");
        Self { files, workspace }
    }

    /// Findings of `check` on all that is printed.
    pub fn check(&self) -> Vec<Finding> {
        let (view, outcome) = self.run(&[], &Aim::Check);
        as_tests_know_them(&outcome.findings, &view)
    }

    /// Those of them that `check` has before it lays out anything. Which waivers nothing meets is not known before the end.
    pub fn check_sources(&self, edition: &str) -> Vec<Finding> {
        self.workspace.refresh().expect("a folder");
        let view = self.workspace.view();
        let mut found = workspace::found_in_sources(&view, &[edition.into()]).sorted();
        found.retain(|finding| finding.code != Code::UnmetWaiver);
        as_tests_know_them(&found, &view)
    }

    /// Makes the drafts for print of a language; an error in them stops nothing.
    pub fn build_drafts(&self, language: &str) {
        let out = self.files.root().join("out");
        let (_, outcome) = self.run(&[language], &Aim::Build { out, policy: Policy::Draft, remake: Remake::Changed });
        assert!(outcome.is_complete(), "{:#?}", outcome.findings);
    }

    fn run(&self, languages: &[&str], aim: &Aim) -> (Arc<View>, Outcome) {
        self.workspace.refresh().expect("a folder");
        let view = self.workspace.view();
        let languages = languages.iter().map(|language| (*language).into()).collect();
        let artefacts = vec![Artefact::PrintPdf, Artefact::JobTicket];
        let selection = Selection { editions: Vec::new(), languages, artefacts, shard: None };
        let outcome = workspace::run(&view, &selection, aim, one_by_one(), &Unheard).expect("threads");
        (view, outcome)
    }
}

fn as_tests_know_them(findings: &[finding::Finding], view: &View) -> Vec<Finding> {
    let records = serde_json::to_value(records(findings, view.sources())).expect("plain data");
    serde_json::from_value(records).expect("findings in the form that tests know")
}

/// One document after another, with more time than any needs.
pub fn one_by_one() -> Crew {
    Crew { threads: NonZeroUsize::MIN, deadline: Duration::from_secs(600), stop: Stop::default() }
}
