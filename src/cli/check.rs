//! `check`: looks for everything that is wrong, and writes nothing.

use std::path::Path;

use clap::Args;
use iq_figures::report::{sarif, write_summary};
use iq_figures::workspace::{self, Aim};

use super::choice::{CheckFormat, Choice, Pace, Shown};
use super::outcome::{Failure, open, print_outcome, summarise};
use super::progress;
use super::terminal::{print_json, report, stderr};

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    choice: Choice,
    #[command(flatten)]
    pace: Pace,
    #[command(flatten)]
    shown: Shown,
    /// Only count: a line for each kind of finding and what it stops
    #[arg(long, conflicts_with_all = ["all", "format"])]
    summary: bool,
    /// Format of the findings
    #[arg(long, value_enum, default_value_t)]
    format: CheckFormat,
}

impl Check {
    /// Whether nothing is left to mend.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        let view = open(&self.choice.project)?;
        let progress = progress::Lines::on_terminal();
        let outcome = workspace::run(&view, &self.choice.selection(), &Aim::Check, self.pace.crew(), &progress)
            .map_err(Failure::Threads)?;
        match self.format {
            CheckFormat::Human => {
                match self.summary {
                    true => write_summary(&outcome.findings, &mut stderr())?,
                    false => report(&outcome.findings, view.sources(), self.shown.detail())?,
                }
                summarise(&outcome, "pass")?;
            }
            CheckFormat::Json => print_outcome(Path::new(""), &outcome, view.sources())?,
            CheckFormat::Sarif => {
                print_json(&sarif(&outcome.findings, &outcome.waived, view.sources(), &self.choice.project))?
            }
        }
        Ok(outcome.is_complete())
    }
}
