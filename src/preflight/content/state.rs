//! The graphics state (ISO 32000-1, 8.4), as far as it decides what ink goes where.

use std::sync::Arc;

use kurbo::{Affine, Rect};
use lopdf::{Dictionary, Object};

use super::colour::Space;
use super::font::Font;
use super::painted::{Overprint, Paint};

/// A current colour.
#[derive(Debug, Clone)]
pub struct Colour {
    pub space: Arc<Space>,
    pub components: Vec<f64>,
    /// Name of the pattern, in the resources that were current.
    pub pattern: Option<Vec<u8>>,
}

impl Colour {
    /// The first colour of a space.
    pub fn of(space: Space) -> Self {
        Self { components: space.initial(), space: Arc::new(space), pattern: None }
    }

    /// What it lays on the plates.
    pub fn paint(&self) -> Paint {
        let (space, components) = match self.space.as_ref() {
            // An uncoloured pattern is painted in the space below.
            Space::Pattern(Some(base)) => (Arc::new(base.as_ref().clone()), self.components.clone()),
            space @ Space::Indexed(..) => match space.indexed(self.components.first().copied().unwrap_or(0.0)) {
                Some((base, components)) => (Arc::new(base.clone()), components),
                None => (Arc::clone(&self.space), Vec::new()),
            },
            _ => (Arc::clone(&self.space), self.components.clone()),
        };
        let inks = space.inks(&components);
        Paint { space, inks }
    }

    /// Sets components and, for patterns, the name, from the operands of `sc` or `scn`.
    pub fn set(&mut self, operands: &[Object]) {
        self.pattern = operands.last().and_then(|name| name.as_name().ok()).map(<[u8]>::to_vec);
        self.components = operands.iter().filter_map(crate::preflight::file::as_number).collect();
    }
}

/// The text state, ISO 32000-1, 9.3.
#[derive(Debug, Clone)]
pub struct TextState {
    pub font: Option<Arc<Font>>,
    pub size: f64,
    pub character_spacing: f64,
    pub word_spacing: f64,
    /// Horizontal scaling, 1 as it comes.
    pub stretch: f64,
    pub leading: f64,
    pub rise: f64,
    pub mode: i64,
}

/// Everything that `q` saves.
#[derive(Debug, Clone)]
pub struct State {
    pub transform: Affine,
    pub clip: Rect,
    pub fill: Colour,
    pub stroke: Colour,
    pub line_width: f64,
    pub text: TextState,
    pub overprints_fill: bool,
    pub overprints_stroke: bool,
    pub overprint_mode: i64,
    pub is_in_mask: bool,
    /// For content that is painted over and over: where it is, instead of where it says.
    pub tiled: Option<Rect>,
}

impl State {
    /// The state in which a page begins.
    pub fn new(transform: Affine, clip: Rect) -> Self {
        let text = TextState {
            font: None,
            size: 0.0,
            character_spacing: 0.0,
            word_spacing: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            mode: 0,
        };
        Self {
            transform,
            clip,
            fill: Colour::of(Space::Grey),
            stroke: Colour::of(Space::Grey),
            line_width: 1.0,
            text,
            overprints_fill: false,
            overprints_stroke: false,
            overprint_mode: 0,
            is_in_mask: false,
            tiled: None,
        }
    }

    pub fn fill_overprint(&self) -> Overprint {
        overprint(self.overprints_fill, self.overprint_mode, &self.fill)
    }

    pub fn stroke_overprint(&self) -> Overprint {
        overprint(self.overprints_stroke, self.overprint_mode, &self.stroke)
    }

    /// How much wider than it says a line is on the page: by the square root of the area's growth.
    pub fn scale(&self) -> f64 {
        self.transform.determinant().abs().sqrt()
    }

    /// Takes over what a graphics state dictionary says of overprint and lines.
    pub fn apply(&mut self, file: &crate::preflight::file::PdfFile, dictionary: &Dictionary) {
        if let Some(overprints) = file.boolean(dictionary, "OP") {
            self.overprints_stroke = overprints;
            // Without `op`, `OP` sets both (ISO 32000-1, table 58).
            self.overprints_fill = overprints;
        }
        if let Some(overprints) = file.boolean(dictionary, "op") {
            self.overprints_fill = overprints;
        }
        if let Some(mode) = file.number(dictionary, "OPM") {
            self.overprint_mode = mode as i64;
        }
        if let Some(width) = file.number(dictionary, "LW") {
            self.line_width = width;
        }
    }
}

/// Overprint mode 1 counts for DeviceCMYK alone (ISO 32000-1, 8.6.7).
fn overprint(is_on: bool, mode: i64, colour: &Colour) -> Overprint {
    match (is_on, mode, colour.space.as_ref()) {
        (false, _, _) => Overprint::KnocksOut,
        (true, 1, Space::Cmyk) => Overprint::ZeroPlates,
        (true, _, _) => Overprint::OtherPlates,
    }
}
