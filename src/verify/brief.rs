//! An answer of which no file, whoever made it, decides how long it is.

use super::Answer;
use super::judge::Difference;

/// Most differences that a brief answer has.
const MOST_DIFFERENCES: usize = 500;
/// Most characters of each text in it.
const MOST_CHARACTERS: usize = 200;

impl Answer {
    /// The same, told briefly: the first differences alone, each with the beginning of what stands there.
    #[must_use]
    pub fn brief(mut self) -> Self {
        let all = self.differences.len();
        self.differences.truncate(MOST_DIFFERENCES);
        self.differences.iter_mut().for_each(shorten_difference);
        self.remarks.iter_mut().for_each(shorten);
        if all > MOST_DIFFERENCES {
            self.remarks.push(format!("it differs in {all} places, of which the first {MOST_DIFFERENCES} are named"));
        }
        self
    }
}

fn shorten_difference(difference: &mut Difference) {
    match difference {
        Difference::Number { number, .. } => {
            [&mut number.stands, &mut number.released].into_iter().flatten().for_each(shorten);
        }
        Difference::Words { stands, released, .. } => [stands, released].into_iter().for_each(shorten),
        Difference::Attachment { name, .. } => shorten(name),
        Difference::Pages { .. } | Difference::PageMoved { .. } => {}
    }
}

fn shorten(text: &mut String) {
    if let Some((end, _)) = text.char_indices().nth(MOST_CHARACTERS) {
        text.truncate(end);
        text.push('…');
    }
}
