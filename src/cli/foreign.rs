//! PDFs that anybody may have made: read and judged within bounds.
//!
//! Judging runs in a process of its own. Whatever a file is made to do to it, running for ever, taking all
//! memory or using up the stack, ends that process, and is an answer like any other.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use clap::ValueEnum;
use codespan_reporting::term::termcolor::ColorChoice;
use iq_figures::finding::{Code, Finding, Spot, Subject as FindingSubject};

use super::bounds::Bounds;
use super::given::{self, NotRead};
use super::outcome::Failure;
use super::terminal::own_colours;

/// Most bytes of a file that is judged.
pub(super) const LARGEST: u64 = 100_000_000;
/// Limits of the process that judges, in seconds of processor time and bytes of memory. They do not depend on what
/// else the machine does.
pub(super) const SECONDS: u64 = 10;
pub(super) const MEMORY: u64 = 1 << 30;
/// Longest wait for the process that judges, in real time.
const PATIENCE: Duration = Duration::from_secs(60);

/// A PDF that is to be judged.
pub(super) enum Subject {
    File(Vec<u8>),
    /// The process that judged has reported, with this exit code.
    Judged(u8),
    /// With the reason.
    NotJudged(String),
}

/// Has a PDF judged within bounds, or reads it where they are set.
pub(super) fn subject(within: Option<Within>, file: &Path) -> Result<Subject, Failure> {
    if within.is_some() {
        Bounds { seconds: Some(SECONDS), memory: MEMORY }.set().map_err(Failure::Judge)?;
        return match given::read(file, LARGEST) {
            Ok(bytes) => Ok(Subject::File(bytes)),
            Err(NotRead::TooLarge(bytes)) => Ok(Subject::NotJudged(too_large(bytes))),
            Err(NotRead::Io(error)) => Err(Failure::Pdf(file.to_owned(), error)),
        };
    }
    let here = if io::IsTerminal::is_terminal(&io::stderr()) { Within::Terminal } else { Within::Plain };
    match judge_within(here).map_err(Failure::Judge)? {
        Judged::Report { stdout, stderr, code } => {
            io::stderr().write_all(&stderr)?;
            io::stdout().write_all(&stdout)?;
            io::stdout().flush()?;
            Ok(Subject::Judged(code))
        }
        Judged::Ended(why) => Ok(Subject::NotJudged(why)),
    }
}

/// The finding that a file could not be judged.
pub(super) fn not_judged(code: Code, file: &Path, why: &str) -> Finding {
    let file = file.to_string_lossy().into_owned();
    Finding::new(code, format!("the file could not be judged: {why}"), "reduce what it holds, or split it")
        .about(FindingSubject::file(file.as_str()))
        .in_pdf(Spot { file, page: None, object: None, area: None })
}

/// Colours of a report, which the process that judges writes for another one.
pub(super) fn colours(within: Option<Within>) -> ColorChoice {
    match within {
        Some(Within::Terminal) => ColorChoice::Auto,
        Some(Within::Plain) => ColorChoice::Never,
        None => own_colours(),
    }
}

/// Message about a file that is too large.
pub(super) fn too_large(bytes: u64) -> String {
    let mb = |bytes: u64| bytes.div_ceil(1_000_000);
    format!("it has {} MB, and files of up to {} MB are judged", mb(bytes), mb(LARGEST))
}

/// Kind of standard output that the report is for. The judging process writes to a pipe; only its parent knows where
/// the report goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Within {
    /// To a terminal.
    Terminal,
    /// To a file or another program.
    Plain,
}

/// Outcome of the judging process.
enum Judged {
    /// The report, and the exit code.
    Report { stdout: Vec<u8>, stderr: Vec<u8>, code: u8 },
    /// The process was ended, with the reason.
    Ended(String),
}

/// Runs this program again with the same arguments, within bounds.
fn judge_within(within: Within) -> io::Result<Judged> {
    let mut arguments = std::env::args_os().skip(1);
    let command: Vec<OsString> = arguments.next().into_iter().collect();
    let name = within.to_possible_value().expect("no value is left out");
    let within = OsString::from(format!("--within-bounds={}", name.get_name()));
    judged_with(command.into_iter().chain([within]).chain(arguments))
}

/// Asks this program something that it answers within bounds of its own: standard output and exit code, or the reason for
/// which there is no answer.
pub(super) fn asked_within(arguments: impl IntoIterator<Item = OsString>) -> io::Result<Result<(Vec<u8>, u8), String>> {
    Ok(match judged_with(arguments)? {
        Judged::Report { stdout, code, .. } => Ok((stdout, code)),
        Judged::Ended(why) => Err(why),
    })
}

/// Runs this program with these arguments.
fn judged_with(arguments: impl IntoIterator<Item = OsString>) -> io::Result<Judged> {
    let mut child =
        Command::new(std::env::current_exe()?).args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let (sender, ended) = mpsc::channel();
    let stdout = drain(child.stdout.take(), sender.clone());
    let stderr = drain(child.stderr.take(), sender);
    let is_late = await_end(&mut child, &ended)?;
    let status = child.wait()?;
    let (stdout, stderr) = (stdout.join(), stderr.join());
    match status.code().and_then(|code| u8::try_from(code).ok()) {
        // A panic is no answer.
        Some(code) if code != 101 => {
            Ok(Judged::Report { stdout: stdout.unwrap_or_default(), stderr: stderr.unwrap_or_default(), code })
        }
        _ => Ok(Judged::Ended(reason(status, is_late))),
    }
}

/// Reads all that comes, and says when nothing more does.
fn drain(pipe: Option<impl Read + Send + 'static>, ended: mpsc::Sender<()>) -> JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            // An error ends the reading; the bytes that have come are kept.
            let _ = pipe.read_to_end(&mut bytes);
        }
        let _ = ended.send(());
        bytes
    })
}

/// Waits until both pipes have ended; whether that took too long.
fn await_end(child: &mut Child, ended: &mpsc::Receiver<()>) -> io::Result<bool> {
    for _ in 0..2 {
        if ended.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            child.kill()?;
            return Ok(true);
        }
    }
    Ok(false)
}

fn reason(status: ExitStatus, is_late: bool) -> String {
    let mb = MEMORY >> 20;
    if is_late || is_out_of_time(status) {
        format!("that takes more than {SECONDS} seconds")
    } else {
        format!("that takes more than {mb} MiB of memory, or leads too deep")
    }
}

#[cfg(unix)]
fn is_out_of_time(status: ExitStatus) -> bool {
    use rustix::process::Signal;
    use std::os::unix::process::ExitStatusExt;
    status.signal().is_some_and(|signal| [Signal::XCPU, Signal::KILL].iter().any(|it| it.as_raw() == signal))
}

#[cfg(not(unix))]
fn is_out_of_time(_: ExitStatus) -> bool {
    false
}
