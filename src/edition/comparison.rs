//! Comparisons of relations, evaluated with the figures of an edition in exact fractions, and written out for findings.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Figure;
use super::fraction::Fraction;
use crate::name::FigureId;
use crate::project::relation::{Comparison, Expression, Test, Values};
use crate::source::Located;

/// Figures by name.
type Figures = BTreeMap<FigureId, Figure>;

/// Outcome of a comparison with one bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    Holds,
    /// Both sides and what must be, with the values.
    Fails(String),
    /// A figure or a period is lacking.
    NotHere,
    /// A division by zero, or a number too large.
    NotComputable,
}

/// Compares the left side with one of its bounds.
pub(crate) fn compare(figures: &Figures, comparison: &Comparison, (test, bound): (Test, &Expression)) -> Outcome {
    match failing(figures, comparison, test, bound) {
        Ok(None) => Outcome::Holds,
        Ok(Some(left)) => Outcome::Fails(failure(figures, comparison, (test, bound), left)),
        Err(Unknown::NotHere) => Outcome::NotHere,
        Err(Unknown::NotComputable) => Outcome::NotComputable,
    }
}

/// `None` if the comparison holds, else what its left side comes to.
fn failing(
    figures: &Figures,
    comparison: &Comparison,
    test: Test,
    bound: &Expression,
) -> Result<Option<Fraction>, Unknown> {
    let mut left = value(figures, &comparison.left, comparison.values)?;
    let right = value(figures, bound, comparison.values)?;
    if let Some(digits) = comparison.rounded_to {
        left = left.rounded(digits).map(Fraction::whole).ok_or(Unknown::NotComputable)?;
    }
    let ordering = left.compare(right).ok_or(Unknown::NotComputable)?;
    Ok((!passes(test, ordering)).then_some(left))
}

fn passes(test: Test, ordering: Ordering) -> bool {
    match test {
        Test::Equals => ordering.is_eq(),
        Test::AtMost => ordering.is_le(),
        Test::AtLeast => ordering.is_ge(),
        Test::LessThan => ordering.is_lt(),
        Test::MoreThan => ordering.is_gt(),
    }
}

fn failure(figures: &Figures, comparison: &Comparison, (test, bound): (Test, &Expression), left: Fraction) -> String {
    let words = |expression| in_words(figures, expression, comparison.values);
    let must = match test {
        Test::Equals => "must equal",
        Test::AtMost => "must be at most",
        Test::AtLeast => "must be at least",
        Test::LessThan => "must be less than",
        Test::MoreThan => "must be more than",
    };
    let computed = match comparison.left {
        Expression::Figure(_) => String::new(),
        _ => format!(" = {}", left.in_words()),
    };
    format!("{}{computed} {must} {}", words(&comparison.left), words(bound))
}

/// Reason for which an expression has no value.
enum Unknown {
    /// The edition lacks a figure or a period.
    NotHere,
    /// A division by zero, or a number too large.
    NotComputable,
}

/// The value of an expression.
fn value(figures: &Figures, expression: &Expression, values: Values) -> Result<Fraction, Unknown> {
    let value = |expression: &Expression| value(figures, expression, values);
    let computed = match expression {
        Expression::Number(number) => Some(Fraction::whole(*number)),
        Expression::Figure(name) => Some(figure_value(figure(figures, name)?, values)),
        Expression::Sum(terms) => total(figures, terms, values)?,
        Expression::Difference { from, less } => {
            let from = value(from)?;
            total(figures, less, values)?.and_then(|less| from.minus(less))
        }
        Expression::Share { of, whole } => {
            let (of, whole) = (value(of)?, value(whole)?);
            of.over(whole).and_then(|share| share.times(Decimal::ONE_HUNDRED))
        }
        Expression::Ratio { of, to } => value(of)?.over(value(to)?),
        Expression::Pace { of, over } => pace(figure(figures, of)?, figure(figures, over)?, values)?,
    };
    computed.ok_or(Unknown::NotComputable)
}

fn figure<'e>(figures: &'e Figures, name: &Located<FigureId>) -> Result<&'e Figure, Unknown> {
    figures.get(&name.value).ok_or(Unknown::NotHere)
}

fn figure_value(figure: &Figure, values: Values) -> Fraction {
    Fraction::whole(match values {
        Values::Exact => figure.exact,
        Values::Shown => figure.shown(),
    })
}

fn total(figures: &Figures, terms: &[Expression], values: Values) -> Result<Option<Fraction>, Unknown> {
    terms.iter().try_fold(Some(Fraction::whole(Decimal::ZERO)), |sum, term| {
        let term = value(figures, term, values)?;
        Ok(sum.and_then(|sum| sum.plus(term)))
    })
}

/// Whole months are counted as such, so that half a year is half a year; else days.
fn pace(of: &Figure, over: &Figure, values: Values) -> Result<Option<Fraction>, Unknown> {
    let (Some(counted), Some(aimed)) = (of.period.known(), over.period.known()) else {
        return Err(Unknown::NotHere);
    };
    let (of_counted, of_aimed) = counted.months().zip(aimed.months()).unwrap_or_else(|| (counted.days(), aimed.days()));
    let per_unit = figure_value(of, values).over(Fraction::whole(of_counted.into()));
    Ok(per_unit.and_then(|per_unit| per_unit.times(of_aimed.into())))
}

/// The expression with the values of its figures, such as “`a` (2) + `b` (3)”.
fn in_words(figures: &Figures, expression: &Expression, values: Values) -> String {
    let words = |expression: &Expression| in_words(figures, expression, values);
    let part = |expression: &Expression| match expression {
        Expression::Sum(_) | Expression::Difference { .. } => format!("({})", words(expression)),
        _ => words(expression),
    };
    let joined = |terms: &[Expression], sign: &str| terms.iter().map(part).collect::<Vec<_>>().join(sign);
    match expression {
        Expression::Number(number) => number.to_string(),
        Expression::Figure(name) => figure_in_words(figures, name, values),
        Expression::Sum(terms) => joined(terms, " + "),
        Expression::Difference { from, less } => format!("{} − {}", part(from), joined(less, " − ")),
        Expression::Share { of, whole } => format!("{} in percent of {}", part(of), part(whole)),
        Expression::Ratio { of, to } => format!("{} / {}", part(of), part(to)),
        Expression::Pace { of, over } => {
            format!("{} carried on over the period of `{}`", figure_in_words(figures, of, values), over.value)
        }
    }
}

fn figure_in_words(figures: &Figures, name: &Located<FigureId>, values: Values) -> String {
    match figures.get(&name.value) {
        Some(figure) => format!("`{}` ({})", name.value, figure_value(figure, values).in_words()),
        None => format!("`{}`", name.value),
    }
}
