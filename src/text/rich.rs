//! Rich text: Markdown and slots become blocks of runs, and each number knows what it is.

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream};
use serde::Serialize;

use super::bounds::MARKUP_DEPTH;
use super::passage::VALUE;
use super::slot::{Piece, Slot, pieces};
use crate::name::{FigureId, LanguageTag};

/// A block of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    Paragraph {
        runs: Vec<Run>,
    },
    List {
        items: Vec<Vec<Run>>,
    },
    /// The heading of what follows within a section.
    Heading {
        runs: Vec<Run>,
    },
}

impl Block {
    /// The stretches of text that it holds, in reading order.
    pub fn stretches(&self) -> impl Iterator<Item = &Vec<Run>> {
        match self {
            Self::Paragraph { runs } | Self::Heading { runs } => std::slice::from_ref(runs).iter(),
            Self::List { items } => items.iter(),
        }
    }

    /// The same, to be changed.
    pub fn stretches_mut(&mut self) -> impl Iterator<Item = &mut Vec<Run>> {
        match self {
            Self::Paragraph { runs } | Self::Heading { runs } => std::slice::from_mut(runs).iter_mut(),
            Self::List { items } => items.iter_mut(),
        }
    }
}

/// A stretch of text of one nature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Run {
    Text {
        text: String,
    },
    /// The number of a figure, with the words for its precision.
    Figure {
        figure: FigureId,
        text: String,
    },
    Date {
        text: String,
    },
    Literal {
        text: String,
    },
    /// The edition's code.
    Code {
        text: String,
    },
    /// The mark that ties a figure to the sources note.
    Mark {
        text: String,
        tie: Tie,
    },
    /// Words in another language.
    Foreign {
        /// BCP 47 tag.
        language: LanguageTag,
        text: String,
    },
    Strong {
        runs: Vec<Run>,
    },
    Emphasis {
        runs: Vec<Run>,
    },
    Link {
        url: String,
        runs: Vec<Run>,
    },
}

/// Link between a mark and its note, seen from one of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Tie {
    pub end: TieEnd,
    /// The name of this place, if something leads to it.
    pub name: Option<String>,
    /// The name of the place to which it leads.
    pub to: Option<String>,
}

/// End of a tie.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TieEnd {
    #[default]
    Mark,
    /// The note, which explains the mark.
    Note,
}

/// Markdown element that our pages do not have, by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsupported(pub &'static str);

/// Parses Markdown with slots; `fill` turns each slot into runs.
pub fn blocks(raw: &str, mut fill: impl FnMut(Slot) -> Vec<Run>) -> (Vec<Block>, Vec<Unsupported>) {
    let mut builder = Builder::default();
    for event in TextMergeStream::new(Parser::new_ext(raw, Options::empty())) {
        builder.take(event, &mut fill);
    }
    builder.end_paragraph();
    (builder.blocks, builder.unsupported)
}

/// Runs of a text without any markup.
pub fn unmarked(raw: &str, mut fill: impl FnMut(Slot) -> Vec<Run>) -> Vec<Run> {
    let mut runs = Vec::new();
    push_pieces(raw, &mut runs, &mut fill);
    runs
}

/// The characters of runs, without their nature.
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(plain_run).collect()
}

fn plain_run(run: &Run) -> String {
    match run {
        Run::Text { text }
        | Run::Figure { text, .. }
        | Run::Date { text }
        | Run::Literal { text }
        | Run::Code { text }
        | Run::Foreign { text, .. }
        | Run::Mark { text, .. } => text.clone(),
        Run::Strong { runs } | Run::Emphasis { runs } | Run::Link { runs, .. } => plain(runs),
    }
}

/// The typed characters of runs, with a [`VALUE`] for each run that is not typed.
pub fn typed(runs: &[Run]) -> String {
    let mut typed = String::new();
    visit(runs, &mut |run| match run {
        Run::Text { text } => typed.push_str(text),
        Run::Strong { .. } | Run::Emphasis { .. } | Run::Link { .. } => {}
        _ => typed.push(VALUE),
    });
    typed
}

/// Calls `visit` for every run, the nested ones too.
pub fn visit<'a>(runs: &'a [Run], visit: &mut impl FnMut(&'a Run)) {
    for run in runs {
        visit(run);
        if let Run::Strong { runs } | Run::Emphasis { runs } | Run::Link { runs, .. } = run {
            self::visit(runs, visit);
        }
    }
}

