//! Words of a term that stand typed in a text.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::{EditionTexts, LanguageTexts};
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::MessageId;
use crate::source::Origin;
use crate::text::Texts;
use crate::text::entries::{Part, Seen, visit};

/// Terms insert terms; deeper than this they insert themselves.
const DEPTH: usize = 4;
/// More forms than any term has.
const FORMS: usize = 64;

/// The words of a term in a text that types them.
pub(super) struct TypedTerm {
    /// The part of the texts that does.
    part: MessageId,
    finding: Finding,
}

/// Reports the words of terms that the texts of `language` type, as far as the edition uses them.
pub(super) fn check(texts: &EditionTexts, language: &LanguageTexts, findings: &mut Findings) {
    let used = language.typed_terms.iter().filter(|typed| texts.edition.has(&typed.part));
    used.for_each(|typed| findings.push(typed.finding.clone()));
}

/// The words of terms that the texts of a language type.
pub(super) fn find(texts: &Texts) -> Vec<TypedTerm> {
    let mut corpus = Corpus::default();
    let messages = texts.entries().filter(|entry| !entry.is_term());
    messages.for_each(|entry| entry.parts().for_each(|part| corpus.add(part)));
    typed(texts, &corpus, &term_words(texts))
}

/// A term, and the words of one of its forms.
struct TermWords {
    term: MessageId,
    words: String,
}

/// Every form of every term, the longest first: what stands within another term's words is theirs.
fn term_words(texts: &Texts) -> Vec<TermWords> {
    let mut all = Vec::new();
    for term in texts.entries().filter(|entry| entry.is_term()) {
        let forms: BTreeSet<String> = term.value.iter().flat_map(|value| forms(texts, value, DEPTH)).collect();
        let bare = forms.iter().map(|form| bare(form)).filter(|words| !words.is_empty());
        all.extend(bare.map(|words| TermWords { term: term.name.clone(), words }));
    }
    all.sort_by(|a, b| b.words.len().cmp(&a.words.len()).then_with(|| a.term.cmp(&b.term)));
    all
}

/// Without quotation marks around it, and with plain spaces.
fn bare(form: &str) -> String {
    let words = form.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_matches(|c: char| !c.is_alphanumeric() && c != ')').to_owned()
}

/// Every text that a pattern can become. None if it depends on more than its forms.
fn forms(texts: &Texts, pattern: &Pattern<&str>, depth: usize) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let endings = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => expression_forms(texts, expression, depth),
        };
        let longer = all.iter().flat_map(|text| endings.iter().map(move |ending| [text.as_str(), ending].concat()));
        all = longer.take(FORMS).collect();
    }
    all
}

fn expression_forms(texts: &Texts, expression: &Expression<&str>, depth: usize) -> Vec<String> {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter().flat_map(|variant| forms(texts, &variant.value, depth)).collect()
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            vec![unescape_unicode_to_string(value).into_owned()]
        }
        Expression::Inline(InlineExpression::TermReference { id, .. }) if depth > 0 => {
            let term = texts.entry(&MessageId::term(id.name)).and_then(|term| term.value);
            term.map_or_else(Vec::new, |value| forms(texts, value, depth - 1))
        }
        Expression::Inline(_) => Vec::new(),
    }
}

/// Every text of a language between two insertions, with plain spaces: searched as a whole,
/// because there are many forms to look for.
#[derive(Default)]
struct Corpus<'a> {
    text: String,
    /// The place of each byte in its file.
    places: Vec<usize>,
    /// Each part with the byte where it begins.
    parts: Vec<(usize, Part<'a>)>,
}

/// Stands between two stretches of text; no term has it.
const BREAK: char = '\n';

impl<'a> Corpus<'a> {
    /// Adds a part, all forms of its choices included.
    fn add(&mut self, part: Part<'a>) {
        self.parts.push((self.text.len(), part));
        self.pattern(&part, part.pattern);
        visit(part.pattern, &mut |seen| {
            if let Seen::Select { variants, .. } = seen {
                variants.iter().for_each(|variant| self.pattern(&part, &variant.value));
            }
        });
    }

    fn pattern(&mut self, part: &Part, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text(value, part.entry.place(value).start),
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::StringLiteral { value }),
                } if is_space(value) => self.text(" ", part.entry.place(value).start),
                PatternElement::Placeable { .. } => self.push(BREAK, 0),
            }
        }
        self.push(BREAK, 0);
    }

    /// Adds characters that stand at `start` of their file.
    fn text(&mut self, text: &str, start: usize) {
        for (offset, c) in text.char_indices() {
            if !c.is_whitespace() {
                self.push(c, start + offset);
            } else if !self.text.ends_with(' ') {
                self.push(' ', start + offset);
            }
        }
    }

    fn push(&mut self, c: char, place: usize) {
        self.text.push(c);
        self.places.extend((0..c.len_utf8()).map(|byte| place + byte));
    }

    /// The part in which a byte stands.
    fn part_at(&self, byte: usize) -> Option<&Part<'a>> {
        let after = self.parts.partition_point(|(start, _)| *start <= byte);
        self.parts.get(after.checked_sub(1)?).map(|(_, part)| part)
    }
}

fn is_space(literal: &str) -> bool {
    unescape_unicode_to_string(literal).chars().all(char::is_whitespace)
}

fn typed(texts: &Texts, corpus: &Corpus, words: &[TermWords]) -> Vec<TypedTerm> {
    let mut taken = vec![false; corpus.text.len()];
    let mut found = Vec::new();
    for TermWords { term, words } in words {
        for (start, _) in corpus.text.match_indices(words.as_str()) {
            let end = start + words.len();
            let Some(part) = corpus.part_at(start) else { continue };
            if is_whole(&corpus.text, start, end) && !taken[start] {
                taken[start..end].fill(true);
                let origin = Origin::new(part.origin().file, corpus.places[start]..corpus.places[end - 1] + 1);
                let finding = finding(texts, part, (term, words), origin);
                found.push(TypedTerm { part: part.name(), finding });
            }
        }
    }
    found
}

/// Whether the words are no part of a longer word.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let within_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    !within_word(text[..start].chars().next_back()) && !within_word(text[end..].chars().next())
}

fn finding(texts: &Texts, part: &Part, (term, words): (&MessageId, &str), origin: Origin) -> Finding {
    let name = part.name();
    let message = format!("`{name}` types “{words}”, the words of the term `{term}`");
    let hint = format!("write {{ {term} }}, with the form that the sentence needs");
    let finding = Finding::new(Code::TypedTerm, message, hint).about(Subject::translation(
        &name,
        texts.language(),
        [term.as_str()],
    ));
    let finding = finding.at(origin);
    match texts.entry(term) {
        Some(entry) => finding.also(entry.origin(), "the term"),
        None => finding,
    }
}
