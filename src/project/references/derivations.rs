//! Checks of derivations: from figures that exist, in no circle, and within bounds.

use std::collections::{BTreeMap, BTreeSet};

use super::known_figure;
use crate::finding::{Code, Finding, Findings};
use crate::name::FigureId;
use crate::project::bounds;
use crate::project::catalogue::Catalogue;

/// Reports names that do not exist, circles, and chains beyond the bound.
pub(super) fn check(catalogue: &Catalogue, findings: &mut Findings) {
    for derivation in catalogue.entries.values().filter_map(|entry| entry.definition.derivation()) {
        derivation.operands().into_iter().for_each(|operand| known_figure(operand, catalogue, findings));
    }
    let mut steps = operands(catalogue);
    let depth = longest_chain(&mut steps);
    for name in in_circles(steps) {
        let message = format!("the figure `{name}` is derived from itself");
        let finding = Finding::new(Code::Circular, message, "derive it from delivered figures");
        findings.push(finding.at(catalogue.entries[name].origin.clone()));
    }
    if let Some((name, depth)) = depth.filter(|(_, depth)| *depth > bounds::DERIVATION_DEPTH) {
        let bound = bounds::DERIVATION_DEPTH;
        let message = format!("`{name}` ends a chain of {depth} derivations; the bound is {bound}");
        let finding = Finding::new(Code::TooLarge, message, "derive it from fewer figures in between");
        findings.push(finding.at(catalogue.entries[name].origin.clone()));
    }
}

/// The derived figures that each derived figure still waits for.
type Steps<'a> = BTreeMap<&'a FigureId, Vec<&'a FigureId>>;

fn operands(catalogue: &Catalogue) -> Steps<'_> {
    let is_derived =
        |name: &FigureId| catalogue.entries.get(name).is_some_and(|entry| entry.definition.derivation().is_some());
    let derived = catalogue.entries.iter().filter_map(|(name, entry)| {
        let operands = entry.definition.derivation()?.operands().into_iter().map(|operand| &operand.value);
        Some((name, operands.filter(|operand| is_derived(operand)).collect()))
    });
    derived.collect()
}

/// Takes out every figure that waits for none that is left; the last to go has the longest chain
/// behind it. What is left waits for itself.
fn longest_chain<'a>(steps: &mut Steps<'a>) -> Option<(&'a FigureId, usize)> {
    let mut depths: BTreeMap<&FigureId, usize> = BTreeMap::new();
    let mut waiting: BTreeMap<&FigureId, Vec<&FigureId>> = BTreeMap::new();
    for (name, operands) in steps.iter() {
        operands.iter().for_each(|operand| waiting.entry(operand).or_default().push(name));
    }
    let mut ready: Vec<&FigureId> =
        steps.iter().filter(|(_, operands)| operands.is_empty()).map(|(name, _)| *name).collect();
    while let Some(name) = ready.pop() {
        steps.remove(name);
        let depth = *depths.entry(name).or_insert(1);
        for next in waiting.remove(name).unwrap_or_default() {
            let reached = depths.entry(next).or_insert(1);
            *reached = (*reached).max(depth + 1);
            let Some(operands) = steps.get_mut(next) else { continue };
            operands.retain(|operand| *operand != name);
            if operands.is_empty() {
                ready.push(next);
            }
        }
    }
    depths.into_iter().rev().max_by_key(|(_, depth)| *depth)
}

/// The figures among those that wait for which another waits in turn.
fn in_circles(mut steps: Steps<'_>) -> Vec<&FigureId> {
    loop {
        let wanted: BTreeSet<&FigureId> = steps.values().flatten().copied().collect();
        let before = steps.len();
        steps.retain(|name, _| wanted.contains(name));
        if steps.len() == before {
            return steps.into_keys().collect();
        }
    }
}
