//! `diff`: says what differs between two editions, two versions, or what is published and what the project says now.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueEnum};
use iq_figures::diff::{self, Asked, Diff as Difference, Sides, diff, page, sides, write_diff};
use iq_figures::finding::{Finding, Findings};
use iq_figures::name::LanguageTag;
use iq_figures::report::Detail;
use iq_figures::workspace::View;

use super::choice::Pace;
use super::outcome::{Failure, open};
use super::terminal::{print_json, report, stdout};

const AFTER_HELP: &str = "\
A side is an edition as the project has it, or one of its released versions as EDITION@N. With one side only, it is \
compared with its last release, or a version with the one before it.

Examples:
  iq-figures diff fact-sheet-2019-08 fact-sheet-2021-01
  iq-figures diff fact-sheet-2019-08@1 fact-sheet-2019-08@2
  iq-figures diff fact-sheet-2019-08
  iq-figures diff fact-sheet-2019-08 --format html > changes.html
  iq-figures diff fact-sheet-2019-08 --format pdf --language en > changes.pdf";

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Diff {
    /// The old side, or the only one
    #[arg(value_name = "EDITION[@N]", value_parser = side)]
    old: Asked,
    /// The new side
    #[arg(value_name = "EDITION[@N]", value_parser = side)]
    new: Option<Asked>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
    /// Language of the report as PDF [default: the one that the programme's texts are written in]
    #[arg(long, short, value_name = "TAG")]
    language: Option<LanguageTag>,
    #[command(flatten)]
    pace: Pace,
    /// Format of the answer
    #[arg(long, value_enum, default_value_t)]
    format: Form,
}

/// Form of a comparison.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people, as lines
    #[default]
    Human,
    /// For programs
    Json,
    /// For people, as a web page, with the pages that look otherwise side by side
    Html,
    /// For people, as an accessible PDF to be kept or sent
    Pdf,
}

fn side(text: &str) -> Result<Asked, String> {
    Asked::parse(text).ok_or_else(|| "an edition, or one of its versions such as fact-sheet-2019-08@1".to_owned())
}

impl Diff {
    /// Whether both sides could be compared.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        let view = open(&self.project)?;
        let mut findings = Findings::default();
        let sides = sides(&self.project, &view, &self.old, self.new.as_ref(), &mut findings);
        let findings: Vec<Finding> = findings.sorted().into_iter().filter(Finding::is_error).collect();
        report(&findings, view.sources(), Detail::Each)?;
        let Some(sides) = sides else { return Ok(false) };
        let diff = diff(&sides);
        match self.format {
            Form::Human => write_diff(&diff, &mut stdout())?,
            Form::Json => print_json(&serde_json::json!(diff))?,
            Form::Html => {
                let page = page(&diff, &sides, &self.pace.crew()).map_err(Failure::Threads)?;
                io::stdout().lock().write_all(&page)?;
            }
            Form::Pdf => return self.write_report(&view, &diff, &sides),
        }
        Ok(true)
    }

    /// Whether the report could be made, and written to standard output.
    fn write_report(&self, view: &Arc<View>, diff: &Difference, sides: &Sides) -> Result<bool, Failure> {
        let mut findings = Findings::default();
        let made = diff::report(view, (diff, sides), self.language.as_ref(), &self.pace.crew(), &mut findings)
            .map_err(Failure::Threads)?;
        report(&findings.sorted(), view.sources(), Detail::Each)?;
        let Some(pdf) = made else { return Ok(false) };
        io::stdout().lock().write_all(&pdf)?;
        Ok(true)
    }
}
