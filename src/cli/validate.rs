//! `validate`: judges any PDF by PDF/UA-1 and PDF/A-3a.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use iq_figures::finding::Code;
use iq_figures::report::{Detail, records};
use iq_figures::source::Sources;
use iq_figures::validation::{self, Verdict};

use super::choice::Format;
use super::foreign::{self, Subject, Within};
use super::outcome::{Answer, Failure};
use super::terminal::{print_json, report_in, stdout};

#[derive(Debug, Args)]
pub(crate) struct Validate {
    /// The PDF
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Format of the findings
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Judge here, within bounds: how the program calls itself
    #[arg(long, value_enum, hide = true)]
    within_bounds: Option<Within>,
}

impl Validate {
    /// Whether the PDF is accessible and can be archived.
    pub(crate) fn run(&self) -> Result<Answer, Failure> {
        let findings = match foreign::subject(self.within_bounds, &self.file)? {
            Subject::Judged(code) => return Ok(Answer::Code(code)),
            Subject::File(bytes) => validation::validate(&bytes, &self.file.to_string_lossy()),
            Subject::NotJudged(why) => vec![foreign::not_judged(Code::NotValidated, &self.file, &why)],
        };
        let verdict = Verdict::of(&findings);
        match self.format {
            Format::Human => {
                report_in(foreign::colours(self.within_bounds), &findings, &Sources::default(), Detail::Each)?;
                print_verdict(verdict, findings.len())?;
            }
            Format::Json => print_json(&serde_json::json!({
                "file": self.file,
                "passed": verdict == Verdict::Conforms,
                "verdict": verdict.name(),
                "findings": records(&findings, &Sources::default()),
                "not-judged": validation::NOT_JUDGED,
            }))?,
        }
        Ok(match verdict {
            Verdict::Conforms => Answer::Done,
            Verdict::Breaks => Answer::Stopped,
            Verdict::NotJudged => Answer::NotJudged,
        })
    }
}

fn print_verdict(verdict: Verdict, findings: usize) -> io::Result<()> {
    let mut out = stdout();
    match verdict {
        Verdict::Conforms => writeln!(out, "conforms to PDF/UA-1 and PDF/A-3a in all that is judged")?,
        Verdict::Breaks => writeln!(out, "does not conform to PDF/UA-1 and PDF/A-3a; {findings} findings")?,
        Verdict::NotJudged => writeln!(out, "could not be judged by PDF/UA-1 and PDF/A-3a")?,
    }
    validation::NOT_JUDGED.iter().try_for_each(|what| writeln!(out, "    not judged: {what}"))
}
