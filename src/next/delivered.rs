//! A new edition whose values arrive in a spreadsheet at once.

use std::sync::Arc;

use super::Start;
use crate::delivery::{Import, Mapping, Proposal, Record, import};
use crate::finding::{Code, Finding, Findings};
use crate::project::Edit;
use crate::workspace::View;

/// File with the values of a new survey.
#[derive(Debug, Clone, Copy)]
pub struct Delivered<'a> {
    /// The file, as the user names it.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Statements of somebody about the file.
    pub mapping: &'a Mapping,
}

impl Start {
    /// The new edition with the values of a file, as [`import`](fn@import) takes them over, and all that there is to say of
    /// them. Values that are not delivered stay places to be filled in.
    ///
    /// # Errors
    ///
    /// Fails with findings if the survey is there already.
    pub fn deliver(mut self, view: &Arc<View>, delivered: &Delivered) -> Result<(Self, Proposal), Findings> {
        if self.left.survey_was_there {
            let survey = &self.left.survey;
            let message = format!("the survey `{survey}` is there already");
            let hint =
                format!("leave --observations out, and run `iq-figures import {} --into {survey}`", delivered.name);
            return Err(Findings::of(|findings| findings.push(Finding::new(Code::DuplicateId, message, hint))));
        }
        let edits =
            self.files.iter().map(|(path, text)| Edit { path: path_of(path), bytes: Some(text.clone().into()) });
        let edits: Vec<Edit> = edits.collect();
        let begun = Arc::new(view.with(view.project().folder().edited(&edits)));
        let proposal = import(
            &begun,
            &Import {
                name: delivered.name,
                bytes: delivered.bytes,
                survey: &self.left.survey,
                mapping: delivered.mapping,
                record: Record::Changes,
            },
        );
        if let Some(Edit { path, bytes: Some(bytes) }) = proposal.edit() {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            self.files.iter_mut().filter(|(own, _)| path_of(own) == path).for_each(|(_, own)| own.clone_from(&text));
        }
        let observations = proposal.view.model().and_then(|model| model.observations.get(&self.left.survey));
        self.left.values = observations.map_or(self.left.values, |observations| observations.awaited.len());
        Ok((self, proposal))
    }
}

/// The path below the project folder as files of the project are called.
fn path_of(path: &std::path::Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
