//! Parts that all public pages have.

use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, LINK, REFERRER_POLICY, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use maud::{DOCTYPE, Markup, html};

use super::reader::preferred;
use super::shelf::Shelf;
use super::voice::Voice;
use crate::name::LanguageTag;
use crate::project::language::own_name;
use crate::release::SealedFile;
use crate::service::Shared;
use crate::service::answer::{self, insert};
use crate::service::guard::POLICY_OF_FORMS;
use crate::service::pages::assets;
use crate::text::OwnMessage as Own;
use crate::verify::Version;

/// A public page.
pub(super) struct Page<'a> {
    pub voice: &'a Voice,
    /// Title, of the window as well.
    pub title: &'a str,
    /// Language of the title.
    pub title_in: &'a LanguageTag,
    /// Address of the page, without its language.
    pub address: &'a str,
    /// Languages that the page has an address in.
    pub languages: Vec<&'a LanguageTag>,
    /// Data for programs that read the page.
    pub data: Markup,
    pub main: Markup,
}

/// The way in which the language of a page was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// The address names it.
    Address,
    /// The reader's browser does.
    Browser,
}

/// The voice in which to speak to a reader: in this language, or else in one that the browser asks for.
pub(super) fn voice<'s>(shelf: &'s Shelf, language: Option<&str>, headers: &HeaderMap) -> (&'s Voice, Choice) {
    let named = language.and_then(|language| shelf.voices.get(language));
    let wanted = || preferred(headers, shelf.voices.tags()).and_then(|tag| shelf.voices.get(tag.as_str()));
    match named {
        Some(voice) => (voice, Choice::Address),
        None => (wanted().unwrap_or_else(|| shelf.voices.any()), Choice::Browser),
    }
}

impl Page<'_> {
    /// Sends the page.
    pub(super) fn send(&self, service: &Shared, shelf: &Shelf, headers: &HeaderMap, choice: Choice) -> Response {
        let mut response = answer::page(headers, self.html(service, shelf).into_string().into_bytes());
        self.finish(&mut response, service, choice);
        response
    }

    /// Sends the page with a status that keeps nobody from asking again.
    pub(super) fn send_as(&self, status: StatusCode, service: &Shared, shelf: &Shelf) -> Response {
        let mut response = self.send(service, shelf, &HeaderMap::new(), Choice::Browser);
        *response.status_mut() = status;
        insert(response.headers_mut(), CACHE_CONTROL, "no-store");
        response
    }

    fn finish(&self, response: &mut Response, service: &Shared, choice: Choice) {
        let headers = response.headers_mut();
        insert(headers, CONTENT_LANGUAGE, self.voice.tag.as_str());
        insert(headers, CONTENT_SECURITY_POLICY, POLICY_OF_FORMS);
        // Without it, a browser does not say which page a form comes from.
        insert(headers, REFERRER_POLICY, "same-origin");
        if choice == Choice::Browser {
            headers.append(VARY, axum::http::HeaderValue::from_static("accept-language"));
        }
        if !self.languages.is_empty() {
            insert(headers, LINK, &format!("<{}>; rel=\"canonical\"", self.canonical(service)));
        }
    }

    fn canonical(&self, service: &Shared) -> String {
        format!("{}{}/{}", service.settings.base, self.address, self.voice.tag)
    }

    fn html(&self, service: &Shared, shelf: &Shelf) -> Markup {
        let Self { voice, .. } = self;
        let of_language = |path: &str| format!("{path}/{}", voice.tag);
        let has_feed = shelf.archive.versions().next().is_some();
        let feed = format!("/feed/{}.atom", voice.tag);
        html! {
            (DOCTYPE)
            html lang=(voice.tag) dir=(voice.direction) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) @if !voice.publisher.is_empty() { " – " (voice.publisher) } }
                    link rel="icon" type="image/svg+xml" href=(assets::address("icon.svg"));
                    link rel="stylesheet" href=(assets::address("service.css"));
                    @if !self.languages.is_empty() { link rel="canonical" href=(self.canonical(service)); }
                    @for tag in &self.languages {
                        link rel="alternate" hreflang=(tag) href={ (service.settings.base) (self.address) "/" (tag) };
                    }
                    @if has_feed {
                        link rel="alternate" type="application/atom+xml" title=(voice.word(Own::PublicFeed)) href=(feed);
                    }
                    (self.data)
                }
                body {
                    a.skip href="#content" { (voice.word(Own::WebSkip)) }
                    header.masthead {
                        div.page {
                            nav aria-label=(voice.word(Own::PublicPublications)) {
                                a href=(of_language("/publications")) { (voice.word(Own::PublicPublications)) }
                                a href=(of_language("/verify")) { (voice.word(Own::PublicVerify)) }
                            }
                            @if !voice.publisher.is_empty() { p.kicker { (voice.publisher) } }
                            h1 lang=(self.title_in) dir="auto" { (self.title) }
                            (self.in_other_languages())
                        }
                    }
                    main.page #content tabindex="-1" { (self.main) }
                    @if has_feed {
                        footer.page.foot { p { a href=(feed) { (voice.word(Own::PublicFeed)) } } }
                    }
                }
            }
        }
    }

    fn in_other_languages(&self) -> Markup {
        let others: Vec<_> = self.languages.iter().filter(|tag| ***tag != self.voice.tag).collect();
        html! {
            @if !others.is_empty() {
                nav.languages aria-label=(self.voice.word(Own::PublicLanguages)) {
                    @for tag in others {
                        a href={ (self.address) "/" (tag) } hreflang=(tag) lang=(tag) dir="auto" { (own_name(tag.as_str())) }
                    }
                }
            }
        }
    }
}

