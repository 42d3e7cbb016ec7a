//! `rebuild`: makes a released version again, and compares every byte.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use iq_figures::name::EditionId;
use iq_figures::release::{self, Rebuilt};
use iq_figures::report::{Detail, records};
use iq_figures::source::Sources;

use super::choice::{Format, Pace};
use super::outcome::Failure;
use super::progress;
use super::terminal::{print_json, report, stdout};

const AFTER_HELP: &str = "\
Nothing is read of the project as it is now: data, templates and fonts are those that were sealed with the version.

Exit status:
  0  every file has the bytes that were released
  1  a file has other bytes, or could not be made, or what was sealed is damaged
  3  the files cannot be written

Example:
  iq-figures rebuild fact-sheet-2019-08 --version 1 --out again";

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Rebuild {
    /// The edition
    #[arg(value_name = "EDITION")]
    edition: EditionId,
    /// Number of the version
    #[arg(long, value_name = "N")]
    version: u32,
    /// Folder for the files, which must be empty or not there yet [default: compare only]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    pace: Pace,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
    /// Format of the answer
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Rebuild {
    /// Whether every file came out as it was released.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        let Self { edition, version, project, .. } = self;
        let order = release::Rebuild { project: project.clone(), edition: edition.clone(), version: *version };
        let progress = progress::Lines::on_terminal();
        let rebuilt = release::rebuild(&order, self.pace.crew(), &progress).map_err(Failure::Threads)?;
        if let Some(out) = self.out.as_ref().filter(|_| !rebuilt.files.is_empty()) {
            rebuilt.write(out).map_err(|error| Failure::Out(out.clone(), error))?;
        }
        let nothing = Sources::default();
        let sources = rebuilt.view.as_ref().map_or(&nothing, |view| view.sources());
        match self.format {
            Format::Human => {
                report(&rebuilt.findings, sources, Detail::Each)?;
                self.tell(&rebuilt)?;
            }
            Format::Json => print_json(&serde_json::json!({
                "edition": edition,
                "version": version,
                "same": rebuilt.same,
                "different": rebuilt.different,
                "findings": records(&rebuilt.findings, sources),
            }))?,
        }
        Ok(rebuilt.findings.is_empty())
    }

    fn tell(&self, rebuilt: &Rebuilt) -> io::Result<()> {
        let all = rebuilt.same.len() + rebuilt.different.len();
        if all > 0 {
            let same = rebuilt.same.len();
            writeln!(
                stdout(),
                "{same} of {all} files of {} version {} are as they were released",
                self.edition,
                self.version
            )?;
        }
        Ok(())
    }
}
