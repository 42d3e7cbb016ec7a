//! Passages as checks of typed text look at them.

use crate::text::passage::Passage;
use crate::text::words::{Word, words};

/// A passage with its words, which several checks look at.
pub(super) struct ReadPassage<'p> {
    pub(super) passage: &'p Passage,
    pub(super) words: Vec<Word>,
}

impl<'p> ReadPassage<'p> {
    pub(super) fn of(passage: &'p Passage) -> Self {
        Self { passage, words: words(&passage.text) }
    }
}
