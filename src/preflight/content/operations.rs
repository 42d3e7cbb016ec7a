//! Content streams, operation by operation (ISO 32000-1, 7.8.2), and what each operator asks for.

use lopdf::{Dictionary, Object, Stream};

use crate::preflight::file::as_number;
use crate::preflight::reader::syntax::{Grammar, Parser, Stop, is_space};

/// Objects of one operation, those inside others included.
const MOST_OBJECTS: usize = 100_000;
/// Components of a colour (ISO 32000-1, annex C).
const MOST_COMPONENTS: usize = 32;

/// An operator with what stands before it.
pub(super) struct Operation<'c> {
    pub operator: &'c str,
    pub operands: Vec<Object>,
    /// Number of objects in the operands, those inside others included.
    pub weight: usize,
}

/// A content stream that is being read.
pub(super) struct Operations<'c> {
    content: &'c [u8],
    at: usize,
}

impl<'c> Operations<'c> {
    pub(super) fn of(content: &'c [u8]) -> Self {
        Self { content, at: 0 }
    }

    /// The next operation; nothing at the end.
    pub(super) fn next(&mut self) -> Result<Option<Operation<'c>>, Stop> {
        let mut parser = Parser::new(self.content, self.at, Grammar::Content, MOST_OBJECTS);
        let mut operands = Vec::new();
        loop {
            parser.skip_space();
            match parser.peek() {
                None if operands.is_empty() => return Ok(None),
                None => return Err(Stop::Damaged),
                Some(byte) if is_of_operator(byte) => {
                    let mut ahead = Parser::new(self.content, parser.at, Grammar::Content, 0);
                    let word = ahead.word();
                    if matches!(word, b"true" | b"false" | b"null") {
                        operands.push(parser.object()?);
                        continue;
                    }
                    parser.at = ahead.at;
                    let operator = std::str::from_utf8(word).map_err(|_| Stop::Damaged)?;
                    if operator == "BI" {
                        operands.push(Object::Stream(inline_picture(&mut parser)?));
                    }
                    self.at = parser.at;
                    return Ok(Some(Operation { operator, operands, weight: MOST_OBJECTS - parser.left }));
                }
                Some(_) => operands.push(parser.object()?),
            }
        }
    }
}

fn is_of_operator(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, b'\'' | b'"')
}

/// A picture between `BI` and `EI` (ISO 32000-1, 8.9.7). Where its length is not known, it ends at the
/// first `EI` that stands alone; content that was none of the picture's is read, rather than skipped.
fn inline_picture(parser: &mut Parser) -> Result<Stream, Stop> {
    let dictionary = parser.entries_until(b"ID")?;
    let rest = parser.rest();
    let begin = match rest {
        [b'\r', b'\n', ..] => 2,
        [byte, ..] if is_space(*byte) => 1,
        _ => return Err(Stop::Damaged),
    };
    let data = &rest[begin..];
    let length = match raw_length(&dictionary) {
        Some(length) if length <= data.len() => length,
        Some(_) => return Err(Stop::Damaged),
        None => {
            let ends = |window: &[u8]| is_space(window[0]) && &window[1..3] == b"EI";
            let mut places = data.windows(3).enumerate().filter(|(_, window)| ends(window));
            let is_alone = |place: usize| data.get(place + 3).is_none_or(|next| is_space(*next));
            places.find(|(place, _)| is_alone(*place)).map(|(place, _)| place).ok_or(Stop::Damaged)?
        }
    };
    parser.at += begin + length;
    parser.skip_space();
    parser.keyword(b"EI").ok_or(Stop::Damaged)?;
    Ok(Stream::new(dictionary, data[..length].to_vec()))
}

/// The bytes of a picture that is not packed; `None` if it is, or its colours have names of their own.
fn raw_length(dictionary: &Dictionary) -> Option<usize> {
    let get = |long: &[u8], short: &[u8]| dictionary.get(long).or_else(|_| dictionary.get(short)).ok();
    let number = |long: &[u8], short: &[u8]| usize::try_from(get(long, short)?.as_i64().ok()?).ok();
    if get(b"Filter", b"F").is_some() {
        return None;
    }
    let is_stencil = get(b"ImageMask", b"IM").is_some_and(|it| it.as_bool().is_ok_and(|it| it));
    let parts = if is_stencil { 1 } else { components(get(b"ColorSpace", b"CS")?)? };
    let bits = if is_stencil { 1 } else { number(b"BitsPerComponent", b"BPC")? };
    let row = number(b"Width", b"W")?.checked_mul(parts)?.checked_mul(bits)?.div_ceil(8);
    row.checked_mul(number(b"Height", b"H")?)
}

fn components(space: &Object) -> Option<usize> {
    match space {
        Object::Name(name) => match name.as_slice() {
            b"DeviceGray" | b"G" => Some(1),
            b"DeviceRGB" | b"RGB" => Some(3),
            b"DeviceCMYK" | b"CMYK" => Some(4),
            _ => None,
        },
        Object::Array(parts) => matches!(parts.first()?.as_name().ok()?, b"Indexed" | b"I").then_some(1),
        _ => None,
    }
}

