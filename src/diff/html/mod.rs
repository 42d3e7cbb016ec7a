//! A comparison as a web page: one file that needs nothing else, and holds no script.

mod pictures;

use std::io;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::human::{change, details, listed};
use super::pages::Pages;
use super::{Diff, FigureDiff, Piece, Side, Sides};
use crate::workspace::Crew;

/// Nothing is loaded from anywhere, and nothing runs (Content Security Policy 3).
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
/// Look of the page. Words that differ have a sign besides their colour, and marks on pictures a number and a line of their own.
const STYLE: &str = "\
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
html { background: light-dark(#fff, #121212); color: light-dark(#1a1a1a, #ededed) }
a { color: inherit }
body { max-width: 96rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word }
.scrolls { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
.few { width: auto }
caption { text-align: start; font-weight: 600; padding-block: .5rem }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-top: 1px solid currentColor }
del, ins { padding: 0 .15em }
del { background: light-dark(#fde0dd, #5c1d18); text-decoration: line-through }
ins { background: light-dark(#d7f2dd, #123f1e); text-decoration: underline }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 1.5rem }
figure { margin: 0 }
.page { position: relative; border: 1px solid #767676 }
.page img, .page svg { display: block; width: 100%; height: auto }
.page svg { position: absolute; inset: 0; overflow: visible }
.page rect { fill: none }
.mark .under { stroke: #fff; stroke-width: 3 }
.mark .line { stroke: #c2003f; stroke-width: 1.4 }
.mark text { fill: #c2003f; font: 700 8px system-ui, sans-serif }
.old .line { stroke-dasharray: 4 2 }
.page .text { stroke: #0b57d0; stroke-width: 1; stroke-dasharray: 1 1.5 }
ul { padding-inline-start: 1.25rem }";

/// The page.
///
/// # Errors
///
/// Fails if no threads can be started to lay out and draw pages.
pub fn page(diff: &Diff, sides: &Sides, crew: &Crew) -> io::Result<Vec<u8>> {
    let pages = Pages::of(diff, sides, crew.clone())?;
    let drawn = pages.draw(crew.clone())?;
    let title = format!("Differences from {} to {}", diff.old, diff.new);
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (title) }
                    (of_sides(sides))
                    (summary(diff))
                    (figures(diff, &pages))
                    (texts(diff))
                    (pictures::section(diff, &pages, &drawn))
                }
            }
        }
    };
    Ok(page.into_string().into_bytes())
}

/// Table of both sides. Of their codes only the last digits: with a whole one, the page would be taken for a copy.
fn of_sides(sides: &Sides) -> Markup {
    let released = |side: &Side| match &side.released {
        Some(released) => format!("on {} by {}", released.on, released.by),
        None => "not released: as the project is now".to_owned(),
    };
    let codes = |side: &Side| {
        let codes = side.codes.iter().map(|(tag, code)| format!("… {tag} {}", code.last_digits()));
        codes.collect::<Vec<_>>().join(", ")
    };
    let why = |side: &Side| side.released.as_ref().and_then(|released| released.why.clone()).unwrap_or_default();
    let both = |of: &dyn Fn(&Side) -> String| [of(&sides.old), of(&sides.new)];
    let rows = [
        ("Version", both(&|side| side.content.version.clone())),
        ("Period", both(&|side| side.content.period.clone())),
        ("Released", both(&released)),
        ("Because", both(&why)),
        ("Edition codes", both(&codes)),
    ];
    let rows = rows.iter().filter(|(_, both)| both.iter().any(|it| !it.is_empty()));
    html! {
        table.few {
            caption { "Sides" }
            thead { tr { th scope="col" { "Side" } th scope="col" { "Old: " (sides.old.name) } th scope="col" { "New: " (sides.new.name) } } }
            tbody {
                @for (head, [old, new]) in rows { tr { th scope="row" { (head) } td { (old) } td { (new) } } }
            }
        }
    }
}

fn summary(diff: &Diff) -> Markup {
    html! {
        p { (diff.figures.len()) " figures differ, " (diff.unchanged) " do not." }
        @if !diff.figures.is_empty() {
            table.few {
                caption { "Figures that differ, by class" }
                thead { tr { th scope="col" { "Class" } th scope="col" { "Figures" } } }
                tbody {
                    @for (class, count) in diff.classes() { tr { th scope="row" { (class.in_words()) } td { (count) } } }
                }
            }
        }
        @if !diff.languages_of_one.is_empty() { p { "Only one side has: " (listed(&diff.languages_of_one)) "." } }
    }
}

fn figures(diff: &Diff, pages: &Pages) -> Markup {
    html! {
        @if !diff.figures.is_empty() {
            h2 #figures { "Figures" }
            div.scrolls role="region" aria-labelledby="figures" tabindex="0" {
                table aria-labelledby="figures" {
                    thead {
                        tr {
                            @for head in ["No.", "Figure", "Class", "Change", "Comparable", "Shown in"] {
                                th scope="col" { (head) }
                            }
                        }
                    }
                    tbody { @for figure in &diff.figures { (row(figure, pages)) } }
                }
            }
        }
    }
}

fn row(figure: &FigureDiff, pages: &Pages) -> Markup {
    let touches = &figure.touches;
    let shown = [
        ("languages", listed(&touches.languages)),
        ("pages", pages.with(&figure.id)),
        ("texts", listed(&touches.texts)),
        ("charts", listed(&touches.charts)),
        ("alternative texts", listed(&touches.alternatives)),
    ];
    let number = pages.number(&figure.id).unwrap_or_default();
    html! {
        tr id=(format!("change-{number}")) {
            td { (number) }
            th scope="row" {
                (figure.id)
                @for (language, name) in &figure.names { br; span lang=(language) dir="auto" { (name) } }
            }
            td { (figure.class.in_words()) }
            td {
                (change(figure))
                @for (old, new) in details(figure) { br; (old) " → " (new) }
            }
            td { (if figure.comparable.comparable { "yes" } else { "no" }) ": " (figure.comparable.why) }
            td { @for (what, list) in shown.iter().filter(|(_, list)| !list.is_empty()) { (what) ": " (list) br; } }
        }
    }
}

fn texts(diff: &Diff) -> Markup {
    html! {
        @if !diff.texts.is_empty() { h2 { "Texts" } }
        @for text in &diff.texts {
            h3 { (text.message) " (" (text.language) ")" }
            p lang=(text.language) dir="auto" { (marked(&text.marked)) }
        }
        @if !diff.alternatives.is_empty() { h2 { "Alternative texts of charts" } }
        @for text in &diff.alternatives {
            h3 { (text.chart) " (" (text.language) ")" }
            p lang=(text.language) dir="auto" { (marked(&text.marked)) }
        }
    }
}

fn marked(pieces: &[Piece]) -> Markup {
    html! {
        @for piece in pieces {
            @match piece {
                Piece::Same(text) => { (text) }
                Piece::Removed(text) => { del { (text) } }
                Piece::Added(text) => { ins { (text) } }
            }
            " "
        }
    }
}
