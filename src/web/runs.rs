//! Rich text as HTML.

use maud::{Markup, html};

use super::Page;
use super::hyphens::divisible;
use crate::document::Told;
use crate::name::FigureId;
use crate::text::rich::{Block, Run, Tie, TieEnd};

impl Page<'_> {
    pub(super) fn blocks(&self, blocks: &[Told<Block>]) -> Markup {
        html! { @for block in blocks { (self.block(block)) } }
    }

    fn block(&self, block: &Block) -> Markup {
        match block {
            Block::Paragraph { runs } => html! { p { (self.runs(runs)) } },
            Block::Heading { runs } => html! { h3 { (self.runs(runs)) } },
            Block::List { items } => html! { ul { @for item in items { li { (self.runs(item)) } } } },
        }
    }

    pub(super) fn runs(&self, runs: &[Run]) -> Markup {
        html! { @for run in runs { (self.run(run)) } }
    }

    fn run(&self, run: &Run) -> Markup {
        match run {
            Run::Text { text } | Run::Date { text } | Run::Literal { text } => html! { (text) },
            Run::Code { text } => html! { span.code { (text) } },
            Run::Figure { figure, text } => self.figure("", figure, text),
            Run::Mark { text, tie } => match tie.end {
                TieEnd::Mark => self.mark(text, tie),
                TieEnd::Note => self.explained_mark(text, tie),
            },
            Run::Foreign { language, text } => html! { span lang=(language) { (text) } },
            Run::Strong { runs } => html! { strong { (self.runs(runs)) } },
            Run::Emphasis { runs } => html! { em { (self.runs(runs)) } },
            Run::Link { url, runs } => html! { a href=(url) { (self.runs(runs)) } },
        }
    }

    /// Runs for a narrow column.
    pub(super) fn label(&self, runs: &[Run]) -> Markup {
        let language = &self.document().language.tag;
        html! {
            @for run in runs {
                @match run {
                    Run::Text { text } => (divisible(text, language)),
                    run => (self.run(run)),
                }
            }
        }
    }

    /// A number that knows its figure, for programs as well as for readers.
    pub(super) fn figure(&self, class: &str, figure: &FigureId, text: &str) -> Markup {
        let class = (!class.is_empty()).then_some(class);
        html! { data class=[class] value=[self.values.get(figure.as_str())] data-figure=(figure) { (text) } }
    }

    /// A mark that leads to its note.
    pub(super) fn mark(&self, mark: &str, tie: &Tie) -> Markup {
        let Some(note) = &tie.to else { return raised(mark) };
        html! {
            a.mark id=[&tie.name] href={ "#" (note) } role="doc-noteref" {
                span.hidden { (self.document().words.note) " " }
                (raised(mark))
            }
        }
    }

    /// The mark where it is explained, which leads back.
    fn explained_mark(&self, mark: &str, tie: &Tie) -> Markup {
        let Some(back) = &tie.to else { return html! { span id=[&tie.name] { (raised(mark)) } } };
        html! {
            a.mark id=[&tie.name] href={ "#" (back) } role="doc-backlink" {
                (raised(mark))
                span.hidden { " (" (self.document().words.note_back) ")" }
            }
        }
    }
}

/// Asterisks and daggers are drawn raised already; digits and letters need raising.
fn raised(mark: &str) -> Markup {
    if mark.chars().all(|c| matches!(c, '*' | '†' | '‡')) {
        html! { (mark) }
    } else {
        html! { sup { (mark) } }
    }
}
