//! Whether the document fits its pages: how many there are, what runs over, headings alone at the
//! foot of a page, last lines too short to stand alone.

use std::collections::{BTreeMap, BTreeSet};

use typst::introspection::Location;
use typst::layout::Abs;
use typst::text::TextItem;

use super::page::{Page, points};
use super::{PageCheck, origin, texts};
use crate::document::{Document, Section, Stretch, Told};
use crate::finding::{Code, Finding, Findings, Subject};
use crate::layout::{Painted, What, without_spaces};
use crate::text::passage::VALUE;
use crate::text::rich;

/// Reports what does not fit on a page.
pub(super) fn check_page(page: &Page, findings: &mut Findings) {
    lonely_headings(page, findings);
    columns(page, findings);
    drawings(page, findings);
    feet(page, findings);
}

/// Reports where the document as a whole does not fit: a paragraph may go on over pages.
pub(super) fn check(check: &PageCheck, pages: &[Page], findings: &mut Findings) {
    page_count(check, pages, findings);
    short_last_lines(check, pages, findings);
}

/// Tolerance for text beyond its column, in points: optical alignment, and rounding.
const OVERHANG: f64 = 2.0;

/// Text of paragraphs that runs out of the column in which it begins, as a word too long to break does.
fn columns(page: &Page, findings: &mut Findings) {
    for (spot, item) in page.texts().filter(|(spot, _)| in_paragraph(spot) && !spot.is_across) {
        let (begins, ends) = page.extent(spot);
        let Some(column) = page.column_at(begins) else { continue };
        if ends > points(column.end) + OVERHANG {
            let hint = "shorten or divide the word, or make the column wider in the theme";
            findings.push(misplaced(page, (spot, item), "runs out of its column", hint));
        }
    }
}

/// Text that stands below the columns, where the footer is: what fills the rest of a page runs over it unseen.
fn feet(page: &Page, findings: &mut Findings) {
    let theme = page.check.theme;
    let bottom = points(theme.bottom) + OVERHANG;
    let is_text = |spot: &Painted| in_paragraph(spot) || spot.drawing.is_some();
    let mut below = page.texts().filter(|(spot, _)| spot.rect.max.y.to_pt() > bottom && is_text(spot));
    // A paragraph that goes on over the page has the footer in its midst.
    if let Some(text) = below.find(|(_, item)| item.size.to_pt() > theme.footer()) {
        let hint = "shorten what stands above it, or give the page more lines in the theme";
        findings.push(misplaced(page, text, "stands below the columns, where the footer is", hint));
    }
}

/// Finding about a text that stands where it must not.
fn misplaced(page: &Page, (spot, item): (&Painted, &TextItem), what: &str, hint: &str) -> Finding {
    let (text, check) = (item.text.trim(), page.check);
    let message = format!("“{text}” on page {} in `{}` {what}", page.number, check.document.language.tag);
    Finding::new(Code::Unreadable, message, hint)
        .about(origin::subject(check, page.painted, (spot, item)))
        .at(check.edition.clone())
}

/// Charts that reach out of the column in which they begin.
fn drawings(page: &Page, findings: &mut Findings) {
    let (check, number) = (page.check, page.number);
    let mut extents: BTreeMap<u128, (Location, (f64, f64))> = BTreeMap::new();
    for spot in page.painted {
        let Some(location) = spot.drawing.filter(|_| !spot.is_across) else { continue };
        let extent = page.extent(spot);
        let (_, whole) = extents.entry(key(location)).or_insert((location, extent));
        *whole = (whole.0.min(extent.0), whole.1.max(extent.1));
    }
    for (drawing, (begins, ends)) in extents.into_values() {
        let is_inside = page
            .column_at(begins)
            .is_some_and(|column| begins >= points(column.start) - OVERHANG && ends <= points(column.end) + OVERHANG);
        if !is_inside {
            let message = format!("a chart on page {number} in `{}` leaves its column", check.document.language.tag);
            let hint = "see that the template gives charts the rail's whole width, and draws them where it begins";
            let subject = Subject::printed(&check.document.language.tag, origin::chart(check, page.painted, drawing));
            findings.push(Finding::new(Code::ChartRoom, message, hint).about(subject).at(check.edition.clone()));
        }
    }
}

