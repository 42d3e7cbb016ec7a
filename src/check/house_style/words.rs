//! Words that the programme does not use.

use std::ops::Range;

use super::Slip;
use crate::finding::Code;
use crate::project::house_style::{ForbiddenWord, HouseStyle};
use crate::text::words::{Phrase, Word, words};

/// Each use of a forbidden word.
pub(super) fn slips(text: &str, style: &HouseStyle) -> Vec<Slip> {
    let words = words(text);
    let slips = style.forbidden.iter().flat_map(|forbidden| {
        let names: Vec<_> = forbidden.except.iter().flat_map(|name| places(text, &words, name)).collect();
        let mut found = places(text, &words, &forbidden.word);
        found.retain(|word| !names.iter().any(|name| name.start <= word.start && word.end <= name.end));
        found.into_iter().map(move |range| slip(forbidden, range.clone(), &text[range]))
    });
    slips.collect()
}

/// Places of a phrase in a text.
fn places(text: &str, words: &[Word], phrase: &str) -> Vec<Range<usize>> {
    let phrase = Phrase::new(phrase);
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
