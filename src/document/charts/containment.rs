//! Parts within a whole: the data says which figure counts part of which other, nobody guesses it.

use super::drawing::Tools;
use super::group::measure;
use crate::calendar::Stated;
use crate::edition::Figure;
use crate::figure::Kind;
use crate::finding::{Code, Finding};
use crate::name::FigureId;
use crate::project::catalogue::Derivation;
use crate::project::relation::{Comparison, Demand, Expression, Relation, Rule, Test};
use crate::project::structure;
use crate::source::Located;
use crate::text::Wording;

/// Whether each figure is a part of the one before it; what is claimed without right is reported.
pub(super) fn check(wording: &Wording, tools: &Tools, chart: &structure::Chart, levels: &[&Figure]) -> bool {
    let pairs: Vec<bool> = levels.windows(2).map(|pair| is_part(wording, tools, chart, (pair[1], pair[0]))).collect();
    pairs.into_iter().all(|is_part| is_part)
}

fn is_part(wording: &Wording, tools: &Tools, chart: &structure::Chart, (part, whole): (&Figure, &Figure)) -> bool {
    let finding = if !counts_alike(tools, part, whole) {
        unlike(chart, part, whole)
    } else if !is_declared(tools, part.id.entry(), whole.id.entry()) {
        undeclared(chart, part, whole)
    } else if part.exact > whole.exact || whole.exact.is_zero() {
        too_large(chart, part, whole)
    } else {
        return true;
    };
    wording.report(finding);
    false
}

/// Units of one kind, counted over the same time. A source that states no period for one of them leaves that open; the
/// chart then says so.
fn counts_alike(tools: &Tools, part: &Figure, whole: &Figure) -> bool {
    let kind = |figure: &Figure| tools.programme.units.get(&figure.unit).map(|unit| unit.kind.clone());
    let same_time = match (part.kind, whole.kind) {
        (Kind::Stock, Kind::Stock) => may_agree(part.as_of, whole.as_of),
        (a, b) if a == b => may_agree(part.period, whole.period),
        _ => false,
    };
    kind(part) == kind(whole) && same_time
}

fn may_agree<T: PartialEq>(a: Stated<T>, b: Stated<T>) -> bool {
    match (a, b) {
        (Stated::As(a), Stated::As(b)) => a == b,
        _ => true,
    }
}

/// Whether a derivation or a relation that always holds makes the one a part of the other.
fn is_declared(tools: &Tools, part: &str, whole: &str) -> bool {
    let has = |names: &[Located<FigureId>], id: &str| names.iter().any(|name| name.value == *id);
    let derived = tools.catalogue.entries.iter().any(|(id, entry)| match entry.definition.derivation() {
        Some(Derivation::Sum(terms)) => *id == *whole && has(terms, part),
        Some(Derivation::Difference { from, less }) => from.value == *whole && (*id == *part || has(less, part)),
        Some(Derivation::Share { of, whole: all }) => of.value == *part && all.value == *whole,
        Some(Derivation::Ratio { .. }) | None => false,
    });
    let relations = tools.catalogue.relations.iter().chain(tools.own_relations);
    derived || relations.filter_map(always).any(|comparison| bounds(comparison, part, whole))
}

fn always(relation: &Relation) -> Option<&Comparison> {
    match (&relation.rule, relation.demand) {
        (Rule::Compare(comparison), Demand::Always(_)) => Some(comparison),
        _ => None,
    }
}

/// Whether a comparison keeps the part, alone or with others, within the whole.
fn bounds(comparison: &Comparison, part: &str, whole: &str) -> bool {
    let holds = |expression: &Expression, id: &str| match expression {
        Expression::Figure(name) => name.value == *id,
        Expression::Sum(terms) => {
            terms.iter().any(|term| matches!(term, Expression::Figure(name) if name.value == *id))
        }
        _ => false,
    };
    let is = |expression: &Expression, id: &str| matches!(expression, Expression::Figure(name) if name.value == *id);
    comparison.bounds.iter().any(|(test, bound)| match test {
        Test::AtMost | Test::LessThan | Test::Equals => holds(&comparison.left, part) && is(bound, whole),
        Test::AtLeast | Test::MoreThan => is(&comparison.left, whole) && holds(bound, part),
    })
}

fn unlike(chart: &structure::Chart, part: &Figure, whole: &Figure) -> Finding {
    let message = format!(
        "the chart `{}` draws `{}` as a part of `{}`, which is of another unit or period",
        chart.name.value, part.id, whole.id
    );
    Finding::new(Code::UnitMismatch, message, "draw them in charts of their own")
        .at(chart.name.origin.clone())
        .also(part.defined.clone(), measure(part))
        .also(whole.defined.clone(), measure(whole))
}

fn undeclared(chart: &structure::Chart, part: &Figure, whole: &Figure) -> Finding {
    let (part, whole) = (part.id.entry(), whole.id.entry());
    let message = format!(
        "the chart `{}` draws `{part}` as a part of `{whole}`, and the data do not say that it is one",
        chart.name.value
    );
    let hint = format!(
        "add a [[relation]] with `figure = \"{part}\"`, `at-most = \"{whole}\"` and the reason, or derive the one from \
         the other"
    );
    Finding::new(Code::UndeclaredPart, message, hint).at(chart.name.origin.clone())
}

fn too_large(chart: &structure::Chart, part: &Figure, whole: &Figure) -> Finding {
    let message = format!(
        "the chart `{}` draws `{}` ({}) as a part of `{}` ({})",
        chart.name.value,
        part.id,
        part.shown(),
        whole.id,
        whole.shown()
    );
    let hint = "a part is at most its whole, and a whole is more than nothing: confirm both values";
    Finding::new(Code::PartExceedsWhole, message, hint)
        .at(chart.name.origin.clone())
        .also(part.origin.clone(), format!("`{}` is {}", part.id, part.exact))
        .also(whole.origin.clone(), format!("`{}` is {}", whole.id, whole.exact))
}