fn page_count(check: &PageCheck, pages: &[Page], findings: &mut Findings) {
    let (is, must) = (check.pages.document.pages().len(), check.structure.pages.value as usize);
    if is == must {
        return;
    }
    let language = &check.document.language.tag;
    let mut message = format!("the document in `{language}` has {is} pages and must have {must}");
    let hint = if is > must {
        message.push_str(&format!("; it runs over by {}", lines(lines_beyond(pages, must))));
        let longest = longest_against_siblings(check);
        format!("shorten the texts in text/{language}/{}", longest.unwrap_or_default())
    } else {
        "lower `pages`, or add to the document".to_owned()
    };
    findings.push(Finding::new(Code::PageCount, message, hint).at(check.structure.pages.origin.clone()));
}

fn lines(count: usize) -> String {
    if count == 1 { "1 line".to_owned() } else { format!("{count} lines") }
}

/// Lines that a page holds too many: those of pages that no section begins, where the document
/// should have ended or begun a new page.
fn lines_beyond(pages: &[Page], must: usize) -> usize {
    let lines = |page: &Page| {
        let texts = page.texts().filter(|(spot, _)| in_paragraph(spot));
        distinct(texts.map(|(spot, _)| spot.rect.max.y).collect())
    };
    let mut counts: Vec<usize> = pages.iter().map(lines).filter(|count| *count > 0).collect();
    counts.sort_unstable();
    counts.into_iter().take(pages.len() - must).sum()
}

fn in_paragraph(spot: &Painted) -> bool {
    matches!(spot.what, What::Text { paragraph: Some(_), .. })
}

fn distinct(mut baselines: Vec<Abs>) -> usize {
    baselines.sort();
    baselines.dedup_by(|a, b| (*a - *b).abs() < Abs::pt(1.0));
    baselines.len()
}

/// The section that is longest compared with the document's other languages.
fn longest_against_siblings(check: &PageCheck) -> Option<String> {
    let compared = check.siblings.iter().flat_map(|sibling| {
        let pairs = check.document.sections.iter().zip(&sibling.sections);
        pairs.map(|(own, other)| (length(own) * 100 / length(other).max(1), own, *sibling))
    });
    let (percent, section, sibling): (usize, &Section, &Document) = compared.max_by_key(|(percent, ..)| *percent)?;
    (percent > 100)
        .then(|| format!("; {} is {} % longer than in `{}`", text_of(section), percent - 100, sibling.language.tag))
}

/// The messages that hold a section's text.
fn text_of(section: &Section) -> String {
    let messages: BTreeSet<_> = section.blocks.iter().flat_map(Told::by_message).map(|told| told.message).collect();
    match messages.into_iter().collect::<Vec<_>>().as_slice() {
        [message] => format!("`{message}`"),
        _ => format!("the text of `{}`", section.id),
    }
}

fn length(section: &Section) -> usize {
    let blocks = section.blocks.iter().chain(section.parts.iter().flat_map(|part| &part.blocks));
    blocks.flat_map(|block| block.stretches()).map(|runs| rich::plain(runs).chars().count()).sum()
}

/// A heading with nothing of its column below it on the page.
fn lonely_headings(page: &Page, findings: &mut Findings) {
    let check = page.check;
    for (spot, item) in page.texts().filter(|(spot, _)| matches!(spot.what, What::Text { is_heading: true, .. })) {
        if !page.painted.iter().any(|other| follows(page, spot, other)) {
            let text = item.text.trim();
            let message = format!(
                "the heading “{text}” is alone at the foot of page {} in `{}`",
                spot.page, check.document.language.tag
            );
            let hint = "shorten what stands before it, or begin its section on a new page";
            findings.push(
                Finding::new(Code::LonelyHeading, message, hint)
                    .about(origin::subject(check, page.painted, (spot, item)))
                    .at(check.edition.clone()),
            );
        }
    }
}

