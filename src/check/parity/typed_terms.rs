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
    let words = term_words(&language.entries);
    for part in texts.edition.iter().filter_map(|name| language.entries.part(name)) {
        if !part.entry.is_term() {
            each_stretch(&part, &mut |stretch| typed(language, &part, stretch, &words, findings));
        }
    }
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

/// Text between two insertions, with plain spaces, and the place of each of its bytes.
#[derive(Default)]
struct Stretch {
    text: String,
    places: Vec<usize>,
}

impl Stretch {
    /// Adds characters that stand at `start` of the file.
    fn push(&mut self, text: &str, start: usize) {
        for (offset, c) in text.char_indices() {
            if !c.is_whitespace() {
                self.text.push(c);
                self.places.extend((0..c.len_utf8()).map(|byte| start + offset + byte));
            } else if !self.text.ends_with(' ') {
                self.text.push(' ');
                self.places.push(start + offset);
            }
        }
    }
}

/// Calls `visit` for each stretch of a part, those of its forms included.
fn each_stretch(part: &Part, visit: &mut dyn FnMut(&Stretch)) {
    stretches(part, part.pattern, visit);
    self::visit(part.pattern, &mut |seen| {
        if let Seen::Select { variants, .. } = seen {
            variants.iter().for_each(|variant| stretches(part, &variant.value, visit));
        }
    });
}

fn stretches(part: &Part, pattern: &Pattern<&str>, visit: &mut dyn FnMut(&Stretch)) {
    let mut stretch = Stretch::default();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => stretch.push(value, part.entry.place(value).start),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) }
                if is_space(value) =>
            {
                stretch.push(" ", part.entry.place(value).start);
            }
            PatternElement::Placeable { .. } => visit(&std::mem::take(&mut stretch)),
        }
    }
    visit(&stretch);
}

fn is_space(literal: &str) -> bool {
    unescape_unicode_to_string(literal).chars().all(char::is_whitespace)
}

fn typed(language: &LanguageTexts, part: &Part, stretch: &Stretch, words: &[TermWords], findings: &mut Findings) {
    let mut taken = vec![false; stretch.text.len()];
    for TermWords { term, words } in words {
        for (start, _) in stretch.text.match_indices(words.as_str()) {
            let end = start + words.len();
            if is_whole(&stretch.text, start, end) && !taken[start] {
                taken[start..end].fill(true);
                let origin = Origin::new(part.origin.file, stretch.places[start]..stretch.places[end - 1] + 1);
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
