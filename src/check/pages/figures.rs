//! Every figure that the document holds is printed, as often as it holds it.

use std::collections::BTreeMap;

use super::PageCheck;
use crate::chart::Mark;
use crate::document::Document;
use crate::finding::{Code, Finding, Findings, Printed, Subject};
use crate::layout::{Context, Placement, without_spaces};
use crate::name::FigureId;
use crate::text::rich::Run;

/// A figure in a context, and the characters that must stand there.
type Expected = (FigureId, Context, String);

/// Reports figures of the document that are not on the pages, place for place, and those too often there.
pub(super) fn check(check: &PageCheck, findings: &mut Findings) {
    let PageCheck { document, pages, .. } = check;
    let mut balance: BTreeMap<Expected, i32> = BTreeMap::new();
    for printed in expected(document) {
        *balance.entry(printed).or_default() += 1;
    }
    for placement in &pages.placements {
        if !placement.is_in_order {
            findings.push(scattered(check, placement));
        }
        let text = without_spaces(&placement.text).to_lowercase();
        *balance.entry((placement.figure.clone(), placement.context, text)).or_default() -= 1;
    }
    for ((figure, context, text), count) in balance.into_iter().filter(|(_, count)| *count != 0) {
        let place = match context {
            Context::Prose => "the text",
            Context::Box => "a box",
            Context::Chart => "a chart",
        };
        let how = if count > 0 { "is not printed" } else { "is printed without being in the document" };
        let message = format!("`{figure}` (“{text}”) in {place} {how} in `{}`", document.language.tag);
        let hint = "see that the template draws every run, box and chart through its function `printed`";
        findings.push(Finding::new(Code::NotPrinted, message, hint).at(check.edition.clone()));
    }
}

fn scattered(check: &PageCheck, placement: &Placement) -> Finding {
    let (text, language) = (&placement.text, &check.document.language.tag);
    let message = format!("the digits of “{text}” (`{}`) in `{language}` are not in line", placement.figure);
    let hint = "set a number in one piece: nothing in a template may move or turn a part of it";
    let subject = Subject::printed(language, Printed::Figure(placement.figure.clone()));
    Finding::new(Code::Unreadable, message, hint).about(subject).at(check.edition.clone())
}

/// Capitals and small letters are alike: a kicker is set in capitals.
fn expected(document: &Document) -> Vec<Expected> {
    let mut all: Vec<Expected> = Vec::new();
    document.visit_runs(|run| {
        if let Run::Figure { figure, text } = run {
            all.push((figure.clone(), Context::Prose, without_spaces(text)));
        }
    });
    for figure_box in document.boxes() {
        all.push((figure_box.figure.clone(), Context::Box, without_spaces(&figure_box.value)));
    }
    for mark in document.charts().flat_map(|chart| &chart.marks) {
        if let Mark::Text { figure: Some(figure), text, .. } = mark {
            all.push((figure.clone(), Context::Chart, without_spaces(text)));
        }
    }
    all.into_iter().map(|(figure, context, text)| (figure, context, text.to_lowercase())).collect()
}