/// Calls `change` for every run, the nested ones too.
pub fn visit_mut(runs: &mut [Run], change: &mut impl FnMut(&mut Run)) {
    for run in runs {
        change(run);
        if let Run::Strong { runs } | Run::Emphasis { runs } | Run::Link { runs, .. } = run {
            visit_mut(runs, change);
        }
    }
}

fn push_pieces(text: &str, runs: &mut Vec<Run>, fill: &mut impl FnMut(Slot) -> Vec<Run>) {
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => runs.push(Run::Text { text: text.to_owned() }),
            Piece::Slot(slot) => runs.extend(fill(slot)),
        }
    }
}

fn is_text(piece: &Piece) -> bool {
    matches!(piece, Piece::Text(_))
}

/// Inline markup that is open.
enum Open {
    Strong,
    Emphasis,
    Link(String),
}

#[derive(Default)]
struct Builder {
    blocks: Vec<Block>,
    items: Option<Vec<Vec<Run>>>,
    /// Lists open within a list, which pages do not have.
    nested: usize,
    /// Runs of the paragraph or item, and of each open markup in it.
    runs: Vec<Vec<Run>>,
    open: Vec<Open>,
    /// Markup that is open too deep within other markup, and has no run of its own.
    too_deep: usize,
    unsupported: Vec<Unsupported>,
}

