//! The messages and terms of a language as trees, for what compares them one by one.
//!
//! [`Texts`](super::Texts) has them; here they are only looked at. Every name and every stretch of a
//! tree is a slice of the file, so that its place follows from its address.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Attribute, Entry as Node, Expression, InlineExpression, Pattern, PatternElement, Variant};

use crate::name::MessageId;
use crate::source::{FileId, Origin};

/// A message or a term.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    /// A term's begins with a hyphen.
    pub name: &'a MessageId,
    pub value: Option<&'a Pattern<&'a str>>,
    pub attributes: &'a [Attribute<&'a str>],
    /// The name as a slice of the file, without a term's hyphen.
    id: &'a str,
    file: FileId,
    source: &'a str,
}

/// Part of an entry that readers may see by itself: its value, or one attribute of a message.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    pub entry: Entry<'a>,
    pub pattern: &'a Pattern<&'a str>,
    attribute: Option<&'a str>,
}

impl<'a> Part<'a> {
    /// `message`, `message.attribute` or `-term`.
    pub fn name(&self) -> MessageId {
        match self.attribute {
            None => self.entry.name.clone(),
            Some(attribute) => self.entry.name.with_attribute(attribute),
        }
    }

    /// The place of its name.
    pub fn origin(&self) -> Origin {
        self.entry.place(self.attribute.unwrap_or(self.entry.id))
    }

    /// The messages, attributes and terms that it inserts or asks, in any of its forms.
    pub fn references(&self) -> Vec<MessageId> {
        let mut names = Vec::new();
        visit(self.pattern, &mut |seen| names.extend(referred(&seen)));
        names
    }
}

impl<'a> Entry<'a> {
    /// The message or term of a tree whose `name` is known. `None` if it is a comment.
    pub(super) fn new(name: &'a MessageId, node: &'a Node<&'a str>, (file, source): (FileId, &'a str)) -> Option<Self> {
        let (id, value, attributes) = match node {
            Node::Message(message) => (message.id.name, message.value.as_ref(), &message.attributes),
            Node::Term(term) => (term.id.name, Some(&term.value), &term.attributes),
            Node::Comment(_) | Node::GroupComment(_) | Node::ResourceComment(_) | Node::Junk { .. } => return None,
        };
        Some(Self { name, value, attributes, id, file, source })
    }

    /// The place of its name.
    pub fn origin(&self) -> Origin {
        self.place(self.id)
    }

    /// Whether it is a term.
    pub fn is_term(&self) -> bool {
        self.name.is_term()
    }

    /// The value, then the attributes. A term's attributes are never seen.
    pub fn parts(self) -> impl Iterator<Item = Part<'a>> {
        let attributes = self.attributes.iter().filter_map(move |attribute| self.attribute(attribute.id.name));
        self.whole().into_iter().chain(attributes)
    }

    /// The value and the attributes, seen or not.
    pub(super) fn patterns(self) -> impl Iterator<Item = &'a Pattern<&'a str>> {
        self.value.into_iter().chain(self.attributes.iter().map(|attribute| &attribute.value))
    }

    pub(super) fn whole(self) -> Option<Part<'a>> {
        Some(Part { entry: self, pattern: self.value?, attribute: None })
    }

    pub(super) fn attribute(self, name: &str) -> Option<Part<'a>> {
        let attribute = self.attributes.iter().find(|attribute| attribute.id.name == name && !self.is_term())?;
        Some(Part { entry: self, pattern: &attribute.value, attribute: Some(attribute.id.name) })
    }

    /// Place of a name or stretch of its tree.
    pub fn place(&self, slice: &str) -> Origin {
        let span = span(self.source, slice).or_else(|| span(self.source, self.id));
        Origin::new(self.file, span.unwrap_or(0..0))
    }

    /// Place of a variable, its `$` included.
    pub fn variable_place(&self, name: &str) -> Origin {
        let mut origin = self.place(name);
        if self.source[..origin.start].ends_with('$') {
            origin.start -= 1;
        }
        origin
    }
}

/// The bytes of `slice` in `source`.
fn span(source: &str, slice: &str) -> Option<std::ops::Range<usize>> {
    let start = slice.as_ptr().addr().checked_sub(source.as_ptr().addr())?;
    let span = start..start + slice.len();
    (span.end <= source.len()).then_some(span)
}

/// The message, attribute or term that an expression refers to.
fn referred(seen: &Seen) -> Option<MessageId> {
    match seen {
        Seen::Inline(InlineExpression::MessageReference { id, attribute: None }) => Some(id.name.into()),
        Seen::Inline(InlineExpression::MessageReference { id, attribute: Some(attribute) }) => {
            Some(MessageId::from(id.name).with_attribute(attribute.name))
        }
        Seen::Inline(InlineExpression::TermReference { id, .. }) => Some(MessageId::term(id.name)),
        _ => None,
    }
}

/// Adds the variables that a pattern names, and the messages and terms that it refers to.
pub(super) fn names<'a>(
    pattern: &'a Pattern<&'a str>,
    variables: &mut BTreeSet<&'a str>,
    referred_to: &mut Vec<MessageId>,
) {
    visit(pattern, &mut |seen| {
        match seen {
            Seen::Inline(InlineExpression::VariableReference { id }) => drop(variables.insert(id.name)),
            Seen::Inline(InlineExpression::TermReference { arguments: Some(arguments), .. }) => {
                let given = arguments.positional.iter().filter_map(|argument| match argument {
                    InlineExpression::VariableReference { id } => Some(id.name),
                    _ => None,
                });
                variables.extend(given);
            }
            _ => {}
        }
        referred_to.extend(referred(&seen));
    });
}

/// Element of a tree, besides text.
pub enum Seen<'a> {
    Inline(&'a InlineExpression<&'a str>),
    Select { selector: &'a InlineExpression<&'a str>, variants: &'a [Variant<&'a str>] },
}

/// Calls `visit` for every expression of a pattern: nested ones, selectors and all variants too.
pub fn visit<'a>(pattern: &'a Pattern<&'a str>, visit: &mut dyn FnMut(Seen<'a>)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit_expression(expression, visit);
        }
    }
}

fn visit_expression<'a>(expression: &'a Expression<&'a str>, visit: &mut dyn FnMut(Seen<'a>)) {
    match expression {
        Expression::Inline(inline) => visit_inline(inline, visit),
        Expression::Select { selector, variants } => {
            visit(Seen::Select { selector, variants });
            visit_inline(selector, visit);
            variants.iter().for_each(|variant| self::visit(&variant.value, visit));
        }
    }
}

fn visit_inline<'a>(inline: &'a InlineExpression<&'a str>, visit: &mut dyn FnMut(Seen<'a>)) {
    visit(Seen::Inline(inline));
    match inline {
        InlineExpression::Placeable { expression } => visit_expression(expression, visit),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| visit_inline(argument, visit));
        }
        _ => {}
    }
}
