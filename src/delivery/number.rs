//! Numbers as people write them, in German and in English.
//!
//! Nothing is guessed: [`Written`] knows what a number is in each format, and others decide which of them counts. Groups
//! must be well-formed, so that `1.07.1` is no number in either.

use rust_decimal::Decimal;

/// A way to write numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NumberFormat {
    /// A comma before decimals, a point between thousands: 28.409,5.
    German,
    /// A point before decimals, a comma between thousands: 28,409.5.
    English,
}

impl NumberFormat {
    /// The words of options and mappings.
    pub const NAMES: &[(&str, NumberFormat)] = &[("de", Self::German), ("en", Self::English)];

    /// Its word in options and mappings.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, it)| *it == self).map_or("", |(name, _)| name)
    }

    /// The language, as a finding says it.
    pub fn language(self) -> &'static str {
        match self {
            Self::German => "German",
            Self::English => "English",
        }
    }

    fn decimal_mark(self) -> char {
        match self {
            Self::German => ',',
            Self::English => '.',
        }
    }

    fn group_mark(self) -> char {
        match self {
            Self::German => '.',
            Self::English => ',',
        }
    }
}

/// A number as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    german: Option<Decimal>,
    english: Option<Decimal>,
}

/// Reasons for which characters are no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoNumber {
    /// Thousands that are not in threes, two decimal marks, a mark at an end.
    Marks,
    /// A zero before other digits, as codes have it.
    LeadingZero,
    /// More digits than can be kept exactly.
    TooManyDigits,
    /// Anything but digits, marks and a sign.
    Others,
}

/// Characters between thousands that are the same in every format: the space and its narrower and unbreakable kin
/// (CLDR uses U+00A0 and U+202F), and the apostrophe of Switzerland.
const GROUPS: [char; 9] = [' ', '\u{a0}', '\u{2007}', '\u{2008}', '\u{2009}', '\u{200a}', '\u{202f}', '\'', '’'];
/// Hyphen-minus and the minus signs of Unicode.
const MINUS: [char; 4] = ['-', '\u{2212}', '\u{fe63}', '\u{ff0d}'];
/// Digits that `Decimal` keeps, whatever they are.
const MOST_DIGITS: usize = 28;

/// Whether a character can stand between the digits of a number.
pub(super) fn is_mark(c: char) -> bool {
    c == '.' || c == ',' || GROUPS.contains(&c)
}

/// Whether a character can stand before a number as its sign.
pub(super) fn is_sign(c: char) -> bool {
    c == '+' || MINUS.contains(&c)
}

impl Written {
    /// Reads a number, without anything else around it.
    ///
    /// # Errors
    ///
    /// Fails if it is one in neither format.
    pub fn read(text: &str) -> Result<Self, NoNumber> {
        let [german, english] = [NumberFormat::German, NumberFormat::English].map(|format| read_in(format, text));
        match (german, english) {
            (Err(german), Err(english)) => Err(german.max(english).max(fault_of_characters(text))),
            (german, english) => Ok(Self { german: german.ok(), english: english.ok() }),
        }
    }

    /// The number in a format, if it is one there.
    pub fn in_format(self, format: NumberFormat) -> Option<Decimal> {
        match format {
            NumberFormat::German => self.german,
            NumberFormat::English => self.english,
        }
    }

    /// The number, if it is the same in every format that it can be of.
    pub fn alone(self) -> Option<Decimal> {
        match (self.german, self.english) {
            (Some(german), Some(english)) => (german == english).then_some(german),
            (german, english) => german.or(english),
        }
    }

    /// The only format in which it is a number.
    pub fn only_format(self) -> Option<NumberFormat> {
        match (self.german, self.english) {
            (Some(_), None) => Some(NumberFormat::German),
            (None, Some(_)) => Some(NumberFormat::English),
            _ => None,
        }
    }

    /// All numbers that it can be.
    pub fn readings(self) -> impl Iterator<Item = Decimal> {
        self.german.into_iter().chain(self.english)
    }
}

