//! The tokens of content streams, read as strictly as the standard describes them (ISO 32000-1, 7.2, 7.3
//! and 7.8.2). Programs that show pages guess at what is broken, each in its own way; readers of the
//! judge stop there and keep quiet about what follows.

use std::fmt;
use std::ops::Range;

/// Tokens of a content stream that could be read to its end.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tokens {
    pub operators: usize,
    pub inline_images: usize,
    /// Something is written as the standard allows and hardly any program does: white space but spaces and ends of lines,
    /// comments, strings with escapes or brackets, names of more than letters and digits, numbers such as `.5` or `+1` or with very
    /// many digits, words that run into each other, deep nesting, operators with digits, pictures within content. Not all
    /// readers read these.
    pub is_unusual: bool,
}

/// Point at which content cannot be read on.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    /// In bytes from the beginning of the content.
    pub at: usize,
    pub fault: Fault,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A delimiter where none can stand.
    Stray(u8),
    /// A character of a hexadecimal string that is no digit.
    NoDigit(u8),
    /// An opening token (the one given) without its closing one.
    Open(&'static str),
    /// No operator of the standard (annex A), and no operand.
    Unknown(String),
    /// A dictionary has something else than a name for a key, or a key without a value.
    Dictionary,
    /// Operands after the last operator.
    LeftOver,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stray(byte) => write!(f, "a stray `{}`", byte.escape_ascii()),
            Self::NoDigit(byte) => write!(f, "`{}` in a hexadecimal string", byte.escape_ascii()),
            Self::Open(what) => write!(f, "{what} that does not end"),
            Self::Unknown(word) => write!(f, "`{word}`, which is no operator"),
            Self::Dictionary => f.write_str("a dictionary whose keys and values do not alternate"),
            Self::LeftOver => f.write_str("operands without an operator"),
        }
    }
}

/// Every operator (ISO 32000-1, annex A), in the order of their bytes; `BI` is read with its image.
const OPERATORS: &[&str] = &[
    "\"", "'", "B", "B*", "BDC", "BMC", "BT", "BX", "CS", "DP", "Do", "EMC", "ET", "EX", "F", "G", "J", "K", "M", "MP",
    "Q", "RG", "S", "SC", "SCN", "T*", "TD", "TJ", "TL", "Tc", "Td", "Tf", "Tj", "Tm", "Tr", "Ts", "Tw", "Tz", "W",
    "W*", "b", "b*", "c", "cm", "cs", "d", "d0", "d1", "f", "f*", "g", "gs", "h", "i", "j", "k", "l", "m", "n", "q",
    "re", "rg", "ri", "s", "sc", "scn", "sh", "v", "w", "y",
];

/// An operator with its operands, as ranges of bytes of the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Operation {
    /// From the first operand to the end of the operator.
    pub whole: Range<usize>,
    pub operator: Range<usize>,
}

/// Reads content to its end.
pub(crate) fn read(content: &[u8]) -> Result<Tokens, Broken> {
    read_with(content, |_| {})
}

/// The operations of content, but for inline images.
pub(crate) fn operations(content: &[u8]) -> Result<Vec<Operation>, Broken> {
    let mut operations = Vec::new();
    read_with(content, |operation| operations.push(operation))?;
    Ok(operations)
}

fn read_with(content: &[u8], see: impl FnMut(Operation)) -> Result<Tokens, Broken> {
    let mut reader = Reader { content, at: 0, open: Vec::new(), operands: None, read: Tokens::default(), see };
    while let Some(byte) = reader.next_token() {
        reader.token(byte)?;
    }
    reader.end()
}

/// Construct that is open, with the place where it begins.
enum Open {
    Array(usize),
    Key(usize),
    Value(usize),
}

struct Reader<'c, S> {
    content: &'c [u8],
    at: usize,
    open: Vec<Open>,
    /// Start of the operands of the next operator.
    operands: Option<usize>,
    read: Tokens,
    /// Gets each operation.
    see: S,
}

