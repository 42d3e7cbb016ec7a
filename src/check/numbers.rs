//! Numbers that somebody typed into a text, where they cannot follow the data.

use super::literals;
use super::sources::{EditionSources, SourceFindings};
use crate::edition::Edition;
use crate::finding::{Code, Finding, Findings};
use crate::text::Messages;
use crate::text::number_words::{NumberFinder, TypedNumber, Writing};
use crate::text::passage::Passage;

/// Reports every number in a text, used or not, that is no slot and no marked literal, and literals
/// that hide a figure or a date.
pub fn check(sources: &EditionSources, findings: &mut SourceFindings) {
    for (language, messages) in &sources.messages {
        let finder = NumberFinder::new(&sources.model.programme, &language.tag);
        let own = findings.of_language(&language.tag);
        if !finder.knows_words() {
            own.push(unknown_words(sources, &language.tag));
        }
        typed_numbers(&finder, messages, own);
        literals::check(sources.edition, messages, own);
    }
}

fn typed_numbers(finder: &NumberFinder, messages: &Messages, findings: &mut Findings) {
    for passage in messages.passages() {
        let numbers = finder.find(&passage.text).into_iter().filter(|number| !passage.is_literal(&number.range));
        numbers.for_each(|number| findings.push(orphan(passage, &number, messages.language())));
    }
}

fn orphan(passage: &Passage, number: &TypedNumber, language: &str) -> Finding {
    let (text, message) = (&passage.text[number.range.clone()], &passage.message);
    let (what, hint) = match number.writing {
        Writing::Numeral => (
            "the number",
            format!("write {{ $figure }} or {{ DATE($date) }}; for a law or an address {{ LITERAL(\"{text}\") }}"),
        ),
        Writing::Word => (
            "the number word",
            format!(
                "write {{ $figure }}; if it counts nothing that the data know, exempt it with a reason in \
                 [number-words.{language}] of programme.toml"
            ),
        ),
        Writing::Sign => ("the sign", "leave it out: a figure in percent brings its sign".to_owned()),
    };
    Finding::new(
        Code::OrphanNumber,
        format!("{what} “{text}” in `{message}` is no figure, date or marked literal"),
        hint,
    )
    .about(format!("{message} {text}"))
    .at(passage.origin(number.range.clone()))
}

/// The finding stands where the edition names the language.
fn unknown_words(sources: &EditionSources, tag: &str) -> Finding {
    let message = format!("the number words of `{tag}` are not known: only its numerals are checked");
    let hint = "let somebody who knows the language read its texts for number words, and waive this finding";
    Finding::new(Code::UnknownNumberWords, message, hint).about(tag).at(named(sources, sources.edition, tag))
}

fn named(sources: &EditionSources, edition: &Edition, tag: &str) -> crate::source::Origin {
    let release = sources.model.releases.get(&edition.id);
    let mut languages = release.into_iter().flat_map(|release| &release.languages);
    languages
        .find(|language| language.value == tag)
        .map_or_else(|| edition.origin.clone(), |language| language.origin.clone())
}
