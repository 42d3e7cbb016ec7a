//! Answers to requests that cannot be met: problem details (RFC 9457).

use std::collections::BTreeMap;

use axum::Json;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, ResponseBuilder};
use utoipa::{IntoResponses, ToSchema};

use super::worker::Lost;
use crate::finding::{Code, Finding};
use crate::report::values;
use crate::source::Sources;

/// Media type of problem details (RFC 9457, 6.1).
pub(crate) const MEDIA_TYPE: &str = "application/problem+json";

macro_rules! kinds {
    ($($variant:ident = $name:literal $status:ident, $title:literal, $meaning:literal;)*) => {
        /// Kind of a problem.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Kind { $(#[doc = $title] $variant,)* }

        impl Kind {
            /// Every kind, in the order in which they are described.
            pub(crate) const ALL: &[Kind] = &[$(Kind::$variant,)*];

            /// The name in its address.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The status of the answer.
            pub(crate) fn status(self) -> StatusCode {
                match self { $(Self::$variant => StatusCode::$status,)* }
            }

            /// The kind in a few words.
            pub(crate) fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }

            /// Its meaning, and what to do.
            pub(crate) fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }
        }
    };
}

kinds! {
    BadRequest = "bad-request" BAD_REQUEST, "The request cannot be read",
        "Its parameters, its head or its body are not as the description of the API has them. `detail` says where.";
    Unauthorized = "unauthorized" UNAUTHORIZED, "A token is needed",
        "Send a token of the service's as `Authorization: Bearer …`, or as the password of Basic authentication. Tokens in addresses are not looked at.";
    Forbidden = "forbidden" FORBIDDEN, "The request is not allowed",
        "The role of the token does not include it, or a page of another site has sent it.";
    NotFound = "not-found" NOT_FOUND, "There is no such thing",
        "`/api/v1/editions` lists what there is.";
    NotAllowed = "method-not-allowed" METHOD_NOT_ALLOWED, "It cannot be asked for in this way",
        "`Allow` names the methods.";
    Slow = "request-timeout" REQUEST_TIMEOUT, "The body takes too long to come",
        "Send it again in one go.";
    TooLarge = "too-large" PAYLOAD_TOO_LARGE, "The body is too large",
        "docs/service.md lists the bounds. Send less at a time.";
    Media = "unsupported-media-type" UNSUPPORTED_MEDIA_TYPE, "The body is of a type that is not read",
        "The description of the API names the types. Bodies are sent as they are, without `Content-Encoding`.";
    Range = "range-not-satisfiable" RANGE_NOT_SATISFIABLE, "The file has no such range",
        "`Content-Range` has its length.";
    Misdirected = "misdirected" MISDIRECTED_REQUEST, "The service has another name",
        "`Host` must be the address that it listens on, or a name that it was started with (`--host`).";
    Refused = "refused" UNPROCESSABLE_ENTITY, "The checks refuse it",
        "`findings` says what is wrong, where in which file, and how to mend it. With `draft` it is made all the same, with a mark on every page.";
    Crashed = "crashed" INTERNAL_SERVER_ERROR, "It cannot be made, because of a bug",
        "The service goes on. Please report it, with the findings.";
    Busy = "busy" SERVICE_UNAVAILABLE, "The service has enough to do",
        "Try again after the seconds that `Retry-After` names.";
    OutOfTime = "out-of-time" GATEWAY_TIMEOUT, "It takes longer than it may",
        "A template may hold a loop that does not end. `--deadline` allows more time.";
}

/// A problem, as RFC 9457 describes it, with findings.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(title = "Problem")]
pub(crate) struct Problem {
    /// Address of the kind's description, below the service's.
    #[serde(rename = "type")]
    #[schema(example = "/api#refused")]
    kind_address: String,
    /// The kind in a few words.
    title: &'static str,
    /// Status of the answer.
    status: u16,
    /// This very problem, in plain words.
    detail: String,
    /// Everything that is wrong, with its place and a way to mend it, as `check --format json` writes it.
    #[schema(value_type = Vec<Object>)]
    findings: Vec<serde_json::Value>,
    #[serde(skip)]
    #[schema(ignore)]
    kind: Kind,
}

