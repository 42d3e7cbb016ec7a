//! Contents of a text besides words: figures, dates, literals, inserted messages.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant};

use super::Texts;
use super::entries::Entry;
use crate::name::MessageId;
use crate::source::Origin;

/// Content besides words, independent of the form that a language gives it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// A figure, a date, a part of the contact: whatever a variable brings.
    Variable(String),
    /// The digits of a marked literal, or all of it if it has none.
    Literal(String),
    /// A message or a term.
    Inserted(MessageId),
}

impl Shown {
    /// Name for waivers.
    pub fn name(&self) -> &str {
        match self {
            Self::Variable(name) | Self::Literal(name) => name,
            Self::Inserted(name) => name.as_str(),
        }
    }
}

impl std::fmt::Display for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Variable(name) => write!(f, "`${name}`"),
            Self::Literal(text) => write!(f, "the literal “{text}”"),
            Self::Inserted(name) => write!(f, "`{name}`"),
        }
    }
}

/// Something shown, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub shown: Shown,
    pub origin: Origin,
}

impl Token {
    /// Whether it shows a reader something: a term does if it is one of `telling`.
    pub fn is_told(&self, telling: &BTreeSet<&MessageId>) -> bool {
        match &self.shown {
            Shown::Inserted(name) if name.is_term() => telling.contains(name),
            _ => true,
        }
    }
}

/// Terms that show something themselves, such as the section of a law, in some language.
pub fn telling_terms<'t>(texts: impl Iterator<Item = &'t Texts> + Clone) -> BTreeSet<&'t MessageId> {
    let mut telling = BTreeSet::new();
    loop {
        let terms = texts.clone().flat_map(|texts| texts.entries().map(move |entry| (texts, entry)));
        let terms = terms.filter(|(_, entry)| entry.is_term());
        let tells =
            |(texts, term): &(&Texts, Entry)| texts.shown(term.name).iter().any(|token| token.is_told(&telling));
        let found: BTreeSet<&MessageId> = terms.filter(tells).map(|(_, term)| term.name).collect();
        if found == telling {
            return telling;
        }
        telling = found;
    }
}

/// Contents of a pattern besides words, in the order of the text. Of a choice of forms the default one is read: all
/// forms show the same, or that is a finding of its own.
pub fn tokens(entry: &Entry, pattern: &Pattern<&str>) -> Vec<Token> {
    let expressions = pattern.elements.iter().filter_map(|element| match element {
        PatternElement::Placeable { expression } => Some(expression),
        PatternElement::TextElement { .. } => None,
    });
    expressions.flat_map(|expression| self::expression(entry, expression)).collect()
}

fn expression(entry: &Entry, expression: &Expression<&str>) -> Vec<Token> {
    match expression {
        Expression::Inline(inline) => self::inline(entry, inline),
        Expression::Select { variants, .. } => {
            default(variants).map_or_else(Vec::new, |variant| tokens(entry, &variant.value))
        }
    }
}

fn inline(entry: &Entry, inline: &InlineExpression<&str>) -> Vec<Token> {
    match inline {
        InlineExpression::VariableReference { id } => {
            let shown = Shown::Variable(id.name.to_owned());
            vec![Token { shown, origin: entry.variable_place(id.name) }]
        }
        InlineExpression::MessageReference { id, attribute } => {
            let message = MessageId::from(id.name);
            let named = attribute.as_ref().map(|attribute| message.with_attribute(attribute.name));
            vec![Token { shown: Shown::Inserted(named.unwrap_or(message)), origin: entry.place(id.name) }]
        }
        InlineExpression::TermReference { id, .. } => {
            let shown = Shown::Inserted(MessageId::term(id.name));
            vec![Token { shown, origin: entry.place(id.name) }]
        }
        // A word that is foreign to one language is none to another.
        InlineExpression::FunctionReference { id, .. } if id.name == "FOREIGN" => Vec::new(),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().flat_map(|argument| self::argument(entry, argument)).collect()
        }
        InlineExpression::Placeable { expression } => self::expression(entry, expression),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => Vec::new(),
    }
}

/// An argument of `DATE`, `PERIOD` or `LITERAL`.
fn argument(entry: &Entry, argument: &InlineExpression<&str>) -> Vec<Token> {
    match argument {
        InlineExpression::StringLiteral { value } => {
            vec![Token { shown: Shown::Literal(digits(value)), origin: entry.place(value) }]
        }
        other => inline(entry, other),
    }
}

/// “§ 17a” and “section 17a” are the same literal.
fn digits(literal: &str) -> String {
    let words = literal.split(|c: char| !c.is_alphanumeric());
    let numbered: Vec<&str> = words.filter(|word| word.contains(char::is_numeric)).collect();
    if numbered.is_empty() { literal.to_owned() } else { numbered.join(" ") }
}

fn default<'v, 'a>(variants: &'v [Variant<&'a str>]) -> Option<&'v Variant<&'a str>> {
    variants.iter().find(|variant| variant.default)
}
