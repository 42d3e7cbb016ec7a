//! The names by which a service is addressed, and the pages that may ask it.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{Request, State};
use axum::http::header::{
    AUTHORIZATION, CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_TYPE, ETAG, HOST, IF_NONE_MATCH, IF_RANGE, ORIGIN,
    RANGE, RETRY_AFTER,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower_http::cors::{AllowOrigin, CorsLayer};

use super::super::Shared;
use super::super::answer::WARNINGS;
use super::super::problem::{Kind, Problem};
use super::super::settings::Settings;
use super::headers::X_REQUEST_ID;
use super::tokens::OPEN;

/// The name in an address, without its port; `None` if it has more than the two (RFC 9110, 7.2).
fn name_of(authority: &str) -> Option<&str> {
    let (name, port) = match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, "")) => (address, "0"),
        Some((address, port)) => (address, port.strip_prefix(':')?),
        None => authority.split_once(':').unwrap_or((authority, "0")),
    };
    port.bytes().all(|byte| byte.is_ascii_digit()).then_some(name)
}

/// Whether a name is the service's: one that it was started with, the address that it listens on, or, where only this
/// machine can ask, one of this machine's names for itself. A page elsewhere whose name is made to lead here (DNS
/// rebinding) has another one.
fn is_ours(settings: &Settings, listens_on: SocketAddr, authority: &str) -> bool {
    let Some(name) = name_of(authority) else { return false };
    let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
    let is_given = is_named(settings, &name);
    let address: Option<IpAddr> = name.parse().ok();
    let is_address = address.is_some_and(|address| address == listens_on.ip() || address.is_loopback());
    is_given || is_address || (name == "localhost" && listens_on.ip().is_loopback())
}

/// Whether a name is one that the service was started with.
fn is_named(settings: &Settings, name: &str) -> bool {
    settings.hosts.iter().any(|host| host.eq_ignore_ascii_case(name))
}

/// Lets a request through if it asks this very service.
pub(crate) async fn host_is_ours(State(service): State<Shared>, request: Request, next: Next) -> Response {
    if OPEN.contains(&request.uri().path()) {
        return next.run(request).await;
    }
    let Some(named) = host(request.headers()) else {
        service.metrics.refused("host");
        let detail = "`Host` is missing or stands there twice";
        return Problem::new(Kind::BadRequest, detail).into_response();
    };
    let target = request.uri().authority().map(|authority| authority.as_str());
    let is_ours = |name: &str| is_ours(&service.settings, service.listens_on, name);
    if is_ours(named) && target.is_none_or(is_ours) {
        return next.run(request).await;
    }
    service.metrics.refused("host");
    Problem::new(Kind::Misdirected, "`Host` names another service").into_response()
}

/// The one `Host` of a request (RFC 9112, 3.2).
fn host(headers: &HeaderMap) -> Option<&str> {
    let mut hosts = headers.get_all(HOST).iter();
    let host = hosts.next()?.to_str().ok()?;
    hosts.next().is_none().then_some(host)
}

/// Says what a browser that sends a request knows of the page that made it (W3C Fetch Metadata).
const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Whether a request comes from a page of another site. Programs say nothing of pages.
fn comes_from_elsewhere(service: &Shared, headers: &HeaderMap) -> bool {
    let site = headers.get(SEC_FETCH_SITE).map(HeaderValue::as_bytes);
    let is_strange = |origin: &HeaderValue| {
        let origin = origin.to_str().unwrap_or_default();
        let is_allowed = service.settings.origins.iter().any(|allowed| allowed == origin);
        let authority = origin.split_once("://").map_or("", |(_, authority)| authority);
        // Behind a proxy, `Host` may be another one than the page's. Another port of this machine is another site.
        let is_here = host(headers) == Some(authority)
            || name_of(authority).is_some_and(|name| is_named(&service.settings, name));
        !is_allowed && !is_here
    };
    match headers.get(ORIGIN) {
        Some(origin) => is_strange(origin),
        None => site.is_some_and(|site| ![b"same-origin".as_slice(), b"none"].contains(&site)),
    }
}

/// Lets a request that makes something through if no page of another site has sent it.
pub(crate) async fn writes_come_from_here(State(service): State<Shared>, request: Request, next: Next) -> Response {
    if !request.method().is_safe() && comes_from_elsewhere(&service, request.headers()) {
        service.metrics.refused("origin");
        let detail = "a page of another site has sent it; `--allow-origin` names sites that may";
        return Problem::new(Kind::Forbidden, detail).into_response();
    }
    next.run(request).await
}

/// Pages of other sites that may read answers: none, but for those that were named.
pub(crate) fn cors(settings: &Settings) -> CorsLayer {
    let origins: Vec<HeaderValue> = settings.origins.iter().filter_map(|origin| origin.parse().ok()).collect();
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_methods([Method::GET, Method::HEAD, Method::POST])
        .allow_headers([AUTHORIZATION, CONTENT_TYPE, IF_NONE_MATCH, IF_RANGE, RANGE, X_REQUEST_ID])
        .expose_headers([CONTENT_DISPOSITION, CONTENT_RANGE, ETAG, RETRY_AFTER, WARNINGS, X_REQUEST_ID])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_are_no_part_of_names() {
        let named =
            [("a.example:80", "a.example"), ("a.example", "a.example"), ("[::1]:8080", "::1"), ("[::1]", "::1")];
        for (authority, name) in named {
            assert_eq!(name_of(authority), Some(name));
        }
        for authority in ["127.0.0.1:80@a.example", "[::1]a.example", "[::1]:x", "a.example:80:90"] {
            assert_eq!(name_of(authority), None, "{authority}");
        }
    }
}
