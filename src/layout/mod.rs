//! The fourth stage: the embedded engine lays a document out on pages.

mod diagnostics;
mod painted;
mod pictures;
mod placement;
mod template_data;
mod walk;
mod world;

use typst_layout::PagedDocument;

use crate::finding::{Code, Finding, Findings};
use crate::source::Sources;

pub use painted::{Painted, What, painted};
pub use pictures::{Picture, pictures};
pub use placement::{Context, Place, Placement, without_spaces};
pub use template_data::{Attachment, TemplateData};
pub use walk::{area, intersection};
pub use world::Engine;

/// How many compilations a result of the engine's memoisation outlives unused. Measured by the
/// engine's users as the best balance of speed and memory for runs of many documents.
const MEMOISATION_AGE: usize = 4;

/// Laid-out pages.
pub struct Pages {
    pub document: PagedDocument,
    /// Where every figure is printed.
    pub placements: Vec<Placement>,
}

/// Lays `data` out with the template of that name. `None` after a finding.
pub fn lay_out(
    engine: &Engine,
    sources: &Sources,
    template: &str,
    data: &TemplateData,
    findings: &mut Findings,
) -> Option<Pages> {
    let main = format!("templates/{template}/main.typ");
    if !engine.has(&main) {
        let message = format!("there is no template `{template}`");
        findings.push(Finding::new(Code::UnknownName, message, format!("add {main}, or name another template")));
        return None;
    }
    let world = engine.world(&main, data);
    let result = typst::compile::<PagedDocument>(&world);
    diagnostics::translate(&world, sources, &result.warnings, findings);
    let document = match result.output {
        Ok(document) => Some(document),
        Err(errors) => {
            diagnostics::translate(&world, sources, &errors, findings);
            None
        }
    };
    typst::comemo::evict(MEMOISATION_AGE);
    let document = document?;
    let placements = placement::find(&document);
    Some(Pages { document, placements })
}
