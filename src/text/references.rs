//! Which messages and terms a message refers to, in any of its variants.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::source::{FileId, Sources};

/// The references between the messages of a language. Terms have a hyphen before their names;
/// the attributes of a message count as part of it.
#[derive(Debug, Default)]
pub struct References {
    direct: BTreeMap<String, BTreeSet<String>>,
}

impl References {
    /// Reads them from the files of a language. What has no valid syntax is left out.
    pub fn read(files: &[FileId], sources: &Sources) -> Self {
        let mut references = Self::default();
        for file in files {
            let text = sources.get(*file).text.as_str();
            let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
            resource.body.iter().for_each(|entry| references.add(entry));
        }
        references
    }

    fn add(&mut self, entry: &Entry<&str>) {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => return,
        };
        let found = self.direct.entry(name).or_default();
        for pattern in value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value)) {
            in_pattern(pattern, found);
        }
    }

    /// Everything that `message` refers to, through other messages and terms as well.
    pub fn reached_from(&self, message: &str) -> BTreeSet<String> {
        let mut reached = BTreeSet::new();
        let mut open = vec![message.to_owned()];
        while let Some(name) = open.pop() {
            let direct = self.direct.get(&name).into_iter().flatten();
            open.extend(direct.filter(|name| reached.insert((*name).clone())).cloned());
        }
        reached
    }
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|variant| in_pattern(&variant.value, found));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::MessageReference { id, .. } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, arguments, .. } => {
            found.insert(format!("-{}", id.name));
            arguments.iter().for_each(|arguments| in_arguments(arguments, found));
        }
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments, found),
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::VariableReference { .. } => {}
    }
}

fn in_arguments(arguments: &CallArguments<&str>, found: &mut BTreeSet<String>) {
    let named = arguments.named.iter().map(|argument| &argument.value);
    arguments.positional.iter().chain(named).for_each(|argument| in_inline(argument, found));
}
