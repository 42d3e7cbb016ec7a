//! The way of a printed number back to where it came from, and forward to everywhere it is printed.
//!
//! [`trace`] takes what somebody holds in hand: a figure's id, its name in any language, or the number as it is
//! printed. What is asked about is looked up in [`find`], what is known of it told in [`figure`].

mod figure;
mod find;
mod human;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::finding::{Code, Finding, Findings};
use crate::name::EditionId;
use crate::target::Artefact;
use crate::workspace::{Selection, View, plan};

pub use figure::{FigureTrace, Operand, PrintedTrace, StatedTrace};
pub use human::write_trace;

/// Everything that is known of what was asked about.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Trace {
    /// The question, as it was asked.
    pub asked: String,
    /// Figures that it is, in each edition that can show them.
    pub figures: Vec<FigureTrace>,
}

/// Traces what `asked` says through these editions, all if none is named. Nothing is made but pages.
pub fn trace(view: &Arc<View>, asked: &str, editions: &[EditionId], findings: &mut Findings) -> Trace {
    let mut trace = Trace { asked: asked.to_owned(), figures: Vec::new() };
    let Some(model) = view.model() else {
        findings.extend(view.found().clone());
        return trace;
    };
    let selection =
        Selection { editions: editions.to_vec(), languages: Vec::new(), artefacts: vec![Artefact::AccessiblePdf] };
    let plan = plan(model, &selection, findings);
    let mut resolved: Vec<_> = plan.documents.iter().map(|document| &document.edition).collect();
    resolved.dedup();
    let resolved: Vec<_> = resolved
        .into_iter()
        .filter_map(|id| {
            let made = view.edition(id);
            findings.extend((*made.found).clone());
            made.value
        })
        .collect();
    let found = find::find(view, &resolved, asked);
    if found.is_empty() && !resolved.is_empty() {
        findings.push(unknown(view, &resolved, asked));
    }
    let mut documents = BTreeMap::new();
    for (edition, _) in &found {
        documents.entry(edition.id.clone()).or_insert_with(|| figure::Document::all(view, edition));
    }
    let figures = found.iter().filter_map(|(edition, id)| figure::trace(view, edition, &documents[&edition.id], id));
    trace.figures = figures.collect();
    trace
}

fn unknown(view: &View, editions: &[Arc<crate::edition::Edition>], asked: &str) -> Finding {
    let hint = match find::nearest(view, editions, asked) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "give the id of a figure, its name, or the number as it is printed".to_owned(),
    };
    Finding::new(Code::UnknownName, format!("no edition shows a figure that is “{asked}”"), hint)
}
