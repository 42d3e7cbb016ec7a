//! Note marks: what one ties to the sources note stands there, and what the note explains stands on the page.

use std::collections::BTreeSet;

use crate::check::{EditionSources, LanguageSources};
use crate::document::Document;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::text::rich::{self, Run};

/// Reports each mark of a document that has no other end.
pub(super) fn check(sources: &EditionSources, language: &LanguageSources, findings: &mut Findings) {
    let (shown, explained) = (shown(language.document), explained(language.document));
    let tag = &language.language.tag;
    for mark in explained.difference(&shown) {
        let message =
            format!("the sources note in `{tag}` explains the mark “{mark}”, which stands nowhere on the pages");
        let hint = "let the block of the note be part of those editions only that show the mark (`only`, `until`)";
        findings.push(untied(sources, mark, message, hint));
    }
    for mark in shown.difference(&explained) {
        let message =
            format!("the mark “{mark}” stands on the pages in `{tag}`, and the sources note does not explain it");
        let hint =
            "explain it in the note, or give the mark a condition: figure = { mark = \"…\", until = \"2019-08\" }";
        findings.push(untied(sources, mark, message, hint));
    }
}

fn untied(sources: &EditionSources, mark: &str, message: String, hint: &str) -> Finding {
    let finding = Finding::new(Code::UntiedMark, message, hint).about(Subject::name(mark));
    let structure = sources.model.structures.get(&sources.edition.document);
    match structure {
        Some(structure) => finding.at(structure.sources.origin.clone()),
        None => finding,
    }
}

fn shown(document: &Document) -> BTreeSet<String> {
    let parts = document.sections.iter().flat_map(|section| &section.parts).flat_map(|part| &part.blocks);
    let texts = document.sections.iter().flat_map(|section| &section.blocks).chain(parts);
    let mut shown: BTreeSet<String> = texts.flat_map(|block| block.stretches()).flat_map(|runs| marks(runs)).collect();
    shown.extend(document.boxes().filter_map(|figure_box| Some(figure_box.mark.as_ref()?.text.clone())));
    shown
}

fn explained(document: &Document) -> BTreeSet<String> {
    let rows = document.sources.table.iter().flat_map(|table| &table.rows).map(|row| &row.what.text);
    let blocks = document.sources.blocks.iter().flat_map(|block| block.stretches());
    rows.chain(blocks).flat_map(|runs| marks(runs)).collect()
}

fn marks(runs: &[Run]) -> Vec<String> {
    let mut marks = Vec::new();
    rich::visit(runs, &mut |run| {
        if let Run::Mark { text, .. } = run {
            marks.push(text.clone());
        }
    });
    marks
}
