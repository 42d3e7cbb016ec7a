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
use crate::export::objects::compressed;

/// Writes the replaced characters of every page with codes of their own.
pub(super) fn encode(pdf: &mut Document) -> Result<(), Error> {
    let mut fonts = Fonts::default();
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    for page in pages {
        let resources = pdf.get_dict_in_dict(pdf.get_dictionary(page)?, b"Resources")?;
        let names = pdf.get_dict_in_dict(resources, b"Font").cloned().unwrap_or_default();
        let content = Content::decode(&pdf.get_page_content(page))?;
        let mut page_fonts = PageFonts { pdf, fonts: &mut fonts, names: &names };
        if let Some(rewritten) = rewritten(&content.operations, |font, code, text| page_fonts.code(font, code, text)) {
            let stream = compressed(dictionary! {}, Content { operations: rewritten }.encode()?)?;
            let stream = pdf.add_object(stream);
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

/// The operations with each replaced character in a code of its own; `None` if there is none. `code`
/// gives the code for a font's name, the glyph's code and the text.
fn rewritten(
    operations: &[Operation],
    mut code: impl FnMut(&[u8], u16, &str) -> Option<u16>,
) -> Option<Vec<Operation>> {
    let mut font: Vec<u8> = Vec::new();
    let mut written: Vec<Operation> = Vec::with_capacity(operations.len());
    let mut changed = false;
    let mut rest = operations;
    while let Some((operation, after)) = rest.split_first() {
        rest = after;
        set_font(operation, &mut font);
        if let Some((text, inside)) = replacement(operation, after)
            && let Some((place, shown)) = only_glyph(inside, &mut font)
            && let Some(new) = code(&font, shown, &text)
        {
            written.extend_from_slice(inside);
            let at = written.len() - inside.len() + place;
            written[at] = Operation::new("Tj", vec![Object::string_literal(new.to_be_bytes().to_vec())]);
            rest = &after[inside.len() + 1..];
            changed = true;
        } else {
            written.push(operation.clone());
        }
    }
    changed.then_some(written)
}

fn set_font(operation: &Operation, font: &mut Vec<u8>) {
    if operation.operator == "Tf"
        && let Some(name) = operation.operands.first().and_then(|name| name.as_name().ok())
    {
        *font = name.to_vec();
    }
}

/// The text that replaces marked content which is nothing but that, and the content.
fn replacement<'o>(begin: &Operation, after: &'o [Operation]) -> Option<(String, &'o [Operation])> {
    let properties = begin.operands.get(1).filter(|_| begin.operator == "BDC")?.as_dict().ok()?;
    let text = decode_text_string(properties.get(b"ActualText").ok()?).ok().filter(|_| properties.len() == 1)?;
    let end = after.iter().position(|operation| matches!(operation.operator.as_str(), "EMC" | "BDC" | "BMC"))?;
    (after[end].operator == "EMC").then(|| (text, &after[..end]))
}

/// The place and code of the glyph, if there is exactly one; `font` becomes the one that it is shown in.
fn only_glyph(operations: &[Operation], font: &mut Vec<u8>) -> Option<(usize, u16)> {
    let mut found = None;
    for (place, operation) in operations.iter().enumerate() {
        match operation.operator.as_str() {
            "Tf" => set_font(operation, font),
            "Tj" | "TJ" | "'" | "\"" if found.is_some() => return None,
            "Tj" => found = Some((place, single_code(operation.operands.first()?)?)),
            "TJ" => match operation.operands.first()?.as_array().ok()?.as_slice() {
                [one] => found = Some((place, single_code(one)?)),
                _ => return None,
            },
            "'" | "\"" => return None,
            _ => {}
        }
    }
    found
}

fn single_code(string: &Object) -> Option<u16> {
    let bytes = string.as_str().ok()?;
    Some(u16::from_be_bytes(bytes.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_codes(content: &str) -> Option<String> {
        let content = Content::decode(content.as_bytes()).unwrap();
        let rewritten = rewritten(&content.operations, |font, code, text| {
            assert_eq!((font, code), (b"f2".as_slice(), 0x30));
            (text == "-").then_some(0x51)
        })?;
        let text = String::from_utf8(Content { operations: rewritten }.encode().unwrap()).unwrap();
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_replaced_character_gets_its_code() {
        let content = "/P <</MCID 3>> BDC BT /f1 9 Tf <0001> Tj /Span <</ActualText (-)>> BDC /f2 9 Tf 5 0 Td <0030> Tj EMC \
                       <0002> Tj ET EMC";
        let expected = "/P <</MCID 3>> BDC BT /f1 9 Tf <0001> Tj /f2 9 Tf 5 0 Td (\0Q) Tj <0002> Tj ET EMC";
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
}
