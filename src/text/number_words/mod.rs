//! Numbers that somebody typed: numerals of any script, number words of a language, signs.
//!
//! The words are those of CLDR's spell-out rules (`cldr/`, derived by `derive.py`), with what the
//! rules lack and what reads like a number and is none in `words.toml`. A compound counts if it
//! can be cut into parts of numbers without a rest.

mod lexicon;
pub mod roman;

use std::ops::Range;

use super::characters::is_everyday_letter;
use super::passage::VALUE;
use super::words::{Phrase, Word, are_joined, words};
use crate::name::LanguageTag;
use crate::project::Programme;
use lexicon::Lexicon;

/// Form of a typed number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    Numeral,
    Word,
    /// Such as `XIV`.
    Roman,
    /// Such as `%`.
    Sign,
}

/// A number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedNumber {
    pub range: Range<usize>,
    pub writing: Writing,
}

/// Finds numbers in texts of one language.
pub struct NumberFinder {
    /// Absent for a language whose number words we do not know.
    lexicon: Option<&'static Lexicon>,
    /// Phrases that the programme exempts.
    exempt: Vec<Phrase>,
}

impl NumberFinder {
    /// For texts in the language `tag`, which need not be one of `programme`.
    pub fn new(programme: &Programme, tag: &LanguageTag) -> Self {
        let lexicon = lexicon::of(tag.as_str().split(['-', '_']).next().unwrap_or_default());
        let exempt = programme.number_words.get(tag).into_iter().flatten();
        Self { lexicon, exempt: exempt.map(|exempt| Phrase::new(&exempt.word)).collect() }
    }

    /// Whether it knows the language's number words.
    pub fn knows_words(&self) -> bool {
        self.lexicon.is_some()
    }

    /// The numbers in `text`, in their order.
    pub fn find(&self, text: &str) -> Vec<TypedNumber> {
        self.find_among(text, &words(text))
    }

    /// The numbers in `text`, whose words are known already.
    pub fn find_among(&self, text: &str, words: &[Word]) -> Vec<TypedNumber> {
        let of = |writing| move |range| TypedNumber { range, writing };
        let mut numbers: Vec<_> = numerals(text).into_iter().map(of(Writing::Numeral)).collect();
        numbers.extend(signs(text).map(of(Writing::Sign)));
        numbers.extend(self.roman_numerals(text, words).into_iter().map(of(Writing::Roman)));
        if let Some(lexicon) = self.lexicon {
            numbers.extend(sign_words(lexicon, text, words).map(of(Writing::Sign)));
            numbers.extend(self.number_words(lexicon, text, words).into_iter().map(of(Writing::Word)));
        }
        numbers.sort_by_key(|number| number.range.start);
        numbers
    }

    /// Number words; those that follow each other are one number.
    fn number_words(&self, lexicon: &Lexicon, text: &str, words: &[Word]) -> Vec<Range<usize>> {
        let candidates: Vec<usize> = (0..words.len()).filter(|at| lexicon.is_number(&words[*at].letters)).collect();
        if candidates.is_empty() {
            return Vec::new();
        }
        let exempt = self.exempt(text, words);
        let mut found: Vec<(usize, Range<usize>)> = Vec::new();
        for index in candidates.into_iter().filter(|index| !exempt[*index]) {
            let word = &words[index];
            match found.last_mut() {
                Some((last, range)) if *last + 1 == index && are_joined(text, &words[*last], word) => {
                    (*last, range.end) = (index, word.range.end);
                }
                _ => found.push((index, word.range.clone())),
            }
        }
        found.into_iter().map(|(_, range)| range).collect()
    }

    fn roman_numerals(&self, text: &str, words: &[Word]) -> Vec<Range<usize>> {
        let found: Vec<usize> = (0..words.len()).filter(|at| roman::is_numeral_in(text, &words[*at])).collect();
        if found.is_empty() {
            return Vec::new();
        }
        let exempt = self.exempt(text, words);
        found.into_iter().filter(|index| !exempt[*index]).map(|index| words[index].range.clone()).collect()
    }

    /// For each word whether it is part of something exempt.
    fn exempt(&self, text: &str, words: &[Word]) -> Vec<bool> {
        let mut exempt = vec![false; words.len()];
        for start in 0..words.len() {
            let phrases = self.lexicon.map_or(&[][..], Lexicon::exempt).iter().chain(&self.exempt);
            let length = phrases.filter_map(|phrase| phrase.length_in(text, &words[start..])).max();
            exempt[start..start + length.unwrap_or(0)].fill(true);
        }
        exempt
    }
}

