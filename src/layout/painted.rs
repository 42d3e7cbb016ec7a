//! Texts and fills that a reader sees on a page, in the order in which they are painted.

use typst::foundations::{NativeElement, Value};
use typst::introspection::{Location, MetadataElem, Tag};
use typst::layout::{Abs, FrameItem, Point, Rect, Transform};
use typst::model::{FigureElem, HeadingElem, ParElem};
use typst::pdf::ArtifactElem;
use typst::text::TextItem;
use typst::visualize::{CurveItem, Geometry, Paint, Shape};
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
    /// From its own coordinates to those of the page.
    pub transform: Transform,
    /// The figure of the template (a chart with its title) that it belongs to.
    pub drawing: Option<Location>,
    /// Whether the template says that it is nothing to read.
    pub is_artifact: bool,
    /// Whether it stands across the columns.
    pub is_across: bool,
    /// Whether it is the number of a page to which it leads.
    pub is_page_number: bool,
    pub what: What<'a>,
}

/// Kind of a painted item.
#[derive(Debug)]
pub enum What<'a> {
    Text {
        item: &'a TextItem,
        /// The paragraph that it belongs to.
        paragraph: Option<Location>,
        is_heading: bool,
    },
    /// An area.
    Fill(&'a Paint),
    /// A piece of a line.
    Stroke(&'a Paint),
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

/// Everything that is painted on each page, in the order of painting.
pub fn painted(document: &PagedDocument) -> Vec<Vec<Painted<'_>>> {
    let mut painter = Painter { pages: document.pages().iter().map(|_| Vec::new()).collect(), ..Painter::default() };
    walk(document, &mut |spot, item| painter.take(spot, item));
    painter.pages
}

#[derive(Default)]
struct Painter<'a> {
    pages: Vec<Vec<Painted<'a>>>,
    paragraphs: Vec<Location>,
    headings: Vec<Location>,
    drawings: Vec<Location>,
    artifacts: Vec<Location>,
    /// Things across the columns that have begun.
    across: usize,
    /// Page numbers that have begun.
    page_numbers: usize,
}

impl<'a> Painter<'a> {
    fn take(&mut self, spot: Spot, item: &'a FrameItem) {
        match item {
            FrameItem::Text(text) => self.push(spot, text_rect(text), self.text(text)),
            FrameItem::Shape(shape, _) => self.shape(spot, shape),
            FrameItem::Image(_, size, _) => {
                self.push(spot, Rect::new(Point::zero(), Point::new(size.x, size.y)), What::Image);
            }
            FrameItem::Tag(tag) => {
                self.mark(tag);
                self.tag(tag);
            }
            FrameItem::Group(_) | FrameItem::Link(..) => {}
        }
    }

