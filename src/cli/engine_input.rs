//! `engine-input`: writes what the layout engine gets of a document. A command for those who write templates
//! or measure, which the help leaves out.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use iq_figures::finding::Finding;
use iq_figures::name::{EditionId, LanguageTag};
use iq_figures::report::Detail;
use iq_figures::store;
use iq_figures::target::Artefact;
use iq_figures::workspace::{Selection, plan};

use super::choice::ProfileName;
use super::outcome::{Failure, open};
use super::terminal::{report, stdout};

#[derive(Debug, Args)]
pub(crate) struct EngineInput {
    /// Name of an edition
    edition: EditionId,
    /// One of its languages
    language: LanguageTag,
    /// The profile whose pages would be laid out
    #[arg(long, short, value_enum, default_value_t = ProfileName::Accessible)]
    profile: ProfileName,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
    /// The folder to write to, empty or not there yet
    #[arg(long, value_name = "DIR")]
    into: PathBuf,
}

impl EngineInput {
    fn selection(&self) -> Selection {
        let artefacts = match self.profile {
            ProfileName::Print => Artefact::PrintPdf,
            ProfileName::Accessible => Artefact::AccessiblePdf,
        };
        Selection {
            editions: vec![self.edition.clone()],
            languages: vec![self.language.clone()],
            artefacts: vec![artefacts],
            shard: None,
        }
    }

    /// Whether it was written.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        let view = open(&self.project)?;
        let mut findings = view.found().clone();
        let plan = view.model().map(|model| plan(model, &self.selection(), &mut findings)).unwrap_or_default();
        let input = plan.documents.first().and_then(|id| view.engine_input(id, &mut findings));
        let findings: Vec<Finding> = findings.sorted().into_iter().filter(Finding::is_error).collect();
        report(&findings, view.sources(), Detail::Each)?;
        let Some(input) = input else { return Ok(false) };
        store::fill(&self.into, &input.files).map_err(|error| Failure::Folder(self.into.clone(), error))?;
        writeln!(stdout(), "{}", self.into.join(&input.main).display())?;
        Ok(true)
    }
}
