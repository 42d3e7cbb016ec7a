//! Whether the document fits its pages: how many there are, what runs over, headings alone at the
//! foot of a page, last lines too short to stand alone.

use std::collections::{BTreeMap, BTreeSet};

use typst::introspection::Location;
use typst::layout::Abs;

use super::{PageCheck, texts};
use crate::document::{Document, Section};
use crate::finding::{Code, Finding, Findings};
use crate::layout::{Painted, What, without_spaces};
use crate::project::language::Direction;
use crate::project::theme::Column;
use crate::text::passage::VALUE;
use crate::text::rich::{self, Block};

/// Reports what does not fit.
pub fn check(check: &PageCheck, painted: &[Painted], findings: &mut Findings) {
    page_count(check, painted, findings);
    lonely_headings(check, painted, findings);
    short_last_lines(check, painted, findings);
    columns(check, painted, findings);
    drawings(check, painted, findings);
}

/// How far a text may stand out of its column, in points: optical alignment, and rounding.
const OVERHANG: f64 = 2.0;

/// How far large letters hang out before their column, in points.
const HANG: f64 = 6.0;

/// Text of paragraphs that runs out of the column in which it begins, as a word too long to break does.
fn columns(check: &PageCheck, painted: &[Painted], findings: &mut Findings) {
    for (spot, item) in texts(painted).filter(|(spot, _)| in_paragraph(spot)) {
        let Some((begins, ends)) = extent(check, spot) else { continue };
        let Some(column) = column_at(check, spot.page, begins) else { continue };
        if ends > points(column.end) + OVERHANG {
            let text = item.text.trim();
            let message =
                format!("“{text}” on page {} in `{}` runs out of its column", spot.page, check.document.language.tag);
            let hint = "shorten or divide the word, or make the column wider in the theme";
            findings.push(
                Finding::new(Code::Unreadable, message, hint)
                    .about(format!("{} {text}", check.document.language.tag))
                    .at(check.edition.clone()),
            );
        }
    }
}

/// Charts that reach out of the column in which they begin.
fn drawings(check: &PageCheck, painted: &[Painted], findings: &mut Findings) {
    let mut extents: BTreeMap<(usize, u128), (f64, f64)> = BTreeMap::new();
    for spot in painted {
        let Some((location, extent)) = spot.drawing.zip(extent(check, spot)) else { continue };
        let whole = extents.entry((spot.page, key(location))).or_insert(extent);
        *whole = (whole.0.min(extent.0), whole.1.max(extent.1));
    }
    for ((page, _), (begins, ends)) in extents {
        let is_inside = column_at(check, page, begins)
            .is_some_and(|column| begins >= points(column.start) - OVERHANG && ends <= points(column.end) + OVERHANG);
        if !is_inside {
            let message = format!("a chart on page {page} in `{}` leaves its column", check.document.language.tag);
            let hint = "see that the template gives charts the rail's whole width, and draws them where it begins";
            let subject = format!("{} page {page} chart", check.document.language.tag);
            findings.push(Finding::new(Code::ChartRoom, message, hint).about(subject).at(check.edition.clone()));
        }
    }
}

/// Hundredths of a point in points.
fn points(hundredths: i32) -> f64 {
    f64::from(hundredths) / 100.0
}

/// Where a text begins and ends, in points from the page's start edge.
fn extent(check: &PageCheck, spot: &Painted) -> Option<(f64, f64)> {
    let page = check.pages.document.pages().get(spot.page - 1)?;
    let (left, right) = (spot.rect.min.x.to_pt(), spot.rect.max.x.to_pt());
    let width = page.frame.width().to_pt();
    Some(match check.document.language.direction {
        Direction::Ltr => (left, right),
        Direction::Rtl => (width - right, width - left),
    })
}

