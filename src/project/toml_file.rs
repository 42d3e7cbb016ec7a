//! Reading one TOML file of the user's: every key is asked for, every finding is kept.
//!
//! serde's derive stops at the first mistake and forgets where a value stood, so the spanned
//! tree of the `toml` crate is walked instead. It keeps a number's own digits, too: no float
//! ever stands between the file and an exact decimal.

use std::cell::RefCell;
use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};
use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::{Datetime, Offset};

use super::bounds;
use crate::calendar::{CalendarDate, Period, Stated};
use crate::finding::{Code, Finding, Findings, did_you_mean};
use crate::source::{FileId, Located, Origin};
use crate::text::characters::{COMBINING_MARKS, Hidden, Oddities};

/// Value in place of a date, period or collector that a source does not give.
const NOT_STATED: &str = "not-stated";

/// Rows of a sheet in the programs that most people have.
const LAST_ROW: u32 = 1_048_576;

/// Reads `text` with `read`; `None` if the file has an error of any kind.
pub(crate) fn read_file<T>(
    file: FileId,
    text: &str,
    findings: &mut Findings,
    read: impl FnOnce(&Table) -> Option<T>,
) -> Option<T> {
    let (root, errors) = DeTable::parse_recoverable(text);
    let local = RefCell::new(Findings::default());
    let hidden = RefCell::new(BTreeSet::new());
    for error in errors {
        local.borrow_mut().push(syntax_finding(file, text, &error));
    }
    let broken = local.borrow().has_errors();
    let model = if broken {
        None
    } else {
        let context = Context { file, text, findings: &local, hidden: &hidden };
        let table = Table::new(context, root.get_ref(), root.span());
        let model = read(&table);
        table.report_unknown_keys();
        model
    };
    let local = local.into_inner();
    let usable = !local.has_errors();
    findings.extend(local);
    model.filter(|_| usable)
}

fn syntax_finding(file: FileId, text: &str, error: &toml::de::Error) -> Finding {
    let span = error.span().unwrap_or(0..text.len().min(1));
    let message = error.message().trim().to_owned();
    let finding = if message.contains("duplicate key") {
        Finding::new(
            Code::DuplicateId,
            format!("`{}` is defined a second time", text.get(span.clone()).unwrap_or("this key")),
            "keep one of the two definitions",
        )
    } else {
        Finding::new(Code::Syntax, message, "mend the TOML at this place; https://toml.io shows the syntax")
    };
    finding.at(Origin::new(file, span))
}

#[derive(Clone, Copy)]
struct Context<'a> {
    file: FileId,
    text: &'a str,
    findings: &'a RefCell<Findings>,
    /// Places at which hidden characters have been reported: a value may be asked for twice.
    hidden: &'a RefCell<BTreeSet<usize>>,
}

impl Context<'_> {
    /// Reports characters of a name or text that show nothing. It may have several lines.
    fn refuse_hidden(&self, text: &str, hidden: Vec<Hidden>, place: &Origin) {
        if !self.hidden.borrow_mut().insert(place.start) {
            return;
        }
        let written = self.text.get(place.span()).unwrap_or_default();
        for found in hidden.into_iter().take(MOST_HIDDEN) {
            let same = text[..found.range.start].matches(found.character).count();
            let span = written_at(written, found.character, same).unwrap_or(0..written.len());
            let origin = Origin::new(self.file, place.start + span.start..place.start + span.end);
            let message = format!("there is {}", found.name());
            self.findings.borrow_mut().push(Finding::new(Code::HiddenCharacter, message, found.hint()).at(origin));
        }
    }
}

/// As many hidden characters of one text are reported.
const MOST_HIDDEN: usize = 50;

/// Range of the occurrence of a character after `earlier` others, written as it is or as an escape of TOML.
fn written_at(written: &str, character: char, earlier: usize) -> Option<std::ops::Range<usize>> {
    let itself = written.match_indices(character).nth(earlier);
    if let Some((start, text)) = itself {
        return Some(start..start + text.len());
    }
    let (lower, code) = (written.to_ascii_lowercase(), u32::from(character));
    let escapes = [format!("\\u{code:04x}"), format!("\\u{code:08x}"), format!("\\x{code:02x}")];
    let found = escapes.iter().filter_map(|escape| Some((lower.find(escape)?, escape.len())));
    found.min().map(|(start, length)| start..start + length)
}

