//! Labels in the room that a chart has for them: on one line, or else on a few.

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
        Self::on_lines(text, 2, (size, weight), room, typeface)
    }

    /// The same on up to so many lines.
    pub(super) fn on_lines(
        text: &str,
        most: usize,
        (size, weight): (i32, u16),
        room: i32,
        typeface: &Typeface,
    ) -> Self {
        let width = |text: &str| typeface.width(text, size, weight);
        let mut labels = (2..=most).map(|lines| narrowest(text, lines, &width));
        let mut best = Self { lines: vec![text.to_owned()], width: width(text) };
        while best.width > room
            && let Some(label) = labels.next()
        {
            if label.width < best.width {
                best = label;
            }
        }
        best
    }

    /// Number of lines.
    pub(super) fn height(&self) -> i32 {
        self.lines.len() as i32
    }
}

/// A text on exactly so many lines, or fewer if it has not as many words, the widest of which is as narrow as can be.
fn narrowest(text: &str, lines: usize, width: &impl Fn(&str) -> i32) -> Label {
    let divided = breaks(text).filter(|_| lines > 1).map(|(first, rest)| {
        let rest = narrowest(rest, lines - 1, width);
        let width = rest.width.max(width(first));
        Label { lines: [vec![first.to_owned()], rest.lines].concat(), width }
    });
    divided
        .min_by_key(|label| label.width)
        .unwrap_or_else(|| Label { lines: vec![text.to_owned()], width: width(text) })
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

    #[test]
    fn lines_are_as_narrow_as_can_be() {
        let letters = |text: &str| text.chars().count() as i32;
        let on = |lines| narrowest("people with qualifications from abroad", lines, &letters).lines;
        assert_eq!(on(1), ["people with qualifications from abroad"]);
        assert_eq!(on(2), ["people with", "qualifications from abroad"]);
        assert_eq!(on(3), ["people with", "qualifications", "from abroad"]);
        assert_eq!(narrowest("people", 3, &letters).lines, ["people"]);
    }
}
