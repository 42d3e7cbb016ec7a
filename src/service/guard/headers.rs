//! Fields that every answer has.

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, ETAG, IF_NONE_MATCH, RANGE, REFERRER_POLICY, VARY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;

use super::super::{Shared, clock};

/// Identifies a request in logs, the asker's as well as ours.
pub(super) const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const CROSS_ORIGIN_OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");

/// Everything that is not allowed elsewhere: pages load what is ours, and no other site shows them in a frame.
const POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
                      connect-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; style-src 'self'";
/// The same for pages that run nothing, and may have a form.
pub(crate) const POLICY_OF_FORMS: &str = "default-src 'none'; base-uri 'none'; form-action 'self'; \
                                          frame-ancestors 'none'; font-src 'self'; img-src 'self'; style-src 'self'";

/// Fields of an answer that it does not set itself.
const ALWAYS: [(HeaderName, &str); 8] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (REFERRER_POLICY, "no-referrer"),
    (CROSS_ORIGIN_OPENER_POLICY, "same-origin"),
    (CROSS_ORIGIN_RESOURCE_POLICY, "same-origin"),
    (PERMISSIONS_POLICY, "camera=(), geolocation=(), microphone=()"),
    (CACHE_CONTROL, "no-store"),
];

/// An id that somebody else may have given: short, and nothing that a log could trip over.
fn is_usable(id: &HeaderValue) -> bool {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.:/+=".contains(byte);
    (1..=100).contains(&id.len()) && id.as_bytes().iter().all(is_plain)
}

/// The method, as a label of metrics. Anybody can make methods up, and each label stays.
fn known(method: &Method) -> &str {
    let is_known = [Method::GET, Method::HEAD, Method::POST, Method::OPTIONS].contains(method);
    if is_known { method.as_str() } else { "other" }
}

/// Gives every answer its fields, and the log a line for it.
pub(crate) async fn answers_are_safe(State(service): State<Shared>, request: Request, next: Next) -> Response {
    let begun = clock::now();
    let given = request.headers().get(X_REQUEST_ID).filter(|id| is_usable(id)).cloned();
    let id = given.unwrap_or_else(|| service.next_request_id());
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let mut response = next.run(request).await;
    let (status, time) = (response.status().as_u16(), begun.elapsed());
    service.metrics.answered(known(&method), &route, status, time);
    tracing::info!(id = id.to_str().unwrap_or_default(), %method, %path, status, ms = time.as_secs_f64() * 1000.0, "answered");
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    headers.insert(X_REQUEST_ID, id);
    if service.settings.tokens.is_some() {
        headers.append(VARY, HeaderValue::from_static("authorization"));
    }
    response
}

/// Ranges are of what GET has (RFC 9110, 14.2), and what was made for a request is sent whatever its asker has already.
pub(crate) async fn conditions_fit_the_method(mut request: Request, next: Next) -> Response {
    if request.method() != Method::GET {
        request.headers_mut().remove(RANGE);
    }
    if !request.method().is_safe() {
        request.headers_mut().remove(IF_NONE_MATCH);
    }
    next.run(request).await
}

/// A compressed content is not the same, byte for byte: its tag is a weak one (RFC 9110, 8.8.1).
pub(crate) async fn tags_are_weak_where_encoded(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if headers.contains_key(CONTENT_ENCODING)
        && let Some(tag) = headers.get(ETAG).and_then(|tag| tag.to_str().ok()).filter(|tag| tag.starts_with('"'))
        && let Ok(weak) = HeaderValue::from_str(&format!("W/{tag}"))
    {
        headers.insert(ETAG, weak);
    }
    response
}
