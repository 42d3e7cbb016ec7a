//! `withdraw`: says of a released version that nobody is to use it any more.

use std::io::{self, Write};
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use iq_figures::finding::Findings;
use iq_figures::name::EditionId;
use iq_figures::release::{self, Withdrawing};
use iq_figures::report::{Detail, records};
use iq_figures::source::Sources;

use super::choice::Format;
use super::outcome::{Failure, about_project};
use super::terminal::{print_json, report, stdout};

const AFTER_HELP: &str = "\
A sealed folder is never changed: the withdrawal is written beside it, as releases/EDITION/VERSION.withdrawn.json. From \
then on `verify` says of each copy that it is withdrawn, since when and why, and the public pages of `serve` give its \
files to nobody. A version before it does not count again; the next release does. Version control undoes it.

Exit status is 1 if there is no such version, or if it is withdrawn already.

Examples:
  iq-figures withdraw fact-sheet-2019-08 --by 'A. Reader' --on 2020-09-14 --why 'A name was printed.' --dry-run
  iq-figures withdraw fact-sheet-2019-08 --version 1 --by 'A. Reader' --on 2020-09-14 --why 'A name was printed.'";

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Withdraw {
    /// The edition
    #[arg(value_name = "EDITION")]
    edition: EditionId,
    /// Number of the version [default: the last one]
    #[arg(long, value_name = "N")]
    version: Option<u32>,
    /// Name of whoever withdraws it
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Day of the withdrawal, such as 2020-09-14
    #[arg(long, value_name = "DATE")]
    on: NaiveDate,
    /// Why nobody is to use it any more, for whoever holds a copy
    #[arg(long, value_name = "REASON")]
    why: String,
    /// Show what would be written, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
    /// Format of the answer
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Withdraw {
    /// The same order as the library knows it.
    fn order(&self) -> release::Withdraw {
        let Self { edition, version, by, on, why, project, .. } = self;
        let (project, edition, by, why) = (project.clone(), edition.clone(), by.clone(), why.clone());
        release::Withdraw { project, edition, version: *version, by, on: *on, why }
    }

    /// Whether it is withdrawn, or could be.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        if !self.project.is_dir() {
            return Err(about_project(&self.project, io::Error::from(io::ErrorKind::NotADirectory)));
        }
        let mut findings = Findings::default();
        let ready = self.order().prepare(&mut findings);
        let mut findings = findings.sorted();
        if let Some(ready) = ready.as_ref().filter(|_| self.format == Format::Human) {
            self.tell(ready)?;
        }
        let written = ready.as_ref().filter(|_| !self.dry_run).map(Withdrawing::write);
        let is_written = matches!(written, Some(Ok(())));
        findings.extend(written.and_then(Result::err).map(|finding| *finding));
        let nothing = Sources::default();
        match self.format {
            Format::Human => {
                report(&findings, &nothing, Detail::Each)?;
                if is_written {
                    writeln!(stdout(), "withdrawn")?;
                }
            }
            Format::Json => print_json(&serde_json::json!({
                "withdrawal": ready.as_ref().map(|ready| &ready.withdrawal),
                "file": ready.as_ref().map(|ready| &ready.path),
                "written": is_written,
                "findings": records(&findings, &nothing),
            }))?,
        }
        Ok(findings.is_empty())
    }

    /// Says what is about to happen.
    fn tell(&self, Withdrawing { record, withdrawal, path }: &Withdrawing) -> io::Result<()> {
        let mut out = stdout();
        let verb = if self.dry_run { "would withdraw" } else { "withdraws" };
        writeln!(out, "{verb} {} as of {}, in {}", record.name(), withdrawal.on, path.display())?;
        record.codes.values().try_for_each(|code| writeln!(out, "    {code}"))?;
        writeln!(out, "    because: {}", withdrawal.why)
    }
}
