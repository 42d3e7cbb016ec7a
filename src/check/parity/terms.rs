//! The term base: the same terms in each language, used in the same texts.

use std::collections::BTreeMap;

use fluent_syntax::ast::InlineExpression;

use super::{EditionTexts, LanguageTexts};
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::MessageId;
use crate::source::Origin;
use crate::text::entries::{Part, Seen, visit};

/// Reports terms that `language` lacks, and texts of it that do without a term of another language.
pub(super) fn check(texts: &EditionTexts, language: &LanguageTexts, findings: &mut Findings) {
    for name in texts.edition.iter() {
        for other in texts.others(language) {
            let Some(there) = other.texts.part(name) else { continue };
            match language.texts.part(name) {
                Some(here) => compare(language, &here, other, &there, findings),
                None if there.entry.is_term() => findings.push(no_term(language, other, &there)),
                None => {}
            }
        }
    }
}

fn no_term(language: &LanguageTexts, other: &LanguageTexts, term: &Part) -> Finding {
    let (name, tag) = (term.name(), language.tag());
    let message = format!("the term `{name}` of `{}` has no counterpart in `{tag}`", other.tag());
    let hint = format!("add it to the terms in text/{tag}/ and use it where `{}` does", other.tag());
    Finding::new(Code::TermUse, message, hint).about(Subject::translation(&name, tag, [])).at(term.origin())
}

fn compare(here: &LanguageTexts, part: &Part, there: &LanguageTexts, other: &Part, findings: &mut Findings) {
    let used = terms(part);
    for (term, origin) in terms(other) {
        let known = here.texts.entry(&term).is_some();
        if known && !used.contains_key(&term) {
            let (name, tag) = (part.name(), here.tag());
            let message = format!("`{name}` uses the term `{term}` in `{}` and not in `{tag}`", there.tag());
            let hint =
                format!("insert {{ {term} }} in `{tag}`, too; if its sentence needs another form, add it to the term");
            findings.push(
                Finding::new(Code::TermUse, message, hint)
                    .about(Subject::translation(&name, tag, [term.as_str()]))
                    .at(part.origin())
                    .also(origin, "used here"),
            );
        }
    }
}

/// The terms of a text, with their first place.
fn terms(part: &Part) -> BTreeMap<MessageId, Origin> {
    let mut terms = BTreeMap::new();
    visit(part.pattern, &mut |seen| {
        if let Seen::Inline(InlineExpression::TermReference { id, .. }) = seen {
            terms.entry(MessageId::term(id.name)).or_insert_with(|| part.entry.place(id.name));
        }
    });
    terms
}