/// A table of the file. Keys that nobody asked for are unknown.
pub struct Table<'a> {
    context: Context<'a>,
    table: &'a DeTable<'a>,
    origin: Origin,
    asked: RefCell<BTreeSet<String>>,
}

impl<'a> Table<'a> {
    fn new(context: Context<'a>, table: &'a DeTable<'a>, span: std::ops::Range<usize>) -> Self {
        let origin = Origin::new(context.file, span);
        Self { context, table, origin, asked: RefCell::default() }
    }

    /// Place of the table.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The value of a key that may be absent.
    pub fn get(&self, key: &str) -> Option<Value<'a>> {
        self.asked.borrow_mut().insert(key.to_owned());
        self.table.get(key).map(|value| Value::new(self.context, value))
    }

    /// The value of a key that must be there; its absence is a finding.
    pub fn require(&self, key: &str) -> Option<Value<'a>> {
        let value = self.get(key);
        if value.is_none() {
            self.report(Finding::new(
                Code::MissingKey,
                format!("the key `{key}` is missing"),
                format!("add `{key} = …` here"),
            ));
        }
        value
    }

    /// All entries of a table whose keys are names that the user chose, in the file's order.
    pub fn entries(&self) -> Vec<(Located<String>, Value<'a>)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .map(|(key, value)| {
                self.asked.borrow_mut().insert(key.get_ref().to_string());
                let origin = Origin::new(self.context.file, key.span());
                self.context.refuse_hidden(key.get_ref(), Oddities::of(key.get_ref()).hidden, &origin);
                (Located::new(key.get_ref().to_string(), origin), Value::new(self.context, value))
            })
            .collect();
        entries.sort_by_key(|(key, _)| key.origin.start);
        entries
    }

    /// Takes any further keys: others than we read this file.
    pub fn allow_other_keys(&self) {
        self.asked.borrow_mut().extend(self.table.keys().map(|key| key.get_ref().to_string()));
    }

    /// Reports a finding at this table, unless it names a place of its own.
    pub fn report(&self, finding: Finding) {
        let finding = if finding.place.is_some() { finding } else { finding.at(self.origin.clone()) };
        self.context.findings.borrow_mut().push(finding);
    }

    /// Reports each key that nobody asked for. Call it when the table has been read.
    pub fn report_unknown_keys(&self) {
        let asked = self.asked.borrow();
        for key in self.table.keys().filter(|key| !asked.contains(key.get_ref().as_ref())) {
            let name = key.get_ref();
            let hint = match did_you_mean(name, asked.iter().map(String::as_str)) {
                Some(near) => format!("did you mean `{near}`?"),
                None if asked.is_empty() => "remove it; no keys are known here".to_owned(),
                None => format!("known keys here: {}", asked.iter().cloned().collect::<Vec<_>>().join(", ")),
            };
            let finding = Finding::new(Code::UnknownKey, format!("the key `{name}` is not known here"), hint);
            self.report(finding.at(Origin::new(self.context.file, key.span())));
        }
    }
}

/// A value of the file.
pub struct Value<'a> {
    context: Context<'a>,
    value: &'a DeValue<'a>,
    pub origin: Origin,
}

impl<'a> Value<'a> {
    fn new(context: Context<'a>, value: &'a Spanned<DeValue<'a>>) -> Self {
        Self { context, value: value.get_ref(), origin: Origin::new(context.file, value.span()) }
    }

    fn located<T>(&self, value: T) -> Located<T> {
        Located::new(value, self.origin.clone())
    }

    /// Reports a finding at this value.
    pub fn report(&self, finding: Finding) {
        self.context.findings.borrow_mut().push(finding.at(self.origin.clone()));
    }

    /// Reports a finding at a place within this value.
    pub fn report_at(&self, finding: Finding, place: &Origin) {
        self.context.findings.borrow_mut().push(finding.at(place.clone()));
    }

    fn wrong_type<T>(&self, expected: &str) -> Option<T> {
        self.report(Finding::new(
            Code::WrongType,
            format!("this is {}, where {expected} belongs", with_article(self.value.type_str())),
            format!("write {expected}"),
        ));
        None
    }

    fn bad_value<T>(&self, message: impl Into<String>, hint: impl Into<String>) -> Option<T> {
        self.report(Finding::new(Code::BadValue, message, hint));
        None
    }

    fn too_large<T>(&self, message: impl Into<String>) -> Option<T> {
        self.report(Finding::new(Code::TooLarge, message, "shorten it; docs/authoring.md lists all bounds"));
        None
    }

