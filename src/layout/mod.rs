//! The fourth stage: the embedded engine lays a document out on pages.

mod diagnostics;
mod look;
mod painted;
mod pictures;
mod placement;
mod template_data;
mod walk;
mod world;

use typst_layout::PagedDocument;

use crate::finding::{Code, Finding, Findings};
use crate::source::Sources;

pub use look::{Look, Piece, looks};
pub use painted::{Painted, What, painted};
pub use pictures::{Picture, pictures};
pub use placement::{Context, Place, Placement, without_spaces};
pub use template_data::{Attachment, TemplateData};
pub use walk::{area, intersection};
pub use world::Engine;

/// Policy for the engine's memoised results: how long they outlive their last use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Memory {
    /// For a few documents: what those of one edition have in common. More saves no time in a run of many
    /// (measured: see docs/performance.md), and memory grows with it.
    Documents,
    /// Until [`forget_unused`] has been called a few times, for a project that is edited.
    Changes,
}

impl Memory {
    /// The name in options.
    pub fn name(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::Changes => "changes",
        }
    }
}

const DOCUMENTS: usize = 1;
const CHANGES: usize = 3;

/// Says that a change has been dealt with: the engine forgets what the last few did not need.
pub fn forget_unused() {
    typst::comemo::evict(CHANGES);
}

/// Laid-out pages.
pub struct Pages {
    pub document: PagedDocument,
    /// Places of every printed figure.
    pub placements: Vec<Placement>,
}

/// The path of the file that a template begins with.
pub fn main_file(template: &str) -> String {
    format!("templates/{template}/main.typ")
}

/// Lays `data` out with the template of that name. `None` after a finding.
pub fn lay_out(
    engine: &Engine,
    sources: &Sources,
    template: &str,
    data: &TemplateData,
    findings: &mut Findings,
) -> Option<Pages> {
    let main = main_file(template);
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
    if engine.memory() == Memory::Documents {
        typst::comemo::evict(DOCUMENTS);
    }
    let document = document?;
    let placements = placement::find(&document);
    Some(Pages { document, placements })
}
