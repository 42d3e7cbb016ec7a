//! When something of a document is part of an edition.

use crate::calendar::CalendarDate;
use crate::finding::{Code, Finding};
use crate::name::{EditionId, FigureId};
use crate::project::toml_file::{Table, Value};
use crate::source::Located;

/// Something that not every edition has.
#[derive(Debug, Clone)]
pub struct Conditional<T> {
    pub item: T,
    pub condition: Condition,
}

impl<T> Conditional<T> {
    /// It is part of every edition.
    pub fn always(item: T) -> Self {
        Self { item, condition: Condition::default() }
    }
}

/// Condition on which something is part of an edition. By default it always is.
#[derive(Debug, Clone, Default)]
pub struct Condition {
    pub need: Need,
    pub editions: Editions,
}

/// Editions that have something. By default all do.
#[derive(Debug, Clone, Default)]
pub struct Editions {
    /// The first version that has it.
    pub from: Option<CalendarDate>,
    /// The last version that has it.
    pub until: Option<CalendarDate>,
    pub only: Option<Only>,
}

/// Consequence for something whose figures have no value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Need {
    /// The edition cannot do without it.
    #[default]
    Firm,
    /// It drops out.
    Optional,
}

/// Editions by name, or by what their survey delivers. All that is given must hold.
#[derive(Debug, Clone)]
pub struct Only {
    pub editions: Vec<Located<EditionId>>,
    pub delivered: Vec<Located<FigureId>>,
    pub missing: Vec<Located<FigureId>>,
}

impl Condition {
    /// Reads the keys of a table that say it.
    pub(super) fn read(table: &Table) -> Option<Self> {
        let needs = |value: Value| Some(if value.boolean()? { Need::Optional } else { Need::Firm });
        let need = table.get("optional").map_or(Some(Need::Firm), needs);
        let editions = Editions::read(table);
        Some(Self { need: need?, editions: editions? })
    }
}

impl Editions {
    /// Reads the keys of a table that say which.
    pub(super) fn read(table: &Table) -> Option<Self> {
        let (from, until) = (version(table, "from"), version(table, "until"));
        let only = table.get("only").map_or(Some(None), |value| only(&value).map(Some));
        let (from, until) = (from?, until?);
        if let (Some(from), Some(until)) = (from, until)
            && from.span()?.from > until.span()?.to
        {
            let message = format!("no version is from {from} on and until {until}");
            table.report(Finding::new(Code::BadValue, message, "exchange `from` and `until`, or take one out"));
            return None;
        }
        Some(Self { from, until, only: only? })
    }
}

fn version(table: &Table, key: &str) -> Option<Option<CalendarDate>> {
    table.get(key).map_or(Some(None), |value| value.calendar_date().map(Some))
}

/// The name of an edition, a list of names, or a table.
fn only(value: &Value) -> Option<Only> {
    if !value.is_table() {
        let editions = value.one_or_more()?;
        return Some(Only { editions, delivered: Vec::new(), missing: Vec::new() })
            .filter(|only| says_something(only, value));
    }
    let table = value.table()?;
    let editions = table.get("editions").map_or(Some(Vec::new()), |value| value.one_or_more());
    let figures = |key| table.get(key).map_or(Some(Vec::new()), |value| value.one_or_more());
    let (delivered, missing) = (figures("delivered"), figures("missing"));
    table.report_unknown_keys();
    Some(Only { editions: editions?, delivered: delivered?, missing: missing? })
        .filter(|only| says_something(only, value))
}

fn says_something(only: &Only, value: &Value) -> bool {
    let says = !only.editions.is_empty() || only.figures().next().is_some();
    if !says {
        let hint = "name editions, or figures: only = { delivered = [\"…\"] } or { missing = [\"…\"] }";
        value.report(Finding::new(Code::BadValue, "`only` names nothing", hint));
    }
    says
}

impl Only {
    /// Every figure that it names.
    pub fn figures(&self) -> impl Iterator<Item = &Located<FigureId>> {
        self.delivered.iter().chain(&self.missing)
    }
}
