//! A project to work on, and the program's answers in a form that tests can compare.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use serde::Deserialize;
use tempfile::TempDir;

use crate::{fixture, kept};

/// The edition that most tests are about.
pub const EDITION: &str = "fact-sheet-2019-08";
pub const OBSERVATIONS: &str = "observations/2019-01--2019-06.toml";
/// The languages that every edition has.
pub const LANGUAGES: [&str; 2] = ["en", "de"];
pub const PROFILES: [&str; 2] = ["print", "accessible"];

/// A machine with much else to do may take so long; nothing depends on it.
pub const PATIENCE: Duration = Duration::from_secs(120);

/// Waits until something that another process does has come about.
#[track_caller]
pub fn wait_until(what: &str, is_so: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < PATIENCE, "in vain: {what}");
        thread::sleep(Duration::from_millis(5));
    }
}

/// A temporary folder with a copy of `data/` in it, in which the program runs.
pub struct TestProject {
    root: TempDir,
    /// The edition that its outputs are asked for.
    edition: &'static str,
}

/// The project with one edition, built once for all tests that only look at it.
pub fn published_edition(edition: &'static str) -> Arc<TestProject> {
    static SHARED: Mutex<BTreeMap<&str, Arc<OnceLock<Arc<TestProject>>>>> = Mutex::new(BTreeMap::new());
    let place = Arc::clone(SHARED.lock().unwrap_or_else(PoisonError::into_inner).entry(edition).or_default());
    let project = place.get_or_init(|| {
        let project = TestProject::only(edition, kept::folder());
        project.build(&[]).succeeded();
        Arc::new(project)
    });
    Arc::clone(project)
}

/// The real project with all its editions, built once, and what was said of it.
pub fn published_whole() -> &'static (TestProject, Report) {
    static WHOLE: OnceLock<(TestProject, Report)> = OnceLock::new();
    WHOLE.get_or_init(|| {
        let project = TestProject { root: kept::folder(), edition: EDITION }.holding("data");
        let report = project.report(&[]);
        (project, report)
    })
}

/// The edition that most tests are about, built.
pub fn published() -> Arc<TestProject> {
    published_edition(EDITION)
}

/// The repository: the sources of what the binary carries.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

impl TestProject {
    /// The project with the edition that most tests are about: a change shows once, and every
    /// other edition would show it again.
    pub fn new() -> Self {
        Self::of(EDITION)
    }

    /// The project with one of its editions.
    pub fn of(edition: &'static str) -> Self {
        Self::only(edition, TempDir::new().expect("a temporary folder"))
    }

    /// The same for all tests of the process, in a folder that a later one takes away.
    pub fn of_kept(edition: &'static str) -> Self {
        Self::only(edition, kept::folder())
    }

    fn only(edition: &'static str, root: TempDir) -> Self {
        let project = Self { root, edition }.holding("data");
        let own = format!("{edition}.toml");
        for name in tree(&project.file("editions")).into_keys().filter(|name| *name != own) {
            fs::remove_file(project.file("editions").join(name)).expect("a file");
        }
        project
    }

    /// The project with the edition that most tests are about, and what `build` makes of it.
    pub fn built() -> Self {
        let project = Self::new();
        copy(&published().root().join("out"), &project.root().join("out"));
        project
    }

    /// The real project.
    pub fn whole() -> Self {
        Self { root: TempDir::new().expect("a temporary folder"), edition: EDITION }.holding("data")
    }

    /// The invented project: for mistakes that are about no publication.
    pub fn fixture() -> Self {
        let root = TempDir::new().expect("a temporary folder");
        Self { root, edition: fixture::EDITION }.holding("tests/fixture")
    }

    /// The specimen of all components.
    pub fn specimen() -> Self {
        let root = TempDir::new().expect("a temporary folder");
        Self { root, edition: "specimen" }.holding("docs/specimen")
    }

