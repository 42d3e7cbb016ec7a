//! Literals that hide a figure or a date, which then could not follow the data.

use rust_decimal::Decimal;

use crate::edition::Edition;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::text::Texts;
use crate::text::number_words::numerals;

/// Reports each literal that is written like a figure or a date.
pub(super) fn check(edition: &Edition, texts: &Texts, findings: &mut Findings) {
    for passage in texts.passages() {
        for range in passage.literals() {
            let text = passage.text[range.clone()].trim();
            if let Some((what, hint)) = disguise(text, edition) {
                let message = format!("the literal “{text}” in `{}` is {what}", passage.message);
                let finding =
                    Finding::new(Code::OrphanNumber, message, hint).about(Subject::in_message(&passage.message, text));
                findings.push(finding.at(passage.origin(range)));
            }
        }
    }
}

/// Real nature of a literal (a date, a figure), and the advice on what to write instead; `None` for a true literal.
fn disguise(text: &str, edition: &Edition) -> Option<(String, String)> {
    if is_date(text) {
        return Some((
            "a date".to_owned(),
            "give the date a name in [dates] of programme.toml and write { DATE($date) }".to_owned(),
        ));
    }
    let alone = numerals(text).first().is_some_and(|numeral| numeral.len() == text.len());
    let value = value_of(text).filter(|_| alone);
    if let Some(figure) =
        edition.figures.values().chain(edition.comparable()).find(|figure| Some(figure.shown().normalize()) == value)
    {
        return Some((format!("the value of `{}`", figure.id), format!("write {{ ${} }}", figure.id)));
    }
    let grouped = numerals(text).into_iter().any(|numeral| is_grouped(&text[numeral]));
    (grouped || text.contains(['%', '‰'])).then(|| {
        ("written like a figure".to_owned(), "add the figure to figures.toml and write { $figure }".to_owned())
    })
}

/// The value of digits, whatever separates their groups.
fn value_of(text: &str) -> Option<Decimal> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse::<Decimal>().ok().map(|value| value.normalize())
}

/// Groups of three digits after the first, with the same separator between them.
fn is_grouped(numeral: &str) -> bool {
    let groups: Vec<&str> = numeral.split(|c: char| !c.is_numeric()).collect();
    let [first, rest @ ..] = groups.as_slice() else { return false };
    let count = |group: &str| group.chars().count();
    !rest.is_empty() && (1..=3).contains(&count(first)) && rest.iter().all(|group| count(group) == 3)
}

/// A day in digits: year, month and day in any of the usual orders.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['.', '-', '/']).map(str::trim).collect();
    let digits = |part: &str, counts: std::ops::RangeInclusive<usize>| {
        counts.contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit())
    };
    match parts.as_slice() {
        [first, middle, last] if digits(middle, 1..=2) => {
            digits(first, 1..=2) && digits(last, 4..=4) || digits(first, 4..=4) && digits(last, 1..=2)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_groups_are_told_from_laws_and_addresses() {
        assert!(["15.07.2019", "15. 7. 2019", "2019-07-15", "15/07/2019"].iter().all(|text| is_date(text)));
        assert!(!["§ 17a", "2019", "1-2-3", "+49 221 932981-24"].iter().any(|text| is_date(text)));
        assert!(["28,409", "1.414", "1\u{a0}000\u{a0}000"].iter().all(|text| is_grouped(text)));
        assert!(!["17", "51063", "12.5"].iter().any(|text| is_grouped(text)));
    }
}
