//! Fonts: whether they are in the file, and how wide their glyphs are.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object};

use crate::preflight::file::{PdfFile, as_number};

/// A font as the file describes it.
#[derive(Debug)]
pub struct Font {
    /// Number of the object that describes it, if it has one of its own.
    pub number: Option<u32>,
    pub name: String,
    /// Whether its glyphs are in the file (ISO 32000-1, 9.9).
    pub is_embedded: bool,
    /// Glyphs that are small pages of content (9.6.5), by name of the stream.
    pub is_type_3: bool,
    /// Codes of two bytes, as composite fonts nearly always have.
    is_composite: bool,
    widths: BTreeMap<u32, f64>,
    default_width: f64,
    /// Size of a glyph unit for a font of size 1.
    unit: f64,
    pub ascent: f64,
    pub descent: f64,
}

/// Fonts have 1000 units to the size (ISO 32000-1, 9.2.4).
const UNIT: f64 = 0.001;
/// For fonts that do not say: what most have.
const ASCENT: f64 = 0.9;
const DESCENT: f64 = -0.25;
/// More widths than a font has glyphs.
const MOST_WIDTHS: u32 = 65_536;

/// One code of a text.
pub struct Code {
    /// For a font of size 1.
    pub width: f64,
    /// A space in a simple font, to which word spacing is added.
    pub is_space: bool,
}

impl Font {
    /// What the font's dictionary says.
    pub fn read(file: &PdfFile, number: Option<u32>, font: &Dictionary) -> Self {
        let kind = file.name(font, "Subtype").unwrap_or_default();
        let name = file.name(font, "BaseFont").or_else(|| file.name(font, "Name")).unwrap_or(b"without a name");
        let name = String::from_utf8_lossy(name).into_owned();
        let is_composite = kind == b"Type0";
        let is_type_3 = kind == b"Type3";
        let inner = descendant(file, font).filter(|_| is_composite).unwrap_or(font);
        let descriptor = file.dictionary(inner, "FontDescriptor");
        let has = |key: &str| descriptor.is_some_and(|descriptor| file.get(descriptor, key).is_some());
        let unit = match file.numbers(font, "FontMatrix") {
            Some(matrix) if is_type_3 && matrix.len() == 6 => matrix[0].abs(),
            _ => UNIT,
        };
        let extent = |key, default: f64| match descriptor.and_then(|descriptor| file.number(descriptor, key)) {
            Some(extent) if extent != 0.0 => extent * UNIT,
            _ => default,
        };
        Self {
            number,
            name,
            is_embedded: is_type_3 || ["FontFile", "FontFile2", "FontFile3"].iter().any(|key| has(key)),
            is_type_3,
            is_composite,
            widths: if is_composite { composite_widths(file, inner) } else { simple_widths(file, font) },
            default_width: default_width(file, inner, descriptor, is_composite),
            unit,
            ascent: extent("Ascent", ASCENT),
            descent: extent("Descent", DESCENT),
        }
    }

    /// The codes of a text with their widths.
    pub fn codes<'t>(&'t self, text: &'t [u8]) -> impl Iterator<Item = Code> + 't {
        text.chunks(if self.is_composite { 2 } else { 1 }).map(|bytes| {
            let code = bytes.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
            let width = self.widths.get(&code).copied().unwrap_or(self.default_width) * self.unit;
            Code { width, is_space: !self.is_composite && code == 32 }
        })
    }
}

fn descendant<'f>(file: &'f PdfFile, font: &'f Dictionary) -> Option<&'f Dictionary> {
    file.resolve(file.array(font, "DescendantFonts")?.first()?)?.as_dict().ok()
}

fn default_width(file: &PdfFile, inner: &Dictionary, descriptor: Option<&Dictionary>, is_composite: bool) -> f64 {
    if is_composite {
        // ISO 32000-1, table 117.
        file.number(inner, "DW").unwrap_or(1000.0)
    } else {
        descriptor.and_then(|descriptor| file.number(descriptor, "MissingWidth")).unwrap_or(500.0)
    }
}

fn simple_widths(file: &PdfFile, font: &Dictionary) -> BTreeMap<u32, f64> {
    let first = file.number(font, "FirstChar").unwrap_or(0.0).clamp(0.0, 255.0) as u32;
    let widths = file.array(font, "Widths").unwrap_or_default();
    (first..=255).zip(widths).filter_map(|(code, width)| Some((code, as_number(file.resolve(width)?)?))).collect()
}

/// ISO 32000-1, 9.7.4.3: `code [width …]` or `first last width`, one after another.
fn composite_widths(file: &PdfFile, inner: &Dictionary) -> BTreeMap<u32, f64> {
    let mut widths = BTreeMap::new();
    let mut left = 2 * MOST_WIDTHS as usize;
    let mut entries = file.array(inner, "W").unwrap_or_default().iter().map_while(|entry| file.resolve(entry));
    while let (Some(first), Some(next)) = (entries.next().and_then(code), entries.next()) {
        match next {
            Object::Array(list) => {
                let list = list.iter().map_while(|width| as_number(file.resolve(width)?));
                widths.extend((first..MOST_WIDTHS).zip(list));
            }
            last => {
                let (Some(last), Some(width)) = (code(last), entries.next().and_then(as_number)) else { break };
                // Ranges that overlap again and again would cost more than they say.
                let count = usize::try_from(last.saturating_sub(first)).unwrap_or(usize::MAX).saturating_add(1);
                let Some(rest) = left.checked_sub(count) else { break };
                left = rest;
                widths.extend((first..=last).map(|code| (code, width)));
            }
        }
    }
    widths
}

fn code(object: &Object) -> Option<u32> {
    u32::try_from(object.as_i64().ok()?).ok().filter(|code| *code < MOST_WIDTHS)
}
