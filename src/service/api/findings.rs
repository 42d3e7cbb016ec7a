//! Findings: everything that is wrong with a project or an edition.

use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;

use super::{Segments, edition, no_parameters};
use crate::name::EditionId;
use crate::service::answer;
use crate::service::problem::Problem;
use crate::service::worker::{Ask, Lane};
use crate::service::{Question, Shared};

/// All findings about all editions, as `check --format json` writes them.
#[utoipa::path(
    get,
    path = "/api/v1/findings",
    operation_id = "list_findings",
    tag = "editions",
    responses(
        (status = OK, description = "The findings", body = Object, content_type = "application/json"),
        Problem
    )
)]
pub(super) async fn of_all(State(service): State<Shared>, uri: Uri, headers: HeaderMap) -> Result<Response, Problem> {
    no_parameters(&uri)?;
    answered(&service, &headers, Vec::new()).await
}

/// All findings about an edition.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/findings",
    operation_id = "list_findings_of_edition",
    tag = "editions",
    params(("edition" = String, Path, description = "Its name")),
    responses(
        (status = OK, description = "The findings", body = Object, content_type = "application/json"),
        Problem
    )
)]
pub(super) async fn of_edition(
    State(service): State<Shared>,
    Segments(name): Segments<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    no_parameters(&uri)?;
    let edition = edition(&service.project.now().view, &name)?;
    answered(&service, &headers, vec![edition]).await
}

async fn answered(service: &Shared, headers: &HeaderMap, editions: Vec<EditionId>) -> Result<Response, Problem> {
    let asked = service.answer(Lane::Request, Question::about_what_is(Ask::Findings { editions })).await?;
    Ok(answer::json(headers, "findings.json", &serde_json::json!({ "findings": asked.findings })))
}