/// The worst that is wrong whichever the format.
fn fault_of_characters(text: &str) -> NoNumber {
    let unsigned = text.strip_prefix(is_sign).unwrap_or(text);
    let is_plain = unsigned.chars().all(|c| c.is_ascii_digit() || is_mark(c));
    if is_plain { NoNumber::Marks } else { NoNumber::Others }
}

fn read_in(format: NumberFormat, text: &str) -> Result<Decimal, NoNumber> {
    let (is_negative, unsigned) = match text.chars().next() {
        Some(c) if is_sign(c) => (c != '+', text[c.len_utf8()..].trim_start_matches(&GROUPS[..7])),
        _ => (false, text),
    };
    let (whole, decimals) = match unsigned.split_once(format.decimal_mark()) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (unsigned, None),
    };
    let whole = ungrouped(format, whole)?;
    if decimals.is_some_and(|decimals| !is_digits(decimals)) {
        return Err(NoNumber::Marks);
    }
    let decimals = decimals.unwrap_or_default();
    if whole.len() + decimals.len() > MOST_DIGITS {
        return Err(NoNumber::TooManyDigits);
    }
    let point = if decimals.is_empty() { "" } else { "." };
    let number = Decimal::from_str_exact(&format!("{whole}{point}{decimals}")).map_err(|_| NoNumber::TooManyDigits)?;
    Ok(if is_negative { -number } else { number })
}

