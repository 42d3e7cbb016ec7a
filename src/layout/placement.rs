//! Places of figures on the pages: templates put a mark before and after each, and the text between the marks is what
//! was printed.

use serde::{Deserialize, Serialize};
use typst::foundations::{Dict, Value};
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Abs, FrameItem, Point, Transform};
use typst::text::TextItem;
use typst_layout::PagedDocument;

use super::walk::walk;
use crate::name::FigureId;
use crate::text::isolate::{is_invisible, visible};

/// Kind of place in which a figure is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Context {
    /// A text.
    Prose,
    /// A box.
    Box,
    /// A chart.
    Chart,
}

impl Context {
    /// The name in records.
    pub fn name(self) -> &'static str {
        match self {
            Self::Prose => "prose",
            Self::Box => "box",
            Self::Chart => "chart",
        }
    }
}

/// A figure on the pages, in one place of the text. One that breaks across lines has several
/// rectangles.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Placement {
    pub figure: FigureId,
    #[serde(rename = "as")]
    pub context: Context,
    /// The characters as they stand on the page.
    pub text: String,
    pub places: Vec<Place>,
    /// Whether its digits stand in the line and the order in which they are read.
    #[serde(skip)]
    pub is_in_order: bool,
}

/// A rectangle in millimetres from the top left of the trimmed page.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Place {
    /// From one.
    pub page: usize,
    pub x: Millimetres,
    pub y: Millimetres,
    pub width: Millimetres,
    pub height: Millimetres,
}

impl Place {
    /// Whether digits at `next` are read after those here: on the same line, and to the right, which is where
    /// numbers go on in every direction of writing (UAX #9, W4).
    fn goes_on_in(&self, next: Self) -> bool {
        let gap = next.x.0 - (self.x.0 + self.width.0);
        let is_level = (self.y.0 + self.height.0 - next.y.0 - next.height.0).abs() < ON_LINE;
        next.page == self.page && is_level && (-TOUCHING..MOST_GAP).contains(&gap)
    }
}

/// Tolerances for the digits of one number, in millimetres: distance from their line, overlap, and gap.
const ON_LINE: f64 = 0.2;
const TOUCHING: f64 = 0.2;
const MOST_GAP: f64 = 3.0;

fn has_digits(text: &str) -> bool {
    text.contains(char::is_numeric)
}

/// Millimetres to two digits.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Millimetres(f64);

impl Millimetres {
    /// The same length in points, 72 to the inch.
    pub fn points(self) -> f64 {
        Abs::mm(self.0).to_pt()
    }
}

impl Serialize for Millimetres {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64((self.0 * 100.0).round() / 100.0)
    }
}

/// Finds every marked figure, in the order of the pages.
pub(super) fn find(document: &PagedDocument) -> Vec<Placement> {
    let mut finder = Finder::default();
    walk(document, &mut |spot, item| match item {
        FrameItem::Tag(Tag::Start(content, ..)) => {
            if let Some(metadata) = content.to_packed::<MetadataElem>()
                && let Value::Dict(mark) = &metadata.value
            {
                finder.mark(mark);
            }
        }
        FrameItem::Text(text) => finder.text(spot.page, spot.transform, text),
        _ => {}
    });
    finder.found
}

#[derive(Default)]
struct Finder {
    found: Vec<Placement>,
    /// Figures whose end is still to come. There are several where a break comes between a mark
    /// and its words.
    open: Vec<Open>,
}

/// A figure between its marks.
struct Open {
    placement: Placement,
    /// Rest of the text that is still to come, without spaces: a line break takes those away.
    rest: String,
}

impl Finder {
    fn mark(&mut self, mark: &Dict) {
        let word = |key: &str| match mark.get(key) {
            Ok(Value::Str(word)) => Some(word.as_str().to_owned()),
            _ => None,
        };
        match word("kind").as_deref() {
            Some("figure-start") => {
                let (Some(figure), Some(context), Some(text)) = (word("figure"), word("as"), word("text")) else {
                    return;
                };
                let context = match context.as_str() {
                    "box" => Context::Box,
                    "chart" => Context::Chart,
                    _ => Context::Prose,
                };
                let figure = FigureId::from(figure);
                let placement =
                    Placement { figure, context, text: String::new(), places: Vec::new(), is_in_order: true };
                self.open.push(Open { placement, rest: without_spaces(&text) });
            }
            Some("figure-end") => {
                let Some(figure) = word("figure") else { return };
                let latest = self.open.iter().rposition(|open| open.placement.figure == *figure);
                self.found.extend(latest.map(|index| self.open.remove(index).placement));
            }
            _ => {}
        }
    }

    fn text(&mut self, page: usize, transform: Transform, text: &TextItem) {
        let printed = without_spaces(&text.text);
        let Some(open) = self.open.iter_mut().rev().find(|open| open.rest.starts_with(&printed)) else { return };
        open.rest.drain(..printed.len());
        let open = &mut open.placement;
        let place = place(page, transform, text);
        if has_digits(&open.text) && has_digits(&text.text) {
            open.is_in_order &= open.places.last().is_some_and(|last| last.goes_on_in(place));
        }
        open.text.push_str(&visible(&text.text));
        match open.places.last_mut() {
            Some(last) if last.page == page && (last.y.0 - place.y.0).abs() < 0.01 => {
                let end = (last.x.0 + last.width.0).max(place.x.0 + place.width.0);
                last.x = Millimetres(last.x.0.min(place.x.0));
                last.width = Millimetres(end - last.x.0);
            }
            _ => open.places.push(place),
        }
    }
}

/// The rectangle of a piece of text, as high as its line of type.
pub(super) fn place(page: usize, transform: Transform, text: &TextItem) -> Place {
    let metrics = text.font.metrics();
    let ascender = metrics.ascender.at(text.size);
    let descender = metrics.descender.at(text.size);
    let corner = Point::new(Abs::zero(), -ascender).transform(transform);
    Place {
        page,
        x: Millimetres(corner.x.to_mm()),
        y: Millimetres(corner.y.to_mm()),
        width: Millimetres(text.width().to_mm()),
        height: Millimetres((ascender - descender).to_mm()),
    }
}

/// The characters of a text that a reader sees: no line break takes them away, and no font leaves them out.
pub fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect()
}
