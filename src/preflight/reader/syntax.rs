//! The syntax of objects (ISO 32000-1, 7.2 and 7.3), in files and in content streams.
//!
//! Every object that is read is counted: an array of millions of zeros takes a few bytes of a packed
//! file, and gigabytes of memory.

use lopdf::{Dictionary, Object, StringFormat};

/// Arrays in dictionaries in arrays.
const DEEPEST: usize = 64;
/// Bytes of a name; programs write up to 127 (ISO 32000-1, annex C).
const LONGEST_NAME: usize = 4096;

/// Reason for which reading ended early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// These bytes are no object.
    Damaged,
    /// There are more objects than may be read.
    TooMuch,
}

/// Context of objects: only in a file can they refer to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grammar {
    File,
    Content,
}

/// A reader of objects, one after another.
pub(crate) struct Parser<'b> {
    bytes: &'b [u8],
    /// Offset of the next byte.
    pub at: usize,
    grammar: Grammar,
    /// Number of objects that may still be read.
    pub left: usize,
}

impl<'b> Parser<'b> {
    /// A reader from `at` on, of at most `left` objects.
    pub(crate) fn new(bytes: &'b [u8], at: usize, grammar: Grammar, left: usize) -> Self {
        Self { bytes, at: at.min(bytes.len()), grammar, left }
    }

