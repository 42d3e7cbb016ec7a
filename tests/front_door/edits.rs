//! A workspace that sees a project change knows as much as one that sees it for the first time, and makes again
//! only what a change touches.

use std::collections::BTreeMap;
use std::sync::Arc;

use iq_figures::export::preview::Seen;
use iq_figures::report::records;
use iq_figures::source::Origin;
use iq_figures::target::{Artefact, Policy, Target};
use iq_figures::workspace::{self, Aim, Edit, PictureFormat, Selection, Unheard, View, Workspace};
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::fixture::{EDITION, ENGLISH, GERMAN, OBSERVATIONS, RELEASE, STRUCTURE, change_one_number};
use crate::support::TestProject;
use crate::warm::one_by_one;

/// All that somebody can learn of a project: what `check` finds, what it says of each document, and every file.
#[derive(Debug, PartialEq)]
struct Known {
    findings: serde_json::Value,
    documents: Vec<String>,
    /// By name, with a fingerprint of the bytes: a difference is to be readable.
    files: BTreeMap<String, String>,
}

fn known(view: &Arc<View>) -> Known {
    let artefacts = Artefact::ALL.to_vec();
    let selection = Selection { editions: Vec::new(), languages: Vec::new(), artefacts, shard: None };
    let outcome = workspace::run(view, &selection, &Aim::Check, one_by_one(), &Unheard).unwrap();
    let files = Artefact::ALL.into_iter().flat_map(|artefact| {
        let target = Target { edition: EDITION.into(), language: "en".into(), artefact };
        workspace::artefact(view, &target, Policy::Strict).value.into_iter().flat_map(|made| {
            made.iter().map(|output| (output.record.file.clone(), output.record.sha256.clone())).collect::<Vec<_>>()
        })
    });
    Known {
        findings: serde_json::to_value(records(&outcome.findings, view.sources())).unwrap(),
        documents: outcome.documents.iter().map(|it| format!("{} {:?}", it.id, it.state)).collect(),
        files: files.collect(),
    }
}

/// One thing that may happen to a project.
#[derive(Debug, Clone)]
enum Happening {
    /// A digit of a file becomes another one.
    Digit { file: usize, which: usize },
    /// A letter is written twice.
    Letter { file: usize, which: usize },
    /// A line is taken out.
    Line { file: usize, which: usize },
    /// The file is as it was at first.
    Restored { file: usize },
    /// It is gone.
    Gone { file: usize },
    /// A file that was not there.
    Come { which: usize },
}

