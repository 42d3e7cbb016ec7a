//! What somebody typed: the text of each pattern of a Fluent file, with the place of every
//! character, whether a document uses the message or not.

use std::ops::Range;

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::source::{FileId, Origin};

/// Stands in a passage for what is not typed there: a value, another message, variants.
pub const VALUE: char = '\u{fffc}';

/// The typed text of one pattern. Each variant of a selection is a passage of its own.
#[derive(Debug)]
pub struct Passage {
    /// `message`, `message.attribute` or `-term`.
    pub message: String,
    /// Its characters, with [`VALUE`] for each value.
    pub text: String,
    file: FileId,
    pieces: Vec<Piece>,
}

/// A stretch of a passage of one nature, and where it stands in the file.
#[derive(Debug)]
struct Piece {
    range: Range<usize>,
    source: Range<usize>,
    nature: Nature,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nature {
    Typed,
    /// Marked with `LITERAL("…")`.
    Literal,
    Value,
}

impl Passage {
    /// Where bytes `range` of the text stand in the file.
    pub fn origin(&self, range: Range<usize>) -> Origin {
        let last = range.end.saturating_sub(1).max(range.start);
        let start = self.piece_at(range.start).map_or(0, |piece| piece.source_of(range.start).start);
        let end = self.piece_at(last).map_or(start, |piece| piece.source_of(last).end);
        Origin::new(self.file, start..end.max(start))
    }

    fn piece_at(&self, offset: usize) -> Option<&Piece> {
        let index = self.pieces.partition_point(|piece| piece.range.end <= offset);
        self.pieces.get(index).or(self.pieces.last())
    }

    /// Whether any of bytes `range` is marked as a literal.
    pub fn is_literal(&self, range: &Range<usize>) -> bool {
        self.literals().any(|literal| literal.start < range.end && range.start < literal.end)
    }

    /// The ranges of what is marked as a literal.
    pub fn literals(&self) -> impl Iterator<Item = Range<usize>> {
        self.pieces.iter().filter(|piece| piece.nature == Nature::Literal).map(|piece| piece.range.clone())
    }

    fn push(&mut self, text: &str, source: Range<usize>, nature: Nature) {
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece { range: start..self.text.len(), source, nature });
    }

    fn push_value(&mut self, source: Range<usize>) {
        self.push(VALUE.encode_utf8(&mut [0; 4]), source, Nature::Value);
    }
}

impl Piece {
    /// The place of the character at `offset`; the whole piece if it is not written as it reads.
    fn source_of(&self, offset: usize) -> Range<usize> {
        if self.source.len() != self.range.len() {
            return self.source.clone();
        }
        let start = self.source.start + offset - self.range.start;
        start..start + 1
    }
}

/// The passages of a Fluent file, in its order.
pub fn passages<'s>(
    file: FileId,
    source: &'s str,
    entries: impl Iterator<Item = &'s ast::Entry<&'s str>>,
) -> Vec<Passage> {
    let mut reader = Reader { file, source, passages: Vec::new() };
    for entry in entries {
        match entry {
            ast::Entry::Message(message) => {
                message.value.iter().for_each(|value| reader.pattern(message.id.name, value));
                for attribute in &message.attributes {
                    reader.pattern(&format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
                }
            }
            // Attributes of terms cannot be printed.
            ast::Entry::Term(term) => reader.pattern(&format!("-{}", term.id.name), &term.value),
            _ => {}
        }
    }
    reader.passages
}

struct Reader<'s> {
    file: FileId,
    source: &'s str,
    passages: Vec<Passage>,
}

impl Reader<'_> {
    /// Slices of the tree are slices of the source, so that their place follows from their address.
    fn place(&self, slice: &str) -> Range<usize> {
        let start = slice.as_ptr().addr() - self.source.as_ptr().addr();
        start..start + slice.len()
    }

    fn pattern(&mut self, message: &str, pattern: &ast::Pattern<&str>) {
        let mut passage =
            Passage { message: message.to_owned(), text: String::new(), file: self.file, pieces: Vec::new() };
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => self.typed(&mut passage, value),
                ast::PatternElement::Placeable { expression } => self.expression(&mut passage, expression),
            }
        }
        self.passages.push(passage);
    }

    /// Text as it stands in the file. The address of a Markdown link is not printed.
    fn typed(&self, passage: &mut Passage, text: &str) {
        let Some(start) = text.find("](").map(|at| at + 2) else {
            return passage.push(text, self.place(text), Nature::Typed);
        };
        let end = text[start..].find(')').map_or(text.len(), |at| start + at);
        passage.push(&text[..start], self.place(&text[..start]), Nature::Typed);
        passage.push_value(self.place(&text[start..end]));
        self.typed(passage, &text[end..]);
    }

    fn expression(&mut self, passage: &mut Passage, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(passage, inline),
            ast::Expression::Select { variants, .. } => {
                self.value(passage);
                variants.iter().for_each(|variant| self.pattern(&passage.message, &variant.value));
            }
        }
    }

    fn inline(&mut self, passage: &mut Passage, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::StringLiteral { value } => self.quoted(passage, value, Nature::Typed),
            ast::InlineExpression::NumberLiteral { value } => self.quoted(passage, value, Nature::Typed),
            ast::InlineExpression::FunctionReference { id, arguments } if id.name == "LITERAL" => {
                arguments.positional.iter().for_each(|argument| match argument {
                    ast::InlineExpression::StringLiteral { value } => self.quoted(passage, value, Nature::Literal),
                    other => self.inline(passage, other),
                });
            }
            ast::InlineExpression::Placeable { expression } => self.expression(passage, expression),
            _ => self.value(passage),
        }
    }

    fn quoted(&self, passage: &mut Passage, text: &str, nature: Nature) {
        passage.push(&unescape_unicode_to_string(text), self.place(text), nature);
    }

    /// A value, whose place the tree does not tell: it follows what stands before it.
    fn value(&self, passage: &mut Passage) {
        let at = passage.pieces.last().map_or(0, |piece| piece.source.end);
        passage.push_value(at..at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn read(text: &str) -> (Vec<Passage>, Sources) {
        let mut sources = Sources::default();
        let file = sources.add("text/en/a.ftl".into(), text.into());
        let resource = fluent_syntax::parser::parse(text).unwrap();
        let passages = passages(file, text, resource.body.iter());
        (passages, sources)
    }

    #[test]
    fn a_passage_knows_where_it_is_typed() {
        let text =
            "a = One { $x ->\n    [one] two\n   *[other] three { \"f\\u006fur\" }\n } and { LITERAL(\"§ 5\") }\n";
        let (passages, _) = read(text);
        let texts: Vec<_> = passages.iter().map(|passage| passage.text.as_str()).collect();
        assert_eq!(texts, ["two", "three four", "One \u{fffc} and § 5"]);
        assert_eq!(&text[passages[1].origin(0..5).span()], "three");
        assert_eq!(&text[passages[1].origin(6..10).span()], "f\\u006fur");
        assert!(passages[2].is_literal(&(12..15)));
    }

    #[test]
    fn lines_keep_their_places() {
        let text = "a =\n    first\n    line\n    .b = [site](https://x.org/5) now\n-t = term\n";
        let (passages, _) = read(text);
        let named: Vec<_> = passages.iter().map(|passage| (passage.message.as_str(), passage.text.as_str())).collect();
        assert_eq!(named, [("a", "first\nline"), ("a.b", "[site](\u{fffc}) now"), ("-t", "term")]);
        assert_eq!(&text[passages[0].origin(6..10).span()], "line");
    }
}