impl Builder {
    fn take(&mut self, event: Event, fill: &mut impl FnMut(Slot) -> Vec<Run>) {
        match event {
            Event::Text(text) => {
                let mut runs = Vec::new();
                push_pieces(&text, &mut runs, fill);
                self.current().extend(runs);
            }
            Event::SoftBreak => self.current().push(Run::Text { text: " ".to_owned() }),
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) if self.items.is_none() => {
                self.end_paragraph()
            }
            Event::Start(Tag::Paragraph) => self.begin_paragraph_of_item(),
            Event::End(TagEnd::Paragraph) => {}
            // A section's own heading is the second level of its document.
            Event::Start(Tag::Heading { level: HeadingLevel::H3, .. }) if self.items.is_none() => self.end_paragraph(),
            Event::End(TagEnd::Heading(HeadingLevel::H3)) if self.items.is_none() => self.end_heading(),
            Event::Start(Tag::List(_)) if self.items.is_some() => self.nested += 1,
            Event::Start(Tag::Item) | Event::End(TagEnd::Item) if self.nested > 0 => {}
            Event::End(TagEnd::List(_)) if self.nested > 0 => {
                self.nested -= 1;
                self.unsupported.push(Unsupported("a list within a list"));
            }
            Event::Start(Tag::List(None)) => self.begin_list(),
            Event::End(TagEnd::List(_)) => {
                if let Some(items) = self.items.take() {
                    self.blocks.push(Block::List { items });
                }
            }
            Event::Start(Tag::Item) => self.runs = vec![Vec::new()],
            Event::End(TagEnd::Item) => {
                let runs = self.runs.pop().unwrap_or_default();
                self.items.get_or_insert_default().push(runs);
            }
            Event::Start(Tag::Strong) => self.begin(Open::Strong),
            Event::Start(Tag::Emphasis) => self.begin(Open::Emphasis),
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let url = match link_type {
                    // A mailbox is no URI yet: its percent sign is one.
                    LinkType::Email => format!("mailto:{}", dest_url.replace('%', "%25")),
                    _ => dest_url.to_string(),
                };
                self.begin_link(url);
            }
            Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link) => self.end(),
            other => self.refuse(&other),
        }
    }

    fn begin_list(&mut self) {
        self.end_paragraph();
        self.items = Some(Vec::new());
    }

    fn begin_paragraph_of_item(&mut self) {
        if self.runs.iter().any(|runs| !runs.is_empty()) {
            self.unsupported.push(Unsupported("a list item of several paragraphs"));
        }
    }

    fn current(&mut self) -> &mut Vec<Run> {
        if self.runs.is_empty() {
            self.runs.push(Vec::new());
        }
        let last = self.runs.len() - 1;
        &mut self.runs[last]
    }

    fn begin(&mut self, open: Open) {
        if self.open.len() == MARKUP_DEPTH {
            self.too_deep += 1;
            self.unsupported.push(Unsupported("markup that lies more than eight deep in other markup"));
            return;
        }
        self.current();
        self.open.push(open);
        self.runs.push(Vec::new());
    }

    /// Only addresses that a reader's program can follow, and that are whole.
    fn begin_link(&mut self, url: String) {
        let schemes = ["https://", "http://", "mailto:", "tel:"];
        if !schemes.iter().any(|scheme| url.starts_with(scheme)) || !pieces(&url).iter().all(is_text) {
            self.unsupported.push(Unsupported("a link that does not begin with https://, mailto: or tel:"));
        }
        self.begin(Open::Link(url));
    }

    fn end(&mut self) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let (Some(open), Some(runs)) = (self.open.pop(), self.runs.pop()) else { return };
        self.current().push(match open {
            Open::Strong => Run::Strong { runs },
            Open::Emphasis => Run::Emphasis { runs },
            Open::Link(url) => Run::Link { url, runs },
        });
    }

    fn end_paragraph(&mut self) {
        let runs = self.take_runs();
        if !runs.is_empty() {
            self.blocks.push(Block::Paragraph { runs });
        }
    }

    fn end_heading(&mut self) {
        let runs = self.take_runs();
        if !runs.is_empty() {
            self.blocks.push(Block::Heading { runs });
        }
    }

    fn take_runs(&mut self) -> Vec<Run> {
        std::mem::take(&mut self.runs).into_iter().flatten().collect()
    }

    fn refuse(&mut self, event: &Event) {
        let what = match event {
            Event::Start(Tag::Heading { .. }) => "a heading of another level than ###, or in a list",
            Event::Start(Tag::List(Some(_))) => "a numbered list",
            Event::Start(Tag::BlockQuote(_)) => "a quotation block",
            Event::Start(Tag::CodeBlock(_)) => "a block of code (a paragraph that is indented too far)",
            Event::Code(_) => "code",
            Event::Start(Tag::Image { .. }) => "an image",
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => "HTML",
            Event::Rule => "a rule",
            Event::HardBreak => "a forced line break",
            _ => return,
        };
        self.unsupported.push(Unsupported(what));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Run {
        Run::Text { text: text.to_owned() }
    }

    fn fill(slot: Slot) -> Vec<Run> {
        match slot {
            Slot::Literal(text) => vec![Run::Literal { text }],
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_date_at_the_start_is_no_list() {
        let raw = format!("{} January **now**", Slot::Literal("1.".into()).write());
        let (blocks, unsupported) = blocks(&raw, fill);
        let strong = Run::Strong { runs: vec![text("now")] };
        let runs = vec![Run::Literal { text: "1.".into() }, text(" January "), strong];
        assert_eq!(blocks, [Block::Paragraph { runs }]);
        assert!(unsupported.is_empty());
    }

    #[test]
    fn lists_keep_their_items() {
        let (blocks, _) = blocks("- one\n- *two*\n", fill);
        let items = vec![vec![text("one")], vec![Run::Emphasis { runs: vec![text("two")] }]];
        assert_eq!(blocks, [Block::List { items }]);
    }

    #[test]
    fn a_heading_ends_what_stands_before_it() {
        let (blocks, unsupported) = blocks("one\n### two\n- three\n", fill);
        let paragraph = Block::Paragraph { runs: vec![text("one")] };
        let heading = Block::Heading { runs: vec![text("two")] };
        assert_eq!(blocks, [paragraph, heading, Block::List { items: vec![vec![text("three")]] }]);
        assert!(unsupported.is_empty());
    }

    #[test]
    fn what_pages_do_not_have_is_reported() {
        let heading = Unsupported("a heading of another level than ###, or in a list");
        assert_eq!(blocks("# no\n\n`x`", fill).1, [heading, Unsupported("code")]);
    }

    #[test]
    fn markup_within_markup_has_an_end() {
        let (blocks, unsupported) = blocks(&"**a _b ".repeat(20), fill);
        assert_eq!((blocks.len(), unsupported.len()), (1, 0), "it is never closed, and so no markup");
        let (blocks, unsupported) = self::blocks(&format!("{}x{}", "**a _b ".repeat(20), "_**".repeat(20)), fill);
        assert_eq!((blocks.len(), unsupported.len()), (1, 32));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_parsed_without_panic(raw in "[\\-*_\\[\\]()# \n\u{E000}\u{E001}a-z|0-9<>!`]*") {
            let _ = blocks(&raw, fill);
        }
    }
}
