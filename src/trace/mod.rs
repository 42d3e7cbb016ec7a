//! The way of a printed number or sentence back to where it came from, and forward to everywhere it is printed.
//!
//! [`trace`] takes what somebody holds in hand: a figure's id, its name in any language, the number as it is
//! printed, a sentence, or the message that prints it. Figures are looked up in [`find`], and what is known of one is told
//! in [`figure`]; texts are found and told of in [`text`].

mod figure;
mod find;
mod human;
mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::edition::Edition;
use crate::finding::{Code, Finding, Findings};
use crate::name::EditionId;
use crate::target::Artefact;
use crate::workspace::{Selection, View, plan};

pub use figure::{FigureTrace, Operand, PrintedTrace, RelationTrace, StatedTrace, SurveyTrace};
pub use human::write_trace;
pub use text::{TextPrinted, TextSource, TextTrace};

/// Everything that is known of what was asked about.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Trace {
    /// The question, as it was asked.
    pub asked: String,
    /// Figures that it is, in each edition that can show them.
    pub figures: Vec<FigureTrace>,
    /// Texts that it is, or that print it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<TextTrace>,
}

/// Traces what `asked` says through these editions, all if none is named. Nothing is made but pages.
pub fn trace(view: &Arc<View>, asked: &str, editions: &[EditionId], findings: &mut Findings) -> Trace {
    let mut trace = Trace { asked: asked.to_owned(), figures: Vec::new(), texts: Vec::new() };
    let Some(model) = view.model() else {
        findings.extend(view.found().clone());
        return trace;
    };
    let (editions, artefacts) = (editions.to_vec(), vec![Artefact::AccessiblePdf]);
    let selection = Selection { editions, languages: Vec::new(), artefacts, shard: None };
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
    trace.texts = text::find(view, &resolved, asked, found.is_empty());
    if found.is_empty() && trace.texts.is_empty() && !resolved.is_empty() {
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

fn unknown(view: &View, editions: &[Arc<Edition>], asked: &str) -> Finding {
    let hint = match find::nearest(view, editions, asked) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "give the id of a figure, its name, or the number as it is printed; or a sentence, or the message that prints it".to_owned(),
    };
    Finding::new(Code::UnknownName, format!("no edition shows a figure or text that is “{asked}”"), hint)
}
