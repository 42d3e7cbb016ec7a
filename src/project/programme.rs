//! `programme.toml`: what holds for every publication of the programme.

use std::collections::BTreeMap;

use super::contact::{self, Contact};
use super::house_style::{self, ExemptWord};
use super::language::{self, Language};
use super::prose::ReadingPolicy;
use super::published::{self, Published};
use super::sign_off::{self, SignOffPolicy};
use super::statuses::{self, StatusPolicy};
use super::toml_file::{Table, Value, read_file};
use super::waiver;
use crate::calendar::{CalendarDate, Period};
use crate::finding::{Code, Finding, Findings, Waiver};
use crate::name::{LanguageTag, MessageId};
use crate::source::{FileId, Located};

/// The programme.
#[derive(Debug)]
pub struct Programme {
    pub languages: BTreeMap<LanguageTag, Language>,
    /// Tag of the language that the others are translated from.
    pub source_language: LanguageTag,
    /// Units by name, each with the kind of unit that it counts as (itself, if it states none).
    pub units: BTreeMap<String, Unit>,
    /// Collectors in the order in which the programme names them.
    pub collectors: Vec<String>,
    pub dates: BTreeMap<String, Located<ProgrammeDate>>,
    /// Name of the print shop, `print-shops/<name>.toml`, unless an edition names another.
    pub print_shop: Located<String>,
    /// Letters that begin the codes of its editions.
    pub code_letters: String,
    /// Message with the publisher's name.
    pub publisher: Located<MessageId>,
    /// Message with the statement of rights.
    pub rights: Located<MessageId>,
    pub contact: Contact,
    /// Where editions are published; absent if the programme does not say.
    pub published: Option<Published>,
    pub funders: Vec<Funder>,
    /// By language, what reads like a number and is none that data could change.
    pub number_words: BTreeMap<LanguageTag, Vec<ExemptWord>>,
    /// Whether somebody must have read each text against its source; absent if the programme does not say.
    pub readings: Option<ReadingPolicy>,
    pub statuses: StatusPolicy,
    /// Absent if nobody has to sign values.
    pub sign_off: Option<SignOffPolicy>,
    /// Findings of any edition that somebody answers for.
    pub waivers: Vec<Waiver>,
}

/// Unit of figures, such as sessions or persons.
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

/// Letters of codes where a programme states none.
const CODE_LETTERS: &str = "IQF";

/// Reads the file.
pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<Programme> {
    read_file(file, text, findings, |root| {
        let languages = language::read(root);
        let source_language = languages.as_ref().and_then(|languages| language::source(root, languages));
        let units = units(root);
        let collectors = collectors(root);
        let dates = dates(root);
        let print_shop = root.require("print-shop").and_then(|value| value.string());
        let code_letters = root.get("code-letters").map_or(Some(CODE_LETTERS.to_owned()), |value| code_letters(&value));
        let (publisher, rights) = publisher(root).unzip();
        let contact = contact::read(root);
        let published = published::read(root);
        let funders = funders(root);
        let tags = languages.as_ref().map(|languages| languages.keys().map(LanguageTag::as_str).collect::<Vec<_>>());
        let number_words = house_style::number_words(root, tags.as_deref());
        let readings = readings(root);
        let statuses = statuses::read(root);
        let sign_off = sign_off::policy(root);
        let waivers = waiver::read(root);
        Some(Programme {
            languages: languages?,
            source_language: source_language?,
            units: units?,
            collectors: collectors?,
            dates,
            print_shop: print_shop?,
            code_letters: code_letters?,
            publisher: publisher?,
            rights: rights?,
            contact: contact?,
            published: published?,
            funders,
            number_words,
            readings,
            statuses: statuses?,
            sign_off: sign_off?,
            waivers,
        })
    })
}

/// Two to eight capital letters and digits: people spell them on the telephone, and nothing else in a code looks so.
fn code_letters(value: &Value) -> Option<String> {
    let letters = value.string()?.value;
    let is_plain = letters.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    if is_plain && (2..=8).contains(&letters.len()) && letters.starts_with(|c: char| c.is_ascii_uppercase()) {
        return Some(letters);
    }
    let hint = "write two to eight capital letters A to Z and digits, beginning with a letter, such as \"IQF\"";
    value.report(Finding::new(Code::BadValue, "these cannot begin an edition code", hint));
    None
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

fn readings(root: &Table) -> Option<ReadingPolicy> {
    let table = root.get("prose")?.table()?;
    let policy = table.require("readings").and_then(|value| value.one_of(ReadingPolicy::NAMES));
    table.report_unknown_keys();
    policy
}

fn publisher(root: &Table) -> Option<(Located<MessageId>, Located<MessageId>)> {
    let table = root.require("publisher")?.table()?;
    let (name, rights) = (table.require("name"), table.require("rights"));
    table.report_unknown_keys();
    Some((name?.name()?, rights?.name()?))
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
