//! Checks of laid-out pages.

use std::collections::{BTreeMap, BTreeSet};

use crate::chart::Mark;
use crate::document::Document;
use crate::finding::{Code, Finding, Findings};
use crate::layout::{Context, Pages, text_lines, without_spaces};
use crate::project::Structure;
use crate::source::Origin;
use crate::text::rich::Run;

/// Reports pages too many or too few, characters without a glyph, and figures that are not
/// printed as often as the document holds them.
pub fn check_pages(
    document: &Document,
    structure: &Structure,
    wanted: &Origin,
    pages: &Pages,
    findings: &mut Findings,
) {
    page_count(document, structure, pages, findings);
    glyphs(document, wanted, pages, findings);
    figures(document, wanted, pages, findings);
}

fn page_count(document: &Document, structure: &Structure, pages: &Pages, findings: &mut Findings) {
    let (is, must) = (pages.document.pages().len(), structure.pages.value);
    if u32::try_from(is) == Ok(must) {
        return;
    }
    let language = &document.language.tag;
    let hint = if is > must as usize {
        format!("shorten the texts in text/{language}/, or raise `pages`")
    } else {
        "lower `pages`, or add to the document".to_owned()
    };
    let message = format!("the document in `{language}` has {is} pages and must have {must}");
    findings.push(Finding::new(Code::PageCount, message, hint).at(structure.pages.origin.clone()));
}

fn glyphs(document: &Document, wanted: &Origin, pages: &Pages, findings: &mut Findings) {
    let mut missing = BTreeSet::new();
    for line in text_lines(&pages.document) {
        for glyph in line.item.glyphs.iter().filter(|glyph| glyph.id == 0) {
            missing.insert((line.item.text[glyph.range()].to_owned(), line.page));
        }
    }
    for (characters, page) in missing {
        let message = format!(
            "no font has “{}” ({}), which stands on page {page} in `{}`",
            characters.escape_debug(),
            characters.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect::<Vec<_>>().join(" "),
            document.language.tag
        );
        let hint = "add a font that has it to fonts/ and to the theme's family, or write it differently";
        findings.push(Finding::new(Code::MissingGlyph, message, hint).at(wanted.clone()));
    }
}

/// A figure in a context, and the characters that must stand there.
type Printed = (String, Context, String);

/// What the document holds must be on the pages, place for place.
fn figures(document: &Document, wanted: &Origin, pages: &Pages, findings: &mut Findings) {
    let mut balance: BTreeMap<Printed, i32> = BTreeMap::new();
    for printed in expected(document) {
        *balance.entry(printed).or_default() += 1;
    }
    for placement in &pages.placements {
        let text = without_spaces(&placement.text);
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
        findings.push(Finding::new(Code::NotPrinted, message, hint).at(wanted.clone()));
    }
}

fn expected(document: &Document) -> Vec<Printed> {
    let mut all = Vec::new();
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
    all
}
