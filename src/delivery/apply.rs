//! A proposal that is agreed to: the survey's file is written, and nothing else.

use std::path::Path;

use super::proposal::Proposal;
use crate::finding::Finding;
use crate::project::with_plain_line_ends;
use crate::store::rewrite;

const BYTE_ORDER_MARK: &str = "\u{feff}";

impl Proposal {
    /// Writes the change to the project's folder. A proposal without one leaves the file untouched.
    ///
    /// # Errors
    ///
    /// Fails with a finding if the file cannot be written or is not what it was; it is as it was before.
    pub fn apply(&self, project: &Path) -> Result<(), Box<Finding>> {
        let Some(change) = &self.change else { return Ok(()) };
        let changed = |bytes: &[u8]| {
            // The file as it is, with its own ends of lines and mark, as long as it says what was read.
            let is_as_read = with_plain_line_ends(&self.path, bytes.to_vec()) == change.before.as_bytes();
            let text = str::from_utf8(bytes).ok().filter(|_| is_as_read)?;
            let (mark, text) = match text.strip_prefix(BYTE_ORDER_MARK) {
                Some(text) => (BYTE_ORDER_MARK, text),
                None => ("", text),
            };
            Some([mark, &change.applied_to(text).ok()?].concat().into_bytes())
        };
        rewrite(&project.join(&self.path), changed).map_err(|kept| Box::new(kept.finding()))
    }
}
