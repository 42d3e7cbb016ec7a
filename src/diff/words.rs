//! Words of two texts, those that differ marked.

use serde::Serialize;
use similar::{Algorithm, DiffTag, capture_diff_slices};

/// Words that stand together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
    /// In both texts.
    Same(String),
    /// In the old one alone.
    Removed(String),
    /// In the new one alone.
    Added(String),
}

/// The words of both texts in their order. Spaces and ends of lines are all alike.
pub fn marked(old: &str, new: &str) -> Vec<Piece> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_whitespace().collect(), new.split_whitespace().collect());
    let mut pieces = Vec::new();
    for operation in capture_diff_slices(Algorithm::Patience, &old, &new) {
        let (removed, added) = (old[operation.old_range()].join(" "), new[operation.new_range()].join(" "));
        if operation.tag() == DiffTag::Equal {
            pieces.push(Piece::Same(added));
            continue;
        }
        pieces.extend(
            [Piece::Removed(removed), Piece::Added(added)].into_iter().filter(|piece| !piece.text().is_empty()),
        );
    }
    pieces
}

impl Piece {
    /// Its words.
    pub fn text(&self) -> &str {
        match self {
            Self::Same(text) | Self::Removed(text) | Self::Added(text) => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_differs_is_marked() {
        let pieces = marked("Whoever gets on pays nothing.", "Whoever gets on  pays one euro.");
        let expected = [
            Piece::Same("Whoever gets on pays".to_owned()),
            Piece::Removed("nothing.".to_owned()),
            Piece::Added("one euro.".to_owned()),
        ];
        assert_eq!(pieces, expected);
    }

    proptest! {
        #[test]
        fn both_texts_are_in_it(old in "[ab ]{0,12}", new in "[ab ]{0,12}") {
            let pieces = marked(&old, &new);
            let without = |left_out: fn(&Piece) -> bool| {
                pieces.iter().filter(|piece| !left_out(piece)).map(Piece::text).collect::<Vec<_>>().join(" ")
            };
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(without(|piece| matches!(piece, Piece::Added(_))), words(&old));
            prop_assert_eq!(without(|piece| matches!(piece, Piece::Removed(_))), words(&new));
        }
    }
}
