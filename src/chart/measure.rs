//! Widths of text, measured with the very font files that print it.

use std::collections::BTreeMap;

use rustybuzz::{Face, UnicodeBuffer, ttf_parser};

use crate::project::Inputs;
use crate::text::isolate::is_invisible;

/// The upright faces of families, by weight; the first family letters what it can.
pub(crate) struct Typeface<'a> {
    families: Vec<Faces<'a>>,
}

type Faces<'a> = BTreeMap<u16, Face<'a>>;

impl<'a> Typeface<'a> {
    /// Finds the faces of `families` among the project's fonts. `None` if there are none of the first.
    pub(crate) fn find(inputs: &'a Inputs, families: &[String]) -> Option<Self> {
        let families: Vec<Faces> = families.iter().map(|family| faces(inputs, family)).collect();
        families.first().is_some_and(|faces| !faces.is_empty()).then_some(Self { families })
    }

    /// One that letters nothing.
    #[cfg(test)]
    pub(super) fn none() -> Self {
        Self { families: Vec::new() }
    }

    /// The width of `text` in the unit of `size`, with the nearest weight that there is.
    pub(crate) fn width(&self, text: &str, size: i32, weight: u16) -> i32 {
        let nearest = |faces: &'_ Faces<'a>| faces.keys().copied().min_by_key(|candidate| candidate.abs_diff(weight));
        let faces: Vec<&Face> = self.families.iter().filter_map(|faces| faces.get(&nearest(faces)?)).collect();
        let ems: f64 = stretches(text, &faces).iter().map(|(face, stretch)| advance(face, stretch)).sum();
        (ems * f64::from(size)).ceil() as i32
    }
}

fn faces<'a>(inputs: &'a Inputs, family: &str) -> Faces<'a> {
    let fonts = inputs.iter().filter(|(path, _)| path.starts_with("fonts/"));
    fonts
        .filter_map(|(_, bytes)| Face::from_slice(bytes, 0))
        .filter(|face| !face.is_italic() && family_of(face).as_deref() == Some(family))
        .map(|face| (face.weight().to_number(), face))
        .collect()
}

/// Cuts a text by the faces that letter it, as the engine does: each character has the first face that
/// knows it.
fn stretches<'f, 'a>(text: &str, faces: &[&'f Face<'a>]) -> Vec<(&'f Face<'a>, String)> {
    let mut stretches: Vec<(&Face, String)> = Vec::new();
    for c in text.chars().filter(|c| !is_invisible(*c)) {
        let face = faces.iter().find(|face| face.glyph_index(c).is_some()).or(faces.first());
        let Some(face) = face.copied() else { continue };
        match stretches.last_mut() {
            Some((last, stretch)) if std::ptr::eq(*last, face) => stretch.push(c),
            _ => stretches.push((face, c.to_string())),
        }
    }
    stretches
}

/// In ems.
fn advance(face: &Face, text: &str) -> f64 {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    let shaped = rustybuzz::shape(face, &[], buffer);
    let advance: i32 = shaped.glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
    f64::from(advance) / f64::from(face.units_per_em())
}

/// The typographic family (name 16) or else the family (name 1), OpenType 1.9, `name`.
fn family_of(face: &Face) -> Option<String> {
    let name = |id| face.names().into_iter().filter(|name| name.name_id == id).find_map(|name| name.to_string());
    name(ttf_parser::name_id::TYPOGRAPHIC_FAMILY).or_else(|| name(ttf_parser::name_id::FAMILY))
}
