//! Isolation: numbers, dates and addresses keep their own order in a text that is written from right
//! to left (UAX #9). They carry their marks with them into pages, tables, titles and alternative texts.

use super::rich::{self, Run};

/// FIRST STRONG ISOLATE: what is inside runs as its own first letter does.
const OPEN: char = '\u{2068}';
/// POP DIRECTIONAL ISOLATE.
const CLOSE: char = '\u{2069}';

/// The text, set apart from what stands around it.
pub fn isolated(text: &str) -> String {
    let inside = text.strip_prefix(OPEN).and_then(|text| text.strip_suffix(CLOSE));
    match inside {
        Some(inside) if !inside.contains([OPEN, CLOSE]) => text.to_owned(),
        _ if text.is_empty() => String::new(),
        _ => format!("{OPEN}{text}{CLOSE}"),
    }
}

/// Sets apart whatever nobody typed.
pub fn isolate(runs: &mut [Run]) {
    rich::visit_mut(runs, &mut |run| {
        if let Run::Figure { text, .. } | Run::Date { text } | Run::Literal { text } = run {
            *text = isolated(text);
        }
    });
}

/// The characters of a text that a reader sees.
pub fn visible(text: &str) -> String {
    text.chars().filter(|c| !is_invisible(*c)).collect()
}

/// Whether a character only directs the order of others: UAX #9, 2.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_set_apart_twice() {
        assert_eq!(isolated("17.1"), "\u{2068}17.1\u{2069}");
        assert_eq!(isolated(&isolated("17.1")), "\u{2068}17.1\u{2069}");
        let range = format!("{} إلى {}", isolated("2015"), isolated("2018"));
        assert_eq!(isolated(&range), format!("\u{2068}{range}\u{2069}"));
        assert_eq!(isolated(""), "");
    }
}
