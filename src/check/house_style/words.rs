//! Words that the programme does not use.

use super::Slip;
use crate::finding::Code;
use crate::project::house_style::{ForbiddenWord, HouseStyle};
use crate::text::words::{Phrase, words};

/// Each use of a forbidden word.
pub fn slips(text: &str, style: &HouseStyle) -> Vec<Slip> {
    let words = words(text);
    let found = style.forbidden.iter().flat_map(|forbidden| {
        let phrase = Phrase::new(&forbidden.word);
        let lengths = (0..words.len()).filter_map(|start| Some((start, phrase.length_in(text, &words[start..])?)));
        lengths.map(|(start, length)| (forbidden, start, length)).collect::<Vec<_>>()
    });
    let slips = found.map(|(forbidden, start, length)| {
        let range = words[start].range.start..words[start + length - 1].range.end;
        slip(forbidden, range.clone(), &text[range])
    });
    slips.collect()
}

fn slip(forbidden: &ForbiddenWord, range: std::ops::Range<usize>, used: &str) -> Slip {
    let ForbiddenWord { word, instead, reason } = forbidden;
    let problem = format!("“{used}” is not our word");
    let hint = format!("write “{instead}”: {reason}");
    Slip { range, code: Code::ForbiddenWord, rule: word.clone(), problem, hint }
}