    fn text(&self, item: &'a TextItem) -> What<'a> {
        What::Text { item, paragraph: self.paragraphs.last().copied(), is_heading: !self.headings.is_empty() }
    }

    fn shape(&mut self, spot: Spot, shape: &'a Shape) {
        if let Some(fill) = &shape.fill {
            self.push(spot, shape.bbox(false), What::Fill(fill));
        }
        if let Some(stroke) = &shape.stroke {
            for rect in pieces(&shape.geometry, stroke.thickness) {
                self.push(spot, rect, What::Stroke(&stroke.paint));
            }
        }
    }

    fn push(&mut self, spot: Spot, rect: Rect, what: What<'a>) {
        let rect = bounds(rect, spot.transform);
        let Spot { page, visible, transform } = spot;
        let (drawing, is_artifact) = (self.drawings.last().copied(), !self.artifacts.is_empty());
        let (is_across, is_page_number) = (self.across > 0, self.page_numbers > 0);
        self.pages[page - 1].push(Painted {
            page,
            rect,
            visible,
            transform,
            drawing,
            is_artifact,
            is_across,
            is_page_number,
            what,
        });
    }

    /// Templates put a mark before and after what stands across the columns, and the number of a page that is elsewhere.
    fn mark(&mut self, tag: &Tag) {
        let Tag::Start(content, _) = tag else { return };
        let Some(Value::Str(mark)) = content.to_packed::<MetadataElem>().map(|metadata| &metadata.value) else {
            return;
        };
        match mark.as_str() {
            "across-start" => self.across += 1,
            "across-end" => self.across = self.across.saturating_sub(1),
            "page-number-start" => self.page_numbers += 1,
            "page-number-end" => self.page_numbers = self.page_numbers.saturating_sub(1),
            _ => {}
        }
    }

    fn tag(&mut self, tag: &Tag) {
        match tag {
            Tag::Start(content, _) => {
                let Some(location) = content.location() else { return };
                if content.elem() == ParElem::ELEM {
                    self.paragraphs.push(location);
                } else if content.elem() == HeadingElem::ELEM {
                    self.headings.push(location);
                } else if content.elem() == FigureElem::ELEM {
                    self.drawings.push(location);
                } else if content.elem() == ArtifactElem::ELEM {
                    self.artifacts.push(location);
                }
            }
            Tag::End(location, ..) => {
                self.paragraphs.retain(|open| open != location);
                self.headings.retain(|open| open != location);
                self.drawings.retain(|open| open != location);
                self.artifacts.retain(|open| open != location);
            }
        }
    }
}

fn text_rect(item: &TextItem) -> Rect {
    let capitals = item.font.metrics().cap_height.at(item.size);
    Rect::new(Point::new(Abs::zero(), -capitals), Point::new(item.width(), Abs::zero()))
}

/// Greatest length of a piece of a line, in points: a slanted line is judged by the boxes of its pieces.
const PIECE_PT: f64 = 4.0;
/// Pieces of a line at most.
const MOST_PIECES: f64 = 64.0;

/// Rectangles that a line along a shape's edge covers.
fn pieces(geometry: &Geometry, thickness: Abs) -> Vec<Rect> {
    let edges = edges(geometry);
    edges.into_iter().flat_map(|(from, to)| edge_pieces(from, to, thickness / 2.0)).collect()
}

fn edge_pieces(from: Point, to: Point, half: Abs) -> impl Iterator<Item = Rect> {
    let way = to - from;
    let is_upright = way.x.abs() < Abs::pt(0.01) || way.y.abs() < Abs::pt(0.01);
    let count = if is_upright { 1.0 } else { (way.hypot().to_pt() / PIECE_PT).ceil().clamp(1.0, MOST_PIECES) };
    let at = move |step: f64| from + way * (step / count);
    (0..count as u32).map(move |step| {
        let (a, b) = (at(f64::from(step)), at(f64::from(step) + 1.0));
        Rect::new(a.min(b) - Point::splat(half), a.max(b) + Point::splat(half))
    })
}

/// The edges of a shape, curves as straight as their chords and control points.
fn edges(geometry: &Geometry) -> Vec<(Point, Point)> {
    match geometry {
        Geometry::Line(to) => vec![(Point::zero(), *to)],
        Geometry::Rect(size) => {
            let (right, bottom) = (Point::with_x(size.x), Point::with_y(size.y));
            let corner = size.to_point();
            vec![(Point::zero(), right), (right, corner), (bottom, corner), (Point::zero(), bottom)]
        }
        Geometry::Curve(curve) => {
            let (mut start, mut at, mut edges) = (Point::zero(), Point::zero(), Vec::new());
            for item in &curve.0 {
                match *item {
                    CurveItem::Move(to) => (start, at) = (to, to),
                    CurveItem::Line(to) => edges.push((std::mem::replace(&mut at, to), to)),
                    CurveItem::Cubic(b, c, to) => {
                        edges.extend([(at, b), (b, c), (c, to)]);
                        at = to;
                    }
                    CurveItem::Close => edges.push((std::mem::replace(&mut at, start), start)),
                }
            }
            edges
        }
    }
}
