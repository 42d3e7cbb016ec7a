//! The first page: every edition, with pictures of its pages and links to all that there is of it.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};

use super::frame::{ENGLISH, Page};
use super::words::{outputs, plural};
use crate::project::language::own_name;
use crate::service::answer::{self, Purpose};
use crate::service::api::{DocumentSummary, EditionSummary, document, read, summaries};
use crate::service::problem::{Kind, Problem};
use crate::service::worker::{Ask, Lane};
use crate::service::{Question, Shared};

/// The page at `/`.
pub(super) async fn page(State(service): State<Shared>, headers: HeaderMap) -> Result<Response, Problem> {
    let view = service.project.now().view;
    let has_model = view.model().is_some();
    let mut editions = read(move || summaries(&view)).await?;
    // The latest first: it is the one that is worked on.
    editions.sort_by(|a, b| b.issued.cmp(&a.issued).then_with(|| a.id.cmp(&b.id)));
    let count = plural(editions.len(), "edition");
    let main = html! {
        @if !has_model {
            p.alert { "The project cannot be read: " a href="/findings" { "see what is wrong" } "." }
        }
        @for edition in &editions { (section(edition)) }
    };
    let line = html! { (count) ". Each document is made when it is asked for, and checked." };
    let page =
        Page { title: "Editions", language: ENGLISH, kicker: "iq-figures", above: None, script: None, line, main };
    Ok(page.send(&headers))
}

fn section(edition: &EditionSummary) -> Markup {
    let id = edition.id.as_str();
    let title = edition.languages.iter().find_map(|document| document.title.as_deref()).unwrap_or(id);
    let tag =
        edition.languages.iter().find(|document| document.title.is_some()).map(|document| document.language.as_str());
    html! {
        section.edition aria-labelledby=(id) {
            div.about {
                h2 id=(id) lang=[tag] { (title) }
                (facts(edition))
                p.links {
                    a href={ "/findings/" (id) } { "Findings" }
                    @for ending in ["csv", "json", "xlsx", "ods"] {
                        " " a href={ "/api/v1/editions/" (id) "/figures." (ending) } {
                            span.hidden { "Figures as " } (ending.to_uppercase())
                        }
                    }
                }
            }
            div.documents {
                @if edition.languages.is_empty() {
                    p.alert { "Its file has errors: " a href={ "/findings/" (id) } { "see what is wrong" } "." }
                }
                @for document in &edition.languages { (document_of(id, document)) }
            }
        }
    }
}

fn facts(edition: &EditionSummary) -> Markup {
    let list = |items: &[String]| items.join(", ");
    html! {
        dl.facts {
            dt { "Edition" } dd { code { (edition.id) } }
            @if let Some(version) = &edition.version { dt { "Reference" } dd { (version) } }
            @if let Some(period) = &edition.period { dt { "Period" } dd { (period.replace('/', " to ")) } }
            @if !edition.reference_dates.is_empty() { dt { "Counted on" } dd { (list(&edition.reference_dates)) } }
            @if let Some(issued) = &edition.issued { dt { "Issued" } dd { (issued) } }
        }
    }
}

fn document_of(edition: &str, document: &DocumentSummary) -> Markup {
    let tag = document.language.as_str();
    let preview = format!("/preview/{edition}/{tag}");
    let title = document.title.as_deref().unwrap_or("It cannot be composed");
    html! {
        article.document {
            h3 {
                span lang=(tag) dir="auto" { (own_name(tag)) }
                " " span.title lang=(tag) dir="auto" { (title) }
            }
            div.pages {
                @for page in 1..=document.pages.unwrap_or_default() {
                    a.thumbnail href={ (preview) "#page-" (page) } {
                        img src={ "/thumbnails/" (edition) "/" (tag) "/" (page) ".png" }
                            alt={ "Page " (page) } width="105" height="148" loading="lazy" decoding="async";
                    }
                }
            }
            p.links {
                a.first href=(preview) { "Preview" span.hidden { ", " (title) } }
                @for (name, words) in outputs() {
                    " " a href={ "/api/v1/editions/" (edition) "/" (tag) "/" (name) } { (words) }
                }
                @if let Some(code) = &document.code { " " span.code { (code) } }
            }
        }
    }
}

/// A small picture of a page.
pub(super) async fn thumbnail(
    State(service): State<Shared>,
    Path((edition, language, page)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (edition, language) = document(&service.project.now().view, &edition, &language)?;
    let number = page.strip_suffix(".png").and_then(|number| number.parse().ok()).filter(|number| *number > 0);
    let number = number.ok_or_else(|| Problem::new(Kind::NotFound, "no page of a document"))?;
    let ask = Ask::Thumbnail { edition, language, page: number };
    let rendered = service.answer(Lane::Request, Question::about_what_is(ask)).await?;
    match rendered.files.first() {
        Some(file) => Ok(answer::file(&headers, file, Purpose::Show)),
        None => Err(Problem::refused(rendered.findings.clone())),
    }
}
