//! `[[relation]]`: what must hold between figures, or between dates.
//!
//! A relation compares an expression with bounds (`sum = ["a", "b"]`, `at-most = "c"`), or states
//! one of the rules that name figures or dates only: `mirror`, `cumulative`, `in-order`,
//! `same-start` and `same-end`.

use rust_decimal::Decimal;

use super::toml_file::{Table, Value};
use crate::finding::{Code, Finding, Severity};
use crate::name::FigureId;
use crate::source::Located;

/// Something that must hold, and how bad it is if it does not.
#[derive(Debug)]
pub struct Relation {
    /// Its name, which a waiver gives as its subject.
    pub id: Located<String>,
    pub rule: Rule,
    pub severity: Severity,
    /// Reason for which it must hold.
    pub reason: Option<String>,
}

/// Condition that a relation states.
#[derive(Debug)]
pub enum Rule {
    Compare(Comparison),
    /// Figures of the same value.
    Mirror(Vec<Located<FigureId>>),
    /// Figures that must not fall from one survey to the next, while both count from the same day.
    Cumulative(Vec<Located<FigureId>>),
    /// Dates, or figures that stand for their periods.
    Dates(DateRule, Vec<Located<String>>),
}

/// Condition between dates, or the periods of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateRule {
    /// Each is over when the next begins; that may be the same day.
    InOrder,
    /// All begin on the same day.
    SameStart,
    /// All end on the same day.
    SameEnd,
}

/// An expression and what it must be.
#[derive(Debug)]
pub struct Comparison {
    pub left: Expression,
    /// Digits after the decimal separator to which the left side is rounded before it is compared.
    pub rounded_to: Option<u32>,
    pub values: Values,
    pub bounds: Vec<(Test, Expression)>,
}

/// Form of the values that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Values {
    Exact,
    /// As printed: shares that are rounded may not add up to a hundred.
    Shown,
}

/// Comparison that must hold between the two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Test {
    Equals,
    AtMost,
    AtLeast,
    LessThan,
    MoreThan,
}

impl Test {
    const KEYS: &[(&str, Test)] = &[
        ("equals", Self::Equals),
        ("at-most", Self::AtMost),
        ("at-least", Self::AtLeast),
        ("less-than", Self::LessThan),
        ("more-than", Self::MoreThan),
    ];
}

/// A value that follows from figures and numbers.
#[derive(Debug)]
pub enum Expression {
    Figure(Located<FigureId>),
    Number(Decimal),
    Sum(Vec<Expression>),
    Difference {
        from: Box<Expression>,
        less: Vec<Expression>,
    },
    /// One as a percentage of the other.
    Share {
        of: Box<Expression>,
        whole: Box<Expression>,
    },
    Ratio {
        of: Box<Expression>,
        to: Box<Expression>,
    },
    /// A figure carried on at its own pace over the period of another.
    Pace {
        of: Located<FigureId>,
        over: Located<FigureId>,
    },
}

impl Expression {
    /// The figures that it names, in their order.
    pub fn figures(&self) -> Vec<&Located<FigureId>> {
        match self {
            Self::Figure(name) => vec![name],
            Self::Number(_) => Vec::new(),
            Self::Sum(terms) => terms.iter().flat_map(Self::figures).collect(),
            Self::Difference { from, less } => std::iter::once(&**from).chain(less).flat_map(Self::figures).collect(),
            Self::Share { of, whole: other } | Self::Ratio { of, to: other } => {
                of.figures().into_iter().chain(other.figures()).collect()
            }
            Self::Pace { of, over } => vec![of, over],
        }
    }
}

impl Rule {
    /// The figures that it names. Where it is about dates, names stand for either, and are left out.
    pub fn figures(&self) -> Vec<&Located<FigureId>> {
        match self {
            Self::Compare(comparison) => {
                let bounds = comparison.bounds.iter().flat_map(|(_, bound)| bound.figures());
                comparison.left.figures().into_iter().chain(bounds).collect()
            }
            Self::Mirror(names) | Self::Cumulative(names) => names.iter().collect(),
            Self::Dates(..) => Vec::new(),
        }
    }
}

/// Reads the relations of a file.
pub fn read(root: &Table) -> Vec<Relation> {
    let list = root.get("relation").and_then(|value| value.list()).unwrap_or_default();
    list.iter().filter_map(relation).collect()
}

fn relation(value: &Value) -> Option<Relation> {
    let table = value.table()?;
    let id = table.require("id").and_then(|value| value.string());
    let severities = [("error", Severity::Error), ("warning", Severity::Warning)];
    let severity = table.get("severity").map_or(Some(Severity::Error), |value| value.one_of(&severities));
    let reason = table.get("reason").and_then(|value| value.string()).map(|reason| reason.value);
    let rule = rule(&table);
    table.report_unknown_keys();
    Some(Relation { id: id?, rule: rule?, severity: severity?, reason })
}

