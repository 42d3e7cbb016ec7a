//! House style: how the programme writes each of its languages, on top of CLDR.

use std::collections::BTreeMap;

use super::toml_file::{Table, Value};
use crate::finding::{Code, Finding, did_you_mean};
use crate::name::LanguageTag;
use crate::source::Located;

/// The programme's style in a language. What is absent is not checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HouseStyle {
    /// CLDR's numbering system; the locale's own if absent.
    pub digits: Option<&'static str>,
    /// Separator between groups of thousands; CLDR's own if absent.
    pub grouping: Option<String>,
    /// Pattern of percentages, with `{0}` for the number.
    pub percent: String,
    pub quotation_marks: Option<QuotationMarks>,
    /// The dash between parts of a sentence, and of ranges.
    pub dash: Option<char>,
    /// Texts in which every space is one that does not break. A space at the end stands before
    /// whatever follows.
    pub no_break: Vec<String>,
    /// Words, in lower case, that hold on to the next one: pages let no line end with them.
    pub hold: Vec<String>,
    pub forbidden: Vec<ForbiddenWord>,
    pub gender_form: Option<GenderForm>,
    /// Abbreviations that publications need not write out.
    pub known_abbreviations: Vec<ExemptWord>,
    /// Marks that the language sets apart from the word before them, with a space that does not break.
    pub spaced_marks: &'static str,
}

/// The marks of a language that stand behind a space: in French those of two parts (Lexique des règles
/// typographiques en usage à l’Imprimerie nationale, “Ponctuation”).
pub fn spaced_marks(language: &str) -> &'static str {
    match language {
        "fr" | "br" => ":;!?",
        _ => "",
    }
}

/// Marks around quotations, and around quotations in quotations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuotationMarks {
    pub open: char,
    pub close: char,
    pub inner_open: char,
    pub inner_close: char,
}

/// A word that the programme does not use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForbiddenWord {
    /// The word or phrase; with `*` at its end, all that begin like it.
    pub word: String,
    /// Word that the programme writes instead.
    pub instead: String,
    pub reason: String,
    /// Names that others bear and in which it may stand.
    pub except: Vec<String>,
}

/// Form in which texts name people of all genders. Neutral words go with each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GenderForm {
    /// Neutral words only: *Lehrkräfte*.
    Neutral,
    /// *Ärztinnen und Ärzte*.
    Pair,
    /// *Ärzt\*innen*.
    Star,
    /// *Ärzt:innen*.
    Colon,
    /// *Ärzt_innen*.
    Underscore,
    /// *ÄrztInnen*.
    Capital,
    /// *Ärzte/-innen*.
    Slash,
}

impl GenderForm {
    const NAMES: [(&str, Self); 7] = [
        ("neutral", Self::Neutral),
        ("pair", Self::Pair),
        ("star", Self::Star),
        ("colon", Self::Colon),
        ("underscore", Self::Underscore),
        ("capital", Self::Capital),
        ("slash", Self::Slash),
    ];

    /// Its name in `programme.toml`.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize].0
    }
}

/// A word or phrase that a check passes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExemptWord {
    pub word: String,
    pub reason: String,
}

/// Numbering systems of CLDR (common/bcp47/number.xml): the digits 0 to 9, ٠ to ٩ and ۰ to ۹.
const DIGITS: [(&str, &str); 3] = [("latn", "latn"), ("arab", "arab"), ("arabext", "arabext")];

/// Reads `[house-style.<language>]`.
pub fn read(root: &Table) -> BTreeMap<LanguageTag, HouseStyle> {
    let Some(table) = root.get("house-style").and_then(|value| value.table()) else {
        return BTreeMap::new();
    };
    table
        .entries()
        .into_iter()
        .filter_map(|(language, value)| Some((language.value.into(), house_style(&value)?)))
        .collect()
}

fn house_style(value: &Value) -> Option<HouseStyle> {
    let table = value.table()?;
    let digits = table.get("digits").and_then(|value| value.one_of(&DIGITS));
    let grouping = table.get("grouping").and_then(|value| separator(&value));
    let percent = table.require("percent").and_then(|value| percent(&value));
    let quotation_marks = table.get("quotation-marks").and_then(|value| quotation_marks(&value));
    let dash = table.get("dash").and_then(|value| character(&value));
    let no_break = table.get("no-break").and_then(|value| value.strings()).unwrap_or_default();
    let hold = table.get("hold").and_then(|value| value.strings()).unwrap_or_default();
    let forbidden = table.get("forbidden").and_then(|value| value.list()).unwrap_or_default();
    let gender_form = table.get("gender-form").and_then(|value| value.one_of(&GenderForm::NAMES));
    let known_abbreviations = table.get("known-abbreviations").and_then(|value| exempt_words(&value));
    table.report_unknown_keys();
    Some(HouseStyle {
        digits,
        grouping: grouping.map(|text| text.value),
        percent: percent?,
        quotation_marks,
        dash,
        no_break: no_break.into_iter().map(|text| text.value).collect(),
        hold: hold.into_iter().map(|word| word.value.to_lowercase()).collect(),
        forbidden: forbidden.iter().filter_map(forbidden_word).collect(),
        gender_form,
        known_abbreviations: known_abbreviations.unwrap_or_default(),
        spaced_marks: "",
    })
}

