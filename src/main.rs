//! The command line. Errors are printed and exit codes set here and nowhere else.

mod cli;
mod progress;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use codespan_reporting::term::termcolor::{ColorChoice, StandardStream};
use iq_figures::accept::{Acceptance, accept as accept_translations};
use iq_figures::finding::{Code, Finding, Findings};
use iq_figures::preflight::{Preflight, preflight as judge};
use iq_figures::project::PrintShop;
use iq_figures::project::print_shop::PrintShops;
use iq_figures::report::{Shown, records, sarif, write_human};
use iq_figures::source::Sources;
use iq_figures::validation;
use iq_figures::workspace::{self, Aim, DocumentId, DocumentState, Outcome, Policy, View};

use cli::{CheckFormat, Cli, Command, Format, TextCommand};

/// Findings stopped at least one document.
const STOPPED: u8 = 1;
/// The project's folder cannot be read, or the report not written.
const UNREADABLE: u8 = 3;

fn main() -> ExitCode {
    say_panics_once();
    let done = match Cli::try_parse() {
        Ok(cli) => run(cli.command),
        Err(answer) => return self::answer(&answer),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(STOPPED),
        // Whoever read the report has seen enough of it.
        Err(Failure::Report(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            // If this cannot be said either, the exit code still does.
            let _ = writeln!(stderr(), "error: {failure}");
            ExitCode::from(UNREADABLE)
        }
    }
}

/// A panic of a document becomes a finding, which says it better than the runtime.
fn say_panics_once() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().name() != Some(workspace::crew::THREAD_NAME) {
            usual(panic);
        }
    }));
}

/// Help, the version, or what is wrong with the arguments.
fn answer(answer: &clap::Error) -> ExitCode {
    let text = answer.render();
    let written = match (answer.use_stderr(), io::IsTerminal::is_terminal(&io::stdout())) {
        // An argument may hold anything, and is repeated here.
        (true, _) => write!(stderr(), "{text}"),
        (false, true) => write!(io::stdout(), "{}", text.ansi()),
        (false, false) => write!(io::stdout(), "{text}"),
    };
    match written.and_then(|()| io::stdout().flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::from(UNREADABLE),
        _ => ExitCode::from(answer.exit_code() as u8),
    }
}

/// Standard output for people.
fn stdout() -> Shown<io::StdoutLock<'static>> {
    Shown::new(io::stdout().lock())
}

/// Standard error, which people read.
fn stderr() -> Shown<io::StderrLock<'static>> {
    Shown::new(io::stderr().lock())
}

/// Whether everything that was asked for was done.
fn run(command: Command) -> Result<bool, Failure> {
    match command {
        Command::Build(build) => self::build(&build),
        Command::Check(check) => self::check(&check),
        Command::Preflight(preflight) => self::preflight(&preflight),
        Command::Validate(validate) => self::validate(&validate),
        Command::Explain(explain) => self::explain(explain.code.as_deref()),
        Command::List(list) => self::list(&list),
        Command::Text(text) => match text.command {
            TextCommand::Accept(accept) => self::accept(&accept.acceptance()),
        },
    }
}

/// The shop for which a PDF is judged where nothing names another.
const USUAL_SHOP: &str = "coated-offset";
/// The project's folder where none is named.
const USUAL_PROJECT: &str = "data";

/// Whether the print shop can take the file.
fn preflight(asked: &cli::Preflight) -> Result<bool, Failure> {
    let usual = Path::new(USUAL_PROJECT);
    let project = asked.project.as_deref().or_else(|| usual.is_dir().then_some(usual));
    let mut findings = Findings::default();
    let shops =
        PrintShops::read(project, &mut findings).map_err(|error| about_project(project.unwrap_or(usual), error))?;
    let name = asked.shop.as_deref().or(shops.usual.as_deref()).unwrap_or(USUAL_SHOP);
    let Some(shop) = shops.shop(name, &mut findings) else {
        report(&findings.sorted(), &shops.sources)?;
        return Ok(false);
    };
    let bytes = read_pdf(&asked.file)?;
    let judged = judge(&bytes, &asked.file.to_string_lossy(), shop);
    match asked.format {
        Format::Human => {
            report(&judged.findings, &shops.sources)?;
            print_sheets(&judged, shop)?;
        }
        Format::Json => print_json(&serde_json::json!({
            "file": asked.file,
            "print-shop": shop.name,
            "passed": judged.passes(),
            "pages": judged.pages,
            "findings": records(&judged.findings, &shops.sources),
        }))?,
    }
    Ok(judged.passes())
}

fn read_pdf(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::Pdf(path.to_owned(), error))
}

