//! An import from end to end: from the bytes of a file to a proposal.

use std::path::Path;
use std::sync::Arc;

use super::complaint::Complaint;
use super::known::Known;
use super::mapping::Mapping;
use super::proposal::{DeliveredFile, Importing, Proposal, Record};
use super::read::{Read, read};
use super::refused;
use super::saved;
use super::survey::Survey;
use super::understand::{Reading, understand};
use super::words::Words;
use crate::finding::{Code, Finding, Findings};
use crate::name::SurveyId;
use crate::store;
use crate::workspace::View;

/// An import that somebody asks for.
#[derive(Debug, Clone, Copy)]
pub struct Import<'a> {
    /// The file, as the user names it.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Name of the survey that its values go into.
    pub survey: &'a SurveyId,
    /// Statements of somebody about the file.
    pub mapping: &'a Mapping,
    /// Values for which the file is put on record as their source.
    pub record: Record,
}

/// Proposes what an import would change, with what the changed project would find that it does not find now, and a mapping
/// for the next file of this kind. Nothing is written.
pub fn import(view: &Arc<View>, import: &Import) -> Proposal {
    proposed(view, import, |importing, reading, known| {
        let mapping = saved::mapping(importing.delivery, &reading, import.mapping, known);
        let proposal = importing.propose(reading);
        Proposal { mapping: Some(mapping), ..proposal }.compared_with(view)
    })
}

/// The same for somebody who asks the changed project something else next: it is looked at no further than the file of
/// the survey.
pub fn take_over(view: &Arc<View>, import: &Import) -> Proposal {
    proposed(view, import, |importing, reading, _| importing.propose(reading))
}

fn proposed(
    view: &Arc<View>,
    import: &Import,
    propose: impl FnOnce(&Importing, Reading, &Known) -> Proposal,
) -> Proposal {
    let mut findings = Findings::default();
    let survey = Survey::find(view, import.survey, &mut findings);
    let file = read(import.name, import.bytes);
    let complain = |complaints: Vec<Complaint>, findings: &mut Findings| {
        complaints.into_iter().for_each(|complaint| findings.push(complaint.into_finding(import.name)));
    };
    let (Some(survey), Ok(Read { delivery, complaints })) = (survey, &file) else {
        complain(file.err().unwrap_or_default(), &mut findings);
        return Proposal::nothing(view, import.survey, findings);
    };
    let known = survey.known();
    let mut reading = understand(delivery, &known, import.mapping);
    reading.complaints.splice(0..0, complaints.iter().cloned());
    let stem = Path::new(import.name).file_name().map_or(import.name.into(), |name| name.to_string_lossy());
    let file = DeliveredFile { path: import.name.to_owned(), name: stem.into_owned(), sha256: delivery.sha256.clone() };
    propose(&Importing::new(view, &file, delivery, &survey, import.record), reading, &known)
}

impl Proposal {
    /// The rows that are not taken over as CSV, to hand back; `None` if there are none.
    pub fn rejects(&self) -> Option<Vec<u8>> {
        let source = self.view.model().map_or("en", |model| model.programme.source_language.as_str());
        (!self.refused.is_empty())
            .then(|| refused::csv(&self.refused, &self.heads, Words::of(source)).unwrap_or_default())
    }

    /// Writes the rows that are not taken over. The file of an earlier import of the same delivery is replaced.
    ///
    /// # Errors
    ///
    /// Fails with a finding if the file cannot be written.
    pub fn write_rejects(&self, path: &Path) -> Result<(), Box<Finding>> {
        let Some(bytes) = self.rejects() else { return Ok(()) };
        store::write_atomically(path, &bytes).map_err(|error| {
            let message = format!("{} cannot be written: {error}", path.display());
            Box::new(Finding::new(Code::WriteFailed, message, "name another file with --rejects"))
        })
    }
}
