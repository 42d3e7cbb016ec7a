//! Roman numerals: capitals that stand for a number.

use crate::text::words::Word;

/// Two letters are a numeral if they are I, V and X: with others they are an abbreviation far more often,
/// such as CD or CV. Three letters or more are one if they are written as numerals are.
pub fn is_numeral(word: &str) -> bool {
    if !word.chars().all(|c| "IVXLCDM".contains(latin(c))) {
        return false;
    }
    let letters: String = word.chars().map(latin).collect();
    let is_small = letters.chars().all(|c| "IVX".contains(c));
    let shortest = if is_small { 2 } else { 3 };
    letters.len() >= shortest && value(&letters).is_some_and(|value| written(value) == letters)
}

/// The word as it stands in `text`, without what hyphenates it.
pub fn is_numeral_in(text: &str, word: &Word) -> bool {
    let letters = &text[word.range.clone()];
    is_numeral(letters) && letters.chars().count() == word.letters.chars().count()
}

/// Letters of other scripts that look the same, as Russian keyboards have them.
fn latin(c: char) -> char {
    match c {
        'І' | 'Ӏ' | 'Ι' => 'I',
        'Ѵ' => 'V',
        'Х' | 'Χ' => 'X',
        'С' => 'C',
        'М' | 'Μ' => 'M',
        other => other,
    }
}

const SYMBOLS: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

fn value(mut letters: &str) -> Option<u32> {
    let mut value = 0;
    while !letters.is_empty() && value < 4000 {
        let (worth, rest) = SYMBOLS.iter().find_map(|(worth, symbol)| Some((*worth, letters.strip_prefix(symbol)?)))?;
        (value, letters) = (value + worth, rest);
    }
    (1..4000).contains(&value).then_some(value)
}

fn written(mut value: u32) -> String {
    let mut letters = String::new();
    for (worth, symbol) in SYMBOLS {
        while value >= worth {
            letters += symbol;
            value -= worth;
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_told_from_abbreviations() {
        for numeral in ["II", "IV", "XII", "XX", "XLII", "MMXIX", "CLX", "ХХІ", "XXX"] {
            assert!(is_numeral(numeral), "{numeral}");
        }
        for word in ["I", "V", "X", "CD", "CV", "MD", "XL", "IQ", "VIA", "IIII", "VX", "IXL", "ii", "Xi", "MMMM", ""] {
            assert!(!is_numeral(word), "{word}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_number_is_read_as_it_is_written(number in 1..4000_u32) {
            proptest::prop_assert_eq!(value(&written(number)), Some(number));
        }

        #[test]
        fn any_word_is_judged(word in "[IVXLCDM]{0,20}") {
            let _ = is_numeral(&word);
        }
    }
}
