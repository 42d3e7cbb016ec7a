//! Problems for people.

use axum::extract::Request;
use axum::http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use maud::html;

use super::frame::{self, ENGLISH, Page};
use crate::service::problem::Problem;

/// Whether the asker is a browser that wants to show a page.
fn wants_a_page(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).and_then(|accept| accept.to_str().ok()).is_some_and(|accept| accept.contains("text/html"))
}

/// Shows a problem as a page, where a page was asked for.
pub(in crate::service) async fn as_a_page(request: Request, next: Next) -> Response {
    let wants_a_page = wants_a_page(request.headers());
    let response = next.run(request).await;
    let problem = response.extensions().get::<Problem>().filter(|_| wants_a_page).cloned();
    match problem {
        Some(problem) => shown(&problem, response),
        None => response,
    }
}

/// A detail as a sentence.
fn sentence(detail: &str) -> String {
    let mut characters = detail.chars();
    let first = characters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", characters.as_str())
}

fn shown(problem: &Problem, response: Response) -> Response {
    let kind = problem.kind();
    let main = html! {
        p { (sentence(problem.detail())) }
        @if !problem.findings().is_empty() { (frame::findings(problem.findings())) }
        p { a href="/" { "All editions" } }
    };
    let kicker = kind.status().as_u16().to_string();
    let page = Page {
        title: kind.title(),
        language: ENGLISH,
        kicker: &kicker,
        above: None,
        script: None,
        line: html! {},
        main,
    };
    let body = page.text();
    let (mut parts, _) = response.into_parts();
    for of_the_other in [CONTENT_LENGTH, CONTENT_ENCODING] {
        parts.headers.remove(of_the_other);
    }
    parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    (parts.status, parts.headers, body).into_response()
}
