//! The boxes of a page, and how it is turned when it is seen (ISO 32000-1, 14.11.2 and table 30).

use kurbo::{Rect, Size};
use lopdf::ObjectId;

use super::file::{PdfFile, as_number};

/// The boxes of a page, in points of its own space.
pub(super) struct Boxes {
    /// As large as the paper, and large enough to hold every other.
    pub media: Rect,
    pub crop: Option<Rect>,
    pub bleed: Option<Rect>,
    pub trim: Option<Rect>,
    pub art: Option<Rect>,
    /// `None` if the page says so in a way that nobody understands.
    pub turn: Option<Turn>,
}

/// Rotation in which a page is shown: a number of quarter turns, clockwise (ISO 32000-1, table 30, `Rotate`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn(usize);

/// A page without a media box is shown as US Letter by most programs.
const LETTER: Rect = Rect::new(0.0, 0.0, 612.0, 792.0);
/// The sides of a page, clockwise.
pub(super) const SIDES: [&str; 4] = ["left", "upper", "right", "lower"];

impl Boxes {
    pub(super) fn of(file: &PdfFile, page: ObjectId) -> Self {
        let own = |key| file.own_entry(page, key).and_then(|corners| file.rectangle(corners));
        let inherited = |key| file.of_page(page, key).and_then(|corners| file.rectangle(corners));
        Self {
            media: inherited("MediaBox").unwrap_or(LETTER),
            crop: inherited("CropBox"),
            bleed: own("BleedBox"),
            trim: own("TrimBox"),
            art: own("ArtBox"),
            turn: file.of_page(page, "Rotate").map_or(Some(Turn(0)), |degrees| Turn::read(as_number(degrees)?)),
        }
    }

    /// Area to which the page is cut: trim box, else art box, else crop box, else media box.
    pub(super) fn cut(&self) -> Rect {
        self.trim.or(self.art).or(self.crop).unwrap_or(self.media)
    }

    /// Area that artwork may fill: the bleed box, or without one the cut.
    pub(super) fn bleed(&self) -> Rect {
        self.bleed.unwrap_or_else(|| self.cut())
    }

    fn turn(&self) -> Turn {
        self.turn.unwrap_or(Turn(0))
    }

    /// Width and height of the trimmed page as it is seen.
    pub(super) fn seen_size(&self) -> Size {
        let size = self.cut().size();
        if self.turn().0 % 2 == 1 { Size::new(size.height, size.width) } else { size }
    }

    /// Area as it is seen: from the upper left corner of the trimmed page, to the right and down.
    pub(super) fn seen(&self, area: Rect) -> Rect {
        let cut = self.cut();
        let (left, right) = (area.x0 - cut.x0, area.x1 - cut.x0);
        let (from_right, to_right) = (cut.x1 - area.x1, cut.x1 - area.x0);
        let (below, above) = (area.y0 - cut.y0, area.y1 - cut.y0);
        let (from_top, to_top) = (cut.y1 - area.y1, cut.y1 - area.y0);
        match self.turn().0 {
            1 => Rect::new(below, left, above, right),
            2 => Rect::new(from_right, below, to_right, above),
            3 => Rect::new(from_top, from_right, to_top, to_right),
            _ => Rect::new(left, from_top, right, to_top),
        }
    }

    /// Name of a side of the page's own space as the page is shown; `side` is its place in [`SIDES`].
    pub(super) fn seen_side(&self, side: usize) -> &'static str {
        SIDES[(side + self.turn().0) % SIDES.len()]
    }

    /// Values of the left, upper, right and lower side, as these are seen.
    pub(super) fn seen_sides(&self, mut sides: [f64; 4]) -> [f64; 4] {
        sides.rotate_right(self.turn().0);
        sides
    }
}

impl Turn {
    /// Multiples of a right angle, also backwards.
    fn read(degrees: f64) -> Option<Self> {
        let quarters = degrees / 90.0;
        (quarters.fract() == 0.0).then(|| Self(quarters.rem_euclid(4.0) as usize))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(degrees: f64) -> Boxes {
        let media = Rect::new(10.0, 20.0, 110.0, 220.0);
        Boxes { media, crop: None, bleed: None, trim: None, art: None, turn: Turn::read(degrees) }
    }

    #[test]
    fn a_turned_page_is_seen_turned() {
        // Near the lower left corner of the page's own space.
        let area = Rect::new(11.0, 22.0, 14.0, 26.0);
        for (degrees, seen, left) in [
            (0.0, Rect::new(1.0, 194.0, 4.0, 198.0), "left"),
            (90.0, Rect::new(2.0, 1.0, 6.0, 4.0), "upper"),
            (180.0, Rect::new(96.0, 2.0, 99.0, 6.0), "right"),
            (-90.0, Rect::new(194.0, 96.0, 198.0, 99.0), "lower"),
        ] {
            assert_eq!((page(degrees).seen(area), page(degrees).seen_side(0)), (seen, left), "{degrees}");
        }
        assert_eq!(page(450.0).seen_size(), Size::new(200.0, 100.0));
        assert_eq!(page(90.0).seen_sides([1.0, 2.0, 3.0, 4.0]), [4.0, 1.0, 2.0, 3.0]);
        assert_eq!(page(45.0).turn, None);
    }
}
