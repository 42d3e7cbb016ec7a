//! The command line. Errors are printed and exit codes set here and nowhere else.

mod cli;
mod foreign;
mod progress;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use codespan_reporting::term::termcolor::{ColorChoice, StandardStream};
use iq_figures::accept::{Acceptance, accept as accept_translations};
use iq_figures::finding::{Code, Finding, Findings, Spot};
use iq_figures::preflight::{Preflight, preflight as judge};
use iq_figures::project::PrintShop;
use iq_figures::project::print_shop::PrintShops;
use iq_figures::report::{Shown, records, sarif, write_human};
use iq_figures::source::Sources;
use iq_figures::target::{DocumentId, Policy};
use iq_figures::validation::{self, Verdict};
use iq_figures::workspace::{self, Aim, DocumentState, Outcome, View};

use cli::{CheckFormat, Cli, Command, Format, TextCommand};
use foreign::{Judged, NotRead, Within};

/// Findings stopped at least one document.
const STOPPED: u8 = 1;
/// The project's folder cannot be read, or the report not written.
const UNREADABLE: u8 = 3;
/// A PDF could not be judged.
const NOT_JUDGED: u8 = 4;

/// What came of a command.
enum Answer {
    Done,
    Stopped,
    NotJudged,
    /// The process that judged has said so.
    Code(u8),
}

impl From<bool> for Answer {
    fn from(is_done: bool) -> Self {
        if is_done { Self::Done } else { Self::Stopped }
    }
}

impl From<Answer> for ExitCode {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Done => Self::SUCCESS,
            Answer::Stopped => Self::from(STOPPED),
            Answer::NotJudged => Self::from(NOT_JUDGED),
            Answer::Code(code) => Self::from(code),
        }
    }
}

