//! Bounds on the size and nesting of texts: later stages (Markdown, shaping, layout) take more time and stack with
//! each character of some texts than of others.

use super::characters::{COMBINING_MARKS, Stack};

/// Bytes of one message as a document uses it: about ten pages.
const MESSAGE_BYTES: usize = 32_768;
/// Characters of one message that Markdown looks at for markup.
const MARKUP_CHARACTERS: usize = 2_000;
/// Strong words, emphasis and links within each other.
pub(super) const MARKUP_DEPTH: usize = 8;

/// The bound that a text with slots breaks, in words.
pub(super) fn broken_bound(text: &str) -> Option<String> {
    if text.len() > MESSAGE_BYTES {
        return Some(format!("the text is longer than {MESSAGE_BYTES} bytes"));
    }
    let (mut markup, mut stack) = (0, Stack::default());
    for (index, c) in text.char_indices() {
        markup += usize::from(matches!(c, '*' | '_' | '[' | ']' | '`' | '<' | '!' | '&' | '\\' | '~'));
        if markup > MARKUP_CHARACTERS {
            return Some(format!("the text has more than {MARKUP_CHARACTERS} characters of markup, such as *"));
        }
        if stack.push(index, c).is_some() {
            return Some(format!("more than {COMBINING_MARKS} marks combine with one character"));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_counted_and_words_are_not() {
        assert_eq!(broken_bound(&"**a ** ".repeat(400)), None);
        assert!(broken_bound(&"*_".repeat(16_000)).is_some());
        assert!(broken_bound(&"long ".repeat(7_000)).is_some());
        assert!(broken_bound(&format!("x{}", "\u{301}".repeat(31))).is_some());
    }
}
