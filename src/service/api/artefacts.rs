//! Documents as files.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{Binary, Item, Parameters, Segments, document};
use crate::name::{EditionId, LanguageTag};
use crate::service::answer::{self, Purpose};
use crate::service::cache::{File, Rendered};
use crate::service::problem::{Kind, Problem};
use crate::service::worker::{Changes, Lane};
use crate::service::{Question, Shared};
use crate::target::Policy;

/// Options of a document.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Options {
    /// Make it whatever the checks find, with a mark on every page.
    #[serde(default)]
    draft: bool,
}

impl Options {
    pub(super) fn policy(draft: bool) -> Policy {
        if draft { Policy::Draft } else { Policy::Strict }
    }
}

/// A document in one form: `accessible-pdf`, `print-pdf`, `job-ticket`, `job-ticket.txt`, `web-page`, `spreadsheet`,
/// `social-card`, or a page as a picture, `page-1.png`, `page-1.svg`, `spread-1.png`, or one of its charts,
/// `chart-advice-by-kind.svg`, `.png`. The names by which web pages call each other and other files lead here.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/{language}/{artefact}",
    operation_id = "get_document",
    tag = "documents",
    params(
        ("edition" = String, Path, description = "Name of the edition"),
        ("language" = String, Path, description = "Tag of the language", example = "en"),
        ("artefact" = String, Path, description = "Form of the document", example = "accessible-pdf"),
        Options
    ),
    responses(
        (status = OK, description = "The file", content(
            (Binary = "application/pdf"),
            (Binary = "image/png"),
            (String = "image/svg+xml"),
            (String = "text/html"),
            (String = "text/plain"),
            (Object = "application/json"),
            (Binary = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        )),
        (status = PARTIAL_CONTENT, description = "The range of the file that was asked for"),
        (status = PERMANENT_REDIRECT, description = "The name of a file leads to the address of the document"),
        (status = NOT_MODIFIED, description = "The asker has it already"),
        Problem
    )
)]
pub(super) async fn one(
    State(service): State<Shared>,
    Segments((name, tag, item)): Segments<(String, String, String)>,
    Parameters(options): Parameters<Options>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (edition, language) = document(&service.project.now().view, &name, &tag)?;
    let view = &service.project.now().view;
    let languages = view.model().and_then(|model| model.edition_files.get(&edition)).into_iter();
    let languages = languages.flat_map(|it| &it.languages).map(|language| &language.value);
    if let Some((language, artefact)) = Item::of_file(&item, &edition, languages) {
        return Ok(Redirect::permanent(&format!("../{language}/{artefact}")).into_response());
    }
    let item: Item = item.parse().map_err(|why: String| Problem::new(Kind::NotFound, why))?;
    let order = Order {
        edition,
        language,
        item,
        policy: Options::policy(options.draft),
        changes: Changes::default(),
        bodies: Vec::new(),
    };
    let made = order.made(&service, Lane::Request).await?;
    Ok(answer::file(&headers, &made.0, Purpose::Show))
}

/// An order for one file.
pub(super) struct Order {
    pub edition: EditionId,
    pub language: LanguageTag,
    pub item: Item,
    pub policy: Policy,
    pub changes: Changes,
    pub bodies: Vec<bytes::Bytes>,
}

impl Order {
    /// The file, with the findings that stop nothing.
    pub(super) async fn made(self, service: &Shared, lane: Lane) -> Result<(File, Vec<serde_json::Value>), Problem> {
        let Self { edition, language, item, policy, changes, bodies } = self;
        let ask = item.ask(edition.clone(), language.clone(), policy);
        let rendered: std::sync::Arc<Rendered> = service.answer(lane, Question { ask, changes, bodies }).await?;
        let found = rendered.files.iter().find(|file| item.is_in(&file.name, &edition, &language)).cloned();
        match found {
            Some(file) => Ok((file, rendered.findings.clone())),
            None => Err(refused(&item, rendered.findings.clone())),
        }
    }
}

/// Without an error there is no such page or chart.
fn refused(item: &Item, findings: Vec<serde_json::Value>) -> Problem {
    let has_errors = findings.iter().any(|finding| finding["severity"] == "error");
    match item {
        Item::Picture(..) if !has_errors => Problem::new(Kind::NotFound, "the document has no such page"),
        Item::Chart(..) if !has_errors => Problem::new(Kind::NotFound, "the document has no such chart"),
        _ => Problem::refused(findings),
    }
}