fn rule(table: &Table) -> Option<Rule> {
    type Read = fn(&Value) -> Option<Rule>;
    let forms: [(&str, Read); 5] = [
        ("mirror", |value| value.names().map(Rule::Mirror)),
        ("cumulative", |value| value.names().map(Rule::Cumulative)),
        ("in-order", |value| dates(value, DateRule::InOrder)),
        ("same-start", |value| dates(value, DateRule::SameStart)),
        ("same-end", |value| dates(value, DateRule::SameEnd)),
    ];
    let mut given = forms.into_iter().filter_map(|(key, read)| table.get(key).map(|value| (value, read)));
    match given.next() {
        Some((value, read)) => read(&value),
        None => comparison(table).map(Rule::Compare),
    }
}

fn dates(value: &Value, rule: DateRule) -> Option<Rule> {
    value.strings().map(|names| Rule::Dates(rule, names))
}

fn comparison(table: &Table) -> Option<Comparison> {
    let left = left(table);
    let rounded_to = table.get("rounded-to").map(|value| value.count());
    let forms = [("exact", Values::Exact), ("shown", Values::Shown)];
    let values = table.get("values").map_or(Some(Values::Exact), |value| value.one_of(&forms));
    let bounds: Option<Vec<_>> = bounds(table).into_iter().map(|(test, bound)| Some((test, bound?))).collect();
    let bounds = bounds?;
    if bounds.is_empty() {
        let keys: Vec<_> = Test::KEYS.iter().map(|(key, _)| *key).collect();
        let message = "the relation does not say what it must be";
        table.report(Finding::new(Code::MissingKey, message, format!("add one of {}", keys.join(", "))));
        return None;
    }
    let rounded_to = match rounded_to {
        Some(digits) => Some(digits?),
        None => None,
    };
    Some(Comparison { left: left?, rounded_to, values: values?, bounds })
}

fn bounds(table: &Table) -> Vec<(Test, Option<Expression>)> {
    let given = Test::KEYS.iter().filter_map(|(key, test)| Some((*test, table.get(key)?)));
    given.map(|(test, value)| (test, expression(&value))).collect()
}

/// The left side stands in the relation's own table: `figure = "…"`, or the form of an expression.
fn left(table: &Table) -> Option<Expression> {
    if let Some(figure) = table.get("figure") {
        return figure.name().map(Expression::Figure);
    }
    form(table)
}

/// A figure's name, a number, or a table with the form of an expression.
fn expression(value: &Value) -> Option<Expression> {
    if value.is_text() {
        return value.name().map(Expression::Figure);
    }
    if !value.is_table() {
        return value.decimal().map(Expression::Number);
    }
    let table = value.table()?;
    let expression = form(&table);
    table.report_unknown_keys();
    expression
}

fn form(table: &Table) -> Option<Expression> {
    type Read = fn(&Value) -> Option<Expression>;
    let forms: [(&str, Read); 5] =
        [("sum", sum), ("difference", difference), ("share", share), ("ratio", ratio), ("pace", pace)];
    let mut given = forms.into_iter().filter_map(|(key, read)| table.get(key).map(|value| (value, read)));
    let first = given.next();
    if let Some((second, _)) = given.next() {
        second.report(Finding::new(Code::BadValue, "one form too many", "keep one, and nest the other in it"));
    }
    let Some((value, read)) = first else {
        let hint = "name a `figure`, or give a sum, difference, share, ratio or pace";
        table.report(Finding::new(Code::MissingKey, "there is nothing to compare here", hint));
        return None;
    };
    read(&value)
}

fn terms(value: &Value) -> Option<Vec<Expression>> {
    let terms: Option<Vec<_>> = value.list()?.iter().map(expression).collect();
    terms.filter(|terms| {
        if terms.is_empty() {
            value.report(Finding::new(Code::BadValue, "this list is empty", "name the figures"));
        }
        !terms.is_empty()
    })
}

fn sum(value: &Value) -> Option<Expression> {
    terms(value).map(Expression::Sum)
}

fn difference(value: &Value) -> Option<Expression> {
    let table = value.table()?;
    let (from, less) = (table.require("from"), table.require("less"));
    table.report_unknown_keys();
    Some(Expression::Difference { from: expression(&from?)?.into(), less: terms(&less?)? })
}

fn share(value: &Value) -> Option<Expression> {
    let (of, whole) = pair(value, "of", "in")?;
    Some(Expression::Share { of: expression(&of)?.into(), whole: expression(&whole)?.into() })
}

fn ratio(value: &Value) -> Option<Expression> {
    let (of, to) = pair(value, "of", "to")?;
    Some(Expression::Ratio { of: expression(&of)?.into(), to: expression(&to)?.into() })
}

fn pace(value: &Value) -> Option<Expression> {
    let (of, over) = pair(value, "of", "over")?;
    Some(Expression::Pace { of: of.name()?, over: over.name()? })
}

fn pair<'a>(value: &Value<'a>, first: &str, second: &str) -> Option<(Value<'a>, Value<'a>)> {
    let table = value.table()?;
    let (first, second) = (table.require(first), table.require(second));
    table.report_unknown_keys();
    Some((first?, second?))
}