/// Forms in which an edition is for anybody; the others are for the print shop, or for the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    Pdf,
    WebPage,
    Spreadsheet,
}

impl Form {
    /// The form of a sealed file, if it is for anybody.
    pub(super) fn of(output: &SealedFile) -> Option<Self> {
        match (output.kind.as_str(), output.profile.as_str()) {
            ("pdf", "accessible") => Some(Self::Pdf),
            ("web-page", _) => Some(Self::WebPage),
            ("spreadsheet", _) => Some(Self::Spreadsheet),
            _ => None,
        }
    }

    /// The form with this ending.
    pub(super) fn with_ending(ending: &str) -> Option<Self> {
        [Self::Pdf, Self::WebPage, Self::Spreadsheet].into_iter().find(|form| form.ending() == ending)
    }

    /// The ending of its files.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::WebPage => "html",
            Self::Spreadsheet => "xlsx",
        }
    }

    pub(super) fn name(self) -> Own {
        match self {
            Self::Pdf => Own::PublicPdf,
            Self::WebPage => Own::PublicWebPage,
            Self::Spreadsheet => Own::PublicSpreadsheet,
        }
    }
}

/// The files of a version in a language that are for anybody, by their forms.
pub(super) fn files<'v>((record, _): Version<'v>, language: &LanguageTag) -> Vec<(Form, &'v SealedFile)> {
    let own = record.outputs.iter().filter(|output| output.language.as_ref() == Some(language));
    let mut files: Vec<_> = own.filter_map(|output| Some((Form::of(output)?, output))).collect();
    files.sort_by_key(|(form, _)| *form);
    files
}

/// The file of a version in a form and language.
pub(super) fn file_in<'v>(version: Version<'v>, language: &LanguageTag, form: Form) -> Option<&'v SealedFile> {
    files(version, language).into_iter().find(|(of, _)| *of == form).map(|(_, output)| output)
}

/// The address of a sealed file, which has the same content for ever.
pub(super) fn address_of((record, _): Version<'_>, output: &SealedFile) -> String {
    format!("/editions/{}/{}/{}", record.edition, record.version, output.file)
}

/// The address of an edition's page.
pub(super) fn address_of_edition((record, _): Version<'_>, language: &LanguageTag) -> String {
    format!("/editions/{}/{language}", record.edition)
}
