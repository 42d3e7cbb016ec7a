//! A page of one side, with the places of its figures.

use std::collections::BTreeMap;

use crate::export::preview::PictureFormat;
use crate::layout::Piece;
use crate::name::FigureId;
use crate::workspace::{ComparedPage, FigurePlace, PagePlaces};

/// A page of one side.
pub(super) enum SidePage {
    /// Laid out by this program.
    LaidOut(Box<ComparedPage>),
    /// As it was published.
    Published {
        /// The figures on it.
        places: PagePlaces,
        /// The page as PNG.
        picture: Vec<u8>,
    },
}

/// A page with what differs on it. Lengths are in points, from the top left of the trimmed page.
pub(crate) struct DrawnPage {
    /// Width of the page.
    pub width: f64,
    /// Height of the page.
    pub height: f64,
    /// The page as PNG.
    pub picture: Vec<u8>,
    /// Places of figures that differ.
    pub marks: Vec<Mark>,
    /// Pieces of text that the page beside it has not.
    pub other_text: Vec<Rectangle>,
}

/// A figure that differs, in one line of a page.
pub(crate) struct Mark {
    /// Its number in the comparison.
    pub number: usize,
    /// Its name.
    pub figure: FigureId,
    /// The characters of all its lines.
    pub text: String,
    /// Its place.
    pub rectangle: Rectangle,
}

/// A rectangle on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rectangle {
    /// Distance from the left.
    pub x: f64,
    /// Distance from the top.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl SidePage {
    pub(super) fn places(&self) -> &PagePlaces {
        match self {
            Self::LaidOut(page) => &page.places,
            Self::Published { places, .. } => places,
        }
    }

    /// Whether both look the same, whatever edition codes stand on them. Pictures have them among all else.
    pub(super) fn looks_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::LaidOut(one), Self::LaidOut(other)) => one.look.fingerprint == other.look.fingerprint,
            (one, other) => {
                let [one, other] = [one, other].map(|page| page.picture(PictureFormat::Png));
                one.is_some() && one == other
            }
        }
    }

    fn picture(&self, format: PictureFormat) -> Option<Vec<u8>> {
        match self {
            Self::LaidOut(page) => page.picture(format),
            Self::Published { picture, .. } => Some(picture.clone()),
        }
    }

    /// The page with its marks, beside another one; `None` if it cannot be drawn.
    pub(super) fn draw(&self, beside: Option<&Self>, numbers: &BTreeMap<FigureId, usize>) -> Option<DrawnPage> {
        let PagePlaces { width, height, figures, .. } = self.places();
        let marks = figures.iter().filter_map(|place| Some(Mark::new(*numbers.get(&place.figure)?, place)));
        let marks: Vec<Mark> = marks.collect();
        let other_text = self.text_beyond(beside).into_iter();
        let other_text = other_text.filter(|text| !marks.iter().any(|mark| mark.rectangle.covers(text))).collect();
        let picture = self.picture(PictureFormat::Compared)?;
        Some(DrawnPage { width: *width, height: *height, picture, marks, other_text })
    }

    /// Pieces of text that the other page has not, or not as often.
    fn text_beyond(&self, other: Option<&Self>) -> Vec<Rectangle> {
        let (Self::LaidOut(own), Some(Self::LaidOut(other))) = (self, other) else { return Vec::new() };
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        for piece in &other.look.pieces {
            *known.entry(piece.text.as_str()).or_default() += 1;
        }
        let mut is_known = |piece: &Piece| match known.get_mut(piece.text.as_str()) {
            Some(left) if *left > 0 => {
                *left -= 1;
                true
            }
            _ => false,
        };
        let pieces = own.look.pieces.iter().filter(|piece| piece.text.contains(char::is_alphanumeric));
        pieces.filter(|piece| !is_known(piece)).map(Rectangle::of).collect()
    }
}

impl Mark {
    fn new(number: usize, place: &FigurePlace) -> Self {
        let FigurePlace { figure, text, x, y, width, height, .. } = place;
        let rectangle = Rectangle { x: *x, y: *y, width: *width, height: *height };
        Self { number, figure: figure.clone(), text: text.clone(), rectangle }
    }
}

impl Rectangle {
    fn of(piece: &Piece) -> Self {
        let place = &piece.place;
        let [x, y, width, height] = [place.x, place.y, place.width, place.height].map(|length| length.points());
        Self { x, y, width, height }
    }

    /// Whether the middle of another one lies within it.
    fn covers(&self, other: &Self) -> bool {
        let (x, y) = (other.x + other.width / 2.0, other.y + other.height / 2.0);
        (self.x..=self.x + self.width).contains(&x) && (self.y..=self.y + self.height).contains(&y)
    }
}
