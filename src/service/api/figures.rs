//! Figures of an edition: as tables, and everything that is known of one.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;

use super::{Binary, Segments, edition, no_parameters, read};
use crate::delivery::{TableFormat, export};
use crate::finding::Findings;
use crate::name::FigureId;
use crate::report::values;
use crate::service::answer;
use crate::service::cache::Rendered;
use crate::service::problem::{Kind, Problem};
use crate::service::worker::{Ask, Lane};
use crate::service::{Question, Shared};

/// The figures of an edition, with all that is known of each.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/figures",
    operation_id = "list_figures",
    tag = "editions",
    params(("edition" = String, Path, description = "Its name")),
    responses(
        (status = OK, description = "The figures", body = Object, content_type = "application/json"),
        Problem
    )
)]
pub(super) async fn list(
    state: State<Shared>,
    Segments(edition): Segments<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    table(state, Segments((edition, "figures.json".to_owned())), uri, headers).await
}

/// The figures of an edition as a table, in the format that its name ends with: `figures.csv`, `figures.json`,
/// `figures.xlsx` or `figures.ods`.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/{table}",
    operation_id = "get_figures_as_table",
    tag = "editions",
    params(
        ("edition" = String, Path, description = "Its name"),
        ("table" = String, Path, description = "Name of the table", example = "figures.csv")
    ),
    responses(
        (status = OK, description = "The table", content(
            (Object = "application/json"),
            (String = "text/csv"),
            (Binary = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (Binary = "application/vnd.oasis.opendocument.spreadsheet")
        )),
        (status = NOT_MODIFIED, description = "The asker has it already"),
        Problem
    )
)]
pub(super) async fn table(
    State(service): State<Shared>,
    Segments((name, table)): Segments<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    no_parameters(&uri)?;
    let view = service.project.now().view;
    let edition = edition(&view, &name)?;
    let format = table
        .strip_prefix("figures.")
        .and_then(|ending| TableFormat::NAMES.iter().find(|(name, _)| *name == ending).map(|(_, format)| *format));
    let format = format.ok_or_else(|| {
        Problem::new(Kind::NotFound, "a table is figures.csv, figures.json, figures.xlsx or figures.ods")
    })?;
    let file = format!("{edition}-figures.{}", format.name());
    let made = read(move || {
        let mut findings = Findings::default();
        let made = export(&view, &edition, format, &mut findings);
        made.ok_or_else(|| values(&findings.sorted(), view.sources()))
    });
    let bytes = made.await?.map_err(Problem::refused)?;
    Ok(answer::data(&headers, &file, bytes))
}

/// Everything that is known of a figure: value, unit, period, reference dates, collectors, origin, and every place where
/// it is printed.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/figures/{figure}",
    operation_id = "get_figure",
    tag = "editions",
    params(
        ("edition" = String, Path, description = "Its name"),
        ("figure" = String, Path, description = "Id of the figure; `figure--survey` for one of an earlier survey")
    ),
    responses(
        (status = OK, description = "The figure", body = Object, content_type = "application/json"),
        Problem
    )
)]
pub(super) async fn one(
    State(service): State<Shared>,
    Segments((name, id)): Segments<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    no_parameters(&uri)?;
    let asked = figure(&service, Lane::Request, &name, &id).await?;
    Ok(answer::json(&headers, "figure.json", &asked.answer))
}

/// The record of a figure that an edition has.
pub(crate) async fn figure(service: &Shared, lane: Lane, name: &str, id: &str) -> Result<Arc<Rendered>, Problem> {
    let view = service.project.now().view;
    let edition = edition(&view, name)?;
    let figure = FigureId::from(id);
    let (of, id) = (edition.clone(), figure.clone());
    let has_it = read(move || {
        let resolved = view.edition(&of).value;
        resolved.is_none_or(|edition| edition.figure(&id).is_some())
    });
    if !has_it.await? {
        return Err(Problem::new(Kind::NotFound, "the edition has no such figure"));
    }
    let asked = service.answer(lane, Question::about_what_is(Ask::Trace { edition, figure })).await?;
    if asked.answer.is_null() {
        return Err(Problem::refused(asked.findings.clone()));
    }
    Ok(asked)
}
