//! Texts of a document, each with the message that it comes from. Templates and the edition code see the
//! texts alone.

use std::ops::{Deref, DerefMut, Range};

use fluent_bundle::FluentValue;
use serde::{Serialize, Serializer};

use crate::name::MessageId;
use crate::source::Located;
use crate::text::Wording;
use crate::text::rich::{self, Block, Run};

/// Text of a message, with the name of the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<T> {
    pub text: T,
    pub message: MessageId,
    /// Messages that go on in the same paragraph or list.
    further: Vec<Further>,
}

/// A message that goes on where another one ends.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Further {
    message: MessageId,
    /// Its first run of a paragraph, or its first item of a list.
    from: usize,
}

/// A text of one line.
pub type Line = Told<Vec<Run>>;

/// Runs that stand on lines of their own.
#[derive(Debug, Clone, Copy)]
pub struct Stretch<'a> {
    /// The message that they come from.
    pub message: &'a MessageId,
    pub runs: &'a [Run],
}

impl<T> Told<T> {
    /// Ties `text` to the message that it comes from.
    pub(super) fn new(text: T, message: &Located<MessageId>) -> Self {
        Self { text, message: message.value.clone(), further: Vec::new() }
    }
}

impl Line {
    /// A line that says nothing.
    pub(super) fn none() -> Self {
        Self { text: Vec::new(), message: "".into(), further: Vec::new() }
    }

    /// A message of one line.
    pub(super) fn of(
        wording: &Wording,
        message: &Located<MessageId>,
        extra: &[(&'static str, FluentValue<'static>)],
    ) -> Self {
        Self::new(wording.runs(message, extra), message)
    }
}

impl Told<Block> {
    /// The blocks of a message.
    pub(super) fn all(wording: &Wording, message: &Located<MessageId>) -> Vec<Self> {
        wording.blocks(message).into_iter().map(|block| Self::new(block, message)).collect()
    }

    /// Number of its items, if it is a list.
    pub(super) fn items(&self) -> usize {
        match &self.text {
            Block::List { items } => items.len(),
            Block::Paragraph { .. } | Block::Heading { .. } => 0,
        }
    }

    /// The blocks of messages that are put together: where one ends with a paragraph and the next begins with one, they are
    /// the same paragraph, and likewise lists.
    pub(super) fn joined(wording: &Wording, messages: &[&Located<MessageId>]) -> Vec<Self> {
        let mut joined: Vec<Self> = Vec::new();
        for message in messages {
            let mut blocks = Self::all(wording, message).into_iter();
            if let Some(first) = blocks.next() {
                match joined.last_mut() {
                    Some(last) if last.can_go_on_with(&first) => last.go_on_with(first),
                    _ => joined.push(first),
                }
            }
            joined.extend(blocks);
        }
        joined
    }

    fn can_go_on_with(&self, next: &Self) -> bool {
        use Block::{List, Paragraph};
        matches!((&self.text, &next.text), (Paragraph { .. }, Paragraph { .. }) | (List { .. }, List { .. }))
    }

    fn go_on_with(&mut self, next: Self) {
        let from = match (&mut self.text, next.text) {
            (Block::Paragraph { runs }, Block::Paragraph { runs: next }) => {
                end_with_space(runs);
                let from = runs.len();
                runs.extend(next);
                from
            }
            (Block::List { items }, Block::List { items: next }) => {
                let from = items.len();
                items.extend(next);
                from
            }
            _ => return,
        };
        self.further.push(Further { message: next.message, from });
    }

    /// Its texts in reading order, each with the message that it comes from.
    pub fn by_message(&self) -> Vec<Stretch<'_>> {
        match &self.text {
            Block::Paragraph { runs } | Block::Heading { runs } => {
                self.cut(runs.len()).map(|(message, range)| Stretch { message, runs: &runs[range] }).collect()
            }
            Block::List { items } => {
                let cut = self.cut(items.len());
                cut.flat_map(|(message, range)| items[range].iter().map(move |runs| Stretch { message, runs }))
                    .collect()
            }
        }
    }

    /// The messages, each with its share of `length` runs or items.
    fn cut(&self, length: usize) -> impl Iterator<Item = (&MessageId, Range<usize>)> {
        let starts = std::iter::once((&self.message, 0));
        let starts: Vec<_> = starts.chain(self.further.iter().map(|it| (&it.message, it.from))).collect();
        let ends: Vec<_> = starts.iter().skip(1).map(|(_, from)| *from).chain([length]).collect();
        starts.into_iter().zip(ends).map(|((message, from), to)| (message, from..to))
    }
}

