//! Words of a term that stand typed in a text.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::{LanguageTexts, Texts, subject};
use crate::finding::{Code, Finding, Findings};
use crate::source::Origin;
use crate::text::entries::{Entries, Part, Seen, visit};

/// Terms insert terms; deeper than this they insert themselves.
const DEPTH: usize = 4;
/// More forms than any term has.
const FORMS: usize = 64;

/// Reports the words of terms that a text of `language` types.
pub fn check(texts: &Texts, language: &LanguageTexts, findings: &mut Findings) {
    let mut corpus = Corpus::default();
    let parts = texts.edition.iter().filter_map(|name| language.entries.part(name));
    parts.filter(|part| !part.entry.is_term()).for_each(|part| corpus.add(part));
    typed(language, &corpus, &term_words(&language.entries), findings);
}

/// A term, and the words of one of its forms.
struct TermWords {
    term: String,
    words: String,
}

/// Every form of every term, the longest first: what stands within another term's words is theirs.
fn term_words(entries: &Entries) -> Vec<TermWords> {
    let mut all = Vec::new();
    for term in entries.iter().filter(|entry| entry.is_term()) {
        let forms: BTreeSet<String> = term.value.iter().flat_map(|value| forms(entries, value, DEPTH)).collect();
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
fn forms(entries: &Entries, pattern: &Pattern<&str>, depth: usize) -> Vec<String> {
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        let endings = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => expression_forms(entries, expression, depth),
        };
        let longer = texts.iter().flat_map(|text| endings.iter().map(move |ending| [text.as_str(), ending].concat()));
        texts = longer.take(FORMS).collect();
    }
    texts
}

fn expression_forms(entries: &Entries, expression: &Expression<&str>, depth: usize) -> Vec<String> {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter().flat_map(|variant| forms(entries, &variant.value, depth)).collect()
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            vec![unescape_unicode_to_string(value).into_owned()]
        }
        Expression::Inline(InlineExpression::TermReference { id, .. }) if depth > 0 => {
            let term = entries.get(&format!("-{}", id.name)).and_then(|term| term.value.as_ref());
            term.map_or_else(Vec::new, |value| forms(entries, value, depth - 1))
        }
        Expression::Inline(_) => Vec::new(),
    }
}

/// Every text of a language between two insertions, with plain spaces: searched as a whole,
/// because there are many forms to look for.
#[derive(Default)]
struct Corpus<'e, 'a> {
    text: String,
    /// The place of each byte in its file.
    places: Vec<usize>,
    /// Each part with the byte where it begins.
    parts: Vec<(usize, Part<'e, 'a>)>,
}

/// Stands between two stretches of text; no term has it.
const BREAK: char = '\n';

impl<'e, 'a> Corpus<'e, 'a> {
    /// Adds a part, all forms of its choices included.
    fn add(&mut self, part: Part<'e, 'a>) {
        self.parts.push((self.text.len(), part.clone()));
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
    fn part_at(&self, byte: usize) -> Option<&Part<'e, 'a>> {
        let after = self.parts.partition_point(|(start, _)| *start <= byte);
        self.parts.get(after.checked_sub(1)?).map(|(_, part)| part)
    }
}

fn is_space(literal: &str) -> bool {
    unescape_unicode_to_string(literal).chars().all(char::is_whitespace)
}

fn typed(language: &LanguageTexts, corpus: &Corpus, words: &[TermWords], findings: &mut Findings) {
    let mut taken = vec![false; corpus.text.len()];
    for TermWords { term, words } in words {
        for (start, _) in corpus.text.match_indices(words.as_str()) {
            let end = start + words.len();
            let Some(part) = corpus.part_at(start) else { continue };
            if is_whole(&corpus.text, start, end) && !taken[start] {
                taken[start..end].fill(true);
                let origin = Origin::new(part.origin.file, corpus.places[start]..corpus.places[end - 1] + 1);
                findings.push(finding(language, part, term, words, origin));
            }
        }
    }
}

/// Whether the words are no part of a longer word.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let within_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    !within_word(text[..start].chars().next_back()) && !within_word(text[end..].chars().next())
}

fn finding(language: &LanguageTexts, part: &Part, term: &str, words: &str, origin: Origin) -> Finding {
    let message = format!("`{}` types “{words}”, the words of the term `{term}`", part.name);
    let hint = format!("write {{ {term} }}, with the form that the sentence needs");
    let finding = Finding::new(Code::TypedTerm, message, hint).about(subject([&part.name, language.tag(), term]));
    let finding = finding.at(origin);
    match language.entries.get(term) {
        Some(entry) => finding.also(entry.origin.clone(), "the term"),
        None => finding,
    }
}
