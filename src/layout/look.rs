//! The look of pages, to be compared with that of others: everything that is seen on each, whatever edition code stands there.

use typst::layout::{FrameItem, Transform};
use typst::text::TextItem;
use typst::utils::hash128;
use typst_layout::PagedDocument;

use super::placement::{Place, place, without_spaces};
use super::walk::{Spot, walk};
use crate::text::isolate::visible;

/// The look of a page.
pub struct Look {
    /// The same for pages that look the same but for their code.
    pub fingerprint: u128,
    /// Its pieces of text, each in one line and one style, as they are painted. The code is none of them.
    pub pieces: Vec<Piece>,
}

/// A piece of text in one line.
pub struct Piece {
    /// Its characters.
    pub text: String,
    /// Its rectangle, as high as its line of type.
    pub place: Place,
}

/// The look of each page. `code` is the edition code on them: it changes with everything that belongs to the edition,
/// whether that stands on the page or not.
pub fn looks(document: &PagedDocument, code: &str) -> Vec<Look> {
    let code = without_spaces(code);
    let mut pages: Vec<Seen> = document.pages().iter().map(|_| Seen::default()).collect();
    walk(document, &mut |spot, item| pages[spot.page - 1].take(spot, item, &code));
    pages.into_iter().map(Seen::look).collect()
}

/// Items of a page that have been seen so far.
#[derive(Default)]
struct Seen {
    items: Vec<(u128, At)>,
    /// Lines with the code, whose neighbours move with its width.
    with_code: Vec<i64>,
    pieces: Vec<Piece>,
}

/// Where an item lies, and how it is turned and scaled, in hundredths.
#[derive(Hash)]
struct At {
    x: i64,
    y: i64,
    turned: [i64; 4],
}

impl Seen {
    fn take(&mut self, spot: Spot, item: &FrameItem, code: &str) {
        let at = At::of(spot.transform);
        let seen = match item {
            FrameItem::Text(text) if !code.is_empty() && without_spaces(&text.text).contains(code) => {
                self.with_code.push(at.y);
                return;
            }
            FrameItem::Text(text) => {
                self.pieces.push(Piece { text: visible(&text.text), place: place(spot.page, spot.transform, text) });
                of_text(text)
            }
            FrameItem::Shape(shape, _) => hash128(shape),
            FrameItem::Image(image, size, _) => hash128(&(image, size)),
            FrameItem::Group(_) | FrameItem::Link(..) | FrameItem::Tag(_) => return,
        };
        self.items.push((seen, at));
    }

    fn look(self) -> Look {
        let with_code = self.with_code;
        let items = self.items.into_iter();
        let items = items.map(|(seen, at)| (seen, At { x: if with_code.contains(&at.y) { 0 } else { at.x }, ..at }));
        Look { fingerprint: hash128(&items.collect::<Vec<_>>()), pieces: self.pieces }
    }
}

impl At {
    fn of(transform: Transform) -> Self {
        let hundredths = |number: f64| (number * 100.0).round() as i64;
        let Transform { sx, ky, kx, sy, tx, ty } = transform;
        Self {
            x: hundredths(tx.to_pt()),
            y: hundredths(ty.to_pt()),
            turned: [sx, ky, kx, sy].map(|ratio| hundredths(ratio.get())),
        }
    }
}

/// A text as it is painted. Where its glyphs come from in the template is nothing to see.
fn of_text(text: &TextItem) -> u128 {
    let TextItem { font, size, fill, stroke, text, .. } = text;
    hash128(&(font, size, fill, stroke, text))
}
