//! A glyph that stands for several characters gets a code for each of them.
//!
//! A code says one text only (ISO 32000-1, 9.10.3), so the engine writes any other text of its glyph
//! around it as replacement text: most often for a hyphen, which also divides words at the end of a
//! line. Readers such as poppler pass by that replacement when they follow the structure, and lose what
//! comes after it in the line. A code of its own is understood by all of them.

mod codes;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Error, Object, ObjectId, decode_text_string, dictionary};

use self::codes::Fonts;
use crate::content_stream::{self, Operation as Read};
use crate::export::objects::compressed;

/// Writes the replaced characters of every page with codes of their own.
pub(super) fn encode(pdf: &mut Document) -> Result<(), Error> {
    let mut fonts = Fonts::default();
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    for page in pages {
        let resources = pdf.get_dict_in_dict(pdf.get_dictionary(page)?, b"Resources")?;
        let names = pdf.get_dict_in_dict(resources, b"Font").cloned().unwrap_or_default();
        let content = pdf.get_page_content(page);
        let mut page_fonts = PageFonts { pdf, fonts: &mut fonts, names: &names };
        if let Some(rewritten) = rewritten(&content, |font, code, text| page_fonts.code(font, code, text))? {
            let stream = pdf.add_object(compressed(dictionary! {}, rewritten)?);
            pdf.get_dictionary_mut(page)?.set("Contents", stream);
        }
    }
    fonts.write(pdf)
}

/// The fonts of a page, by their names in its content.
struct PageFonts<'a> {
    pdf: &'a Document,
    fonts: &'a mut Fonts,
    names: &'a Dictionary,
}

impl PageFonts<'_> {
    fn code(&mut self, font: &[u8], code: u16, text: &str) -> Option<u16> {
        let font = self.names.get(font).and_then(Object::as_reference).ok()?;
        self.fonts.code(self.pdf, font, code, text)
    }
}

/// The content with each replaced character in a code of its own; `None` if there is none. `code` gives the code for a font's
/// name, the glyph's code and the text.
///
/// Only what is replaced is taken apart: all else stays as it is, byte for byte.
fn rewritten(content: &[u8], mut code: impl FnMut(&[u8], u16, &str) -> Option<u16>) -> Result<Option<Vec<u8>>, Error> {
    let operations =
        content_stream::operations(content).map_err(|broken| Error::InvalidStream(broken.fault.to_string()))?;
    let mut font: Vec<u8> = Vec::new();
    let (mut written, mut done) = (Vec::with_capacity(content.len()), 0);
    for (index, read) in operations.iter().enumerate() {
        match &content[read.operator.clone()] {
            b"Tf" => set_font(&taken_apart(content, read)?, &mut font),
            b"BDC" => {
                let Some(inside) = replaced(content, &operations[index..]) else { continue };
                let mut shown_in = font.clone();
                if let Some(text) = replacement(&taken_apart(content, read)?)
                    && let Some((glyph, shown)) = only_glyph(content, inside, &mut shown_in)?
                    && let Some(new) = code(&shown_in, shown, &text)
                {
                    let end = &operations[index + inside.len() + 1];
                    written.extend_from_slice(&content[done..read.whole.start]);
                    written.extend_from_slice(&content[read.whole.end..glyph.whole.start]);
                    written.extend_from_slice(format!("<{new:04x}> Tj").as_bytes());
                    written.extend_from_slice(&content[glyph.whole.end..end.whole.start]);
                    done = end.whole.end;
                }
            }
            _ => {}
        }
    }
    written.extend_from_slice(&content[done..]);
    Ok((done > 0).then_some(written))
}

/// An operation with its operands as objects.
fn taken_apart(content: &[u8], read: &Read) -> Result<Operation, Error> {
    let content = &content[read.whole.clone()];
    let operation = Content::decode(content)?.operations.into_iter().next();
    operation.ok_or_else(|| Error::InvalidStream(content.escape_ascii().to_string()))
}

