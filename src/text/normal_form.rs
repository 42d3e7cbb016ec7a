//! Normal form of messages: their content, whatever the layout of the file. Translations are compared with it.

use std::fmt::Write;

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use super::entries::Entry;
use crate::source::digest::sha256;

/// Hexadecimal digits of a fingerprint that are kept.
pub const SHOWN: usize = 16;

/// A fingerprint of a message with its attributes, or of a term. Comments, line breaks and
/// indentation do not change it; every word, figure and form does.
pub fn fingerprint(entry: &Entry) -> String {
    let mut hash = sha256(normal_form(entry).as_bytes());
    hash.truncate(SHOWN);
    hash
}

/// Every name and stretch of text comes with its length, so that no two trees are written alike.
fn normal_form(entry: &Entry) -> String {
    let mut out = String::new();
    if let Some(value) = entry.value {
        out += "value ";
        pattern(value, &mut out);
    }
    for attribute in entry.attributes {
        named("attribute", attribute.id.name, &mut out);
        pattern(&attribute.value, &mut out);
    }
    out
}

fn named(kind: &str, name: &str, out: &mut String) {
    write!(out, "{kind} {}:{name} ", name.len()).expect("writing to a string cannot fail");
}

/// Lines of a text are elements of their own in the tree; here a stretch of text is whole.
fn pattern(pattern: &Pattern<&str>, out: &mut String) {
    let mut text = String::new();
    out.push('(');
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text += value,
            PatternElement::Placeable { expression } => {
                stretch(&std::mem::take(&mut text), out);
                self::expression(expression, out);
            }
        }
    }
    stretch(&text, out);
    out.push(')');
}

/// White space that a file may be laid out with counts as one space; a no-break space is a
/// character of the text.
fn stretch(text: &str, out: &mut String) {
    let is_layout = |c: char| c.is_ascii_whitespace();
    let words: Vec<&str> = text.split(is_layout).filter(|word| !word.is_empty()).collect();
    if text.is_empty() {
        return;
    }
    let before = if text.starts_with(is_layout) { " " } else { "" };
    let after = if text.ends_with(is_layout) && !words.is_empty() { " " } else { "" };
    named("text", &[before, &words.join(" "), after].concat(), out);
}

fn expression(expression: &Expression<&str>, out: &mut String) {
    match expression {
        Expression::Inline(inline) => self::inline(inline, out),
        Expression::Select { selector, variants } => {
            out.push_str("select ");
            inline(selector, out);
            variants.iter().for_each(|variant| self::variant(variant, out));
        }
    }
}

fn variant(variant: &Variant<&str>, out: &mut String) {
    let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = &variant.key;
    named(if variant.default { "default" } else { "variant" }, key, out);
    pattern(&variant.value, out);
}

fn inline(inline: &InlineExpression<&str>, out: &mut String) {
    match inline {
        InlineExpression::StringLiteral { value } => named("string", value, out),
        InlineExpression::NumberLiteral { value } => named("number", value, out),
        InlineExpression::VariableReference { id } => named("variable", id.name, out),
        InlineExpression::MessageReference { id, attribute } => {
            named("message", id.name, out);
            attribute.iter().for_each(|attribute| named("attribute", attribute.name, out));
        }
        InlineExpression::TermReference { id, attribute, arguments } => {
            named("term", id.name, out);
            attribute.iter().for_each(|attribute| named("attribute", attribute.name, out));
            arguments.iter().for_each(|arguments| call(arguments, out));
        }
        InlineExpression::FunctionReference { id, arguments } => {
            named("function", id.name, out);
            call(arguments, out);
        }
        InlineExpression::Placeable { expression } => self::expression(expression, out),
    }
}

fn call(arguments: &CallArguments<&str>, out: &mut String) {
    out.push('(');
    arguments.positional.iter().for_each(|argument| inline(argument, out));
    for argument in &arguments.named {
        named("argument", argument.name.name, out);
        inline(&argument.value, out);
    }
    out.push(')');
}

#[cfg(test)]
mod tests {
    use super::super::Texts;
    use super::*;
    use crate::finding::Findings;
    use crate::source::Sources;

    fn of(text: &str) -> String {
        let mut sources = Sources::default();
        let file = sources.add("text/de/a.ftl".into(), text.into());
        let texts = Texts::read(&"de".into(), &[file], &sources, &mut Findings::default()).expect("valid Fluent");
        fingerprint(&texts.entry(&"a".into()).expect("a message"))
    }

    #[test]
    fn layout_and_comments_do_not_count() {
        let one = of("a = One two { $x ->\n    [one] three\n   *[other] four\n }.");
        let other = of(
            "# new\na =\n    One\n    two\n    { $x ->\n     [one] three\n     *[other]\n       four\n    }.\nb = B",
        );
        assert_eq!(one, other);
        assert_eq!(of("a = One\n\n    Two"), of("a =\n    One Two"));
    }

    #[test]
    fn what_is_said_counts() {
        let texts = [
            "a = One",
            "a = one",
            "a = O ne",
            "a = One\n .b = Two",
            "a = One { $x }",
            "a = One{ $x }",
            "a = One { \"$x\" }",
            "a = One { -x }",
            "a = One { x }",
            "a = One { x.y }",
            "a = One { X() }",
            "a = One { X($y) }",
            "a = One { X(y: 1) }",
            "a = One { X(y: \"1\") }",
            "a = One\u{a0}{ $x }",
            "a = { $x ->\n [one] One\n *[other] One\n }",
            "a = { $x ->\n *[one] One\n [other] One\n }",
        ];
        let all: std::collections::BTreeSet<_> = texts.iter().map(|text| of(text)).collect();
        assert_eq!(all.len(), texts.len());
    }
}
