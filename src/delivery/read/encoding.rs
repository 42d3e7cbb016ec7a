//! Characters of text files: UTF-8 or UTF-16, and Windows-1252 where nothing else fits.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// A text, and whether its encoding had to be guessed.
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) is_guessed: bool,
}

/// Decodes bytes by their byte order mark, or as UTF-8. `None` if they are broken.
pub(super) fn by_mark(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let (encoding, length) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    encoding.decode_without_bom_handling_and_without_replacement(&bytes[length..])
}

/// The same; what is neither is Windows-1252, as programs for German and English save it, unless it has bytes that are none
/// there. Texts without a mark that have zero bytes are in UTF-16 or no texts, and not read.
pub(super) fn decoded(bytes: &[u8]) -> Option<Decoded<'_>> {
    if let Some(text) = by_mark(bytes) {
        return (!text.contains('\0')).then_some(Decoded { text, is_guessed: false });
    }
    let has_mark = Encoding::for_bom(bytes).is_some();
    let has_controls = bytes.iter().any(|byte| matches!(byte, 0..=8 | 0x0e..=0x1f | 0x81 | 0x8d | 0x8f | 0x90 | 0x9d));
    if has_mark || has_controls {
        return None;
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    Some(Decoded { text, is_guessed: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Option<(String, bool)> {
        decoded(bytes).map(|decoded| (decoded.text.into_owned(), decoded.is_guessed))
    }

    #[test]
    fn the_mark_decides_before_anything_is_guessed() {
        let word = ("fünf".to_owned(), false);
        assert_eq!(read("fünf".as_bytes()), Some(word.clone()));
        assert_eq!(read("\u{feff}fünf".as_bytes()), Some(word.clone()));
        assert_eq!(read(b"\xff\xfef\0\xfc\0n\0f\0"), Some(word.clone()));
        assert_eq!(read(b"\xfe\xff\0f\0\xfc\0n\0f"), Some(word));
        assert_eq!(read(b"f\xfcnf \x96 5 \x80"), Some(("fünf – 5 €".to_owned(), true)));
    }

    #[test]
    fn what_is_no_text_is_not_read() {
        for bytes in [&b"f\0\xfc\0"[..], b"a\0b", b"\xff\xfe\x00\xd8", b"\xef\xbb\xbf\xff", b"\xff\x01", b"\x90\xff"] {
            assert_eq!(read(bytes), None, "{bytes:?}");
        }
    }
}
