//! Control values: what the source prints for figures that are computed here.

use crate::check::operands::{delivered, with_values};
use crate::edition::{Edition, Figure};
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::FigureId;
use crate::project::Observations;
use crate::project::observations::Control;

/// Reports each computed figure that differs from what its source prints.
pub(super) fn check(edition: &Edition, observations: &Observations, findings: &mut Findings) {
    for (name, control) in &observations.controls {
        let printed = control.value.value;
        let message = match edition.figures.get(name).map(Figure::shown) {
            Some(shown) if shown == printed => continue,
            Some(shown) => format!("`{name}` comes to {shown} here; its source prints {printed}"),
            None => format!("`{name}` cannot be computed here; its source prints {printed}"),
        };
        findings.push(disagreement(edition, name, control, message));
    }
}

fn disagreement(edition: &Edition, name: &FigureId, control: &Control, message: String) -> Finding {
    let operands = delivered(edition, [name]);
    let hint = "compare each figure that it is computed from with the source";
    let finding =
        Finding::new(Code::Control, message, hint).about(Subject::figure(name)).at(control.value.origin.clone());
    with_values(finding, &operands)
}
