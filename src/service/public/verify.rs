//! Whether a copy is one of ours: by its code, or by the file itself, which is read in a process of its own and not kept.

use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::http::header::CACHE_CONTROL;
use axum::response::Response;
use bytes::Bytes;
use maud::{Markup, html};
use serde::Deserialize;

use super::alone;
use super::corrections::Correction;
use super::frame::{Form, Page, address_of_edition, file_in, voice};
use super::landing::{table, withdrawal};
use super::shelf::Shelf;
use super::voice::Voice;
use crate::service::Shared;
use crate::service::answer::insert;
use crate::service::api::read;
use crate::service::problem::{Kind, Problem};
use crate::text::OwnMessage as Own;
use crate::verify::{Answer, Difference, Inside, Known, State as Standing, Stranger, Version};

/// Differences that a page names.
const SHOWN: usize = 50;
/// Characters of a code that are looked at.
const LONGEST_CODE: usize = 100;

/// The code from a printed copy.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    code: Option<String>,
}

type Parameters = Result<Query<Asked>, QueryRejection>;

/// The form, and the answer about a code, in the language that the browser asks for.
pub(super) async fn page(
    State(service): State<Shared>,
    asked: Parameters,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    of_code(&service, None, asked, &headers).await
}

/// The same in a language.
pub(super) async fn page_in(
    State(service): State<Shared>,
    Path(language): Path<String>,
    asked: Parameters,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    of_code(&service, Some(&language), asked, &headers).await
}

/// The answer about a file, in the language that the browser asks for.
pub(super) async fn file(
    State(service): State<Shared>,
    headers: HeaderMap,
    parts: Multipart,
) -> Result<Response, Problem> {
    of_file(&service, None, parts, &headers).await
}

/// The same in a language.
pub(super) async fn file_in_language(
    State(service): State<Shared>,
    Path(language): Path<String>,
    headers: HeaderMap,
    parts: Multipart,
) -> Result<Response, Problem> {
    of_file(&service, Some(&language), parts, &headers).await
}

/// Everything that is known of a copy.
struct Said {
    answer: Answer,
    /// Whether there was more to look at than a code.
    by: By,
    /// The code that is most like the one that was typed.
    nearest: Option<String>,
    /// Corrections that the version has which counts now, and the copy has not.
    since: Vec<Correction>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Code,
    File,
}

async fn of_code(
    service: &Shared,
    language: Option<&str>,
    asked: Parameters,
    headers: &HeaderMap,
) -> Result<Response, Problem> {
    let code = asked.map(|Query(asked)| asked.code).unwrap_or_default();
    let code = code.map(|code| code.trim().chars().take(LONGEST_CODE).collect::<String>());
    let code = code.filter(|code| !code.is_empty());
    let shelf = service.released.now().await?;
    let said = match &code {
        None => None,
        Some(code) => {
            let (shelf, code) = (std::sync::Arc::clone(&shelf), code.clone());
            Some(read(move || about_code(&shelf, &code)).await?)
        }
    };
    Ok(shown(service, &shelf, language, headers, code.as_deref(), said.as_ref()))
}

fn about_code(shelf: &Shelf, code: &str) -> Said {
    let answer = shelf.archive.judge_code(code);
    let nearest = shelf.archive.nearest_code(code).filter(|_| answer.release.is_none()).map(str::to_owned);
    Said { since: since(shelf, &answer), answer, by: By::Code, nearest }
}

async fn of_file(
    service: &Shared,
    language: Option<&str>,
    parts: Multipart,
    headers: &HeaderMap,
) -> Result<Response, Problem> {
    let shelf = service.released.now().await?;
    if language.is_some_and(|language| shelf.voices.get(language).is_none()) {
        return Ok(alone::not_found(service, &shelf, headers));
    }
    let file = first_file(parts).await?;
    let said = match file {
        None => None,
        Some(file) => {
            let answer = service.verify(file).await?;
            let shelf = std::sync::Arc::clone(&shelf);
            let found = move || Said { since: since(&shelf, &answer), answer, by: By::File, nearest: None };
            Some(read(found).await?)
        }
    };
    let mut response = shown(service, &shelf, language, headers, None, said.as_ref());
    insert(response.headers_mut(), CACHE_CONTROL, "no-store");
    Ok(response)
}

/// The file of a form; none if nobody chose one.
async fn first_file(mut parts: Multipart) -> Result<Option<Bytes>, Problem> {
    let refused = |why: MultipartError| Problem::new(Kind::BadRequest, format!("the form: {}", why.body_text()));
    while let Some(part) = parts.next_field().await.map_err(refused)? {
        if part.name() == Some("file") {
            let bytes = part.bytes().await.map_err(refused)?;
            return Ok(Some(bytes).filter(|bytes| !bytes.is_empty()));
        }
    }
    Ok(None)
}

