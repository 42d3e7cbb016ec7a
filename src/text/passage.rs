//! Typed text: the text of each pattern of a Fluent file, with the place of every character, whether or not a
//! document uses the message.

use std::ops::Range;

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::name::{LanguageTag, MessageId};
use crate::source::{FileId, Origin};

/// Stands in a passage for what is not typed there: a value, another message, variants.
pub const VALUE: char = '\u{fffc}';

/// The typed text of one pattern. Each variant of a selection is a passage of its own.
#[derive(Debug)]
pub struct Passage {
    /// `message`, `message.attribute` or `-term`.
    pub message: MessageId,
    /// Its characters, with [`VALUE`] for each value.
    pub text: String,
    /// Texts beside it that are not read as text of its language.
    pub asides: Vec<Aside>,
    file: FileId,
    pieces: Vec<Piece>,
}

/// Something typed for which a [`VALUE`] stands in the passage.
#[derive(Debug)]
pub struct Aside {
    pub text: String,
    pub nature: AsideNature,
    /// Its place in the file.
    pub origin: Origin,
}

impl Aside {
    /// Place of bytes `range` of it in the file; all of it if it is not written as it reads.
    pub fn place(&self, range: &Range<usize>) -> Origin {
        let Origin { file, start, end } = self.origin;
        if end - start != self.text.len() {
            return self.origin.clone();
        }
        Origin::new(file, start + range.start..start + range.end)
    }
}

/// Kind of an aside, which decides how it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AsideNature {
    /// Marked with `FOREIGN("…", "…")`, in the language of this tag.
    Foreign(LanguageTag),
    /// The address of a Markdown link.
    Address,
}

/// A stretch of a passage of one nature, and where it stands in the file.
#[derive(Debug)]
struct Piece {
    range: Range<usize>,
    source: Range<usize>,
    nature: Nature,
    /// The name of a variable, if it is one.
    name: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nature {
    Typed,
    /// Marked with `LITERAL("…")`.
    Literal,
    Value,
}

impl Passage {
    /// Place of bytes `range` of the text in the file.
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

    /// Whether the [`VALUE`] at `offset` stands for something, rather than being typed.
    pub fn is_value(&self, offset: usize) -> bool {
        self.piece_at(offset).is_some_and(|piece| piece.nature == Nature::Value)
    }

    /// Whether the character at `offset` is written as an escape.
    pub fn is_escaped(&self, offset: usize) -> bool {
        self.piece_at(offset).is_some_and(|piece| piece.nature != Nature::Value && !piece.reads_as_written())
    }

    /// Place at which `wanted`, in which a [`VALUE`] stands for each value, is typed around the variable `name`, or
    /// around any value. Spaces are like each other.
    pub fn around(&self, name: Option<&str>, wanted: &str) -> Option<Origin> {
        let values = self.pieces.iter().filter(|piece| piece.nature == Nature::Value);
        let named = values.filter(|piece| name.is_none() || piece.name.as_deref() == name);
        let at = wanted.match_indices(VALUE).map(|(at, _)| at);
        let starts = named.flat_map(|piece| at.clone().filter_map(|at| piece.range.start.checked_sub(at)));
        let found = starts.filter_map(|start| Some(start..start + alike(self.text.get(start..)?, wanted)?)).next();
        found.map(|range| self.origin(range))
    }

    fn push(&mut self, text: &str, source: Range<usize>, nature: Nature) {
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece { range: start..self.text.len(), source, nature, name: None });
    }

    fn push_value(&mut self, source: Range<usize>, name: Option<&str>) {
        self.push(VALUE.encode_utf8(&mut [0; 4]), source, Nature::Value);
        if let Some(piece) = self.pieces.last_mut() {
            piece.name = name.map(str::to_owned);
        }
    }
}

/// Length in bytes of the beginning of `text` that reads like `wanted`, any space for a space; `None` if it does not
/// begin so.
fn alike(text: &str, wanted: &str) -> Option<usize> {
    let mut characters = text.chars();
    let same = |wanted: char, c: char| c == wanted || c.is_whitespace() && wanted.is_whitespace();
    let all = wanted.chars().all(|wanted| characters.next().is_some_and(|c| same(wanted, c)));
    all.then(|| text.len() - characters.as_str().len())
}

impl Piece {
    /// The place of the character at `offset`; the whole piece if it is not written as it reads.
    fn source_of(&self, offset: usize) -> Range<usize> {
        if self.nature == Nature::Value || !self.reads_as_written() {
            return self.source.clone();
        }
        let start = self.source.start + offset - self.range.start;
        start..start + 1
    }

