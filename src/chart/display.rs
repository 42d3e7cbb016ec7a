//! The display list of a chart: what is drawn, on a grid of 1/100 pt from the top left, y down.

use serde::Serialize;

use super::role::Role;
use crate::name::FigureId;

/// A chart's drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct DisplayList {
    /// In 1/100 pt.
    pub width: i32,
    /// In 1/100 pt.
    pub height: i32,
    pub marks: Vec<Mark>,
    /// Contents without room in the chart; templates do not see them.
    #[serde(skip)]
    pub faults: Vec<Fault>,
}

/// Part of a chart that does not fit into its area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The label of a figure does not fit in two lines.
    LongLabel { figure: FigureId, label: String },
    /// The same of words that belong to no figure.
    LongWords(String),
    /// The longest bar has less than the least share of the chart's width, of which this is the percentage.
    ShortBars(i32),
    /// Texts have no room beside what they belong to.
    NoRoom(String),
    /// A text or a shape leaves the chart's area.
    Outside(String),
}

impl DisplayList {
    /// The drawing as it stands in a language that is written from right to left: everything begins at
    /// the right.
    pub(crate) fn mirrored(mut self) -> Self {
        for mark in &mut self.marks {
            match mark {
                Mark::Rectangle { x, width, .. } => *x = self.width - *x - *width,
                Mark::Path { points, .. } => points.iter_mut().for_each(|(x, _)| *x = self.width - *x),
                Mark::Text { x, anchor, .. } => (*x, *anchor) = (self.width - *x, anchor.opposite()),
            }
        }
        self
    }
}

/// One thing that is drawn. Lengths are in 1/100 pt; colours are roles of the theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Mark {
    Rectangle {
        x: i32,
        y: i32,
        width: i32,
        height: i32,
        fill: Role,
    },
    Path {
        points: Vec<(i32, i32)>,
        stroke: Role,
        width: i32,
    },
    Text {
        x: i32,
        /// The baseline.
        y: i32,
        anchor: Anchor,
        size: i32,
        weight: u16,
        fill: Role,
        text: String,
        /// The figure whose number the text is.
        figure: Option<FigureId>,
    },
}

impl Mark {
    /// The colour role that it is drawn in.
    pub(crate) fn role(&self) -> Role {
        match self {
            Self::Rectangle { fill, .. } | Self::Text { fill, .. } => *fill,
            Self::Path { stroke, .. } => *stroke,
        }
    }
}

/// Point of a text that stands at its x: the left end is its start, in either direction of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// The other end.
    pub fn opposite(self) -> Self {
        match self {
            Self::Start => Self::End,
            Self::Middle => Self::Middle,
            Self::End => Self::Start,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mirror_keeps_every_distance() {
        let text = |x, anchor| Mark::Text {
            x,
            y: 5,
            anchor,
            size: 8,
            weight: 400,
            fill: Role::Text,
            text: String::new(),
            figure: None,
        };
        let bar = |x| Mark::Rectangle { x, y: 0, width: 60, height: 7, fill: Role::Chart1 };
        let line = |x| Mark::Path { points: vec![(x, 0), (x, 7)], stroke: Role::Axis, width: 50 };
        let list = |marks| DisplayList { width: 100, height: 10, marks, faults: Vec::new() };
        let drawn = list(vec![bar(0), line(0), text(64, Anchor::Start), text(50, Anchor::Middle)]);
        let mirrored = list(vec![bar(40), line(100), text(36, Anchor::End), text(50, Anchor::Middle)]);
        assert_eq!(drawn.clone().mirrored(), mirrored);
        assert_eq!(drawn.clone().mirrored().mirrored(), drawn);
    }
}