/// Words for signs after a value or number.
fn sign_words(lexicon: &Lexicon, text: &str, words: &[Word]) -> impl Iterator<Item = Range<usize>> {
    let follows = |word: &&Word| {
        let before = text[..word.range.start].trim_end();
        before.ends_with(|c: char| c == VALUE || c.is_numeric()) && lexicon.is_sign(&word.letters)
    };
    words.iter().filter(follows).map(|word| word.range.clone())
}

/// Numerals, each with the separators inside it: `28,409` is one.
pub fn numerals(text: &str) -> Vec<Range<usize>> {
    let mut numerals: Vec<Range<usize>> = Vec::new();
    for (start, character) in text.char_indices().filter(|(_, c)| !is_everyday_letter(*c) && c.is_numeric()) {
        let end = start + character.len_utf8();
        match numerals.last_mut() {
            Some(last) if is_separator(&text[last.end..start]) => last.end = end,
            _ => numerals.push(start..end),
        }
    }
    numerals
}

fn is_separator(between: &str) -> bool {
    let mut characters = between.chars();
    let separates = |c: char| ".,'’٬٫\u{a0}\u{202f}\u{2009}".contains(c);
    characters.next().is_none_or(separates) && characters.next().is_none()
}

fn signs(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices(['%', '‰', '‱', '٪']).map(|(start, sign)| start..start + sign.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(language: &str, text: &'t str) -> Vec<&'t str> {
        let exempt = vec![Phrase::new("second funding round")];
        let finder = NumberFinder { lexicon: lexicon::of(language), exempt };
        finder.find(text).into_iter().map(|number| &text[number.range]).collect()
    }

    #[test]
    fn english() {
        assert_eq!(found("en", "Twenty-three of two hundred"), ["Twenty-three", "two hundred"]);
        assert_eq!(
            found("en", "the thirty-second, a dozen, half of them, twice"),
            ["thirty-second", "dozen", "half", "twice"]
        );
        assert_eq!(found("en", "two-thirds, tenfold"), ["two-thirds", "tenfold"]);
        let none = "One of the first; often a third-country national, second-chance education, the tension, behalf";
        assert_eq!(found("en", none), [""; 0]);
        assert_eq!(found("en", "the second funding round and the second session"), ["second"]);
    }

    #[test]
    fn german() {
        for word in [
            "zweiunddreißig",
            "DREISSIG",
            "dreihundert",
            "neunzehnten",
            "hundertfünf",
            "Tausend",
            "doppelt",
            "Hälfte",
            "Drittel",
            "zweieinhalb",
            "dreifache",
            "fünfjährigen",
            "Mio",
            "Dutzend",
            "Hunderte",
            "zwei\u{ad}und\u{ad}zwanzig",
        ] {
            assert_eq!(found("de", word), [word], "{word}");
        }
        let none = "zweifellos, ein, einfach, einmal, einander, Achtung, achten auf, beachten, elfenbein, deshalb, \
            Erstberatung, Zweitsprache, Dreieck, Viertelstunde, Vierzehntagesfrist und, unddrei, dreiund, innerhalb";
        assert_eq!(found("de", none), [""; 0]);
    }

    #[test]
    fn inflected_languages() {
        assert_eq!(
            found("ru", "тридцати двух, двадцатипятитысячный; один, одной"),
            ["тридцати двух", "двадцатипятитысячный"]
        );
        assert_eq!(found("ru", "трёх четвёртых"), ["трёх четвёртых"]);
        assert_eq!(found("pl", "trzydziestu dwóch, dwutysięczny, jednego"), ["trzydziestu dwóch", "dwutysięczny"]);
        assert_eq!(found("ar", "اثنان وثلاثون"), ["اثنان وثلاثون"]);
        assert_eq!(found("ar", "واحد، الأولى"), [""; 0]);
    }

    #[test]
    fn roman_numerals() {
        assert_eq!(found("en", "in XIV sessions, round II; I have a CV"), ["XIV", "II"]);
        assert_eq!(found("xx", "XX—ХХІ"), ["XX", "ХХІ"]);
        let exempt = vec![Phrase::new("SGB II")];
        let finder = NumberFinder { lexicon: lexicon::of("de"), exempt };
        assert!(finder.find("nach dem SGB\u{a0}II").is_empty());
    }

    #[test]
    fn numerals_of_any_script() {
        assert_eq!(found("en", "28,409 and ٢٨٬٤٠٩, ½ or 5. Then 11 %"), ["28,409", "٢٨٬٤٠٩", "½", "5", "11", "%"]);
        assert_eq!(found("de", "\u{fffc}\u{a0}Prozent, die Prozent"), ["Prozent"]);
    }
}
