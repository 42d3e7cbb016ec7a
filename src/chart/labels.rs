//! Labels in the room that a chart has for them: on one line, or else on two.

use super::measure::Typeface;

/// A label on its lines.
#[derive(Debug, Clone)]
pub(super) struct Label {
    pub lines: Vec<String>,
    /// Of the widest line.
    pub width: i32,
}

impl Label {
    /// A label on as many lines as it takes to be no wider than `room`; it is wider if two are not enough.
    pub(super) fn new(text: &str, (size, weight): (i32, u16), room: i32, typeface: &Typeface) -> Self {
        let width = |text: &str| typeface.width(text, size, weight);
        let whole = Self { lines: vec![text.to_owned()], width: width(text) };
        if whole.width <= room {
            return whole;
        }
        let divided = breaks(text).map(|(first, second)| Self {
            lines: vec![first.to_owned(), second.to_owned()],
            width: width(first).max(width(second)),
        });
        divided.chain([whole]).min_by_key(|label| label.width).unwrap_or_else(|| Self { lines: Vec::new(), width: 0 })
    }

    /// Number of lines.
    pub(super) fn height(&self) -> i32 {
        self.lines.len() as i32
    }
}

/// A text in two lines, in every way: at its spaces, which the lines lose, and after its hyphens.
fn breaks(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.char_indices()
        .filter_map(move |(at, c)| match c {
            ' ' => Some((&text[..at], &text[at + 1..])),
            '-' | '‐' | '/' => Some(text.split_at(at + c.len_utf8())),
            _ => None,
        })
        .filter(|(first, second)| !first.trim().is_empty() && !second.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_spaces_and_after_hyphens() {
        let all: Vec<_> = breaks("IQ-Netz und\u{a0}mehr Leute").collect();
        assert_eq!(
            all,
            [
                ("IQ-", "Netz und\u{a0}mehr Leute"),
                ("IQ-Netz", "und\u{a0}mehr Leute"),
                ("IQ-Netz und\u{a0}mehr", "Leute")
            ]
        );
        assert_eq!(breaks("Erstberatungen").count(), 0);
    }
}
