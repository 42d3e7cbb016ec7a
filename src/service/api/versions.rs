//! Versions: what differs between two of them, where a number comes from, and whether a copy is one of them.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use bytes::Bytes;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{Parameters, edition, media_type, read};
use crate::diff::Asked;
use crate::name::EditionId;
use crate::service::answer;
use crate::service::problem::{Kind, Problem};
use crate::service::worker::{Ask, Lane};
use crate::service::{Question, Shared};

/// Most characters of a question.
const LONGEST: usize = 1000;

/// Sides of a comparison.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Sides {
    /// The old side: an edition as the project has it, or one of its released versions as `edition@1`.
    #[param(pattern = r"^[^@]+(@[1-9][0-9]{0,8})?$")]
    from: String,
    /// The new side. Without it, `from` is the new side, and the release before it the old one.
    #[param(pattern = r"^[^@]+(@[1-9][0-9]{0,8})?$")]
    to: Option<String>,
}

/// Everything that differs between two editions or versions, as `diff --format json` writes it.
#[utoipa::path(
    get,
    path = "/api/v1/diff",
    operation_id = "get_diff",
    tag = "versions",
    params(Sides),
    responses(
        (status = OK, description = "The differences", body = Object, content_type = "application/json"),
        Problem
    )
)]
pub(super) async fn diff(
    State(service): State<Shared>,
    Parameters(sides): Parameters<Sides>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let refused = |side: &str| {
        let detail = format!("“{side}” is no side: name an edition, or one of its versions as `edition@1`");
        Problem::new(Kind::BadRequest, detail)
    };
    for side in [Some(&sides.from), sides.to.as_ref()].into_iter().flatten() {
        Asked::parse(side).filter(|asked| !asked.edition.as_str().is_empty()).ok_or_else(|| refused(side))?;
    }
    let ask = Ask::Diff { old: sides.from, new: sides.to };
    let asked = service.answer(Lane::Request, Question::about_what_is(ask)).await?;
    if asked.answer.is_null() {
        return Err(unknown(asked.findings.clone(), "a side is not known"));
    }
    Ok(answer::json(&headers, "diff.json", &asked.answer))
}

/// A number, figure or text that somebody holds in hand.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Held {
    /// A figure by its id or name, a number or a sentence as it is printed in any language, or the name of a message.
    #[param(min_length = 1, max_length = 1000)]
    asked: String,
    /// Only this edition; all if it is absent.
    edition: Option<String>,
}

/// Everything that is known of a number, figure or text, in every edition, as `trace --format json` writes it.
#[utoipa::path(
    get,
    path = "/api/v1/trace",
    operation_id = "get_trace",
    tag = "versions",
    params(Held),
    responses(
        (status = OK, description = "All that is known", body = Object, content_type = "application/json"),
        Problem
    )
)]
pub(super) async fn trace(
    State(service): State<Shared>,
    Parameters(held): Parameters<Held>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if held.asked.is_empty() || held.asked.chars().count() > LONGEST {
        return Err(Problem::new(Kind::BadRequest, format!("`asked` has 1 to {LONGEST} characters")));
    }
    let view = service.project.now().view;
    let editions: Vec<EditionId> = held.edition.iter().map(|name| edition(&view, name)).collect::<Result<_, _>>()?;
    let ask = Ask::Search { asked: held.asked, editions };
    let asked = service.answer(Lane::Request, Question::about_what_is(ask)).await?;
    if asked.answer.is_null() {
        return Err(unknown(asked.findings.clone(), "no edition shows it"));
    }
    Ok(answer::json(&headers, "trace.json", &asked.answer))
}

/// Something that nobody knows of; or the findings that keep it from being looked for.
fn unknown(findings: Vec<serde_json::Value>, detail: &str) -> Problem {
    let is_of_names = |finding: &serde_json::Value| finding["code"] == crate::finding::Code::UnknownName.number();
    match !findings.is_empty() && !findings.iter().any(is_of_names) {
        true => Problem::refused(findings),
        false => Problem::new(Kind::NotFound, detail).with(findings),
    }
}

/// The code from a printed copy, where there is no file.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Printed {
    /// The edition code, such as `IQF 2019-08 en b0e700`, or the longer one of the imprint.
    #[param(max_length = 1000)]
    code: String,
}

/// Whether a code is one of ours, and whether what bears it is current, as `verify --code … --format json` writes it.
#[utoipa::path(
    get,
    path = "/api/v1/verify",
    operation_id = "verify-code",
    tag = "versions",
    params(Printed),
    responses(
        (status = OK, description = "What becomes of it", body = Object, content_type = "application/json"),
        Problem
    )
)]
pub(super) async fn verify_code(
    State(service): State<Shared>,
    Parameters(Printed { code }): Parameters<Printed>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if code.chars().count() > LONGEST {
        return Err(Problem::new(Kind::BadRequest, format!("`code` has more than {LONGEST} characters")));
    }
    let shelf = service.released.now().await?;
    let judgement = read(move || shelf.archive.judge_code(&code)).await?;
    Ok(answer::json(&headers, "verified.json", &judgement))
}

/// Whether a copy is one of ours, whether it is current, and what differs, as `verify --format json` writes it of one file.
/// The copy is the body, a PDF, a web page or any other file, which is read for the answer and not kept.
#[utoipa::path(
    post,
    path = "/api/v1/verify",
    operation_id = "verify",
    tag = "versions",
    request_body(content(
        (super::Binary = "application/pdf"),
        (String = "text/plain"),
        (String = "text/html"),
        (super::Binary = "application/octet-stream")
    )),
    responses(
        (status = OK, description = "What becomes of it", body = Object, content_type = "application/json"),
        Problem
    )
)]
pub(super) async fn verify(
    State(service): State<Shared>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    if !MEDIA.contains(&media_type(&headers).as_str()) {
        return Err(Problem::new(Kind::Media, format!("a copy is one of {}", MEDIA.join(", "))));
    }
    let judgement = service.verify(body).await?;
    Ok(answer::json(&headers, "verified.json", &judgement))
}

/// Types of what is looked at; the file itself says which it is.
const MEDIA: [&str; 4] = ["application/pdf", "text/plain", "text/html", "application/octet-stream"];