    /// The invented project, and what `build` makes of it.
    pub fn fixture_built() -> Self {
        static BUILT: OnceLock<TestProject> = OnceLock::new();
        let built = BUILT.get_or_init(|| {
            let project = Self { root: kept::folder(), edition: fixture::EDITION }.holding("tests/fixture");
            project.build(&[]).succeeded();
            project
        });
        let project = Self::fixture();
        copy(&built.root().join("out"), &project.root().join("out"));
        project
    }

    /// With a project of the repository in it, as if nothing of it were released: its pages may change.
    fn holding(self, project: &str) -> Self {
        let from = repository().join(project);
        fs::create_dir_all(self.file("")).expect("a folder");
        for entry in fs::read_dir(&from).expect("a folder") {
            let entry = entry.expect("an entry");
            let target = self.file("").join(entry.file_name());
            match entry.path() {
                folder if folder.ends_with("releases") => {}
                folder if folder.is_dir() => copy(&folder, &target),
                file => drop(fs::copy(file, target).expect("a copy")),
            }
        }
        self
    }

    /// The folder in which the program runs.
    pub fn root(&self) -> &Path {
        self.root.path()
    }

    /// A file of the project.
    pub fn file(&self, name: &str) -> PathBuf {
        self.root().join("data").join(name)
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.file(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Writes a file of the project.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> &Self {
        let path = self.file(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
        self
    }

    /// Replaces a text that must stand in the file exactly once: an edit that misses proves nothing.
    pub fn replace(&self, name: &str, from: &str, to: &str) -> &Self {
        let text = self.read(name);
        assert_eq!(text.matches(from).count(), 1, "“{from}” must stand in {name} once");
        self.write(name, text.replace(from, to))
    }

    /// The change that several tests look at: one delivered number, and the sum that its source
    /// prints for it.
    pub fn change_one_number(&self) -> &Self {
        self.replace(OBSERVATIONS, "individual-schemes = 952", "individual-schemes = 953");
        self.replace(OBSERVATIONS, "\nschemes = 1071", "\nschemes = 1072")
    }

    pub fn append(&self, name: &str, text: &str) -> &Self {
        self.write(name, self.read(name) + text)
    }

    /// Line and column of the only place where `needle` stands in a file, both from one.
    pub fn place_of(&self, name: &str, needle: &str) -> (usize, usize) {
        let text = self.read(name);
        let places: Vec<_> = text.match_indices(needle).map(|(start, _)| start).collect();
        let [start] = places[..] else { panic!("“{needle}” must stand in {name} once, not at {places:?}") };
        let before = &text[..start];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }

    /// The program with these arguments, with nothing from the environment of the tests.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_iq-figures"));
        command.args(arguments).current_dir(self.root()).env_clear();
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Answer {
        Answer::of(&mut self.command(arguments))
    }

    /// `build` with these arguments after it.
    pub fn build(&self, arguments: &[&str]) -> Answer {
        self.run(&[&["build"], arguments].concat())
    }

    /// `build` with its findings as data.
    pub fn report(&self, arguments: &[&str]) -> Report {
        self.report_of("build", arguments)
    }

    /// `check`, which goes as far as the pages and writes nothing, with its findings as data.
    pub fn check(&self) -> Report {
        self.report_of("check", &[])
    }

    /// A command with its findings as data.
    pub fn report_of(&self, command: &str, arguments: &[&str]) -> Report {
        let answer = self.run(&[&[command, "--format", "json"], arguments].concat());
        let report = serde_json::from_str(&answer.stdout).unwrap_or_else(|error| panic!("{error} in {answer:?}"));
        let Json { findings, waived, documents } = report;
        Report { code: answer.code, findings, waived, documents }
    }

    /// A file that the program wrote for the edition.
    pub fn output(&self, name: &str) -> PathBuf {
        self.root().join("out").join(self.edition).join(name)
    }

    /// Name of a PDF of the edition.
    pub fn pdf_name(&self, language: &str, profile: &str) -> String {
        format!("{}-{language}-{profile}.pdf", self.edition)
    }

    pub fn pdf(&self, language: &str, profile: &str) -> PathBuf {
        self.output(&self.pdf_name(language, profile))
    }

    pub fn manifest(&self) -> Manifest {
        self.manifest_in(self.edition)
    }

    /// The manifest of what was made whatever the checks say.
    pub fn draft_manifest(&self) -> Manifest {
        self.manifest_in(&format!("drafts/{}", self.edition))
    }

    fn manifest_in(&self, folder: &str) -> Manifest {
        let text = fs::read(self.root().join("out").join(folder).join("manifest.json")).expect("a manifest");
        serde_json::from_slice(&text).expect("a manifest in the form that tests know")
    }

    /// Every file below `out`, with its bytes.
    pub fn outputs(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.root().join("out"))
    }
}

/// A text without the characters that only direct the order of others (UAX #9).
pub fn visible(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

/// Name of a PDF of the edition that most tests are about.
pub fn pdf_name(language: &str, profile: &str) -> String {
    format!("{EDITION}-{language}-{profile}.pdf")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// Every file below a folder, hidden ones too, by its path with `/` between names.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let Ok(entries) = fs::read_dir(folder) else { return files };
    for entry in entries.map(|entry| entry.expect("an entry")) {
        let name = entry.file_name().into_string().expect("a name in UTF-8");
        if entry.path().is_dir() {
            files.extend(tree(&entry.path()).into_iter().map(|(below, bytes)| (format!("{name}/{below}"), bytes)));
        } else {
            files.insert(name, fs::read(entry.path()).expect("a file"));
        }
    }
    files
}

/// Answer of the program.
#[derive(Debug)]
pub struct Answer {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Answer {
    pub fn of(command: &mut Command) -> Self {
        Self::from(command.output().expect("the program starts"))
    }

    /// What a program answered that has ended.
    pub fn from(output: Output) -> Self {
        let Output { status, stdout, stderr } = output;
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Self { code: status.code().expect("an exit code"), stdout: text(stdout), stderr: text(stderr) }
    }

    #[track_caller]
    pub fn succeeded(self) -> Self {
        assert_eq!(self.code, 0, "{self:?}");
        self
    }
}

/// Runs a judge from outside, which must succeed, and returns what it printed.
#[track_caller]
pub fn ask(program: &str, arguments: &[&dyn AsRef<OsStr>]) -> String {
    let arguments = arguments.iter().map(|argument| argument.as_ref());
    let answer = Command::new(program).args(arguments).output();
    let answer = answer.unwrap_or_else(|error| panic!("{program} does not start ({error}); tests/run installs it"));
    let stderr = String::from_utf8_lossy(&answer.stderr);
    assert!(answer.status.success(), "{program}: {}\n{stderr}", String::from_utf8_lossy(&answer.stdout));
    String::from_utf8(answer.stdout).unwrap_or_else(|error| panic!("{program}: {error}"))
}

#[derive(Deserialize)]
struct Json {
    findings: Vec<Finding>,
    waived: Vec<Waived>,
    documents: Vec<Built>,
}

/// The answer of `build --format json`.
#[derive(Debug)]
pub struct Report {
    pub code: i32,
    pub findings: Vec<Finding>,
    pub waived: Vec<Waived>,
    pub documents: Vec<Built>,
}

impl Report {
    pub fn errors(&self) -> Vec<&Finding> {
        self.findings.iter().filter(|finding| finding.severity == "error").collect()
    }

    /// `language profile` of each document that was written, in the order of the alphabet.
    pub fn written(&self) -> Vec<String> {
        let written = self.documents.iter().filter(|document| document.written);
        let mut names: Vec<_> = written.map(|document| format!("{} {}", document.language, document.profile)).collect();
        names.sort();
        names
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Finding {
    pub code: String,
    pub name: String,
    pub severity: String,
    /// Subject that a waiver names.
    pub subject: Option<String>,
    pub message: String,
    pub place: Option<FindingPlace>,
    /// The input that it is about, where it is no text.
    #[serde(default)]
    pub file: Option<String>,
    pub related: Vec<Related>,
    pub hint: String,
    #[serde(default)]
    pub stops: bool,
    #[serde(default)]
    pub scope: Vec<Part>,
}

/// Part of the project that a finding concerns; absent fields mean all.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Part {
    pub level: String,
    pub edition: Option<String>,
    pub language: Option<String>,
    pub artefacts: Option<Vec<String>>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Waived {
    #[serde(flatten)]
    pub finding: Finding,
    pub waiver: Waiver,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Waiver {
    pub code: String,
    pub subject: String,
    pub reason: String,
    pub place: FindingPlace,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct FindingPlace {
    pub file: String,
    pub line: usize,
    pub column: usize,
    /// The whole line.
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Related {
    pub place: FindingPlace,
    pub what: String,
}

#[derive(Debug, Deserialize)]
pub struct Built {
    pub edition: String,
    pub language: String,
    pub profile: String,
    pub written: bool,
    pub files: Vec<PathBuf>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Manifest {
    pub edition: String,
    pub version: String,
    pub issued: String,
    pub program: Component,
    pub engine: Component,
    pub inputs: Vec<Input>,
    pub figures: Vec<Figure>,
    pub outputs: Vec<Artefact>,
}

#[derive(Debug, Deserialize)]
pub struct Component {
    pub name: String,
    pub version: String,
}

#[derive(Debug, Deserialize)]
pub struct Input {
    pub path: String,
    pub sha256: String,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Figure {
    pub id: String,
    pub value: String,
    pub unit: String,
    pub kind: String,
    pub precision: String,
    pub status: String,
    pub period: String,
    pub as_of: String,
    pub collectors: Vec<Collector>,
    pub origin: String,
    #[serde(default)]
    pub derived_from: Vec<String>,
    pub printed: Vec<Printed>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Collector {
    pub id: String,
    pub reference_date: String,
}

/// A figure on a page (`prose`, `box`, `chart`) or in a chart's alternative text.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Printed {
    pub output: String,
    #[serde(rename = "as")]
    pub context: String,
    pub chart: Option<String>,
    pub text: Option<String>,
    #[serde(default)]
    pub places: Vec<Place>,
}

/// A rectangle in millimetres from the top left of the trimmed page.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Place {
    pub page: usize,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Artefact {
    pub file: String,
    pub language: String,
    pub profile: String,
    pub kind: String,
    pub pages: usize,
    pub edition_code: String,
    pub edition_digest: String,
    pub bytes: usize,
    pub sha256: String,
}

impl Manifest {
    #[track_caller]
    pub fn figure(&self, id: &str) -> &Figure {
        self.figures.iter().find(|figure| figure.id == id).unwrap_or_else(|| panic!("no figure `{id}`"))
    }

    /// The code as the imprint has it, with all its digits.
    pub fn code_in_full(&self, language: &str) -> String {
        let output = self.outputs.iter().find(|output| output.language == language).expect("an output");
        let (begins, _) = output.edition_code.rsplit_once(' ').expect("digits");
        let groups = output.edition_digest.as_bytes().chunks(4).map(|group| std::str::from_utf8(group).unwrap());
        format!("{begins} {}", groups.collect::<Vec<_>>().join(" "))
    }

    /// The code on the pages of a language.
    pub fn edition_code(&self, language: &str) -> &str {
        let codes: Vec<_> = self
            .outputs
            .iter()
            .filter(|output| output.language == language)
            .map(|output| &output.edition_code)
            .collect();
        let [first, ..] = codes[..] else { panic!("no output in `{language}`") };
        assert!(codes.iter().all(|code| *code == first), "one edition in one language has one code: {codes:?}");
        first
    }

    /// Figures printed on the pages of an output: figure, context and text of each place.
    pub fn printed_on(&self, output: &str) -> Vec<(&str, &str, &str)> {
        let figures = self.figures.iter();
        let all = figures.flat_map(|figure| figure.printed.iter().map(|printed| (figure.id.as_str(), printed)));
        all.filter(|(_, printed)| printed.output == output)
            .filter_map(|(id, printed)| Some((id, printed.context.as_str(), printed.text.as_deref()?)))
            .collect()
    }
}
