//! Text files as all editors and systems mean them: without a byte order mark, lines ended by LF.
//!
//! Git and editors write the same text in several ways. It is read once, in one way, so that it makes the
//! same outputs, fingerprints and edition codes wherever it was saved; for a file that is written this way
//! the fingerprint is that of its bytes.

use std::borrow::Cow;
use std::path::Path;

/// Endings of files whose lines can end in either way without a change of meaning.
const ENDINGS: [&str; 11] = ["toml", "ftl", "typ", "css", "svg", "xml", "json", "csv", "txt", "md", "html"];
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The bytes of an input, if it is a text in UTF-8 without its byte order mark and with LF for CR LF.
pub(crate) fn with_plain_line_ends<'b>(name: &str, bytes: impl Into<Cow<'b, [u8]>>) -> Cow<'b, [u8]> {
    let bytes = bytes.into();
    let is_plain = !bytes.starts_with(BYTE_ORDER_MARK) && !bytes.contains(&b'\r');
    if is_plain || !is_text(name, &bytes) {
        return bytes;
    }
    let text = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
    let mut plain = Vec::with_capacity(text.len());
    for (index, byte) in text.iter().enumerate() {
        let ends_line = *byte == b'\r' && text.get(index + 1) == Some(&b'\n');
        if !ends_line {
            plain.push(*byte);
        }
    }
    plain.into()
}

/// A PDF may be UTF-8 too, and counts its bytes: endings decide. A licence has none.
fn is_text(name: &str, bytes: &[u8]) -> bool {
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str());
    let known = ending.is_none_or(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)));
    known && !bytes.contains(&0) && std::str::from_utf8(bytes).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, bytes: &[u8]) -> Vec<u8> {
        with_plain_line_ends(name, bytes).into_owned()
    }

    #[test]
    fn texts_are_read_in_one_way() {
        for name in ["a.toml", "text/de/a.ftl", "templates/web/page.CSS", "fonts/OFL", "text/en/.sources.toml"] {
            assert_eq!(read(name, b"\xef\xbb\xbfone\r\ntwo\n\r\n"), b"one\ntwo\n\n", "{name}");
            assert_eq!(read(name, b"one\n"), b"one\n", "{name}");
        }
    }

    #[test]
    fn other_files_are_read_as_they_are() {
        for (name, bytes) in [("a.pdf", b"%PDF\r\n".as_slice()), ("a.svg", b"\xff\xfe<\0\r\n"), ("a", b"\0\r\n")] {
            assert_eq!(read(name, bytes), bytes, "{name}");
        }
        assert_eq!(read("a.txt", b"one\rtwo"), b"one\rtwo", "a CR by itself ends no line here");
    }
}
