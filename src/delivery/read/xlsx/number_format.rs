//! Number formats of XLSX files (ISO/IEC 29500-1, 18.8.30 and 18.8.31), as far as they decide what a number looks like.

use rust_decimal::{Decimal, RoundingStrategy};

/// A number format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NumberFormat {
    sections: Vec<Section>,
}

/// A section of a format: which numbers it is for, and what they look like.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Section {
    condition: Option<(Comparison, Decimal)>,
    before: String,
    pattern: Pattern,
    after: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Less,
    LessOrEqual,
    Equal,
    Unequal,
    GreaterOrEqual,
    Greater,
}

/// The look of the digits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Pattern {
    /// No digits: the number is hidden behind words, or behind nothing.
    #[default]
    None,
    /// As many digits as there are, up to eleven characters.
    General,
    /// Digits before and after the point.
    Digits(Digits),
    /// A day or a time of day.
    Date,
    /// Powers, fractions, and whatever else is written otherwise than with plain digits: the code itself.
    Other(String),
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Digits {
    /// Digits before the point that are always shown.
    least_whole: usize,
    most_decimals: usize,
    least_decimals: usize,
    is_grouped: bool,
    /// Percent signs: each shows a hundredfold.
    percents: u32,
    /// Commas after the last digit: each shows a thousandth.
    thousandths: u32,
    has_point: bool,
}

/// The codes that a file does not hold (ISO/IEC 29500-1, 18.8.30), in the form that they have in English.
fn built_in(id: u32) -> Option<&'static str> {
    Some(match id {
        0 => "General",
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 | 6 => "\"$\"#,##0;\\-\"$\"#,##0",
        7 | 8 => "\"$\"#,##0.00;\\-\"$\"#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14..=22 | 27..=36 | 45..=47 | 50..=58 => "yyyy-mm-dd",
        37 | 38 => "#,##0 ;(#,##0)",
        39 | 40 => "#,##0.00;(#,##0.00)",
        41 => "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
        42 => "_(\"$\"* #,##0_);_(\"$\"* (#,##0);_(\"$\"* \"-\"_);_(@_)",
        43 => "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)",
        44 => "_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00);_(\"$\"* \"-\"??_);_(@_)",
        48 => "##0.0E+0",
        49 => "@",
        _ => return None,
    })
}

impl NumberFormat {
    /// The format that a number stands for, if it is one that needs no code.
    pub(super) fn built_in(id: u32) -> Option<Self> {
        built_in(id).map(Self::read)
    }

    /// Reads a format code.
    pub(super) fn read(code: &str) -> Self {
        Self { sections: sections(code).iter().map(|section| Section::read(section)).collect() }
    }

    /// Whether numbers are days or times of day.
    pub(super) fn is_date(&self) -> bool {
        self.sections.first().is_some_and(|section| section.pattern == Pattern::Date)
    }

    /// Whether numbers are shown a hundredfold, with a percent sign.
    pub(super) fn is_percent(&self) -> bool {
        matches!(self.sections.first(), Some(Section { pattern: Pattern::Digits(digits), .. }) if digits.percents == 1)
    }

    /// The text that is shown for a number: with a point before decimals and a comma between thousands.
    pub(super) fn shown(&self, number: Decimal) -> String {
        let (section, is_signed) = self.section(number);
        let Some(section) = section else { return String::new() };
        let sign = if is_signed && number.is_sign_negative() && !number.is_zero() { "-" } else { "" };
        let digits = match &section.pattern {
            Pattern::None | Pattern::Date => String::new(),
            Pattern::General => general(number.abs()),
            Pattern::Digits(digits) => digits.shown(number.abs()),
            Pattern::Other(code) => return code.clone(),
        };
        format!("{sign}{}{digits}{}", section.before, section.after).trim().to_owned()
    }

    /// The section for a number, and whether a minus sign is shown before it: where numbers below zero have a section of their
    /// own, that section says how they look.
    fn section(&self, number: Decimal) -> (Option<&Section>, bool) {
        let [first, second, third] = [0, 1, 2].map(|index| self.sections.get(index));
        if self.sections.iter().any(|section| section.condition.is_some()) {
            let by_condition = self.sections.iter().take(3).find(|section| section.holds(number));
            return (by_condition.or(self.sections.iter().take(3).next_back()), true);
        }
        match number {
            number if number.is_zero() => (third.or(first), true),
            number if number.is_sign_negative() => (second.or(first), second.is_none()),
            _ => (first, true),
        }
    }
}

