//! Standard output and standard error, for people and programs.

use std::io::{self, Write};
use std::process::ExitCode;

use codespan_reporting::term::termcolor::{ColorChoice, StandardStream};
use iq_figures::finding::Finding;
use iq_figures::report::{Detail, Shown, write_human};
use iq_figures::source::Sources;

use super::exit_code::UNREADABLE;

/// Help, the version, or what is wrong with the arguments.
pub(crate) fn answer(answer: &clap::Error) -> ExitCode {
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
pub(super) fn stdout() -> Shown<io::StdoutLock<'static>> {
    Shown::new(io::stdout().lock())
}

/// Standard error, which people read.
pub(crate) fn stderr() -> Shown<io::StderrLock<'static>> {
    Shown::new(io::stderr().lock())
}

/// Reports findings to people.
pub(super) fn report(findings: &[Finding], sources: &Sources, detail: Detail) -> io::Result<()> {
    report_in(own_colours(), findings, sources, detail)
}

/// Colours for a terminal only.
pub(super) fn own_colours() -> ColorChoice {
    if io::IsTerminal::is_terminal(&io::stderr()) { ColorChoice::Auto } else { ColorChoice::Never }
}

/// The same, in these colours.
pub(super) fn report_in(
    colours: ColorChoice,
    findings: &[Finding],
    sources: &Sources,
    detail: Detail,
) -> io::Result<()> {
    write_human(findings, sources, detail, &mut StandardStream::stderr(colours)).map_err(io::Error::other)
}

/// Writes for programs.
pub(super) fn print_json(value: &serde_json::Value) -> io::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, value)?;
    writeln!(out)
}

/// Writes a line for people.
pub(super) fn say(line: std::fmt::Arguments) -> io::Result<()> {
    writeln!(stderr(), "{line}")
}
