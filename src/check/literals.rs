//! Literals and claims that hide a figure or a date, which then could not follow the data.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::edition::{Edition, Figure};
use crate::finding::{Code, Finding, Findings, Subject};
use crate::text::Texts;
use crate::text::number_words::numerals;
use crate::text::passage::Passage;

/// Reports each literal that is written like a figure or a date, and each figure's value in the words of a claim.
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
        passage.claims().for_each(|claim| in_claim(edition, passage, &claim, findings));
    }
}

/// Fewer digits than these are part of what a claim says: “2 in 3”.
const OF_A_VALUE: usize = 2;

fn in_claim(edition: &Edition, passage: &Passage, claim: &Range<usize>, findings: &mut Findings) {
    for numeral in numerals(&passage.text[claim.clone()]) {
        let range = claim.start + numeral.start..claim.start + numeral.end;
        let text = &passage.text[range.clone()];
        let mut report = |message: String, hint: String| {
            let finding = Finding::new(Code::OrphanNumber, message, hint);
            let finding = finding.about(Subject::in_message(&passage.message, text));
            findings.push(finding.at(passage.origin(range.clone())));
        };
        if is_date(text) {
            let hint = "give the date a name in [dates] of programme.toml and write { DATE($date) }";
            report(format!("“{text}” in a claim of `{}` is a date", passage.message), hint.to_owned());
        }
        let is_value = text.chars().filter(|c| c.is_numeric()).count() >= OF_A_VALUE;
        let value = claimed_value(text).filter(|_| is_value);
        if let Some(figure) = figure_of(edition, value) {
            let message = format!("“{text}” in a claim of `{}` is the value of `{}`", passage.message, figure.id);
            let hint = format!("write {{ ${} }} beside the claim, which says how figures relate", figure.id);
            report(message, hint);
        }
    }
}

/// The value of a numeral, with the separator of decimals or of groups in it.
fn claimed_value(numeral: &str) -> Option<Decimal> {
    if is_grouped(numeral) {
        return value_of(numeral);
    }
    let plain = numeral.replace([',', '٫'], ".");
    plain.parse::<Decimal>().ok().map(|value| value.normalize())
}

/// A figure that is shown as `value`.
fn figure_of(edition: &Edition, value: Option<Decimal>) -> Option<&Figure> {
    let mut figures = edition.figures.values().chain(edition.comparable());
    figures.find(|figure| Some(figure.shown().normalize()) == value)
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
    if let Some(figure) = figure_of(edition, value) {
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
