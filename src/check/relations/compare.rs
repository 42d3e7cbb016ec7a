//! Comparisons and mirrored values.

use super::{broken, has_all};
use crate::check::operands::{delivered, with_values};
use crate::edition::{Edition, Outcome, compare};
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::FigureId;
use crate::project::relation::{Comparison, Relation};
use crate::source::Located;

/// Reports a comparison that fails. One that lacks a figure does not concern the edition.
pub(super) fn check(edition: &Edition, relation: &Relation, comparison: &Comparison, findings: &mut Findings) {
    for (test, bound) in &comparison.bounds {
        let finding = match compare(&edition.figures, comparison, (*test, bound)) {
            Outcome::Holds | Outcome::NotHere => continue,
            Outcome::Fails(how) => broken(relation, format!("`{}`: {how}", relation.id.value)),
            Outcome::NotComputable => not_computable(relation),
        };
        let names = comparison.left.figures().into_iter().chain(bound.figures());
        let operands = delivered(edition, names.map(|name| &name.value));
        findings.push(with_values(finding, &operands));
    }
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
