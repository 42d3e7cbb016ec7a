//! `figures.toml`: what each figure is, once, for all editions.

use std::collections::BTreeMap;

use super::comparable::{self, Comparable};
use super::plausibility::{self, Plausibility};
use super::relation::{self, Relation};
use super::toml_file::{Table, Value, read_file};
use crate::calendar::Stated;
use crate::figure::Kind;
use crate::finding::{Code, Finding, Findings};
use crate::name::{FigureId, SurveyId};
use crate::source::{FileId, Located, Origin};

/// The catalogue of figures, in the order of the file.
#[derive(Debug, Default)]
pub struct Catalogue {
    pub entries: BTreeMap<FigureId, Entry>,
    /// Relations that must hold between figures in every edition that has them.
    pub relations: Vec<Relation>,
    pub plausibility: Plausibility,
    /// Figures whose values of several surveys may stand side by side.
    pub comparable: Vec<Comparable>,
}

/// Keys of the file that are no figures.
const RESERVED: &[&str] = &["relation", "series", "plausibility", "comparable"];

/// One figure of the catalogue.
#[derive(Debug)]
pub struct Entry {
    /// The figure's own name in the file.
    pub origin: Origin,
    pub definition: Definition,
    /// Digits after the decimal separator, in print and in data.
    pub decimals: u32,
}

/// Whether a figure is delivered or follows from others.
#[derive(Debug)]
pub enum Definition {
    Observed(Delivery),
    Derived {
        derivation: Derivation,
        /// Delivery by surveys that know the whole and not its terms.
        whole: Option<Delivery>,
    },
}

/// Form in which surveys deliver a figure, and the collectors.
#[derive(Debug)]
pub struct Delivery {
    pub unit: Located<String>,
    pub kind: Kind,
    pub collectors: Stated<Vec<Located<String>>>,
}

impl Definition {
    /// Form in which surveys deliver the figure, if they may.
    pub fn delivery(&self) -> Option<&Delivery> {
        match self {
            Self::Observed(delivery) => Some(delivery),
            Self::Derived { whole, .. } => whole.as_ref(),
        }
    }

    /// Rule by which the figure follows from others, if it does.
    pub fn derivation(&self) -> Option<&Derivation> {
        match self {
            Self::Observed(_) => None,
            Self::Derived { derivation, .. } => Some(derivation),
        }
    }
}

/// Rule by which a derived figure follows from others.
#[derive(Debug, Clone)]
pub enum Derivation {
    /// All terms added up.
    Sum(Vec<Located<FigureId>>),
    /// The first less all others.
    Difference { from: Located<FigureId>, less: Vec<Located<FigureId>> },
    /// One as a percentage of the other.
    Share { of: Located<FigureId>, whole: Located<FigureId> },
    /// One divided by the other.
    Ratio { of: Located<FigureId>, to: Located<FigureId> },
}

impl Derivation {
    /// The figures that it is derived from.
    pub fn operands(&self) -> Vec<&Located<FigureId>> {
        match self {
            Self::Sum(terms) => terms.iter().collect(),
            Self::Difference { from, less } => std::iter::once(from).chain(less).collect(),
            Self::Share { of, whole } => vec![of, whole],
            Self::Ratio { of, to } => vec![of, to],
        }
    }

    /// The same derivation from figures of other names.
    pub fn renamed(self, rename: &impl Fn(&FigureId) -> FigureId) -> Self {
        let one = |name: Located<FigureId>| name.map(|name| rename(&name));
        let all = |names: Vec<Located<FigureId>>| names.into_iter().map(one).collect();
        match self {
            Self::Sum(terms) => Self::Sum(all(terms)),
            Self::Difference { from, less } => Self::Difference { from: one(from), less: all(less) },
            Self::Share { of, whole } => Self::Share { of: one(of), whole: one(whole) },
            Self::Ratio { of, to } => Self::Ratio { of: one(of), to: one(to) },
        }
    }
}

/// Reads the file.
pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<Catalogue> {
    read_file(file, text, findings, |root| {
        let figures = root.entries().into_iter().filter(|(name, _)| !RESERVED.contains(&name.value.as_str()));
        let entries = figures.filter_map(|(name, value)| {
            let entry = entry(&name, &value)?;
            Some((name.value.into(), entry))
        });
        let entries = entries.collect();
        Some(Catalogue {
            entries,
            relations: relation::read(root),
            plausibility: plausibility::read(root),
            comparable: comparable::read(root),
        })
    })
}

