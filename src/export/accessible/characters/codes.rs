//! Further codes for the glyphs of fonts with codes of two bytes (ISO 32000-1, 9.7).

use std::collections::BTreeMap;
use std::fmt::Write;

use lopdf::{Dictionary, Document, Error, Object, ObjectId, Stream, dictionary};

use crate::export::objects::compressed;

/// Most mappings in one block of a character map (Adobe Technical Note 5014).
const LARGEST_BLOCK: usize = 100;

/// Fonts that get further codes.
#[derive(Default)]
pub(super) struct Fonts {
    fonts: BTreeMap<ObjectId, Option<Font>>,
}

/// A font whose codes are its glyphs' numbers.
struct Font {
    descendant: ObjectId,
    texts: ObjectId,
    widths: BTreeMap<u16, Object>,
    /// The first code that is free.
    free: u16,
    /// The new code of each glyph and text.
    added: BTreeMap<(u16, String), u16>,
}

impl Fonts {
    /// The code of a glyph where it stands for `text`; `None` in a font of another kind.
    pub(super) fn code(&mut self, pdf: &Document, font: ObjectId, glyph: u16, text: &str) -> Option<u16> {
        let font = self.fonts.entry(font).or_insert_with(|| Font::read(pdf, font)).as_mut()?;
        let next = u16::try_from(font.added.len()).ok().and_then(|count| font.free.checked_add(count))?;
        Some(*font.added.entry((glyph, text.to_owned())).or_insert(next))
    }

    /// Writes the new codes into the fonts.
    pub(super) fn write(self, pdf: &mut Document) -> Result<(), Error> {
        let fonts = self.fonts.into_values().flatten().filter(|font| !font.added.is_empty());
        fonts.into_iter().try_for_each(|font| font.write(pdf))
    }
}

impl Font {
    fn read(pdf: &Document, id: ObjectId) -> Option<Self> {
        let font = pdf.get_dictionary(id).ok()?;
        let is_named = |dictionary: &Dictionary, key: &[u8], name: &[u8]| {
            dictionary.get(key).and_then(Object::as_name).is_ok_and(|is| is == name)
        };
        let descendant = font.get(b"DescendantFonts").and_then(Object::as_array).ok()?.first()?.as_reference().ok()?;
        let glyphs = pdf.get_dictionary(descendant).ok()?;
        let has_glyphs_for_codes = is_named(font, b"Encoding", b"Identity-H")
            && is_named(glyphs, b"Subtype", b"CIDFontType2")
            && is_named(glyphs, b"CIDToGIDMap", b"Identity");
        let widths = widths(glyphs.get(b"W").and_then(Object::as_array).ok()?)?;
        let free = widths.keys().next_back()?.checked_add(1)?;
        let texts = font.get(b"ToUnicode").and_then(Object::as_reference).ok()?;
        has_glyphs_for_codes.then(|| Self { descendant, texts, widths, free, added: BTreeMap::new() })
    }

    fn write(self, pdf: &mut Document) -> Result<(), Error> {
        let map = pdf.get_object(self.texts)?.as_stream()?.get_plain_content()?;
        let map = compressed(dictionary! {}, self.with_texts(&map))?;
        pdf.objects.insert(self.texts, map.into());
        let glyphs = pdf.add_object(self.glyphs()?);
        let widths = self.widths();
        let descendant = pdf.get_dictionary_mut(self.descendant)?;
        descendant.set("CIDToGIDMap", glyphs);
        descendant.set("W", widths);
        // The list of codes is optional, and would lack the new ones (ISO 19005-3, 6.2.11.4.2).
        if let Ok(descriptor) = descendant.get(b"FontDescriptor").and_then(Object::as_reference) {
            pdf.get_dictionary_mut(descriptor)?.remove(b"CIDSet");
        }
        Ok(())
    }

    /// A character map with the texts of the new codes (9.10.3).
    fn with_texts(&self, map: &[u8]) -> Vec<u8> {
        let end = map.windows(7).rposition(|window| window == b"endcmap").unwrap_or(map.len());
        let mut blocks = String::new();
        for block in self.added.iter().collect::<Vec<_>>().chunks(LARGEST_BLOCK) {
            let _ = writeln!(blocks, "{} beginbfchar", block.len());
            for ((_, text), code) in block {
                let units: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
                let _ = writeln!(blocks, "<{code:04X}> <{units}>");
            }
            blocks.push_str("endbfchar\n");
        }
        [&map[..end], blocks.as_bytes(), &map[end..]].concat()
    }

    /// The glyph of every code, two bytes for each (9.7.4.3).
    fn glyphs(&self) -> Result<Stream, Error> {
        let mut glyphs: Vec<u16> = (0..self.free).collect();
        let mut added: Vec<(&u16, u16)> = self.added.iter().map(|((glyph, _), code)| (code, *glyph)).collect();
        added.sort_unstable();
        glyphs.extend(added.into_iter().map(|(_, glyph)| glyph));
        compressed(dictionary! {}, glyphs.into_iter().flat_map(u16::to_be_bytes).collect())
    }

    /// The widths of all codes: first, last, width.
    fn widths(&self) -> Object {
        let added = self.added.iter().filter_map(|((glyph, _), code)| Some((*code, self.widths.get(glyph)?.clone())));
        let all: BTreeMap<u16, Object> = self.widths.clone().into_iter().chain(added).collect();
        let code = |code: u16| Object::Integer(code.into());
        Object::Array(all.into_iter().flat_map(|(it, width)| [code(it), code(it), width]).collect())
    }
}

/// Widths by code, in either of their two forms (9.7.4.3).
fn widths(array: &[Object]) -> Option<BTreeMap<u16, Object>> {
    let number = |object: &Object| u16::try_from(object.as_i64().ok()?).ok();
    let mut widths = BTreeMap::new();
    let mut rest = array;
    while let [first, second, after @ ..] = rest {
        let first = number(first)?;
        if let Object::Array(list) = second {
            widths.extend((first..).zip(list.iter().cloned()));
            rest = after;
        } else {
            let (width, after) = after.split_first()?;
            widths.extend((first..=number(second)?).map(|code| (code, width.clone())));
            rest = after;
        }
    }
    Some(widths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_read_in_both_forms() {
        let list = [1.into(), vec![500.into(), 600.into()].into(), 7.into(), 8.into(), 700.into()];
        let read = widths(&list).unwrap();
        assert_eq!(read, BTreeMap::from([(1, 500.into()), (2, 600.into()), (7, 700.into()), (8, 700.into())]));
    }
}
