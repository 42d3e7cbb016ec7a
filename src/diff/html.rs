//! A comparison as a web page: one file that needs nothing else, and holds no script.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::human::{change, details, listed};
use super::{Diff, FigureDiff, Piece};

/// Nothing is loaded from anywhere, and nothing runs (Content Security Policy 3).
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";
/// Look of the page. Words that differ have a sign besides their colour.
const STYLE: &str = "\
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
caption { text-align: start; font-weight: 600; padding-block: .5rem }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-top: 1px solid currentColor }
del, ins { padding: 0 .15em }
del { background: light-dark(#fde0dd, #5c1d18); text-decoration: line-through }
ins { background: light-dark(#d7f2dd, #123f1e); text-decoration: underline }";

/// The page.
pub fn page(diff: &Diff) -> Vec<u8> {
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
                    p { (diff.figures.len()) " figures differ, " (diff.unchanged) " do not." }
                    (figures(&diff.figures))
                    (texts(diff))
                }
            }
        }
    };
    page.into_string().into_bytes()
}

fn figures(figures: &[FigureDiff]) -> Markup {
    html! {
        @if !figures.is_empty() {
            table {
                caption { "Figures" }
                thead {
                    tr { @for head in ["Figure", "Class", "Change", "Comparable", "Shown in"] { th scope="col" { (head) } } }
                }
                tbody { @for figure in figures { (row(figure)) } }
            }
        }
    }
}

fn row(figure: &FigureDiff) -> Markup {
    let touches = &figure.touches;
    let shown = [
        ("languages", listed(&touches.languages)),
        ("texts", listed(&touches.texts)),
        ("charts", listed(&touches.charts)),
        ("alternative texts", listed(&touches.alternatives)),
    ];
    html! {
        tr {
            th scope="row" {
                (figure.id)
                @for (language, name) in &figure.names { br; span lang=(language) { (name) } }
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
