//! The list of all publications, by series.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};

use super::alone;
use super::frame::{Page, address_of_edition, voice};
use super::shelf::Shelf;
use super::voice::Voice;
use crate::service::Shared;
use crate::service::problem::Problem;
use crate::text::OwnMessage as Own;
use crate::verify::Version;

/// The list in the language that the browser asks for.
pub(super) async fn page(State(service): State<Shared>, headers: HeaderMap) -> Result<Response, Problem> {
    list(&service, None, &headers).await
}

/// The list in a language.
pub(super) async fn page_in(
    State(service): State<Shared>,
    Path(language): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    list(&service, Some(&language), &headers).await
}

async fn list(service: &Shared, language: Option<&str>, headers: &HeaderMap) -> Result<Response, Problem> {
    let shelf = service.released.now().await?;
    if language.is_some_and(|language| shelf.voices.get(language).is_none()) {
        return Ok(alone::not_found(service, &shelf, headers));
    }
    let (voice, choice) = voice(&shelf, language, headers);
    let series = shelf.archive.documents();
    let main = html! {
        @if series.is_empty() { p { (voice.word(Own::PublicNone)) } }
        @for document in series { (one(&shelf, voice, document)) }
    };
    let title = voice.word(Own::PublicPublications);
    let page = Page {
        voice,
        title: &title,
        title_in: &voice.tag,
        address: "/publications",
        languages: shelf.voices.tags().collect(),
        data: html! {},
        main,
    };
    Ok(page.send(service, &shelf, headers, choice))
}

/// A series: its latest edition, and the others.
fn one(shelf: &Shelf, voice: &Voice, document: &str) -> Markup {
    let editions = shelf.archive.series(document);
    let versions: Vec<Version<'_>> =
        editions.iter().filter_map(|edition| shelf.archive.last(edition.as_str())).collect();
    let latest = shelf.latest(document).or_else(|| versions.first().copied());
    let is_latest = |version: &Version<'_>| latest.is_some_and(|latest| latest.0.edition == version.0.edition);
    let others: Vec<Version<'_>> = versions.into_iter().filter(|version| !is_latest(version)).collect();
    html! {
        @if let Some(latest) = latest {
            section.series {
                h2 { (link(shelf, voice, latest)) }
                p { (released(shelf, voice, latest)) }
                @if !others.is_empty() {
                    ul { @for version in others { li { (link(shelf, voice, version)) ", " (released(shelf, voice, version)) } } }
                }
            }
        }
    }
}

/// A link to the page of an edition.
pub(super) fn link(shelf: &Shelf, voice: &Voice, version: Version<'_>) -> Markup {
    let (title, tag) = shelf.title(version, &voice.tag);
    html! { a href=(address_of_edition(version, tag)) lang=(tag) dir="auto" { (title) } }
}

fn released(shelf: &Shelf, voice: &Voice, (record, _): Version<'_>) -> Markup {
    html! {
        (voice.word(Own::PublicReleased)) " " time datetime=(record.on) { (voice.date(&record.on)) }
        @if shelf.archive.withdrawn(record).is_some() { " · " strong { (voice.word(Own::PublicWithdrawn)) } }
    }
}
