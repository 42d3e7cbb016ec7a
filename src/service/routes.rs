//! Everything that can be asked for, and what stands before it.

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};

use super::problem::{Kind, Problem};
use super::{Shared, guard, pages, public};

/// All routes, behind all guards. The first layer is the innermost.
pub(super) fn router(service: &Shared, api: Router<Shared>) -> Router {
    let cors = guard::cors(&service.settings);
    let routes = api
        .merge(pages::routes())
        .merge(public::routes())
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(is_ready))
        .route("/metrics", get(metrics))
        .fallback(nothing);
    behind_inner_guards(routes, service)
        .layer(from_fn_with_state(Shared::clone(service), guard::token_allows))
        .layer(cors)
        .layer(from_fn_with_state(Shared::clone(service), guard::host_is_ours))
        .layer(from_fn(pages::as_a_page))
        .layer(from_fn_with_state(Shared::clone(service), guard::answers_are_safe))
        .with_state(Shared::clone(service))
}

/// Releases for anybody, behind the guards that anybody passes. There is nothing else.
pub(super) fn public(service: &Shared) -> Router {
    let routes = public::routes()
        .merge(public::alone())
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(is_ready))
        .fallback(public::nothing);
    behind_inner_guards(routes, service)
        .layer(guard::cors(&service.settings))
        .layer(from_fn_with_state(Shared::clone(service), guard::host_is_ours))
        .layer(from_fn_with_state(Shared::clone(service), public::as_a_page))
        .layer(from_fn_with_state(Shared::clone(service), guard::answers_are_safe))
        .with_state(Shared::clone(service))
}

/// The guards of all routes that stand behind those which ask who somebody is. The first layer is the innermost.
fn behind_inner_guards(routes: Router<Shared>, service: &Shared) -> Router<Shared> {
    routes
        .method_not_allowed_fallback(not_allowed)
        .layer(CatchPanicLayer::custom(panicked))
        // `guard::body_is_plain` has the bound that the command line states.
        .layer(DefaultBodyLimit::disable())
        .layer(CompressionLayer::new().gzip(true).compress_when(texts()))
        .layer(from_fn(guard::tags_are_weak_where_encoded))
        .layer(from_fn(guard::conditions_fit_the_method))
        .layer(from_fn_with_state(Shared::clone(service), guard::body_is_plain))
        .layer(from_fn_with_state(Shared::clone(service), guard::writes_come_from_here))
}

/// Compression of everything that is not compressed already.
fn texts() -> impl Predicate {
    let packed =
        ["application/pdf", "application/zip", "application/vnd", "application/octet-stream", "text/event-stream"];
    let [pdf, zip, vnd, other, events] = packed.map(NotForContentType::const_new);
    SizeAbove::new(512).and(NotForContentType::IMAGES).and(pdf).and(zip).and(vnd).and(other).and(events)
}

/// Ready to be asked: the workers have read the project.
async fn is_ready(State(service): State<Shared>) -> Response {
    match service.pool.is_ready() {
        true => "ready\n".into_response(),
        false => (StatusCode::SERVICE_UNAVAILABLE, "workers are about to start\n").into_response(),
    }
}

/// The media type of OpenMetrics 1.0.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

async fn metrics(State(service): State<Shared>) -> Response {
    ([(CONTENT_TYPE, OPEN_METRICS)], service.metrics.text()).into_response()
}

async fn nothing() -> Problem {
    Problem::new(Kind::NotFound, "no address of this service")
}

async fn not_allowed() -> Problem {
    Problem::new(Kind::NotAllowed, "this address does not take the method")
}

fn panicked(panic: Box<dyn std::any::Any + Send>) -> Response {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
    tracing::error!(%text, "a request has panicked");
    Problem::new(Kind::Crashed, "a bug in iq-figures; the log says more").into_response()
}
