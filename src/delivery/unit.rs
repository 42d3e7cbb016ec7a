//! Units in heads and names: `Anzahl (Personen)`, `Anteil in %`, `in Tsd. EUR`.

use super::precision::plain;

/// Statement of a unit about the values that stand under it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Unit {
    /// Whether they are percent.
    pub(super) is_percent: bool,
    /// The word that says that they are thousands or millions of what is meant.
    pub(super) scale: Option<String>,
}

const PERCENT: &[&str] =
    &["%", "prozent", "percent", "per cent", "v. h.", "v.h.", "vh", "in %", "in prozent", "in percent"];
/// Words for factors, in German and English.
const SCALES: &[&str] = &[
    "tsd",
    "tausend",
    "thousand",
    "thousands",
    "teur",
    "t€",
    "k€",
    "keur",
    "1000",
    "1.000",
    "1,000",
    "'000",
    "000",
    "mio",
    "mill",
    "million",
    "millionen",
    "millions",
    "meur",
    "m€",
    "mrd",
    "mia",
    "milliarde",
    "milliarden",
    "billion",
    "billions",
    "bn",
    "‰",
    "promille",
    "hundert",
    "hundreds",
    "k",
];
const CURRENCIES: &[&str] = &["€", "eur", "euro", "euros", "$", "usd"];

/// Whether words say percent, and nothing else.
pub(super) fn is_percent(words: &str) -> bool {
    PERCENT.contains(&plain(words).as_str())
}

impl Unit {
    /// Reads the words of a unit.
    pub(super) fn of(words: &str) -> Self {
        let words = plain(words);
        let parts = words.split([' ', '/', '(', ')', '[', ']']).map(|word| word.trim_matches(['.', ',', ';']));
        let scale = parts.clone().find(|word| SCALES.contains(word)).map(str::to_owned);
        let is_percent = is_percent(&words) || parts.clone().any(|word| ["%", "prozent", "percent"].contains(&word));
        Self { is_percent, scale }
    }

    /// Whether it says nothing that changes a value.
    pub(super) fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

/// A head or name without the unit that follows it, and the unit.
pub(super) fn split(text: &str) -> (&str, &str) {
    let text = text.trim();
    in_brackets(text).or_else(|| after_in(text)).unwrap_or((text, ""))
}

/// `Anzahl (Personen)`, `Wert [Tsd. EUR]`.
fn in_brackets(text: &str) -> Option<(&str, &str)> {
    let (open, rest) = match text.strip_suffix(')') {
        Some(rest) => ('(', rest),
        None => ('[', text.strip_suffix(']')?),
    };
    let start = rest.rfind(open)?;
    let name = text[..start].trim_end();
    (!name.is_empty()).then_some((name, rest[start + open.len_utf8()..].trim()))
}

/// `Anteil in %`, `Kosten, in Tsd. Euro`; but not `Beratungen in Bayern`.
fn after_in(text: &str) -> Option<(&str, &str)> {
    let start = text.rfind(" in ")?;
    let unit = text[start + " in ".len()..].trim();
    let is_currency = CURRENCIES.contains(&plain(unit).as_str());
    let is_unit = is_currency || !Unit::of(unit).is_plain();
    is_unit.then(|| (text[..start].trim_end_matches([',', ' ', '–', '-']), unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_told_from_names() {
        assert_eq!(split("Anzahl (Personen)"), ("Anzahl", "Personen"));
        assert_eq!(split("Anteil in %"), ("Anteil", "%"));
        assert_eq!(split("Kosten, in Tsd. EUR"), ("Kosten", "Tsd. EUR"));
        assert_eq!(split("Wert [Tsd. EUR]"), ("Wert", "Tsd. EUR"));
        assert_eq!(split("Ausgaben in Euro"), ("Ausgaben", "Euro"));
        assert_eq!(split("Beratungen in Bayern"), ("Beratungen in Bayern", ""));
        assert_eq!(split("(Personen)"), ("(Personen)", ""));
    }

    #[test]
    fn percent_and_factors_are_known() {
        assert_eq!(Unit::of("%"), Unit { is_percent: true, scale: None });
        assert!(Unit::of("Anteil %").is_percent);
        for words in ["Tsd. EUR", "in Tsd.", "Mio.", "T€", "Millionen Euro", "1.000", "thousands"] {
            assert!(Unit::of(words).scale.is_some(), "{words}");
        }
        for words in ["Personen", "Stück", "", "Wert", "Tage", "EUR"] {
            assert!(Unit::of(words).is_plain(), "{words}");
        }
    }
}
