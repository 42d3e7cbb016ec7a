//! The graphics state (ISO 32000-1, 8.4), as far as it decides what ink goes where.

use std::sync::Arc;

use kurbo::{Affine, Rect};
use lopdf::{Dictionary, Object};

use super::colour::Space;
use super::font::Font;
use super::painted::{Overprint, Paint};

/// A pattern that a colour is, found in the resources of the content that chose it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pattern<'f> {
    /// Number of its object, or of the content that names it.
    pub number: u32,
    pub object: &'f Object,
    /// The space of that content, in which it is tiled (ISO 32000-1, 8.7.3.1).
    pub base: Affine,
    pub resources: Option<&'f Dictionary>,
}

/// A current colour.
#[derive(Debug, Clone)]
pub(super) struct Colour<'f> {
    pub space: Arc<Space>,
    pub components: Vec<f64>,
    pub pattern: Option<Pattern<'f>>,
}

impl Colour<'_> {
    /// The first colour of a space.
    pub(super) fn of(space: impl Into<Arc<Space>>) -> Self {
        let space = space.into();
        Self { components: space.initial(), space, pattern: None }
    }

    /// Paint of this colour: its space and its ink on the plates.
    pub(super) fn paint(&self) -> Paint {
        let (space, components) = match self.space.as_ref() {
            // An uncoloured pattern is painted in the space below.
            Space::Pattern(Some(base)) => (Arc::clone(base), self.components.clone()),
            space @ Space::Indexed(..) => match space.indexed(self.components.first().copied().unwrap_or(0.0)) {
                Some((base, components)) => (Arc::clone(base), components),
                None => (Arc::clone(&self.space), Vec::new()),
            },
            _ => (Arc::clone(&self.space), self.components.clone()),
        };
        let inks = space.inks(&components);
        Paint { space, inks }
    }

    /// Properties of this colour on which judgements depend.
    fn look(&self) -> ColourLook {
        let bits = |numbers: &[f64]| numbers.iter().map(|number| number.to_bits()).collect::<Vec<u64>>();
        let mut numbers = bits(&self.components);
        if let Some(pattern) = &self.pattern {
            numbers.push(std::ptr::from_ref(pattern.object).addr() as u64);
            numbers.extend(bits(&pattern.base.as_coeffs()[..4]));
        }
        (Arc::clone(&self.space), self.components.len(), numbers)
    }
}

type ColourLook = (Arc<Space>, usize, Vec<u64>);

/// All of a state that decides how content which begins in it is judged.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Look {
    fill: ColourLook,
    stroke: ColourLook,
    numbers: Vec<u64>,
}

/// The text state, ISO 32000-1, 9.3.
#[derive(Debug, Clone)]
pub(super) struct TextState<'f> {
    pub font: Option<Arc<Font<'f>>>,
    pub size: f64,
    pub character_spacing: f64,
    pub word_spacing: f64,
    /// Horizontal scaling, 1 as it comes.
    pub stretch: f64,
    pub leading: f64,
    pub rise: f64,
    pub mode: i64,
}

impl TextState<'_> {
    /// From a font of size 1 to the text's space (ISO 32000-1, 9.4.4).
    pub(super) fn matrix(&self) -> Affine {
        Affine::new([self.size * self.stretch, 0.0, 0.0, self.size, 0.0, self.rise])
    }
}

/// Everything that `q` saves.
#[derive(Debug, Clone)]
pub(super) struct State<'f> {
    pub transform: Affine,
    pub clip: Rect,
    pub fill: Colour<'f>,
    pub stroke: Colour<'f>,
    pub line_width: f64,
    pub text: TextState<'f>,
    pub overprints_fill: bool,
    pub overprints_stroke: bool,
    pub overprint_mode: i64,
    pub is_in_mask: bool,
    /// Whether colours that content chooses count for nothing: in what is painted like a stencil
    /// (ISO 32000-1, 8.7.3.3 and table 113).
    pub is_stencil: bool,
    /// For content that is painted over and over: where it is, instead of where it says.
    pub tiled: Option<Rect>,
}

impl State<'_> {
    /// The state in which a page begins.
    pub(super) fn new(transform: Affine, clip: Rect) -> Self {
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
            is_stencil: false,
            tiled: None,
        }
    }

    /// Properties of this state on which judgements depend, position apart: for content that is judged at the area
    /// that it tiles.
    pub(super) fn look(&self) -> Look {
        let [a, b, c, d, _, _] = self.transform.as_coeffs();
        let text = &self.text;
        let numbers = [a, b, c, d, self.line_width, text.size, text.character_spacing, text.word_spacing];
        let numbers = numbers.into_iter().chain([text.stretch, text.leading, text.rise]).map(f64::to_bits);
        let flags = [self.overprints_fill, self.overprints_stroke, self.is_in_mask, self.is_stencil].map(u64::from);
        let font = text.font.as_ref().map_or(0, |font| Arc::as_ptr(font).addr() as u64);
        let others = [font, text.mode.cast_unsigned(), self.overprint_mode.cast_unsigned()];
        let numbers = numbers.chain(flags).chain(others).collect();
        Look { fill: self.fill.look(), stroke: self.stroke.look(), numbers }
    }

    /// Properties of this state on which judgements depend, position included: for content that is judged in its own
    /// place.
    pub(super) fn look_in_place(&self) -> Look {
        let mut look = self.look();
        let [_, _, _, _, e, f] = self.transform.as_coeffs();
        let areas = [Some(self.clip), self.tiled].into_iter().flatten();
        let sides = areas.flat_map(|area| [area.x0, area.y0, area.x1, area.y1]);
        look.numbers.extend([e, f].into_iter().chain(sides).map(f64::to_bits));
        look
    }

    pub(super) fn fill_overprint(&self) -> Overprint {
        overprint(self.overprints_fill, self.overprint_mode, &self.fill)
    }

    pub(super) fn stroke_overprint(&self) -> Overprint {
        overprint(self.overprints_stroke, self.overprint_mode, &self.stroke)
    }

    /// Factor from the stated width of a line to that on the page: the square root of the area's growth.
    pub(super) fn scale(&self) -> f64 {
        self.transform.determinant().abs().sqrt()
    }

    /// Takes over what a graphics state dictionary says of overprint and lines.
    pub(super) fn apply(&mut self, file: &crate::preflight::file::PdfFile, dictionary: &Dictionary) {
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
