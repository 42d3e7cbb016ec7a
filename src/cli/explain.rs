//! `explain`: says more about a finding.

use std::io::Write;

use clap::Args;
use iq_figures::finding::Code;

use super::outcome::Failure;
use super::terminal::{stderr, stdout};

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// Number or name of a finding, such as F012 or orphan-number [default: all]
    #[arg(value_name = "FINDING")]
    code: Option<String>,
}

impl Explain {
    /// Whether there is such a finding.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        let wanted = self.code.as_deref();
        let mut out = stdout();
        let is_wanted =
            |code: &Code| wanted.is_none_or(|name| name.eq_ignore_ascii_case(code.number()) || name == code.name());
        let codes: Vec<&Code> = Code::ALL.iter().filter(|code| is_wanted(code)).collect();
        for code in &codes {
            writeln!(out, "{} {} ({})", code.number(), code.name(), code.severity().name())?;
            if wanted.is_some() {
                writeln!(out, "\n{}\n\n{}", code.summary(), code.explanation())?;
            } else {
                writeln!(out, "    {}", code.summary())?;
            }
        }
        if codes.is_empty() {
            let wanted = wanted.unwrap_or_default();
            writeln!(stderr(), "error: there is no finding {wanted}\n  help: `iq-figures explain` lists all")?;
        }
        Ok(!codes.is_empty())
    }
}
