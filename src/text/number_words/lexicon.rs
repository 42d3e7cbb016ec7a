//! Number words of a language.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::text::words::{Phrase, letters};

const CLDR: [(&str, &str); 5] = [
    ("ar", include_str!("cldr/ar.json")),
    ("de", include_str!("cldr/de.json")),
    ("en", include_str!("cldr/en.json")),
    ("pl", include_str!("cldr/pl.json")),
    ("ru", include_str!("cldr/ru.json")),
];

const OURS: &str = include_str!("words.toml");

/// The number words of a language.
pub(super) struct Lexicon {
    words: BTreeSet<String>,
    /// Beginnings of its words and parts, in order: most words of a text are no number at first sight.
    openings: Vec<Opening>,
    /// Parts of compound number words.
    parts: BTreeSet<String>,
    connectors: BTreeSet<String>,
    /// Beginnings (and endings) of words that contain a number.
    beginnings: Vec<String>,
    endings: Vec<String>,
    /// Words for a sign that a figure brings along.
    signs: BTreeSet<String>,
    exempt: Vec<Phrase>,
    /// The exempt phrases that are one word.
    exempt_words: BTreeSet<String>,
}

/// A file of `cldr/`.
#[derive(Deserialize)]
struct Spelled {
    words: Vec<String>,
    parts: Vec<String>,
}

/// Entries of `words.toml` for a language.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Ours {
    connectors: Vec<String>,
    parts: Vec<String>,
    beginnings: Vec<String>,
    endings: Vec<String>,
    signs: Vec<String>,
    numbers: Vec<Listed>,
    exempt: Vec<Listed>,
}

/// Words that are listed for a reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    words: Vec<String>,
    #[allow(dead_code, reason = "it is for those who read the file; a list without it is refused")]
    reason: String,
}

static LEXICONS: LazyLock<BTreeMap<&str, Lexicon>> = LazyLock::new(|| {
    let mut ours: BTreeMap<String, Ours> = toml::from_str(OURS).expect("a test reads this file of ours");
    let lexicon = |(language, spelled): (&'static str, &str)| {
        let spelled: Spelled = serde_json::from_str(spelled).expect("a test reads this file of ours");
        (language, Lexicon::new(spelled, ours.remove(language).unwrap_or_default()))
    };
    CLDR.into_iter().map(lexicon).collect()
});

/// The number words of a language, if we know them.
pub(super) fn of(language: &str) -> Option<&'static Lexicon> {
    LEXICONS.get(language)
}

/// The first two characters of a word; the second is absent if it has no more than one.
type Opening = (char, Option<char>);

fn opening(word: &str) -> Option<Opening> {
    let mut characters = word.chars();
    Some((characters.next()?, characters.next()))
}

impl Lexicon {
    fn new(spelled: Spelled, ours: Ours) -> Self {
        let listed = ours.numbers.iter().flat_map(|listed| &listed.words);
        let exempt: Vec<&String> = ours.exempt.iter().flat_map(|listed| &listed.words).collect();
        let words: BTreeSet<String> = spelled.words.iter().chain(listed).map(|word| plain(word)).collect();
        let parts: BTreeSet<String> = spelled.parts.iter().chain(&ours.parts).map(|part| plain(part)).collect();
        let openings: BTreeSet<Opening> = words.iter().chain(&parts).filter_map(|word| opening(word)).collect();
        Self {
            openings: openings.into_iter().collect(),
            words,
            parts,
            connectors: ours.connectors.into_iter().collect(),
            beginnings: ours.beginnings,
            endings: ours.endings,
            signs: ours.signs.iter().map(|sign| plain(sign)).collect(),
            exempt: exempt.iter().map(|phrase| Phrase::new(phrase)).collect(),
            exempt_words: exempt.into_iter().map(|word| plain(word)).collect(),
        }
    }

    /// Phrases that are no numbers, or none that data could change.
    pub(super) fn exempt(&self) -> &[Phrase] {
        &self.exempt
    }

    /// Whether the letters of a word stand for a sign.
    pub(super) fn is_sign(&self, letters: &str) -> bool {
        self.signs.contains(&*folded(letters))
    }

    /// Whether the letters of a word are a number.
    pub(super) fn is_number(&self, letters: &str) -> bool {
        let word = folded(letters);
        let begins = |start: &String| word.strip_prefix(start.as_str()).is_some_and(|rest| self.counts(rest));
        let ends = |end: &String| word.strip_suffix(end.as_str()).is_some_and(|rest| self.counts(rest));
        let is_number = self.may_begin(&word) && (self.counts(&word) || self.endings.iter().any(ends))
            || self.beginnings.iter().any(begins);
        is_number && !self.exempt_words.contains(&*word)
    }

    /// Whether a number can begin like a word.
    fn may_begin(&self, word: &str) -> bool {
        let Some((first, second)) = opening(word) else { return false };
        [(first, second), (first, None)].iter().any(|opening| self.openings.binary_search(opening).is_ok())
    }

    /// Whether what remains of a word is a number, and not an exempt one.
    fn counts(&self, rest: &str) -> bool {
        self.may_begin(rest)
            && (self.words.contains(rest) || self.is_compound(rest))
            && !self.exempt_words.contains(rest)
    }

    /// Whether a word can be cut into two or more parts, the first and last of which are numbers.
    fn is_compound(&self, word: &str) -> bool {
        let begins = |at: usize| {
            let part = &word[..at];
            self.parts.contains(part) && !self.connectors.contains(part)
        };
        let mut cuts = word.char_indices().map(|(at, _)| at).skip(1);
        cuts.any(|at| begins(at) && self.continues(&word[at..]))
    }

    fn continues(&self, rest: &str) -> bool {
        let ends = self.parts.contains(rest) && !self.connectors.contains(rest);
        let mut cuts = rest.char_indices().map(|(at, _)| at).skip(1);
        ends || cuts.any(|at| self.parts.contains(&rest[..at]) && self.continues(&rest[at..]))
    }
}

/// A word of our lists, as the words of texts are looked up.
fn plain(word: &str) -> String {
    folded(&letters(word)).into_owned()
}

/// Letters without the differences between ways of spelling a word.
fn folded(letters: &str) -> Cow<'_, str> {
    if !letters.contains(['ß', 'ё', 'أ', 'إ', 'آ', 'ٱ']) {
        return Cow::Borrowed(letters);
    }
    let mut folded = String::new();
    for c in letters.chars() {
        match c {
            'ß' => folded.push_str("ss"),
            'ё' => folded.push('е'),
            'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
            other => folded.push(other),
        }
    }
    Cow::Owned(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_can_be_read_and_has_reasons() {
        let ours: BTreeMap<String, Ours> = toml::from_str(OURS).unwrap();
        assert!(ours.keys().all(|language| of(language).is_some()));
        let listed = ours.values().flat_map(|ours| ours.numbers.iter().chain(&ours.exempt));
        assert!(listed.into_iter().all(|listed| !listed.reason.is_empty() && !listed.words.is_empty()));
    }
}
