//! Comparisons and mirrored values.

use std::cmp::Ordering;

use super::evaluate::{Unknown, in_words, value};
use super::fraction::Fraction;
use super::{broken, has_all};
use crate::check::operands::{delivered, with_values};
use crate::edition::Edition;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::FigureId;
use crate::project::relation::{Comparison, Expression, Relation, Test};
use crate::source::Located;

/// Reports a comparison that fails. One that lacks a figure does not concern the edition.
pub(super) fn check(edition: &Edition, relation: &Relation, comparison: &Comparison, findings: &mut Findings) {
    for (test, bound) in &comparison.bounds {
        let message = match holds(edition, comparison, *test, bound) {
            Ok(None) | Err(Unknown::NotHere) => continue,
            Ok(Some(left)) => failed(edition, relation, comparison, (*test, bound), left),
            Err(Unknown::NotComputable) => not_computable(relation),
        };
        let names = comparison.left.figures().into_iter().chain(bound.figures());
        let operands = delivered(edition, names.map(|name| &name.value));
        findings.push(with_values(message, &operands));
    }
}

/// `None` if the comparison holds, else what its left side comes to.
fn holds(
    edition: &Edition,
    comparison: &Comparison,
    test: Test,
    bound: &Expression,
) -> Result<Option<Fraction>, Unknown> {
    let mut left = value(edition, &comparison.left, comparison.values)?;
    let right = value(edition, bound, comparison.values)?;
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

fn failed(
    edition: &Edition,
    relation: &Relation,
    comparison: &Comparison,
    (test, bound): (Test, &Expression),
    left: Fraction,
) -> Finding {
    let words = |expression| in_words(edition, expression, comparison.values);
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
    let message = format!("`{}`: {}{computed} {must} {}", relation.id.value, words(&comparison.left), words(bound));
    broken(relation, message)
}

fn not_computable(relation: &Relation) -> Finding {
    let message = format!("`{}` cannot be computed: a division by zero, or a number too large", relation.id.value);
    let hint = "check the values that it compares";
    Finding::new(Code::Arithmetic, message, hint)
        .about(Subject::name(&relation.id.value))
        .at(relation.id.origin.clone())
}

/// Reports figures that must have the same value and have not.
pub(super) fn mirror(edition: &Edition, relation: &Relation, names: &[Located<FigureId>], findings: &mut Findings) {
    let names: Vec<&FigureId> = names.iter().map(|name| &name.value).collect();
    let figures: Vec<_> = names.iter().filter_map(|name| edition.figures.get(*name)).collect();
    if !has_all(edition, names.iter().map(|name| name.as_str()))
        || figures.windows(2).all(|pair| pair[0].exact == pair[1].exact)
    {
        return;
    }
    let values: Vec<_> = figures.iter().map(|figure| format!("`{}` ({})", figure.id, figure.exact)).collect();
    let message = format!("`{}`: {} must be the same", relation.id.value, values.join(" and "));
    findings.push(with_values(broken(relation, message), &delivered(edition, names)));
}