/// One character that cannot be taken for part of the number.
fn separator(value: &Value) -> Option<Located<String>> {
    let separator = value.string()?;
    if separator.value.chars().count() > 1 || separator.value.chars().any(char::is_alphanumeric) {
        let message = format!("\"{}\" cannot separate thousands", separator.value);
        value.report(Finding::new(Code::BadValue, message, "use \".\", \",\", a space such as \"\\u202f\", or \"\""));
        return None;
    }
    Some(separator)
}

fn percent(value: &Value) -> Option<String> {
    let pattern = value.string()?.value;
    let problem = match pattern.split_once("{0}") {
        Some((_, after)) if after.contains("{0}") => "a percent pattern has the number's place `{0}` exactly once",
        None => "a percent pattern has the number's place `{0}` exactly once",
        Some((before, after)) if [before, after].iter().any(|part| part.chars().any(char::is_numeric)) => {
            "a percent pattern has no digits of its own"
        }
        Some(_) if !pattern.contains(['%', '٪']) => "a percent pattern has a percent sign",
        Some(_) if pattern.contains(' ') => "a line may break in this percent pattern",
        Some(_) => return Some(pattern),
    };
    value.report(Finding::new(Code::BadValue, problem, "write \"{0}%\" or \"{0}\\u00a0%\""));
    Some(pattern)
}

fn quotation_marks(value: &Value) -> Option<QuotationMarks> {
    let list = value.list()?;
    let marks: Vec<char> = list.iter().map(character).collect::<Option<_>>()?;
    let [open, close, inner_open, inner_close] = marks[..] else {
        value.report(Finding::new(
            Code::BadValue,
            "quotation marks are four: around a quotation, and around one inside it",
            "write [\"“\", \"”\", \"‘\", \"’\"]",
        ));
        return None;
    };
    Some(QuotationMarks { open, close, inner_open, inner_close })
}

fn character(value: &Value) -> Option<char> {
    let text = value.string()?.value;
    let mut characters = text.chars();
    if let (Some(character), None) = (characters.next(), characters.next()) {
        return Some(character);
    }
    value.report(Finding::new(Code::BadValue, format!("\"{text}\" is not one character"), "write a single character"));
    None
}

fn forbidden_word(value: &Value) -> Option<ForbiddenWord> {
    let table = value.table()?;
    let (word, instead, reason) = (said(&table, "word"), said(&table, "instead"), said(&table, "reason"));
    let names = table.get("except").map_or(Some(Vec::new()), |value| value.strings());
    table.report_unknown_keys();
    let except = names?.into_iter().map(|name| name.value).collect();
    Some(ForbiddenWord { word: word?, instead: instead?, reason: reason?, except })
}

/// A text that may not be empty.
fn said(table: &Table, key: &str) -> Option<String> {
    let value = table.require(key)?;
    let text = value.string()?.value;
    if text.trim().is_empty() {
        let message = format!("`{key}` is empty");
        value.report(Finding::new(Code::BadValue, message, "say it in words that a reader understands"));
        return None;
    }
    Some(text)
}

/// Reads `[number-words.<language>]`. The programme's languages are `known`, unless they have errors.
pub fn number_words(root: &Table, known: Option<&[&str]>) -> BTreeMap<LanguageTag, Vec<ExemptWord>> {
    let Some(table) = root.get("number-words").and_then(|value| value.table()) else {
        return BTreeMap::new();
    };
    let mut exempt = BTreeMap::new();
    for (language, value) in table.entries() {
        if let Some(known) = known.filter(|known| !known.contains(&language.value.as_str())) {
            let message = format!("there is no language `{}`", language.value);
            let hint =
                did_you_mean(&language.value, known.iter().copied()).map(|near| format!("did you mean `{near}`?"));
            let hint = hint.unwrap_or_else(|| "add it to [languages] in programme.toml".to_owned());
            table.report(Finding::new(Code::UnknownName, message, hint).at(language.origin));
            continue;
        }
        exempt.insert(language.value.into(), exempt_numbers(&value).unwrap_or_default());
    }
    exempt
}

fn exempt_numbers(value: &Value) -> Option<Vec<ExemptWord>> {
    let table = value.table()?;
    let exempt = table.require("exempt").and_then(|value| exempt_words(&value));
    table.report_unknown_keys();
    exempt
}

fn exempt_words(value: &Value) -> Option<Vec<ExemptWord>> {
    let exempt = |value: &Value| {
        let table = value.table()?;
        let (word, reason) = (said(&table, "word"), said(&table, "reason"));
        table.report_unknown_keys();
        Some(ExemptWord { word: word?, reason: reason? })
    };
    Some(value.list()?.iter().filter_map(exempt).collect())
}
