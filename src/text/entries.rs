//! The texts of one language as trees, for what compares them message by message.
//!
//! [`Messages`](super::Messages) resolves texts; here they are only looked at. Every name and
//! every stretch of a tree is a slice of the file, so that its place follows from its address.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Attribute, Entry as Node, Expression, InlineExpression, Pattern, PatternElement, Variant};
use fluent_syntax::parser;

use super::messages::{broken_escape, nests_too_deeply};
use crate::source::{FileId, Origin, Sources};

/// The messages and terms of a language by name; a term's name begins with a hyphen.
pub struct Entries<'a> {
    entries: BTreeMap<String, Entry<'a>>,
}

/// A message or a term.
pub struct Entry<'a> {
    pub name: String,
    /// The place of its name.
    pub origin: Origin,
    pub value: Option<Pattern<&'a str>>,
    pub attributes: Vec<Attribute<&'a str>>,
    source: &'a str,
}

/// What a reader may see of an entry by itself: its value, or one attribute of a message.
#[derive(Clone)]
pub struct Part<'e, 'a> {
    /// `message`, `message.attribute` or `-term`.
    pub name: String,
    pub origin: Origin,
    pub pattern: &'e Pattern<&'a str>,
    pub entry: &'e Entry<'a>,
}

impl<'a> Entries<'a> {
    /// Reads the files of a language. `None` if one of them is not valid Fluent.
    pub fn read(files: &[FileId], sources: &'a Sources) -> Option<Self> {
        let mut entries = BTreeMap::new();
        for file in files {
            let text = sources.get(*file).text.as_str();
            if nests_too_deeply(text) || broken_escape(text).is_some() {
                return None;
            }
            let nodes = parser::parse_runtime(text).ok()?.body;
            let found = nodes.into_iter().filter_map(|node| Entry::new(node, *file, text));
            entries.extend(found.map(|entry| (entry.name.clone(), entry)));
        }
        Some(Self { entries })
    }

    /// The entry of this name.
    pub fn get(&self, name: &str) -> Option<&Entry<'a>> {
        self.entries.get(name)
    }

    /// Every entry, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.values()
    }

    /// The messages, attributes and terms that a part refers to, through others as well.
    pub fn reached_from(&self, part: &str) -> BTreeSet<String> {
        let mut reached = BTreeSet::new();
        let mut open = vec![part.to_owned()];
        while let Some(name) = open.pop() {
            let references = self.part(&name).map_or_else(Vec::new, |part| part.references());
            open.extend(references.into_iter().filter(|name| reached.insert(name.clone())));
        }
        reached
    }

    /// The part of this name.
    pub fn part(&self, name: &str) -> Option<Part<'_, 'a>> {
        match name.split_once('.') {
            None => self.get(name)?.whole(),
            Some((message, attribute)) => self.get(message)?.attribute(attribute),
        }
    }
}

impl Part<'_, '_> {
    /// The messages, attributes and terms that it inserts or asks, in any of its forms.
    pub fn references(&self) -> Vec<String> {
        let mut names = Vec::new();
        visit(self.pattern, &mut |seen| match seen {
            Seen::Inline(InlineExpression::MessageReference { id, attribute: None }) => names.push(id.name.to_owned()),
            Seen::Inline(InlineExpression::MessageReference { id, attribute: Some(attribute) }) => {
                names.push([id.name, ".", attribute.name].concat());
            }
            Seen::Inline(InlineExpression::TermReference { id, .. }) => names.push(["-", id.name].concat()),
            _ => {}
        });
        names
    }
}

impl<'a> Entry<'a> {
    fn new(node: Node<&'a str>, file: FileId, source: &'a str) -> Option<Self> {
        let (prefix, id, value, attributes) = match node {
            Node::Message(message) => ("", message.id.name, message.value, message.attributes),
            Node::Term(term) => ("-", term.id.name, Some(term.value), term.attributes),
            Node::Comment(_) | Node::GroupComment(_) | Node::ResourceComment(_) | Node::Junk { .. } => return None,
        };
        let origin = Origin::new(file, span(source, id)?);
        Some(Self { name: format!("{prefix}{id}"), origin, value, attributes, source })
    }

    /// Whether it is a term.
    pub fn is_term(&self) -> bool {
        self.name.starts_with('-')
    }

    /// The value, then the attributes. A term's attributes are never seen.
    pub fn parts(&self) -> impl Iterator<Item = Part<'_, 'a>> {
        let attributes = self.attributes.iter().filter_map(|attribute| self.attribute(attribute.id.name));
        self.whole().into_iter().chain(attributes)
    }

    fn whole(&self) -> Option<Part<'_, 'a>> {
        let pattern = self.value.as_ref()?;
        Some(Part { name: self.name.clone(), origin: self.origin.clone(), pattern, entry: self })
    }

    fn attribute(&self, name: &str) -> Option<Part<'_, 'a>> {
        let attribute = self.attributes.iter().find(|attribute| attribute.id.name == name && !self.is_term())?;
        let (name, origin) = ([&self.name, ".", name].concat(), self.place(attribute.id.name));
        Some(Part { name, origin, pattern: &attribute.value, entry: self })
    }

    /// Where a name or stretch of its tree stands.
    pub fn place(&self, slice: &str) -> Origin {
        span(self.source, slice).map_or_else(|| self.origin.clone(), |span| Origin::new(self.origin.file, span))
    }

    /// Where a variable stands, its `$` included.
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

/// What a tree holds, besides text.
pub enum Seen<'e, 'a> {
    Inline(&'e InlineExpression<&'a str>),
    Select { selector: &'e InlineExpression<&'a str>, variants: &'e [Variant<&'a str>] },
}

/// Calls `visit` for every expression of a pattern: nested ones, selectors and all variants too.
pub fn visit<'e, 'a>(pattern: &'e Pattern<&'a str>, visit: &mut dyn FnMut(Seen<'e, 'a>)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit_expression(expression, visit);
        }
    }
}

fn visit_expression<'e, 'a>(expression: &'e Expression<&'a str>, visit: &mut dyn FnMut(Seen<'e, 'a>)) {
    match expression {
        Expression::Inline(inline) => visit_inline(inline, visit),
        Expression::Select { selector, variants } => {
            visit(Seen::Select { selector, variants });
            visit_inline(selector, visit);
            variants.iter().for_each(|variant| self::visit(&variant.value, visit));
        }
    }
}

fn visit_inline<'e, 'a>(inline: &'e InlineExpression<&'a str>, visit: &mut dyn FnMut(Seen<'e, 'a>)) {
    visit(Seen::Inline(inline));
    match inline {
        InlineExpression::Placeable { expression } => visit_expression(expression, visit),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| visit_inline(argument, visit));
        }
        _ => {}
    }
}