    /// Whether it is a table (the long form of something that has a short one).
    pub fn is_table(&self) -> bool {
        self.value.is_table()
    }

    /// Whether it is a list (the long form of something that has a short one).
    pub fn is_list(&self) -> bool {
        self.value.is_array()
    }

    /// Whether it is a text (a name, where a number could stand as well).
    pub fn is_text(&self) -> bool {
        self.value.is_str()
    }

    /// A text.
    pub fn string(&self) -> Option<Located<String>> {
        match self.value {
            DeValue::String(text) if text.len() > bounds::STRING_BYTES => {
                self.too_large(format!("this text has {} bytes; the bound is {}", text.len(), bounds::STRING_BYTES))
            }
            DeValue::String(text) => {
                let Oddities { hidden, stacked } = Oddities::of(text);
                if stacked.is_some() {
                    let message =
                        format!("too many marks combine with one character here; the bound is {COMBINING_MARKS}");
                    return self.too_large(message);
                }
                self.context.refuse_hidden(text, hidden, &self.origin);
                Some(self.located(text.to_string()))
            }
            _ => self.wrong_type("a text in quotation marks"),
        }
    }

    /// A text that says something.
    pub fn filled_string(&self) -> Option<Located<String>> {
        let text = self.string()?;
        if text.value.trim().is_empty() {
            return self.bad_value("this text is empty", "write it out");
        }
        Some(text)
    }

    /// The name of a thing of the project.
    pub fn name<T: From<String>>(&self) -> Option<Located<T>> {
        Some(self.string()?.map(T::from))
    }

    /// One word of a fixed list.
    pub fn one_of<T: Copy>(&self, names: &[(&str, T)]) -> Option<T> {
        let text = self.string()?.value;
        let found = names.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        found.or_else(|| {
            let known: Vec<_> = names.iter().map(|(name, _)| format!("\"{name}\"")).collect();
            self.bad_value(format!("\"{text}\" is not possible here"), format!("use {}", known.join(" or ")))
        })
    }

    /// An exact decimal number; its own digits, never a float.
    pub fn decimal(&self) -> Option<Decimal> {
        let digits = match self.value {
            DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str(),
            DeValue::Float(float) => float.as_str(),
            _ => return self.wrong_type("a number"),
        };
        Decimal::from_str_exact(&digits.replace('_', "")).ok().or_else(|| {
            self.bad_value(
                format!("`{digits}` cannot be kept exactly"),
                "write a plain decimal number of at most 28 digits, without an exponent",
            )
        })
    }

    /// `true` or `false`.
    pub fn boolean(&self) -> Option<bool> {
        match self.value {
            DeValue::Boolean(boolean) => Some(*boolean),
            _ => self.wrong_type("true or false, without quotation marks"),
        }
    }

    /// A small whole number.
    pub fn count(&self) -> Option<u32> {
        match self.value {
            DeValue::Integer(integer) => match u32::from_str_radix(integer.as_str(), integer.radix()) {
                Ok(count) if count <= 1000 => Some(count),
                _ => self.bad_value("this number is out of range", "use a whole number from 0 to 1000"),
            },
            _ => self.wrong_type("a whole number"),
        }
    }

    /// A small whole number, not zero.
    pub fn count_from_one(&self) -> Option<u32> {
        match self.count()? {
            0 => self.bad_value("this cannot be zero", "use a whole number from 1"),
            count => Some(count),
        }
    }

    /// The number of a row of a spreadsheet, from one.
    pub fn row_number(&self) -> Option<u32> {
        match self.value {
            DeValue::Integer(integer) => match u32::from_str_radix(integer.as_str(), integer.radix()) {
                Ok(row @ 1..=LAST_ROW) => Some(row),
                _ => self.bad_value("no spreadsheet has this row", "rows count from 1, as spreadsheets show them"),
            },
            _ => self.wrong_type("the number of a row"),
        }
    }