fn set_font(operation: &Operation, font: &mut Vec<u8>) {
    if let Some(name) = operation.operands.first().and_then(|name| name.as_name().ok()) {
        *font = name.to_vec();
    }
}

/// The operations of marked content with replacement text, if they hold no other marked content.
fn replaced<'o>(content: &[u8], from: &'o [Read]) -> Option<&'o [Read]> {
    let (begin, after) = from.split_first()?;
    let key = b"/ActualText";
    content[begin.whole.clone()].windows(key.len()).find(|part| part == key)?;
    let is_mark = |read: &Read| matches!(&content[read.operator.clone()], b"EMC" | b"BDC" | b"BMC");
    let end = after.iter().position(is_mark)?;
    (&content[after[end].operator.clone()] == b"EMC").then(|| &after[..end])
}

/// The text that replaces marked content which is nothing but that.
fn replacement(begin: &Operation) -> Option<String> {
    let properties = begin.operands.get(1)?.as_dict().ok().filter(|properties| properties.len() == 1)?;
    decode_text_string(properties.get(b"ActualText").ok()?).ok()
}

/// The operation that shows the glyph, and its code, if there is exactly one; `font` becomes the one that it is shown in.
fn only_glyph<'o>(
    content: &[u8],
    operations: &'o [Read],
    font: &mut Vec<u8>,
) -> Result<Option<(&'o Read, u16)>, Error> {
    let mut found = None;
    for read in operations {
        match &content[read.operator.clone()] {
            b"Tf" if found.is_none() => set_font(&taken_apart(content, read)?, font),
            b"Tj" | b"TJ" if found.is_none() => {
                let Some(code) = single_code(&taken_apart(content, read)?) else { return Ok(None) };
                found = Some((read, code));
            }
            b"Tj" | b"TJ" | b"'" | b"\"" => return Ok(None),
            _ => {}
        }
    }
    Ok(found)
}

/// The code that is shown, if it is one alone.
fn single_code(shown: &Operation) -> Option<u16> {
    let string = match shown.operands.first()? {
        Object::Array(parts) => <&[Object; 1]>::try_from(parts.as_slice()).ok()?.first()?,
        string => string,
    };
    Some(u16::from_be_bytes(string.as_str().ok()?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_codes(content: &str) -> Option<String> {
        let rewritten = rewritten(content.as_bytes(), |font, code, text| {
            assert_eq!((font, code), (b"f2".as_slice(), 0x30));
            (text == "-").then_some(0x51)
        })
        .unwrap()?;
        let text = String::from_utf8(rewritten).unwrap();
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_replaced_character_gets_its_code() {
        let content = "/P <</MCID 3>> BDC BT /f1 9 Tf <0001> Tj /Span <</ActualText (-)>> BDC /f2 9 Tf 5 0 Td <0030> Tj EMC \
                       <0002> Tj ET EMC";
        let expected = "/P <</MCID 3>> BDC BT /f1 9 Tf <0001> Tj /f2 9 Tf 5 0 Td <0051> Tj <0002> Tj ET EMC";
        assert_eq!(with_codes(content).unwrap(), expected);
    }

    #[test]
    fn everything_else_stays() {
        for content in [
            "/f2 9 Tf /Span <</ActualText (ab)>> BDC <0030> Tj EMC",
            "/f2 9 Tf /Span <</ActualText (-)>> BDC <00300031> Tj EMC",
            "/f2 9 Tf /Span <</ActualText (-)>> BDC <0030> Tj <0030> Tj EMC",
            "/f2 9 Tf /Span <</ActualText (-)/MCID 4>> BDC <0030> Tj EMC",
            "/f2 9 Tf /Span <</ActualText (-)>> BDC <0030> Tj",
        ] {
            assert_eq!(with_codes(content), None, "{content}");
        }
    }
    #[test]
    fn broken_content_is_an_error() {
        assert!(rewritten(b"/f2 9 Tf /Span <</ActualText (-)>> BDC <0030> Tj EMC (", |_, _, _| Some(1)).is_err());
    }
}
