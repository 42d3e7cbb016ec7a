//! Files as answers: media types, entity tags, ranges (RFC 9110).

use axum::body::Body;
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    RANGE,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use headers::{HeaderMapExt, IfNoneMatch, IfRange};
use http_range_header::parse_range_header;

use super::cache::File;
use super::problem::{Kind, Problem};

const ATOM: &str = "application/atom+xml; charset=utf-8";
/// Media types by the endings of files.
const MEDIA_TYPES: [(&str, &str); 13] = [
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("html", "text/html; charset=utf-8"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("csv", "text/csv; charset=utf-8"),
    ("json", "application/json"),
    ("txt", "text/plain; charset=utf-8"),
    ("woff2", "font/woff2"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("atom", ATOM),
];

/// The media type of a file.
pub(crate) fn media_type(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    MEDIA_TYPES.iter().find(|(of, _)| *of == ending).map_or("application/octet-stream", |(_, media)| media)
}

/// Whether a file is a text, which is sent in compressed form and as a whole.
fn is_text(media: &str) -> bool {
    media.starts_with("text/") || ["application/json", "image/svg+xml", ATOM].contains(&media)
}

/// Policy for a page or picture of a publication that somebody opens by itself: it may show itself, and no more.
const PUBLICATION: &str =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'self'";

/// Number of findings about a document that stop nothing.
pub(crate) const WARNINGS: HeaderName = HeaderName::from_static("iq-figures-warnings");

/// Purpose of a file that is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To be looked at.
    Show,
    /// To be kept: what somebody sends never comes back as a page of this site.
    Keep,
}

/// Sends a file as far as the request wants it.
pub(crate) fn file(request: &HeaderMap, file: &File, purpose: Purpose) -> Response {
    // Half a SHA-256 names a content for any purpose but proof.
    let tag = format!("\"{}\"", &file.sha256[..32]);
    let media = media_type(&file.name);
    let disposition = match purpose {
        Purpose::Show => "inline",
        Purpose::Keep => "attachment",
    };
    let mut headers = HeaderMap::new();
    insert(&mut headers, ETAG, &tag);
    insert(&mut headers, CACHE_CONTROL, "no-cache");
    insert(&mut headers, CONTENT_TYPE, media);
    insert(&mut headers, CONTENT_DISPOSITION, &format!("{disposition}; filename=\"{}\"", file.name));
    if ["text/html; charset=utf-8", "image/svg+xml"].contains(&media) {
        insert(&mut headers, CONTENT_SECURITY_POLICY, PUBLICATION);
    }
    if !is_text(media) {
        insert(&mut headers, ACCEPT_RANGES, "bytes");
    }
    if is_known(request, &tag) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    let length = file.bytes.len() as u64;
    match range(request, &tag, length).filter(|_| !is_text(media)) {
        None => (headers, Body::from(file.bytes.clone())).into_response(),
        Some(Some((first, last))) => {
            insert(&mut headers, CONTENT_RANGE, &format!("bytes {first}-{last}/{length}"));
            let part = slice(&file.bytes, first, last);
            (StatusCode::PARTIAL_CONTENT, headers, Body::from(part)).into_response()
        }
        Some(None) => {
            let mut refused = Problem::new(Kind::Range, format!("the file has {length} bytes")).into_response();
            insert(refused.headers_mut(), CONTENT_RANGE, &format!("bytes */{length}"));
            refused
        }
    }
}

/// Sends data that was made for this answer.
pub(crate) fn data(request: &HeaderMap, name: &str, bytes: Vec<u8>) -> Response {
    file(request, &File::new(name, bytes), Purpose::Show)
}

/// Sends a page of the service's own.
pub(crate) fn page(request: &HeaderMap, html: Vec<u8>) -> Response {
    let mut response = data(request, "page.html", html);
    response.headers_mut().remove(CONTENT_SECURITY_POLICY);
    response.headers_mut().remove(CONTENT_DISPOSITION);
    response
}

/// Sends a record as JSON.
pub(crate) fn json(request: &HeaderMap, name: &str, record: &impl serde::Serialize) -> Response {
    data(request, name, serde_json::to_vec_pretty(record).expect("a record is plain data"))
}

pub(crate) fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    // Names of files are made of ids, and all else is ours.
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// Whether the asker has this content already (RFC 9110, 13.1.2).
fn is_known(request: &HeaderMap, tag: &str) -> bool {
    let none_of: Option<IfNoneMatch> = request.typed_get();
    let tag = tag.parse().ok();
    none_of.zip(tag).is_some_and(|(none_of, tag)| !none_of.precondition_passes(&tag))
}

fn slice(bytes: &Bytes, first: u64, last: u64) -> Bytes {
    let index = |byte: u64| usize::try_from(byte).unwrap_or(usize::MAX).min(bytes.len());
    bytes.slice(index(first)..index(last + 1))
}

/// The range that is wanted, first and last byte; `None` within if there is none of it. Without a range, of an unknown
/// unit, of several parts or of an earlier content the whole is sent, as RFC 9110, 14.2, allows.
fn range(request: &HeaderMap, tag: &str, length: u64) -> Option<Option<(u64, u64)>> {
    let ranges = parse_range_header(request.get(RANGE)?.to_str().ok()?).ok()?;
    let if_range: Option<IfRange> = request.typed_get();
    let tag = tag.parse().ok();
    if if_range.is_some_and(|it| it.is_modified(tag.as_ref(), None)) {
        return None;
    }
    match ranges.validate(length).as_deref() {
        Ok([range]) => Some(Some((*range.start(), *range.end()))),
        Ok(_) => None,
        Err(_) => Some(None),
    }
}
