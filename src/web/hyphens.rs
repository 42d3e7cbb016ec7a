//! Soft hyphens in long words of narrow labels.

use crate::name::LanguageTag;
use crate::text::division;

const SOFT_HYPHEN: &str = "\u{ad}";
/// Shorter words find room in any column.
const LONG: usize = 9;

/// A text with soft hyphens in its long words, by the patterns that the pages of paper are divided
/// with. A browser may know no patterns for the language, and would overflow or cut anywhere.
pub(super) fn divisible(text: &str, language: &LanguageTag) -> String {
    let divided = text.split(' ').map(|word| match word.chars().all(char::is_alphabetic) {
        true if word.chars().count() > LONG => division::divided(word, language, SOFT_HYPHEN),
        _ => word.to_owned(),
    });
    divided.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_can_be_divided() {
        assert_eq!(
            divisible("IQ Landesnetzwerke in Zahlen", &"de".into()),
            "IQ Lan\u{ad}des\u{ad}netz\u{ad}werke in Zahlen"
        );
        assert_eq!(divisible("28.409 Personen", &"de".into()), "28.409 Personen");
        assert_eq!(divisible("migration background", &"en".into()), "migration back\u{ad}ground");
        assert_eq!(divisible("Landesnetzwerke", &"tlh".into()), "Landesnetzwerke");
    }
}