impl<S: FnMut(Operation)> Reader<'_, S> {
    /// The first byte of the next token, behind white space and comments (7.2.2 and 7.2.3).
    fn next_token(&mut self) -> Option<u8> {
        loop {
            match *self.content.get(self.at)? {
                byte if is_white(byte) => {
                    self.read.is_unusual |= !matches!(byte, b' ' | b'\n');
                    self.at += 1;
                }
                b'%' => {
                    self.read.is_unusual = true;
                    self.at += count(&self.content[self.at..], |byte| !matches!(byte, b'\n' | b'\r'));
                }
                byte => return Some(byte),
            }
        }
    }

    fn token(&mut self, byte: u8) -> Result<(), Broken> {
        let start = self.at;
        match byte {
            b'(' => self.string(start),
            b'<' if self.content.get(start + 1) == Some(&b'<') => self.opened(Open::Key(start), 2),
            b'<' => self.hexadecimal(start),
            b'[' => self.opened(Open::Array(start), 1),
            b'>' if self.content.get(start + 1) == Some(&b'>') => match self.open.pop() {
                Some(Open::Key(_)) => self.closed(2),
                Some(Open::Value(_)) => Err(Broken { at: start, fault: Fault::Dictionary }),
                _ => Err(Broken { at: start, fault: Fault::Stray(byte) }),
            },
            b']' => match self.open.pop() {
                Some(Open::Array(_)) => self.closed(1),
                _ => Err(Broken { at: start, fault: Fault::Stray(byte) }),
            },
            b'/' => {
                self.at += 1 + count(&self.content[start + 1..], is_regular);
                let name = &self.content[start + 1..self.at];
                self.read.is_unusual |= name.is_empty() || !name.iter().all(u8::is_ascii_alphanumeric);
                self.object(start, true)
            }
            b')' | b'>' | b'{' | b'}' => Err(Broken { at: start, fault: Fault::Stray(byte) }),
            _ => self.word(start),
        }
    }

    fn opened(&mut self, open: Open, length: usize) -> Result<(), Broken> {
        // A dictionary or an array is a value like any other; that it is complete is seen at its end.
        self.operands.get_or_insert(self.at);
        if matches!(self.open.last(), Some(Open::Key(_))) {
            return Err(Broken { at: self.at, fault: Fault::Dictionary });
        }
        self.read.is_unusual |= self.open.len() >= USUAL_DEPTH;
        self.open.push(open);
        self.at += length;
        Ok(())
    }

    fn closed(&mut self, length: usize) -> Result<(), Broken> {
        self.at += length;
        self.object(self.at, false)
    }

    /// Counts an object that has been read as an operand, or as a part of what is open.
    fn object(&mut self, start: usize, is_name: bool) -> Result<(), Broken> {
        self.operands.get_or_insert(start);
        match self.open.last_mut() {
            Some(Open::Key(_)) if !is_name => return Err(Broken { at: start, fault: Fault::Dictionary }),
            Some(open @ Open::Key(_)) => {
                if let Open::Key(at) = *open {
                    *open = Open::Value(at);
                }
            }
            Some(open @ Open::Value(_)) => {
                if let Open::Value(at) = *open {
                    *open = Open::Key(at);
                }
            }
            Some(Open::Array(_)) | None => {}
        }
        Ok(())
    }

    /// 7.3.4.2: brackets in pairs, or behind a backslash.
    fn string(&mut self, start: usize) -> Result<(), Broken> {
        let mut depth = 0_usize;
        while let Some(byte) = self.content.get(self.at) {
            self.read.is_unusual |= depth > 1 || !matches!(byte, b' '..=b'[' | b']'..=b'~');
            self.at += if *byte == b'\\' { 2 } else { 1 };
            match byte {
                b'(' => depth += 1,
                b')' if depth == 1 => return self.object(start, false),
                b')' => depth -= 1,
                _ => {}
            }
        }
        Err(Broken { at: start, fault: Fault::Open("a string") })
    }

    /// 7.3.4.3.
    fn hexadecimal(&mut self, start: usize) -> Result<(), Broken> {
        let digits = &self.content[start + 1..];
        let length = count(digits, |byte| byte.is_ascii_hexdigit() || is_white(byte));
        self.read.is_unusual |= length % 2 == 1 || digits[..length].iter().any(|byte| is_white(*byte));
        self.at = start + 1 + length + 1;
        match digits.get(length) {
            Some(b'>') => self.object(start, false),
            Some(other) => Err(Broken { at: start + 1 + length, fault: Fault::NoDigit(*other) }),
            None => Err(Broken { at: start, fault: Fault::Open("a hexadecimal string") }),
        }
    }

    /// Regular characters: a number, a keyword or an operator, perhaps with a number before it that
    /// nothing divides from it, which every program reads.
    fn word(&mut self, start: usize) -> Result<(), Broken> {
        let word = &self.content[start..start + count(&self.content[start..], is_regular)];
        let number = count(word, |byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.'));
        self.at += word.len();
        if number == word.len() || matches!(word, b"true" | b"false" | b"null") {
            self.read.is_unusual |= !is_usual_number(word);
            return self.object(start, false);
        }
        if number > 0 {
            self.read.is_unusual = true;
            self.operands.get_or_insert(start);
        }
        match &word[number..] {
            b"BI" if self.open.is_empty() => self.inline_image(start),
            operator if self.open.is_empty() && is_operator(operator) => {
                self.read.operators += 1;
                self.read.is_unusual |= !operator.iter().all(|byte| byte.is_ascii_alphabetic() || *byte == b'*');
                let operator = start + number..self.at;
                let begins = self.operands.take().unwrap_or(operator.start);
                (self.see)(Operation { whole: begins..self.at, operator });
                Ok(())
            }
            _ => Err(Broken { at: start, fault: Fault::Unknown(quoted(word)) }),
        }
    }

    /// 8.9.7: `BI`, pairs of names and values, `ID`, the data, `EI`.
    fn inline_image(&mut self, start: usize) -> Result<(), Broken> {
        self.open.push(Open::Key(start));
        while let Some(byte) = self.next_token() {
            if self.open.len() == 1 && self.content[self.at..].starts_with(b"ID") {
                self.open.pop();
                self.at = image_end(self.content, self.at + 2)
                    .ok_or(Broken { at: start, fault: Fault::Open("a picture") })?;
                self.read.is_unusual = true;
                self.read.inline_images += 1;
                self.read.operators += 1;
                self.operands = None;
                return Ok(());
            }
            self.token(byte)?;
        }
        Err(Broken { at: start, fault: Fault::Open("a picture") })
    }

    fn end(self) -> Result<Tokens, Broken> {
        match (self.open.first(), self.operands) {
            (Some(Open::Array(at)), _) => Err(Broken { at: *at, fault: Fault::Open("an array") }),
            (Some(Open::Key(at) | Open::Value(at)), _) => Err(Broken { at: *at, fault: Fault::Open("a dictionary") }),
            (None, Some(at)) => Err(Broken { at, fault: Fault::LeftOver }),
            (None, None) => Ok(self.read),
        }
    }
}