/// Whether the PDF is accessible and can be archived.
fn validate(asked: &cli::Validate) -> Result<bool, Failure> {
    let findings = validation::validate(&read_pdf(&asked.file)?, &asked.file.to_string_lossy());
    let (sources, passes) = (Sources::default(), findings.is_empty());
    match asked.format {
        Format::Human => {
            report(&findings, &sources)?;
            let verdict = if passes { "conforms" } else { "does not conform" };
            writeln!(stdout(), "{verdict} to PDF/UA-1 and PDF/A-3a; {} rules broken", findings.len())?;
        }
        Format::Json => print_json(&serde_json::json!({
            "file": asked.file,
            "passed": passes,
            "findings": records(&findings, &sources),
        }))?,
    }
    Ok(passes)
}

/// What is on each page, and whether the file passes.
fn print_sheets(judged: &Preflight, shop: &PrintShop) -> io::Result<()> {
    let mut out = stdout();
    for page in &judged.pages {
        let [width, height] = page.trim_mm;
        let ink = page.heaviest_ink_percent.map_or("not known".to_owned(), |percent| format!("{percent} %"));
        let least = page.bleed_mm.into_iter().fold(f64::INFINITY, f64::min);
        writeln!(
            out,
            "page {}: {width:.1} × {height:.1} mm, bleed {least:.1} mm, heaviest ink {ink}, plates: {}",
            page.page,
            page.plates.join(", ")
        )?;
        for used in &page.uses {
            writeln!(out, "    {:24}  {:8}  {}", used.colour_space, used.objects, used.count)?;
        }
    }
    let errors = judged.findings.iter().filter(|finding| finding.is_error()).count();
    let verdict = if judged.passes() { "passes" } else { "fails" };
    let warnings = judged.findings.len() - errors;
    writeln!(out, "{verdict} for {}; {errors} errors, {warnings} warnings", shop.name)
}

/// Why a run has no outcome to speak of.
enum Failure {
    Project(PathBuf, io::Error),
    Pdf(PathBuf, io::Error),
    Report(io::Error),
    Threads(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Report(error)
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Project(path, error) => write!(
                f,
                "the project {} cannot be read: {error}\n  way out: name the project's folder with --project",
                path.display()
            ),
            Self::Pdf(path, error) => {
                write!(f, "{} cannot be read: {error}\n  way out: name a PDF that you may read", path.display())
            }
            Self::Threads(error) => write!(f, "no threads can be started: {error}\n  way out: ask for fewer --jobs"),
            Self::Report(error) => write!(f, "the report cannot be written: {error}"),
        }
    }
}

fn open(project: &Path) -> Result<Arc<View>, Failure> {
    View::open(project).map(Arc::new).map_err(|error| about_project(project, error))
}

/// Whether everything was written.
fn build(asked: &cli::Build) -> Result<bool, Failure> {
    let view = open(&asked.choice.project)?;
    let progress = progress::Lines::on_terminal();
    let outcome = workspace::run(&view, &asked.selection(), &asked.aim(), asked.pace.crew(), &progress)
        .map_err(Failure::Threads)?;
    match asked.format {
        Format::Human => {
            report(&outcome.findings, view.sources())?;
            summarise(&outcome, &format!("written to {}", asked.out.display()))?;
        }
        Format::Json => print_json(&outcome_record(&asked.out, &outcome, view.sources()))?,
    }
    Ok(outcome.is_complete())
}

/// Whether nothing is left to mend.
fn check(asked: &cli::Check) -> Result<bool, Failure> {
    let view = open(&asked.choice.project)?;
    let progress = progress::Lines::on_terminal();
    let outcome = workspace::run(&view, &asked.choice.selection(), &Aim::Check, asked.pace.crew(), &progress)
        .map_err(Failure::Threads)?;
    match asked.format {
        CheckFormat::Human => {
            report(&outcome.findings, view.sources())?;
            summarise(&outcome, "pass")?;
        }
        CheckFormat::Json => print_json(&outcome_record(Path::new(""), &outcome, view.sources()))?,
        CheckFormat::Sarif => print_json(&sarif(&outcome.findings, view.sources(), &asked.choice.project))?,
    }
    Ok(outcome.is_complete())
}

fn outcome_record(out: &Path, outcome: &Outcome, sources: &Sources) -> serde_json::Value {
    let documents = outcome.documents.iter().map(|document| {
        let files: Vec<_> = document.state.files().iter().map(|file| out.join(file)).collect();
        serde_json::json!({
            "edition": document.id.edition,
            "language": document.id.language,
            "profile": document.id.profile,
            "passed": document.state != DocumentState::Stopped,
            "written": !files.is_empty(),
            "up-to-date": document.state == DocumentState::UpToDate,
            "files": files,
        })
    });
    let findings = records(&outcome.findings, sources);
    serde_json::json!({ "findings": findings, "documents": documents.collect::<Vec<_>>() })
}

