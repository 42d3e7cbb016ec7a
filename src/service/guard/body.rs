//! Bodies of requests: plain, within bounds, and in time. How long one is, is decided before (RFC 9112, 6.3): chunks count
//! more than a length that is stated beside them.

use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::http::header::CONTENT_ENCODING;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::super::Shared;
use super::super::problem::{Kind, Problem};

/// Reads the body of a request within bounds, before anything is done about it.
pub(crate) async fn body_is_plain(State(service): State<Shared>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    if request.method().is_safe() {
        return next.run(request).await;
    }
    if headers.get(CONTENT_ENCODING).is_some_and(|encoding| encoding.as_bytes() != b"identity") {
        service.metrics.refused("encoding");
        return Problem::new(Kind::Media, "the body is compressed").into_response();
    }
    let (parts, body) = request.into_parts();
    if body.size_hint().lower() > service.settings.body as u64 {
        return too_large(&service).into_response();
    }
    let body = Limited::new(body, service.settings.body).collect();
    let problem = match tokio::time::timeout(service.settings.patience, body).await {
        Ok(Ok(body)) => {
            let whole = Request::from_parts(parts, Body::from(body.to_bytes()));
            return next.run(whole).await;
        }
        Ok(Err(error)) if error.is::<LengthLimitError>() => too_large(&service),
        Ok(Err(error)) => Problem::new(Kind::BadRequest, format!("the body cannot be read: {error}")),
        Err(_) => {
            service.metrics.refused("slow");
            Problem::new(Kind::Slow, "the body does not come in time")
        }
    };
    problem.into_response()
}

fn too_large(service: &Shared) -> Problem {
    service.metrics.refused("size");
    Problem::new(Kind::TooLarge, format!("it has more than {} bytes", service.settings.body))
}