/// Most bytes of a word that a message shows.
const LONGEST_WORD: usize = 24;

fn quoted(word: &[u8]) -> String {
    let (shown, more) = word.split_at(word.len().min(LONGEST_WORD));
    format!("{}{}", shown.escape_ascii(), if more.is_empty() { "" } else { "…" })
}

/// Bytes of text that follow a picture: data rarely look like it.
const TEXT_AFTER_IMAGE: usize = 16;

/// Behind the `EI` that ends a picture's data. Data may hold these letters too, but then no content follows.
fn image_end(content: &[u8], from: usize) -> Option<usize> {
    let ends_here = |at: usize| {
        let after = &content[at + 2..];
        content[at..].starts_with(b"EI")
            && is_white(content[at - 1])
            && after.first().is_none_or(|byte| !is_regular(*byte))
            && after.iter().take(TEXT_AFTER_IMAGE).all(|byte| is_white(*byte) || matches!(byte, b' '..=b'~'))
    };
    (from + 1..content.len().saturating_sub(1)).find(|at| ends_here(*at)).map(|at| at + 2)
}

fn is_operator(word: &[u8]) -> bool {
    OPERATORS.binary_search_by(|operator| operator.as_bytes().cmp(word)).is_ok()
}

/// Arrays and dictionaries within each other.
const USUAL_DEPTH: usize = 4;
/// Digits of a number, before its point or behind it.
const USUAL_DIGITS: std::ops::RangeInclusive<usize> = 1..=9;

