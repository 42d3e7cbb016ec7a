//! Findings for people.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use maud::html;

use super::frame::{self, ENGLISH, Page};
use crate::name::EditionId;
use crate::service::api::edition;
use crate::service::problem::Problem;
use crate::service::worker::{Ask, Lane};
use crate::service::{Question, Shared};

/// Those about everything.
pub(super) async fn of_all(State(service): State<Shared>, headers: HeaderMap) -> Result<Response, Problem> {
    page(&service, &headers, "All editions", Vec::new()).await
}

/// Those about an edition.
pub(super) async fn of_edition(
    State(service): State<Shared>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let edition = edition(&service.project.now().view, &name)?;
    page(&service, &headers, &name, vec![edition]).await
}

async fn page(
    service: &Shared,
    headers: &HeaderMap,
    kicker: &str,
    editions: Vec<EditionId>,
) -> Result<Response, Problem> {
    let asked = service.answer(Lane::Request, Question::about_what_is(Ask::Findings { editions })).await?;
    let line = html! { (frame::counts(&asked.findings)) };
    let main = frame::findings(&asked.findings);
    Ok(Page { title: "Findings", language: ENGLISH, kicker, above: None, script: None, line, main }.send(headers))
}
