//! A walk through the frames of all pages, in the order in which they are painted.

use typst::layout::{Abs, Frame, FrameItem, Point, Rect, Transform};
use typst_layout::PagedDocument;

/// Position of an item.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    /// From one.
    pub page: usize,
    /// From the item's own coordinates to those of the trimmed page.
    pub transform: Transform,
    /// Area that is not clipped away, on the trimmed page.
    pub visible: Rect,
}

/// Sees every item with its spot.
pub(super) type Visit<'a, 'v> = &'v mut dyn FnMut(Spot, &'a FrameItem);

/// Visits every item of every page.
pub(super) fn walk<'a>(document: &'a PagedDocument, visit: Visit<'a, '_>) {
    for (index, page) in document.pages().iter().enumerate() {
        let bleed = page.bleed;
        let size = page.frame.size();
        let visible =
            Rect::new(Point::new(-bleed.left, -bleed.top), Point::new(size.x + bleed.right, size.y + bleed.bottom));
        walk_frame(&page.frame, Spot { page: index + 1, transform: Transform::identity(), visible }, visit);
    }
}

fn walk_frame<'a>(frame: &'a Frame, outer: Spot, visit: Visit<'a, '_>) {
    for (position, item) in frame.items() {
        let transform = outer.transform.pre_concat(Transform::translate(position.x, position.y));
        let here = Spot { transform, ..outer };
        visit(here, item);
        if let FrameItem::Group(group) = item {
            let transform = transform.pre_concat(group.transform);
            let clip = group.clip.as_ref().map(|clip| bounds(clip.bbox(None), transform));
            let visible = clip.map_or(outer.visible, |clip| intersection(outer.visible, clip));
            walk_frame(&group.frame, Spot { transform, visible, ..outer }, visit);
        }
    }
}

/// The upright rectangle around a transformed one.
pub(super) fn bounds(rect: Rect, transform: Transform) -> Rect {
    let Rect { min, max } = rect;
    let corners = [min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)];
    let [first, others @ ..] = corners.map(|corner| corner.transform(transform));
    others
        .iter()
        .fold(Rect::new(first, first), |around, corner| Rect::new(around.min.min(*corner), around.max.max(*corner)))
}

/// Intersection of two rectangles; empty (of no width or height) if they share nothing.
pub fn intersection(a: Rect, b: Rect) -> Rect {
    let min = a.min.max(b.min);
    Rect::new(min, a.max.min(b.max).max(min))
}

/// The area in square points.
pub fn area(rect: Rect) -> f64 {
    let side = |from: Abs, to: Abs| (to - from).to_pt().max(0.0);
    side(rect.min.x, rect.max.x) * side(rect.min.y, rect.max.y)
}