fn main() -> ExitCode {
    say_panics_once();
    let done = match Cli::try_parse() {
        Ok(cli) => run(cli.command),
        Err(answer) => return self::answer(&answer),
    };
    match done {
        Ok(answer) => answer.into(),
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

/// What came of a command.
fn run(command: Command) -> Result<Answer, Failure> {
    let is_done = match command {
        Command::Build(build) => self::build(&build),
        Command::Check(check) => self::check(&check),
        Command::Preflight(preflight) => return self::preflight(&preflight),
        Command::Validate(validate) => return self::validate(&validate),
        Command::Explain(explain) => self::explain(explain.code.as_deref()),
        Command::List(list) => self::list(&list),
        Command::Text(text) => match text.command {
            TextCommand::Accept(accept) => self::accept(&accept.acceptance()),
        },
    };
    is_done.map(Answer::from)
}

/// The shop for which a PDF is judged where nothing names another.
const USUAL_SHOP: &str = "coated-offset";
/// The project's folder where none is named.
const USUAL_PROJECT: &str = "data";

/// Whether the print shop can take the file.
fn preflight(asked: &cli::Preflight) -> Result<Answer, Failure> {
    let usual = Path::new(USUAL_PROJECT);
    let project = asked.project.as_deref().or_else(|| usual.is_dir().then_some(usual));
    let mut findings = Findings::default();
    let shops =
        PrintShops::read(project, &mut findings).map_err(|error| about_project(project.unwrap_or(usual), error))?;
    let name = asked.shop.as_deref().or(shops.usual.as_deref()).unwrap_or(USUAL_SHOP);
    let Some(shop) = shops.shop(name, &mut findings) else {
        report(&findings.sorted(), &shops.sources)?;
        return Ok(Answer::Stopped);
    };
    let (judged, answer) = match subject(asked.within_bounds, &asked.file)? {
        Subject::Judged(code) => return Ok(Answer::Code(code)),
        Subject::File(bytes) => {
            let judged = judge(&bytes, &asked.file.to_string_lossy(), shop);
            let answer = judged.passes().into();
            (judged, answer)
        }
        Subject::NotJudged(why) => {
            let findings = vec![not_judged(Code::Unjudged, &asked.file, &why)];
            (Preflight { findings, pages: Vec::new() }, Answer::NotJudged)
        }
    };
    match asked.format {
        Format::Human => {
            report_in(colours(asked.within_bounds), &judged.findings, &shops.sources)?;
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
    Ok(answer)
}

/// A PDF that is to be judged.
enum Subject {
    File(Vec<u8>),
    /// The process that judged has reported, with this exit code.
    Judged(u8),
    /// With the reason.
    NotJudged(String),
}

/// Has a PDF judged within bounds, or reads it where they are set.
fn subject(within: Option<Within>, file: &Path) -> Result<Subject, Failure> {
    if within.is_some() {
        foreign::set_bounds().map_err(Failure::Judge)?;
        return match foreign::read(file) {
            Ok(bytes) => Ok(Subject::File(bytes)),
            Err(NotRead::TooLarge(bytes)) => Ok(Subject::NotJudged(foreign::too_large(bytes))),
            Err(NotRead::Io(error)) => Err(Failure::Pdf(file.to_owned(), error)),
        };
    }
    let here = if io::IsTerminal::is_terminal(&io::stderr()) { Within::Terminal } else { Within::Plain };
    match foreign::judge_within(here).map_err(Failure::Judge)? {
        Judged::Report { stdout, stderr, code } => {
            io::stderr().write_all(&stderr)?;
            io::stdout().write_all(&stdout)?;
            io::stdout().flush()?;
            Ok(Subject::Judged(code))
        }
        Judged::Ended(why) => Ok(Subject::NotJudged(why)),
    }
}

fn not_judged(code: Code, file: &Path, why: &str) -> Finding {
    let file = file.to_string_lossy().into_owned();
    Finding::new(code, format!("the file could not be judged: {why}"), "reduce what it holds, or split it")
        .about(file.clone())
        .in_pdf(Spot { file, page: None, object: None, area: None })
}

/// Whether the PDF is accessible and can be archived.
fn validate(asked: &cli::Validate) -> Result<Answer, Failure> {
    let findings = match subject(asked.within_bounds, &asked.file)? {
        Subject::Judged(code) => return Ok(Answer::Code(code)),
        Subject::File(bytes) => validation::validate(&bytes, &asked.file.to_string_lossy()),
        Subject::NotJudged(why) => vec![not_judged(Code::NotValidated, &asked.file, &why)],
    };
    let verdict = Verdict::of(&findings);
    match asked.format {
        Format::Human => {
            report_in(colours(asked.within_bounds), &findings, &Sources::default())?;
            print_verdict(verdict, findings.len())?;
        }
        Format::Json => print_json(&serde_json::json!({
            "file": asked.file,
            "passed": verdict == Verdict::Conforms,
            "verdict": verdict.name(),
            "findings": records(&findings, &Sources::default()),
            "not-judged": validation::NOT_JUDGED,
        }))?,
    }
    Ok(match verdict {
        Verdict::Conforms => Answer::Done,
        Verdict::Breaks => Answer::Stopped,
        Verdict::NotJudged => Answer::NotJudged,
    })
}

fn print_verdict(verdict: Verdict, findings: usize) -> io::Result<()> {
    let mut out = stdout();
    match verdict {
        Verdict::Conforms => writeln!(out, "conforms to PDF/UA-1 and PDF/A-3a in all that is judged")?,
        Verdict::Breaks => writeln!(out, "does not conform to PDF/UA-1 and PDF/A-3a; {findings} findings")?,
        Verdict::NotJudged => writeln!(out, "could not be judged by PDF/UA-1 and PDF/A-3a")?,
    }
    validation::NOT_JUDGED.iter().try_for_each(|what| writeln!(out, "    not judged: {what}"))
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
    /// The process that judges cannot be started.
    Judge(io::Error),
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
            Self::Judge(error) => write!(
                f,
                "the PDF cannot be judged in a process of its own: {error}\n  way out: see that the program may start itself"
            ),
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
    report_in(colours(None), findings, sources)
}

/// Colours for a terminal only.
fn colours(within: Option<Within>) -> ColorChoice {
    match within {
        Some(Within::Terminal) => ColorChoice::Auto,
        None if io::IsTerminal::is_terminal(&io::stderr()) => ColorChoice::Auto,
        _ => ColorChoice::Never,
    }
}

fn report_in(colours: ColorChoice, findings: &[Finding], sources: &Sources) -> io::Result<()> {
    write_human(findings, sources, &mut StandardStream::stderr(colours)).map_err(io::Error::other)
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
