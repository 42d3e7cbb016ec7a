//! Parts that all pages have.

use axum::http::HeaderMap;
use axum::response::Response;
use maud::{DOCTYPE, Markup, html};

use super::assets;
use super::words::plural;
use crate::service::answer;

/// The language of the pages.
pub(super) const ENGLISH: &str = "en";

/// A page of the service.
pub(super) struct Page<'a> {
    /// Title, of the window as well.
    pub title: &'a str,
    /// Language of the title.
    pub language: &'a str,
    /// Words above the title.
    pub kicker: &'a str,
    /// The page that this one belongs to, with its name.
    pub above: Option<(&'a str, &'a str)>,
    /// Script that it runs.
    pub script: Option<&'a str>,
    /// Words and links below the title.
    pub line: Markup,
    pub main: Markup,
}

impl Page<'_> {
    /// Sends the page.
    pub(super) fn send(&self, request: &HeaderMap) -> Response {
        answer::page(request, self.text().into_bytes())
    }

    /// The page as HTML.
    pub(super) fn text(&self) -> String {
        self.html().into_string()
    }

    fn html(&self) -> Markup {
        html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) " – iq-figures" }
                    link rel="icon" type="image/svg+xml" href=(assets::address("icon.svg"));
                    link rel="stylesheet" href=(assets::address("service.css"));
                    @if let Some(script) = self.script { script src=(assets::address(script)) defer {} }
                }
                body {
                    a.skip href="#content" { "Skip to content" }
                    header.masthead {
                        div.page {
                            nav aria-label="Pages" {
                                a href="/" { "Editions" }
                                a href="/findings" { "Findings" }
                                a href="/api" { "API" }
                                a href="/publications" { "Public pages" }
                            }
                            p.kicker {
                                @if let Some((address, name)) = self.above { a href=(address) { (name) } " · " }
                                (self.kicker)
                            }
                            h1 lang=(self.language) dir="auto" { (self.title) }
                            div.line { (self.line) }
                        }
                    }
                    main.page #content tabindex="-1" { (self.main) }
                }
            }
        }
    }
}

/// Findings as a list, each with its place in the user's file.
pub(super) fn findings(findings: &[serde_json::Value]) -> Markup {
    html! {
        @if findings.is_empty() {
            p.none { "Nothing is wrong." }
        } @else {
            ul.findings { @for finding in findings { li { (one(finding)) } } }
        }
    }
}

fn text<'a>(finding: &'a serde_json::Value, key: &str) -> &'a str {
    finding[key].as_str().unwrap_or_default()
}

fn one(finding: &serde_json::Value) -> Markup {
    let severity = text(finding, "severity");
    html! {
        p.message {
            span.severity.(severity) { (severity) }
            " " span.code { (text(finding, "code")) } " "
            (text(finding, "message"))
        }
        @if finding["place"].is_object() { (place(&finding["place"], None)) }
        @if let Some(spot) = spot(&finding["in-pdf"]) { p.place { (spot) } }
        @for cell in finding["in-table"].as_array().into_iter().flatten() { p.place { (cell.as_str().unwrap_or_default()) } }
        @for related in finding["related"].as_array().into_iter().flatten() {
            (place(&related["place"], related["what"].as_str()))
        }
        p.hint { "Help: " (text(finding, "hint")) }
    }
}

/// A place in a file of the project, with its line and a mark in it.
fn place(place: &serde_json::Value, what: Option<&str>) -> Markup {
    let (line, column) = (place["line"].as_u64().unwrap_or(0), place["column"].as_u64().unwrap_or(0));
    let text = text(place, "text");
    let column = usize::try_from(column).unwrap_or(0).saturating_sub(1);
    let at = text.char_indices().nth(column).map_or(text.len(), |(index, _)| index);
    let word = text[at..].find(|c: char| c.is_whitespace()).filter(|length| *length > 0);
    let end = word.map_or(text.len(), |length| at + length);
    html! {
        p.place {
            code { (self::text(place, "file")) ":" (line) ":" (column + 1) }
            @if let Some(what) = what { " " (what) }
        }
        // What is missing has a mark as well, behind the line.
        @let marked = if at < end { &text[at..end] } else { "\u{a0}" };
        pre.excerpt { (text[..at]) mark { (marked) } (text[end..]) }
    }
}

fn spot(spot: &serde_json::Value) -> Option<String> {
    let file = spot["file"].as_str()?;
    let page = spot["page"].as_u64().map(|page| format!(", page {page}")).unwrap_or_default();
    Some(format!("{file}{page}"))
}

/// Numbers of errors and warnings, in words.
pub(super) fn counts(findings: &[serde_json::Value]) -> String {
    let count = |severity| findings.iter().filter(|finding| finding["severity"] == severity).count();
    match (count("error"), count("warning")) {
        (0, 0) => "nothing is wrong".to_owned(),
        (0, warnings) => plural(warnings, "warning"),
        (errors, 0) => plural(errors, "error"),
        (errors, warnings) => format!("{}, {}", plural(errors, "error"), plural(warnings, "warning")),
    }
}
