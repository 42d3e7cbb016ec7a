//! The page of an edition: its files, what was corrected in it, and its versions.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_LOCATION, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;
use maud::{Markup, html};

use super::alone;
use super::corrections::Correction;
use super::dataset::dataset;
use super::frame::{Choice, Form, Page, address_of, address_of_edition, file_in, files, voice};
use super::index::link;
use super::reader::preferred;
use super::shelf::Shelf;
use super::voice::Voice;
use crate::name::LanguageTag;
use crate::project::language::own_name;
use crate::service::Shared;
use crate::service::answer::insert;
use crate::service::problem::Problem;
use crate::text::OwnMessage as Own;
use crate::verify::{Version, Withdrawn};

/// The page of an edition in the language that the browser asks for.
pub(super) async fn page(
    State(service): State<Shared>,
    Path(edition): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let shelf = service.released.now().await?;
    match shelf.archive.last(&edition) {
        Some(version) => chosen(&service, &shelf, version, &headers).await,
        None => Ok(alone::no_edition(&service, &shelf, &edition, &headers)),
    }
}

/// The page of the latest edition of a series.
pub(super) async fn latest(
    State(service): State<Shared>,
    Path(series): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let shelf = service.released.now().await?;
    match shelf.latest(&series) {
        Some(version) => chosen(&service, &shelf, version, &headers).await,
        None => Ok(alone::no_series(&service, &shelf, &series, &headers)),
    }
}

async fn chosen(
    service: &Shared,
    shelf: &std::sync::Arc<Shelf>,
    version: Version<'_>,
    headers: &HeaderMap,
) -> Result<Response, Problem> {
    let languages = &version.0.content.languages;
    let wanted = preferred(headers, languages.keys());
    let own = wanted.or_else(|| languages.get_key_value(shelf.voices.source()).map(|(tag, _)| tag));
    let Some(tag) = own.or_else(|| languages.keys().next()) else {
        return Ok(alone::not_found(service, shelf, headers));
    };
    let mut response = shown(service, shelf, version, tag, headers).await?;
    insert(response.headers_mut(), CONTENT_LOCATION, &address_of_edition(version, tag));
    response.headers_mut().append(VARY, HeaderValue::from_static("accept-language"));
    Ok(response)
}