/// Corrections that the version has which counts now, and that of the copy has not.
fn since(shelf: &Shelf, answer: &Answer) -> Vec<Correction> {
    let Some(Known { edition, version, superseded_by: Some(_), .. }) = &answer.release else { return Vec::new() };
    let own = shelf.archive.of_edition(edition.as_str()).find(|(record, _)| record.version == *version);
    let Some((own, current)) = own.zip(shelf.archive.last(edition.as_str())) else { return Vec::new() };
    let (known, all) = (shelf.corrections(own), shelf.corrections(current));
    all.iter().filter(|correction| !known.contains(correction)).cloned().collect()
}

fn shown(
    service: &Shared,
    shelf: &Shelf,
    language: Option<&str>,
    headers: &HeaderMap,
    code: Option<&str>,
    said: Option<&Said>,
) -> Response {
    if language.is_some_and(|language| shelf.voices.get(language).is_none()) {
        return alone::not_found(service, shelf, headers);
    }
    let (voice, choice) = voice(shelf, language, headers);
    let main = html! {
        @if let Some(said) = said { (Telling { shelf, voice, said }.answer()) }
        @else { p { (voice.description(Own::PublicVerify)) } }
        (forms(voice, code))
    };
    let title = voice.word(Own::PublicVerify);
    let page = Page {
        voice,
        title: &title,
        title_in: &voice.tag,
        address: "/verify",
        languages: shelf.voices.tags().collect(),
        data: html! {},
        main,
    };
    page.send(service, shelf, headers, choice)
}

/// A form for a code, and one for a file: which works by choosing it as well as by dropping it there.
fn forms(voice: &Voice, code: Option<&str>) -> Markup {
    let address = format!("/verify/{}", voice.tag);
    html! {
        form.check action=(address) method="get" {
            label for="code" { (voice.word(Own::PublicCode)) }
            input #code name="code" type="text" dir="ltr" autocomplete="off" spellcheck="false" required
                maxlength=(LONGEST_CODE) value=[code] aria-describedby="about-code";
            p.note #about-code { (voice.description(Own::PublicCode)) }
            button type="submit" { (voice.word(Own::PublicCheck)) }
        }
        form.check action=(address) method="post" enctype="multipart/form-data" {
            label for="file" { (voice.word(Own::PublicFile)) }
            input #file name="file" type="file" required aria-describedby="about-file";
            p.note #about-file { (voice.description(Own::PublicFile)) }
            button type="submit" { (voice.word(Own::PublicCheck)) }
        }
    }
}

/// An answer that is told to a reader.
struct Telling<'a> {
    shelf: &'a Shelf,
    voice: &'a Voice,
    said: &'a Said,
}

