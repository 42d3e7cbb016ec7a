//! One page: what is painted on it, its columns, and what lies near a place.

use std::ops::RangeInclusive;

use typst::layout::Rect;
use typst::text::TextItem;

use super::PageCheck;
use crate::layout::Painted;
use crate::project::language::Direction;
use crate::project::theme::Column;

/// A page of a document that is checked.
pub(super) struct Page<'c, 'a> {
    pub check: &'c PageCheck<'c>,
    /// From one.
    pub number: usize,
    /// In the order of painting.
    pub painted: &'c [Painted<'a>],
    /// In points.
    width: f64,
    columns: Vec<Column>,
}

/// Greatest overhang of large letters before their column, in points.
const HANG: f64 = 6.0;

impl<'c, 'a> Page<'c, 'a> {
    /// Every page of a document.
    pub(super) fn all(check: &'c PageCheck<'c>, painted: &'c [Vec<Painted<'a>>]) -> Vec<Self> {
        let pages = (1..).zip(check.pages.document.pages()).zip(painted);
        let pages = pages.map(|((number, page), painted)| {
            let is_mirrored = check.document.fold.mirrors(number);
            let columns = check.theme.columns(&check.structure.template.value, is_mirrored).collect();
            Self { check, number, painted, width: page.frame.width().to_pt(), columns }
        });
        pages.collect()
    }

    /// The texts among what is painted.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&'c Painted<'a>, &'a TextItem)> {
        self.painted.iter().filter_map(|item| Some((item, item.text()?)))
    }

    /// Start and end of an item, in points from the page's start edge.
    pub(super) fn extent(&self, spot: &Painted) -> (f64, f64) {
        let (left, right) = (spot.rect.min.x.to_pt(), spot.rect.max.x.to_pt());
        match self.check.document.language.direction {
            Direction::Ltr => (left, right),
            Direction::Rtl => (self.width - right, self.width - left),
        }
    }

    /// Its columns, in the order of reading.
    pub(super) fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The column in which a text begins that begins here: the last to begin before it.
    pub(super) fn column_at(&self, begins: f64) -> Option<Column> {
        let inside = |column: &&Column| begins >= points(column.start) - HANG && begins < points(column.end);
        self.columns.iter().filter(inside).max_by_key(|column| (column.start, column.end)).copied()
    }
}

/// Hundredths of a point in points.
pub(super) fn points(hundredths: i32) -> f64 {
    f64::from(hundredths) / 100.0
}

/// Index of painted items by the horizontal bands that they touch: only the few items in the bands of a text can meet
/// it.
pub(super) struct Bands {
    bands: Vec<Vec<usize>>,
}

/// The height of a band, about that of a line, in points.
const BAND_PT: f64 = 16.0;

impl Bands {
    /// The bands of a page.
    pub(super) fn of(painted: &[Painted]) -> Self {
        let bottom = painted.iter().map(|item| item.rect.max.y.to_pt()).fold(0.0, f64::max);
        let count = (bottom.min(MOST_PT) / BAND_PT) as usize + 1;
        let mut bands = Self { bands: vec![Vec::new(); count] };
        for (index, item) in painted.iter().enumerate() {
            for band in bands.touched(item.rect) {
                bands.bands[band].push(index);
            }
        }
        bands
    }

    /// The indices of all that may share an area with `rect`, in the order of painting.
    pub(super) fn near(&self, rect: Rect) -> Vec<usize> {
        let mut near: Vec<usize> = self.bands[self.touched(rect)].concat();
        near.sort_unstable();
        near.dedup();
        near
    }

    /// Bands that a rectangle touches. Areas above the first band or below the last one count as in it.
    fn touched(&self, rect: Rect) -> RangeInclusive<usize> {
        let last = self.bands.len() - 1;
        let band = |y: f64| ((y / BAND_PT).max(0.0) as usize).min(last);
        band(rect.min.y.to_pt())..=band(rect.max.y.to_pt())
    }
}

/// No sheet is longer.
const MOST_PT: f64 = 20_000.0;

#[cfg(test)]
mod tests {
    use typst::layout::{Abs, Point, Transform};

    use super::*;
    use crate::layout::{What, area, intersection};

    fn rect(x: f64, y: f64, width: f64, height: f64) -> Rect {
        let corner = |x, y| Point::new(Abs::pt(x), Abs::pt(y));
        Rect::new(corner(x, y), corner(x + width, y + height))
    }

    fn image(rect: Rect) -> Painted<'static> {
        let transform = Transform::identity();
        Painted {
            page: 1,
            rect,
            visible: rect,
            transform,
            drawing: None,
            is_artifact: false,
            is_across: false,
            is_page_number: false,
            what: What::Image,
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_shares_an_area_is_near(
            items in proptest::collection::vec((-50.0..600.0, -50.0..900.0, 0.0..300.0, 0.0..900.0), 1..30),
        ) {
            let rects: Vec<Rect> = items.iter().map(|(x, y, width, height)| rect(*x, *y, *width, *height)).collect();
            let painted: Vec<Painted> = rects.iter().map(|rect| image(*rect)).collect();
            let bands = Bands::of(&painted);
            for place in &rects {
                let near = bands.near(*place);
                proptest::prop_assert!(near.is_sorted());
                let meet = (0..rects.len()).filter(|other| area(intersection(*place, rects[*other])) > 0.0);
                for other in meet {
                    proptest::prop_assert!(near.contains(&other));
                }
            }
        }
    }
}