/// Files of every kind, two of them not there at first: they take the place of what the program carries.
const FILES: [&str; 9] = [
    ENGLISH,
    GERMAN,
    "text/en/programme.ftl",
    OBSERVATIONS,
    STRUCTURE,
    "editions/report-2024-07.toml",
    "figures.toml",
    "programme.toml",
    "text/en/.sources.toml",
];
const NEW_FILES: [(&str, &str); 6] = [
    ("text/en/more.ftl", "visits-note = Nobody asks for this.\n"),
    ("templates/web/page.css", "p { color: red }\n"),
    ("assets/mark.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ("fonts/notes.txt", "Not a font.\n"),
    ("sources.toml", "[log-book]\ntitle = \"Log book\"\ndate = \"2024\"\n"),
    ("text/provenance.toml", "bus-body = { source = \"log-book\", passage = \"Page 3\" }\n"),
];

fn happening() -> impl Strategy<Value = Happening> {
    let file = || 0..FILES.len();
    prop_oneof![
        3 => (file(), any::<usize>()).prop_map(|(file, which)| Happening::Digit { file, which }),
        3 => (file(), any::<usize>()).prop_map(|(file, which)| Happening::Letter { file, which }),
        2 => (file(), any::<usize>()).prop_map(|(file, which)| Happening::Line { file, which }),
        4 => file().prop_map(|file| Happening::Restored { file }),
        1 => file().prop_map(|file| Happening::Gone { file }),
        1 => (0..NEW_FILES.len()).prop_map(|which| Happening::Come { which }),
    ]
}

impl Happening {
    fn befall(&self, project: &TestProject, original: &TestProject) {
        let edit = |file: usize, change: &dyn Fn(&str) -> Option<String>| {
            let text = project.file(FILES[file]).exists().then(|| project.read(FILES[file]));
            if let Some(changed) = text.and_then(|text| change(&text)) {
                project.write(FILES[file], changed);
            }
        };
        match *self {
            Self::Digit { file, which } => edit(file, &|text| {
                at(
                    text,
                    which,
                    |c| c.is_ascii_digit(),
                    |c| char::from_digit((c.to_digit(10)? + 1) % 10, 10).map(String::from),
                )
            }),
            Self::Letter { file, which } => {
                edit(file, &|text| at(text, which, char::is_alphabetic, |c| Some(String::from_iter([c, c]))));
            }
            Self::Line { file, which } => edit(file, &|text| {
                let lines: Vec<&str> = text.split_inclusive('\n').collect();
                let gone = which.checked_rem(lines.len())?;
                Some(lines.iter().enumerate().filter(|(index, _)| *index != gone).map(|(_, line)| *line).collect())
            }),
            Self::Restored { file } => {
                project.write(FILES[file], original.read(FILES[file]));
            }
            // It may be gone already.
            Self::Gone { file } => drop(std::fs::remove_file(project.file(FILES[file]))),
            Self::Come { which } => {
                project.write(NEW_FILES[which].0, NEW_FILES[which].1);
            }
        }
    }
}

/// The text with one of the characters that are meant replaced.
fn at(
    text: &str,
    which: usize,
    is_meant: impl Fn(char) -> bool,
    other: impl Fn(char) -> Option<String>,
) -> Option<String> {
    let places: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| is_meant(*c)).collect();
    let (place, c) = places[which.checked_rem(places.len())?];
    Some(format!("{}{}{}", &text[..place], other(c)?, &text[place + c.len_utf8()..]))
}

proptest! {
    #![proptest_config(Config { cases: 12, max_shrink_iters: 60, failure_persistence: None, ..Config::default() })]

    /// The engine's memory is one for both, as it is for all projects of a process; that it changes nothing is shown
    /// by the mutations that are tried by a process of their own as well.
    #[test]
    fn whatever_happens_to_a_project_it_is_known_as_if_seen_for_the_first_time(
        happenings in proptest::collection::vec(happening(), 1..7)
    ) {
        let (original, project) = (TestProject::fixture(), TestProject::fixture());
        let workspace = Workspace::open(&project.file("")).unwrap();
        known(&workspace.view());
        for happening in &happenings {
            happening.befall(&project, &original);
            workspace.refresh().unwrap();
            let fresh = Workspace::open(&project.file("")).unwrap();
            prop_assert_eq!(known(&workspace.view()), known(&fresh.view()), "after {:?}", happening);
        }
    }
}

/// The steps that it takes to answer again, once everything has been asked for.
fn steps(change: impl Fn(&TestProject)) -> Vec<String> {
    let project = TestProject::fixture();
    let workspace = Workspace::open(&project.file("")).unwrap();
    known(&workspace.view());
    change(&project);
    let before = workspace.view();
    workspace.refresh().unwrap();
    let view = workspace.view();
    let known_already = if Arc::ptr_eq(&before, &view) { view.steps().len() } else { 0 };
    let (edition, language, format) = (EDITION.into(), "en".into(), PictureFormat::Png);
    let page = workspace::picture(&view, &edition, &language, Seen::Page(1), format, Policy::Strict);
    assert!(page.value.is_some(), "{:?}", page.found);
    view.steps().iter().skip(known_already).map(ToString::to_string).collect()
}

