//! The texts that cells share (ISO/IEC 29500-1, 18.4.8).

use super::super::xml::{Document, Piece};
use super::super::{Budget, bounds, too_large};
use crate::delivery::complaint::Complaint;

pub(super) fn read(text: &str, part: &str, budget: &mut Budget) -> Result<Vec<String>, Complaint> {
    let mut document = Document::new(text, part);
    let mut strings = Vec::new();
    loop {
        match document.next()? {
            Piece::Open(element) if element.local_name() == "si" => {
                let string = item(&mut document)?;
                budget.spend_text(string.len())?;
                strings.push(string);
                if strings.len() > bounds::CELLS {
                    return Err(too_large(format!("more than {} texts", bounds::CELLS)).in_part(part));
                }
            }
            Piece::End => return Ok(strings),
            Piece::Open(_) | Piece::Close(_) | Piece::Text(_) => {}
        }
    }
}

/// The text of an item that has just begun: all of its runs, without hints on how to say it (`rPh`).
pub(super) fn item(document: &mut Document) -> Result<String, Complaint> {
    let mut text = String::new();
    let mut depth = 1_usize;
    while depth > 0 {
        match document.next()? {
            Piece::Open(element) => match element.local_name() {
                "rPh" => document.skip()?,
                "t" => text.push_str(&document.text()?),
                _ => depth += 1,
            },
            Piece::Close(_) => depth -= 1,
            Piece::End => break,
            Piece::Text(_) => {}
        }
    }
    Ok(unescaped(&text))
}

/// Characters that XML cannot hold are written as `_x000D_` (ISO/IEC 29500-1, 22.9.2.19).
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("_x") {
        let code = rest.get(start + 2..start + 6).filter(|_| rest.as_bytes().get(start + 6) == Some(&b'_'));
        let digits = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let character = digits.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let (kept, length) = match character {
            Some(character) => {
                plain.push_str(&rest[..start]);
                plain.push(character);
                (0, start + 7)
            }
            None => (start + 2, start + 2),
        };
        plain.push_str(&rest[..kept]);
        rest = &rest[length..];
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_joined_and_hints_left_out() {
        let text = "<sst><si><t>rund 380</t></si><si><r><t>Teil</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">projekte </t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si><si/></sst>";
        let strings = read(text, "sharedStrings.xml", &mut Budget::default()).unwrap();
        assert_eq!(strings, ["rund 380", "Teilprojekte ", ""]);
    }

    #[test]
    fn escapes_are_characters() {
        assert_eq!(unescaped("a_x000D_b_x0041__x00E4_"), "a\rbAä");
        assert_eq!(unescaped("_x005F_x0041_"), "_x0041_");
        assert_eq!(unescaped("_x_x00_xZZZZ__xD800_"), "_x_x00_xZZZZ__xD800_");
        assert_eq!(unescaped("_xä000_"), "_xä000_");
    }
}