/// Whether an operation has what its operator asks for (ISO 32000-1, annex A). `None` if the operator
/// is not known.
pub(super) fn is_well_formed(operator: &str, operands: &[Object]) -> Option<bool> {
    let numbers = |count: usize| operands.len() == count && operands.iter().all(is_number);
    let is_name = |index: usize| operands.get(index).is_some_and(|it| it.as_name().is_ok());
    let is_text = |index: usize| operands.get(index).is_some_and(|it| it.as_str().is_ok());
    let are = |count: usize| operands.len() == count;
    Some(match operator {
        "q" | "Q" | "h" | "S" | "s" | "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" | "n" | "W" | "W*" | "BT" | "ET"
        | "T*" | "EMC" | "BX" | "EX" => are(0),
        "w" | "J" | "j" | "M" | "i" | "Tc" | "Tw" | "Tz" | "TL" | "Ts" | "Tr" | "g" | "G" => numbers(1),
        "m" | "l" | "Td" | "TD" | "d0" => numbers(2),
        "rg" | "RG" => numbers(3),
        "v" | "y" | "re" | "k" | "K" => numbers(4),
        "c" | "cm" | "Tm" | "d1" => numbers(6),
        "ri" | "gs" | "Do" | "sh" | "cs" | "CS" | "MP" | "BMC" => are(1) && is_name(0),
        "DP" | "BDC" => are(2) && is_name(0) && (is_name(1) || operands[1].as_dict().is_ok()),
        "d" => are(2) && operands[0].as_array().is_ok() && is_number(&operands[1]),
        "Tf" => are(2) && is_name(0) && is_number(&operands[1]),
        "Tj" | "'" => are(1) && is_text(0),
        "\"" => are(3) && is_number(&operands[0]) && is_number(&operands[1]) && is_text(2),
        "TJ" => are(1) && operands[0].as_array().is_ok_and(|parts| parts.iter().all(is_text_or_number)),
        "sc" | "SC" => (1..=MOST_COMPONENTS).contains(&operands.len()) && operands.iter().all(is_number),
        "scn" | "SCN" => is_colour(operands),
        "BI" => true,
        _ => return None,
    })
}

fn is_number(object: &Object) -> bool {
    as_number(object).is_some_and(f64::is_finite)
}

fn is_text_or_number(object: &Object) -> bool {
    object.as_str().is_ok() || is_number(object)
}

/// Numbers, and perhaps the name of a pattern after them.
fn is_colour(operands: &[Object]) -> bool {
    let Some((last, others)) = operands.split_last().filter(|(_, others)| others.len() <= MOST_COMPONENTS) else {
        return false;
    };
    others.iter().all(is_number) && (is_number(last) || last.as_name().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operators(content: &[u8]) -> (Vec<String>, Option<Stop>) {
        let mut operations = Operations::of(content);
        let mut read = Vec::new();
        loop {
            match operations.next() {
                Ok(Some(operation)) => read.push(operation.operator.to_owned()),
                Ok(None) => return (read, None),
                Err(stop) => return (read, Some(stop)),
            }
        }
    }

    #[test]
    fn content_is_read_to_its_end() {
        let content = b"q 1 0 0 1 5 5 cm/F 9 Tf [(a) -2 <62>]TJ % note\n(x)' true null /A<</B[1]>>BDC EMC Q";
        assert_eq!(
            operators(content),
            (["q", "cm", "Tf", "TJ", "'", "BDC", "EMC", "Q"].map(str::to_owned).into(), None)
        );
        for damaged in ["q 1", "q )", "q >", "q ]", "q [1", "q \u{fd}", "q (a", "q {"] {
            assert_eq!(operators(damaged.as_bytes()), (vec!["q".to_owned()], Some(Stop::Damaged)), "{damaged}");
        }
    }

    #[test]
    fn pictures_within_content_end_where_their_bytes_do() {
        let raw = b"BI /W 4 /H 1 /CS /G /BPC 8 ID  EI  EI Q";
        assert_eq!(operators(raw), (vec!["BI".to_owned(), "Q".to_owned()], None));
        let packed = b"BI /W 4 /H 1 /CS /G /BPC 8 /F /AHx ID 00000000>\nEI Q";
        assert_eq!(operators(packed), (vec!["BI".to_owned(), "Q".to_owned()], None));
        assert_eq!(operators(b"BI /W 9 /H 1 /CS /G /BPC 8 ID abc EI").1, Some(Stop::Damaged));
    }

    #[test]
    fn operators_get_what_they_ask_for() {
        let check = |text: &[u8]| {
            let operation = Operations::of(text).next().unwrap().unwrap();
            is_well_formed(operation.operator, &operation.operands)
        };
        for good in ["1 2 m", "/A scn", "1 0 0 scn", "[] 0 d", "(a) Tj", "/OC /A BDC", "/P <<>> BDC"] {
            assert_eq!(check(good.as_bytes()), Some(true), "{good}");
        }
        for bad in ["1 m", "9 1 2 m", "scn", "/A 1 scn", "Do", "(A) Do", "/F Tf", "[/A] TJ", "1 2 3 rg 4"] {
            assert_eq!(check(bad.as_bytes()).unwrap(), bad == "1 2 3 rg 4", "{bad}");
        }
        assert_eq!(check(b"1 nonsense"), None);
    }
}