/// The digits of a whole number without what stands between its thousands.
fn ungrouped(format: NumberFormat, whole: &str) -> Result<String, NoNumber> {
    let mark = whole.chars().find(|c| !c.is_ascii_digit());
    let Some(mark) = mark else {
        let is_code = whole.len() > 1 && whole.starts_with('0');
        return match is_digits(whole) {
            true if is_code => Err(NoNumber::LeadingZero),
            true => Ok(whole.to_owned()),
            false => Err(NoNumber::Marks),
        };
    };
    if mark != format.group_mark() && !GROUPS.contains(&mark) {
        return Err(NoNumber::Marks);
    }
    let groups: Vec<&str> = whole.split(mark).collect();
    let [first, others @ ..] = groups.as_slice() else { return Err(NoNumber::Marks) };
    let begins_well = is_digits(first) && first.len() <= 3 && !first.starts_with('0');
    let goes_on_well = others.iter().all(|group| is_digits(group) && group.len() == 3);
    if begins_well && goes_on_well { Ok(groups.concat()) } else { Err(NoNumber::Marks) }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

    /// The number in German and in English.
    fn both(text: &str) -> [Option<Decimal>; 2] {
        Written::read(text).map_or([None, None], |written| [written.german, written.english])
    }

    #[test]
    fn marks_decide_where_they_can() {
        for (text, german, english) in [
            ("28409", Some("28409"), Some("28409")),
            ("0", Some("0"), Some("0")),
            ("1.071", Some("1071"), Some("1.071")),
            ("1,071", Some("1.071"), Some("1071")),
            ("28.409,5", Some("28409.5"), None),
            ("28,409.5", None, Some("28409.5")),
            ("1.071.000", Some("1071000"), None),
            ("1,071,000", None, Some("1071000")),
            ("1.07", None, Some("1.07")),
            ("1,07", Some("1.07"), None),
            ("1071,5", Some("1071.5"), None),
            ("1071.500", None, Some("1071.500")),
            ("0.123", None, Some("0.123")),
            ("0,123", Some("0.123"), None),
            ("1 071", Some("1071"), Some("1071")),
            ("1\u{202f}071,5", Some("1071.5"), None),
            ("1'071.5", None, Some("1071.5")),
            ("1’071", Some("1071"), Some("1071")),
            ("-5", Some("-5"), Some("-5")),
            ("\u{2212}5,5", Some("-5.5"), None),
            ("+ 5", Some("5"), Some("5")),
        ] {
            assert_eq!(both(text), [german.map(number), english.map(number)], "{text}");
        }
    }

    #[test]
    fn what_is_not_well_formed_is_no_number() {
        for text in [
            "1.07.1",
            "1.07,1.0",
            "1,07,1",
            "1.0711.000",
            "1071.000,5,",
            "1.071.",
            ".5",
            ",5",
            "1..071",
            "1 07",
            "1 071 2",
            "1'071 000",
            "0.123.456",
            "1,00,000",
            "1.071,000,000",
            "12 345 67",
            "1  071",
        ] {
            assert_eq!(Written::read(text), Err(NoNumber::Marks), "{text}");
        }
        for text in ["007", "01,5", "-01"] {
            assert_eq!(Written::read(text), Err(NoNumber::LeadingZero), "{text}");
        }
        for text in ["", " ", "٣٨٠", "1a", "1e5", "(5)", "–5", "½", "--5", "5-"] {
            assert!(matches!(Written::read(text), Err(NoNumber::Others | NoNumber::Marks)), "{text}");
        }
        assert_eq!(Written::read(&"9".repeat(29)), Err(NoNumber::TooManyDigits));
    }

    /// A number, as its digits before and after the mark.
    fn digits() -> impl Strategy<Value = (String, String)> {
        ("0|[1-9][0-9]{0,11}", "[0-9]{0,6}")
    }

    /// The number in a format, its thousands with or without a mark.
    fn written(format: NumberFormat, group: Option<char>, (whole, decimals): &(String, String)) -> String {
        let mut text = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                text.extend(group);
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push(format.decimal_mark());
            text.push_str(decimals);
        }
        text
    }

    fn exact((whole, decimals): &(String, String)) -> Decimal {
        number(&if decimals.is_empty() { whole.clone() } else { format!("{whole}.{decimals}") })
    }

    fn formats() -> impl Strategy<Value = NumberFormat> {
        prop_oneof![Just(NumberFormat::German), Just(NumberFormat::English)]
    }

    proptest! {
        /// The format that a number was written in reads it, whatever stands between thousands.
        #[test]
        fn a_format_reads_what_it_writes(format in formats(), digits in digits(), which in 0_usize..11, minus in 0_usize..5) {
            let group = GROUPS.get(which).copied().or((which == 9).then_some(format.group_mark()));
            let sign = MINUS.get(minus).map(char::to_string).unwrap_or_default();
            let text = format!("{sign}{}", written(format, group, &digits));
            let wanted = if sign.is_empty() { exact(&digits) } else { -exact(&digits) };
            prop_assert_eq!(Written::read(&text).unwrap().in_format(format), Some(wanted));
        }

        /// A number is ambiguous exactly if it is written alike in both formats and means two things: one mark, with
        /// one to three digits before it, no zero at their start, and three after it.
        #[test]
        fn ambiguity_is_a_single_mark_before_three_digits(text in "[0-9]{1,5}([.,][0-9]{1,4}){0,3}") {
            let Ok(written) = Written::read(&text) else { return Ok(()) };
            let marks: Vec<usize> = text.match_indices(['.', ',']).map(|(index, _)| index).collect();
            let is_ambiguous = matches!(marks[..], [mark] if mark <= 3 && !text.starts_with('0') && text.len() - mark == 4);
            prop_assert_eq!(written.alone().is_none(), is_ambiguous);
            prop_assert_eq!(written.german.is_some() && written.english.is_some() && !is_ambiguous, marks.is_empty());
        }

        /// No digit is lost or made up, and nothing panics.
        #[test]
        fn digits_stay(text in "\\PC{0,24}|[-+0-9., ’']{0,24}") {
            if let Ok(written) = Written::read(&text) {
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                for reading in written.readings() {
                    let read: String = reading.to_string().chars().filter(char::is_ascii_digit).collect();
                    prop_assert_eq!(&read, &digits);
                }
            }
        }
    }
}
