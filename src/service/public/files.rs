//! Sealed files, at addresses of their own for ever, and at one that leads to the latest.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, LAST_MODIFIED, LINK};
use axum::http::{HeaderMap, HeaderName};
use axum::response::Response;
use chrono::NaiveDate;

use super::alone;
use super::corrections::sealed;
use super::frame::{Form, address_of, file_in};
use super::landing::without;
use super::shelf::Shelf;
use crate::name::LanguageTag;
use crate::release::SealedFile;
use crate::service::Shared;
use crate::service::answer::{self, Purpose, insert};
use crate::service::api::read;
use crate::service::cache::{File, Key, Rendered};
use crate::service::problem::{Kind, Problem};
use crate::verify::Version;

/// A sealed file never changes, but may be withdrawn: for so long may caches give it without asking.
const FOR_AN_HOUR: &str = "public, max-age=3600";
/// For so long may somebody have the version before.
const FOR_MINUTES: &str = "public, max-age=300";
const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// A file of a version.
pub(super) async fn of_version(
    State(service): State<Shared>,
    Path((edition, version, file)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let shelf = service.released.now().await?;
    let mut versions = shelf.archive.of_edition(&edition);
    let found = versions.find(|(record, _)| record.version.to_string() == version).and_then(|version| {
        let output = version.0.outputs.iter().find(|output| output.file == file)?;
        Form::of(output).map(|form| (version, output, form))
    });
    match found {
        Some((version, ..)) if shelf.archive.withdrawn(&version.0).is_some() => {
            Ok(alone::withdrawn(&service, &shelf, version, &headers))
        }
        Some((version, output, form)) => send(&service, &shelf, (version, output, form), &headers, FOR_AN_HOUR).await,
        None => Ok(alone::not_found(&service, &shelf, &headers)),
    }
}

/// The file of the version that counts, of the latest edition of a series: `/latest/report/en.pdf`.
pub(super) async fn latest(
    State(service): State<Shared>,
    Path((series, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let shelf = service.released.now().await?;
    let asked = file.rsplit_once('.').and_then(|(tag, ending)| Some((tag, Form::with_ending(ending)?)));
    let Some((tag, form)) = asked else { return Ok(alone::not_found(&service, &shelf, &headers)) };
    let Some(version) = shelf.latest(&series) else {
        return Ok(alone::no_series(&service, &shelf, &series, &headers));
    };
    match file_in(version, &LanguageTag::from(tag), form) {
        Some(output) => send(&service, &shelf, (version, output, form), &headers, FOR_MINUTES).await,
        None => {
            let address = |tag: &LanguageTag| format!("/latest/{series}/{tag}.{}", form.ending());
            Ok(without(&service, &shelf, version, &headers, address))
        }
    }
}

async fn send(
    service: &Shared,
    shelf: &Arc<Shelf>,
    (version, output, form): (Version<'_>, &SealedFile, Form),
    headers: &HeaderMap,
    keep: &str,
) -> Result<Response, Problem> {
    let file = bytes(service, shelf, version, output).await?;
    let mut response = answer::file(headers, &file, Purpose::Show);
    let fields = response.headers_mut();
    if fields.contains_key(CACHE_CONTROL) {
        insert(fields, CACHE_CONTROL, keep);
        insert(fields, LINK, &links(service, shelf, (version, output, form)));
        if let Some(language) = &output.language {
            insert(fields, CONTENT_LANGUAGE, language.as_str());
        }
        // Anybody may show what is published.
        insert(fields, CROSS_ORIGIN_RESOURCE_POLICY, "cross-origin");
        if let Some(day) = version.0.on.parse().ok().and_then(midnight) {
            insert(fields, LAST_MODIFIED, &day);
        }
    }
    Ok(response)
}

/// The bytes of a sealed file, which are those of its record or none at all.
async fn bytes(
    service: &Shared,
    shelf: &Arc<Shelf>,
    (record, _): Version<'_>,
    output: &SealedFile,
) -> Result<File, Problem> {
    let key = Key { content: output.sha256.clone(), ask: format!("sealed {}", output.file) };
    let (shelf, name, number) = (Arc::clone(shelf), record.edition.clone(), record.version);
    let output = output.clone();
    let read_it = move || {
        let version = shelf.archive.of_edition(name.as_str()).find(|(record, _)| record.version == number);
        version.ok_or_else(|| "it is gone".to_owned()).and_then(|version| {
            let bytes = sealed(version, &output)?;
            Ok(File { name: output.file.clone(), sha256: output.sha256, bytes: bytes.into() })
        })
    };
    let made = async {
        match read(read_it).await? {
            Ok(file) => Ok(Arc::new(Rendered { files: vec![file], ..Rendered::default() })),
            Err(why) => {
                tracing::error!(%why, "a release is damaged");
                Err(Problem::new(Kind::Crashed, "what was released is not there as it was"))
            }
        }
    };
    let rendered = service.cache.get(&key, made).await?;
    let file = rendered.files.first().cloned();
    file.ok_or_else(|| Problem::new(Kind::Crashed, "what was released is not there as it was"))
}

/// Versions of the same file (RFC 5829), and the address that is its own (RFC 6596).
fn links(service: &Shared, shelf: &Shelf, (version, output, form): (Version<'_>, &SealedFile, Form)) -> String {
    let base = &service.settings.base;
    let (record, _) = version;
    let of = |other: Version<'_>| {
        let file = file_in(other, output.language.as_ref()?, form)?;
        Some(address_of(other, file))
    };
    let given = |(record, _): &Version<'_>| shelf.archive.withdrawn(record).is_none();
    let all: Vec<Version<'_>> = shelf.archive.of_edition(record.edition.as_str()).filter(given).collect();
    let before = all.iter().rev().find(|(other, _)| other.version < record.version);
    let after = all.iter().find(|(other, _)| other.version > record.version);
    let tag = output.language.as_ref().map(ToString::to_string).unwrap_or_default();
    let is_of_the_latest =
        shelf.latest(&record.content.document).is_some_and(|(latest, _)| latest.edition == record.edition);
    let latest = match is_of_the_latest {
        true => Some(format!("/latest/{}/{tag}.{}", record.content.document, form.ending())),
        false => all.last().and_then(|last| of(last)),
    };
    let page = format!("/editions/{}/{tag}", record.edition);
    let links = [
        ("canonical", Some(address_of(version, output))),
        ("latest-version", latest),
        ("predecessor-version", before.and_then(|before| of(before))),
        ("successor-version", after.and_then(|after| of(after))),
        ("version-history", Some(page)),
    ];
    let links = links.into_iter().filter_map(|(rel, address)| Some(format!("<{base}{}>; rel=\"{rel}\"", address?)));
    links.collect::<Vec<_>>().join(", ")
}

/// The beginning of a day, as HTTP writes it (RFC 9110, 5.6.7).
fn midnight(day: NaiveDate) -> Option<String> {
    Some(day.and_hms_opt(0, 0, 0)?.format("%a, %d %b %Y %H:%M:%S GMT").to_string())
}
