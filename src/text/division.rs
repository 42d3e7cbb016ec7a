//! Where words may be divided: by the engine's own patterns, with three letters at least on either side.

use std::ops::Range;

use hypher::Lang;

use crate::name::LanguageTag;

/// Fewest letters of a word on a line. Patterns allow two, which readers take for a word of its own.
const LEAST: usize = 3;

/// A word with the places where patterns divide it, in bytes from its beginning.
struct Divided<'a> {
    word: &'a str,
    places: Vec<usize>,
}

impl<'a> Divided<'a> {
    fn of(word: &'a str, language: Lang) -> Self {
        let mut end = 0;
        let ends = hypher::hyphenate(word, language).map(|syllable| {
            end += syllable.len();
            end
        });
        Self { word, places: ends.filter(|end| *end < word.len()).collect() }
    }

    fn is_early(&self, place: usize) -> bool {
        self.word[..place].chars().count() < LEAST
    }

    fn is_late(&self, place: usize) -> bool {
        self.word[place..].chars().count() < LEAST
    }

    fn is_good(&self, place: usize) -> bool {
        !self.is_early(place) && !self.is_late(place)
    }

    /// The parts that must stay on one line: none, the beginning, the end, or all of it.
    fn whole(&self) -> Vec<Range<usize>> {
        let all = 0..self.word.len();
        if !self.places.is_empty() && !self.places.iter().any(|place| self.is_good(*place)) {
            return vec![all];
        }
        let early = self.places.iter().rfind(|place| self.is_early(**place));
        let late = self.places.iter().find(|place| self.is_late(**place));
        let after = |place: &usize| self.word[*place..].chars().next().map_or(0, char::len_utf8);
        let beginning = early.map(|place| 0..place + after(place));
        beginning.into_iter().chain(late.map(|place| *place..all.end)).collect()
    }
}

/// The patterns for a language, if there are any.
fn patterns(language: &LanguageTag) -> Option<Lang> {
    let iso = language.as_str().get(..2).and_then(|tag| <[u8; 2]>::try_from(tag.as_bytes()).ok());
    iso.and_then(Lang::from_iso)
}

/// The parts of a text that must not be divided, where the engine otherwise would leave fewer letters on a line. In order, as
/// ranges of bytes; a line is divided at the beginning of none of them, nor within.
pub(crate) fn whole(text: &str, language: &LanguageTag) -> Vec<Range<usize>> {
    let Some(language) = patterns(language) else { return Vec::new() };
    let whole = words(text).flat_map(|(start, word)| {
        let parts = Divided::of(word, language).whole();
        parts.into_iter().map(move |part| start + part.start..start + part.end)
    });
    whole.collect()
}

/// The same for the end of a paragraph, whose last word stays whole: a last line is more than a syllable.
pub(crate) fn whole_at_end(text: &str, language: &LanguageTag) -> Vec<Range<usize>> {
    let mut whole = whole(text, language);
    if let Some((start, word)) = words(text).last() {
        whole.retain(|part| part.end <= start);
        whole.push(start..start + word.len());
    }
    whole
}

/// A word with `mark` at each place where it may be divided.
pub(crate) fn divided(word: &str, language: &LanguageTag, mark: &str) -> String {
    let Some(language) = patterns(language) else { return word.to_owned() };
    let divided = Divided::of(word, language);
    let ends = divided.places.iter().copied().filter(|place| divided.is_good(*place)).chain([word.len()]);
    let mut start = 0;
    let parts = ends.map(|end| &word[std::mem::replace(&mut start, end)..end]);
    parts.collect::<Vec<_>>().join(mark)
}

/// Stretches of letters, each with its place.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive(|c: char| !c.is_alphabetic()).filter_map(move |piece| {
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        let at = start;
        start += piece.len();
        (!word.is_empty()).then_some((at, word))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parts<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
        whole(text, &language.into()).into_iter().map(|part| &text[part]).collect()
    }

    #[test]
    fn fewer_than_three_letters_stay_with_their_word() {
        assert_eq!(divided("Zusammenarbeit", &"de".into(), "-"), "Zusam-men-ar-beit");
        assert_eq!(parts("Gute Zusammenarbeit", "de"), ["Gute", "Zus"]);
        assert_eq!(parts("Angebote", "de"), ["Ang", "te"]);
        assert_eq!(parts("education, intercultural", "en"), ["edu", "int"]);
        assert_eq!(parts("консультируют", "ru"), ["ют"]);
        let end = "Gute Zusammenarbeit.";
        assert_eq!(
            whole_at_end(end, &"de".into()).into_iter().map(|part| &end[part]).collect::<Vec<_>>(),
            ["Gute", "Zusammenarbeit"]
        );
        assert_eq!(parts("كلمة Zusammenarbeit", "ar"), [""; 0]);
    }

    proptest! {
        /// Where the engine may divide a word: at a place of the patterns that stands in no part that stays whole.
        #[test]
        fn what_is_left_has_three_letters(word in "[A-Za-zäöüß]{1,24}") {
            let whole = whole(&word, &"de".into());
            let open = Divided::of(&word, Lang::German).places;
            let open = open.into_iter().filter(|place| !whole.iter().any(|part| part.contains(place)));
            for place in open {
                prop_assert!(word[..place].chars().count() >= LEAST && word[place..].chars().count() >= LEAST);
            }
            prop_assert_eq!(divided(&word, &"de".into(), ""), word);
        }
    }
}
