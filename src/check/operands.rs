//! The delivered figures that something rests on.

use crate::edition::{Edition, Figure};
use crate::finding::Finding;

/// The delivered figures that `names` are or are derived from, each once, in their order.
pub fn delivered<'e, 'n>(edition: &'e Edition, names: impl IntoIterator<Item = &'n str>) -> Vec<&'e Figure> {
    let mut found = Vec::new();
    for name in names {
        collect(edition, name, &mut found);
    }
    found
}

fn collect<'e>(edition: &'e Edition, name: &str, found: &mut Vec<&'e Figure>) {
    let Some(figure) = edition.figure(name) else { return };
    match &figure.derivation {
        Some(derivation) => derivation.operands().iter().for_each(|operand| collect(edition, &operand.value, found)),
        None if found.iter().any(|known| known.id == figure.id) => {}
        None => found.push(figure),
    }
}

/// The finding with every figure's value as a further place.
pub fn with_values(finding: Finding, figures: &[&Figure]) -> Finding {
    let value = |figure: &Figure| format!("`{}` is {}", figure.id, figure.exact);
    figures.iter().fold(finding, |finding, figure| finding.also(figure.origin.clone(), value(figure)))
}
