//! Slots: how a value survives Fluent and Markdown without becoming mere characters.
//!
//! Fluent prints a value as a *slot*, a short description between two private-use characters.
//! Neither Fluent nor Markdown reads anything into it, so that "1. January" is no list and a
//! float never prints. Only when the text has been parsed does a slot become a run that knows
//! its figure.

use std::ops::Range;

use crate::calendar::{CalendarDate, Period};
use crate::name::{FigureId, LanguageTag};
use crate::source::digest::hexadecimal;

const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';
const SEPARATOR: char = '|';

/// Content of a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot {
    /// The number of a figure, by the figure's name.
    Figure(FigureId),
    /// The same without what is said of its value, such as that it was revised.
    Value(FigureId),
    Date(CalendarDate),
    Period(Period, PeriodStyle),
    /// Digits that are no figure and no date, expressly marked: a law, an address.
    Literal(String),
    /// Part of a number, date or period that is put together.
    Formatted(String),
    /// Words in another language.
    Foreign {
        /// BCP 47 tag.
        language: LanguageTag,
        text: String,
    },
    /// Words that stand for a relation between figures.
    Claim {
        /// Name of the relation.
        relation: String,
        words: String,
    },
    /// Part of the contact.
    Contact(ContactPart),
    /// The mark that ties a figure to the sources note.
    Mark(String),
    /// The edition's code.
    Code,
    /// A number that a text states without a figure. Always a finding.
    Bare(String),
    /// A function that was given what it cannot take. Always a finding.
    Misused(String),
}

/// Whether a period is written for a sentence or for a caption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodStyle {
    Long,
    Short,
    /// For a sentence that names the months, of whole years too.
    Months,
}

/// A line of the contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactPart {
    Person,
    Email,
    Telephone,
    /// The address at this place of the list.
    Web(usize),
}

impl Slot {
    /// The slot as characters.
    pub fn write(&self) -> String {
        let (kind, content) = match self {
            Self::Figure(name) => ("figure", name.to_string()),
            Self::Value(name) => ("value", name.to_string()),
            Self::Date(date) => ("date", date.to_string()),
            Self::Period(period, PeriodStyle::Long) => ("period", period.to_string()),
            Self::Period(period, PeriodStyle::Short) => ("period-short", period.to_string()),
            Self::Period(period, PeriodStyle::Months) => ("period-months", period.to_string()),
            Self::Literal(text) => ("literal", hex(text)),
            Self::Formatted(text) => ("formatted", hex(text)),
            Self::Foreign { language, text } => ("foreign", [language.as_str(), "~", &hex(text)].concat()),
            Self::Claim { relation, words } => ("claim", [&hex(relation), "~", &hex(words)].concat()),
            Self::Contact(ContactPart::Person) => ("person", String::new()),
            Self::Contact(ContactPart::Email) => ("email", String::new()),
            Self::Contact(ContactPart::Telephone) => ("telephone", String::new()),
            Self::Contact(ContactPart::Web(index)) => ("web", index.to_string()),
            Self::Mark(text) => ("mark", hex(text)),
            Self::Code => ("code", String::new()),
            Self::Bare(text) => ("bare", hex(text)),
            Self::Misused(function) => ("misused", hex(function)),
        };
        format!("{OPEN}{kind}{SEPARATOR}{content}{CLOSE}")
    }

    /// Reads the inside of a slot.
    fn read(inside: &str) -> Option<Self> {
        let (kind, content) = inside.split_once(SEPARATOR)?;
        Some(match kind {
            "figure" => Self::Figure(content.into()),
            "value" => Self::Value(content.into()),
            "date" => Self::Date(content.parse().ok()?),
            "period" => Self::Period(read_period(content)?, PeriodStyle::Long),
            "period-short" => Self::Period(read_period(content)?, PeriodStyle::Short),
            "period-months" => Self::Period(read_period(content)?, PeriodStyle::Months),
            "literal" => Self::Literal(unhex(content)?),
            "formatted" => Self::Formatted(unhex(content)?),
            "foreign" => {
                let (language, text) = content.split_once('~')?;
                Self::Foreign { language: language.into(), text: unhex(text)? }
            }
            "claim" => {
                let (relation, words) = content.split_once('~')?;
                Self::Claim { relation: unhex(relation)?, words: unhex(words)? }
            }
            "person" => Self::Contact(ContactPart::Person),
            "email" => Self::Contact(ContactPart::Email),
            "telephone" => Self::Contact(ContactPart::Telephone),
            "web" => Self::Contact(ContactPart::Web(content.parse().ok()?)),
            "mark" => Self::Mark(unhex(content)?),
            "code" => Self::Code,
            "bare" => Self::Bare(unhex(content)?),
            "misused" => Self::Misused(unhex(content)?),
            _ => return None,
        })
    }

    /// The slot that `text` consists of.
    pub fn read_whole(text: &str) -> Option<Self> {
        Self::read(text.strip_prefix(OPEN)?.strip_suffix(CLOSE)?)
    }
}

/// A stretch of text, or a slot.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(&'a str),
    Slot(Slot),
}

/// Cuts a text into stretches and slots. What looks like a slot and is none stays text.
pub fn pieces(mut text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    while let Some(start) = text.find(OPEN) {
        let inside = start + OPEN.len_utf8();
        let slot = text[inside..].find(CLOSE).and_then(|end| Some((end, Slot::read(&text[inside..inside + end])?)));
        let Some((end, slot)) = slot else { break };
        if start > 0 {
            pieces.push(Piece::Text(&text[..start]));
        }
        pieces.push(Piece::Slot(slot));
        text = &text[inside + end + CLOSE.len_utf8()..];
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    pieces
}

/// The first character of a user's text that is reserved for slots, or Fluent's escape for one.
pub fn reserved_character(text: &str) -> Option<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let written = ["\u{e000}", "\u{e001}", "\\ue000", "\\ue001", "\\u00e000", "\\u00e001"];
    let found = written.iter().filter_map(|written| Some((lower.find(written)?, written.len())));
    found.min().map(|(start, length)| start..start + length)
}

fn read_period(text: &str) -> Option<Period> {
    let (from, to) = text.split_once('/')?;
    Some(Period { from: from.parse().ok()?, to: to.parse().ok()? })
}

/// Content that may hold anything is written in hexadecimal: no Markdown in it takes effect.
fn hex(text: &str) -> String {
    hexadecimal(text.as_bytes())
}

fn unhex(text: &str) -> Option<String> {
    let digits = text.as_bytes().chunks(2).map(|pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok());
    String::from_utf8(digits.collect::<Option<Vec<u8>>>()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_literal_comes_back(text in "\\PC*", before in "[a-z *_]*", after in "[a-z *_]*") {
            let slot = Slot::Literal(text);
            let written = format!("{before}{}{after}", slot.write());
            let read = pieces(&written);
            prop_assert!(read.contains(&Piece::Slot(slot)));
        }

        #[test]
        fn any_claim_comes_back(relation in "\\PC*", words in "\\PC*") {
            let slot = Slot::Claim { relation, words };
            prop_assert_eq!(Slot::read_whole(&slot.write()), Some(slot));
        }

        #[test]
        fn any_text_is_cut_without_loss(text in "[a-f|\u{E000}\u{E001}0-9é]*") {
            let has_slot = pieces(&text).iter().any(|piece| matches!(piece, Piece::Slot(_)));
            if !has_slot {
                let whole: String = pieces(&text).iter().map(|piece| match piece {
                    Piece::Text(text) => *text,
                    Piece::Slot(_) => "",
                }).collect();
                prop_assert_eq!(whole, text);
            }
        }
    }
}
