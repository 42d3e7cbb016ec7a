//! `programme.toml`: what holds for every publication of the programme.

use std::collections::BTreeMap;

use icu_locale_core::Locale;
use icu_locale_core::extensions::unicode::key;
use serde::Serialize;

use super::contact::{self, Contact};
use super::house_style::{self, ExemptWord, HouseStyle};
use super::toml_file::{Table, Value, read_file};
use super::waiver::{self, Waiver};
use crate::calendar::{CalendarDate, Period};
use crate::finding::{Code, Finding, Findings, did_you_mean};
use crate::source::{FileId, Located};

/// The programme.
#[derive(Debug)]
pub struct Programme {
    pub languages: BTreeMap<String, Language>,
    /// Tag of the language that the others are translated from.
    pub source_language: String,
    /// Units by name, each with the kind of unit that it counts as (itself, if it states none).
    pub units: BTreeMap<String, Unit>,
    /// Collectors in the order in which the programme names them.
    pub collectors: Vec<String>,
    pub dates: BTreeMap<String, Located<ProgrammeDate>>,
    /// Name of the print shop, `print-shops/<name>.toml`, unless an edition names another.
    pub print_shop: Located<String>,
    /// Message with the publisher's name.
    pub publisher: Located<String>,
    /// Message with the statement of rights.
    pub rights: Located<String>,
    pub contact: Contact,
    pub funders: Vec<Funder>,
    /// By language, what reads like a number and is none that data could change.
    pub number_words: BTreeMap<String, Vec<ExemptWord>>,
    /// Findings of any edition that somebody answers for.
    pub waivers: Vec<Waiver>,
}

/// A language in which the programme publishes.
#[derive(Debug, Clone)]
pub struct Language {
    /// BCP 47 tag, also the folder of its texts.
    pub tag: String,
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

/// What a figure counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Units of the same kind can be added up and share an axis.
    pub kind: String,
}

/// A date or period that texts may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgrammeDate {
    Date(CalendarDate),
    Period(Period),
}

impl ProgrammeDate {
    /// From the first day that it can mean to the last.
    pub fn span(&self) -> Option<Period> {
        match self {
            Self::Date(date) => date.span(),
            Self::Period(period) => Some(*period),
        }
    }
}

/// A funder, whose name is the message `funder-<id>`.
#[derive(Debug, Clone)]
pub struct Funder {
    pub id: Located<String>,
    /// The mark for screens: SVG or sRGB PNG, below the project folder.
    pub screen: Option<Located<String>>,
    /// The mark for print: CMYK PDF or JPEG, below the project folder.
    pub print: Option<Located<String>>,
}

/// The unit of shares, which every programme has.
pub const PERCENT: &str = "percent";

/// Reads the file.
pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<Programme> {
    read_file(file, text, findings, |root| {
        let styles = house_style::read(root);
        let languages = languages(root, &styles);
        languages.iter().for_each(|languages| house_style::check_grouping(root, languages));
        let source_language = languages.as_ref().and_then(|languages| source_language(root, languages));
        let units = units(root);
        let collectors = collectors(root);
        let dates = dates(root);
        let print_shop = root.require("print-shop").and_then(|value| value.string());
        let (publisher, rights) = publisher(root).unzip();
        let contact = contact::read(root);
        let funders = funders(root);
        let number_words = house_style::number_words(root, languages.as_ref());
        let waivers = waiver::read(root);
        Some(Programme {
            languages: languages?,
            source_language: source_language?,
            units: units?,
            collectors: collectors?,
            dates,
            print_shop: print_shop?,
            publisher: publisher?,
            rights: rights?,
            contact: contact?,
            funders,
            number_words,
            waivers,
        })
    })
}

fn languages(root: &Table, styles: &BTreeMap<String, HouseStyle>) -> Option<BTreeMap<String, Language>> {
    let table = root.require("languages")?.table()?;
    let mut languages = BTreeMap::new();
    for (tag, value) in table.entries() {
        if let Some(language) = language(&tag, &value, styles) {
            languages.insert(tag.value, language);
        }
    }
    Some(languages)
}

fn language(tag: &Located<String>, value: &Value, styles: &BTreeMap<String, HouseStyle>) -> Option<Language> {
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
    if tag.value.split('-').next() != Some(parsed.id.language.as_str()) {
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

/// With one language there is no choice.
fn source_language(root: &Table, languages: &BTreeMap<String, Language>) -> Option<String> {
    let value = match root.get("source-language") {
        None if languages.len() == 1 => return languages.keys().next().cloned(),
        None => root.require("source-language")?,
        Some(value) => value,
    };
    let tag = value.string()?.value;
    if !languages.contains_key(&tag) {
        let hint = match did_you_mean(&tag, languages.keys().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "name one of [languages]".to_owned(),
        };
        value.report(Finding::new(Code::UnknownName, format!("there is no language `{tag}`"), hint));
        return None;
    }
    Some(tag)
}

fn units(root: &Table) -> Option<BTreeMap<String, Unit>> {
    let table = root.require("units")?.table()?;
    let mut units = BTreeMap::from([(PERCENT.to_owned(), Unit { kind: PERCENT.to_owned() })]);
    for (name, value) in table.entries() {
        let Some(entry) = value.table() else { continue };
        let kind = entry.get("kind").and_then(|value| value.string());
        entry.report_unknown_keys();
        let kind = kind.map_or_else(|| name.value.clone(), |kind| kind.value);
        units.insert(name.value, Unit { kind });
    }
    Some(units)
}

fn collectors(root: &Table) -> Option<Vec<String>> {
    let table = root.require("collectors")?.table()?;
    let entries = table.entries();
    for (_, value) in &entries {
        if let Some(entry) = value.table() {
            entry.report_unknown_keys();
        }
    }
    Some(entries.into_iter().map(|(name, _)| name.value).collect())
}

fn dates(root: &Table) -> BTreeMap<String, Located<ProgrammeDate>> {
    let Some(table) = root.get("dates").and_then(|value| value.table()) else {
        return BTreeMap::new();
    };
    table
        .entries()
        .into_iter()
        .filter_map(|(name, value)| {
            let date = if value.is_table() {
                value.period().map(ProgrammeDate::Period)
            } else {
                value.calendar_date().map(ProgrammeDate::Date)
            };
            Some((name.value, Located::new(date?, value.origin)))
        })
        .collect()
}

fn publisher(root: &Table) -> Option<(Located<String>, Located<String>)> {
    let table = root.require("publisher")?.table()?;
    let (name, rights) = (table.require("name"), table.require("rights"));
    table.report_unknown_keys();
    Some((name?.string()?, rights?.string()?))
}

fn funders(root: &Table) -> Vec<Funder> {
    let list = root.get("funders").and_then(|value| value.list()).unwrap_or_default();
    list.iter().filter_map(funder).collect()
}

fn funder(value: &Value) -> Option<Funder> {
    let table = value.table()?;
    let id = table.require("id");
    let screen = table.get("screen").and_then(|value| value.string());
    let print = table.get("print").and_then(|value| value.string());
    table.report_unknown_keys();
    Some(Funder { id: id?.string()?, screen, print })
}