/// A space at the end of a paragraph that goes on.
fn end_with_space(runs: &mut Vec<Run>) {
    match runs.last_mut() {
        Some(Run::Text { text }) => text.push(' '),
        _ => runs.push(Run::Text { text: " ".to_owned() }),
    }
}

/// Text that pages see as if one message had said it all: nobody can tell where the next one begins.
pub trait Whole {
    /// Runs that may be two where one message has one, by the first run of the later message; and claims, which are
    /// text.
    fn without_seams(&self, seams: &[usize]) -> Self;

    /// Whether it has words that stand for a relation.
    fn has_claims(&self) -> bool;
}

impl Whole for Vec<Run> {
    fn without_seams(&self, seams: &[usize]) -> Self {
        let mut whole: Self = Vec::new();
        for (index, run) in self.iter().enumerate() {
            match (whole.last_mut(), run) {
                (Some(Run::Text { text: before }), Run::Text { text }) if seams.contains(&index) => {
                    before.push_str(text)
                }
                _ => whole.push(run.clone()),
            }
        }
        rich::with_claims_as_text(&whole)
    }

    fn has_claims(&self) -> bool {
        let mut has = false;
        rich::visit(self, &mut |run| has |= matches!(run, Run::Claim { .. }));
        has
    }
}

impl Whole for Block {
    fn without_seams(&self, seams: &[usize]) -> Self {
        match self {
            Self::Paragraph { runs } => Self::Paragraph { runs: runs.without_seams(seams) },
            Self::Heading { runs } => Self::Heading { runs: runs.without_seams(&[]) },
            Self::List { items } => Self::List { items: items.iter().map(|item| item.without_seams(&[])).collect() },
        }
    }

    fn has_claims(&self) -> bool {
        self.stretches().any(Whole::has_claims)
    }
}

impl<T: Serialize + Whole> Serialize for Told<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.further.is_empty() && !self.text.has_claims() {
            return self.text.serialize(serializer);
        }
        let seams: Vec<_> = self.further.iter().map(|it| it.from).collect();
        self.text.without_seams(&seams).serialize(serializer)
    }
}

impl<T> Deref for Told<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.text
    }
}

impl<T> DerefMut for Told<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Origin, Sources};

    fn name(name: &str) -> Located<MessageId> {
        Located::new(name.into(), Origin::new(Sources::default().add("a".into(), String::new()), 0..0))
    }

    fn paragraph(text: &str, message: &str) -> Told<Block> {
        let runs = vec![Run::Text { text: text.to_owned() }, Run::Date { text: "1".to_owned() }];
        Told::new(Block::Paragraph { runs }, &name(message))
    }

    #[test]
    fn messages_of_one_paragraph_look_like_one() {
        let mut told = paragraph("One", "a");
        told.go_on_with(paragraph("Two", "b"));
        let Block::Paragraph { runs } = &mut told.text else { panic!("{told:?}") };
        runs[1] = Run::Text { text: "end. ".to_owned() };
        runs.remove(2);
        told.further[0].from = 2;
        let messages: Vec<_> = told.by_message().iter().map(|it| (it.message.clone(), it.runs.len())).collect();
        assert_eq!(messages, [("a".into(), 2), ("b".into(), 2)]);
        let seen = serde_json::to_value(&told).unwrap();
        let texts: Vec<_> = seen["runs"].as_array().unwrap().iter().map(|run| run["text"].as_str().unwrap()).collect();
        assert_eq!(texts, ["One", "end. Two", "1"]);
    }

    #[test]
    fn templates_see_the_text_alone() {
        let runs = vec![Run::Text { text: "a".to_owned() }];
        let line = Told::new(runs.clone(), &name("b"));
        assert_eq!(serde_json::to_value(&line).unwrap(), serde_json::to_value(&runs).unwrap());
    }
}
