//! The publication as a web page: one file of HTML that needs nothing else, made from the document.
//!
//! It is written with maud, which escapes every text; what is not a text of ours (the style sheet,
//! fonts, marks) is checked or encoded in [`style`] and [`parts`]. It holds no script.

mod chart;
mod hyphens;
mod links;
mod parts;
mod printed;
mod runs;
mod shared;
pub(crate) mod style;
mod words;

use std::collections::BTreeMap;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::chart::Typeface;
use crate::document::{Document, FigureRow, free_name};
use crate::finding::Findings;
use crate::project::language::Direction;
use crate::project::theme::WebTheme;
use crate::project::{Inputs, StyleSheet};

pub(crate) use links::{EarlierEdition, Links};
pub(crate) use printed::printed;
pub(crate) use words::Words;

/// Data that a page is made from.
pub(crate) struct Content<'a> {
    pub document: &'a Document,
    /// The figures that the document prints.
    pub rows: &'a [FigureRow],
    pub words: &'a Words,
    pub theme: &'a WebTheme,
    pub style_sheet: &'a StyleSheet,
    /// The faces and the marks are among them.
    pub inputs: &'a Inputs,
    /// Whether sections have their heads beside their texts, and no rail.
    pub hangs_heads: bool,
    /// Measures the labels of charts, as the charts' own drawing did.
    pub typeface: &'a Typeface<'a>,
    /// The word that marks a draft.
    pub draft_mark: Option<&'a str>,
    /// A draft leads nowhere.
    pub links: Option<Links<'a>>,
}

/// The page. `None` after a finding.
pub(crate) fn page(content: &Content, findings: &mut Findings) -> Option<Vec<u8>> {
    let page = Page { content, values: content.rows.iter().map(|row| (row.id.as_str(), row.value.as_str())).collect() };
    let body = page.body();
    let style = style::sheet(
        (content.theme, &content.document.template),
        content.style_sheet,
        content.inputs,
        &page.own_words().0,
        findings,
    )?;
    let mut html = page.html(&style, &body).into_string();
    html.push('\n');
    Some(html.into_bytes())
}

/// A page that is being written.
struct Page<'a> {
    content: &'a Content<'a>,
    /// Values with a decimal point and no grouping, by figure.
    values: BTreeMap<&'a str, &'a str>,
}

/// Nothing is loaded from anywhere, and nothing runs (Content Security Policy 3).
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

impl<'a> Page<'a> {
    fn document(&self) -> &'a Document {
        self.content.document
    }

    /// The name of a place that every page has; one of a section with that name comes first.
    fn own_id(&self, name: &str) -> String {
        let sections: Vec<&str> = self.document().sections.iter().map(|section| section.id.as_str()).collect();
        free_name(name, &sections)
    }

    /// The direction of writing, as HTML and SVG name it.
    fn direction(&self) -> &'static str {
        match self.document().language.direction {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }

    fn html(&self, style: &str, body: &Markup) -> Markup {
        let document = self.document();
        html! {
            (DOCTYPE)
            html lang=(document.language.locale) dir=(self.direction()) {
                (self.head(style))
                (body)
            }
        }
    }

    fn head(&self, style: &str) -> Markup {
        let metadata = &self.document().metadata;
        html! {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title {
                    @if let Some(mark) = self.content.draft_mark { (mark) " – " }
                    (metadata.title)
                }
                meta name="description" content=(metadata.subject);
                meta name="author" content=(metadata.authors.join(", "));
                meta name="keywords" content=(metadata.keywords.join(", "));
                meta name="generator" content=(crate::export::CREATOR);
                // Names of the DCMI Metadata Terms, as HTML's registry of names lists them.
                meta name="dcterms.identifier" content=(self.document().edition.code);
                meta name="dcterms.issued" content=(metadata.issued_on.to_string());
                meta name="dcterms.rights" content=(metadata.rights);
                meta name="color-scheme" content="light dark";
                (self.shared())
                @if let Some(links) = &self.content.links { (links.head(self.document().language.tag.as_str())) }
                style { (PreEscaped(style)) }
            }
        }
    }

    fn body(&self) -> Markup {
        html! {
            body {
                a.skip href={ "#" (self.own_id("content")) } { (self.content.words.skip) }
                (self.masthead(&self.files()))
                (self.contents())
                (self.main())
                (self.footer())
            }
        }
    }

    /// Everything that is set in the page's own faces. Names of other languages may be in any script, and bring none
    /// along: a face weighs more than all else on a page, and whoever can read a name has one.
    fn own_words(&self) -> Markup {
        html! {
            (self.masthead(&Markup::default()))
            (self.contents())
            (self.main())
            (self.footer())
        }
    }
}
