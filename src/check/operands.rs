//! The delivered figures that something rests on.

use std::collections::BTreeSet;

use crate::edition::{Edition, Figure};
use crate::finding::Finding;
use crate::name::FigureId;

/// The delivered figures that `names` are or are derived from, each once, in their order.
pub(crate) fn delivered<'e, 'n>(
    edition: &'e Edition,
    names: impl IntoIterator<Item = &'n FigureId>,
) -> Vec<&'e Figure> {
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    let mut open: Vec<&Figure> = names.into_iter().filter_map(|name| edition.figure(name)).collect();
    open.reverse();
    while let Some(figure) = open.pop() {
        if !seen.insert(&figure.id) {
            continue;
        }
        match &figure.derivation {
            Some(derivation) => {
                open.extend(derivation.operands().iter().rev().filter_map(|operand| edition.figure(&operand.value)));
            }
            None => found.push(figure),
        }
    }
    found
}

/// The finding with every figure's value as a further place.
pub(super) fn with_values(finding: Finding, figures: &[&Figure]) -> Finding {
    let value = |figure: &Figure| format!("`{}` is {}", figure.id, figure.exact);
    figures.iter().fold(finding, |finding, figure| finding.also(figure.origin.clone(), value(figure)))
}
