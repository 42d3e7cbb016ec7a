//! Everything that there is: editions, their languages, and the addresses of all that can be asked of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Item, Segments, edition, no_parameters, read};
use crate::edition::Edition;
use crate::name::{EditionId, LanguageTag};
use crate::service::Shared;
use crate::service::answer;
use crate::service::problem::Problem;
use crate::workspace::View;

/// All editions of a project.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Editions {
    /// By their names.
    editions: Vec<EditionSummary>,
}

/// An edition.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct EditionSummary {
    /// Its name.
    #[schema(value_type = String, example = "fact-sheet-2019-08")]
    pub id: EditionId,
    /// The document that it is an edition of; absent, like all that follows, if its files have errors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// Day, month or year by which readers know it, as ISO 8601 writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The day on which it was issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued: Option<String>,
    /// The survey that its figures are of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub survey: Option<String>,
    /// The survey's period, an interval as ISO 8601 writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// Days on which collectors have counted.
    pub reference_dates: Vec<String>,
    /// Address of its figures.
    pub figures: String,
    /// Address of its findings.
    pub findings: String,
    /// Its documents.
    pub languages: Vec<DocumentSummary>,
}

/// An edition in a language.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct DocumentSummary {
    /// Tag of the language.
    #[schema(value_type = String, example = "en")]
    pub language: LanguageTag,
    /// The title; absent if the texts have errors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Code that is printed on its pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Number of its pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<u32>,
    /// Addresses of its outputs, by their names.
    pub artefacts: BTreeMap<&'static str, String>,
    /// Addresses of its pages as pictures.
    pub pictures: Vec<String>,
    /// Addresses of its charts, each by itself, as SVG; with another ending, as PNG.
    pub charts: Vec<String>,
}

/// The editions of a project, in the order of their names.
pub(crate) fn summaries(view: &View) -> Vec<EditionSummary> {
    let editions = view.model().map(|model| model.editions.as_slice()).unwrap_or_default();
    editions.iter().map(|edition| summary(view, edition)).collect()
}

fn summary(view: &View, id: &EditionId) -> EditionSummary {
    let edition: Option<Arc<Edition>> = view.edition(id).value;
    let of = |fact: fn(&Edition) -> String| edition.as_deref().map(fact);
    let edition_file = view.model().and_then(|model| model.edition_files.get(id));
    let languages = edition_file.into_iter().flat_map(|edition_file| &edition_file.languages);
    EditionSummary {
        id: id.clone(),
        document: of(|edition| edition.document.clone()),
        version: of(|edition| edition.version.to_string()),
        issued: of(|edition| edition.issued_on.to_string()),
        survey: of(|edition| edition.survey.to_string()),
        period: of(|edition| edition.period.to_string()),
        reference_dates: edition.as_deref().map(reference_dates).unwrap_or_default(),
        figures: format!("/api/v1/editions/{id}/figures"),
        findings: format!("/api/v1/editions/{id}/findings"),
        languages: languages.map(|language| document(view, id, &language.value)).collect(),
    }
}

/// The days on which the figures of an edition were counted.
fn reference_dates(edition: &Edition) -> Vec<String> {
    let collectors = edition.figures.values().filter_map(|figure| figure.collectors.known()).flatten();
    let days = collectors.filter_map(|collector| collector.reference_date.known().map(ToString::to_string));
    let days: std::collections::BTreeSet<String> = days.collect();
    days.into_iter().collect()
}

fn document(view: &View, edition: &EditionId, language: &LanguageTag) -> DocumentSummary {
    let composed = view.composed(edition, language).value;
    let document = composed.as_deref().map(|composed| &composed.document);
    let address = |name: &str| format!("/api/v1/editions/{edition}/{language}/{name}");
    let pages = document.map(|document| document.pages);
    let charts: std::collections::BTreeSet<&str> =
        document.into_iter().flat_map(|document| document.charts()).map(|chart| chart.id.as_str()).collect();
    let charts = charts.into_iter();
    DocumentSummary {
        language: language.clone(),
        title: document.map(|document| document.metadata.title.clone()),
        code: document.map(|document| document.edition.code.clone()),
        pages,
        artefacts: Item::outputs().map(|(name, _)| (name, address(name))).collect(),
        charts: charts.map(|chart| address(&format!("chart-{chart}.svg"))).collect(),
        pictures: (1..=pages.unwrap_or_default()).map(|page| address(&format!("page-{page}.png"))).collect(),
    }
}

/// All editions.
#[utoipa::path(
    get,
    path = "/api/v1/editions",
    operation_id = "list_editions",
    tag = "editions",
    responses((status = OK, description = "All editions", body = Editions), Problem)
)]
pub(super) async fn list(State(service): State<Shared>, uri: Uri, headers: HeaderMap) -> Result<Response, Problem> {
    no_parameters(&uri)?;
    let now = service.project.now();
    let editions = read(move || Editions { editions: summaries(&now.view) }).await?;
    Ok(answer::json(&headers, "editions.json", &editions))
}

/// One edition.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}",
    operation_id = "get_edition",
    tag = "editions",
    params(("edition" = String, Path, description = "Its name")),
    responses(
        (status = OK, description = "The edition", body = EditionSummary),
        Problem
    )
)]
pub(super) async fn one(
    State(service): State<Shared>,
    Segments(name): Segments<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    no_parameters(&uri)?;
    let now = service.project.now();
    let edition = edition(&now.view, &name)?;
    let summary = read(move || summary(&now.view, &edition)).await?;
    Ok(answer::json(&headers, "edition.json", &summary))
}
