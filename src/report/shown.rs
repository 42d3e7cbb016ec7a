//! Text as a terminal may show it.
//!
//! Names and lines come from files that anybody may have made. A control character in them could
//! rewrite what stands on the terminal (ECMA-48), a bidirectional one turn the order of what is
//! read (UAX #9). Both are written out instead.

use std::io::{self, Write};

use codespan_reporting::term::termcolor::{ColorSpec, HyperlinkSpec, WriteColor};

/// Whether a character changes how others are shown, and is itself not seen.
pub(super) fn is_hidden_control(c: char) -> bool {
    let breaks_lines_or_order = matches!(
        c,
        '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    );
    breaks_lines_or_order || (c.is_control() && !matches!(c, '\n' | '\t'))
}

/// The text with each hidden control character written out, such as `\u{1b}`.
pub fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden_control(c) { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    shown
}

/// A writer of text for people, which writes hidden control characters out. Colours pass.
pub struct Shown<W> {
    inner: W,
    /// The beginning of a character whose end is still to come.
    begun: Vec<u8>,
}

impl<W: Write> Shown<W> {
    /// Writes to `inner`.
    pub fn new(inner: W) -> Self {
        Self { inner, begun: Vec::new() }
    }
}

/// The longest character of UTF-8 in bytes (RFC 3629).
const LONGEST: usize = 4;

impl<W: Write> Write for Shown<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.begun.extend(bytes);
        let whole = match str::from_utf8(&self.begun) {
            Ok(_) => self.begun.len(),
            Err(error) if error.error_len().is_none() && self.begun.len() - error.valid_up_to() < LONGEST => {
                error.valid_up_to()
            }
            Err(_) => self.begun.len(),
        };
        let rest = self.begun.split_off(whole);
        let text = std::mem::replace(&mut self.begun, rest);
        self.inner.write_all(shown(&String::from_utf8_lossy(&text)).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<W: WriteColor> WriteColor for Shown<W> {
    fn supports_color(&self) -> bool {
        self.inner.supports_color()
    }

    fn set_color(&mut self, spec: &ColorSpec) -> io::Result<()> {
        self.inner.set_color(spec)
    }

    fn reset(&mut self) -> io::Result<()> {
        self.inner.reset()
    }

    fn is_synchronous(&self) -> bool {
        self.inner.is_synchronous()
    }

    fn set_hyperlink(&mut self, link: &HyperlinkSpec) -> io::Result<()> {
        self.inner.set_hyperlink(link)
    }

    fn supports_hyperlinks(&self) -> bool {
        self.inner.supports_hyperlinks()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_written_out_and_lines_stay() {
        assert_eq!(shown("a\u{1b}[31m\u{7}\u{202e}ü\n\tم"), "a\\u{1b}[31m\\u{7}\\u{202e}ü\n\tم");
    }

    proptest::proptest! {
        #[test]
        fn pieces_come_out_as_the_whole(text in "\\PC*[\u{1b}\u{202e}ü\u{85}]?\\PC*", size in 1_usize..5) {
            let mut writer = Shown::new(Vec::new());
            for piece in text.as_bytes().chunks(size) {
                writer.write_all(piece).unwrap();
            }
            proptest::prop_assert_eq!(String::from_utf8(writer.inner).unwrap(), shown(&text));
        }
    }
}
