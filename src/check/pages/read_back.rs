//! Reads the pages back: every number on them is a figure, date or literal of the document, or the
//! number of a page.

use std::collections::BTreeMap;

use typst::text::TextItem;

use super::page::Page;
use super::{PageCheck, texts};
use crate::chart::Mark;
use crate::document::Document;
use crate::finding::{Code, Finding, Findings};
use crate::layout::Painted;
use crate::text::rich::{self, Run};

/// Reports digits that the document does not hold, and digits of the document that are on no page.
///
/// Groups of digits are compared, not whole numbers: a line may break within a telephone number.
pub(super) fn check(check: &PageCheck, pages: &[Page], findings: &mut Findings) {
    let mut balance: BTreeMap<String, i64> = BTreeMap::new();
    let mut count = |text: &str, step: i64| {
        for digits in digit_groups(text) {
            *balance.entry(digits.to_owned()).or_default() += step;
        }
    };
    document_texts(check.document, |text| count(text, -1));
    furniture(check, |text| count(text, -1));
    let page_count = pages.len();
    let is_of_page = |spot: &Painted, item: &TextItem| {
        spot.is_page_number && item.text.trim().parse().is_ok_and(|page| (1..=page_count).contains(&page))
    };
    texts(pages).filter(|(spot, item)| !is_of_page(spot, item)).for_each(|(_, item)| count(&item.text, 1));
    for (digits, surplus) in balance.into_iter().filter(|(_, surplus)| *surplus != 0) {
        findings.push(if surplus > 0 { unknown(check, pages, &digits) } else { lost(check, &digits) });
    }
}

fn digit_groups(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_numeric()).filter(|digits| !digits.is_empty())
}

/// Every text that the document puts on its pages once.
fn document_texts(document: &Document, mut take: impl FnMut(&str)) {
    document.visit_runs(|run| match run {
        Run::Strong { .. } | Run::Emphasis { .. } | Run::Link { .. } => {}
        run => take(&rich::plain(std::slice::from_ref(run))),
    });
    for figure_box in document.boxes() {
        take(&figure_box.value);
        let mark = figure_box.mark.as_ref().map(|mark| &mark.text);
        figure_box.approximator.iter().chain(mark).for_each(|text| take(text));
    }
    for mark in document.charts().flat_map(|chart| &chart.marks) {
        if let Mark::Text { text, .. } = mark {
            take(text);
        }
    }
}

/// Takes the texts that stand on every page: title, version, page number and code; the version is in the masthead,
/// too.
fn furniture(check: &PageCheck, mut take: impl FnMut(&str)) {
    let words = &check.document.words;
    let pages = check.pages.document.pages().len();
    take(&words.version);
    for page in 1..=pages {
        for text in [&words.running_title, &words.version, &check.document.edition.code] {
            take(text);
        }
        take(&page.to_string());
        take(&pages.to_string());
    }
}

fn unknown(check: &PageCheck, pages: &[Page], digits: &str) -> Finding {
    let printed: Vec<String> = texts(pages)
        .filter(|(_, item)| digit_groups(&item.text).any(|group| group == digits))
        .map(|(spot, _)| spot.page.to_string())
        .collect();
    let message = format!(
        "“{digits}” is printed in `{}` more often than the document holds it (page {})",
        check.document.language.tag,
        printed.join(", ")
    );
    let hint = "a template types a number, or prints one twice; numbers come from the data alone";
    Finding::new(Code::UnknownNumber, message, hint).at(check.edition.clone())
}

fn lost(check: &PageCheck, digits: &str) -> Finding {
    let message = format!("“{digits}” of the document is on no page in `{}`", check.document.language.tag);
    let hint = "see that the template draws every run, box, chart, note and contact line";
    Finding::new(Code::NotPrinted, message, hint).at(check.edition.clone())
}
