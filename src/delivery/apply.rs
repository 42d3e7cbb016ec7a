//! A proposal that is agreed to: the survey's file is written, and nothing else.

use std::path::Path;

use super::proposal::Proposal;
use crate::finding::Finding;
use crate::project::with_plain_line_ends;
use crate::store::rewrite_text;

impl Proposal {
    /// Writes the change to the project's folder. A proposal without one leaves the file untouched.
    ///
    /// # Errors
    ///
    /// Fails with a finding if the file cannot be written or is not what it was; it is as it was before.
    pub fn apply(&self, project: &Path) -> Result<(), Box<Finding>> {
        let Some(change) = &self.change else { return Ok(()) };
        let changed = |text: &str| {
            // The file as it is, with its own ends of lines, as long as it says what was read.
            let is_as_read = with_plain_line_ends(&self.path, text.as_bytes()) == change.before.as_bytes();
            is_as_read.then(|| change.applied_to(text).ok()).flatten()
        };
        rewrite_text(&project.join(&self.path), changed).map_err(|kept| Box::new(kept.finding()))
    }
}
