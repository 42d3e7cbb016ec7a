//! The interface for programs, described in OpenAPI 3.1 by the very code that answers.

#[allow(unused_qualifications, reason = "written by a macro")]
mod artefacts;
mod batch;
mod editions;
mod figures;
mod findings;
mod item;
#[allow(unused_qualifications, reason = "written by a macro")]
mod render;
#[allow(unused_qualifications, reason = "written by a macro")]
mod versions;

use axum::Router;
use axum::extract::rejection::QueryRejection;
use axum::extract::{FromRequestParts, Path, Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use serde::de::DeserializeOwned;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::Shared;
use super::answer::{self, Purpose};
use super::cache::File;
use super::problem::{Kind, Problem};
use crate::name::{EditionId, LanguageTag};
use crate::report::values;
use crate::workspace::View;

pub(crate) use editions::{DocumentSummary, EditionSummary, summaries};
pub(crate) use figures::figure;
pub(crate) use item::Item;

pub use batch::batch_request;
pub use render::render_request;

/// The description without its routes.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "iq-figures",
        description = "Documents of a project over HTTP: what there is, its figures, and every document in every form; and the same with data of one’s own. Nothing that is asked here is written.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")
    ),
    tags(
        (name = "editions", description = "What there is"),
        (name = "documents", description = "Documents as files"),
        (name = "rendering", description = "Documents with data of one's own"),
        (name = "versions", description = "What has changed, where a number comes from, and which copy counts")
    ),
    components(schemas(Problem))
)]
struct Description;

/// The routes of the API, and their description as JSON.
pub(super) fn routes() -> (Router<Shared>, File) {
    let routes = OpenApiRouter::with_openapi(Description::openapi())
        .routes(routes!(editions::list))
        .routes(routes!(editions::one))
        .routes(routes!(figures::list))
        .routes(routes!(figures::table))
        .routes(routes!(figures::one))
        .routes(routes!(findings::of_all))
        .routes(routes!(findings::of_edition))
        .routes(routes!(artefacts::one))
        .routes(routes!(render::render))
        .routes(routes!(batch::batch))
        .routes(routes!(versions::diff))
        .routes(routes!(versions::trace))
        .routes(routes!(versions::verify_code, versions::verify));
    let (router, description) = routes.split_for_parts();
    let description = serde_json::to_vec_pretty(&description).expect("a description is plain data");
    let description = File::new("openapi.json", description);
    (router.route("/api/v1/openapi.json", axum::routing::get(description_of_it)), description)
}

async fn description_of_it(State(service): State<Shared>, headers: HeaderMap) -> Response {
    answer::file(&headers, &service.description, Purpose::Show)
}

/// Runs what is quick but not quick enough to hold other requests up.
pub(crate) async fn read<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|_| Problem::new(Kind::Crashed, "a bug in iq-figures; the log says more"))
}

/// A file as it is. For the description alone: of bytes, it would say that they are an array of numbers.
#[derive(utoipa::ToSchema)]
#[schema(value_type = String, format = Binary)]
#[expect(dead_code, reason = "nobody makes one")]
struct Binary(Vec<u8>);

/// The variable parts of an address.
struct Segments<T>(T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Segments<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let path = Path::from_request_parts(parts, state).await;
        path.map(|Path(segments)| Self(segments)).map_err(|why| Problem::new(Kind::BadRequest, why.body_text()))
    }
}

/// The parameters of an address; what they are not is refused.
struct Parameters<T>(T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Parameters<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let query = Query::from_request_parts(parts, state).await;
        let refused = |why: QueryRejection| format!("the parameters of the address: {}", why.body_text());
        query.map(|Query(all)| Self(all)).map_err(|why| Problem::new(Kind::BadRequest, refused(why)))
    }
}

/// The edition of that name, if the project has it.
pub(crate) fn edition(view: &View, name: &str) -> Result<EditionId, Problem> {
    let Some(model) = view.model() else { return Err(unreadable(view)) };
    let found = model.editions.iter().find(|edition| edition.as_str() == name);
    found.cloned().ok_or_else(|| Problem::new(Kind::NotFound, "there is no such edition"))
}

/// The language of an edition, if it has it. One whose file cannot be read has any language: its findings say why there is
/// none.
fn language(view: &View, edition: &EditionId, tag: &str) -> Result<LanguageTag, Problem> {
    let edition_file = view.model().and_then(|model| model.edition_files.get(edition));
    let tag = LanguageTag::from(tag);
    match edition_file {
        Some(edition_file) if !edition_file.languages.iter().any(|language| language.value == tag) => {
            Err(Problem::new(Kind::NotFound, "the edition has no such language"))
        }
        _ => Ok(tag),
    }
}

/// A document that the project has, by its edition and language.
pub(crate) fn document(view: &View, name: &str, tag: &str) -> Result<(EditionId, LanguageTag), Problem> {
    let edition = edition(view, name)?;
    let language = language(view, &edition, tag)?;
    Ok((edition, language))
}

/// A project of which nothing can be made.
fn unreadable(view: &View) -> Problem {
    Problem::refused(values(&view.found().clone().sorted(), view.sources()))
}

/// Refuses parameters of an address that takes none: a mistyped one would otherwise have no effect.
fn no_parameters(uri: &Uri) -> Result<(), Problem> {
    match url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).next() {
        None => Ok(()),
        Some(_) => Err(Problem::new(Kind::BadRequest, "the address takes no parameters")),
    }
}

/// The media type of a body, without its parameters and in lower case.
fn media_type(headers: &HeaderMap) -> String {
    let media = headers.get(CONTENT_TYPE).and_then(|media| media.to_str().ok()).unwrap_or_default();
    media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}