/// Whether a number is written as programs write it: `-12.5`.
fn is_usual_number(word: &[u8]) -> bool {
    let is_run = |digits: &[u8]| USUAL_DIGITS.contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    let mut parts = word.strip_prefix(b"-").unwrap_or(word).splitn(2, |byte| *byte == b'.');
    parts.all(is_run)
}

/// 7.2.2, table 1.
fn is_white(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\t' | b'\n' | b'\x0c' | b'\r' | b' ')
}

/// 7.2.2: neither white space nor a delimiter of table 2.
fn is_regular(byte: u8) -> bool {
    !is_white(byte) && !b"()<>[]{}/%".contains(&byte)
}

fn count(bytes: &[u8], belongs: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|byte| !belongs(*byte)).unwrap_or(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(content: &[u8]) -> (usize, String) {
        let broken = read(content).unwrap_err();
        (broken.at, broken.fault.to_string())
    }

    #[test]
    fn whole_content_is_counted() {
        let wholes: [(&[u8], usize); 8] = [
            (b"", 0),
            (b"% nothing", 0),
            (b"q 1 0 0 1 +5 -.5 cm\0BT\x0c/F1 9 Tf[(a\\)(b))-5<0a F>]TJ ET\rQ", 7),
            (b"/P<</MCID 0/A[<</B/C>>]/D null>>BDC EMC", 2),
            (b"0 0 1rg 0 g", 2),
            (b"500 0 d0 1 0 0 0 9 9 d1", 2),
            (b"1 0 0 % a comment between operands\n rg", 1),
            (b"q BI /W 2/H 1/CS/G/BPC 8/D[0 1] ID \xff\x00 EI Q", 3),
        ];
        assert!(OPERATORS.is_sorted());
        for (content, operators) in wholes {
            assert_eq!(read(content).unwrap().operators, operators, "{}", content.escape_ascii());
        }
    }

    #[test]
    fn operations_have_their_operands() {
        let content = b"q 0 0 1rg [(Q) 3]TJ\n/P <</MCID 0>> BDC EMC";
        let read = operations(content).unwrap();
        let parts = read
            .iter()
            .map(|it| [&it.whole, &it.operator].map(|part| content[part.clone()].escape_ascii().to_string()));
        let expected =
            [["q", "q"], ["0 0 1rg", "rg"], ["[(Q) 3]TJ", "TJ"], ["/P <</MCID 0>> BDC", "BDC"], ["EMC", "EMC"]];
        assert_eq!(parts.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn data_of_pictures_may_hold_the_letters_of_their_end() {
        let read = read(b"BI /W 9 /H 1 ID \x01 EI \xff\x80\x01 EI Q").unwrap();
        assert_eq!(read, Tokens { operators: 2, inline_images: 1, is_unusual: true });
    }

    #[test]
    fn what_is_broken_is_named_at_its_place() {
        let brokens: [(&[u8], usize, &str); 16] = [
            (b"q > Q", 2, "a stray `>`"),
            (b"q ) Q", 2, "a stray `)`"),
            (b"q ] Q", 2, "a stray `]`"),
            (b"q >> Q", 2, "a stray `>`"),
            (b"q } Q", 2, "a stray `}`"),
            (b"q \xfd Q", 2, "`\\xfd`, which is no operator"),
            (b"(a) !TJ", 4, "`!TJ`, which is no operator"),
            (b"[(a) Q", 5, "`Q`, which is no operator"),
            (b"(a Tj", 0, "a string that does not end"),
            (b"(\\", 0, "a string that does not end"),
            (b"<0g> Tj", 2, "`g` in a hexadecimal string"),
            (b"<00 Tj", 4, "`T` in a hexadecimal string"),
            (b"/P <</MCID>> BDC", 10, "a dictionary whose keys and values do not alternate"),
            (b"/P <<0 1>> BDC", 5, "a dictionary whose keys and values do not alternate"),
            (b"q 1 0 0", 2, "operands without an operator"),
            (b"BI /W 1 ID \x01\x02", 0, "a picture that does not end"),
        ];
        for (content, at, fault) in brokens {
            assert_eq!(broken(content), (at, fault.to_owned()), "{}", content.escape_ascii());
        }
    }
}