/// Whether there is such a finding.
fn explain(wanted: Option<&str>) -> Result<bool, Failure> {
    let mut out = stdout();
    let is_wanted =
        |code: &Code| wanted.is_none_or(|name| name.eq_ignore_ascii_case(code.number()) || name == code.name());
    let codes: Vec<&Code> = Code::ALL.iter().filter(|code| is_wanted(code)).collect();
    for code in &codes {
        writeln!(out, "{} {} ({})", code.number(), code.name(), code.severity().name())?;
        if wanted.is_some() {
            writeln!(out, "\n{}\n\n{}", code.summary(), code.explanation())?;
        } else {
            writeln!(out, "    {}", code.summary())?;
        }
    }
    if codes.is_empty() {
        let wanted = wanted.unwrap_or_default();
        writeln!(stderr(), "error: there is no finding {wanted}\n  way out: `iq-figures explain` lists all")?;
    }
    Ok(!codes.is_empty())
}

/// Whether everything could be listed.
fn list(asked: &cli::List) -> Result<bool, Failure> {
    let view = open(&asked.choice.project)?;
    let mut findings = view.found().clone();
    let plan = view.model().map(|model| workspace::plan(model, &asked.choice.selection(), &mut findings));
    let documents = plan.unwrap_or_default().documents;
    let findings: Vec<Finding> = findings.sorted().into_iter().filter(Finding::is_error).collect();
    let file = |id: &DocumentId| asked.out.join(id.path(Policy::Strict));
    match asked.format {
        Format::Human => {
            report(&findings, view.sources())?;
            print_table(&documents, file)?;
        }
        Format::Json => {
            let documents = documents.iter().map(|id| {
                serde_json::json!({
                    "edition": id.edition,
                    "language": id.language,
                    "profile": id.profile,
                    "file": file(id),
                })
            });
            let findings = records(&findings, view.sources());
            print_json(&serde_json::json!({ "findings": findings, "documents": documents.collect::<Vec<_>>() }))?;
        }
    }
    Ok(findings.is_empty())
}

/// Whether everything that was named could be accepted.
fn accept(acceptance: &Acceptance) -> Result<bool, Failure> {
    let accepted = accept_translations(acceptance).map_err(|error| about_project(&acceptance.project, error))?;
    report(&accepted.findings, &accepted.sources)?;
    for (path, count) in &accepted.written {
        writeln!(stderr(), "{}: {count}", path.display())?;
    }
    Ok(!accepted.findings.iter().any(Finding::is_error))
}

fn about_project(project: &Path, error: io::Error) -> Failure {
    Failure::Project(project.to_owned(), error)
}

fn report(findings: &[Finding], sources: &Sources) -> io::Result<()> {
    let mut stream = StandardStream::stderr(if io::IsTerminal::is_terminal(&io::stderr()) {
        ColorChoice::Auto
    } else {
        ColorChoice::Never
    });
    write_human(findings, sources, &mut stream).map_err(io::Error::other)
}

/// What became of the documents, in a line.
fn summarise(outcome: &Outcome, what: &str) -> io::Result<()> {
    let count = |state: fn(&DocumentState) -> bool| outcome.documents.iter().filter(|it| state(&it.state)).count();
    let (all, standing) = (outcome.documents.len(), count(|state| *state == DocumentState::UpToDate));
    let passed = count(|state| matches!(state, DocumentState::Checked | DocumentState::Written(_)));
    let errors = outcome.findings.iter().filter(|finding| finding.is_error()).count();
    let warnings = outcome.findings.len() - errors;
    let mut line = match standing {
        0 => format!("{passed} of {all} documents {what}"),
        standing if standing == all => format!("{all} documents are up to date"),
        standing => format!("{passed} of {all} documents {what}; {standing} are up to date"),
    };
    if standing < all || errors + warnings > 0 {
        line += &format!("; {errors} errors, {warnings} warnings");
    }
    if outcome.standing_warnings > 0 {
        line += &format!("; {} earlier warnings stand, `iq-figures check` shows them", outcome.standing_warnings);
    }
    writeln!(stderr(), "{line}")
}

fn print_table(documents: &[DocumentId], file: impl Fn(&DocumentId) -> PathBuf) -> io::Result<()> {
    let mut out = stdout();
    let width = documents.iter().map(|id| id.edition.len()).max().unwrap_or(0).max("edition".len());
    writeln!(out, "{:width$}  language  profile     file", "edition")?;
    for id in documents {
        let (profile, file) = (id.profile.name(), file(id));
        writeln!(out, "{:width$}  {:8}  {profile:10}  {}", id.edition, id.language, file.display())?;
    }
    Ok(())
}

fn print_json(value: &serde_json::Value) -> io::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, value)?;
    writeln!(out)
}
