//! The engine's diagnostics as findings.

use typst::WorldExt;
use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::DiagSpan;

use super::world::DocumentWorld;
use crate::finding::{Code, Finding, Findings};
use crate::source::{Origin, Sources};

/// Translates each diagnostic, with its place in the template and its hints.
pub(super) fn translate(
    world: &DocumentWorld,
    sources: &Sources,
    diagnostics: &[SourceDiagnostic],
    findings: &mut Findings,
) {
    for diagnostic in diagnostics {
        let code = match diagnostic.severity {
            Severity::Error => Code::Layout,
            Severity::Warning => Code::LayoutWarning,
        };
        let hints: Vec<&str> = diagnostic.hints.iter().map(|hint| hint.v.as_str()).collect();
        let hint = if hints.is_empty() { "see the template at this place".to_owned() } else { hints.join("; ") };
        let finding = Finding::new(code, diagnostic.message.as_str(), hint);
        findings.push(match origin(world, sources, diagnostic.span) {
            Some(origin) => finding.at(origin),
            None => finding,
        });
    }
}

/// The place in a template that the user can edit.
fn origin(world: &DocumentWorld, sources: &Sources, span: DiagSpan) -> Option<Origin> {
    let path = span.id()?.get().vpath().get_without_slash().to_owned();
    let (file, _) = sources.iter().find(|(_, file)| file.path == path)?;
    Some(Origin::new(file, world.range(span)?))
}
