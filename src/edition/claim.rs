//! Standing of relations in an edition: texts may claim those that hold.

use std::collections::BTreeMap;

use super::Figure;
use super::comparison::{Outcome, compare};
use crate::name::FigureId;
use crate::project::relation::{Comparison, Relation, Rule};
use crate::source::{Located, Origin};

/// A relation as texts may claim it.
#[derive(Debug)]
pub struct Claim {
    /// Place of the relation's name.
    pub origin: Origin,
    /// The figures that it names, each once, in their order.
    pub figures: Vec<FigureId>,
    pub standing: Standing,
}

/// Whether the figures of an edition bear a claim out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    Holds,
    /// They do not, which is said with the values for each bound that fails.
    Fails(Vec<String>),
    /// The edition has no value of these.
    Lacks(Vec<FigureId>),
    /// A division by zero, a number too large, or a figure without the period that a pace needs.
    NotComputable,
    /// The relation is about dates or about other editions.
    NoComparison,
}

/// Each of the relations, by name, as `figures` bear it out.
pub(super) fn all<'r>(
    relations: impl Iterator<Item = &'r Relation>,
    figures: &BTreeMap<FigureId, Figure>,
) -> BTreeMap<String, Claim> {
    relations.map(|relation| (relation.id.value.clone(), claim(relation, figures))).collect()
}

fn claim(relation: &Relation, figures: &BTreeMap<FigureId, Figure>) -> Claim {
    let mut names: Vec<FigureId> = Vec::new();
    for Located { value, .. } in relation.rule.figures() {
        if !names.contains(value) {
            names.push(value.clone());
        }
    }
    let lacking: Vec<_> = names.iter().filter(|name| !figures.contains_key(*name)).cloned().collect();
    let standing = match &relation.rule {
        Rule::Cumulative(_) | Rule::Dates(..) => Standing::NoComparison,
        Rule::Compare(_) | Rule::Mirror(_) if !lacking.is_empty() => Standing::Lacks(lacking),
        Rule::Compare(comparison) => compared(figures, comparison),
        Rule::Mirror(_) => mirrored(names.iter().filter_map(|name| figures.get(name)).collect()),
    };
    Claim { origin: relation.id.origin.clone(), figures: names, standing }
}

fn compared(figures: &BTreeMap<FigureId, Figure>, comparison: &Comparison) -> Standing {
    let mut failures = Vec::new();
    for (test, bound) in &comparison.bounds {
        match compare(figures, comparison, (*test, bound)) {
            Outcome::Holds => {}
            Outcome::Fails(how) => failures.push(how),
            Outcome::NotHere | Outcome::NotComputable => return Standing::NotComputable,
        }
    }
    if failures.is_empty() { Standing::Holds } else { Standing::Fails(failures) }
}

fn mirrored(figures: Vec<&Figure>) -> Standing {
    if figures.windows(2).all(|pair| pair[0].exact == pair[1].exact) {
        return Standing::Holds;
    }
    let values: Vec<_> = figures.iter().map(|figure| format!("`{}` ({})", figure.id, figure.exact)).collect();
    Standing::Fails(vec![format!("{} must be the same", values.join(" and "))])
}
