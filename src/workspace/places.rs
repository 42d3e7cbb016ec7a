//! Places of figures on the pages, for a preview in which each number leads to its record.

use serde::{Deserialize, Serialize};

use crate::layout::{Context, Pages};
use crate::name::FigureId;

/// A page as somebody sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownPage {
    /// The page as PNG.
    pub picture: Vec<u8>,
    /// The figures on it.
    pub places: PagePlaces,
}

/// A page with the figures that are printed on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PagePlaces {
    /// From one.
    pub page: usize,
    /// Width of the trimmed page, in points.
    pub width: f64,
    /// Height of the trimmed page, in points.
    pub height: f64,
    /// The figures, as they follow each other in the layout. One that breaks across lines has a place on each.
    pub figures: Vec<FigurePlace>,
}

/// A figure in one line of a page. Its rectangle is in points, from the top left of the trimmed page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct FigurePlace {
    /// Name of the figure.
    pub figure: FigureId,
    /// Kind of place: a text, a box or a chart.
    #[serde(rename = "as")]
    pub context: Context,
    /// The characters of all its lines.
    pub text: String,
    /// Distance from the left.
    pub x: f64,
    /// Distance from the top.
    pub y: f64,
    /// Width of its characters.
    pub width: f64,
    /// Height of its line of type.
    pub height: f64,
}

/// The places on each page.
pub(super) fn places(pages: &Pages) -> Vec<PagePlaces> {
    let sheets = (1..).zip(pages.document.pages());
    let places = sheets.map(|(page, sheet)| {
        let size = sheet.frame.size();
        let (width, height) = (hundredths(size.x.to_pt()), hundredths(size.y.to_pt()));
        PagePlaces { page, width, height, figures: on_page(page, pages).collect() }
    });
    places.collect()
}

fn on_page(page: usize, pages: &Pages) -> impl Iterator<Item = FigurePlace> {
    pages.placements.iter().flat_map(move |placement| {
        let own = placement.places.iter().filter(move |place| place.page == page);
        own.map(|place| FigurePlace {
            figure: placement.figure.clone(),
            context: placement.context,
            text: placement.text.clone(),
            x: hundredths(place.x.points()),
            y: hundredths(place.y.points()),
            width: hundredths(place.width.points()),
            height: hundredths(place.height.points()),
        })
    })
}

/// As exact as anybody can point.
fn hundredths(points: f64) -> f64 {
    (points * 100.0).round() / 100.0
}