    pub(crate) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(crate) fn rest(&self) -> &'b [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Skips white space and comments.
    pub(crate) fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'%' => self.skip_while(|byte| !matches!(byte, b'\r' | b'\n')),
                byte if is_space(byte) => self.at += 1,
                _ => return,
            }
        }
    }

    fn skip_while(&mut self, is_skipped: impl Fn(u8) -> bool) {
        let rest = self.rest();
        self.at += rest.iter().position(|byte| !is_skipped(*byte)).unwrap_or(rest.len());
    }

    /// Takes a keyword, if it stands here as a whole.
    pub(crate) fn keyword(&mut self, word: &[u8]) -> Option<()> {
        let rest = self.rest().strip_prefix(word)?;
        if rest.first().is_some_and(|next| is_regular(*next)) {
            return None;
        }
        self.at += word.len();
        Some(())
    }

    /// Regular characters up to the next other one.
    pub(crate) fn word(&mut self) -> &'b [u8] {
        let start = self.at;
        self.skip_while(is_regular);
        &self.bytes[start..self.at]
    }

    /// A whole number without a sign, after white space.
    pub(crate) fn unsigned(&mut self) -> Option<usize> {
        self.skip_space();
        std::str::from_utf8(self.word()).ok()?.parse().ok()
    }

    /// The next object.
    pub(crate) fn object(&mut self) -> Result<Object, Stop> {
        self.nested(DEEPEST)
    }

    fn nested(&mut self, depth: usize) -> Result<Object, Stop> {
        self.left = self.left.checked_sub(1).ok_or(Stop::TooMuch)?;
        let depth = depth.checked_sub(1).ok_or(Stop::TooMuch)?;
        self.skip_space();
        match (self.peek().ok_or(Stop::Damaged)?, self.bytes.get(self.at + 1)) {
            (b'/', _) => self.name().map(Object::Name),
            (b'(', _) => self.literal().map(|text| Object::String(text, StringFormat::Literal)),
            (b'<', Some(b'<')) => self.dictionary(depth).map(Object::Dictionary),
            (b'<', _) => self.hexadecimal().map(|text| Object::String(text, StringFormat::Hexadecimal)),
            (b'[', _) => self.array(depth).map(Object::Array),
            (b'+' | b'-' | b'.' | b'0'..=b'9', _) => self.number(),
            _ => self.constant(),
        }
    }

    fn constant(&mut self) -> Result<Object, Stop> {
        let start = self.at;
        let object = match self.word() {
            b"true" => Object::Boolean(true),
            b"false" => Object::Boolean(false),
            b"null" => Object::Null,
            _ => {
                self.at = start;
                return Err(Stop::Damaged);
            }
        };
        Ok(object)
    }

    fn number(&mut self) -> Result<Object, Stop> {
        let word = std::str::from_utf8(self.word()).map_err(|_| Stop::Damaged)?;
        let digits = word.strip_prefix(['+', '-']).unwrap_or(word);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
            return Err(Stop::Damaged);
        }
        match word.parse::<i64>() {
            Ok(number) => Ok(self.reference(number).unwrap_or(Object::Integer(number))),
            Err(_) => word.parse().map(Object::Real).map_err(|_| Stop::Damaged),
        }
    }

    /// The rest of a reference whose object's number has just been read.
    fn reference(&mut self, number: i64) -> Option<Object> {
        if self.grammar == Grammar::Content {
            return None;
        }
        let number = u32::try_from(number).ok()?;
        let mut ahead = Self::new(self.bytes, self.at, self.grammar, 0);
        ahead.skip_while(is_space);
        let generation = std::str::from_utf8(ahead.word()).ok()?.parse().ok()?;
        ahead.skip_while(is_space);
        ahead.keyword(b"R")?;
        self.at = ahead.at;
        Some(Object::Reference((number, generation)))
    }

    /// ISO 32000-1, 7.3.5: `#` and two digits stand for a byte.
    fn name(&mut self) -> Result<Vec<u8>, Stop> {
        self.at += 1;
        let mut word = self.word();
        if word.len() > LONGEST_NAME {
            return Err(Stop::TooMuch);
        }
        let mut name = Vec::with_capacity(word.len());
        while let Some((first, rest)) = word.split_first() {
            match (first, rest) {
                (b'#', [high, low, rest @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                    name.push(digit(*high) << 4 | digit(*low));
                    word = rest;
                }
                _ => {
                    name.push(*first);
                    word = rest;
                }
            }
        }
        Ok(name)
    }

    /// ISO 32000-1, 7.3.4.2.
    fn literal(&mut self) -> Result<Vec<u8>, Stop> {
        let mut text = Vec::new();
        let mut open = 0_usize;
        loop {
            let byte = self.next().ok_or(Stop::Damaged)?;
            match byte {
                b'(' => open += 1,
                b')' if open == 1 => return Ok(text),
                b')' => open -= 1,
                b'\\' => {
                    text.extend(self.escaped()?);
                    continue;
                }
                b'\r' => {
                    self.skip_line_feed();
                    text.push(b'\n');
                    continue;
                }
                _ => {}
            }
            if open > 1 || byte != b'(' {
                text.push(byte);
            }
        }
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn skip_line_feed(&mut self) {
        if self.peek() == Some(b'\n') {
            self.at += 1;
        }
    }

    /// Byte that a backslash and the characters after it stand for; `None` for an escaped line end (ISO 32000-1,
    /// 7.3.4.2).
    fn escaped(&mut self) -> Result<Option<u8>, Stop> {
        Ok(match self.next().ok_or(Stop::Damaged)? {
            b'n' => Some(b'\n'),
            b'r' => Some(b'\r'),
            b't' => Some(b'\t'),
            b'b' => Some(8),
            b'f' => Some(12),
            b'\n' => None,
            b'\r' => {
                self.skip_line_feed();
                None
            }
            first @ b'0'..=b'7' => {
                let mut code = u16::from(first - b'0');
                for _ in 0..2 {
                    let Some(next @ b'0'..=b'7') = self.peek() else { break };
                    code = code << 3 | u16::from(next - b'0');
                    self.at += 1;
                }
                Some(code as u8)
            }
            other => Some(other),
        })
    }

    /// ISO 32000-1, 7.3.4.3.
    fn hexadecimal(&mut self) -> Result<Vec<u8>, Stop> {
        self.at += 1;
        let (mut text, mut high) = (Vec::new(), None);
        loop {
            match (self.next().ok_or(Stop::Damaged)?, high) {
                (b'>', _) => break,
                (byte, _) if is_space(byte) => {}
                (byte, _) if !byte.is_ascii_hexdigit() => return Err(Stop::Damaged),
                (byte, None) => high = Some(digit(byte)),
                (byte, Some(first)) => {
                    text.push(first << 4 | digit(byte));
                    high = None;
                }
            }
        }
        text.extend(high.map(|high| high << 4));
        Ok(text)
    }

    fn array(&mut self, depth: usize) -> Result<Vec<Object>, Stop> {
        self.at += 1;
        let mut objects = Vec::new();
        loop {
            self.skip_space();
            if self.peek() == Some(b']') {
                self.at += 1;
                return Ok(objects);
            }
            objects.push(self.nested(depth)?);
        }
    }

    fn dictionary(&mut self, depth: usize) -> Result<Dictionary, Stop> {
        self.at += 2;
        let mut dictionary = Dictionary::new();
        while self.entry(&mut dictionary, depth)? {}
        self.rest().starts_with(b">>").then(|| self.at += 2).ok_or(Stop::Damaged)?;
        Ok(dictionary)
    }

    /// Entries up to the keyword that ends them: the dictionary of a picture within content.
    pub(crate) fn entries_until(&mut self, end: &[u8]) -> Result<Dictionary, Stop> {
        let mut dictionary = Dictionary::new();
        while self.entry(&mut dictionary, DEEPEST)? {}
        self.keyword(end).ok_or(Stop::Damaged)?;
        Ok(dictionary)
    }

    /// Reads an entry, if there is another one. A key that says two different things says nothing
    /// (ISO 32000-1, 7.3.7).
    fn entry(&mut self, dictionary: &mut Dictionary, depth: usize) -> Result<bool, Stop> {
        self.skip_space();
        if self.peek() != Some(b'/') {
            return Ok(false);
        }
        self.left = self.left.checked_sub(1).ok_or(Stop::TooMuch)?;
        let key = self.name()?;
        let value = self.nested(depth)?;
        if dictionary.get(&key).is_ok_and(|before| *before != value) {
            return Err(Stop::Damaged);
        }
        dictionary.set(key, value);
        Ok(true)
    }
}

fn digit(byte: u8) -> u8 {
    char::from(byte).to_digit(16).map_or(0, |digit| digit as u8)
}

/// ISO 32000-1, table 1.
pub(crate) fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> Result<Object, Stop> {
        Parser::new(text, 0, Grammar::File, 100).object()
    }

    #[test]
    fn objects_are_read_as_the_standard_has_them() {
        assert_eq!(read(b" % note\n /A#e4B#C "), Ok(Object::Name(b"A\xe4B#C".to_vec())));
        assert_eq!(read(b"(a\\(b(c)\\101\\\r\nd\r\ne)"), Ok(Object::string_literal("a(b(c)Ad\ne")));
        assert_eq!(read(b"<4 1 4>"), Ok(Object::String(b"A@".to_vec(), StringFormat::Hexadecimal)));
        assert_eq!(read(b"[1 0 R 2 -.5]").unwrap().as_array().unwrap().len(), 3);
        assert_eq!(read(b"12 0 R"), Ok(Object::Reference((12, 0))));
        assert_eq!(Parser::new(b"12 0 R", 0, Grammar::Content, 9).object(), Ok(Object::Integer(12)));
    }

    #[test]
    fn what_is_no_object_is_none() {
        for text in ["", ")", ">", "]", "<<", "<< /A >>", "<< /A 1 /A 2 >>", "(", "<4g>", "1.2.3", "-", "nul", "[1"] {
            assert_eq!(read(text.as_bytes()), Err(Stop::Damaged), "{text}");
        }
        assert_eq!(read("[".repeat(1000).as_bytes()), Err(Stop::TooMuch));
        assert_eq!(read(["[", &"0 ".repeat(1000), "]"].concat().as_bytes()), Err(Stop::TooMuch));
    }
}