impl Telling<'_> {
    fn answer(&self) -> Markup {
        let Self { voice, said, .. } = self;
        let state = match said.answer.state {
            Standing::Current => Own::PublicCurrent,
            Standing::Superseded => Own::PublicSuperseded,
            Standing::Withdrawn => Own::PublicWithdrawn,
            Standing::NotRead => Own::PublicNotRead,
            Standing::Altered => Own::PublicAltered,
            Standing::NotOurs => Own::PublicNotOurs,
        };
        html! {
            section.verdict data-state=(state.name()) aria-labelledby="verdict" {
                h2 #verdict { (voice.word(state)) }
                p { (voice.description(state)) }
                @if let Some(near) = &said.nearest {
                    p { a href={ "/verify/" (voice.tag) "?code=" (encoded(near)) } { (voice.say(Own::PublicNearest, &[("code", near)])) } }
                }
                @if let Some(release) = &said.answer.release { (self.release(release)) }
                (self.sameness())
            }
            (self.differences())
        }
    }

    /// The release that it is, and what has taken its place.
    fn release(&self, release: &Known) -> Markup {
        let voice = self.voice;
        let page = format!("/editions/{}/{}", release.edition, release.language);
        html! {
            dl.facts.wide {
                dt { (voice.say(Own::PublicVersion, &[("version", &release.version.to_string())])) }
                dd { a href=(page) lang=(release.language) dir="auto" { (release.title) } }
                dt { (voice.word(Own::EditionCodeLabel)) } dd { bdi { code { (release.code) } } }
                dt { (voice.word(Own::PublicReleased)) } dd { (voice.date(&release.on)) }
            }
            @if let Some(withdrawn) = &release.withdrawn { (withdrawal(self.shelf, voice, withdrawn)) }
            @if let Some(last) = self.shelf.archive.last(release.edition.as_str()) { (self.later(release, last)) }
        }
    }

    fn later(&self, release: &Known, last: Version<'_>) -> Markup {
        let voice = self.voice;
        let document = &last.0.content.document;
        let of_names =
            [&voice.tag, &release.language].into_iter().find(|tag| last.0.content.languages.contains_key(*tag));
        let newest = self.shelf.latest(document).filter(|newest| newest.0.edition != release.edition);
        html! {
            @if let Some(later) = &release.superseded_by {
                @let words = [("version", &*later.version.to_string()), ("date", &voice.date(&later.on))];
                p { strong { (self.linked(release, last, &voice.say(Own::PublicSuccessor, &words))) } }
                @for why in &later.why { p lang=(self.shelf.voices.source()) dir="auto" { (why) } }
                @if let Some(withdrawn) = &later.withdrawn {
                    p { (voice.say(Own::PublicVersion, &[("version", &later.version.to_string())])) ":" }
                    (withdrawal(self.shelf, voice, withdrawn))
                }
                @if !self.said.since.is_empty() {
                    (table(self.shelf, voice, last, of_names.unwrap_or(&voice.tag), &self.said.since))
                }
            }
            @if let Some(newest) = newest {
                @let (title, tag) = self.shelf.title(newest, &voice.tag);
                p { a href=(address_of_edition(newest, tag)) { (voice.say(Own::PublicLatest, &[("title", title)])) } }
            }
        }
    }

    /// Words that lead to the file that counts now, if its language has one and it is not withdrawn.
    fn linked(&self, release: &Known, last: Version<'_>, words: &str) -> Markup {
        let is_given = self.shelf.archive.withdrawn(&last.0).is_none();
        match file_in(last, &release.language, Form::Pdf).filter(|_| is_given) {
            Some(output) => html! { a href=(super::frame::address_of(last, output)) { (words) } },
            None => html! { (words) },
        }
    }

    /// Whether it is a released file, or only says what one says.
    fn sameness(&self) -> Markup {
        let Said { answer, by, .. } = self.said;
        let agrees = [Standing::Current, Standing::Superseded, Standing::Withdrawn].contains(&answer.state);
        let words = match (&answer.same_bytes_as, agrees, by) {
            (Some(file), ..) => Some(self.voice.say(Own::PublicSameBytes, &[("file", file)])),
            (None, true, By::File) => Some(self.voice.word(Own::PublicSavedAnew)),
            _ => None,
        };
        html! { @if let Some(words) = words { p { (words) } } }
    }

    fn differences(&self) -> Markup {
        let all = &self.said.answer.differences;
        html! {
            @if !all.is_empty() {
                h2 { (self.voice.word(Own::PublicDifferences)) }
                ul.differences { @for difference in all.iter().take(SHOWN) { li { (self.difference(difference)) } } }
                @if all.len() > SHOWN {
                    p { (self.voice.say(Own::PublicMore, &[("count", &(all.len() - SHOWN).to_string())])) }
                }
            }
        }
    }

    fn difference(&self, difference: &Difference) -> String {
        let voice = self.voice;
        let number = |number: &usize| number.to_string();
        match difference {
            Difference::Number { page, number } => {
                let words = self.differs(number.stands.as_deref(), number.released.as_deref());
                self.on(*page, &[words, self.figures(number)].concat())
            }
            Difference::Words { page, stands, released } => {
                let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
                self.on(*page, &self.differs(given(stands).as_deref(), given(released).as_deref()))
            }
            Difference::Pages { stands, released } => {
                voice.say(Own::PublicPages, &[("stands", &number(stands)), ("released", &number(released))])
            }
            Difference::PageMoved { page, released_as } => {
                voice.say(Own::PublicPageMoved, &[("page", &number(page)), ("released", &number(released_as))])
            }
            Difference::Attachment { name, how: Inside::Changed } => {
                voice.say(Own::PublicAttachmentChanged, &[("name", name)])
            }
            Difference::Attachment { name, how: Inside::Missing } => voice.say(Own::PublicMissing, &[("what", name)]),
            Difference::Attachment { name, how: Inside::Added } => voice.say(Own::PublicExtra, &[("what", name)]),
        }
    }

    fn differs(&self, stands: Option<&str>, released: Option<&str>) -> String {
        match (stands, released) {
            (Some(stands), Some(released)) => {
                self.voice.say(Own::PublicDiffers, &[("stands", stands), ("released", released)])
            }
            (Some(stands), None) => self.voice.say(Own::PublicExtra, &[("what", stands)]),
            (None, released) => self.voice.say(Own::PublicMissing, &[("what", released.unwrap_or_default())]),
        }
    }

    fn on(&self, page: Option<usize>, what: &str) -> String {
        match page {
            Some(page) => self.voice.say(Own::PublicPage, &[("page", &page.to_string()), ("what", what)]),
            None => what.to_owned(),
        }
    }

    /// The names of the figures whose number was released, in parentheses.
    fn figures(&self, number: &Stranger) -> String {
        let near = number.nearest.as_ref().filter(|near| number.released.as_ref() == Some(&near.printed));
        let release = self.said.answer.release.as_ref();
        let names = near.zip(release).map(|(near, release)| {
            let version =
                self.shelf.archive.of_edition(release.edition.as_str()).find(|(it, _)| it.version == release.version);
            let words = version.and_then(|(record, _)| record.content.languages.get(&release.language));
            let name = |id| words.and_then(|words| words.names.get(id)).map(String::as_str);
            near.figures.iter().filter_map(name).collect::<Vec<_>>().join(", ")
        });
        names.filter(|names| !names.is_empty()).map_or_else(String::new, |names| format!(" ({names})"))
    }
}

/// A text as a part of an address.
fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
