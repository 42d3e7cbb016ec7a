//! Objects that a page paints, in the order of painting.

use std::sync::Arc;

use kurbo::{Affine, Rect};

use super::colour::{Inks, Space};

/// One thing that is painted.
#[derive(Debug, Clone)]
pub(crate) struct Painted {
    /// Number of the object in whose content it stands.
    pub object: u32,
    pub what: What,
    /// On the page, in points of its user space, cut by the clips around it.
    pub area: Rect,
    pub paint: Paint,
    /// Whether it leaves other plates as they are (ISO 32000-1, 8.6.7).
    pub overprint: Overprint,
    /// Whether it is part of a soft mask: seen by nobody, yet part of the file.
    pub is_in_mask: bool,
}

/// Effect of a paint on plates that it does not print on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Overprint {
    /// It clears them.
    KnocksOut,
    /// It leaves plates that its colour space does not name.
    OtherPlates,
    /// It leaves also those of the four inks that are zero (overprint mode 1).
    ZeroPlates,
}

/// Kind of a painted object.
#[derive(Debug, Clone)]
pub(crate) enum What {
    Fill {
        /// The shorter side, if it is an upright rectangle.
        thickness: Option<f64>,
    },
    Stroke {
        /// In points on the page.
        width: f64,
    },
    Text {
        /// In points on the page.
        size: f64,
        glyphs: usize,
    },
    Image(Picture),
    /// With its heaviest ink.
    Shading(Heaviest),
}

impl What {
    /// The word for several of them, in findings and reports.
    pub(crate) fn plural(&self) -> &'static str {
        match self {
            Self::Fill { .. } => "fills",
            Self::Stroke { .. } => "strokes",
            Self::Text { .. } => "text",
            Self::Image(_) => "images",
            Self::Shading(_) => "shadings",
        }
    }

    /// The form of a verb that goes with [`plural`](Self::plural): text is said in the singular.
    pub(crate) fn agreeing(&self, singular: &'static str, plural: &'static str) -> &'static str {
        if matches!(self, Self::Text { .. }) { singular } else { plural }
    }
}

/// A picture.
#[derive(Debug, Clone)]
pub(crate) struct Picture {
    /// Pixels per inch where it stands, across and up; the smaller one.
    pub resolution: f64,
    /// Black and white alone.
    pub is_line_art: bool,
    /// The heaviest ink that more than a trace of its pixels has, in percent.
    pub heaviest: Heaviest,
}

/// The heaviest ink of something with many colours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Heaviest {
    /// In percent, over all plates.
    Percent(f64),
    /// Only a conversion or an unpacking that we do not know could tell.
    NotMeasured,
}

/// Colour in which an object is painted.
#[derive(Debug, Clone)]
pub(crate) struct Paint {
    pub space: Arc<Space>,
    /// `None` for pictures, shadings and patterns, and where only a conversion could tell.
    pub inks: Option<Inks>,
}

/// A clip that leaves nothing open: it lies apart from everything.
pub(crate) const NOTHING: Rect = Rect::new(f64::INFINITY, f64::INFINITY, f64::INFINITY, f64::INFINITY);

/// Transforms an area and cuts it by `clip`. `None` if nothing of it is left.
pub(crate) fn placed(area: Rect, transform: Affine, clip: Rect) -> Option<Rect> {
    cut(transform.transform_rect_bbox(area), clip)
}

/// Part of an area that is inside a clip. Lines have no width yet and count nonetheless.
pub(crate) fn cut(area: Rect, clip: Rect) -> Option<Rect> {
    let all_finite = [area.x0, area.y0, area.x1, area.y1].iter().all(|number| number.is_finite());
    let cut = area.intersect(clip);
    let is_apart = area.x1 < clip.x0 || area.x0 > clip.x1 || area.y1 < clip.y0 || area.y0 > clip.y1;
    (all_finite && !is_apart).then_some(cut)
}
