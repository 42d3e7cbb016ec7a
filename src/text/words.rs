//! The words of a text, and phrases to find among them.

use std::ops::Range;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::characters::is_everyday_letter;

/// A word with its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub range: Range<usize>,
    /// Its letters in lower case and in their usual form, without invisible characters.
    pub letters: String,
}

/// The words of a text. Marks that hyphenate, point or lengthen a word do not end it.
pub fn words(text: &str) -> Vec<Word> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (start, character) in text.char_indices().filter(|(_, c)| belongs_to_word(*c)) {
        let end = start + character.len_utf8();
        match ranges.last_mut() {
            Some(last) if last.end == start => last.end = end,
            _ => ranges.push(start..end),
        }
    }
    let words = ranges.into_iter().map(|range| Word { letters: letters(&text[range.clone()]), range });
    words.filter(|word| !word.letters.is_empty()).collect()
}

fn belongs_to_word(c: char) -> bool {
    is_everyday_letter(c) || c.is_alphabetic() || is_mark(c)
}

/// Marks that change how a word looks or breaks, but not which word it is. Combining marks above
/// letters are none: normalisation joins them with their letter.
fn is_dropped(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn is_mark(c: char) -> bool {
    is_dropped(c) || matches!(c, '\u{300}'..='\u{36f}')
}

/// The letters of a word, however it is encoded, cased or hyphenated.
pub fn letters(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    if word.chars().all(is_everyday_letter) {
        return word.chars().flat_map(char::to_lowercase).collect();
    }
    usual_letters(word)
}

/// The letters of a word that may hold any character.
fn usual_letters(word: &str) -> String {
    let normal = ComposingNormalizerBorrowed::new_nfkc().normalize(word);
    normal.chars().filter(|c| !is_dropped(*c)).flat_map(char::to_lowercase).collect()
}

/// Words that follow each other, with spaces or hyphens between them; the last one may stand for
/// all words that begin like it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    words: Vec<String>,
    open: bool,
}

impl Phrase {
    /// The phrase as users write it: `third-country`, or `refugee*` with any ending.
    pub fn new(text: &str) -> Self {
        let words = words(text).into_iter().map(|word| word.letters).collect();
        Self { words, open: text.ends_with('*') }
    }

    /// Number of `words`, which are words of `text`, that the phrase takes up from their beginning; `None` if they do
    /// not begin with it.
    pub fn length_in(&self, text: &str, words: &[Word]) -> Option<usize> {
        let (found, count) = (words.get(..self.words.len())?, self.words.len());
        let same = found.iter().zip(&self.words).enumerate().all(|(index, (word, wanted))| {
            word.letters == *wanted || self.open && index + 1 == count && word.letters.starts_with(wanted.as_str())
        });
        let follow = || found.windows(2).all(|pair| are_joined(text, &pair[0], &pair[1]));
        (count > 0 && same && follow()).then_some(count)
    }
}

/// Whether nothing but spaces and hyphens stands between two words.
pub fn are_joined(text: &str, first: &Word, second: &Word) -> bool {
    let between = &text[first.range.end..second.range.start];
    between.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '\u{2010}' | '\u{2011}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.letters).collect()
    }

    #[test]
    fn words_have_one_spelling() {
        assert_eq!(found("drei\u{ad}ßig DREISSIG"), ["dreißig", "dreissig"]);
        assert_eq!(found("fu\u{308}nf"), ["fünf"]);
        assert_eq!(found("twenty-three,**four**"), ["twenty", "three", "four"]);
        assert_eq!(found("ثَلاثُون"), ["ثلاثون"]);
    }

    #[test]
    fn phrases_cross_spaces_and_hyphens_only() {
        let length = |phrase: &str, text: &str| Phrase::new(phrase).length_in(text, &words(text));
        assert_eq!(length("first funding round", "first funding\nround, then"), Some(3));
        assert_eq!(length("third-country", "third\u{a0}country"), Some(2));
        assert_eq!(length("third-country", "third, country"), None);
        assert_eq!(length("Flüchtling*", "Flüchtlinge"), Some(1));
        assert_eq!(length("Flüchtling", "Flüchtlinge"), None);
    }

    #[test]
    fn everyday_letters_are_in_their_usual_form() {
        let letters: Vec<char> = ('\0'..='\u{ffff}').filter(|c| is_everyday_letter(*c)).collect();
        assert!(letters.len() > 400 && letters.iter().all(|c| c.is_alphabetic() && !is_mark(*c)));
        for first in &letters {
            for second in &letters {
                let word = String::from_iter([first, second]);
                assert_eq!(super::letters(&word), usual_letters(&word), "{word}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_words_in_order(text in "\\PC*") {
            let mut end = 0;
            for word in words(&text) {
                proptest::prop_assert!(word.range.start >= end && text.is_char_boundary(word.range.end));
                end = word.range.end;
            }
        }
    }
}