/// The sections of a code, which semicolons divide.
fn sections(code: &str) -> Vec<String> {
    let mut sections = vec![String::new()];
    let (mut is_quoted, mut is_escaped) = (false, false);
    for c in code.chars() {
        let divides = c == ';' && !is_quoted && !is_escaped;
        is_quoted ^= c == '"' && !is_escaped;
        is_escaped = !is_escaped && !is_quoted && (c == '\\' || c == '_' || c == '*');
        match sections.last_mut() {
            Some(last) if !divides => last.push(c),
            _ => sections.push(String::new()),
        }
    }
    sections.truncate(4);
    sections
}

/// A part of a section.
enum Token {
    Literal(String),
    Condition(Comparison, Decimal),
    /// Hours, minutes or seconds that go on counting: `[h]`.
    Elapsed,
    General,
    /// A digit, point, comma or percent sign.
    Digit(char),
    /// A letter of a day or time.
    Date,
    /// The digits of a power, a fraction, or text.
    Other,
}

impl Section {
    fn read(code: &str) -> Self {
        let tokens = tokens(code);
        let mut section = Self::default();
        let mut digits = String::new();
        let mut is_broken = false;
        for token in &tokens {
            match token {
                Token::Condition(comparison, number) => section.condition = Some((*comparison, *number)),
                Token::Elapsed | Token::Date => section.pattern = Pattern::Date,
                Token::General if section.pattern == Pattern::None => section.pattern = Pattern::General,
                Token::General => is_broken = true,
                Token::Literal(text) if digits.is_empty() && section.pattern == Pattern::None => {
                    section.before.push_str(text)
                }
                Token::Literal(text) => section.after.push_str(text),
                // Words within the digits, as in telephone numbers.
                Token::Digit(c) if *c != '%' && !section.after.trim().is_empty() => is_broken = true,
                Token::Digit(c) => {
                    digits.push(*c);
                    if *c == '%' && digits.chars().any(is_place) {
                        section.after.push('%');
                    } else if *c == '%' {
                        section.before.push('%');
                    }
                }
                Token::Other => is_broken = true,
            }
        }
        if section.pattern == Pattern::Date {
            return section;
        }
        match Digits::read(&digits) {
            _ if is_broken => section.pattern = Pattern::Other(code.to_owned()),
            Some(_) if section.pattern == Pattern::General => section.pattern = Pattern::Other(code.to_owned()),
            Some(read) => section.pattern = Pattern::Digits(read),
            None if digits.is_empty() => {}
            None => section.pattern = Pattern::Other(code.to_owned()),
        }
        section
    }

    fn holds(&self, number: Decimal) -> bool {
        let Some((comparison, bound)) = &self.condition else { return true };
        match comparison {
            Comparison::Less => number < *bound,
            Comparison::LessOrEqual => number <= *bound,
            Comparison::Equal => number == *bound,
            Comparison::Unequal => number != *bound,
            Comparison::GreaterOrEqual => number >= *bound,
            Comparison::Greater => number > *bound,
        }
    }
}

fn is_place(c: char) -> bool {
    matches!(c, '0' | '#' | '?')
}

fn tokens(code: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = code;
    while let Some(c) = rest.chars().next() {
        let (token, length) = token(rest, c);
        tokens.extend(token);
        rest = rest.get(length..).unwrap_or_default();
    }
    tokens
}

/// The part that a code begins with, and its length in bytes.
fn token(code: &str, first: char) -> (Option<Token>, usize) {
    let after = &code[first.len_utf8()..];
    let next = after.chars().next();
    let both = first.len_utf8() + next.map_or(0, char::len_utf8);
    let literal = |text: String| Some(Token::Literal(text));
    let general = ["general", "standard"].into_iter().find(|word| begins_with_word(code, word));
    match first {
        '"' => match after.find('"') {
            Some(end) => (literal(after[..end].to_owned()), end + 2),
            None => (literal(after.to_owned()), code.len()),
        },
        '\\' => (literal(next.map(String::from).unwrap_or_default()), both),
        // As wide as a character, or filled up with it.
        '_' => (literal(" ".to_owned()), both),
        '*' => (None, both),
        '[' => match after.find(']') {
            Some(end) => (in_brackets(&after[..end]), end + 2),
            None => (Some(Token::Other), code.len()),
        },
        _ if general.is_some() => (Some(Token::General), general.map_or(1, str::len)),
        '0'..='9' | '#' | '?' | '.' | ',' | '%' => {
            (Some(if first.is_ascii_digit() && first != '0' { Token::Other } else { Token::Digit(first) }), 1)
        }
        'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => (Some(Token::Date), 1),
        'A' | 'a' if begins_with_word(code, "am/pm") => (Some(Token::Date), "am/pm".len()),
        'E' | 'e' if matches!(next, Some('+' | '-')) => (Some(Token::Other), both),
        '/' => (Some(Token::Other), 1),
        '@' => (Some(Token::General), 1),
        other => (literal(other.to_string()), first.len_utf8()),
    }
}

