//! Widths of text, measured with the very font files that print it.

use std::collections::BTreeMap;

use rustybuzz::{Face, UnicodeBuffer, ttf_parser};

use crate::project::Inputs;

/// The upright faces of a family, by weight.
pub struct Typeface<'a> {
    faces: BTreeMap<u16, Face<'a>>,
}

impl<'a> Typeface<'a> {
    /// Finds the faces of `family` among the project's fonts. `None` if there are none.
    pub fn find(inputs: &'a Inputs, family: &str) -> Option<Self> {
        let fonts = inputs.iter().filter(|(path, _)| path.starts_with("fonts/"));
        let faces: BTreeMap<_, _> = fonts
            .filter_map(|(_, bytes)| Face::from_slice(bytes, 0))
            .filter(|face| !face.is_italic() && family_of(face).as_deref() == Some(family))
            .map(|face| (face.weight().to_number(), face))
            .collect();
        (!faces.is_empty()).then_some(Self { faces })
    }

    /// The width of `text` in the unit of `size`, with the nearest weight that there is.
    pub fn width(&self, text: &str, size: i32, weight: u16) -> i32 {
        let nearest = self.faces.iter().min_by_key(|(candidate, _)| candidate.abs_diff(weight));
        let Some((_, face)) = nearest else { return 0 };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let shaped = rustybuzz::shape(face, &[], buffer);
        let advance: i32 = shaped.glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
        (f64::from(advance) * f64::from(size) / f64::from(face.units_per_em())).ceil() as i32
    }
}

/// The typographic family (name 16) or else the family (name 1), OpenType 1.9, `name`.
fn family_of(face: &Face) -> Option<String> {
    let name = |id| face.names().into_iter().filter(|name| name.name_id == id).find_map(|name| name.to_string());
    name(ttf_parser::name_id::TYPOGRAPHIC_FAMILY).or_else(|| name(ttf_parser::name_id::FAMILY))
}
