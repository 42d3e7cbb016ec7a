//! Pictures of pages that have been drawn.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use crate::export::preview::{PictureFormat, Sheet};
use crate::finding::Findings;

/// The pictures of the last sheets that were drawn, for a project that is edited: most pages stay as they are.
#[derive(Default)]
pub(super) struct Pictures {
    drawn: Mutex<VecDeque<(Key, Arc<[u8]>)>>,
}

/// Format, and fingerprint of the sheet.
type Key = (PictureFormat, u128);

/// Number of pictures that are kept. The largest publication has 30 sheets in all its languages; one takes half a
/// megabyte.
const KEPT: usize = 64;

impl Pictures {
    /// The picture of a sheet; `None` after a finding.
    pub(super) fn get(&self, sheet: &Sheet, format: PictureFormat, findings: &mut Findings) -> Option<Arc<[u8]>> {
        let key = (format, sheet.fingerprint());
        let known = self.drawn().iter().find(|(of, _)| *of == key).map(|(_, picture)| Arc::clone(picture));
        if known.is_some() {
            return known;
        }
        let picture: Arc<[u8]> = sheet.draw(format, findings)?.into();
        let mut drawn = self.drawn();
        drawn.push_back((key, Arc::clone(&picture)));
        let surplus = drawn.len().saturating_sub(KEPT);
        drawn.drain(..surplus);
        Some(picture)
    }

    fn drawn(&self) -> std::sync::MutexGuard<'_, VecDeque<(Key, Arc<[u8]>)>> {
        self.drawn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
