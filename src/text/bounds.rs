//! How large and how nested a text may be: what comes after it (Markdown, shaping, layout) takes more
//! time and stack with each character of some texts than with others.

use std::ops::Range;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// Bytes of one message as a document uses it: about ten pages.
const MESSAGE_BYTES: usize = 32_768;
/// Characters of one message that Markdown looks at for markup.
const MARKUP_CHARACTERS: usize = 2_000;
/// Strong words, emphasis and links within each other.
pub const MARKUP_DEPTH: usize = 8;
/// Marks that combine with one character: UAX #15, 13 (Stream-Safe Text Format).
pub const COMBINING_MARKS: usize = 30;

/// The bound that a text with slots breaks, in words.
pub fn broken_bound(text: &str) -> Option<String> {
    let is_markup = |c: char| matches!(c, '*' | '_' | '[' | ']' | '`' | '<' | '!' | '&' | '\\' | '~');
    if text.len() > MESSAGE_BYTES {
        return Some(format!("the text is longer than {MESSAGE_BYTES} bytes"));
    }
    if text.chars().filter(|c| is_markup(*c)).nth(MARKUP_CHARACTERS).is_some() {
        return Some(format!("the text has more than {MARKUP_CHARACTERS} characters of markup, such as *"));
    }
    stacked_marks(text).map(|_| format!("more than {COMBINING_MARKS} marks combine with one character"))
}

/// The first place where more marks combine with one character than any language needs.
pub fn stacked_marks(text: &str) -> Option<Range<usize>> {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_mark = |c: char| !c.is_ascii() && GeneralCategoryGroup::Mark.contains(categories.get(c));
    let (mut start, mut count) = (0, 0);
    for (index, c) in text.char_indices() {
        if !is_mark(c) {
            count = 0;
            continue;
        }
        start = if count == 0 { index } else { start };
        count += 1;
        if count > COMBINING_MARKS {
            return Some(start..index + c.len_utf8());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_languages_pass_and_stacks_do_not() {
        assert_eq!(stacked_marks("Ca\u{302}\u{301} إِنَّ नमस्ते"), None);
        let spread: String = "e\u{301}".repeat(100);
        assert_eq!(stacked_marks(&spread), None);
        let stacked = format!("abc{}", "\u{301}".repeat(31));
        assert_eq!(stacked_marks(&stacked), Some(3..3 + 62));
        let enclosed = format!("x{}", "\u{20dd}".repeat(40));
        assert!(stacked_marks(&enclosed).is_some());
    }

    #[test]
    fn markup_is_counted_and_words_are_not() {
        assert_eq!(broken_bound(&"**a ** ".repeat(400)), None);
        assert!(broken_bound(&"*_".repeat(16_000)).is_some());
        assert!(broken_bound(&"long ".repeat(7_000)).is_some());
    }
}
