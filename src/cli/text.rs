//! `text`: puts on record that translations follow the texts that they were made from, and texts their sources.

use std::io::Write;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use iq_figures::accept::{Acceptance, Wanted, accept};
use iq_figures::finding::Finding;
use iq_figures::name::{LanguageTag, MessageId, SourceId};
use iq_figures::on_record::Recorded;
use iq_figures::reading;
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
    /// Put on record that somebody has read texts against their sources, which text/provenance.toml names
    Read(Read),
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
            TextCommand::Read(read) => read.run(),
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
        tell(&accepted)
    }
}

#[derive(Debug, Args)]
struct Read {
    /// Names of messages
    #[arg(value_name = "MESSAGE", required = true)]
    messages: Vec<MessageId>,
    /// The language in which they were read; may be given several times
    #[arg(long, short, value_name = "TAG", required = true)]
    language: Vec<LanguageTag>,
    /// Name of the reader
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Day of the reading, such as 2019-08-30
    #[arg(long, value_name = "DATE")]
    on: NaiveDate,
    /// Only this source document; may be given several times [default: every one that the message names]
    #[arg(long, value_name = "NAME")]
    source: Vec<SourceId>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
}

impl Read {
    /// Whether everything that was named could be put on record.
    fn run(self) -> Result<bool, Failure> {
        let Self { messages, language: languages, by, on, source: sources, project } = self;
        let read = reading::Read { project, messages, languages, sources, by, on };
        let recorded = reading::read(&read).map_err(|error| about_project(&read.project, error))?;
        tell(&recorded)
    }
}

/// Says what was written. Whether nothing is left to mend.
fn tell(recorded: &Recorded) -> Result<bool, Failure> {
    report(&recorded.findings, &recorded.sources, Detail::Each)?;
    for (path, count) in &recorded.written {
        writeln!(stderr(), "{}: {count}", path.display())?;
    }
    Ok(!recorded.findings.iter().any(Finding::is_error))
}
