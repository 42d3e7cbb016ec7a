//! Names in declarations of what is comparable, and whether their figures can be.

use std::collections::BTreeMap;

use super::known_figure;
use crate::figure::Kind;
use crate::finding::{Code, Finding, Findings};
use crate::name::FigureId;
use crate::project::bounds;
use crate::project::catalogue::{Catalogue, Definition};
use crate::project::comparable::Comparable;
use crate::source::{Located, Origin};

/// Figures that exist, are counted or measured, and stand in one declaration.
pub(super) fn catalogue(catalogue: &Catalogue, findings: &mut Findings) {
    let mut seen: BTreeMap<&FigureId, &Origin> = BTreeMap::new();
    for comparable in &catalogue.comparable {
        for figure in &comparable.figures {
            known_figure(figure, catalogue, findings);
            countable(catalogue, comparable, figure, findings);
            if let Some(first) = seen.insert(&figure.value, &figure.origin) {
                let message = format!("`{}` is declared comparable twice", figure.value);
                let finding = Finding::new(Code::DuplicateId, message, "keep one of the two");
                findings.push(finding.at(figure.origin.clone()).also(first.clone(), "the other one"));
            }
        }
    }
}

/// A target is aimed at and never counted; what is counted begins on some day, and a stock on none.
fn countable(catalogue: &Catalogue, comparable: &Comparable, figure: &Located<FigureId>, findings: &mut Findings) {
    let Some(kind) = kind(catalogue, &figure.value, bounds::DERIVATION_DEPTH) else { return };
    let (problem, hint) = match (kind, &comparable.counted_from) {
        (Kind::Target, _) => ("is a target, and no result", "take it out; a series chart draws it as its `target`"),
        (Kind::Flow, None) => ("is counted, and it does not say from which day", "add `counted-from`, a day"),
        (Kind::Stock, Some(_)) => ("describes a day and is not counted from one", "leave `counted-from` out for it"),
        (Kind::Flow, Some(_)) | (Kind::Stock, None) => return,
    };
    let finding = Finding::new(Code::BadValue, format!("`{}` {problem}", figure.value), hint);
    findings.push(finding.at(figure.origin.clone()));
}

/// The kind of a figure; a derived one has that of its first operand. `deepest` ends a circle, which
/// is a finding of its own.
fn kind(catalogue: &Catalogue, figure: &FigureId, deepest: usize) -> Option<Kind> {
    match &catalogue.entries.get(figure)?.definition {
        Definition::Observed(delivery) => Some(delivery.kind),
        Definition::Derived { derivation, .. } if deepest > 0 => {
            kind(catalogue, &derivation.operands().first()?.value, deepest - 1)
        }
        Definition::Derived { .. } => None,
    }
}
