//! `build`: makes editions, unless a check refuses.

use std::path::PathBuf;

use clap::Args;
use iq_figures::target::{Artefact, Policy};
use iq_figures::workspace::{self, Aim, Remake, Selection, Shard};

use super::choice::{Choice, Format, Pace, Shown};
use super::outcome::{Failure, open, print_outcome, summarise};
use super::progress;
use super::terminal::report;
use super::watch::Watch;

#[derive(Debug, Args)]
pub(crate) struct Build {
    #[command(flatten)]
    choice: Choice,
    #[command(flatten)]
    pace: Pace,
    /// Folder for outputs, with a folder in it for each edition
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// Only these outputs: print-pdf, job-ticket, accessible-pdf, preview, web-page, spreadsheet, chart, social-card
    #[arg(long, value_name = "KINDS", value_delimiter = ',', value_parser = artefact, conflicts_with = "profile")]
    only: Vec<Artefact>,
    /// Only one of N parts of the editions, from 1/N to N/N: other machines make the others
    #[arg(long, value_name = "K/N", value_parser = shard, conflicts_with = "watch")]
    shard: Option<Shard>,
    /// The same for counters that begin at zero, from 0/N to N-1/N
    #[arg(long, value_name = "K/N", value_parser = shard_index, conflicts_with_all = ["watch", "shard"])]
    shard_index: Option<Shard>,
    /// Make everything again, up to date or not
    #[arg(long)]
    force: bool,
    /// Make them whatever the checks find, marked as drafts, in folders of their own
    #[arg(long)]
    draft: bool,
    /// Stay, and make again what each change of the project touches, the pictures of pages first
    #[arg(long, conflicts_with_all = ["force", "format"])]
    watch: bool,
    #[command(flatten)]
    shown: Shown,
    /// Format of the findings
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Build {
    /// The same choice as the library knows it.
    fn aim(&self) -> Aim {
        let policy = if self.draft { Policy::Draft } else { Policy::Strict };
        let remake = if self.force { Remake::All } else { Remake::Changed };
        Aim::Build { out: self.out.clone(), policy, remake }
    }

    /// The documents, and what of them.
    fn selection(&self) -> Selection {
        let chosen = Selection { shard: self.shard.or(self.shard_index), ..self.choice.selection() };
        if self.only.is_empty() { chosen } else { Selection { artefacts: self.only.clone(), ..chosen } }
    }

    fn watched(&self) -> Watch {
        let (selection, aim, crew) = (self.selection(), self.aim(), self.pace.crew());
        Watch { project: self.choice.project.clone(), selection, aim, crew, detail: self.shown.detail() }
    }

    /// Whether everything was written.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        if self.watch {
            return self.watched().run();
        }
        let view = open(&self.choice.project)?;
        let progress = progress::Lines::on_terminal();
        let outcome = workspace::run(&view, &self.selection(), &self.aim(), self.pace.crew(), &progress)
            .map_err(Failure::Threads)?;
        match self.format {
            Format::Human => {
                report(&outcome.findings, view.sources(), self.shown.detail())?;
                summarise(&outcome, &format!("written to {}", self.out.display()))?;
            }
            Format::Json => print_outcome(&self.out, &outcome, view.sources())?,
        }
        Ok(outcome.is_complete())
    }
}

fn artefact(name: &str) -> Result<Artefact, String> {
    let names = Artefact::ALL.map(Artefact::name);
    let found = Artefact::ALL.into_iter().find(|artefact| artefact.name() == name);
    found.ok_or_else(|| format!("one of {}", names.join(", ")))
}

fn shard(text: &str) -> Result<Shard, String> {
    let shard = parts(text).and_then(|(number, count)| Shard::numbered(number, count));
    shard.ok_or_else(|| "two whole numbers, such as 2/8, from 1/8 to 8/8".to_owned())
}

fn shard_index(text: &str) -> Result<Shard, String> {
    let shard = parts(text).and_then(|(index, count)| Shard::at(index, count));
    shard.ok_or_else(|| "two whole numbers, such as 1/8, from 0/8 to 7/8".to_owned())
}

fn parts(text: &str) -> Option<(usize, usize)> {
    let (part, count) = text.split_once('/')?;
    let number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?;
    Some((number(part)?, number(count)?))
}
