//! Previews: the pages of a document as they are now, which follow what is saved.
//!
//! A page keeps the last good pictures while a file is broken, below what is wrong. Pictures have addresses of their
//! content, so that a page that stays the same is not sent again.

mod shown;

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use maud::{Markup, html};
use tokio::sync::{OwnedSemaphorePermit, mpsc};

use super::frame::Page;
use crate::name::{EditionId, LanguageTag};
use crate::project::language::own_name;
use crate::service::Shared;
use crate::service::answer::{self, Purpose};
use crate::service::api::{document, read};
use crate::service::problem::{Kind, Problem};

use shown::Document;

pub(in crate::service) use shown::Previews;

/// Time after which a page whose connection has ended connects again.
const RETRY: Duration = Duration::from_secs(1);

/// A document that the project has, or had when it could last be read.
fn shown_document(service: &Shared, edition: &str, language: &str) -> Result<Document, Problem> {
    let known = (EditionId::from(edition), LanguageTag::from(language));
    document(&service.project.now().view, edition, language)
        .or_else(|why| if service.previews.has(&known) { Ok(known) } else { Err(why) })
}

/// The page of a preview.
pub(super) async fn page(
    State(service): State<Shared>,
    Path((edition, language)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let document = shown_document(&service, &edition, &language)?;
    let shown = service.previews.now(&service, &document).await;
    let view = service.project.now().view;
    let of = document.clone();
    let title = read(move || view.composed(&of.0, &of.1).value.map(|it| it.document.metadata.title.clone())).await?;
    let (edition, tag) = &document;
    let main = html! {
        p.status role="status" { (shown.status()) }
        section #findings aria-label="Findings" { (shown.findings()) }
        div #pages data-events={ "/preview/" (edition) "/" (tag) "/events" } data-standing=(shown.class()) {
            (shown.pages(edition))
        }
    };
    let page = Page {
        title: title.as_deref().unwrap_or(edition.as_str()),
        language: tag.as_str(),
        kicker: "Preview",
        above: Some(("/", "Editions")),
        script: Some("preview.js"),
        line: line(&service, edition, tag),
        main,
    };
    Ok(page.send(&headers))
}

/// Links to the same document in other forms and languages.
fn line(service: &Shared, edition: &EditionId, tag: &LanguageTag) -> Markup {
    let view = service.project.now().view;
    let edition_file = view.model().and_then(|model| model.edition_files.get(edition));
    let languages: Vec<&LanguageTag> =
        edition_file.into_iter().flat_map(|it| &it.languages).map(|it| &it.value).collect();
    html! {
        p.links {
            @for other in languages {
                @if other == tag {
                    b lang=(other) aria-current="page" { (own_name(other.as_str())) }
                } @else {
                    a href={ "/preview/" (edition) "/" (other) } lang=(other) { (own_name(other.as_str())) }
                }
                " "
            }
            a href={ "/api/v1/editions/" (edition) "/" (tag) "/web-page" } { "As a web page" } " "
            a href={ "/api/v1/editions/" (edition) "/" (tag) "/accessible-pdf" } { "As a PDF" }
        }
    }
}

/// The states of a preview, as they come.
pub(super) async fn events(
    State(service): State<Shared>,
    Path((edition, language)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let document = shown_document(&service, &edition, &language)?;
    let place = Arc::clone(&service.streams).try_acquire_owned();
    let place = place.map_err(|_| Problem::new(Kind::Busy, "enough previews are open"))?;
    let (out, events) = mpsc::channel(1);
    tokio::spawn(follow(service, document, out, place));
    let events = stream::unfold(events, |mut events| async {
        events.recv().await.map(|event| (Ok::<Event, Infallible>(event), events))
    });
    let mut response = Sse::new(events).keep_alive(KeepAlive::default()).into_response();
    // Proxies hand on each event as it comes (nginx).
    response.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(response)
}

/// Sends what is shown after each change, until nobody listens or the service ends. What is being made of an earlier
/// state is given up: its template may loop, and hold up the change that mends it.
async fn follow(service: Shared, document: Document, out: mpsc::Sender<Event>, _place: OwnedSemaphorePermit) {
    let mut changes = service.project.changes();
    let mut ending = service.ending.subscribe();
    loop {
        changes.mark_unchanged();
        let shown = tokio::select! {
            shown = service.previews.now(&service, &document) => shown,
            changed = changes.changed() => if changed.is_ok() { continue } else { return },
            _ = ending.changed() => return,
            () = out.closed() => return,
        };
        if out.send(shown.event(&document.0)).await.is_err() {
            return;
        }
        tokio::select! {
            changed = changes.changed() => if changed.is_err() { return },
            _ = ending.changed() => return,
            () = out.closed() => return,
        }
    }
}

/// A picture by its content.
pub(super) async fn picture(
    State(service): State<Shared>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let known = name.strip_suffix(".png").and_then(|sha256| service.previews.picture(sha256));
    let picture = known.ok_or_else(|| Problem::new(Kind::NotFound, "no picture of a preview"))?;
    let mut response = answer::file(&headers, &picture, Purpose::Show);
    let for_ever = HeaderValue::from_static("private, max-age=86400, immutable");
    response.headers_mut().insert(CACHE_CONTROL, for_ever);
    Ok(response)
}
