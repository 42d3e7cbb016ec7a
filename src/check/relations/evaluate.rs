//! Evaluates expressions with the figures of an edition, and writes them out for findings.

use rust_decimal::Decimal;

use super::fraction::Fraction;
use crate::edition::{Edition, Figure};
use crate::name::FigureId;
use crate::project::relation::{Expression, Values};
use crate::source::Located;

/// Reason for which an expression has no value.
pub(super) enum Unknown {
    /// The edition lacks a figure or a period.
    NotHere,
    /// A division by zero, or a number too large.
    NotComputable,
}

/// The value of an expression.
pub(super) fn value(edition: &Edition, expression: &Expression, values: Values) -> Result<Fraction, Unknown> {
    let value = |expression: &Expression| value(edition, expression, values);
    let computed = match expression {
        Expression::Number(number) => Some(Fraction::whole(*number)),
        Expression::Figure(name) => Some(figure_value(figure(edition, name)?, values)),
        Expression::Sum(terms) => total(edition, terms, values)?,
        Expression::Difference { from, less } => {
            let from = value(from)?;
            total(edition, less, values)?.and_then(|less| from.minus(less))
        }
        Expression::Share { of, whole } => {
            let (of, whole) = (value(of)?, value(whole)?);
            of.over(whole).and_then(|share| share.times(Decimal::ONE_HUNDRED))
        }
        Expression::Ratio { of, to } => value(of)?.over(value(to)?),
        Expression::Pace { of, over } => pace(figure(edition, of)?, figure(edition, over)?, values)?,
    };
    computed.ok_or(Unknown::NotComputable)
}

fn figure<'e>(edition: &'e Edition, name: &Located<FigureId>) -> Result<&'e Figure, Unknown> {
    edition.figures.get(&name.value).ok_or(Unknown::NotHere)
}

fn figure_value(figure: &Figure, values: Values) -> Fraction {
    Fraction::whole(match values {
        Values::Exact => figure.exact,
        Values::Shown => figure.shown(),
    })
}

fn total(edition: &Edition, terms: &[Expression], values: Values) -> Result<Option<Fraction>, Unknown> {
    terms.iter().try_fold(Some(Fraction::whole(Decimal::ZERO)), |sum, term| {
        let term = value(edition, term, values)?;
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
pub(super) fn in_words(edition: &Edition, expression: &Expression, values: Values) -> String {
    let words = |expression: &Expression| in_words(edition, expression, values);
    let part = |expression: &Expression| match expression {
        Expression::Sum(_) | Expression::Difference { .. } => format!("({})", words(expression)),
        _ => words(expression),
    };
    let joined = |terms: &[Expression], sign: &str| terms.iter().map(part).collect::<Vec<_>>().join(sign);
    match expression {
        Expression::Number(number) => number.to_string(),
        Expression::Figure(name) => figure_in_words(edition, name, values),
        Expression::Sum(terms) => joined(terms, " + "),
        Expression::Difference { from, less } => format!("{} − {}", part(from), joined(less, " − ")),
        Expression::Share { of, whole } => format!("{} in percent of {}", part(of), part(whole)),
        Expression::Ratio { of, to } => format!("{} / {}", part(of), part(to)),
        Expression::Pace { of, over } => {
            format!("{} carried on over the period of `{}`", figure_in_words(edition, of, values), over.value)
        }
    }
}

fn figure_in_words(edition: &Edition, name: &Located<FigureId>, values: Values) -> String {
    match edition.figures.get(&name.value) {
        Some(figure) => format!("`{}` ({})", name.value, figure_value(figure, values).in_words()),
        None => format!("`{}`", name.value),
    }
}
