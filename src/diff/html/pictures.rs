//! The pages that look otherwise, both sides beside each other, with the changes marked on pictures of them.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use maud::{Markup, html};

use crate::diff::Diff;
use crate::diff::human::listed;
use crate::diff::pages::{DrawnPage, DrawnPair, InLanguage, Mark, Pages, Rectangle};
use crate::name::LanguageTag;

/// Room between what is marked and its line, in points.
const AROUND: f64 = 1.5;

/// The pages, by language.
pub(super) fn section(diff: &Diff, pages: &Pages, drawn: &BTreeMap<LanguageTag, Vec<DrawnPair>>) -> Markup {
    let nothing = Vec::new();
    html! {
        @if !pages.languages.is_empty() { h2 { "Pages" } }
        @for remark in &pages.remarks { p { (remark) "." } }
        @if !drawn.is_empty() {
            p {
                "Numbers are those of the table of figures. A figure that differs stands in a frame: of dashes on the old page, "
                "without gaps on the new one. Below dots stands text that the page beside it has not, or has in other lines. "
                "The edition codes at the foot of pages do not count."
            }
        }
        @for (language, own) in &pages.languages {
            @let pairs = drawn.get(language).unwrap_or(&nothing);
            (of_language(diff, language, own, pairs))
        }
    }
}

fn of_language(diff: &Diff, language: &LanguageTag, own: &InLanguage, pairs: &[DrawnPair]) -> Markup {
    let undrawn = own.changed.len() - pairs.len();
    html! {
        h3 { "Pages in " (language) }
        @if own.is_all_the_same { p { "Every page looks the same on both sides: the edition codes are." } }
        @for why in &own.lacking { p { (why) "." } }
        @if !own.unchanged.is_empty() { p { (left_out(&own.unchanged)) } }
        @if undrawn > 0 { p { "Pages that cannot be drawn: " (undrawn) "." } }
        @for pair in pairs { (beside_each_other(diff, language, pair)) }
    }
}

fn left_out(unchanged: &[usize]) -> String {
    let numbers = listed(&unchanged.iter().collect::<BTreeSet<_>>());
    match unchanged {
        [_] => format!("Left out, since it looks the same on both sides: page {numbers}."),
        _ => format!("Left out, since they look the same on both sides: pages {numbers}."),
    }
}

fn beside_each_other(diff: &Diff, language: &LanguageTag, pair: &DrawnPair) -> Markup {
    let number = pair.number;
    html! {
        h4 id=(format!("page-{language}-{number}")) { "Page " (number) " in " (language) }
        div.sides {
            @for (class, side, page) in [("old", &diff.old, &pair.old), ("new", &diff.new, &pair.new)] {
                figure class=(class) {
                    figcaption { (side) ", page " (number) }
                    @match page {
                        Some(page) => {
                            (picture(page, &alternative_text(side, language, number, page)))
                            (legend(page))
                        }
                        None => { p { "This side has no such page, or it cannot be drawn." } }
                    }
                }
            }
        }
    }
}

fn picture(page: &DrawnPage, alternative_text: &str) -> Markup {
    let source = format!("data:image/png;base64,{}", BASE64_STANDARD.encode(&page.picture));
    let (width, height) = (short(page.width), short(page.height));
    html! {
        div.page {
            img src=(source) width=(page.width.round()) height=(page.height.round()) alt=(alternative_text);
            svg viewBox=(format!("0 0 {width} {height}")) aria-hidden="true" focusable="false" {
                @for text in &page.other_text { (dotted(*text)) }
                @for mark in &page.marks { (framed(mark)) }
            }
        }
    }
}

/// A frame with its number at the upper left, upon a white one, so that it is seen on every ground.
fn framed(mark: &Mark) -> Markup {
    let Rectangle { x, y, width, height } = mark.rectangle;
    let frame = |class| {
        html! {
            rect class=(class) x=(short(x - AROUND)) y=(short(y - AROUND))
                width=(short(width + 2.0 * AROUND)) height=(short(height + 2.0 * AROUND)) {}
        }
    };
    html! {
        g.mark {
            (frame("under"))
            (frame("line"))
            text.under x=(short(x - AROUND)) y=(short(y - AROUND)) { (mark.number) }
            text x=(short(x - AROUND)) y=(short(y - AROUND)) { (mark.number) }
        }
    }
}

fn dotted(text: Rectangle) -> Markup {
    let Rectangle { x, y, width, height } = text;
    html! { line.text x1=(short(x)) y1=(short(y + height)) x2=(short(x + width)) y2=(short(y + height)) {} }
}

/// The marks of a picture as words, each leading to its row in the table of figures.
fn legend(page: &DrawnPage) -> Markup {
    html! {
        @if !page.marks.is_empty() {
            ul {
                @for ((number, figure), texts) in by_number(page) {
                    li {
                        a href=(format!("#change-{number}")) { (number) ": " (figure) }
                        " as " (listed(&texts))
                    }
                }
            }
        }
    }
}

/// The figures that are marked on a page, each with the characters that it is printed with.
fn by_number(page: &DrawnPage) -> BTreeMap<(usize, &str), BTreeSet<&str>> {
    let mut marked: BTreeMap<_, BTreeSet<&str>> = BTreeMap::new();
    for mark in &page.marks {
        marked.entry((mark.number, mark.figure.as_str())).or_default().insert(mark.text.trim());
    }
    marked
}

/// Description of a picture, and of everything that is marked on it.
fn alternative_text(side: &str, language: &LanguageTag, number: usize, page: &DrawnPage) -> String {
    let marked: Vec<String> = by_number(page)
        .into_iter()
        .map(|((number, figure), texts)| format!("change {number}, {figure} as {}", listed(&texts)))
        .collect();
    let figures = match &marked[..] {
        [] => "No figure that differs stands on it".to_owned(),
        marked => format!("Marked on it: {}", marked.join("; ")),
    };
    let text = match page.other_text.len() {
        0 => String::new(),
        pieces => format!(" Pieces of text that the page beside it has not: {pieces}."),
    };
    format!("Page {number} of {side} in {language}. {figures}.{text}")
}

/// A length with at most two digits after the point.
fn short(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}