impl Problem {
    /// A problem without findings.
    pub(crate) fn new(kind: Kind, detail: impl Into<String>) -> Self {
        Self {
            kind_address: format!("/api#{}", kind.name()),
            title: kind.title(),
            status: kind.status().as_u16(),
            detail: detail.into(),
            findings: Vec::new(),
            kind,
        }
    }

    /// The same with findings.
    pub(crate) fn with(self, findings: Vec<serde_json::Value>) -> Self {
        Self { findings, ..self }
    }

    /// The checks have refused something.
    pub(crate) fn refused(findings: Vec<serde_json::Value>) -> Self {
        let errors = findings.iter().filter(|finding| finding["severity"] == "error").count();
        let detail = match errors {
            0 => "there is nothing to send".to_owned(),
            1 => "1 error stops it".to_owned(),
            errors => format!("{errors} errors stop it"),
        };
        Self::new(Kind::Refused, detail).with(findings)
    }

    pub(crate) fn detail(&self) -> &str {
        &self.detail
    }

    pub(crate) fn findings(&self) -> &[serde_json::Value] {
        &self.findings
    }

    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }
}

/// The answers that every operation may have beside its own.
impl IntoResponses for Problem {
    fn responses() -> BTreeMap<String, RefOr<utoipa::openapi::Response>> {
        let answer = |description: &str| {
            let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
            let response = ResponseBuilder::new().description(description).content(MEDIA_TYPE, content);
            RefOr::T(response.build())
        };
        let of_asker = ("4XX".to_owned(), answer("The request cannot be met as it is"));
        BTreeMap::from([of_asker, ("5XX".to_owned(), answer("The service cannot meet it, or not now"))])
    }
}

impl From<Lost> for Problem {
    fn from(lost: Lost) -> Self {
        let finding =
            |code, message: &str, hint: &str| values(&[Finding::new(code, message, hint)], &Sources::default());
        match lost {
            Lost::Busy => Self::new(Kind::Busy, "all places in the queue are taken"),
            Lost::Ending => Self::new(Kind::Busy, "the service is about to end"),
            Lost::NoWorker(why) => Self::new(Kind::Busy, format!("no worker can be started: {why}")),
            Lost::OutOfTime(deadline) => {
                let message = format!("it is given up after {} seconds", deadline.as_secs_f64());
                let hint = "look for a loop in the template, or start the service with a longer --deadline";
                let findings = finding(Code::Deadline, &message, hint);
                Self::new(Kind::OutOfTime, message).with(findings)
            }
            Lost::OutOfMemory(bytes) => {
                let message = format!("it is given up: it wants more than {} MiB of memory", bytes >> 20);
                let hint = "look for a template that grows without end, or start the service with a larger --memory";
                let findings = finding(Code::Memory, &message, hint);
                Self::new(Kind::Refused, message).with(findings)
            }
            Lost::Crashed(why) => {
                let message = format!("each process that was to make it has ended: {why}");
                let findings = finding(Code::Bug, &message, "this is a bug in iq-figures; please report it");
                Self::new(Kind::Crashed, message).with(findings)
            }
        }
    }
}

/// Seconds after which somebody who was turned away may try again.
const RETRY: &str = "1";

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let kind = self.kind;
        let mut response = (kind.status(), Json(&self)).into_response();
        response.extensions_mut().insert(self);
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        match kind {
            Kind::Busy => drop(headers.insert(RETRY_AFTER, HeaderValue::from_static(RETRY))),
            Kind::Unauthorized => {
                let challenge = "Basic realm=\"iq-figures\", charset=\"UTF-8\", Bearer realm=\"iq-figures\"";
                headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
            }
            _ => {}
        }
        response
    }
}
