//! Words that hold on to the next one: no line ends with them.

use super::rich::{self, Run};

/// Lets no line break after one of `words`, which are in lower case.
pub(super) fn hold(runs: &mut [Run], words: &[String]) {
    if words.is_empty() {
        return;
    }
    // A line of the text file that ends with such a word goes on in a run of its own.
    let mut before = String::new();
    rich::visit_mut(runs, &mut |run| match run {
        Run::Text { text } | Run::Date { text } | Run::Claim { text, .. } => {
            let held = held(&before, text, words);
            before = std::mem::replace(text, held);
        }
        _ => before.clear(),
    });
}

/// `text`, which stands behind `before`.
fn held(before: &str, text: &str, words: &[String]) -> String {
    let mut held = String::with_capacity(text.len());
    for (start, c) in text.char_indices() {
        let after_one = c == ' ' && ends_with_one(&[before, &text[..start]].concat(), words);
        held.push(if after_one { '\u{a0}' } else { c });
    }
    held
}

fn ends_with_one(text: &str, words: &[String]) -> bool {
    let last = text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    !last.is_empty() && words.contains(&last.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_hold() {
        let words = ["i", "w"].map(str::to_owned);
        assert_eq!(
            held("", "W domu i w pracy, sieci w ogóle: „W tej", &words),
            "W\u{a0}domu i\u{a0}w\u{a0}pracy, sieci w\u{a0}ogóle: „W\u{a0}tej"
        );
        assert_eq!(held("", "praca w ", &words), "praca w\u{a0}");
        assert_eq!(held("praca w", " ", &words), "\u{a0}");
        assert_eq!(held("", " w", &words), " w");
    }
}
