//! `text`: keeps translations in step with the texts that they were made from.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use iq_figures::accept::{Acceptance, Wanted, accept};
use iq_figures::finding::Finding;
use iq_figures::name::{LanguageTag, MessageId};
use iq_figures::report::Detail;

use super::outcome::{Failure, about_project};
use super::terminal::{report, stderr};

#[derive(Debug, Args)]
pub(crate) struct Text {
    #[command(subcommand)]
    command: TextCommand,
}

#[derive(Debug, Subcommand)]
enum TextCommand {
    /// Put on record that translations say what their source says now
    Accept(Accept),
}

#[derive(Debug, Args)]
struct Accept {
    /// Names of messages; for a term such as -scheme, write -- before the names
    #[arg(value_name = "MESSAGE", required_unless_present = "all", conflicts_with = "all")]
    messages: Vec<MessageId>,
    /// Every message and term
    #[arg(long)]
    all: bool,
    /// Only this language; may be given several times [default: every translation]
    #[arg(long, short, value_name = "TAG")]
    language: Vec<LanguageTag>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
}

impl Text {
    /// Whether everything that was named could be done.
    pub(crate) fn run(self) -> Result<bool, Failure> {
        match self.command {
            TextCommand::Accept(accept) => accept.run(),
        }
    }
}

impl Accept {
    /// The same choice as the library knows it.
    fn acceptance(self) -> Acceptance {
        let messages = if self.all { Wanted::All } else { Wanted::These(self.messages) };
        Acceptance { project: self.project, messages, languages: self.language }
    }

    /// Whether everything that was named could be accepted.
    fn run(self) -> Result<bool, Failure> {
        let acceptance = self.acceptance();
        let accepted = accept(&acceptance).map_err(|error| about_project(&acceptance.project, error))?;
        report(&accepted.findings, &accepted.sources, Detail::Each)?;
        for (path, count) in &accepted.written {
            writeln!(stderr(), "{}: {count}", path.display())?;
        }
        Ok(!accepted.findings.iter().any(Finding::is_error))
    }
}
