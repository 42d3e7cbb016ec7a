//! The languages in which the programme publishes, each with its locale and house style.

use std::collections::BTreeMap;

use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use icu_locale_core::extensions::unicode::key;
use serde::Serialize;

use super::house_style::{self, HouseStyle};
use super::toml_file::{Table, Value};
use crate::finding::{Code, Finding, did_you_mean};
use crate::name::LanguageTag;
use crate::source::Located;

/// A language in which the programme publishes.
#[derive(Debug, Clone)]
pub struct Language {
    /// BCP 47 tag, also the folder of its texts.
    pub tag: LanguageTag,
    /// Locale for numbers and dates.
    pub locale: Locale,
    pub direction: Direction,
    pub style: HouseStyle,
}

/// The direction in which a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    Ltr,
    Rtl,
}

/// Names of languages in themselves, of those that are met most (CLDR 48, `localeDisplayNames`).
const OWN_NAMES: [(&str, &str); 12] = [
    ("ar", "العربية"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "español"),
    ("fa", "فارسی"),
    ("fr", "français"),
    ("it", "italiano"),
    ("pl", "polski"),
    ("ro", "română"),
    ("ru", "русский"),
    ("tr", "Türkçe"),
    ("uk", "українська"),
];

/// The name of a language in itself; its tag where it is not known.
pub(crate) fn own_name(tag: &str) -> &str {
    OWN_NAMES.iter().find(|(of, _)| *of == tag).map_or(tag, |(_, name)| name)
}

/// Reads `[languages]`, each with its `[house-style.<language>]`.
pub fn read(root: &Table) -> Option<BTreeMap<LanguageTag, Language>> {
    let styles = house_style::read(root);
    let table = root.require("languages")?.table()?;
    let mut languages = BTreeMap::new();
    for (tag, value) in table.entries() {
        let tag = tag.map(LanguageTag::from);
        if let Some(language) = language(&tag, &value, &styles) {
            languages.insert(tag.value, language);
        }
    }
    check_grouping(root, &languages);
    Some(languages)
}

fn language(tag: &Located<LanguageTag>, value: &Value, styles: &BTreeMap<LanguageTag, HouseStyle>) -> Option<Language> {
    let table = value.table()?;
    let (locale, direction) = (table.require("locale"), table.require("direction"));
    table.report_unknown_keys();
    let locale = locale?;
    let direction = direction?.one_of(&[("ltr", Direction::Ltr), ("rtl", Direction::Rtl)])?;
    let name = locale.string()?.value;
    let Ok(parsed) = name.parse::<Locale>() else {
        locale.report(Finding::new(
            Code::BadValue,
            format!("\"{name}\" is no locale"),
            "write a BCP 47 tag such as \"de-DE\"",
        ));
        return None;
    };
    if tag.value.as_str().split('-').next() != Some(parsed.id.language.as_str()) {
        locale.report(Finding::new(
            Code::BadValue,
            format!("the numbers and dates of `{}` would be written as in \"{name}\"", tag.value),
            format!("write a locale of the language, such as \"{0}\"", tag.value),
        ));
    }
    let Some(style) = styles.get(&tag.value) else {
        table.report(Finding::new(
            Code::MissingKey,
            format!("the language `{}` has no house style", tag.value),
            format!("add a table `[house-style.{}]` with its percent pattern", tag.value),
        ));
        return None;
    };
    let locale = with_digits(parsed, style.digits);
    let spaced_marks = house_style::spaced_marks(locale.id.language.as_str());
    let style = HouseStyle { spaced_marks, ..style.clone() };
    Some(Language { tag: tag.value.clone(), locale, direction, style })
}

/// The locale with the house style's digits, as Unicode's extension `u-nu` states them (UTS #35).
fn with_digits(mut locale: Locale, digits: Option<&str>) -> Locale {
    if let Some(value) = digits.and_then(|digits| digits.parse().ok()) {
        locale.extensions.unicode.keywords.set(key!("nu"), value);
    }
    locale
}

/// The language that the others are translated from. With one language there is no choice.
pub fn source(root: &Table, languages: &BTreeMap<LanguageTag, Language>) -> Option<LanguageTag> {
    let value = match root.get("source-language") {
        None if languages.len() == 1 => return languages.keys().next().cloned(),
        None => root.require("source-language")?,
        Some(value) => value,
    };
    let tag: LanguageTag = value.name()?.value;
    if !languages.contains_key(&tag) {
        let hint = match did_you_mean(tag.as_str(), languages.keys().map(LanguageTag::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "name one of [languages]".to_owned(),
        };
        value.report(Finding::new(Code::UnknownName, format!("there is no language `{tag}`"), hint));
        return None;
    }
    Some(tag)
}

/// Reports separators of thousands that readers of the language take for something else.
fn check_grouping(root: &Table, languages: &BTreeMap<LanguageTag, Language>) {
    let Some(styles) = root.get("house-style").and_then(|value| value.table()) else { return };
    for (tag, language) in languages {
        let style = styles.get(tag.as_str()).filter(Value::is_table).and_then(|value| value.table());
        let Some(value) = style.and_then(|style| style.get("grouping")) else { continue };
        let problem = match language.style.grouping.as_deref() {
            Some(" ") => "a line may break at this separator",
            Some(separator) if decimal_separator(language) == separator => "this separates decimals in the language",
            _ => continue,
        };
        let hint = "leave the key out for CLDR's own separator, or write \"\\u202f\", a thin space that does not break";
        value.report(Finding::new(Code::BadValue, problem, hint));
    }
}

fn decimal_separator(language: &Language) -> String {
    let formatter = DecimalFormatter::try_new((&language.locale).into(), Default::default());
    let half = formatter.ok().zip("0.5".parse::<Decimal>().ok());
    let written = half.map(|(formatter, half)| formatter.format(&half).to_string()).unwrap_or_default();
    written.chars().filter(|c| !c.is_numeric()).collect()
}
