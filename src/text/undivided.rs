//! Texts outside of lines: titles, descriptions, tables, and what is only heard.

/// Says where a line may divide a word (UAX #14, SHY).
pub const SOFT_HYPHEN: char = '\u{ad}';

/// The text without its soft hyphens: where no line is set, programs show them, or search and read the
/// word in pieces.
pub fn undivided(text: &str) -> String {
    text.replace(SOFT_HYPHEN, "")
}
