//! `[contact]`: whom readers may ask, and the addresses that their programs follow.
//!
//! The part that is shown is for people; the part that a program follows is read strictly, and anything unknown in
//! it is refused: a telephone that drops what it does not know calls somebody else.

use super::toml_file::{Table, Value};
use crate::address::{Address, Fault, dialled};
use crate::finding::{Code, Finding};
use crate::text::characters::hidden;

/// Whom readers may ask.
#[derive(Debug, Clone)]
pub struct Contact {
    pub person: String,
    pub email: Address,
    pub telephone: Telephone,
    /// Addresses with their scheme.
    pub web: Vec<Address>,
}

/// A telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telephone {
    pub shown: String,
    /// `+`, the country's code and the rest: E.164.
    pub dial: String,
}

/// Reads `[contact]`.
pub fn read(root: &Table) -> Option<Contact> {
    let table = root.require("contact")?.table()?;
    let person = table.require("person").and_then(|value| line(&value));
    let email = table.require("email").and_then(|value| address(&value, Address::of_mailbox));
    let telephone = table.require("telephone").and_then(|value| telephone(&value));
    let web = table.require("web").and_then(|value| value.list());
    let web = web.map(|list| list.iter().filter_map(|value| address(value, Address::of_page)).collect());
    table.report_unknown_keys();
    Some(Contact { person: person?, email: email?, telephone: telephone?, web: web? })
}

const TELEPHONE_HINT: &str = "write \"+49 221 932981-24\": the country's code, then digits with spaces and hyphens \
     between; what shall be shown otherwise has both: { shown = \"+49 (0)221 932981-24\", dial = \"+4922193298124\" }";

/// A text of one line. The other hidden characters are refused in every text.
fn line(value: &Value) -> Option<String> {
    let text = value.string()?.value;
    if text.trim().is_empty() || text.contains(['\n', '\r']) {
        let problem = if text.trim().is_empty() { "this is empty" } else { "this belongs on one line" };
        value.report(Finding::new(Code::BadValue, problem, "write it in one line"));
        return None;
    }
    Some(text)
}

/// Address that a value states, as `read` reads addresses of its kind; `None` after a finding.
pub(super) fn address(value: &Value, read: impl Fn(&str) -> Result<Address, Fault>) -> Option<Address> {
    // A hidden character is a finding of its own, at its place.
    let written = line(value).filter(|written| hidden(written).next().is_none())?;
    let refusal = |fault| match fault {
        Fault::Scheme => {
            let message = format!("\"{written}\" is no address that a reader's program can follow");
            Finding::new(Code::BadValue, message, format!("write \"https://{written}\""))
        }
        fault => fault.finding(&written),
    };
    read(&written).map_err(|fault| value.report(refusal(fault))).ok()
}

/// The number that a value names, as it is written and as it is dialled.
fn number(value: &Value) -> Option<Telephone> {
    let shown = line(value).filter(|shown| hidden(shown).next().is_none())?;
    let refusal = |why| Finding::new(Code::Address, format!("no program can call “{shown}”: {why}"), TELEPHONE_HINT);
    let dial = dialled(&shown).map_err(|why| value.report(refusal(why))).ok()?;
    Some(Telephone { shown, dial })
}

fn telephone(value: &Value) -> Option<Telephone> {
    if !value.is_table() {
        return number(value);
    }
    let table = value.table()?;
    let (shown, dial) = (table.require("shown"), table.require("dial"));
    table.report_unknown_keys();
    let (shown, dial) = (line(&shown?)?, number(&dial?)?.dial);
    if !shows(&shown, &dial) {
        let message = format!("“{shown}” is shown, and {dial} would be called");
        let hint = "write the same number twice; an (0) that is shown is not dialled from abroad";
        value.report(Finding::new(Code::Address, message, hint));
    }
    Some(Telephone { shown, dial })
}

/// Whether what is shown is the number that is dialled, in national form or with an (0) as well.
/// Digits of other scripts cannot be compared.
fn shows(shown: &str, dial: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (wanted, all, without) = (digits(dial), digits(shown), digits(&shown.replace("(0)", "")));
    match shown.trim_start().starts_with('+') {
        _ if shown.chars().any(|c| c.is_numeric() && !c.is_ascii_digit()) => true,
        true => all == wanted || without == wanted,
        false => {
            let national = all.trim_start_matches('0');
            national.len() >= 3 && wanted.ends_with(national)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_as_it_is_read_or_not_at_all() {
        assert_eq!(dialled("+49 221 932981-24").as_deref(), Ok("+4922193298124"));
        assert_eq!(dialled("+49\u{a0}221\u{202f}932981‑24").as_deref(), Ok("+4922193298124"));
        let others = [
            "+49 (0)221 932981-24",
            "0221 932981-24",
            "0049 221 932981",
            "+49 221 932981 ext. 24",
            "+49 221 932981-24 oder -25",
            "+049 221 932981",
            "+49",
            "+49 221 932981 24 932981 24",
            "+٤٩ ٢٢١ ٩٣٢٩٨١",
            "++49 221 932981",
            "+49 221 932981;ext=24",
            "",
        ];
        for text in others {
            assert!(dialled(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_shown_is_what_is_called() {
        for shown in ["+49 (0)221 932981-24", "0221 / 93 29 81-24", "(0221) 932981-24", "+49 (221) 932981-24", "٢٢١"]
        {
            assert!(shows(shown, "+4922193298124"), "{shown}");
        }
        for shown in ["+49 221 932981-25", "+49 (0)221 932981", "24", "0211 932981-24"] {
            assert!(!shows(shown, "+4922193298124"), "{shown}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_digit_is_lost_or_added(text in "[+0-9 ()./a-z-]{0,24}") {
            if let Ok(dial) = dialled(&text) {
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                proptest::prop_assert_eq!(dial, format!("+{digits}"));
                proptest::prop_assert!(digits.len() <= 15 && !text.contains(['(', ')']));
            }
        }
    }
}