fn begins_with_word(code: &str, word: &str) -> bool {
    code.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// A colour, a condition, a time that goes on counting, or a currency with a language: `[$€-407]`.
fn in_brackets(inside: &str) -> Option<Token> {
    if let Some(currency) = inside.strip_prefix('$') {
        let symbol = currency.split('-').next().unwrap_or_default();
        return Some(Token::Literal(symbol.to_owned()));
    }
    if !inside.is_empty() && ['h', 'm', 's'].iter().any(|unit| inside.chars().all(|c| c.eq_ignore_ascii_case(unit))) {
        return Some(Token::Elapsed);
    }
    let comparisons = [
        ("<=", Comparison::LessOrEqual),
        (">=", Comparison::GreaterOrEqual),
        ("<>", Comparison::Unequal),
        ("<", Comparison::Less),
        (">", Comparison::Greater),
        ("=", Comparison::Equal),
    ];
    let (sign, comparison) = comparisons.into_iter().find(|(sign, _)| inside.starts_with(sign))?;
    let number = super::super::stored::number(&inside[sign.len()..]);
    Some(number.map_or(Token::Other, |number| Token::Condition(comparison, number)))
}

impl Digits {
    /// Reads the signs for digits, without what stands around them.
    fn read(signs: &str) -> Option<Self> {
        let percents = u32::try_from(signs.matches('%').count()).ok()?;
        let signs = signs.replace('%', "");
        let (whole, decimals) = match signs.split_once('.') {
            Some((whole, decimals)) => (whole, Some(decimals)),
            None => (signs.as_str(), None),
        };
        let decimals_signs = decimals.unwrap_or_default();
        let decimal_places = decimals_signs.trim_end_matches(',');
        let whole_places = whole.trim_end_matches(',');
        let commas = (whole.len() - whole_places.len()) + (decimals_signs.len() - decimal_places.len());
        let has_places = whole_places.chars().chain(decimal_places.chars()).any(is_place);
        if !has_places || decimal_places.contains(['.', ',']) {
            return None;
        }
        let zeros = |places: &str| places.matches('0').count();
        Some(Self {
            least_whole: zeros(whole_places),
            most_decimals: decimal_places.len(),
            least_decimals: zeros(decimal_places),
            is_grouped: whole_places.contains(','),
            percents,
            thousandths: u32::try_from(commas).ok()?,
            has_point: decimals.is_some(),
        })
    }

    fn shown(&self, number: Decimal) -> String {
        let Some(scaled) = self.scaled(number) else { return "#".to_owned() };
        let decimals = u32::try_from(self.most_decimals.min(28)).unwrap_or(28);
        // Halves are rounded away from zero, as spreadsheet programs do.
        let rounded = scaled.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        let text = rounded.normalize().to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let whole = if whole == "0" && self.least_whole == 0 && !self.has_point { "" } else { whole };
        let whole = format!("{whole:0>width$}", width = self.least_whole.min(64));
        let whole = if self.is_grouped { grouped(&whole) } else { whole };
        let fraction = format!("{fraction:0<width$}", width = self.least_decimals.min(64));
        if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") }
    }

    fn scaled(&self, number: Decimal) -> Option<Decimal> {
        let mut scaled = number;
        for _ in 0..self.percents {
            scaled = scaled.checked_mul(Decimal::ONE_HUNDRED)?;
        }
        for _ in 0..self.thousandths {
            scaled = scaled.checked_div(Decimal::ONE_THOUSAND)?;
        }
        Some(scaled)
    }
}

/// A comma between thousands.
fn grouped(whole: &str) -> String {
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// The general format: as many decimals as eleven characters hold. Larger and smaller numbers are shown as powers.
fn general(number: Decimal) -> String {
    const CHARACTERS: usize = 11;
    let whole = number.trunc().to_string().len();
    if whole > CHARACTERS {
        return power(number, whole - 1);
    }
    let decimals = CHARACTERS.saturating_sub(whole + 1);
    let decimals = u32::try_from(decimals).unwrap_or(0);
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero).normalize().to_string()
}

/// A mantissa of six digits and a power of ten.
fn power(number: Decimal, exponent: usize) -> String {
    let mantissa = (0..exponent).fold(number, |number, _| number / Decimal::TEN);
    format!("{}E+{exponent:02}", mantissa.round_dp_with_strategy(5, RoundingStrategy::MidpointAwayFromZero).normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, number: &str) -> String {
        NumberFormat::read(code).shown(Decimal::from_str_exact(number).unwrap())
    }

    #[test]
    fn numbers_look_as_in_spreadsheet_programs() {
        for (code, number, wanted) in [
            ("General", "28409.4", "28409.4"),
            ("General", "0.333333333333333", "0.333333333"),
            ("General", "-5", "-5"),
            ("General", "123456789012", "1.23457E+11"),
            ("0", "28409.4", "28409"),
            ("0", "0.5", "1"),
            ("#,##0", "28409", "28,409"),
            ("#,##0", "999", "999"),
            ("#,##0.00", "28409.4", "28,409.40"),
            ("0%", "0.1234", "12%"),
            ("0.0%", "0.1234", "12.3%"),
            ("0.00\\ %", "0.1234", "12.34 %"),
            ("#,##0\\ \"Personen\"", "1071", "1,071 Personen"),
            ("\"rund \"#,##0", "380", "rund 380"),
            ("#,##0,", "28409", "28"),
            ("0.0,,\" Mio.\"", "20800000", "20.8 Mio."),
            ("#,##0.00\\ [$€-407]", "5", "5.00 €"),
            ("_-* #,##0_-;\\-* #,##0_-;_-* \"-\"_-;_-@_-", "1071", "1,071"),
            ("_-* #,##0_-;\\-* #,##0_-;_-* \"-\"_-;_-@_-", "0", "-"),
            ("_-* #,##0_-;\\-* #,##0_-;_-* \"-\"_-;_-@_-", "-5", "-5"),
            ("#,##0;(#,##0)", "-5", "(5)"),
            ("0;[Red]0", "-5", "5"),
            (";;;", "5", ""),
            ("\"geheim\"", "5", "geheim"),
            ("[<10]\"unter zehn\";0", "5", "unter zehn"),
            ("[<10]\"unter zehn\";0", "15", "15"),
            ("0.##", "5", "5"),
            ("0.##", "5.255", "5.26"),
            ("#", "0", ""),
            ("000", "7", "007"),
            ("@", "380", "380"),
            ("General\" Fälle\"", "380", "380 Fälle"),
            ("# ?/?", "0.5", "# ?/?"),
            ("0.00E+00", "28409", "0.00E+00"),
            ("000-000", "123456", "000-000"),
        ] {
            assert_eq!(shown(code, number), wanted, "{code} {number}");
        }
    }

    #[test]
    fn days_and_percent_are_known() {
        for code in [
            "yyyy-mm-dd",
            "dd.mm.yyyy",
            "[$-407]d. mmmm yyyy",
            "[h]:mm",
            "m/d/yy h:mm",
            "h:mm AM/PM",
            "\"Stand\" dd.mm.yy",
        ] {
            assert!(NumberFormat::read(code).is_date(), "{code}");
        }
        for code in ["General", "0", "0.00E+00", "\"dmyhs\"0", "[Red]0", "[$USD-409]0", "\\d0", "0\" Tage\"", "_d0"] {
            assert!(!NumberFormat::read(code).is_date(), "{code}");
        }
        for id in [14, 22, 45, 57] {
            assert!(NumberFormat::built_in(id).unwrap().is_date(), "{id}");
        }
        assert!(NumberFormat::built_in(9).unwrap().is_percent() && NumberFormat::built_in(10).unwrap().is_percent());
        assert!(!NumberFormat::read("0\"%\"").is_percent());
        assert_eq!(NumberFormat::built_in(164), None);
    }
}