/// The page of an edition in a language.
pub(super) async fn page_in(
    State(service): State<Shared>,
    Path((edition, tag)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let shelf = service.released.now().await?;
    let Some(version) = shelf.archive.last(&edition) else {
        return Ok(alone::no_edition(&service, &shelf, &edition, &headers));
    };
    let tag = LanguageTag::from(tag);
    match version.0.content.languages.contains_key(&tag) {
        true => shown(&service, &shelf, version, &tag, &headers).await,
        false => Ok(without(&service, &shelf, version, &headers, |tag| address_of_edition(version, tag))),
    }
}

async fn shown(
    service: &Shared,
    shelf: &std::sync::Arc<Shelf>,
    version: Version<'_>,
    tag: &LanguageTag,
    headers: &HeaderMap,
) -> Result<Response, Problem> {
    // The sealed inputs are read, and the edition is composed; of each version once.
    let (of, edition) = (std::sync::Arc::clone(shelf), version.0.edition.clone());
    let known = crate::service::api::read(move || {
        let version = of.archive.last(edition.as_str())?;
        Some((of.descriptions(version), of.corrections(version)))
    });
    let (descriptions, corrections) = known.await?.unwrap_or_default();
    let (voice, choice) = voice(shelf, Some(tag.as_str()), headers);
    let (title, title_in) = shelf.title(version, tag);
    let data = dataset(service, shelf, version, tag, descriptions.get(tag), (voice, &corrections));
    let page = Page {
        voice,
        title,
        title_in,
        address: &format!("/editions/{}", version.0.edition),
        languages: if choice == Choice::Address { version.0.content.languages.keys().collect() } else { Vec::new() },
        data,
        main: main(shelf, voice, version, tag, &corrections),
    };
    Ok(page.send(service, shelf, headers, choice))
}

fn main(shelf: &Shelf, voice: &Voice, version: Version<'_>, tag: &LanguageTag, corrections: &[Correction]) -> Markup {
    html! {
        @if let Some(withdrawn) = shelf.archive.withdrawn(&version.0) {
            div.verdict data-state=(Own::PublicWithdrawn.name()) { (withdrawal(shelf, voice, withdrawn)) }
        }
        (later(shelf, voice, version))
        (facts(voice, version, tag))
        @if shelf.archive.withdrawn(&version.0).is_none() { (formats(voice, version, tag)) }
        @if !corrections.is_empty() {
            h2 #corrections { (voice.word(Own::RegisterTitle)) }
            (table(shelf, voice, version, tag, corrections))
        }
        h2 { (voice.word(Own::PublicVersions)) }
        (versions(shelf, voice, version, tag))
    }
}

/// The files of a version, those of its page's language first.
fn formats(voice: &Voice, version: Version<'_>, tag: &LanguageTag) -> Markup {
    html! {
        h2 { (voice.word(Own::PublicFormats)) }
        (of_language(voice, version, tag))
        @for other in version.0.content.languages.keys().filter(|other| *other != tag) {
            h3 lang=(other) dir="auto" { (own_name(other.as_str())) }
            (of_language(voice, version, other))
        }
    }
}

/// The words about a withdrawal: that nobody is to use the version, since when, and why.
pub(super) fn withdrawal(shelf: &Shelf, voice: &Voice, Withdrawn { on, why }: &Withdrawn) -> Markup {
    html! {
        p {
            strong { (voice.word(Own::PublicWithdrawn)) }
            @if let Some(on) = on { ", " time datetime=(on) { (voice.date(on)) } }
            ". " (voice.description(Own::PublicWithdrawn))
        }
        @if let Some(why) = why { p lang=(shelf.voices.source()) dir="auto" { (why) } }
    }
}

/// Where there is a later edition of the series, a link to it.
fn later(shelf: &Shelf, voice: &Voice, version: Version<'_>) -> Markup {
    let latest = shelf.latest(&version.0.content.document).filter(|latest| latest.0.edition != version.0.edition);
    html! {
        @if let Some(latest) = latest {
            @let (title, tag) = shelf.title(latest, &voice.tag);
            p.alert { a href=(address_of_edition(latest, tag)) { (voice.say(Own::PublicLatest, &[("title", title)])) } }
        }
    }
}

fn facts(voice: &Voice, (record, _): Version<'_>, tag: &LanguageTag) -> Markup {
    html! {
        dl.facts.wide {
            dt { (voice.word(Own::PublicReleased)) }
            dd {
                time datetime=(record.on) { (voice.date(&record.on)) }
                " · " (voice.say(Own::PublicVersion, &[("version", &record.version.to_string())]))
            }
            dt { (voice.word(Own::PublicPeriod)) } dd { (voice.period(&record.content.period)) }
            @if let Some(code) = record.codes.get(tag) {
                dt { (voice.word(Own::EditionCodeLabel)) } dd { bdi { code { (code) } } }
            }
        }
    }
}

fn of_language(voice: &Voice, version: Version<'_>, tag: &LanguageTag) -> Markup {
    html! {
        ul.links {
            @for (form, output) in files(version, tag) {
                li {
                    a href=(address_of(version, output)) hreflang=(tag) {
                        (voice.word(form.name()))
                        @if *tag != voice.tag { span.hidden lang=(tag) { " (" (own_name(tag.as_str())) ")" } }
                    }
                }
            }
        }
    }
}

/// Corrections as a table, which scrolls by itself where it is too wide.
pub(super) fn table(
    shelf: &Shelf,
    voice: &Voice,
    (record, _): Version<'_>,
    tag: &LanguageTag,
    corrections: &[Correction],
) -> Markup {
    let heads = [
        Own::RegisterDate,
        Own::RegisterFigure,
        Own::RegisterValue,
        Own::RegisterPrevious,
        Own::RegisterKind,
        Own::RegisterReason,
    ];
    let name = |correction: &Correction| record.content.languages.get(tag)?.names.get(&correction.figure);
    let title = voice.word(Own::RegisterTitle);
    html! {
        div.wide role="region" aria-label=(title) tabindex="0" {
            table {
                caption.hidden { (title) }
                thead { tr { @for head in heads { th scope="col" { (voice.word(head)) } } } }
                tbody {
                    @for correction in corrections {
                        @let (value, was) = voice.values(correction);
                        tr {
                            td { time datetime=(correction.on) { (voice.date(&correction.on)) } }
                            th scope="row" {
                                @match name(correction) {
                                    Some(name) => { span lang=(tag) dir="auto" { (name) } },
                                    None => { bdi { code { (correction.figure) } } }
                                }
                            }
                            td { bdi { (value) } }
                            td { bdi { (was) } }
                            td { (voice.kind(correction.kind)) }
                            @match voice.explained(correction) {
                                Some(reason) => { td { (reason) } },
                                None => { td lang=(shelf.voices.source()) dir="auto" { (correction.reason) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Every version, the last one first.
fn versions(shelf: &Shelf, voice: &Voice, last: Version<'_>, tag: &LanguageTag) -> Markup {
    let all: Vec<Version<'_>> = shelf.archive.of_edition(last.0.edition.as_str()).rev().collect();
    html! {
        ol.versions reversed {
            @for version in all {
                @let (record, _) = version;
                @let withdrawn = shelf.archive.withdrawn(record);
                @let name = voice.say(Own::PublicVersion, &[("version", &record.version.to_string())]);
                li {
                    @match file_in(version, tag, Form::Pdf).filter(|_| withdrawn.is_none()) {
                        Some(output) => { a href=(address_of(version, output)) { (name) " (PDF)" } },
                        None => { (name) }
                    }
                    ", " time datetime=(record.on) { (voice.date(&record.on)) } ": "
                    @if withdrawn.is_some() { strong { (voice.word(Own::PublicWithdrawn)) } }
                    @else if record.version == last.0.version { strong { (voice.word(Own::PublicCurrent)) } }
                    @else { (voice.word(Own::PublicSuperseded)) }
                    @if let Some(why) = withdrawn.and_then(|withdrawn| withdrawn.why.as_ref()) {
                        p lang=(shelf.voices.source()) dir="auto" { (why) }
                    }
                    @if let Some(why) = &record.why { p lang=(shelf.voices.source()) dir="auto" { (why) } }
                }
            }
        }
    }
}

/// The page that says in which languages an edition is, for an address of another one.
pub(super) fn without(
    service: &Shared,
    shelf: &Shelf,
    version: Version<'_>,
    headers: &HeaderMap,
    address: impl Fn(&LanguageTag) -> String,
) -> Response {
    let (voice, _) = voice(shelf, None, headers);
    let (title, _) = shelf.title(version, &voice.tag);
    let main = html! {
        p { (voice.say(Own::PublicNoLanguage, &[("title", title)])) }
        ul.links {
            @for tag in version.0.content.languages.keys() {
                li { a href=(address(tag)) hreflang=(tag) lang=(tag) dir="auto" { (own_name(tag.as_str())) } }
            }
        }
        p { (link(shelf, voice, version)) }
    };
    alone::page(service, shelf, voice, StatusCode::NOT_FOUND, &voice.word(Own::PublicNotFound), main)
}