fn entry(name: &Located<String>, value: &Value) -> Option<Entry> {
    check_name(name, value);
    let table = value.table()?;
    let derivation = derivation(&table);
    let decimals = table.get("decimals").map_or(Some(0), |value| decimals(&value));
    let definition = match derivation {
        Some(derivation) => derivation.and_then(|derivation| derived(&table, derivation)),
        None => delivery(&table).map(Definition::Observed),
    };
    table.report_unknown_keys();
    Some(Entry { origin: name.origin.clone(), definition: definition?, decimals: decimals? })
}

/// More digits than this no reader can use, and the page has no room for them.
const MOST_DECIMALS: u32 = 6;

fn decimals(value: &Value) -> Option<u32> {
    let count = value.count()?;
    if count > MOST_DECIMALS {
        let message = format!("{count} digits after the decimal point are too many");
        value.report(Finding::new(Code::BadValue, message, format!("use at most {MOST_DECIMALS}")));
        return None;
    }
    Some(count)
}

/// A figure is a variable in texts, so its name has the form of one (and no look-alikes).
fn check_name(name: &Located<String>, value: &Value) {
    let starts_well = name.value.starts_with(|c: char| c.is_ascii_lowercase());
    let goes_on_well = name.value.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !starts_well || !goes_on_well || SurveyId::of(&name.value).is_some() {
        value.report(Finding::new(
            Code::BadValue,
            format!("`{}` cannot be a figure's name", name.value),
            "use small letters a to z, digits and single hyphens, beginning with a letter",
        ));
    }
}

/// A sum that says how it is delivered may be delivered whole, by a survey that does not know its
/// terms.
fn derived(table: &Table, derivation: Derivation) -> Option<Definition> {
    let delivered = matches!(derivation, Derivation::Sum(_)) && table.get("unit").is_some();
    let whole = if delivered { Some(delivery(table)?) } else { None };
    Some(Definition::Derived { derivation, whole })
}

fn delivery(table: &Table) -> Option<Delivery> {
    let (unit, kind, collector) = (table.require("unit"), table.require("kind"), table.require("collector"));
    let unit = unit.and_then(|value| value.string());
    let kind = kind.and_then(|value| value.one_of(Kind::NAMES));
    let collectors = collector.and_then(|value| value.stated(Value::one_or_more));
    Some(Delivery { unit: unit?, kind: kind?, collectors: collectors? })
}

/// `None` if the figure is not derived; `Some(None)` if its derivation is wrong.
fn derivation(table: &Table) -> Option<Option<Derivation>> {
    type Read = fn(&Value) -> Option<Derivation>;
    let forms: [(&str, Read); 4] = [("sum", sum), ("difference", difference), ("share", share), ("ratio", ratio)];
    let given: Vec<_> = forms.into_iter().filter_map(|(key, read)| table.get(key).map(|value| (value, read))).collect();
    match given.as_slice() {
        [] => None,
        [(value, read)] => Some(read(value)),
        [_, (second, _), ..] => {
            second.report(Finding::new(
                Code::BadValue,
                "a figure is derived in one way only",
                "keep one of sum, difference, share and ratio",
            ));
            Some(None)
        }
    }
}

fn sum(value: &Value) -> Option<Derivation> {
    let terms = value.names()?;
    if terms.is_empty() {
        value.report(Finding::new(Code::BadValue, "a sum of nothing", "name the figures to add up"));
        return None;
    }
    Some(Derivation::Sum(terms))
}

fn difference(value: &Value) -> Option<Derivation> {
    let table = value.table()?;
    let (from, less) = (table.require("from"), table.require("less"));
    table.report_unknown_keys();
    Some(Derivation::Difference { from: from?.name()?, less: less?.names()? })
}

fn share(value: &Value) -> Option<Derivation> {
    let table = value.table()?;
    let (of, whole) = (table.require("of"), table.require("in"));
    table.report_unknown_keys();
    Some(Derivation::Share { of: of?.name()?, whole: whole?.name()? })
}

fn ratio(value: &Value) -> Option<Derivation> {
    let table = value.table()?;
    let (of, to) = (table.require("of"), table.require("to"));
    table.report_unknown_keys();
    Some(Derivation::Ratio { of: of?.name()?, to: to?.name()? })
}