    /// A table.
    pub fn table(&self) -> Option<Table<'a>> {
        match self.value {
            DeValue::Table(table) => Some(Table::new(self.context, table, self.origin.span())),
            _ => self.wrong_type("a table"),
        }
    }

    /// A list.
    pub fn list(&self) -> Option<Vec<Value<'a>>> {
        match self.value {
            DeValue::Array(array) if array.len() > bounds::LIST_ENTRIES => {
                self.too_large(format!("this list has {} entries; the bound is {}", array.len(), bounds::LIST_ENTRIES))
            }
            DeValue::Array(array) => Some(array.iter().map(|value| Value::new(self.context, value)).collect()),
            _ => self.wrong_type("a list"),
        }
    }

    /// A list of texts, each once.
    pub fn strings(&self) -> Option<Vec<Located<String>>> {
        let mut seen = BTreeSet::new();
        let mut strings = Vec::new();
        for value in self.list()? {
            let string = value.string()?;
            if !seen.insert(string.value.clone()) {
                value.report(Finding::new(
                    Code::DuplicateId,
                    format!("\"{}\" stands in this list twice", string.value),
                    "remove one of them",
                ));
            }
            strings.push(string);
        }
        Some(strings)
    }

    /// A list of names, each once.
    pub fn names<T: From<String>>(&self) -> Option<Vec<Located<T>>> {
        Some(self.strings()?.into_iter().map(|name| name.map(T::from)).collect())
    }

    /// One name, or a list of several.
    pub fn one_or_more<T: From<String>>(&self) -> Option<Vec<Located<T>>> {
        if self.value.is_array() { self.names() } else { Some(vec![self.name()?]) }
    }

    /// `None` if the file says `"not-stated"`, else what `read` makes of the value.
    pub fn stated<T>(&self, read: impl FnOnce(&Self) -> Option<T>) -> Option<Stated<T>> {
        match self.value {
            DeValue::String(text) if text == NOT_STATED => Some(Stated::Not),
            _ => read(self).map(Stated::As),
        }
    }

    fn datetime(&self) -> Option<&Datetime> {
        match self.value {
            DeValue::Datetime(datetime) => Some(datetime),
            _ => None,
        }
    }

    /// A day, such as `2019-07-15`.
    pub fn day(&self) -> Option<NaiveDate> {
        match self.datetime() {
            Some(Datetime { date: Some(date), time: None, .. }) => {
                NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
            }
            _ => self.wrong_type("a day such as 2019-07-15, without quotation marks"),
        }
    }

    /// A day `2019-07-15`, a month `"2019-07"` or a year `"2019"`.
    pub fn calendar_date(&self) -> Option<CalendarDate> {
        match self.value {
            DeValue::Datetime(_) => self.day().map(CalendarDate::Day),
            DeValue::String(text) => text.parse().ok().or_else(|| {
                self.bad_value(format!("\"{text}\" is no date"), "write 2019-07-15, \"2019-07\" or \"2019\"")
            }),
            _ => self.wrong_type("a day such as 2019-07-15, a month \"2019-07\" or a year \"2019\""),
        }
    }

    /// A period `{ from = 2019-01-01, to = 2019-06-30 }`.
    pub fn period(&self) -> Option<Period> {
        let table = self.table()?;
        let (from, to) = (table.require("from"), table.require("to"));
        table.report_unknown_keys();
        let (from, to) = (from?.day()?, to?.day()?);
        if from > to {
            return self.bad_value("the period ends before it begins", "exchange `from` and `to`");
        }
        Some(Period { from, to })
    }

    /// A moment with its offset from UTC, such as `2019-08-31T12:00:00Z`. Its day is the one where it was written.
    pub fn moment(&self) -> Option<DateTime<FixedOffset>> {
        self.datetime().and_then(moment_of).or_else(|| {
            self.wrong_type("a moment with its offset from UTC such as 2019-08-31T12:00:00Z, without quotation marks")
        })
    }
}

fn moment_of(datetime: &Datetime) -> Option<DateTime<FixedOffset>> {
    let (date, time) = (datetime.date?, datetime.time?);
    let day = NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))?;
    let hours = (u32::from(time.hour), u32::from(time.minute), u32::from(time.second.unwrap_or(0)));
    let clock = NaiveTime::from_hms_opt(hours.0, hours.1, hours.2)?;
    let minutes_east = match datetime.offset? {
        Offset::Z => 0,
        Offset::Custom { minutes } => i32::from(minutes),
    };
    let offset = FixedOffset::east_opt(minutes_east * 60)?;
    NaiveDateTime::new(day, clock).and_local_timezone(offset).single()
}

fn with_article(kind: &str) -> String {
    match kind.chars().next() {
        Some('a' | 'e' | 'i' | 'o' | 'u') => format!("an {kind}"),
        _ => format!("a {kind}"),
    }
}
