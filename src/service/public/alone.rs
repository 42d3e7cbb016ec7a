//! Parts that are needed where nothing but public pages is served: the first page, their look, and pages for what cannot be answered.

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};

use super::frame::{Page, voice};
use super::index;
use super::landing::withdrawal;
use super::shelf::Shelf;
use super::voice::Voice;
use crate::service::Shared;
use crate::service::pages::assets;
use crate::service::problem::{Kind, Problem};
use crate::text::OwnMessage as Own;
use crate::verify::Version;

/// The routes that are there only without all others.
pub(in crate::service) fn alone() -> Router<Shared> {
    Router::new().route("/", get(index::page)).route("/assets/{asset}", get(asset))
}

/// A file of the pages' look; public pages run nothing.
async fn asset(path: Path<String>, headers: HeaderMap) -> Result<Response, Problem> {
    match path.ends_with(".js") {
        true => Err(Problem::new(Kind::NotFound, "no file of the pages")),
        false => assets::asset(path, headers).await,
    }
}

/// The answer for an address that leads nowhere.
pub(in crate::service) async fn nothing() -> Problem {
    Problem::new(Kind::NotFound, "no address of this service")
}

/// Shows every problem as a page in the reader's language: whoever asks here is no program of ours.
pub(in crate::service) async fn as_a_page(State(service): State<Shared>, request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let response = next.run(request).await;
    let Some(problem) = response.extensions().get::<Problem>().cloned() else { return response };
    let Ok(shelf) = service.released.now().await else { return response };
    let (voice, _) = voice(&shelf, None, &headers);
    let status = problem.kind().status();
    let words = match problem.kind() {
        Kind::TooLarge => Own::PublicTooLarge,
        Kind::NotFound => Own::PublicNotFound,
        _ => Own::PublicFailed,
    };
    let made = page(&service, &shelf, voice, status, &voice.word(words), html! {});
    let (mut head, _) = response.into_parts();
    let (new, body) = made.into_parts();
    for of_the_other in [CONTENT_LENGTH, CONTENT_TYPE] {
        head.headers.remove(of_the_other);
    }
    head.headers.extend(new.headers);
    head.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    (head.status, head.headers, body).into_response()
}

/// A page that has no address of its own.
pub(super) fn page(
    service: &Shared,
    shelf: &Shelf,
    voice: &Voice,
    status: StatusCode,
    title: &str,
    main: Markup,
) -> Response {
    let page = Page { voice, title, title_in: &voice.tag, address: "", languages: Vec::new(), data: html! {}, main };
    page.send_as(status, service, shelf)
}

/// The page for an address that leads nowhere.
pub(super) fn not_found(service: &Shared, shelf: &Shelf, headers: &HeaderMap) -> Response {
    said(service, shelf, headers, StatusCode::NOT_FOUND, Own::PublicNotFound)
}

/// The page for an edition that there is none of, or of which it is not known which version counts.
pub(super) fn no_edition(service: &Shared, shelf: &Shelf, edition: &str, headers: &HeaderMap) -> Response {
    match shelf.archive.of_edition(edition).next() {
        None => not_found(service, shelf, headers),
        Some(_) => said(service, shelf, headers, StatusCode::SERVICE_UNAVAILABLE, Own::PublicFailed),
    }
}

/// The same for a series, or for one of which every edition is withdrawn.
pub(super) fn no_series(service: &Shared, shelf: &Shelf, series: &str, headers: &HeaderMap) -> Response {
    let editions = shelf.archive.series(series);
    let withdrawn = editions.first().and_then(|edition| shelf.archive.last(edition.as_str()));
    match (editions.first(), withdrawn.filter(|_| shelf.archive.counting(series).is_none())) {
        (None, _) => not_found(service, shelf, headers),
        (Some(_), Some(version)) => self::withdrawn(service, shelf, version, headers),
        (Some(_), None) => said(service, shelf, headers, StatusCode::SERVICE_UNAVAILABLE, Own::PublicFailed),
    }
}

/// The page in the place of a file that nobody is to use any more (410, RFC 9110, 15.5.11).
pub(super) fn withdrawn(service: &Shared, shelf: &Shelf, version: Version<'_>, headers: &HeaderMap) -> Response {
    let (voice, _) = voice(shelf, None, headers);
    let main = html! {
        @if let Some(withdrawn) = shelf.archive.withdrawn(&version.0) { (withdrawal(shelf, voice, withdrawn)) }
        p { (index::link(shelf, voice, version)) }
    };
    page(service, shelf, voice, StatusCode::GONE, &voice.word(Own::PublicWithdrawn), main)
}

fn said(service: &Shared, shelf: &Shelf, headers: &HeaderMap, status: StatusCode, words: Own) -> Response {
    let (voice, _) = voice(shelf, None, headers);
    page(service, shelf, voice, status, &voice.word(words), html! {})
}
