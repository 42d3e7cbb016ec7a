//! The pictures on pages, with the bytes of the files that they were made from.

use typst::layout::{FrameItem, Point, Rect};
use typst::visualize::{Image, ImageKind};
use typst_layout::PagedDocument;

use super::walk::{bounds, walk};

/// A picture on a page.
pub struct Picture<'a> {
    /// From one.
    pub page: usize,
    /// On the trimmed page.
    pub rect: Rect,
    /// The whole file.
    pub bytes: &'a [u8],
}

/// Every picture, in the order of painting.
pub fn pictures(document: &PagedDocument) -> Vec<Picture<'_>> {
    let mut pictures = Vec::new();
    walk(document, &mut |spot, item| {
        if let FrameItem::Image(image, size, _) = item {
            let rect = bounds(Rect::new(Point::zero(), size.to_point()), spot.transform);
            pictures.push(Picture { page: spot.page, rect, bytes: bytes(image) });
        }
    });
    pictures
}

fn bytes(image: &Image) -> &[u8] {
    match image.kind() {
        ImageKind::Raster(image) => image.data(),
        ImageKind::Svg(image) => image.data(),
        ImageKind::Pdf(image) => image.document().pdf().data().as_ref(),
    }
}
