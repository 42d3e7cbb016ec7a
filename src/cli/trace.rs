//! `trace`: says where a number comes from, and everywhere it is printed.

use std::path::PathBuf;

use clap::Args;
use iq_figures::finding::{Finding, Findings};
use iq_figures::name::EditionId;
use iq_figures::report::{Detail, records};
use iq_figures::trace::{trace, write_trace};

use super::choice::Format;
use super::outcome::{Failure, open};
use super::terminal::{print_json, report, stdout};

const AFTER_HELP: &str = "\
Examples:
  iq-figures trace initial-advice
  iq-figures trace 28,409
  iq-figures trace \"around 380\" --edition fact-sheet-2019-08
  iq-figures trace Erstberatungen --format json";

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Trace {
    /// A figure by its id or name, or a number as it is printed in any language
    #[arg(value_name = "FIGURE|WORDS")]
    asked: String,
    /// Only this edition; may be given several times [default: all]
    #[arg(long, value_name = "EDITION")]
    edition: Vec<EditionId>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
    /// Format of the answer
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Trace {
    /// Whether there is such a figure.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        let view = open(&self.project)?;
        let mut findings = Findings::default();
        let trace = trace(&view, &self.asked, &self.edition, &mut findings);
        let findings: Vec<Finding> = findings.sorted().into_iter().filter(Finding::is_error).collect();
        match self.format {
            Format::Human => {
                report(&findings, view.sources(), Detail::Each)?;
                write_trace(&trace, &mut stdout())?;
            }
            Format::Json => {
                let mut answer = serde_json::to_value(&trace).expect("a trace is plain data");
                answer["findings"] = serde_json::json!(records(&findings, view.sources()));
                print_json(&answer)?;
            }
        }
        Ok(findings.is_empty())
    }
}
