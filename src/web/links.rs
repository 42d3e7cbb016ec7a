//! Ways from a page: to its sections, to other files of its edition, and to earlier editions.
//!
//! Files of an edition lie in one folder wherever it is: built, sealed or copied; pages call them by their names there, and
//! the service knows these names. Where another edition lies follows from no folder, so that only a programme that states
//! an address leads there.

use maud::{Markup, html};

use super::Page;
use crate::document::Section;
use crate::name::EditionId;
use crate::project::language::{Direction, Language, own_name};
use crate::project::published::Published;
use crate::target::DocumentId;
use crate::text::rich::Run;

/// Files to which a page leads.
pub(crate) struct Links<'a> {
    pub id: &'a DocumentId,
    /// The other languages of the edition.
    pub languages: Vec<&'a Language>,
    pub earlier: &'a [EarlierEdition],
    /// Where editions are published; absent if the programme does not say.
    pub published: Option<&'a Published>,
}

/// An earlier edition in the language of the page.
#[derive(Debug)]
pub(crate) struct EarlierEdition {
    pub id: EditionId,
    /// The date that it goes by, in words.
    pub date: String,
}

impl Links<'_> {
    fn in_language(&self, language: &Language) -> DocumentId {
        DocumentId { language: language.tag.clone(), ..self.id.clone() }
    }

    /// The address of a file of this edition for programs that read no folder, or else its name.
    pub(super) fn address(&self, name: &str) -> String {
        self.published.map_or_else(|| name.to_owned(), |published| published.file(&self.id.edition, name))
    }

    /// Elements of the page's head: where it is, and the same in other languages (RFC 8288; HTML, 4.6.7.1).
    pub(super) fn head(&self, own: &str) -> Markup {
        let others =
            self.languages.iter().map(|language| (language.tag.as_str(), self.in_language(language).web_page_name()));
        html! {
            @if self.published.is_some() { link rel="canonical" href=(self.address(&self.id.web_page_name())); }
            @if !self.languages.is_empty() {
                link rel="alternate" hreflang=(own) href=(self.address(&self.id.web_page_name()));
                @for (tag, name) in others { link rel="alternate" hreflang=(tag) href=(self.address(&name)); }
            }
        }
    }
}

/// Fewer sections than these are seen without a list.
const FEWEST: usize = 3;

impl Page<'_> {
    /// The list of sections that have a heading, and of the sources.
    pub(super) fn contents(&self) -> Markup {
        let sources = (self.own_id("sources"), &self.document().sources.heading[..]);
        let headed = |section: &'_ Section| section.heading.is_some();
        let sections = self.document().sections.iter().filter(|section| headed(section));
        let entries = sections.filter_map(|section| Some((section.id.clone(), &section.heading.as_ref()?[..])));
        let entries: Vec<_> = entries.chain([sources]).collect();
        if entries.len() < FEWEST {
            return Markup::default();
        }
        let label = &self.content.words.contents;
        html! {
            nav.contents aria-label=(label) {
                details.page {
                    summary { (label) }
                    ol { @for (id, heading) in &entries { li { a href={ "#" (id) } { (entry(heading)) } } } }
                }
            }
        }
    }

    /// The other languages and files of the edition.
    pub(super) fn files(&self) -> Markup {
        let (Some(links), words) = (&self.content.links, self.content.words) else { return Markup::default() };
        let files = [
            (&words.pdf, links.id.pdf_name(), "application/pdf"),
            (&words.spreadsheet, links.id.spreadsheet_name(), XLSX),
        ];
        html! {
            @if !links.languages.is_empty() {
                nav.links aria-label=(words.languages) {
                    ul { @for language in &links.languages { li { (language_link(links, language)) } } }
                }
            }
            nav.links aria-label=(words.files) {
                span { (words.files) }
                ul { @for (label, name, media) in &files { li { a href=(name) type=(media) { (label) } } } }
            }
        }
    }

    /// Earlier editions in the page's language, at the addresses at which they are published.
    pub(super) fn earlier(&self) -> Markup {
        let (Some(links), words) = (&self.content.links, self.content.words) else { return Markup::default() };
        let Some(published) = links.published.filter(|_| !links.earlier.is_empty()) else { return Markup::default() };
        let name = links.id.web_page_name();
        html! {
            nav.imprint.earlier aria-label=(words.earlier) {
                h2 { (words.earlier) }
                ul { @for it in links.earlier { li { a href=(published.file(&it.id, &name)) { (it.date) } } } }
            }
        }
    }
}

/// Media type of the spreadsheet.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A language by its own name.
fn language_link(links: &Links, language: &Language) -> Markup {
    let (tag, direction) = (
        &language.tag,
        match language.direction {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        },
    );
    html! {
        a href=(links.in_language(language).web_page_name()) lang=(tag) hreflang=(tag) dir=(direction) rel="alternate" {
            (own_name(tag.as_str()))
        }
    }
}

/// A heading as an entry of the list: its words, and neither numbers that name a figure a second time nor links.
fn entry(runs: &[Run]) -> Markup {
    html! {
        @for run in runs {
            @match run {
                Run::Text { text } | Run::Date { text } | Run::Literal { text } | Run::Claim { text, .. }
                    | Run::Figure { text, .. } | Run::Code { text } => (text),
                Run::Mark { .. } => {}
                Run::Foreign { language, text } => span lang=(language) { (text) },
                Run::Strong { runs } | Run::Emphasis { runs } | Run::Link { runs, .. } => (entry(runs)),
            }
        }
    }
}
