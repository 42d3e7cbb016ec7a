//! The display list of a chart: what is drawn, on a grid of 1/100 pt from the top left, y down.

use serde::Serialize;

/// A chart's drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DisplayList {
    /// In 1/100 pt.
    pub width: i32,
    /// In 1/100 pt.
    pub height: i32,
    pub marks: Vec<Mark>,
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
        fill: String,
    },
    Path {
        points: Vec<(i32, i32)>,
        stroke: String,
        width: i32,
    },
    Text {
        x: i32,
        /// The baseline.
        y: i32,
        anchor: Anchor,
        size: i32,
        weight: u16,
        fill: String,
        text: String,
        /// The figure whose number the text is.
        figure: Option<String>,
    },
}

/// Which point of a text stands at its x.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Anchor {
    Start,
    Middle,
    End,
}
