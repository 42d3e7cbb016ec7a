//! `list`: shows editions, languages, and where each document would be written.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use iq_figures::finding::Finding;
use iq_figures::report::{Detail, records};
use iq_figures::target::{DocumentId, Policy};
use iq_figures::workspace;

use super::choice::{Choice, Format};
use super::outcome::{Failure, open};
use super::terminal::{print_json, report, stdout};

#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    choice: Choice,
    /// Folder in which outputs would be written
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// Format of the list
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl List {
    /// Whether everything could be listed.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        let view = open(&self.choice.project)?;
        let mut findings = view.found().clone();
        let plan = view.model().map(|model| workspace::plan(model, &self.choice.selection(), &mut findings));
        let documents = plan.unwrap_or_default().documents;
        let findings: Vec<Finding> = findings.sorted().into_iter().filter(Finding::is_error).collect();
        let file = |id: &DocumentId| self.out.join(id.path(Policy::Strict));
        match self.format {
            Format::Human => {
                report(&findings, view.sources(), Detail::Each)?;
                print_table(&documents, file)?;
            }
            Format::Json => {
                let documents = documents.iter().map(|id| {
                    serde_json::json!({
                        "edition": id.edition,
                        "language": id.language,
                        "profile": id.profile,
                        "file": file(id),
                    })
                });
                let findings = records(&findings, view.sources());
                print_json(&serde_json::json!({ "findings": findings, "documents": documents.collect::<Vec<_>>() }))?;
            }
        }
        Ok(findings.is_empty())
    }
}

fn print_table(documents: &[DocumentId], file: impl Fn(&DocumentId) -> PathBuf) -> io::Result<()> {
    let mut out = stdout();
    let width = documents.iter().map(|id| id.edition.as_str().len()).max().unwrap_or(0).max("edition".len());
    writeln!(out, "{:width$}  language  profile     file", "edition")?;
    for id in documents {
        let (profile, file) = (id.profile.name(), file(id));
        writeln!(out, "{:width$}  {:8}  {profile:10}  {}", id.edition, id.language, file.display())?;
    }
    Ok(())
}
