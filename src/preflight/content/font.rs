//! Fonts: whether they are in the file, and how wide their glyphs are.

use std::collections::{BTreeMap, BTreeSet};

use kurbo::Affine;
use lopdf::{Dictionary, Object};

use crate::preflight::file::{PdfFile, as_number};

/// A font as the file describes it.
#[derive(Debug)]
pub(super) struct Font<'f> {
    pub dictionary: &'f Dictionary,
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
    /// From the space of its glyphs to that of the text, for a font of size 1.
    pub matrix: Affine,
    /// Names of glyphs by the codes of a Type 3 font (ISO 32000-1, 9.6.6.1).
    glyphs: BTreeMap<u8, &'f [u8]>,
}

/// Fonts have 1000 units to the size (ISO 32000-1, 9.2.4).
const UNIT: f64 = 0.001;
/// For fonts that do not say: what most have.
const ASCENT: f64 = 0.9;
const DESCENT: f64 = -0.25;
/// More widths than a font has glyphs.
const MOST_WIDTHS: u32 = 65_536;

/// One code of a text.
pub(super) struct Code {
    /// For a font of size 1.
    pub width: f64,
    /// A space in a simple font, to which word spacing is added.
    pub is_space: bool,
}

impl<'f> Font<'f> {
    /// Reads a font's dictionary; of widths and names of glyphs, as many as are `left`.
    pub(super) fn read(file: &'f PdfFile, number: Option<u32>, font: &'f Dictionary, left: &mut usize) -> Self {
        let kind = file.name(font, "Subtype").unwrap_or_default();
        let name = file.name(font, "BaseFont").or_else(|| file.name(font, "Name")).unwrap_or(b"without a name");
        let name = String::from_utf8_lossy(name).into_owned();
        let is_composite = kind == b"Type0";
        let is_type_3 = kind == b"Type3";
        let inner = descendant(file, font).filter(|_| is_composite).unwrap_or(font);
        let descriptor = file.dictionary(inner, "FontDescriptor");
        let has = |key: &str| descriptor.is_some_and(|descriptor| has_program(file, descriptor, key));
        let matrix = file.numbers(font, "FontMatrix").filter(|_| is_type_3).and_then(|matrix| matrix.try_into().ok());
        let matrix = matrix.map_or(Affine::scale(UNIT), Affine::new);
        let extent = |key, default: f64| match descriptor.and_then(|descriptor| file.number(descriptor, key)) {
            Some(extent) if extent != 0.0 => extent * UNIT,
            _ => default,
        };
        Self {
            dictionary: font,
            number,
            name,
            is_embedded: is_type_3 || ["FontFile", "FontFile2", "FontFile3"].iter().any(|key| has(key)),
            is_type_3,
            is_composite,
            widths: if is_composite { composite_widths(file, inner, left) } else { simple_widths(file, font, left) },
            default_width: default_width(file, inner, descriptor, is_composite),
            unit: matrix.as_coeffs()[0].abs(),
            ascent: extent("Ascent", ASCENT),
            descent: extent("Descent", DESCENT),
            matrix,
            glyphs: if is_type_3 { differences(file, font, left) } else { BTreeMap::new() },
        }
    }

    /// The names of the glyphs that a text shows; `None` if a code has no name that the file gives.
    pub(super) fn glyph_names(&self, texts: &[Object]) -> Option<BTreeSet<&'f [u8]>> {
        let texts = texts.iter().filter_map(|text| text.as_str().ok());
        let codes: BTreeSet<u8> = texts.flatten().copied().collect();
        codes.iter().map(|code| self.glyphs.get(code).copied()).collect()
    }

    /// The codes of a text with their widths.
    pub(super) fn codes<'t>(&'t self, text: &'t [u8]) -> impl Iterator<Item = Code> + use<'t, 'f> {
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

/// Whether a font program is there and can be unpacked.
fn has_program(file: &PdfFile, descriptor: &Dictionary, key: &str) -> bool {
    let program = file.get(descriptor, key).and_then(|program| file.unpacked(program.as_stream().ok()?));
    program.is_some_and(|program| !program.is_empty())
}

/// Codes and names: `code /name …`, one run after another (ISO 32000-1, table 114).
fn differences<'f>(file: &'f PdfFile, font: &'f Dictionary, left: &mut usize) -> BTreeMap<u8, &'f [u8]> {
    let encoding = file.dictionary(font, "Encoding");
    let entries = encoding.and_then(|encoding| file.array(encoding, "Differences")).unwrap_or_default();
    let mut names = BTreeMap::new();
    let mut code: i64 = 0;
    for entry in entries.iter().take(*left) {
        *left -= 1;
        match file.resolve(entry) {
            Some(Object::Integer(next)) => code = *next,
            Some(Object::Name(name)) => {
                names.extend(u8::try_from(code).ok().map(|code| (code, name.as_slice())));
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    names
}

fn simple_widths(file: &PdfFile, font: &Dictionary, left: &mut usize) -> BTreeMap<u32, f64> {
    let first = file.number(font, "FirstChar").unwrap_or(0.0).clamp(0.0, 255.0) as u32;
    let widths = file.array(font, "Widths").unwrap_or_default();
    let widths = (first..=255).zip(widths).take(*left);
    let widths: BTreeMap<u32, f64> =
        widths.filter_map(|(code, width)| Some((code, as_number(file.resolve(width)?)?))).collect();
    *left -= widths.len();
    widths
}

/// ISO 32000-1, 9.7.4.3: `code [width …]` or `first last width`, one after another.
fn composite_widths(file: &PdfFile, inner: &Dictionary, left: &mut usize) -> BTreeMap<u32, f64> {
    let mut widths = BTreeMap::new();
    let mut entries = file.array(inner, "W").unwrap_or_default().iter().map_while(|entry| file.resolve(entry));
    while let (Some(first), Some(next)) = (entries.next().and_then(code), entries.next()) {
        let run: Vec<(u32, f64)> = match next {
            Object::Array(list) => {
                let list = list.iter().map_while(|width| as_number(file.resolve(width)?));
                (first..MOST_WIDTHS).zip(list).take(*left).collect()
            }
            last => {
                let (Some(last), Some(width)) = (code(last), entries.next().and_then(as_number)) else { break };
                (first..=last).map(|code| (code, width)).take(*left).collect()
            }
        };
        // Ranges that overlap again and again would cost more than they say.
        *left = left.saturating_sub(run.len() + 1);
        widths.extend(run);
        if *left == 0 {
            break;
        }
    }
    widths
}

fn code(object: &Object) -> Option<u32> {
    u32::try_from(object.as_i64().ok()?).ok().filter(|code| *code < MOST_WIDTHS)
}
