//! The command line: a file for each command, which has its arguments and does what they ask for.

mod approve;
mod bounds;
mod build;
mod check;
mod choice;
mod correct;
mod diff;
mod edition;
mod engine_input;
mod exit_code;
mod explain;
mod export;
mod foreign;
mod given;
mod import;
mod list;
mod outcome;
mod preflight;
mod progress;
mod rebuild;
mod release;
mod serve;
mod table_file;
mod terminal;
mod text;
mod trace;
mod validate;
mod verify;
mod watch;
mod withdraw;

use clap::{Parser, Subcommand};

pub(crate) use exit_code::UNREADABLE;
pub(crate) use outcome::{Answer, Failure};
pub(crate) use terminal::{answer, stderr};

const AFTER_HELP: &str = "\
Exit status:
  0  everything that was asked for was done
  1  an error was found, or a PDF did not pass; what the error does not touch was made
  2  the arguments are wrong
  3  the project's folder or the PDF cannot be opened, or the report cannot be written
  4  the PDF could not be judged, and no broken rule is known
  5 to 8: see `iq-figures verify --help`

Examples:
  iq-figures build
  iq-figures build fact-sheet-2019-08 --language de --profile print
  iq-figures build --only accessible-pdf,web-page
  iq-figures build --watch
  iq-figures check --format sarif > findings.sarif
  iq-figures preflight brochure.pdf --shop coated-offset
  iq-figures validate report.pdf
  iq-figures explain F012
  iq-figures text accept advice-plan --language en
  iq-figures text read advice-plan --language en --by 'A. Reader' --on 2019-08-30
  iq-figures edition new --help
  iq-figures import figures.xlsx --into 2019-01--2020-06
  iq-figures export fact-sheet-2019-08 -o figures.ods
  iq-figures correct --help
  iq-figures corrections --out public
  iq-figures approve --list --edition fact-sheet-2019-08
  iq-figures trace 28,409
  iq-figures diff fact-sheet-2019-08 fact-sheet-2021-01
  iq-figures release fact-sheet-2019-08 --by 'A. Reader' --on 2019-08-30 --dry-run
  iq-figures withdraw fact-sheet-2019-08 --by 'A. Reader' --on 2020-09-14 --why 'A name was printed.' --dry-run
  iq-figures rebuild fact-sheet-2019-08 --version 1 --out again
  iq-figures verify report.pdf
  iq-figures serve
  iq-figures list --format json";

/// Turns figure datasets and narrative blocks into print-ready and accessible PDF publications.
#[derive(Debug, Parser)]
#[command(version, after_help = AFTER_HELP, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make editions in their languages and profiles, unless a check refuses
    Build(build::Build),
    /// Look for everything that is wrong, and write nothing
    Check(check::Check),
    /// Say more about a finding
    Explain(explain::Explain),
    /// Judge any PDF by what a print shop asks for
    Preflight(preflight::Preflight),
    /// Judge any PDF by PDF/UA-1 and PDF/A-3a
    Validate(validate::Validate),
    /// Show editions, languages, and where each document would be written
    List(list::List),
    /// Begin the next edition, and keep account of what was read for it
    Edition(edition::Edition),
    /// Put on record who has read texts, and compared translations
    Text(text::Text),
    /// Take the values of a spreadsheet over into a survey, or make one to fill in
    Import(Box<import::Import>),
    /// Write the figures of an edition as a table
    Export(export::Export),
    /// Change a value, and put on record what it was and why
    Correct(Box<correct::Correct>),
    /// Show every correction and revision, as a page or for programs
    Corrections(correct::Corrections),
    /// Put on record who answers for which value, or show it
    Approve(approve::Approve),
    /// Say where a number or a sentence comes from, and everywhere it is printed
    Trace(trace::Trace),
    /// Say what differs between two editions, two versions, or what is published and what the project says now
    Diff(diff::Diff),
    /// Make an edition in everything that it has, and seal it as a version that never changes
    Release(release::Release),
    /// Say of a released version that nobody is to use it any more
    Withdraw(withdraw::Withdraw),
    /// Make a released version again from what was sealed with it, and compare every byte
    Rebuild(rebuild::Rebuild),
    /// Say whether a file or a printed copy is ours, whether it is current, and what differs
    Verify(verify::Verify),
    /// Answer requests over HTTP, and show pages while they are written
    Serve(Box<serve::Serve>),
    /// Make documents for `serve`
    #[command(hide = true)]
    Worker(serve::Worker),
    /// Write what the layout engine gets of a document
    #[command(hide = true)]
    EngineInput(engine_input::EngineInput),
}

impl Command {
    /// Does it.
    ///
    /// # Errors
    ///
    /// Fails if there is no outcome to speak of; what is wrong with a user's files is a finding.
    pub(crate) fn run(self) -> Result<Answer, Failure> {
        match self {
            Self::Build(build) => build.run().map(Answer::from),
            Self::Check(check) => check.run().map(Answer::from),
            Self::Explain(explain) => explain.run().map(Answer::from),
            Self::Preflight(preflight) => preflight.run(),
            Self::Validate(validate) => validate.run(),
            Self::List(list) => list.run().map(Answer::from),
            Self::Edition(edition) => edition.run().map(Answer::from),
            Self::Text(text) => text.run().map(Answer::from),
            Self::Import(import) => import.run().map(Answer::from),
            Self::Export(export) => export.run().map(Answer::from),
            Self::Correct(correct) => correct.run().map(Answer::from),
            Self::Corrections(corrections) => corrections.run().map(Answer::from),
            Self::Approve(approve) => approve.run().map(Answer::from),
            Self::Trace(trace) => trace.run().map(Answer::from),
            Self::Diff(diff) => diff.run().map(Answer::from),
            Self::Release(release) => release.run().map(Answer::from),
            Self::Withdraw(withdraw) => withdraw.run().map(Answer::from),
            Self::Rebuild(rebuild) => rebuild.run().map(Answer::from),
            Self::Verify(verify) => verify.run(),
            Self::Serve(serve) => serve.run().map(Answer::from),
            Self::Worker(worker) => worker.run().map(Answer::from),
            Self::EngineInput(input) => input.run().map(Answer::from),
        }
    }
}