#[test]
fn a_change_makes_again_what_it_touches_and_nothing_else() {
    let word = steps(|project| {
        project.replace(ENGLISH, "no library reaches", "no library serves");
    });
    let page = "pages report-2024-07 en accessible";
    assert_eq!(word, ["texts en", "composed report-2024-07 en", "sources report-2024-07", page]);

    let value = steps(change_one_number);
    let composed = ["composed report-2024-07 en", "composed report-2024-07 de"];
    let mut expected = vec!["edition report-2024-07"];
    expected.extend(composed);
    expected.extend(["sources report-2024-07", page]);
    assert_eq!(sorted(&value), sorted(&expected));

    let unused = steps(|project| {
        project.write("notes.txt", "Not ours.");
    });
    assert_eq!(unused, [page], "a file that is no input touches nothing but the page that is asked for");

    let template = steps(|project| {
        let page = include_str!("../../templates/components/page.typ");
        project.write("templates/components/page.typ", format!("{page}\n"));
    });
    assert!(!template.iter().any(|step| step.starts_with("texts") || step.starts_with("edition")), "{template:?}");
}

fn sorted(steps: &[impl AsRef<str>]) -> Vec<String> {
    let mut steps: Vec<String> = steps.iter().map(|step| step.as_ref().to_owned()).collect();
    steps.sort();
    steps
}

#[test]
fn what_is_not_saved_is_seen_and_changes_nothing() {
    let project = TestProject::fixture();
    let workspace = Workspace::open(&project.file("")).unwrap();
    let before = known(&workspace.view());
    let text = project.read(ENGLISH).replace("no library reaches", "no library serves");
    let edit = Edit { path: ENGLISH.to_owned(), bytes: Some(text.clone().into_bytes()) };
    let unsaved = known(&Arc::new(workspace.overlay(&[edit])));
    assert_ne!(unsaved.files, before.files);
    assert_eq!(known(&workspace.view()), before);
    project.write(ENGLISH, text);
    assert_eq!(workspace.refresh().unwrap().into_iter().collect::<Vec<_>>(), [ENGLISH]);
    assert_eq!(known(&workspace.view()), unsaved);
    assert_eq!(workspace.refresh().unwrap().len(), 0);
    let gone = Edit { path: ENGLISH.to_owned(), bytes: None };
    assert_ne!(known(&Arc::new(workspace.overlay(&[gone]))).findings, before.findings);
}

/// A file that everything rests on may be broken for a while: what was made before is still known afterwards.
#[test]
fn a_broken_programme_makes_nothing_forgotten() {
    let project = TestProject::fixture();
    let workspace = Workspace::open(&project.file("")).unwrap();
    let before = known(&workspace.view());
    let programme = project.read("programme.toml");
    project.write("programme.toml", "[broken");
    workspace.refresh().unwrap();
    assert_ne!(known(&workspace.view()).findings, before.findings);
    project.write("programme.toml", programme);
    workspace.refresh().unwrap();
    assert_eq!(known(&workspace.view()), before);
    let steps: Vec<String> = workspace.view().steps().iter().map(ToString::to_string).collect();
    assert!(steps.iter().all(|step| step.starts_with("pages")), "{steps:?}");
}

#[test]
fn an_artefact_that_is_not_made_says_why() {
    let project = TestProject::fixture();
    let target = Target { edition: EDITION.into(), language: "en".into(), artefact: Artefact::WebPage };
    let mistakes =
        [(ENGLISH, "broken = { $\n"), (OBSERVATIONS, "broken\n"), (RELEASE, "broken\n"), (STRUCTURE, "broken\n")];
    for (file, mistake) in mistakes {
        let good = project.read(file);
        project.append(file, mistake);
        let view = Workspace::open(&project.file("")).unwrap().view();
        let made = workspace::artefact(&view, &target, Policy::Strict);
        assert!(made.value.is_none(), "{file}");
        let found = (*made.found).clone().sorted();
        let is_told = |place: &Origin| view.sources().get(place.file).path == file;
        assert!(found.iter().any(|it| it.is_error() && it.place.as_ref().is_some_and(is_told)), "{file}: {found:#?}");
        project.write(file, good);
    }
}
