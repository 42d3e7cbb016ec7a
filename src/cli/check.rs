//! `check`: looks for everything that is wrong, and writes nothing.

use std::path::Path;

use clap::Args;
use iq_figures::report::sarif;
use iq_figures::workspace::{self, Aim};

use super::choice::{CheckFormat, Choice, Pace};
use super::outcome::{Failure, open, print_outcome, summarise};
use super::progress;
use super::terminal::{print_json, report};

#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    choice: Choice,
    #[command(flatten)]
    pace: Pace,
    /// How findings are reported
    #[arg(long, value_enum, default_value_t)]
    format: CheckFormat,
}

impl Check {
    /// Whether nothing is left to mend.
    pub fn run(&self) -> Result<bool, Failure> {
        let view = open(&self.choice.project)?;
        let progress = progress::Lines::on_terminal();
        let outcome = workspace::run(&view, &self.choice.selection(), &Aim::Check, self.pace.crew(), &progress)
            .map_err(Failure::Threads)?;
        match self.format {
            CheckFormat::Human => {
                report(&outcome.findings, view.sources())?;
                summarise(&outcome, "pass")?;
            }
            CheckFormat::Json => print_outcome(Path::new(""), &outcome, view.sources())?,
            CheckFormat::Sarif => print_json(&sarif(&outcome.findings, view.sources(), &self.choice.project))?,
        }
        Ok(outcome.is_complete())
    }
}