    fn reads_as_written(&self) -> bool {
        self.source.len() == self.range.len()
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
                let name = MessageId::from(message.id.name);
                message.value.iter().for_each(|value| reader.pattern(&name, value));
                for attribute in &message.attributes {
                    reader.pattern(&name.with_attribute(attribute.id.name), &attribute.value);
                }
            }
            // Attributes of terms cannot be printed.
            ast::Entry::Term(term) => reader.pattern(&MessageId::term(term.id.name), &term.value),
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

    fn pattern(&mut self, message: &MessageId, pattern: &ast::Pattern<&str>) {
        let mut passage = Passage {
            message: message.clone(),
            text: String::new(),
            asides: Vec::new(),
            file: self.file,
            pieces: Vec::new(),
        };
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
        let address = &text[start..end];
        self.aside(passage, address.to_owned(), AsideNature::Address, self.place(address));
        passage.push_value(self.place(address), None);
        self.typed(passage, &text[end..]);
    }

    fn aside(&self, passage: &mut Passage, text: String, nature: AsideNature, place: Range<usize>) {
        passage.asides.push(Aside { text, nature, origin: Origin::new(self.file, place) });
    }

    fn expression(&mut self, passage: &mut Passage, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(passage, inline),
            ast::Expression::Select { variants, .. } => {
                self.value(passage, None);
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
            ast::InlineExpression::FunctionReference { arguments, .. } => {
                if let [
                    ast::InlineExpression::StringLiteral { value: language },
                    ast::InlineExpression::StringLiteral { value: words },
                ] = arguments.positional[..]
                {
                    let nature = AsideNature::Foreign((*language).into());
                    self.aside(passage, unescape_unicode_to_string(words).into_owned(), nature, self.place(words));
                }
                let variable = arguments.positional.iter().find_map(variable);
                self.value(passage, variable);
            }
            ast::InlineExpression::Placeable { expression } => self.expression(passage, expression),
            ast::InlineExpression::TermReference { id, .. } | ast::InlineExpression::MessageReference { id, .. } => {
                passage.push_value(self.place(id.name), None);
            }
            ast::InlineExpression::VariableReference { id } => self.value(passage, Some(id.name)),
        }
    }

    fn quoted(&self, passage: &mut Passage, text: &str, nature: Nature) {
        passage.push(&unescape_unicode_to_string(text), self.place(text), nature);
    }

    /// A value at the name of its variable. Of others the tree does not tell the place: they follow what
    /// stands before them.
    fn value(&self, passage: &mut Passage, variable: Option<&str>) {
        let at = passage.pieces.last().map_or(0, |piece| piece.source.end);
        passage.push_value(variable.map_or(at..at, |name| self.variable_place(name)), variable);
    }

    /// A variable with its `$`.
    fn variable_place(&self, name: &str) -> Range<usize> {
        let Range { start, end } = self.place(name);
        if self.source[..start].ends_with('$') { start - 1..end } else { start..end }
    }
}

fn variable<'a>(argument: &ast::InlineExpression<&'a str>) -> Option<&'a str> {
    match argument {
        ast::InlineExpression::VariableReference { id } => Some(id.name),
        _ => None,
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
    fn asides_are_kept_apart() {
        let text = "a = x [y](https://x.org/5) { FOREIGN(\"de\", \"W\\u00F6rter\") }\n";
        let (passages, _) = read(text);
        assert_eq!(passages[0].text, "x [y](\u{fffc}) \u{fffc}");
        let asides: Vec<_> = passages[0].asides.iter().map(|aside| (aside.text.as_str(), &aside.nature)).collect();
        let foreign = AsideNature::Foreign("de".into());
        assert_eq!(asides, [("https://x.org/5", &AsideNature::Address), ("Wörter", &foreign)]);
    }

    #[test]
    fn what_stands_around_a_value_is_found() {
        let text = "a = { $b }k, { $c }{\"\\u00A0\"}{ DATE($d) }k\n";
        let (passages, _) = read(text);
        let around = |name, wanted| passages[0].around(name, wanted).map(|origin| &text[origin.span()]);
        assert_eq!(around(Some("b"), "\u{fffc}k"), Some("$b }k"));
        assert_eq!(around(Some("d"), "\u{fffc}k"), Some("$d) }k"));
        assert_eq!(around(Some("c"), "\u{fffc} \u{fffc}"), Some("$c }{\"\\u00A0\"}{ DATE($d"));
        assert_eq!(around(Some("c"), "\u{fffc}k"), None);
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
