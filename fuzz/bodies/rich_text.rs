//! Slots and Markdown: no text makes them panic, and none gets lost between two slots.

use iq_figures::text::rich::{self, Run};
use iq_figures::text::slot::{Piece, Slot, pieces};

fn fill(slot: Slot) -> Vec<Run> {
    vec![Run::Literal { text: slot.write() }]
}

pub fn run(text: &str) {
    let put_together: String = pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Slot(slot) => {
                assert_eq!(Slot::read_whole(&slot.write()).as_ref(), Some(&slot));
                slot.write()
            }
        })
        .collect();
    let unmarked = rich::plain(&rich::unmarked(text, fill));
    assert_eq!(unmarked, put_together);
    let _ = rich::blocks(text, fill);
}
