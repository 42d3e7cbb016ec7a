//! Words that stand before a number and say how precise it is, and words and signs that stand in its place.

use std::collections::BTreeMap;

use crate::figure::Precision;

/// A precision with the word that was written for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Worded {
    /// The precision that the project keeps; absent if there is no word for one.
    pub(super) precision: Option<Precision>,
    /// The word, if it says more than the precision does.
    pub(super) says_more: Option<String>,
}

/// Words of the same meaning.
const AROUND: &[&str] = &[
    "rund",
    "ca.",
    "ca",
    "circa",
    "zirka",
    "etwa",
    "in etwa",
    "ungefähr",
    "around",
    "about",
    "approximately",
    "approx.",
    "approx",
    "roughly",
    "~",
    "≈",
];
const MORE_THAN: &[&str] = &["mehr als", "über", "more than", "over", "above", ">"];
const LESS_THAN: &[&str] = &["weniger als", "unter", "less than", "fewer than", "under", "below", "<"];
/// More than the number, and near to it.
const JUST_OVER: &[&str] = &["gut", "just over"];
/// Less than the number, and near to it.
const ALMOST: &[&str] = &["fast", "knapp", "beinahe", "nahezu", "almost", "nearly", "just under"];
/// The number or more.
const AT_LEAST: &[&str] = &["mindestens", "at least", "≥", ">="];
/// The number or less.
const AT_MOST: &[&str] = &["höchstens", "maximal", "bis zu", "at most", "up to", "≤", "<="];
const EXACTLY: &[&str] = &["genau", "exakt", "exactly", "="];

/// Words with their precision, and whether the precision says all of it.
const WORDS: [(&[&str], Precision, bool); 8] = [
    (EXACTLY, Precision::Exact, true),
    (AROUND, Precision::Around, true),
    (MORE_THAN, Precision::MoreThan, true),
    (LESS_THAN, Precision::LessThan, true),
    (JUST_OVER, Precision::MoreThan, false),
    (ALMOST, Precision::LessThan, false),
    (AT_LEAST, Precision::MoreThan, false),
    (AT_MOST, Precision::LessThan, false),
];

/// The precision that words before a number mean; `own` are those of the mapping, in lower case. `None` for words that
/// mean none.
pub(super) fn precision(words: &str, own: &BTreeMap<String, Precision>) -> Option<Worded> {
    let words = plain(words);
    if words.is_empty() {
        return Some(Worded { precision: None, says_more: None });
    }
    if let Some(precision) = own.get(&words) {
        return Some(Worded { precision: Some(*precision), says_more: None });
    }
    let (_, precision, says_all) = WORDS.iter().find(|(known, ..)| known.contains(&words.as_str()))?;
    Some(Worded { precision: Some(*precision), says_more: (!says_all).then_some(words) })
}

/// All words that are known, for a finding that lists them.
pub(super) fn known_words() -> String {
    WORDS.iter().flat_map(|(words, ..)| words.iter().copied()).collect::<Vec<_>>().join(", ")
}

/// Whether a text says that there is no value. An ellipsis says so for now (DIN 55301: to follow later).
pub(super) fn is_not_stated(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "k.a.",
        "k.a",
        "ka",
        "keine angabe",
        "keine angaben",
        "nicht angegeben",
        "liegt nicht vor",
        "nicht geliefert",
        "n/a",
        "n.a.",
        "na",
        "not stated",
        "not-stated",
        "not available",
        "not delivered",
        "no data",
        "...",
        "…",
    ];
    let text = plain(text);
    let closed: String = text.split(' ').collect();
    WORDS.contains(&text.as_str()) || closed.contains('.') && WORDS.contains(&closed.as_str())
}

/// Meaning of a sign that stands in place of a value, if it is one of those that mean several things (DIN 55301).
pub(super) fn unclear_sign(text: &str) -> Option<&'static str> {
    match text.trim_matches(is_space) {
        "-" | "–" | "—" | "―" | "−" | "--" => Some("nothing, exactly zero, or not applicable"),
        "." | "·" | "•" => Some("unknown, or secret"),
        "x" | "X" | "×" => Some("not applicable: no value is possible here"),
        "/" => Some("not shown, since it would not be reliable enough"),
        "()" | "( )" => Some("of limited reliability"),
        "?" | "*" => Some("unknown"),
        _ => None,
    }
}

/// Whether a character is a space of any width; a word in a cell can stand between such.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}'
}

/// Words in lower case, with one plain space between them, and no colon at the end.
pub(super) fn plain(words: &str) -> String {
    let words: Vec<&str> = words.split(is_space).filter(|word| !word.is_empty()).collect();
    words.join(" ").to_lowercase().trim_end_matches(':').trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &str) -> Option<(Precision, bool)> {
        let worded = precision(words, &BTreeMap::new())?;
        Some((worded.precision.unwrap_or(Precision::Exact), worded.says_more.is_some()))
    }

    #[test]
    fn words_of_both_languages_are_precisions() {
        for (words, wanted) in [
            ("", (Precision::Exact, false)),
            ("Rund", (Precision::Around, false)),
            ("ca.", (Precision::Around, false)),
            ("approximately", (Precision::Around, false)),
            ("mehr\u{a0}als", (Precision::MoreThan, false)),
            ("  More  than ", (Precision::MoreThan, false)),
            ("Über", (Precision::MoreThan, false)),
            ("<", (Precision::LessThan, false)),
            ("fast", (Precision::LessThan, true)),
            ("nearly", (Precision::LessThan, true)),
            ("mindestens", (Precision::MoreThan, true)),
            ("at least", (Precision::MoreThan, true)),
        ] {
            assert_eq!(of(words), Some(wanted), "{words}");
        }
        for words in ["vielleicht", "rundum", "more", "than"] {
            assert_eq!(of(words), None, "{words}");
        }
    }

    #[test]
    fn a_mapping_has_the_last_word() {
        let own = BTreeMap::from([("knapp".to_owned(), Precision::Around)]);
        let worded = precision("Knapp", &own).unwrap();
        assert_eq!(worded, Worded { precision: Some(Precision::Around), says_more: None });
    }

    #[test]
    fn no_value_is_told_from_unclear_signs() {
        for text in ["k.A.", "k. A.", "K.\u{a0}A.", "keine Angabe", "n/a", "N/A", "…", "..."] {
            assert!(is_not_stated(text), "{text}");
        }
        for text in ["–", "-", "\u{2212}", ".", "x", "/", " – "] {
            assert!(!is_not_stated(text) && unclear_sign(text).is_some(), "{text}");
        }
        for text in ["0", "", "k", "a.b", "keine"] {
            assert!(!is_not_stated(text) && unclear_sign(text).is_none(), "{text}");
        }
    }

    #[test]
    fn no_word_means_two_things() {
        let words: Vec<&str> = WORDS.iter().flat_map(|(words, ..)| words.iter().copied()).collect();
        for (index, word) in words.iter().enumerate() {
            assert!(!words[index + 1..].contains(word), "{word}");
            assert_eq!(plain(word), *word);
        }
    }
}