/// Whether something is what a heading stands for: a text larger than the footer, or a picture, below the
/// heading or beside it, and in the heading's column, unless that one is for headings.
fn follows(page: &Page, heading: &Painted, other: &Painted) -> bool {
    let is_content = match (&other.what, other.text()) {
        (What::Text { is_heading, .. }, Some(item)) => {
            !is_heading && item.size.to_pt() > page.check.theme.footer() + 0.01
        }
        (What::Image, _) => true,
        _ => false,
    };
    if !is_content || other.rect.max.y < heading.rect.max.y {
        return false;
    }
    let column = |spot: &Painted| page.column_at(page.extent(spot).0);
    let (Some(own), Some(of_other)) = (column(heading), column(other)) else { return false };
    own.heads || own == of_other
}

/// The last line of a paragraph of several lines.
struct LastLine<'p> {
    page: usize,
    baseline: Abs,
    width: Abs,
    text: String,
    /// First text of the paragraph.
    first: (&'p Painted<'p>, &'p TextItem),
    lines: usize,
    /// The characters of the whole paragraph, without spaces.
    whole: String,
}

/// Last lines that leave the paragraph above them hanging over almost nothing. A paragraph in which nobody
/// has written a word, such as a period, is as it is.
fn short_last_lines<'p>(check: &PageCheck, pages: &[Page<'p, 'p>], findings: &mut Findings) {
    let shortest = Abs::pt(check.theme.shortest_last_line_pt());
    let mut paragraphs: BTreeMap<u128, LastLine<'p>> = BTreeMap::new();
    for (spot, item) in texts(pages) {
        let What::Text { paragraph: Some(paragraph), .. } = spot.what else { continue };
        let entry = paragraphs.entry(key(paragraph));
        let line = entry.or_insert_with(|| LastLine {
            page: spot.page,
            baseline: spot.rect.max.y,
            width: Abs::zero(),
            text: String::new(),
            first: (spot, item),
            lines: 1,
            whole: String::new(),
        });
        if line.page != spot.page || (spot.rect.max.y - line.baseline).abs() > Abs::pt(1.0) {
            (line.page, line.baseline, line.width) = (spot.page, spot.rect.max.y, Abs::zero());
            line.text.clear();
            line.lines += 1;
        }
        line.width += item.width();
        line.text.push_str(&item.text);
        line.whole.push_str(&without_spaces(&item.text));
    }
    let stretches = Stretches::of(check.document);
    let is_short = |line: &LastLine| line.lines > 2 && line.width < shortest && !stretches.are_values(line);
    let mut short: Vec<_> = paragraphs.into_values().filter(is_short).collect();
    short.sort_by_key(|line| (line.page, line.baseline));
    for line in short {
        let text = line.text.trim();
        let message = format!(
            "the last line of a paragraph on page {} in `{}` is only “{text}”",
            line.page, check.document.language.tag
        );
        let hint = "reword the paragraph a little, so that the line is filled or disappears";
        findings.push(
            Finding::new(Code::ShortLastLine, message, hint)
                .about(origin::subject(check, pages[line.first.0.page - 1].painted, line.first))
                .at(check.edition.clone()),
        );
    }
}

/// The stretches of a document, without spaces.
#[derive(Default)]
struct Stretches {
    /// Of values alone.
    values: BTreeSet<String>,
    worded: BTreeSet<String>,
}

impl Stretches {
    fn of(document: &Document) -> Self {
        let mut stretches = Self::default();
        document.visit_stretches(|Stretch { runs, .. }| {
            let is_worded = rich::typed(runs).chars().any(|c| c != VALUE && c.is_alphanumeric());
            let kind = if is_worded { &mut stretches.worded } else { &mut stretches.values };
            kind.insert(without_spaces(&rich::plain(runs)));
        });
        stretches
    }

    /// Whether a last line belongs to values at the end of its paragraph: a box is one paragraph with the
    /// period below its words.
    fn are_values(&self, line: &LastLine) -> bool {
        let last = without_spaces(&line.text);
        let ends = |values: &String| line.whole.ends_with(values.as_str()) && values.ends_with(&last);
        !self.worded.contains(&line.whole) && self.values.iter().any(ends)
    }
}

/// An order for paragraphs that does not depend on memory.
fn key(paragraph: Location) -> u128 {
    paragraph.hash()
}
