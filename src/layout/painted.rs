//! What a reader sees: texts and fills of a page, in the order in which they are painted.

use typst::foundations::NativeElement;
use typst::introspection::{Location, Tag};
use typst::layout::{Abs, FrameItem, Point, Rect};
use typst::model::{HeadingElem, ParElem};
use typst::text::TextItem;
use typst::visualize::{Color, Paint};
use typst_layout::PagedDocument;

use super::walk::{Spot, bounds, walk};

/// Something painted on a page; lengths are those of the trimmed page.
#[derive(Debug)]
pub struct Painted<'a> {
    /// From one.
    pub page: usize,
    /// For a text: from its capitals' height to its baseline, so that lines set close do not touch.
    pub rect: Rect,
    /// The part of the page that is not clipped away here.
    pub visible: Rect,
    pub what: What<'a>,
}

/// What is painted.
#[derive(Debug)]
pub enum What<'a> {
    Text {
        item: &'a TextItem,
        /// The paragraph that it belongs to.
        paragraph: Option<Location>,
        is_heading: bool,
    },
    Fill(&'a Color),
    Image,
}

impl<'a> Painted<'a> {
    /// The text, if it is one with something to see.
    pub fn text(&self) -> Option<&'a TextItem> {
        match &self.what {
            What::Text { item, .. } if !item.text.trim().is_empty() => Some(item),
            _ => None,
        }
    }
}

/// Everything that is painted, page by page, in the order of painting.
pub fn painted(document: &PagedDocument) -> Vec<Painted<'_>> {
    let mut painter = Painter::default();
    walk(document, &mut |spot, item| painter.take(spot, item));
    painter.painted
}

#[derive(Default)]
struct Painter<'a> {
    painted: Vec<Painted<'a>>,
    paragraphs: Vec<Location>,
    headings: Vec<Location>,
}

impl<'a> Painter<'a> {
    fn take(&mut self, spot: Spot, item: &'a FrameItem) {
        match item {
            FrameItem::Text(text) => self.push(spot, text_rect(text), self.text(text)),
            FrameItem::Shape(shape, _) => {
                if let Some(Paint::Solid(color)) = &shape.fill {
                    self.push(spot, shape.bbox(false), What::Fill(color));
                }
            }
            FrameItem::Image(_, size, _) => {
                self.push(spot, Rect::new(Point::zero(), Point::new(size.x, size.y)), What::Image);
            }
            FrameItem::Tag(tag) => self.tag(tag),
            FrameItem::Group(_) | FrameItem::Link(..) => {}
        }
    }

    fn text(&self, item: &'a TextItem) -> What<'a> {
        What::Text { item, paragraph: self.paragraphs.last().copied(), is_heading: !self.headings.is_empty() }
    }

    fn push(&mut self, spot: Spot, rect: Rect, what: What<'a>) {
        let rect = bounds(rect, spot.transform);
        self.painted.push(Painted { page: spot.page, rect, visible: spot.visible, what });
    }

    fn tag(&mut self, tag: &Tag) {
        match tag {
            Tag::Start(content, _) => {
                let Some(location) = content.location() else { return };
                if content.elem() == ParElem::ELEM {
                    self.paragraphs.push(location);
                } else if content.elem() == HeadingElem::ELEM {
                    self.headings.push(location);
                }
            }
            Tag::End(location, ..) => {
                self.paragraphs.retain(|open| open != location);
                self.headings.retain(|open| open != location);
            }
        }
    }
}

fn text_rect(item: &TextItem) -> Rect {
    let capitals = item.font.metrics().cap_height.at(item.size);
    Rect::new(Point::new(Abs::zero(), -capitals), Point::new(item.width(), Abs::zero()))
}
