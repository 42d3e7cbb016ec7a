//! Words that the programme does not use.

use std::ops::Range;

use super::Slip;
use crate::finding::Code;
use crate::project::house_style::{ForbiddenWord, HouseStyle};
use crate::text::words::{Phrase, Word};

/// The forbidden words of a language, taken apart to be found.
pub(super) struct Forbidden<'s>(Vec<Sought<'s>>);

struct Sought<'s> {
    forbidden: &'s ForbiddenWord,
    phrase: Phrase,
    /// Names in which it may stand.
    names: Vec<Phrase>,
}

impl<'s> Forbidden<'s> {
    pub(super) fn of(style: &'s HouseStyle) -> Self {
        let sought = |forbidden: &'s ForbiddenWord| Sought {
            forbidden,
            phrase: Phrase::new(&forbidden.word),
            names: forbidden.except.iter().map(|name| Phrase::new(name)).collect(),
        };
        Self(style.forbidden.iter().map(sought).collect())
    }

    /// Each use of one in a text with these words.
    pub(super) fn slips(&self, text: &str, words: &[Word]) -> Vec<Slip> {
        self.0.iter().flat_map(|sought| sought.slips(text, words)).collect()
    }
}

impl Sought<'_> {
    fn slips(&self, text: &str, words: &[Word]) -> Vec<Slip> {
        let mut found = places(text, words, &self.phrase);
        if !found.is_empty() {
            let names: Vec<_> = self.names.iter().flat_map(|name| places(text, words, name)).collect();
            found.retain(|word| !names.iter().any(|name| name.start <= word.start && word.end <= name.end));
        }
        found.into_iter().map(|range| slip(self.forbidden, range.clone(), &text[range])).collect()
    }
}

/// Places of a phrase in a text.
fn places(text: &str, words: &[Word], phrase: &Phrase) -> Vec<Range<usize>> {
    let place = |start: usize| {
        let length = phrase.length_in(text, &words[start..])?;
        Some(words[start].range.start..words[start + length - 1].range.end)
    };
    (0..words.len()).filter_map(place).collect()
}

fn slip(forbidden: &ForbiddenWord, range: Range<usize>, used: &str) -> Slip {
    let ForbiddenWord { word, instead, reason, .. } = forbidden;
    let problem = format!("“{used}” is not our word");
    let hint = format!("write “{instead}”: {reason}");
    Slip { range, code: Code::ForbiddenWord, rule: word.clone(), problem, hint }
}