fn page_count(check: &PageCheck, painted: &[Painted], findings: &mut Findings) {
    let (is, must) = (check.pages.document.pages().len(), check.structure.pages.value as usize);
    if is == must {
        return;
    }
    let language = &check.document.language.tag;
    let mut message = format!("the document in `{language}` has {is} pages and must have {must}");
    let hint = if is > must {
        message.push_str(&format!("; it runs over by {}", lines(lines_beyond(check, painted, must))));
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
fn lines_beyond(check: &PageCheck, painted: &[Painted], must: usize) -> usize {
    let surplus = check.pages.document.pages().len() - must;
    let mut on_page: BTreeMap<usize, Vec<Abs>> = BTreeMap::new();
    for (spot, _) in texts(painted).filter(|(spot, _)| in_paragraph(spot)) {
        on_page.entry(spot.page).or_default().push(spot.rect.max.y);
    }
    let mut counts: Vec<usize> = on_page.into_values().map(distinct).collect();
    counts.sort_unstable();
    counts.into_iter().take(surplus).sum()
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
    if section.parts.is_empty() { format!("`{}-body`", section.id) } else { format!("the text of `{}`", section.id) }
}

fn length(section: &Section) -> usize {
    let blocks = section.blocks.iter().chain(section.parts.iter().flat_map(|part| &part.blocks));
    blocks.flat_map(Block::stretches).map(|runs| rich::plain(runs).chars().count()).sum()
}

/// A heading with nothing of its column below it on the page.
fn lonely_headings(check: &PageCheck, painted: &[Painted], findings: &mut Findings) {
    for (spot, item) in texts(painted).filter(|(spot, _)| matches!(spot.what, What::Text { is_heading: true, .. })) {
        if !painted.iter().any(|other| follows(check, spot, other)) {
            let text = item.text.trim();
            let message = format!(
                "the heading “{text}” is alone at the foot of page {} in `{}`",
                spot.page, check.document.language.tag
            );
            let hint = "shorten what stands before it, or begin its section on a new page";
            findings.push(
                Finding::new(Code::LonelyHeading, message, hint)
                    .about(format!("{} {text}", check.document.language.tag))
                    .at(check.edition.clone()),
            );
        }
    }
}

/// Whether something is what a heading stands for: a text larger than the footer, or a picture, below the
/// heading or beside it, and in the heading's column, unless that one is for headings.
fn follows(check: &PageCheck, heading: &Painted, other: &Painted) -> bool {
    let is_content = match (&other.what, other.text()) {
        (What::Text { is_heading, .. }, Some(item)) => !is_heading && item.size.to_pt() > check.theme.footer() + 0.01,
        (What::Image, _) => true,
        _ => false,
    };
    let column = |spot: &Painted| extent(check, spot).and_then(|(begins, _)| column_at(check, spot.page, begins));
    let below_or_beside = other.page == heading.page && other.rect.max.y >= heading.rect.max.y;
    let (Some(own), Some(of_other)) = (column(heading), column(other)) else { return false };
    is_content && below_or_beside && (own.heads || own == of_other)
}

/// The column in which a text begins that begins here on a page: the last to begin before it.
fn column_at(check: &PageCheck, page: usize, begins: f64) -> Option<Column> {
    let inside = |column: &Column| begins >= points(column.start) - HANG && begins < points(column.end);
    let columns = check.theme.columns(&check.structure.template.value, check.document.fold.mirrors(page));
    columns.filter(inside).max_by_key(|column| (column.start, column.end))
}

/// The last line of a paragraph of several lines.
struct LastLine {
    page: usize,
    baseline: Abs,
    width: Abs,
    text: String,
    lines: usize,
    /// The characters of the whole paragraph, without spaces.
    whole: String,
}

/// Last lines that leave the paragraph above them hanging over almost nothing. A paragraph in which nobody
/// has written a word, such as a period, is as it is.
fn short_last_lines(check: &PageCheck, painted: &[Painted], findings: &mut Findings) {
    let shortest = Abs::pt(check.theme.shortest_last_line_pt());
    let mut paragraphs: BTreeMap<u128, LastLine> = BTreeMap::new();
    for (spot, item) in texts(painted) {
        let What::Text { paragraph: Some(paragraph), .. } = spot.what else { continue };
        let entry = paragraphs.entry(key(paragraph));
        let line = entry.or_insert_with(|| LastLine {
            page: spot.page,
            baseline: spot.rect.max.y,
            width: Abs::zero(),
            text: String::new(),
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
                .about(format!("{} {text}", check.document.language.tag))
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
        document.visit_stretches(|runs| {
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
