//! Texts as they are compared: whichever program wrote them, and however it cut them into lines.

use std::collections::BTreeSet;

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::multiset::beyond;
use crate::text::isolate::is_invisible;

/// Hyphens at which lines are divided, and what only says where.
fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}')
}

/// A letter of a ligature, or a place where a word may be divided, of which Ghostscript 10.0 writes the bytes the other way
/// round: U+6600 for `f`. Both sides of a comparison are read so.
fn unswapped(c: char) -> char {
    let swapped = u8::try_from(u32::from(c) >> 8).ok().map(char::from);
    let swapped = swapped.filter(|c| c.is_ascii_lowercase() || *c == '\u{ad}');
    swapped.filter(|_| u32::from(c) & 0xff == 0).unwrap_or(c)
}

/// The text with ligatures taken apart, without hyphens and without what nobody sees.
pub(super) fn plain(text: &str) -> String {
    let text: String = text.chars().map(unswapped).filter(|c| !is_hyphen(*c) && !is_invisible(*c)).collect();
    ComposingNormalizerBorrowed::new_nfkc().normalize(&text).into_owned()
}

/// The text without any space, plain.
pub(super) fn squeezed(text: &str) -> String {
    plain(text).chars().filter(|c| !c.is_whitespace()).collect()
}

/// Numbers in a text in their order: digits, with the points and commas between them.
pub(super) fn numbers(text: &str) -> Vec<String> {
    let characters: Vec<char> = plain(text).chars().collect();
    let mut numbers: Vec<String> = Vec::new();
    let mut number = String::new();
    for (index, c) in characters.iter().enumerate() {
        let goes_on = |at: usize| characters.get(at).is_some_and(|c| c.is_numeric());
        match c {
            c if c.is_numeric() => number.push(*c),
            '.' | ',' if !number.is_empty() && goes_on(index + 1) => number.push(*c),
            _ if !number.is_empty() => numbers.push(std::mem::take(&mut number)),
            _ => {}
        }
    }
    if !number.is_empty() {
        numbers.push(number);
    }
    numbers
}

/// Words of a text that hold no digit, in their order.
pub(super) fn words(text: &str) -> Vec<String> {
    let plain = plain(text);
    plain.split_whitespace().filter(|word| !word.contains(char::is_numeric)).map(str::to_owned).collect()
}

/// Most letters that a sign of a garbled ligature stands for.
const MOST_LETTERS: usize = 2;

/// Whether a text is the released one but for signs that stand for letters, both without spaces; the number of these signs.
/// Ghostscript 10.0 writes signs of other scripts where a glyph stands for several letters, as in Arabic. No sign stands
/// for a digit.
pub(super) fn garbled(own: &str, released: &str) -> Option<usize> {
    let released: Vec<char> = released.chars().collect();
    let is_sign = |c: char| matches!(c, '\u{2300}'..='\u{9fff}' | '\u{fffd}') && !released.contains(&c);
    let (mut reached, mut signs) = (BTreeSet::from([0]), 0);
    for c in own.chars() {
        let steps: Vec<usize> = if is_sign(c) {
            signs += 1;
            let letters =
                |from: usize| released[from..].iter().take(MOST_LETTERS).take_while(|c| !c.is_numeric()).count();
            reached.iter().flat_map(|from| *from..=*from + letters(*from)).collect()
        } else {
            reached.iter().filter(|from| released.get(**from) == Some(&c)).map(|from| from + 1).collect()
        };
        reached = steps.into_iter().collect();
    }
    (signs > 0 && reached.contains(&released.len())).then_some(signs)
}

/// Items that one list holds more often than the other, and the other way round, each in their order.
pub(super) fn surplus(one: &[String], other: &[String]) -> (Vec<String>, Vec<String>) {
    let more = |list: &[String], other: &[String]| beyond(list.to_vec(), other.to_vec(), String::clone);
    (more(one, other), more(other, one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_points_and_lose_those_around() {
        assert_eq!(numbers("around 12,400. In 2024, 1.071,5 – (24%)"), ["12,400", "2024", "1.071,5", "24"]);
        assert_eq!(numbers("\u{2068}17\u{2069}.x .5"), ["17", "5"]);
        assert_eq!(numbers(""), Vec::<String>::new());
    }

    #[test]
    fn whoever_writes_a_text_it_is_the_same() {
        assert_eq!(squeezed("Reading Bus in \u{fb01}gures"), squeezed("Read\u{ad}ing Bus\nin fig-\nures"));
        assert_eq!(squeezed("\u{6600}\u{6900}gures"), "figures");
        assert_eq!(squeezed("Read\u{ad00}ing"), "Reading");
        assert_ne!(squeezed("28,409"), squeezed("28,490"));
    }

    #[test]
    fn signs_stand_for_letters_and_never_for_digits() {
        assert_eq!(garbled("of\u{6943}ce12", "office12"), Some(1));
        assert_eq!(garbled("o\u{6943}ce12", "office12"), None, "a sign stands for two letters at most");
        assert_eq!(garbled("of\u{6943}\u{fffd}ce12", "office12"), Some(2));
        assert_eq!(garbled("office1\u{fffd}", "office12"), None);
        assert_eq!((garbled("office", "office"), garbled("\u{2713}a", "\u{2713}b")), (None, None));
    }

    #[test]
    fn a_surplus_counts_each_as_often_as_it_is_there() {
        let list = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(surplus(&list("a b a"), &list("b a c")), (list("a"), list("c")));
    }
}
